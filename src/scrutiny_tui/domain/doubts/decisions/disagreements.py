"""Doubts about votes on one question that disagree, and how a vote reads in a doubt."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec.structs import replace

from scrutiny_tui.domain.attendance import identity, identity_in
from scrutiny_tui.domain.decisions.decision import Decision, EntryOf, Fate, QuestionPut
from scrutiny_tui.domain.decisions.draft import taken_again
from scrutiny_tui.domain.doubts.decisions.late_votes import as_taken
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.room.taking_part import members_are_recorded, printed_name, voters
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Ballot, Clause, Manner, RecordedVote, Result, Side, Vote
from scrutiny_tui.domain.room import presiding
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import NUMBER_WORDS, counted, listed
from scrutiny_tui.domain.word_pattern import WordPattern

_WITHOUT_LIMIT = 1_000_000
VERBS = {Side.FOR: "voting for", Side.AGAINST: "voting against", Side.ABSTAINED: "abstaining"}
DID = {Side.FOR: "voted for", Side.AGAINST: "voted against", Side.ABSTAINED: "abstained"}
"""How a vote on each side reads."""
_NUMBER = rf"(\d{{1,3}}|{'|'.join(NUMBER_WORDS)})"
_AGREED = r"(?:unanimously|nem\.? ?con\b|by affirmation|without (?:a )?(?:division|dissent))"
_HOW = WordPattern(
    rf"\A(?:(?:that|the|it|to|was|be|committee|panel|board|agree[sd]?|note[sd]?|resolve[sd]?)\b[\s,]*)*"
    rf"(?P<how>{_AGREED}|by {_NUMBER}(?: votes?)? (?:to|against) {_NUMBER}\b)"
    rf"|\b(?P<last>{_AGREED})\W*\Z",
    re.IGNORECASE,
)
"""Words of a clause that say how it was decided: "unanimously lets the quay"."""
_COMMAND = WordPattern(r"\A\s*/\w+\s+")
_WITHOUT_OPPOSITION = (Manner.NEM_CON, Manner.AFFIRMATION, Manner.NO_DIVISION)
_BY_FIGURES = (Side.FOR, Side.AGAINST)


def of_question(sitting: Sitting, put: QuestionPut, what: str) -> Iterator[Doubt]:
    """What is doubted of the votes on one question, taken together.

    Args:
        sitting: the sitting.
        put: the question.
        what: what it was on: "motion", "amendment".
    """
    yield from _repeated(put, what)
    yield from _most_recorded_against(sitting, put, what)
    yield from _recorded_votes(sitting, put)
    yield from _beside_the_figures(sitting, put)


def in_words(decision: Decision) -> Iterator[Doubt]:
    """Clauses that say how they were decided, and are recorded as decided otherwise."""
    put = decision.put
    if not (put.votes or put.recorded):
        return
    for line in decision.clauses:
        typed = (line.entry.text, _COMMAND.sub("", line.entry.line)) if isinstance(line.body, Clause) else ()
        found = next(filter(None, map(_HOW.search, typed)), None)
        if found and (why := _otherwise(found, put)):
            how = found["how"] or found["last"]
            sentence = f"These words say “{how}”, but {why}."
            yield doubt_at(line.entry, DoubtKind.VOTES_DISAGREE, sentence)


def _otherwise(found: re.Match[str], put: QuestionPut) -> str:
    """How a question was decided, to follow "but"; empty where that is as the words say."""
    vote = put.votes[-1].body if put.votes else Vote()
    counts = vote.counted if isinstance(vote, Vote) else None
    if found[2]:
        told = tuple(_number(word) for word in found.groups()[1:3])
        agreed = isinstance(vote, Vote) and (vote.unanimous or vote.manner in _WITHOUT_OPPOSITION)
        differs = counts != told if counts else agreed and told[1] > 0
        return f"the vote was {voted(vote)}" if differs else ""
    if counts and counts[1]:
        return f"the vote was {voted(vote)}"
    against = any(line.body.side is Side.AGAINST for line in put.recorded)
    return "a vote against is recorded" if against else ""


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBER_WORDS.index(word.casefold()) + 1


def voted(vote: Vote | Ballot) -> str:
    """What a vote decided, with its figures: "carried, 4 to 1"."""
    if isinstance(vote, Ballot):
        return "a ballot"
    if vote.unanimous:
        return "unanimous"
    if vote.counted is None:
        return vote.manner.value
    result = "equal" if vote.result is Result.TIED else vote.result.value
    casting = " with the casting vote" if vote.casting else ""
    return f"{result}, {figures(vote)}{casting}"


def figures(vote: Vote | Ballot) -> str:
    """How many voted for and against: "4 to 1"; empty where that is not recorded."""
    counts = vote.counted if isinstance(vote, Vote) else None
    return f"{counts[0]} to {counts[1]}" if counts else ""


def _repeated(put: QuestionPut, what: str) -> Iterator[Doubt]:
    for before, after in pairwise(put.votes):
        one, two = before.body, after.body
        if isinstance(two, Ballot):
            continue  # one ballot after another, until a candidate has enough votes
        if one.result is not two.result:
            sentence = f"Two votes on the {what} disagree: {voted(one)}, then {voted(two)}."
        elif taken_again(one, two):
            continue
        elif figures(one) == figures(two) and _form(one) != _form(two):
            continue  # the figures, and then the names
        else:
            sentence = f"Two votes on the {what} are recorded: {voted(one)}, then {voted(two)}."
        yield doubt_at(after.entry, DoubtKind.VOTES_DISAGREE, sentence)


def _most_recorded_against(sitting: Sitting, put: QuestionPut, what: str) -> Iterator[Doubt]:
    """More than half of the voters, recorded against a motion that no vote rejected."""
    against = [line for line in put.recorded if line.body.side is Side.AGAINST]
    carried = put.fate is Fate.RESOLVED or (put.fate is Fate.UNKNOWN and what == "motion")
    if not against or not carried or put.votes or not members_are_recorded(sitting):
        return
    who = {identity_in(sitting, named) for line in against for named in line.body.who}
    may = voters(sitting, as_taken(sitting, against[-1].entry))
    if 2 * len(who) > may:
        sentence = (
            f"{len(who)} of the {may} who may vote are recorded against the {what}, and it is not lost."
        )
        yield doubt_at(against[-1].entry, DoubtKind.VOTES_DISAGREE, sentence)


def _recorded_votes(sitting: Sitting, put: QuestionPut) -> Iterator[Doubt]:
    """Votes that members asked to have recorded and that the vote lacks."""
    seen: dict[str, tuple[Side, str]] = {}
    for line in put.recorded:
        on, side = _vote_of(put, line), line.body.side
        vote = on.body if on else Vote()
        sides = {identity_in(sitting, named): one for one, each in vote.names for named in each}
        for named in line.body.who:
            key, name = identity_in(sitting, named), printed_name(sitting, named)
            other = seen[key][0] if key in seen else sides.get(key, side)
            seen[key] = side, name
            if key == _cast_by(sitting, vote, line.entry) and side is not vote.casting:
                sentence = (
                    f"{name} is recorded as {VERBS[side]}, and as using the casting vote {vote.casting}."
                )
                yield doubt_at(line.entry, DoubtKind.BOTH_SIDES, sentence)
            if other is not side:
                sentence = f"{name} is recorded twice, {other} and {side}."
                yield doubt_at(line.entry, DoubtKind.BOTH_SIDES, sentence)
            elif vote.names and key not in sides and not vote.casting:
                sentence = f"{name} is recorded as {VERBS[side]}, but is not named in the vote."
                yield doubt_at(line.entry, DoubtKind.VOTES_DISAGREE, sentence)
        names = [name for one, name in seen.values() if one is side]
        if len(names) > _most(vote, side):
            are = "is" if len(names) == 1 else "are"
            sentence = f"{listed(names)} {are} recorded as {VERBS[side]}, but {_so_many(vote, side)}."
            yield doubt_at(line.entry, DoubtKind.VOTES_DISAGREE, sentence)


def _beside_the_figures(sitting: Sitting, put: QuestionPut) -> Iterator[Doubt]:
    """Members recorded as voting beside a vote that has the votes of everyone who may vote already."""
    for number, line in enumerate(put.recorded):
        on = _vote_of(put, line)
        if on is None or not members_are_recorded(sitting):
            continue
        vote, entry = on.body, on.entry
        cast, may = _cast(vote), voters(sitting, as_taken(sitting, entry))
        told = [one for one in put.recorded[: number + 1] if _vote_of(put, one) == on]
        beside = _not_among(sitting, vote, told)
        if line.entry.place == told[-1].entry.place and 0 < cast <= may < cast + len(beside):
            are = "is" if len(beside) == 1 else "are"
            sentence = (
                f"{listed(beside)} {are} recorded beside {counted(cast, 'vote')}, which makes"
                f" {cast + len(beside)}: only {may} in the room may vote."
            )
            yield doubt_at(line.entry, DoubtKind.TOO_MANY_VOTES, sentence)


def _vote_of(put: QuestionPut, line: EntryOf[RecordedVote]) -> EntryOf[Vote] | None:
    """The vote in which a member asked to have theirs recorded: the last one before it, else the next one."""
    votes = [EntryOf(vote.entry, vote.body) for vote in put.votes if isinstance(vote.body, Vote)]
    before = [vote for vote in votes if vote.entry.place < line.entry.place]
    return before[-1] if before else next(iter(votes), None)


def _not_among(sitting: Sitting, vote: Vote, told: Iterable[EntryOf[RecordedVote]]) -> list[str]:
    """Those recorded as voting whom the vote does not have: not by name, nor in its figures."""
    sides = {identity_in(sitting, named) for _, each in vote.names for named in each}
    counted_sides = _BY_FIGURES if vote.numbers and vote.numbers[2] is None else tuple(VERBS)
    found = {
        identity_in(sitting, named): printed_name(sitting, named)
        for line in told
        if not vote.numbers or line.body.side not in counted_sides
        for named in line.body.who
    }
    return [name for key, name in found.items() if key not in sides]


def _cast(vote: Vote) -> int:
    """How many votes are recorded, abstentions among them; 0 where neither figures nor names are."""
    recorded = bool(vote.numbers or vote.names)
    return sum(number_on(vote, side) or 0 for side in VERBS) if recorded else 0


def _so_many(vote: Vote, side: Side) -> str:
    """How many voted on a side, to follow "but", where figures tell; else how the vote was."""
    number = _most(vote, side)
    if not vote.numbers:
        return f"the vote was {voted(vote)}"
    many = f"only {number}" if number else "no one"
    return f"{many} {DID[side]}: the vote was {voted(vote)}"


def _cast_by(sitting: Sitting, vote: Vote, entry: Entry) -> str | None:
    """Who used the casting vote, by `identity`; None where there was none."""
    chair = presiding(sitting, entry.place) if vote.casting else None
    return identity(chair.named) if chair else None


def number_on(vote: Vote, side: Side) -> int | None:
    """How many voted on a side; None where that is not recorded."""
    if vote.numbers:
        return dict(zip(VERBS, vote.numbers, strict=True))[side]
    if vote.names:
        return sum(len(who) for one, who in vote.names if one is side)
    if vote.unanimous:
        return None if side is Side.FOR else 0
    agreed = vote.manner in (Manner.NEM_CON, Manner.AFFIRMATION)
    return 0 if side is Side.AGAINST and agreed else None


def _most(vote: Vote, side: Side) -> int:
    """How many votes on a side the vote allows, where some of them may be recorded beside it."""
    number = number_on(replace(vote, names=()), side)
    return _WITHOUT_LIMIT if number is None else number


def _form(vote: Vote | Ballot) -> str:
    return "ballot" if isinstance(vote, Ballot) else "names" if vote.names else "numbers"
