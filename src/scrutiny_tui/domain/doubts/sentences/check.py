"""The sentences of an item held to the record."""

from collections.abc import Iterator

from scrutiny_tui.domain.action_log import LogEntry
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.only_words import check as only_words
from scrutiny_tui.domain.doubts.only_words import command_without_slash
from scrutiny_tui.domain.doubts.room.taking_part import printed_name
from scrutiny_tui.domain.doubts.sentences import unknown_names, while_adjourned
from scrutiny_tui.domain.doubts.sentences.assertions.assertion import (
    OfAttendance,
    OfVotes,
    OfWholes,
    Told,
    ToldFate,
    ToldFigures,
    ToldUnread,
)
from scrutiny_tui.domain.doubts.sentences.assertions.matter_assertions import ToldMatter
from scrutiny_tui.domain.doubts.sentences.checks import (
    of_attendance,
    of_fates,
    of_motions,
    of_votes,
    of_wholes,
)
from scrutiny_tui.domain.doubts.sentences.decision_meant import questions_meant
from scrutiny_tui.domain.doubts.sentences.facts import facts_in, may_state_facts
from scrutiny_tui.domain.doubts.sentences.reading import asserted, asserted_of
from scrutiny_tui.domain.doubts.sentences.votes_told import is_behind_a_vote
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.grammar.discussion_lines import LITERAL
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.people import Capacity
from scrutiny_tui.domain.room import has_the_chair
from scrutiny_tui.domain.sitting import Sitting

_UNREAD = (
    "These words about {} are not compared with the record: check them, and begin the line with \\ if they"
    " are right."
)


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """The sentences in an item that contradict the record, or of which it has nothing."""
    known = _known(sitting)
    if item not in known:
        known[item] = tuple(_check(sitting, item))
    yield from known[item]


@once_per_sitting(changed_by=(Entry, Item, LogEntry))
def _known(_sitting: Sitting) -> dict[str | None, tuple[Doubt, ...]]:
    """The doubts of each item: other checks ask which entries are doubted already."""
    return {}


def _check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    in_clauses = {line.entry.id for each in decisions_of(sitting, item) for line in each.clauses}
    for entry in sitting.of_item(item):
        if _is_sentence(entry) and entry.id not in in_clauses:
            yield from dict.fromkeys(_of_entry(sitting, entry))


def tells_fate(entry: Entry, what: str) -> bool:
    """Whether an entry is a sentence that says what became of the "motion", or of the "amendment"."""
    body = entry.body
    if not _is_sentence(entry) or not isinstance(body, Point) or body.speaker is not None:
        return False
    told = (one for one in asserted(entry.text) if not one.reported)
    fates = [one.assertion for one in told if isinstance(one.assertion, ToldFate)]
    return any(one.what == what and one.named != "it" for one in fates)


def _is_sentence(entry: Entry) -> bool:
    """Whether an entry may tell of an act: it is a point, neither rough nor with a backslash before it."""
    body = entry.body
    return isinstance(body, Point) and not body.rough and not entry.line.lstrip().startswith(LITERAL)


def asserted_in(sitting: Sitting, entry: Entry) -> tuple[Told, ...]:
    """What an entry asserts: its sentences, or of a speaker the act that stands straight behind the name."""
    if not _is_sentence(entry):
        return ()
    if isinstance(entry.body, Point) and entry.body.speaker is not None:
        return asserted_of(printed_name(sitting, entry.body.speaker), entry.text)
    return asserted(entry.text)


def _told_by(sitting: Sitting, entry: Entry) -> tuple[Told, ...]:
    """What an entry asserts, except what `only_words` doubts of it already; it doubts no speaker's words."""
    told = asserted_in(sitting, entry)
    if not told or (isinstance(entry.body, Point) and entry.body.speaker is not None):
        return told
    if command_without_slash(sitting, entry):
        return ()
    if any(only_words(sitting, entry)):  # which doubts the first sentence, but not that it says otherwise
        return tuple(
            one for one in told if not one.first or isinstance(one.assertion, ToldFigures | ToldMatter)
        )
    return told


def _of_entry(sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    told = [one for one in _told_by(sitting, entry) if not one.reported]
    fates = [doubt for one in told for doubt in _of_fate(sitting, entry, one)]
    yield from fates
    yield from while_adjourned.check(sitting, entry, told)
    for one in told:
        yield from _of_assertion(sitting, entry, one, of_votes_too=not fates)
        yield from unknown_names.check(sitting, entry, one.assertion)
    if may_state_facts(entry.text):
        facts = (one for one in asserted(_with_office(sitting, entry)) if one.reported)
        for one in facts:
            yield from _of_fact(sitting, entry, one)


def _with_office(sitting: Sitting, entry: Entry) -> str:
    """The words of an entry, behind "The officer" where the Chair or an officer is its speaker."""
    speaker = entry.body.speaker if isinstance(entry.body, Point) else None
    if speaker is None or not any(facts_in(f"The officer {entry.text}")):
        return entry.text
    chair = has_the_chair(sitting, entry.place)
    officers = [one.person for one in sitting.in_force if one.capacity is Capacity.OFFICER]
    in_office = speaker.person is not None and speaker.person in [chair and chair.person, *officers]
    return f"The officer {entry.text}" if in_office else entry.text


def _of_fact(sitting: Sitting, entry: Entry, told: Told) -> Iterator[Doubt]:
    """A fact inside another's words that contradicts the record, and is not merely missing from it."""
    one = told.assertion
    if isinstance(one, ToldFate):
        if told.about:
            yield from of_fates.of_named(sitting, entry, one, told.about)
        else:
            yield from (d for d in _of_fate(sitting, entry, told) if d.kind is DoubtKind.OUTCOME)
    elif isinstance(one, OfVotes):
        questions = questions_meant(sitting, entry, told.sentence)
        doubts = of_votes.check(sitting, entry, one, told.sentence)
        if is_behind_a_vote(questions, entry):
            yield from (doubt for doubt in doubts if doubt.kind is not DoubtKind.ONLY_WORDS)


def _of_fate(sitting: Sitting, entry: Entry, told: Told) -> Iterator[Doubt]:
    if isinstance(told.assertion, ToldFate):
        yield from of_fates.check(sitting, entry, told.assertion, told.sentence)


def _of_assertion(sitting: Sitting, entry: Entry, told: Told, *, of_votes_too: bool) -> Iterator[Doubt]:
    """What is doubted of one assertion.

    Args:
        sitting: the meeting.
        entry: the entry in which it stands.
        told: the assertion.
        of_votes_too: whether nothing else is doubted of the vote that it is about.
    """
    one = told.assertion
    if isinstance(one, OfVotes):
        yield from of_votes.check(sitting, entry, one, told.sentence) if of_votes_too else ()
    elif isinstance(one, OfAttendance):
        yield from of_attendance.check(sitting, entry, one)
    elif isinstance(one, OfWholes):
        yield from of_wholes.check(sitting, entry, one)
    elif isinstance(one, ToldUnread):
        yield doubt_at(entry, DoubtKind.UNREAD, _UNREAD.format(one.about))
    elif not isinstance(one, ToldFate):
        yield from of_motions.check(sitting, entry, one, told.sentence)
