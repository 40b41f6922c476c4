"""Motions and votes in the words of a house style."""

from collections.abc import Iterable
from enum import Enum, auto
from functools import partial

from scrutiny_tui.documents.compose.context import Context, at_end
from scrutiny_tui.domain.decisions.decision import Decision, EntryOf
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Amendment, Ballot, Manner, Motion, RecordedVote, Side, Vote


class PutAs(Enum):
    """What a vote was on, as its sentence names it."""

    MOTION = auto()
    AMENDMENT = auto()
    RECOMMENDATION = auto()


def question_of(decision: Decision) -> PutAs:
    """What the votes of a decision were on."""
    return PutAs.RECOMMENDATION if decision.only_recommends else PutAs.MOTION


def moved_in_words(
    context: Context, wording: str, motion: Motion | Amendment, entry: Entry | None = None
) -> str:
    """Who moved and who seconded.

    Args:
        context: the sitting and the style.
        wording: the style's wording for it.
        motion: the motion or amendment.
        entry: the entry of an amendment, whose words the wording can include.
    """
    seconder = motion.seconder
    return context.say(
        wording,
        mover=lambda: context.names.formally([motion.mover]),
        seconder=lambda: context.names.formally([seconder]) if seconder else "",
        text=lambda: at_end(wording, "text", context.words(entry)) if entry else "",
    )


def votes_in_words(
    context: Context, votes: Iterable[EntryOf[Vote | Ballot]], put_as: PutAs = PutAs.MOTION
) -> str:
    """Several votes, for one paragraph."""
    return " ".join(filter(None, (vote_in_words(context, vote.body, put_as) for vote in votes)))


def vote_in_words(context: Context, vote: Vote | Ballot, put_as: PutAs = PutAs.MOTION) -> str:
    """A vote by numbers or by names, or a ballot; empty if the style does not report it.

    Args:
        context: the sitting and the style.
        vote: the vote.
        put_as: what it was on.
    """
    if isinstance(vote, Ballot):
        return _ballot_in_words(context, vote)
    words = context.style.votes
    sentences = [_manner(context, vote.manner)]
    if vote.unanimous:
        sentences.append(context.say(words.unanimous))
    if vote.numbers:
        sentences.append(context.say(words.numbers, **_counts(context, vote.numbers)))
    by_side = {
        Side.FOR: words.names_for,
        Side.AGAINST: words.names_against,
        Side.ABSTAINED: words.names_abstained,
        Side.ABSENT: words.names_absent,
        Side.NOT_VOTING: words.names_not_voting,
    }
    for side, names in vote.names:
        if names:
            sentences.append(context.say(by_side[side], names=partial(context.names.formally, names)))
    if vote.casting:
        used_for, used_against = {
            PutAs.MOTION: (words.casting_for, words.casting_against),
            PutAs.AMENDMENT: (words.amendment_casting_for, words.amendment_casting_against),
            PutAs.RECOMMENDATION: (words.recommendation_casting_for, words.recommendation_casting_against),
        }[put_as]
        sentences.append(context.say(used_for if vote.casting is Side.FOR else used_against))
    return " ".join(filter(None, sentences))


def _manner(context: Context, manner: Manner) -> str:
    """How a vote was taken; empty when that was not recorded."""
    words = context.style.votes
    own = {
        Manner.NEM_CON: words.nem_con,
        Manner.AFFIRMATION: words.affirmation,
        Manner.NO_DIVISION: words.no_division,
        Manner.RECORDED: words.recorded_vote,
    }
    if manner is Manner.NONE:
        return ""
    return context.say(own.get(manner, words.manner), manner=manner.value)


def _ballot_in_words(context: Context, ballot: Ballot) -> str:
    """The votes for each candidate, and who was elected, or that no one was because the votes were equal."""
    words = context.style.votes

    def cast() -> str:
        each = (
            context.say(words.candidate, name=partial(context.names.formally, [candidate]), votes=str(number))
            for candidate, number in ballot.votes
        )
        return context.names.joined(list(each))

    sentences = [context.say(words.ballot, votes=cast)]
    if ballot.casting:
        sentences.append(
            context.say(words.ballot_casting, name=partial(context.names.formally, [ballot.casting]))
        )
    return " ".join(filter(None, [*sentences, elected_in_words(context, ballot)]))


def elected_in_words(context: Context, ballot: Ballot) -> str:
    """Who was elected in a ballot, or that no one was."""
    words, winner = context.style.votes, ballot.winner
    if winner is None:
        return context.say(words.not_elected, names=partial(context.names.formally, ballot.first))
    return context.say(words.elected, name=partial(context.names.formally, [winner]), office=ballot.office)


def _counts(context: Context, numbers: tuple[int, int, int | None]) -> dict[str, str]:
    """The numbers of a vote, in figures and in words; empty for abstentions that were not counted."""
    known, counts = context.style.words.numbers, {}
    for name, number in zip(("in_favour", "against", "abstained"), numbers, strict=True):
        figures = "" if number is None else str(number)
        counts[name] = figures
        counts[f"{name}_words"] = known[number] if number is not None and number < len(known) else figures
    return counts


def recorded_in_words(context: Context, recorded: RecordedVote, put_as: PutAs = PutAs.MOTION) -> str:
    """A member's own vote, recorded at the member's request.

    Args:
        context: the sitting and the style.
        recorded: the vote.
        put_as: what it was on.
    """
    words = context.style.votes
    if recorded.side is Side.ABSTAINED:
        wording = words.recorded_abstained
    else:
        for_it, against_it = {
            PutAs.MOTION: (words.recorded_for, words.recorded_against),
            PutAs.AMENDMENT: (words.amendment_recorded_for, words.amendment_recorded_against),
            PutAs.RECOMMENDATION: (words.recommendation_recorded_for, words.recommendation_recorded_against),
        }[put_as]
        wording = for_it if recorded.side is Side.FOR else against_it
    return context.say(wording, names=lambda: context.names.formally(recorded.who))
