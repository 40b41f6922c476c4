"""What a point states of something that is to come: "the charges would apply from May".

What someone asks, hopes, suggests or says of the past is left out: in a debate, other dates and figures are
named than those that are decided.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from scrutiny_tui.domain.doubts.sentences.splitting import as_typed
from scrutiny_tui.domain.word_pattern import WordPattern

_NOT_STATED = WordPattern(
    r"\b(?:ask(?:s|ed|ing)?|whether|if|suggest\w*|wonder\w*|hop(?:e|es|ed|ing)|prefer\w*|want(?:s|ed)?"
    r"|wish\w*|argu\w+|urg(?:e|es|ed)|question\w*|could|might|(?-i:may)|should|ought|unless|originally"
    r"|initially|previously|formerly|had been|had (?:once )?planned|rather than|instead|no longer|never"
    r"|not|nor|n['’]t|fear(?:ed|s)?|doubt(?:ed|s)?|would (?:like|rather|have|need)|either|alternatively"
    r"|last (?:year|month|time)|other (?:councils?|boroughs?|counties)|elsewhere|for example)\b"
    r"|\bpropos\w+ (?!by )|\bdraft\b|\bearl(?:ier|iest)\b|\blat(?:er|est)\b",
    re.IGNORECASE,
)
"""What tells that a sentence is a question, an opinion, a condition, or of something else."""
_REPORTED = WordPattern(
    r"^(?:[^“”\"]{2,90}?\b)?(?:said|says|reported|explained|noted|confirmed|advised|stated|announced|added|heard"
    r"|told (?:members|the \w+|us)|informed (?:members|the \w+)|reminded (?:members|the \w+)|replied|answered"
    r"|assured (?:members|the \w+)|pointed out|understood|learned|learnt|made clear|it was clear)"
    r" (?:that )?(?P<stated>.+)$",
    re.IGNORECASE,
)
_TO_COME = WordPattern(
    r"\b(?:would|will|(?:is|are|was|were)(?: now)?(?: due| expected| planned| set| intended)? to"
    r"|starts|begins|commences|appl(?:y|ies)|takes? effect|com(?:e|es) into"
    r"|(?:re)?opens|closes|ends|expires)\b"
    r"|['’](?:ll|d)\b",
    re.IGNORECASE,
)


_PROPOSED = WordPattern(
    r"^(?:The |This |An? )?(?:[\w-]+ )?(?:report|paper|recommendation|business case|officers?|director"
    r"|solicitor|treasurer|manager|head of [^,;:]{3,30}?)(?: \w+ly)? (?:had |has )?"
    r"(?:proposes?d?|recommend(?:s|ed)?|(?:asks|asked|is|was) for|seeks|sought|requests|requested"
    r"|provide[sd] for|was (?:to|that)) (?:that )?(?P<what>.+)$"
    r"|^it was (?:proposed|recommended) (?:by (?:the )?(?:officers?|director)|in the (?:report|paper)) that "
    r"(?P<that>.+)$"
    r"|^(?:The |This )(?:proposal|plan|recommendation|request|application) (?:is|was) (?:for|to|that) "
    r"(?P<plan>.+)$",
    re.IGNORECASE,
)
"""What the report, or an officer, proposes."""


def proposals_in(text: str) -> Iterator[str]:
    """What a point says that the report, or an officer, proposes."""
    for sentence in as_typed(text):
        found = _PROPOSED.match(sentence)
        what = next(filter(None, found.groups())) if found else ""
        if what and not _NOT_STATED.search(what):
            yield what


@lru_cache(maxsize=8192)
def plans_in(text: str) -> tuple[str, ...]:
    """The sentences of a point that state what is to come, without "the Director said that"."""
    return tuple(_plans(text)) if _TO_COME.search(text) else ()


def _plans(text: str) -> Iterator[str]:
    for sentence in as_typed(text):
        reported = _REPORTED.match(sentence)
        stated = reported["stated"] if reported else sentence
        if _TO_COME.search(stated) and not _NOT_STATED.search(sentence):
            yield stated
