"""`capture`: lines from a file or from standard input."""

from pathlib import Path

import pytest

from tests.cli.command_line import CommandLine


def test_lines_are_captured_from_a_file(scrutiny: CommandLine, meeting: str, tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text(
        "/item 5 Moorings\nFees had not risen.\n/request a table of fees @DEC\n", encoding="utf-8"
    )
    ran = scrutiny("capture", meeting, str(notes))
    assert (ran.status, ran.out) == (0, "")
    assert "3 lines" in ran.err
    assert "a table of fees" in scrutiny.done("actions")


@pytest.mark.parametrize(
    "data",
    [
        b"/item 5 Moorings\n/request a caf\xc3\xa9\n",
        b"\xef\xbb\xbf/item 5 Moorings\r\n/request a caf\xc3\xa9\r\n",
        b"\xef\xbb\xbf/item 5 Moorings\r/request a caf\xc3\xa9",
        "/item 5 Moorings\r\n/request a café\r\n".encode("utf-16"),
    ],
    ids=["plain", "byte-order mark", "carriage returns", "utf-16, as a Windows console writes"],
)
def test_lines_are_captured_from_standard_input(scrutiny: CommandLine, meeting: str, data: bytes) -> None:
    ran = scrutiny("capture", meeting, stdin=data)
    assert ran.status == 0, ran.err
    assert "a café" in scrutiny.done("actions")


def test_a_line_that_cannot_be_read_comes_back_with_its_place(
    scrutiny: CommandLine, meeting: str, tmp_path: Path
) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("/item 5 Moorings\n/frobnicate\n/request a table\n", encoding="utf-8")
    ran = scrutiny("capture", meeting, str(notes))
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith(f"{notes}:2: ")
    assert "a table" in scrutiny.done("actions")


def test_standard_input_is_called_by_its_usual_name(scrutiny: CommandLine, meeting: str) -> None:
    ran = scrutiny("capture", meeting, stdin=b"\n/frobnicate\n")
    assert ran.status == 1
    assert ran.err.startswith("-:2: ")


def test_a_file_begins_with_no_item(scrutiny: CommandLine, meeting: str) -> None:
    ran = scrutiny("capture", meeting, stdin=b"Fees had not risen.\n/here all\n")
    assert ran.status == 1
    assert ran.err.startswith("-:1: ")


def test_an_item_that_is_named_takes_the_first_lines(scrutiny: CommandLine, meeting: str) -> None:
    scrutiny.done("capture", meeting, stdin=b"/item 5 Moorings\n/item 6 Slipways\n")
    scrutiny.done("capture", meeting, "--item", "6", stdin=b"/request the cost of a winch\n")
    assert '"item": "6"' in scrutiny.done("actions", "--format", "json")


def test_the_items_there_are_stand_in_the_answer_to_one_that_is_not(
    scrutiny: CommandLine, meeting: str
) -> None:
    scrutiny.done("capture", meeting, stdin=b"/item 5 Moorings\n/item 6 Slipways\n")
    ran = scrutiny("capture", meeting, "--item", "7", stdin=b"Nothing.\n")
    assert ran.status == 2
    assert "5, 6" in ran.err


def test_nothing_captured_is_nothing_wrong(scrutiny: CommandLine, meeting: str) -> None:
    assert scrutiny("capture", meeting).status == 0


def test_a_file_that_ends_in_private_is_told_so(scrutiny: CommandLine, meeting: str) -> None:
    told = "The public is still out: /public lets it return."
    ran = scrutiny("capture", meeting, stdin=b"/item 5 Moorings\n/exempt 3\nThe rent is low.\n")
    assert (ran.status, ran.out) == (0, "")
    assert told in ran.err.splitlines()
    assert told not in scrutiny("capture", meeting, "--item", "5", stdin=b"/public\n").err


def test_lines_taken_in_private_for_safety_are_told_after_those_returned(
    scrutiny: CommandLine, meeting: str
) -> None:
    lines = b"/item 5 Moorings\n/exemt 3\nThe rent is low.\n/item 6 Slipways\nThe winch is old.\n"
    ran = scrutiny("capture", meeting, stdin=lines)
    said = ran.err.splitlines()
    notices = [place for place, line in enumerate(said) if line.startswith("-: ") and "private" in line]
    assert ran.status == 1
    assert notices
    assert min(notices) > max(place for place, line in enumerate(said) if line.startswith("-:3: "))
