"""How a doubt about a sentence reads."""

from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Entry


def only_words(entry: Entry, told: str, command: str, *, kind: DoubtKind = DoubtKind.ONLY_WORDS) -> Doubt:
    """That only a sentence tells what happened: "that Councillor Hale left", and the command for it."""
    return doubt_at(entry, kind, f"Only words say that {told}: {command} records it.")


def contradicted(entry: Entry, kind: DoubtKind, told: str, recorded: str) -> Doubt:
    """That the record says otherwise than a sentence."""
    return doubt_at(entry, kind, f"The words say that {told}, but {recorded}.")
