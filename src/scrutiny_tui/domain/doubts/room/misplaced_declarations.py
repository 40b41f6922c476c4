"""Doubts about interests in an item in which no one has one, or that was finished when they were declared."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.item_kinds import APOLOGIES
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.moments import item_of
from scrutiny_tui.domain.room_events import Declaration
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_INTERESTS = WordPattern(
    r"\b(?:declarations?|disclosures?) of (?:\w+ ){0,3}interests?\b|\bmembers['’] interests\b", re.IGNORECASE
)
_FORMAL = WordPattern(
    rf"{APOLOGIES.pattern}|{_INTERESTS.pattern}|\b(?:next|future) meetings?\b"
    r"|^(?:(?:confirmation|approval|signing) of )?(?:the )?minutes\b(?!.*\b(?:arising|actions?)\b)",
    re.IGNORECASE,
)
"""Titles of items without any business in which someone can have an interest."""


@once_per_sitting(changed_by=(Entry, Item))
def check(sitting: Sitting) -> tuple[Doubt, ...]:
    """The declarations whose item is rather another one."""
    return tuple(
        doubt
        for entry in sitting.entries
        if isinstance(entry.body, Declaration)
        for doubt in _of_declaration(sitting, entry, entry.body)
    )


def _of_declaration(sitting: Sitting, entry: Entry, body: Declaration) -> Iterator[Doubt]:
    here = sitting.item(entry.item)
    for item in filter(None, (item_of(sitting, one) for one in body.items)):
        typed = item is not here or re.search(rf"\s{re.escape(item.number)}\b", entry.line)
        if _FORMAL.search(item.title):
            sentence = (
                f"Item {item.number} is “{item.title}”, in which no one has an interest: which is meant?"
            )
            yield from [doubt_at(entry, DoubtKind.DECLARED, sentence)] if typed else []
        elif (
            _is_behind(sitting, item, here)
            and _was_finished(sitting, item, entry)
            and not _declared_then(sitting, item, entry, body)
        ):
            sentence = f"Item {item.number} was finished before this: is another item meant?"
            yield doubt_at(entry, DoubtKind.DECLARED, sentence)


def _is_behind(sitting: Sitting, item: Item, here: Item | None) -> bool:
    """Whether an interest in an item is declared in one behind it, which is not that for interests."""
    if here is None or _INTERESTS.search(here.title):
        return False
    return sitting.items.index(item) < sitting.items.index(here)


def _was_finished(sitting: Sitting, item: Item, entry: Entry) -> bool:
    """Whether the business of an item stands before an entry, and none of it behind."""
    business = [one for one in sitting.of_item(item.id) if not one.is_before_business]
    return bool(business) and all(one.place < entry.place for one in business)


def _declared_then(sitting: Sitting, item: Item, entry: Entry, body: Declaration) -> bool:
    """Whether one of those who declare an interest late had declared one in the item before."""
    who = {identity_in(sitting, named) for named in body.who}
    for one in sitting.entries:
        if isinstance(one.body, Declaration) and one.place < entry.place and not one.body.everyone:
            concerned = [item_of(sitting, of) for of in one.body.items] or [sitting.item(one.item)]
            if item in concerned and who & {identity_in(sitting, named) for named in one.body.who}:
                return True
    return False
