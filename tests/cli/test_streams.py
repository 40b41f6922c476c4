"""Standard output, standard error and standard input, as another program meets them."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from scrutiny_tui import wiring
from scrutiny_tui.cli.streams import ProgressPrinter, print_completed, print_message, print_result, table
from tests.cli.command_line import CommandLine

SCRUTINY = (sys.executable, "-m", "scrutiny_tui")
FULL = pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="this platform has no device that is always full"
)
NAME = "Parciau a Thraethau – Pwyllgor Craffu ☂"


def old_fashioned(store: Path) -> dict[str, str]:
    """The environment of a machine whose locale knows no UTF-8, and whose Python buffers its output."""
    here = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**here, "SCRUTINY_STORE": str(store), "PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"}


def test_both_streams_are_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    def run(*words: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [*SCRUTINY, *words], capture_output=True, env=old_fashioned(tmp_path), check=True
        )

    assert NAME in run("committee", "add", NAME).stderr.decode("utf-8")
    assert NAME in run("committee", "list").stdout.decode("utf-8")


def test_a_name_that_is_no_text_is_kept_readable(tmp_path: Path) -> None:
    """POSIX hands on bytes that are no UTF-8 as lone surrogates."""
    done = subprocess.run(
        [*SCRUTINY, "committee", "add", "Caf\udce9 Panel", "--style", "\udce9"],
        capture_output=True,
        env=old_fashioned(tmp_path),
        check=False,
    )
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


def test_a_reader_that_leaves_early_is_no_fault(tmp_path: Path) -> None:
    listing = subprocess.Popen(
        [*SCRUTINY, "styles", "herefordshire"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=old_fashioned(tmp_path),
    )
    assert listing.stdout is not None
    listing.stdout.close()
    with listing:
        assert listing.stderr is not None
        assert listing.stderr.read() == b""
    assert listing.returncode == 0


@FULL
def test_a_result_that_cannot_be_written_ends_with_status_4(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*SCRUTINY, "styles"],
            stdout=full,
            stderr=subprocess.PIPE,
            env=old_fashioned(tmp_path),
            check=False,
        )
    assert done.returncode == 4
    assert len(done.stderr.decode("utf-8").splitlines()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="only a POSIX shell closes a stream")
class TestStreamsThatAreClosed:
    """`>&-` and its like: one plain sentence, and a status that says what became of the store."""

    @staticmethod
    def shell(command: str, store: Path) -> subprocess.CompletedProcess[str]:
        """Run a command of the program, with what the shell is to do to its streams."""
        return subprocess.run(
            ["/bin/sh", "-c", f'"$0" -m scrutiny_tui {command}', sys.executable],
            capture_output=True,
            encoding="utf-8",
            env=old_fashioned(store),
            stdin=subprocess.DEVNULL,
            check=False,
        )

    @pytest.fixture(scope="class")
    def made(self, tmp_path_factory: pytest.TempPathFactory) -> Path:
        """A store with a committee in it."""
        made = tmp_path_factory.mktemp("made")
        assert self.shell("committee add 'Parks Panel'", made).returncode == 0
        return made

    @pytest.fixture
    def store(self, made: Path, tmp_path: Path) -> Path:
        """A store of its own with a committee in it."""
        return shutil.copytree(made, tmp_path, dirs_exist_ok=True)

    def test_a_listing_without_standard_output_ends_with_status_4(self, store: Path) -> None:
        done = self.shell("committee list >&-", store)
        assert done.returncode == 4
        assert done.stderr == "The result could not be printed: standard output is closed.\n"

    def test_lines_without_standard_input_end_with_status_4(self, store: Path) -> None:
        reference = self.shell("meeting add --committee 'Parks Panel' --date 2026-03-10", store).stdout
        done = self.shell(f"capture {reference.strip()} <&-", store)
        assert (done.returncode, done.stderr) == (4, "- could not be read: it is closed.\n")

    @pytest.mark.parametrize("closed", ["2>&-", pytest.param("2>/dev/full", marks=FULL), ">&- 2>&-"])
    def test_messages_that_nobody_can_read_change_no_status(self, store: Path, closed: str) -> None:
        assert self.shell(f"committee add 'Roads Panel' {closed}", store).returncode == 0
        assert self.shell(f"committee add ' ' {closed}", store).returncode == 2
        assert self.shell(f"committee frobnicate {closed}", store).returncode == 2
        assert "Roads Panel" in self.shell("committee list", store).stdout

    @pytest.mark.parametrize("lost", [">&-", pytest.param(">/dev/full", marks=FULL)])
    def test_a_change_whose_result_is_lost_was_made_and_is_said_to_be(self, store: Path, lost: str) -> None:
        """Tried again as if it had failed, the meeting would be there twice."""
        done = self.shell(f"meeting add --committee 'Parks Panel' --date 2026-03-10 {lost}", store)
        assert done.returncode == 0
        reference = done.stderr.split(":")[0]
        assert len(done.stderr.splitlines()) == 1
        assert reference in self.shell("meeting list", store).stdout

    @FULL
    def test_help_that_cannot_be_written_ends_with_status_4(self, store: Path) -> None:
        done = self.shell("--help >/dev/full", store)
        assert done.returncode == 4
        assert len(done.stderr.splitlines()) == 1


def test_a_change_whose_reader_has_left_was_made_and_is_said_to_be(tmp_path: Path) -> None:
    subprocess.run(
        [*SCRUTINY, "committee", "add", NAME], capture_output=True, env=old_fashioned(tmp_path), check=True
    )
    adding = subprocess.Popen(
        [*SCRUTINY, "meeting", "add", "--committee", NAME, "--date", "2026-03-10"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=old_fashioned(tmp_path),
    )
    assert adding.stdout is not None
    adding.stdout.close()
    with adding:
        assert adding.stderr is not None
        assert b"this was done" in adding.stderr.read()
    assert adding.returncode == 0


def test_the_columns_of_a_table_are_as_wide_as_their_widest_cell() -> None:
    assert table(("NAME", "ROLE"), [("Jo Field", "Ranger"), ("Li", "")]) == (
        "NAME      ROLE\nJo Field  Ranger\nLi"
    )


@pytest.mark.parametrize("watched", [True, False])
def test_work_that_takes_long_says_how_far_it_has_come_to_whoever_watches(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *, watched: bool
) -> None:
    now = [0.0]
    monkeypatch.setattr(sys.stderr, "isatty", lambda: watched)
    progress = ProgressPrinter(lambda: now[0])
    for number, now[0] in enumerate((0.0, 0.9, 1.1, 1.8, 2.2), start=1):
        progress(number, 23)
    out, err = capsys.readouterr()
    assert out == ""
    assert err == ("Item 3 of 23…\nItem 5 of 23…\n" if watched else "")


ESCAPE = "\x1b]0;taken\x07\x1b[2J"
RIGHT_TO_LEFT = "\u202edoc.\u2066"
OBEYED = f"{ESCAPE}{RIGHT_TO_LEFT}\x7f\x9b1m\r"
SHOWN = "\ufffd]0;taken\ufffd\ufffd[2J\ufffddoc.\ufffd\ufffd\ufffd1m\ufffd"


COMMANDS = set(OBEYED) - set("]0;taken[2Jdoc.1m")


@pytest.mark.parametrize("print_on", [print_result, print_completed, print_message])
def test_what_a_terminal_would_obey_is_shown_on_either_stream(
    capsys: pytest.CaptureFixture[str], print_on: Callable[[str], None]
) -> None:
    print_on(f"Caf\u00e9\t{OBEYED}\nnext")
    assert "".join(capsys.readouterr()) == f"Caf\u00e9\t{SHOWN}\nnext\n"


def test_the_words_of_whoever_holds_the_store_are_no_commands_to_a_terminal(scrutiny: CommandLine) -> None:
    scrutiny.done("committee", "add", "Parks Panel")
    other = wiring.open_workspace(scrutiny.store)
    try:
        (holder,) = scrutiny.store.glob("holder.json")
        told = json.loads(holder.read_text(encoding="utf-8"))
        holder.write_text(json.dumps({**told, "user": OBEYED, "host": OBEYED}), encoding="utf-8")
        ran = scrutiny("committee", "add", "Roads Panel")
    finally:
        other.store.close()
    assert ran.status == 3
    assert "taken" in ran.err
    assert not COMMANDS & set(ran.err)


def test_a_wrong_command_is_repeated_without_what_a_terminal_would_obey(
    scrutiny: CommandLine, tmp_path: Path
) -> None:
    for words in ((OBEYED,), ("committee", "list", OBEYED), ("styles", "check", f"{tmp_path}/{OBEYED}")):
        ran = scrutiny(*words)
        assert ran.status in (2, 4)
        assert "taken" in ran.err
        assert not COMMANDS & set(ran.err + ran.out)


def test_a_script_reads_in_json_what_is_recorded(scrutiny: CommandLine, meeting: str) -> None:
    scrutiny.done("capture", meeting, stdin=f"/item 5 Moorings\nA report {RIGHT_TO_LEFT} >> DEC\n".encode())
    out = scrutiny.done("actions", "--format", "json")
    assert "\\u202edoc.\\u2066" in out
    assert RIGHT_TO_LEFT in json.loads(out)[0]["text"]
    assert "\ufffddoc.\ufffd" in scrutiny.done("actions")
