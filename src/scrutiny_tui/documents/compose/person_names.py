"""Names people as a house style does."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from msgspec import Struct, field

from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.documents.styles.schema.naming import NameForms
from scrutiny_tui.documents.styles.wordings import filled, gaps_in
from scrutiny_tui.domain.attendance import attendance
from scrutiny_tui.domain.names.forms import surname_at
from scrutiny_tui.domain.names.identity import who_is
from scrutiny_tui.domain.names.in_the_room import directory
from scrutiny_tui.domain.names.titles import folded, office_called
from scrutiny_tui.domain.people import Capacity, Named, Office, Person
from scrutiny_tui.domain.room_events import Mode
from scrutiny_tui.domain.sitting import Sitting

SENTENCE_ENDED = re.compile(r"(\w{3}|[)”’\"])[.!?][)”’\"]*\s+$")
"""Words behind which a sentence begins; a stop behind two letters is that of a title."""
"""The end of a sentence, before the first word of the next one; "e.g." and "Mr." do not end one."""


class PersonNames(Struct, frozen=True, dict=True):
    """Names people in one part of a document, in reading order.

    Attributes:
        sitting: the sitting, or the part of it that is printed.
        style: the house style.
    """

    sitting: Sitting
    style: HouseStyle
    _already_named: set[str] = field(default_factory=set)

    def speaker(self, named: Named) -> str:
        """A name at the beginning of a sentence about what was said; the office, where that was typed."""
        naming, words = self.style.naming, self.style.words
        office = office_called(named.text, self.sitting.customs)
        wording = {Office.CHAIR: naming.presiding, Office.VICE_CHAIR: naming.vice_chair}.get(office)
        if wording:
            return filled(wording, {"chair": words.chair, "vice_chair": words.vice_chair})
        return self._name(named, naming.first_speaker, naming.speaker)

    def mention(self, named: Named) -> str:
        """A name within a sentence; as typed if it is not a known person's."""
        naming = self.style.naming
        return self._name(named, naming.first_mention, naming.mention)

    def mentions(self, names: Iterable[Named]) -> str:
        """Several names within a sentence."""
        return self.joined([self.mention(named) for named in names])

    def formally(self, names: Sequence[Named], *, begins: bool = False) -> str:
        """Names where the exact name matters: movers, votes, interests, owners, who came and went.

        Args:
            names: the people.
            begins: whether the names begin a sentence.
        """
        naming = self.style.naming
        found = []
        for place, named in enumerate(names):
            if begins and place == 0:
                found.append(self._name(named, naming.formal_speaker, naming.first_speaker, naming.speaker))
            else:
                found.append(self._name(named, naming.formal_mention, naming.first_mention, naming.mention))
        return self.joined(found)

    def joined(self, words: Sequence[str]) -> str:
        """Words as a list in running text: "Moss, Hale and Reed"."""
        if len(words) < 2:
            return "".join(words)
        return ", ".join(words[:-1]) + self.style.words.joiner + words[-1]

    def short(self, name: str) -> str:
        """Title and surname of a printed name; the whole name if it begins with no title."""
        words = name.split()
        titles, honours = self.style.naming.titles, self.style.naming.honours
        given = next(
            (place for place, word in enumerate(words) if word.rstrip(".") not in titles), len(words)
        )
        while len(words) > given + 1 and words[-1].rstrip(".,") in honours:
            words.pop()
        if given in (0, len(words)):
            return name
        surname = given + surname_at(words[given:])
        return " ".join([*words[:given], *words[surname:]]).rstrip(",")

    def in_text(self, text: str, mentions: Iterable[Named], *, begins: bool = False) -> str:
        """The text with each `@name` at the start of a word printed as the style names people.

        Args:
            text: the text as captured.
            mentions: the person meant by each name; other names stay as typed.
            begins: whether the text begins a sentence.
        """
        known = {named.text: who for named in mentions if (who := self._known(named))}
        if not known:
            return text
        longest_first = "|".join(re.escape(name) for name in sorted(known, key=len, reverse=True))
        before = r"(?:(?P<before>\b\w+) )?(?<![^\s(\[“\"'‘/])"
        mention = re.compile(rf"{before}@(?P<quote>\"?)(?P<name>{longest_first})(?P=quote)(?!\w)")

        def name(found: re.Match[str]) -> str:
            named, before = known[found["name"]], text[: found.start()]
            if found["before"] is None and (SENTENCE_ENDED.search(before) if before.strip() else begins):
                return self.speaker(named)
            return _after_word(found["before"], self.mention(named))

        return mention.sub(name, text)

    def _known(self, mention: Named) -> Named | None:
        """The person meant by a mention, in the store or only named in the room; None for others."""
        if mention.person is not None:
            return mention if mention.person in self.sitting.people else None
        named = directory(self.sitting).people_named(mention.text)
        return named[0].named(mention.text) if len(named) == 1 else None

    @cached_property
    def _short_name_counts(self) -> Counter[str]:
        """How many people that the minutes can name share each short name: two Councillor Hales.

        A substitute is named only where they attend.
        """
        held = self.sitting.in_force
        known = {one.person for one in held if one.capacity is not Capacity.SUBSTITUTE}
        known |= {a.person.id for a in attendance(self.sitting) if a.person}
        names = [*(self.sitting.people[person].name for person in known), *self._unlisted_substitutes]
        return Counter(map(self.short, names))

    @cached_property
    def _unlisted_substitutes(self) -> set[str]:
        """The names of substitutes who are not in the list of people, but were only named at this meeting."""
        return {
            a.named.text for a in attendance(self.sitting) if a.person is None and a.mode is Mode.SUBSTITUTE
        }

    @cached_property
    def _capacities(self) -> dict[str, Capacity]:
        """Capacities by person; a substitute sits as a member, whatever their own capacity."""
        held = (*self.sitting.in_force, *self.sitting.memberships)
        known = {membership.person: membership.capacity for membership in reversed(held)}
        seated = (a.person.id for a in attendance(self.sitting) if a.person and a.mode is Mode.SUBSTITUTE)
        return known | dict.fromkeys((*seated, *self._unlisted_substitutes), Capacity.MEMBER)

    def _person(self, named: Named) -> Person | None:
        """The person meant; None if the name is neither in the list of people nor a substitute's."""
        if named.person is None and named.text in self._unlisted_substitutes:
            return Person(id=named.text, name=named.text)
        return self.sitting.people.get(named.person) if named.person else None

    def _name(self, named: Named, *forms: NameForms) -> str:
        """A name in the first form that can be filled; the last form but one is for first mentions only."""
        who = who_is(self.sitting, named)
        person = self._person(who)
        if person is None:
            return who.text
        values = {
            "name": person.name,
            "short": person.name
            if self._short_name_counts[self.short(person.name)] > 1
            else self.short(person.name),
            "role": person.role,
            "initials": person.initials,
            "post": person.role if folded(named.text) in map(folded, (person.role, person.initials)) else "",
        }
        capacity = self._capacities.get(person.id)
        *others, first, later = (_forms(each, capacity) for each in forms)
        known = person.id in self._already_named
        self._already_named.add(person.id)
        wordings = [wording for each in (*others, () if known else first, later) for wording in each]
        for wording in wordings:
            if all(values.get(gap) for gap in gaps_in(wording)):
                return filled(wording, values)
        return person.name


def _after_word(before: str | None, name: str) -> str:
    """A name after the word before it, which is not repeated: "The @shaw" with "the Director"."""
    if before is None:
        return name
    first, _, rest = name.partition(" ")
    return f"{before} {rest if rest and first.casefold() == before.casefold() else name}"


def _forms(forms: NameForms, capacity: Capacity | None) -> tuple[str, ...]:
    return {
        Capacity.MEMBER: forms.member,
        Capacity.CO_OPTED: forms.co_opted,
        Capacity.SUBSTITUTE: forms.member,
        Capacity.CABINET: forms.cabinet,
        Capacity.OFFICER: forms.officer,
    }.get(capacity or Capacity.PUBLIC, forms.other)
