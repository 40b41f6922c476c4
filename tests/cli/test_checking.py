"""`check`, and what `capture` says of doubtful lines."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from scrutiny_tui import wiring
from scrutiny_tui.domain.drafts import RefusedLine, TypedLine
from scrutiny_tui.services.drafts import Drafts
from scrutiny_tui.store import DraftFile
from tests.cli.command_line import COMMITTEE, CommandLine
from tests.council import REED

LINES = """/item 5 Moorings
/here Moss
/ap Reed
Fees had not risen.
/moved Reed seconded Moss: that they rise
/lost
"""
NO_QUORUM = "The quorum is 3, and 1 who counts towards it was in the room when this was decided."
DOUBT = "Councillor Col Reed is recorded as moving the motion, but sent apologies."


@pytest.fixture
def here(scrutiny: CommandLine, meeting: str) -> str:
    """The meeting, of a committee with a member more and no quorum to keep."""
    scrutiny.done("person", "add", REED.name, "--committee", COMMITTEE)
    return meeting


def test_a_doubtful_line_is_captured_and_said_with_its_place(
    scrutiny: CommandLine, here: str, tmp_path: Path
) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text(LINES, encoding="utf-8")
    ran = scrutiny("capture", here, str(notes))
    assert (ran.status, ran.out) == (0, "")
    assert ran.err.splitlines()[0] == f"{notes}:5: doubt: {DOUBT}"
    assert "Captured 6 lines" in ran.err


def test_a_doubt_does_not_hide_a_line_that_could_not_be_read(scrutiny: CommandLine, here: str) -> None:
    ran = scrutiny("capture", here, stdin=f"{LINES}/frobnicate\n".encode())
    assert ran.status == 1
    assert "-:7: " in ran.err
    assert f"-:5: doubt: {DOUBT}" in ran.err


def test_a_doubt_is_said_when_it_arises_and_not_with_every_file(scrutiny: CommandLine, here: str) -> None:
    scrutiny.done("capture", here, stdin=LINES.encode())
    assert "doubt" not in scrutiny("capture", here, stdin=b"/item 5\nThey were low.\n").err


def test_of_an_item_that_the_file_does_not_name_nothing_is_said(scrutiny: CommandLine, here: str) -> None:
    scrutiny.done("capture", here, stdin=b"/item 5 Moorings\n/item 6 Silt\n")
    ran = scrutiny("capture", here, stdin=b"/item 5\nThey were low.\n/item 7 Sand\n")
    assert ran.err.splitlines()[0] == "-:3: doubt: Nothing is recorded of this item."
    assert "-: doubt" not in ran.err


def test_a_line_that_makes_an_earlier_one_doubtful_says_so_without_a_line(
    scrutiny: CommandLine, here: str
) -> None:
    scrutiny.done(
        "capture", here, stdin=b"/item 5 Moorings\n/moved Reed seconded Moss: that they rise\n/lost\n"
    )
    ran = scrutiny("capture", here, stdin=b"/item 5\n/ap Reed\n")
    assert f"-: doubt: {DOUBT}" in ran.err


def test_a_line_says_where_it_stands_also_when_some_before_it_were_handed_back(
    scrutiny: CommandLine, here: str
) -> None:
    ran = scrutiny("capture", here, stdin=b"/frobnicate\n\n/item 5 Moorings ??\n~look ?? up\n")
    assert "-:3: doubt: A title or reason with ?? is still to be verified." in ran.err
    assert "-:4: doubt: A rough note is still to be written up." in ran.err
    assert "-:4: doubt: A line with ?? is still to be verified." in ran.err


def test_check_lists_what_is_doubted_with_its_place(scrutiny: CommandLine, here: str) -> None:
    scrutiny.done("capture", here, stdin=f"Tributes were paid ??.\n{LINES}/item 6 Silt ??\n~look\n".encode())
    ran = scrutiny("check", here.lower())
    assert ran.status == 1
    assert ran.out.splitlines() == [
        "before the first item, “Tributes were paid ??.”: A line with ?? is still to be verified.",
        f"item 5, Moorings, “/moved Reed seconded Moss: that they…”: {DOUBT}",
        f"item 5, Moorings, “/lost”: {NO_QUORUM}",
        "item 6, Silt ??: A title or reason with ?? is still to be verified.",
        "item 6, Silt ??, “~look”: A rough note is still to be written up.",
    ]


def test_check_says_so_when_there_is_nothing_to_doubt(scrutiny: CommandLine, here: str) -> None:
    scrutiny.done("capture", here, stdin=b"/item 5 Moorings\n/here Moss\nFees had not risen.\n")
    ran = scrutiny("check", here)
    assert (ran.status, ran.out) == (0, "")
    assert ran.err == f"Nothing in {here} is doubtful.\n"


def test_check_prints_json(scrutiny: CommandLine, here: str) -> None:
    scrutiny.done("capture", here, stdin=b"/item 5 Moorings\n~look\n/item 6 ??\nIt was deep.\n")
    ran = scrutiny("check", here, "--format", "json")
    assert ran.status == 1
    assert json.loads(ran.out) == [
        {
            "doubt": "A rough note is still to be written up.",
            "item": "5",
            "title": "Moorings",
            "line": "~look",
        },
        {
            "doubt": "A title or reason with ?? is still to be verified.",
            "item": "6",
            "title": "??",
            "line": None,
        },
    ]
    scrutiny.done("capture", here, stdin=b"/item 5\n")
    assert scrutiny("check", "no-such-meeting").status == 2


def test_an_empty_meeting_has_an_empty_list_in_json(scrutiny: CommandLine, meeting: str) -> None:
    ran = scrutiny("check", meeting, "--format", "json")
    assert (ran.status, json.loads(ran.out)) == (0, [])


def refuse_on_screen(scrutiny: CommandLine, meeting: str, *lines: str) -> None:
    """Type lines on the screen that cannot be read and are kept apart, and leave the program."""
    folder = scrutiny.store
    workspace = wiring.open_workspace(folder)
    with closing(workspace.store), closing(DraftFile(wiring.fallback_folders(folder))) as keeper:
        drafts = Drafts(workspace)
        drafts.begin(keeper)
        for line in lines:
            drafts.of(meeting).set_apart(RefusedLine(TypedLine(line)))
        assert drafts.keep_now(left=True)


def test_lines_that_were_refused_on_the_screen_are_found_wherever_minutes_are_checked(
    scrutiny: CommandLine, here: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = wiring.fallback_folders(scrutiny.store, [tmp_path / "kept"])
    monkeypatch.setattr(wiring, "fallback_folders", lambda _: own)
    scrutiny.done("capture", here, stdin=b"/item 5 Moorings\nFees were low.\n")
    assert scrutiny("check", here).status == 0
    refuse_on_screen(scrutiny, here, "/frobnicate", "/in Nobody at half past never")
    ran = scrutiny("check", here.lower())
    assert ran.status == 1
    assert "NOT RECORDED, because it was refused: “/frobnicate”." in ran.out
    assert "2 lines wait in the bar of the capture page: correct them there." in ran.err
    exported = scrutiny("export", "minutes", here, "--output", str(tmp_path / "minutes.txt"))
    published = scrutiny("meeting", "set", here, "--state", "published")
    for said in (exported.err, published.err):
        assert "2 lines were refused and are NOT RECORDED." in said
    assert scrutiny("--as-of", "2099-01-01", "check", here).status == 0
