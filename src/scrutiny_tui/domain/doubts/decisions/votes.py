"""Doubts about votes: who voted, on which sides, and how many."""

from collections.abc import Iterable, Iterator

from scrutiny_tui.domain.attendance import identity, identity_in
from scrutiny_tui.domain.doubts.decisions.late_votes import as_taken
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.room.taking_part import (
    cannot_vote,
    is_here_by_name,
    members_are_recorded,
    printed_name,
    voters,
    was_not_in_room,
)
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Ballot, RecordedVote, Side, Vote
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.room import presiding
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import counted

_BY_CASTING = (Side.FOR, Side.AGAINST)
_VOTING = (Side.FOR, Side.AGAINST, Side.ABSTAINED)


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """What is doubted of each vote in an item, taken by itself."""
    for line in sitting.of_item(item):
        entry = as_taken(sitting, line) if isinstance(line.body, Vote | RecordedVote | Ballot) else line
        match entry.body:
            case Vote() as vote:
                yield from _of_names(sitting, entry, vote.names)
                yield from _twice(sitting, entry, vote)
                yield from _both_votes_of_the_chair(sitting, entry, vote)
                yield from _too_many(sitting, entry, sum(number or 0 for number in vote.numbers or ()))
            case RecordedVote(who, side):
                yield from _of_names(sitting, entry, [(side, who)])
            case Ballot() as ballot:
                yield from _two_numbers(sitting, entry, ballot)
                yield from _too_many(sitting, entry, sum(number for _, number in ballot.votes))
            case _:
                pass


def _of_names(
    sitting: Sitting, entry: Entry, names: Iterable[tuple[Side, tuple[Named, ...]]]
) -> Iterator[Doubt]:
    for side, named in ((side, named) for side, each in names for named in each):
        if side in _VOTING:
            does, why = "voting", cannot_vote(sitting, named, entry)
        elif side is Side.NOT_VOTING:
            does, why = side.value, was_not_in_room(sitting, named, entry)
        else:
            here = is_here_by_name(sitting, named, entry)
            does, why = "absent from the vote", "is recorded as in the room" if here else ""
        if why:
            sentence = f"{printed_name(sitting, named)} is recorded as {does}, but {why}."
            yield doubt_at(entry, DoubtKind.VOTER, sentence)


def _twice(sitting: Sitting, entry: Entry, vote: Vote) -> Iterator[Doubt]:
    sides: dict[str, list[Side]] = {}
    people: dict[str, Named] = {}
    for side, named in ((side, named) for side, each in vote.names for named in each):
        key = identity_in(sitting, named)
        people[key] = named
        sides.setdefault(key, []).append(side)
    for key, found in sides.items():
        if len(found) > 1:
            each = list(dict.fromkeys(found))
            where = " and ".join(each) if len(each) > 1 else f"both times {each[0]}"
            sentence = f"{printed_name(sitting, people[key])} is named twice in the vote: {where}."
            yield doubt_at(entry, DoubtKind.BOTH_SIDES, sentence)


def _two_numbers(sitting: Sitting, entry: Entry, ballot: Ballot) -> Iterator[Doubt]:
    """A candidate with two numbers of votes in one ballot."""
    seen: set[str] = set()
    for candidate, _ in ballot.votes:
        if (key := identity_in(sitting, candidate)) in seen:
            sentence = f"{printed_name(sitting, candidate)} is named twice in the ballot."
            yield doubt_at(entry, DoubtKind.BOTH_SIDES, sentence)
        seen.add(key)


def _both_votes_of_the_chair(sitting: Sitting, entry: Entry, vote: Vote) -> Iterator[Doubt]:
    """A casting vote against the presiding member's own vote."""
    chair = presiding(sitting, entry.place) if vote.casting else None
    if chair is None:
        return
    key = identity(chair.named)
    own = [side for side, each in vote.names for named in each if identity_in(sitting, named) == key]
    if own and own[0] in _BY_CASTING and vote.casting not in own:
        name = printed_name(sitting, chair.named)
        sentence = f"{name} is recorded as voting {own[0]}, and as using the casting vote {vote.casting}."
        yield doubt_at(entry, DoubtKind.BOTH_SIDES, sentence)


def _too_many(sitting: Sitting, entry: Entry, cast: int) -> Iterator[Doubt]:
    if not cast or not members_are_recorded(sitting):
        return
    may = voters(sitting, entry)
    if cast > may:
        people = "person" if may == 1 else "people"
        why = f"more than the {may} {people} in the room who may vote" if may else "and no one there may vote"
        are = "is" if cast == 1 else "are"
        yield doubt_at(entry, DoubtKind.TOO_MANY_VOTES, f"{counted(cast, 'vote')} {are} recorded, {why}.")
