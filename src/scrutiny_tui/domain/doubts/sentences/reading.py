"""What a point asserts of the meeting: its sentences taken apart, without knowing anyone in them.

A sentence tells who did what where its subject stands straight before one of the verbs. What it reports of
someone's words, of another meeting or another body, and what stands in quotes, asserts nothing of this one.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from scrutiny_tui.domain.dates import MONTHS
from scrutiny_tui.domain.doubts.sentences.assertions import Assertion, ToldMover
from scrutiny_tui.domain.doubts.sentences.attendance_verbs import ATTENDANCE_VERBS
from scrutiny_tui.domain.doubts.sentences.fate_verbs import FATE_VERBS
from scrutiny_tui.domain.doubts.sentences.motion_verbs import MOTION_VERBS
from scrutiny_tui.domain.doubts.sentences.verb import Verb
from scrutiny_tui.domain.doubts.sentences.vote_verbs import VOTE_VERBS
from scrutiny_tui.domain.grammar.discussion_lines import SPOKE

_VERBS = (*VOTE_VERBS, *MOTION_VERBS, *ATTENDANCE_VERBS)
"""Every verb; where two begin at the same place, the first one is read."""
_ACTS = re.compile(
    r"\b(?:abs[te]|against|adjourn|agree|apolog|appoint|approv|arriv|attend|began|by|came|carried|casting|chair"
    r"|clos|commenc|conclud|decid|declar|defeat|defer|departed|deputis|did|dissent|elect|end(?:ed|ors)|enter"
    r"|extended|fail|fell|finish|for\b|grant|had to|interest|join|left|lost|minutes|mov|nem|order"
    r"|open|permission|present|presid|propos|put|reconven|refus|reject|rejoin|replac|restart|resum|return|rose"
    r"|recommend|result|second|sent|started|submit|substitut|support|suspend|tabled|there|took|unanim|vacat|vot"
    rf"|walked|was|went|withdr|adopt|accept|{SPOKE})",
    re.IGNORECASE,
)
"""What one of the verbs begins with: most words of a debate that have none are read no further."""
_ELSEWHERE = re.compile(
    rf"\b(?:had|last|previous|earlier|ago|yesterday|in (?:\d{{4}}|{'|'.join(MONTHS)})"
    r"|at (?:full )?(?:council|cabinet)|residents|poll|survey)\b",
    re.IGNORECASE,
)
"""Words of a sentence about another meeting, or another body."""
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’(?!\w)")
_STOPS = (
    (re.compile(r"\b(Cllrs?|Mrs?|Ms|Dr|Revd?|Prof|St|nem)\.", re.IGNORECASE), r"\1"),
    (re.compile(r"\b([ap])\.m\b\.?(?=( [A-Z]|$)?)", re.IGNORECASE), r"\1m"),
    (re.compile(r"(\d)\s*[.;]\s+(?=(?:and )?(?:votes? )?(?:against|abst)\w*:? \d)", re.IGNORECASE), r"\1, "),
    (re.compile(r"(?<![\w.])([A-Z])\.(?=[\sA-Z])"), r"\1"),
)
"""Stops that end no sentence."""
_ENDS = re.compile(r"[.;!]+(?=\s|$)")
_ASIDE = re.compile(
    r", (?:who|as|being|having|the|a|an|for|in|vice|deputy|however)\b[^,]{0,60},(?= [a-z])|, both,"
)
_BRACKETS = re.compile(r" ?\([^)]{1,60}\)")
_SUBSTITUTE = re.compile(r"\((?:as )?(?:an? |the )?substitut(?:e|ing) for ([^)]{2,60})\)", re.IGNORECASE)
_LEAD = re.compile(
    r"(?:(?:and|but|then|so|here|later|also|finally|subsequently|however|therefore|accordingly|unfortunately"
    r"|in (?:reply|response|answer)|at (?:this|that) (?:point|stage)|at \d[\d.:]*(?: ?[ap]m)?),? "
    r"|(?:on(?! the (?:motion|propos))|upon|having|following|after|during|in|before) [^,:]{1,80}, "
    r"|it was (?:also )?(?:noted|recorded|minuted) that )+",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:that|whether|why|how|if|because|which|what|where|when|than|since|unless|until"
    r"|would|will|should|could|might|shall|must|not|never|nor|neither|without)\b",
    re.IGNORECASE,
)
"""What makes the rest of a sentence someone's words, a wish, or what did not happen."""
_GOES_ON = re.compile(
    r"(?:^|[\s,])(?:and|but|then|,)(?: (?:then|also|later|finally|again|so))*\s*$", re.IGNORECASE
)
"""The end of what stands before a verb that has the subject of the verb before it."""
_CONNECTS = re.compile(r"^(?:[^:]*:|[\s,:]|(?:and|but|while|whilst|then|with|both)\b)+", re.IGNORECASE)
_ADVERBS = re.compile(
    r"(?:,? (?:then|also|both|all|again|therefore|has|have|however|alone|briefly|now|formally|duly"
    r"|subsequently|accordingly)|,)+$",
    re.IGNORECASE,
)


