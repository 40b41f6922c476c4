"""What is typed and not yet recorded: it lives here and never only in a widget, and is kept from here."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from scrutiny_tui.domain.drafts import NOTHING, FormDraft, LineDraft, OpenPage, TypedLine, Unrecorded, settled
from scrutiny_tui.domain.meetings import Meeting
from scrutiny_tui.services.ports import DraftKeeper
from scrutiny_tui.services.workspace import Refused, Workspace


class Draft:
    """What is being typed at one meeting.

    Args:
        line: as it was left.
        changed: called whenever it is no longer what it was.

    Attributes:
        line: as it is now.
        restored: whether the words in the bar are those of an earlier run of the program.
    """

    def __init__(self, line: LineDraft, changed: Callable[[], None]) -> None:
        self.line = line
        self.restored = bool(line.words.text)
        self._changed = changed

    @property
    def words(self) -> TypedLine:
        """What stands in the bar."""
        return self.line.words

    @property
    def kept(self) -> tuple[TypedLine, ...]:
        """What was put away with Escape, the latest last."""
        return self.line.kept

    @property
    def item(self) -> str | None:
        """Identifier of the item that one is typing into, once one was."""
        return self.line.item

    def write(self, text: str, entries: int) -> None:
        """The words in the bar are these now.

        Args:
            text: the words.
            entries: how many entries the meeting has.
        """
        self._become(replace(self.line, words=replace(self.words, text=text), entries=entries))

    def put_away(self) -> None:
        """Empty the bar and keep its words."""
        self._become(replace(self.line, words=NOTHING, kept=self._with_those_in_the_bar()))

    def bring_back(self) -> bool:
        """Put the words kept last back into the bar, which must be empty.

        Returns:
            Whether any were kept.
        """
        if not self.kept:
            return False
        *others, last = self.kept
        self._become(replace(self.line, words=last, kept=tuple(others)))
        return True

    def take_up(self, words: TypedLine) -> None:
        """Put words into the bar, and what stands there away."""
        self._become(replace(self.line, words=words, kept=self._with_those_in_the_bar()))

    def adopt(self, line: LineDraft) -> None:
        """Have the words of another program: in the bar if it is empty, else put away."""
        if not self.words.text:
            self._become(replace(line, kept=(*line.kept, *self.kept)))
            self.restored = bool(line.words.text)
        elif line.holds_words:
            self._become(replace(self.line, kept=(*line.kept, line.words, *self.kept)))

    def recorded(self) -> None:
        """Empty the bar: its words are recorded."""
        self._become(replace(self.line, words=NOTHING))

    def type_into(self, item: str | None) -> None:
        """One types into another item."""
        self._become(replace(self.line, item=item))

    def _with_those_in_the_bar(self) -> tuple[TypedLine, ...]:
        worth = self.words.text.strip() and self.words not in self.kept
        return (*self.kept, self.words) if worth else self.kept

    def _become(self, line: LineDraft) -> None:
        if line != self.line:
            self.restored = False
            self.line = line
            self._changed()


class Drafts:
    """The drafts of all meetings and forms, and the pages that are open.

    Args:
        workspace: the meetings there are, to which what was kept is fitted.
        keeper: where they survive the program; None for a program that only reads (see `begin`).

    Attributes:
        back: the pages to open again, when the program ended the last time without being left.
        ended: whether it ended so.
    """

    def __init__(self, workspace: Workspace, keeper: DraftKeeper | None = None) -> None:
        self._workspace = workspace
        self._keeper: DraftKeeper | None = None
        self.ended = False
        self.back: tuple[OpenPage, ...] = ()
        self._left = False
        self._pages: tuple[OpenPage, ...] = ()
        self._forms: dict[str, FormDraft] = {}
        self._drafts: dict[str, Draft] = {}
        if keeper is not None:
            self.begin(keeper)

    def begin(self, keeper: DraftKeeper) -> None:
        """Keep them from now on, and take up what the last run of the program left.

        Args:
            keeper: where they survive the program.
        """
        self._keeper = keeper
        found = keeper.found()
        if found is None:
            return
        self.ended = not found.left
        self.back = found.pages if self.ended else ()
        self._forms = {form.key: form for form in found.forms} | self._forms
        for line in _fitting(found, self._workspace):
            if line.meeting in self._drafts:
                self._drafts[line.meeting].adopt(line)
            else:
                self._drafts[line.meeting] = Draft(line, self.keep)

    def of(self, meeting: str) -> Draft:
        """What is being typed at the meeting with that reference."""
        return self._drafts.setdefault(meeting, Draft(LineDraft(meeting), self.keep))

    def form(self, key: str) -> FormDraft | None:
        """What stands in the form of that key, if it was left unrecorded."""
        return self._forms.get(key)

    def keep_form(self, draft: FormDraft) -> None:
        """These words stand in a form; without any there is nothing to keep."""
        if draft.words:
            self._forms[draft.key] = draft
        else:
            self._forms.pop(draft.key, None)
        self.keep()

    def drop_form(self, key: str) -> None:
        """The words of a form were recorded, or are wanted no longer."""
        if self._forms.pop(key, None) is not None:
            self.keep()

    def come_to(self, pages: Iterable[OpenPage]) -> None:
        """These pages are open; none when it is the first page alone."""
        self._pages = tuple(pages)
        self.keep()

    @property
    def unrecorded(self) -> Unrecorded:
        """All of it as it is now."""
        lines = tuple(draft.line for draft in self._drafts.values())
        return Unrecorded(lines, tuple(self._forms.values()), self._pages, self._left)

    def keep(self) -> None:
        """Have all of it kept as it is now. This is the one way out of memory, after every change."""
        if self._keeper is not None:
            self._keeper.keep(self.unrecorded)

    def keep_now(self, *, left: bool = False) -> bool:
        """Keep all of it before this returns: the program is about to end.

        Args:
            left: whether the clerk leaves it.

        Returns:
            Whether it is kept.
        """
        self._left = left
        self.keep()
        kept = self._keeper is not None and self._keeper.sync()
        self._left = left and kept
        return kept


def _fitting(found: Unrecorded, workspace: Workspace) -> Iterable[LineDraft]:
    """The lines of meetings that are still there, fitted to them.

    Where one was typing is of no use after the clerk has left, and would pile up over the years.
    """
    for line in found.lines:
        if workspace.store.get(Meeting, line.meeting) is None or (found.left and not line.holds_words):
            continue
        try:
            yield settled(line, workspace.sitting(line.meeting))
        except Refused:  # its committee cannot be read, but the words can
            yield line
