"""A matter that two wordings give to different names: the bid of one firm, and the bid of another."""

import re
from collections.abc import Sequence

from scrutiny_tui.domain.doubts.wordings.differences import TellingWord, quoted, without
from scrutiny_tui.domain.doubts.wordings.same_matter import Matter, is_offer
from scrutiny_tui.domain.word_pattern import WordPattern

_OF_ANY = frozenset(
    {"report", "reports", "item", "matter", "motion", "proposal", "proposals", "recommendation", "minutes"}
    | {"recommendations", "amendment", "proposed", "it", "this", "following", "apologies"}
)
"""Words for what several people may have brought to one item."""
_SLOTS = (
    ("of", WordPattern(r"\b(?:of|from|by|at)(?: the)? $", re.IGNORECASE)),
    ("to", WordPattern(r"\b(?:to|for)(?: the)? $", re.IGNORECASE)),
)
"""What stands before a name, and tells what it is to the matter: whose it is, or who gets it."""
_OWNS = WordPattern(r"(?: [A-Z][\w-]*)*(?:['’]s|(?<=s)['’])(?!\w)")


def other_names(matter: Matter, other: Matter, at_least: int) -> tuple[str, str] | None:
    """The names in two wordings that are otherwise about one thing, where they differ.

    Args:
        matter: what is said.
        other: what was decided.
        at_least: how many words other than names they have in common, at least.

    Returns:
        The names as each wording has them, in quotes; None where one has no other name, or where they are not
        about one thing.
    """
    common = [word for word in matter.subject if not _is_name(matter, word)]
    telling = {word.typed.casefold() for word in common} - _OF_ANY
    known = "sum" in other.figures and all(map(is_offer, common))
    if len(telling) < at_least or (other.lacks(common) and not known):
        return None
    by_bid = [("of", "to")] if matter.has_offer and not other.has_offer else []
    for slot, their_slot in (("of", "of"), ("to", "to"), *by_bid):
        ours, theirs = _names(matter, slot), _names(other, their_slot)
        said, decided = without(ours, other.subject), without(theirs, matter.subject)
        if said and decided and len(said) == len(ours):
            return quoted(matter.wording, said[:1]), quoted(other.wording, decided[:1])
    return None


def _names(matter: Matter, slot: str) -> Sequence[TellingWord]:
    return [word for word in matter.subject if _is_name(matter, word) and _slot(matter, word) == slot]


def _is_name(matter: Matter, word: TellingWord) -> bool:
    begins = word.start == 0 and word.typed[:1].isupper()
    return word.name or (begins and _OWNS.match(matter.wording, word.end) is not None)


def _slot(matter: Matter, word: TellingWord) -> str:
    before = matter.wording[: word.start]
    if _OWNS.match(matter.wording, word.end):
        return "of"
    return next((slot for slot, form in _SLOTS if form.search(before)), "")
