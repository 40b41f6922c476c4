"""`committee`, `person` and `meeting`, as a council's script uses them."""

from pathlib import Path

import pytest

from tests.cli.command_line import COMMITTEE, CommandLine


def test_a_meeting_that_was_added_is_named_by_its_reference_alone(scrutiny: CommandLine) -> None:
    scrutiny.done("committee", "add", COMMITTEE)
    ran = scrutiny("meeting", "add", "--committee", COMMITTEE, "--date", "2026-03-10", "--time", "9:30")
    assert (ran.status, ran.out, ran.err) == (0, "ECSC-2026-03-10\n", "")


def test_a_committee_is_named_without_minding_capitals(scrutiny: CommandLine) -> None:
    scrutiny.done("committee", "add", COMMITTEE)
    scrutiny.done("meeting", "add", "--committee", COMMITTEE.upper(), "--date", "2026-03-10")
    assert COMMITTEE in scrutiny.done("meeting", "list")


def test_a_committee_has_the_style_most_councils_have_in_common_unless_one_is_given(
    scrutiny: CommandLine,
) -> None:
    scrutiny.done("committee", "add", COMMITTEE)
    assert "england" in scrutiny.done("committee", "list")


def test_a_committee_whose_name_exists_is_refused(scrutiny: CommandLine) -> None:
    scrutiny.done("committee", "add", COMMITTEE)
    ran = scrutiny("committee", "add", COMMITTEE.lower())
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == f"There is a committee called “{COMMITTEE}” already.\n"
    assert scrutiny.done("committee", "list").count("Estuary") == 1


def test_the_term_is_the_last_one_in_the_name_unless_it_is_given(scrutiny: CommandLine) -> None:
    scrutiny.done("committee", "add", "Committee Review Panel")
    scrutiny.done("committee", "add", "Parks Committee", "--term", "Working Group", "--quorum", "4")
    listed = scrutiny.done("committee", "list").splitlines()
    assert [line.split()[2:4] for line in listed[1:]] == [["Panel", "Committee"], ["Working", "Group"]]
    assert listed[2].split()[4] == "4"


def test_a_joint_committee_has_the_council_that_appointed_each_member(
    scrutiny: CommandLine, tmp_path: Path
) -> None:
    scrutiny.done(
        *("committee", "add", "Joint Waste Committee", "--quorum", "2, one of each council"),
        *("--councils", "grouped"),
    )
    assert "2, one of each council" in scrutiny.done("committee", "list")
    for name, council in (("Cllr Ada Moss", "Eastmarch Council"), ("Cllr Ben Hale", "Westmarch Council")):
        scrutiny.done("person", "add", name, "--committee", "Joint Waste Committee", "--council", council)
    listed = scrutiny.done("person", "list").splitlines()
    assert [line.split("  ")[-1].strip() for line in listed] == [
        *("APPOINTED BY", "Eastmarch Council", "Westmarch Council"),
    ]
    meeting = scrutiny.done(
        "meeting", "add", "--committee", "Joint Waste Committee", "--date", "2026-03-10"
    ).strip()
    agenda = tmp_path / "agenda.txt"
    scrutiny.done("export", "agenda", meeting, "--output", str(agenda))
    members = "Eastmarch Council: Cllr Ada Moss; Westmarch Council: Cllr Ben Hale"
    assert members in agenda.read_text(encoding="utf-8")


def test_a_new_year_ends_terms_and_fills_the_offices(scrutiny: CommandLine) -> None:
    scrutiny.done("committee", "add", COMMITTEE)
    for name, office in (("Cllr Ada Moss", "--chair"), ("Cllr Ben Hale", "--member")):
        scrutiny.done("person", "add", name, "--committee", COMMITTEE, office)
    ran = scrutiny(
        "committee", "new-year", COMMITTEE, "--on", "2026-05-12", "--leaving", "Moss", "--chair", "Hale"
    )
    assert (ran.status, ran.out, ran.err) == (
        *(0, ""),
        "From 12 May 2026: Cllr Ada Moss is off the committee and Cllr Ben Hale is chair.\n",
    )
    before = scrutiny.done("person", "list", today="2026-05-11").splitlines()[1:]
    after = scrutiny.done("person", "list", today="2026-05-12").splitlines()[1:]
    assert [line.split()[1:] for line in before] == [
        ["chair", "Cllr", "Ada", "Moss"],
        ["member", "Cllr", "Ben", "Hale"],
        ["chair", "from", "2026-05-12", "Cllr", "Ben", "Hale"],
    ]
    assert [line.split()[1:] for line in after] == [["chair", "Cllr", "Ben", "Hale"]]


def test_a_new_year_with_a_name_of_nobody_is_refused(scrutiny: CommandLine) -> None:
    scrutiny.done("committee", "add", COMMITTEE)
    ran = scrutiny("committee", "new-year", COMMITTEE, "--on", "2026-05-12", "--leaving", "Fox")
    assert (ran.status, ran.err) == (2, f"Nobody of {COMMITTEE} is called “Fox”.\n")


