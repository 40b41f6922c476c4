"""`scrutiny agenda give-out | given-out | take-back | come` and `scrutiny export supplement`."""

from pathlib import Path

import pytest

from tests.cli.command_line import COMMITTEE, CommandLine

MEETING = "ECSC-2026-03-10"
ITEMS = b"/item 5 Moorings\n/paper Waiting list to follow\n/item 6 Buoys"
OUT_ON, LATER = "2026-03-02", "2026-03-05"


@pytest.fixture
def out(scrutiny: CommandLine) -> CommandLine:
    """A store with a meeting whose agenda was given out, and which a paper and an item came after."""
    scrutiny.done("committee", "add", COMMITTEE)
    scrutiny.done("meeting", "add", "--committee", COMMITTEE, "--date", "2026-03-10")
    scrutiny.done("capture", MEETING, "-", stdin=ITEMS, today=OUT_ON)
    scrutiny.done("agenda", "give-out", MEETING, today=OUT_ON)
    scrutiny.done("agenda", "come", MEETING, "5", today=LATER)
    scrutiny.done("capture", MEETING, "-", stdin=b"/item 7 Lock gates", today=LATER)
    return scrutiny


def rows(out: CommandLine) -> list[list[str]]:
    lines = out.done("agenda", "given-out", MEETING).splitlines()[1:]
    return [[cell.strip() for cell in line.split("  ") if cell.strip()] for line in lines]


def test_what_is_new_is_shown_given_out_and_taken_back(out: CommandLine) -> None:
    agenda, *new = rows(out)
    assert agenda == ["Agenda", "2026-03-02", "2 items; 10 March 2026"]
    assert new == [
        ["Supplement 1", "not yet", "5 Moorings", "“Waiting list” has come"],
        ["Supplement 1", "not yet", "7 Lock gates", "new item"],
    ]
    said = out("agenda", "give-out", MEETING, "--why", "The lock failed on 4 March", today=LATER)
    assert said.err.splitlines() == [
        "Supplement 1 of ECSC-2026-03-10 was given out on 5 March 2026.",
        "Fewer clear days are left than the law has: say with --urgent why 7 Lock gates cannot wait.",
    ]
    out.done("agenda", "take-back", MEETING, today=LATER)
    urgent = ("--urgent", "7", "the lock may give way")
    said = out("agenda", "give-out", MEETING, *urgent, "--on", "2026-03-04", today=LATER)
    assert said.err == "Supplement 1 of ECSC-2026-03-10 was given out on 4 March 2026.\n"
    assert [row[:2] for row in rows(out)] == [["Agenda", "2026-03-02"], *[["Supplement 1", "2026-03-04"]] * 2]


def test_a_supplement_is_exported_by_its_number_and_with_all_papers(out: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "s.txt"
    out.done("export", "supplement", MEETING, "--output", str(file), today=LATER)
    assert "Not yet published" in file.read_text(encoding="utf-8")
    agenda = tmp_path / "agenda.txt"
    out.done("export", "agenda", MEETING, "--output", str(agenda), today=LATER)
    assert "Published on Monday 2 March 2026" in agenda.read_text(encoding="utf-8")
    out.done("agenda", "give-out", MEETING, today=LATER)
    out.done("agenda", "withdraw", MEETING, "6")
    folder = tmp_path / "papers"
    out.done("export", "papers", MEETING, "--output", str(folder), "--format", "txt")
    names = sorted(path.name for path in folder.iterdir())
    assert names[2:] == [
        f"{MEETING} briefing.txt",
        f"{MEETING} supplement 1.txt",
        f"{MEETING} supplement 2.txt",
    ]
    first = (folder / f"{MEETING} supplement 1.txt").read_text(encoding="utf-8")
    assert ("Waiting list" in first, "Buoys" in first) == (True, False)
    out.done("export", "supplement", MEETING, "--number", "1", "--output", str(file))
    assert file.read_text(encoding="utf-8") == first
    whole = (folder / f"{MEETING} agenda.txt").read_text(encoding="utf-8")
    assert all(words in whole for words in ("Waiting list", "Buoys", "Lock gates", "withdrawn"))


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("export", "supplement", MEETING, "--number", "4"), "There is no supplement 4 of ECSC-2026-03-10."),
        (("export", "agenda", MEETING, "--number", "4"), "--number belongs to the document supplement"),
        (("export", "supplement", MEETING, "--part", "exempt"), "Nothing of a supplement is exempt"),
        (("agenda", "come", MEETING, "6"), "Nothing of item 6 Buoys is to follow."),
        (("agenda", "give-out", MEETING, "--urgent", "9", "soon"), "has no item 9"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(
    out: CommandLine, words: tuple[str, ...], says: str
) -> None:
    said = out(*words, today=LATER)
    assert (said.status, says in said.err) == (2, True)
