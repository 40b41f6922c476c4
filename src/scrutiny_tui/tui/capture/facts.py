"""What the top line of the capture screen says."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from rich.cells import cell_len

from scrutiny_tui.domain.meetings import PAST_MIDNIGHT, State
from scrutiny_tui.domain.quorum import Quorum
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.services.capture_view import CaptureView
from scrutiny_tui.tui.text import shorten

GAP = 3
_COUNCIL = 30
"""The most cells of the name of a council that is missing."""


def facts(view: CaptureView, now: datetime, *, wide: bool) -> list[str]:
    """How the meeting stands: its state, the time while it is live, and who is present.

    Args:
        view: the meeting.
        now: the time.
        wide: whether there is room for the words.

    Returns:
        Short facts, in order.
    """
    return standing(view.sitting, view.quorum, now, wide=wide)


def standing(sitting: Sitting, quorum: Quorum, now: datetime, *, wide: bool) -> list[str]:
    """As `facts`, of a meeting of which no view was made.

    Args:
        sitting: the meeting.
        quorum: who counts towards its quorum.
        now: the time.
        wide: whether there is room for the words.
    """
    state = sitting.meeting.state
    shown = [f"LIVE {now:%H.%M}" if state is State.LIVE else state.value]
    if sitting.in_private:
        shown.insert(0, "EXEMPT")
    return [*shown, _present(quorum, wide=wide)]


def headline(view: CaptureView, room: int, *, wide: bool) -> str:
    """The committee and the date; the name is cut where they do not fit, the date never.

    Args:
        view: the meeting.
        room: how many cells there are.
        wide: whether the date is written out.

    Returns:
        One line.
    """
    day = _day(view.sitting.meeting.date, wide=wide)
    return f"{shorten(view.sitting.committee.name, max(8, room - cell_len(day) - GAP))} · {day}"


def room_beside(shown: Sequence[str], width: int) -> int:
    """How many cells a line of `width` cells has left beside these facts."""
    return width - sum(cell_len(fact) + GAP for fact in shown) - GAP


def minutes_on(view: CaptureView, now: datetime) -> str:
    """How long the item has taken so far, of the time that it is allowed ("12 min", "12 of 30 min").

    It is counted since the first entry that was typed in it live.
    """
    meeting = view.sitting.meeting
    days = (now.date(), (now - PAST_MIDNIGHT).date())
    allowed = f"{view.allowed} min" if view.allowed is not None else ""
    if view.item is None or view.begun is None or meeting.state is not State.LIVE or meeting.date not in days:
        return f"{allowed} allowed" if allowed else ""
    begun = datetime.combine(now.date(), view.begun)
    if begun > now and now.date() != meeting.date:
        begun -= timedelta(days=1)  # it was begun before midnight
    minutes = max(0, int((now - begun).total_seconds()) // 60)
    return f"{minutes} of {allowed}" if allowed else f"{minutes} min"


def beside_the_item(view: CaptureView, now: datetime) -> str:
    """What stands in the border of an item: who must leave for an interest, and how long it has taken."""
    return " · ".join(filter(None, [*view.reminders, minutes_on(view, now)]))


def _present(quorum: Quorum, *, wide: bool) -> str:
    short = " NO QUORUM" if quorum.short and quorum.present else ""
    if not wide:
        return f"{quorum.present}/{quorum.members}{short}"
    needed = f" (quorum {quorum.needed})" if quorum.needed is not None else ""
    of = f": none of {_councils(quorum.missing)}" if short and quorum.missing and not quorum.too_few else ""
    return f"{quorum.present} of {quorum.members}{needed}{short}{of}"


def _councils(missing: Sequence[str]) -> str:
    return shorten(missing[0], _COUNCIL) if len(missing) == 1 else f"{len(missing)} councils"


def _day(day: date, *, wide: bool) -> str:
    return f"{day:%a} {day.day} {day:%B %Y}" if wide else f"{day.day} {day:%b}"
