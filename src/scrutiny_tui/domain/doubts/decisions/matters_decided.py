"""What the committee decided on the matters of an item, whatever the words of the motion were."""

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from scrutiny_tui.domain.decisions.decision import Decision, Fate
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.doubts.sentences.assertions.matter_assertions import Went
from scrutiny_tui.domain.doubts.wordings.same_matter import Matter, matter_of
from scrutiny_tui.domain.grammar.due_context import DueContext
from scrutiny_tui.domain.grammar.due_wording import read_wording
from scrutiny_tui.domain.outcomes import Clause, Deferred
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_DEFERS = WordPattern(
    r"\b(?:be|is|are) (?:deferred|postponed|adjourned|put off|held over|carried over)\b"
    r"|^(?:that )?(?:the \w+ )?(?:to )?(?:defers?|postpones?)\b|\bconsideration .* be deferred\b",
    re.IGNORECASE,
)
_REFUSES = WordPattern(
    r"\b(?:be|is|are) (?:not \w+|refused|rejected|dismissed|declined|opposed|turned down)\b|\bnot be\b"
    r"|\bno action\b"
    r"|^(?:that )?(?:the \w+ )?(?:to )?(?:refuses?|rejects?|declines?|does not|do not|not to|opposes?)\b",
    re.IGNORECASE,
)
_UNTIL = WordPattern(r"\b(?:to|until|till|for consideration at)\b", re.IGNORECASE)
_TAKEN_UP = (Fate.RESOLVED, Fate.ACCEPTED)
NOT_CARRIED = (Fate.LOST, Fate.TIED, Fate.WITHDRAWN)


class Decided(Struct, frozen=True):
    """A decision, and what it meant for its matter.

    Attributes:
        decision: the decision.
        matter: what it was about, in the words that were resolved or lost.
        subject: the same with the words as moved.
        went: how the matter went; None where the decision leaves it open.
        refusal_lost: whether it was a motion to refuse the matter, and was not carried.
        until: until when it was deferred, as it reads.
    """

    decision: Decision
    matter: Matter
    subject: Matter
    went: Went | None
    until: str = ""
    refusal_lost: bool = False

    @property
    def recorded(self) -> str:
        """How the record has it, to follow "but"."""
        if self.refusal_lost:
            return f"the motion to refuse it is recorded as {self.decision.fate}"
        if self.decision.fate in NOT_CARRIED:
            return f"the motion on it is recorded as {self.decision.fate}"
        if self.went is Went.DEFERRED:
            return "it is recorded as deferred"
        return "it is recorded as resolved" if self.went is Went.APPROVED else "it is recorded as refused"


def decided_in(sitting: Sitting, item: str | None) -> tuple[Decided, ...]:
    """What was decided in an item, in order; without what is still open."""
    return tuple(one for each in decisions_of(sitting, item) if (one := _decided(each)) is not None)


def refuses(words: str) -> bool:
    """Whether the words of a motion are to refuse something."""
    return _REFUSES.search(words) is not None


def _decided(decision: Decision) -> Decided | None:
    if decision.fate is Fate.UNKNOWN:
        return None
    clauses = [line.entry.text for line in decision.clauses]
    moved = [line.entry.text for line in decision.motion_words]
    final = clauses or moved or [line.entry.text for line in decision.recommended]
    if clauses and not isinstance(decision.clauses[0].body, Clause):
        final = [*final, *(a.line.body.text for a in decision.amendments if a.put.fate in _TAKEN_UP)]
    words, said = " ".join(final), decision.put.said
    went, until = _meaning(decision, words), ""
    if went is Went.DEFERRED:
        until = said.body.text if said and isinstance(said.body, Deferred) else until_in(words)
    refusal_lost = decision.fate in NOT_CARRIED and _REFUSES.search(words) is not None
    subject = matter_of(" ".join([*final, *moved]))
    return Decided(decision, matter_of(words), subject, went, until, refusal_lost)


def _meaning(decision: Decision, words: str) -> Went | None:
    if decision.fate is Fate.DEFERRED:
        return Went.DEFERRED
    plain = not _DEFERS.search(words) and not _REFUSES.search(words)
    if decision.fate in NOT_CARRIED:
        return Went.REFUSED if plain else None
    if _DEFERS.search(words):
        return Went.DEFERRED
    return Went.APPROVED if plain else Went.REFUSED


def until_in(words: str) -> str:
    """Until when words defer something: the end of them."""
    found = _DEFERS.search(words)
    lead = _UNTIL.search(words, found.end()) if found else None
    return words[lead.start() :] if lead else ""


def day_of(sitting: Sitting, until: str) -> date | None:
    """The day that "to the meeting on 10 January" or "until June 2027" means; None where it gives none."""
    context = DueContext(sitting.meeting.date, sitting.meeting_days, sitting.customs.nation)
    wordings = (until.strip(" ."), _UNTIL.sub("by", until.strip(" ."), count=1))  # "by October" has a day
    for reading in (read_wording(wording, context) for wording in wordings if wording):
        if reading is not None and (reading.on or reading.next_meeting):
            return sitting.next_meeting if reading.next_meeting else reading.on
    return None


def deferred_in(sitting: Sitting, item: str | None) -> Iterator[Decided]:
    """What was deferred in an item."""
    yield from (one for one in decided_in(sitting, item) if one.went is Went.DEFERRED)
