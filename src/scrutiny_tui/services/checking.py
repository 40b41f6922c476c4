"""Checking a meeting: what is doubted in it, and where that stands."""

from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.drafts import RefusedLine
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.line import read_line
from scrutiny_tui.domain.grammar.result import Unreadable
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import counted, shortened
from scrutiny_tui.services.drafts import Drafts
from scrutiny_tui.services.workspace import Workspace


class Checking:
    """Checks meetings.

    Args:
        workspace: reads what is recorded.
        drafts: what is typed and not recorded; None where nothing is typed.
    """

    def __init__(self, workspace: Workspace, drafts: Drafts | None = None) -> None:
        self._workspace = workspace
        self._drafts = drafts

    def of(self, meeting: str) -> tuple[Doubt, ...]:
        """Everything that is doubted in a meeting: lines that were refused, then the order of the minutes.

        Args:
            meeting: its reference, in capitals or not.

        Raises:
            Refused: there is no such meeting.
        """
        sitting = self._workspace.sitting(meeting)
        return (*map(_of_refused, self.not_recorded(sitting.meeting.id)), *_doubts_of(sitting))

    def not_recorded(self, meeting: str) -> tuple[RefusedLine, ...]:
        """The lines of a meeting that were refused and are still to be corrected, or to be thrown away.

        Those kept apart, and those in the bar or put away that cannot be read as the meeting is.

        Args:
            meeting: the meeting's reference, as the store has it.

        Raises:
            Refused: there is no such meeting.
        """
        draft = self._drafts.of(meeting).line if self._drafts is not None else None
        if draft is None or not draft.holds_words:
            return ()
        sitting = self._workspace.sitting(meeting)
        item = sitting.item(draft.item)
        context = LineContext(sitting, item, before_items=item is None)
        others = (words for words in (*draft.kept, draft.words) if words.entry is None)
        unreadable = (
            RefusedLine(words, draft.item)
            for words in others
            if any(isinstance(read_line(line, context), Unreadable) for line in words.text.split("\n"))
        )
        return (*draft.refused, *unreadable)

    def refuse_unpublishable(self, meeting: str) -> None:
        """Refuse to publish minutes that hold what may never be published.

        Args:
            meeting: the meeting's reference.

        Raises:
            Refused: they do; the sentence names the first place.
        """
        sitting = self._workspace.sitting(meeting)
        found = [doubt for doubt in _doubts_of(sitting) if doubt.kind.blocks]
        if found:
            this = f"This and {len(found) - 1} more" if found[1:] else "This"
            place = place_in_words(sitting, found[0])
            raise Refused(f"{this} must be seen to first ({place}): {found[0].sentence}")

    def left(self, meeting: str, shown_by: str) -> str:
        """How many doubts are left in a meeting, and where to see them; empty where there are none.

        Args:
            meeting: the meeting's reference.
            shown_by: the key or the command that shows them.
        """
        doubts = self.of(meeting)
        found, refused = len(doubts), sum(doubt.kind is DoubtKind.NOT_RECORDED for doubt in doubts)
        are, them = ("is", "it") if found == 1 else ("are", "them")
        was = "was refused and is" if refused == 1 else "were refused and are"
        told = f" {counted(refused, 'line')} {was} NOT RECORDED." if refused else ""
        return f"{counted(found, 'doubt')} {are} left: {shown_by} shows {them}.{told}" if found else ""


def _doubts_of(sitting: Sitting) -> tuple[Doubt, ...]:
    # What finds doubts reads sentences by a thousand patterns: half a second that only those who check pay.
    from scrutiny_tui.domain.doubts.found import doubts_of  # noqa: PLC0415  see above

    return doubts_of(sitting)


def _of_refused(line: RefusedLine) -> Doubt:
    first, *others = line.words.text.split("\n")
    behind = f" and {counted(len(others), 'line')} behind it" if others else ""
    sentence = f"NOT RECORDED, because it was refused: “{shortened(first.strip())}”{behind}."
    return Doubt(DoubtKind.NOT_RECORDED, sentence, line.item, None)


def place_in_words(sitting: Sitting, doubt: Doubt) -> str:
    """Where a doubt stands: "item 6, Housing", or "before the first item"."""
    item = sitting.item(doubt.item)
    if item is None:
        return "before the first item"
    numbered = f"item {item.number}" if item.number else "item without a number"
    return f"{numbered}, {item.title}" if item.title else numbered
