"""What sentences say was decided on a matter, held to the decision that was about it."""

import re
from collections.abc import Iterator, Sequence

from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.doubts.dates.meetings_to_come import are_other_days, unknown_meeting
from scrutiny_tui.domain.doubts.decisions import elections
from scrutiny_tui.domain.doubts.decisions.called_matters import is_called, tells_only_when
from scrutiny_tui.domain.doubts.decisions.matters_decided import (
    Decided,
    decided_in,
    deferred_in,
)
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.names.other_names import other_names
from scrutiny_tui.domain.doubts.sentences.assertions.assertion import ToldDecision, ToldFate
from scrutiny_tui.domain.doubts.sentences.assertions.matter_assertions import (
    OfMatters,
    ToldAgreed,
    ToldDeferral,
    ToldMatter,
    ToldNow,
    Went,
)
from scrutiny_tui.domain.doubts.sentences.checks import of_consequences, of_motions
from scrutiny_tui.domain.doubts.sentences.decision_meant import is_straight_behind
from scrutiny_tui.domain.doubts.sentences.follow_up_meant import asked_in
from scrutiny_tui.domain.doubts.sentences.reading import asserted
from scrutiny_tui.domain.doubts.sentences.wording import contradicted, only_words
from scrutiny_tui.domain.doubts.wordings.differences import (
    have_nothing_in_common,
    quoted,
    telling_words_of,
    without,
)
from scrutiny_tui.domain.doubts.wordings.labelled import is_label, other_label
from scrutiny_tui.domain.doubts.wordings.same_matter import Matter, matter_of
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Agreed, Conclusion, Deferred, Recommendation
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_GENERAL = frozenset(
    {"report", "reports", "item", "matter", "motion", "proposal", "proposals", "recommendation", "minutes"}
    | {"recommendations", "amendment", "application", "plan", "policy", "scheme", "it", "this", "following"}
)
"""Words that may be those of any motion."""
_OF_REPORT = WordPattern(r"(?:the|this|that|his|her|their) (?:[\w-]+ )?reports?", re.IGNORECASE)
_APPROVES = WordPattern(
    r"\b(?:approv|agree|endors|adopt|accept|support|recommend|welcom|back)", re.IGNORECASE
)
"""Words by which a decision may approve of a report."""
_COURTEOUS = WordPattern(
    r"(?:not )?(?:note|receive|thank|congratulate|welcome|commend|visit|send|circulate)\b", re.IGNORECASE
)
"""What is agreed beside a decision, and is no decision of its own."""
_RECOMMENDS = WordPattern(r"\brecommend", re.IGNORECASE)
_OF_ITEM = frozenset({"consideration", "further"})
"""Words that name nothing but the item: "further consideration was deferred"."""
_OF_MOTIONS = ("motion", "proposed", "proposal")
"""Words that say no more than that something was moved."""
_SHORTEST = 2


def check(sitting: Sitting, entry: Entry, told: OfMatters) -> Iterator[Doubt]:
    """What is doubted of what a sentence says was decided, or deferred."""
    if isinstance(told, ToldNow):
        yield from of_consequences.of_now(sitting, entry, told)
    elif isinstance(told, ToldAgreed):
        yield from _of_agreement(sitting, entry, told)
    elif isinstance(told, ToldDeferral):
        yield from _of_deferral(sitting, entry, told)
    else:
        yield from _of_decision(sitting, entry, told)


def doubts_any(sitting: Sitting, entry: Entry) -> bool:
    """Whether the words of an entry are doubted as what was decided on their matter."""
    matters = (one.assertion for one in asserted(entry.text) if isinstance(one.assertion, OfMatters))
    return any(True for one in matters for _ in check(sitting, entry, one))


def _of_agreement(sitting: Sitting, entry: Entry, told: ToldAgreed) -> Iterator[Doubt]:
    """What only words say was agreed: nothing in the item is decided or recommended, or asks for it."""
    if entry.follow_up is not None or _is_agreed(sitting, entry, told.words):
        return
    entries = sitting.of_item(entry.item)
    concluded = any(isinstance(one.body, Conclusion | Deferred) for one in entries) or any(
        isinstance(one.body, Recommendation)
        and (_RECOMMENDS.search(told.words) or _may_be(told.words, one.text))
        for one in entries
    )
    asked = any(not have_nothing_in_common(told.words, one.text) for one, _ in asked_in(sitting, entry))
    if not concluded and not asked:
        noted = told.words.casefold().startswith("note ")
        yield only_words(entry, "this was agreed", "/noted" if noted else "/resolved")


def _is_agreed(sitting: Sitting, entry: Entry, words: str) -> bool:
    """Whether a decision of the item may be what the committee is said to have agreed to."""
    made = decisions_of(sitting, entry.item)
    if any(one.standing and isinstance(one.standing.body, Agreed) for one in made):
        return True
    if _COURTEOUS.match(words) or (_RECOMMENDS.search(words) and any(one.recommended for one in made)):
        return bool(made)
    return any(_may_be(words, line.text) for one in made for line in one.entries)


