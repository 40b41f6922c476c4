"""Doubts about what a meeting records of others: responses to recommendations, and minutes confirmed."""

from collections.abc import Iterator
from datetime import date

from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import AskedAgain, LogClosed, Responded
from scrutiny_tui.domain.room_events import Confirmation
from scrutiny_tui.domain.sitting import Sitting


@once_per_sitting(changed_by=(Responded, Confirmation, LogClosed, AskedAgain))
def check(sitting: Sitting) -> tuple[Doubt, ...]:
    """What is doubted of the lines of a meeting that alter something in another."""
    return (*_responses(sitting), *_confirmed_twice(sitting), *_closed_and_asked_again(sitting))


def _responses(sitting: Sitting) -> Iterator[Doubt]:
    before: dict[str, Responded] = {}
    for entry in sitting.entries:
        body = entry.body
        if not isinstance(body, Responded):
            continue
        yield from _dated(sitting, entry, body)
        first = before.setdefault(body.reference, body)
        if first is not body:
            twice = f"{first.answer}, then {body.answer}"
            sentence = f"The response to {body.reference} is recorded twice: {twice}."
            yield doubt_at(entry, DoubtKind.RESPONSE, sentence)


def _dated(sitting: Sitting, entry: Entry, body: Responded) -> Iterator[Doubt]:
    """A response from before its recommendation was made, or after the meeting that heard of it."""
    logged = sitting.logged(body.reference)
    if body.on is None:
        return
    dated = f"The response to {body.reference} is dated {written(body.on)}"
    if logged is not None and body.on < logged.recorded:
        sentence = f"{dated}, before the recommendation of {written(logged.recorded)}."
        yield doubt_at(entry, DoubtKind.RESPONSE, sentence)
    elif body.on > sitting.meeting.date:
        yield doubt_at(entry, DoubtKind.RESPONSE, f"{dated}, after this meeting.")


def _confirmed_twice(sitting: Sitting) -> Iterator[Doubt]:
    seen: set[date] = set()
    for entry in sitting.entries:
        on = entry.body.on if isinstance(entry.body, Confirmation) else None
        before = sitting.confirmed_before(on) if on is not None and on not in seen else None
        if on is not None and before is not None:
            sentence = (
                f"The minutes of {written(on)} were confirmed already, by the meeting of {written(before)}."
            )
            yield doubt_at(entry, DoubtKind.CONFIRMED_TWICE, sentence)
        if on is not None and on in seen:
            sentence = f"The minutes of {written(on)} are recorded as confirmed twice."
            yield doubt_at(entry, DoubtKind.CONFIRMED_TWICE, sentence)
        seen |= {on} if on is not None else set()


def _closed_and_asked_again(sitting: Sitting) -> Iterator[Doubt]:
    """What the meeting closes twice, or closes and asks for again."""
    before: dict[str, LogClosed | AskedAgain] = {}
    for entry in sitting.entries:
        body = entry.body
        if not isinstance(body, LogClosed | AskedAgain):
            continue
        first = before.setdefault(body.reference, body)
        if first is not body and type(first) is not type(body):
            sentence = f"{body.reference} is closed and asked for again at this meeting."
            yield doubt_at(entry, DoubtKind.RESPONSE, sentence)
        elif first is not body:
            done = "closed" if isinstance(body, LogClosed) else "asked for again"
            yield doubt_at(entry, DoubtKind.RESPONSE, f"{body.reference} is {done} twice at this meeting.")
