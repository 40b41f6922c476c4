"""Prepare: committees, people, meetings and agendas."""

from datetime import date

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.committees import QuorumRule, Remote, prefix_of, read_quorum
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.meetings import State
from scrutiny_tui.domain.people import FULL, Capacity, Entitlement, Membership, Person, PersonDetails
from tests.council import DAY
from tests.services.office import Clerk


@pytest.mark.parametrize(
    ("name", "prefix"),
    [
        ("Children and Young People Scrutiny Committee", "CYPSC"),
        ("Estuary & Coast Panel", "ECP"),
        ("Pwyllgor Craffu’r Ŵyl", "PCW"),
        ("The Board of the Harbour", "BH"),
        ("委员会", "C"),
        ("A very long name of a committee that goes on and on with words", "VLNCT"),
    ],
)
def test_a_prefix_is_made_of_first_letters(name: str, prefix: str) -> None:
    assert prefix_of(name) == prefix


def test_two_committees_never_share_a_prefix(clerk: Clerk) -> None:
    names = ("Coast Panel", "Care Panel", "Culture Panel", "C P 2")
    prefixes = [clerk.prepare.add_committee(name).prefix for name in names]
    assert prefixes == ["CP", "CP2", "CP3", "CP22"]


@pytest.mark.parametrize("name", ["Coast Panel", "coast panel", "  Coast\tPanel  "])
def test_a_name_that_a_committee_bears_is_refused(clerk: Clerk, name: str) -> None:
    clerk.prepare.add_committee("Coast Panel")
    with pytest.raises(Refused, match="There is a committee called “Coast Panel” already"):
        clerk.prepare.add_committee(name)
    assert len(clerk.workspace.committees()) == 1


def test_a_committee_needs_a_name_a_known_style_and_a_quorum_of_one_or_more(clerk: Clerk) -> None:
    with pytest.raises(Refused, match="Give a committee a name"):
        clerk.prepare.add_committee(" ")
    with pytest.raises(Refused, match="called “gothic”"):
        clerk.prepare.add_committee("Coast Panel", style="gothic")
    for quorum in (0, -1):
        with pytest.raises(Refused, match="A quorum is a number of members, at least 1"):
            clerk.prepare.add_committee("Coast Panel", quorum=QuorumRule(quorum))
    assert clerk.workspace.committees() == []


def test_a_committee_for_which_no_style_is_named_has_englands(clerk: Clerk) -> None:
    assert clerk.prepare.add_committee("Coast Panel").style == "england"


@pytest.mark.parametrize(
    ("name", "term"),
    [
        ("Coast Scrutiny Committee", "Committee"),
        ("Licensing Sub-Committee", "Sub-Committee"),
        ("Committee Budget Panel", "Panel"),
        ("Harbour Conservancy", "Committee"),
    ],
)
def test_the_term_is_the_last_known_one_in_the_name(clerk: Clerk, name: str, term: str) -> None:
    assert clerk.prepare.add_committee(name).term == term


def test_a_committee_is_found_by_its_name_and_the_others_are_named_when_it_is_not(clerk: Clerk) -> None:
    found = clerk.prepare.add_committee("Coast Panel")
    assert clerk.workspace.committee_named("coast panel") == found
    assert clerk.workspace.committee_named("cp") == found
    with pytest.raises(Refused, match=r"no committee called “Moor Panel”\. The committees are: Coast Panel"):
        clerk.workspace.committee_named("Moor Panel")


def test_an_edited_committee_keeps_its_prefix(clerk: Clerk) -> None:
    found = clerk.prepare.add_committee("Coast Panel")
    after = clerk.prepare.edit_committee(
        found,
        name="Shore Board",
        term="",
        quorum=QuorumRule(3),
        style="croydon",
        remote=Remote.LAW,
        councils=None,
    )
    assert (after.prefix, after.term, after.name) == ("CP", "Board", "Shore Board")


def test_a_committee_keeps_a_style_whose_file_is_gone_and_gets_no_other_such_style(
    clerk: Clerk,
) -> None:
    found = clerk.prepare.add_committee("Coast Panel", style="croydon")
    clerk.prepare.styles = ["england"]
    after = clerk.prepare.edit_committee(
        found,
        name="Shore Panel",
        term="",
        quorum=QuorumRule(3),
        style="croydon",
        remote=Remote.LAW,
        councils=None,
    )
    assert (after.name, after.style) == ("Shore Panel", "croydon")
    with pytest.raises(Refused, match="no house style called “gothic”"):
        clerk.prepare.edit_committee(
            after,
            name="Shore Panel",
            term="",
            quorum=QuorumRule(3),
            style="gothic",
            remote=Remote.LAW,
            councils=None,
        )


def test_a_member_counts_and_votes_and_nobody_else_does_until_told(clerk: Clerk) -> None:
    committee = clerk.committee()
    clerk.prepare.add_person(PersonDetails("Mrs Faith Orr", capacity=Capacity.CO_OPTED), committee)
    entitled = {person.name: held.entitlement for person, held in clerk.prepare.members(committee)}
    assert entitled["Councillor Ada Moss"] == FULL
    assert entitled["Mrs Faith Orr"] == entitled["Gwen Dale"] == Entitlement()


def test_the_same_person_on_two_committees_is_one_person(clerk: Clerk) -> None:
    one, two = clerk.prepare.add_committee("Coast Panel"), clerk.prepare.add_committee("Moor Panel")
    first, _ = clerk.prepare.add_person(PersonDetails("Councillor Ada Moss"), one)
    second, _ = clerk.prepare.add_person(PersonDetails("Councillor Ada Moss"), two)
    assert first == second
    assert (len(clerk.workspace.store.all(Person)), len(clerk.workspace.store.all(Membership))) == (1, 2)
    with pytest.raises(Refused, match="Councillor Ada Moss belongs to Moor Panel already"):
        clerk.prepare.add_person(PersonDetails("Councillor Ada Moss"), two)


