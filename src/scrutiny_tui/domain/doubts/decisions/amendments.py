"""Doubts about amendments: to no motion, to the mover's own motion, or missing from the words put."""

import re
from collections.abc import Iterator, Sequence

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.decisions.decision import Amended, Decision, Fate
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.doubts.decisions.votes_typed_twice import typed_twice
from scrutiny_tui.domain.doubts.decisions.words_near import told_between, words_near
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.room.taking_part import printed_name
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Accepted
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_TAKEN_UP = (Fate.RESOLVED, Fate.ACCEPTED)
_PUT = (Fate.RESOLVED, Fate.LOST, Fate.TIED)
_QUOTED = WordPattern(
    r"(?P<out>\b(?:leav(?:e|ing) out|delet\w+|remov\w+|omit\w*|strik(?:e|ing)(?: out)?)\b[^“”\"]*)?"
    r"[“\"](?P<words>[^”\"]+)[”\"]",
    re.IGNORECASE,
)
"""The words that an amendment inserts or leaves out; for "replace “red” with “blue”", the last ones."""


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """What is doubted of the amendments in an item."""
    entries, made = sitting.of_item(item), decisions_of(sitting, item)
    for decision in made:
        yield from _accepted_late(decision)
        yield from _to_no_motion(sitting, decision, entries, made)
        put = decision.fate in _PUT and typed_twice(decision, entries) is None
        for amended in decision.amendments:
            yield from _to_the_own_motion(sitting, decision, amended)
            if amended.put.fate in _TAKEN_UP and put:
                yield from _not_as_amended(sitting, decision, amended)


def _to_no_motion(
    sitting: Sitting, decision: Decision, entries: Sequence[Entry], made: Sequence[Decision]
) -> Iterator[Doubt]:
    """An amendment before any motion in the item, or after the last one was decided."""
    if decision.motion or decision.motion_words or decision.standing or not decision.amendments:
        return
    line = decision.amendments[0].line
    earlier = [each for each in made if each is not decision and each.taken.place < line.entry.place]
    if decision.clauses:
        amends = decision.clauses[0].entry.place < line.entry.place or not earlier
        told = amends or told_between(entries, earlier[-1], decision)
    else:
        told = words_near(entries, decision, made, said=False)
    if told:
        return
    why = "the motion before it was decided already" if earlier else "no motion is recorded"
    sentence = f"{printed_name(sitting, line.body.mover)} is recorded as moving an amendment, but {why}."
    yield doubt_at(line.entry, DoubtKind.OUTCOME, sentence)


def _accepted_late(decision: Decision) -> Iterator[Doubt]:
    """A line that an amendment was accepted, where none is open: it was typed late, and can be moved."""
    said = decision.put.said
    if said is not None and isinstance(said.body, Accepted):
        sentence = "No amendment is open here that was accepted: move this line up, straight after it."
        yield doubt_at(said.entry, DoubtKind.OUTCOME, sentence)


def _to_the_own_motion(sitting: Sitting, decision: Decision, amended: Amended) -> Iterator[Doubt]:
    mover = amended.line.body.mover
    if decision.motion and identity_in(sitting, mover) == identity_in(sitting, decision.motion.body.mover):
        sentence = f"{printed_name(sitting, mover)} is recorded as moving the motion and an amendment to it."
        yield doubt_at(amended.line.entry, DoubtKind.MOVER, sentence)


def _not_as_amended(sitting: Sitting, decision: Decision, amended: Amended) -> Iterator[Doubt]:
    """An amendment that was taken up, where only words from before it are known, and they lack it."""
    line, lines = amended.line, decision.clauses or decision.recommended
    if not lines or lines[-1].entry.place > line.entry.place:
        return
    quoted = list(_QUOTED.finditer(line.body.text))
    words = " ".join(each.entry.text for each in lines).casefold()
    if quoted and (quoted[-1]["words"].casefold() in words) is (quoted[-1]["out"] is None):
        return
    name = printed_name(sitting, line.body.mover)
    done = "accepted" if amended.put.fate is Fate.ACCEPTED else "carried"
    sentence = f"The amendment moved by {name} was {done}, and the words are not given as amended."
    yield doubt_at(line.entry, DoubtKind.NOT_AMENDED, sentence)
