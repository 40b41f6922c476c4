"""Names: finding the person meant by a printed name, surname, initials or role.

The longest match wins. A name that fits two people is refused, and a name that no one has is kept as typed.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.people import Capacity, Membership, Named, Office, Person

TITLES = frozenset(
    {
        *("cllr", "councillor", "cynghorydd", "ald", "alderman", "alderwoman"),
        *("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor"),
        *("sir", "dame", "lord", "lady", "baroness", "rev", "revd", "reverend", "canon", "father"),
    }
)
_HONOURS = frozenset({"mbe", "obe", "cbe", "dbe", "kbe", "bem", "jp", "dl", "kc", "qc", "mp", "ms", "phd"})
_OFFICES = {
    Office.CHAIR: ("chair", "the chair", "chairman", "the chairman", "convener", "the convener"),
    Office.VICE_CHAIR: ("vice-chair", "the vice-chair", "vice-chairman", "the vice-chairman"),
}
_QUOTES = {'"': '"', "“": "”"}
_WORD = re.compile(r"[^\s,;]+[,;]*|[,;]+")  # a comma separates names even where no blank follows it
_SEPARATOR = re.compile(r"(?:[,;]|and\b|&(?=\s))\s*", re.IGNORECASE)
_TRAILING = ",;:.!?)”\"'’"


def untitled(name: str) -> str:
    """A printed name without its titles: "Councillor Dr Ada Moss" gives "Ada Moss"."""
    words = name.split()
    while len(words) > 1 and words[0].rstrip(".").casefold() in TITLES:
        words.pop(0)
    return " ".join(words)


def _surnames(bare: str) -> set[str]:
    """The possible surnames in a name: of "Ada van der Berg MBE" "Berg", "der Berg" and "van der Berg"."""
    words = bare.split()
    while len(words) > 1 and words[-1].strip("().,").casefold() in _HONOURS:
        words.pop()
    words = [word.rstrip(",") for word in words]
    return (
        {" ".join(words[start:]) for start in range(min(1, len(words) - 1), len(words))} if words else set()
    )


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A name found at the beginning of some words.

    Attributes:
        named: the name as typed, and the person it means.
        rest: the words after it, without the white space between.
    """

    named: Named
    rest: str


class Directory:
    """The people a name can mean, by every name they are called.

    Args:
        people: the people.
        memberships: their memberships of the committee; its chair is called "Chair" too.
    """

    def __init__(self, people: Iterable[Person], memberships: Iterable[Membership] = ()) -> None:
        self._people: dict[str, dict[str, Person]] = defaultdict(dict)
        self._longest = 1
        held = {membership.person: membership for membership in memberships}
        for person in people:
            for key in _names_of(person, held.get(person.id)):
                self._people[key][person.id] = person
                self._longest = max(self._longest, key.count(" ") + 1)

    def people_named(self, name: str) -> list[Person]:
        """The people called by exactly that name, in capitals or not."""
        return list(self._people.get(_key(name), {}).values())

    def starting_with(self, words: str) -> list[tuple[str, Person]]:
        """Names that begin with `words`, each with the person, for the menu beside the bar."""
        begun = _key(words)
        return [
            (key, person)
            for key, people in self._people.items()
            if key.startswith(begun)
            for person in people.values()
        ]

    def known_at_start(self, words: str) -> NameMatch | None:
        """The longest known name at the beginning of `words`; None where there is none.

        Raises:
            CannotRead: the name fits two people.
        """
        in_quotes = quoted(words)
        if in_quotes is not None:
            name = in_quotes.named.text
            return self._one(name, in_quotes.rest) if self.people_named(name) else None
        spans = [found.end() for found in _WORD.finditer(words)][: self._longest]
        for end in reversed(spans):
            typed = words[:end].strip()
            bare = typed.rstrip(_TRAILING)
            for name in (typed, bare, re.sub(r"['’]s$", "", bare)):
                if self.people_named(name):
                    return self._one(name, words[words.index(name) + len(name) :].lstrip())
        return None

    def name_at_start(self, words: str) -> NameMatch:
        """The name at the beginning of `words`: a known one, or else the quoted name or first word as typed.

        Raises:
            CannotRead: there is no name, or it fits two people.
        """
        if not words.strip(" ,@"):
            raise CannotRead("A name is missing.")
        words = words.lstrip(" @")
        found = self.known_at_start(words) or quoted(words)
        if found is not None:
            return found
        return _as_typed(words)

    def _one(self, name: str, rest: str) -> NameMatch:
        people = self.people_named(name)
        if len(people) > 1:
            fits = " and ".join(person.name for person in people)
            raise CannotRead(f"“{name}” fits {fits}. Write more of the name.")
        return NameMatch(Named(name, people[0].id), rest)


