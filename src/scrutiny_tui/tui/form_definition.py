"""What a form consists of: its fields, and what records the values typed in them."""

from collections.abc import Callable

from msgspec import Struct, field

from scrutiny_tui.domain.errors import ClerkError
from scrutiny_tui.domain.exemption import Exemption


class FormValues(dict[str, str]):
    """The values in a form, by the identifier of the field.

    Attributes:
        exempt: the exemption under which some of them were typed; None for values typed in public.
    """

    exempt: Exemption | None = None


def _in_public() -> None:
    """For a form in which nothing can be exempt."""


class WrongField(ClerkError):  # noqa: N818  an answer to the clerk, not a fault
    """The value of one field cannot be used.

    Args:
        field: identifier of the field.
        sentence: what is wrong and what to do.
    """

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


class Field(Struct, frozen=True):
    """One field of a form.

    Attributes:
        id: the key of its value.
        label: what is asked, in a word or two.
        value: its value at first.
        hint: how to type it, or what happens when it stays empty.
        choices: the possible values and how each is shown; none where words are typed.
        lines: whether several lines are typed, with a line feed between two in the value.
        replaces: whether the first letter typed replaces the value.
        belongs: whether it is asked for with these values in the other fields; None for one that always is.
        follows: works the value out from the other fields, until the clerk gives it another; None where
            nothing else tells it.
    """

    id: str
    label: str
    value: str = ""
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = field(default=())
    replaces: bool = False
    lines: bool = False
    follows: "Callable[[FormValues], str] | None" = None
    belongs: "Callable[[FormValues], bool] | None" = None

    @property
    def at_first(self) -> str:
        """Its value before anything is typed; the first of the choices if `value` is not among them."""
        values = [value for value, _ in self.choices]
        return self.value if not values or self.value in values else values[0]


class Form(Struct, frozen=True):
    """A form.

    Attributes:
        key: identifies it, so that words left in it are found again ("person:new:CYPSC").
        title: what is being added or changed.
        fields: its fields, from top to bottom.
        save: records the values and returns one sentence that says what was done. Raises `WrongField` for a
            value that a field cannot have, and any other `ClerkError` as the use cases do.
        again: whether the form stays open, empty, for the next one of its kind.
        about: what is being changed, in full, shown above the fields; may be empty.
        exempt_now: gives the exemption under which something is typed now; None while the public is in.
    """

    key: str
    title: str
    fields: tuple[Field, ...]
    save: Callable[[FormValues], str]
    again: bool = False
    about: str = ""
    exempt_now: Callable[[], Exemption | None] = _in_public

    @property
    def at_first(self) -> FormValues:
        """The values before anything is typed."""
        return FormValues((asked.id, asked.at_first) for asked in self.fields)
