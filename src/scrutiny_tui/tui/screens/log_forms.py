"""The forms that change an entry of the action log: its state, when it is due, who owes it, the response."""

from collections.abc import Callable
from typing import TypeAlias

from scrutiny_tui.domain.action_log import Answer, Status, Update
from scrutiny_tui.domain.dates import read_date, written
from scrutiny_tui.domain.log_rows import LogRow
from scrutiny_tui.domain.text import listed
from scrutiny_tui.services.action_log import KEPT_PRIVATE, NotSaid
from scrutiny_tui.services.privacy import exempt_now
from scrutiny_tui.services.use_cases import UseCases
from scrutiny_tui.tui.commands import LOG, key_of
from scrutiny_tui.tui.form_definition import Field, Form, FormValues, WrongField
from scrutiny_tui.tui.screens.public_form import public_form
from scrutiny_tui.tui.widgets.choice import CHOICE_KEYS

_Save: TypeAlias = Callable[[FormValues], str]
_UNDO = key_of(LOG, "undo")
_STATUSES = tuple((status.value, status.value.replace("-", " ")) for status in Status)
_BY = "On whose word: DCF, the chair, the committee. A closed entry says who closed it."
_DUE = "As it was said: by June, 14 April, at the next meeting; empty for no date."
_REASON = "Why the date changes; “none given” is a reason."
_OWNERS = "Names, roles or initials, @ before each where there are several; empty for nobody."

_ANSWERS = tuple((answer.value, answer.value) for answer in Answer)
_ANSWER = f"{CHOICE_KEYS} change it, or its first letter."
_BECAUSE = "Why, in the body's own words; may be empty."
_ON = "The day of the response: 9 December 2026."


def update_form(services: UseCases, row: LogRow) -> Form:
    """The form that says what has become of an entry."""
    reference, before = row.entry.id, row.entry.status

    def save(words: FormValues) -> str:
        status = Status(words["status"])
        changed = status if status is not before else None
        exempt = _record(
            lambda: services.action_log.update(
                reference, status=changed, by=words["by"], note=words["note"], exempt=words.exempt
            )
        )
        return f"Recorded for {reference}: {status.replace('-', ' ')}.{exempt} {_UNDO} undoes it."

    fields = (
        Field("status", "Status", before.value, f"{CHOICE_KEYS} change it, or its first letter.", _STATUSES),
        Field("by", "By", "", _BY),
        Field("note", "Note", "", "What was said, in a sentence; may be empty."),
    )
    return _form(services, row, "update", f"Update {reference}", fields, save)


def due_form(services: UseCases, row: LogRow) -> Form:
    """The form that changes when an entry is due, with the reason."""
    reference = row.entry.id

    def save(words: FormValues) -> str:
        exempt = _record(
            lambda: services.action_log.update(
                reference, due=words["due"], reason=words["reason"], exempt=words.exempt
            )
        )
        when = _when(services.action_log.row(reference))
        return f"{reference} is now due: {when}.{exempt} {_UNDO} undoes it."

    fields = (
        Field("due", "Due", row.due, _DUE, replaces=True),
        Field("reason", "Reason", "", _REASON),
    )
    return _form(services, row, "due", f"When {reference} is due", fields, save)


def owner_form(services: UseCases, row: LogRow) -> Form:
    """The form that changes who owes an entry."""
    reference = row.entry.id

    def save(words: FormValues) -> str:
        exempt = _record(
            lambda: services.action_log.update(reference, owners=words["owners"], exempt=words.exempt)
        )
        who = _who(services.action_log.row(reference))
        return f"{reference} is now owed by: {who}.{exempt} {_UNDO} undoes it."

    owners = " ".join(f"@{owner.text}" for owner in row.entry.owners)
    field = Field("owners", "Owner", owners, _OWNERS, replaces=True)
    return _form(services, row, "owner", f"Who owes {reference}", (field,), save)


def respond_form(services: UseCases, row: LogRow) -> Form:
    """The form that records how the body answered a recommendation."""
    reference, before, today = row.entry.id, row.entry.response, services.workspace.today

    def save(words: FormValues) -> str:
        on = read_date(words["on"], today, direction="nearest")
        if on is None:
            raise WrongField("on", f"“{words['on']}” is no day of the calendar. Write it as 9 December 2026.")
        answer, because = Answer(words["answer"]), words["because"]
        exempt = _record(
            lambda: services.action_log.respond(
                reference, answer, because=because, on=on, exempt=words.exempt
            )
        )
        return f"The response to {reference} is recorded: {answer}.{exempt} {_UNDO} undoes it."

    fields = (
        Field("answer", "Answer", before.answer if before else Answer.ACCEPTED, _ANSWER, _ANSWERS),
        Field("because", "Because", before.explanation if before else "", _BECAUSE, replaces=True),
        Field("on", "On", written(before.on if before else today), _ON, replaces=True),
    )
    return _form(services, row, "respond", f"The response to {reference}", fields, save)


def public_entry(services: UseCases, row: LogRow) -> Form:
    """The form that makes public how an entry stands, or else the last private note of it."""
    reference, made = row.entry.id, services.action_log.check_can_be_public(row.entry.id)

    def make_public(because: str) -> None:
        services.action_log.make_public(reference, because=because)

    if isinstance(made, Update):
        altered = f"{made.old or 'nothing'} → {made.new or 'nothing'}" if made.field != "note" else ""
        said = filter(None, (f"“{made.note}”", made.by, made.reason, altered))
        return public_form(f"log:{reference}", f"a note of {reference}", " · ".join(said), make_public)
    response = row.entry.response
    parts = [f"“{row.entry.text}”", row.owner or "no owner", f"due {row.due}" if row.due else "no date"]
    parts += [row.status]
    parts += [f"because {response.explanation}"] if response and response.explanation else []
    return public_form(f"log:{reference}", reference, " · ".join(parts), make_public)


def _form(
    services: UseCases, row: LogRow, name: str, title: str, fields: tuple[Field, ...], save: _Save
) -> Form:
    """A form about an entry, which says so when what is typed in it is exempt."""
    return Form(
        f"log:{row.entry.id}:{name}",
        title,
        fields,
        save,
        about=f"“{row.entry.text}”" if row.entry.text else "(no wording yet)",
        exempt_now=lambda: exempt_now(services.workspace, row.committee.id),
    )


def _record(update: Callable[[], bool]) -> str:
    """Record an update; if something is missing, say so at its field, where the next words are typed.

    Returns:
        What to say of it where it is exempt; else empty.
    """
    try:
        return KEPT_PRIVATE if update() else ""
    except NotSaid as missing:
        raise WrongField(missing.what, str(missing)) from None


def _when(row: LogRow) -> str:
    if row.entry.due is None:
        return "no date"
    if row.due_date is not None:
        return row.due
    return f"{row.due}, {'a day not yet known' if row.entry.due.next_meeting else 'which gives no date'}"


def _who(row: LogRow) -> str:
    """The owners as they were typed. A name that no one has is quoted: it may be misspelt."""
    owners = row.entry.owners
    named = listed(owner.text if owner.person else f"“{owner.text}” as typed" for owner in owners)
    return named or "nobody"
