"""The fields of a form that say what an item is prepared with."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial

from scrutiny_tui.domain.meetings import ItemKind
from scrutiny_tui.domain.particulars import COMMANDS, OF_KIND, SEVERAL, ParticularKind
from scrutiny_tui.domain.recording.prepared_lines import UnreadablePartError
from scrutiny_tui.domain.times import read_minutes
from scrutiny_tui.tui.form_definition import Field, FormValues, WrongField

ALLOWED = "allow"
TIME_ALLOWED = "How many minutes it may take (30, 1 hour 15); empty for no limit."
_EACH = "A line for each"
_HEAD = (
    ("purpose", "Purpose", f"{_EACH}: what the item is for, as it prints under the title."),
    ("report", "Report", f"{_EACH}: who reports, as it prints (Report by the Director of Place)."),
    ("paper", "Papers", f"{_EACH} paper, as it prints."),
    ("enquiry", "Enquiries", f"{_EACH} key line of enquiry: for you and the chair, in no public document."),
)
_WHO = (
    ("attending", "Attending", f"{_EACH} person who comes for it: DCF; Jane Fox, Director, Vale NHS Trust."),
)
_LINES = (*_HEAD, *_WHO)
_PRINTED = "as the agenda and the minutes print it."
_PARTICULARS = {
    ParticularKind.QUESTION: (
        "Questions",
        f"{_EACH} question, with who asks it: Jane Fox: When will it open?",
    ),
    ParticularKind.DECISION: ("Decision", f"The decision that was called in, {_PRINTED}"),
    ParticularKind.PROPOSAL: ("Proposed", f"The decision that is proposed, {_PRINTED}"),
    ParticularKind.MAKER: ("Decision maker", "Who decides: Cabinet Member for Highways, Cabinet."),
    ParticularKind.MADE: ("Decided on", "The day of the decision, or its month."),
    ParticularKind.SIGNATORIES: ("Called in by", "The members who called it in."),
    ParticularKind.GROUNDS: ("Grounds", f"{_EACH} ground of the call-in."),
    ParticularKind.PETITIONER: ("Lead petitioner", "Who presents the petition."),
    ParticularKind.SIGNATURES: ("Signatures", "How many signed it: 1,204."),
    ParticularKind.PRAYER: ("It asks", f"What the petition asks, {_PRINTED}"),
    ParticularKind.GROUP: ("Group", "The members of the task and finish group, its lead first."),
    ParticularKind.SCOPE: ("Scope", f"What the group was asked to look at, {_PRINTED}"),
}


def preparation_fields(prepared: Mapping[str, Sequence[str]]) -> tuple[Field, ...]:
    """The fields, each with the command that types the same as its key.

    Args:
        prepared: what the item is prepared with, by command.
    """
    return (
        *_lines(_HEAD, prepared),
        Field(ALLOWED, "Time allowed", "".join(prepared.get(ALLOWED, ())[-1:]), TIME_ALLOWED),
        *_lines(_WHO, prepared),
        *_of_kinds(prepared),
    )


def _lines(asked: Sequence[tuple[str, str, str]], prepared: Mapping[str, Sequence[str]]) -> Iterator[Field]:
    for command, label, hint in asked:
        yield Field(command, label, "\n".join(prepared.get(command, ())), hint, lines=True)


def _of_kinds(prepared: Mapping[str, Sequence[str]]) -> Iterator[Field]:
    """The fields that items of some kinds have, each shown for those kinds alone."""
    for one, (label, hint) in _PARTICULARS.items():
        command = COMMANDS[one]
        value = "\n".join(prepared.get(command, ()))
        yield Field(command, label, value, hint, lines=one in SEVERAL, belongs=partial(_has, one))


def _has(particular: ParticularKind, words: FormValues) -> bool:
    return particular in OF_KIND.get(ItemKind(words["kind"]), ())


def preparation_in(words: FormValues) -> dict[str, Sequence[str]]:
    """What the item is to be prepared with, as the form says; what is of another kind stays as it is."""
    own = [COMMANDS[one] for one in OF_KIND.get(ItemKind(words["kind"]), ())]
    return {command: words[command].split("\n") for command in (*(c for c, _, _ in _LINES), ALLOWED, *own)}


def minutes_in(words: FormValues) -> int | None:
    """The minutes in the field for the time allowed; None where it is empty.

    Raises:
        WrongField: they are no number of minutes.
    """
    typed = words[ALLOWED].strip()
    minutes = read_minutes(typed)
    if typed and minutes is None:
        raise WrongField(ALLOWED, f"“{typed}” is not a number of minutes: write 30, or 1 hour 15.")
    return minutes


@contextmanager
def naming_the_field() -> Iterator[None]:
    """Say at its field why words that an item is to be prepared with cannot be read.

    Raises:
        WrongField: they cannot.
    """
    try:
        yield
    except UnreadablePartError as trouble:
        raise WrongField(trouble.command, str(trouble)) from None
