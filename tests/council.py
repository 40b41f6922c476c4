"""The invented council of all tests: a committee, who sits on it, and the agenda of one meeting.

The names have the shapes that the grammar and the documents must cope with: two people called Hale, a
surname of three words with letters behind it, a title that is not Councillor, initials with an ampersand.
"""

from datetime import date, time

from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.meetings import Item, Meeting, State
from scrutiny_tui.domain.people import FULL, Capacity, Entitlement, Membership, Office, Person, PersonDetails
from scrutiny_tui.services.prepare import Prepare

COMMITTEE = Committee("c", "Estuary and Coast Scrutiny Committee", "Committee", "ECSC", "herefordshire", 3)
PANEL = Committee("c1", "Young People's Scrutiny Panel", "Panel", "YPSP", "herefordshire", 3)
"""Another of the council's committees, which is not called one."""
DAY = date(2026, 3, 3)
NEXT = date(2026, 4, 14)
MEETING = Meeting("ECSC-2026-03-03", COMMITTEE.id, DAY, time(18), "Quay House", State.LIVE)

MOSS = Person("moss", "Councillor Ada Moss")
HALE = Person("hale", "Councillor Ben Hale")
REED = Person("reed", "Councillor Col Reed")
DILYS = Person("dilys", "Councillor Dilys Hale")
BERG = Person("berg", "Councillor Eira van der Berg MBE")
ORR = Person("orr", "Mrs Faith Orr")
DEC = Person("dec", "Gwen Dale", "Director for Estuary and Coast", "DEC")
ADHP = Person("adhp", "Huw Pike", "Assistant Director for Harbours & Piers", "ADH&P")
LUNT = Person("lunt", "Councillor Ivor Lunt", "Cabinet Member for the Coast", "CMC")
VALE = Person("vale", "Hugh Vale", "Head of Moorings")
FORD = Person("ford", "Iris Ford")
GRAY = Person("gray", "Councillor Jo Gray")
PEOPLE = (MOSS, HALE, REED, DILYS, BERG, ORR, DEC, ADHP, LUNT)
MEMBERS = ("moss", "hale", "reed", "dilys", "berg", "orr")
"""Members and co-opted members, as the committee lists them."""

APOLOGIES = Item("i1", MEETING.id, "11", "1", "Apologies for absence")
INTERESTS = Item("i2", MEETING.id, "12", "2", "Declarations of interest")
DREDGING = Item("i5", MEETING.id, "15", "5", "Dredging of the inner harbour")
BEACHES = Item("i6", MEETING.id, "16", "6", "Beach cleaning contract")
PIER = Item("i7", MEETING.id, "17", "7", "Repairs to the pier")
TENDERS = Item("i8a", MEETING.id, "18", "8a", "Tenders received")
AGENDA = (APOLOGIES, INTERESTS, DREDGING, BEACHES, PIER, TENDERS)


def membership(
    person: str, capacity: Capacity, office: Office = Office.NONE, committee: Committee = COMMITTEE
) -> Membership:
    """What a person is to a committee."""
    entitlement = FULL if capacity is Capacity.MEMBER else Entitlement()
    return Membership(f"m-{person}", committee.id, person, capacity, office, entitlement)


MEMBERSHIPS = (
    membership("moss", Capacity.MEMBER, Office.CHAIR),
    membership("hale", Capacity.MEMBER, Office.VICE_CHAIR),
    *(membership(person, Capacity.MEMBER) for person in ("reed", "dilys", "berg")),
    membership("orr", Capacity.CO_OPTED),
    *(membership(person, Capacity.OFFICER) for person in ("dec", "adhp")),
    membership("lunt", Capacity.CABINET),
)


def seat(prepare: Prepare, committee: Committee, *people: Person) -> None:
    """Add people of the council to a committee of a store, the Chair in the chair and no vice-chair."""
    capacities = {membership.person: membership.capacity for membership in MEMBERSHIPS}
    for person in people:
        prepare.add_person(
            PersonDetails(
                person.name,
                capacities[person.id],
                Office.CHAIR if person is MOSS else Office.NONE,
                person.role,
                person.initials,
            ),
            committee,
        )
