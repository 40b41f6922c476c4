"""Motions and votes in the words of a house style."""

from collections.abc import Iterable

from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Amendment, Motion, RecordedVote, Side, Vote
from scrutiny_tui.domain.resolutions import EntryOf


def moved_in_words(
    context: Context, wording: str, motion: Motion | Amendment, entry: Entry | None = None
) -> str:
    """Who moved and who seconded.

    Args:
        context: the sitting and the style.
        wording: the style's wording for it.
        motion: the motion or amendment.
        entry: the entry of an amendment, whose words can be in the wording.
    """
    seconder = motion.seconder
    return context.say(
        wording,
        mover=lambda: context.names.formally([motion.mover]),
        seconder=lambda: context.names.formally([seconder]) if seconder else "",
        text=lambda: context.words(entry) if entry else "",
    )


def votes_in_words(context: Context, votes: Iterable[EntryOf[Vote]]) -> str:
    """Several votes, for one paragraph."""
    return " ".join(filter(None, (vote_in_words(context, vote.body) for vote in votes)))


def vote_in_words(context: Context, vote: Vote) -> str:
    """A vote by numbers or by names; empty if the style does not report it."""
    words = context.style.votes
    sentences = []
    if vote.unanimous:
        sentences.append(context.say(words.unanimous))
    if vote.numbers:
        sentences.append(context.say(words.numbers, **_counts(context, vote.numbers)))
    by_side = {
        Side.FOR: words.names_for,
        Side.AGAINST: words.names_against,
        Side.ABSTAINED: words.names_abstained,
    }
    for side, names in vote.names:
        if names:
            sentences.append(context.say(by_side[side], names=context.names.formally(names)))
    if vote.casting:
        casting = words.casting_for if vote.casting is Side.FOR else words.casting_against
        sentences.append(context.say(casting))
    return " ".join(filter(None, sentences))


def _counts(context: Context, numbers: tuple[int, int, int | None]) -> dict[str, str]:
    """The numbers of a vote, in figures and in words; empty for abstentions that were not counted."""
    known, counts = context.style.words.numbers, {}
    for name, number in zip(("in_favour", "against", "abstained"), numbers, strict=True):
        figures = "" if number is None else str(number)
        counts[name] = figures
        counts[f"{name}_words"] = known[number] if number is not None and number < len(known) else figures
    return counts


def recorded_in_words(context: Context, recorded: RecordedVote) -> str:
    """A member's own vote, recorded at the member's request."""
    words = context.style.votes
    by_side = {
        Side.FOR: words.recorded_for,
        Side.AGAINST: words.recorded_against,
        Side.ABSTAINED: words.recorded_abstained,
    }
    return context.say(by_side[recorded.side], names=lambda: context.names.formally(recorded.who))
