"""The elections with which the first agenda of a municipal year begins."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from scrutiny_tui.domain.customs import Customs
from scrutiny_tui.domain.meetings import ItemKind
from scrutiny_tui.domain.people import Membership, Office
from scrutiny_tui.domain.standing_agenda import StandingItem


def elections_due(
    memberships: Iterable[Membership], day: date, meeting_days: Iterable[date], customs: Customs
) -> Iterator[StandingItem]:
    """The elections due at a meeting: to each office that was held, and that nobody holds on the day.

    An election is the business of the first meeting since the office fell vacant, and of no later one.

    Args:
        memberships: those of the committee, past ones included.
        day: the day of the meeting.
        meeting_days: the days on which the committee meets.
        customs: what the council calls the offices.
    """
    held, days = [*memberships], [*meeting_days]
    for office, word in ((Office.CHAIR, customs.chair), (Office.VICE_CHAIR, customs.vice_chair)):
        holders = [membership for membership in held if membership.office is office]
        ended = [m.until for m in holders if m.until is not None and m.ended_before(day)]
        if not ended or any(membership.holds_on(day) for membership in holders):
            continue
        if not any(max(ended) < other < day for other in days):
            yield StandingItem(f"Election of {word}", ItemKind.ELECTION)


def not_among(elections: Iterable[StandingItem], titles: Sequence[str]) -> list[StandingItem]:
    """The elections that no title of an agenda names: "Appointment of Chair" is that of the chair too."""
    said = [title.casefold() for title in titles]
    return [one for one in elections if not any(_names(title, one) for title in said)]


def _names(title: str, election: StandingItem) -> bool:
    office = election.title.removeprefix("Election of ").casefold()
    begins = title.startswith(("election", "appointment", "to elect", "to appoint"))
    both = f"and {office}" in title or f"of {office}" in title or f"the {office}" in title
    return begins and (both or title.endswith(f" {office}"))
