"""Doubts about sub-points that give the parts of the figure above them: "closed on 62", "- on 41 days"."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from scrutiny_tui.domain.discussion import Note, Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.wordings.parts_of_wholes import sum_said
from scrutiny_tui.domain.doubts.wordings.quantities import NUMBER, Quantity, sentences_with_quantities
from scrutiny_tui.domain.entries import Entry, RoomEvent
from scrutiny_tui.domain.grammar.discussion_lines import LITERAL
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_PART = WordPattern(r"(?:(?:on|in|at|by|for|from|to) )?‹0›", re.IGNORECASE)
"""How each part begins."""
_WHOLE = WordPattern(r"‹(?P<whole>\d+)›(?: [\w-]+){0,3}[.:]?$")
"""How the point above them ends."""
_NOT_ALL = WordPattern(
    r"\b(?:of (?:these|them|those|which|whom)|including|includ\w+|others?|also|more|again|both|each|rest"
    r"|remaining)\b",
    re.IGNORECASE,
)


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """Each point of an item that ends with a figure, under which every sub-point begins with a part of it."""
    said = [one for one in sitting.of_item(item) if not isinstance(one.body, RoomEvent | Note)]
    for at, entry in enumerate(said):
        whole = _whole_of(entry)
        parts = list(_parts_behind(said[at + 1 :], whole)) if whole else []
        if whole and parts and sum((one.value for one in parts), Fraction()) != whole.value:
            only = f"The only sub-point has “{parts[0].shown}”, and the words above it have “{whole.shown}”."
            yield doubt_at(entry, DoubtKind.FIGURES, sum_said(parts, whole) if parts[1:] else only)


def _whole_of(entry: Entry) -> Quantity | None:
    """The figure with which a point ends; a line with a backslash is right."""
    if not isinstance(entry.body, Point) or entry.body.mark or entry.line.lstrip().startswith(LITERAL):
        return None
    sentences = [one for one in sentences_with_quantities(entry.text.rstrip(" .:")) if one.words]
    found = _WHOLE.search(sentences[-1].outline) if sentences else None
    whole = sentences[-1].marked(found["whole"]) if found else None
    return whole if whole and whole.exact and not _NOT_ALL.search(entry.text) else None


def _parts_behind(entries: Sequence[Entry], whole: Quantity) -> Iterator[Quantity]:
    """The figures with which the sub-points below begin; none where one of them begins otherwise."""
    found: list[Quantity] = []
    for entry in entries:
        if not isinstance(entry.body, Point) or entry.body.mark is None:
            break
        if entry.body.level > 1:
            continue
        sentence = next(iter(sentences_with_quantities(entry.text)), None)
        begins = sentence is not None and _PART.match(sentence.outline)
        if not sentence or not begins or _NOT_ALL.search(entry.text):
            return
        found.append(sentence.quantities[0])
    alike = all(one.exact and one.kind == whole.kind and _counts(one, whole) for one in found)
    yield from found if alike else ()


def _counts(part: Quantity, whole: Quantity) -> bool:
    """Whether a part may count what its whole does: "41 days" of "closed on 62"."""
    return whole.kind != NUMBER or not (part.counted and whole.counted) or part.may_be_of(whole)
