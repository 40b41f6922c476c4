"""Pages with more on them than they have room for, and those with nothing."""

from datetime import date
from pathlib import Path

from scrutiny_tui.domain.meetings import ItemKind
from scrutiny_tui.domain.people import Capacity, Office, PersonDetails
from scrutiny_tui.services.use_cases import UseCases
from tests.tui.office import premises_in

LONG_NAME = "Children, Young People, Learning and Skills Policy and Performance Scrutiny Committee"
LONG_TITLE = (
    "Dredging of the inner harbour and its outer approaches: progress since the autumn, the cost of a "
    "second season, and what the fishing fleet has asked for"
)


def crowded(folder: Path) -> UseCases:
    """Long names, long titles, and twenty items with numbers that run through the year."""
    premises = premises_in(folder)
    prepare, committee = premises.services.prepare, premises.committee(LONG_NAME)
    people = (
        (
            "Councillor Bartholomew Featherstonehaugh-Cholmondeley",
            Capacity.MEMBER,
            Office.VICE_CHAIR,
            "",
            "",
        ),
        ("Councillor Ada Moss", Capacity.MEMBER, Office.CHAIR, "", ""),
        ("Reverend Mona Gale", Capacity.CO_OPTED, Office.NONE, "Church of England diocese", ""),
        (
            "Huw Pike",
            Capacity.OFFICER,
            Office.NONE,
            "Assistant Director for Harbours, Piers and Slipways",
            "ADHP&S",
        ),
    )
    for name, capacity, office, role, initials in people:
        details = PersonDetails(name, capacity, office, role=role, initials=initials)
        prepare.add_person(details, committee)
    prepare.add_meeting(committee, date(2026, 4, 14))
    meeting = prepare.add_meeting(
        committee,
        date(2026, 3, 10),
        venue="The Council Chamber on the second floor of the Old Custom House, 14 Quay Street, Wold",
    )
    for at in range(1, 21):
        number, title = f"{100 + at}/26", LONG_TITLE if at % 6 == 3 else f"Harbour dues of the quay {at}"
        kind = ItemKind.TASK_GROUP if at == 2 else ItemKind.REPORT
        prepare.agenda.add(meeting, title, number=number, kind=kind)
    return premises.services


def nobody(folder: Path) -> UseCases:
    """A committee without people, with a meeting without items."""
    premises = premises_in(folder)
    premises.meeting(premises.committee(), date(2026, 4, 14))
    return premises.services
