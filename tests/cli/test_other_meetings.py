"""What a line says of an earlier meeting: its minutes are confirmed, its recommendations answered."""

import json
from pathlib import Path

import pytest

from tests.cli.command_line import COMMITTEE, CommandLine, Ran

ADD = ("meeting", "add", "--committee", COMMITTEE, "--date")
SO = "Write the reference and the answer: /respond CYPSC-041 accepted, or in part, or rejected."
NO_RESPONSE = "ECSC-002 is no recommendation: only a recommendation has a response."
NO_PART = "“warmly” is no part of an answer. Write because before the reason."
IN_PUBLIC = "ECSC-001 is public: report its response while the public is in."
MADE = b"/item 5 Moorings\n/recommend fund a winch @Cabinet by 31 March\n/request a map @DEC\n"

pytestmark = pytest.mark.usefixtures("in_a_folder")


@pytest.fixture
def later(scrutiny: CommandLine, meeting: str) -> str:
    """A meeting after that of 10 March, at which a recommendation was made."""
    scrutiny.done("capture", meeting, stdin=MADE)
    return scrutiny.done(*ADD, "2026-05-12").strip()


def taken(scrutiny: CommandLine, meeting: str, *lines: str) -> Ran:
    return scrutiny(
        "capture", meeting, stdin="\n".join(("/item 1 Minutes", *lines)).encode(), today="2026-05-12"
    )


def minutes(scrutiny: CommandLine, meeting: str, style: str = "england") -> str:
    path = scrutiny.done("export", "minutes", meeting, "--style", style, "--format", "txt").strip()
    return " ".join(Path(path).read_text(encoding="utf-8").split())


def state_of(scrutiny: CommandLine, meeting: str) -> str:
    (line,) = [row for row in scrutiny.done("meeting", "list").splitlines() if meeting in row]
    return line.split()[2]


def confirmed(scrutiny: CommandLine, meeting: str, later: str) -> tuple[str, str]:
    """Say at the later meeting that the minutes of 10 March are confirmed: their state, and what is told."""
    ran = taken(scrutiny, later, "/confirm 10 March")
    assert ran.status == 0
    return state_of(scrutiny, meeting), ran.err


def logged(scrutiny: CommandLine, reference: str) -> dict[str, object]:
    rows = json.loads(scrutiny.done("actions", "--format", "json", today="2026-05-12"))
    found: dict[str, object] = next(row for row in rows if row["reference"] == reference)
    return found


def test_the_minutes_that_are_confirmed_become_confirmed(
    scrutiny: CommandLine, meeting: str, later: str
) -> None:
    scrutiny.done("meeting", "set", meeting, "--state", "published")
    state, told = confirmed(scrutiny, meeting, later)
    assert state == "confirmed"
    back = f"“scrutiny meeting set {meeting} --state published” takes that back."
    assert f"{meeting} is now confirmed; {back}" in told
    assert "Confirmed as a correct record at the meeting of Tuesday 12 May 2026" in minutes(scrutiny, meeting)


def test_minutes_that_an_earlier_meeting_confirmed_are_doubted(scrutiny: CommandLine, later: str) -> None:
    last = scrutiny.done(*ADD, "2026-06-09").strip()
    taken(scrutiny, later, "/confirm 10 March")
    ran = scrutiny("capture", last, stdin=b"/item 1 Minutes\n/confirm 10 March", today="2026-06-09")
    already = "The minutes of 10 March 2026 were confirmed already, by the meeting of 12 May 2026."
    assert already in " ".join(ran.err.split())
    assert already not in scrutiny("check", later).out


def test_minutes_that_are_not_finished_stay_unconfirmed_and_the_line_is_recorded(
    scrutiny: CommandLine, meeting: str, later: str
) -> None:
    scrutiny.done("capture", meeting, stdin=b"/item 5\n~to be written up\nAbout ?? berths.\n")
    state, told = confirmed(scrutiny, meeting, later)
    assert state == "planned"
    why = "This and 1 more must be seen to first (item 5, Moorings): "
    assert f"{meeting} is not marked confirmed. {why}" in told
    assert "held on 10 March be confirmed" in minutes(scrutiny, later)


