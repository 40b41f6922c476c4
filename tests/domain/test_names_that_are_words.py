"""Surnames that are also words: a month, a day, a hall, a grant, the young."""

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.doubts.doubt import DoubtKind
from scrutiny_tui.domain.outcomes import Motion, Vote
from scrutiny_tui.domain.people import Capacity, Named, Person
from scrutiny_tui.domain.room_events import Attendance, Declaration
from tests.council import membership
from tests.domain.doubts.doubted import doubts
from tests.domain.scene import SITTING, AfterLines, taken, who

NAMES = ("Ann May", "Bo Day", "Cy March", "Di Young", "Ed Grant", "Fay Hall")
PEOPLE = tuple(Person(name.split()[1].casefold(), f"Councillor {name}") for name in NAMES)
COUNCIL = replace(
    SITTING,
    people={**SITTING.people, **{person.id: person for person in PEOPLE}},
    memberships=(*SITTING.memberships, *(membership(person.id, Capacity.MEMBER) for person in PEOPLE)),
)


def read(*lines: str) -> AfterLines:
    return taken("/item 5", *lines, sitting=COUNCIL)


def owed(line: str) -> tuple[list[str], str]:
    """Who owes what a line asks for, and by when, as typed."""
    after = read(line)
    assert after.returned == ()
    (logged,) = after.sitting.log
    return who(logged.owners), logged.due.wording if logged.due else ""


@pytest.mark.parametrize(
    ("line", "owners", "due"),
    [
        ("/rq a chart @DEC, May 2027", ["dec"], "May 2027"),
        ("/rq a chart @DEC; March 2027", ["dec"], "March 2027"),
        ("/rq a chart @DEC May 2027", ["dec"], "May 2027"),
        ("/rq a chart >> DEC, May 2027", ["dec"], "May 2027"),
        ("/rq a chart >> May 2027", [], "May 2027"),
        ("/rs asks for a chart. >> DEC, early May", ["dec"], "early May"),
        ("/rq a chart @DEC, Councillor May", ["dec", "may"], ""),
        ("/rq a chart @DEC, Councillor May 2027", ["dec", "may"], "2027"),
        ("/rq a chart @DEC, Cllr March, May 2027", ["dec", "march"], "May 2027"),
        ("/rq a chart @May by May 2027", ["may"], "by May 2027"),
        ("/rq a chart @May, March 2027", ["may"], "March 2027"),
        ("/rq a chart @Day by Friday", ["day"], "by Friday"),
        ("/rq a chart @DEC and Grant by June", ["dec", "grant"], "by June"),
        ("/rq a chart @DEC, Hall, by the end of the day", ["dec", "hall"], "by the end of the day"),
        ("/rq a chart @Young people's panel by June", ["“Young people's panel”"], "by June"),
        ("/rq a chart @Hall committee by June", ["“Hall committee”"], "by June"),
        ("/rq a chart >> Grant panel by June", ["“Grant panel”"], "by June"),
        ("/rq a chart @DEC and Young people's panel by June", ["dec", "“Young people's panel”"], "by June"),
        ("/rq a chart @Hall Street Residents by June", ["“Hall Street Residents”"], "by June"),
        ("/rq a chart @Moss Lane Residents by June", ["“Moss Lane Residents”"], "by June"),
        ("/rq a chart @Moss when the tide allows", ["moss"], "when the tide allows"),
    ],
)
def test_a_month_is_a_date_where_one_can_stand_and_a_member_with_a_title(
    line: str, owners: list[str], due: str
) -> None:
    assert owed(line) == (owners, due)


@pytest.mark.parametrize("surname", [person.id for person in PEOPLE])
def test_where_a_name_stands_the_surname_is_a_name(surname: str) -> None:
    typed = surname.title()
    after = read(f"/here {typed}", f"/moved {typed} seconded Moss", f"/vote for {typed} against Moss")
    assert after.returned == ()
    here, moved, vote = after.bodies
    assert isinstance(here, Attendance)
    assert isinstance(moved, Motion)
    assert isinstance(vote, Vote)
    assert who((*here.people, moved.mover, *vote.names[0][1])) == [surname] * 3


@pytest.mark.parametrize("surname", [person.id for person in PEOPLE])
def test_in_running_text_the_word_is_a_word(surname: str) -> None:
    after = read(f"The {surname} of 2027, by {surname.title()} 2027, and {surname} people.")
    (said,) = after.entries
    assert said.mentions == ()


def test_a_body_whose_name_begins_with_a_members_surname_is_no_member() -> None:
    after = read("/with Young Carers Group")
    assert "may be one name or two" in after.returned[0].reason
    quoted = read('/with "Young Carers Group"').bodies[0]
    assert isinstance(quoted, Attendance)
    assert quoted.people == (Named("Young Carers Group"),)


def test_the_hall_of_which_a_member_is_trustee_is_no_member() -> None:
    (declared,) = read("/declare Moss 7 ORI trustee of the hall; stays, no vote").bodies
    assert isinstance(declared, Declaration)
    assert (who(declared.who), declared.text) == (["moss"], "trustee of the hall")


@pytest.mark.parametrize(
    "line",
    [
        *(
            "Grant: £5,000 from the Lottery.",
            "Grant: 12 applications",
            "May: the busiest month.",
            "- May: 14 boats",
        ),
        *(
            "Young: people from the estates",
            "Hall: closed to clubs",
            "Grant: £5,000 is too little",
            "Day: unspent",
        ),
    ],
)
def test_a_surname_that_is_a_word_before_no_speech_is_doubted(line: str) -> None:
    (doubt,) = (one for one in doubts("/item 5", "/here all", line, sitting=COUNCIL) if one.entry)
    assert doubt.kind is DoubtKind.SPEAKER
    assert "is read as words of Councillor" in doubt.sentence


@pytest.mark.parametrize(
    "line",
    [
        *("May: asked why", "May: the rent is too high", "May: agreed", "Grant: can we see the bids?"),
        *(
            "Grant - welcomed the plan",
            "May: it isn't enough",
            "Young: residents complained",
            "Reed: 12 applications",
        ),
        *("Councillor May: the busiest month", "\\May: 14 boats", "May: why so late"),
    ],
)
def test_a_surname_that_is_a_word_before_speech_or_with_a_title_is_not_doubted(line: str) -> None:
    found = [one for one in doubts("/item 5", "/here all", line, sitting=COUNCIL) if one.entry]
    assert [one for one in found if one.kind is not DoubtKind.NO_SENTENCE] == []
