"""Votes that sentences tell of, held to the votes recorded in the decision that they are about."""

import re
from collections.abc import Iterator, Sequence

from scrutiny_tui.domain.attendance import identity, identity_in
from scrutiny_tui.domain.decisions.decision import Decision, QuestionPut
from scrutiny_tui.domain.doubts.decisions.disagreements import DID, VERBS, number_on, voted
from scrutiny_tui.domain.doubts.decisions.late_votes import as_taken
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.doubts.room.taking_part import (
    cannot_vote,
    counts_of_members,
    members_are_recorded,
    printed_name,
    voters,
)
from scrutiny_tui.domain.doubts.sentences.assertions.assertion import (
    OfVotes,
    ToldCastingVote,
    ToldCount,
    ToldFigures,
    ToldMajority,
    ToldTie,
    ToldUnanimity,
    ToldVote,
)
from scrutiny_tui.domain.doubts.sentences.assertions.stance_assertions import (
    ToldHalf,
    ToldSide,
    ToldVotedWith,
    ToldVoters,
)
from scrutiny_tui.domain.doubts.sentences.checks import of_never_there, of_stances
from scrutiny_tui.domain.doubts.sentences.decision_meant import (
    decision_meant,
    questions_meant,
    questions_on,
    worded,
)
from scrutiny_tui.domain.doubts.sentences.posts import known_in
from scrutiny_tui.domain.doubts.sentences.votes_told import (
    is_behind_a_vote,
    number_cast,
    sides_on,
    voters_told,
    votes_on,
)
from scrutiny_tui.domain.doubts.sentences.wording import (
    contradicted,
    in_words,
    only_words,
    recorded_otherwise,
)
from scrutiny_tui.domain.doubts.wordings.differences import have_nothing_in_common
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Ballot, Side, Vote
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.room import presiding, room_at
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import counted
from scrutiny_tui.domain.word_pattern import WordPattern

_DISSENT = (Side.AGAINST, Side.ABSTAINED)
_HAD = WordPattern(r"\bhad (?:been|used|exercised|given|cast)\b", re.IGNORECASE)
"""What may be about a vote at another time, where none is recorded before it."""
_OF_OTHERS = WordPattern(
    r"\b(?:repl(?:y|ies|ied)|respon(?:ses?|ded|dents?)|letters?|e-?mails?|surveys?|surveyed|polls?|polled|petitions?"
    r"|petitioners?|consult(?:ations?|ees?|ed)|residents?|households?|tenants?|leaseholders?|questionnaires?"
    r"|signatures?|representations?|(?<!no )objections?|objectors?|traders|parents|public)\b",
    re.IGNORECASE,
)
"""Those who have no vote in a committee, and what they wrote."""
_OF_COMMITTEE = WordPattern(
    r"\b(?:motion|amendment|proposal|seconded|cllrs?|councillors?|members?|committee|panel|vot(?:es?|ed|ing))\b",
    re.IGNORECASE,
)
_MOST_TIMES = 3
"""More than so many times those who may vote are no slip, but others."""
_IN_CHAIR = WordPattern(r"(?:the )?(?:chair\w*|presid\w+ \w+)|", re.IGNORECASE)
"""Whoever presided, or no one."""


def check(sitting: Sitting, entry: Entry, told: OfVotes, sentence: str) -> Iterator[Doubt]:
    """What is doubted of what a sentence tells of a vote."""
    if _is_of_others(sitting, entry, told, sentence):
        return
    on = told.on if isinstance(told, ToldVote | ToldCount | ToldMajority | ToldSide | ToldHalf) else ""
    questions = questions_on(sitting, entry, on) if on else questions_meant(sitting, entry, sentence)
    if on and not questions:
        return
    if isinstance(told, ToldSide | ToldHalf | ToldVotedWith | ToldVoters):
        yield from of_stances.check(sitting, entry, told, questions)
    elif isinstance(told, ToldVote):
        who = voters_told(sitting, entry, told.who, questions)
        for named in who:
            yield from _of_voter(sitting, entry, named, told.side, questions, among=len(who))
    elif not _may_be_another(told, sentence) or is_behind_a_vote(questions, entry):
        meant = decision_meant(sitting, entry, sentence) if isinstance(told, ToldUnanimity) else None
        yield from _of_numbers(sitting, entry, told, questions, meant)


