"""The initials of the glossary that stand in the lines of a meeting."""

import re
from collections.abc import Mapping

from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.discussion import Note
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.glossary import pattern_of
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.sitting import Sitting


@once_per_sitting(changed_by=())
def printed_meanings(sitting: Sitting) -> Mapping[str, str]:
    """What initials mean that may be printed, by the initials; the committee's own meaning comes first.

    What was entered while the public was out is left out, unless the sitting is the exempt part of one.
    """
    found: dict[str, str] = {}
    for entry in sitting.glossary:
        if entry.exempt is None:
            found.setdefault(entry.initials, entry.meaning)
    return found


@once_per_sitting(changed_by=())
def initials_known(sitting: Sitting) -> frozenset[str]:
    """All initials that someone has entered, in public or not."""
    return frozenset(entry.initials for entry in sitting.glossary)


@once_per_sitting(changed_by=())
def _pattern(sitting: Sitting) -> re.Pattern[str] | None:
    return pattern_of(printed_meanings(sitting))


def initials_in(sitting: Sitting, text: str) -> frozenset[str]:
    """The initials of the glossary that stand in a text."""
    pattern = _pattern(sitting)
    return frozenset(found["initials"] for found in pattern.finditer(text)) if pattern else frozenset()


@once_per_sitting(changed_by=(Entry,))
def _said_by_item(sitting: Sitting) -> Mapping[str | None, frozenset[str]]:
    found: dict[str | None, frozenset[str]] = {}
    for entry in sitting.entries:
        found[entry.item] = found.get(entry.item, frozenset()) | _said_in(sitting, entry)
    return found


@_said_by_item.step
def _said_with(
    said: Mapping[str | None, frozenset[str]], sitting: Sitting, entry: Entry
) -> Mapping[str | None, frozenset[str]]:
    return {**said, entry.item: said.get(entry.item, frozenset()) | _said_in(sitting, entry)}


def _said_in(sitting: Sitting, entry: Entry) -> frozenset[str]:
    return frozenset() if isinstance(entry.body, Note) else initials_in(sitting, entry.text)


def said_before(sitting: Sitting, item: Item) -> frozenset[str]:
    """The initials of the glossary that stand in the items before one, in the order of the agenda."""
    said, found = _said_by_item(sitting), frozenset[str]()
    for other in sitting.items:
        if other.id == item.id:
            break
        found |= said.get(other.id, frozenset())
    return found
