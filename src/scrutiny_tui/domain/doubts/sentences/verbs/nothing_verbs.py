"""How sentences tell that nothing was decided, moved or asked for in an item."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions.nothing_assertions import ToldNothing
from scrutiny_tui.domain.doubts.sentences.verbs.verb import ADVERBS, BODY
from scrutiny_tui.domain.word_pattern import WordPattern

_HERE = r"(?: (?:on|under|in|for|about|at) (?:this|the) (?:item|matter|report|point|stage|time|meeting))?"
_END = rf"{_HERE}(?: (?:tonight|today|here))?(?=[.,;]|$| and\b)"
_WHO = rf"^(?:but |so |and )?{BODY}{ADVERBS}"
_KINDS = {
    "decision": (
        rf"{_WHO} (?:took|made|reached|came to) no decisions?{_END}"
        rf"|{_WHO} did not (?:take|make|reach|come to) (?:a|any) decisions?{_END}"
        rf"|^no decisions? (?:was|were) (?:then )?(?:taken|made|reached|needed|required){_END}"
        rf"|^no resolutions? (?:was|were) (?:then )?(?:passed|made|agreed|carried){_END}"
        rf"|^nothing was (?:decided|resolved|agreed){_END}"
        rf"|{_WHO} (?:decided|resolved|agreed) nothing{_END}|^there was no (?:decision|resolution){_END}"
    ),
    "request": (
        rf"{_WHO} (?:made no requests?(?: for information)?|asked for (?:nothing|no (?:further |more )?"
        rf"(?:information|figures|reports?)))(?: further)?{_END}"
        r"|^no (?:further |more )?(?:requests?(?: for information)?|information|figures)"
        rf" (?:was|were) (?:made|requested|asked for|sought){_END}"
    ),
    "motion": (
        rf"^no motions? (?:was|were) (?:then )?(?:moved|put|proposed|made){_END}|^there was no motion{_END}"
    ),
    "amendment": (
        rf"^no amendments? (?:was|were) (?:then )?(?:moved|put|proposed|made|tabled){_END}"
        rf"|^there were no amendments{_END}"
    ),
}
_FORMS = {kind: WordPattern(form, re.IGNORECASE) for kind, form in _KINDS.items()}


def nothing_told(sentence: str) -> Iterator[ToldNothing]:
    """What a sentence tells that was not done."""
    yield from (ToldNothing(kind) for kind, form in _FORMS.items() if form.match(sentence))
