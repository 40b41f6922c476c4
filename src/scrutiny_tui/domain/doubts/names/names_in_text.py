"""Doubts about names with a title anywhere in the words of a line, which no verb needs to stand behind.

A name that is nearly a member's is a slip whatever is said of its bearer. Names of others are left alone:
there are councillors outside the committee.
"""

from collections.abc import Iterator

from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.names.not_known import everyone_named, has_members, near_to, of_no_one
from scrutiny_tui.domain.doubts.sentences.asides import PERSON
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.names.identity import committee_directory
from scrutiny_tui.domain.outcomes import Action, Clause, Conclusion, Motion, Reason, Recommendation, Request
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_WORDED = (Point, Motion, Clause, Recommendation, Request, Action, Conclusion, Reason)
_WITH_TITLE = WordPattern(PERSON)
_QUOTED = WordPattern(r"“[^“”]*”|\"[^\"]*\"")
_INITIALS = WordPattern(r"(?:Councillor|Cllr)\.? [A-Z]{2,5}\b")
"""A councillor's title before initials, which are those of a post."""


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """Names with a title in the words of an item that are nearly a member's and no one's."""
    if has_members(sitting):
        for entry in sitting.of_item(item):
            if isinstance(entry.body, _WORDED):
                yield from _of_entry(sitting, entry)


def _of_entry(sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    text = _QUOTED.sub("", entry.text)
    for found in _WITH_TITLE.finditer(text):
        name = found[0].rstrip(".,’'")
        for told in _of_name(sitting, name.removesuffix("’s").removesuffix("'s")):
            yield doubt_at(entry, DoubtKind.UNKNOWN_NAME, told)
    for found in _INITIALS.finditer(text):
        if not everyone_named(sitting).people_named(found[0]):
            yield of_no_one(entry, found[0])


def _of_name(sitting: Sitting, name: str) -> Iterator[str]:
    """The doubt of the longest beginning of some words that may be a name: "Councillor Hale Mill Road"."""
    words = name.split()
    names = [" ".join(words[:end]) for end in range(len(words), 1, -1)]
    directory = everyone_named(sitting)
    if any(directory.people_named(one) for one in names):
        return
    yield from (told for told in (near_to(one, committee_directory(sitting)) for one in names[:1]) if told)
