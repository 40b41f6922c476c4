"""What is recorded of one person's attendance, taken out of the lines that record it of several.

Each function returns the sitting after the edit. What was recorded in private stays so.
"""

from collections.abc import Sequence
from typing import Generic, TypeAlias, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.attendance import ALTERS_ATTENDANCE, identity_in
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.exemption import Exemption, carried_by
from scrutiny_tui.domain.grammar.context import context_of_entry
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.line import read_line
from scrutiny_tui.domain.grammar.result import Recorded
from scrutiny_tui.domain.grammar.written_lines import written_line
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.recording.change_builder import place_after
from scrutiny_tui.domain.recording.entry_edits import rewritten, without
from scrutiny_tui.domain.recording.places import entries_apart
from scrutiny_tui.domain.room_events import Attendance, Presence, post_of
from scrutiny_tui.domain.sitting import Sitting

Attending: TypeAlias = Attendance | Presence
BodyT_co = TypeVar("BodyT_co", bound=Attending, covariant=True)


class OfPerson(Struct, Generic[BodyT_co], frozen=True):
    """One line about a person's attendance.

    Attributes:
        entry: the entry.
        body: what it records.
        named: the person, as it names them.
    """

    entry: Entry
    body: BodyT_co
    named: Named


def lines_about(sitting: Sitting, key: str) -> tuple[OfPerson[Attending], ...]:
    """The lines about one person's attendance, in order.

    Args:
        sitting: the meeting.
        key: the person's `identity`.
    """
    return tuple(_by_person(sitting).get(key, ()))


@once_per_sitting(changed_by=ALTERS_ATTENDANCE)
def _by_person(sitting: Sitting) -> dict[str, list[OfPerson[Attending]]]:
    found: dict[str, list[OfPerson[Attending]]] = {}
    for entry in sitting.entries:
        if isinstance(entry.body, Attending):
            people = {identity_in(sitting, named): named for named in entry.body.people}
            for key, named in people.items():
                found.setdefault(key, []).append(OfPerson(entry, entry.body, named))
    return found


def not_about(sitting: Sitting, line: OfPerson[Attending]) -> Sitting:
    """The sitting with a person taken out of a line; without the line where it names no one else.

    Raises:
        CannotRead: the line that is left would not be read as what it records.
    """
    body, key = line.body, identity_in(sitting, line.named)
    people = tuple(one for one in body.people if identity_in(sitting, one) != key)
    if not people:
        return without(sitting, line.entry)
    left = replace(body, people=people)
    if isinstance(left, Attendance):
        kept = replace(
            left,
            excuses=tuple(one for one in left.excuses if one.who in people),
            posts=tuple(one for one in left.posts if one.who in people),
        )
        return _rewritten(sitting, line.entry, kept)
    return _rewritten(sitting, line.entry, left)


def event_altered(
    sitting: Sitting, line: OfPerson[Presence], event: Presence, new_id: str, exempt: Exemption | None
) -> Sitting:
    """The sitting with one person's coming or going altered; those who moved with them moved as before.

    Args:
        sitting: the meeting.
        line: the line that records it.
        event: what is recorded of the person instead.
        new_id: the identifier of the new entry, where others are in the line.
        exempt: the exemption under which it is altered; None in public.

    Raises:
        CannotRead: a line would not be read as what it records.
    """
    if len(line.body.people) == 1:
        return _rewritten(sitting, line.entry, event, exempt)
    apart = entries_apart(not_about(sitting, line))
    new = replace(
        line.entry,
        id=new_id,
        place=place_after(apart, line.entry.id),
        line=_line_of(apart, line.entry, event),
        body=event,
        exempt=line.entry.exempt or carried_by(event, exempt),
    )
    return apart.with_entries((*apart.entries, new))


def exemption_of(sitting: Sitting, lines: Sequence[OfPerson[Attending]]) -> Exemption | None:
    """The exemption of another line about someone; None for a public one.

    It is exempt where one about how they attend is, which may have words; and where all are, since nothing in
    public names them.

    Args:
        sitting: the meeting.
        lines: what is recorded of them.
    """
    found = [
        line.entry.exempt or (Exemption() if line.entry.id in sitting.exempt else None) for line in lines
    ]
    worded = [
        exempt
        for line, exempt in zip(lines, found, strict=True)
        if isinstance(line.body, Attendance) and exempt is not None
    ]
    everything = found if all(found) else []
    return next(iter([*worded, *everything]), None)


def is_read_as(sitting: Sitting, read: object, body: Attending) -> bool:
    """Whether what a line was read as is about the same people, and says the same of them."""
    if not isinstance(read, Recorded) or read.then is not None or type(read.body) is not type(body):
        return False
    return _told(sitting, read.body) == _told(sitting, body)


def _rewritten(sitting: Sitting, entry: Entry, body: Attending, exempt: Exemption | None = None) -> Sitting:
    return rewritten(sitting, entry, _line_of(sitting, entry, body), Recorded(body), "", exempt)


def _line_of(sitting: Sitting, entry: Entry, body: Attending) -> str:
    """The line that is read, at the place of an entry, as this.

    Raises:
        CannotRead: there is none.
    """
    context = context_of_entry(sitting, entry)
    line = written_line(body, context.sitting)
    if not is_read_as(sitting, read_line(line, context), body):
        raise CannotRead(f"“{line}” is not read as what is recorded. Correct the line in capture.")
    return line


def _told(sitting: Sitting, body: object) -> tuple[object, ...]:
    """What a line says, by who the people are and not by how they are called."""
    if not isinstance(body, Attending):
        return ()
    who = [identity_in(sitting, one) for one in body.people]
    if isinstance(body, Presence):
        return body.move, who, body.at, body.moment
    instead_of = identity_in(sitting, body.instead_of) if body.instead_of else ""
    excuses = [(body.excuse_of(one).absence, body.excuse_of(one).reason) for one in body.people]
    posts = [post.words if (post := post_of(one, body.posts)) else "" for one in body.people]
    return body.mode, who, instead_of, excuses, posts
