"""What is being typed in a real terminal is there again, however the program ends."""

import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("pseudo-terminals of this kind are POSIX's", allow_module_level=True)

from tests import council
from tests.e2e.terminal import CTRL_W, ENTER, ESCAPE, UP, Terminal, copied, meeting_of, scrutiny, state_beside

COMMITTEE = council.COMMITTEE.name
HALF = "Cllr Ŵyn asked why the ferry had been la"
AGAIN = "Your words from before are here again"
ENDED = "the program had ended without being left"
LETTERS = "abcdefghij"
SIGNALS = (
    signal.SIGINT,
    signal.SIGQUIT,
    signal.SIGABRT,
    signal.SIGUSR1,
    signal.SIGUSR2,
    signal.SIGALRM,
    signal.SIGXCPU,
    signal.SIGPROF,
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with a live meeting; the folder in which it is."""
    store = tmp_path_factory.mktemp("made") / "store"
    reference = meeting_of(store, COMMITTEE, "2026-03-03")
    lines = store.parent / "lines"
    lines.write_text("/item 5 Winter timetable\nThe tide was low.", encoding="utf-8")
    scrutiny(store, "capture", reference, str(lines))
    return store


@pytest.fixture
def store(made: Path, tmp_path: Path) -> Path:
    """A store of its own with a live meeting."""
    return copied(made, tmp_path)


def kept(store: Path) -> str:
    """What another program finds kept beside a store."""
    files = [path for path in state_beside(store).rglob("*.jsonl") if path.is_file()]
    return "".join(path.read_text(encoding="utf-8") for path in files)


def type_half_a_line(terminal: Terminal, store: Path) -> None:
    """Type half a line into the bar, and wait until another program can see it kept."""
    terminal.wait_for("LIVE", "Type what is said")
    terminal.type(HALF)
    terminal.wait_until(lambda: HALF in kept(store), "the words to be kept")


def test_half_a_line_is_in_the_bar_again_after_the_program_was_killed(store: Path) -> None:
    with Terminal(store) as terminal:
        type_half_a_line(terminal, store)
        terminal.kill()
    with Terminal(store) as terminal:
        terminal.wait_for(f"› {HALF}", AGAIN, ENDED)
        terminal.type("te.")
        terminal.record("")
        terminal.wait_for(f"{HALF}te.", "Type what is said")


def test_words_put_away_are_brought_back_after_the_program_was_killed(store: Path) -> None:
    with Terminal(store) as terminal:
        type_half_a_line(terminal, store)
        terminal.type(ESCAPE)
        terminal.wait_for("Put away")
        terminal.type("Another")
        terminal.wait_until(lambda: "Another" in kept(store), "the words to be kept")
        terminal.kill()
    with Terminal(store) as terminal:
        terminal.wait_for("› Another", AGAIN)
        terminal.type(CTRL_W)
        terminal.wait_for("› Type what is said")
        terminal.type(UP)
        terminal.wait_for(f"› {HALF}")


def test_an_entry_that_was_being_edited_is_edited_on_after_the_program_was_killed(store: Path) -> None:
    with Terminal(store) as terminal:
        terminal.wait_for("LIVE", "Type what is said")
        terminal.record("The slipway was wet.")
        terminal.type(UP + ENTER)
        terminal.wait_for("› The slipway was wet.")
        terminal.type(" Twice")
        terminal.wait_until(lambda: "wet. Twice" in kept(store), "the words to be kept")
        terminal.kill()
    with Terminal(store) as terminal:
        terminal.wait_for("› The slipway was wet. Twice", AGAIN)
        terminal.type(ENTER)
        terminal.wait_for("Rewritten")
        assert terminal.words.count("The slipway was wet") == 1


@pytest.mark.parametrize("end", [Terminal.terminate, Terminal.leave])
def test_not_a_character_is_lost_when_the_program_is_ended_right_behind_a_key(
    store: Path, end: Callable[[Terminal], None]
) -> None:
    with Terminal(store) as terminal:
        terminal.wait_for("LIVE", "Type what is said")
        terminal.type(HALF)
        end(terminal)
    with Terminal(store) as terminal:
        terminal.wait_for(f"› {HALF}", AGAIN)
        assert (ENDED in terminal.words) == (end is Terminal.terminate)


def test_not_a_character_is_lost_whatever_signal_ends_the_program(store: Path) -> None:
    with Terminal(store) as terminal:
        terminal.wait_for("LIVE", "Type what is said")
        terminal.type(HALF)
        terminal.terminate(SIGNALS[0])
    for number, signal_ in enumerate(SIGNALS[1:], start=1):
        with Terminal(store) as terminal:
            terminal.wait_for(f"› {HALF}{LETTERS[1:number]}", AGAIN, ENDED)
            terminal.type(LETTERS[number])
            terminal.terminate(signal_)
    with Terminal(store) as terminal:
        terminal.wait_for(f"› {HALF}{LETTERS[1 : len(SIGNALS)]}", AGAIN, ENDED)


def test_not_a_character_is_lost_when_the_terminal_is_closed(store: Path) -> None:
    with Terminal(store) as terminal:
        terminal.wait_for("LIVE", "Type what is said")
        terminal.type(HALF)
        terminal.wait_for(f"› {HALF}")  # what the system has not handed on goes with the terminal
        terminal.hang_up()
    with Terminal(store) as terminal:
        terminal.wait_for(f"› {HALF}", AGAIN, ENDED)


def test_a_terminal_that_is_closed_while_it_is_written_to_ends_the_program(store: Path) -> None:
    with Terminal(store) as terminal:
        terminal.wait_for("LIVE", "Type what is said")
        terminal.type(HALF * 20)
        terminal.hang_up()


def test_what_was_recorded_does_not_come_back(store: Path) -> None:
    with Terminal(store) as terminal:
        terminal.wait_for("LIVE", "Type what is said")
        terminal.record("The ferry was late.")
        terminal.wait_until_written("The ferry was late.")
        terminal.kill()
    with Terminal(store) as terminal:
        terminal.wait_for("The ferry was late.", "LIVE", "Type what is said")
        assert AGAIN not in terminal.words


def test_half_a_line_is_in_the_bar_again_after_the_folder_of_the_store_was_moved(store: Path) -> None:
    with Terminal(store) as terminal:
        type_half_a_line(terminal, store)
        terminal.kill()
    with Terminal(store.rename(store.with_name("moved"))) as terminal:
        terminal.wait_for(f"› {HALF}", AGAIN, ENDED)


def test_a_line_that_repeats_an_earlier_one_is_in_the_bar_again_after_the_program_was_killed(
    store: Path,
) -> None:
    with Terminal(store) as terminal:
        terminal.wait_for("LIVE", "Type what is said")
        terminal.record("/agreed")
        terminal.type("/agreed")
        terminal.wait_until(lambda: kept(store).count('"text":"/agreed"') > 1, "the words to be kept")
        terminal.kill()
    lines = store.parent / "lines"
    lines.write_text("/item 5\nAnother line.", encoding="utf-8")
    scrutiny(store, "capture", "ECSC-2026-03-03", str(lines))
    with Terminal(store) as terminal:
        terminal.wait_for("› /agreed", AGAIN, ENDED)


def test_the_demo_leaves_nothing_behind(tmp_path: Path) -> None:
    with Terminal(tmp_path / "store", "demo") as terminal:
        terminal.wait_for("LIVE", "Type what is said")
        terminal.type(HALF)
        terminal.leave()
    assert not state_beside(tmp_path / "store").exists()
