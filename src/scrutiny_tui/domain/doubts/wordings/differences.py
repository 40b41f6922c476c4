"""Where two wordings differ in substance: their figures, names, negations, and the words that tell.

A clerk may tidy a wording: "that the quay be kept" is "keeps the quay". So the forms of one word are the same
word here, and words that only join others are left out.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from scrutiny_tui.domain.dates import MONTH, MONTHS, WEEKDAY, month_number
from scrutiny_tui.domain.grammar.edit_distance import within_one_slip
from scrutiny_tui.domain.text import NUMBER_WORDS, shortened
from scrutiny_tui.domain.word_pattern import WordPattern

_TOKEN = WordPattern(r"(?P<figure>[£$€]?\d+(?:[.:]\d+|,\d{3}(?!\d))*)|%|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*")
_JOINS = WordPattern(
    r"an?|the|that|this|these|those|its?|be|is|are|was|were|been|being|has|have|had|having|do|does|did"
    r"|shall|should|will|would|can|could|to|of|in|on|at|by|for|from|with|and|as|which|who|whom|whose"
    r"|their|his|her|our|there|s|st|nd|rd|th|so|also|such|sets?|hereby|thereby|accordingly|formally|instead"
    r"|agree[sd]?|resolve[sd]?|decide[sd]?|committees?|sub|subcommittee|panel|board|members?|councillors?|cllrs?"
)
"""Words that tell nothing by themselves: their place may be taken by others when a wording is tidied."""
_NEGATES = WordPattern(r"no|not|never|none|nor|neither|cannot|nothing|\w+n't")
_NEGATION = frozenset({"not"})
_BEFORE_FIGURES = {
    "by": "by",
    **dict.fromkeys(("to", "until", "till"), "to"),
    **dict.fromkeys(("from", "since"), "from"),
    **dict.fromkeys(("on", "in", "at"), "on"),
}
"""What stands before a figure and tells: an increase by £10 is not one to £10."""
_IRREGULAR_VERBS = """
    keep kept|buy bought|sell sold sale|hold held|make made|build built|rebuild rebuilt|send sent
    |give given gave|take taken took|write written wrote
    |begin begun began start starts started starting commence commences commenced commencing
    |pay paid|meet met|find found|leave left|lend lent
    |spend spent|go gone went|draw drawn drew|show shown|grow grown grew|know known|bring brought|seek sought
    |teach taught|think thought|catch caught|win won|lay laid|choose chosen chose|freeze frozen|drive driven
    |rise risen rose|fall fallen fell|withdraw withdrawn withdrew|undertake undertaken|say said|hear heard
    |tell told|lose lost loss|run ran|speak spoken|stand stood|feel felt|bear borne|break broken|steal stolen
    |let lease leases leased leasing
    |shut shuts shutting close closes closed closing closure
    |wear worn|swear sworn|strike struck|feed fed|lead led|light lit|sit sat
    |oversee overseen|see seen saw|sweep swept|bind bound|bend bent|breed bred|dig dug|deal dealt|fight fought
    |forbid forbidden forbade|get got gotten|hang hung|hide hidden hid|mean meant|mow mown|overcome overcame
    |redraw redrawn redrew|rewrite rewritten rewrote|ride ridden rode|ring rung rang|sew sewn
    |shake shaken shook|shoot shot|shrink shrunk shrank|sing sung sang|sink sunk sank|stick stuck
    |swing swung|tear torn tore
    |throw thrown threw|understand understood|uphold upheld|withhold withheld|withstand withstood|repay repaid
    |resell resold|overpay overpaid|undo undone undid|foresee foreseen|burn burnt|learn learnt|spell spelt
    |spoil spoilt|creep crept|bleed bled|weave woven wove|wake woken woke|forget forgotten forgot
