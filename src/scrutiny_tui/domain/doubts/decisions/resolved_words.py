"""Doubts about words that were recorded in the end and are not those that were moved, as amended."""

import re
from collections.abc import Iterator, Sequence
from functools import reduce
from typing import TypeAlias

from scrutiny_tui.domain.dates import WEEKDAY
from scrutiny_tui.domain.decisions.decision import Amended, Decision, Fate
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.dates.named_dates import dates_in
from scrutiny_tui.domain.doubts.decisions.alterations import Alteration, alteration_by, as_altered
from scrutiny_tui.domain.doubts.decisions.motions import is_explained
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.room.taking_part import printed_name
from scrutiny_tui.domain.doubts.wordings.differences import (
    TellingWord,
    have_nothing_in_common,
    in_other_order,
    moved_figures,
    quoted,
    telling_words_of,
    without,
)
from scrutiny_tui.domain.names.titles import folded
from scrutiny_tui.domain.outcomes import Clause
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_Telling: TypeAlias = Sequence[TellingWord]
_TAKEN_UP = (Fate.RESOLVED, Fate.ACCEPTED)
_NOT_TAKEN_UP = (Fate.LOST, Fate.WITHDRAWN)
_THAT = WordPattern(r"\s*that\b", re.IGNORECASE)
_BE = WordPattern(r"\b(?:be|is|are)\b", re.IGNORECASE)
_DAY = WordPattern(rf"(?i:\b{WEEKDAY}\b)")
_AS_AMENDED = WordPattern(r"\bas (?:so )?amended\b", re.IGNORECASE)
_UNEXPLAINED = "no amendment that was carried or accepted explains it"


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """What is doubted of the words of the decisions in an item, held to what was moved."""
    entries = sitting.of_item(item)
    for decision in decisions_of(sitting, item):
        if not decision.clauses or not isinstance(decision.clauses[0].body, Clause):
            continue
        refused = list(_in_spite_of_amendments(sitting, decision))
        yield from refused
        if _AS_AMENDED.search(_resolved(decision)) and any(_is_taken_up(one) for one in decision.amendments):
            continue  # the words leave it to the amendment
        yield from _without_amendments(sitting, decision)
        if not refused and not is_explained(decision, entries):
            yield from _other_words(sitting, decision)


def _without_amendments(sitting: Sitting, decision: Decision) -> Iterator[Doubt]:
    """Words given behind an amendment that was taken up, and which are not as it would have them."""
    taken = [one for one in decision.amendments if _is_taken_up(one)]
    words = _resolved(decision)
    for number, amended in enumerate(taken):
        if decision.clauses[-1].entry.place < amended.line.entry.place:
            continue  # `amendments` says so
        later = [text for one in taken[number + 1 :] for text in _alteration(one).out]
        if not _has_amendment(words, _alteration(amended), later):
            done = "accepted" if amended.put.fate is Fate.ACCEPTED else "carried"
            name = printed_name(sitting, amended.line.body.mover)
            sentence = f"The amendment moved by {name} was {done}, and these words are not given as amended."
            yield doubt_at(decision.clauses[0].entry, DoubtKind.OTHER_WORDS, sentence)


def _in_spite_of_amendments(sitting: Sitting, decision: Decision) -> Iterator[Doubt]:
    """Words that only an amendment would have put in that was not taken up."""
    moved = telling_words_of(_moved(decision))
    known = [*moved, *(word for one in _into(decision) for word in telling_words_of(one))]
    words = telling_words_of(_resolved(decision))
    for amended in decision.amendments:
        if amended.put.fate not in _NOT_TAKEN_UP:
            continue
        put_in = [word for text in _alteration(amended).into for word in telling_words_of(text)]
        new = without(put_in, known)
        before = any(line.entry.place < amended.line.entry.place for line in decision.clauses)
        if new and not before and not without(new, words):
            name = printed_name(sitting, amended.line.body.mover)
            sentence = (
                f"The amendment moved by {name} was {amended.put.fate}, and these words are given as amended."
            )
            yield doubt_at(decision.clauses[0].entry, DoubtKind.OTHER_WORDS, sentence)


