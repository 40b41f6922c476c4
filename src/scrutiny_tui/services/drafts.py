"""What is typed and not yet recorded: held here, never only in a widget, and handed on to be kept."""

from collections.abc import Callable, Iterable
from functools import partial

from msgspec.structs import replace

from scrutiny_tui.domain.drafts import (
    NOTHING,
    FormDraft,
    LineDraft,
    OpenPage,
    RefusedLine,
    TypedLine,
    Unrecorded,
    fitted,
)
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.meetings import Meeting
from scrutiny_tui.services.ports import DraftKeeper
from scrutiny_tui.services.workspace import Workspace


class Draft:
    """What is being typed at one meeting.

    Args:
        line: as it was left.
        workspace: gives each line the identifier of the change that recording it will make.
        changed: called at every change.

    Attributes:
        line: as it stands.
        restored: whether the words in the bar are those of an earlier run of the program.
    """

    def __init__(self, line: LineDraft, workspace: Workspace, changed: Callable[[], None]) -> None:
        self.line = line
        self._workspace = workspace
        self.restored = bool(line.words.text)
        self._changed = changed
        self._discarded: list[RefusedLine | TypedLine] = []

    @property
    def words(self) -> TypedLine:
        """What stands in the bar."""
        return self.line.words

    @property
    def kept(self) -> tuple[TypedLine, ...]:
        """What was put away with Escape, the latest last."""
        return self.line.kept

    @property
    def refused(self) -> tuple[RefusedLine, ...]:
        """The lines that were refused and are kept apart, the latest last."""
        return self.line.refused

    @property
    def held_behind(self) -> RefusedLine | None:
        """The refused line that holds back everything after it; None where none does."""
        return next((line for line in reversed(self.line.refused) if line.boundary), None)

    @property
    def item(self) -> str | None:
        """Identifier of the item that lines go into, once there was one."""
        return self.line.item

    def write(self, text: str, exempt: Exemption | None = None) -> None:
        """Set the words in the bar. If any letter of them was typed in private, they stay exempt.

        Args:
            text: the words.
            exempt: the exemption under which they are typed; None in public.
        """
        same = text == self.words.text
        typed_under = self.words.exempt or (exempt if text and not same else None)
        came_back = self.words.came_back and same
        words = replace(self.words, text=text, came_back=came_back, exempt=typed_under)
        self._become(replace(self.line, words=self._begun(words) if text and not words.id else words))

    def put_away(self) -> None:
        """Empty the bar and keep its words."""
        self._become(replace(self.line, words=NOTHING, kept=self._with_those_in_the_bar()))

    def bring_back(self, *, again: bool = False) -> bool:
        """Put the words put away last back into the bar, which must be empty.

        Args:
            again: whether to bring back those that came back before and were put away again, the oldest
                first.

        Returns:
            Whether there were any.
        """
        fitting = [at for at, words in enumerate(self.kept) if words.came_back is again]
        if not fitting:
            return False
        at = fitting[0] if again else fitting[-1]
        words = replace(self.kept[at], came_back=True)
        self._become(replace(self.line, words=words, kept=self.kept[:at] + self.kept[at + 1 :]))
        return True

    def resume(self, words: TypedLine) -> None:
        """Put words that were put away for a moment back into the empty bar, if they are still kept."""
        if words in self.kept:
            kept = tuple(other for other in self.kept if other != words)
            self._become(replace(self.line, words=words, kept=kept))

    def take_up(self, words: TypedLine) -> None:
        """Put words into the bar, and put away what stands there."""
        self._become(replace(self.line, words=self._begun(words), kept=self._with_those_in_the_bar()))

    def set_apart(self, refused: RefusedLine) -> None:
        """Empty the bar and keep its words among the refused lines."""
        self._become(replace(self.line, words=NOTHING, refused=(*self.refused, refused)))

    def forget_refused(self, refused: RefusedLine) -> None:
        """Drop a refused line: it was recorded after all."""
        self._become(replace(self.line, refused=tuple(line for line in self.refused if line != refused)))

    def hold_back(self, text: str, *, excludes: bool, exempt: Exemption | None = None) -> None:
        """Add a text to the line that holds back everything after it, in the order of typing.

        Args:
            text: one line or several.
            excludes: whether the public may be meant to leave with it.
            exempt: the exemption under which it was typed; all that is held back is private then. None for a
                text typed in public.
        """
        held = self.held_behind
        if held is not None:
            typed_under = held.words.exempt or exempt
            words = replace(held.words, text=f"{held.words.text}\n{text}", exempt=typed_under)
            longer = replace(held, words=words, excludes=held.excludes or excludes)
            self._become(replace(self.line, refused=_replaced(self.refused, held, longer)))

    def let_go(self) -> None:
        """Hold nothing back any longer; the refused lines stay where they are."""
        released = tuple(replace(line, boundary=False, excludes=False) for line in self.refused)
        self._become(replace(self.line, refused=released))

    def take_refused(self) -> RefusedLine | None:
        """Put the line refused last back into the bar, and put away what stands there.

        Returns:
            That line; None when there was none.
        """
        if not self.refused:
            return None
        *others, last = self.refused
        kept = self._with_those_in_the_bar()
        self._become(replace(self.line, words=last.words, kept=kept, refused=tuple(others)))
        return last

    def discard(self) -> str:
        """Throw away the line refused last, else the words put away last.

        Returns:
            Those words; empty when there were none.
        """
        if self.refused:
            self._discarded.append(self.refused[-1])
            self._become(replace(self.line, refused=self.refused[:-1]))
        elif self.kept:
            self._discarded.append(self.kept[-1])
            self._become(replace(self.line, kept=self.kept[:-1]))
        else:
            return ""
        gone = self._discarded[-1]
        return gone.words.text if isinstance(gone, RefusedLine) else gone.text

    def take_back_discard(self) -> str:
        """Keep again what was thrown away last.

        Returns:
            Those words; empty when nothing was thrown away since something was recorded.
        """
        if not self._discarded:
            return ""
        match self._discarded.pop():
            case RefusedLine() as refused:
                self._become(replace(self.line, refused=(*self.refused, refused)))
                return refused.words.text
            case words:
                self._become(replace(self.line, kept=(*self.kept, words)))
                return words.text

    def forget_discarded(self) -> None:
        """Throw away for good what was thrown away: something was recorded or altered since."""
        self._discarded.clear()

    def adopt(self, line: LineDraft) -> None:
        """Take over the words of another program: into the bar if it is empty, else put away."""
        refused = (*line.refused, *self.refused)
        if not self.words.text:
            self._become(replace(line, kept=(*line.kept, *self.kept), refused=refused))
            self.restored = bool(line.words.text)
        elif line.holds_words:
            other = (line.words,) if line.words.text else ()
            self._become(replace(self.line, kept=(*line.kept, *other, *self.kept), refused=refused))

    def recorded(self, item: str | None) -> None:
        """Empty the bar: its words are recorded, and the next ones go into this item."""
        self._become(replace(self.line, words=NOTHING, item=item))

    def type_into(self, item: str | None) -> None:
        """Remember the item that lines go into."""
        self._become(replace(self.line, item=item))

    def _with_those_in_the_bar(self) -> tuple[TypedLine, ...]:
        worth = self.words.text.strip() and self.words not in self.kept
        return (*self.kept, self.words) if worth else self.kept

    def _begun(self, words: TypedLine) -> TypedLine:
        """The words, with an identifier that later tells whether they were recorded."""
        if not self.line.holds_words:
            self.line = replace(self.line, since=self._workspace.store.sequence)
        return words if words.id else replace(words, id=self._workspace.ids.new())

    def _become(self, line: LineDraft) -> None:
        if line != self.line:
            self.restored = False
            self.line = line
            self._changed()


