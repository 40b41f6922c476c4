"""Drafts: what is typed and not yet recorded, and how it fits what has been recorded since."""

from dataclasses import dataclass, replace

from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import clean, lines_of


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A capture line that is being typed.

    Attributes:
        text: as it stands in the bar.
        entry: identifier of the entry that it rewrites; None for a new line.
    """

    text: str
    entry: str | None = None


NOTHING = TypedLine("")


@dataclass(frozen=True, slots=True)
class LineDraft:
    """What is being typed at one meeting.

    Attributes:
        meeting: the meeting's reference.
        words: what stands in the bar.
        kept: what was put away with Escape, the latest last.
        item: identifier of the item the clerk is typing into; None before the first.
        entries: how many entries the meeting had when the draft was kept.
    """

    meeting: str
    words: TypedLine = NOTHING
    kept: tuple[TypedLine, ...] = ()
    item: str | None = None
    entries: int = 0

    @property
    def holds_words(self) -> bool:
        """Whether it holds any words that are not recorded."""
        return bool(self.words.text or self.kept)


@dataclass(frozen=True, slots=True)
class FormDraft:
    """What was typed into a form that was closed before it was recorded.

    Attributes:
        key: which form it is ("person:new:CYPSC").
        title: the title of the form.
        words: the text of each field that the clerk altered, by the field's identifier.
    """

    key: str
    title: str
    words: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class OpenPage:
    """A page of the program that is open.

    Attributes:
        name: the name of the page.
        subject: the meeting, committee or other record it shows; may be empty.
    """

    name: str
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Unrecorded:
    """Everything that is typed and not yet recorded, and which pages are open.

    Attributes:
        lines: capture lines, one draft for each meeting.
        forms: forms.
        pages: the open pages, the one on top last; empty when only the first page is open.
        left: whether the clerk quit the program. If not, it is running or it was killed.
    """

    lines: tuple[LineDraft, ...] = ()
    forms: tuple[FormDraft, ...] = ()
    pages: tuple[OpenPage, ...] = ()
    left: bool = False


def settled(draft: LineDraft, sitting: Sitting) -> LineDraft:
    """Fit a draft from an earlier run to the meeting as it is recorded.

    Words that were recorded are dropped from the draft: the program may have ended after recording them and
    before clearing the draft. The words of an entry that has been deleted become a new line.

    Args:
        draft: the draft as kept.
        sitting: the meeting as it is recorded.
    """
    words = NOTHING if _was_recorded(draft, sitting) else _apart(draft.words, sitting)
    return replace(draft, words=words, kept=tuple(_apart(put_away, sitting) for put_away in draft.kept))


def _was_recorded(draft: LineDraft, sitting: Sitting) -> bool:
    """Whether the words in the bar, each line of them, were recorded after the draft was kept."""
    typed = {clean(line).rstrip() for line in lines_of(draft.words.text) if line.strip()}
    if draft.words.entry is not None:
        entry = sitting.entry(draft.words.entry)
        return entry is not None and typed == {entry.line.rstrip()}
    return len(sitting.entries) > draft.entries and typed <= {e.line.rstrip() for e in sitting.entries}


def _apart(words: TypedLine, sitting: Sitting) -> TypedLine:
    """The words, as a new line where the entry they rewrite has been deleted."""
    gone = words.entry is not None and sitting.entry(words.entry) is None
    return replace(words, entry=None) if gone else words
