"""Doubts about a change that does not lead from the one figure to the other: "rose by 12 from 40 to 53"."""

import re
from collections.abc import Iterator
from fractions import Fraction

from scrutiny_tui.domain.doubts.wordings.quantities import PERCENT, Quantity, Sentence, written_value
from scrutiny_tui.domain.word_pattern import WordPattern

_UP = (
    r"(?:r[io]se[ns]?|rising|increas(?:e[sd]?|ing)|gr[eo]w(?:n|s|ing)?|went up|gone up|climb(?:ed|s"
    r"|ing)?|raised"
    r"|up)"
)
_DOWN = (
    r"(?:f[ae]ll(?:en|s|ing)?|decreas(?:e[sd]?|ing)|reduc(?:e[sd]?|ing)|drop(?:ped|s|ping)?"
    r"|declin(?:e[sd]?|ing)"
    r"|went down|gone down|cut|lowered|down)"
)
_BY = r"(?: \w+)? (?:by|of) (?:a further )?‹(?P<by>\d+)›"
_BY_OR_NOT = rf"(?:{_BY}| ‹(?P<step>\d+)›)"
_WORDS = r"[^‹›,.;:()]{0,40}?"
_WHEN = r"(?: \(?(?:in|at|on|last|the|this|over|during|for|a|people|children)\b[^‹›,.;:]{0,40}?)?"
_SAME_THING = (
    r"(?: (?:an?|per|each) \w+| (?!and\b|but\b|which\b)[a-z]+)?(?:,? (?:and|but|which)(?: (?:it|they))?)?"
    r"(?: (?:would|will|had|has|have|was|were|is|are|to|be|been|now|then|go|gone|went|goes|going))*"
)
"""What stands between a figure and the verb of its change: no other subject."""
_THAN_BEFORE = (
    r" than (?:in|at|for|during|on|the (?:year|month|week)? ?before|the previous|last|a year|before)\b"
)
_LESS = rf"(?:fewer|less|lower|more|higher)(?: (?!than\b)[a-z]+)?(?=\)?(?:[,.;:]|$)|{_THAN_BEFORE})"
"""Behind a figure: "8% fewer", "12,000 more visits than in 2035", and not "300 more than expected"."""
_STEP = r"(?:rise|increase|growth|fall|drop|reduction|decrease|change)"
_JOINS = r"(?:, | \(| [–-] |,? or |,? which (?:was|is|meant) |,? that is,? |,? being )"
_FROM_TO = rf"from ‹(?P<first>\d+)›{_WORDS},? to ‹(?P<last>\d+)›"
_STEP_BEHIND = (
    rf"(?:{_WORDS}(?:, | \(| [–-] | )(?:an? |the )?(?:further )?{_STEP} of ‹(?P<by>\d+)›"
    rf"|,? by ‹(?P<more>\d+)›|{_WORDS} \(‹(?P<aside>\d+)›\)"
    rf"|{_WORDS},(?: or)? ‹(?P<behind>\d+)›(?=[.;]|$)"
    rf"|{_WORDS}(?:,| \(| [–-]) ?(?:down|up) (?:by )?‹(?P<down_by>\d+)›"
    rf"|{_WORDS}{_JOINS}‹(?P<less>\d+)› {_LESS}"
    rf"|{_WORDS}{_JOINS}an? ‹(?P<step>\d+)› {_STEP}\b)?"
)
"""How the step is told behind the two figures: ", a fall of 8%", "(8%)", ", 8% fewer", "by 12"."""
_CHANGES = tuple(
    WordPattern(form, re.IGNORECASE)
    for form in (
        rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b{_BY_OR_NOT}{_WORDS},? {_FROM_TO}",
        (
            rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b{_WORDS} {_FROM_TO}"
            rf"{_STEP_BEHIND}"
        ),
        (
            rf"‹(?P<by>\d+)› (?:(?P<up>rise|increase|growth)|(?P<down>fall|drop|reduction|decrease))\b"
            rf"{_WORDS},? {_FROM_TO}"
        ),
        (
            rf"‹(?P<first>\d+)›{_WORDS} in (?:the year )?(?:19|20)\d\d[\d/–-]*,? and "
            rf"‹(?P<last>\d+)› in {_WORDS}{_JOINS}"
            rf"(?:an? (?:(?P<up>rise|increase)|(?P<down>fall|drop|reduction|decrease)) of ‹(?P<by>\d+)›"
            rf"|‹(?P<less>\d+)› {_LESS})"
        ),
        rf"‹(?P<first>\d+)›{_SAME_THING} (?:(?P<up>{_UP})|(?P<down>{_DOWN})){_BY}{_WORDS} to ‹(?P<last>\d+)›",
        (
            rf"‹(?P<last>\d+)›{_WORDS},? (?:which (?:was|is) )?(?:(?P<up>up)"
            rf"|(?P<down>down)) from ‹(?P<first>\d+)›"
        ),
        (
            rf"‹(?P<last>\d+)›{_WORDS},? an? (?:(?P<up>increase|rise)|(?P<down>decrease|fall|drop"
            rf"|reduction)) "
            rf"(?:of )?‹(?P<by>\d+)› (?:from|on) (?:the )?‹(?P<first>\d+)›"
        ),
        (
            rf"‹(?P<last>\d+)›{_WORDS}, (?:which (?:was|is) )?‹(?P<by>\d+)›(?: \w+)? (?:(?P<up>more|higher)"
            rf"|(?P<down>fewer|less"
            rf"|lower)) than (?:the )?‹(?P<first>\d+)›"
        ),
    )
)
_TIMES = {
    "doubled": Fraction(2),
    "trebled": Fraction(3),
    "tripled": Fraction(3),
    "quadrupled": Fraction(4),
    "halved": Fraction(1, 2),
}
_MULTIPLIED = WordPattern(
    rf"(?P<rough>\b(?:nearly|almost|about|around|roughly|(?:more|less) than|over|just"
    rf"|well) )?\b(?P<times>{'|'.join(_TIMES)})\b{_WORDS} {_FROM_TO}",
    re.IGNORECASE,
)
_GAPS = tuple(
    WordPattern(form, re.IGNORECASE)
    for form in (
        r"‹(?P<one>\d+)›[^‹›]{0,60}?‹(?P<other>\d+)›[^‹›]{0,40}?‹(?P<gap>\d+)› (?:too few|too many|short\b)",
        (
            r"‹(?P<one>\d+)›[^‹›]{0,60}?‹(?P<other>\d+)›[^‹›]{0,30}?\b(?:short by|a (?:gap|difference"
            r"|shortfall|surplus) of) "
            r"‹(?P<gap>\d+)›"
        ),
        r"‹(?P<gap>\d+)› (?:too few|too many|short)\b[^‹›]{0,60}?‹(?P<one>\d+)›[^‹›]{0,60}?‹(?P<other>\d+)›",
        (
            r"\b(?:gap|difference|shortfall|surplus) of ‹(?P<gap>\d+)› between (?:the )?‹(?P<one>\d+)›"
            r"[^‹›]{0,40}? and (?:the )?‹(?P<other>\d+)›"
        ),
    )
)
_OTHER_MATTER = WordPattern(
    r"\b(?:not|never|rather than|instead of|rank\w*|league|place[ds]?|position|bands?|grades?|rating|priority"
    r"|level|stage|zone|version|nor|moved|temperatures?|below zero|degrees|deficit|minus)\b",
    re.IGNORECASE,
)
"""What may fall from a figure to a higher one."""
_ROUGHLY = WordPattern(
    r"\b(?:about|around|some|nearly|almost|over|under|above|below|than|at (?:least|most|best|worst)|up to"
    r"|approximately|roughly|circa|close to|between|average (?:of )?|estimated|perhaps|maybe|possibly"
    r"|within) $",
    re.IGNORECASE,
)
_OR_SO = WordPattern(r" (?:or (?:so|more|less|fewer)|to \d)\b|\+", re.IGNORECASE)
_STEPS = ("by", "more", "down_by", "less", "step", "aside", "behind")
"""The groups of a form that may have the step from one figure to the other."""
_BARE = ("aside", "behind")
"""Those of them that are one only where they are percentages: "to 95 (5%)"."""
_NEARLY = Fraction(2, 25)
_HUNDRED, _THREE = 100, 3


