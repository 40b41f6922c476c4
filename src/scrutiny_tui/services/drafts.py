"""What is typed and not yet recorded: it lives here and never only in a widget."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Words:
    """A capture line that is being typed.

    Attributes:
        text: as it stands in the bar.
        entry: identifier of the entry that it rewrites; None for a new one.
    """

    text: str
    entry: str | None = None


NOTHING = Words("")


@dataclass(slots=True)
class Draft:
    """What is being typed at one meeting.

    Attributes:
        words: what stands in the bar.
        kept: what was put away with Escape, the latest last.
        item: identifier of the item that one is typing into, once one was.
    """

    words: Words = NOTHING
    kept: list[Words] = field(default_factory=list)
    item: str | None = None

    def put_away(self) -> None:
        """Empty the bar and keep its words."""
        if self.words.text.strip() and self.words not in self.kept:
            self.kept.append(self.words)
        self.words = NOTHING

    def bring_back(self) -> bool:
        """Put the words kept last back into the bar, which must be empty.

        Returns:
            Whether any were kept.
        """
        if not self.kept:
            return False
        self.words = self.kept.pop()
        return True


class Drafts:
    """The drafts of all meetings, for as long as the program runs."""

    def __init__(self) -> None:
        self._drafts: dict[str, Draft] = {}

    def of(self, meeting: str) -> Draft:
        """What is being typed at the meeting with that reference."""
        return self._drafts.setdefault(meeting, Draft())
