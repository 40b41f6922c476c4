"""How a doubt about a sentence reads."""

from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.text import NUMBER_WORDS
from scrutiny_tui.domain.word_pattern import WordPattern

_OF_THEM = "is recorded as "
"""How a record of someone begins who is named already: it has no subject of its own."""
_NO_SUBJECT = WordPattern(r"(?P<verb>had|sent|declared|is|has|was|attends|left|came|may vote)\b")
"""How any other such record begins: "had left the meeting"."""
_OF_SEVERAL = {"is": "are", "has": "have", "was": "were", "attends": "attend"}
"""The verbs of "they"."""


def only_words(entry: Entry, told: str, command: str, *, kind: DoubtKind = DoubtKind.ONLY_WORDS) -> Doubt:
    """That only a sentence tells what happened: "that Councillor Hale left", and the command for it."""
    return doubt_at(entry, kind, f"Only words say that {told}: {command} records it.")


def contradicted(entry: Entry, kind: DoubtKind, told: str, recorded: str) -> Doubt:
    """That the record says otherwise than a sentence.

    Args:
        entry: the entry in which it stands.
        kind: the kind of doubt.
        told: what the sentence says, behind "that".
        recorded: what the record says, behind "but"; "is recorded as present" is said of whoever is told of.
    """
    if recorded.startswith(_OF_THEM):
        return recorded_otherwise(entry, kind, told, f"them as {recorded.removeprefix(_OF_THEM)}")
    if found := _NO_SUBJECT.match(recorded):
        rest = (
            recorded[found.end() :]
            .replace(" and so has ", " and so have ")
            .replace(" and was ", " and were ")
        )
        recorded = f"they {_OF_SEVERAL.get(found['verb'], found['verb'])}{rest}"
    return doubt_at(entry, kind, f"The words say that {told}, but {recorded}.")


def recorded_otherwise(entry: Entry, kind: DoubtKind, told: str, recorded: str) -> Doubt:
    """That the record has someone else than a sentence, or another number: "one", "Councillor Hale"."""
    return doubt_at(entry, kind, f"The words say that {told}, and the record has {recorded}.")


def in_words(number: int) -> str:
    """A number of people in words, up to twenty."""
    if number == 0:
        return "no one"
    return NUMBER_WORDS[number - 1] if number <= len(NUMBER_WORDS) else str(number)
