"""Each line of docs/typing.md is printed, but for those of which the guide says that they never are."""

import re
from datetime import date, time
from pathlib import Path

import pytest

from scrutiny_tui.documents.compose import compose_minutes
from scrutiny_tui.domain.action_log import Kind, LogEntry
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.grammar.commands import COMMANDS
from scrutiny_tui.domain.grammar.line import command_words
from scrutiny_tui.domain.meetings import Item, Meeting
from scrutiny_tui.domain.people import FULL, Capacity, Entitlement, Membership, Named, Office, Person
from scrutiny_tui.domain.sitting import Sitting
from tests.documents.builders import lines, style
from tests.domain.scene import CUSTOMS, taken_text

GUIDE = (Path(__file__).parents[2] / "docs" / "typing.md").read_text(encoding="utf-8")
_ROW = re.compile(r"^\| `([^`]+)` \| (.*) \|$", re.MULTILINE)
_INDENTED = re.compile(r"^    (.+)", re.MULTILINE)

MOTION = "/moved Tolley seconded Dar\n"
CLAUSE = "/resolved keeps the depot.\n"
AMENDMENT = f"{MOTION}/amend Tolley Dar leave out “second”\n"
POINT = "The depot was full.\n"

PRINTED = {
    "The committee received a report on the winter service.": (
        "",
        "received a report on the winter service.",
    ),
    "- Three gritters were more than fifteen years old.": (POINT, "• Three gritters were more than"),
    "1. the northern depot;": (POINT, "1. the northern depot;"),
    "(a) by day, and": (f"{POINT}1. the northern depot;\n", "(a) by day, and"),
    "  (i) on weekdays only;": (f"{POINT}(a) by day, and\n", "(i) on weekdays only;"),
    "tolley: asked how many rounds were missed in January": ("", "Councillor Tolley asked how many rounds"),
    "~pemb. on rural lanes, check w DP": ("", "Rough note: pemb. on rural lanes, check w DP"),
    "Eleven rounds?? were missed.": ("", "Eleven rounds?? were missed."),
    "A note on the lanes would be circulated. >> DP by 30 April": (
        "",
        "note on the lanes would be circulated.",
    ),
    r"\/and or: a line that only looks like a command": (
        "",
        "/and or: a line that only looks like a command",
    ),
    "/heading Winter service": ("", "5. Winter service\nWinter service"),
    "/purpose To review the winter service.": ("", "To review the winter service."),
    "/report Report by the Director of Place": ("", "Report by the Director of Place"),
    "/paper Gritting routes, appendix 2": ("", "Paper: Gritting routes, appendix 2"),
    "/paper Gritting routes, to follow": ("", "Paper: Gritting routes, to follow"),
    "/resolved supports a second depot.": ("", "RESOLVED: That the Committee supports a second depot."),
    "/rs supports a second depot.": ("", "RESOLVED: That the Committee supports a second depot."),
    "/resolved asks for a plan. >> DP by June": ("", "RESOLVED: That the Committee asks for a plan."),
    "/request the cost of each round @DP by the next meeting": (
        "",
        "the cost of each round (the Director of Place, by the next meeting)",
    ),
    "/rq the cost of each round by mid-April": ("", "the cost of each round by mid-April"),
    "/rq the cost of each round @DP by June": ("", "the cost of each round (the Director of Place, by June)"),
    "/rq the cost of each round @DP in due course": ("", "(the Director of Place, in due course)"),
    "/action visit the depot @Chair spring 2027": ("", "visit the depot (Councillor Pemberton, spring 2027)"),
    "/ac visit the depot @DP": ("", "visit the depot (the Director of Place)"),
    "/recommend fund a second depot @Cabinet by 30 April": ("", "fund a second depot (by 30 April)"),
    "/rc fund a second depot @Cabinet": ("", "Recommendations to Cabinet"),
    "/conclude The service had improved.": ("", "1. The service had improved."),
    "/reason Rounds were missed in three winters.": (CLAUSE, "Reason: Rounds were missed in three winters."),
    "/noted": ("", "RESOLVED: That the report be noted."),
    "/noted the report and its figures": ("", "the Committee notes the report and its figures"),
    "/agreed": ("", "The Committee agreed."),
    "/agreed that the visit go ahead": ("", "the visit go ahead"),
    "/moved Tolley seconded Dar": ("", "Proposed by Councillor Tolley and seconded by Councillor Dar."),
    "/moved Tolley seconded Dar: that the depot be kept": ("", "That the depot be kept"),
    "/vote 7-2-1": (CLAUSE, "Votes for: 7; against: 2; abstentions: 1."),
    "/vote unanimous": (CLAUSE, "The vote was unanimous."),
    "/vote for Tolley, Dar against Pemberton": (
        CLAUSE,
        "For: Councillor Tolley and Councillor Dar. Against: Councillor Pemberton.",
    ),
    "/vote 5-5 chair for": (CLAUSE, "The Chair used the casting vote for the motion."),
    "/vote 5-2 by show of hands": (CLAUSE, "The vote was taken by show of hands. Votes for: 5; against: 2."),
    "/vote 5-2 recorded": (CLAUSE, "A recorded vote was taken."),
    "/vote 5-2 by ballot": (CLAUSE, "The vote was taken by ballot."),
    "/vote 5-2 by division": (CLAUSE, "The vote was taken by division."),
    "/vote nem con": (CLAUSE, "Agreed nem con."),
    "/vote by affirmation": (CLAUSE, "Agreed by affirmation."),
    "/vote without division": (CLAUSE, "Agreed without a division."),
    "/vote (b) 4-1": (f"{CLAUSE}/resolved sells the lorries.\n/vote (a) 3-2\n", "Votes for: 4; against: 1."),
    "/lost": (f"{MOTION}{CLAUSE}", "The following motion was put to the vote and lost:"),
    "/carried": (MOTION, "The motion was carried."),
    "/carried 3-2": (CLAUSE, "Votes for: 3; against: 2."),
    "/vote 7 for, 2 against": (CLAUSE, "Votes for: 7; against: 2."),
    "/vote for 7, against 2, abstained 1": (CLAUSE, "Votes for: 7; against: 2; abstentions: 1."),
    "/vote 7 votes to 2": (CLAUSE, "Votes for: 7; against: 2."),
    "/withdrawn": (f"{MOTION}{CLAUSE}", "The following motion was withdrawn:"),
    "/deferred to the next meeting": ("", "Consideration was deferred to the next meeting."),
    "/accepted": (AMENDMENT, "The amendment was accepted by the mover of the motion."),
    "/ballot Tolley 4, Dar 2": ("", "Councillor Tolley was elected"),
    "/ballot Tolley 4, Dar 4, chair for Dar": ("", "Councillor Dar was elected"),
    "/amend Tolley Dar leave out “second”": (MOTION, "seconded by Councillor Dar: leave out “second”"),
    "/amend Tolley seconded Dar: leave out “second”": (
        MOTION,
        "seconded by Councillor Dar: leave out “second”",
    ),
    "/record Tolley against": (f"{CLAUSE}/vote 5-1\n", "Councillor Tolley voted against the motion."),
    "/item 5": ("/item 7\nHalls were open.\n", "5. Winter service\nThe depot was open."),
    "/item 9 Fly-tipping": ("", "9. Fly-tipping"),
    "/item 20 mph zones": ("", "20 mph zones"),
    "/item 10 * Parking charges": ("", "10. * Parking charges"),
    "/urgent Flooding in Mill Lane because the river is rising": ("", "because the river is rising."),
    "/question Parking at the school gate": ("", "Parking at the school gate"),
    "/asked Jane Fox: When will the depot open?": ("", "Question from Jane Fox: When will the depot open?"),
    "/answer The Director said that it would open in May.": (
        "/asked Jane Fox: When?\n",
        "Answer: The Director said that it would open in May.",
    ),
    "/supplementary Will it open on Sundays?": ("", "Supplementary question: Will it open on Sundays?"),
    "/written @DP by 10 April": ("/asked Jane Fox: When?\n", "A written reply to Jane Fox"),
    "/petition Save the depot": ("", "Save the depot"),
    "/lead Mrs Joan Ball": ("", "Lead petitioner: Mrs Joan Ball"),
    "/signatures 1,204": ("", "Signatures: 1,204"),
    "/prayer that the depot stay open": ("", "The petition asks: that the depot stay open"),
    "/proposal The sale of the new depot": ("", "Proposed decision: The sale of the new depot"),
    "/group Tolley (lead), Dar and Pemberton": ("", "Members of the group: Tolley (lead), Dar and Pemberton"),
    "/scope How roads are gritted": ("", "Scope of the review: How roads are gritted"),
    "/matter The sale of the old depot": ("", "Decision called in: The sale of the old depot"),
    "/maker Cabinet Member for Highways": ("", "Decision maker: Cabinet Member for Highways"),
    "/made 2 February 2026": ("", "Date of the decision: 2 February 2026"),
    "/signatories Tolley, Dar and Pemberton": ("", "Called in by: Tolley, Dar and Pemberton"),
    "/grounds The drivers were not asked.": ("", "Grounds: The drivers were not asked."),
    "/outcome back because the drivers were not asked": (
        "",
        "referred the decision back for reconsideration because the drivers were not asked.",
    ),
    "/callin The sale of the depot": ("", "The sale of the depot"),
    "/election Election of a vice-chair": ("", "Election of a vice-chair"),
    "/here all": (
        "",
        "Present:\tCouncillor Ruth Pemberton (Chair), Councillor Joan Tolley, Councillor Imran Dar",
    ),
    "/here Tolley Dar": ("", "Present:\tCouncillor Joan Tolley, Councillor Imran Dar"),
    "/ap Pemberton": ("", "Apologies for absence were received from Councillor Pemberton."),
    "/absent Pemberton": ("", "Councillor Pemberton did not attend."),
    "/sub Whitcombe for Pemberton": ("", "Whitcombe attended as substitute for Councillor Pemberton."),
    "/online Dar": ("", "Councillor Imran Dar (attending online)"),
    "/with DP": ("", "Megan Price, Director of Place (DP)"),
    "/with Dr Una Kerr, Medical Director, Wold NHS Trust": (
        "",
        "Dr Una Kerr (Medical Director, Wold NHS Trust)",
    ),
    "/with Tom Bell (Wold Council) and Sue Hart (Clerk)": (
        "",
        "Tom Bell (Wold Council), Sue Hart (Clerk)",
    ),
    "/in Dar 7.17": (POINT, "Councillor Dar joined the meeting at 7.17 pm."),
    "/out Dar 8.05": (POINT, "Councillor Dar left the meeting at 8.05 pm."),
    "/out Dar 8.05-8.20": (POINT, "Councillor Dar returned to the meeting at 8.20 pm."),
    "/chair Tolley": (POINT, "Councillor Tolley took the chair."),
    "/declare Tolley 7 ORI trustee of the hall; stays, no vote": (
        "",
        (
            "Councillor Tolley declared an Other Registrable Interest in item 7, Village halls: trustee of "
            "the hall, and would remain in the meeting but would not vote."
        ),
    ),
    "/declare none": ("", "No interests were declared."),
    "/open 10.02": ("", "The meeting began at 10.02 am."),
    "/adjourn 11.15": ("", "The meeting adjourned at 11.15 am."),
    "/resume 11.30": ("", "The meeting resumed at 11.30 am."),
    "/extend 30": ("", "The Committee agreed to extend the meeting by 30 minutes."),
    "/close 12.40": ("", "The meeting ended at 12.40 pm."),
    "/exempt 1, 3": ("", "as defined in paragraphs 1 and 3 of Part 1 of Schedule 12A"),
    "/exempt 3": ("", "as defined in paragraph 3 of Part 1 of Schedule 12A"),
    "/public": ("/exempt 3\n", "The public returned to the meeting."),
    "/confirm 9 December": ("", "the minutes of the meeting held on 9 December"),
    "/confirm 9 December with 8.4: for “agreed” read “noted”": ("", "for “agreed” read “noted”"),
    "/confirm 9 December subject to 8.4: for “agreed” read “noted”": ("", "for “agreed” read “noted”"),
    "/respond ESC-012 accepted": ("", "The response to recommendation ESC-012 was reported: accepted."),
    "/respond ESC-012 in part": (
        "",
        "The response to recommendation ESC-012 was reported: accepted in part.",
    ),
    "/respond ESC-012 rejected because the money is short on 3 March": (
        "",
        "was reported: rejected on Tuesday 3 March 2026, because the money is short.",
    ),
    "/update ESC-012 the figures came in May": (
        "",
        "An update on ESC-012 was reported: the figures came in May.",
    ),
    "/update 12 it came": ("", "An update on ESC-012 was reported: it came."),
    "/update ESC-012 closed because the depot is built": (
        "",
        "The Committee agreed to close ESC-012, because the depot is built.",
    ),
    "/update ESC-012 ask again by June because the costs were missing": (
        "",
        "The Committee asked again for a reply on ESC-012 (by June), because the costs were missing.",
    ),
    "The committee considered offers for the depot.": ("", "The committee considered offers for the depot."),
}
"""By line: what is typed before it, and what the public minutes print of it in the style `england`."""

