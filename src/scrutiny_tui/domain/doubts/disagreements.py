"""Doubts about votes on one question that do not go together, and how a vote reads in a doubt."""

from collections.abc import Iterator
from itertools import pairwise

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.decisions.decision import QuestionPut
from scrutiny_tui.domain.decisions.draft import taken_again
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.taking_part import printed_name
from scrutiny_tui.domain.outcomes import Ballot, Manner, RecordedVote, Result, Side, Vote
from scrutiny_tui.domain.sitting import Sitting

_WITHOUT_LIMIT = 1_000_000


def of_question(sitting: Sitting, put: QuestionPut, what: str) -> Iterator[Doubt]:
    """What is doubted of the votes on one question, taken together.

    Args:
        sitting: the sitting.
        put: the question.
        what: what it was on: "motion", "amendment".
    """
    yield from _repeated(put, what)
    yield from _recorded_votes(sitting, put)


def voted(vote: Vote | Ballot) -> str:
    """What a vote decided, with its figures: "carried, 4 to 1"."""
    if isinstance(vote, Ballot):
        return "a ballot"
    if vote.unanimous:
        return "unanimous"
    if vote.counted is None:
        return vote.manner.value
    result = "equal" if vote.result is Result.TIED else vote.result.value
    return f"{result}, {figures(vote)}"


def figures(vote: Vote | Ballot) -> str:
    """How many voted for and against: "4 to 1"; empty where that is not recorded."""
    counts = vote.counted if isinstance(vote, Vote) else None
    return f"{counts[0]} to {counts[1]}" if counts else ""


def _repeated(put: QuestionPut, what: str) -> Iterator[Doubt]:
    for before, after in pairwise(put.votes):
        one, two = before.body, after.body
        if one.result is not two.result:
            sentence = f"Two votes on the {what} disagree: {voted(one)}, then {voted(two)}."
        elif isinstance(two, Vote) and taken_again(one, two):
            continue
        elif figures(one) == figures(two) and _form(one) != _form(two):
            continue  # the figures, and then the names
        else:
            sentence = f"Two votes on the {what} are recorded: {voted(one)}, then {voted(two)}."
        yield doubt_at(after.entry, DoubtKind.VOTES_DISAGREE, sentence)


def _recorded_votes(sitting: Sitting, put: QuestionPut) -> Iterator[Doubt]:
    """Votes that members had recorded and that the vote before them does not have."""
    seen: dict[str, Side] = {}
    for line in put.recorded:
        before = [vote.body for vote in put.votes if vote.entry.place < line.entry.place]
        vote = before[-1] if before and isinstance(before[-1], Vote) else None
        for named in line.body.who:
            key, side = identity_in(sitting, named), line.body.side
            sides = {identity_in(sitting, n): s for s, each in vote.names for n in each} if vote else {}
            other = seen.get(key) or sides.get(key)
            seen[key] = side
            if other and other is not side:
                name = printed_name(sitting, named)
                sentence = f"{name} is recorded twice, {other} and {side}."
                yield doubt_at(line.entry, DoubtKind.BOTH_SIDES, sentence)
        if vote and sum(one is line.body.side for one in seen.values()) > _most(vote, line.body.side):
            sentence = _not_in(vote, line.body)
            yield doubt_at(line.entry, DoubtKind.VOTES_DISAGREE, sentence)


def _most(vote: Vote, side: Side) -> int:
    """How many votes of a side the vote has room for."""
    against = side is Side.AGAINST
    if vote.unanimous:
        return _WITHOUT_LIMIT if side is Side.FOR else 0
    if vote.numbers:
        number = dict(zip((Side.FOR, Side.AGAINST, Side.ABSTAINED), vote.numbers, strict=True)).get(side)
        return _WITHOUT_LIMIT if number is None else number
    return 0 if against and vote.manner in (Manner.NEM_CON, Manner.AFFIRMATION) else _WITHOUT_LIMIT


def _not_in(vote: Vote, recorded: RecordedVote) -> str:
    side = {Side.ABSTAINED: "an abstention", Side.FOR: "a vote for"}.get(recorded.side, "a vote against")
    return f"{side.capitalize()} is recorded by name, but the vote was {voted(vote)}."


def _form(vote: Vote | Ballot) -> str:
    return "ballot" if isinstance(vote, Ballot) else "names" if vote.names else "numbers"
