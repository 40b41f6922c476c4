"""The forms of a printed name by which its bearer is known."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from scrutiny_tui.domain.customs import Customs
from scrutiny_tui.domain.names.titles import folded, plain, title_run, titles_of

HONOURS = frozenset({"mbe", "obe", "cbe", "dbe", "kbe", "bem", "jp", "dl", "kc", "qc", "mp", "ms", "phd"})
PARTICLES = frozenset(
    {
        *("van", "von", "der", "den", "ter", "ten", "de", "del", "della", "di", "da", "du", "la", "le", "d"),
        *("ap", "ab", "ferch", "bin", "bint", "al", "el", "ó", "ní", "ni", "nic", "mac", "mc", "uí", "mhic"),
    }
)
"""The words with which a surname of several words begins; a plain O is an initial."""
_MOST_INITIALS = 3


class PrintedName(Struct, frozen=True):
    """A printed name taken apart.

    Attributes:
        titles: the titles it begins with, each in the one form that all of its spellings have.
        whole: everything after the titles.
        shorter: shorter forms of that: surname, initials and surname, without honours.
        forename: the first forename, which stands with a knight's title; empty where there is none.
    """

    titles: frozenset[str]
    whole: str
    shorter: frozenset[str]
    forename: str


@lru_cache(maxsize=4096)
def taken_apart(name: str, customs: Customs) -> PrintedName:
    """The parts of a printed name. Cached, as a directory is made again whenever attendance changes."""
    words = plain(name).replace(",", " ").split()
    count, own = title_run([folded(word) for word in words][:-1], titles_of(customs))
    whole, bare = words[count:], _without_honours(words[count:])
    given = bare[: surname_at(bare)]
    return PrintedName(
        titles=frozenset(own),
        whole=folded(" ".join(whole)),
        shorter=frozenset(_forms(bare)) - {""},
        forename=folded(given[0]) if given else "",
    )


def short_name(name: str, customs: Customs) -> str:
    """A printed name without forenames where it has a title: "Councillor Dr Moss", "Gwen Dale"."""
    words = name.replace(",", " ").split()
    count, _ = title_run([folded(word) for word in words][:-1], titles_of(customs))
    bare = _without_honours(words[count:])
    return " ".join([*words[:count], *(bare[surname_at(bare) :] if count else bare)])


def _without_honours(words: Sequence[str]) -> Sequence[str]:
    while len(words) > 1 and words[-1].strip("()").casefold() in HONOURS:
        words = words[:-1]
    return words


def _forms(bare: Sequence[str]) -> Iterator[str]:
    for start in range(len(bare)):
        yield folded(" ".join(bare[start:]))
    at = surname_at(bare)
    given, surname = bare[:at], folded(" ".join(bare[at:]))
    if not given:
        return
    letters = [letter for word in given for letter in _initials(word)]
    if not letters:  # a forename of stops and dashes
        return
    yield f"{' '.join(letters)} {surname}"
    yield f"{''.join(letters)} {surname}"
    yield f"{letters[0]} {surname}"
    yield f"{folded(given[0])} {surname}"


def surname_at(bare: Sequence[str]) -> int:
    """Where the surname begins: at a particle ("van der Berg", "Ó Briain"), else with the last word."""
    last = max(len(bare) - 1, 0)
    particles = (
        place
        for place, word in enumerate(bare)
        if place and (word[0].islower() or (place < last and word.casefold() in PARTICLES))
    )
    return next(particles, last)


def _initials(given: str) -> str:
    """The initials of a forename; letters without stops ("PJ") are initials each."""
    if given.isupper() and len(given) <= _MOST_INITIALS:
        return folded(given)
    return folded(given)[:1]
