"""Every kind of line that is captured from a file reaches the public minutes."""

import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from scrutiny_tui.domain.grammar.commands import COMMANDS
from tests.cli.command_line import COMMITTEE, CommandLine

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

POINTS = {
    "Fees had not risen.": "Fees had not risen.",
    "- two pontoons were shut": "two pontoons were shut",
    "1. the north pontoon": "the north pontoon",
    "(a) its ladder": "its ladder",
    "(i) the lowest rung": "the lowest rung",
    "moss: asked what a berth cost.": "Councillor Moss asked what a berth cost.",
    "~something about reserves": "something about reserves",
    "About ?? berths were free.": "About ?? berths were free.",
    "A table would follow. >> DEC by May": "A table would follow.",
    "\\/berths/ was misspelt on the map.": "/berths/ was misspelt on the map.",
    "@DEC had measured the quay.": "The Director for Estuary and Coast had measured the quay.",
}
"""Lines that are no command, and what the minutes print of each."""

OF_COMMANDS = {
    "heading": ("/heading The cost of dredging", "The cost of dredging"),
    "purpose": ("/purpose To review the fees.", "To review the fees."),
    "report": (
        "/report Report by the Director for Estuary and Coast.",
        "Report by the Director for Estuary and Coast.",
    ),
    "paper": ("/paper Fees since the flood", "Fees since the flood"),
    "resolved": ("/resolved asks for a new ladder.", "asks for a new ladder."),
    "request": (
        "/request a table of fees @DEC by May",
        "a table of fees (the Director for Estuary and Coast, by May)",
    ),
    "action": ("/action Paint the bollards @DEC", "Paint the bollards (the Director for Estuary and Coast)"),
    "recommend": ("/recommend fund a winch @Cabinet", "fund a winch"),
    "respond": ("/respond ECSC-001 accepted", "recommendation ECSC-001 was reported: accepted."),
    "update": ("/update ECSC-001 it is built", "An update on ECSC-001 was reported: it is built."),
    "conclude": ("/conclude The quay was safe.", "The quay was safe."),
    "reason": ("/resolved waits.\n/reason The tender is open.", "Reason: The tender is open."),
    "noted": ("/noted", "That the report be noted."),
    "agreed": ("/agreed", "The Committee agreed."),
    "moved": (
        "/moved Moss seconded Hale",
        "Proposed by Councillor Moss and seconded by Councillor Hale.",
    ),
    "vote": ("/resolved waits.\n/vote 7-2", "Votes for: 7; against: 2."),
    "lost": ("/resolved sells the quay.\n/lost", "put to the vote and lost"),
    "carried": ("/moved Moss seconded Hale\n/carried", "The motion was carried."),
    "withdrawn": ("/resolved sells the quay.\n/withdrawn", "The following motion was withdrawn"),
    "deferred": ("/resolved sells the quay.\n/deferred", "was deferred"),
    "accepted": ("/resolved waits.\n/amend Moss Hale add a day.\n/accepted", "The amendment was accepted"),
    "ballot": ("/ballot Moss 4, Hale 2", "Councillor Moss"),
    "amend": ("/resolved waits.\n/amend Moss Hale add a day.", "add a day."),
    "record": ("/resolved waits.\n/record Hale against", "that Councillor Hale voted against"),
    "item": ("/item 6 Slipways\nOne was shut.", "\nSlipways\n"),
    "urgent": ("/urgent Floods because the river is rising", "urgency because the river is rising."),
    "question": ("/question When will the ferry run?", "When will the ferry run?"),
    "asked": ("/asked Jane Fox: Is it deep?", "Question from Jane Fox: Is it deep?"),
    "answer": ("/asked Is it deep?\n/answer It is.", "Answer: It is."),
    "supplementary": (
        "/asked Is it deep?\n/supplementary How deep?\n/answer Ten feet.",
        "Supplementary question: How deep?\nAnswer to the supplementary question: Ten feet.",
    ),
    "written": ("/asked Jane Fox: Is it deep?\n/written @Reed by June", "A written reply to Jane Fox"),
    "petition": ("/petition Save the pier", "Save the pier"),
    "lead": ("/lead Mrs Orr", "Lead petitioner: Mrs Orr"),
    "signatures": ("/signatures 1,204", "Signatures: 1,204"),
    "prayer": ("/prayer that it be kept", "The petition asks: that it be kept"),
    "proposal": ("/proposal The sale", "Proposed decision: The sale"),
    "group": ("/group Moss and Reed", "Members of the group: Moss and Reed"),
    "scope": ("/scope How it is lit", "Scope of the review: How it is lit"),
    "matter": ("/callin x\n/matter The sale", "Decision called in: The sale"),
    "maker": ("/callin x\n/maker Cabinet", "Decision maker: Cabinet"),
    "made": ("/callin x\n/made 3 March", "Date of the decision: 3 March"),
    "signatories": ("/callin x\n/signatories Hale", "Called in by: Hale"),
    "grounds": ("/callin x\n/grounds No one was asked.", "Grounds: No one was asked."),
    "outcome": (
        "/callin x\n/maker Cabinet\n/outcome back because no one was asked.",
        "referred the decision back to the Cabinet for reconsideration because no one was asked.",
    ),
    "callin": ("/callin The sale of the boathouse", "The sale of the boathouse"),
    "election": ("/election Election of a vice-chair", "Election of a vice-chair"),
    "here": ("/here Hale", "Present:Councillor Ben Hale"),
    "apologies": ("/apologies Hale", "Apologies:Councillor Ben Hale"),
    "absent": ("/absent Hale", "Absent:Councillor Ben Hale"),
    "substitute": ("/substitute Mr Rush for Hale", "Mr Rush (substitute for Councillor Hale)"),
    "online": ("/online Hale", "Councillor Ben Hale (attending online)"),
    "with": ("/with Mr Rush", "Mr Rush"),
    "in": ("Said.\n/in Hale 7.17 pm", "Councillor Hale joined the meeting at 7.17 pm."),
    "out": ("Said.\n/out Hale 8.05 pm", "Councillor Hale left the meeting at 8.05 pm."),
    "chair": ("Said.\n/chair Hale", "Councillor Hale took the chair."),
    "declare": (
        "/declare Hale ORI keeps a boat; stayed",
        "an Other Registrable Interest in this item: keeps a boat",
    ),
    "open": ("/open 10.02", "The meeting began at 10.02 am."),
    "adjourn": ("/adjourn 11.15", "The meeting adjourned at 11.15 am."),
    "resume": ("/resume 11.30", "The meeting resumed at 11.30 am."),
    "extend": ("/extend 30", "to extend the meeting by 30 minutes."),
    "close": ("/close 12.40", "The meeting ended at 12.40 pm."),
    "exempt": ("/exempt 1, 3", "as defined in paragraphs 1 and 3 of Part 1"),
    "public": ("/exempt 3\n/public", "The public returned to the meeting."),
    "confirm": ("/confirm 9 December", "the meeting held on 9 December be confirmed"),
}
"""By command: lines that use it, and what the minutes print of it."""


