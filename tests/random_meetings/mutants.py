"""Mutants: the program with one rule of grouping, outcome or attendance broken. Each must be noticed."""

# ruff: noqa: SLF001  most rules are private to their module

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import pytest

from scrutiny_tui.documents.compose import resolution_clauses, room_events
from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.decision_blocks import _Printed
from scrutiny_tui.documents.compose.vote_wording import PutAs, vote_in_words
from scrutiny_tui.domain import part
from scrutiny_tui.domain.attendance import Attendee, attendance
from scrutiny_tui.domain.consequences import Consequence
from scrutiny_tui.domain.decisions import grouping, owed
from scrutiny_tui.domain.decisions.decision import Decision, Fate, QuestionPut
from scrutiny_tui.domain.decisions.draft import DecisionDraft
from scrutiny_tui.domain.decisions.parts import parts_of
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.exempt_facts import facts_of
from scrutiny_tui.domain.exempt_roll import roll_in_private
from scrutiny_tui.domain.outcomes import Result, Vote
from scrutiny_tui.domain.room import RoomAt, room_at
from scrutiny_tui.domain.sitting import Sitting
from tests.faults.mutations import Plant, instead, without


@dataclass(frozen=True)
class Mutant:
    """The program with one rule broken.

    Attributes:
        name: what is wrong.
        plant: breaks it.
    """

    name: str
    plant: Plant


def answering(function: Callable[..., object], answer: Callable[..., object]) -> Plant:
    """Let a function, or a property, answer as another function does."""

    def plant(patch: pytest.MonkeyPatch) -> None:
        plain: Any = getattr(function, "fget", function)
        names = {
            name: answer.__globals__[name] for name in answer.__code__.co_names if name in answer.__globals__
        }
        for name, value in names.items():
            patch.setitem(plain.__globals__, name, value)
        patch.setattr(plain, "__code__", answer.__code__)
        patch.setattr(plain, "__kwdefaults__", answer.__kwdefaults__)

    return plant


def staying(owner: type, attribute: str, *, value: object) -> Plant:
    """Let an attribute of every object of a class stay as it is, whatever it is set to."""

    def plant(patch: pytest.MonkeyPatch) -> None:
        patch.setattr(owner, attribute, property(lambda _: value, lambda _, __: None), raising=False)

    return plant


def always(*_: object, **__: object) -> bool:
    return True


def never(*_: object, **__: object) -> bool:
    return False


def nobody(*_: object, **__: object) -> set[str]:
    return set()


def whole(decision: Decision) -> tuple[Decision, ...]:
    return (decision,)


def every_word(draft: DecisionDraft) -> tuple[tuple[object, ...], tuple[object, ...]]:
    motion = (draft._motion,) if draft._motion and draft._motion.body.text else ()
    return (), (*motion, *draft.words)


def never_before_words(draft: DecisionDraft, *_: object) -> bool:
    return bool(draft.words) and not draft.parted and not draft.voted_on_words and not draft.said


def first_words(decision: Decision) -> Entry:
    return decision.clauses[0].entry if decision.clauses else min(decision.entries, key=lambda one: one.place)


def voted_alone(put: QuestionPut) -> Fate:
    return Fate(str(put.votes[-1].body.result).replace("carried", "resolved")) if put.votes else Fate.UNKNOWN


def no_casting(vote: Vote) -> Result:
    in_favour, against = vote.counted or (1, 0)
    return Result.CARRIED if in_favour > against else Result.LOST if against > in_favour else Result.TIED


def tie_carried(vote: Vote) -> Result:
    in_favour, against = vote.counted or (1, 0)
    return Result.CARRIED if in_favour >= against else Result.LOST


def all_but_those_for(vote: Vote) -> tuple[int, int] | None:
    if vote.numbers:
        return vote.numbers[0], vote.numbers[1]
    sides = [(side.value, len(who)) for side, who in vote.names]
    in_favour = sum(number for side, number in sides if side == "for")
    return (in_favour, sum(number for _, number in sides) - in_favour) if vote.names else None


def as_resolved(context: Context, _decision: Decision, *, subjects: bool) -> tuple[str, str]:
    del subjects
    style = context.style.resolution
    return style.lead, style.sentence


def on_the_motion(context: Context, vote: Vote, put_as: PutAs) -> str:
    del put_as
    return vote_in_words(context, vote)


def who_said_so(attendee: Attendee) -> bool:
    return attendee.mode.present


def who_is_there_still(attendee: Attendee) -> bool:
    return attendee.present


def everybody(sitting: Sitting, _private: Iterable[Entry]) -> tuple[Attendee, ...]:
    return attendance(sitting)


def at_the_end(sitting: Sitting, _place: str) -> RoomAt:
    return room_at(sitting)


def said_in_public(sitting: Sitting) -> tuple[Entry, ...]:
    return tuple(entry for entry in sitting.entries if entry.id not in sitting.exempt)


MUTANTS = [
    Mutant("a second motion taken for the mover of the first", answering(DecisionDraft.takes_motion, always)),
    Mutant("a clause after a vote taken for one more", answering(DecisionDraft.takes_clause, always)),
    Mutant("a point that parts nothing", without(grouping._Reading._point, grouping._Reading._between)),
    Mutant(
        "a vote before the words left to itself", answering(DecisionDraft.takes_clause, never_before_words)
    ),
    Mutant(
        "an amendment's vote taken for the motion's", staying(DecisionDraft, "_amended_last", value=False)
    ),
    Mutant("clauses put separately taken for one", instead(grouping.decisions, parts_of, whole)),
    Mutant("the words as moved resolved too", answering(DecisionDraft._moved_and_resolved, every_word)),
    Mutant("what was debated told as decided before", answering(Decision.first, first_words)),
    Mutant("what was said of a motion left out", answering(QuestionPut.fate, voted_alone)),
    Mutant("the casting vote left out", answering(Vote.result, no_casting)),
    Mutant("equal votes taken for a majority", answering(Vote.result, tie_carried)),
    Mutant("whoever was not for counted as against", answering(Vote.counted, all_but_those_for)),
    Mutant("what was lost printed as resolved", answering(resolution_clauses._wordings, as_resolved)),
    Mutant("something owed under what was lost", answering(owed._not_resolved, nobody)),
    Mutant(
        "a casting vote on an amendment said to be on the motion",
        instead(_Printed._voted, vote_in_words, on_the_motion),
    ),
    Mutant("whoever comes said to come back", answering(room_events._came_back, always)),
    Mutant("whoever comes back said to come", answering(room_events._came_back, never)),
    Mutant("whoever came in spite of apologies not listed", answering(Attendee.attended, who_said_so)),
    Mutant("whoever left not listed", answering(Attendee.attended, who_is_there_still)),
    Mutant("whoever was absent listed as present", answering(Attendee.attended, always)),
    Mutant("everybody in the exempt minutes", instead(part.cut_out, roll_in_private, everybody)),
    Mutant("who was there at the end in the exempt minutes", instead(roll_in_private, room_at, at_the_end)),
    Mutant("whoever leaves for an interest there all the same", answering(Consequence.leaves, never)),
    Mutant("comings and goings in private told to nobody", instead(part.cut_out, facts_of, said_in_public)),
]
