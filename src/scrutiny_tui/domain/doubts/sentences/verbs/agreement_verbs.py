"""How sentences tell that the committee itself agreed on something now, whatever the record has of it."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.dates import MONTHS
from scrutiny_tui.domain.doubts.sentences.assertions.matter_assertions import ToldAgreed
from scrutiny_tui.domain.doubts.sentences.verbs.verb import ADVERBS, BODY, WITHIN
from scrutiny_tui.domain.word_pattern import WordPattern

_AGREED = rf"^{BODY}{ADVERBS} agreed(?: unanimously)?,?|^it was{ADVERBS} agreed(?: unanimously)?,?"
_PROCEDURE = (
    r"(?:differ|disagree|adjourn|continue|carry on|go (?:on|back|into)|move|proceed|break|pause|resume|return"
    r"|take|hear|allow|let|permit|admit|exclude|suspend|waive|sit|wait|stop|end|close the meeting|come back"
    r"|extend (?:the |its |their )?(?:meeting|sitting|session|time)|vary|(?:change|alter) the order"
    r"|bring forward|consider|discuss|look|listen|watch|start|begin with|defer|postpone|put off|hold over)\b"
)
"""What is done about the debate and the meeting, or leaves the matter open."""
_TO = WordPattern(
    rf"(?:{_AGREED}) (?:not )?to (?!{_PROCEDURE}|some\b|an extent\b|(?:the |this )?(?:motion|amendment)\b)"
    r"(?P<words>.+)$",
    re.IGNORECASE,
)
_THAT = WordPattern(
    rf"(?:{_AGREED}) that (?P<words>(?!.*\b(?:was|were|is|are|had|has|have|to|can|could|may|might|must|should"
    rf"|will|would|when|if) be\b){WITHIN}+? (?:not )?be {WITHIN}+)$",
    re.IGNORECASE,
)
"""Agreed that the scheme be extended: what was to be done, and not what members thought."""
_FINITE = r"(?:was|were|is|are|had|has|have|would|should|could|might|may|must|needed)"
_APPROVED = WordPattern(
    rf"^{BODY}{ADVERBS} (?:approved|adopted|endorsed"
    r"|agreed(?= (?:an?|the (?:extension|closure|sale|purchase|budget"
    r"|terms|programme|timetable|scope|plan|grant|funding|spending)|its|funding)\b)) "
    rf"(?!of\b|that\b|it\b|this\b)(?P<words>(?!.*\b{_FINITE}\b){WITHIN}+)$",
    re.IGNORECASE,
)
_DID = WordPattern(
    rf"^{BODY}{ADVERBS} (?P<words>(?:referred|set up|established|appointed(?= an? (?:task|working))|awarded"
    rf"|created|commissioned) (?:the|a|an|this) {WITHIN}+)$",
    re.IGNORECASE,
)
"""The Committee set up a task group: only a decision does that."""
_THANKS = WordPattern(
    r"^(?:a|the) vote of thanks (?:to (?P<whom>[^,;:]{2,80}?) )?(?:was|were)(?: then| duly| unanimously)*"
    r" (?:carried|passed|agreed|given|proposed and carried|approved)(?=[.,;]|$| (?:by|with|and|nem)\b)",
    re.IGNORECASE,
)
"""A vote of thanks to the officers was carried."""
_NOT_NOW = WordPattern(
    r"\b(?:had|previous(?:ly)?|earlier|ago|yesterday|formerly|originally|in the past|if|unless|whether"
    r"|last (?:year|month|week|meeting|spring|summer|autumn|winter|time|met)"
    r"|(?:at|by|in) (?:the |full |its |their )*(?:council|cabinet|\w+ meeting)\b(?!.* be )"
    r"|when (?:it|they) (?:last )?met)\b",
    re.IGNORECASE,
)
"""Words of a sentence about another time, another body, or what might be."""
_LEAD_NOT_NOW = WordPattern(
    rf"\b(?:(?:19|20)\d\d|{'|'.join(MONTHS)}|noted|recorded|minuted|reported)\b", re.IGNORECASE
)
_MINUTES = WordPattern(r"\bminutes\b", re.IGNORECASE)


def agreed_told(whole: str, lead: int) -> Iterator[ToldAgreed]:
    """What a sentence tells that the committee agreed to do.

    Members may agree on what they think, with someone, or to differ; nothing is to be recorded of that.

    Args:
        whole: the sentence.
        lead: where it begins behind words such as "after a debate,".
    """
    sentence = whole[lead:]
    if thanks := _THANKS.match(sentence):
        yield ToldAgreed(f"a vote of thanks to {thanks['whom'] or 'officers'}")
        return
    found = next(filter(None, (form.match(sentence) for form in (_TO, _THAT, _APPROVED, _DID))), None)
    if found is None or _NOT_NOW.search(whole) or _LEAD_NOT_NOW.search(whole[:lead]):
        return
    if not _MINUTES.search(found["words"]):
        yield ToldAgreed(found["words"])
