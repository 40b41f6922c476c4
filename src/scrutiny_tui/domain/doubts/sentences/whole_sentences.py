"""What a sentence as a whole tells: families of assertions that are not read verb by verb."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.dates import MONTHS
from scrutiny_tui.domain.doubts.sentences.assertions.assertion import Assertion
from scrutiny_tui.domain.doubts.sentences.assertions.matter_assertions import ToldMatter
from scrutiny_tui.domain.doubts.sentences.verbs.acting_verbs import acts_told, passive_told
from scrutiny_tui.domain.doubts.sentences.verbs.action_verbs import actions_told
from scrutiny_tui.domain.doubts.sentences.verbs.agreement_verbs import agreed_told
from scrutiny_tui.domain.doubts.sentences.verbs.amendment_verbs import amendments_told
from scrutiny_tui.domain.doubts.sentences.verbs.asking_verbs import asking_told
from scrutiny_tui.domain.doubts.sentences.verbs.attending_verbs import attending_told
from scrutiny_tui.domain.doubts.sentences.verbs.award_verbs import awards_told
from scrutiny_tui.domain.doubts.sentences.verbs.business_verbs import business_told
from scrutiny_tui.domain.doubts.sentences.verbs.chairing_verbs import chairing_told
from scrutiny_tui.domain.doubts.sentences.verbs.clock_verbs import clock_told
from scrutiny_tui.domain.doubts.sentences.verbs.consequence_verbs import consequences_told
from scrutiny_tui.domain.doubts.sentences.verbs.election_verbs import elections_told
from scrutiny_tui.domain.doubts.sentences.verbs.interest_verbs import interests_told
from scrutiny_tui.domain.doubts.sentences.verbs.matter_verbs import matters_told
from scrutiny_tui.domain.doubts.sentences.verbs.minutes_verbs import minutes_told
from scrutiny_tui.domain.doubts.sentences.verbs.naming_verbs import addressed_told
from scrutiny_tui.domain.doubts.sentences.verbs.nothing_verbs import nothing_told
from scrutiny_tui.domain.doubts.sentences.verbs.presence_verbs import presence_told
from scrutiny_tui.domain.doubts.sentences.verbs.procedure_verbs import procedure_told
from scrutiny_tui.domain.doubts.sentences.verbs.recommendation_verbs import recommendations_told
from scrutiny_tui.domain.doubts.sentences.verbs.room_verbs import room_told
from scrutiny_tui.domain.doubts.sentences.verbs.spoken_matter_verbs import spoken_matters_told
from scrutiny_tui.domain.doubts.sentences.verbs.terms_verbs import terms_told
from scrutiny_tui.domain.doubts.sentences.verbs.undertaking_verbs import undertakings_told
from scrutiny_tui.domain.word_pattern import WordPattern

_MIGHT = WordPattern(r"\b(?:previously|earlier|ago|yesterday|if|unless|whether)\b", re.IGNORECASE)
_SOONER = WordPattern(
    r"\b(?:to|would|will) (?:(?!(?:had|has|have|was|were|been)\b)[^\s,;:]+ )+?earlier"
    r"(?=$| (?:than|in (?:the )?future|next time|another time|next year)\b)",
    re.IGNORECASE,
)
"""What is to be done sooner than before: "promised to send the papers earlier"."""
_IN_MONTH = WordPattern(
    rf"\b(?:in|since|during) (?:(?:early|late|mid) )?(?:(?:19|20)\d\d|{'|'.join(MONTHS)})\b", re.IGNORECASE
)
_TO_COME = WordPattern(
    r"\b(?:would|will|should|(?:is|are|was|were) to"
    r"|(?:agreed|decided|resolved|voted|chose|recommended)(?: unanimously)?,? (?:to|that))\b",
    re.IGNORECASE,
)
"""What begins what was decided: a month behind it is a part of that, unless it is of what had been."""
_PUT_OFF_TO = WordPattern(
    r"\b(?:deferred|postponed|adjourned|put off|carried over|held over|put back)\b[^.;:]{0,40}?"
    r" (?:to|until|till)\b",
    re.IGNORECASE,
)
"""What is put off to a month: that stands behind it."""
_HAD_BEEN = WordPattern(r"\b(?:had|has|have|was|were|did)\b", re.IGNORECASE)
_OTHER_MATTER = WordPattern(
    r"\b(?:previous(?:ly)?|earlier|ago|yesterday|formerly|if|unless|whether|residents?|poll"
    r"|(?:last|the previous) (?:year|month|week|meeting|spring|summer|autumn|winter|time)"
    r"|(?:at|by) (?:the )?(?:full )?(?:council|cabinet))\b",
    re.IGNORECASE,
)
"""Words of a sentence about another time, another body, or what might be."""


def told_by_whole(whole: str, lead: int) -> Iterator[Assertion]:
    """What a sentence asserts, read from its beginning to its end.

    Args:
        whole: the sentence.
        lead: where it begins behind words such as "after a debate,".
    """
    sentence = whole[lead:]
    yield from business_told(whole)
    yield from minutes_told(sentence)
    yield from passive_told(sentence)
    if _MIGHT.search(_SOONER.sub("", sentence)) is None:
        yield from actions_told(sentence)
        yield from undertakings_told(sentence)
        yield from asking_told(sentence)
        yield from interests_told(sentence)
        yield from presence_told(sentence)
        yield from attending_told(whole, lead)
        yield from chairing_told(sentence)
        yield from room_told(sentence)
        yield from clock_told(sentence)
    told = tuple(consequences_told(sentence))
    yield from told
    yield from addressed_told(sentence)
    yield from agreed_told(whole, lead)
    if _OTHER_MATTER.search(sentence):
        return
    yield from terms_told(sentence)
    yield from awards_told(sentence)
    month = _IN_MONTH.search(sentence)
    if month is None or _is_to_come(sentence, month):
        matters = tuple(matters_told(sentence))
        yield from (one for one in matters if one not in told)
        if not told and all(isinstance(one, ToldMatter) and one.implied for one in matters):
            yield from spoken_matters_told(sentence)
    if month is None:
        yield from elections_told(sentence)
        yield from amendments_told(sentence)
        yield from procedure_told(sentence)
        yield from nothing_told(sentence)
        yield from recommendations_told(sentence)
        yield from acts_told(whole, lead)


def _is_to_come(sentence: str, month: re.Match[str]) -> bool:
    """Whether the month in a sentence is a part of what was decided: "agreed to begin in May"."""
    if _PUT_OFF_TO.search(sentence, 0, month.start()):
        return True
    begins = _TO_COME.search(sentence)
    return begins is not None and not _HAD_BEEN.search(sentence, begins.end())
