"""Interests that sentences tell of, and what members do for them, held to those declared."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.consequences import Consequence
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.doubts.room.taking_part import printed_name
from scrutiny_tui.domain.doubts.sentences.assertions.assertion import ToldInterest
from scrutiny_tui.domain.doubts.sentences.assertions.presence_assertions import ToldConsequence
from scrutiny_tui.domain.doubts.sentences.categories import category_in, differ
from scrutiny_tui.domain.doubts.sentences.people import people_in
from scrutiny_tui.domain.doubts.sentences.wording import contradicted, only_words, recorded_otherwise
from scrutiny_tui.domain.doubts.wordings.differences import telling_words_of, without
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.room_events import Declaration
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import shortened
from scrutiny_tui.domain.word_pattern import WordPattern

_DOES = {
    Consequence.LEAVES: "leave the room",
    Consequence.SPEAKS_AND_LEAVES: "speak and leave the room",
    Consequence.STAYS: "stay",
    Consequence.VOTES: "stay and vote",
    Consequence.NO_VOTE: "stay without voting",
    Consequence.SPEAKS: "stay and speak",
    Consequence.SPEAKS_NO_VOTE: "stay and speak without voting",
    Consequence.LEAVES_CHAIR: "leave the chair",
}

_TIE = WordPattern(
    r"\b(?:members?|trustees?|governors?|directors?|employees?|chair\w*|patrons?|presidents?|treasurers?"
    r"|secretary|shareholders?|tenants?|volunteers?) (?:of|at|for|in|with) (?P<body>[^,;:]+)",
    re.IGNORECASE,
)
"""What someone is to a body, and the body."""


def check(sitting: Sitting, entry: Entry, told: ToldInterest | ToldConsequence) -> Iterator[Doubt]:
    """What is doubted of an interest that a sentence tells of."""
    for named in people_in(sitting, entry, told.who).known:
        key = identity_in(sitting, named)
        bodies = [one.body for one in sitting.entries if isinstance(one.body, Declaration)]
        declared = [body for body in bodies if key in {identity_in(sitting, one) for one in body.who}]
        if isinstance(told, ToldInterest):
            yield from _of_interest(sitting, entry, named, told, declared)
        else:
            yield from _of_consequence(sitting, entry, named, told, declared)


def _of_interest(
    sitting: Sitting, entry: Entry, named: Named, told: ToldInterest, declared: list[Declaration]
) -> Iterator[Doubt]:
    """An interest that is not recorded, or of another item or category."""
    said, of_item = f"{printed_name(sitting, named)} declared an interest", _in_item(declared, told.item)
    if not declared:
        yield only_words(entry, said, "/declare")
    elif not of_item and (recorded := _other_item(declared)):
        yield contradicted(entry, DoubtKind.DECLARED, f"{said} in item {told.item}", recorded)
    elif all(differ(told.category, category_in(one.category)) for one in of_item or declared):
        category = (of_item or declared)[-1].category
        what = f"{printed_name(sitting, named)} declared a {told.category} interest"
        yield contradicted(entry, DoubtKind.DECLARED, what, f"the category recorded is {category}")
    elif told.nature and all(_is_of_another(told.nature, one.text) for one in of_item or declared):
        recorded = f"“{shortened((of_item or declared)[-1].text)}”"
        yield recorded_otherwise(entry, DoubtKind.DECLARED, f"{said} as {told.nature}", recorded)


def _is_of_another(told: str, recorded: str) -> bool:
    """Whether two interests are in two bodies: the swimming club and the rowing club."""
    ties = (_TIE.search(told), _TIE.search(recorded))
    one, other = (telling_words_of(tie["body"]) if tie else () for tie in ties)
    return bool(without(one, other)) and bool(without(other, one))


def _of_consequence(
    sitting: Sitting, entry: Entry, named: Named, told: ToldConsequence, declared: list[Declaration]
) -> Iterator[Doubt]:
    """What someone is said to do for an interest in another item, or where it is recorded otherwise."""
    of_item, in_item = _in_item(declared, told.item), f" in item {told.item}" if told.item else ""
    said = f"{printed_name(sitting, named)} would {_DOES.get(told.follows, told.follows)}{in_item}"
    if declared and not of_item and (recorded := _other_item(declared)):
        yield contradicted(entry, DoubtKind.DECLARED, said, f"an interest {recorded.removeprefix('it ')}")
    elif of_item and all(one.follows.contradicts(told.follows) for one in of_item):
        recorded = f"“{of_item[-1].consequence}” is recorded"
        yield contradicted(entry, DoubtKind.DECLARED, said, recorded)


def _in_item(declared: list[Declaration], number: str) -> list[Declaration]:
    """Those in the item of a number; all of them where no number is told."""
    return [one for one in declared if number.casefold() in _numbers(one)] if number else declared


def _other_item(declared: list[Declaration]) -> str:
    """In which item an interest is recorded instead; empty where one may be in any item."""
    if not all(body.items and _numbers(body) for body in declared):
        return ""
    return f"it is recorded in item {min(set().union(*map(_numbers, declared)))}"


def _numbers(body: Declaration) -> set[str]:
    return {concerned.number.casefold() for concerned in body.items if concerned.number}
