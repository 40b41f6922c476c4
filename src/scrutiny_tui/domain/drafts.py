"""What is typed and not yet recorded, as it is kept, and how it is fitted to what has been recorded since."""

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.sitting import Sitting


class TypedLine(Struct, frozen=True):
    """A capture line that is being typed, or several.

    Attributes:
        text: as it stands in the bar.
        entry: identifier of the entry that it rewrites; None for a new one.
        came_back: whether it was put away, came back into the bar, and has not been altered since.
        id: of the `Change` that recording it will make; empty where none was given.
        exempt: the exemption under which it was typed; None for what was typed in public.
    """

    text: str
    entry: str | None = None
    came_back: bool = False
    id: str = ""
    exempt: Exemption | None = None


NOTHING = TypedLine("")


class RefusedLine(Struct, frozen=True):
    """A capture line that was refused, kept apart from what is typed after it.

    Attributes:
        words: the line; if it holds back what follows, also the lines typed after it, in order.
        item: identifier of the item that it was typed into; None before the first.
        boundary: whether it may have been meant to begin or end an item or an exempt stretch, so that nothing
            is recorded until it is corrected or thrown away.
        excludes: whether it may have been meant to exclude the public.
    """

    words: TypedLine
    item: str | None = None
    boundary: bool = False
    excludes: bool = False


class LineDraft(Struct, frozen=True):
    """What is being typed at one meeting.

    Attributes:
        meeting: the meeting's reference.
        words: what stands in the bar.
        kept: what was put away with Escape, the latest last.
        item: identifier of the item that lines go into, once there was one.
        since: the number of the store's last change when the first of these words was typed.
        refused: the lines that were refused, the latest last.
    """

    meeting: str
    words: TypedLine = NOTHING
    kept: tuple[TypedLine, ...] = ()
    item: str | None = None
    since: int = 0
    refused: tuple[RefusedLine, ...] = ()

    @property
    def holds_words(self) -> bool:
        """Whether anything is typed here that is not recorded."""
        return bool(self.words.text or self.kept or self.refused)


class FormDraft(Struct, frozen=True):
    """What was typed into a form that was left before it was recorded.

    Attributes:
        key: names the form ("person:new:CYPSC").
        title: the form's.
        words: what differs from how the form began, by the identifier of the field.
        exempt: the exemption under which it was typed; None for what was typed in public.
    """

    key: str
    title: str
    words: tuple[tuple[str, str], ...]
    exempt: Exemption | None = None


class OpenPage(Struct, frozen=True):
    """A page of the program that is open.

    Attributes:
        name: the page's name.
        subject: what it is about; may be empty.
    """

    name: str
    subject: str = ""


class Unrecorded(Struct, frozen=True):
    """Everything that is typed and not yet recorded, and where the clerk is.

    Attributes:
        lines: what is being typed, by meeting.
        forms: what stands in forms.
        pages: the pages that are open, the one in sight last; none when it is the first page alone.
        left: whether the clerk has left the program; otherwise it is running, or was ended.
    """

    lines: tuple[LineDraft, ...] = ()
    forms: tuple[FormDraft, ...] = ()
    pages: tuple[OpenPage, ...] = ()
    left: bool = False


def fitted(draft: LineDraft, sitting: Sitting, is_recorded: Callable[[str], bool]) -> LineDraft:
    """A draft from an earlier run, fitted to the meeting as it is recorded.

    Words that were recorded are no draft: the program may have ended after recording them. The words of an
    entry that has gone are a new line.

    Args:
        draft: as it was kept.
        sitting: the meeting as it is recorded.
        is_recorded: whether the change with that identifier was recorded.
    """

    def left(words: TypedLine) -> bool:
        return not (words.id and is_recorded(words.id))

    return replace(
        draft,
        words=_detached(draft.words, sitting) if left(draft.words) else NOTHING,
        kept=tuple(_detached(put_away, sitting) for put_away in draft.kept if left(put_away)),
        refused=tuple(
            replace(line, words=_detached(line.words, sitting)) for line in draft.refused if left(line.words)
        ),
    )


def _detached(words: TypedLine, sitting: Sitting) -> TypedLine:
    """The words, as a new line where the entry they rewrite has gone."""
    gone = words.entry is not None and sitting.entry(words.entry) is None
    return replace(words, entry=None) if gone else words
