"""What sentences say was recommended, held to the recommendations of the item."""

import re
from collections.abc import Iterator, Sequence

from scrutiny_tui.domain.decisions.decision import Decision, Fate
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.room.taking_part import printed_name
from scrutiny_tui.domain.doubts.sentences.assertions.recommendation_assertions import (
    OfRecommendations,
    ToldRecipient,
    ToldRecommendationFate,
    ToldRecommended,
)
from scrutiny_tui.domain.doubts.sentences.ordinals import number_of, numbered
from scrutiny_tui.domain.doubts.sentences.wording import (
    contradicted,
    in_words,
    only_words,
    recorded_otherwise,
)
from scrutiny_tui.domain.doubts.wordings.differences import have_nothing_in_common, without
from scrutiny_tui.domain.doubts.wordings.same_matter import Matter, matter_of, undoes
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Conclusion, Recommendation
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import shortened
from scrutiny_tui.domain.word_pattern import WordPattern

_BODIES = WordPattern(r"\b(council|cabinet|executive)\b", re.IGNORECASE)
_SAME = {"executive": "cabinet"}
"""Two names for one body."""
_ARTICLE = WordPattern(r"^the ", re.IGNORECASE)
_LOST = (Fate.LOST, Fate.TIED, Fate.WITHDRAWN)
_AS_TOLD = {"was withdrawn": (Fate.WITHDRAWN,), "was not made": (*_LOST, Fate.DEFERRED)}
"""What may be recorded of a recommendation of which a sentence says so; of any other, that it was lost."""
_ENOUGH = 2
_QUOTED = 50
"""So much of a recommendation is quoted, in characters."""


def check(sitting: Sitting, entry: Entry, told: OfRecommendations) -> Iterator[Doubt]:
    """What is doubted of what a sentence says was recommended, or became of a recommendation."""
    made = [one for one in sitting.of_item(entry.item) if isinstance(one.body, Recommendation)]
    match told:
        case ToldRecommendationFate():
            before = [one for one in made if one.place < entry.place]
            of_fate = _of_numbered if told.which else _of_fate
            yield from of_fate(sitting, entry, told, before) if before else ()
            yield from _of_none(sitting, entry, told) if not made else ()
        case ToldRecipient(to):
            fates = {_fate(sitting, one) for one in made}
            if made and fates <= {*_LOST}:
                told_so, recorded = "the recommendation is made", f"it is recorded as {min(fates)}"
                yield contradicted(entry, DoubtKind.OUTCOME, told_so, recorded)
            yield from _of_recipient(sitting, entry, to, made)
        case ToldRecommended(""):
            standing = [one for one in made if _fate(sitting, one) not in _LOST]
            if standing:
                told_so, recorded = "no recommendation was made", "one is recorded"
                yield contradicted(entry, DoubtKind.OUTCOME, told_so, recorded)
        case ToldRecommended():
            yield from _of_words(sitting, entry, told, made)


def _decision(sitting: Sitting, recommendation: Entry) -> Decision | None:
    """The decision with which something was recommended; None where it was not put."""
    for one in decisions_of(sitting, recommendation.item):
        if any(line.entry is recommendation for line in (*one.clauses, *one.recommended)):
            return one
    return None


def _fate(sitting: Sitting, recommendation: Entry) -> Fate:
    """What became of a recommendation: one that was not put stands."""
    decision = _decision(sitting, recommendation)
    fate = decision.put.fate if decision else Fate.UNKNOWN
    return Fate.RESOLVED if fate is Fate.UNKNOWN else fate


def _of_fate(
    sitting: Sitting, entry: Entry, told: ToldRecommendationFate, made: Sequence[Entry]
) -> Iterator[Doubt]:
    fates = [_fate(sitting, one) for one in made]
    others = [one.fate for one in decisions_of(sitting, entry.item) if not one.recommended]
    as_told = (Fate.RESOLVED,) if told.carried else (*_LOST, Fate.DEFERRED)
    if any(fate in as_told for fate in (*fates, *others)):
        return
    put = _decision(sitting, made[-1])
    carried = "carried" if put is not None and put.put.entries else "made"
    recorded = carried if fates[-1] is Fate.RESOLVED else str(fates[-1])
    yield contradicted(
        entry, DoubtKind.OUTCOME, f"the recommendation {told.word}", f"it is recorded as {recorded}"
    )


def _of_numbered(
    sitting: Sitting, entry: Entry, told: ToldRecommendationFate, made: Sequence[Entry]
) -> Iterator[Doubt]:
    """What became of "the second recommendation"; nothing where it may be one of a report."""
    others = [one for one in decisions_of(sitting, entry.item) if not (one.recommended or _puts(one, made))]
    if others:
        return
    said, meant = f"the {told.which} recommendation {told.word}", numbered(made, number_of(told.which))
    if meant is None:
        are = "recommendation is" if len(made) == 1 else "recommendations are"
        yield contradicted(entry, DoubtKind.OUTCOME, said, f"only {in_words(len(made))} {are} recorded")
        return
    fate = _fate(sitting, meant)
    as_told = _AS_TOLD.get(told.word, (Fate.LOST, Fate.TIED)) if not told.carried else (Fate.RESOLVED,)
    if fate not in as_told:
        decision = _decision(sitting, meant)
        carried = "carried" if decision is not None and decision.put.entries else "made"
        recorded = carried if fate is Fate.RESOLVED else str(fate)
        yield contradicted(entry, DoubtKind.OUTCOME, said, f"it is recorded as {recorded}")


