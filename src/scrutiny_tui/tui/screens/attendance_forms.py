"""The forms of the attendance page: apologies with a reason, substitutes, times, and who else attends."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.grammar.written_lines import written_when
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.people import Capacity, PersonDetails
from scrutiny_tui.domain.recording.attendance_edits import OfPerson
from scrutiny_tui.domain.room_events import Absence, Mode, Move, Presence
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.services.attendance_changes import AttendanceChanges
from scrutiny_tui.services.attendance_list import AttendanceRow, may_sit_in
from scrutiny_tui.services.comings_and_goings import When
from scrutiny_tui.services.privacy import exempt_at
from scrutiny_tui.services.published_minutes import first_day_after
from scrutiny_tui.services.use_cases import UseCases
from scrutiny_tui.tui.form_definition import Field, Form, FormValues, WrongField
from scrutiny_tui.tui.screens.reason_field import asking_why, reason_fields
from scrutiny_tui.tui.widgets.choice import CHOICE_KEYS

_START, _END = "start", "end"
_WHEN = "The time, or the item: 7.17 pm, after item 2. May be empty."
_VISITOR = "visitor"
_OFFICER = "An officer is among the committee's people from now on."
_MOVES = {Move.CAME: "came in", Move.WENT: "left", Move.CHAIR: "took the chair"}


def apologies_form(services: UseCases, changes: AttendanceChanges, row: AttendanceRow) -> Form:
    """The form for apologies with a reason, or for a part of the meeting."""
    meeting = changes.sitting.meeting
    said = row.attendee.excuse if row.attendee is not None else None
    part, reason = (said.absence, said.reason) if said is not None else (Absence.MEETING, "")
    parts = tuple((one.value, one.value or "the meeting") for one in Absence)

    def save(words: FormValues) -> str:
        with _at_field("reason"), asking_why():
            return changes.apologies(
                row.key,
                Absence(words["part"]),
                words["reason"],
                because=words.get("because", ""),
                exempt=words.exempt,
            )

    fields = (
        Field("part", "Apologies for", part.value, f"{CHOICE_KEYS} change it.", parts),
        Field("reason", "Reason", reason, "As printed where the style does: work. May be empty."),
        *reason_fields(meeting),
    )
    key = f"attendance:{meeting.id}:{row.key}:apologies"
    return Form(key, row.name, fields, save, exempt_now=lambda: exempt_at(services.workspace, meeting.id))


def substitute_form(changes: AttendanceChanges, row: AttendanceRow) -> Form:
    """The form that says who sits in for whom.

    Args:
        changes: records it.
        row: a member, or whoever sits in for one.

    Raises:
        Refused: there is nobody to choose from.
    """
    choices = tuple((other.key, other.name) for other in may_sit_in(changes.sitting, row))

    def save(words: FormValues) -> str:
        chosen = words["other"]
        substitute, member = (chosen, row.key) if row.seated else (row.key, chosen)
        with asking_why():
            return changes.attends(
                substitute, Mode.SUBSTITUTE, instead_of=member, because=words.get("because", "")
            )

    label = "Who sits in" if row.seated else "Sits in for"
    meeting = changes.sitting.meeting
    fields = (Field("other", label, "", f"{CHOICE_KEYS} change it.", choices), *reason_fields(meeting))
    return Form(f"attendance:{meeting.id}:{row.key}:substitute", row.name, fields, save)


def when_form(changes: AttendanceChanges, row: AttendanceRow, move: Move) -> Form:
    """The form that says when someone came or left, where that is told after it happened."""
    sitting = changes.sitting
    items = {item.id: item for item in sitting.items}
    choices = tuple((item.id, item.label) for item in sitting.items)
    where = ((_START, "before anything was said in it"), (_END, "after all that was said in it"))

    def save(words: FormValues) -> str:
        item: Item = items[words["item"]]
        when = When(item, words["where"] == _START, words["when"])
        with _at_field("when"), asking_why():
            return changes.moved(row.key, move, when, because=words.get("because", ""))

    fields = (
        Field("item", "At item", "", f"{CHOICE_KEYS} change it, or its first letter.", choices),
        Field("where", "There", _END if move is Move.WENT else _START, f"{CHOICE_KEYS} change it.", where),
        Field("when", "Time", "", _WHEN),
        *reason_fields(sitting.meeting),
    )
    key = f"attendance:{sitting.meeting.id}:{row.key}:{move.name}"
    return Form(key, f"{row.name} {_MOVES[move]}", fields, save)


def time_form(changes: AttendanceChanges, row: AttendanceRow) -> Form:
    """The form that alters when someone came and left.

    Raises:
        Refused: they neither came nor left.
    """
    if not row.events:
        raise Refused(f"It is not recorded that {row.name} came or left.")
    sitting = changes.sitting

    def save(words: FormValues) -> str:
        altered = {}
        for line in row.events:
            name = line.entry.id
            if words[name] != _when(line):
                with _at_field(name):
                    altered[name] = changes.event_at(line, words[name])
        with asking_why():
            return changes.retimed(row.key, altered, because=words.get("because", ""))

    fields = (*(_time_field(sitting, line) for line in row.events), *reason_fields(sitting.meeting))
    return Form(f"attendance:{sitting.meeting.id}:{row.key}:times", row.name, fields, save)


def _time_field(sitting: Sitting, line: OfPerson[Presence]) -> Field:
    item = sitting.item(line.entry.item)
    where = f"item {item.label}. " if item is not None else "Before the first item. "
    label = _MOVES[line.body.move].capitalize()
    return Field(line.entry.id, label, _when(line), f"{where[0].upper()}{where[1:]}{_WHEN}", replaces=True)


def _when(line: OfPerson[Presence]) -> str:
    return written_when(line.body)


def new_attendee_form(
    services: UseCases, changes: AttendanceChanges, on_added: Callable[[str], None]
) -> Form:
    """The form that adds officers and visitors, one after another.

    Args:
        services: what adds an officer to the committee.
        changes: records who attends.
        on_added: called with the key of each who was added.
    """
    sitting = changes.sitting
    meeting, committee = sitting.meeting, sitting.committee
    from_day = first_day_after(services.workspace.meetings(), committee.id)
    serves = from_day is None or from_day <= meeting.date  # else the minutes would not list an officer as one

    def save(words: FormValues) -> str:
        because, name = words.get("because", ""), words["name"]
        with _at_field("name"), asking_why():
            if words.get("capacity", _VISITOR) == _VISITOR:
                key, told = changes.add(
                    name, words["role"], words["body"], because=because, exempt=words.exempt
                )
            else:
                role = ", ".join(filter(None, map(str.strip, (words["role"], words["body"]))))
                details = PersonDetails(name, Capacity.OFFICER, role=role)
                officer = services.prepare.new_person(details, committee)
                key, told = officer[0].id, changes.add_of_committee(*officer, because=because)
        on_added(key)
        return told

    capacities = ((_VISITOR, "visitor of this meeting"), (Capacity.OFFICER.value, "officer of the committee"))
    capacity = Field("capacity", "As", _VISITOR, f"{CHOICE_KEYS} change it. {_OFFICER}", capacities)
    fields = (
        Field("name", "Name", "", "As printed, title included: Dr Una Kerr."),
        Field("role", "Role", "", "The post held: Medical Director. May be empty."),
        Field("body", "Body", "", "Where they come from: Wold NHS Trust. May be empty."),
        *([capacity] if serves else []),
        *reason_fields(meeting),
    )
    return Form(
        f"attendance:{meeting.id}:new",
        f"New attendee · {committee.name}",
        fields,
        save,
        again=True,
        exempt_now=lambda: exempt_at(services.workspace, meeting.id),
    )


@contextmanager
def _at_field(name: str) -> Iterator[None]:
    """Say at a field why what was typed cannot be recorded."""
    try:
        yield
    except Refused as refusal:
        raise WrongField(name, str(refusal)) from None
