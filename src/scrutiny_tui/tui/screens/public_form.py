"""The form that repeats private words in full before they are made public, and takes the reason."""

from collections.abc import Callable

from scrutiny_tui.services.published_minutes import ReasonNeededError
from scrutiny_tui.tui.commands import FORM, key_of
from scrutiny_tui.tui.form_definition import Field, Form, FormValues, WrongField

_WHY = f"Why, for the history; may be empty. {key_of(FORM, 'save-form')} makes public what stands above."


def public_form(key: str, what: str, words: str, make_public: Callable[[str], object]) -> Form:
    """The form for one record.

    Args:
        key: identifies the record.
        what: what is made public, in a few words ("the title of item 5").
        words: all that becomes public.
        make_public: makes it public, for the reason it is given.
    """

    def save(typed: FormValues) -> str:
        try:
            make_public(typed["because"])
        except ReasonNeededError as needed:
            raise WrongField("because", str(needed)) from None
        return f"Made public: {words}. {key_of(FORM, 'undo')} makes it exempt again."

    field = Field("because", "Why", "", _WHY)
    return Form(f"{key}:public", f"Make public {what}", (field,), save, about=f"This becomes public: {words}")
