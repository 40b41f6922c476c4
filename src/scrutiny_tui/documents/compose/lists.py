"""Lists: which paragraphs count on from one another, and the number each of them shows."""

from dataclasses import dataclass, field

from scrutiny_tui.documents.roles import Role
from scrutiny_tui.documents.styles.house import Marks
from scrutiny_tui.documents.styles.wording import filled
from scrutiny_tui.domain.discussion import Mark, MarkStyle
from scrutiny_tui.domain.printable import ListItem, Runs

DEEPEST = 8
"""The innermost level that Word's lists know, counted from 0."""

_HUNDREDS = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"))
_ROMAN = (*_HUNDREDS, (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass
class Lists:
    """The lists of one stretch of a document, as they are begun and counted on.

    A typed number that does not follow on begins a list of its own there: what was typed is what is printed.

    Attributes:
        marks: how the house style writes bullets and numbers.
    """

    marks: Marks
    _open: dict[int, ListItem] = field(default_factory=dict)

    def end(self) -> None:
        """End every list: something stands between what came and what comes."""
        self._open.clear()

    def item(
        self, role: Role, runs: Runs, entry: str, *, mark: Mark, level: int = 0, form: str | None = None
    ) -> ListItem:
        """The next paragraph of the list at `level`, or the first of a new one.

        Args:
            role: what it is.
            runs: the words.
            entry: identifier of the entry it comes from; a list is named after its first.
            mark: how it is marked, and the number typed; without a number it counts on.
            level: 0 for the outermost.
            form: how the number is written; None for the style's own form of that mark.
        """
        level = min(level, DEEPEST)
        self._open = {at: item for at, item in self._open.items() if at <= level}
        last = self._open.get(level)
        follows = last is not None and (last.role, last.mark) == (role, mark.style)
        number = last.number + 1 if last is not None and follows else 1
        if mark.ordinal is not None and mark.ordinal != number:
            number, follows = mark.ordinal, False
        name = last.list if last is not None and follows else f"{role} {level} from {entry}"
        written = self._form(mark.style) if form is None else form
        shown = self._shown(mark.style, number, written, level)
        form_of_list = "" if mark.style is MarkStyle.BULLET else written
        item = ListItem(role, runs, name, level, mark.style, form_of_list, number, shown, entry)
        self._open[level] = item
        return item

    def _form(self, mark: MarkStyle) -> str:
        forms = {
            MarkStyle.DECIMAL: self.marks.decimal,
            MarkStyle.LETTER: self.marks.letter,
            MarkStyle.ROMAN: self.marks.roman,
        }
        return forms.get(mark, "")

    def _shown(self, mark: MarkStyle, number: int, form: str, level: int) -> str:
        if mark is MarkStyle.BULLET:
            return self.marks.bullets[level % len(self.marks.bullets)]
        return filled(form, {"n": counted(mark, number)})


def counted(mark: MarkStyle, number: int) -> str:
    """`number` as Word counts it in figures, letters (z is followed by aa, bb) or roman numerals."""
    if mark is MarkStyle.LETTER and number > 0:
        again, letter = divmod(number - 1, 26)
        return chr(ord("a") + letter) * (again + 1)
    if mark is MarkStyle.ROMAN and number > 0:
        return _roman(number)
    return str(number)


def _roman(number: int) -> str:
    found = ""
    for value, numeral in _ROMAN:
        found += numeral * (number // value)
        number %= value
    return found
