"""Doubts about items: their numbers, what they lack, and items and meetings that do not exist."""

import re
from collections.abc import Collection, Iterator

from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.room.taking_part import printed_name
from scrutiny_tui.domain.entries import VERIFY, Entry, Outcome
from scrutiny_tui.domain.meetings import Item, State
from scrutiny_tui.domain.moments import item_of
from scrutiny_tui.domain.room_events import (
    ClockEvent,
    Concerned,
    Confirmation,
    Declaration,
    MeetingTime,
    Presence,
)
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import listed
from scrutiny_tui.domain.word_pattern import WordPattern

_OVER = (State.DRAFTING, State.WITH_OFFICERS, State.WITH_CHAIR, State.PUBLISHED, State.CONFIRMED)
_NUMBER = WordPattern(r"(?P<letters>[A-Za-z]*\.?)(?P<parent>\d+)(?P<letter>\.?[A-Za-z]?)(?P<sub>.*)")


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """The lines in an item that name an item or a meeting which does not exist."""
    for entry in sitting.of_item(item):
        match entry.body:
            case Declaration(who, items):
                missing = [one.number for one in items if _is_missing(sitting, one)]
                names = listed(printed_name(sitting, named) for named in who)
                whose = "all members present" if entry.body.everyone else names
                yield from _not_on_agenda(entry, missing, f", in which {whose} declared an interest,")
            case Presence(moment=moment) if moment and _is_missing(sitting, moment.concerned):
                yield from _not_on_agenda(entry, [moment.concerned.number], "")
            case Confirmation(on=day) if day and sitting.meeting_days and day not in sitting.meeting_days:
                sentence = (
                    f"No meeting of the committee on {written(day)} is known, but its minutes are confirmed."
                )
                yield doubt_at(entry, DoubtKind.UNKNOWN_MEETING, sentence)
            case _:
                pass


@once_per_sitting(changed_by=(Entry, Item))
def of_items(sitting: Sitting) -> tuple[Doubt, ...]:
    """What is doubted of each item of a meeting, taken by itself."""
    found = (*_to_finish(sitting), *_odd_numbers(sitting), *_nothing_recorded(sitting))
    return tuple(Doubt(kind, sentence, item.id, None) for item, kind, sentence in found)


def _is_missing(sitting: Sitting, concerned: Concerned) -> bool:
    return bool(concerned.number) and item_of(sitting, concerned) is None


def _not_on_agenda(entry: Entry, numbers: list[str], where: str) -> Iterator[Doubt]:
    if numbers:
        items, are = ("Item", "is") if len(numbers) == 1 else ("Items", "are")
        sentence = f"{items} {listed(numbers)}{where} {are} not on the agenda."
        yield doubt_at(entry, DoubtKind.UNKNOWN_ITEM, sentence)


def _to_finish(sitting: Sitting) -> Iterator[tuple[Item, DoubtKind, str]]:
    for item in sitting.items:
        if not item.title:
            yield item, DoubtKind.NO_WORDS, f"Item {item.number} has no title."
        if item.urgent_because == VERIFY:
            yield item, DoubtKind.NO_REASON, "It is not said why this item was taken as urgent."
        elif VERIFY in f"{item.title} {item.urgent_because}":
            yield item, DoubtKind.VERIFY, "A title or reason with ?? is still to be verified."


def _odd_numbers(sitting: Sitting) -> Iterator[tuple[Item, DoubtKind, str]]:
    """Numbers that may be the first word of a title: no other item is numbered in that way."""
    numbered = [item for item in sitting.items if item.number]
    numbers = {item.number for item in numbered}
    for item in numbered:
        found = _NUMBER.fullmatch(item.number)
        if _begins_a_title(item, numbers):
            sentence = (
                f"“{item.number}” was read as the number of the item, and may be the first word of its title."
            )
            yield item, DoubtKind.ITEM_NUMBER, sentence
            continue
        others = [other.number for other in numbered if other is not item]
        if found is None or not others or _form(item.number) in map(_form, others):
            continue
        begun = not found["letters"] or any(
            map(re.compile(rf"{re.escape(found['letters'])}\d").match, others)
        )
        below = f"{found['letters']}{found['parent']}" in numbers or not found["sub"]
        if not begun or not below or found["letter"].isupper():
            sentence = (
                f"“{item.number}” was read as the number of the item, and no other item is numbered so."
            )
            yield item, DoubtKind.ITEM_NUMBER, sentence


def _begins_a_title(item: Item, numbers: Collection[str]) -> bool:
    """Whether a number may belong to the title: it follows no other, and a small letter follows it."""
    plain = item.number.isdecimal() and item.title[:1].islower() and len(numbers) > 1
    return plain and str(int(item.number) - 1) not in numbers and item.number != "1"


def _form(number: str) -> str:
    """The pattern of a number, whatever its figures and letters: "A0" for B1, "0(a)" for 4(c)."""
    figures = re.sub(r"\d+", "0", number)
    return re.sub(r"[a-z]+", "a", re.sub(r"[A-Z]+", "A", figures))


def _nothing_recorded(sitting: Sitting) -> Iterator[tuple[Item, DoubtKind, str]]:
    """Items without any business that the meeting has passed, or that are left when it is over."""
    done = [any(map(_is_business, sitting.of_item(i.id))) for i in sitting.items]
    last = (
        len(done)
        if _is_over(sitting)
        else max((at for at, business in enumerate(done) if business), default=0)
    )
    heads = [re.match(r"[A-Z]*\.?\d+|", item.number) for item in sitting.items]
    for at, item in enumerate(sitting.items[:last]):
        has_parts = any(
            other is not item and found and found[0] == item.number and other.number != item.number
            for other, found in zip(sitting.items, heads, strict=True)
        )
        if not done[at] and not has_parts and not item.has_no_business:
            yield item, DoubtKind.NOTHING_RECORDED, "Nothing is recorded of this item."


def _is_business(entry: Entry) -> bool:
    """Whether an entry is business of its item; that the meeting closed there is not."""
    closed = isinstance(entry.body, MeetingTime) and entry.body.kind is ClockEvent.CLOSE
    return not (entry.is_before_business or closed)


def _is_over(sitting: Sitting) -> bool:
    """Whether the meeting is over: it closed, or it was captured without its times."""
    bodies = [entry.body for entry in sitting.entries]
    closed = any(isinstance(body, MeetingTime) and body.kind is ClockEvent.CLOSE for body in bodies)
    untimed = sitting.meeting.state is State.PLANNED and any(
        isinstance(body, Point | Outcome) for body in bodies
    )
    return closed or untimed or sitting.meeting.state in _OVER
