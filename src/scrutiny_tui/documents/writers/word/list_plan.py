"""Plans the Word list of each numbered paragraph, by counting as Word does.

A definition has nine levels, each with one format; the outermost is for the headings of items. A paragraph
goes into the list of its parent, in which Word restarts the numbers under each new parent. If that would give
a number other than the document's, a new list instance begins there, starting with the document's number.
"""

from collections.abc import Iterable
from typing import NamedTuple

from msgspec import Struct, field

from scrutiny_tui.documents.numerals import numeral
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.domain.discussion import MarkStyle
from scrutiny_tui.domain.printable import Block, HeadingBlock, ListItem

LEVELS = 9

_COUNT_AS: dict[str, Role] = {Role.RESOLUTION: Role.DISCUSSION}
"""Roles that are counted as another role: the lead of a resolution is the next point."""

_UNDER_HEADING = (Role.DISCUSSION, Role.CLAUSE, Role.CLOSING)
"""Roles whose numbers restart in each item. Bullets have none, and sub-points keep their typed numbers."""


class LevelFormat(NamedTuple):
    """The format of the numbers of one level.

    Attributes:
        role: the role of the paragraphs that are numbered.
        mark: figures, letters, roman numerals or bullets.
        form: the text around the number; for bullets, the bullet.
    """

    role: str
    mark: MarkStyle
    form: str


class CountedParagraph(NamedTuple):
    """A paragraph that Word numbers.

    Attributes:
        list: the name of its list in the document.
        level: 0 for the headings of items.
        level_format: the format of its number.
        number: its number.
        shown: the number as it reads.
    """

    list: str
    level: int
    level_format: LevelFormat
    number: int
    shown: str

    @property
    def bulleted(self) -> bool:
        """Whether it has a bullet instead of a number."""
        return self.level_format.mark is MarkStyle.BULLET

    @property
    def includes_parent_number(self) -> bool:
        """Whether its number includes that of the heading or of the point above it."""
        return "{item}" in self.level_format.form or "{point}" in self.level_format.form

    @property
    def standalone(self) -> "CountedParagraph":
        """The same paragraph numbered on its own: the numbers of others are typed into the form."""
        number = numeral(self.level_format.mark, self.number)
        return self._replace(
            level_format=self.level_format._replace(form="{n}".join(self.shown.rsplit(number, 1)))
        )


class LevelCounter(Struct):
    """The numbers that a list has reached.

    Attributes:
        reached: the number of each level, from the outermost to the latest; None for levels that were
            skipped, which programs count differently.
    """

    reached: list[int | None] = field(default_factory=list)

    def gives_number(self, level: int, number: int) -> bool:
        """Whether the next paragraph of a level certainly gets that number."""
        reached = self.reached[level] if level < len(self.reached) else 0
        return reached is not None and reached + 1 == number

    def count(self, level: int, number: int) -> None:
        """Count a paragraph; the levels below it restart."""
        skipped = level - len(self.reached)
        self.reached[level:] = [*[None] * skipped, number]


class ListDefinition(Struct):
    """A definition of nine levels.

    Attributes:
        number: its number in the document, from 1.
        level_formats: the format of each level in use.
        counter: the numbers reached if all its instances count as one list.
    """

    number: int
    level_formats: dict[int, LevelFormat] = field(default_factory=dict)
    counter: LevelCounter = field(default_factory=LevelCounter)

    @property
    def point_level(self) -> int:
        """The level of the points, whose numbers can be part of the numbers of sub-points."""
        return next(
            (
                level
                for level, level_format in self.level_formats.items()
                if level_format.role == Role.DISCUSSION
            ),
            1,
        )

    def level_for(self, counted: CountedParagraph, below: int) -> int | None:
        """The level that can number a paragraph: its own level, or a lower one for clauses under a point.

        What stands under such a clause is lower as well.

        Args:
            counted: the paragraph.
            below: the level of its parent paragraph.
        """
        levels = range(max(counted.level, below + 1), LEVELS)
        may_be_lower = not counted.bulleted or below >= counted.level
        if below == 0 or counted.level_format.role != Role.CLAUSE or not may_be_lower:
            levels = levels[: levels.start == counted.level]
        found = [level for level in levels if self.level_formats.get(level) == counted.level_format]
        free = [level for level in levels if level not in self.level_formats]
        return next(iter((*found, *free)), None)


class ListInstance(Struct):
    """An instance of a definition: a list with its nested lists.

    Attributes:
        definition: the definition.
        start: the level and number that it starts with; None for the definition's first instance.
        counter: the numbers reached if each instance counts by itself.
    """

    definition: ListDefinition
    start: tuple[int, int] | None = None
    counter: LevelCounter = field(default_factory=LevelCounter)

    def gives_number(self, level: int, number: int) -> bool:
        """Whether every program gives the next paragraph of a level that number.

        Programs differ in whether instances of one definition continue each other's numbers.
        """
        return self.counter.gives_number(level, number) and self.definition.counter.gives_number(
            level, number
        )

    def count(self, level: int, number: int) -> None:
        """Count a paragraph."""
        self.counter.count(level, number)
        self.definition.counter.count(level, number)


