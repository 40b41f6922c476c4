"""Doubts about elections: two people elected to one office, by motions or by ballots."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec import Struct

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.decisions.decision import Decision, EntryOf, Fate
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.names.not_known import everyone_named
from scrutiny_tui.domain.doubts.room.taking_part import printed_name
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Ballot, Motion
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

OFFICE = r"(?:(?:vice|deputy)[- ]*)?chair(?:man|woman|person)?\b"
"""How the offices of a committee are called."""
_ELECTS = WordPattern(
    r"^(?:that\s+)?(?P<name>[^,;:.]{1,60}?)\s+(?:(?:be|is|was)\s+(?:duly\s+)?(?:re-?)?(?:elected|appointed)\b"
    rf"(?:\s+(?:as|to be))?|(?:take|be|act as)(?=\s+(?:the\s+)?{OFFICE}))(?:\s+the)?\s+(?P<office>[^;,.]*)",
    re.IGNORECASE,
)
_OFFICE = WordPattern(OFFICE, re.IGNORECASE)
_MEMBER = WordPattern(r"(?:to|a|an|member|members)\b(?! be\b)", re.IGNORECASE)
"""How it reads that someone is to be one of several: "to the task group"."""
_HALF = 2


class _Elected(Struct, frozen=True):
    """Someone whom a resolution elects, and to what."""

    entry: Entry
    named: Named
    office: str


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """What is doubted of those elected in an item."""
    made = decisions_of(sitting, item)
    ballots = [
        EntryOf(vote.entry, vote.body)
        for decision in made
        for vote in decision.put.votes
        if isinstance(vote.body, Ballot)
    ]
    for before, after in pairwise(ballots):
        yield from _by_two_ballots(sitting, before.body, after)
    for line in ballots:
        yield from _elected_with_fewer(sitting, line)
    moved = tuple(_by_motion(sitting, made))
    yield from _by_two_motions(sitting, moved)
    for ballot in ballots:
        yield from _other_than_moved(sitting, moved, ballot)
    yield from _to_another_office(sitting, made, [ballot.body for ballot in ballots])


def is_office(words: str) -> bool:
    """Whether words name an office of the committee, and not one of another body: "Chair of the group"."""
    found = _OFFICE.match(words.strip())
    of = words.strip()[found.end() :] if found else ""
    return (
        found is not None and re.fullmatch(r"(?: of (?:the )?(?:committee|panel|meeting))?", of) is not None
    )


def elected_in(sitting: Sitting, item: str | None) -> tuple[tuple[Named, str], ...]:
    """Who is elected in an item by a motion or a ballot, each with the office; empty where it is not said."""
    made = decisions_of(sitting, item)
    votes = (vote.body for decision in made for vote in decision.put.votes)
    ballots = [(body.winner, office_of(body.office)) for body in votes if isinstance(body, Ballot)]
    moved = [(one.named, one.office) for one in _by_motion(sitting, made)]
    return (*moved, *((winner, office) for winner, office in ballots if winner))


def _by_two_ballots(sitting: Sitting, before: Ballot, after: EntryOf[Ballot]) -> Iterator[Doubt]:
    first, second = before.winner, after.body.winner
    if first is None or second is None or identity_in(sitting, first) == identity_in(sitting, second):
        return
    if _is_final(before) and _oneoffice_of(sitting, before, after.body):
        names = f"{printed_name(sitting, first)}, then {printed_name(sitting, second)}"
        yield doubt_at(after.entry, DoubtKind.OUTCOME, f"Two ballots elect two people: {names}.")


def _is_final(ballot: Ballot) -> bool:
    """Whether no further ballot is needed: someone is said to be elected, or has more than half the votes."""
    numbers = [number for _, number in ballot.votes]
    return ballot.elected is not None or ballot.casting is not None or max(numbers) * _HALF > sum(numbers)


def _oneoffice_of(sitting: Sitting, before: Ballot, after: Ballot) -> bool:
    if before.office or after.office:
        return office_of(before.office) == office_of(after.office)
    candidates = [{identity_in(sitting, named) for named, _ in ballot.votes} for ballot in (before, after)]
    return not candidates[0].isdisjoint(candidates[1])


def nominated(sitting: Sitting, decision: Decision) -> Iterator[tuple[Named, str]]:
    """Those whom a motion would elect as chair or vice-chair, each with the office, whatever became of it."""
    yield from ((one.named, one.office) for one in _to_elect(sitting, decision))


def is_nomination(sitting: Sitting, motion: EntryOf[Motion]) -> bool:
    """Whether a motion names a candidate of a ballot behind it in the item: the ballot decides on it."""
    words = motion.body.text.casefold()
    behind = (one for one in sitting.of_item(motion.entry.item) if one.place > motion.entry.place)
    candidates = (named for one in behind if isinstance(one.body, Ballot) for named, _ in one.body.votes)
    surnames = {printed_name(sitting, named).split()[-1].casefold() for named in candidates}
    return any(re.search(rf"\b{re.escape(surname)}\b", words) for surname in surnames)


def _by_motion(sitting: Sitting, made: Iterable[Decision]) -> Iterator[_Elected]:
    """Those whom resolutions elect as chair or vice-chair."""
    for each in made:
        if each.fate is Fate.RESOLVED:
            yield from _to_elect(sitting, each)


def _to_elect(sitting: Sitting, decision: Decision) -> Iterator[_Elected]:
    for line in decision.clauses:
        found = _ELECTS.match(line.entry.text)
        if found and _OFFICE.match(found["office"]):
            people = everyone_named(sitting).people_named(found["name"])
            if len(people) == 1:
                yield _Elected(line.entry, people[0].named(found["name"]), office_of(found["office"]))


def _by_two_motions(sitting: Sitting, moved: Iterable[_Elected]) -> Iterator[Doubt]:
    before: dict[str, Named] = {}
    for elected in moved:
        first = before.setdefault(elected.office, elected.named)
        if identity_in(sitting, first) != identity_in(sitting, elected.named):
            names = f"{printed_name(sitting, first)}, then {printed_name(sitting, elected.named)}"
            yield doubt_at(elected.entry, DoubtKind.OUTCOME, f"Two resolutions elect two people: {names}.")


def _other_than_moved(
    sitting: Sitting, moved: Iterable[_Elected], ballot: EntryOf[Ballot]
) -> Iterator[Doubt]:
    """A ballot that elects someone else than a resolution in the item does."""
    won = ballot.body.winner
    for elected in moved if won else ():
        same = not ballot.body.office or office_of(ballot.body.office) == elected.office
        if won and same and identity_in(sitting, elected.named) != identity_in(sitting, won):
            names = f"{printed_name(sitting, elected.named)}, and the ballot {printed_name(sitting, won)}"
            yield doubt_at(ballot.entry, DoubtKind.OUTCOME, f"What was resolved elects {names}.")


def _to_another_office(sitting: Sitting, made: Iterable[Decision], ballots: list[Ballot]) -> Iterator[Doubt]:
    """A resolution that appoints someone else than the ballots of the item elect, to no office of its own."""
    won = {identity_in(sitting, one.winner): one.winner for one in ballots if one.winner}
    for line in (line for each in made if each.fate is Fate.RESOLVED for line in each.clauses if won):
        found = _ELECTS.match(line.entry.text)
        if found is None or _OFFICE.match(found["office"]) or _MEMBER.match(found["office"]):
            continue
        people = everyone_named(sitting).people_named(found["name"])
        if len(people) == 1 and identity_in(sitting, people[0].named(found["name"])) not in won:
            named = printed_name(sitting, people[0].named(found["name"]))
            names = f"{named}, and the ballot {printed_name(sitting, list(won.values())[-1])}"
            yield doubt_at(line.entry, DoubtKind.OUTCOME, f"What was resolved elects {names}.")


def office_of(words: str) -> str:
    """An office, whatever it was called: "chair" or "vice-chair"; any other as it was typed."""
    found = _OFFICE.match(words.strip())
    if found is None:
        return words.strip().casefold()
    return "chair" if found[0].casefold().startswith("chair") else "vice-chair"


def _elected_with_fewer(sitting: Sitting, line: EntryOf[Ballot]) -> Iterator[Doubt]:
    """A candidate recorded as elected with fewer votes than another, or without having stood."""
    ballot = line.body
    if ballot.elected is None:
        return
    name, key = printed_name(sitting, ballot.elected), identity_in(sitting, ballot.elected)
    votes = {identity_in(sitting, candidate): number for candidate, number in ballot.votes}
    most = max(ballot.votes, key=lambda candidate: candidate[1])
    if key not in votes:
        sentence = f"{name} is said to be elected, but is not among the candidates."
    elif votes[key] < most[1]:
        sentence = f"{name} is said to be elected, but {printed_name(sitting, most[0])} had more votes."
    else:
        return
    yield doubt_at(line.entry, DoubtKind.OUTCOME, sentence)
