"""Names in small letters without accents and stops, and the titles before them."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from scrutiny_tui.domain.customs import Customs
from scrutiny_tui.domain.people import Office

COUNCILLOR = "councillor"
_SAME = (
    (COUNCILLOR, "cllr", "cynghorydd", "cyng", "comhairliche", "comhairleoir", "comh"),
    (COUNCILLOR, "councillors", "cllrs"),
    ("alderman", "ald", "alderwoman", "henadur"),
    ("professor", "prof", "athro"),
    ("doctor", "dr"),
    ("mr", "messrs"),
    ("reverend", "revd", "rev", "parchedig", "parch"),
    ("venerable", "ven"),
    ("father", "fr"),
    ("sir", "syr"),
    ("lord", "arglwydd"),
    ("lady", "arglwyddes"),
    ("dame", "fonesig"),
    ("right honourable", "right hon", "rt hon"),
    ("mayor", "maer"),
)
_OTHERS = (
    *(
        "mrs",
        "ms",
        "miss",
        "mx",
        "baroness",
        "canon",
        "bishop",
        "archdeacon",
        "rabbi",
        "imam",
        "mayoress",
    ),
    *("lord mayor", "lady mayoress", "deputy mayor", "deputy lord mayor"),
    *("lord provost", "provost", "depute provost", "bailie"),
)
CIVIC = frozenset(
    {
        *("mayor", "mayoress", "lord mayor", "lady mayoress", "deputy mayor", "deputy lord mayor"),
        *("lord provost", "provost", "depute provost", "bailie"),
    }
)
"""Titles of an office of the council: any of its councillors may have one."""
WITH_FORENAME = frozenset({"sir", "dame"})
"""Titles that can stand before the forename alone: Sir Tom."""
_ARTICLES = frozenset({"the", "y", "yr", "an"})
_LONGEST_TITLE = 3
MOST_TITLE_WORDS = 6
_LETTERS = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D"})
_APOSTROPHES = re.compile(r"(?<=\w)['’‘ʼ`]")


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """The name without accents, apostrophes and stops, its words separated by single blanks."""
    letters = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(_APOSTROPHES.sub("", bare).replace(".", " ").split())


def folded(name: str) -> str:
    """The name in the form that is looked up: as `plain`, in small letters, with a blank for each hyphen."""
    return " ".join(re.sub("[-‐‑–]", " ", plain(name).casefold()).split())


@lru_cache(maxsize=64)
def titles_of(customs: Customs) -> Mapping[str, str]:
    """Every title in small letters, with the one that means the same: "cllr" is a councillor."""
    known = {title: same[0] for same in _SAME for title in same}
    known |= {title: title for title in _OTHERS}
    own = (folded(title) for title in customs.titles)
    return {**{title: title for title in own if title not in _ARTICLES}, **known}


def title_run(words: Sequence[str], titles: Mapping[str, str]) -> tuple[int, tuple[str, ...]]:
    """The titles at the beginning of words: how many of the words they take, and which they are.

    An article counts with the title after it: "Y Cynghorydd", "The Right Hon".
    """
    taken = 0
    found: list[str] = []
    while taken < len(words):
        start = taken + (words[taken] in _ARTICLES)
        ends = range(min(start + _LONGEST_TITLE, len(words)), start, -1)
        end = next((end for end in ends if " ".join(words[start:end]) in titles), None)
        if end is None:
            break
        found.append(titles[" ".join(words[start:end])])
        taken = end
    return taken, tuple(found)


def civic_title(name: str, customs: Customs) -> str:
    """The title of an office of the council that a name is, and no more: "the Lord Mayor"; else empty."""
    words = folded(name).split()
    taken, found = title_run(words, titles_of(customs))
    return found[0] if taken == len(words) and len(found) == 1 and found[0] in CIVIC else ""


@lru_cache(maxsize=64)
def _offices(customs: Customs) -> Mapping[str, Office]:
    words = {Office.CHAIR: customs.chair_words, Office.VICE_CHAIR: customs.vice_chair_words}
    return {name: office for office, each in words.items() for name in _with_article(each)}


def _with_article(words: Iterable[str]) -> Iterable[str]:
    for word in map(folded, words):
        yield from (word, f"the {word}", f"y {word}", f"yr {word}")


def office_called(name: str, customs: Customs) -> Office:
    """The office with that name: "the Chairman" is the chair; none for any other name."""
    return _offices(customs).get(folded(name), Office.NONE)


@lru_cache(maxsize=64)
def names_of_office(office: Office, customs: Customs) -> frozenset[str]:
    """What the holder of an office is called, in small letters."""
    return frozenset(name for name, held in _offices(customs).items() if held is office)
