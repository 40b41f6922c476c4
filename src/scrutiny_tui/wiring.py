"""Puts the program together: opens stores, builds the use cases, opens the screen.

Nothing else names the concrete store, the clock or the screen. The screen is imported when it is opened, so
that a script does not wait for it.
"""

import gc
import logging
import os
import subprocess
import sys
import tempfile
import uuid
from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing
from datetime import date, datetime
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.services.customs import StyleCustoms
from scrutiny_tui.services.ports import DraftKeeper
from scrutiny_tui.services.use_cases import Folders, UseCases
from scrutiny_tui.services.workspace import Workspace
from scrutiny_tui.store import (
    DraftFile,
    FallbackFolders,
    Files,
    LiveStore,
    OwnFiles,
    StoreFallbackFolders,
    open_store,
    unrecorded_in,
)
from scrutiny_tui.system.export_folder import ExportFolder
from scrutiny_tui.system.own_folders import OwnFolder
from scrutiny_tui.system.targets import TargetKind, target_of

if TYPE_CHECKING:
    from scrutiny_tui.documents.styles.style_files import Styles
    from scrutiny_tui.domain.drafts import Unrecorded
    from scrutiny_tui.store.maintenance import StoreMaintenance


class SystemClock:
    """The local time, on another date where one is given.

    Args:
        today: replaces today's date; the time of day stays the real one.
    """

    def __init__(self, today: date | None = None) -> None:
        self._today = today

    def now(self) -> datetime:
        """The local time, without a zone: the time on the wall of the room."""
        now = self.real()
        return datetime.combine(self._today, now.time()) if self._today else now

    def real(self) -> datetime:
        """The local time, without a zone, whatever date is given."""
        return datetime.now().astimezone().replace(tzinfo=None)


class RandomIds:
    """Random identifiers: two laptops never make the same one."""

    def new(self) -> str:
        """Thirty-two hexadecimal digits."""
        return uuid.uuid4().hex


class FaultLog(RotatingFileHandler):
    """Logs the program's own faults: their kind and place, never a word of any minutes.

    Only the user can read the file, and no other can write into its folder (`system.own_folders`); links,
    devices and folders are treated as by every writer (`system.targets`). A failure to log is ignored: the
    clerk knows of the fault already.

    Args:
        path: the file, made at the first fault. One earlier file is kept.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path, maxBytes=200_000, backupCount=1, encoding="utf-8", delay=True)
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))

    def _open(self) -> TextIOWrapper:
        OwnFolder(Path(self.baseFilename).parent).make()
        target = target_of(Path(self.baseFilename), private=True)
        self.baseFilename = str(target.path)  # a full file is renamed, and a link stays
        # Nothing may wait here: opening a pipe that has no reader fails instead.
        opened = os.open(target.path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_NONBLOCK", 0), target.mode)
        try:
            if target.kind is TargetKind.FILE:
                target.path.chmod(target.mode)
            return super()._open()
        finally:
            os.close(opened)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  logging calls it so
        """Ignore that the fault could not be logged."""


def keep_fault_log() -> None:
    """Log the program's faults in the platform's folder for logs."""
    faults = logging.getLogger("scrutiny")
    if not any(isinstance(handler, FaultLog) for handler in faults.handlers):
        faults.addHandler(FaultLog(platformdirs.user_log_path("scrutiny", appauthor=False) / "scrutiny.log"))


def default_store() -> Path:
    """The folder of the store when none is named: SCRUTINY_STORE, else the platform's user data folder."""
    named = os.environ.get("SCRUTINY_STORE")
    return Path(named) if named else platformdirs.user_data_path("scrutiny", appauthor=False)


def fallback_folders(store: Path, roots: Sequence[Path] = ()) -> FallbackFolders:
    """The folders for words that are not in a store yet.

    Args:
        store: the store's folder.
        roots: the folders they lie below, the best first; when empty, the user's own on this computer.
    """
    # The folder for temporary files may be one for all users, on Windows where an administrator says so.
    user = os.environ.get("USERNAME", "") if sys.platform == "win32" else os.getuid()
    temporary = Path(tempfile.gettempdir()) / f"scrutiny-{user}"
    users = (platformdirs.user_state_path("scrutiny", appauthor=False) / "kept", temporary)
    return StoreFallbackFolders(store, roots or users, OwnFiles())


def templates_folder() -> Path:
    """Where the house styles are.

    An installed wheel carries them inside the package; a checkout that is installed editable has them at the
    root of the repository.
    """
    package = Path(__file__).parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parents[1] / "templates"


def open_workspace(
    folder: Path | None = None,
    today: date | None = None,
    *,
    read_only: bool = False,
    notice: Callable[[str], None] = lambda _: None,
) -> Workspace:
    """Open a store for a command: a change is on the disk as soon as it is recorded.

    Args:
        folder: the folder of the store, made if it does not exist; `default_store()` when None.
        today: replaces today's date.
        read_only: whether to read only, which works while another program writes.
        notice: called with a sentence for each fault that was found and repaired.

    Raises:
        StoreHeldError: another program has it open for writing.
        StoreError: it cannot be opened.
    """
    folder = folder or default_store()
    pause_garbage_collection()
    try:
        store = open_store(folder, read_only=read_only, fallback=fallback_folders(folder))
    finally:
        resume_garbage_collection()
    for sentence in store.notices:
        notice(sentence)
    clock = SystemClock(today)
    store.back_up_daily(clock.real().date(), notice)
    return Workspace(store, clock, RandomIds(), _customs())