@pytest.fixture
def with_hale(scrutiny: CommandLine, meeting: str) -> str:
    """The reference of a meeting at which Councillor Hale is expected too."""
    scrutiny.done("person", "add", "Councillor Ben Hale", "--committee", COMMITTEE)
    return meeting


def minutes_of(scrutiny: CommandLine, meeting: str, lines: str, folder: Path) -> str:
    """The public minutes, a line for each paragraph, once these lines were captured under item 5."""
    earlier = scrutiny.done("meeting", "add", "--committee", COMMITTEE, "--date", "2026-01-13").strip()
    scrutiny.done("capture", earlier, stdin=b"/item 1 Winches\n/recommend fund a winch @Cabinet\n")
    scrutiny.done("capture", meeting, stdin=f"/item 5 Moorings\n{lines}\n".encode())
    written = scrutiny.done("export", "minutes", meeting, "--output", str(folder / "minutes.docx")).strip()
    with zipfile.ZipFile(written) as package:
        body = ET.fromstring(package.read("word/document.xml"))  # noqa: S314  our own document
    return "\n".join("".join(run.text or "" for run in p.iter(f"{W}t")) for p in body.iter(f"{W}p"))


@pytest.mark.parametrize(("line", "printed"), POINTS.items(), ids=POINTS)
def test_what_was_said_is_in_the_minutes(
    scrutiny: CommandLine, with_hale: str, tmp_path: Path, line: str, printed: str
) -> None:
    assert printed in minutes_of(scrutiny, with_hale, f"/here Moss\n{line}", tmp_path)


@pytest.mark.parametrize(("lines", "printed"), OF_COMMANDS.values(), ids=OF_COMMANDS)
def test_what_a_command_records_is_in_the_minutes(
    scrutiny: CommandLine, with_hale: str, tmp_path: Path, lines: str, printed: str
) -> None:
    assert printed in minutes_of(scrutiny, with_hale, lines, tmp_path)


def test_what_is_the_clerks_and_the_chairs_alone_is_not(
    scrutiny: CommandLine, with_hale: str, tmp_path: Path
) -> None:
    lines = "/note ask about the dredger\n/enquiry Why a dredger?\n/allow 77\n/attending Mr Dredger Rush"
    minutes = minutes_of(scrutiny, with_hale, lines, tmp_path).casefold()
    assert not [words for words in ("dredger", "77") if words in minutes]


def test_no_command_is_left_out() -> None:
    assert {*OF_COMMANDS, "note", "enquiry", "allow", "attending"} == {command.name for command in COMMANDS}
