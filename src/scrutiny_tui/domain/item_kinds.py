"""Guesses from the title of an item what kind of business it is, and what it is for."""

import re
from collections.abc import Iterable, Sequence

from scrutiny_tui.domain.meetings import Item, ItemKind

_ASKED = "questions?|statements?|representations?|deputations?"
_SIGNS = {
    ItemKind.CALL_IN: ("call(?:ed)?[- ]ins?",),
    ItemKind.PETITION: ("petitions?",),
    ItemKind.QUESTION: (
        "(?<!non[- ])public questions?",
        "open forum",
        "(?<!non[- ])public.* (?:questions?|participation|speaking|forum|representations?)",
        f"(?:{_ASKED}) .*(?:by|from|of) (?:the |members of the )?public",
    ),
    ItemKind.ELECTION: ("(?:election|appointment) of (?:the |an? )?(?:\\w+[ -])?(?:vice[- ])?chair\\w*",),
    ItemKind.VERBAL: ("verbal(?:ly)?", "oral (?:report|update|item|statement)", "orally", "oral$", r"\(oral"),
    ItemKind.PRESENTATION: ("presentations?",),
    ItemKind.FORMALITY: (
        "apolog\\w*",
        "(?:for|of) absence",
        "substitut\\w*",
        "declarations? of",
        "disclosures? of",
        "interests",
        "minutes",
        "minute of",
        "^minute$",
        "announcements?",
        "(?:chair\\w*|mayor)['’]s (?:communications?|remarks)",
        "exclusion of",
        "exclude the (?:press|public|media)",
        "press and (?:the )?public",
        "exempt (?:information|items|items?\\(s\\)|business)",
        "urgent (?:business|items?|matters)",
        "any other (?:urgent )?business",
        "next meeting",
        "welcome",
        "introductions?",
        "webcast\\w*",
        "quorum",
        "sederunt",
        "calling of the roll",
        "(?:emergency|evacuation) procedures?",
        "housekeeping",
        "matters arising",
    ),
    ItemKind.PRE_DECISION: ("pre[- ]decision",),
    ItemKind.TASK_GROUP: ("task (?:and|&) finish", "task(?:-and-finish)? groups?"),
}
_PATTERNS = {
    kind: re.compile(rf"\b(?:{'|'.join(signs)})(?!\w)", re.IGNORECASE) for kind, signs in _SIGNS.items()
}


_OF_PUBLIC = (
    r"(?:any |the )?(?:public )?(?:questions?(?: time)?|petitions|statements|deputations|representations"
    r"|participation|speaking)(?: (?:from|by) (?:the |members of the )?public)?"
)
_HEARS_PUBLIC = re.compile(
    rf"\W*(?:(?:receipt|presentation) of |to (?:receive|hear|consider) )?{_OF_PUBLIC}"
    rf"(?:(?:, and |, | and | or | ?[&/] ?){_OF_PUBLIC})*(?: ?\(.*\))?\W*",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\b(?:questions?|participation|speaking)\b", re.IGNORECASE)


def hears_public(title: str) -> bool:
    """Whether an item is for any questions or petitions of the public, and not for one petition."""
    return _HEARS_PUBLIC.fullmatch(title) is not None


def guessed_kind(title: str) -> ItemKind:
    """The kind of business that a title tells of; a report where it tells of no other.

    Args:
        title: the title of the item, as printed. One for questions and petitions alike is for questions.
    """
    if hears_public(title) and "petitions" in title.lower() and _ASKS.search(title):
        return ItemKind.QUESTION
    return next((kind for kind, signs in _PATTERNS.items() if signs.search(title)), ItemKind.REPORT)


LOG = (
    r"matters arising|(?:actions?|recommendations?|requests?) (?:log|tracker|tracking|sheet|list|monitoring"
    r"|update|schedule|arising|outstanding)|(?:outstanding|open) (?:actions?|recommendations?)"
    r"|(?:track(?:ing|er)(?: (?:of|for))?|monitoring of) (?:(?:the|previous|past|agreed|scrutiny) )*"
    r"(?:actions?|recommendations?|requests?)"
    r"|progress (?:on|with|against) (?:(?:the|previous|past|agreed|scrutiny) )*(?:actions?|recommendations?)"
    r"(?=\W*$)|actions? from (?:the )?(?:previous|last) meetings?"
)
"""What the title of an item says at which the meeting goes through its action log."""
_LOG = re.compile(rf"\b(?:{LOG})(?!\w)", re.IGNORECASE)
APOLOGIES = re.compile(r"\b(?:apolog\w*|for absence|of absence)", re.IGNORECASE)
"""What the title of an item says at which apologies are received."""
_EXCLUSION = re.compile(
    r"\bexclu(?:sion|de|ding)\b.*\b(?:press|public|media)\b"
    r"|\bexempt (?:information|items?|business)\b",
    re.IGNORECASE,
)
_SUBSTITUTES = re.compile(r"\bsubstitut", re.IGNORECASE)


def item_of_log(items: Iterable[Item]) -> Item | None:
    """The first item at which the meeting goes through its action log; None where the agenda has none."""
    return _first(_LOG, items)


def item_of_exclusion(items: Iterable[Item]) -> Item | None:
    """The last item at which the meeting is asked to exclude the public; None where there is none."""
    return _first(_EXCLUSION, reversed(tuple(items)))


def item_of_apologies(items: Iterable[Item]) -> Item | None:
    """The first item at which apologies are received; None where the agenda has none."""
    return _first(APOLOGIES, items)


def item_of_substitutes(items: Sequence[Item]) -> Item | None:
    """The first item for substitutes, else the one for apologies; None where the agenda has neither."""
    return _first(_SUBSTITUTES, items) or item_of_apologies(items)


def _first(said: re.Pattern[str], items: Iterable[Item]) -> Item | None:
    """The first item that is taken and whose title says this."""
    taken = (item for item in items if not item.withdrawn and item.deferred_to is None)
    return next((item for item in taken if said.search(item.title)), None)