class Drafts:
    """The drafts of all meetings and forms, and the pages that are open.

    Args:
        workspace: the meetings there are, to which what was kept is fitted.

    Attributes:
        back: the pages to open again, if the program ended last time before the clerk left it.
        ended: whether it ended so.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._keeper: DraftKeeper | None = None
        self.ended = False
        self.back: tuple[OpenPage, ...] = ()
        self._left = False
        self._pages: tuple[OpenPage, ...] = ()
        self._forms: dict[str, FormDraft] = {}
        self._drafts: dict[str, Draft] = {}
        self._of_newer_copy: tuple[LineDraft, ...] = ()

    def begin(self, keeper: DraftKeeper) -> None:
        """Start keeping them, and load what the last run of the program left.

        Args:
            keeper: where they survive the program.
        """
        self._keeper = keeper
        found = keeper.found()
        if found is not None:
            self.take_up(found)

    def take_up(self, found: Unrecorded) -> None:
        """Take up what a program left, or has typed so far; kept is only what changes after `begin`.

        Args:
            found: all of its drafts.
        """
        self.ended = not found.left
        self.back = found.pages if self.ended else ()
        self._forms = {form.key: form for form in found.forms} | self._forms
        self._of_newer_copy = tuple(line for line in found.lines if _is_of_newer_copy(line, self._workspace))
        for line in _fitting(found, self._workspace):
            if line.meeting in self._drafts:
                self._drafts[line.meeting].adopt(line)
            else:
                self._drafts[line.meeting] = Draft(line, self._workspace, self.keep)

    def of(self, meeting: str) -> Draft:
        """What is being typed at the meeting with that reference."""
        return self._drafts.setdefault(meeting, Draft(LineDraft(meeting), self._workspace, self.keep))

    def form(self, key: str) -> FormDraft | None:
        """What stands in the form of that key, if it was left unrecorded."""
        return self._forms.get(key)

    def keep_form(self, draft: FormDraft) -> None:
        """Keep the words that stand in a form; without words there is nothing to keep."""
        if draft.words:
            self._forms[draft.key] = draft
        else:
            self._forms.pop(draft.key, None)
        self.keep()

    def drop_form(self, key: str) -> None:
        """Forget the words of a form: they were recorded, or are not wanted."""
        if self._forms.pop(key, None) is not None:
            self.keep()

    def come_to(self, pages: Iterable[OpenPage]) -> None:
        """Remember which pages are open; none when it is the first page alone."""
        self._pages = tuple(pages)
        self.keep()

    @property
    def unrecorded(self) -> Unrecorded:
        """All drafts as they stand."""
        lines = tuple(draft.line for draft in self._drafts.values())
        return Unrecorded(
            (*self._of_newer_copy, *lines), tuple(self._forms.values()), self._pages, self._left
        )

    def keep(self) -> None:
        """Hand all of it to the keeper. Every change comes this way, and nothing else writes it."""
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


def _replaced(lines: tuple[RefusedLine, ...], old: RefusedLine, new: RefusedLine) -> tuple[RefusedLine, ...]:
    return tuple(new if line is old else line for line in lines)


def _is_of_newer_copy(line: LineDraft, workspace: Workspace) -> bool:
    """Whether words were typed at a meeting that only a newer copy of the store has: they wait for that."""
    store = workspace.store
    return line.holds_words and line.since > store.sequence and store.get(Meeting, line.meeting) is None


def _fitting(found: Unrecorded, workspace: Workspace) -> Iterable[LineDraft]:
    """The lines of meetings that are still there, fitted to them.

    Once the clerk has left, the item typed into is of no use, and such items would pile up over the years.
    """
    for line in found.lines:
        if workspace.store.get(Meeting, line.meeting) is None or (found.left and not line.holds_words):
            continue
        try:
            sitting, since = workspace.sitting(line.meeting), line.since
            yield fitted(line, sitting, partial(workspace.store.has_change, since=since))
        except Refused:  # its committee cannot be read, but the words can
            yield line
