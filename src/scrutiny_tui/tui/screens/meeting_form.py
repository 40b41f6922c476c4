"""The forms that add and change a meeting. Dates and times are typed as people write them."""

from collections.abc import Callable
from datetime import date, time, timedelta

from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.dates import read_date, written
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.impossible_days import impossible_days
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.domain.times import read_time, shown
from scrutiny_tui.services.use_cases import UseCases
from scrutiny_tui.tui.commands import AGENDA, MEETINGS, key_of
from scrutiny_tui.tui.form_definition import Field, Form, FormValues, WrongField
from scrutiny_tui.tui.widgets.choice import CHOICE_KEYS

_STATES = tuple((state.value, state.value) for state in State)
_DATE = "As you write it: 9 December 2026, 9/12/2026, 9 Dec, today."
_TIME = "10.30 am, 18:00, 6 (in the evening); empty if not known."
_DAYS_FROM_NOW = {"today": 0, "tomorrow": 1}
_EARLIEST = time(8)
"""No meeting starts earlier: 6.30 without am or pm is half past six in the evening."""
_VENUE = "Where, as it is printed."


def new_meeting(services: UseCases, near: str, on_added: Callable[[str], None]) -> Form:
    """The form that adds a meeting.

    Args:
        services: what records it.
        near: reference of the meeting whose committee is proposed; may be empty.
        on_added: called with the reference of the meeting that was added.
    """
    committees = {committee.id: committee for committee in services.workspace.committees()}
    first = services.workspace.meeting(near).committee if near else next(iter(committees), "")

    def save(words: FormValues) -> str:
        committee = services.workspace.store.get(Committee, words["committee"])
        if committee is None:
            raise Refused("That committee is no longer there.")
        day, at = _day(words, services.workspace.today), _time(words)
        meeting = services.prepare.add_meeting(committee, day, at=at, venue=words["venue"])
        on_added(meeting.id)
        return f"Added {meeting.id}, {_when(day, at)}. Press {key_of(MEETINGS, 'agenda')} for its agenda."

    choices = tuple((committee.id, committee.name) for committee in committees.values())
    asked = Field("committee", "Committee", first, f"{CHOICE_KEYS} change it, or its first letter.", choices)
    return Form("meeting:new", "New meeting", (asked, *_fields("", "", "")), save)


def edited_meeting(services: UseCases, meeting: Meeting) -> Form:
    """The form that changes the date, time, venue and state of a meeting."""

    def save(words: FormValues) -> str:
        day, at = _day(words, services.workspace.today), _time(words)
        state = State(words["state"])
        services.prepare.edit_meeting(meeting, day=day, at=at, venue=words["venue"], state=state)
        done = f"Changed {meeting.id}: {_when(day, at)}, {words['state']}."
        left = services.checking.left(meeting.id, key_of(AGENDA, "doubts")) if state.is_public else ""
        return f"{done} {left}".rstrip()

    at = f"{meeting.time:%H:%M}" if meeting.time else ""
    state = Field("state", "State", meeting.state.value, f"How far it has come ({CHOICE_KEYS}).", _STATES)
    fields = (*_fields(written(meeting.date), at, meeting.venue), state)
    about = f"{meeting.id}: the reference stays, whatever the date."
    return Form(f"meeting:{meeting.id}", "Change a meeting", fields, save, about=about)


def _fields(day: str, at: str, venue: str) -> tuple[Field, ...]:
    return (
        Field("date", "Date", day, _DATE),
        Field("time", "Time", at, _TIME),
        Field("venue", "Venue", venue, _VENUE),
    )


def _when(day: date, at: time | None) -> str:
    return f"{written(day)}, {shown(at)}" if at is not None else written(day)


def _day(words: FormValues, today: date) -> date:
    typed = words["date"].strip()
    if typed.casefold() in _DAYS_FROM_NOW:
        return today + timedelta(days=_DAYS_FROM_NOW[typed.casefold()])
    found = read_date(typed, today, direction="next")
    for fault in impossible_days(typed, today):
        raise WrongField("date", f"{fault} Write the day of the meeting.")
    if found is None:
        raise WrongField("date", "Write the day of the meeting, such as 9 December 2026 or 9/12/2026.")
    return found


def _time(words: FormValues) -> time | None:
    typed = words["time"].strip()
    found = read_time(typed, _EARLIEST) or read_time(f"{typed}.00", _EARLIEST)  # "6" is a whole hour
    if typed and found is None:
        raise WrongField("time", "Write the time such as 10.30 am or 18:00, or leave it empty.")
    return found