def _may_be(words: str, recorded: str) -> bool:
    """Whether what is said to be agreed may be what is recorded, which may say only "agrees to it"."""
    if len(telling_words_of(recorded)) < _SHORTEST:
        return bool(recorded)
    if _OF_REPORT.fullmatch(words.strip()):
        return _APPROVES.search(recorded) is not None
    general = all(word.typed.casefold() in _GENERAL for word in telling_words_of(words))
    return general or not have_nothing_in_common(words, recorded)


def _of_decision(sitting: Sitting, entry: Entry, told: ToldMatter) -> Iterator[Doubt]:
    matter = matter_of(told.words)
    decided = decided_in(sitting, entry.item)
    if told.implied:
        decided = tuple(one for one in decided if one.decision.taken.place < entry.place)
    about = [one for one in decided if _is_about(matter, one, told)]
    about = about or [one for one in decided if _is_called(one, told)]
    if told.by_noun and not about:
        return
    if not about:
        yield from _of_another(sitting, entry, decided, told)
        yield from of_consequences.of_another_kind(entry, told, decided)
        yield from of_consequences.of_lost_amendment(sitting, entry, told) if told.implied else ()
    elif not told.implied and told.went is Went.APPROVED:
        yield from of_consequences.of_sum_offered(sitting, entry, matter, about)
    if not about or any(_agrees(matter, one, told) for one in about) or _is_doubted(sitting, entry):
        return
    recorded = max(reversed(about), key=lambda one: matter.figures_in(one.matter))
    if recorded.refusal_lost and not told.on_motion:
        said = f"the matter was {_WORDS[told.went, False]}"
        yield contradicted(entry, DoubtKind.OUTCOME, said, recorded.recorded)
    elif _went(recorded, told) not in (told.went, None):
        if told.on_motion and _tells_fate(entry):
            return  # which is doubted for itself
        said = f"the {'motion' if told.on_motion else 'matter'} was {_WORDS[told.went, told.on_motion]}"
        yield contradicted(entry, DoubtKind.OUTCOME, said, recorded.recorded)
    else:
        decided_on = recorded.subject if told.on_motion else recorded.matter
        labels = other_label(matter.wording, decided_on.wording)
        here, there = labels or matter.differs(decided_on)[0]
        sentence = f"The words have {here}, and what was decided has {there}."
        yield doubt_at(entry, DoubtKind.OTHER_WORDS, sentence)


def _tells_fate(entry: Entry) -> bool:
    """Whether the sentence is read as one on what became of the motion."""
    return any(isinstance(told.assertion, ToldFate) for told in asserted(entry.text))


def _of_another(
    sitting: Sitting, entry: Entry, decided: Sequence[Decided], told: ToldMatter
) -> Iterator[Doubt]:
    """Something said to be agreed in other words than what was decided, or of another: another firm's bid."""
    matter = matter_of(told.words)
    at_least = _SHORTEST if told.implied else 1
    found = [names for one in decided if (names := other_names(matter, one.subject, at_least)) is not None]
    if found and told.went is Went.APPROVED:
        here, there = found[-1]
        sentence = f"The words have {here}, and what was decided has {there}."
        yield doubt_at(entry, DoubtKind.OTHER_WORDS, sentence)
    elif told.went is Went.APPROVED and not told.implied and not _is_doubted(sitting, entry):
        agreed = (one.decision.clauses for one in decided if one.went is Went.APPROVED)
        clauses = (matter_of(line.entry.text) for lines in agreed for line in lines)
        if other := next(filter(None, (_one_other_word(matter, clause) for clause in clauses)), None):
            sentence = f"The words have {other[0]}, and what was decided has {other[1]}."
            yield doubt_at(entry, DoubtKind.OTHER_WORDS, sentence)


def _one_other_word(matter: Matter, clause: Matter) -> tuple[str, str] | None:
    """The words in which a sentence and a clause differ, if all others are the same: "blue", and "red".

    The verb, with which one of them begins, may be another for the same thing: "backs", and "supports".
    """
    new, lost = without(matter.subject, clause.subject), without(clause.subject, matter.subject)
    alike = len(matter.subject) - len(new)
    if (len(new), len(lost)) != (1, 1) or alike < _SHORTEST or matter.negated or clause.negated:
        return None
    if new[0] is matter.subject[0] or lost[0] is clause.subject[0]:
        return None
    return quoted(matter.wording, new), quoted(clause.wording, lost)


def _is_doubted(sitting: Sitting, entry: Entry) -> bool:
    """Whether the sentence is doubted already, since nothing in the item was decided so."""
    told = ((one.assertion, one.sentence) for one in asserted(entry.text))
    return any(
        True
        for one, sentence in told
        if isinstance(one, ToldDecision)
        for _ in of_motions.check(sitting, entry, one, sentence)
    )


_WORDS = {
    (Went.APPROVED, False): "agreed",
    (Went.REFUSED, False): "refused",
    (Went.APPROVED, True): "carried",
    (Went.REFUSED, True): "lost",
}


