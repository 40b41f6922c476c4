"""What sentences say that the committee asked for, and when that is due, held to the requests of the item."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.doubts.dates.due_in_words import DueInWords, due_in_words
from scrutiny_tui.domain.doubts.decisions.matters_decided import NOT_CARRIED
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.doubts.sentences.assertions.action_assertions import ToldAsked, ToldDue
from scrutiny_tui.domain.doubts.sentences.checks import asked_in_other_items
from scrutiny_tui.domain.doubts.sentences.follow_up_meant import (
    are_the_same,
    asked_in,
    has_owner,
    is_without_object,
    tells_to_send,
)
from scrutiny_tui.domain.doubts.sentences.posts import known_in
from scrutiny_tui.domain.doubts.sentences.wording import contradicted, only_words, recorded_otherwise
from scrutiny_tui.domain.doubts.wordings.differences import have_nothing_in_common
from scrutiny_tui.domain.entries import Entry, FollowUp
from scrutiny_tui.domain.outcomes import Action, Recommendation, Request
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_THE = WordPattern(r"^The ")
_NEAR_HOLIDAY = timedelta(days=14)
_KINDS: Mapping[str, type[Request | Action | Recommendation]] = {
    "request": Request,
    "action": Action,
    "response": Recommendation,
}


def of_asked(sitting: Sitting, entry: Entry, told: ToldAsked) -> Iterator[Doubt]:
    """Something said to be asked for, where no request, action or decision of the item is about it.

    What is to be answered in the meeting itself is none: it is to be sent, or by a day.
    """
    due = due_in_words(sitting, told.words)
    if entry.follow_up is not None or not (due.on or tells_to_send(told.words)):
        return
    if not _is_recorded(sitting, entry, told, due):
        known = known_in(sitting, entry, told.who) if told.who else ()
        there = tuple(asked_in_other_items.check(sitting, entry, told.who, known, told.words))
        yield from there or (only_words(entry, "this was asked for", "/request"),)


def _is_recorded(sitting: Sitting, entry: Entry, told: ToldAsked, due: DueInWords) -> bool:
    asked = tuple(asked_in(sitting, entry))
    if is_without_object(due.words):  # "to report back by 17 May" may be any request that is due then
        asks = [each for one, each in asked if isinstance(one.body, Request | Action)]
        days = [_day(sitting, one) for one in asks if _is_of(sitting, entry, told.who, one)]
        return any(day is None or due.on in (None, day) for day in days)
    decided = (
        line.entry.text
        for made in decisions_of(sitting, entry.item)
        if made.fate not in NOT_CARRIED
        for line in (*made.clauses, *made.motion_words, *made.recommended)
    )
    same_day = (one.text for one, each in asked if due.on in (None, _day(sitting, each)) or not each.due)
    return any(not have_nothing_in_common(due.words, text) for text in (*decided, *same_day)) or any(
        are_the_same(due.words, one.text, same_owner=True, requested=True) for one, _ in asked
    )


def _is_of(sitting: Sitting, entry: Entry, who: str, asked: FollowUp) -> bool:
    """Whether something is asked of whoever a sentence names, or it names no one who is known."""
    known = known_in(sitting, entry, who) if who else ()
    return not known or not asked.owners or has_owner(sitting, asked, who, known)


def of_due(sitting: Sitting, entry: Entry, told: ToldDue) -> Iterator[Doubt]:
    """By when something is said to be due, where the record has another day, or none."""
    made = [
        one.follow_up
        for one in sitting.of_item(entry.item)
        if isinstance(one.body, _KINDS[told.kind]) and one.follow_up
    ]
    made = [one for one in made if not told.who or has_owner(sitting, one, told.who, ())]
    due, days = due_in_words(sitting, told.when), [_day(sitting, one) for one in made]
    if not made or any(_falls_on(due, day) for day in days) or not (due.on or due.latest):
        return
    recorded = next((day for day in reversed(days) if day), None)
    when = f"by {written(due.on)}" if due.on else due.wording
    if told.kind == "response":
        who = told.who or "the body"
        said = f"{_THE.sub('the ', who)} is to respond {when}"
        command = "/recommend with its date"
    else:
        said, command = f"the {told.kind} is due {when.removeprefix('by ')}", f"/{told.kind} with its date"
    if recorded is None:
        yield only_words(entry, said, command)
    elif told.kind == "response":
        yield recorded_otherwise(entry, DoubtKind.OTHER_WORDS, said, written(recorded))
    else:
        yield contradicted(entry, DoubtKind.OTHER_WORDS, said, f"it is recorded as due {written(recorded)}")


def _falls_on(due: DueInWords, day: date | None) -> bool:
    """Whether a day is the one that is told, or is near the holiday that is told."""
    if due.on or due.latest is None or day is None:
        return due.on is not None and due.on == day
    return abs(due.latest - day) <= _NEAR_HOLIDAY


def _day(sitting: Sitting, asked: FollowUp) -> date | None:
    return asked.due.falls_on(sitting.next_meeting) if asked.due else None
