"""Doubts about names that no one has, with the name that is meant, and about initials that no one has."""

import re
from collections.abc import Iterator
from typing import TypeAlias, TypeGuard

from msgspec.structs import replace

from scrutiny_tui.domain.action_log import Kind
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.discussion import Note, Point
from scrutiny_tui.domain.doubts.dates.calendar import days_in_owner
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Body, Entry
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.initials_said import initials_known
from scrutiny_tui.domain.names.directory import Directory
from scrutiny_tui.domain.names.identity import committee_directory, who_is
from scrutiny_tui.domain.names.name_table import Bearer
from scrutiny_tui.domain.names.spans import at_signs
from scrutiny_tui.domain.names.titles import folded, office_called
from scrutiny_tui.domain.outcomes import Amendment, Ballot, Motion, RecordedVote, Vote
from scrutiny_tui.domain.people import SEATED, Capacity, Named
from scrutiny_tui.domain.room_events import Attendance, Declaration, Mode, Move, Presence
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import listed
from scrutiny_tui.domain.word_pattern import WordPattern

_Named: TypeAlias = Iterator[tuple[Named, bool]]
"""Each name of a line, and whether it must be that of someone known, even where it is a whole name."""
_INITIALS = WordPattern(r"[A-Z]{2,4}|(?=.{3,6}$)[A-Z]{1,3}&[A-Z]{1,2}")
_JOINS = WordPattern(r"\s*[,;/]\s*|\s+(?:and|or|with|[&+])\s+", re.IGNORECASE)
_BODIES = """
    cabinet council executive committee board panel officers members staff councillors all everyone
    highways housing planning education finance legal transport procurement communications comms
    licensing audit estates facilities ofsted estyn healthwatch police government parliament
    leisure parks treasury contractor contractors consultants governors trustees partners
"""
BODIES_OF_ONE_WORD = frozenset(_BODIES.split())
"""Bodies, and departments of a council, of one word: no one's name."""
_AROUND = ".,;:!?()[]”“\"'’"


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """What is doubted of the names in an item."""
    for entry in sitting.of_item(item):
        names = dict.fromkeys([*_names_in(entry.body), *_owners(entry)])
        for named, known in names:
            who = who_is(sitting, named)
            if who.person is None:
                yield from _of_name(sitting, entry, who.text, known=known)
        if isinstance(entry.body, Attendance):
            yield from _of_posts(sitting, entry, entry.body)
        if "@" in entry.text and not isinstance(entry.body, Note):
            yield from _mentions(sitting, entry)


def near_to(name: str, directory: Directory) -> str:
    """The doubt of a name that no one has and that is nearly someone's; empty if no name is near."""
    near = directory.nearest(name)
    return f"Nobody called “{name}” is known, but {near.name} is nearly the same." if near else ""


def of_no_one(entry: Entry, name: str) -> Doubt:
    """The doubt of a name that no one has, and that is near to no one's."""
    return doubt_at(entry, DoubtKind.UNKNOWN_NAME, f"Nobody called “{name}” is known.")


@once_per_sitting(changed_by=(Attendance, Presence))
def everyone_named(sitting: Sitting) -> Directory:
    """The people of the committee, and those who were introduced in the room, or came in."""
    return committee_directory(sitting).plus(map(Bearer, _introduced(sitting).values()))


def is_misspelt(sitting: Sitting, named: Named) -> bool:
    """Whether no one has a name, and someone of the committee has nearly the same.

    Nothing else is then doubted of its bearer: the name comes first.
    """
    return meant_by(sitting, named) is not None


def meant_by(sitting: Sitting, named: Named) -> Bearer | None:
    """Someone of the committee who has nearly the name, where no one has it."""
    who = who_is(sitting, named)
    return committee_directory(sitting).nearest(who.text) if who.person is None else None


@once_per_sitting(changed_by=(Attendance, Presence))
def _introduced(sitting: Sitting) -> dict[str, str]:
    """Those in lines of attendance, or who came in, whom the store does not know: folded, and as typed.

    A name that is nearly a member's introduces no one, however often it is typed.
    """
    bodies = (entry.body for entry in sitting.entries)
    people = (who_is(sitting, one) for b in bodies if _introduces(b) for one in b.people)
    return {
        folded(one.text): one.text for one in people if one.person is None and not is_misspelt(sitting, one)
    }


def _introduces(body: Body) -> TypeGuard[Attendance | Presence]:
    """Whether a line may name a visitor for the first time; one who leaves or takes the chair was there."""
    return isinstance(body, Attendance) or (isinstance(body, Presence) and body.move is Move.CAME)


def _names_in(body: Body) -> _Named:
    match body:
        case Attendance(mode, people, instead_of):
            yield from ((named, mode not in (Mode.WITH, Mode.SUBSTITUTE)) for named in people)
            if instead_of:
                yield instead_of, True
        case Presence(move, people):
            yield from ((named, move is not Move.CAME) for named in people)
        case Declaration(people):
            yield from ((named, True) for named in people)
        case Motion(mover, seconder) | Amendment(mover, seconder):
            yield from ((named, True) for named in (mover, seconder) if named)
        case Vote(names=names):
            yield from ((named, True) for _, each in names for named in each)
        case RecordedVote(who):
            yield from ((named, True) for named in who)
        case Point(speaker=Named() as speaker):
            yield speaker, False
        case Ballot(votes, elected):
            candidates = [candidate for candidate, _ in votes]
            yield from ((named, True) for named in (*candidates, *([elected] if elected else [])))
        case _:
            pass


