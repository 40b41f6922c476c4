"""What sentences say that someone is to do, held to the requests and actions of the item."""

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.doubts.dates.due_in_words import DueInWords, due_in_words
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.follow_ups import are_nearly_the_same
from scrutiny_tui.domain.doubts.names.owner_posts import is_post
from scrutiny_tui.domain.doubts.room.taking_part import printed_name
from scrutiny_tui.domain.doubts.sentences.assertions.action_assertions import (
    OfActions,
    ToldAction,
    ToldAsked,
    ToldDone,
    ToldDue,
    ToldNoActions,
    ToldUndertaking,
)
from scrutiny_tui.domain.doubts.sentences.assertions.matter_assertions import ToldMatter
from scrutiny_tui.domain.doubts.sentences.assertions.recommendation_assertions import ToldRecommended
from scrutiny_tui.domain.doubts.sentences.checks import of_asking, of_undertakings, owed_days
from scrutiny_tui.domain.doubts.sentences.follow_up_meant import (
    are_the_same,
    asked_in,
    has_owner,
    meant_without_words,
    one_word_off,
)
from scrutiny_tui.domain.doubts.sentences.people import people_in
from scrutiny_tui.domain.doubts.sentences.posts import by_first_name, known_in
from scrutiny_tui.domain.doubts.sentences.reading import asserted
from scrutiny_tui.domain.doubts.sentences.wording import contradicted, recorded_otherwise
from scrutiny_tui.domain.doubts.wordings.same_matter import matter_of
from scrutiny_tui.domain.entries import Entry, FollowUp
from scrutiny_tui.domain.outcomes import Action, Request
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import listed
from scrutiny_tui.domain.word_pattern import WordPattern


class _Named(Struct, frozen=True):
    """Whom a sentence names: people who are known, or a name or a post that none of them has."""

    known: tuple[Named, ...]
    post: str


_OF = WordPattern(r" (?:of|for) ")
"""What stands in a post that only one person has: "Head of Piers", and not "lead officer"."""
_RECEIVES = WordPattern(
    r"(?:be|get|receive|have|hear|like|want|see|benefit|need|welcome|expect|meet)\b", re.IGNORECASE
)
"""What someone does who is no owner: "Councillor Hale would receive a reply"."""
_NAMES_BODY = WordPattern(r"(?:the )?(?:cabinet|council|executive)$", re.IGNORECASE)


def check(sitting: Sitting, entry: Entry, told: OfActions) -> Iterator[Doubt]:
    """What is doubted of what a sentence says that someone is to do."""
    match told:
        case ToldAction():
            yield from _of_action(sitting, entry, told)
        case ToldDone(words=words):
            near = (
                recorded
                for one, recorded in asked_in(sitting, entry)
                if are_nearly_the_same(matter_of(words), matter_of(one.text))
            )
            if (asked := next(near, None)) is not None:
                yield contradicted(
                    entry, DoubtKind.OUTCOME, "this had been done", f"the {asked.kind} still asks for it"
                )
        case ToldUndertaking():
            yield from of_undertakings.check(sitting, entry, told)
        case ToldAsked():
            yield from of_asking.of_asked(sitting, entry, told)
        case ToldDue():
            yield from of_asking.of_due(sitting, entry, told)
        case ToldNoActions():
            bodies = [one.body for one in sitting.of_item(entry.item)]
            kinds = (("an action", Action), ("a request", Request))
            recorded = [name for name, kind in kinds if any(isinstance(body, kind) for body in bodies)]
            if recorded:
                said = "there were no actions"
                yield contradicted(entry, DoubtKind.OUTCOME, said, f"{recorded[0]} is recorded")