def changes_told(sentence: Sentence) -> Iterator[str]:
    """The changes in a sentence that do not fit its figures."""
    if _OTHER_MATTER.search(sentence.outline):
        return
    for form in _CHANGES:
        for found in form.finditer(sentence.outline):
            said = found.groupdict()
            first, last = sentence.marked(said["first"]), sentence.marked(said["last"])
            if not _are_alike(first, last):
                continue
            told_way = said["up"] or said["down"]
            if told_way and (wrong := _wrong_way(first, last, up=bool(said["up"]))):
                yield f"“{_shown(sentence, found)}”: {wrong}."
                return
            name = next((one for one in _STEPS if said.get(one)), "")
            by = sentence.marked(said[name]) if name else None
            if by and name in _BARE and by.kind != PERCENT:
                continue
            if by and _is_exact(sentence, by) and (wrong := _wrong_step(by, first, last)):
                yield wrong
                return
    yield from _multiplied(sentence)
    yield from _gaps(sentence)


def steps_told(sentence: Sentence) -> Iterator[tuple[Quantity, Quantity]]:
    """The two figures of each change in a sentence that a figure went through: from which, and to which."""
    for form in _CHANGES if not _OTHER_MATTER.search(sentence.outline) else ():
        for found in form.finditer(sentence.outline):
            first, last = sentence.marked(found["first"]), sentence.marked(found["last"])
            if _are_alike(first, last) and first.value != last.value:
                yield first, last


