"""What a form asks, as a value: fields, and what is done with the words."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from scrutiny_tui.domain.errors import ClerkError

FormValues: TypeAlias = dict[str, str]
"""What stands in a form, by the identifier of the field."""


class WrongField(ClerkError):  # noqa: N818  an answer to the clerk, not a fault
    """What stands in one field cannot be used.

    Args:
        field: identifier of the field.
        sentence: what is wrong and what to do.
    """

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


@dataclass(frozen=True, slots=True)
class Field:
    """One thing a form asks.

    Attributes:
        id: under which the words are handed on.
        label: what is asked, in a word or two.
        value: what stands there at first.
        hint: how it is typed, or what happens when it stays empty.
        choices: the values there are and how each is shown; none where words are typed.
        replaces: whether typing replaces the words that stand there when one comes to it.
    """

    id: str
    label: str
    value: str = ""
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = field(default=())
    replaces: bool = False

    @property
    def at_first(self) -> str:
        """What stands there before anything is typed: of choices one, the first where `value` is none."""
        values = [value for value, _ in self.choices]
        return self.value if not values or self.value in values else values[0]


@dataclass(frozen=True, slots=True)
class Form:
    """A form.

    Attributes:
        key: names it, so that words left in it are found again ("person:new:CYPSC").
        title: what is being added or changed.
        fields: what it asks, from top to bottom.
        save: records the words and returns one sentence that says what was done. Raises `WrongField` for
            what a field cannot take, and `ClerkError` as services do.
        again: whether the form stays, empty, for the next one of its kind.
        about: what is being changed, in full, above the fields; may be empty.
    """

    key: str
    title: str
    fields: tuple[Field, ...]
    save: Callable[[FormValues], str]
    again: bool = False
    about: str = ""

    @property
    def at_first(self) -> FormValues:
        """What stands in it before anything is typed."""
        return {asked.id: asked.at_first for asked in self.fields}
