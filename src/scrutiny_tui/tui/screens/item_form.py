"""The forms that add and change an item of the agenda."""

from collections.abc import Callable

from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.item_kinds import guessed_kind
from scrutiny_tui.domain.meetings import Item, ItemKind, Meeting
from scrutiny_tui.services.agenda_items import Prepared
from scrutiny_tui.services.privacy import exempt_at
from scrutiny_tui.services.use_cases import UseCases
from scrutiny_tui.tui.commands import AGENDA, key_of
from scrutiny_tui.tui.form_definition import Field, Form, FormValues
from scrutiny_tui.tui.screens.preparation_fields import (
    naming_the_field,
    preparation_fields,
    preparation_in,
)
from scrutiny_tui.tui.screens.public_form import public_form
from scrutiny_tui.tui.screens.reason_field import asking_why, reason_fields
from scrutiny_tui.tui.widgets.choice import CHOICE_KEYS

_EXEMPT = f" Its title is exempt; {key_of(AGENDA, 'make-public')} makes it public."
_LIKELY_EXEMPT = "Paragraphs under which the public leaves (1, 3); else empty."
_URGENT = "Why it cannot wait for the next meeting; empty for an item of the published agenda."
_CONSIDERED, _WITHDRAWN = "considered", "withdrawn"
_KINDS = tuple((kind.value, kind.value) for kind in ItemKind)


def new_item(services: UseCases, meeting: Meeting, on_added: Callable[[str], None]) -> Form:
    """The form that adds items to an agenda, one after another.

    Args:
        services: what records them.
        meeting: the meeting.
        on_added: called with the identifier of each item that was added.
    """

    def save(words: FormValues) -> str:
        kind = ItemKind(words["kind"])
        title, number = words["title"], words["number"]
        with asking_why(), naming_the_field():
            item = services.prepare.agenda.add(
                meeting,
                title,
                number=number,
                kind=kind,
                likely_exempt=words["likely_exempt"],
                urgent=words["urgent"],
                prepared=preparation_in(words),
                because=words.get("because", ""),
                exempt=words.exempt,
            )
        on_added(item.id)
        return f"Added item {item.label}.{_EXEMPT if item.exempt else ''}"

    number = "The agenda number (5, 8a); the next one when empty."
    fields = (*_fields(Item("", meeting.id, "", ""), number, {}, new=True), *reason_fields(meeting))
    return Form(
        f"item:new:{meeting.id}",
        f"New item · {meeting.id}",
        fields,
        save,
        again=True,
        exempt_now=lambda: exempt_at(services.workspace, meeting.id),
    )


def edited_item(services: UseCases, item: Item) -> Form:
    """The form that changes an item."""

    def save(words: FormValues) -> str:
        kind = ItemKind(words["kind"])
        title, number = words["title"], words["number"]
        with asking_why(), naming_the_field():
            services.prepare.agenda.edit(
                item,
                number=number,
                title=title,
                kind=kind,
                likely_exempt=words["likely_exempt"],
                urgent=words["urgent"],
                prepared=preparation_in(words),
                because=words.get("because", ""),
                exempt=words.exempt,
            )
        after = services.workspace.store.get(Item, item.id)
        return f"Changed item {words['number'].strip()}.{_EXEMPT if after and after.exempt else ''}"

    why = reason_fields(services.workspace.meeting(item.meeting))
    prepared = services.prepare.agenda.prepared(item)
    fields = (*_fields(item, "The agenda number (5, 8a).", prepared, new=False), *why)
    return Form(
        f"item:{item.id}",
        "Change an item",
        fields,
        save,
        exempt_now=lambda: exempt_at(services.workspace, item.meeting),
    )


def public_item(services: UseCases, item: Item) -> Form:
    """The form that makes the title of an item public."""

    def make_public(because: str) -> None:
        services.prepare.agenda.make_public(item, because=because)

    title = f"“{item.title}”" if item.title else "(no title yet)"
    urgent = f", urgent because {item.urgent_because}" if item.urgent_because else ""
    what = f"the title of item {item.number}" if item.number else "a title"
    return public_form(f"item:{item.id}", what, f"{title}, {item.kind}{urgent}", make_public)


def course_form(services: UseCases, item: Item) -> Form:
    """The form that says what becomes of an item before it is reached."""
    courses, meetings = services.prepare.courses, services.prepare.courses.meetings(item)
    others = courses.others(item)
    now = _WITHDRAWN if item.withdrawn else item.taken_with or _CONSIDERED
    deferred = next((m.id for m in meetings if m.date == item.deferred_to), "") if item.deferred_to else ""
    choices = (
        (_CONSIDERED, "taken by itself"),
        (_WITHDRAWN, "withdrawn"),
        *((m.id, f"deferred to {written(m.date)}") for m in meetings),
        *((other.id, f"taken together with {other.label}") for other in others),
    )

    def save(words: FormValues) -> str:
        chosen, because = words["course"], words.get("because", "")
        to = next((m for m in meetings if m.id == chosen), None)
        other = next((found for found in others if found.id == chosen), None)
        with asking_why():
            if to is not None and to.id != deferred:
                courses.defer(item, to, because=because)
            elif other is not None:
                courses.take_with(item, other, because=because)
            elif chosen == _WITHDRAWN:
                courses.withdraw(item, because=because)
            elif chosen == _CONSIDERED:
                courses.consider(item, because=because)
        return f"Item {item.label}: {dict(choices)[chosen]}."

    hint = f"{CHOICE_KEYS} change it. A deferred item is put on the agenda of that meeting too."
    field = Field("course", "This item is", deferred or now, hint, choices)
    fields = (field, *reason_fields(services.workspace.meeting(item.meeting)))
    return Form(f"item:{item.id}:course", f"Item {item.label}", fields, save)


def kind_field(kind: ItemKind, *, new: bool) -> Field:
    """The field for the kind of an item; that of a new one is guessed from its title.

    Args:
        kind: the kind at first.
        new: whether the item is new.
    """
    about = f"{CHOICE_KEYS} change it, or its first letter."
    hint = f"Guessed from the title. {about}" if new else about
    return Field("kind", "Kind", kind.value, hint, _KINDS, follows=guessed if new else None)


def guessed(words: FormValues) -> str:
    """The kind that the title in a form tells of."""
    return guessed_kind(words["title"]).value


def _fields(item: Item, number: str, prepared: Prepared, *, new: bool) -> tuple[Field, ...]:
    return (
        Field("title", "Title", item.title, "As the agenda and the minutes print it."),
        Field("number", "Number", item.number, number),
        kind_field(item.kind, new=new),
        Field("likely_exempt", "Exempt", item.paragraphs_in_words, _LIKELY_EXEMPT),
        Field("urgent", "Urgent because", item.urgent_because, _URGENT),
        *preparation_fields(prepared),
    )
