"""The items, the last meeting and the corrections that sentences tell of, held to the record."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.dates import read_date, written
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.sentences.assertions.business_assertions import (
    OfBusiness,
    ToldCorrected,
    ToldCorrections,
    ToldItem,
    ToldLastMeeting,
)
from scrutiny_tui.domain.doubts.sentences.verbs.clock_words import day_first
from scrutiny_tui.domain.doubts.sentences.wording import contradicted
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.room_events import Confirmation
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_QUOTED = WordPattern(r"“[^”]*”|\"[^\"]*\"")
_NUMBER = WordPattern(r"\d+(?:\.\d+)+")


def check(sitting: Sitting, entry: Entry, told: OfBusiness) -> Iterator[Doubt]:
    """What is doubted of the items and meetings that a sentence names, and of corrections to minutes."""
    match told:
        case ToldItem(number=number):
            if sitting.numbers and not any(_is_or_holds(number, known) for known in sitting.numbers):
                yield doubt_at(entry, DoubtKind.UNKNOWN_ITEM, f"Item {number} is not on the agenda.")
        case ToldLastMeeting():
            yield from _of_last_meeting(sitting, entry, told)
        case ToldCorrected(number=number):
            yield from _of_correction(sitting, entry, number)
        case ToldCorrections():
            yield from _of_corrections(sitting, entry, told)


def _is_or_holds(number: str, known: str) -> bool:
    """Whether a number is that of an item, or of one that has parts: "4" of "4(a)" and "4.1"."""
    return re.match(rf"(?:[a-z]+\.?)?{re.escape(number.casefold())}(?!\d)", known) is not None


def _of_last_meeting(sitting: Sitting, entry: Entry, told: ToldLastMeeting) -> Iterator[Doubt]:
    before = [day for day in sitting.meeting_days if day < sitting.meeting.date]
    on = read_date(day_first(told.day), sitting.meeting.date, direction="last")
    if not told.last:
        if before and on and before[0] <= on < sitting.meeting.date and on not in before:
            sentence = f"No meeting of the committee on {written(on)} is known."
            yield doubt_at(entry, DoubtKind.UNKNOWN_MEETING, sentence)
    elif before and on and on != before[-1]:
        said = f"the last meeting was on {written(on)}"
        yield contradicted(entry, DoubtKind.DAY, said, f"it is recorded on {written(before[-1])}")


def _of_corrections(sitting: Sitting, entry: Entry, told: ToldCorrections) -> Iterator[Doubt]:
    made = [one.body for one in sitting.of_item(entry.item) if isinstance(one.body, Confirmation)]
    if not made and told.named:
        made = [one.body for one in sitting.entries if isinstance(one.body, Confirmation)]
    corrected = any(body.corrections for body in made)
    if made and corrected != told.any:
        said = "the minutes were corrected" if told.any else "the minutes were not corrected"
        recorded = "/confirm has corrections" if corrected else "/confirm has no corrections"
        yield contradicted(entry, DoubtKind.OUTCOME, said, recorded)


def _of_correction(sitting: Sitting, entry: Entry, number: str) -> Iterator[Doubt]:
    """A minute said to have been corrected, where the corrections recorded are to others."""
    made = [one.body.corrections for one in sitting.entries if isinstance(one.body, Confirmation)]
    corrected = [found[0] for words in made for found in _NUMBER.finditer(_QUOTED.sub("", words))]
    if corrected and number not in corrected:
        said = f"minute {number} was corrected"
        yield contradicted(entry, DoubtKind.OUTCOME, said, f"the correction recorded is to {corrected[-1]}")