def test_an_exclusion_without_its_paragraph_leaves_minutes_unconfirmed(
    scrutiny: CommandLine, meeting: str, later: str
) -> None:
    scrutiny.done("capture", meeting, stdin=b"/item 5\n/exempt\nA secret.\n/public\n")
    state, told = confirmed(scrutiny, meeting, later)
    assert state == "planned"
    assert "not marked confirmed" in told


@pytest.mark.parametrize(
    ("line", "corrections"),
    [
        ("/confirm 10 March with 5: for “a winch” read “two”", "5: for “a winch” read “two”"),
        ("/confirm 10 March: for “a winch” read “two”", "for “a winch” read “two”"),
        ("/confirm 10 March subject to 5: for “a” read “two”", "5: for “a” read “two”"),
        ("/confirm 10 March, subject to the following correction: leave out 5", "leave out 5"),
        ("/confirm 10 March 2026 with the correction: leave out 5", "leave out 5"),
    ],
)
def test_minutes_are_confirmed_with_a_correction(
    scrutiny: CommandLine, meeting: str, later: str, line: str, corrections: str
) -> None:
    assert taken(scrutiny, later, line).status == 0
    printed = minutes(scrutiny, later)
    assert (
        "RESOLVED: That, subject to the following correction, the minutes of the meeting held on 10 March"
        in printed
    )
    assert f"be confirmed as a correct record and signed by the Chair: {corrections} " in printed
    assert state_of(scrutiny, meeting) == "confirmed"


def test_a_day_without_a_year_is_that_of_the_committees_meeting(scrutiny: CommandLine, meeting: str) -> None:
    scrutiny.done("capture", meeting, stdin=MADE)
    after = scrutiny.done(*ADD, "2027-05-11").strip()
    scrutiny.done("capture", after, stdin=b"/item 1 Minutes\n/confirm 10 March\n", today="2027-05-11")
    assert state_of(scrutiny, meeting) == "confirmed"


def test_no_meeting_on_that_day_is_no_hindrance(scrutiny: CommandLine, meeting: str, later: str) -> None:
    assert taken(scrutiny, later, "/confirm 11 March").status == 0
    assert state_of(scrutiny, meeting) == "planned"


def test_minute_numbers_are_settled_when_minutes_are_confirmed_by_a_line(
    scrutiny: CommandLine, own: Path
) -> None:
    own.mkdir(parents=True)
    numbered = '[minute_numbers]\nrun = "for ever"\nfirst = "40"\n[item]\nreference = "{minute}"\n'
    (own / "ours.toml").write_text(f'extends = "england"\n{numbered}', encoding="utf-8")
    scrutiny.done("committee", "add", COMMITTEE, "--style", "ours")
    first, second, third = (scrutiny.done(*ADD, f"2026-0{month}-10").strip() for month in (3, 4, 5))
    for held in (first, second):
        scrutiny.done("capture", held, stdin=b"/item 1 Minutes\nSaid.\n")
    scrutiny.done("capture", third, stdin=b"/item 1 Minutes\n/confirm 10 April\n", today="2026-05-10")
    scrutiny.done("capture", first, stdin=b"/item 2 Another\nSaid.\n")
    assert "41. Minutes" in minutes(scrutiny, second, "ours")


