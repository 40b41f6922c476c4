"""Which of Word's lists each counted paragraph belongs to, worked out by counting as Word does.

A definition has nine levels, the outermost for the headings of items; each holds one way of numbering. A
paragraph goes into the list that its parent is in, where Word then begins it anew under each new parent by
itself. Where that would give another number than the document's, a list begins there that starts with it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from scrutiny_tui.documents.numerals import numeral
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.domain.discussion import MarkStyle
from scrutiny_tui.domain.printable import Block, HeadingBlock, ListItem

LEVELS = 9

_COUNT_AS = {Role.RESOLUTION: Role.DISCUSSION}
"""What is counted among the paragraphs of another role: the lead of a resolution is the next point."""

_UNDER_HEADING = (Role.DISCUSSION, Role.CLAUSE, Role.CLOSING)
"""What begins anew under each item; bullets do not count, and sub-points keep the number that was typed."""


class LevelFormat(NamedTuple):
    """One way of numbering.

    Attributes:
        role: what is numbered.
        mark: how.
        form: how a number is written; of bullets, the bullet.
    """

    role: str
    mark: MarkStyle
    form: str


class CountedParagraph(NamedTuple):
    """A paragraph that Word counts.

    Attributes:
        list: the name of its list in the document.
        level: 0 for the headings of items.
        way: how it is numbered.
        number: its number.
        shown: how the number reads.
    """

    list: str
    level: int
    way: LevelFormat
    number: int
    shown: str

    @property
    def bulleted(self) -> bool:
        """Whether it has a bullet, and no number."""
        return self.way.mark is MarkStyle.BULLET

    @property
    def refers(self) -> bool:
        """Whether its number shows those of the heading or the point above it."""
        return "{item}" in self.way.form or "{point}" in self.way.form

    @property
    def spelt_out(self) -> "CountedParagraph":
        """The same, counted by itself: what its number shows of others is typed into the form."""
        number = numeral(self.way.mark, self.number)
        return self._replace(way=self.way._replace(form="{n}".join(self.shown.rsplit(number, 1))))


@dataclass
class LevelCounter:
    """The numbers that a list has reached.

    Attributes:
        reached: by level; None where levels were passed over, which programs count differently.
    """

    reached: dict[int, int | None] = field(default_factory=dict)

    def gives(self, level: int, number: int) -> bool:
        """Whether the next paragraph of a level is certain to get that number."""
        reached = self.reached.get(level, 0)
        return reached is not None and reached + 1 == number

    def count(self, level: int, number: int) -> None:
        """Note that a paragraph was numbered so: the levels below begin anew."""
        self.reached = {at: self.reached.get(at) for at in range(level)} | {level: number}


@dataclass
class ListDefinition:
    """A definition of nine levels.

    Attributes:
        number: its number in the document, from 1.
        ways: how each level numbers, as far as it is in use.
        counter: what is reached where all its instances count as one list.
    """

    number: int
    ways: dict[int, LevelFormat] = field(default_factory=dict)
    counter: LevelCounter = field(default_factory=LevelCounter)

    @property
    def of_points(self) -> int:
        """The level of the points, to which the numbers of sub-points may refer."""
        return next((level for level, way in self.ways.items() if way.role == Role.DISCUSSION), 1)

    def level_for(self, counted: CountedParagraph, below: int) -> int | None:
        """The level that numbers a paragraph, or may yet: its own; of clauses under a point, or another.

        Args:
            counted: the paragraph.
            below: the level of the paragraph that it stands under.
        """
        levels = range(max(counted.level, below + 1), LEVELS)
        if below == 0 or counted.way.role != Role.CLAUSE or counted.bulleted:
            levels = levels[: levels.start == counted.level]
        found = [level for level in levels if self.ways.get(level) == counted.way]
        free = [level for level in levels if level not in self.ways]
        return next(iter((*found, *free)), None)


@dataclass
class ListInstance:
    """An instance of a definition: a list, with all that stands under its paragraphs.

    Attributes:
        definition: the definition.
        start: the level and the number that it starts with; None for the definition's own instance.
        counter: what is reached where each instance counts by itself.
    """

    definition: ListDefinition
    start: tuple[int, int] | None = None
    counter: LevelCounter = field(default_factory=LevelCounter)

    def gives(self, level: int, number: int) -> bool:
        """Whether any program gives the next paragraph of a level that number.

        Programs differ in whether instances of one definition count on from each other.
        """
        return self.counter.gives(level, number) and self.definition.counter.gives(level, number)

    def count(self, level: int, number: int) -> None:
        """Note that a paragraph was numbered so."""
        self.counter.count(level, number)
        self.definition.counter.count(level, number)


class ListPlace(NamedTuple):
    """Where a paragraph is counted: the instance, and the level in it."""

    instance: ListInstance
    level: int


class ListPlan:
    """The definitions and instances that a document needs, and where in them each paragraph is.

    Attributes:
        definitions: the definitions, in the order of their numbers.
        instances: the instances, those first that are a definition's own, in the same order.
        placed: by the place of a block in the document, where it is counted.
    """

    def __init__(self, blocks: Iterable[Block]) -> None:
        self.definitions: list[ListDefinition] = []
        self._own: list[ListInstance] = []
        self._begun: list[ListInstance] = []
        self.placed: dict[int, ListPlace] = {}
        self._lists: dict[str, ListPlace] = {}
        self._open: dict[int, ListPlace] = {}
        found = {
            place: counted for place, block in enumerate(blocks) if (counted := counted_paragraph(block))
        }
        self._kept = _kept(found.values())
        for place, counted in found.items():
            self.placed[place] = self._place(counted)

    @property
    def instances(self) -> list[ListInstance]:
        """See the class."""
        return self._own + self._begun

    def _place(self, counted: CountedParagraph) -> ListPlace:
        known = self._lists.get(counted.list)
        placed = known if known and _fits(known, counted) else self._joined(counted) or self._begin(counted)
        placed.instance.count(placed.level, counted.number)
        self._lists[counted.list] = placed
        self._open = {level: each for level, each in self._open.items() if level < counted.level}
        self._open[counted.level] = placed
        return placed

    def _joined(self, counted: CountedParagraph) -> ListPlace | None:
        """A place in the list of the paragraph that it stands under."""
        above = max((level for level in self._open if level < counted.level), default=None)
        if above is None:
            return None
        parent = self._open[above]
        if parent.level == 0 and not _begins_under_headings(counted):
            return None
        if counted.refers and parent.instance is not self._open.get(0, parent).instance:
            return None
        definition = parent.instance.definition
        level = definition.level_for(counted, parent.level)
        if level is None or not (counted.bulleted or parent.instance.gives(level, counted.number)):
            return None
        definition.ways[level] = counted.way
        return ListPlace(parent.instance, level)

    def _begin(self, counted: CountedParagraph) -> ListPlace:
        """A list that begins with this paragraph."""
        if counted.refers:
            counted = counted.spelt_out
        definition = self._definition(counted)
        definition.ways[counted.level] = counted.way
        own = self._own[definition.number - 1]
        if counted.bulleted or (counted.number == 1 and not definition.counter.reached):
            return ListPlace(own, counted.level)
        self._begun.append(ListInstance(definition, (counted.level, counted.number)))
        return ListPlace(self._begun[-1], counted.level)

    def _definition(self, counted: CountedParagraph) -> ListDefinition:
        """One that numbers so at this level, or one of that kind which may; else a new one."""
        for definition in self.definitions:
            if definition.ways.get(counted.level) == counted.way:
                return definition
        for definition in self.definitions:
            kinds = {(way.role, way.mark) for way in definition.ways.values()}
            if kinds == {(counted.way.role, counted.way.mark)} and counted.level not in definition.ways:
                return definition
        kept = self._kept.get(counted.way, {}) if counted.level == 0 else {}
        self.definitions.append(ListDefinition(len(self.definitions) + 1, dict(kept)))
        self._own.append(ListInstance(self.definitions[-1]))
        return self.definitions[-1]


def counted_paragraph(block: Block) -> CountedParagraph | None:
    """How a block is counted; None for one that is not."""
    if isinstance(block, HeadingBlock) and block.form:
        way = LevelFormat("heading", MarkStyle.DECIMAL, block.form)
        return CountedParagraph(f"headings {block.form}", 0, way, block.ordinal, block.number)
    if isinstance(block, ListItem):
        form = block.form or block.shown
        way = LevelFormat(_COUNT_AS.get(Role(block.role), block.role), block.mark, form)
        return CountedParagraph(block.list, block.level + 1, way, block.number, block.shown)
    return None


def _fits(placed: ListPlace, counted: CountedParagraph) -> bool:
    """Whether Word would number a paragraph rightly there."""
    instance, level = placed
    if instance.definition.ways.get(level) != counted.way:
        return False
    return counted.bulleted or instance.gives(level, counted.number)


def _begins_under_headings(counted: CountedParagraph) -> bool:
    return counted.refers or (counted.way.role in _UNDER_HEADING and not counted.bulleted)


def _kept(found: Iterable[CountedParagraph]) -> dict[LevelFormat, dict[int, LevelFormat]]:
    """By the way of numbering headings, the levels that are kept for the points under them.

    The numbers of points and of what refers to them must be in the list of the heading.
    """
    kept: dict[LevelFormat, dict[int, LevelFormat]] = {}
    heading: dict[int, LevelFormat] = {}
    for counted in found:
        if counted.level == 0:
            heading = kept.setdefault(counted.way, {})
        elif counted.refers or (counted.way.role == Role.DISCUSSION and not counted.bulleted):
            heading.setdefault(counted.level, counted.way)
    return kept
