"""The program without one of its safeguards, to see that the random keys notice."""

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import Mock, patch

from scrutiny_tui.tui.faults import Faults
from scrutiny_tui.tui.key_queue import KeyQueue
from scrutiny_tui.tui.screens.form_page import FormPage, FormState
from scrutiny_tui.tui.widgets.outcomes_pane import OutcomesPane


@contextmanager
def always_ready() -> Iterator[None]:
    """Every page takes keys at once, whether it has its widgets or not."""
    ready = property(lambda queue: queue._app.screen, lambda _queue, _screen: None)  # noqa: SLF001  a mutant
    with (
        patch.object(KeyQueue, "ready", ready, create=True),
        patch.object(KeyQueue, "follow", Mock()),
    ):
        yield


@contextmanager
def form_without_a_memory() -> Iterator[None]:
    """A form that was recorded is open still."""
    state = property(lambda _form: FormState.OPEN, lambda _form, _state: None)
    with patch.object(FormPage, "_state", state, create=True):
        yield


@contextmanager
def pane_at_fault() -> Iterator[None]:
    """One pane of capture is at fault whenever it is shown."""

    def fail(self: OutcomesPane, *_: object, **__: object) -> None:
        raise ZeroDivisionError(self.id)

    with patch.object(OutcomesPane, "show", fail):
        yield


@contextmanager
def nothing_contained() -> Iterator[None]:
    """A pane is at fault, and the fault is not contained."""

    def note_alone(faults: Faults, error: Exception) -> bool:
        faults.note(error)
        return False

    with pane_at_fault(), patch.object(Faults, "contain", note_alone):
        yield
