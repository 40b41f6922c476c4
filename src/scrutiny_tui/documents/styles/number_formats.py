"""Number formats, which a style file shows by the first number of a list ("i.", "(a)", "{item}.1")."""

import re
from enum import StrEnum
from typing import Annotated, TypeAlias

from msgspec import Struct

from scrutiny_tui.documents.styles.fault_words import TEXT, value_shown
from scrutiny_tui.documents.styles.wordings import gaps_in
from scrutiny_tui.domain.discussion import MarkStyle


class Unnumbered(StrEnum):
    """What a list can be if Word does not number it."""

    NONE = "none"
    AS_TYPED = "as typed"
    SENTENCE = "one sentence"
    TABLE = "table"


class NumberFormat(Struct, frozen=True):
    """How the paragraphs of a list are numbered or marked.

    Attributes:
        mark: bullets, figures, letters, capitals or roman numerals.
        form: the text around the number, with `{n}` for the number; empty for bullets.
    """

    mark: MarkStyle
    form: str = ""


ListFormat: TypeAlias = NumberFormat | Unnumbered

BULLETS = "bullets"
_FIRST = {
    "1": MarkStyle.DECIMAL,
    "a": MarkStyle.LETTER,
    "A": MarkStyle.CAPITAL,
    "i": MarkStyle.ROMAN,
}
_PIECE = re.compile(r"\{\w+\}|(?<!\w)[1aAi](?!\w)")


class NumberSample(Struct, frozen=True):
    """Marks a setting as a sample: the first number of a list.

    Attributes:
        gaps: the gaps that the sample can have.
        words: the words allowed instead of a sample.
        bullets: whether "bullets" is allowed too; it is not within a sentence.
    """

    gaps: tuple[str, ...] = ()
    words: tuple[Unnumbered, ...] = ()
    bullets: bool = True

    @property
    def others(self) -> tuple[str, ...]:
        """All words allowed instead of a sample."""
        return (BULLETS, *self.words) if self.bullets else self.words

    def read(self, sample: object) -> ListFormat:
        """The format that a sample shows.

        Raises:
            ValueError: it is not a sample; the message says what it must be.
        """
        if not isinstance(sample, str):
            raise ValueError(f"must be {TEXT}, not {value_shown(sample)}")  # noqa: TRY004  told like the others
        if sample in self.words:
            return Unnumbered(sample)
        if sample == BULLETS and self.bullets:
            return NumberFormat(MarkStyle.BULLET)
        firsts = [piece for piece in _PIECE.findall(sample) if piece in _FIRST]
        if len(firsts) != 1 or not set(gaps_in(sample)) <= set(self.gaps):
            raise ValueError(f"{self._wanted()}, not {value_shown(sample)}")
        form = _PIECE.sub(lambda piece: "{n}" if piece[0] in _FIRST else piece[0], sample)
        return NumberFormat(_FIRST[firsts[0]], form)

    def _wanted(self) -> str:
        others = " or ".join(f'"{word}"' for word in self.others)
        gaps = " and ".join(f"{{{gap}}}" for gap in self.gaps)
        before = f", and before it may have {gaps}" if gaps else ""
        return f'must show the first number of a list, as "1.", "(a)", "A" or "i."{before}; or be {others}'


BlockLines: TypeAlias = Annotated[ListFormat, NumberSample((), (Unnumbered.NONE, Unnumbered.TABLE))]