def _owners(entry: Entry) -> _Named:
    """The owners of what is to be followed up; a body outside the council is one too."""
    if entry.follow_up and entry.follow_up.kind is not Kind.RECOMMENDATION:
        yield from ((owner, False) for owner in entry.follow_up.owners)


def _of_name(sitting: Sitting, entry: Entry, name: str, *, known: bool) -> Iterator[Doubt]:
    introduces = _introduces(entry.body)
    if not introduces and folded(name) in _introduced(sitting):
        return
    directory = committee_directory(sitting) if introduces else everyone_named(sitting)
    parts = name.split() if all(map(_INITIALS.fullmatch, name.split())) else _JOINS.split(name)
    explained = initials_known(sitting)
    if all(one in explained for one in parts):
        return
    unknown = [
        one
        for one in parts
        if _INITIALS.fullmatch(one) and one not in explained and not directory.people_named(one)
    ]
    if unknown:
        initials = listed((f"“{each}”" for each in unknown), "or")
        sentence = f"Nobody with the initials {initials} is known."
        yield replace(doubt_at(entry, DoubtKind.UNKNOWN_INITIALS, sentence), initials=unknown[0])
    elif sentence := near_to(name, directory):
        yield doubt_at(entry, DoubtKind.UNKNOWN_NAME, sentence)
    elif (known or _is_half_a_name(sitting, entry, name)) and has_members(sitting):
        yield of_no_one(entry, name)


def has_members(sitting: Sitting) -> bool:
    """Whether the committee has members at all; until then, no name is unknown."""
    return any(held.capacity in SEATED for held in sitting.in_force)


def _is_half_a_name(sitting: Sitting, entry: Entry, name: str) -> bool:
    """Whether a name that no one has, of a substitute, an arrival or an owner, is one word without a title.

    A person's is printed without their title; of an owner that is a body, or an office, more is written.
    """
    body, directory = entry.body, committee_directory(sitting)
    if isinstance(body, Attendance) and body.mode is not Mode.SUBSTITUTE:
        return False
    if isinstance(body, Point) and body.speaker is not None and folded(name) == folded(body.speaker.text):
        return False
    if entry.follow_up is not None and days_in_owner(sitting, name):
        return False  # `dates` doubts it
    if directory.has_title(name):
        return entry.follow_up is not None
    return " " not in name.strip() and folded(name) not in BODIES_OF_ONE_WORD


def _of_posts(sitting: Sitting, entry: Entry, body: Attendance) -> Iterator[Doubt]:
    """Posts of members, who may be visitors of the same name, and posts other than those recorded."""
    seated = {held.person for held in sitting.in_force if held.capacity in SEATED}
    with_posts = {post.who for post in body.posts}
    for named in body.people if body.mode is Mode.WITH else ():
        person = sitting.people.get(who_is(sitting, named).person or "")
        if person is not None and named not in with_posts and _is_member(sitting, person.id):
            sentence = f"{person.name} is a member of the committee, and is recorded like a visitor."
            yield doubt_at(entry, DoubtKind.POST, sentence)
    for post in body.posts:
        person = sitting.people.get(who_is(sitting, post.who).person or "")
        if person is None or not post.words:
            continue
        said, known = folded(post.role), folded(person.role)
        if person.id in seated and not office_called(post.role, sitting.customs):
            sentence = f"“{post.words}” is said of {person.name}, who is a member of the committee."
            yield doubt_at(entry, DoubtKind.POST, sentence)
        elif said and known and said not in known and known not in said:
            sentence = (
                f"{person.name} is recorded as {post.role}, but is {person.role} in the list of people."
            )
            yield doubt_at(entry, DoubtKind.POST, sentence)


def _is_member(sitting: Sitting, person: str) -> bool:
    return any(held.person == person and held.capacity is Capacity.MEMBER for held in sitting.in_force)


def _mentions(sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    """Names after an `@` in the text that no one has: they are printed as typed, the `@` too."""
    directory = everyone_named(sitting)
    for sign in at_signs(entry.text):
        words = entry.text[sign + 1 :]
        if any(words.startswith(mention.text) for mention in entry.mentions) or _is_known(words, directory):
            continue
        name = words.split()[0].strip(_AROUND)
        if name in initials_known(sitting):
            continue
        sentence = f"“@{name}” is printed as typed, because nobody of that name is known."
        kind = DoubtKind.UNKNOWN_INITIALS if _INITIALS.fullmatch(name) else DoubtKind.UNKNOWN_NAME
        initials = name if kind is DoubtKind.UNKNOWN_INITIALS else ""
        yield replace(doubt_at(entry, kind, near_to(name, directory) or sentence), initials=initials)


def _is_known(words: str, directory: Directory) -> bool:
    try:
        return directory.known_at_start(words) is not None
    except CannotRead:  # it fits two people, so it is a name
        return True
