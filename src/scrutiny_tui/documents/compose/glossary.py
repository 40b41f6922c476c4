"""Prints the initials of the glossary as a house style does: in full where they are first mentioned."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from msgspec import Struct, field

from scrutiny_tui.documents.compose.person_names import SENTENCE_ENDED
from scrutiny_tui.documents.styles.schema.glossary import GlossaryIn
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.documents.styles.wordings import filled
from scrutiny_tui.domain.glossary_mentions import InitialsMentioned, Use
from scrutiny_tui.domain.initials_said import meanings_in, mention_finder
from scrutiny_tui.domain.meaning_forms import plural_of, put_behind
from scrutiny_tui.domain.printable import Block, Table, plain_runs, words_of
from scrutiny_tui.domain.sitting import Sitting

if TYPE_CHECKING:
    from scrutiny_tui.documents.compose.context import Context

_WIDTHS = (0.2, 0.8)


class GlossaryTerms(Struct, frozen=True):
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

        Where their full form or words for them stand beside them they stay as typed, and are mentioned from
        then on; in a quotation or a post they stay as typed.

        Args:
            text: the text.
            begins: whether it begins a sentence.
        """
        printed, end = "", 0
        for mention in mention_finder(self.sitting).in_text(text):
            printed += text[end : mention.start]
            end = mention.end
            typed = text[mention.start : end].removeprefix("@")
            if mention.use is Use.PLAIN:
                printed = self._followed(printed, mention, typed, begins=begins)
            else:
                printed += typed
            if mention.use is not Use.KEPT:
                self.mentioned.add(mention.initials)
        return printed + text[end:]

    def _followed(self, before: str, mention: InitialsMentioned, typed: str, *, begins: bool) -> str:
        """The words before initials, and these behind them as the style prints them, first or later."""
        words = self.style.glossary
        full = (mention.is_plural and plural_of(mention.meaning)) or mention.meaning
        wording = words.later if mention.initials in self.mentioned else words.first
        if wording.startswith("{meaning}"):
            before, full = put_behind(before, full)
        said = filled(wording, {"initials": typed, "meaning": full})
        starts = SENTENCE_ENDED.search(before) if before else begins
        return before + (said[:1].upper() + said[1:] if starts else said)


def glossary_table(context: "Context", blocks: Iterable[Block], document: GlossaryIn) -> Iterator[Block]:
    """The table of the initials that stand in a document, at its end, where the style has it.

    Args:
        context: the context.
        blocks: the document so far.
        document: which document it is.
    """
    words = context.style.glossary
    if document not in words.table:
        return
    printed = "\n".join(words_of(block) for block in blocks)
    found = meanings_in(context.sitting, printed)
    rows = tuple(
        (plain_runs(initials), plain_runs(found[initials])) for initials in sorted(found, key=str.casefold)
    )
    if rows:
        heading = context.say(words.heading)
        yield from context.heading(2, heading)
        yield Table(heading, words.columns, rows, _WIDTHS)