def _is_of_others(sitting: Sitting, entry: Entry, told: OfVotes, sentence: str) -> bool:
    """Whether a sentence counts replies, letters, residents, which are no vote of the committee."""
    if _OF_COMMITTEE.search(sentence) or isinstance(told, ToldVote | ToldCastingVote):
        return False
    many = isinstance(told, ToldCount) and told.number > _MOST_TIMES * max(voters(sitting, entry), 1)
    return many or _OF_OTHERS.search(sentence) is not None


def _may_be_another(told: OfVotes, sentence: str) -> bool:
    """Whether words tell of a vote of this meeting only where one is recorded before them."""
    return _HAD.search(sentence) is not None or (isinstance(told, ToldFigures) and told.loose)


def _of_numbers(
    sitting: Sitting,
    entry: Entry,
    told: ToldCastingVote | ToldCount | ToldMajority | ToldFigures | ToldUnanimity | ToldTie,
    questions: Sequence[QuestionPut],
    meant: Decision | None,
) -> Iterator[Doubt]:
    match told:
        case ToldCastingVote():
            yield from _of_casting_vote(sitting, entry, told, questions)
        case ToldCount():
            yield from _of_count(sitting, entry, told, questions)
        case ToldMajority():
            yield from _of_most(entry, told, questions)
        case ToldFigures():
            yield from _of_figures(sitting, entry, told, questions)
        case ToldUnanimity():
            yield from _of_unanimity(entry, told, questions, meant)
        case ToldTie():
            yield from _of_tie(entry, questions)


def _of_voter(
    sitting: Sitting,
    entry: Entry,
    named: Named,
    side: Side,
    questions: Sequence[QuestionPut],
    *,
    among: int,
) -> Iterator[Doubt]:
    """What is doubted of someone on a side; `among` is how many the sentence names there."""
    sides = sides_on(sitting, questions).get(identity_in(sitting, named), ())
    name, votes = printed_name(sitting, named), votes_on(questions)
    if side is Side.NOT_VOTING:
        yield from _of_no_vote(sitting, entry, named, sides, questions)
        return
    told = f"{name} {DID[side]}"
    if sides:
        if side not in sides:
            as_what = f"is recorded as {VERBS.get(sides[-1], sides[-1].value)}"
            yield contradicted(entry, DoubtKind.VOTER, told, as_what)
    elif why := cannot_vote(sitting, named, entry):
        yield contradicted(entry, DoubtKind.VOTER, told, why)
    elif votes and side is not Side.FOR and all(vote.unanimous for vote in votes):
        yield contradicted(entry, DoubtKind.VOTES_DISAGREE, told, "the vote was unanimous")
    elif any(_leaves_room(vote, side, among) for vote in votes):
        return
    elif side is not Side.FOR or not any(map(_is_by_all, votes)):
        yield only_words(entry, told, "/vote or /record")


def _leaves_room(vote: Vote, side: Side, among: int) -> bool:
    """Whether so many may be among those who abstained, of whom only the number is recorded."""
    named = any(who for on, who in vote.names if on is side)
    return side is Side.ABSTAINED and not named and (number_on(vote, side) or 0) >= among


def _of_no_vote(
    sitting: Sitting, entry: Entry, named: Named, sides: Sequence[Side], questions: Sequence[QuestionPut]
) -> Iterator[Doubt]:
    """Someone said not to have voted who was never there, or voted: by name or as one of all who may vote."""
    told = f"{printed_name(sitting, named)} did not vote"
    if sides:
        if sides[-1] in (Side.FOR, Side.AGAINST):
            yield contradicted(entry, DoubtKind.VOTER, told, f"is recorded as {VERBS[sides[-1]]}")
        return
    if away := tuple(of_never_there.check(sitting, entry, named, "did not vote")):
        yield from away
        return
    votes = [line for one in questions for line in one.votes]
    lines = [(one.entry, one.body.counted) for one in votes if isinstance(one.body, Vote)]
    if not lines or not members_are_recorded(sitting) or cannot_vote(sitting, named, lines[-1][0]):
        return
    vote, counts = lines[-1]
    may = voters(sitting, as_taken(sitting, vote))
    if sum(counts or ()) == may:
        recorded = f"{counted(may, 'vote')} are recorded, of the {may} people in the room who may vote"
        yield contradicted(entry, DoubtKind.VOTER, told, recorded)