def read_names(words: str, directory: Directory) -> tuple[Named, ...]:
    """Read a list of names: "Moss Hale, Jane Fox and DCF".

    Known names are found wherever they stand in it. The words between two of them are one name, a visitor's.
    Commas, semicolons and "and" separate two visitors.

    Raises:
        CannotRead: there is no name, one fits two people, or one has no letter in it.
    """
    found: list[Named] = []
    for unknown, pieces in groupby(
        _pieces(words.strip(), directory), key=lambda piece: isinstance(piece, str)
    ):
        if unknown:
            found.append(Named(" ".join(map(str, pieces))))
        else:
            found += [piece for piece in pieces if isinstance(piece, Named)]
    if not found:
        raise CannotRead("A name is missing.")
    for named in found:
        if named.person is None and not re.search(r"[^\W\d_]", named.text):
            raise CannotRead(f"“{named.text}” is neither a name nor a time.")
    return tuple(dict.fromkeys(found))


def _pieces(words: str, directory: Directory) -> Iterator[Named | str | None]:
    """The list taken apart: known names, words that belong to no known name, and None for each separator."""
    while words := words.lstrip("@ "):
        separator = _SEPARATOR.match(words)
        if separator:
            yield None
            words = words[separator.end() :]
            continue
        known = directory.known_at_start(words) or quoted(words)
        match = known or _as_typed(words)
        yield match.named if known else match.named.text
        words = match.rest


def quoted(words: str) -> NameMatch | None:
    """The name in quotation marks at the beginning of `words`; None where there is none."""
    closing = _QUOTES.get(words[:1])
    if closing is None:
        return None
    end = words.find(closing, 1)
    name = words[1:end].strip() if end > 0 else ""
    return NameMatch(Named(name), words[end + 1 :].lstrip()) if name else None


def at_signs(text: str) -> list[int]:
    """Where in `text` an `@` begins a word."""
    return [found.start() for found in re.finditer(r"(?<!\S)@(?=\S)", text)]


@lru_cache(maxsize=1024)
def _names_of(person: Person, membership: Membership | None) -> frozenset[str]:
    """Every name a person is called. Cached, as a directory is made again whenever attendance changes."""
    bare = untitled(person.name)
    surnames = _surnames(bare)
    own_title = person.name[: len(person.name) - len(bare)].strip()
    names = {person.name, bare, *surnames, person.initials, person.role}
    names |= {f"{own_title} {last}" for last in surnames}
    if _is_councillor(own_title, membership):
        names |= {
            f"{title} {name}" for title in ("cllr", "cllr.", "councillor") for name in (bare, *surnames)
        }
    names |= set(_OFFICES.get(membership.office, ())) if membership else set()
    return frozenset(_key(name) for name in names) - {""}


def _is_councillor(title: str, membership: Membership | None) -> bool:
    seated = membership is not None and membership.capacity is Capacity.MEMBER
    return seated or title.casefold().rstrip(".") in {"cllr", "councillor"}


def _as_typed(words: str) -> NameMatch:
    """The first word as a name of no known person; after a title the next word too: "Mrs Hale"."""
    found = _WORD.match(words)
    end = found.end() if found else len(words)
    name, rest = words[:end].rstrip(",;"), words[end:].lstrip()
    separator = words[len(name) : end]
    if name.rstrip(".").casefold() in TITLES and rest and not separator:
        after = _as_typed(rest)
        return NameMatch(Named(f"{name} {after.named.text}"), after.rest)
    return NameMatch(Named(name), f"{separator} {rest}".strip())


def _key(name: str) -> str:
    return " ".join(name.replace("’", "'").casefold().split())