@pytest.mark.parametrize(
    ("option", "shown"),
    [
        ("--member", "member"),
        ("--co-opted", "co-opted"),
        ("--substitute", "substitute"),
        ("--cabinet", "cabinet"),
        ("--officer", "officer"),
        ("--witness", "witness"),
        ("--public", "public"),
        ("--chair", "chair"),
        ("--vice-chair", "vice-chair"),
    ],
)
def test_a_person_is_listed_as_what_they_are_to_the_committee(
    scrutiny: CommandLine, option: str, shown: str
) -> None:
    scrutiny.done("committee", "add", COMMITTEE)
    words = (
        "person",
        "add",
        "Jo Field",
        "--committee",
        COMMITTEE,
        option,
        "--initials",
        "JF",
        "--role",
        "Ranger",
    )
    scrutiny.done(*words)
    assert scrutiny.done("person", "list").splitlines()[1].split() == [
        "ECSC",
        shown,
        "JF",
        "Jo",
        "Field",
        "Ranger",
    ]


def test_a_person_is_a_member_unless_said_otherwise(scrutiny: CommandLine) -> None:
    scrutiny.done("committee", "add", COMMITTEE)
    scrutiny.done("person", "add", "Councillor Ada Moss", "--committee", COMMITTEE)
    assert "member" in scrutiny.done("person", "list")


def test_nobody_is_two_things_to_a_committee_at_once(scrutiny: CommandLine) -> None:
    scrutiny.done("committee", "add", COMMITTEE)
    ran = scrutiny("person", "add", "Jo", "--committee", COMMITTEE, "--officer", "--chair")
    assert (ran.status, ran.out) == (2, "")
    assert "argument --chair: not allowed with argument --officer" in ran.err


@pytest.mark.parametrize("typed", ["with officers", "with-officers", "With Officers"])
def test_a_meeting_says_how_far_it_has_come(scrutiny: CommandLine, meeting: str, typed: str) -> None:
    scrutiny.done("meeting", "set", meeting, "--state", typed)
    assert "with-officers" in scrutiny.done("meeting", "list")


def test_a_meeting_with_a_rough_note_is_not_published_and_the_place_is_named(
    scrutiny: CommandLine, meeting: str
) -> None:
    scrutiny.done("capture", meeting, stdin=b"/item 5 Moorings\n~fees, check\n")
    ran = scrutiny("meeting", "set", meeting, "--state", "published")
    assert ran.status == 2
    assert ran.err.startswith("This must be seen to first (item 5, Moorings): ")
    assert len(ran.err.splitlines()) == 1
    assert "published" not in scrutiny.done("meeting", "list")


@pytest.mark.parametrize("state", ["published", "confirmed"])
def test_publishing_says_how_many_doubts_are_left_and_which_command_shows_them(
    scrutiny: CommandLine, meeting: str, state: str
) -> None:
    lines = b"/item 5 Moorings\n/moved Councillor Jo Sand seconded Councillor Jo Sand\nAgreed.\n"
    scrutiny.done("capture", meeting, stdin=lines)
    ran = scrutiny("meeting", "set", meeting, "--state", state)
    left = len(scrutiny("check", meeting).out.splitlines())
    assert (ran.status, ran.out, left > 0) == (0, "", True)
    are, them = ("doubt is", "it") if left == 1 else ("doubts are", "them")
    assert ran.err.splitlines() == [
        f"{meeting} is {state}.",
        f"{left} {are} left: “scrutiny check {meeting}” shows {them}.",
    ]


def test_no_doubts_are_counted_for_a_meeting_that_is_not_published(
    scrutiny: CommandLine, meeting: str
) -> None:
    scrutiny.done("capture", meeting, stdin=b"/item 5 Moorings\n~fees, check\n")
    assert scrutiny("meeting", "set", meeting, "--state", "live").err == f"{meeting} is live.\n"


def test_meetings_are_listed_with_the_latest_first(scrutiny: CommandLine, meeting: str) -> None:
    later = scrutiny.done("meeting", "add", "--committee", COMMITTEE, "--date", "2026-04-21").strip()
    assert [line.split()[0] for line in scrutiny.done("meeting", "list").splitlines()[1:]] == [later, meeting]


@pytest.mark.parametrize("thing", ["committee", "person", "meeting"])
def test_an_empty_list_says_what_to_do_first(scrutiny: CommandLine, thing: str) -> None:
    ran = scrutiny(thing, "list")
    assert (ran.status, ran.out) == (0, "")
    assert f"scrutiny {thing} add" in ran.err


def test_a_glossary_is_kept(scrutiny: CommandLine, tmp_path: Path) -> None:
    scrutiny.done("committee", "add", COMMITTEE)
    assert "No initials are explained yet" in scrutiny("glossary", "list").err
    scrutiny.done("glossary", "add", "SEND", "Special Educational Needs and Disabilities")
    again = scrutiny("glossary", "add", "SEND", "another")
    assert (again.status, again.err.split(":")[0]) == (2, "SEND is in the glossary already")
    listed = tmp_path / "ours.csv"
    listed.write_text("Acronym;Meaning\nNEET;not in work\nno;no\n", encoding="utf-8")
    shown = scrutiny("glossary", "import", str(listed), "--committee", COMMITTEE, "--show")
    assert shown.err == "Nothing was changed; without --show: 2 rows: 1 added, 1 left out.\n"
    scrutiny.done("glossary", "import", str(listed), "--committee", COMMITTEE)
    rows = [line.split() for line in scrutiny.done("glossary", "list").splitlines()[1:]]
    assert rows == [
        ["ECSC", "NEET", "not", "in", "work"],
        ["SEND", "Special", "Educational", "Needs", "and", "Disabilities"],
    ]
    assert scrutiny("glossary", "remove", "NEET").status == 2
    scrutiny.done("glossary", "remove", "NEET", "--committee", COMMITTEE)
    assert "NEET" not in scrutiny.done("glossary", "list")