def _puts(decision: Decision, made: Sequence[Entry]) -> bool:
    return any(line.entry in made for line in decision.clauses)


def _of_none(sitting: Sitting, entry: Entry, told: ToldRecommendationFate) -> Iterator[Doubt]:
    """What became of a recommendation in an item in which nothing is recorded as decided.

    Where the item tells of another body, it may be that body which answered.
    """
    item = sitting.of_item(entry.item)
    if not decisions_of(sitting, entry.item) and not any(_BODIES.search(one.text) for one in item):
        command = "/resolved or /recommend" if told.carried else "/lost"
        yield only_words(entry, f"the recommendation {told.word}", command)


def _of_words(
    sitting: Sitting, entry: Entry, told: ToldRecommended, made: Sequence[Entry]
) -> Iterator[Doubt]:
    """What is said to be recommended, where the recommendation about it is another one."""
    said = matter_of(told.words)
    about = [one for one in made if _is_about(said, matter_of(one.text))]
    if not about:
        yield from () if told.only_asked else _of_none_about(sitting, entry, told, made)
        return
    agreeing = [one for one in about if _agrees(sitting, told, said, one)]
    if agreeing:
        yield from _of_recipient(sitting, entry, told.to, agreeing)
        return
    recorded = max(reversed(about), key=lambda one: said.figures_in(matter_of(one.text)))
    matter = matter_of(recorded.text)
    undone = undoes(said, matter)
    if undone:
        sentence = f"The words have {undone[0]}, and what is recommended has {undone[1]}."
        yield doubt_at(entry, DoubtKind.OTHER_WORDS, sentence)
    elif _fate(sitting, recorded) in _LOST:
        was = f"the recommendation is recorded as {_fate(sitting, recorded)}"
        yield contradicted(entry, DoubtKind.OUTCOME, "this was recommended", was)
    elif told.made is (said.negated is not matter.negated):
        was = f"this was {'' if told.made else 'not '}recommended: {_short(told.words)}"
        yield recorded_otherwise(entry, DoubtKind.OUTCOME, was, _short(recorded.text))
    else:
        here, there = said.differs(matter)[0]
        sentence = f"The words have {here}, and what is recommended has {there}."
        yield doubt_at(entry, DoubtKind.OTHER_WORDS, sentence)


def _short(words: str) -> str:
    """Some words of a recommendation, quoted."""
    return f"“{shortened(words.strip(' .'), _QUOTED)}”"


def _of_none_about(
    sitting: Sitting, entry: Entry, told: ToldRecommended, made: Sequence[Entry]
) -> Iterator[Doubt]:
    """What is said to be recommended, where nothing decided or recommended in the item is about it."""
    bodies = (Recommendation, Conclusion)
    lines = [one.text for one in sitting.of_item(entry.item) if isinstance(one.body, bodies)]
    kept = [one for one in decisions_of(sitting, entry.item) if one.fate not in _LOST]
    decided = [line.text for one in kept for line in one.entries]
    agreed = any(one.standing for one in decisions_of(sitting, entry.item))
    near = any(not have_nothing_in_common(told.words, text) for text in (*lines, *decided))
    if (
        told.made
        and (told.to or not made)
        and not near
        and not (agreed and not lines)
        and entry.follow_up is None
    ):
        yield only_words(entry, "this was recommended", "/recommend")


def _agrees(sitting: Sitting, told: ToldRecommended, said: Matter, recommendation: Entry) -> bool:
    matter, lost = matter_of(recommendation.text), _fate(sitting, recommendation) in _LOST
    if not told.made:
        return lost or said.negated is not matter.negated
    return not lost and said.negated is matter.negated and not (said.differs(matter) or undoes(said, matter))


def _is_about(said: Matter, matter: Matter) -> bool:
    """Whether what is said is about a recommendation: it has all of its telling words, or half of them.

    A sum alone is about one that has a sum: "Cabinet would be asked for £48".
    """
    if not said.subject:
        return not said.figures.keys().isdisjoint(matter.figures)
    shared = len(said.subject) - len(without(said.subject, matter.subject))
    shared += undoes(said, matter) is not None
    return said.is_within(matter) or (shared >= _ENOUGH and 2 * shared >= len(said.subject))


def _of_recipient(sitting: Sitting, entry: Entry, to: str, made: Sequence[Entry]) -> Iterator[Doubt]:
    """A body to which no recommendation is recorded as made."""
    names = [[printed_name(sitting, one) for one in e.follow_up.owners] if e.follow_up else [] for e in made]
    owners, bodies = [name for each in names for name in each], _bodies(to)
    known = [_bodies(name) for name in owners]
    if bodies and owners and all(known) and not any(bodies & one for one in known):
        body = re.split(r",| (?:and|on|at|in|for|meeting)\b", to)[0]
        body = _ARTICLE.sub("", body).strip()
        recorded = f"it is recorded as made to {owners[-1]}"
        yield contradicted(entry, DoubtKind.OUTCOME, f"the recommendation goes to {body}", recorded)


def _bodies(words: str) -> set[str]:
    return {_SAME.get(word.casefold(), word.casefold()) for word in _BODIES.findall(words)}
