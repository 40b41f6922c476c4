"""Doubts about words with the title of another item: the line that goes to that item was forgotten."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from scrutiny_tui.domain.discussion import Heading, Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.wordings.differences import TellingWord, lacks_any, telling_words_of, without
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.outcomes import Action, Clause, Motion, Recommendation, Request
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_BEGINS_ITEM = WordPattern(
    r"^(?:(?:the|this) )?(?:committee|sub-committee|panel|board|members|cllrs|councillors)"
    r" (?:then |next |also )?(?:received|considered|had before (?:it|them)|took|turned to|discussed|was given"
    r"|were given|heard|looked at)\b|^(?:a|the) (?:report|presentation|paper|update) (?:on|about) .+ was "
    r"(?:then )?(?:received|considered|given|presented)\b",
    re.IGNORECASE,
)
"""How the account of an item begins."""
_WHO = r"^(?:(?:the|this|an?) )?(?:[^;:.]{2,80}? )?"
_PAPER = (
    r"(?:[\w-]+ ){0,3}?(?:report|presentation|paper|briefing|update|review|slides|strategy|plan|statement)s?"
)
_PRESENTS = WordPattern(
    rf"{_WHO}(?:(?:had |then |also |briefly )*(?:presented|introduced|submitted"
    r"|(?:took|led|walked|ran|talked) (?:us|members|the committee|everyone) through|(?:went|ran) through"
    r"|spoke to)"
    rf" (?:the|a|an|his|her|their|this|that) {_PAPER}\b"
    r"|(?:gave|made|delivered) (?:us |members |the committee )?(?:a|the|an|his|her|their) "
    r"(?:[\w-]+ ){0,3}?(?:presentation|report|talk|briefing)\b)",
    re.IGNORECASE,
)
"""How it begins with whoever presents it."""
_OF_ANY_REPORT = WordPattern(
    r"reports?|presentations?|papers?|briefings?|updates?|reviews?|strategy|plans?|statements?|annual|quarter\w*"
    r"|monitoring|programmes?|work|performance|progress|councils?|services?|drafts?|chair\w*|director\w*"
    r"|head|officers?|cabinet|scrutiny|group|year\w*|new|proposals?|proposed|budget\w*|financial|finance",
    re.IGNORECASE,
)
"""Words of titles that a report on anything may have."""
_NOT_DONE = WordPattern(
    r"\b(?:not|would|will|could|should|might|if|whether|until|had|next|last|before)\b", re.IGNORECASE
)
_NO_PAPERS = WordPattern(
    r"\b(?:apolog\w*|absence|substitut\w*|interests|minutes|next meeting|welcome|introductions?)\b",
    re.IGNORECASE,
)
"""The titles of formalities at which nothing is presented but themselves."""
_OF_INTERESTS = WordPattern(r"\b(?:interests?|declar\w+)\b", re.IGNORECASE)
"""Who declares an interest names the items that it is in."""
_SAID = Point | Heading | Clause | Recommendation | Request | Action | Motion
_PLACE = attrgetter("place")
_TELLING = 2
"""From so many words a title tells which item it is of."""


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """Words in an item with which another begins: its title, in full, and not that of the item itself.

    Where the meeting has gone back to the item, any words may be those of one that was not reached.
    """
    own = sitting.item(item)
    returned = _return_to(sitting, item)
    others = [other for other in sitting.items if other.id != item and len(_words(other.title)) >= _TELLING]
    entries = sitting.of_item(item) if own is not None and others else ()
    for entry in entries:
        presents = isinstance(entry.body, Point) and _presents(entry.text)
        if presents or (isinstance(entry.body, Point) and _BEGINS_ITEM.search(entry.text)):
            found = tuple(_of_entry(entry, own, others, presents=presents))
            yield from found or (_in_formality(entry, own) if presents else ())
        elif (
            isinstance(entry.body, _SAID)
            and not _OF_INTERESTS.search(entry.text)
            and returned
            and entry.place > returned
        ):
            ahead = [other for other in others if not _is_reached(sitting, other)]
            yield from _of_entry(entry, own, ahead) if ahead else ()


def _presents(text: str) -> bool:
    """Whether words tell that someone presents a report there and then."""
    found = _PRESENTS.match(text)
    return found is not None and _NOT_DONE.search(found[0]) is None


def _in_formality(entry: Entry, own: Item | None) -> Iterator[Doubt]:
    """A presentation in an item that is a formality, but not one of the minutes themselves."""
    if own is not None and _NO_PAPERS.search(own.title) and lacks_any(_words(own.title), _words(entry.text)):
        sentence = f"“{own.title}” has no presentations: does this belong there?"
        yield doubt_at(entry, DoubtKind.ITEM_NUMBER, sentence)


def _return_to(sitting: Sitting, item: str | None) -> str:
    """The place behind which the meeting has gone back to an item; empty where it has not."""
    own = sitting.of_item(item)
    if not own:
        return ""
    begin, end = (bisect_left(sitting.entries, entry.place, key=_PLACE) for entry in (own[0], own[-1]))
    between = sitting.entries[begin:end]
    return next(
        (one.place for one in between if one.item not in (None, item) and not one.is_before_business), ""
    )


def _is_reached(sitting: Sitting, item: Item) -> bool:
    return any(not one.is_before_business for one in sitting.of_item(item.id)) or item.has_no_business


def _of_entry(
    entry: Entry, own: Item | None, others: list[Item], *, presents: bool = False
) -> Iterator[Doubt]:
    """The words of one other title in an entry, and not those of its own item.

    Args:
        entry: the entry.
        own: its item.
        others: the items whose titles may be told.
        presents: whether it tells of a presentation: of that, half of the words of a title are enough where
            it has none of its own.
    """
    said = _words(entry.text)
    if own is not None and own.title and not lacks_any(_words(own.title), said):
        return
    told = [other for other in others if other.number and not lacks_any(_words(other.title), said)]
    if presents and not told and own is not None and not _shared(own.title, said):
        told = [
            one for one in others if one.number and 2 * _shared(one.title, said) >= len(_words(one.title))
        ]
    if len(told) == 1:
        sentence = f"These are the words of the title of item {told[0].number}: does this belong there?"
        yield doubt_at(entry, DoubtKind.ITEM_NUMBER, sentence)


def _shared(title: str, said: tuple[TellingWord, ...]) -> int:
    """How many words of a title are said, but for those of any report."""
    words = [word for word in _words(title) if not (word.figure or _OF_ANY_REPORT.fullmatch(word.typed))]
    return len(words) - len(without(words, said))


def _words(text: str) -> tuple[TellingWord, ...]:
    return telling_words_of(text)