def test_two_people_of_one_name_and_different_roles_are_two(clerk: Clerk) -> None:
    committee = clerk.prepare.add_committee("Coast Panel")
    clerk.prepare.add_person(PersonDetails("Jo Wren", role="Head of Tides"), committee)
    clerk.prepare.add_person(PersonDetails("Jo Wren", role="Head of Wrecks"), committee)
    assert len(clerk.workspace.store.all(Person)) == 2


def test_a_meeting_has_a_reference_of_prefix_and_date_and_two_on_a_day_are_told_apart(clerk: Clerk) -> None:
    committee = clerk.prepare.add_committee("Coast Panel")
    found = [clerk.prepare.add_meeting(committee, DAY).id for _ in range(3)]
    assert found == ["CP-2026-03-03", "CP-2026-03-03-2", "CP-2026-03-03-3"]
    assert clerk.workspace.meeting(" cp-2026-03-03 ").id == "CP-2026-03-03"
    with pytest.raises(Refused, match=r"^There is no meeting CP-2027-01-01.*meeting list"):
        clerk.workspace.meeting("CP-2027-01-01")


def test_the_next_meeting_is_the_first_of_this_committee_after_it(clerk: Clerk) -> None:
    committee, other = clerk.prepare.add_committee("Coast Panel"), clerk.prepare.add_committee("Moor Panel")
    meeting = clerk.prepare.add_meeting(committee, DAY)
    assert clerk.workspace.next_meeting(meeting) is None
    clerk.prepare.add_meeting(other, date(2026, 3, 10))
    clerk.prepare.add_meeting(committee, date(2026, 6, 9))
    clerk.prepare.add_meeting(committee, date(2026, 4, 14))
    assert clerk.workspace.next_meeting(meeting) == date(2026, 4, 14)


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("~dredging twice??", "This and 1 more must be seen to first"),
        ("Twice ??", "This must be seen to first"),
    ],
)
@pytest.mark.parametrize("state", [State.PUBLISHED, State.CONFIRMED])
def test_nothing_is_published_while_something_is_rough_or_to_verify(
    clerk: Clerk, line: str, left: str, state: State
) -> None:
    capture = clerk.capture()
    meeting = capture.sitting.meeting
    captured = capture.enter(line)
    with pytest.raises(Refused, match=rf"{left} \(item 1, Apologies\): [^.]*\.$"):
        clerk.prepare.set_state(meeting, state)
    assert capture.sitting.meeting.state is State.PLANNED
    capture.rewrite(captured.entries[0], "The harbour was dredged twice.")
    clerk.prepare.set_state(meeting, state)
    assert capture.sitting.meeting.state is state


def test_an_edited_meeting_is_changed_wholly_or_not_at_all(clerk: Clerk) -> None:
    capture = clerk.capture()
    meeting = capture.sitting.meeting
    captured = capture.enter("~dredging twice")

    def edit() -> None:
        after = replace(meeting, date=date(2026, 3, 4), venue="Guildhall", state=State.PUBLISHED)
        clerk.prepare.edit_meeting(meeting, after)

    with pytest.raises(Refused, match="must be seen to first"):
        edit()
    assert capture.sitting.meeting == meeting
    capture.rewrite(captured.entries[0], "The harbour was dredged twice.")
    edit()
    assert capture.sitting.meeting.venue == "Guildhall"
    assert capture.sitting.meeting.state is State.PUBLISHED
    clerk.workspace.undo()
    assert capture.sitting.meeting == meeting


def test_the_venue_of_published_minutes_can_be_corrected_while_a_later_note_is_rough(clerk: Clerk) -> None:
    capture = clerk.capture()
    clerk.prepare.set_state(capture.sitting.meeting, State.PUBLISHED)
    capture.enter("~dredging twice", because="it was forgotten")
    meeting = capture.sitting.meeting
    clerk.prepare.edit_meeting(meeting, replace(meeting, venue="Guildhall"))
    assert capture.sitting.meeting.venue == "Guildhall"


@pytest.mark.parametrize(
    "line", ["/exempt", "/urgent A breach of the sea wall", "/rs that the public be excluded"]
)
def test_nothing_is_published_while_one_of_three_is_missing(clerk: Clerk, line: str) -> None:
    capture = clerk.capture()
    capture.enter(line)
    with pytest.raises(Refused, match="This must be seen to first"):
        clerk.prepare.set_state(capture.sitting.meeting, State.PUBLISHED)


def test_minutes_with_doubts_that_are_nothing_worse_are_published(clerk: Clerk) -> None:
    capture = clerk.capture()
    capture.enter("/moved Moss seconded Moss")
    clerk.prepare.set_state(capture.sitting.meeting, State.PUBLISHED)
    assert capture.sitting.meeting.state is State.PUBLISHED


@pytest.mark.parametrize(
    ("typed", "quorum", "part"),
    [("3", 3, None), ("1/4", None, (1, 4)), (" 2 / 4 ", None, (1, 2)), ("", None, None)],
)
def test_a_quorum_is_a_number_of_members_or_a_part_of_them(
    clerk: Clerk, typed: str, quorum: int | None, part: tuple[int, int] | None
) -> None:
    found = clerk.prepare.add_committee("Quay Panel", quorum=read_quorum(typed))
    assert (found.quorum, found.settings.quorum_part) == (quorum, part)


@pytest.mark.parametrize("typed", ["0", "a third", "5/4", "1/0", "-3"])
def test_what_is_no_quorum_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="is "):
        read_quorum(typed)