def _multiplied(sentence: Sentence) -> Iterator[str]:
    for found in _MULTIPLIED.finditer(sentence.outline):
        first, last = sentence.marked(found["first"]), sentence.marked(found["last"])
        meant = first.value * _TIMES[found["times"].casefold()]
        if not found["rough"] and _are_alike(first, last) and abs(last.value - meant) > meant * _NEARLY:
            made = written_value(meant, last.kind)
            yield f"“{first.shown}” {found['times'].casefold()} is {made}, and the words have “{last.shown}”."


def _gaps(sentence: Sentence) -> Iterator[str]:
    """What is missing, or too many, between two figures: "300 were wanted and 250 came, 56 too few"."""
    for form in _GAPS:
        for found in form.finditer(sentence.outline):
            one, other, gap = (sentence.marked(found[name]) for name in ("one", "other", "gap"))
            if len(sentence.quantities) == _THREE and _are_alike(one, other) and _are_alike(one, gap):
                between = abs(one.value - other.value)
                if between != gap.value:
                    made = written_value(between, one.kind)
                    yield (
                        f"From “{one.shown}” to “{other.shown}” is {made}, and the words have “{gap.shown}”."
                    )
                    return


def _are_alike(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities are exact, maybe for a time, and count the same, or one does not say what."""
    same = not (one.counted and other.counted) or one.counted[-1] == other.counted[-1]
    exact = all(each.exact or each.a_time for each in (one, other))
    return same and one.kind == other.kind and exact


def _wrong_way(first: Quantity, last: Quantity, *, up: bool) -> str:
    """What is wrong where something rose to less, or fell to more; empty if nothing is."""
    if first.value == last.value or (last.value > first.value) is up:
        return ""
    than = "less" if up else "more"
    return f"{written_value(last.value, last.kind)} is {than} than {written_value(first.value, first.kind)}"


def _wrong_step(by: Quantity, first: Quantity, last: Quantity) -> str:
    """What is wrong with the step from one figure to another, maybe a percentage; empty if nothing is."""
    step = abs(last.value - first.value)
    if by.value == step:
        return ""
    made = ""
    if by.kind == PERCENT and first.value:
        percent = step * _HUNDRED / first.value
        made = "" if abs(percent - by.value) < 1 else written_value(Fraction(round(percent)), PERCENT)
    elif by.kind == first.kind:
        made = written_value(step, by.kind)
    return (
        f"From “{first.shown}” to “{last.shown}” is {made}, and the words have “{by.shown}”." if made else ""
    )


def _is_exact(sentence: Sentence, by: Quantity) -> bool:
    """Whether a step is told exactly; of a percentage also "8% more", "an 8% rise", which are no others."""
    rough = _ROUGHLY.search(sentence.words, 0, by.start) or _OR_SO.match(sentence.words, by.end)
    return by.exact or by.a_time or (by.kind == PERCENT and not rough)


def _shown(sentence: Sentence, found: re.Match[str]) -> str:
    """A match of the outline as typed, from its first to its last quantity, with the verb before."""
    marks = [sentence.marked(mark) for mark in re.findall(r"‹(\d+)›", found[0])]
    verb = found[0].partition("‹")[0]
    return f"{verb}{sentence.words[marks[0].start : marks[-1].stop]}"
