"""The forms that plan something, and change what is planned."""

from collections.abc import Callable

from msgspec.structs import replace

from scrutiny_tui.domain.meetings import ItemKind
from scrutiny_tui.domain.text import shortened
from scrutiny_tui.domain.work_programme import PlannedItem
from scrutiny_tui.services.asked_reports import AskedReport
from scrutiny_tui.services.privacy import exempt_now
from scrutiny_tui.services.use_cases import UseCases
from scrutiny_tui.services.work_programme import PlannedTime
from scrutiny_tui.tui.form_definition import Field, Form, FormValues
from scrutiny_tui.tui.screens.item_form import kind_field
from scrutiny_tui.tui.widgets.choice import CHOICE_KEYS

_TITLE = "As the agenda will print it."
_WHEN = f"A meeting to come, a month without one, or not settled yet ({CHOICE_KEYS})."
_PURPOSE = "What it is for, as it prints under the title; empty for none."
_LEAD = "Who brings it, as it prints (Report of the Harbour Master); empty for none."
_NOTES = "Your own, never printed."
_EXEMPT = " It is exempt: no public programme has it."


def new_planned(services: UseCases, committee: str, when: str, on_added: Callable[[str], None]) -> Form:
    """The form that plans things, one after another.

    Args:
        services: what records them.
        committee: identifier of the committee.
        when: the key of the time that is proposed (`PlannedTime.key`).
        on_added: called with the identifier of each thing that was planned.
    """
    name = services.workspace.committee(committee).name
    blank = PlannedItem("", committee, "")

    def save(words: FormValues) -> str:
        return _added(services, blank, words, on_added)

    return Form(
        f"planned:new:{committee}",
        f"Plan an item · {name}",
        _fields(services, blank, when, new=True),
        save,
        again=True,
        exempt_now=lambda: exempt_now(services.workspace, committee),
    )


def asked_report(services: UseCases, asked: AskedReport, on_added: Callable[[str], None]) -> Form:
    """The form that plans the report which a resolution or a request asks for.

    Args:
        services: what records it.
        asked: what was understood.
        on_added: called with the identifier of what was planned.
    """
    proposed = asked.planned

    def save(words: FormValues) -> str:
        return (_changed if proposed.id else _added)(services, proposed, words, on_added)

    return Form(
        f"planned:from:{proposed.asked_at}:{proposed.asked_by or asked.words}",
        "Plan a report",
        _fields(services, proposed, asked.time.key, new=True),
        save,
        about=f"Asked for{', in private' if proposed.exempt else ''}: “{asked.words}”",
        exempt_now=lambda: proposed.exempt or exempt_now(services.workspace, proposed.committee),
    )


def edited_planned(services: UseCases, planned: PlannedItem) -> Form:
    """The form that changes what is planned."""
    when = services.work_programme.time_of(planned)

    def save(words: FormValues) -> str:
        return _changed(services, planned, words, lambda _: None)

    return Form(
        f"planned:{planned.id}",
        "Change what is planned",
        _fields(services, planned, when.key, new=False),
        save,
        exempt_now=lambda: exempt_now(services.workspace, planned.committee),
    )


def _added(
    services: UseCases, planned: PlannedItem, words: FormValues, on_added: Callable[[str], None]
) -> str:
    time = _time(services, planned.committee, words, PlannedTime())
    new = services.work_programme.add(_planned(planned, words), time, words.exempt)
    on_added(new.id)
    return f"Planned “{shortened(new.title)}”: {time.words}.{_EXEMPT if new.exempt else ''}"


def _changed(
    services: UseCases, planned: PlannedItem, words: FormValues, on_changed: Callable[[str], None]
) -> str:
    programme = services.work_programme
    time = _time(services, planned.committee, words, programme.time_of(planned))
    programme.edit(planned, _planned(planned, words), time, words.exempt)
    on_changed(planned.id)
    return f"Changed “{shortened(words['title'].strip())}”: {time.words}."


def _planned(planned: PlannedItem, words: FormValues) -> PlannedItem:
    return replace(
        planned,
        title=words["title"],
        kind=ItemKind(words["kind"]),
        purpose=words["purpose"],
        lead=words["lead"],
        notes=words["notes"],
    )


def _time(services: UseCases, committee: str, words: FormValues, otherwise: PlannedTime) -> PlannedTime:
    times = services.work_programme.times(committee)
    return next((time for time in times if time.key == words["when"]), otherwise)


def _fields(services: UseCases, planned: PlannedItem, when: str, *, new: bool) -> tuple[Field, ...]:
    times = services.work_programme.times(planned.committee)
    choices = tuple((time.key, time.words) for time in times)
    if when not in dict(choices):
        now = services.work_programme.time_of(planned)
        choices = ((now.key, f"{now.words} (gone by)"), *choices)
    return (
        Field("title", "Title", planned.title, _TITLE),
        kind_field(planned.kind, new=new),
        Field("when", "When", when, _WHEN, choices),
        Field("purpose", "Purpose", planned.purpose, _PURPOSE),
        Field("lead", "Brought by", planned.lead, _LEAD),
        Field("notes", "Notes", planned.notes, _NOTES),
    )
