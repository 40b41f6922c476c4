"""Whom a sentence names by a post with its article, "the Director of Place", or by a first name."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.attendance import ALTERS_ATTENDANCE, Attendee, attendance, identity
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.names.not_known import everyone_named
from scrutiny_tui.domain.doubts.room.taking_part import printed_name
from scrutiny_tui.domain.doubts.sentences.people import people_in
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.names.titles import folded, office_called
from scrutiny_tui.domain.people import SEATED, Capacity, Named, Office
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_POST = WordPattern(
    r"[Tt]he (?P<post>(?:(?:Assistant|Deputy|Interim|Executive|Strategic|Service|Corporate|Group) )*"
    r"(?:Director|Head|Manager) (?:of|for) [A-Z][\w'’-]*(?: (?:and|of|the|&|[A-Z][\w'’-]*))*)"
)
_SMALL = frozenset({"the", "of", "for", "and"})


def known_in(sitting: Sitting, entry: Entry, who: str) -> tuple[Named, ...]:
    """Whom words name, by name, by post or by the first words of a post: "the Director".

    No one where some of the words are no name, or where several have such a post.
    """
    post = who.removeprefix("The ").removeprefix("the ")
    bearers = everyone_named(sitting).people_named(post) if post != who else []
    if len(bearers) == 1 and bearers[0].person:
        return (bearers[0].named(bearers[0].name),)
    known = people_in(sitting, entry, who).known
    return known or (_with_post(sitting, post) if post != who else ())


def _with_post(sitting: Sitting, post: str) -> tuple[Named, ...]:
    """The one officer or visitor with a post, whole or without what it is of; members have other ones."""
    if office_called(post, sitting.customs) is not Office.NONE:
        return ()
    called = folded(post)
    found = [named for named, role in _roles(sitting) if _is_called(called, role)]
    return (found[0],) if len(found) == 1 else ()


@once_per_sitting(changed_by=ALTERS_ATTENDANCE)
def _roles(sitting: Sitting) -> tuple[tuple[Named, str], ...]:
    """The officers of the committee and whoever attends without a seat, each with the role, folded."""
    came = {identity(one.named): (one.named, one.role) for one in _not_seated(sitting)}
    listed = (one for one in sitting.in_force if one.capacity is Capacity.OFFICER)
    people = [sitting.people[one.person] for one in listed if one.person in sitting.people]
    roles = {one.id: (Named(one.name, one.id), one.role) for one in people} | came
    return tuple((named, folded(role)) for named, role in roles.values())


def _not_seated(sitting: Sitting) -> Iterator[Attendee]:
    return (one for one in attendance(sitting) if one.capacity not in SEATED)


def is_post_of_no_one(sitting: Sitting, entry: Entry, who: str) -> bool:
    """Whether words are a post of an officer, "the Director of Place", that no one who attends has.

    No one is missed where no officer is recorded, or one without a post, or where a title or a line names it.
    """
    found, others = _POST.fullmatch(who), list(_not_seated(sitting))
    if found is None or not others or not all(one.role for one in others):
        return False
    words = _words(found["post"])
    listed = (one.role for one in sitting.people.values())
    roles = [_words(role) for role in (*listed, *(one.role for one in others)) if role]
    if any(words <= role or role <= words for role in roles) or known_in(sitting, entry, who):
        return False
    lines = (one.line for one in sitting.entries if not isinstance(one.body, Point))
    return not any(found["post"] in text for text in (*(one.title for one in sitting.items), *lines))


def _words(post: str) -> frozenset[str]:
    return frozenset(word.rstrip("s") for word in re.findall(r"[a-z]+", folded(post))) - _SMALL


def _is_called(post: str, role: str) -> bool:
    """Whether a post is a role, or the words of it before "of", "for" or the body that it is in."""
    behind = role.removeprefix(post)
    return role.startswith(post) and (not behind or behind.startswith((" of ", " for ", ",")))


def by_first_name(sitting: Sitting, who: str) -> tuple[Named, ...]:
    """The one whose first name a word is, where only one in the room has it: "Karen would send them"."""
    if not (who.isalpha() and who.istitle()) or everyone_named(sitting).people_named(who):
        return ()
    named = [one for one in attendance(sitting) if _first_name(sitting, one.named) == who]
    return (named[0].named,) if len(named) == 1 else ()


def _first_name(sitting: Sitting, named: Named) -> str:
    words = everyone_named(sitting).without_titles(printed_name(sitting, named)).split()
    return words[0].title() if len(words) > 1 else ""
