"""The committee of the random meetings: nobody's name is in another's, or in any other word."""

from datetime import date, time

from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.domain.people import FULL, Capacity, Entitlement, Membership, Office, Person
from scrutiny_tui.domain.sitting import Sitting
from tests.domain.scene import CUSTOMS

COMMITTEE = Committee("w", "Waterways Scrutiny Committee", "Committee", "WSC", "england", 3)
MEETING = Meeting("WSC-2027-02-09", COMMITTEE.id, date(2027, 2, 9), time(14), "Lock House", State.LIVE)

MEMBERS = {
    "Tarnley": "Councillor Ines Tarnley",
    "Quillan": "Councillor Rolf Quillan",
    "Sorrell": "Councillor Pia Sorrell",
    "Beckwith": "Councillor Hal Beckwith",
    "Fennimore": "Councillor Una Fennimore",
    "Rookby": "Councillor Mrs E M Rookby",
    "Jasperse": "Councillor Dr Omar Jasperse",
}
"""By surname. The first is the chair, the second the vice-chair."""
OFFICER = "Lodestone"
SUBSTITUTE = "Ashdown"
VISITOR = "Ormerod"
EVERYBODY = (*MEMBERS, OFFICER, SUBSTITUTE, VISITOR)

_OFFICES = {"Tarnley": Office.CHAIR, "Quillan": Office.VICE_CHAIR}
_PEOPLE = (
    *(Person(surname.casefold(), name) for surname, name in MEMBERS.items()),
    Person("lodestone", "Petra Lodestone", "Head of Waterways", "PL"),
)
_SEATS = (
    *(
        Membership(
            f"m-{surname}",
            COMMITTEE.id,
            surname.casefold(),
            Capacity.MEMBER,
            _OFFICES.get(surname, Office.NONE),
            FULL,
        )
        for surname in MEMBERS
    ),
    Membership("m-lodestone", COMMITTEE.id, "lodestone", Capacity.OFFICER, Office.NONE, Entitlement()),
)

SITTING = Sitting(
    meeting=MEETING,
    committee=COMMITTEE,
    people={person.id: person for person in _PEOPLE},
    memberships=_SEATS,
    customs=CUSTOMS,
)
