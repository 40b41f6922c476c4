"""The day that a due wording gives; and words of due wording in any order, for property tests."""

from datetime import date

from hypothesis import strategies as st

from scrutiny_tui.domain.action_log import Due
from scrutiny_tui.domain.grammar.due_context import DueContext
from scrutiny_tui.domain.grammar.due_in_line import read_due

_WORDS = (
    *("by", "before", "the", "at", "to", "for", "in", "within", "end", "of", "mid", "-", "middle", "early"),
    *("next", "this", "new", "a", "two", "14", "31", "9th", "meeting", "mtg", "committee", "cabinet", "june"),
    *("may", "feb", "2026", "'27", "3/4", "29/02/2028", "friday", "month", "week", "year", "spring", "q3"),
    *("days", "weeks'", "time", "working", "5pm", "on", "noon", "close", "play", "today", "due", "course"),
    *("soon", "after", "following", "latest", ",", ".", "(", ")"),
)
WORDINGS = st.text() | st.lists(st.sampled_from(_WORDS), max_size=20).map(" ".join)
MEETING = date(2026, 3, 10)  # a Tuesday


def gives(wording: str, said_on: date = MEETING) -> date | None:
    """The day a wording gives; it must be kept as typed and not mean the next meeting."""
    due = read_due(wording, DueContext(said_on))
    assert due == Due(wording, due.on)
    return due.on