def _is_about(matter: Matter, one: Decided, told: ToldMatter) -> bool:
    """Whether a decision has all the words of a matter that tell what it is."""
    own = {word.typed.casefold() for word in matter.subject} - _GENERAL
    words = [word for word in matter.subject if word.typed.casefold() not in _OF_MOTIONS]
    words = [word for word in words if not (told.implied and tells_only_when(word))]
    enough = _SHORTEST if told.implied else 1
    if other_label(matter.wording, one.matter.wording):
        if (told.went, one.went) != (Went.APPROVED, Went.APPROVED) or told.implied:
            return False  # one option may be refused, and another approved
        words = [word for word in words if not is_label(matter.wording, word)]
    return len(own) >= enough and not one.subject.lacks(words)


def _is_called(one: Decided, told: ToldMatter) -> bool:
    """Whether a sentence calls what was decided by a noun of it: "the early opening"."""
    may_be = told.by_noun or not (told.on_motion or told.implied)
    return may_be and is_called(told.words, one.subject.wording)


def _agrees(matter: Matter, one: Decided, told: ToldMatter) -> bool:
    """Whether a decision is as a sentence says, or says nothing of it."""
    if told.on_motion:
        return _went(one, told) in (told.went, None) and not matter.differs(one.subject)
    if one.went is None:
        return not one.refusal_lost or told.implied
    if other_label(matter.wording, one.matter.wording):
        return False
    return one.went is told.went and (told.went is not Went.APPROVED or not matter.differs(one.matter))


def _went(one: Decided, told: ToldMatter) -> Went | None:
    return _went_as_motion(one) if told.on_motion else one.went


def _went_as_motion(one: Decided) -> Went | None:
    """How the motion itself went, whatever it was for."""
    refused = one.recorded.startswith("the motion")
    if refused or not one.decision.put.entries:
        return Went.REFUSED if refused else None
    return Went.APPROVED


def _of_deferral(sitting: Sitting, entry: Entry, told: ToldDeferral) -> Iterator[Doubt]:
    """A deferral that is not recorded, is recorded otherwise, or is to a day without a meeting."""
    named = sitting.item_numbered(told.number) if told.number else None
    item = named.id if named else entry.item
    matter, deferred = matter_of(told.words), tuple(deferred_in(sitting, item))
    about = [one for one in deferred if _is_of_item(matter) or matter.is_within(one.subject)]
    if not told.deferred:
        if about:
            yield contradicted(entry, DoubtKind.OUTCOME, "this was not deferred", about[-1].recorded)
    elif about:
        yield from _until(sitting, entry, told, about)
    else:
        yield from _not_deferred(sitting, entry, told, matter)
    if when := unknown_meeting(sitting, told.until):
        yield doubt_at(entry, DoubtKind.UNKNOWN_MEETING, f"No meeting {when} is known.")


def _is_of_item(matter: Matter) -> bool:
    """Whether words name nothing but the item in which they stand."""
    return all(word.typed.casefold() in _OF_ITEM for word in matter.subject)


def _until(sitting: Sitting, entry: Entry, told: ToldDeferral, about: list[Decided]) -> Iterator[Doubt]:
    if all(are_other_days(sitting, told.until, one.until) for one in about):
        recorded = f"it is recorded as deferred {about[-1].until.strip(' .')}"
        yield contradicted(entry, DoubtKind.OUTCOME, f"this was deferred {told.until}", recorded)


def _not_deferred(sitting: Sitting, entry: Entry, told: ToldDeferral, matter: Matter) -> Iterator[Doubt]:
    """What was deferred only in words: it was decided, someone was elected, or nothing is recorded of it."""
    if told.pronoun:
        yield from _not_put_off(sitting, entry, told)
        return
    decided = [one for one in decided_in(sitting, entry.item) if matter.is_within(one.subject)]
    own = {word.typed.casefold() for word in matter.subject}
    won = elections.elected_in(sitting, entry.item) if own & {"appointment", "election"} else ()
    if won:
        yield contradicted(entry, DoubtKind.OUTCOME, "this was deferred", "someone is recorded as elected")
    elif decided and decided[-1].went is not None and own - _GENERAL:
        yield contradicted(entry, DoubtKind.OUTCOME, "this was deferred", decided[-1].recorded)
    elif told.words and ("meeting" in told.until.casefold() or _is_of_item(matter)):
        yield only_words(entry, "this was deferred", "/deferred")


def _not_put_off(sitting: Sitting, entry: Entry, told: ToldDeferral) -> Iterator[Doubt]:
    """What "it" is said to be deferred, where the last decision before the sentence went otherwise."""
    before = [one for one in decided_in(sitting, entry.item) if one.decision.taken.place < entry.place]
    meant = before[-1] if before else None
    if meant is None or meant.went not in (Went.APPROVED, Went.REFUSED):
        return
    if told.by_body or is_straight_behind(sitting, meant.decision, entry):
        yield contradicted(entry, DoubtKind.OUTCOME, "this was deferred", meant.recorded)
