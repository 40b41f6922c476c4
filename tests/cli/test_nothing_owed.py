"""Nothing is owed under what was not resolved: no document, list or count has it."""

import json
import zipfile
from pathlib import Path

import pytest

from scrutiny_tui.domain.action_log import LogEntry
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.capture_view import agenda
from scrutiny_tui.services.export import DocumentKind, formats_of
from scrutiny_tui.services.overview import overview
from tests.cli.command_line import COMMITTEE, CommandLine
from tests.council import DAY
from tests.services.office import Clerk, clerk_in
from tests.services.test_papers import COMING

HELD = b"""\
/here Moss
/item 1 Moorings
/rs asks for the buoys to be counted. >> DEC by 2 April
/vote 5-2
/item 2 Dredging
/rs asks for a dredger. >> "Orla Quill" by 31 March
/vote 2-5
/item 3 Beaches
/rs asks for rakes. >> "Orla Quill" by 31 March
/withdrawn
/item 4 Piers
/rs asks for planks. >> recommend "Orla Quill" by 31 March
/deferred to the next meeting
/item 5 Lights
/moved Moss
/rs asks for lamps. >> "Orla Quill" by 31 March
/vote 3-3
"""
LAPSED = ("Orla Quill", "ECSC-002", "ECSC-003", "ECSC-004", "ECSC-005")
LOG = (DocumentKind.AGENDA, DocumentKind.ACTIONS, DocumentKind.BRIEFING)
EVERY = [(document, suffix) for document in (*LOG, DocumentKind.DECISIONS) for suffix in formats_of(document)]


@pytest.fixture
def held(scrutiny: CommandLine, meeting: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The reference of a meeting at which four of five motions were not resolved."""
    scrutiny.done("capture", meeting, stdin=HELD)
    monkeypatch.chdir(tmp_path)
    return meeting


@pytest.fixture
def coming(scrutiny: CommandLine, held: str) -> str:
    """The reference of the meeting after that one."""
    assert held
    return scrutiny.done("meeting", "add", "--committee", COMMITTEE, "--date", "2026-04-21").strip()


def words_of(path: Path) -> str:
    """All words of a file, of every part of a package."""
    if not zipfile.is_zipfile(path):
        return path.read_text(encoding="utf-8").replace("\r\n ", "").replace("\n ", "")
    with zipfile.ZipFile(path) as package:
        return "".join(package.read(name).decode("utf-8", "replace") for name in package.namelist())


@pytest.mark.parametrize(("document", "suffix"), EVERY)
def test_no_paper_has_what_was_not_resolved_among_what_is_owed(
    document: DocumentKind, suffix: str, scrutiny: CommandLine, held: str, coming: str
) -> None:
    of = coming if document in LOG else held
    made = Path(scrutiny.done("export", document, of, "--format", suffix.lstrip(".")).strip())
    words = words_of(made)
    assert [word for word in LAPSED if word in words] == []
    assert "ECSC-001" in words


@pytest.mark.parametrize("place", ['beside = ["Minute", "Action"]', ""])
def test_no_style_prints_an_owner_under_a_motion_that_was_not_resolved(
    place: str, scrutiny: CommandLine, held: str, own: Path
) -> None:
    own.mkdir(parents=True)
    for base in scrutiny.done("styles").split():
        style = f'extends = "{base}"\n[discussion]\n{place}\nfollow_up = "{{owner}}[, {{due}}]"\n'
        (own / "ours.toml").write_text(style, encoding="utf-8")
        made = scrutiny.done("export", "minutes", held, "--style", "ours", "--format", "txt").strip()
        words = Path(made).read_text(encoding="utf-8")
        assert "Quill" not in words, base
        assert "by 31 March" not in words, base
        assert "by 2 April" in words, base


@pytest.mark.usefixtures("coming")
def test_the_log_on_the_command_line_has_what_was_resolved_alone(scrutiny: CommandLine) -> None:
    found = json.loads(scrutiny.done("actions", "--format", "json"))
    assert [entry["reference"] for entry in found] == ["ECSC-001"]
    late = scrutiny.done("actions", "--overdue", "--format", "json", today="2026-04-01")
    assert json.loads(late) == []


def test_nobody_owes_a_sheet_or_is_sent_a_referral_for_what_was_not_resolved(
    scrutiny: CommandLine, held: str, coming: str
) -> None:
    sheet = scrutiny("export", "sheet", coming, "--owner", "Orla Quill")
    assert "owes anything in that log. Its owners: DEC." in sheet.err
    referral = scrutiny("export", "referral", held, "--body", "Orla Quill")
    assert "No recommendation was made to “Orla Quill”" in referral.err


def test_no_count_on_screen_has_what_was_not_resolved(tmp_path: Path) -> None:
    with clerk_in(tmp_path / "store") as clerk:
        _no_count_has_it(clerk)


def _no_count_has_it(clerk: Clerk) -> None:
    meeting = clerk.prepare.add_meeting(clerk.committee(), DAY)
    capture = Capture(clerk.workspace, meeting.id)
    assert capture.take(HELD.decode()).returned == ()
    clerk.prepare.add_meeting(clerk.workspace.committees()[0], COMING)
    assert len(list(clerk.workspace.store.all(LogEntry))) == 5
    assert [line.open for line in agenda(clerk.workspace.sitting(meeting.id))] == [1, 0, 0, 0, 0]
    clerk.clock.on(COMING)
    shown = overview(clerk.workspace, clerk.action_log)
    assert [line.open for line in shown.meetings if line.meeting.id == meeting.id] == [1]
    assert [row.entry.id for row in shown.overdue] == ["ECSC-001"]
