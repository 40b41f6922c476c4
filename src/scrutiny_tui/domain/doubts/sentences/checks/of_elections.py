"""Elections that sentences tell of, held to the ballots and resolutions of the item."""

import re
from collections.abc import Iterator, Mapping, Sequence

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.doubts.decisions import elections
from scrutiny_tui.domain.doubts.decisions.matters_decided import NOT_CARRIED
from scrutiny_tui.domain.doubts.decisions.movers import cannot_have_moved
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.doubts.room.taking_part import printed_name
from scrutiny_tui.domain.doubts.sentences.assertions.assertion import ToldFigures
from scrutiny_tui.domain.doubts.sentences.assertions.election_assertions import (
    OfElections,
    ToldBallot,
    ToldBallotOf,
    ToldCandidate,
    ToldContest,
    ToldDeclined,
    ToldElected,
    ToldNomination,
)
from scrutiny_tui.domain.doubts.sentences.checks import of_posts
from scrutiny_tui.domain.doubts.sentences.people import people_in
from scrutiny_tui.domain.doubts.sentences.reading import asserted
from scrutiny_tui.domain.doubts.sentences.wording import contradicted, only_words, recorded_otherwise
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Ballot
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import counted
from scrutiny_tui.domain.word_pattern import WordPattern

_DEPUTY = WordPattern(r"vice\b|deputy\b|reserve\b|substitute\b", re.IGNORECASE)

_PLACES = {2: "second", 3: "third"}


def check(sitting: Sitting, entry: Entry, told: OfElections) -> Iterator[Doubt]:
    """What is doubted of what a sentence tells of an election, in an item that has one."""
    bodies = [one.body for one in sitting.of_item(entry.item)]
    ballots = [body for body in bodies if isinstance(body, Ballot)]
    match told:
        case ToldElected():
            yield from _of_winner(sitting, entry, told, ballots)
        case ToldCandidate() if ballots or told.of_ballot:
            for named in people_in(sitting, entry, told.who).known:
                yield from _of_candidate(sitting, entry, named, told.number, ballots)
        case ToldContest() if ballots:
            yield from _of_contest(sitting, entry, told, ballots)
        case ToldBallot() | ToldBallotOf() if ballots:
            yield from _of_ballots(sitting, entry, told, ballots)
        case ToldDeclined(who):
            yield from _of_declined(sitting, entry, who)
        case ToldNomination():
            yield from _of_nomination(sitting, entry, told)


def _of_winner(sitting: Sitting, entry: Entry, told: ToldElected, ballots: list[Ballot]) -> Iterator[Doubt]:
    """Who is said to be elected, with how many votes, and how; or that no one was."""
    if not told.who:
        yield from _of_no_one(sitting, entry)
        return
    for named in people_in(sitting, entry, told.who).known:
        yield from _of_elected(sitting, entry, named, told)
        if told.votes is not None and told.majority is None and ballots:
            yield from _of_candidate(sitting, entry, named, told.votes, ballots)
    yield from _of_manner(entry, told, ballots)


def _of_ballots(
    sitting: Sitting, entry: Entry, told: ToldBallot | ToldBallotOf, ballots: Sequence[Ballot]
) -> Iterator[Doubt]:
    """A tie, no ballot, or so many votes, where the ballots of the item are otherwise."""
    kind = DoubtKind.OUTCOME
    if isinstance(told, ToldBallotOf):
        cast = [sum(number for _, number in one.votes) for one in ballots]
        if told.number not in cast:
            said = f"{counted(told.number, 'vote')} were cast"
            yield contradicted(entry, DoubtKind.VOTES_DISAGREE, said, f"the ballot has {cast[-1]}")
    elif not told.tied:
        yield contradicted(entry, kind, "there was no ballot", "one is recorded")
    elif all(len(body.first) == 1 for body in ballots):
        yield contradicted(entry, kind, "the ballot was tied", _result(sitting, ballots[-1]))


