"""The forms that add and change a meeting. Dates and times are typed as people write them."""

from collections.abc import Callable
from datetime import date, time, timedelta

from msgspec.structs import replace

from scrutiny_tui.domain.dates import read_date, written
from scrutiny_tui.domain.impossible_days import impossible_days
from scrutiny_tui.domain.meetings import Item, Meeting, State
from scrutiny_tui.domain.standing_agenda import Begins
from scrutiny_tui.domain.text import counted
from scrutiny_tui.domain.times import read_start, shown
from scrutiny_tui.services.standing_agendas import AgendaSource
from scrutiny_tui.services.use_cases import UseCases
from scrutiny_tui.services.usual_meeting import UsualMeeting, usual_meeting
from scrutiny_tui.tui.commands import AGENDA, MEETINGS, key_of
from scrutiny_tui.tui.form_definition import Field, Form, FormValues, WrongField
from scrutiny_tui.tui.screens.day_field import read_day
from scrutiny_tui.tui.widgets.choice import CHOICE_KEYS

_STATES = tuple((state.value, state.value) for state in State)
_DATE = "As you write it: 9 December 2026, 9/12/2026, 9 Dec, today."
_TIME = "10.30 am, 18:00, 6 (in the evening); empty if not known."
_DAYS_FROM_NOW = {"today": 0, "tomorrow": 1}
_VENUE = "Where, as it is printed."
_DECISIONS = "decisions"
_PUBLISHED = "The day on which they were published: their call-in is counted from it. May be empty."


NO_CALENDAR = Form("meeting:calendar", "Calendar of meetings", (), lambda _: "")
"""The form for a calendar of meetings before the page knows the committees."""


def new_meeting(services: UseCases, near: str, on_added: Callable[[str], None]) -> Form:
    """The form that adds a meeting.

    Args:
        services: what records it.
        near: reference of the meeting whose committee is proposed; may be empty.
        on_added: called with the reference of the meeting that was added.
    """

    def save(words: FormValues) -> str:
        committee = services.prepare.standing.committee(words["committee"])
        day, at = _day(words, services.workspace.today), _time(words)
        begins = source_of(services, words)
        meeting = services.prepare.add_meeting(committee, day, at=at, venue=words["venue"], begins=begins)
        on_added(meeting.id)
        items = len(services.workspace.store.of_meeting(Item, meeting.id))
        with_items = f" with {counted(items, 'item')}" if items else ""
        key = key_of(MEETINGS, "agenda")
        return f"Added {meeting.id}, {_when(day, at)}{with_items}. Press {key} for its agenda."

    day, *details = _fields("", "", "")
    fields = (_committee(services, near), day, *_usual(services, *details, source_field(services)))
    about = f"{key_of(MEETINGS, 'calendar')} on the page of meetings adds those of a whole year in one go."
    return Form("meeting:new", "New meeting", fields, save, about=about)


def calendar_form(services: UseCases, near: str) -> Form:
    """The form that adds the meetings of a calendar.

    Args:
        services: what records them.
        near: reference of the meeting whose committee is proposed; may be empty.
    """

    def save(words: FormValues) -> str:
        committee, at = services.prepare.standing.committee(words["committee"]), _time(words)
        if not words["dates"].strip():
            raise WrongField("dates", "Write the dates, such as first Tuesday every other month.")
        meetings = services.meeting_calendar.take(
            committee, words["dates"], at=at, venue=words["venue"], begins=source_of(services, words)
        )
        added, undo = counted(len(meetings), "meeting"), key_of(MEETINGS, "undo")
        until = f"the last on {written(meetings[-1].date)}"
        return f"Added {added}, {until}. {undo} takes all of it back."

    _, *details = _fields("", "", "")
    dates = Field("dates", "Dates", "", "")
    fields = (_committee(services, near), dates, *_usual(services, *details, source_field(services)))
    return replace(NO_CALENDAR, fields=fields, save=save)


def begun_agenda_form(services: UseCases, meeting: Meeting) -> Form:
    """The form that puts the items of another agenda on that of a meeting."""

    def save(words: FormValues) -> str:
        added = services.prepare.standing.begin(meeting.id, source_of(services, words))
        return f"Added {counted(added, 'item')}. {key_of(AGENDA, 'undo')} takes them back together."

    about = "The items are added behind those that are there; one of the same title is not added again."
    return Form(
        f"meeting:{meeting.id}:begin",
        f"Begin the agenda · {meeting.id}",
        (source_field(services, nothing=False),),
        save,
        about=about,
    )