NEVER_PRINTED = {
    "/note ask about overtime": "your own note, never printed",
    "/enquiry Why did the second round fail?": "never printed but in the chair's briefing",
    "/allow 30": "how many minutes the item may take",
    "/attending DP; Jane Fox, Director, Vale NHS Trust": "who comes for the item, as `/with` is typed",
    "Three offers were compared.": "Everything between `/exempt` and `/public` is exempt",
}
"""Lines that the public minutes never print, and where the guide says so."""

PEOPLE = (
    Person("pemberton", "Councillor Ruth Pemberton"),
    Person("tolley", "Councillor Joan Tolley"),
    Person("dar", "Councillor Imran Dar"),
    Person("place", "Megan Price", "Director of Place", "DP"),
)
RECOMMENDED = LogEntry(
    "ESC-012",
    Kind.RECOMMENDATION,
    "c",
    "ESC-2025-12-09",
    None,
    None,
    "fund a second depot",
    (Named("Cabinet"),),
    None,
    date(2025, 12, 9),
    date(2025, 12, 9),
)
MEETING = Meeting("ESC-2026-03-03", "c", date(2026, 3, 3), time(10))
SITTING = Sitting(
    MEETING,
    Committee("c", "Environment Scrutiny Committee", "Committee", "ESC", "england"),
    {person.id: person for person in PEOPLE},
    (
        Membership("m1", "c", "pemberton", Capacity.MEMBER, Office.CHAIR, FULL),
        Membership("m2", "c", "tolley", Capacity.MEMBER, Office.NONE, FULL),
        Membership("m3", "c", "dar", Capacity.MEMBER, Office.NONE, FULL),
        Membership("m4", "c", "place", Capacity.OFFICER, Office.NONE, Entitlement()),
    ),
    (
        Item("i5", MEETING.id, "1", "5", "Winter service"),
        Item("i7", MEETING.id, "2", "7", "Village halls"),
    ),
    customs=CUSTOMS,
    logged={RECOMMENDED.id: RECOMMENDED}.get,
)


