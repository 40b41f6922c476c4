"""Who and how many sentences say were for or against something, held to the votes recorded on it."""

from collections.abc import Iterator, Sequence

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.decisions.decision import QuestionPut
from scrutiny_tui.domain.doubts.decisions.disagreements import DID, VERBS, number_on, voted
from scrutiny_tui.domain.doubts.decisions.late_votes import as_taken
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.doubts.room.taking_part import (
    cannot_vote,
    members_are_recorded,
    printed_name,
    voters,
)
from scrutiny_tui.domain.doubts.sentences.assertions.stance_assertions import (
    ToldHalf,
    ToldSide,
    ToldVotedWith,
    ToldVoters,
)
from scrutiny_tui.domain.doubts.sentences.people import people_in
from scrutiny_tui.domain.doubts.sentences.votes_told import (
    is_behind_a_vote,
    is_straight_before,
    is_straight_behind,
    number_cast,
    sides_on,
    voters_told,
)
from scrutiny_tui.domain.doubts.sentences.wording import (
    contradicted,
    in_words,
    only_words,
    recorded_otherwise,
)
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Side, Vote
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.sitting import Sitting

_DID_NOT = {Side.FOR: "did not vote for", Side.AGAINST: "did not vote against", Side.ABSTAINED: "voted"}
"""How it reads that someone was not on a side."""


def check(
    sitting: Sitting,
    entry: Entry,
    told: ToldSide | ToldHalf | ToldVotedWith | ToldVoters,
    questions: Sequence[QuestionPut],
) -> Iterator[Doubt]:
    """What is doubted of a sentence that may be about a vote; nothing where none stands beside it."""
    if isinstance(told, ToldVotedWith):
        yield from _of_both(sitting, entry, told, questions)
        return
    if isinstance(told, ToldVoters):
        yield from _of_voters(sitting, entry, told, questions)
        return
    if isinstance(told, ToldSide) and told.voted and not any(one.votes for one in questions):
        yield from _of_unrecorded(sitting, entry, told)
        return
    straight = is_straight_behind(sitting, questions, entry)
    behind = straight if isinstance(told, ToldSide) and told.loose else is_behind_a_vote(questions, entry)
    if not behind and (
        (isinstance(told, ToldSide) and not told.alone) or not is_straight_before(sitting, questions, entry)
    ):
        return
    if isinstance(told, ToldHalf):
        yield from _of_half(sitting, entry, told, questions)
        return
    known = voters_told(sitting, entry, told.who, questions) if told.who else ()
    for named in known:
        yield from _of_person(sitting, entry, named, told, questions)
    number = told.number if told.number is not None else len(known)
    if told.alone and (known or not told.who) and " other" not in told.who:
        yield from _of_number(sitting, entry, told, number, questions)


def _of_unrecorded(sitting: Sitting, entry: Entry, told: ToldSide) -> Iterator[Doubt]:
    """A vote that only words tell of."""
    known = people_in(sitting, entry, told.who).known if told.who else ()
    did = (_DID_NOT if told.not_on else DID)[told.side]
    for named in known:
        yield only_words(entry, f"{printed_name(sitting, named)} {did}", "/vote or /record")
    if told.number is not None:
        yield only_words(entry, f"{in_words(told.number)} {did}", "/vote")


def _votes(questions: Sequence[QuestionPut]) -> list[tuple[Entry, Vote]]:
    """The votes on some questions of which it is recorded how many were on each side."""
    lines = ((line.entry, line.body) for one in questions for line in one.votes)
    votes = [(entry, body) for entry, body in lines if isinstance(body, Vote)]
    return [(entry, vote) for entry, vote in votes if vote.numbers or vote.names or vote.unanimous]


def _of_person(
    sitting: Sitting, entry: Entry, named: Named, told: ToldSide, questions: Sequence[QuestionPut]
) -> Iterator[Doubt]:
    sides = sides_on(sitting, questions).get(identity_in(sitting, named), ())
    name, side = printed_name(sitting, named), told.side
    said = f"{name} {(_DID_NOT if told.not_on else DID)[side]}"
    if sides:
        if (side in sides) is told.not_on:
            as_what = f"is recorded as {VERBS.get(sides[-1], sides[-1].value)}"
            yield contradicted(entry, DoubtKind.VOTER, said, as_what)
    elif not told.not_on and (why := cannot_vote(sitting, named, entry)):
        yield contradicted(entry, DoubtKind.VOTER, said, why)
    elif told.cast and told.aside and not told.not_on:
        yield from _of_unnamed(entry, said, side, [vote for _, vote in _votes(questions)])
    elif (side is Side.FOR) is told.not_on and not cannot_vote(sitting, named, entry):
        votes = [vote for _, vote in _votes(questions)]
        if votes and all(number_on(vote, Side.AGAINST) == 0 for vote in votes):
            yield contradicted(entry, DoubtKind.VOTES_DISAGREE, said, f"it was {voted(votes[-1])}")
        elif not told.aside and (told.alone or (not told.not_on and _may_be_counted(told, votes))):
            yield only_words(entry, said, "/vote or /record")


