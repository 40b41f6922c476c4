"""How sentences tell at what time an item, a debate or a vote of the meeting was."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions.clock_assertions import ToldHour
from scrutiny_tui.domain.doubts.sentences.verbs.clock_words import CLOCK
from scrutiny_tui.domain.word_pattern import WordPattern

_BUSINESS = (
    r"(?P<what>(?:the|this) (?:item|debate|discussion|vote|voting|questioning|presentation|session"
    r"|exempt (?:item|part|session))|discussion|debate|questions)"
)
_UNTIL = r"(?:had )?(?:lasted|continued|carried on|ran(?: on)?|went on|ran over)(?: until| till| to)"
_BEGAN = (
    r"(?:had )?(?:(?:was|were|been) (?:then )?(?:taken|held|started|begun|reached|concluded|closed|put)"
    r"|started|began|begun|ended|finished|concluded|closed|took place) at"
)
_AT = rf"(?P<at>{CLOCK})(?=$|[.,;](?!\d)| and\b)"
_FORMS = (
    WordPattern(rf"^{_BUSINESS} (?P<did>{_UNTIL}|{_BEGAN})(?: about| around)? {_AT}", re.IGNORECASE),
    WordPattern(
        rf"^{_BUSINESS} (?P<did>(?:had )?(?:lasted|ran|went on|continued|took place|was held))"
        rf" from (?P<after>{CLOCK}) (?:to|until|till) {_AT}",
        re.IGNORECASE,
    ),
)


def business_hours_told(sentence: str) -> Iterator[ToldHour]:
    """The time at which a sentence says that some business was, began or ended."""
    if found := next((found for form in _FORMS if (found := form.match(sentence))), None):
        after = found.groupdict().get("after") or ""
        what = f"{found['what']} {found['did']}"
        yield ToldHour(what[:1].lower() + what[1:], found["at"], after)
