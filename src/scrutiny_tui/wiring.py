"""Where concrete classes meet: the store on disk, the system's clock, the templates, the screen.

Nothing else names them. The screen is imported when it is asked for, so that a script does not wait for what
it never opens.
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

from scrutiny_tui.services.bundle import Services
from scrutiny_tui.services.desk import Desk, Refused
from scrutiny_tui.services.drafts import Drafts
from scrutiny_tui.services.keeping import Keeping
from scrutiny_tui.store import DraftFile, FallbackFolders, Files, LiveStore, fallback_folders_for, open_store

if TYPE_CHECKING:
    from scrutiny_tui.documents.styles import Styles
    from scrutiny_tui.services.capture import Capture
    from scrutiny_tui.services.export import Export
    from scrutiny_tui.services.follow_up import FollowUps
    from scrutiny_tui.services.place import Place
    from scrutiny_tui.services.prepare import Prepare


class SystemClock:
    """The local time, on another day where one is given.

    Args:
        today: the day to take for today's; the time of day stays the real one.
    """

    def __init__(self, today: date | None = None) -> None:
        self._today = today

    def now(self) -> datetime:
        """The local time, without a zone: the time on the wall of the room."""
        now = datetime.now().astimezone().replace(tzinfo=None)
        return datetime.combine(self._today, now.time()) if self._today else now


class RandomIds:
    """Identifiers that two laptops will not both give."""

    def new(self) -> str:
        """Thirty-two hexadecimal digits."""
        return uuid.uuid4().hex


class FaultLog(RotatingFileHandler):
    """The program's own faults, in a file that only the user can read: kind and place, no word of minutes.

    A log that cannot be kept is no reason to disturb the clerk, who has been told of the fault already.

    Args:
        path: the file, made with the first fault. The one before it is kept.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path, maxBytes=200_000, backupCount=1, encoding="utf-8", delay=True)
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT, 0o600))
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  logging calls it so
        """Say nothing."""


def keep_fault_log() -> None:
    """Have faults noted in the platform's folder for logs, from now on."""
    faults = logging.getLogger("scrutiny")
    if not any(isinstance(handler, FaultLog) for handler in faults.handlers):
        faults.addHandler(FaultLog(platformdirs.user_log_path("scrutiny", appauthor=False) / "scrutiny.log"))


def default_store() -> Path:
    """The folder of the store when none is named: SCRUTINY_STORE, else the platform's for a user's data."""
    named = os.environ.get("SCRUTINY_STORE")
    return Path(named) if named else platformdirs.user_data_path("scrutiny", appauthor=False)


def elsewhere(store: Path, roots: Sequence[Path] = ()) -> FallbackFolders:
    """The places for words that are not in a store yet.

    Args:
        store: the store's folder.
        roots: the folders they lie below, the best first; when empty, the user's own on this computer.
    """
    # The folder for temporary files may be one for all users, on Windows where an administrator says so.
    user = os.environ.get("USERNAME", "") if sys.platform == "win32" else os.getuid()
    temporary = Path(tempfile.gettempdir()) / f"scrutiny-{user}"
    users = (platformdirs.user_state_path("scrutiny", appauthor=False) / "kept", temporary)
    return FallbackFolders(fallback_folders_for(store, roots or users), Files())


def templates_folder() -> Path:
    """Where the house styles are.

    An installed wheel carries them inside the package; a checkout that is installed editable has them at the
    root of the repository.
    """
    package = Path(__file__).parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parents[1] / "templates"


def open_desk(
    folder: Path | None = None,
    today: date | None = None,
    *,
    read_only: bool = False,
    notice: Callable[[str], None] = lambda _: None,
) -> Desk:
    """Open a store and what records in it, for a command: what is recorded is on the disk at once.

    Args:
        folder: the folder of the store, made when it is not there; `default_store()` when None.
        today: the day to take for today's.
        read_only: only read, whoever may be writing.
        notice: is told, in a sentence each, what was found amiss and mended.

    Raises:
        StoreHeldError: another program has it open for writing.
        StoreError: it cannot be opened.
    """
    folder = folder or default_store()
    begin_quickly()
    try:
        store = open_store(folder, read_only=read_only, fallback=elsewhere(folder))
    finally:
        collect_again()
    for sentence in store.notices:
        notice(sentence)
    clock = SystemClock(today)
    store.back_up_daily(clock.now().date(), notice)
    return Desk(store, clock, RandomIds())


def open_live_desk(folder: Path, today: date | None, beside: FallbackFolders) -> Desk:
    """Open a store and what records in it, for the screen: a slow or full disk holds nobody up.

    Args:
        folder: the folder of the store, made when it is not there.
        today: the day to take for today's.
        beside: where what its disk refuses is kept.

    Raises:
        StoreError: it can be neither written nor read.
    """
    store = LiveStore(folder, Files(), beside)
    clock = SystemClock(today)
    store.back_up_daily(clock.now().date(), store.notice)
    return Desk(store, clock, RandomIds())


