"""Prints the initials of the glossary as a house style does: in full where they are first mentioned."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scrutiny_tui.documents.styles.schema.glossary import GlossaryIn
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.documents.styles.wordings import filled
from scrutiny_tui.domain.glossary import pattern_of
from scrutiny_tui.domain.initials_said import initials_in, printed_meanings
from scrutiny_tui.domain.printable import Block, Table, plain_runs, words_of
from scrutiny_tui.domain.sitting import Sitting

if TYPE_CHECKING:
    from scrutiny_tui.documents.compose.context import Context

_WIDTHS = (0.2, 0.8)


@dataclass(frozen=True)
class GlossaryTerms:
    """Prints initials in one part of a document, in reading order.

    Attributes:
        sitting: the sitting, or the part of it that is printed.
        style: the house style.
        mentioned: the initials that were mentioned before this part.
    """

    sitting: Sitting
    style: HouseStyle
    mentioned: set[str] = field(default_factory=set)

    def in_text(self, text: str, *, begins: bool = False) -> str:
        """The text with the initials of the glossary as the style prints them.

        Where the clerk typed them with their full form, they stay as typed.

        Args:
            text: the text.
            begins: whether it begins a sentence.
        """
        meanings = printed_meanings(self.sitting)
        pattern = pattern_of(meanings)
        if pattern is None:
            return text

        def printed(found: re.Match[str]) -> str:
            initials, meaning = found["initials"], meanings[found["initials"]]
            words, first = self.style.glossary, initials not in self.mentioned
            self.mentioned.add(initials)
            typed = f"{initials}{found['plural']}"
            if first and _is_in_full(text, found, meaning):
                return typed
            full = f"{meaning}{found['plural']}" if not meaning.endswith("s") else meaning
            said = filled(words.first if first else words.later, {"initials": typed, "meaning": full})
            return said[:1].upper() + said[1:] if begins and not found.start() else said

        return pattern.sub(printed, text)


def _is_in_full(text: str, found: re.Match[str], meaning: str) -> bool:
    """Whether the full form stands beside the initials: "in full (SEND)", "SEND (in full)"."""
    full = re.escape(meaning)
    before, behind = text[: found.start()], text[found.end() :]
    return bool(
        re.search(rf"{full}s?[\s,]*[(\[–-]\s*[“\"]?$", before, re.IGNORECASE)
        or re.match(rf"[”\"]?[\s,]*[(\[–-]\s*{full}", behind, re.IGNORECASE)
    )


def glossary_table(context: "Context", blocks: Iterable[Block], document: GlossaryIn) -> Iterator[Block]:
    """The table of the initials that stand in a document, at its end, where the style has it.

    Args:
        context: the context.
        blocks: the document so far.
        document: which document it is.
    """
    words, meanings = context.style.glossary, printed_meanings(context.sitting)
    if document not in words.table or not meanings:
        return
    printed = "\n".join(words_of(block) for block in blocks)
    rows = tuple(
        (plain_runs(initials), plain_runs(meanings[initials]))
        for initials in sorted(initials_in(context.sitting, printed), key=str.casefold)
    )
    if rows:
        heading = context.say(words.heading)
        yield from context.heading(2, heading)
        yield Table(heading, words.columns, rows, _WIDTHS)
