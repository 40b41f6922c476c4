"""`scrutiny` alone, and `scrutiny demo`, up to the moment in which the screen takes over."""

from pathlib import Path

import pytest

from scrutiny_tui import wiring
from scrutiny_tui.cli import screen
from scrutiny_tui.demo import COMMITTEE
from scrutiny_tui.services.workspace import Workspace
from scrutiny_tui.store.live.fallback_folders import FallbackFolders
from tests.cli.command_line import CommandLine


class Opened:
    """Stands where the screen would, and notes what it was opened on."""

    def __init__(self) -> None:
        self.committees: list[str] = []
        self.places: tuple[Path, ...] = ()
        self.left = True

    def __call__(self, workspace: Workspace, folder: Path, beside: FallbackFolders) -> bool:
        assert folder == Path.cwd()
        self.places = beside.folders
        self.committees = [committee.name for committee in workspace.committees()]
        return self.left


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """A terminal, with a stand-in for the screen."""
    stand_in = Opened()
    monkeypatch.setattr(screen, "_need_a_terminal", lambda: None)
    monkeypatch.setattr(wiring, "open_screen", stand_in)
    return stand_in


def test_the_program_opens_on_the_chosen_store(scrutiny: CommandLine, opened: Opened) -> None:
    scrutiny.done("committee", "add", "Parks Panel")
    scrutiny.done()
    assert opened.committees == ["Parks Panel"]


def test_it_opens_to_be_read_while_another_program_writes(scrutiny: CommandLine, opened: Opened) -> None:
    scrutiny.done("committee", "add", "Parks Panel")
    other = wiring.open_workspace(scrutiny.store)
    try:
        scrutiny.done()
    finally:
        other.store.close()
    assert opened.committees == ["Parks Panel"]


def test_the_demo_leaves_the_clerks_own_store_alone(scrutiny: CommandLine, opened: Opened) -> None:
    scrutiny.done("demo")
    assert opened.committees == [COMMITTEE]
    assert not scrutiny.store.exists()


def test_the_demo_keeps_what_is_typed_in_its_own_folder_and_nothing_of_it_stays(
    scrutiny: CommandLine, opened: Opened
) -> None:
    scrutiny.done("demo")
    (place,) = opened.places
    assert not set(opened.places) & set(wiring.fallback_folders(scrutiny.store).folders)
    assert not place.parent.exists()
    assert "scrutiny-demo-" in str(place)


@pytest.mark.parametrize("words", [(), ("demo",)])
def test_a_screen_that_stopped_at_a_fault_is_no_success(
    scrutiny: CommandLine, opened: Opened, words: tuple[str, ...]
) -> None:
    opened.left = False
    assert scrutiny(*words).status == 4
