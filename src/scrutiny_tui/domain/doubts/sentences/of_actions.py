"""What sentences say that someone is to do, held to the requests and actions of the item."""

from collections.abc import Iterator
from datetime import date

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.due_in_words import DueInWords, due_in_words
from scrutiny_tui.domain.doubts.follow_ups import are_nearly_the_same
from scrutiny_tui.domain.doubts.same_matter import matter_of
from scrutiny_tui.domain.doubts.sentences.action_assertions import (
    OfActions,
    ToldAction,
    ToldDone,
    ToldNoActions,
)
from scrutiny_tui.domain.doubts.sentences.posts import known_in
from scrutiny_tui.domain.doubts.sentences.wording import contradicted
from scrutiny_tui.domain.doubts.taking_part import printed_name
from scrutiny_tui.domain.entries import Entry, FollowUp
from scrutiny_tui.domain.outcomes import Action, Request
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import listed

_AN_ACTION = "an action is recorded"


def check(sitting: Sitting, entry: Entry, told: OfActions) -> Iterator[Doubt]:
    """What is doubted of what a sentence says that someone is to do."""
    match told:
        case ToldAction():
            yield from _of_action(sitting, entry, told)
        case ToldDone(words=words):
            asked = next(_asked(sitting, entry, words), None)
            if asked is not None:
                yield contradicted(
                    entry, DoubtKind.OUTCOME, "this had been done", f"the {asked.kind} still asks for it"
                )
        case ToldNoActions():
            if any(isinstance(one.body, Action) for one in sitting.of_item(entry.item)):
                yield contradicted(entry, DoubtKind.OUTCOME, "there were no actions", _AN_ACTION)


def _asked(sitting: Sitting, entry: Entry, words: str) -> Iterator[FollowUp]:
    """What is recorded in the item as to be done, and is what some words say."""
    matter = matter_of(words)
    for one in sitting.of_item(entry.item):
        asks = one.follow_up is not None and (isinstance(one.body, Action | Request) or one.follow_up.owners)
        if asks and one.follow_up and are_nearly_the_same(matter, matter_of(one.text)):
            yield one.follow_up


def _of_action(sitting: Sitting, entry: Entry, told: ToldAction) -> Iterator[Doubt]:
    due, known = due_in_words(sitting, told.words), known_in(sitting, entry, told.who)
    asked = list(_asked(sitting, entry, due.words))
    if known and due.on and due.has_year and due.on < sitting.meeting.date:
        yield doubt_at(entry, DoubtKind.DAY, f"“{due.wording}” is before the meeting.")
    if not asked or any(_agrees(sitting, one, known, due) for one in asked):
        return
    yield from _of_owner(sitting, entry, known, asked[-1])
    day = _day(sitting, asked[-1])
    if due.on and day and due.on != day:
        said = f"this is to be done by {written(due.on)}"
        yield contradicted(entry, DoubtKind.OTHER_WORDS, said, f"it is recorded as due {written(day)}")


def _agrees(sitting: Sitting, asked: FollowUp, known: tuple[Named, ...], due: DueInWords) -> bool:
    day = _day(sitting, asked)
    return not _others(sitting, known, asked) and (not due.on or not day or due.on == day)


def _day(sitting: Sitting, asked: FollowUp) -> date | None:
    return asked.due.falls_on(sitting.next_meeting) if asked.due else None


def _others(sitting: Sitting, known: tuple[Named, ...], asked: FollowUp) -> list[Named]:
    """Those named who are not among the owners recorded, of whom there are some."""
    owners = {identity_in(sitting, owner) for owner in asked.owners}
    return [one for one in known if owners and identity_in(sitting, one) not in owners]


def _of_owner(sitting: Sitting, entry: Entry, known: tuple[Named, ...], asked: FollowUp) -> Iterator[Doubt]:
    others = _others(sitting, known, asked)
    if others:
        said = f"{printed_name(sitting, others[0])} is to do this"
        owners = listed([printed_name(sitting, owner) for owner in asked.owners])
        are = "are" if len(asked.owners) > 1 else "is"
        yield contradicted(entry, DoubtKind.OTHER_WORDS, said, f"{owners} {are} recorded so")
