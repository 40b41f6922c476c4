"""What only wiring knows: the day, the identifiers, and how the system opens a file."""

import logging
import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import platformdirs
import pytest

from scrutiny_tui import wiring
from scrutiny_tui.domain.drafts import FormDraft
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.people import Person
from scrutiny_tui.store.log.line_format import SCHEMA, line_of
from scrutiny_tui.store.tables.codec import encode
from scrutiny_tui.tui.app import ScrutinyApp


def test_a_day_that_is_given_replaces_the_date_and_not_the_time() -> None:
    before = datetime.now().astimezone().time()
    told = wiring.SystemClock(date(2026, 3, 10)).now()
    after = datetime.now().astimezone().time()
    assert told.date() == date(2026, 3, 10)
    assert told.tzinfo is None
    assert before <= told.time() <= after or after < before


def test_no_identifier_is_given_twice() -> None:
    ids = wiring.RandomIds()
    assert len({ids.new() for _ in range(1000)}) == 1000


@pytest.mark.parametrize(("platform", "program"), [("linux", "xdg-open"), ("darwin", "open")])
def test_a_file_is_opened_by_the_program_the_system_has_for_it(
    monkeypatch: pytest.MonkeyPatch, platform: str, program: str
) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(subprocess, "Popen", lambda command, **_: started.append(command))
    wiring.open_file(Path("minutes; rm x.docx"))
    assert started == [[program, "minutes; rm x.docx"]]


def test_where_no_program_opens_it_the_clerk_is_told_where_the_file_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Refused, match=r"it is minutes\.docx"):
        wiring.open_file(Path("minutes.docx"))


class TestWhereDraftsAreKept:
    """What is being typed is kept beside the store, by the program that holds it."""

    @pytest.fixture
    def store(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """A store, and a screen on which somebody types into a form and does not leave."""

        def run(app: ScrutinyApp) -> None:
            app.services.drafts.keep_form(FormDraft("committee:new", "New committee", (("name", "Park"),)))

        monkeypatch.setattr(ScrutinyApp, "run", run)
        monkeypatch.setattr(wiring, "keep_fault_log", lambda: None)
        return tmp_path / "store"

    def test_the_program_that_holds_the_store_keeps_what_is_typed(self, store: Path, tmp_path: Path) -> None:
        beside = wiring.fallback_folders(store, [tmp_path / "kept"])
        with closing(wiring.open_workspace(store).store):
            reader = wiring.open_live_workspace(store, None, beside)
            with closing(reader.store):
                wiring.open_screen(reader, tmp_path, beside)
        assert not [*(tmp_path / "kept").rglob("*.jsonl")]
        workspace = wiring.open_workspace(store)
        with closing(workspace.store):
            wiring.open_screen(workspace, tmp_path, beside)
        (kept,) = (tmp_path / "kept").rglob("*.jsonl")
        assert "Park" in kept.read_text(encoding="utf-8")

    def test_they_lie_in_the_users_own_folders(self, store: Path) -> None:
        first, second = wiring.fallback_folders(store).folders
        assert first.parent == platformdirs.user_state_path("scrutiny", appauthor=False) / "kept"
        assert Path(tempfile.gettempdir()) in second.parents

    def test_two_users_of_a_windows_with_one_folder_for_temporary_files_do_not_share_them(
        self, store: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "platform", "win32")
        places = []
        for user in ("ada", "ben"):
            monkeypatch.setenv("USERNAME", user)
            places.append(wiring.fallback_folders(store).folders[-1])
        assert places[0] != places[1]

    def test_two_stores_do_not_share_them(self, store: Path, tmp_path: Path) -> None:
        assert not {*wiring.fallback_folders(store).folders} & {
            *wiring.fallback_folders(tmp_path / "other").folders
        }


class TestWhatOthersPutThere:
    """Any user of the computer can make a folder in the system's folder for temporary files."""

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a profile to its user by other means")
    def test_words_in_a_folder_that_others_can_write_to_do_not_come_into_the_minutes(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(tempfile, "gettempdir", lambda: str(tmp_path))
        store, rescue = tmp_path / "store", tmp_path / "rescue.jsonl"
        wiring.open_workspace(store).store.close()
        planted = encode(Person("p1", "Planted Person"))
        edit = {"table": "people", "id": "p1", "before": None, "after": planted}
        line = {"sequence": 1, "schema": SCHEMA, "command": "add", "at": "2026-03-03T10:00", "edits": [edit]}
        rescue.write_bytes(line_of(line))
        place = wiring.fallback_folders(store).folders[-1]
        place.mkdir(parents=True)
        place.chmod(0o777)
        rescue.replace(place / "rescue.jsonl")
        workspace = wiring.open_workspace(store)
        with closing(workspace.store):
            assert list(workspace.store.all(Person)) == []
        assert (place / "rescue.jsonl").exists()


class TestTheLogOfFaults:
    """The program's own faults are kept where whoever mends them can find them, and nobody else."""

    @pytest.fixture
    def folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
        """The platform's folder for logs, while faults are logged."""
        folder = tmp_path / "logs"
        monkeypatch.setattr(platformdirs, "user_log_path", lambda *_, **__: folder)
        faults = logging.getLogger("scrutiny")
        before = list(faults.handlers)
        wiring.keep_fault_log()
        wiring.keep_fault_log()
        yield folder
        for handler in set(faults.handlers) - set(before):
            faults.removeHandler(handler)
            handler.close()

    def test_a_fault_is_noted_once_for_the_user_alone(self, folder: Path) -> None:
        logging.getLogger("scrutiny").error("%s at %s", "KeyError", "app.py line 1")
        (log,) = folder.iterdir()
        assert log.read_text(encoding="utf-8").count("KeyError at app.py line 1") == 1
        assert os.name == "nt" or stat.S_IMODE(log.stat().st_mode) == 0o600

    def test_where_nothing_was_amiss_there_is_no_log(self, folder: Path) -> None:
        assert not folder.exists()

    def test_a_log_that_cannot_be_kept_disturbs_nobody(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        folder.write_text("a file in its place", encoding="utf-8")
        logging.getLogger("scrutiny").error("%s", "KeyError")
        assert capsys.readouterr() == ("", "")
