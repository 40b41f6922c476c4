"""The use cases that the screens are given, as one value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from scrutiny_tui.services.drafts import Drafts

if TYPE_CHECKING:
    from scrutiny_tui.services.action_log import ActionLog
    from scrutiny_tui.services.capture import Capture
    from scrutiny_tui.services.export import Export
    from scrutiny_tui.services.place import Place
    from scrutiny_tui.services.prepare import Prepare
    from scrutiny_tui.services.workspace import Workspace


@dataclass(frozen=True)
class Services:
    """What a screen may ask for.

    What a page asks for first is made first: what capture lines, documents and their house styles need is a
    good part of all there is to import.

    Attributes:
        workspace: reading, undo and redo, and whether everything is saved.
        make_prepare: makes `prepare`.
        make_follow_ups: makes `follow_ups`.
        make_export: makes `export`.
        open_capture: begins to capture in a place.
        folder: where exported files are put.
        open_file: opens a file with the program that the system has for it.
        drafts: what is typed and not yet recorded.
        keep_drafts: has the drafts survive the program from now on, when it has taken over the store.
    """

    workspace: Workspace
    make_prepare: Callable[[], Prepare]
    make_follow_ups: Callable[[], ActionLog]
    make_export: Callable[[], Export]
    open_capture: Callable[[Place], Capture]
    folder: Path
    open_file: Callable[[Path], None]
    drafts: Drafts
    keep_drafts: Callable[[], None]

    @cached_property
    def prepare(self) -> Prepare:
        """Committees, people, meetings, agendas."""
        return self.make_prepare()

    @cached_property
    def follow_ups(self) -> ActionLog:
        """The action log."""
        return self.make_follow_ups()

    @cached_property
    def export(self) -> Export:
        """Documents."""
        return self.make_export()