def _of_action(sitting: Sitting, entry: Entry, told: ToldAction) -> Iterator[Doubt]:
    due = due_in_words(sitting, told.words)
    known = known_in(sitting, entry, told.who) or by_first_name(sitting, told.who)
    if known and due.on and due.has_year and due.on < sitting.meeting.date:
        yield doubt_at(entry, DoubtKind.DAY, f"“{due.wording}” is before the meeting.")
    own = entry.follow_up
    if own and known and not has_owner(sitting, own, told.who, known) and not _RECEIVES.match(told.words):
        yield from _of_owner(sitting, entry, _Named(known, ""), own)
        return
    meant = meant_without_words(sitting, entry, due.words)
    asked = [
        (one.text, recorded)
        for one, recorded in asked_in(sitting, entry)
        if one is meant
        or are_the_same(
            due.words,
            one.text,
            same_owner=told.general or has_owner(sitting, recorded, told.who, known),
            requested=isinstance(one.body, Request),
        )
    ]
    who = _Named(known, "" if known else _stranger(sitting, entry, told.who))
    if not asked:
        other = tuple(_of_one_word(sitting, entry, told, due))
        yield from other or owed_days.check(sitting, entry, known, due)
    if not asked or any(_agrees(sitting, one, recorded, who, due) for one, recorded in asked):
        return
    text, recorded = asked[-1]
    yield from _of_owner(sitting, entry, who, recorded)
    day = _day(sitting, recorded)
    if day and due.is_other_than(day):
        said = f"this is to be done {f'by {written(due.on)}' if due.on else due.wording}"
        yield contradicted(entry, DoubtKind.OTHER_WORDS, said, f"it is recorded as due {written(day)}")
    decided = any(isinstance(one.assertion, ToldRecommended | ToldMatter) for one in asserted(entry.text))
    for here, there in [] if decided else _figures(due.words, text):  # else doubted of what was decided
        sentence = f"The words have {here}, and what is recorded has {there}."
        yield doubt_at(entry, DoubtKind.OTHER_WORDS, sentence)


def _stranger(sitting: Sitting, entry: Entry, who: str) -> str:
    """A name with its title, or a post that only one person has, which is not known; else empty."""
    titled = next((one.name for one in people_in(sitting, entry, who).unknown if one.titled), "")
    return titled or (who if _OF.search(who) and is_post(who) else "")


def _of_one_word(sitting: Sitting, entry: Entry, told: ToldAction, due: DueInWords) -> Iterator[Doubt]:
    """What is asked for in the words of the record, but for one."""
    known = known_in(sitting, entry, told.who)
    if told.who and not known and not _NAMES_BODY.match(told.who):
        return
    for one, recorded in asked_in(sitting, entry):
        of_another = recorded.owners and known and not has_owner(sitting, recorded, told.who, known)
        other = None if of_another else one_word_off(due.words, one.text)
        if other:
            sentence = f"The words have “{other[0]}”, and what is recorded has “{other[1]}”."
            yield doubt_at(entry, DoubtKind.OTHER_WORDS, sentence)


def _figures(told: str, recorded: str) -> list[tuple[str, str]]:
    return matter_of(told).differs(matter_of(recorded))


def _agrees(sitting: Sitting, text: str, asked: FollowUp, who: _Named, due: DueInWords) -> bool:
    day = _day(sitting, asked)
    same_day = not day or not due.is_other_than(day)
    return same_day and not _others(sitting, who, asked) and not _figures(due.words, text)


def _day(sitting: Sitting, asked: FollowUp) -> date | None:
    return asked.due.falls_on(sitting.next_meeting) if asked.due else None


def _others(sitting: Sitting, who: _Named, asked: FollowUp) -> list[str]:
    """The names of those who are not among the owners recorded, of whom there are some."""
    if not asked.owners:
        return []
    posts = [who.post] if who.post and not has_owner(sitting, asked, who.post, ()) else []
    others = (one for one in who.known if not has_owner(sitting, asked, "", (one,)))
    return [*posts, *(printed_name(sitting, one) for one in others)]


def _of_owner(sitting: Sitting, entry: Entry, who: _Named, asked: FollowUp) -> Iterator[Doubt]:
    others = _others(sitting, who, asked)
    if others:
        said = f"{others[0]} is to do this"
        owners = listed([printed_name(sitting, owner) for owner in asked.owners])
        yield recorded_otherwise(entry, DoubtKind.OTHER_WORDS, said, owners)