def _may_be_counted(told: ToldSide, votes: Sequence[Vote]) -> bool:
    """Whether words tell of a vote: whoever "opposed" a motion may have done so in debate.

    Where those who voted on the side are named, there is someone of whom that can be held against the record.
    """
    return told.cast or any(side is told.side and who for vote in votes for side, who in vote.names)


def _of_unnamed(entry: Entry, said: str, side: Side, votes: Sequence[Vote]) -> Iterator[Doubt]:
    """Someone who had voted on a side, and is on none by name, where the figures leave open who was on it.

    They do where some abstained as well as voted; an abstention that is among them needs no name.
    """
    numbers = [number_on(vote, side) for vote in votes]
    named = any(who for vote in votes for on, who in vote.names if on is side)
    some_abstained = any(number_on(vote, Side.ABSTAINED) for vote in votes)
    if votes and all(number == 0 for number in numbers):
        yield contradicted(entry, DoubtKind.VOTES_DISAGREE, said, f"it was {voted(votes[-1])}")
    elif named or (some_abstained and side is not Side.ABSTAINED):
        yield only_words(entry, said, "/vote or /record")


def _of_both(
    sitting: Sitting, entry: Entry, told: ToldVotedWith, questions: Sequence[QuestionPut]
) -> Iterator[Doubt]:
    """Two who are said to have voted alike; nothing where everyone did."""
    who = voters_told(sitting, entry, told.who, questions)
    others = voters_told(sitting, entry, told.other, questions)
    votes = [vote for _, vote in _votes(questions)]
    if len(others) != 1 or not votes or not is_behind_a_vote(questions, entry):
        return
    if any(number_on(vote, Side.AGAINST) == 0 and not number_on(vote, Side.ABSTAINED) for vote in votes):
        return
    sides = sides_on(sitting, questions)
    theirs = sides.get(identity_in(sitting, others[0]), ())
    for named in who:
        own = sides.get(identity_in(sitting, named), ())
        said = f"{printed_name(sitting, named)} voted with {printed_name(sitting, others[0])}"
        if not own or not theirs:
            yield only_words(entry, said, "/vote or /record")
        elif set(own).isdisjoint(theirs):
            as_what = f"is recorded as {VERBS.get(own[-1], own[-1].value)}"
            yield contradicted(entry, DoubtKind.VOTER, said, as_what)


def _of_number(
    sitting: Sitting, entry: Entry, told: ToldSide, number: int, questions: Sequence[QuestionPut]
) -> Iterator[Doubt]:
    """How many were on a side, or all but how many, where no vote has so many."""
    votes = _votes(questions)
    possible = [_numbers(sitting, line, vote, told) for line, vote in votes]
    if not any(possible) or any(number in each for each in possible):
        return
    line, vote = votes[-1]
    on = number_cast(sitting, line, vote, told.side)
    if not told.not_on and on is not None:
        said = f"{in_words(number)} {DID[told.side]}"
        yield recorded_otherwise(entry, DoubtKind.VOTES_DISAGREE, said, in_words(on))
        return
    all_but = f"all but {in_words(number)}" if number else "all"
    yield contradicted(
        entry, DoubtKind.VOTES_DISAGREE, f"{all_but} {DID[told.side]}", f"it was {voted(vote)}"
    )


def _numbers(sitting: Sitting, line: Entry, vote: Vote, told: ToldSide) -> set[int]:
    """How many a vote may have on a side, or off it; none where that is not recorded."""
    on = number_cast(sitting, line, vote, told.side)
    if not told.not_on:
        return set() if on is None else {on}
    off = [number_on(vote, side) for side in VERBS if side is not told.side]
    found = {sum(number or 0 for number in off)} if any(number is not None for number in off) else set()
    if on is not None and members_are_recorded(sitting):
        found.add(max(voters(sitting, as_taken(sitting, line)) - on, 0))
    return found


def _of_voters(
    sitting: Sitting, entry: Entry, told: ToldVoters, questions: Sequence[QuestionPut]
) -> Iterator[Doubt]:
    """How many are said to have voted, where no vote has so many, with or without those who abstained."""
    possible: set[int] = set()
    for line, vote in _votes(questions):
        if line.place < entry.place:
            cast = [number_cast(sitting, line, vote, side) or 0 for side in VERBS]
            possible |= {sum(cast), sum(cast[:2])} if sum(cast) else set()
    if possible and told.number not in possible:
        said, recorded = f"{in_words(told.number)} voted", in_words(max(possible))
        yield recorded_otherwise(entry, DoubtKind.VOTES_DISAGREE, said, recorded)


def _of_half(
    sitting: Sitting, entry: Entry, told: ToldHalf, questions: Sequence[QuestionPut]
) -> Iterator[Doubt]:
    votes = [(line, vote) for line, vote in _votes(questions) if vote.numbers or vote.names]
    for line, vote in votes:
        numbers = [number_on(vote, side) or 0 for side in VERBS]
        on, cast, decided = number_on(vote, told.side) or 0, sum(numbers), sum(numbers[:2])
        may = voters(sitting, as_taken(sitting, line)) if members_are_recorded(sitting) else cast
        if 2 * on in (cast, decided, may):
            return
    if votes:
        was = f"it was {voted(votes[-1][1])}"
        yield contradicted(entry, DoubtKind.VOTES_DISAGREE, f"half {DID[told.side]}", was)
