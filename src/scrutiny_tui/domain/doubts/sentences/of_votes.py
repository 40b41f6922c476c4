"""Votes that sentences tell of, held to the votes recorded in the item."""

from collections.abc import Iterator, Mapping, Sequence

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.doubts.disagreements import DID, VERBS, voted
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.doubts.sentences.assertions import (
    OfVotes,
    ToldCastingVote,
    ToldCount,
    ToldFigures,
    ToldUnanimity,
    ToldVote,
)
from scrutiny_tui.domain.doubts.sentences.people import people_in
from scrutiny_tui.domain.doubts.sentences.wording import contradicted, only_words
from scrutiny_tui.domain.doubts.taking_part import cannot_vote, printed_name
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Agreed, Ballot, Manner, RecordedVote, Side, Vote
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import NUMBER_WORDS

_BY_FIGURES = (Side.FOR, Side.AGAINST, Side.ABSTAINED)


def check(sitting: Sitting, entry: Entry, told: OfVotes) -> Iterator[Doubt]:
    """What is doubted of what a sentence tells of a vote."""
    match told:
        case ToldVote():
            for named in people_in(sitting, entry, told.who).known:
                yield from _of_voter(sitting, entry, named, told.side)
        case ToldCastingVote():
            yield from _of_casting_vote(sitting, entry, told)
        case ToldCount():
            yield from _of_count(sitting, entry, told)
        case ToldFigures():
            yield from _of_figures(sitting, entry, told)
        case ToldUnanimity():
            yield from _of_unanimity(sitting, entry, told)


def _votes(sitting: Sitting, entry: Entry) -> list[Vote]:
    """The votes in the item of an entry, in order."""
    return [other.body for other in sitting.of_item(entry.item) if isinstance(other.body, Vote)]


def _meant(sitting: Sitting, entry: Entry) -> Vote | None:
    """The last vote before a sentence, else the first one after it; None where there is none."""
    votes = [(e.place, e.body) for e in sitting.of_item(entry.item) if isinstance(e.body, Vote)]
    before = [vote for place, vote in votes if place < entry.place]
    return before[-1] if before else next((vote for _, vote in votes), None)


def _sides(sitting: Sitting, entry: Entry) -> Mapping[str, Sequence[Side]]:
    """The sides on which each person is recorded in the item, by `identity`."""
    found: dict[str, list[Side]] = {}
    for other in sitting.of_item(entry.item):
        match other.body:
            case Vote(names=names):
                lines = names
            case RecordedVote(who, side):
                lines = ((side, who),)
            case _:
                continue
        for side, each in lines:
            for named in each:
                found.setdefault(identity_in(sitting, named), []).append(side)
    return found


def _of_voter(sitting: Sitting, entry: Entry, named: Named, side: Side) -> Iterator[Doubt]:
    sides = _sides(sitting, entry).get(identity_in(sitting, named), ())
    name, votes = printed_name(sitting, named), _votes(sitting, entry)
    told = f"{name} {DID[side]}"
    if sides:
        if side not in sides:
            as_what = f"is recorded as {VERBS.get(sides[-1], sides[-1].value)}"
            yield contradicted(entry, DoubtKind.VOTER, told, as_what)
    elif why := cannot_vote(sitting, named, entry):
        yield contradicted(entry, DoubtKind.VOTER, told, why)
    elif votes and side is not Side.FOR and all(vote.unanimous for vote in votes):
        yield contradicted(entry, DoubtKind.VOTES_DISAGREE, told, "the vote was unanimous")
    elif side is not Side.FOR or not any(map(_is_by_all, votes)):
        yield only_words(entry, told, "/vote or /record")


def _is_by_all(vote: Vote) -> bool:
    """Whether no one voted against or abstained, so that everyone voted for."""
    return (_number_of(vote, Side.AGAINST), _number_of(vote, Side.ABSTAINED)) in ((0, 0), (0, None))


def _of_casting_vote(sitting: Sitting, entry: Entry, told: ToldCastingVote) -> Iterator[Doubt]:
    bodies = [one.body for one in sitting.of_item(entry.item) if isinstance(one.body, Vote | Ballot)]
    used = [body.casting for body in bodies if body.casting is not None]
    if not used:
        yield only_words(entry, "the casting vote was used", "/vote")
    elif told.side and told.side not in used and isinstance(used[-1], Side):
        was = f"the casting vote was used {told.side}"
        yield contradicted(entry, DoubtKind.VOTES_DISAGREE, was, f"it is recorded as {used[-1]}")


def _number_of(vote: Vote, side: Side) -> int | None:
    """How many voted on a side; None where it is not recorded."""
    if vote.numbers:
        return vote.numbers[_BY_FIGURES.index(side)]
    if vote.names:
        return sum(len(who) for one, who in vote.names if one is side)
    if vote.unanimous:
        return None if side is Side.FOR else 0
    return 0 if side is Side.AGAINST and vote.manner in (Manner.NEM_CON, Manner.AFFIRMATION) else None


def _of_count(sitting: Sitting, entry: Entry, told: ToldCount) -> Iterator[Doubt]:
    by_name = [key for key, sides in _sides(sitting, entry).items() if told.side in sides]
    numbers = [_number_of(vote, told.side) for vote in _votes(sitting, entry)]
    if told.number in (*numbers, len(by_name) or None):
        return
    vote = _meant(sitting, entry)
    recorded = _number_of(vote, told.side) if vote else None
    what = f"{_number(told.number)} {DID[told.side]}"
    if recorded is not None:
        are = "is" if recorded <= 1 else "are"
        yield contradicted(entry, DoubtKind.VOTES_DISAGREE, what, f"{_number(recorded)} {are} recorded so")
    elif told.number:
        yield only_words(entry, what, "/vote")


def _number(number: int) -> str:
    if number == 0:
        return "no one"
    return NUMBER_WORDS[number - 1] if number <= len(NUMBER_WORDS) else str(number)


def _of_figures(sitting: Sitting, entry: Entry, told: ToldFigures) -> Iterator[Doubt]:
    """Figures that no vote of the item has."""
    ways = (told.numbers, told.numbers[1::-1]) if told.either_way else (told.numbers,)
    votes = [tuple(vote.numbers or vote.counted or ()) for vote in _votes(sitting, entry)]
    if not any(way == vote[: len(way)] for way in ways for vote in votes):
        yield only_words(entry, f"the vote was {told.typed}", "/vote")


def _of_unanimity(sitting: Sitting, entry: Entry, told: ToldUnanimity) -> Iterator[Doubt]:
    """A vote said to be unanimous, where not everyone voted for."""
    vote = _meant(sitting, entry)
    if vote is not None:
        if any(_number_of(vote, side) for side in (Side.AGAINST, Side.ABSTAINED)):
            recorded = f"it was {voted(vote)}"
            yield contradicted(entry, DoubtKind.VOTES_DISAGREE, "the vote was unanimous", recorded)
    elif told.voted and not any(isinstance(one.body, Agreed) for one in sitting.of_item(entry.item)):
        yield only_words(entry, "the vote was unanimous", "/vote")