def test_minutes_whose_house_style_cannot_be_read_stay_unconfirmed(scrutiny: CommandLine, own: Path) -> None:
    own.mkdir(parents=True)
    style = own / "ours.toml"
    style.write_text('extends = "england"\n', encoding="utf-8")
    scrutiny.done("committee", "add", COMMITTEE, "--style", "ours")
    first, second = (scrutiny.done(*ADD, f"2026-0{month}-10").strip() for month in (3, 4))
    scrutiny.done("capture", first, stdin=MADE)
    style.write_text('extends = "england"\n[minute_numbers]\nrun = "for evr"\n', encoding="utf-8")
    ran = scrutiny("capture", second, stdin=b"/item 1 Minutes\n/confirm 10 March\n", today="2026-04-10")
    assert (ran.status, state_of(scrutiny, first)) == (0, "planned")
    assert f"{first} is not marked confirmed. ours.toml, line 3: " in ran.err


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("accepted", "was reported: accepted."),
        ("in part because the money is short", "accepted in part, because the money is short."),
        ("rejected because of the cost on 3 April", "rejected on Friday 3 April 2026, because of the cost."),
        ("accepted on 3 April because it is cheap.", "accepted on Friday 3 April 2026, because it is cheap."),
        ("not accepted", "was reported: rejected."),
    ],
)
def test_the_response_to_a_recommendation_is_in_the_minutes_and_in_the_log(
    scrutiny: CommandLine, later: str, line: str, printed: str
) -> None:
    ran = taken(scrutiny, later, f"/respond ECSC-001 {line}")
    assert (ran.status, "could not be read" in ran.err) == (0, False)
    printed_minutes = minutes(scrutiny, later)
    assert "The response to recommendation ECSC-001 " in printed_minutes
    assert printed in printed_minutes
    response = logged(scrutiny, "ECSC-001")["response"]
    assert isinstance(response, dict)
    answer = next(word for word in ("in part", "rejected", "accepted") if word in printed)
    assert response["answer"] == answer
    assert response["on"] == ("2026-04-03" if "April" in printed else "2026-05-12")
    assert response["explanation"] in printed


def test_an_accepted_or_rejected_recommendation_is_awaited_no_longer(
    scrutiny: CommandLine, later: str
) -> None:
    overdue = ("actions", "--overdue", "--format", "json")
    assert len(json.loads(scrutiny.done(*overdue, today="2026-05-12"))) == 1
    assert taken(scrutiny, later, "/respond ECSC-001 in part").status == 0
    assert len(json.loads(scrutiny.done(*overdue, today="2026-05-12"))) == 1
    assert taken(scrutiny, later, "/respond ECSC-001 accepted").status == 0
    assert json.loads(scrutiny.done(*overdue, today="2026-05-12")) == []
    path = scrutiny.done("export", "briefing", later, "--format", "txt", today="2026-05-12").strip()
    assert "ECSC-001" not in Path(path).read_text(encoding="utf-8")
    path = scrutiny.done("export", "actions", later, "--format", "ics", today="2026-05-12").strip()
    assert "ECSC-001" not in Path(path).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (
            "/respond",
            SO,
        ),
        ("/respond ECSC-077 accepted", "There is no entry ECSC-077 in the action log."),
        (
            "/respond ECSC-002 accepted",
            NO_RESPONSE,
        ),
        (
            "/respond ECSC-001",
            SO,
        ),
        (
            "/respond ECSC-001 accepted warmly",
            NO_PART,
        ),
        ("/respond ECSC-001 accepted because", "The reason is missing: write it after because."),
        (
            "/exempt 3\n/respond ECSC-001 accepted",
            IN_PUBLIC,
        ),
    ],
)
def test_a_response_that_cannot_be_is_handed_back(
    scrutiny: CommandLine, later: str, line: str, reason: str
) -> None:
    ran = taken(scrutiny, later, line)
    assert (ran.status, f": {reason}\n" in ran.err) == (1, True), ran.err
    assert logged(scrutiny, "ECSC-001")["response"] is None


def test_a_response_is_not_reported_where_the_recommendation_was_made(
    scrutiny: CommandLine, meeting: str, later: str
) -> None:
    ran = scrutiny("capture", meeting, stdin=b"/item 5\n/respond ECSC-001 accepted\n", today="2026-05-12")
    assert "ECSC-001 was not made before this meeting: a later one reports the response." in ran.err
    assert state_of(scrutiny, later) == "planned"


def test_an_exempt_recommendation_is_answered_in_private(
    scrutiny: CommandLine, meeting: str, later: str
) -> None:
    scrutiny.done("capture", meeting, stdin=b"/item 5\n/exempt 3\n/recommend sell it @Cabinet\n/public\n")
    ran = taken(scrutiny, later, "/respond ECSC-003 accepted because of the price")
    assert "ECSC-003 is exempt: report its response while the public is out." in ran.err
    assert taken(scrutiny, later, "/exempt 3", "/respond ECSC-003 accepted because of the price").status == 0
    assert "the price" not in minutes(scrutiny, later)


