"""Every writer treats links, devices, folders and missing rights alike."""

import logging
import os
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from threading import Thread

import pytest

from scrutiny_tui import wiring
from tests.cli.command_line import COMMITTEE, CommandLine
from tests.cli.test_exporting import LINES

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")

OLD = b"what was there before"


class Place:
    """A path at which something lies.

    Attributes:
        folder: the folder that it is in.
        path: the path that a writer is given.
        far: what the path leads to, where it is a link.
        ends: what is closed when the test ends.
    """

    def __init__(self, folder: Path, suffix: str, ends: ExitStack) -> None:
        folder.mkdir()
        self.folder = folder
        self.path = folder / f"named{suffix}"
        self.far = folder / f"far{suffix}"
        self.ends = ends
        self._read: list[bytes] = []
        self._reader: Thread | None = None

    def read_a_pipe(self) -> None:
        os.mkfifo(self.path)
        self._reader = Thread(target=lambda: self._read.append(self.path.read_bytes()), daemon=True)
        self._reader.start()

    def came_through(self) -> bytes:
        assert self._reader is not None
        self._reader.join(timeout=30)
        return self._read[0]


def lying_in(folder: Path) -> dict[Path, tuple[int, ...]]:
    """What lies in a folder, with what tells it from anything that would take its place."""
    found = {path: path.lstat() for path in folder.rglob("*")}
    return {path: (each.st_ino, each.st_mode, each.st_size, each.st_mtime_ns) for path, each in found.items()}


def chain(place: Place) -> None:
    place.path.symlink_to("between")
    (place.folder / "between").symlink_to(place.far)


def circle(place: Place) -> None:
    place.path.symlink_to(place.far)
    place.far.symlink_to(place.path)


def listening(place: Place) -> None:
    bound = place.ends.enter_context(socket.socket(socket.AF_UNIX))
    here = Path.cwd()
    os.chdir(place.folder)  # the path of a socket must be short
    bound.bind(place.path.name)
    os.chdir(here)


def of_a_store(place: Place) -> None:
    store = place.folder / "another"
    (store / "history").mkdir(parents=True)
    (store / "journal.jsonl").touch()
    place.far = store / "history" / "000000000001.jsonl"
    place.far.write_bytes(OLD)
    place.path.symlink_to(place.far)


def file(place: Place) -> None:
    place.path.write_bytes(OLD)


def linked(place: Place) -> None:
    place.far.write_bytes(OLD)
    chain(place)


WRITTEN: dict[str, Callable[[Place], None]] = {
    "nothing": lambda _: None,
    "a file": file,
    "a chain of links to a file": linked,
    "a chain of links to nothing": chain,
}
REFUSED: dict[str, tuple[Callable[[Place], None], str]] = {
    "a folder": (lambda place: place.path.mkdir(), "it is a folder"),
    "a link to a folder": (lambda place: place.path.symlink_to(place.folder.parent), "it is a folder"),
    "links in a circle": (circle, "its links lead in a circle"),
    "a socket": (listening, "it is a socket"),
    "a file of a store": (of_a_store, "it is a file of a store"),
    "a file without rights": (file, os.strerror(13)),
    "a folder that is missing": (
        lambda place: place.path.symlink_to(place.folder / "missing" / "far"),
        os.strerror(2),
    ),
}

EXPORTS = ("minutes.docx", "minutes.txt", "minutes.md", "actions.xlsx", "actions.csv", "actions.ics")
WRITERS = (*EXPORTS, "exempt.docx", "store.zip")


class Writer:
    """A command that writes a file at a path."""

    def __init__(self, name: str, scrutiny: CommandLine, meeting: str) -> None:
        self.suffix = Path(name).suffix
        self._scrutiny = scrutiny
        document, *_ = name.split(".")
        kind = {"exempt": "minutes"}.get(document, document)
        part = ("--part", "exempt") if document == "exempt" else ()
        self._words = ("backup",) if document == "store" else ("export", kind, meeting, *part, "--output")
        self.private = document in ("exempt", "store")

    def __call__(self, path: Path) -> tuple[int, str]:
        ran = self._scrutiny(*self._words, str(path))
        return ran.status, ran.err


@pytest.fixture(params=WRITERS)
def writer(request: pytest.FixtureRequest, scrutiny: CommandLine, meeting: str) -> Writer:
    """Each writer in turn."""
    scrutiny.done("capture", meeting, stdin=LINES)
    if str(request.param).startswith("actions"):
        meeting = scrutiny.done("meeting", "add", "--committee", COMMITTEE, "--date", "2026-04-21").strip()
    return Writer(request.param, scrutiny, meeting)


@pytest.fixture
def place(writer: Writer, tmp_path: Path) -> Iterator[Place]:
    """A place for the writer to write at, where nothing lies yet."""
    with ExitStack() as ends:
        yield Place(tmp_path / "here", writer.suffix, ends)