def open_live_workspace(folder: Path, today: date | None, fallback: FallbackFolders) -> Workspace:
    """Open a store for the screen, which never waits for a slow or full disk.

    Args:
        folder: the folder of the store, made if it does not exist.
        today: replaces today's date.
        fallback: where changes are kept that the store's disk refuses.

    Raises:
        StoreError: it can be neither written nor read.
    """
    store = LiveStore(folder, Files(), fallback)
    clock = SystemClock(today)
    store.back_up_daily(clock.real().date(), store.notice)
    return Workspace(store, clock, RandomIds(), _customs())


def open_past(moment: datetime, folder: Path | None = None, today: date | None = None) -> Workspace:
    """Open a store, to be read, as it stood at a moment.

    Args:
        moment: the moment. Today's date is taken from it.
        folder: the folder of the store; `default_store()` when None.
        today: replaces that date.

    Raises:
        StoreError: a change up to that moment cannot be read.
    """
    from scrutiny_tui.store.past_store import PastStore  # noqa: PLC0415  as for `styles`

    store = PastStore(folder or default_store(), moment)
    return Workspace(store, SystemClock(today or moment.date()), RandomIds(), _customs())


def store_maintenance(folder: Path | None = None) -> "StoreMaintenance":
    """What examines, repairs, backs up and restores a store; the store is not opened.

    Args:
        folder: the folder of the store; `default_store()` when None.
    """
    from scrutiny_tui.store.maintenance import StoreMaintenance  # noqa: PLC0415  nothing else needs the doctor

    folder = folder or default_store()
    return StoreMaintenance(folder, fallback=fallback_folders(folder))


def own_styles_folder() -> Path:
    """Where a council keeps house styles of its own; it need not exist."""
    return platformdirs.user_config_path("scrutiny", appauthor=False) / "styles"


def styles() -> "Styles":
    """All house styles: those that the program brings and the council's own."""
    from scrutiny_tui.documents.styles.style_files import Styles  # noqa: PLC0415  a start without documents is quicker

    return Styles(templates_folder(), own_styles_folder())


def _customs() -> StyleCustoms:
    return StyleCustoms(lambda name: styles().customs(name))


def use_cases(
    workspace: Workspace,
    exports: ExportFolder | None = None,
    open_draft_keeper: Callable[[], DraftKeeper] | None = None,
) -> UseCases:
    """All use cases of a store.

    Args:
        workspace: where changes are recorded.
        exports: the folder that documents are put into; the current folder when None.
        open_draft_keeper: opens what keeps drafts on the disk (`UseCases`).
    """
    folders = Folders(templates_folder(), own_styles_folder(), exports or ExportFolder(Path.cwd()))
    return UseCases(workspace, folders, open_file, open_draft_keeper)


def typed_on_screen(folder: Path | None = None) -> "Unrecorded | None":
    """What is typed on the screen and not recorded, as it was last kept; None where nothing is.

    Args:
        folder: the folder of the store; `default_store()` when None.
    """
    return unrecorded_in(fallback_folders(folder or default_store()))


def _export_memory() -> Path:
    """The file in which the folder for documents is remembered."""
    return platformdirs.user_state_path("scrutiny", appauthor=False) / "settings" / "folder-for-documents.txt"


def pause_garbage_collection() -> None:
    """Collect no garbage until the first page is shown: starting makes almost none."""
    gc.disable()


def resume_garbage_collection() -> None:
    """Collect garbage again, but never what was imported and read so far: all of that stays."""
    gc.freeze()
    gc.enable()


def open_screen(workspace: Workspace, folder: Path, fallback: FallbackFolders) -> bool:
    """Open the program on the screen and return when it ends.

    Args:
        workspace: where changes are recorded.
        folder: the folder that documents are put into until the clerk chooses another.
        fallback: where drafts are kept, if this program writes the store.

    Returns:
        Whether the clerk left it; False when it ended at a fault of its own.
    """
    from scrutiny_tui.tui.app import ScrutinyApp  # noqa: PLC0415  only the screen needs textual

    keep_fault_log()
    with ExitStack() as ends:

        def open_draft_keeper() -> DraftFile:
            return ends.enter_context(closing(DraftFile(fallback, workspace.store.wait_until_safe)))

        services = use_cases(workspace, ExportFolder(folder, _export_memory()), open_draft_keeper)
        if not workspace.store.read_only:
            services.keep_drafts()
        app = ScrutinyApp(
            services,
            light=os.environ.get("SCRUTINY_THEME", "").strip().lower() == "light",
            on_first_page=resume_garbage_collection,
        )
        app.run()
    return not app.return_code


def open_file(path: Path) -> None:
    """Open a file with the program that the system has for it.

    Raises:
        Refused: the system has none, or it did not start; the sentence says where the file is.
    """
    try:
        if sys.platform == "win32":
            os.startfile(path)  # noqa: S606  the system's own choice of program
        else:
            _start(["open" if sys.platform == "darwin" else "xdg-open", str(path)])
    except OSError as trouble:
        raise Refused(f"No program opened the file by itself; it is {path}.") from trouble


def _start(command: list[str]) -> None:
    """Start a program that outlives this one, and does not write over its screen."""
    subprocess.Popen(  # noqa: S603  a file of the clerk's, as one argument and through no shell
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