@pytest.mark.parametrize(
    ("style", "printed"),
    [
        ("croydon", "It was reported that recommendation ECSC-001 had been accepted in part"),
        ("england", "The response to recommendation ECSC-001 was reported: accepted in part"),
        ("herefordshire", "Response to recommendation ECSC-001: accepted in part"),
        (
            "northern-ireland",
            "was advised that recommendation ECSC-001 had been accepted in part",
        ),
        ("scotland", "It was intimated that recommendation ECSC-001 had been accepted in part"),
        ("wales", "It was reported that recommendation ECSC-001 had been accepted in part"),
        ("warwickshire", "was informed that recommendation ECSC-001 had been accepted in part"),
        ("west-sussex", "recommendation ECSC-001 had been accepted in part"),
        ("wiltshire", "The response to recommendation ECSC-001 was received: accepted in part"),
    ],
)
def test_each_style_reports_a_response_in_its_own_words(
    scrutiny: CommandLine, later: str, style: str, printed: str
) -> None:
    taken(scrutiny, later, "/respond ECSC-001 in part because the money is short")
    said = minutes(scrutiny, later, style)
    assert printed in said
    assert said.split(printed)[1].lstrip(", ").startswith("because the money is short")


@pytest.mark.parametrize(
    ("style", "updated", "closed", "again"),
    [
        (
            "croydon",
            "An update on ECSC-001 was given: it",
            "The Committee agreed to close",
            "asked again for a",
        ),
        (
            "england",
            "An update on ECSC-001 was reported: it",
            "The Committee agreed to close",
            "asked again for a",
        ),
        (
            "herefordshire",
            "Update on ECSC-001: it",
            "ECSC-001 was closed",
            "A reply on ECSC-002 was asked for",
        ),
        (
            "northern-ireland",
            "was advised on ECSC-001: it",
            "agreed that ECSC-001 be closed",
            "be sought again",
        ),
        (
            "scotland",
            "It was intimated in relation to ECSC-001: it",
            "agreed that ECSC-001 be",
            "to seek a reply",
        ),
        ("wales", "It was reported on ECSC-001: it", "It was agreed that ECSC-001 be", "be requested again"),
        ("warwickshire", "was informed on ECSC-001: it", "agreed that ECSC-001 be", "requested a reply"),
        (
            "west-sussex",
            "Members were told on ECSC-001: it",
            "Members agreed to close",
            "Members asked again",
        ),
        ("wiltshire", "An update on ECSC-001 was received: it", "It was agreed to close", "ask again for a"),
    ],
)
def test_each_style_says_in_its_own_words_what_became_of_the_log(
    scrutiny: CommandLine, later: str, style: str, updated: str, closed: str, again: str
) -> None:
    lines = ("1 it floats", "1 closed because it floats", "2 ask again by June because it sank")
    assert taken(scrutiny, later, *(f"/update {line}" for line in lines)).status == 0
    said = minutes(scrutiny, later, style)
    assert f"{updated} floats." in said
    assert closed in said
    assert ", because it floats." in said
    assert again in said
    assert "(by June), because it sank." in said


def test_closures_and_what_is_asked_again_stand_in_the_note_of_decisions(
    scrutiny: CommandLine, later: str
) -> None:
    taken(scrutiny, later, "/update 1 closed because it floats", "/update 2 ask again by June")
    path = scrutiny.done("export", "decisions", later, "--format", "txt", today="2026-05-12").strip()
    note = Path(path).read_text(encoding="utf-8")
    assert "agreed to close ECSC-001, because it floats." in note
    assert "asked again for a reply on ECSC-002 (by June)." in note


def test_what_a_meeting_said_of_the_log_is_in_the_log_of_the_command_line(
    scrutiny: CommandLine, later: str
) -> None:
    taken(scrutiny, later, "/update 1 closed because it floats", "/update 2 half of the map is drawn")
    assert (logged(scrutiny, "ECSC-001")["status"], logged(scrutiny, "ECSC-001")["updated"]) == (
        "closed",
        "2026-05-12",
    )
    assert logged(scrutiny, "ECSC-002")["update"] == "half of the map is drawn"
