"""Votes on the clauses of a motion taken separately: each makes a decision of its own."""

from msgspec.structs import replace

from scrutiny_tui.domain.decisions.decision import Decision, EntryOf, Fate, QuestionPut, Words
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.outcomes import Reason, Vote


def parts_of(decision: Decision) -> tuple[Decision, ...]:
    """The decision in the parts that were put to the vote separately.

    It stays whole when no clause was, and when the whole motion was not carried in the end.

    Args:
        decision: a decision with all its votes.

    Returns:
        A decision for each group of clauses with a vote of its own and for the others, in the order of their
        first words. The first one has the motion and its amendments.
    """
    separate = _asked_separately(decision)
    if not separate:
        return (decision,)
    whole = _whole(decision, separate)
    return _divided(decision, separate, whole) if whole.fate in (Fate.RESOLVED, Fate.UNKNOWN) else (decision,)


def _divided(
    decision: Decision, separate: dict[tuple[int, ...], QuestionPut], whole: QuestionPut
) -> tuple[Decision, ...]:
    clauses = _clauses(decision)
    rest = tuple(number for number in clauses if not any(number in numbers for numbers in separate))
    asked = {**separate, rest: whole} if rest else separate
    parts = [Decision(clauses=_lines(clauses, numbers), put=put) for numbers, put in asked.items()]
    parts.sort(key=lambda part: part.first.place)
    as_a_whole = [Decision(put=whole)] if whole.entries and not rest else []
    moved = replace(decision, clauses=parts[0].clauses, put=parts[0].put, reasons=())
    return _with_reasons((moved, *parts[1:], *as_a_whole), decision.reasons)


def _with_reasons(parts: tuple[Decision, ...], reasons: tuple[EntryOf[Reason], ...]) -> tuple[Decision, ...]:
    """The parts, each with the reasons that follow its last line."""
    last = [max(entry.place for entry in part.entries) for part in parts]
    of_part: list[list[EntryOf[Reason]]] = [[] for _ in parts]
    for reason in reasons:
        before = [place for place in last if place < reason.entry.place]
        of_part[last.index(max(before)) if before else 0].append(reason)
    return tuple(replace(part, reasons=tuple(each)) for part, each in zip(parts, of_part, strict=True))


def _asked_separately(decision: Decision) -> dict[tuple[int, ...], QuestionPut]:
    """The votes on some clauses only, by the numbers of those."""
    if not any(isinstance(vote.body, Vote) and vote.body.clauses for vote in decision.put.votes):
        return {}
    known = _clauses(decision)
    found: dict[tuple[int, ...], QuestionPut] = {}
    for vote in decision.put.votes:
        numbers = _numbers(vote.body, known)
        if numbers and not any(n in other for n in numbers for other in found if other != numbers):
            before = found.get(numbers, QuestionPut())
            found[numbers] = replace(before, votes=(*before.votes, vote))
    for numbers, question in found.items():
        said, last = decision.put.said, decision.put.votes[-1]
        if said and last in question.votes and said.entry.place > last.entry.place:
            found[numbers] = replace(question, said=said)
    return found


def _whole(decision: Decision, separate: dict[tuple[int, ...], QuestionPut]) -> QuestionPut:
    taken = [line for question in separate.values() for line in question.votes]
    told = any(question.said for question in separate.values())
    return replace(
        decision.put,
        votes=tuple(vote for vote in decision.put.votes if vote not in taken),
        said=None if told else decision.put.said,
    )


def _numbers(vote: object, known: dict[int, list[EntryOf[Words]]]) -> tuple[int, ...]:
    """The numbers of the clauses that a vote was on; none if it was on all, or on one that is not there."""
    numbers = vote.clauses if isinstance(vote, Vote) else ()
    return numbers if len(known) > 1 and all(number in known for number in numbers) else ()


def _clauses(decision: Decision) -> dict[int, list[EntryOf[Words]]]:
    """The clauses by number, each with its sub-points."""
    found: dict[int, list[EntryOf[Words]]] = {}
    for line in decision.clauses:
        if not isinstance(line.body, Point):
            found[len(found) + 1] = []
        found[len(found)].append(line)
    return found


def _lines(clauses: dict[int, list[EntryOf[Words]]], numbers: tuple[int, ...]) -> tuple[EntryOf[Words], ...]:
    return tuple(line for number in numbers for line in clauses[number])
