"""Surnames that are also ordinary words: they mean a member only where a name can stand."""

from scrutiny_tui.domain.names.titles import folded

_WORDS = frozenset(
    {
        *("january", "february", "march", "april", "may", "june", "july", "august", "day", "week", "noon"),
        *("spring", "summer", "winter", "young", "old", "grant", "hall", "field", "park", "hill", "bridge"),
        *("church", "house", "lane", "street", "road", "way", "school", "wood", "forest", "mill", "farm"),
        *("green", "heath", "moor", "north", "south", "east", "west", "law", "bill", "price", "cost"),
        *("chance", "case", "page", "major", "good", "best", "long", "short", "small", "little", "power"),
        *(
            "banks",
            "bridges",
            "brook",
            "brooks",
            "fields",
            "ford",
            "gates",
            "grants",
            "houses",
            "marsh",
            "mills",
        ),
        *("parks", "penny", "pool", "rivers", "rose", "speed", "stone", "wall", "waters", "wells", "woods"),
        *("rush", "post", "strong", "sharp", "carer", "driver", "farmer", "fisher", "gardener"),
    }
)


def is_also_a_word(surname: str) -> bool:
    """Whether a surname, typed alone, is also an ordinary word."""
    return folded(surname) in _WORDS
