"""The forms that add and change an item of the agenda."""

from collections.abc import Callable

from scrutiny_tui.domain.meetings import Item, ItemKind, Meeting
from scrutiny_tui.services.use_cases import UseCases
from scrutiny_tui.tui.form_definition import Field, Form, FormValues
from scrutiny_tui.tui.widgets.choice import CHOICE_KEYS

_MORE = "Purpose, author and papers are typed in the item: /purpose, /report, /paper."
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
        item = services.prepare.add_item(meeting, words["title"], number=words["number"], kind=kind)
        on_added(item.id)
        return f"Added item {item.label}."

    number = "The agenda number (5, 8a); the next one when empty."
    fields = _fields(Item("", meeting.id, "", ""), number)
    return Form(f"item:new:{meeting.id}", f"New item · {meeting.id}", fields, save, again=True, about=_MORE)


def edited_item(services: UseCases, item: Item) -> Form:
    """The form that changes an item."""

    def save(words: FormValues) -> str:
        kind = ItemKind(words["kind"])
        services.prepare.edit_item(item, number=words["number"], title=words["title"], kind=kind)
        return f"Changed item {words['number'].strip()}."

    return Form(f"item:{item.id}", "Change an item", _fields(item, "The agenda number (5, 8a)."), save)


def _fields(item: Item, number: str) -> tuple[Field, ...]:
    return (
        Field("title", "Title", item.title, "As the agenda and the minutes print it."),
        Field("number", "Number", item.number, number),
        Field("kind", "Kind", item.kind.value, f"{CHOICE_KEYS} change it, or its first letter.", _KINDS),
    )
