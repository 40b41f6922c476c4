"""How sentences tell that someone attended in place of a member."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.asides import PERSON
from scrutiny_tui.domain.doubts.sentences.assertions.assertion import ToldSubstitute
from scrutiny_tui.domain.word_pattern import WordPattern

_WAS = r"(?:(?:was|were|had been|is) )?"
_CAME = (
    r"(?:attend(?:ed|ing)|c(?:ame|oming)|sat|sitting|present|there|here|at (?:the|this) meeting"
    r"|in attendance)"
)
_OF = r"(?:for|on behalf of|instead of|in (?:the )?place of|in (?:the )?stead of)"
_CHAIR = r"(?! (?:[Tt]he )?(?:Vice-)?Chair(?:man|woman|person)?\b)"
INSTEAD_OF = (
    r"(?:(?:had )?(?:substitut|deputis)(?:ed|ing) for|covered for|(?:was|were) replacing"
    rf"|(?:had )?{_WAS}(?:stood|standing|stepp(?:ed|ing)|sat|sitting|fill(?:ed|ing)) in for"
    rf"|{_WAS}covering for"
    rf"|{_WAS}(?:attended |present |sat |there |here )?(?:as )?(?:an? |the )?substitut(?:e|ing) (?:for|of)"
    rf"|{_WAS}{_CAME}(?: (?:tonight|today))?,? {_OF}"
    rf"|(?:took|taking|was taking|had taken) the (?:place|seat) of){_CHAIR}"
)
"""What someone did whose seat on the committee is another's."""
_WHO_DID = WordPattern(
    rf"(?P<who>{PERSON}),? \(?(?:who |as |for )?(?:(?:also|both|again|kindly|now) )*{INSTEAD_OF}"
    rf" (?P<member>{PERSON})"
)
_IN_PLACE = (
    WordPattern(
        rf"(?P<member>{PERSON})['’]s? (?:place|seat) (?:was|had been)(?: being)? (?:taken|filled)"
        rf" by (?P<who>{PERSON})"
    ),
    WordPattern(
        rf"(?P<member>{PERSON}) (?:had |has )?sent (?P<who>{PERSON}) in (?:his|her|their) (?:place|stead)\b"
    ),
)
_ASKED = WordPattern(
    r"\b(?:if|whether|asked|would|will|could|should|might|last|next|previous(?:ly)?|earlier|not)\b",
    re.IGNORECASE,
)


def substitutes_told(sentence: str) -> Iterator[ToldSubstitute]:
    """Who a sentence says, in an aside or among other words, attended in place of whom."""
    for found in (found for form in (_WHO_DID, *_IN_PLACE) for found in form.finditer(sentence)):
        if _ASKED.search(sentence, 0, found.start()) is None:
            yield ToldSubstitute(found["who"], found["member"])
