"""Minute numbers: worked out from earlier meetings until the minutes are published, then settled."""

from collections.abc import Iterator, Sequence
from datetime import date, time

from msgspec.structs import replace

from scrutiny_tui.documents.styles.schema.minute_numbers import MinuteNumberRule, NumberSeries
from scrutiny_tui.domain.meetings import Item, Meeting, State
from scrutiny_tui.domain.minute_numbers import last_number, numbered
from scrutiny_tui.domain.order_keys import IN_ORDER
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.services.workspace import Workspace

Agenda = tuple[Item, ...]

_NO_MINUTES = (State.CANCELLED, State.INQUORATE)


def with_minute_numbers(workspace: Workspace, sitting: Sitting, rule: MinuteNumberRule) -> Sitting:
    """A sitting whose items have their minute numbers; unchanged if these are the agenda's."""
    agendas = minute_numbers(workspace, sitting.meeting, rule)
    return replace(sitting, items=agendas[-1]) if agendas else sitting


def minute_numbers(workspace: Workspace, meeting: Meeting, rule: MinuteNumberRule) -> tuple[Agenda, ...]:
    """The items of a meeting, and of the meetings that its numbers follow from, with their minute numbers.

    Minutes that were published without such numbers keep the agenda's numbers and are not counted.

    Args:
        workspace: what is recorded.
        meeting: the meeting.
        rule: the series of the numbers.

    Returns:
        The agendas by meeting, with the meeting asked for last; empty if its numbers are the agenda's.
    """
    if rule.run is NumberSeries.AGENDA or not _has_numbers(meeting, _agenda(workspace, meeting)):
        return ()
    agendas: list[Agenda] = []
    last = int(rule.first) - 1
    for held, agenda in _numbered_meetings(workspace, meeting):
        if rule.run is NumberSeries.YEAR and rule.year(held.date) != rule.year(meeting.date):
            last = 0
            break
        agendas.append(agenda)
        if _numbers_recorded(agenda):
            break
    amid = _later_has_numbers(workspace, meeting, rule)
    found: list[Agenda] = []
    for agenda in reversed(agendas):
        found.append(numbered(agenda, last, amid=amid))
        last = last_number(found[-1], last)
    return tuple(found)


def _numbered_meetings(workspace: Workspace, meeting: Meeting) -> Iterator[tuple[Meeting, Agenda]]:
    """The meeting and earlier ones of its committee whose minutes have numbers, latest first."""
    for held in sorted(_of_committee(workspace, meeting), key=_when, reverse=True):
        if _when(held) <= _when(meeting):
            agenda = _agenda(workspace, held)
            if _has_numbers(held, agenda):
                yield held, agenda


def _later_has_numbers(workspace: Workspace, meeting: Meeting, rule: MinuteNumberRule) -> bool:
    """Whether a later meeting in the same series already has its numbers."""
    later = [held for held in _of_committee(workspace, meeting) if _when(held) > _when(meeting)]
    if rule.run is NumberSeries.YEAR:
        later = [held for held in later if rule.year(held.date) == rule.year(meeting.date)]
    return any(_numbers_recorded(_agenda(workspace, held)) for held in later)


def _of_committee(workspace: Workspace, meeting: Meeting) -> list[Meeting]:
    """The committee's meetings as recorded, except `meeting`: its date may be about to change."""
    recorded = (meeting if held.id == meeting.id else held for held in workspace.meetings())
    return [held for held in recorded if held.committee == meeting.committee]


def _has_numbers(meeting: Meeting, agenda: Sequence[Item]) -> bool:
    return meeting.state not in _NO_MINUTES and (not meeting.state.is_public or _numbers_recorded(agenda))


def _numbers_recorded(agenda: Sequence[Item]) -> bool:
    return any(item.minute_number for item in agenda)


def _agenda(workspace: Workspace, meeting: Meeting) -> Agenda:
    return tuple(sorted(workspace.store.of_meeting(Item, meeting.id), key=IN_ORDER))


def _when(meeting: Meeting) -> tuple[date, time, str]:
    return meeting.date, meeting.time or time.min, meeting.id
