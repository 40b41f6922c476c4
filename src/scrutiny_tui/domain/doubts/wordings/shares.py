"""Doubts about a share that is said twice and differs: "a third of 90, 35"; "30 of the 90 (40 per cent)"."""

import re
from collections.abc import Iterator
from fractions import Fraction

from scrutiny_tui.domain.doubts.wordings.quantities import PERCENT, Quantity, Sentence, written_value
from scrutiny_tui.domain.word_pattern import WordPattern

_THE = r"(?:the |these |those |its |our |their |all )?(?:the )?"
_NAMES = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_FRACTION = rf"(?P<fraction>half|(?:an?|one|two|three|four)[ -](?:{'|'.join(_NAMES)})s?)"
_APART = r"(?: \(|, | – |: |, or |, that is,? |, which was )"
_ENDS = r"(?=[^‹›,.;:()]{0,30}(?:[,.;:)]|$))"
_NEXT = rf"[^‹›,.;:()]{{0,40}}?{_APART}"
_PART_ASIDE = (
    r"‹(?P<part>\d+)›(?: of (?:which|whom|these|them))?(?: \(‹(?P<percent>\d+)›\)|, or ‹(?P<percents>\d+)›,)"
    r"(?! (?:more|fewer|less|up|down|higher|lower|above|below|over|under|short|better|worse|extra)\b)"
)
"""A part behind its whole, with its percentage: "of the 90, 30 (33%)"."""
_SHARES = tuple(
    WordPattern(form, re.IGNORECASE)
    for form in (
        rf"\b{_FRACTION} of {_THE}‹(?P<whole>\d+)›{_NEXT}‹(?P<part>\d+)›{_ENDS}",
        rf"‹(?P<part>\d+)›{_NEXT}(?:exactly )?{_FRACTION} of {_THE}‹(?P<whole>\d+)›",
        rf"‹(?P<part>\d+)›(?: out)? of {_THE}‹(?P<whole>\d+)›{_NEXT}{_FRACTION}(?= *(?:[,.;:)]|$))",
        rf"‹(?P<part>\d+)›(?: out)? of {_THE}‹(?P<whole>\d+)›{_NEXT}‹(?P<percent>\d+)›{_ENDS}",
        rf"‹(?P<part>\d+)›[^‹›,.;:()]{{1,30}}? out of {_THE}‹(?P<whole>\d+)›{_NEXT}‹(?P<percent>\d+)›{_ENDS}",
        rf"\bof {_THE}‹(?P<whole>\d+)›[^‹›.;:()]{{0,40}}? {_PART_ASIDE}",
        rf"‹(?P<whole>\d+)›[^‹›.;:()]{{0,40}}?, (?:of (?:which|whom|these|them) )?{_PART_ASIDE}",
        (
            rf"‹(?P<percent>\d+)›(?: of [^‹›,.;:()]{{2,40}}?)? \(‹(?P<part>\d+)›(?: out)? of "
            rf"{_THE}‹(?P<whole>\d+)›"
        ),
        rf"‹(?P<percent>\d+)› of {_THE}‹(?P<whole>\d+)›{_NEXT}‹(?P<part>\d+)›{_ENDS}",
    )
)
_ROUGHLY = WordPattern(
    r"\b(?:about|around|some|nearly|almost|over|under|more than|less than|fewer than|at least|at most|up to"
    r"|approximately|roughly|just|well|another|further) (?:an? )?$",
    re.IGNORECASE,
)
_MORE = WordPattern(r"\b(?:more|fewer|less|up|down|higher|lower|compared|against|from)\b", re.IGNORECASE)
_HUNDRED = 100
_LOOSE = Fraction(1, 20)
"""In speech a share so near is the same: 43 of 84 are half."""


def shares_told(sentence: Sentence) -> Iterator[str]:
    """The shares in a sentence that are other ones than the figures beside them."""
    for form in _SHARES:
        for found in form.finditer(sentence.outline):
            said = found.groupdict()
            part, whole = sentence.marked(said["part"]), sentence.marked(said["whole"])
            if not _are_reckoned(part, whole) or _MORE.search(found[0]):
                continue
            if mark := said.get("percent") or said.get("percents"):
                percent = sentence.marked(mark)
                if percent.kind == PERCENT and percent.exact and not _fits(percent, part, whole):
                    made = Fraction(round(part.value * _HUNDRED / whole.value))
                    of = f"{part.shown} of {whole.shown}"
                    yield f"“{of}” is {written_value(made, PERCENT)}, and the words have “{percent.shown}”."
            elif not _ROUGHLY.search(sentence.outline[: found.start("fraction")]):
                share = _fraction(said["fraction"]) * whole.value
                if abs(share - part.value) > max(Fraction(1), share * _LOOSE):
                    of = f"{said['fraction']} of {whole.shown}"
                    yield f"“{of}” is {written_value(share, whole.kind)}, and the words have “{part.shown}”."


def _are_reckoned(part: Quantity, whole: Quantity) -> bool:
    """Whether a part and its whole are exact, and of one kind."""
    alike = part.kind == whole.kind != PERCENT and (part.may_be_of(whole) or not whole.counted)
    return alike and part.exact and whole.exact and whole.value > 1


def _fits(percent: Quantity, part: Quantity, whole: Quantity) -> bool:
    """Whether a percentage is that of the part, however it was rounded."""
    return abs(part.value * _HUNDRED / whole.value - percent.value) < 1


def _fraction(words: str) -> Fraction:
    number, _, name = words.casefold().replace("-", " ").partition(" ")
    if not name:
        return Fraction(1, 2)
    over = {"two": 2, "three": 3, "four": 4}.get(number, 1)
    return Fraction(over, _NAMES[name.rstrip("s")])
