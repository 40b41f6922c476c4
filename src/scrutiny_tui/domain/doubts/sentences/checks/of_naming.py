"""Posts and offices that sentences give to people, and who was spoken to, held to the record."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.attendance import attendance, identity, identity_in
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.names.not_known import everyone_named
from scrutiny_tui.domain.doubts.room.taking_part import (
    attendee_of,
    is_unrecorded_member,
    printed_name,
    was_not_there,
)
from scrutiny_tui.domain.doubts.sentences.assertions.naming_assertions import (
    Address,
    OfNaming,
    ToldAddressed,
    ToldBody,
    ToldPost,
)
from scrutiny_tui.domain.doubts.sentences.people import people_in
from scrutiny_tui.domain.doubts.sentences.wording import contradicted
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.names.titles import folded, office_called
from scrutiny_tui.domain.outcomes import Ballot
from scrutiny_tui.domain.people import SEATED, Capacity, Named, Office
from scrutiny_tui.domain.room import presiding, room_at
from scrutiny_tui.domain.room_events import Move, Presence
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_OF_THIS = WordPattern(r" (?:of|for) (?:the|this) (?:committee|panel|meeting|sub-committee)$", re.IGNORECASE)
_IN_CHAIR = WordPattern(r"in the chair", re.IGNORECASE)
_SMALL = frozenset({"the", "of", "for", "and", "to", "a", "an", "in", "at", "on", "council", "councils"})
_RANKS = frozenset({"assistant", "deputy", "vice", "junior"})
_GENERAL = frozenset(
    {"officer", "lead", "report", "reporting", "presenting", "author", "case", "senior", "manager", "member"}
)
"""Words of posts that an officer may be called by beside the post."""
_KIND = WordPattern(r"^(.+?) (?:for|of)\b")
_INITIALS = WordPattern(r"[A-Z]{2,5}")
_OUTSIDE = WordPattern(
    r"\b(?:Trust|Hospitals?|University|Police|Constabulary|NHS|Ltd|Limited|plc|Charity|ICB|Ambulance"
    r"|Hospice)\b"
)
_BODIES = WordPattern(
    r"\b(?:Trust|Hospitals?|Board|University|College|School|Academy|Authority|Police|Constabulary|Ltd"
    r"|Limited|plc"
    r"|Association|Society|Surgery|Charity|Foundation|Federation|Agency|Commission|Company|Union|NHS|ICB)\b"
)
"""What a role names where it is one in another body than the council."""
_OF_BODIES = frozenset(
    {
        "trust",
        "service",
        "board",
        "authority",
        "nh",
        "foundation",
        "group",
        "association",
        "society",
        "school",
    }
)
"""Words that many bodies have in their names, without the "s" at the end."""
_ELECTS = WordPattern(
    r"\b(?:elect|appoint|nominat)\w*\b[^.]*\bchair|\bchair\w*\b[^.]*\b(?:elect|appoint)", re.IGNORECASE
)
_FEWEST = 2
"""So many words tell which post is meant."""


def check(sitting: Sitting, entry: Entry, told: OfNaming) -> Iterator[Doubt]:
    """What is doubted of a post that a sentence gives to someone, and of those who were spoken to."""
    if isinstance(told, ToldAddressed):
        yield from _of_addressed(sitting, entry, told)
        return
    for named in people_in(sitting, entry, told.name).known:
        if isinstance(told, ToldBody):
            yield from _of_body(sitting, entry, named, told.body)
        elif _INITIALS.fullmatch(told.post):
            yield from _of_initials(sitting, entry, named, told.post)
        else:
            yield from _of_post(sitting, entry, named, told)


def _of_addressed(sitting: Sitting, entry: Entry, told: ToldAddressed) -> Iterator[Doubt]:
    """Someone who was spoken to and was not there; those who are thanked may have gone."""
    if told.how is Address.THANKED or not room_at(sitting, entry.place).known:
        return
    for named in people_in(sitting, entry, told.who).known:
        why = was_not_there(sitting, named, entry) or is_unrecorded_member(sitting, named)
        if why and "interest" not in why:
            name = printed_name(sitting, named)
            sentence = f"{name} is recorded as being {told.how} there, but {why}."
            yield doubt_at(entry, DoubtKind.SPEAKER, sentence)


def _of_post(sitting: Sitting, entry: Entry, named: Named, told: ToldPost) -> Iterator[Doubt]:
    post = _OF_THIS.sub("", told.post)
    in_chair = _IN_CHAIR.fullmatch(post) is not None
    office = Office.CHAIR if in_chair else office_called(post, sitting.customs)
    if office is not Office.NONE:
        yield from _of_office(sitting, entry, named, office, in_chair=in_chair)
        return
    roles, name = _roles(sitting, named), printed_name(sitting, named)
    if not roles and (other := _holder(sitting, post)):
        bare = post.removeprefix("the ").removeprefix("The ")
        yield contradicted(entry, DoubtKind.POST, f"{name} is {bare}", f"{other} is")
    if roles and not any(_same_post(post, role) for role in roles) and _is_told(sitting, post, roles):
        bare = post.removeprefix("the ").removeprefix("The ")
        yield contradicted(entry, DoubtKind.POST, f"{name} is {bare}", f"is recorded as {roles[0]}")


def _holder(sitting: Sitting, post: str) -> str:
    """The person who attends in a post; empty if nobody does, or if the post is too general."""
    words = _words(post)
    if len(words) < _FEWEST or words <= _GENERAL:
        return ""
    holders = (one for one in attendance(sitting) if one.attended and one.role and _words(one.role) == words)
    return next((printed_name(sitting, one.named) for one in holders), "")


def _roles(sitting: Sitting, named: Named) -> list[str]:
    """What someone's post is recorded as, in this meeting and in the list of people."""
    attendee, person = attendee_of(sitting, named), sitting.people.get(named.person or "")
    return [one for one in (attendee.role if attendee else "", person.role if person else "") if one]