"""
_IRREGULAR = {
    form: forms.split()[0] for forms in _IRREGULAR_VERBS.split("|") for form in forms.split()[1:]
} | {"%": "percent", "till": "until"}
_ENDINGS = {
    "s": ("",),
    "es": ("",),
    "ed": ("", "e"),
    "ing": ("", "e"),
    "ies": ("y",),
    "ied": ("y",),
    "al": ("", "e"),
    "ure": ("e",),
    "ion": ("", "e"),
    "ation": ("", "e"),
    "tion": ("e",),
    "sion": ("d", "de"),
    "ment": ("",),
    "ly": ("",),
}
"""What may be taken off a word, and what stood in its place."""
_LONGEST_QUOTE, _MOST_QUOTES = 40, 3
"""So much of a wording is quoted in a sentence, so that it can be read to its end below the bar."""
_SHORTEST, _LONG = 3, 7
"""A stem has so many letters; a word of so many may have a slip that was put right."""
_MONTH = WordPattern(MONTH, re.IGNORECASE)
_DAY = WordPattern(WEEKDAY, re.IGNORECASE)


class TellingWord(Struct, frozen=True):
    """A word that tells something, in its wording.

    Attributes:
        typed: as it was typed, with the sign of its currency.
        stems: what it may be a form of; of a figure only its value.
        figure: whether it is a figure, in digits or in words.
        name: whether it may be a name: it has a capital, and does not begin the wording.
        start: where it begins in the wording.
        end: where it ends.
        behind: what stands before a figure and tells, such as "by"; empty for anything else.
    """

    typed: str
    stems: frozenset[str]
    figure: bool
    name: bool
    start: int
    end: int
    behind: str = ""

    @property
    def negates(self) -> bool:
        """Whether it says "not" or "no"."""
        return self.stems == _NEGATION  # and not "notes"


@lru_cache(maxsize=4096)
def telling_words_of(wording: str) -> tuple[TellingWord, ...]:
    """The words of a wording that tell something, in order."""
    return tuple(_words(wording))


def without(words: Sequence[TellingWord], others: Sequence[TellingWord]) -> list[TellingWord]:
    """The words that another wording does not have; of negations those that it has fewer of."""
    known = set[str]().union(*(other.stems for other in others))
    negations = sum(other.negates for other in others)
    found: list[TellingWord] = []
    for word in words:
        if word.negates:
            negations -= 1
            if negations < 0:
                found.append(word)
        elif known.isdisjoint(word.stems) and not any(_slipped(word, other) for other in others):
            found.append(word)
    return found


def lacks_any(words: Sequence[TellingWord], others: Sequence[TellingWord]) -> bool:
    """Whether another wording lacks one of some words that are no negations."""
    known = set[str]().union(*(other.stems for other in others))
    return any(
        known.isdisjoint(word.stems) and not any(_slipped(word, other) for other in others) for word in words
    )


def are_the_same(words: Sequence[TellingWord], others: Sequence[TellingWord]) -> bool:
    """Whether two wordings have the same telling words, in whatever form and order."""
    return not without(words, others) and not without(others, words)


def have_nothing_in_common(one: str, other: str) -> bool:
    """Whether no telling word of a wording is in another."""
    words = telling_words_of(one)
    return bool(words) and len(without(words, telling_words_of(other))) == len(words)


def moved_figures(words: Sequence[TellingWord], others: Sequence[TellingWord]) -> tuple[str, str] | None:
    """A figure that stands behind another word in each of two wordings: "by £10" and "to £10"."""
    pairs = ((one, other) for one in words for other in others if one.figure and one.stems == other.stems)
    for one, other in pairs:
        if one.behind and other.behind and _BEFORE_FIGURES[one.behind] != _BEFORE_FIGURES[other.behind]:
            return f"“{one.behind} {one.typed}”", f"“{other.behind} {other.typed}”"
    return None


def in_other_order(
    words: Sequence[TellingWord], others: Sequence[TellingWord], *, alike: bool
) -> tuple[list[TellingWord], list[TellingWord]] | None:
    """The words that two wordings have in another order; None where the order is the same.

    Args:
        words: the one.
        others: the other, with the same words.
        alike: whether both are sentences of the same form, so that the order of all their words tells;
            else only the order of the figures, and of the names.
    """
    for one, other in (
        ([w for w in words if w.figure], [w for w in others if w.figure]),
        ([w for w in words if w.name], [w for w in others if w.name]),
        (list(words) if alike else [], list(others) if alike else []),
    ):
        if len(one) == len(other) and any(without([a], [b]) for a, b in zip(one, other, strict=True)):
            return one, other
    return None


def quoted(wording: str, words: Sequence[TellingWord]) -> str:
    """Some words of a wording as a sentence quotes them; those that stand together in one pair of marks."""
    order = telling_words_of(wording)
    runs: list[tuple[int, int]] = []
    for number, word in enumerate(order):
        if word not in words:
            continue
        if runs and number and order[number - 1] in words:
            runs[-1] = runs[-1][0], word.end
        else:
            runs.append((word.start, word.end))
    said = [f"“{shortened(wording[start:end], _LONGEST_QUOTE)}”" for start, end in runs]
    return ", ".join([*said[:_MOST_QUOTES], *(["…"] if said[_MOST_QUOTES:] else [])])


def _words(wording: str) -> Iterator[TellingWord]:
    behind, first = "", True
    for found in _TOKEN.finditer(wording):
        typed = found[0]
        plain = typed.casefold().replace("’", "'")
        if _JOINS.fullmatch(plain):
            behind = plain if plain in _BEFORE_FIGURES else behind if plain in ("a", "an", "the") else ""
            first = first and plain == "that"
            continue
        value = _value(found)
        name = not first and value is None and typed[0].isupper() and not _is_of_a_date(plain)
        stems = frozenset({value}) if value is not None else _stems(plain)
        lead = behind if value is not None else ""
        yield TellingWord(typed, stems, value is not None, name, found.start(), found.end(), lead)
        behind = plain if plain in _BEFORE_FIGURES else ""
        first = False


def _value(found: re.Match[str]) -> str | None:
    """What a figure says, in digits; None for any other word."""
    if found["figure"]:
        plain = found["figure"].lstrip("£$€").replace(",", "").replace(":", ".")
        return re.sub(r"\.0+$", "", plain)
    word = found[0].casefold()
    return str(NUMBER_WORDS.index(word) + 1) if word in NUMBER_WORDS else None


def _stems(word: str) -> frozenset[str]:
    """What a word may be a form of."""
    if _NEGATES.fullmatch(word):
        return _NEGATION
    if _MONTH.fullmatch(word):
        return frozenset({MONTHS[month_number(word) - 1].casefold()})
    word = _IRREGULAR.get(word, word).replace("iz", "is")
    found = {word}
    for ending, instead in _ENDINGS.items():
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST:
            found.update(stem + last for last in instead)
            if ending in ("ed", "ing") and stem[-1] == stem[-2]:
                found.add(stem[:-1])
    return frozenset(found)


def _slipped(word: TellingWord, other: TellingWord) -> bool:
    """Whether one of two words is the other with a slip. The slip in a name may make another name."""
    if word.name or word.figure or len(word.typed) < _LONG or len(other.typed) < _LONG:
        return False
    return within_one_slip(word.typed.casefold(), other.typed.casefold())


def _is_of_a_date(word: str) -> bool:
    return _MONTH.fullmatch(word) is not None or _DAY.fullmatch(word) is not None
