"""The sentences of an item held to the record."""

from collections.abc import Iterator

from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts import told_in_words
from scrutiny_tui.domain.doubts.doubt import Doubt
from scrutiny_tui.domain.doubts.only_words import check as only_words
from scrutiny_tui.domain.doubts.only_words import command_without_slash
from scrutiny_tui.domain.doubts.sentences import of_attendance, of_motions, of_votes, unknown_names
from scrutiny_tui.domain.doubts.sentences.assertions import OfAttendance, OfVotes, ToldFigures
from scrutiny_tui.domain.doubts.sentences.reading import asserted
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.sitting import Sitting

_LITERAL = "\\"


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """The sentences in an item that contradict the record, or of which it has nothing."""
    entries, made = sitting.of_item(item), decisions_of(sitting, item)
    yield from (told := list(told_in_words.of_points(entries, made)))
    doubted = {doubt.entry for doubt in told}
    in_clauses = {line.entry.id for each in made for line in each.clauses}
    for entry in entries:
        if _is_sentence(entry) and entry.id not in in_clauses:
            yield from dict.fromkeys(_of_entry(sitting, entry, of_votes_too=entry.id not in doubted))


def _is_sentence(entry: Entry) -> bool:
    """Whether an entry is what the clerk says, and neither a rough note nor marked as it is."""
    body = entry.body
    return (
        isinstance(body, Point)
        and body.speaker is None
        and not body.rough
        and not entry.line.lstrip().startswith(_LITERAL)
    )


def _of_entry(sitting: Sitting, entry: Entry, *, of_votes_too: bool) -> Iterator[Doubt]:
    """What is doubted of one entry.

    Args:
        sitting: the meeting.
        entry: the entry.
        of_votes_too: whether nothing else is doubted of the vote that the sentence tells of.
    """
    told = asserted(entry.text)
    if not told or command_without_slash(sitting, entry):
        return
    if any(only_words(sitting, entry)):
        told = tuple(one for one in told if isinstance(one, ToldFigures))
    for one in told:
        if isinstance(one, OfVotes):
            yield from of_votes.check(sitting, entry, one) if of_votes_too else ()
        elif isinstance(one, OfAttendance):
            yield from of_attendance.check(sitting, entry, one)
        else:
            yield from of_motions.check(sitting, entry, one)
        yield from unknown_names.check(sitting, entry, one)
