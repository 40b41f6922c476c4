"""The use cases that the screens are given, as one value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from scrutiny_tui.services.drafts import Drafts

if TYPE_CHECKING:
    from scrutiny_tui.services.capture import Capture
    from scrutiny_tui.services.desk import Desk
    from scrutiny_tui.services.export import Export
    from scrutiny_tui.services.follow_up import FollowUps
    from scrutiny_tui.services.prepare import Prepare


@dataclass(frozen=True, slots=True)
class Services:
    """What a screen may ask for.

    Attributes:
        desk: reading, undo and redo, and whether everything is saved.
        prepare: committees, people, meetings, agendas.
        follow_ups: the action log.
        export: documents.
        open_capture: begins to capture a meeting, by its reference.
        folder: where exported files are put.
        open_file: opens a file with the program that the system has for it.
        drafts: what is typed and not yet recorded.
        keep_drafts: has the drafts survive the program from now on, when it has taken over the store.
    """

    desk: Desk
    prepare: Prepare
    follow_ups: FollowUps
    export: Export
    open_capture: Callable[[str], Capture]
    folder: Path
    open_file: Callable[[Path], None]
    drafts: Drafts
    keep_drafts: Callable[[], None]