def _other_words(sitting: Sitting, decision: Decision) -> Iterator[Doubt]:
    """Words that differ in substance from those moved, which no amendment that was taken up explains."""
    moved, resolved = _moved(decision), _resolved(decision)
    altered = [_alteration(one) for one in decision.amendments if _is_taken_up(one)]
    if not moved or (not altered and have_nothing_in_common(resolved, moved)):
        return  # of words about something else `motions` says so
    was, now = telling_words_of(moved), telling_words_of(resolved)
    put_in = [word for text in _into(decision) for word in telling_words_of(text)]
    left_out = [word for one in altered for text in one.out for word in telling_words_of(text)]
    vague = any(one.free or (one.out and _tells_nothing(one.out, was)) for one in altered)
    lost = [] if vague else without(without(was, now), left_out)
    new = without(now, [*was, *put_in])
    lost, new = _but_fuller_names(sitting, was, lost, new), _but_fuller_names(sitting, now, new, lost)
    amended, same = reduce(as_altered, altered, moved), not (lost or new)
    lost, new = _but_fuller_dates(lost, amended, resolved), _but_fuller_dates(new, resolved, amended)
    if lost or new:
        sentence = f"{_difference(quoted(moved, lost), quoted(resolved, new))}: {_UNEXPLAINED}."
    elif places := None if altered or not same else _in_other_places(moved, resolved):
        sentence = f"{_difference(*places)}."
    else:
        return
    yield doubt_at(decision.clauses[0].entry, DoubtKind.OTHER_WORDS, sentence)


def _difference(moved: str, resolved: str) -> str:
    """How the words differ, in a sentence without its end."""
    if not resolved:
        return f"These words lack {moved}, which was moved"
    if not moved:
        return f"These words have {resolved}, which was not moved"
    return f"These words have {resolved}, and those that were moved have {moved}"


def _in_other_places(moved: str, resolved: str) -> tuple[str, str] | None:
    """The words that stand elsewhere in the wording, where that alters what it says; None where none do."""
    was, now = telling_words_of(moved), telling_words_of(resolved)
    if figures := moved_figures(was, now):
        return figures
    alike = _THAT.match(moved) and _THAT.match(resolved)
    same_form = bool(alike) and len(_BE.findall(moved)) == len(_BE.findall(resolved))
    found = in_other_order(was, now, alike=same_form)
    return (quoted(moved, found[0]), quoted(resolved, found[1])) if found else None


def _but_fuller_names(
    sitting: Sitting, words: _Telling, missing: list[TellingWord], others: _Telling
) -> list[TellingWord]:
    """The missing words without the forenames of those whom both wordings name."""
    if others:
        return missing
    names = [set(folded(person.name).split()) for person in sitting.people.values()]
    both = {folded(word.typed) for word in words if word not in missing}
    return [
        word
        for word in missing
        if not any(folded(word.typed) in name and not both.isdisjoint(name) for name in names)
    ]


def _but_fuller_dates(missing: list[TellingWord], wording: str, other: str) -> list[TellingWord]:
    """The missing words of a wording without years and weekdays of days that the other names without them."""
    days = [day for day in dates_in(other) if day.day]
    told = set[str]()
    for one in dates_in(wording):
        for day in days if one.day else ():
            if one.is_named_by(day):
                told |= {str(one.year)} if one.year and day.year is None else set()
                told |= set(_DAY.findall(one.shown)) if not _DAY.search(day.shown) else set()
    return [word for word in missing if word.typed not in told]


def _tells_nothing(left_out: Sequence[str], was: _Telling) -> bool:
    """Whether it is not said in the motion's own words what is left out: "it", "clause 2"."""
    words = [telling_words_of(text) for text in left_out]
    return any(not each or without(each, was) for each in words)


def _moved(decision: Decision) -> str:
    """The words as moved; empty where they are not known, or are those that were resolved."""
    return " ".join(line.entry.text for line in decision.motion_words)


def _resolved(decision: Decision) -> str:
    """The words that were recorded in the end, without what was to be recommended."""
    own = (line.entry for line in decision.clauses if isinstance(line.body, Clause | Point))
    return " ".join(entry.text for entry in own)


def _is_taken_up(amended: Amended) -> bool:
    return amended.put.fate in _TAKEN_UP


def _alteration(amended: Amended) -> Alteration:
    return alteration_by(amended.line.body.text)


def _into(decision: Decision) -> Iterator[str]:
    """What the amendments that were taken up put in."""
    for amended in decision.amendments:
        if _is_taken_up(amended):
            yield from _alteration(amended).into


def _has_amendment(wording: str, altered: Alteration, later: Sequence[str]) -> bool:
    """Whether a wording has what an amendment puts in, and not what it leaves out.

    Args:
        wording: the wording.
        altered: what the amendment does.
        later: what later amendments left out.
    """
    words, gone = telling_words_of(wording), [word for text in later for word in telling_words_of(text)]
    rest = wording.casefold()
    for text in altered.into:
        put_in = without(telling_words_of(text), gone)
        missing = _but_fuller_dates(without(put_in, words), text, wording)
        few = not any(word.figure for word in missing) and 2 * len(missing) < len(put_in)
        if missing and not (altered.free and few):
            return False
        rest = rest.replace(text.casefold(), " ")
    return not any(
        telling_words_of(text) and re.search(rf"(?<!\w){re.escape(text.casefold())}(?!\w)", rest)
        for text in altered.out
    )
