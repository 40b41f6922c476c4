"""The names of people, and what each of them is called."""

from collections.abc import Iterator
from typing import TypeAlias

from msgspec import Struct, field
from msgspec.structs import replace

from scrutiny_tui.domain.customs import Customs
from scrutiny_tui.domain.names.forms import PrintedName, taken_apart
from scrutiny_tui.domain.names.titles import (
    CIVIC,
    COUNCILLOR,
    MOST_TITLE_WORDS,
    folded,
    names_of_office,
)
from scrutiny_tui.domain.people import Capacity, Membership, Named, Office, Person


class Bearer(Struct, frozen=True):
    """Whom a name means: a person in the store, or someone who was only named in the room.

    Attributes:
        name: the name in full, as printed or as it was first typed.
        person: the person; None for someone who was only named.
        post: the post of someone who was only named, as it was said with the name; empty for none.
    """

    name: str
    person: Person | None = None
    post: str = ""

    @property
    def role(self) -> str:
        """The post, wherever it is told."""
        return self.person.role if self.person else self.post

    @property
    def key(self) -> str:
        """A key that identifies the bearer."""
        return self.person.id if self.person else self.name.casefold()

    def named(self, typed: str) -> Named:
        """The bearer as named by the words typed; one who was only named keeps the first name."""
        return Named(typed, self.person.id) if self.person else Named(self.name)


class KnownName(Struct, frozen=True):
    """A name that is known, taken apart.

    Attributes:
        bearer: whose name it is.
        printed: the parts of it.
        councillor: whether its bearer is a councillor.
    """

    bearer: Bearer
    printed: PrintedName
    councillor: bool

    def may_have(self, title: str) -> bool:
        """Whether the title can be theirs: their own, or any but a councillor's where they have none."""
        if title in self.printed.titles:
            return True
        if title == COUNCILLOR or title in CIVIC:
            return self.councillor
        return not self.printed.titles


ByName: TypeAlias = dict[str, tuple[KnownName, ...]]


class NameTable(Struct):
    """Everyone by every name they are called.

    Attributes:
        customs: the council's own titles, and what it calls its chair.
        known: every name, by the bearer's key. exact: by titles and the name after them, as printed.
        bare: by the forms of a name without its titles.
        forenames: by the first forename.
        posts: by post, by its initials, and by the office of vice-chair.
        longest: the most words in a name, titles included.
    """

    customs: Customs
    known: dict[str, KnownName] = field(default_factory=dict)
    exact: dict[tuple[frozenset[str], str], tuple[KnownName, ...]] = field(default_factory=dict)
    bare: ByName = field(default_factory=dict)
    forenames: ByName = field(default_factory=dict)
    posts: ByName = field(default_factory=dict)
    longest: int = MOST_TITLE_WORDS

    def copy(self) -> "NameTable":
        """A table with the same names, to which others can be added."""
        return replace(
            self,
            known=dict(self.known),
            exact=dict(self.exact),
            bare=dict(self.bare),
            forenames=dict(self.forenames),
            posts=dict(self.posts),
        )

    def add(self, bearer: Bearer, membership: Membership | None = None) -> None:
        """Add everything that someone is called; nothing for someone who is known already."""
        if bearer.key in self.known:
            return
        printed = taken_apart(bearer.name, self.customs)
        seated = membership is not None and membership.capacity in (Capacity.MEMBER, Capacity.SUBSTITUTE)
        known = KnownName(bearer, printed, seated or COUNCILLOR in printed.titles)
        self.known[bearer.key] = known
        exact = printed.titles, printed.whole
        self.exact[exact] = (*self.exact.get(exact, ()), known)
        posts = {folded(bearer.person.role), folded(bearer.person.initials)} if bearer.person else set()
        if membership is not None and membership.office is Office.VICE_CHAIR:
            posts |= names_of_office(Office.VICE_CHAIR, self.customs)
        self._call(known, {printed.whole, *printed.shorter}, self.bare)
        self._call(known, {printed.forename}, self.forenames)
        self._call(known, posts, self.posts)

    def with_title(self, title: str) -> tuple[KnownName, ...]:
        """Those who have an office of the council, by their printed names or by their posts: the mayor.

        Args:
            title: in the one form that all of its spellings have.
        """
        posts = ((known, folded(known.bearer.role).removeprefix("the ")) for known in self.known.values())
        return tuple(
            known
            for known, post in posts
            if title in known.printed.titles or post == title or post.startswith(f"{title} of ")
        )

    def forms(self) -> Iterator[tuple[str, KnownName]]:
        """Every form of a name with its bearer, posts and printed names included."""
        yield from entries_of(self.bare)
        yield from entries_of(self.posts)
        yield from ((folded(known.bearer.name), known) for known in self.known.values())

    def _call(self, known: KnownName, names: set[str], by_name: ByName) -> None:
        for name in names - {""}:
            by_name[name] = (*by_name.get(name, ()), known)
            self.longest = max(self.longest, MOST_TITLE_WORDS + name.count(" ") + 1)


def entries_of(names: ByName) -> Iterator[tuple[str, KnownName]]:
    """Each name with each of its bearers."""
    return ((key, known) for key, each in names.items() for known in each)
