"""Builds list items: which list a paragraph continues, and which number it shows."""

from functools import lru_cache

from msgspec import Struct, field

from scrutiny_tui.documents.compose.item_reference import ItemReference
from scrutiny_tui.documents.numerals import numeral
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.number_formats import ListFormat, NumberFormat
from scrutiny_tui.documents.styles.schema.marks import SubPointMarks
from scrutiny_tui.documents.styles.wordings import filled, gaps_in
from scrutiny_tui.domain.discussion import Mark, MarkStyle
from scrutiny_tui.domain.printable import ListItem, Runs

DEEPEST = 7
"""The innermost level, from 0: Word's lists have nine levels, and headings use the outermost."""

BULLETS = NumberFormat(MarkStyle.BULLET)


class ListBuilder(Struct):
    """The lists of one part of a document, as they begin and continue.

    A typed number that does not continue its list begins a new list: what is printed is what was typed.

    Attributes:
        marks: how the house style writes bullets and typed numbers.
        reference: the reference of the item.
        last_point: the latest point; at the start, the point that the points count on from.
    """

    marks: SubPointMarks
    reference: ItemReference = field(default_factory=ItemReference)
    last_point: ListItem | None = None
    _open: dict[int, ListItem] = field(default_factory=dict)
    _point: ListItem | None = None
    _under_point: ListItem | None = None

    @property
    def outermost(self) -> int:
        """The level of the outermost sub-points: 1 if they are under a numbered point."""
        return 1 if self._point is not None else 0

    def end(self) -> None:
        """End every list except that of the points: another paragraph comes between."""
        self._open.clear()

    def point(self, role: Role, runs: Runs, entry: str, numbers: NumberFormat) -> ListItem:
        """The next point, which continues the list of points whatever came between.

        Args:
            role: the role of the paragraph.
            runs: the words.
            entry: identifier of the entry that it comes from.
            numbers: the format of the points' numbers.
        """
        self._point = self.last_point = self._next_item(role, runs, entry, numbers, self.last_point)
        self._open = {0: self._point}
        self._under_point = None
        return self._point

    def sub_point(self, role: Role, runs: Runs, entry: str, numbers: NumberFormat, level: int) -> ListItem:
        """The next sub-point that the style numbers.

        If its number includes that of the point, it continues its list whatever came between; without a point
        above it, it is a bullet.
        """
        gaps = gaps_in(numbers.form)
        if "point" in gaps and self._point is None:
            return self.item(role, runs, entry, level=level)
        if not gaps or gaps == ("n",):
            return self.item(role, runs, entry, numbers=numbers, level=level)
        self._under_point = self._next_item(role, runs, entry, numbers, self._under_point, level)
        self._open = {at: item for at, item in self._open.items() if at < level} | {level: self._under_point}
        return self._under_point

    def item(
        self,
        role: Role,
        runs: Runs,
        entry: str,
        *,
        numbers: NumberFormat = BULLETS,
        ordinal: int | None = None,
        level: int = 0,
    ) -> ListItem:
        """The next paragraph of the list at `level`, or the first of a new one.

        Args:
            role: the role of the paragraph.
            runs: the words.
            entry: identifier of the entry that it comes from; a list is named after its first entry.
            numbers: the format of the list's numbers or bullets.
            ordinal: the number typed; None to continue the list.
            level: 0 for the outermost.
        """
        level = min(level, DEEPEST)
        self._open = {at: item for at, item in self._open.items() if at <= level}
        last = self._open.get(level)
        if last and (last.role, last.mark, last.form) != (role, numbers.mark, self._form(numbers)):
            last = None
        item = self._next_item(role, runs, entry, numbers, last, level, ordinal)
        self._open[level] = item
        return item

    def typed(self, mark: Mark) -> NumberFormat:
        """The format of sub-points that were typed with that mark."""
        forms: dict[MarkStyle, ListFormat] = {
            MarkStyle.DECIMAL: self.marks.decimal,
            MarkStyle.LETTER: self.marks.letter,
            MarkStyle.ROMAN: self.marks.roman,
        }
        numbers = forms.get(mark.style, BULLETS)
        return numbers if isinstance(numbers, NumberFormat) else BULLETS

    def _next_item(
        self,
        role: Role,
        runs: Runs,
        entry: str,
        numbers: NumberFormat,
        last: ListItem | None,
        level: int = 0,
        ordinal: int | None = None,
    ) -> ListItem:
        number = last.number + 1 if last is not None else 1
        if ordinal is not None and ordinal != number:
            number, last = ordinal, None
        name = last.list if last is not None else f"{role} {level} from {entry}"
        shown = self._shown(numbers, number, level)
        return ListItem(role, runs, name, level, numbers.mark, self._form(numbers), number, shown, entry)

    def _form(self, numbers: NumberFormat) -> str:
        return _form(numbers.form, self.reference.form, "{point}" if self._point else "")

    def _shown(self, numbers: NumberFormat, number: int, level: int) -> str:
        """The number as it reads, or the bullet of the level."""
        if numbers.mark is MarkStyle.BULLET:
            return self.marks.bullets[max(level - self.outermost, 0) % len(self.marks.bullets)]
        point = numeral(self._point.mark, self._point.number) if self._point else ""
        own = numeral(numbers.mark, number)
        return filled(numbers.form, {"n": own, "item": self.reference.shown, "point": point})


@lru_cache(maxsize=256)  # each paragraph of a list asks for the same
def _form(form: str, item: str, point: str) -> str:
    """The form of a number, with gaps for the numbers that Word counts."""
    return filled(form, {"n": "{n}", "item": item, "point": point})
