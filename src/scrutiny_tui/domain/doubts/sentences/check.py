"""The sentences of an item held to the record."""

from collections.abc import Iterator

from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.doubt import Doubt
from scrutiny_tui.domain.doubts.only_words import check as only_words
from scrutiny_tui.domain.doubts.only_words import command_without_slash
from scrutiny_tui.domain.doubts.sentences import of_attendance, of_fates, of_motions, of_votes, unknown_names
from scrutiny_tui.domain.doubts.sentences.assertions import (
    Assertion,
    OfAttendance,
    OfVotes,
    ToldFate,
    ToldFigures,
)
from scrutiny_tui.domain.doubts.sentences.reading import asserted
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.sitting import Sitting

_LITERAL = "\\"


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """The sentences in an item that contradict the record, or of which it has nothing."""
    in_clauses = {line.entry.id for each in decisions_of(sitting, item) for line in each.clauses}
    for entry in sitting.of_item(item):
        if _is_sentence(entry) and entry.id not in in_clauses:
            yield from dict.fromkeys(_of_entry(sitting, entry))


def tells_fate(entry: Entry, what: str) -> bool:
    """Whether an entry is a sentence that says what became of the "motion", or of the "amendment"."""
    told = asserted(entry.text) if isinstance(entry.body, Point) else ()
    return any(isinstance(one, ToldFate) and one.what == what and not one.vague for one in told)


def _is_sentence(entry: Entry) -> bool:
    """Whether an entry is what the clerk says, and neither a rough note nor marked as it is."""
    body = entry.body
    return (
        isinstance(body, Point)
        and body.speaker is None
        and not body.rough
        and not entry.line.lstrip().startswith(_LITERAL)
    )


def _of_entry(sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    told = asserted(entry.text)
    if not told or command_without_slash(sitting, entry):
        return
    if any(only_words(sitting, entry)):
        told = tuple(one for one in told if isinstance(one, ToldFigures))
    fates = [d for one in told if isinstance(one, ToldFate) for d in of_fates.check(sitting, entry, one)]
    yield from fates
    for one in told:
        yield from _of_assertion(sitting, entry, one, of_votes_too=not fates)
        yield from unknown_names.check(sitting, entry, one)


def _of_assertion(sitting: Sitting, entry: Entry, told: Assertion, *, of_votes_too: bool) -> Iterator[Doubt]:
    """What is doubted of one assertion.

    Args:
        sitting: the meeting.
        entry: the entry in which it stands.
        told: the assertion.
        of_votes_too: whether nothing else is doubted of the vote that it is about.
    """
    if isinstance(told, OfVotes):
        yield from of_votes.check(sitting, entry, told) if of_votes_too else ()
    elif isinstance(told, OfAttendance):
        yield from of_attendance.check(sitting, entry, told)
    elif not isinstance(told, ToldFate):
        yield from of_motions.check(sitting, entry, told)
