"""The amounts in a wording, each with what it is of: a sum, a percentage, how many, how long, which one."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from scrutiny_tui.domain.doubts.wordings.counted_things import NOUN_ENDS, count_the_same, counted_behind
from scrutiny_tui.domain.doubts.wordings.differences import TellingWord, lacks_any
from scrutiny_tui.domain.doubts.wordings.same_matter import matter_of
from scrutiny_tui.domain.word_pattern import WordPattern

_UNIT = WordPattern(
    r"[ -](?P<unit>(?:minute|hour|day|week|month|year|mile|metre|acre|hectare|tonne|litre)s?|mph)\b",
    re.IGNORECASE,
)
_RATE = WordPattern(
    r" (?:an?|per|each|every) (?:year|month|week|day|hour|head|person|boat|house(?:hold)?|term|visit|night)\b"
    r"|,? (?:each|annually|monthly|weekly|daily|p\.?a\b)",
    re.IGNORECASE,
)
"""What makes an amount one of many: "£2,000 a year"."""
_SCALE = WordPattern(r" ?(?:k|m|bn|thousand|million|billion)\b", re.IGNORECASE)
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ORDINAL = WordPattern(
    rf"\b(?:[Aa]n?|[Tt]he|its|our) (?P<ordinal>{'|'.join(_ORDINALS)})(?P<words>(?: [a-z][\w'’-]*){{1,4}})"
)
_OF_TIME = WordPattern(
    r"phase|stage|quarter|floor|year|week|month|day|half|round|time|part|paragraph|reading|recommendation|clause"
    r"|item|option|lot|point|place|party|parties|meeting|question|report|draft|speaker|week|class|page|reason|one"
)
"""What is in an order of its own, and may well be told of one after another."""
_ROUGHLY = WordPattern(
    r"\b(?:at (?:least|most)|up to|about|around|some|nearly|almost|over|under|more than|fewer than|less than"
    r"|another|further|additional|extra|other|only|between|than|a (?:max|min)imum of|maximum|minimum|from|and"
    r"|or|of the|roughly|approximately"
    r"|(?:the|in|over|for|these) (?:first|last|past)|remaining|existing|each)(?: (?:the|an?))? $",
    re.IGNORECASE,
)
"""What stands before a figure that is not the whole, or not exact."""
_PROVIDES = WordPattern(
    r"put|up|out|install\w*|fit(?:s|ted)?|provid\w+|supply|supplied|buy|bought|purchas\w+|hir(?:e|es|ed|ing)"
    r"|recruit\w*|appoint\w*|employ\w*|build|built|plac(?:e|es|ed)|erect\w*|introduc\w+|start\w*|approv\w+"
    r"|award\w*|pa(?:id|y|ys)|ma(?:de|ke|kes)|giv(?:e|es|en)|set|spen[dt]|allocat\w+|new|total|now|then|all"
    r"|go(?:es)?|ris(?:e|es|ing)|rais\w+|increas\w+|uplift\w*",
    re.IGNORECASE,
)
"""What is done with things that are wanted, by whatever word."""
_DOWN = WordPattern(r"\b(?:cut|reduc\w+|lower\w*|decreas\w+|sav(?:e|es|ed|ing|ings)|down)\b", re.IGNORECASE)
_MARKS = {"sum": ("£", "$", "€"), "percentage": ("%", "cent")}
_FEWEST = 2
_NUMBER, _ORDINAL_NUMBER = "number", "ordinal"


class Amount(Struct, frozen=True):
    """An amount in a wording.

    Attributes:
        kind: what it tells: a sum, a percentage, how many, which in an order; of a length its unit; with the
            rate, such as "a year".
        value: the figure, the same for every way to write it.
        exact: whether it is the whole, and not "at least", "another" or one of a list.
        counted: the words for what is counted, in the singular; empty for a sum, a percentage or a length.
        shown: the figure and those words, as typed.
        behind: what stands before the figure and tells: "by", "to".
        words: the other telling words of the wording, without those for providing.
        provides: whether the wording says that something is provided.
        down: whether it says that something becomes less.
    """

    kind: str
    value: str
    exact: bool
    counted: tuple[str, ...]
    shown: str
    behind: str
    words: tuple[TellingWord, ...]
    provides: bool
    down: bool

    @property
    def marks(self) -> tuple[str, ...]:
        """What any wording has one of that has an amount like this."""
        return self.counted[-1:] or _MARKS.get(self.kind.split()[0], (self.kind.split()[0],))

    def is_like(self, other: "Amount") -> bool:
        """Whether another is of the same kind, and counts the same."""
        if self.kind != other.kind:
            return False
        if self.kind == _ORDINAL_NUMBER:  # behind the noun there may be its verb: "the third pontoon sold"
            both = min(len(self.counted), len(other.counted))
            return self.counted[:both] == other.counted[:both]
        return not self.counted or count_the_same(self.counted, other.counted)

    def is_of_what(self, other: "Amount") -> bool:
        """Whether another is of the same thing: the one wording has all the words of the other."""
        if not self.is_like(other) or self.down is not other.down:
            return False
        if self.behind and other.behind and self.behind != other.behind:
            return False
        few, many = sorted((self.words, other.words), key=len)
        if self.kind == _ORDINAL_NUMBER and min(len(self.counted), len(other.counted)) >= _FEWEST:
            return True
        if lacks_any(few, many):
            return False
        if self.counted:
            several = min(len(self.counted), len(other.counted)) >= _FEWEST
            return bool(few) or several or (self.provides and other.provides)
        return len({word.typed.casefold() for word in few}) >= _FEWEST


@lru_cache(maxsize=8192)
def amounts_in(wording: str) -> tuple[Amount, ...]:
    """The amounts in a wording."""
    return (*_figures(wording), *_ordinals(wording))


@lru_cache(maxsize=8192)
def telling_amounts_in(wording: str) -> tuple[Amount, ...]:
    """The exact amounts in a wording; of several of one kind that count the same, none."""
    found = amounts_in(wording)
    return tuple(one for one in found if one.exact and sum(one.is_like(other) for other in found) == 1)


def _figures(wording: str) -> Iterator[Amount]:
    for kind, figures in matter_of(wording).figures.items():
        for figure in figures if kind != "date" else ():
            counted, end = counted_behind(wording, figure.end) if kind == _NUMBER else ((), figure.end)
            unit = _UNIT.match(wording, figure.end) if kind == _NUMBER else None
            scale = _SCALE.match(wording, figure.end) if kind == "sum" else None
            if kind == _NUMBER and not counted and not unit:
                continue
            exact = _ROUGHLY.search(wording[: figure.start]) is None
            end = unit.end() if unit else scale.end() if scale else end
            name = unit["unit"].casefold().rstrip("s") if unit else kind
            if rate := _RATE.match(wording, end + (wording[end : end + 1] == "%")):
                name = f"{name} {rate[0].strip(' ,').casefold()}"
            value = "".join(figure.stems) + (scale[0].strip().casefold() if scale else "")
            shown = wording[figure.start : end] + ("%" if wording[end : end + 1] == "%" else "")
            yield _amount(wording, (figure.start, end), (name, value, exact, counted), shown, figure.behind)


def _ordinals(wording: str) -> Iterator[Amount]:
    for found in _ORDINAL.finditer(wording):
        words: list[str] = []
        for word in found["words"].split():
            if NOUN_ENDS.fullmatch(word):
                break
            words.append(word)
        if words and not any(_OF_TIME.fullmatch(word.rstrip("s")) for word in words):
            end = found.end("ordinal") + len(" ".join(["", *words]))
            value = str(_ORDINALS.index(found["ordinal"]))
            shown = wording[found.start("ordinal") : end]
            yield _amount(
                wording, (found.start(), end), (_ORDINAL_NUMBER, value, True, tuple(words)), shown, ""
            )


def _amount(
    wording: str, span: tuple[int, int], of: tuple[str, str, bool, tuple[str, ...]], shown: str, behind: str
) -> Amount:
    subject: Sequence[TellingWord] = matter_of(wording).subject
    rest = [word for word in subject if not span[0] <= word.start < span[1]]
    words = tuple(
        word for word in rest if not (_PROVIDES.fullmatch(word.typed) or _DOWN.fullmatch(word.typed))
    )
    down = _DOWN.search(wording) is not None
    return Amount(*of, shown, behind, words, len(words) < len(rest), down)