class ListPlace(NamedTuple):
    """The list instance and the level of a paragraph."""

    instance: ListInstance
    level: int


class ListPlan:
    """The list definitions and instances that a document needs, and the place of each paragraph in them.

    Attributes:
        definitions: the definitions, in the order of their numbers.
        instances: the instances; first the first instance of each definition, in the same order.
        placed: the list place of each numbered block, by the index of the block.
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
        self._reserved_levels = _reserved_levels(found.values())
        for place, counted in found.items():
            self.placed[place] = self._place(counted)

    @property
    def instances(self) -> list[ListInstance]:
        """See the class."""
        return self._own + self._begun

    def _place(self, counted: CountedParagraph) -> ListPlace:
        known = self._lists.get(counted.list)
        placed = (
            known
            if known and _fits(known, counted)
            else self._place_under_parent(counted) or self._place_in_new_list(counted)
        )
        placed.instance.count(placed.level, counted.number)
        self._lists[counted.list] = placed
        self._open = {level: each for level, each in self._open.items() if level < counted.level}
        self._open[counted.level] = placed
        return placed

    def _place_under_parent(self, counted: CountedParagraph) -> ListPlace | None:
        """A place in the list of the parent paragraph, if there is one."""
        above = max((level for level in self._open if level < counted.level), default=None)
        if above is None:
            return None
        parent = self._open[above]
        if parent.level == 0 and not _begins_under_headings(counted):
            return None
        if counted.includes_parent_number and parent.instance is not self._open.get(0, parent).instance:
            return None
        definition = parent.instance.definition
        level = definition.level_for(counted, parent.level)
        if level is None or not (counted.bulleted or parent.instance.gives_number(level, counted.number)):
            return None
        definition.level_formats[level] = counted.level_format
        return ListPlace(parent.instance, level)

    def _place_in_new_list(self, counted: CountedParagraph) -> ListPlace:
        """A place in a new list that begins with this paragraph."""
        if counted.includes_parent_number:
            counted = counted.standalone
        definition = self._definition(counted)
        definition.level_formats[counted.level] = counted.level_format
        own = self._own[definition.number - 1]
        if counted.bulleted or (counted.number == 1 and not definition.counter.reached):
            return ListPlace(own, counted.level)
        self._begun.append(ListInstance(definition, (counted.level, counted.number)))
        return ListPlace(self._begun[-1], counted.level)

    def _definition(self, counted: CountedParagraph) -> ListDefinition:
        """A definition with this format at this level, one of its kind with the level free, or a new one."""
        for definition in self.definitions:
            if definition.level_formats.get(counted.level) == counted.level_format:
                return definition
        for definition in self.definitions:
            kinds = {
                (level_format.role, level_format.mark) for level_format in definition.level_formats.values()
            }
            if (
                kinds == {(counted.level_format.role, counted.level_format.mark)}
                and counted.level not in definition.level_formats
            ):
                return definition
        kept = self._reserved_levels.get(counted.level_format, {}) if counted.level == 0 else {}
        self.definitions.append(ListDefinition(len(self.definitions) + 1, dict(kept)))
        self._own.append(ListInstance(self.definitions[-1]))
        return self.definitions[-1]


def counted_paragraph(block: Block) -> CountedParagraph | None:
    """The numbering of a block; None if it has none."""
    if isinstance(block, HeadingBlock) and block.form:
        level_format = LevelFormat("heading", MarkStyle.DECIMAL, block.form)
        return CountedParagraph(f"headings {block.form}", 0, level_format, block.ordinal, block.number)
    if isinstance(block, ListItem):
        form = block.form or block.shown
        level_format = LevelFormat(_COUNT_AS.get(block.role, block.role), block.mark, form)
        return CountedParagraph(block.list, block.level + 1, level_format, block.number, block.shown)
    return None


def _fits(placed: ListPlace, counted: CountedParagraph) -> bool:
    """Whether Word would give a paragraph its number at that place."""
    instance, level = placed
    if instance.definition.level_formats.get(level) != counted.level_format:
        return False
    return counted.bulleted or instance.gives_number(level, counted.number)


def _begins_under_headings(counted: CountedParagraph) -> bool:
    return counted.includes_parent_number or (
        counted.level_format.role in _UNDER_HEADING and not counted.bulleted
    )


def _reserved_levels(found: Iterable[CountedParagraph]) -> dict[LevelFormat, dict[int, LevelFormat]]:
    """For each format of headings, the levels reserved for the points under them.

    Points, and paragraphs whose numbers include theirs, must be in the list of the heading.
    """
    kept: dict[LevelFormat, dict[int, LevelFormat]] = {}
    heading: dict[int, LevelFormat] = {}
    for counted in found:
        if counted.level == 0:
            heading = kept.setdefault(counted.level_format, {})
        elif counted.includes_parent_number or (
            counted.level_format.role == Role.DISCUSSION and not counted.bulleted
        ):
            heading.setdefault(counted.level, counted.level_format)
    return kept
