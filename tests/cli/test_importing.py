"""`agenda import`, as a council's script uses it."""

from pathlib import Path

import pytest

from tests.cli.command_line import CommandLine
from tests.documents import published


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    path = tmp_path / "agenda.txt"
    path.write_text(published.as_text(), encoding="utf-8")
    return path


def test_each_line_is_printed_beside_what_it_is_understood_as(
    scrutiny: CommandLine, meeting: str, agenda: Path
) -> None:
    ran = scrutiny("agenda", "import", meeting, str(agenda))
    assert ran.status == 0
    rows = ran.out.splitlines()
    assert rows[0].split() == ["WHERE", "UNDERSTOOD", "AS", "NO.", "TAKEN", "SOURCE"]
    assert len(rows) == 1 + len([line for line in published.as_text().splitlines() if line])
    assert "line 8   item           1    Apologies for absence" in ran.out
    assert "line 1   not taken" in ran.out
    assert ran.err.splitlines()[:1] == ["2 lines not taken."]
    assert ran.err.splitlines()[-1] == f"Imported into {meeting}: 9 items added."


def test_the_items_are_on_the_agenda_that_is_exported(
    scrutiny: CommandLine, meeting: str, agenda: Path, tmp_path: Path
) -> None:
    scrutiny.done("agenda", "import", meeting, str(agenda))
    scrutiny.done("export", "agenda", meeting, "--output", str(tmp_path / "made.txt"))
    made = (tmp_path / "made.txt").read_text(encoding="utf-8")
    assert "Paper: Appendix A: depths measured in December" in made
    assert "Quay House, Harbour Street" in made


def test_with_show_nothing_is_changed(scrutiny: CommandLine, meeting: str, agenda: Path) -> None:
    ran = scrutiny("agenda", "import", meeting, str(agenda), "--show")
    assert ran.status == 0
    assert ran.err.splitlines()[-1] == "Nothing was changed; without --show: 9 items added."
    again = scrutiny("agenda", "import", meeting, str(agenda))
    assert again.err.splitlines()[-1] == f"Imported into {meeting}: 9 items added."


def test_with_show_the_past_is_read_too(scrutiny: CommandLine, meeting: str, agenda: Path) -> None:
    words = ("agenda", "import", meeting, str(agenda))
    assert scrutiny("--as-of", "2026-03-10", *words, "--show").status == 0
    assert scrutiny("--as-of", "2026-03-10", *words).status == 2


def test_text_is_read_from_standard_input(scrutiny: CommandLine, meeting: str) -> None:
    ran = scrutiny("agenda", "import", meeting, "-", stdin=b"1. Apologies\n2. Pier\n")
    assert (ran.status, ran.err) == (0, f"Imported into {meeting}: 2 items added.\n")


def test_the_lines_around_an_agenda_on_a_web_page_are_counted(
    scrutiny: CommandLine, meeting: str, tmp_path: Path
) -> None:
    path = tmp_path / "agenda.html"
    path.write_text(published.as_system_page(), encoding="utf-8")
    ran = scrutiny("agenda", "import", meeting, str(path))
    assert "3 lines of the web page around the agenda not taken." in ran.err
    assert "Accessibility" not in ran.out


@pytest.mark.parametrize(
    ("words", "status", "why"),
    [
        (("{}", "missing.txt"), 4, "could not be read"),
        (("NONE-2026-01-01", "-"), 2, "There is no meeting"),
        (("{}", "-"), 2, "No item was found"),
    ],
)
def test_what_cannot_be_imported_is_refused_in_one_sentence(
    words: tuple[str, ...], status: int, why: str, scrutiny: CommandLine, meeting: str
) -> None:
    ran = scrutiny("agenda", "import", *(word.format(meeting) for word in words), stdin=b"Dear all")
    assert ran.status == status
    assert why in ran.err.splitlines()[-1]


def test_a_meeting_past_planning_is_refused(scrutiny: CommandLine, meeting: str, agenda: Path) -> None:
    scrutiny.done("meeting", "set", meeting, "--state", "live")
    ran = scrutiny("agenda", "import", meeting, str(agenda))
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == f"{meeting} is live: an agenda is imported while a meeting is planned.\n"
