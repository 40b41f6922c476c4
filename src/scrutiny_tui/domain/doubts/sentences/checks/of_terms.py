"""What sentences say is charged from now on, held to what was decided or recommended before them."""

import re
from collections.abc import Iterator, Sequence

from scrutiny_tui.domain.doubts.decisions.matters_decided import decided_in
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.sentences.assertions.matter_assertions import Went
from scrutiny_tui.domain.doubts.sentences.assertions.terms_assertions import ToldTerms, Turn
from scrutiny_tui.domain.doubts.sentences.checks import of_matters
from scrutiny_tui.domain.doubts.sentences.wording import contradicted
from scrutiny_tui.domain.doubts.wordings.differences import quoted, telling_words_of, without
from scrutiny_tui.domain.doubts.wordings.same_matter import Matter, matter_of
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Recommendation
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_RAISES = WordPattern(
    r"\b(?:rais|ris(?:e|es|ing)\b|increas|put .{0,40}\bup\b|go(?:es)? up\b|uplift)", re.IGNORECASE
)
_LOWERS = WordPattern(
    r"\b(?:lower|reduc|cut\b|decreas|bring .{0,40}\bdown\b|go(?:es)? down\b)", re.IGNORECASE
)
_KEEPS = WordPattern(
    r"\b(?:froz|freez|unchanged|not (?:be )?(?:rais|ris|increas|go up)|(?:stay|remain|kept|keep)\b)",
    re.IGNORECASE,
)
_RATE = WordPattern(
    r"\b(?:an?|per|each|every) (year|month|week|day|hour|head|person|plot|visit|night)\b", re.IGNORECASE
)
_OTHERWISE = "it is recorded as recommended otherwise"
_KINDS = ("sum", "percentage", "date")


def check(sitting: Sitting, entry: Entry, told: ToldTerms) -> Iterator[Doubt]:
    """A sum, a day or a turn that is not that of the decision, or of the recommendation, on it."""
    if of_matters.doubts_any(sitting, entry):
        return
    about = [one for one in _settled(sitting, entry) if _is_of(told, one[0])]
    if not told.what and len(about) != 1:
        return
    if about and all(_turns_otherwise(told, matter, went) for matter, went, _ in about):
        recorded = about[-1][2]
        yield contradicted(entry, DoubtKind.OUTCOME, f"this is {told.turn}", recorded)
        return
    carried = [matter for matter, went, _ in about if went is Went.APPROVED]
    others = [_differs(told, matter) for matter in carried]
    if others and all(others):
        here, there = others[-1] or ("", "")
        recommends = all(recorded == _OTHERWISE for *_, recorded in about)
        what = "what is recommended" if recommends else "what was decided"
        yield doubt_at(entry, DoubtKind.OTHER_WORDS, f"The words have {here}, and {what} has {there}.")


def _settled(sitting: Sitting, entry: Entry) -> Sequence[tuple[Matter, Went | None, str]]:
    """What was decided, or recommended, in the item before a sentence, each with how the record has it."""
    taken = ((one, one.decision.taken) for one in decided_in(sitting, entry.item))
    quotable = entry.id in sitting.exempt
    decided = [
        one for one, at in taken if at.place < entry.place and (quotable or at.id not in sitting.exempt)
    ]
    found = [(one.matter, one.went, one.recorded) for one in decided]
    lines = {line.entry.id for one in decided for line in (*one.decision.clauses, *one.decision.recommended)}
    recommended = [
        one
        for one in sitting.of_item(entry.item)
        if isinstance(one.body, Recommendation)
        and one.place < entry.place
        and one.id not in lines
        and (quotable or one.id not in sitting.exempt)
    ]
    return [*found, *((matter_of(one.text), Went.APPROVED, _OTHERWISE) for one in recommended)]


def _is_of(told: ToldTerms, matter: Matter) -> bool:
    """Whether a decision is on what the terms are of: it has every word for it, or they are of "it"."""
    words = [word for word in telling_words_of(told.what) if not word.figure]
    if not told.what:
        return "sum" in matter.figures and _same_rate(told, matter)
    return bool(words) and not matter.lacks(words) and _same_rate(told, matter)


def _same_rate(told: ToldTerms, matter: Matter) -> bool:
    """Whether both are for the same time, where both say for which."""
    here, there = _RATE.search(told.terms), _RATE.search(matter.wording)
    return not (here and there) or here[1].casefold() == there[1].casefold()


def _turn(matter: Matter) -> Turn:
    """Which way a decision turns a price."""
    forms = ((_KEEPS, Turn.SAME), (_RAISES, Turn.UP), (_LOWERS, Turn.DOWN))
    return next((turn for form, turn in forms if form.search(matter.wording)), Turn.UNSAID)


def _turns_otherwise(told: ToldTerms, matter: Matter, went: Went | None) -> bool:
    """Whether a price is said to go another way than a decision turns it, or to stay where it sets a sum."""
    decided, same_sum = _turn(matter), "sum" in matter_of(told.terms).figures
    if told.turn is Turn.SAME and decided is Turn.UNSAID and went is Went.APPROVED:
        return "sum" in matter.figures and not same_sum
    if Turn.UNSAID in (told.turn, decided) or (told.turn is Turn.SAME and same_sum):
        return False
    return (
        (told.turn is not decided)
        if went is Went.APPROVED
        else (told.turn is decided and went is Went.REFUSED)
    )


def _differs(told: ToldTerms, matter: Matter) -> tuple[str, str] | None:
    """A sum or a day of the terms that a decision has otherwise, and that, in quotes."""
    said = matter_of(told.terms)
    for kind in _KINDS:
        ours, theirs = said.figures.get(kind, []), matter.figures.get(kind, [])
        first, second = without(ours, theirs), without(theirs, ours)
        if first and second:
            return quoted(told.terms, first), quoted(matter.wording, second)
    return None