def source_field(services: UseCases, *, nothing: bool = True) -> Field:
    """The field that asks what an agenda begins with."""
    choices = (
        (Begins.STANDING.value, "its standing agenda"),
        (Begins.LAST.value, "what recurs of the last agenda"),
        *(((Begins.NOTHING.value, "nothing"),) if nothing else ()),
        *((c.id, f"that of {c.name}") for c in services.workspace.committees() if c.standing_agenda),
    )
    hint = f"What the agenda begins with ({CHOICE_KEYS}); reports are not taken over."
    return Field("agenda", "Agenda", Begins.STANDING.value, hint, choices)


def source_of(services: UseCases, words: FormValues) -> AgendaSource:
    """What was chosen in that field."""
    chosen = words["agenda"]
    return Begins(chosen) if chosen in set(Begins) else services.prepare.standing.committee(chosen)


def _committee(services: UseCases, near: str) -> Field:
    """The field that asks whose meeting it is."""
    committees = services.workspace.committees()
    meeting = services.workspace.store.get(Meeting, near) if near else None
    first = meeting.committee if meeting else next((c.id for c in committees), "")
    choices = tuple((c.id, c.name) for c in committees)
    return Field("committee", "Committee", first, f"{CHOICE_KEYS} change it, or its first letter.", choices)


def _usual(services: UseCases, *fields: Field) -> tuple[Field, ...]:
    """The fields with what is usual of the committee that is chosen; a first letter typed replaces it."""

    def usual(words: FormValues) -> UsualMeeting:
        return usual_meeting(services.workspace, words["committee"])

    follows: dict[str, Callable[[FormValues], str]] = {
        "time": lambda words: _typed(usual(words).at),
        "venue": lambda words: usual(words).venue,
        "agenda": lambda words: usual(words).begins.value,
    }
    return tuple(
        replace(field, follows=follows[field.id], replaces=True) if field.id in follows else field
        for field in fields
    )


def edited_meeting(services: UseCases, meeting: Meeting) -> Form:
    """The form that changes the date, time, venue and state of a meeting."""

    def save(words: FormValues) -> str:
        today, at = services.workspace.today, _time(words)
        after = replace(
            meeting,
            date=_day(words, today),
            time=at,
            venue=words["venue"],
            state=State(words["state"]),
            decisions_published=read_day(_DECISIONS, words.get(_DECISIONS, ""), today),
        )
        services.prepare.edit_meeting(meeting, after)
        done = f"Changed {meeting.id}: {_when(after.date, at)}, {words['state']}."
        left = services.checking.left(meeting.id, key_of(AGENDA, "doubts")) if after.state.is_public else ""
        out = services.supplements.standing(meeting.id) if after.held != meeting.held else ""
        return " ".join(filter(None, (done, out, left)))

    state = Field("state", "State", meeting.state.value, f"How far it has come ({CHOICE_KEYS}).", _STATES)
    published = meeting.decisions_published
    decisions = Field(_DECISIONS, "Decisions", written(published) if published else "", _PUBLISHED)
    committee = services.workspace.committee(meeting.committee)
    asked = (decisions,) if published or committee.settings.executive else ()
    fields = (*_fields(written(meeting.date), _typed(meeting.time), meeting.venue), state, *asked)
    standing = services.supplements.standing(meeting.id)
    about = f"{meeting.id}: the reference stays, whatever the date. {standing}".rstrip()
    return Form(f"meeting:{meeting.id}", "Change a meeting", fields, save, about=about)


def _fields(day: str, at: str, venue: str) -> tuple[Field, ...]:
    return (
        Field("date", "Date", day, _DATE),
        Field("time", "Time", at, _TIME),
        Field("venue", "Venue", venue, _VENUE),
    )


def _typed(at: time | None) -> str:
    return f"{at:%H:%M}" if at else ""


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
    found = read_start(typed)
    if typed and found is None:
        raise WrongField("time", "Write the time such as 10.30 am or 18:00, or leave it empty.")
    return found