def _of_initials(sitting: Sitting, entry: Entry, named: Named, initials: str) -> Iterator[Doubt]:
    """Someone called by the initials of another person's post."""
    bearers = everyone_named(sitting).people_named(initials)
    key = identity_in(sitting, named)
    if len(bearers) == 1 and identity(bearers[0].named(bearers[0].name)) != key:
        name = printed_name(sitting, named)
        yield contradicted(entry, DoubtKind.POST, f"{name} is {initials}", f"{bearers[0].name} is")


def _of_body(sitting: Sitting, entry: Entry, named: Named, body: str) -> Iterator[Doubt]:
    """Someone said to come from another body than the one recorded; members may belong to several."""
    attendee, roles = attendee_of(sitting, named), _roles(sitting, named)
    if not roles or (attendee is not None and attendee.capacity in SEATED):
        return
    told = _words(body)
    officer = attendee is not None and attendee.capacity is Capacity.OFFICER
    theirs = [_BODIES.search(role) is not None for role in roles]
    if officer and not any(theirs) and not _OUTSIDE.search(body):
        return
    if (officer or any(theirs)) and not any(_holds(told, _words(role)) for role in roles):
        said = f"{printed_name(sitting, named)} is from {body}"
        yield contradicted(entry, DoubtKind.POST, said, f"is recorded as {roles[0]}")


def _holds(told: frozenset[str], role: frozenset[str]) -> bool:
    """Whether a role names the body that is told: all its words, or all but general ones."""
    return told <= role or bool((told & role) - _OF_BODIES)


def _is_told(sitting: Sitting, post: str, roles: list[str]) -> bool:
    """Whether words give someone a post that cannot be one they have beside their own.

    Councillors have several: theirs must be of the same kind, or be someone else's.
    """
    words = _words(post)
    if words <= _GENERAL:
        return False
    others = [one.role for one in sitting.people.values() if one.role and one.role not in roles]
    if any(_words(role) == words for role in others):
        return True
    if not any("member" in _words(role) or "leader" in _words(role) for role in roles):
        return True
    kind = _KIND.match(folded(post.removeprefix("the ").removeprefix("The ")))
    return kind is not None and any(folded(role).startswith(kind[1]) for role in roles)


def _words(post: str) -> frozenset[str]:
    return frozenset(word.rstrip("s") for word in re.findall(r"[a-z]+", folded(post))) - _SMALL


def _same_post(said: str, recorded: str) -> bool:
    one, two = _words(said), _words(recorded)
    return (one <= two or two <= one) and (one & _RANKS) == (two & _RANKS)


def _of_office(
    sitting: Sitting, entry: Entry, named: Named, office: Office, *, in_chair: bool
) -> Iterator[Doubt]:
    """Someone called the chair or the vice-chair, where another is."""
    key = identity_in(sitting, named)
    held = [one.person for one in sitting.in_force if one.office is office]
    chair = presiding(sitting, entry.place)
    at_work = identity(chair.named) if chair and office is Office.CHAIR else None
    if key == at_work or (key in held and not in_chair) or not _offices_are_kept(sitting):
        return
    if _elects(sitting) or (office is Office.CHAIR and key in _chaired(sitting, entry)):
        return
    recorded = "nobody is"
    if (chair and at_work) or held:
        name = printed_name(sitting, chair.named) if chair and at_work else sitting.people[held[0]].name
        recorded = f"{name} is"
    said = "in the chair" if in_chair else f"the {office.capitalize()}"
    yield contradicted(entry, DoubtKind.POST, f"{printed_name(sitting, named)} is {said}", recorded)


def _offices_are_kept(sitting: Sitting) -> bool:
    """Whether it is recorded who is the chair of the committee."""
    return any(one.office is Office.CHAIR for one in sitting.in_force)


def _chaired(sitting: Sitting, entry: Entry) -> set[str]:
    """Who took the chair in the item of an entry."""
    moves = (one.body for one in sitting.of_item(entry.item) if isinstance(one.body, Presence))
    return {identity_in(sitting, named) for one in moves if one.move is Move.CHAIR for named in one.people}


@once_per_sitting(changed_by=(Entry,))
def _elects(sitting: Sitting) -> bool:
    """Whether a chair or vice-chair is elected in the meeting, who then has the office."""
    return any(isinstance(one.body, Ballot) or _ELECTS.search(one.text) for one in sitting.entries)
