"""What the top line of the capture screen says."""

from collections.abc import Sequence
from datetime import date, datetime

from rich.cells import cell_len

from scrutiny_tui.domain.meetings import Item, State
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.services.showing import quorum
from scrutiny_tui.tui.text import shorten

GAP = 3


def facts(sitting: Sitting, now: datetime, *, wide: bool) -> list[str]:
    """How the meeting stands: its state, the time while it is live, and who is present.

    Args:
        sitting: the meeting.
        now: the time.
        wide: whether there is room for the words.

    Returns:
        Short facts, in order.
    """
    state = sitting.meeting.state
    shown = [f"LIVE {now:%H.%M}" if state is State.LIVE else state.value]
    if sitting.in_private:
        shown.insert(0, "EXEMPT")
    return [*shown, _present(sitting, wide=wide)]


def headline(sitting: Sitting, room: int, *, wide: bool) -> str:
    """The committee and the date; the name is cut where they do not fit, the date never.

    Args:
        sitting: the meeting.
        room: how many cells there are.
        wide: whether the date is written out.

    Returns:
        One line.
    """
    day = _day(sitting.meeting.date, wide=wide)
    return f"{shorten(sitting.committee.name, max(8, room - cell_len(day) - GAP))} · {day}"


def room_beside(shown: Sequence[str], width: int) -> int:
    """How many cells a line of `width` cells has left beside these facts."""
    return width - sum(cell_len(fact) + GAP for fact in shown) - GAP


def minutes_on(sitting: Sitting, item: Item | None, now: datetime) -> str:
    """How long the item has taken so far ("12 min"): since the first entry that was typed in it live."""
    if item is None or sitting.meeting.state is not State.LIVE or now.date() != sitting.meeting.date:
        return ""
    said = [entry.said_at for entry in sitting.of_item(item.id) if entry.said_at is not None]
    if not said:
        return ""
    begun = datetime.combine(now.date(), min(said))
    return f"{max(0, int((now - begun).total_seconds()) // 60)} min"


def _present(sitting: Sitting, *, wide: bool) -> str:
    found = quorum(sitting)
    if not wide:
        return f"{found.present}/{found.members}{_short_of(found.present, found.needed)}"
    needed = f" (quorum {found.needed})" if found.needed is not None else ""
    return f"{found.present} of {found.members}{needed}{_short_of(found.present, found.needed)}"


def _short_of(present: int, needed: int | None) -> str:
    return " NO QUORUM" if needed is not None and 0 < present < needed else ""


def _day(day: date, *, wide: bool) -> str:
    return f"{day:%a} {day.day} {day:%B %Y}" if wide else f"{day.day} {day:%b}"