@pytest.mark.parametrize("kind", WRITTEN)
def test_where_the_path_leads_is_written_and_the_links_stay(writer: Writer, place: Place, kind: str) -> None:
    WRITTEN[kind](place)
    links = {path for path in place.folder.iterdir() if path.is_symlink()}
    status, _ = writer(place.path)
    assert status == 0
    assert len(place.path.read_bytes()) > len(OLD)
    assert {path for path in place.folder.iterdir() if path.is_symlink()} == links
    assert [path.name for path in place.folder.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize("kind", REFUSED)
def test_what_may_not_be_written_is_told_in_one_sentence_and_stays(
    writer: Writer, place: Place, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    make, why = REFUSED[kind]
    make(place)
    before = lying_in(place.folder)
    if kind == "a file without rights":  # an administrator may write anything
        real = os.access
        monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK and real(path, mode))
    status, said = writer(place.path)
    assert status == 4
    assert said.startswith(f"{place.path} could not be written")
    assert why in said
    assert said.count("\n") == 1
    assert lying_in(place.folder) == before


def test_a_pipe_is_written_through_and_stays(writer: Writer, place: Place) -> None:
    place.read_a_pipe()
    status, _ = writer(place.path)
    assert status == 0
    assert len(place.came_through()) > len(OLD)
    assert place.path.is_fifo()


def test_a_device_is_written_through_and_stays(writer: Writer, place: Place) -> None:
    place.path.symlink_to(os.devnull)
    status, _ = writer(place.path)
    assert status == 0
    assert place.path.is_symlink()
    assert Path(os.devnull).is_char_device()


@pytest.mark.parametrize("rights", [None, 0o666])
def test_what_is_not_public_is_for_its_owner_alone(writer: Writer, place: Place, rights: int | None) -> None:
    before = os.umask(0)
    try:
        if rights is not None:
            file(place)
            place.path.chmod(rights)
        assert writer(place.path)[0] == 0
    finally:
        os.umask(before)
    assert place.path.stat().st_mode & 0o777 == (0o600 if writer.private else 0o666)


def test_exempt_minutes_item_by_item_lie_in_a_folder_for_their_owner_alone(
    scrutiny: CommandLine, meeting: str, tmp_path: Path
) -> None:
    """The names of the files are the titles of the items."""
    scrutiny.done("capture", meeting, stdin=LINES)
    folder, before = tmp_path / "exempt", os.umask(0)
    try:
        scrutiny.done("export", "minutes", meeting, "--items", "--part", "exempt", "--output", str(folder))
    finally:
        os.umask(before)
    found = [folder, *folder.iterdir()]
    assert [path.stat().st_mode & 0o777 for path in found] == [0o700, 0o600]


@pytest.mark.parametrize("kind", [*WRITTEN, *REFUSED])
def test_a_style_file_of_ones_own_is_never_written_over_anything(
    scrutiny: CommandLine, own: Path, kind: str
) -> None:
    own.parent.mkdir()
    with ExitStack() as ends:
        place = Place(own, ".toml", ends)
        (WRITTEN.get(kind) or REFUSED[kind][0])(place)
        before = lying_in(own)
        ran = scrutiny("styles", "new", "named", "--from", "england")
        assert ran.status == (0 if kind == "nothing" else 2)
        assert before.items() <= lying_in(own).items()
        assert (kind == "nothing") == (place.path not in before)


class TestTheLogOfFaults:
    """A fault is logged where the path leads, or not at all."""

    @pytest.fixture
    def place(self, tmp_path: Path) -> Iterator[Place]:
        """A place for the log."""
        with ExitStack() as ends:
            yield Place(tmp_path / "logs", ".log", ends)

    @staticmethod
    def log(path: Path, words: str, times: int = 1) -> None:
        """Log a fault."""
        handler = wiring.FaultLog(path)
        for _ in range(times):
            handler.emit(logging.LogRecord("scrutiny", logging.ERROR, "", 1, words, (), None))
        handler.close()

    @pytest.mark.parametrize("kind", WRITTEN)
    def test_where_the_path_leads_is_written_for_its_owner_alone(self, place: Place, kind: str) -> None:
        WRITTEN[kind](place)
        link = place.path.is_symlink()
        self.log(place.path, "a fault")
        assert place.path.read_text(encoding="utf-8").endswith("a fault\n")
        assert place.path.is_symlink() == link
        assert place.path.stat().st_mode & 0o777 == 0o600

    def test_a_full_log_is_renamed_where_it_lies_and_the_link_stays(self, place: Place) -> None:
        linked(place)
        self.log(place.path, "a fault " * 100, times=300)
        assert place.path.is_symlink()
        assert place.far.stat().st_size < 200_000
        assert place.far.with_name(f"{place.far.name}.1").stat().st_size > 100_000

    @pytest.mark.parametrize("kind", sorted(REFUSED.keys() - {"a file without rights"}))
    def test_what_may_not_be_written_stays(self, place: Place, kind: str) -> None:
        REFUSED[kind][0](place)
        before = lying_in(place.folder)
        self.log(place.path, "a fault")
        assert lying_in(place.folder) == before

    def test_nothing_is_logged_in_a_folder_that_others_can_write_into(self, place: Place) -> None:
        place.folder.chmod(0o777)
        self.log(place.path, "a fault")
        assert not place.path.exists()

    def test_a_pipe_that_nobody_reads_holds_nothing_up_and_stays(self, place: Place) -> None:
        os.mkfifo(place.path)
        self.log(place.path, "a fault")
        assert place.path.is_fifo()

    def test_a_device_stays(self, place: Place) -> None:
        place.path.symlink_to(os.devnull)
        self.log(place.path, "a fault", times=3)
        assert place.path.is_symlink()