def shown_lines() -> list[str]:
    """Every capture line that the guide shows."""
    return [line for line, _ in _ROW.findall(GUIDE)] + _INDENTED.findall(GUIDE)


def other_forms() -> list[tuple[str, str]]:
    """The forms that the guide tells of beside a line: how each begins, and the words that it has."""
    found = []
    for line, meaning in _ROW.findall(GUIDE):
        found += [(f"{word} ", "") for word in re.findall(r"`(/\w+)`", meaning)]
        found += [(line.partition(" ")[0], words) for words in re.findall(r"“([^”]+)”", meaning)]
    dates = GUIDE.split("Dates print as you typed them.")[1].split("\n\n")[0]
    return [*found, *(("/", words[:1].lower() + words[1:]) for words in re.findall(r"“([^”]+)”", dates))]


def minutes_of(text: str) -> list[str]:
    after = taken_text(f"/item 5\n{text}\n", sitting=SITTING)
    assert after.returned == ()
    return lines(compose_minutes(after.sitting, style("england")))


@pytest.mark.parametrize("line", PRINTED)
def test_what_a_line_records_is_printed(line: str) -> None:
    before, printed = PRINTED[line]
    more = "" if command_words(line) is None else "\nThe depot was open."
    page = "\n".join(minutes_of(f"{before}{line}{more}"))
    assert printed in page
    assert printed not in "\n".join(minutes_of(f"{before}The depot was open."))


@pytest.mark.parametrize("line", NEVER_PRINTED)
def test_what_is_never_printed_is_said_to_be(line: str) -> None:
    assert NEVER_PRINTED[line] in GUIDE
    words = re.sub(r"^/\w+ ", "", line)
    before = "" if line.startswith("/") else "/exempt 3\n"
    assert not any(words in printed for printed in minutes_of(f"{before}{line}"))


def test_every_line_of_the_guide_has_an_example() -> None:
    assert [line for line in shown_lines() if line not in PRINTED and line not in NEVER_PRINTED] == []


def test_every_form_of_the_guide_has_an_example() -> None:
    told = other_forms()
    assert len(told) > 10
    missing = [form for form in told if not any(_has(line, *form) for line in PRINTED)]
    assert missing == []


def test_every_command_has_an_example() -> None:
    typed = {found[0] for line in (*PRINTED, *NEVER_PRINTED) if (found := command_words(line))}
    words = {word for command in COMMANDS for word in (command.name, command.short)}
    assert [c.name for c in COMMANDS if c.name not in typed and c.short not in typed] == []
    assert typed <= words


def _has(line: str, begins: str, words: str) -> bool:
    return line.startswith(begins) and words in line