def _is_by_all(vote: Vote) -> bool:
    """Whether no one voted against or abstained, so that everyone voted for."""
    return (number_on(vote, Side.AGAINST), number_on(vote, Side.ABSTAINED)) in ((0, 0), (0, None))


def _of_casting_vote(
    sitting: Sitting, entry: Entry, told: ToldCastingVote, questions: Sequence[QuestionPut]
) -> Iterator[Doubt]:
    votes = [line for one in questions for line in one.votes if line.body.casting is not None]
    used = [line.body.casting for line in votes]
    chair = presiding(sitting, votes[-1].entry.place) if votes else None
    if chair is not None and not _IN_CHAIR.fullmatch(told.who):
        for named in known_in(sitting, entry, told.who):
            if identity_in(sitting, named) != identity(chair.named):
                said = f"{printed_name(sitting, named)} had the casting vote"
                recorded = f"{printed_name(sitting, chair.named)} is recorded in the chair"
                yield contradicted(entry, DoubtKind.VOTES_DISAGREE, said, recorded)
    if not used:
        yield only_words(entry, "the casting vote was used", "/vote")
    elif told.side and told.side not in used and isinstance(used[-1], Side):
        was = f"the casting vote was used {told.side}"
        yield contradicted(entry, DoubtKind.VOTES_DISAGREE, was, f"it is recorded as {used[-1]}")


def _of_count(
    sitting: Sitting, entry: Entry, told: ToldCount, questions: Sequence[QuestionPut]
) -> Iterator[Doubt]:
    if told.opinion and told.on and not is_behind_a_vote(questions, entry):
        return
    by_name = [key for key, sides in sides_on(sitting, questions).items() if told.side in sides]
    lines = [(line.entry, line.body) for one in questions for line in one.votes]
    votes = [(line, vote) for line, vote in lines if isinstance(vote, Vote)]
    numbers = [number_cast(sitting, line, vote, told.side) for line, vote in votes]
    if told.number in (*numbers, len(by_name) or None):
        return
    if told.may_be_majority and told.number in map(_majority, votes_on(questions)):
        return
    recorded = next((number for number in reversed(numbers) if number is not None), None)
    what = f"{in_words(told.number)} {DID[told.side]}"
    if recorded is not None:
        yield recorded_otherwise(entry, DoubtKind.VOTES_DISAGREE, what, in_words(recorded))
    elif told.everyone:
        yield from _of_everyone(sitting, entry, told.number)
    elif told.number and not told.opinion:
        yield only_words(entry, what, "/vote")


def _of_everyone(sitting: Sitting, entry: Entry, number: int) -> Iterator[Doubt]:
    """How many are said to be all the members, where neither so many are in the room nor so many may vote."""
    there = list(room_at(sitting, entry.place).present.values())
    counts = {*counts_of_members(there), voters(sitting, entry)}
    if members_are_recorded(sitting) and number not in counts:
        said = f"all {in_words(number)} members agreed"
        are = f"{counted(counts_of_members(there)[0], 'member')} are recorded as in the room"
        yield contradicted(entry, DoubtKind.VOTES_DISAGREE, said, are)


def _of_most(entry: Entry, told: ToldMajority, questions: Sequence[QuestionPut]) -> Iterator[Doubt]:
    """On which side most are said to have voted, where the last vote went the other way."""
    votes = [vote for vote in votes_on(questions) if vote.counted]
    sides = dict(zip((Side.FOR, Side.AGAINST), votes[-1].counted or (), strict=False)) if votes else {}
    if sides and sides[told.side] * 2 <= sum(sides.values()):
        said = f"most {DID[told.side]}"
        yield contradicted(entry, DoubtKind.VOTES_DISAGREE, said, f"it was {voted(votes[-1])}")


