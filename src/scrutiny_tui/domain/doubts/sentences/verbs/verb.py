"""A form of words that tells of one act in the minutes, and what many such forms have in common."""

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from msgspec import Struct

from scrutiny_tui.domain.doubts.sentences.assertions.assertion import Assertion
from scrutiny_tui.domain.text import NUMBER_WORDS
from scrutiny_tui.domain.word_pattern import WordPattern

Makes: TypeAlias = Callable[[re.Match[str], str], Iterator[Assertion]]
"""What a verb asserts, from its match and the names before it."""

NUMBER = rf"(?:\d{{1,3}}|no|none|{'|'.join(NUMBER_WORDS)})"
"""A number in digits or in words."""
WITHIN = r"(?:[^,;:]|(?<=\d),(?=\d{3}))"
"""One character of a part of a sentence: a comma only in a figure such as £1,000."""
THE = r"(?:the|this|that|these|his|her|their|a|an|its)"
QUESTION = r"(?:motion|proposal|amendment|resolution|recommendations?)"
BODY = r"(?:the )?(?:(?:sub-?)?committee|panel|members|meeting)"
ADVERBS = r"(?: (?:then|therefore|duly|unanimously|also|accordingly|narrowly|formally))*"
DECLINED = (
    r"(?:declined to|refused to|did(?: not|n['’]t)(?: (?:agree|wish|want|resolve|feel able) to)?"
    r"|(?:would|could|will)(?: not|n['’]t)|cannot"
    r"|(?:was|were) (?:not (?:able|prepared|willing|ready|minded) to|unable to|unwilling to)"
    r"|(?:chose|agreed|resolved|decided|voted) not to)"
)
"""What stands before what someone did not do."""
NOT_DONE = (
    r"(?:(?:was|were|had been|is|are)(?: not|n['’]t)(?: yet| (?:to )?be)?"
    r"|(?:would|could|will|can)(?: not|n['’]t) (?:yet )?be|cannot be)"
)
"""The same of what was not done to something."""
DONE_LATER = (
    r"(?!.*\b(?:(?:at|by) the (?:last|previous)|earlier|before"
    r"|until (?!(?:the |our )?next|the \w+ meeting|an?\b)"
    r"|(?:was|were|is|are) (?:now|then|later|eventually|finally))\b)"
)
"""Nothing behind it tells that it was done in the end: "could not be agreed until it was corrected"."""
BY_VOTE = (
    r"(?:(?:on|by|following|after) (?:a|the) (?:show of hands|vote|division|ballot|(?:[a-z]+ )?majority),? )?"
)
"""How the vote was taken, where a sentence begins with it."""


class Verb(Struct, frozen=True):
    """One form in which sentences tell of an act.

    Attributes:
        form: how it reads. A personal one begins with the verb, any other with its subject.
        makes: what it asserts.
        personal: whether the people named before the verb do it.
        any_time: whether it is about this meeting although the sentence has a word such as "had" or "last":
            "the minutes of the last meeting".
    """

    form: WordPattern
    makes: Makes
    personal: bool
    any_time: bool


def personal(form: str, makes: Makes, *, any_time: bool = False) -> Verb:
    """A verb with people before it."""
    return Verb(WordPattern(form, re.IGNORECASE), makes, personal=True, any_time=any_time)


def whole(form: str, makes: Makes, *, any_time: bool = False) -> Verb:
    """A form that has its own subject."""
    return Verb(WordPattern(form, re.IGNORECASE), makes, personal=False, any_time=any_time)


def number_in(words: str) -> int:
    """The number that words or digits say; 0 for "no"."""
    word = words.casefold()
    if word in NUMBER_WORDS:
        return NUMBER_WORDS.index(word) + 1
    return int(word) if word.isdecimal() else 0