def open_past(moment: datetime, folder: Path | None = None, today: date | None = None) -> Desk:
    """The desk of a store as it stood at a moment, to be read.

    Args:
        moment: the moment. Its day is today's there.
        folder: the folder of the store; `default_store()` when None.
        today: another day to take for today's.

    Raises:
        StoreError: a change up to that moment cannot be read.
    """
    from scrutiny_tui.store.past_store import PastStore  # noqa: PLC0415  as for `styles`

    store = PastStore(folder or default_store(), moment)
    return Desk(store, SystemClock(today or moment.date()), RandomIds())


def keeping(folder: Path | None = None, today: date | None = None) -> Keeping:
    """The use cases that keep a store whole; the store is not opened.

    Args:
        folder: the folder of the store; `default_store()` when None.
        today: the day to take for today's.
    """
    from scrutiny_tui.store.maintenance import StoreMaintenance  # noqa: PLC0415  nothing else needs the doctor

    folder = folder or default_store()
    return Keeping(StoreMaintenance(folder, fallback=elsewhere(folder)), SystemClock(today))


def own_styles_folder() -> Path:
    """Where a council keeps house styles of its own; it need not be there."""
    return platformdirs.user_config_path("scrutiny", appauthor=False) / "styles"


def styles() -> "Styles":
    """The house styles there are: those the program brings, and the council's own."""
    from scrutiny_tui.documents.styles import Styles  # noqa: PLC0415  a start without documents is quicker

    return Styles(templates_folder(), own_styles_folder())


def prepare(desk: Desk) -> "Prepare":
    """The use case that prepares committees, people and meetings."""
    from scrutiny_tui.services.prepare import Prepare  # noqa: PLC0415  as for `styles`

    return Prepare(desk, styles().names, export(desk).minute_numbers)


def export(desk: Desk) -> "Export":
    """The use case that makes documents."""
    from scrutiny_tui.services.export import Export  # noqa: PLC0415  as for `styles`

    return Export(desk, templates_folder(), own_styles_folder())


def capture(place: "Place") -> "Capture":
    """The use case that captures lines in a place."""
    from scrutiny_tui.services.capture import Capture  # noqa: PLC0415  as for `styles`

    return Capture(place)


def follow_ups(desk: Desk) -> "FollowUps":
    """The use case that follows up what was asked for."""
    from scrutiny_tui.services.follow_up import FollowUps  # noqa: PLC0415  as for `styles`

    return FollowUps(desk)


def services(desk: Desk, folder: Path, drafts: Drafts, keep_drafts: Callable[[], None]) -> Services:
    """All use cases, for the screen.

    Args:
        desk: where changes are recorded.
        folder: where exported files are put.
        drafts: what is typed and not yet recorded.
        keep_drafts: has the drafts survive the program from now on.
    """
    return Services(
        desk=desk,
        make_prepare=lambda: prepare(desk),
        make_follow_ups=lambda: follow_ups(desk),
        make_export=lambda: export(desk),
        open_capture=capture,
        folder=folder,
        open_file=open_file,
        drafts=drafts,
        keep_drafts=keep_drafts,
    )


def begin_quickly() -> None:
    """Pause the garbage collector: next to nothing of what a start imports and reads is garbage."""
    gc.disable()


def collect_again() -> None:
    """Start the garbage collector again, but not on what was imported and read, because all of that stays."""
    gc.freeze()
    gc.enable()


def open_screen(desk: Desk, folder: Path, beside: FallbackFolders) -> bool:
    """Open the program on the screen, until the clerk leaves it.

    Args:
        desk: where changes are recorded.
        folder: where exported files are put.
        beside: where what is being typed is kept, if this program holds the store.

    Returns:
        Whether it ended because it was left, and not at a fault of its own.
    """
    from scrutiny_tui.tui.app import ScrutinyApp  # noqa: PLC0415  only the screen needs textual

    keep_fault_log()
    drafts = Drafts(desk)
    with ExitStack() as ends:

        def keep_drafts() -> None:
            drafts.begin(ends.enter_context(closing(DraftFile(beside, desk.store.wait_until_safe))))

        if not desk.store.read_only:
            keep_drafts()
        app = ScrutinyApp(services(desk, folder, drafts, keep_drafts), standing=collect_again)
        app.run()
    return not app.return_code


def open_file(path: Path) -> None:
    """Open a file with the program that the system has for it.

    Raises:
        Refused: the system has none, or it would not start; the sentence says where the file is.
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
