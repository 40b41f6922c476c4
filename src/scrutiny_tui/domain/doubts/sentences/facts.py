"""What is stated as a fact inside another's words: "The Chair said that the motion had been carried".

What the Chair or an officer says of a vote of this meeting is no opinion. Whoever is glad or sorry that
something was done takes it as done. What members otherwise say is their own.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from scrutiny_tui.domain.doubts.sentences.asides import POST
from scrutiny_tui.domain.doubts.sentences.ordinals import ORDINAL
from scrutiny_tui.domain.word_pattern import WordPattern

_SAID = (
    r"(?:said|explained|reported|confirmed|announced|noted|stated|pointed out|recalled|added|advised"
    r"|(?:reminded|told|informed) (?:members|the (?:committee|panel|meeting)))"
)
_OFFICE = rf"(?:(?:[Tt]he )?(?:Vice-|Deputy )?(?i:chair(?:man|woman|person)?|clerk)|[Tt]he officers?|{POST})"
_FEELS = (
    r"(?:pleased|glad|delighted|happy|sorry|disappointed|relieved|sad|dismayed|upset|surprised|grateful"
    r"|proud)"
)
_STATED = WordPattern(
    rf"^(?:[^,;:]{{2,40}}, )?{_OFFICE} (?:then |also |again )*{_SAID},?(?: that)? (?P<fact>[^;]+)$"
)
_FELT = WordPattern(
    rf"\b(?:was|were|felt|had been)(?: \w+)? {_FEELS}(?: that)?"
    r" (?P<fact>(?:the|his|her|their|this|that|its) [^;]+)$",
    re.IGNORECASE,
)
_OWN = WordPattern(r"\b(?:his|her|their|its) (?:own )?(?=motion\b|amendment\b)", re.IGNORECASE)
_NAMED = WordPattern(
    rf"^(?:the|this|that) (?P<about>(?!(?:{ORDINAL}|original|substantive|amended|same)\b)"
    r"[a-z][\w’'-]+(?: [a-z][\w’'-]+)?) motion\b"
)
_OF_A_MOTION = WordPattern(
    r"\b(?:motion|amendment|vot\w+|against|in favour|abst\w+|unanim\w+|tied?)\b", re.IGNORECASE
)


@lru_cache(maxsize=8192)
def may_state_facts(text: str) -> bool:
    """Whether a text speaks of a motion or a vote at all; most do not."""
    return _OF_A_MOTION.search(text) is not None


def facts_in(sentence: str) -> Iterator[tuple[str, str]]:
    """The facts that a sentence states, each as a sentence of its own.

    Yields:
        The fact, with "the motion" for "his motion" and for "the petition motion"; and what the motion is
        named by, "petition", empty where it has no such name.
    """
    for form in (_STATED, _FELT):
        found = form.search(sentence)
        if found:
            fact = _OWN.sub("the ", found["fact"])
            named = _NAMED.match(fact)
            yield (f"the motion{fact[named.end() :]}", named["about"]) if named else (fact, "")
