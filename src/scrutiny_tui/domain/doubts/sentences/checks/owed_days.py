"""The day by which someone is to do what they owe, in everyday words that are not those of the record.

"Helen will get the ward figures over by 6 February", behind a request to her that is due on 5 February.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.doubts.dates.due_in_words import DueInWords
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.doubts.sentences.follow_up_meant import asked_in, has_owner
from scrutiny_tui.domain.doubts.sentences.wording import contradicted
from scrutiny_tui.domain.doubts.wordings.differences import TellingWord, lacks_any
from scrutiny_tui.domain.doubts.wordings.same_matter import matter_of
from scrutiny_tui.domain.entries import Entry, FollowUp
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_DOES = WordPattern(
    r"(?:get|let|have|take|go|come|be|pass|hand|ring|call|drop|run|chase|look|see|check|pop|write|speak|talk|send|bring"
    r"|put|give|provide|supply|share|e-?mail|post|visit|report|find|do|sort|arrange|circulate|prepare|produce)\b",
    re.IGNORECASE,
)
"""How it begins that someone does what they owe."""
_WITHOUT_OBJECT = WordPattern(
    r"(?:(?:be in touch|come back|be back|get back|report back|write|ring|call|reply|come back with \w+"
    r"|have \w+ (?:ready|done)"
    r"|(?:get|let) (?:it|them|that|this|those|us have (?:it|them|that|those))"
    r"(?: over| across| out| to us| done)?)"
    r"(?: (?:to|with) (?:us|members|the committee|everyone))?(?: (?:again|on (?:it|this|that)))?)",
    re.IGNORECASE,
)
_NO_OBJECT = WordPattern(
    r"get|got|let|have|had|look|touch|over|back|across|round|out|up|go|going|come|take|send|give|bring|put|us"
    r"|report|visit|members|everyone|number|numbers|figure|figures|detail|details|information",
    re.IGNORECASE,
)
"""Words that do not tell what it is that is owed."""
_NEAR, _LINES = timedelta(days=14), 3


def check(sitting: Sitting, entry: Entry, known: Sequence[Named], due: DueInWords) -> Iterator[Doubt]:
    """A day in the words that is another than the one by which their subject owes what they are about.

    Args:
        sitting: the meeting.
        entry: the entry with the words.
        known: whom the words name.
        due: the words, and the day in them.
    """
    if not (known and due.on and _DOES.match(due.words)):
        return
    owed = [
        (one, day)
        for one, recorded in asked_in(sitting, entry)
        if one.place < entry.place
        and has_owner(sitting, recorded, "", known)
        and (day := _day(sitting, recorded))
    ]
    told = _objects(due.words)
    about = [day for one, day in owed if told and not lacks_any(told, _objects(one.text))]
    if not about and len(owed) == 1 and _is_just_behind(sitting, entry, owed[0][0]):
        bare, day = _WITHOUT_OBJECT.fullmatch(due.words.strip(" .")), owed[0][1]
        about = [day] if bare and _is_like(due.on, day) else []
    if about and not any(not due.is_other_than(day) for day in about):
        said = f"this is to be done by {written(due.on)}"
        yield contradicted(entry, DoubtKind.OTHER_WORDS, said, f"it is recorded as due {written(about[-1])}")


def _day(sitting: Sitting, asked: FollowUp) -> date | None:
    return asked.due.falls_on(sitting.next_meeting) if asked.due else None


def _objects(words: str) -> tuple[TellingWord, ...]:
    return tuple(word for word in matter_of(words).subject if not _NO_OBJECT.fullmatch(word.typed))


def _is_just_behind(sitting: Sitting, entry: Entry, owed: Entry) -> bool:
    """Whether some words stand in one of the few lines behind what is owed."""
    between = [one for one in sitting.of_item(entry.item) if owed.place < one.place < entry.place]
    return len(between) < _LINES


def _is_like(told: date, day: date) -> bool:
    """Whether a day may be another with a slip: it is near, or the same day of another month or year."""
    return abs(told - day) <= _NEAR or told.day == day.day
