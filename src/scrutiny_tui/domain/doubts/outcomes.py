"""Doubts about what became of motions and amendments."""

from collections.abc import Iterator

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.decisions.decision import Amended, Decision, EntryOf, Fate, QuestionPut, Said
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts import disagreements
from scrutiny_tui.domain.doubts.disagreements import figures, voted
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.taking_part import printed_name
from scrutiny_tui.domain.outcomes import (
    Accepted,
    Ballot,
    Carried,
    Clause,
    Deferred,
    Lost,
    Result,
    Vote,
    Withdrawn,
)
from scrutiny_tui.domain.sitting import Sitting

_SAID: dict[type[Said], str] = {
    Lost: "lost",
    Carried: "carried",
    Withdrawn: "withdrawn",
    Deferred: "deferred",
    Accepted: "accepted",
}
_GOES_WITH: dict[type[Said], tuple[Result, ...]] = {
    Lost: (Result.LOST, Result.TIED),
    Carried: (Result.CARRIED,),
    Withdrawn: (),
    Deferred: tuple(Result),
    Accepted: (),
}
"""What the vote may have been where a line says what became of the question."""
_FATE_IN_WORDS = (
    "withdrawn",
    "accepted",
    "lost",
    "carried",
    "agreed",
    "rejected",
    "defeated",
    "fell",
    "not put",
)


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """What is doubted of the decisions in an item."""
    for decision in decisions_of(sitting, item):
        yield from _of_question(sitting, decision.put, "motion")
        for amended in decision.amendments:
            yield from _of_question(sitting, amended.put, "amendment")
            if amended.put.fate is Fate.UNKNOWN and not _is_settled_otherwise(sitting, decision, amended):
                name = printed_name(sitting, amended.line.body.mover)
                sentence = f"It is not said what became of the amendment moved by {name}."
                yield doubt_at(amended.line.entry, DoubtKind.FATE_OPEN, sentence)
        yield from _standing_and_lost(decision)
        yield from _only_moved(sitting, decision)


def _of_question(sitting: Sitting, put: QuestionPut, what: str) -> Iterator[Doubt]:
    yield from disagreements.of_question(sitting, put, what)
    if not put.votes:
        return
    last = put.votes[-1]
    said = put.said.body if put.said else None
    if put.said and last.body.result not in _GOES_WITH[type(put.said.body)]:
        sentence = (
            f"The {what} is said to be {_SAID[type(put.said.body)]}, but its vote was {voted(last.body)}."
        )
        yield doubt_at(put.said.entry, DoubtKind.OUTCOME, sentence)
    if last.body.result is Result.TIED and (said is None or isinstance(said, Lost)):
        yield doubt_at(last.entry, DoubtKind.TIE, _tie(last.body, what))
    if isinstance(last.body, Ballot):
        yield from _ballot(sitting, last, last.body)


def _tie(vote: Vote | Ballot, what: str) -> str:
    if isinstance(vote, Ballot):
        return "The votes of the ballot were equal, and it is not said who was elected."
    return f"The votes on the {what} were equal, {figures(vote)}, and no casting vote is recorded."


def _ballot(sitting: Sitting, line: EntryOf[Vote | Ballot], ballot: Ballot) -> Iterator[Doubt]:
    """A candidate who is said to be elected with fewer votes than another, or without having stood."""
    if ballot.elected is None:
        return
    name, key = printed_name(sitting, ballot.elected), identity_in(sitting, ballot.elected)
    votes = {identity_in(sitting, candidate): number for candidate, number in ballot.votes}
    most = max(ballot.votes, key=lambda candidate: candidate[1])
    if key not in votes:
        sentence = f"{name} is said to be elected, but is not among the candidates."
    elif votes[key] < most[1]:
        sentence = f"{name} is said to be elected, but {printed_name(sitting, most[0])} had more votes."
    else:
        return
    yield doubt_at(line.entry, DoubtKind.OUTCOME, sentence)


def _standing_and_lost(decision: Decision) -> Iterator[Doubt]:
    if decision.standing and decision.put.votes and decision.put.said is None:
        vote = decision.put.votes[-1].body
        if vote.result is Result.LOST:
            said = type(decision.standing.body).__name__.casefold()
            sentence = f"The matter is said to be {said}, but its vote was {voted(vote)}."
            yield doubt_at(decision.standing.entry, DoubtKind.OUTCOME, sentence)


def _only_moved(sitting: Sitting, decision: Decision) -> Iterator[Doubt]:
    """A motion with words of which nothing more is said: it is printed as resolved."""
    motion = decision.motion
    clauses = any(isinstance(line.body, Clause) for line in decision.clauses)
    if motion and motion.body.text and not clauses and decision.put.fate is Fate.UNKNOWN:
        name = printed_name(sitting, motion.body.mover)
        sentence = f"It is not said what became of the motion moved by {name}."
        yield doubt_at(motion.entry, DoubtKind.FATE_OPEN, sentence)


def _is_settled_otherwise(sitting: Sitting, decision: Decision, amended: Amended) -> bool:
    """Whether an amendment went with its motion, or a sentence says in words what became of it."""
    if decision.put.fate in (Fate.WITHDRAWN, Fate.DEFERRED):
        return True
    entry = amended.line.entry
    later = (e for e in sitting.of_item(entry.item) if e.place > entry.place and isinstance(e.body, Point))
    return any(
        "amendment" in text and any(word in text for word in _FATE_IN_WORDS)
        for text in (point.text.casefold() for point in later)
    )