def _of_declined(sitting: Sitting, entry: Entry, who: str) -> Iterator[Doubt]:
    """Someone said to have declined, who is recorded as elected in the item."""
    won = {identity_in(sitting, one) for one, _ in elections.elected_in(sitting, entry.item)}
    for named in people_in(sitting, entry, who).known:
        if identity_in(sitting, named) in won:
            name = printed_name(sitting, named)
            yield contradicted(entry, DoubtKind.OUTCOME, f"{name} declined", f"{name} is recorded as elected")


def _of_no_one(sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    won = elections.elected_in(sitting, entry.item)
    if won:
        recorded = printed_name(sitting, won[-1][0])
        yield recorded_otherwise(entry, DoubtKind.OUTCOME, "no one was elected", recorded)


def _of_nomination(sitting: Sitting, entry: Entry, told: ToldNomination) -> Iterator[Doubt]:
    """Someone said to have nominated, or seconded that, who was not there or is no member."""
    did = "seconded the nomination" if told.seconds else "nominated someone"
    for named in people_in(sitting, entry, told.who).known:
        kind, why = cannot_have_moved(sitting, named, entry, seconds=told.seconds)
        if why:
            yield contradicted(entry, kind, f"{printed_name(sitting, named)} {did}", why)


def _of_elected(sitting: Sitting, entry: Entry, named: Named, told: ToldElected) -> Iterator[Doubt]:
    """Someone said to be elected who was not, or not to be who was; an office of the committee aside."""
    won = {identity_in(sitting, one): one for one, _ in elections.elected_in(sitting, entry.item)}
    name, is_winner = printed_name(sitting, named), identity_in(sitting, named) in won
    if told.elected and won and not is_winner and not _is_another(told.to):
        recorded = printed_name(sitting, list(won.values())[-1])
        yield recorded_otherwise(entry, DoubtKind.OUTCOME, f"{name} was elected", recorded)
    elif told.elected and not won and told.to:
        yield from of_posts.of_post(sitting, entry, named, told.to)
    elif told.elected and not won:
        yield from _of_refused(sitting, entry, named)
    elif is_winner and not told.elected:
        said = f"{name} was not elected"
        yield contradicted(entry, DoubtKind.OUTCOME, said, f"{name} is recorded as elected")


def _of_refused(sitting: Sitting, entry: Entry, named: Named) -> Iterator[Doubt]:
    """Someone said to be elected, where the motion to elect them was not carried."""
    for decision in decisions_of(sitting, entry.item):
        who = {identity_in(sitting, one) for one, _ in elections.nominated(sitting, decision)}
        if decision.fate in NOT_CARRIED and identity_in(sitting, named) in who:
            recorded = f"the motion to elect them is recorded as {decision.fate}"
            told = f"{printed_name(sitting, named)} was elected"
            yield contradicted(entry, DoubtKind.OUTCOME, told, recorded)


def _is_another(office: str) -> bool:
    """Whether an office is one of the committee's, or a deputy's, and not the one that a ballot was for."""
    return elections.is_office(office) or _DEPUTY.match(office) is not None


def _of_manner(entry: Entry, told: ToldElected, ballots: list[Ballot]) -> Iterator[Doubt]:
    """That no one else stood, or by how many votes someone won, where no ballot of the item went so."""
    contests = [sorted((number for _, number in one.votes), reverse=True) for one in ballots]
    contests = [numbers for numbers in contests if len(numbers) > 1]
    if told.unopposed and contests and len(contests) == len(ballots):
        recorded = "a ballot between candidates is recorded"
        yield contradicted(entry, DoubtKind.OUTCOME, "no one else stood", recorded)
    margins = [numbers[0] - numbers[1] for numbers in contests]
    possible = [*margins, *(numbers[0] for numbers in contests if told.votes is not None)]
    if told.majority is not None and margins and told.majority not in possible:
        said = f"the majority was {counted(told.majority, 'vote')}"
        recorded = f"that of the ballot is {counted(margins[-1], 'vote')}"
        yield contradicted(entry, DoubtKind.VOTES_DISAGREE, said, recorded)


def _of_candidate(
    sitting: Sitting, entry: Entry, named: Named, number: int, ballots: list[Ballot]
) -> Iterator[Doubt]:
    key = identity_in(sitting, named)
    votes = [n for one in ballots for who, n in one.votes if identity_in(sitting, who) == key]
    said = f"{printed_name(sitting, named)} had {counted(number, 'vote')}"
    if not ballots:
        yield only_words(entry, said, "/ballot")
    elif not votes:
        yield contradicted(entry, DoubtKind.VOTES_DISAGREE, said, "is not among the candidates")
    elif number not in votes:
        recorded = f"the ballot has {counted(votes[-1], 'vote')}"
        yield contradicted(entry, DoubtKind.VOTES_DISAGREE, said, recorded)


def _of_contest(sitting: Sitting, entry: Entry, told: ToldContest, ballots: list[Ballot]) -> Iterator[Doubt]:
    """Who beat whom, and with how many votes, where no ballot of the item went so."""
    sides = [
        (identity_in(sitting, one), printed_name(sitting, one), won)
        for who, won in ((told.winner, True), (told.loser, False))
        for one in (people_in(sitting, entry, who).known if who else ())
    ]
    if not sides:
        return
    votes = [_votes_of(sitting, ballot) for ballot in ballots]
    for key, name, won in sides:
        yield from _of_one(sitting, entry, told, ballots, key, f"{name} {'won' if won else 'lost'}", won=won)
    figures_told = told.figures and not _tells_figures(entry)
    if figures_told and not any(_has_figures(each, sides, told.figures) for each in votes):
        figures = " to ".join(map(str, told.figures))
        recorded = _result(sitting, ballots[-1])
        yield contradicted(entry, DoubtKind.VOTES_DISAGREE, f"the ballot was {figures}", recorded)


def _of_one(
    sitting: Sitting,
    entry: Entry,
    told: ToldContest,
    ballots: list[Ballot],
    key: str,
    said: str,
    *,
    won: bool,
) -> Iterator[Doubt]:
    """Who is said to have won or lost, or to have come second."""
    stood = [ballot for ballot in ballots if key in _votes_of(sitting, ballot)]
    if not stood:
        yield contradicted(entry, DoubtKind.VOTES_DISAGREE, said, "is not among the candidates")
    elif not any((key in {identity_in(sitting, one) for one in each.first}) is won for each in stood):
        yield contradicted(entry, DoubtKind.OUTCOME, said, _result(sitting, ballots[-1]))
    elif told.place and not any(_has_place(_votes_of(sitting, one), key, told.place) for one in stood):
        came = f"{said.removesuffix(' lost')} came {_PLACES.get(told.place, 'last')}"
        votes = ", ".join(f"{printed_name(sitting, one)} {number}" for one, number in stood[-1].votes)
        yield contradicted(entry, DoubtKind.OUTCOME, came, f"the ballot was {votes}")


def _votes_of(sitting: Sitting, ballot: Ballot) -> Mapping[str, int]:
    return {identity_in(sitting, one): number for one, number in ballot.votes}


def _has_place(votes: Mapping[str, int], key: str, place: int) -> bool:
    """Whether a candidate came in a place of a ballot, from 1; -1 for the last."""
    own = votes.get(key, 0)
    before = sum(number > own for number in votes.values())
    return all(number >= own for number in votes.values()) if place < 0 else before == place - 1


def _tells_figures(entry: Entry) -> bool:
    """Whether the figures are read as those of a vote too, and held to the ballot for themselves."""
    return any(isinstance(told.assertion, ToldFigures) for told in asserted(entry.text))


def _has_figures(
    votes: Mapping[str, int], sides: Sequence[tuple[str, str, bool]], figures: tuple[int, ...]
) -> bool:
    """Whether a ballot has the two figures, of the two people where both are named."""
    if len(sides) > 1:
        return sorted((votes.get(key, -1) for key, _, _ in sides), reverse=True) == list(figures)
    return set(figures) <= set(votes.values()) and votes.get(sides[0][0]) in figures


def _result(sitting: Sitting, ballot: Ballot) -> str:
    first, most = ballot.first[0], max(number for _, number in ballot.votes)
    return f"{printed_name(sitting, first)} has most votes in it, {most}"
