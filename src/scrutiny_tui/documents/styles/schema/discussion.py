"""The table `discussion`: what was said."""

from enum import StrEnum
from typing import Annotated, TypeAlias

from msgspec import Struct

from scrutiny_tui.documents.styles.number_formats import ListFormat, NumberFormat, NumberSample, Unnumbered
from scrutiny_tui.documents.styles.table_checks import InvalidSettingError
from scrutiny_tui.documents.styles.wordings import gaps, kept_gaps
from scrutiny_tui.domain.discussion import MarkStyle

PointNumbers: TypeAlias = Annotated[ListFormat, NumberSample(("item",), (Unnumbered.NONE,))]


SubPointNumbers: TypeAlias = Annotated[ListFormat, NumberSample(("item", "point"), (Unnumbered.AS_TYPED,))]


class CountedThrough(StrEnum):
    """Where the numbering of points starts again."""

    ITEM = "the item"
    MEETING = "the meeting"


class DiscussionWords(Struct, frozen=True):
    """What was said.

    Attributes:
        points: how points are numbered, shown by the first number: "{item}.1", "1.", "(1)"; or "bullets", or
            "none" for paragraphs without a number.
        counted_through: whether the numbers of points start again in each item, or run through the whole
            meeting.
        sub_points: how bulleted sub-points are numbered, shown by the first number: "{item}.{point}.1",
            "(a)"; or "bullets", or "as typed". Sub-points that were typed with a number keep it.
        spoken: a point whose speaker was captured.
        follow_up: the line under a point or a clause that is also in the action log (`>>`); empty for none.
        beside: the headings of two columns, if actions are printed beside the text: `follow_up`, and the
            outcomes that `closing` places where taken (by their `in_text`), are then printed in the second
            column, next to the paragraph that they follow. Empty for none.
    """

    points: PointNumbers
    counted_through: CountedThrough
    sub_points: SubPointNumbers
    spoken: Annotated[str, kept_gaps("speaker", "text", needs=["speaker", "text"])]
    follow_up: Annotated[str, gaps("owner", "due", "date", "details")]
    beside: tuple[str, ...]

    def __post_init__(self) -> None:
        shows_point = isinstance(self.sub_points, NumberFormat) and "{point}" in self.sub_points.form
        counts = isinstance(self.points, NumberFormat) and self.points.mark is not MarkStyle.BULLET
        if shows_point and not counts:
            raise InvalidSettingError("sub_points", "shows {point}, but points have no numbers")
        if len(self.beside) not in (0, 2):
            raise InvalidSettingError("beside", "must have two headings, or none")
        through = self.counted_through is CountedThrough.MEETING
        if through and isinstance(self.points, NumberFormat) and "{item}" in self.points.form:
            raise InvalidSettingError("points", "shows {item}, but points are numbered through the meeting")
