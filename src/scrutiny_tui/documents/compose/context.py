"""What every part of compose works with: the sitting, the house style, and how the two make words."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from functools import cached_property

from scrutiny_tui.documents.compose.lists import Lists
from scrutiny_tui.documents.compose.references import Reference
from scrutiny_tui.documents.styles.frame import Case
from scrutiny_tui.documents.styles.house import HouseStyle
from scrutiny_tui.documents.styles.people import Forms
from scrutiny_tui.documents.styles.pictures import date_in, time_in
from scrutiny_tui.documents.styles.wording import filled, gaps_in
from scrutiny_tui.domain.attendance import attendance
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.entries import VERIFY, Entry
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.people import Capacity, Named
from scrutiny_tui.domain.printable import Emphasis, Paragraph, Run, Runs
from scrutiny_tui.domain.room import Mode
from scrutiny_tui.domain.sitting import Sitting


@dataclass(frozen=True)
class Context:
    """A sitting to be printed in a house style, one stretch of it at a time.

    What is said must be composed in the order in which it reads: who has been named is named otherwise again.

    Attributes:
        sitting: the sitting, or the part of it that the document is made of.
        style: the house style.
    """

    sitting: Sitting
    style: HouseStyle
    _named_before: set[str] = field(default_factory=set)

    def lists(self, item: Item | None = None) -> Lists:
        """Lists of its own for a stretch of the document, none of them begun."""
        return Lists(self.style.marks, self.reference(item) if item else Reference())

    def reference(self, item: Item) -> Reference:
        """What the style calls an item by."""
        if not item.number:
            return Reference()
        year = self.sitting.meeting.date.year
        return Reference.of(
            self.say(
                self.style.item.reference,
                number=item.number,
                minute=item.minute_number or item.number,
                year=str(year),
                yy=f"{year % 100:02}",
            )
        )

    def say(self, wording: str, /, **values: str | Callable[[], str]) -> str:
        """The wording with its gaps filled, those included that are known everywhere.

        Args:
            wording: the wording.
            values: what fills each gap; what names people is a function, called only for a gap of the wording
                and in the order of its gaps.
        """
        known: dict[str, str] = {}
        for gap in gaps_in(wording):
            value = values.get(gap, self._everywhere.get(gap, ""))
            if gap not in known:
                known[gap] = value if isinstance(value, str) else value()
        return filled(wording, known)

    def paragraph(self, role: str, words: str, entry: Entry | None = None) -> Iterator[Paragraph]:
        """A paragraph with these words; none where a house style has no words for it."""
        if words:
            yield Paragraph(role, self.runs(words), entry.id if entry else None)

    def date(self, day: date) -> str:
        """A day as the style writes it."""
        dates = self.style.dates
        return date_in(dates.date, day, dates.months, dates.days)

    def time(self, at: time | None) -> str:
        """A time as the style writes it; empty for none."""
        dates = self.style.dates
        return time_in(dates.time, at, dates.am, dates.pm) if at is not None else ""

    def words(self, entry: Entry) -> str:
        """The words of an entry, people in them printed as the style names them."""
        return self.naming(entry.text, entry.mentions)

    def naming(self, text: str, mentions: Iterable[Named]) -> str:
        """The text with each `@name` at the start of a word printed as the style names people.

        Args:
            text: as captured.
            mentions: who is meant by each; a name that is not among them stays as typed.
        """
        known = {named.text: named for named in mentions if named.person in self.sitting.people}
        if not known:
            return text
        longest_first = "|".join(re.escape(name) for name in sorted(known, key=len, reverse=True))
        mention = re.compile(rf"(?<![^\s(\[“\"'‘/])@(?P<quote>\"?)(?P<name>{longest_first})(?P=quote)(?!\w)")
        return mention.sub(lambda found: self.mention(known[found["name"]]), text)

    def owed(self, wording: str, entry: Entry) -> str:
        """A wording about what is to be done, by whom and when.

        Args:
            wording: the wording; its gaps are {text} {owner} {due} {date} {details}.
            entry: the request, action, recommendation or conclusion, or a point that is to be followed up.
        """
        owed = entry.follow_up
        due, day = _due(entry), owed.due.falls_on(self.sitting.next_meeting) if owed and owed.due else None
        date_due = self.date(day) if day else ""

        def owner() -> str:
            return self.mentions(owed.owners) if owed else ""

        return self.say(
            wording,
            text=lambda: self.words(entry) or self.style.draft.no_text,
            owner=owner,
            due=due,
            date="" if date_due == due else date_due,
            details=lambda: ", ".join(filter(None, (owner(), due))),
        )

    def runs(self, text: str, emphasis: Emphasis = Emphasis.NONE) -> Runs:
        """The words as runs, in which places still to be verified stand out."""
        verify = Run(self.style.draft.verify, Emphasis.VERIFY)
        pieces = [verify if piece == VERIFY else Run(piece, emphasis) for piece in re.split(r"(\?\?)", text)]
        return tuple(run for run in pieces if run.text)

    def speaker(self, named: Named) -> str:
        """Somebody's name at the beginning of a sentence."""
        naming = self.style.naming
        return self._named(named, naming.first_speaker, naming.speaker)

    def mention(self, named: Named) -> str:
        """Somebody's name within a sentence; as typed where nobody bears it."""
        naming = self.style.naming
        return self._named(named, naming.first_mention, naming.mention)

    def mentions(self, names: Iterable[Named]) -> str:
        """Several names within a sentence."""
        return self.joined([self.mention(named) for named in names])

    def speakers(self, names: Sequence[Named]) -> str:
        """Several names at the beginning of a sentence."""
        first, *others = names or (Named(""),)
        return self.joined([self.speaker(first), *(self.mention(named) for named in others)])

    def joined(self, words: Sequence[str]) -> str:
        """Words as a list in running text: "Moss, Hale and Reed"."""
        if len(words) < 2:
            return "".join(words)
        return ", ".join(words[:-1]) + self.style.words.joiner + words[-1]

    def short(self, name: str) -> str:
        """Title and surname of a printed name; the whole name where it begins with no title."""
        words = name.split()
        titles, honours = self.style.naming.titles, self.style.naming.honours
        given = next(
            (place for place, word in enumerate(words) if word.rstrip(".") not in titles), len(words)
        )
        while len(words) > given + 1 and words[-1].rstrip(".,") in honours:
            words.pop()
        if given in (0, len(words)):
            return name
        particle = (place for place, word in enumerate(words) if place > given and word[0].islower())
        surname = next(particle, len(words) - 1)
        return " ".join([*words[:given], *words[surname:]]).rstrip(",")

    @cached_property
    def _everywhere(self) -> dict[str, str]:
        return known_everywhere(self.sitting.committee, self.style)

    @cached_property
    def _shared(self) -> Counter[str]:
        """How many of those the minutes can name have the same short name: two Councillor Hales."""
        known = {membership.person for membership in self.sitting.in_force}
        known |= {a.person.id for a in attendance(self.sitting) if a.person}
        return Counter(self.short(self.sitting.people[person].name) for person in known)

    @cached_property
    def _capacities(self) -> dict[str, Capacity]:
        """By person; a substitute sits as a member, whatever else they are to the committee."""
        held = (*self.sitting.in_force, *self.sitting.memberships)
        known = {membership.person: membership.capacity for membership in reversed(held)}
        seated = (a.person.id for a in attendance(self.sitting) if a.person and a.mode is Mode.SUBSTITUTE)
        return known | dict.fromkeys(seated, Capacity.MEMBER)

    def _named(self, named: Named, first: Forms, later: Forms) -> str:
        person = self.sitting.people.get(named.person) if named.person else None
        if person is None:
            return named.text
        values = {
            "name": person.name,
            "short": person.name if self._shared[self.short(person.name)] > 1 else self.short(person.name),
            "role": person.role,
            "initials": person.initials,
        }
        capacity = self._capacities.get(person.id)
        known = person.id in self._named_before
        self._named_before.add(person.id)
        for wording in (*(() if known else _forms(first, capacity)), *_forms(later, capacity)):
            if all(values.get(gap) for gap in gaps_in(wording)):
                return filled(wording, values)
        return person.name


def _due(entry: Entry) -> str:
    """The due wording, unless the words already end with it and say it themselves."""
    wording = entry.follow_up.due.wording if entry.follow_up and entry.follow_up.due else ""
    return "" if entry.text.rstrip(" .").casefold().endswith(wording.rstrip(" .").casefold()) else wording


def known_everywhere(committee: Committee, style: HouseStyle) -> dict[str, str]:
    """What fills the gaps that every wording may have."""
    words = style.words
    term = committee.term.lower() if words.term is Case.LOWER else committee.term
    return {
        "committee": committee.name,
        "term": term,
        "chair": words.chair,
        "vice_chair": words.vice_chair,
        "resolved": words.resolved,
    }


def _forms(forms: Forms, capacity: Capacity | None) -> tuple[str, ...]:
    return {
        Capacity.MEMBER: forms.member,
        Capacity.CO_OPTED: forms.co_opted,
        Capacity.CABINET: forms.cabinet,
        Capacity.OFFICER: forms.officer,
    }.get(capacity or Capacity.PUBLIC, forms.other)