@lru_cache(maxsize=2048)
def asserted(text: str) -> tuple[Assertion, ...]:
    """What the sentences of a text assert, in order; nothing for most texts."""
    if not _ACTS.search(text):
        return ()
    return tuple(one for sentence in _sentences(text) for one in _of_sentence(sentence))


def _sentences(text: str) -> Iterator[str]:
    text = _SUBSTITUTE.sub(r"substituted for \1,", _QUOTED.sub("…", text))
    for stop, without in _STOPS:
        text = stop.sub(without, text)
    for sentence in _ENDS.split(text):
        if not sentence.rstrip().endswith("?"):
            yield _ASIDE.sub("", _BRACKETS.sub("", sentence.strip()))


def _of_sentence(sentence: str) -> Iterator[Assertion]:
    lead = _LEAD.match(sentence)
    subject, what, read_to = "", "", lead.end() if lead else 0
    yield from _fate_in(sentence)
    for verb, found in _verbs_in(sentence):
        before = sentence[read_to : max(found.start(), read_to)]
        if _REPORTED.search(before):
            return
        read_to = max(found.end(), read_to)
        if verb.personal:
            subject = _subject(before, subject)
        if (verb.any_time or not _is_elsewhere(found)) and (subject or not verb.personal):
            for one in verb.makes(found, subject):
                if isinstance(one, ToldMover):
                    what = one.what or what
                yield replace(one, what=what) if isinstance(one, ToldMover) else one


def _fate_in(sentence: str) -> Iterator[Assertion]:
    """What a sentence says became of a motion."""
    found = next(((verb, match) for verb in FATE_VERBS if (match := verb.form.match(sentence))), None)
    if found is not None and not _is_elsewhere(found[1]):
        yield from found[0].makes(found[1], "")


def _is_elsewhere(found: re.Match[str]) -> bool:
    """Whether the words around a verb are of another meeting, or another body."""
    around = f"{found.string[: found.start()]}…{found.string[found.end() :]}"
    return _ELSEWHERE.search(around) is not None


def _verbs_in(sentence: str) -> Iterator[tuple[Verb, re.Match[str]]]:
    """The verbs of a sentence in order; of two that overlap, the first one."""
    found = [
        (match.start(), place, verb, match)
        for place, verb in enumerate(_VERBS)
        for match in verb.form.finditer(sentence)
    ]
    end = 0
    for start, _, verb, match in sorted(found, key=lambda one: one[:2]):
        if start >= end:
            yield verb, match
            end = match.end()


def _subject(before: str, subject: str) -> str:
    """The names before a verb; those of the verb before it where it has none of its own."""
    if subject and _GOES_ON.search(before):
        return subject
    return _ADVERBS.sub("", _CONNECTS.sub("", before.strip())).strip()
