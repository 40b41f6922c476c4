"""The directory: everyone whom a name can mean, by every name they are called."""

import re
from collections.abc import Iterable, Iterator
from copy import copy

from scrutiny_tui.domain.customs import ENGLAND, Customs
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.names.looks import looks_like_a_name
from scrutiny_tui.domain.names.name_table import Bearer, KnownName, NameTable, entries_of
from scrutiny_tui.domain.names.near import SHORTEST, slips_between
from scrutiny_tui.domain.names.spans import NameMatch, as_typed, beginnings, quoted
from scrutiny_tui.domain.names.titles import (
    WITH_FORENAME,
    civic_title,
    folded,
    names_of_office,
    office_called,
    title_run,
    titles_of,
)
from scrutiny_tui.domain.people import Membership, Named, Office, Person

_OF = re.compile(r"of\s+\w", re.IGNORECASE)


class Directory:
    """Everyone whom a name can mean.

    Args:
        people: the people.
        memberships: their memberships of the committee, which say who is a member, chair and vice-chair.
        customs: the council's own titles, and what it calls its chair.
    """

    def __init__(
        self,
        people: Iterable[Person],
        memberships: Iterable[Membership] = (),
        customs: Customs = ENGLAND,
    ) -> None:
        self._customs = customs
        self._titles = titles_of(customs)
        self._names = NameTable(customs)
        self._here: frozenset[str] | None = None
        held = {membership.person: membership for membership in memberships}
        for person in people:
            self._names.add(Bearer(person.name, person), held.get(person.id))
        own = next((one.person for one in held.values() if one.office is Office.CHAIR), "")
        self._chair = self._names.known.get(own)

    def plus(self, bearers: Iterable[Bearer]) -> "Directory":
        """The same directory with others who are called by their names too."""
        new = [bearer for bearer in bearers if bearer.key not in self._names.known]
        if not new:
            return self
        names = self._names.copy()
        for bearer in new:
            names.add(bearer)
        return self._with(_names=names)

    def chaired_by(self, chair: Named | None) -> "Directory":
        """The same directory with someone else in the chair; None where no one is."""
        return self._with(
            _chair=self._names.known.get(chair.person or chair.text.casefold()) if chair else None
        )

    def among(self, here: Iterable[Named]) -> "Directory":
        """The names of these people alone."""
        return self._with(_here=frozenset(named.person or named.text.casefold() for named in here))

    @property
    def chair(self) -> Bearer | None:
        """The person called the chair; None where no one is."""
        return self._chair.bearer if self._chair else None

    def people_named(self, name: str) -> list[Bearer]:
        """Everyone called exactly that. A person with it as printed name takes precedence over all others."""
        words = folded(name).split()
        count, titles = title_run(words[:-1], self._titles)
        bare = " ".join(words[count:])
        exact = self._present(self._names.exact.get((frozenset(titles), bare), ()))
        if exact:
            return exact
        called = list(self._names.bare.get(bare, ()))
        if not WITH_FORENAME.isdisjoint(titles):
            called += self._names.forenames.get(bare, ())
        fitting = [known for known in called if all(map(known.may_have, titles))]
        if title := civic_title(name, self._customs):
            fitting += self._names.with_title(title)
        if self._chair and office_called(name, self._customs) is Office.CHAIR:
            fitting.append(self._chair)
        return self._present([*fitting, *self._names.posts.get(" ".join(words), ())])

    def known_at_start(self, words: str) -> NameMatch | None:
        """The longest known name at the beginning of `words`; None where there is none.

        Someone "of" another body is another person: "Chair of Governors" is not the committee's chair.

        Raises:
            CannotRead: the name fits two people.
        """
        in_quotes = quoted(words)
        if in_quotes is not None:
            return self._match(in_quotes.typed, in_quotes.rest)
        names = beginnings(words, self._names.longest)
        found = (self._match(name, rest) for name, rest in names if not _OF.match(rest))
        return next(filter(None, found), None)

    def name_at_start(self, words: str) -> NameMatch:
        """The name at the beginning of `words`: a known one, or else the quoted name or first word as typed.

        Raises:
            CannotRead: there is no name, it fits two people, or no one has it and it does not look like one.
        """
        if not words.strip(" ,@"):
            raise CannotRead("A name is missing.")
        words = words.lstrip(" @")
        found = self.known_at_start(words) or quoted(words)
        if found is not None:
            return found
        typed = self.as_typed(words)
        self.refuse_what_is_no_name(typed.typed)
        return typed

    def refuse_what_is_no_name(self, words: str) -> None:
        """Refuse words that are no one's name and do not look like one.

        Raises:
            CannotRead: they do not.
        """
        if not re.search(r"[^\W\d_]", words):
            raise CannotRead(f"“{words}” is neither a name nor a time.")
        if not looks_like_a_name(words, self._customs):
            near = self.nearest(words)
            ends = f": is “{near.name}” meant?" if near else "."
            how = "Begin a visitor's name with a capital, or write it in quotes."
            raise CannotRead(f"Nobody is called “{words}”{ends} {how}")

    def nearest(self, words: str) -> Bearer | None:
        """The person whose name is nearly `words`, which no one has as a name.

        A surname is compared with surnames and a whole name with whole names, titles left out: "Burch" is
        near to Councillor Bob Birch, "Sue Birch" is not. The same name after another title is near too.

        Args:
            words: the name as typed. Someone whose whole name it is is not near but meant.

        Returns:
            The nearest of them; None where no name is near.
        """
        name = self.without_titles(words)
        if len(name) < SHORTEST:
            return None
        others = ((form, one) for form, one in self.names() if folded(one.name) != folded(words))
        near = [(slips, one) for form, one in others if (slips := slips_between(name, form)) is not None]
        return min(near, key=lambda found: found[0])[1] if near else None

    def starting_with(self, words: str) -> list[tuple[str, Bearer]]:
        """Names that begin with `words`, each with its bearer, for the menu beside the bar."""
        begun = folded(words)
        count, titles = title_run(begun.split(), self._titles)
        bare = " ".join(begun.split()[count:])
        found = [(key, known) for key, known in self._forms() if key.startswith(begun)]
        if titles:
            found += [
                (key, known)
                for key, known in entries_of(self._names.bare)
                if key.startswith(bare) and all(map(known.may_have, titles))
            ]
        return [(key, known.bearer) for key, known in dict.fromkeys(found) if self._is_here(known)]

    def names(self) -> Iterator[tuple[str, Bearer]]:
        """Every form of a name, without titles, posts and offices, each with its bearer."""
        return ((key, known.bearer) for key, known in entries_of(self._names.bare))

    def as_typed(self, words: str) -> NameMatch:
        """The first word as a name that no one has; after titles the next word too: "Revd Canon Hale"."""
        return as_typed(words, self._titles)

    def is_surname(self, name: str) -> bool:
        """Whether the name is a part of someone's name, such as the surname, and not the whole of it."""
        return any(known.printed.whole != folded(name) for known in self._names.bare.get(folded(name), ()))

    def is_office(self, words: str) -> bool:
        """Whether words are an office of a council and no name: "the Lord Mayor"."""
        return bool(civic_title(words, self._customs))

    def has_title(self, name: str) -> bool:
        """Whether the name begins with a title."""
        return title_run(folded(name).split(), self._titles)[0] > 0

    def without_titles(self, name: str) -> str:
        """The name in the form that is looked up, without the titles before it."""
        words = folded(name).split()
        return " ".join(words[title_run(words[:-1], self._titles)[0] :])

    def _match(self, name: str, rest: str) -> NameMatch | None:
        bearers = self.people_named(name)
        if len(bearers) > 1:
            fits = " and ".join(bearer.name for bearer in bearers)
            raise CannotRead(f"“{name}” fits {fits}. Write more of the name.")
        return NameMatch(bearers[0].named(name), rest, name) if bearers else None

    def _forms(self) -> Iterator[tuple[str, KnownName]]:
        yield from self._names.forms()
        if self._chair:
            yield from ((name, self._chair) for name in names_of_office(Office.CHAIR, self._customs))

    def _with(self, **altered: object) -> "Directory":
        other = copy(self)
        vars(other).update(altered)
        return other

    def _is_here(self, known: KnownName) -> bool:
        return self._here is None or known.bearer.key in self._here

    def _present(self, known: Iterable[KnownName]) -> list[Bearer]:
        return list(dict.fromkeys(one.bearer for one in known if self._is_here(one)))
