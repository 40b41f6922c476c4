"""Doubts about a whole and what it is divided into: "87 routes, 62 by bus and 24 by taxi".

The parts say the same of themselves: both are "for" something, or both are kinds of what is counted. So
none is counted twice, and more than the whole is wrong. Less is doubted where the words say that the parts
are all, and otherwise where one figure may be a slip: there may be others.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from scrutiny_tui.domain.doubts.wordings.parts_of_wholes import (
    is_slip,
    made_of,
    parts_behind,
    says_others,
    sum_said,
    told_of,
)
from scrutiny_tui.domain.doubts.wordings.quantities import (
    MONEY,
    PERCENT,
    Quantity,
    Sentence,
    rounding_of_sum,
)
from scrutiny_tui.domain.doubts.wordings.slips_of_digits import digits_of
from scrutiny_tui.domain.word_pattern import WordPattern

_ALL_TOLD = r"(?:in all|in total|altogether|all told)"
_WHOLE = WordPattern(
    r"‹(?P<whole>\d+)›(?P<said>[^‹›,:;()]{0,60}?)"
    r"(?:, ?(?:(?:of (?:which|whom|these|them|those),?|with|made up of|being) )?"
    r"| (?:of (?:which|whom)|with|made up of) |: ?| \(| [–-] )(?:only |just )?(?=‹)",
    re.IGNORECASE,
)
_NAMED_FIRST = WordPattern(
    r"‹(?P<whole>\d+)›[^‹›,:;()]{0,60}?,? of which (?:the )?[\w-]+(?: [\w-]+)? "
    r"(?:cost|costs|took|takes|made|brought in|accounted for|made up|had|received|got) ‹(?P<first>\d+)›"
    r"(?: an? \w+)?,? and (?:the )?[\w-]+(?: [\w-]+)? ‹(?P<last>\d+)›(?: an? \w+)?(?=[.;]|$)",
    re.IGNORECASE,
)
"""Two parts behind what they are: "of which staff cost £2.4m and haulage £1.2m"."""
_ALL_BEFORE = WordPattern(rf"(?:^|[,;] ){_ALL_TOLD}\b[^‹›]*$", re.IGNORECASE)
_ALL_BEHIND = WordPattern(rf" {_ALL_TOLD}$", re.IGNORECASE)
_SAYS = WordPattern(
    r" (?:(?:is|are|was|were|had been|went|goes|came|comes) )?"
    r"(?:(?:spent|used|meant|needed|set aside|paid) )?"
    r"(?P<as>for|to|by|from|of|at|in|on|with|as|about) "
    r"(?!(?:the |an? )?(?:end|time|same|least|most|once|favour|support|last|previous|year before"
    r"|(?:19|20)\d\d)\b)"
    r"(?P<what>[^‹›]+?)(?: (?:in|on|at|since|from|during|by) [^‹›]*)?",
    re.IGNORECASE,
)
"""What is said of a part: for what, by whom, where it is, and not what another year had."""
_TREES = (
    "oak|lime|ash|beech|birch|elm|maple|plane|cherry|willow|chestnut|sycamore|hazel|rowan|pine|larch|fir|yew"
    "|alder|poplar|holly|hawthorn|apple|pear"
)
_HOMES, _PEOPLE = "house|flat|bungalow|maisonette", "man|woman|men|women|adult|child|children"
_KINDS = {
    "tree": _TREES,
    "vehicle": "bus|car|van|lorry|truck|minibus|motorcycle|coach|taxi",
    **dict.fromkeys(("home", "dwelling", "property"), _HOMES),
    "school": "primary|secondary|academy|infant|junior",
    **dict.fromkeys(("pupil", "child"), "boy|girl"),
    **dict.fromkeys(("people", "resident"), _PEOPLE),
}
"""What is counted, and the kinds of it: where these are told, they are all."""
_ENDS = WordPattern(r"(?:, and|,| and|, while|;|\)?\.|\))?\s*$", re.IGNORECASE)
PRICE = WordPattern(
    r"\b(?:fees?|charges?|prices?|tickets?|permits?|fares?|rates?|tolls?|fines?|pass(?:es)?|rents?|deposits?)\b",
    re.IGNORECASE,
)
"""What names a sum that each pays."""
_FEWEST, _MOST, _PRICES = 2, 6, 1_000


def divided(sentence: Sentence) -> Iterator[str]:
    """What is wrong with a whole and the parts it is divided into."""
    for found in _NAMED_FIRST.finditer(sentence.outline):
        whole, *named = (sentence.marked(found[name]) for name in ("whole", "first", "last"))
        if _may_be_reckoned(whole, named) and misses(named, whole, every=False):
            yield sum_said(named, whole)
            return
    for found in _WHOLE.finditer(sentence.outline):
        whole = sentence.marked(found["whole"])
        parts = parts_behind(sentence, whole)
        if not _may_be_reckoned(whole, parts) or says_others(sentence, parts[0]):
            continue
        if whole.kind == MONEY and " of w" not in found[0] and _is_price(sentence, whole):
            continue
        told = [_ENDS.sub("", told_of(sentence, one, parts)) for one in parts]
        kinds = _are_kinds(parts, whole)
        if not (kinds or _say_alike(told)) or _fit_before(sentence, whole, parts):
            continue
        before = sentence.outline[: found.start()]
        every = kinds or bool(_ALL_BEFORE.search(before) or _ALL_BEHIND.search(found["said"]))
        if misses(parts, whole, every=every):
            yield sum_said(parts, whole)
            return


def _is_price(sentence: Sentence, whole: Quantity) -> bool:
    """Whether a sum may be what one pays, and the others what others pay: "£70, with £60 for residents"."""
    return whole.value < _PRICES or PRICE.search(sentence.words, 0, whole.start) is not None


def misses(parts: Sequence[Quantity], whole: Quantity, *, every: bool) -> bool:
    """Whether parts of which none is counted twice do not make their whole.

    Args:
        parts: the parts.
        whole: the whole.
        every: whether the words say that the parts are all.
    """
    made = sum((one.value for one in parts), Fraction())
    if abs(made - whole.value) <= rounding_of_sum([whole, *parts]) or made_of(
        [one.value for one in parts], whole.value
    ):
        return False
    return every or made > whole.value or is_slip(parts, whole) or _leaves_little(parts, whole, made)


def _leaves_little(parts: Sequence[Quantity], whole: Quantity, made: Fraction) -> bool:
    """Whether less of a sum of money is left than its smallest part: what is left out would be smaller still.

    Sums of one digit are rather estimates.
    """
    fine = all(len(digits) >= _FEWEST for digits in digits_of(made, whole.value))
    return whole.kind == MONEY and fine and whole.value - made < min(one.value for one in parts)


def _may_be_reckoned(whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether the parts are of the kind of the whole, and exact; those of a year's whole may be a year's."""
    alike = all(one.kind == whole.kind != PERCENT and one.value < whole.value for one in parts)
    exact = whole.exact or whole.a_time
    return (
        alike
        and exact
        and _FEWEST <= len(parts) <= _MOST
        and all(one.exact or (one.a_time and whole.a_time) for one in parts)
    )


def _say_alike(told: Sequence[str]) -> bool:
    """Whether the same is said of each part: "for staff", "for haulage"."""
    said = [_SAYS.fullmatch(one) for one in told]
    forms, things = ({one[name].casefold() for one in said if one} for name in ("as", "what"))
    return all(said) and len(forms) == 1 and len(things) == len(told)


def _are_kinds(parts: Sequence[Quantity], whole: Quantity) -> bool:
    """Whether the parts are kinds of what the whole counts: oaks and limes of trees."""
    kinds = _KINDS.get(whole.counted[-1] if whole.counted else "", "")
    return bool(kinds) and all(
        one.counted and re.fullmatch(kinds, one.counted[-1]) is not None for one in parts
    )


def _fit_before(sentence: Sentence, whole: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether the parts are of another whole of the sentence: "1,240 pupils on 86 routes, 800 by bus …"."""
    made = sum((one.value for one in parts), Fraction())
    return any(one.value == made for one in sentence.quantities if one.start < whole.start)