def _majority(vote: Vote) -> int | None:
    """By how many votes a vote went as it did."""
    return abs(vote.counted[0] - vote.counted[1]) if vote.counted else None


def _of_figures(
    sitting: Sitting, entry: Entry, told: ToldFigures, questions: Sequence[QuestionPut]
) -> Iterator[Doubt]:
    """Figures that no vote on the question has."""
    ways = (told.numbers, told.numbers[1::-1]) if told.either_way else (told.numbers,)
    votes = [tuple(vote.numbers or vote.counted or ()) for vote in votes_on(questions)]
    bodies = (line.body for one in questions for line in one.votes)
    ballots = [body for body in bodies if isinstance(body, Ballot)]
    votes += [tuple(sorted((number for _, number in one.votes), reverse=True)) for one in ballots]
    if any(way == vote[: len(way)] for way in ways for vote in votes):
        return
    said, recorded = f"the vote was {told.typed}", [vote for vote in votes if vote]
    if recorded:
        figures = " to ".join(
            str(number) for number in recorded[-1][: len(told.numbers)] if number is not None
        )
        yield contradicted(entry, DoubtKind.VOTES_DISAGREE, said, f"it is recorded as {figures}")
    else:
        yield from _of_figures_alone(sitting, entry, told, questions)


def _of_figures_alone(
    sitting: Sitting, entry: Entry, told: ToldFigures, questions: Sequence[QuestionPut]
) -> Iterator[Doubt]:
    """Figures where no vote has any: one that was unanimous had nobody against, and all who may vote for."""
    said = f"the vote was {told.typed}"
    unanimous = [line for one in questions for line in one.votes if _is_unanimous(line.body)]
    if unanimous and 0 not in told.numbers[:2]:
        yield contradicted(entry, DoubtKind.VOTES_DISAGREE, said, "it was unanimous")
    elif not unanimous or max(told.numbers) != voters(sitting, as_taken(sitting, unanimous[-1].entry)):
        yield only_words(entry, said, "/vote")


def _is_unanimous(vote: Vote | Ballot) -> bool:
    return isinstance(vote, Vote) and vote.unanimous


def _of_tie(entry: Entry, questions: Sequence[QuestionPut]) -> Iterator[Doubt]:
    """Equal votes, where those recorded are not equal."""
    bodies = [line.body for one in questions for line in one.votes]
    counted = [body for body in bodies if isinstance(body, Vote) and body.counted]
    equal = any(len(set(body.counted or ())) == 1 for body in counted)
    if equal or any(isinstance(body, Ballot) and len(body.first) > 1 for body in bodies):
        return
    if bodies:
        was = f"it was {voted(bodies[-1])}"
        yield contradicted(entry, DoubtKind.VOTES_DISAGREE, "the vote was tied", was)
    else:
        yield only_words(entry, "the vote was tied", "/vote")


def _of_unanimity(
    entry: Entry, told: ToldUnanimity, questions: Sequence[QuestionPut], meant: Decision | None
) -> Iterator[Doubt]:
    """A vote said to be unanimous, where not everyone voted for; or said not to be, where everyone did."""
    if meant is not None and told.on and have_nothing_in_common(told.on, worded(meant)):
        return
    agreed = meant is not None and meant.standing is not None
    votes = votes_on(questions)
    dissented = any(line.body.side in _DISSENT for one in questions for line in one.recorded)
    was = f"the vote was {'not ' if told.denied else ''}unanimous"
    if told.denied:
        if votes and not dissented and all(number_on(votes[-1], side) == 0 for side in _DISSENT):
            yield contradicted(entry, DoubtKind.VOTES_DISAGREE, was, f"it was {voted(votes[-1])}")
    elif votes and any(number_on(votes[-1], side) for side in _DISSENT):
        yield contradicted(entry, DoubtKind.VOTES_DISAGREE, was, f"it was {voted(votes[-1])}")
    elif dissented:
        yield contradicted(
            entry, DoubtKind.VOTES_DISAGREE, was, "a vote against or an abstention is recorded"
        )
    elif told.voted and not votes and not agreed:
        yield only_words(entry, was, "/vote")
