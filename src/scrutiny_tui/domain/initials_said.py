"""The initials of the glossary that stand in the lines of a meeting."""

from collections.abc import Mapping

from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.discussion import Author, Heading, Note, Paper
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.glossary import posts_called
from scrutiny_tui.domain.glossary_mentions import MentionFinder, NamesBeside, Use, name_words
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.names.titles import folded, titles_of
from scrutiny_tui.domain.sitting import Sitting

KEEP_INITIALS = (Author, Heading, Paper)
"""Bodies whose words are a title or a name, so that initials in them stay as typed."""


@once_per_sitting(changed_by=())
def printed_meanings(sitting: Sitting) -> Mapping[str, str]:
    """What initials mean that may be printed, by the initials; the committee's own meaning comes first.

    What was entered while the public was out is left out, unless the sitting is the exempt part of one; so
    are initials by which a person is called.
    """
    found: dict[str, str] = {}
    called = posts_called(sitting.people.values())
    for entry in sitting.glossary:
        if entry.exempt is None and folded(entry.initials) not in called:
            found.setdefault(entry.initials, entry.meaning)
    return found


@once_per_sitting(changed_by=())
def initials_known(sitting: Sitting) -> frozenset[str]:
    """All initials that someone has entered, in public or not."""
    return frozenset(entry.initials for entry in sitting.glossary)


@once_per_sitting(changed_by=())
def mention_finder(sitting: Sitting) -> MentionFinder:
    """What finds the initials of the glossary that may be printed."""
    people = sitting.people.values()
    names = NamesBeside(
        name_words(person.name for person in people),
        frozenset(titles_of(sitting.customs)),
        tuple(person.role for person in people if person.role),
    )
    return MentionFinder(printed_meanings(sitting), names)


def meanings_in(sitting: Sitting, text: str) -> Mapping[str, str]:
    """What the initials of the glossary mean that stand in a text, also in a quotation or a post."""
    return {found.initials: found.meaning for found in mention_finder(sitting).in_text(text)}


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
    if isinstance(entry.body, (Note, *KEEP_INITIALS)):
        return frozenset()
    found = mention_finder(sitting).in_text(entry.text)
    return frozenset(each.initials for each in found if each.use is not Use.KEPT)


def said_before(sitting: Sitting, item: Item) -> frozenset[str]:
    """The initials of the glossary that are mentioned in the items before one, in the order of the agenda."""
    said, found = _said_by_item(sitting), frozenset[str]()
    for other in sitting.items:
        if other.id == item.id:
            break
        found |= said.get(other.id, frozenset())
    return found
