"""Doubts about what is asked for in an item: twice, behind a lost motion, or of a post that no one has."""

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.discussion import Note
from scrutiny_tui.domain.doubts.decisions.matters_decided import NOT_CARRIED, decided_in
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.names import own_owners, owner_posts
from scrutiny_tui.domain.doubts.sentences.assertions.matter_assertions import Went
from scrutiny_tui.domain.doubts.sentences.verbs.clock_words import CLOCK
from scrutiny_tui.domain.doubts.wordings.same_matter import Matter, matter_of
from scrutiny_tui.domain.entries import Entry, FollowUp, RoomEvent
from scrutiny_tui.domain.outcomes import Action, Request
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_A_TIME = WordPattern(rf"(?:by|at|before|until) {CLOCK}", re.IGNORECASE)
_ASKED = WordPattern(
    r"(?:(?:what|how|why|which|whether|who)|the (?:\w+ )?(?:numbers?|costs?|figures?|amounts?|percentage"
    r"|proportion|details|reasons?|names)) (?!to\b)",
    re.IGNORECASE,
)
"""How words begin that say what someone wants to be told."""
_TO_DO = WordPattern(r"\b(?:to|be|will|would|should|shall|must)\b", re.IGNORECASE)
_BETWEEN = Action | Request | Note | RoomEvent
"""What may stand between a motion and what is to be done under it."""
_LONG = timedelta(days=5 * 365)
"""Nothing that is asked for at a meeting is due so long after it."""
_SAME = 3
"""From how many words on two wordings are nearly the same where one has more than the other."""


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """What is doubted of the requests and actions of an item."""
    entries = sitting.of_item(item)
    asked = [(entry, matter_of(entry.text)) for entry in entries if _asks(entry)]
    for entry in entries:
        if isinstance(entry.body, Action) and _ASKED.match(entry.text) and not _TO_DO.search(entry.text):
            sentence = "These words say what is asked for, and not what is to be done: was /request meant?"
            yield doubt_at(entry, DoubtKind.NO_SENTENCE, sentence)
        if entry.follow_up:
            yield from _of_follow_up(sitting, entry, entry.follow_up)
    for entry, matter in asked:
        yield from tuple(_of_lost_words(sitting, entry, matter)) or _behind_a_loss(sitting, entry)
    for (first, was), (second, now) in combinations(asked, 2):
        if first.follow_up and second.follow_up and are_nearly_the_same(was, now):
            yield from _twice(sitting, second, first.follow_up, second.follow_up)


def _asks(entry: Entry) -> bool:
    return isinstance(entry.body, Action | Request)


def are_nearly_the_same(one: Matter, other: Matter) -> bool:
    """Whether two wordings ask for one thing."""
    both = one.is_within(other) and other.is_within(one)
    return one.is_near(other) and (both or min(len(one.subject), len(other.subject)) >= _SAME)


def _of_follow_up(sitting: Sitting, entry: Entry, follow_up: FollowUp) -> Iterator[Doubt]:
    """A post that no one has; an owner who is no other body; a time instead of a day."""
    yield from owner_posts.of_owners(sitting, entry, follow_up)
    yield from own_owners.of_owners(sitting, entry, follow_up)
    due = follow_up.due
    if due and due.on and due.on > sitting.meeting.date + _LONG:
        yield doubt_at(entry, DoubtKind.DAY, f"{written(due.on)} is more than five years after the meeting.")
    if due and due.on is None and _A_TIME.fullmatch(due.wording.strip(" .")):
        yield doubt_at(entry, DoubtKind.DAY, f"“{due.wording}” is a time, and says no day.")


def _of_lost_words(sitting: Sitting, entry: Entry, matter: Matter) -> Iterator[Doubt]:
    """What is asked for in the words of a motion that was not carried."""
    about = [
        one
        for one in decided_in(sitting, entry.item)
        if one.decision.taken.place < entry.place and matter.is_near(one.subject)
    ]
    about = [one for one in about if matter.is_within(one.subject)]
    if about and about[-1].went is Went.REFUSED and about[-1].decision.fate in NOT_CARRIED:
        what = entry.follow_up.kind if entry.follow_up else "action"
        sentence = f"The motion with these words was {about[-1].decision.fate}, and the {what} stands."
        yield doubt_at(entry, DoubtKind.OUTCOME, sentence)


def _behind_a_loss(sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    """What is asked for straight behind a motion that was not carried, as if it were to be done under it."""
    before = [one for one in sitting.of_item(entry.item) if one.place < entry.place]
    last = next((one for one in reversed(before) if not isinstance(one.body, _BETWEEN)), None)
    behind = next((one for one in decisions_of(sitting, entry.item) if last in one.entries), None)
    if behind is not None and behind.fate in NOT_CARRIED and behind.taken.place < entry.place:
        what = type(entry.body).__name__.casefold()
        sentence = (
            f"The motion before this was {behind.fate}, and nothing is owed under it: delete this {what}, or"
            " say above it why it is asked for."
        )
        yield doubt_at(entry, DoubtKind.OUTCOME, sentence)


def _twice(sitting: Sitting, entry: Entry, first: FollowUp, second: FollowUp) -> Iterator[Doubt]:
    """One thing that is asked of two owners, or for two days."""
    owners = [{identity_in(sitting, owner) for owner in one.owners} for one in (first, second)]
    days = [one.due.falls_on(sitting.next_meeting) if one.due else None for one in (first, second)]
    other = []
    if all(owners) and owners[0] != owners[1]:
        other.append("another owner")
    if all(days) and days[0] != days[1]:
        other.append("another date")
    if other:
        sentence = f"This was asked for already, with {' and '.join(other)}."
        yield doubt_at(entry, DoubtKind.OTHER_WORDS, sentence)
