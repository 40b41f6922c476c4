"""`programme list`, `programme add` and `export work-programme`, as a council's script uses them."""

from pathlib import Path

import pytest

from tests.cli.command_line import COMMITTEE, CommandLine

OF = ("--committee", COMMITTEE)


@pytest.fixture
def june(scrutiny: CommandLine, meeting: str) -> str:
    """The reference of a meeting in June."""
    assert meeting
    return scrutiny.done("meeting", "add", *OF, "--date", "2026-06-09").strip()


def test_what_is_planned_is_listed_with_its_meeting(scrutiny: CommandLine, june: str) -> None:
    ran = scrutiny("programme", "list", *OF)
    assert (ran.status, ran.out, ran.err) == (0, "", f"Nothing is planned for {COMMITTEE} yet.\n")
    ran = scrutiny("programme", "add", "Moorings", *OF, "--meeting", june, "--lead", "Harbour Master")
    assert (ran.status, ran.out, ran.err) == (0, "", "Planned “Moorings”: 9 June 2026.\n")
    scrutiny.done("programme", "add", "Dues", *OF, "--month", "2026-07", "--purpose", "To hear of them.")
    scrutiny.done("programme", "add", "Piers", *OF, "--month", "2026-06")
    scrutiny.done("programme", "add", "Sea wall", *OF)
    scrutiny.done("agenda", "begin", june)
    assert [line.split("  ") for line in scrutiny.done("programme", "list", *OF).splitlines()] == [
        line.split("  ")
        for line in (
            "WHEN             MEETING          TITLE     ITEM  BROUGHT BY      EXEMPT",
            "9 June 2026      ECSC-2026-06-09  Moorings  1     Harbour Master",
            "9 June 2026      ECSC-2026-06-09  Piers     2",
            "July 2026                         Dues",
            "not settled yet                   Sea wall",
        )
    ]


def test_what_was_planned_for_a_meeting_that_was_cancelled_has_slipped(
    scrutiny: CommandLine, june: str
) -> None:
    scrutiny.done("programme", "add", "Moorings", *OF, "--meeting", june)
    scrutiny.done("meeting", "set", june, "--state", "cancelled")
    assert "slipped from 9 June 2026" in scrutiny.done("programme", "list", *OF)


def test_what_was_planned_in_private_is_listed_as_exempt_and_printed_apart(
    scrutiny: CommandLine, june: str, tmp_path: Path
) -> None:
    scrutiny.done(
        "capture", june, stdin=b"/item 1 Moorings\n/exempt 3\n/item 2 The sale of the slipway\n/public\n"
    )
    assert scrutiny.done("programme", "list", *OF).splitlines()[-1].endswith("exempt")
    public, exempt = tmp_path / "public.txt", tmp_path / "exempt.txt"
    scrutiny.done("export", "work-programme", june, "--output", str(public))
    scrutiny.done("export", "work-programme", june, "--output", str(exempt), "--part", "exempt")
    assert ("Moorings" in public.read_text("utf-8"), "slipway" in public.read_text("utf-8")) == (True, False)
    assert ("Moorings" in exempt.read_text("utf-8"), "slipway" in exempt.read_text("utf-8")) == (False, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--meeting", "ECSC-2030-01-01"), "ECSC-2030-01-01 is no meeting to come of that committee."),
        (("--month", "June"), "“June” is no month: write it such as 2026-06."),
        (("--month", "2031-06"), "June 2031 is not among the months for which something can be planned."),
    ],
)
@pytest.mark.usefixtures("june")
def test_a_time_that_cannot_be_planned_for_is_told_in_a_sentence(
    scrutiny: CommandLine, words: tuple[str, ...], said: str
) -> None:
    ran = scrutiny("programme", "add", "Moorings", *OF, *words)
    assert (ran.status, ran.err.strip().endswith(said)) == (2, True)


def test_a_planned_item_has_a_title(scrutiny: CommandLine, june: str) -> None:
    ran = scrutiny("programme", "add", " ", *OF, "--meeting", june)
    assert (ran.status, "Give an item a title." in ran.err) == (2, True)
