"""The recorded votes that a sentence may tell of."""

import re
from collections.abc import Iterator, Mapping, Sequence

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.decisions.decision import QuestionPut
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.discussion import Note
from scrutiny_tui.domain.doubts.decisions.disagreements import number_on
from scrutiny_tui.domain.doubts.decisions.late_votes import as_taken
from scrutiny_tui.domain.doubts.room.taking_part import members_are_recorded, voters
from scrutiny_tui.domain.doubts.sentences.people import people_in
from scrutiny_tui.domain.entries import Entry, RoomEvent
from scrutiny_tui.domain.outcomes import Amendment, Motion, Side, Vote
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_MOVERS = WordPattern(
    r"(?:the |its )?(?:(?P<mover>mover|proposer)(?: and (?:the |its )?(?P<also>seconder))?"
    r"|(?P<seconder>seconder))"
    r"(?: of (?:the|this) (?:motion|amendment))?",
    re.IGNORECASE,
)


_BETWEEN = (RoomEvent, Note)
"""What may stand between a vote and the words about it, and gives them nothing else to be about."""


def voters_told(
    sitting: Sitting, entry: Entry, who: str, questions: Sequence[QuestionPut]
) -> tuple[Named, ...]:
    """Whom a sentence names as voters: "the mover" is that of the question."""
    found = _MOVERS.fullmatch(who)
    return tuple(_movers(sitting, entry, found, questions)) if found else people_in(sitting, entry, who).known


def _movers(
    sitting: Sitting, entry: Entry, found: re.Match[str], questions: Sequence[QuestionPut]
) -> Iterator[Named]:
    made = decisions_of(sitting, entry.item)
    bodies: list[Motion | Amendment] = [
        one.motion.body for one in made if one.motion and one.put in questions
    ]
    bodies += [each.line.body for one in made for each in one.amendments if each.put in questions]
    for body in bodies[-1:]:
        if found["mover"]:
            yield body.mover
        if body.seconder and not (found["mover"] and not found["also"]):
            yield body.seconder


def votes_on(questions: Sequence[QuestionPut]) -> list[Vote]:
    """The votes on some questions, in order."""
    return [line.body for one in questions for line in one.votes if isinstance(line.body, Vote)]


def sides_on(sitting: Sitting, questions: Sequence[QuestionPut]) -> Mapping[str, Sequence[Side]]:
    """The sides on which each person is recorded, by `identity`."""
    found: dict[str, list[Side]] = {}
    lines = [line for vote in votes_on(questions) for line in vote.names]
    lines += [(line.body.side, line.body.who) for one in questions for line in one.recorded]
    for side, each in lines:
        for named in each:
            found.setdefault(identity_in(sitting, named), []).append(side)
    return found


def number_cast(sitting: Sitting, line: Entry, vote: Vote, side: Side) -> int | None:
    """How many voted on a side, for a unanimous vote all who may vote; None where it is not recorded."""
    on = number_on(vote, side)
    if on is None and side is Side.FOR and vote.unanimous and members_are_recorded(sitting):
        return voters(sitting, as_taken(sitting, line))
    return on


def is_behind_a_vote(questions: Sequence[QuestionPut], entry: Entry) -> bool:
    """Whether a vote on some questions stands before a sentence, which may then tell of it."""
    return any(line.entry.place < entry.place for one in questions for line in one.votes)


def is_straight_behind(sitting: Sitting, questions: Sequence[QuestionPut], entry: Entry) -> bool:
    """Whether the entry before a sentence is one of those on some questions, but for comings and notes."""
    before = [
        one
        for one in sitting.of_item(entry.item)
        if one.place < entry.place and not isinstance(one.body, _BETWEEN)
    ]
    return bool(before) and any(before[-1] is line for one in questions for line in one.entries)


def is_straight_before(sitting: Sitting, questions: Sequence[QuestionPut], entry: Entry) -> bool:
    """Whether a vote on some questions is the entry behind a sentence."""
    behind = next((one for one in sitting.of_item(entry.item) if one.place > entry.place), None)
    return behind is not None and any(line.entry is behind for one in questions for line in one.votes)
