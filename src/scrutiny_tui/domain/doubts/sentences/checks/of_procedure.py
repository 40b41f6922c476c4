"""How sentences say that something was put, held to the motions, amendments and votes recorded."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.decisions.decision import EntryOf, QuestionPut
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.decisions.disagreements import VERBS, number_on, voted
from scrutiny_tui.domain.doubts.decisions.late_votes import as_taken
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.doubts.room.taking_part import (
    cannot_vote,
    members_are_recorded,
    printed_name,
    voters,
)
from scrutiny_tui.domain.doubts.sentences.assertions.assertion import ToldMover
from scrutiny_tui.domain.doubts.sentences.assertions.procedure_assertions import (
    OfProcedure,
    ToldAcceptance,
    ToldAway,
    ToldNamedVote,
    ToldNoSeconder,
    ToldNotPut,
    ToldNoVote,
    ToldVoteOn,
)
from scrutiny_tui.domain.doubts.sentences.decision_meant import questions_meant
from scrutiny_tui.domain.doubts.sentences.people import people_in
from scrutiny_tui.domain.doubts.sentences.reading import asserted
from scrutiny_tui.domain.doubts.sentences.wording import contradicted, only_words
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Amendment, Motion, Recommendation, Vote
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_KINDS = {"motion": (Motion,), "amendment": (Amendment,), "": (Motion, Amendment)}
_PROPOSES = WordPattern(r"\b(?:propos|suggest|amend|moved\b|put forward|alternative|tried to)", re.IGNORECASE)
"""What a sentence says that may tell of another motion than the one recorded."""
_MOVER = WordPattern(r"(?:the )?(?:mover|proposer)(?: of the (?:motion|proposal))?", re.IGNORECASE)


def check(sitting: Sitting, entry: Entry, told: OfProcedure) -> Iterator[Doubt]:
    """What is doubted of what a sentence says of how something was put."""
    match told:
        case ToldNoSeconder():
            yield from _of_seconder(sitting, entry, told)
        case ToldNoVote(sentence):
            votes = [one.body for one in _votes(sitting, entry, sentence) if one.body.counted]
            if votes:
                recorded = f"it was {voted(votes[-1])}"
                yield contradicted(entry, DoubtKind.VOTES_DISAGREE, "no vote was taken", recorded)
        case ToldNamedVote(sentence):
            yield from _of_named_vote(sitting, entry, sentence)
        case ToldNotPut(what):
            yield from _of_ruled_out(sitting, entry, what)
        case ToldVoteOn():
            yield from _of_vote_on(sitting, entry)
        case ToldAway(who, sentence):
            for named in people_in(sitting, entry, who).known:
                yield from _of_one_away(sitting, entry, named, sentence)
        case ToldAcceptance(who):
            yield from _of_acceptance(sitting, entry, who)


def _of_seconder(sitting: Sitting, entry: Entry, told: ToldNoSeconder) -> Iterator[Doubt]:
    """Something said not to have been seconded, whose seconder is recorded."""
    movers = _keys(sitting, entry, told.mover)
    for line in reversed(sitting.of_item(entry.item)):
        body = line.body
        if line.place >= entry.place or not isinstance(body, Motion | Amendment):
            continue
        if not isinstance(body, _KINDS[told.what]) or (
            told.mover and identity_in(sitting, body.mover) not in movers
        ):
            continue
        if body.seconder and not _another_told(sitting, entry, line, told):
            what = "motion" if isinstance(body, Motion) else "amendment"
            recorded = f"{printed_name(sitting, body.seconder)} is recorded as seconding it"
            yield contradicted(entry, DoubtKind.SECONDER, f"the {what} was not seconded", recorded)
        return


def _another_told(sitting: Sitting, entry: Entry, line: Entry, told: ToldNoSeconder) -> bool:
    """Whether words behind a motion tell of another one, which may be the one that a sentence is about."""
    between = [e for e in sitting.of_item(entry.item) if line.place < e.place <= entry.place]
    points = [e.text for e in between if isinstance(e.body, Point)]
    if not told.what and any(_PROPOSES.search(text) for text in points):
        return True
    movers = {identity_in(sitting, line.body.mover)} if isinstance(line.body, Motion | Amendment) else set()
    moved = (one.assertion for text in points for one in asserted(text))
    named = [one.who for one in moved if isinstance(one, ToldMover) and not one.seconds]
    return any(movers.isdisjoint(_keys(sitting, entry, who)) for who in named)


def _keys(sitting: Sitting, entry: Entry, who: str) -> set[str]:
    known = people_in(sitting, entry, who).known if who else ()
    return {identity_in(sitting, named) for named in known}


def _votes(sitting: Sitting, entry: Entry, sentence: str) -> list[EntryOf[Vote]]:
    """The votes that a sentence may be about: those on the last question that it may mean."""
    found = [_votes_on(one) for one in questions_meant(sitting, entry, sentence)]
    put = [votes for votes in found if votes] if len(found) > 1 and not found[-1] else found[-1:]
    return put[-1] if put else []


def _of_named_vote(sitting: Sitting, entry: Entry, sentence: str) -> Iterator[Doubt]:
    """A vote said to have been taken by names, of which no names are recorded."""
    questions = questions_meant(sitting, entry, sentence)
    votes, said = _votes(sitting, entry, sentence), "a named vote was taken"
    if any(one.recorded for one in questions) or any(one.body.names for one in votes):
        return
    if votes:
        was = f"no names are recorded: it was {voted(votes[-1].body)}"
        yield contradicted(entry, DoubtKind.VOTES_DISAGREE, said, was)
    else:
        yield only_words(entry, said, "/vote")


def _of_ruled_out(sitting: Sitting, entry: Entry, what: str) -> Iterator[Doubt]:
    """A motion or an amendment said to have been ruled out of order, on which a vote is recorded."""
    made = decisions_of(sitting, entry.item)
    amendments = [(one.line.entry, one.put) for each in made for one in each.amendments]
    motions = [(one.motion.entry, one.put) for one in made if one.motion]
    moved = amendments if what == "amendment" else motions
    before = [put for line, put in moved if line.place < entry.place]
    votes = _votes_on(before[-1]) if before else []
    if votes:
        recorded = f"its vote was {voted(votes[-1].body)}"
        yield contradicted(entry, DoubtKind.OUTCOME, f"the {what} was ruled out of order", recorded)


def _of_vote_on(sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    """A vote said to have been taken on the recommendation of an item in which none is recorded."""
    made = any(isinstance(one.body, Recommendation) for one in sitting.of_item(entry.item))
    put = any(one.put.entries for one in decisions_of(sitting, entry.item))
    if made and not put:
        yield only_words(entry, "the recommendation was voted on", "/vote")


def _votes_on(question: QuestionPut) -> list[EntryOf[Vote]]:
    return [EntryOf(one.entry, one.body) for one in question.votes if isinstance(one.body, Vote)]


def _of_one_away(sitting: Sitting, entry: Entry, named: Named, sentence: str) -> Iterator[Doubt]:
    """Someone said to have been away for a vote that names them, or that has too many votes without them."""
    votes = _votes(sitting, entry, sentence)
    if not votes or not members_are_recorded(sitting):
        return
    vote, taken, key = votes[-1].body, as_taken(sitting, votes[-1].entry), identity_in(sitting, named)
    said = f"{printed_name(sitting, named)} was not there for the vote"
    sides = [side for side, each in vote.names for one in each if identity_in(sitting, one) == key]
    if sides and sides[0] in VERBS:
        yield contradicted(entry, DoubtKind.VOTER, said, f"is recorded as {VERBS[sides[0]]}")
        return
    cast = sum(number_on(vote, side) or 0 for side in VERBS) if vote.numbers else 0
    may = voters(sitting, taken)
    if cast and cast >= may and not cannot_vote(sitting, named, taken):
        recorded = f"{cast} votes are recorded, of all {may} in the room who may vote"
        yield contradicted(entry, DoubtKind.VOTER, said, recorded)


def _of_acceptance(sitting: Sitting, entry: Entry, who: str) -> Iterator[Doubt]:
    """An amendment said to have been accepted by the mover, on which a vote is recorded."""
    known = people_in(sitting, entry, who).known
    if not known and not _MOVER.fullmatch(who):
        return
    amendments = [
        one
        for each in decisions_of(sitting, entry.item)
        for one in each.amendments
        if one.line.entry.place < entry.place
    ]
    votes = _votes_on(amendments[-1].put) if amendments else []
    if votes:
        name = printed_name(sitting, known[0]) if known else "the mover"
        recorded = f"its vote was {voted(votes[-1].body)}"
        yield contradicted(entry, DoubtKind.OUTCOME, f"{name} accepted the amendment", recorded)
