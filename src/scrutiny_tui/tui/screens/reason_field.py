"""The field, and the form, that ask why published minutes are altered."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from scrutiny_tui.domain.meetings import Meeting
from scrutiny_tui.services.published_minutes import ReasonNeededError
from scrutiny_tui.tui.form_definition import Field, Form, FormValues, WrongField


def reason_fields(meeting: Meeting) -> tuple[Field, ...]:
    """The field for the reason, where the minutes are published or confirmed."""
    if not meeting.state.is_public:
        return ()
    return (Field("because", "Why", "", f"The minutes are {meeting.state}: say why they are altered."),)


@contextmanager
def asking_why() -> Iterator[None]:
    """Ask for a missing reason at its field."""
    try:
        yield
    except ReasonNeededError as needed:
        raise WrongField("because", str(needed)) from None


def reason_form(meeting: Meeting, key: str, title: str, alter: Callable[[str], str]) -> Form:
    """The form that asks why what a key does to published minutes is done.

    Args:
        meeting: the meeting.
        key: identifies the form.
        title: what is altered.
        alter: does it, for the reason it is given, and says what was done.
    """

    def save(words: FormValues) -> str:
        with asking_why():
            return alter(words["because"])

    return Form(key, title, reason_fields(meeting), save)
