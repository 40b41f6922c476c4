"""The distinctive words of a line: names, sums, figures and phrases in quotes, by which it is known again."""

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from scrutiny_tui.domain.dates import MONTHS
from scrutiny_tui.domain.numbers_in_words import VALUES, value_of


class Distinctive(Struct, frozen=True):
    """A distinctive word of a line.

    Attributes:
        key: the same for every way to write it: "52000" for £52,000, £52k and 52,000.
        shown: as it was typed.
        begins: whether it begins a sentence, where any word has a capital.
        small: whether it is a percentage, or less than a hundred: others may have the same.
    """

    key: str
    shown: str
    begins: bool = False
    small: bool = False


_COMMAND = re.compile(r"^\s*[\\/]+\w*\s*")
_FIGURE = re.compile(
    r"(?<![\w.,:/-])(?P<pounds>[£€$])?\s?"
    r"(?P<digits>\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+(?= pounds)|\d+)(?P<part>\.\d+)?"
    r"(?P<times>\s?(?:k|m|bn|thousand|million|billion)\b)?(?P<percent>\s?(?:%|per ?cent\b))?"
    r"(?![\d/:-]|[.,]\d|\w)",
    re.IGNORECASE,
)
_TIMES = {"k": 10**3, "thousand": 10**3, "m": 10**6, "million": 10**6, "bn": 10**9, "billion": 10**9}
_LONG = 100
_ONE = "|".join(sorted(VALUES, key=len, reverse=True))
_IN_WORDS = re.compile(
    rf"\b(?P<words>(?:{_ONE})(?:[\s-](?:and |hundred |hundred and )?(?:{_ONE}|hundred))*)"
    r" (?P<times>thousand|million|billion)\b",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?<![\w£])(?=\w*[A-Z])(?=[\w/-]*\d{3})[A-Z0-9][\w/-]{4,}")
_QUOTED = re.compile(r"“([^”]{5,80})”|\"([^\"]{5,80})\"")
_NAME = re.compile(r"(?<![\w@£/-])[A-Z][^\W\d_]+(?:[-’'](?!s\b)[^\W\d_]+)*")
_WORD = re.compile(r"[^\W\d_]{3,}")
_BEGINS = re.compile(r"(?:^|[.!?:;•“\"(]|\b(?:that|>>))\W*$")
_YEARS = range(1900, 2100)
_FEWEST_LETTERS, _INITIALS = 3, 4
_COMMON = frozenset(
    f"""
    {" ".join(MONTHS)} monday tuesday wednesday thursday friday saturday sunday christmas easter
    the and but for with from this that these those there their they its his her our your all any each every
    both some several many most more less few one two three four five six seven eight nine ten eleven twelve
    what when where which who why how whether while since until unless because however therefore also then now
    after before during under over about against between into only not none nothing nobody no yes
    mr mrs ms miss mx dr sir lady lord revd rev cllr cllrs councillor councillors member members officer
    officers
    chair chairman chairwoman chairperson vice convener provost mayor leader deputy cabinet council
    councils committee committees sub-committee panel board executive director directors assistant head chief
    manager service services team department directorate government minister parliament senedd assembly nhs
    act schedule section part paragraph appendix annex annexe table report reports minute minutes agenda item
    plan policy strategy budget option lot phase stage proposal motion amendment clause resolved
    recommended recommendation recommendations agreed noted exempt public private press
    legal finance highways housing planning education property estates procurement solicitor treasurer
    offer offers bid bids bidder bidders tender tenders lease leases contract contracts contractor contractors
    company companies price prices cost costs residents resident negotiations discussion terms
    england english wales welsh scotland scottish ireland irish britain british county borough district city
    town parish
    """.casefold().split()
)
"""Words with a capital that are no one's name."""
_NO_NAME = re.compile(r"(?:ing|ed|ly|tion|tions|ment|ments|ity|s)$")


@lru_cache(maxsize=16384)
def distinctive_words(line: str) -> tuple[Distinctive, ...]:
    """The distinctive words of a capture line, in order; none for most lines.

    Args:
        line: as typed, or a title.
    """
    text = _COMMAND.sub("", line)
    found = [*_figures(text), *_codes(text), *_names(text), *_quoted(text)]
    return tuple(one for _, one in sorted(found, key=lambda each: each[0]))


@lru_cache(maxsize=16384)
def small_words(line: str) -> frozenset[str]:
    """The words of a capture line that are written in small letters."""
    return frozenset(word for word in _WORD.findall(_COMMAND.sub("", line)) if word.islower())


@lru_cache(maxsize=16384)
def keys_of(line: str) -> frozenset[str]:
    """All that a capture line may be known again by: its distinctive words, and those in small letters."""
    return small_words(line).union(word.key for word in distinctive_words(line))


def singular(word: str) -> str:
    """A word without the "s" of its plural."""
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def may_begin_as_a_name(word: Distinctive) -> bool:
    """Whether a word that begins a sentence may be a name all the same: not "Negotiations", "Meeting"."""
    return _NO_NAME.search(word.key) is None


def _figures(text: str) -> Iterator[tuple[int, Distinctive]]:
    for found in _FIGURE.finditer(text):
        times = _TIMES.get((found["times"] or "").strip().casefold(), 1)
        value = float(re.sub("[, ]", "", found["digits"]) + (found["part"] or "")) * times
        if found["percent"]:
            yield found.start(), Distinctive(f"{value:g}%", found[0].strip(), small=True)
        elif found["pounds"] or times > 1 or _is_long(found, value):
            yield found.start(), Distinctive(f"{value:.2f}", found[0].strip(), small=value < _LONG)
    for found in _IN_WORDS.finditer(text):
        value = value_of(found["words"]) * _TIMES[found["times"].casefold()]
        yield found.start(), Distinctive(f"{value:.2f}", found[0])


def _is_long(found: re.Match[str], value: float) -> bool:
    """Whether a number without a unit is distinctive: three figures at least, and no year."""
    year = int(value) in _YEARS and "," not in found["digits"]
    return not found["part"] and value >= _LONG and not year


def _codes(text: str) -> Iterator[tuple[int, Distinctive]]:
    for found in _CODE.finditer(text):
        yield found.start(), Distinctive(found[0].casefold(), found[0])


def _names(text: str) -> Iterator[tuple[int, Distinctive]]:
    for found in _NAME.finditer(text):
        key = found[0].casefold()
        initials = found[0].isupper() and len(key) < _INITIALS
        if key not in _COMMON and len(key) >= _FEWEST_LETTERS and not initials:
            begins = _BEGINS.search(text[: found.start()]) is not None
            yield found.start(), Distinctive(key, found[0], begins)


def _quoted(text: str) -> Iterator[tuple[int, Distinctive]]:
    for found in _QUOTED.finditer(text):
        phrase = found[1] or found[2]
        if " " in phrase.strip():
            yield found.start(), Distinctive(" ".join(phrase.casefold().split()), found[0].strip('“”"'))
