"""Doubts about so many at so much each, and what they come to: "24 clubs had £15,000 each, £60,000 in all".

Only a sentence with one number, one price and one other sum is reckoned. Where the words do not say that the
sum is that of all, it is doubted only where one slip of the fingers makes it so.
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from scrutiny_tui.domain.distinctive_words import singular
from scrutiny_tui.domain.doubts.wordings.divided_wholes import PRICE
from scrutiny_tui.domain.doubts.wordings.quantities import (
    MONEY,
    NUMBER,
    ROUGHLY,
    Quantity,
    Sentence,
    rounding,
    written_value,
)
from scrutiny_tui.domain.doubts.wordings.slips_of_digits import may_be_slip
from scrutiny_tui.domain.word_pattern import WordPattern

_THE = r"(?:(?:all )?(?:the|these|those|its|our|their) )?"
_FOR_ONE = WordPattern(
    r"‹(?P<price>\d+)› (?:each|apiece|(?:a|an|per) (?P<one>[a-z][\w-]*))\b(?! (?:an?|per|every)\b)",
    re.IGNORECASE,
)
"""A price for one: "£15,000 each", "£40 a session"."""
_FOR_EACH_OF = (
    WordPattern(
        rf"‹(?P<price>\d+)› (?:for|to|from) (?:each|every one) of {_THE}‹(?P<number>\d+)›", re.IGNORECASE
    ),
    WordPattern(
        rf"\beach of {_THE}‹(?P<number>\d+)›[^‹›,.;:]{{2,60}}? ‹(?P<price>\d+)›(?! (?:an?|per|every)\b)",
        re.IGNORECASE,
    ),
)
_ANYONE = frozenset({"head", "person"})
"""What stands for one of any people."""
_IN_ALL = r"(?:in all|in total|altogether|all told)\b"
_COMES_TO = (
    r"(?:making|totalling|giving|came to|comes to|come to|coming to|amounted to|amounting to|made|cost"
    r"|costing|raised|raising|brought in)"
)
_SUM_BEHIND = WordPattern(
    rf"‹(?P<sum>\d+)›[^‹›.,;:]{{0,30}}? {_IN_ALL}"
    rf"|\b(?:a total of|{_COMES_TO}(?: a total of)?|that is|shared|divided|split|(?:each|apiece),? for)"
    r" ‹(?P<made>\d+)›",
    re.IGNORECASE,
)
_SUM_BEFORE = WordPattern(
    r"‹(?P<sum>\d+)›(?:,? (?:or|being|made up of|that is|for)|[^‹›.;:]{0,40}? (?:(?:shared|split|divided"
    r"|distributed)(?: out)? (?:by|between|among|amongst|equally between)|(?:gone|went|paid|given) to))"
    rf" {_THE}(?=‹)",
    re.IGNORECASE,
)
_SUM_OF_ALL = (_SUM_BEHIND, _SUM_BEFORE)
"""How words tell the sum of all: "in all", "or", "shared by"."""
_OTHERS = WordPattern(
    r"\b(?:of (?:which|whom|these|those|them)|rest|remaining|remainder|left|left over|more|less|plus|besides"
    r"|including|includes|included|after|before|net|another|others?|also|further|extra|average|averaging|instead|compared"
    r"|than|rather|already|so far|save[sd]?|saving|discount\w*|deposits?|subsid\w+|towards|some|most|many|few"
    r"|if|not|only part|short|shortfall|from)\b",
    re.IGNORECASE,
)
"""What tells that the sum may be that of more, or of less."""
_CHOICE = WordPattern(r"\bor ‹\d+› for (?!each|every)", re.IGNORECASE)
_OR = WordPattern(r"\bor ‹", re.IGNORECASE)
"""What may be another price for many: "£40 a lesson, or £420 for 12 lessons", "a permit was £60, or £6 …"."""
_QUANTITIES = 3


def prices_reckoned(sentence: Sentence) -> Iterator[str]:
    """So many at so much each that do not come to the sum of the sentence."""
    if len(sentence.quantities) != _QUANTITIES or _OTHERS.search(sentence.words) or _is_choice(sentence):
        return
    price = _price(sentence)
    numbers = [one for one in sentence.quantities if one.kind == NUMBER and one.exact]
    sums = [one for one in sentence.quantities if one.kind == MONEY and one.exact and one is not price]
    if price is None or len(numbers) != 1 or len(sums) != 1 or numbers[0].value <= 1:
        return
    number, told = numbers[0], sums[0]
    made = number.value * price.value
    if abs(made - told.value) <= _slack(number, price, told):
        return
    if _is_of_all(sentence, told) or may_be_slip(told.value, made):
        value = written_value(made, MONEY)
        yield f"“{number.shown}” at “{price.shown}” each make {value}, and the words have “{told.shown}”."


def _is_choice(sentence: Sentence) -> bool:
    """Whether a sum may be another price, which one pays instead."""
    either = _OR.search(sentence.outline) is not None and PRICE.search(sentence.words) is not None
    return either or _CHOICE.search(sentence.outline) is not None


def _price(sentence: Sentence) -> Quantity | None:
    """The price of one; None where there is none, or it is only about so much."""
    for form in _FOR_EACH_OF:
        if found := form.search(sentence.outline):
            price = sentence.marked(found["price"])
            return price if price.kind == MONEY and price.exact else None
    for found in _FOR_ONE.finditer(sentence.outline):
        price = sentence.marked(found["price"])
        if price.kind == MONEY and not ROUGHLY.search(sentence.words[: price.start]):
            return price if not found["one"] or _is_counted(sentence, found["one"]) else None
    return None


def _is_counted(sentence: Sentence, one: str) -> bool:
    """Whether a sentence counts what a price is for: sessions, where it is for "a session"."""
    word = singular(f"{one.casefold()}s")
    counted = {each.counted[-1] for each in sentence.quantities if each.counted}
    return word in counted or (one.casefold() in _ANYONE and bool(counted))


def _slack(number: Quantity, price: Quantity, told: Quantity) -> Fraction:
    """By how much a sum may differ, where the price was rounded to pounds, or figures to their scale."""
    return number.value * max(rounding([price]), Fraction(1, 2)) + rounding([told])


def _is_of_all(sentence: Sentence, told: Quantity) -> bool:
    """Whether the words say that a sum is that of all."""
    marks = (
        mark
        for form in _SUM_OF_ALL
        for found in form.finditer(sentence.outline)
        for mark in found.groupdict().values()
        if mark
    )
    return any(sentence.marked(mark) is told for mark in marks)
