"""What is doubted of lines that are captured at the meeting of the invented council."""

from datetime import date

from msgspec.structs import replace

from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.doubts.found import doubts_of
from scrutiny_tui.domain.sitting import Sitting
from tests.clock import EVENING
from tests.council import DAY, NEXT
from tests.domain.scene import SITTING, taken

HERE = ("/item 5", "/here all", "/with DEC")
"""Everybody on the committee attends: Moss, Hale, Reed, Dilys Hale, van der Berg, and Orr without a vote."""
THREE = ("/item 5", "/here Moss, Reed, Berg")
MET = replace(SITTING, meeting_days=(date(2025, 12, 9), DAY, NEXT))


def doubts(*lines: str, sitting: Sitting = SITTING) -> tuple[Doubt, ...]:
    """The doubts after the lines of a file, all of which can be read."""
    after = taken(*lines, sitting=sitting)
    assert after.returned == ()
    after.builder.change("capture", EVENING)
    return doubts_of(after.builder.sitting)


def said(*lines: str, sitting: Sitting = SITTING, but: DoubtKind | None = None) -> list[str]:
    """The sentences of the doubts, but for the items that the lines pass, and those of one kind."""
    kinds = (DoubtKind.NOTHING_RECORDED, but)
    return [doubt.sentence for doubt in doubts(*lines, sitting=sitting) if doubt.kind not in kinds]
