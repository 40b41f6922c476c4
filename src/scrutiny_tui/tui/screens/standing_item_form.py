"""The forms that add and change an item of a standing agenda."""

from collections.abc import Callable

from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.meetings import ItemKind
from scrutiny_tui.domain.standing_agenda import (
    LAST_MEETING,
    NEXT_MEETING,
    THIS_MEETING,
    StandingItem,
    usual_words,
)
from scrutiny_tui.services.privacy import exempt_now
from scrutiny_tui.services.use_cases import UseCases
from scrutiny_tui.tui.form_definition import Field, Form, FormValues
from scrutiny_tui.tui.screens.item_form import guessed, kind_field
from scrutiny_tui.tui.screens.preparation_fields import ALLOWED, TIME_ALLOWED, minutes_in

_TITLE = f"As it prints; {LAST_MEETING}, {THIS_MEETING}, {NEXT_MEETING} become their dates."
_PURPOSE = "What it is for, as it prints under the title; empty for none."
_USUAL = "The line to type at the item, such as /ap none or /declare none: it stands in the item as a note."


def new_standing_item(services: UseCases, committee: str, on_added: Callable[[str], None]) -> Form:
    """The form that adds items to a standing agenda, one after another.

    Args:
        services: what records them.
        committee: identifier of the committee.
        on_added: called with the key of each item that was added.
    """
    standing = services.prepare.standing

    def save(words: FormValues) -> str:
        item = _item(words)
        standing.add(committee, item)
        on_added(str(len(standing.committee(committee).standing_agenda) - 1))
        return f"Added “{item.title}”."

    return Form(
        f"standing:new:{committee}",
        f"New standing item · {standing.committee(committee).name}",
        _fields(StandingItem(""), new=True),
        save,
        again=True,
        exempt_now=lambda: exempt_now(services.workspace, committee),
    )


def edited_standing_item(services: UseCases, committee: str, at: int) -> Form:
    """The form that changes an item of a standing agenda.

    Args:
        services: what records it.
        committee: identifier of the committee.
        at: the place of the item, from 0.
    """
    standing = services.prepare.standing
    before = standing.item(committee, at)

    def save(words: FormValues) -> str:
        item = _item(words)
        standing.edit(committee, at, item, before=before)
        return f"Changed “{item.title}”."

    return Form(
        f"standing:{committee}:{before.title}",
        "Change a standing item",
        _fields(before, new=False),
        save,
        exempt_now=lambda: exempt_now(services.workspace, committee),
    )


def _item(words: FormValues) -> StandingItem:
    if words.exempt is not None:
        raise Refused("These words were typed while the public was out, and a standing agenda is public.")
    return StandingItem(
        words["title"].strip(),
        ItemKind(words["kind"]),
        words["purpose"],
        words["usual"],
        allowed=minutes_in(words),
    )


def _fields(item: StandingItem, *, new: bool) -> tuple[Field, ...]:
    def usual(words: FormValues) -> str:
        return usual_words(words["title"], ItemKind(guessed(words)))

    return (
        Field("title", "Title", item.title, _TITLE),
        kind_field(item.kind, new=new),
        Field("purpose", "Purpose", item.purpose, _PURPOSE),
        Field("usual", "Usual words", item.usual, _USUAL, follows=usual if new else None),
        Field(ALLOWED, "Time allowed", str(item.allowed or ""), TIME_ALLOWED),
    )
