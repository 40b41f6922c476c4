"""Doubts about the paragraph under which the public is excluded, where the agenda names another."""

import re
from collections.abc import Iterator, Sequence

from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.discussion import Author, Heading, Note, Paper, Purpose
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.published_agenda.marks import marks_exempt, paragraphs_in
from scrutiny_tui.domain.room_events import Exclusion, PublicReturns
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import listed
from scrutiny_tui.domain.word_pattern import WordPattern

_AGENDA = (Author, Heading, Note, Paper, Purpose)
"""Lines at the head of an item, and the clerk's notes: they say what the agenda says."""
_OF_A_REPORT = WordPattern(
    r"\bpara(?:graph)?s? [\d.]+(?:(?:,| and|-) ?[\d.]+)* (?:of|in) (?:the|this|that|its|their|an?|\w+['’]s)"
    r" (?:[\w-]+ )?(?:report|paper|minutes|appendix|letter|plan|policy)\b|\bpara(?:graph)?s? \d+\.\d",
    re.IGNORECASE,
)
"""A paragraph that is none of the law: "paragraph 3 of the report"."""


@once_per_sitting(changed_by=(Entry, Item))
def check(sitting: Sitting) -> tuple[Doubt, ...]:
    """Exclusions of the public under other paragraphs than those that their items are marked with."""
    return tuple(
        doubt
        for at, entry in enumerate(sitting.entries)
        if isinstance(entry.body, Exclusion) and entry.body.paragraphs
        for doubt in _of_exclusion(sitting, at, entry, frozenset(entry.body.paragraphs))
    )


def _of_exclusion(sitting: Sitting, at: int, entry: Entry, recorded: frozenset[int]) -> Iterator[Doubt]:
    taken = [item for item in sitting.items if item.id in _items_taken(sitting.entries[at:])]
    marked = {item.id: told for item in taken if (told := _marked(sitting, item))}
    for item in taken:
        if marked.get(item.id, recorded) - recorded:
            name = f"Item {item.number}" if item.number else "The item"
            yield _doubt(entry, name, marked[item.id], recorded)
            return
    anywhere = frozenset[int]().union(*(_marked(sitting, item) for item in sitting.items))
    if marked and recorded - anywhere:
        yield _doubt(entry, "The item", frozenset[int]().union(*marked.values()), recorded)


def _items_taken(entries: Sequence[Entry]) -> set[str | None]:
    """The items in which something is recorded from an exclusion to the return of the public."""
    found = set[str | None]()
    for entry in entries:
        if isinstance(entry.body, PublicReturns):
            break
        found.add(entry.item)
    return found


def _marked(sitting: Sitting, item: Item) -> frozenset[int]:
    """The paragraphs under which an item is marked as exempt; none where it is not, or names none."""
    lines = (one.text for one in sitting.of_item(item.id) if isinstance(one.body, _AGENDA))
    exempt = (words for words in (item.title, *lines) if marks_exempt(words))
    told = (n for words in exempt for n in paragraphs_in(_OF_A_REPORT.sub("", words)))
    return frozenset(item.likely_exempt or ()) | frozenset(told)


def _doubt(entry: Entry, item: str, marked: frozenset[int], recorded: frozenset[int]) -> Doubt:
    under, says = paragraphs_named(marked), paragraphs_named(recorded)
    sentence = f"{item} is marked as exempt under {under}, and /exempt says {says}."
    return doubt_at(entry, DoubtKind.PARAGRAPH, sentence)


def paragraphs_named(numbers: frozenset[int]) -> str:
    """How a sentence names some paragraphs."""
    return f"paragraph{'s' if len(numbers) > 1 else ''} {listed(map(str, sorted(numbers)))}"
