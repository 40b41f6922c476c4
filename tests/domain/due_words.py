"""Words of due wording in any order, and any other text, for property tests."""

from hypothesis import strategies as st

_WORDS = (
    *("by", "before", "the", "at", "to", "for", "in", "within", "end", "of", "mid", "-", "middle", "early"),
    *("next", "this", "new", "a", "two", "14", "31", "9th", "meeting", "mtg", "committee", "cabinet", "june"),
    *("may", "feb", "2026", "'27", "3/4", "29/02/2028", "friday", "month", "week", "year", "spring", "q3"),
    *("days", "weeks'", "time", "working", "5pm", "on", "noon", "close", "play", "today", "due", "course"),
    *("soon", "after", "following", "latest", ",", ".", "(", ")"),
)
WORDINGS = st.text() | st.lists(st.sampled_from(_WORDS), max_size=20).map(" ".join)
