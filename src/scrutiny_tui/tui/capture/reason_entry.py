"""The reason why published minutes are altered: asked for in the bar, before anything is recorded."""

from collections.abc import Callable
from typing import TypeAlias

from msgspec import Struct

from scrutiny_tui.domain.drafts import RefusedLine, TypedLine
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.drafts import Draft
from scrutiny_tui.tui.capture import answers
from scrutiny_tui.tui.capture.answers import Reply

Deed: TypeAlias = Callable[[str], Reply | None]
"""Alters the minutes. It is given the reason, which is empty at first."""


class _Awaiting(Struct, frozen=True):
    """What is done once the reason is typed.

    Attributes:
        deed: the deed.
        done: what is said then, if the deed itself says nothing.
        line: the line that it records, kept apart among those not recorded; None for a key.
    """

    deed: Deed
    done: str
    line: RefusedLine | None


class ReasonEntry:
    """Asks for the reason, and then does what awaits it.

    Args:
        capture: the meeting that is captured.
        draft: where the words are kept.

    Attributes:
        is_asked: whether what stands in the bar is a reason.
    """

    def __init__(self, capture: Capture, draft: Draft) -> None:
        self.is_asked = False
        self._capture = capture
        self._draft = draft
        self._awaiting: _Awaiting | None = None

    @property
    def question(self) -> Reply:
        """What the line below the bar asks."""
        return Reply(answers.WHY.format(self._capture.sitting.meeting.state.upper()), wrong=True)

    def ask(self, deed: Deed, done: str, words: TypedLine | None, item: str | None) -> Reply:
        """Empty the bar for the reason; a line that awaits it is kept among those not recorded.

        Args:
            deed: what is to be done.
            done: what is said when it is done.
            words: the line that is to be recorded; None for a key.
            item: identifier of the item that lines go into.
        """
        line = RefusedLine(words, item) if words else None
        if words == self._draft.words:
            self._draft.recorded(item)
        elif self._draft.words.text:
            self._draft.put_away()
        if line:
            self._draft.set_apart(line)
        self._awaiting, self.is_asked = _Awaiting(deed, done, line), True
        return self.question

    def forget(self) -> None:
        """Stop asking. A line that awaited the reason stays among those not recorded."""
        self._awaiting, self.is_asked = None, False

    def give(self, because: str) -> Reply:
        """Do what awaits the reason.

        Args:
            because: the reason as typed.

        Raises:
            Refused: it cannot be done; the reason is still awaited.
            StoreError: as for Refused.
        """
        awaiting = self._awaiting
        if awaiting is None or not because.strip():
            return self.question
        answer = awaiting.deed(because) or Reply(awaiting.done)
        self.forget()
        if awaiting.line:
            self._draft.forget_refused(awaiting.line)
        if self._draft.words.text == because:
            self._draft.recorded(self._draft.item)
        return answer

    def leave(self) -> Reply:
        """Leave the minutes as they are; the line that awaited the reason comes back into the bar."""
        line = self._awaiting.line if self._awaiting else None
        self.forget()
        if line in self._draft.refused:
            self._draft.take_refused()
        elif self._draft.words.text:
            self._draft.put_away()
        return Reply(answers.LEFT_UNALTERED)
