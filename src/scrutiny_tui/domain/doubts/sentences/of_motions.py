"""Movers, elections, decisions and minutes confirmed that sentences tell of, held to the record."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.dates import read_date, written
from scrutiny_tui.domain.decisions.alike_words import telling_words
from scrutiny_tui.domain.decisions.decision import Decision, Fate
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.discussion import Note, Point
from scrutiny_tui.domain.doubts import elections
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.doubts.sentences.assertions import (
    OfMotions,
    ToldDecision,
    ToldElection,
    ToldMinutes,
    ToldMover,
)
from scrutiny_tui.domain.doubts.sentences.people import people_in
from scrutiny_tui.domain.doubts.sentences.wording import contradicted, only_words
from scrutiny_tui.domain.doubts.taking_part import cannot_vote, printed_name
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Agreed, Amendment, Conclusion, Deferred, Motion, Recommendation
from scrutiny_tui.domain.people import Named, Office
from scrutiny_tui.domain.room_events import Confirmation
from scrutiny_tui.domain.sitting import Sitting

_NOT_CARRIED = (Fate.LOST, Fate.TIED, Fate.WITHDRAWN, Fate.DEFERRED)
_REFUSES = re.compile(r"\b(?:refus|reject|declin|dismiss|not\b|no\b)", re.IGNORECASE)
_DEFERS = re.compile(r"\b(?:defer|adjourn|postpon)", re.IGNORECASE)
_DECIDED = {
    "decided": ("this was decided", "/resolved"),
    "voted": ("this was decided", "/resolved"),
    "recommended": ("this was recommended", "/recommend"),
}
"""What was told and is to be recorded, even where the item has no decision that is contrary."""
_MINUTES = re.compile(r"\bminutes\b", re.IGNORECASE)


def check(sitting: Sitting, entry: Entry, told: OfMotions) -> Iterator[Doubt]:
    """What is doubted of what a sentence tells of a motion or a decision."""
    match told:
        case ToldMover():
            for named in people_in(sitting, entry, told.who).known:
                yield from _of_mover(sitting, entry, named, told)
        case ToldElection():
            for named in people_in(sitting, entry, told.who).known:
                yield from _of_election(sitting, entry, named, told.office)
        case ToldDecision():
            yield from _of_decision(sitting, entry, told)
        case ToldMinutes():
            yield from _of_minutes(sitting, entry, told.day)


def _of_mover(sitting: Sitting, entry: Entry, named: Named, told: ToldMover) -> Iterator[Doubt]:
    kinds = {"motion": Motion, "amendment": Amendment}.get(told.what, Motion | Amendment)
    lines = [one.body for one in sitting.of_item(entry.item) if isinstance(one.body, kinds)]
    bodies = [body for body in lines if isinstance(body, Motion | Amendment)]
    recorded = [one for body in bodies if (one := body.seconder if told.seconds else body.mover)]
    if identity_in(sitting, named) in {identity_in(sitting, one) for one in recorded}:
        return
    did, command = "seconded" if told.seconds else "moved", "/moved"
    what = told.what or "motion"
    if what == "amendment":
        command = "/amend"
    said, kind = (
        f"{printed_name(sitting, named)} {did} the {what}",
        DoubtKind.SECONDER if told.seconds else DoubtKind.MOVER,
    )
    if why := cannot_vote(sitting, named, entry):
        yield contradicted(entry, kind, said, why)
    elif recorded:
        yield contradicted(entry, kind, said, f"{printed_name(sitting, recorded[-1])} is recorded so")
    else:
        yield only_words(entry, said, command)


def _of_election(sitting: Sitting, entry: Entry, named: Named, office: Office) -> Iterator[Doubt]:
    name = "Vice-Chair" if office is Office.VICE_CHAIR else "Chair"
    won = [one for one, of in elections.elected_in(sitting, entry.item) if of in (name.casefold(), "")]
    told = f"{printed_name(sitting, named)} was elected {name}"
    if identity_in(sitting, named) in {identity_in(sitting, one) for one in won}:
        return
    if won:
        recorded = f"{printed_name(sitting, won[-1])} is recorded so"
        yield contradicted(entry, DoubtKind.OUTCOME, told, recorded)
    else:
        yield only_words(entry, told, "/resolved or /ballot")


def _of_decision(sitting: Sitting, entry: Entry, said: ToldDecision) -> Iterator[Doubt]:
    entries, word = sitting.of_item(entry.item), said.word
    made = [one for one in decisions_of(sitting, entry.item) if one.fate is not Fate.UNKNOWN]
    also = any(isinstance(one.body, Conclusion | Recommendation) for one in entries)
    told, contrary = f"the matter was {'decided' if word == 'voted' else word}", _contrary(word, made)
    if word == "deferred":
        deferred = any(isinstance(one.body, Deferred) or _DEFERS.search(one.text) for one in _others(entries))
        if not deferred:
            yield only_words(entry, "the item was deferred", "/deferred")
    elif word in _DECIDED and not made and not also:
        yield only_words(entry, *_DECIDED[word])
    elif contrary is not None and not also and (not said.worded or _is_about(entry, contrary)):
        recorded = "carried" if contrary.fate is Fate.RESOLVED else str(contrary.fate)
        yield contradicted(entry, DoubtKind.OUTCOME, told, f"the motion is recorded as {recorded}")


def _others(entries: tuple[Entry, ...]) -> Iterator[Entry]:
    """The entries that record an outcome with words or without."""
    yield from (one for one in entries if not isinstance(one.body, Point | Note))


def _contrary(word: str, made: list[Decision]) -> Decision | None:
    """A decision of the item that was the other way, where none went as the word says."""
    if word in ("refused", "rejected", "withdrawn"):
        carried = [one for one in made if one.fate is Fate.RESOLVED and (one.motion or one.put.votes)]
        words = " ".join(one.text for each in made for one in each.entries)
        return carried[-1] if len(carried) == len(made) > 0 and not _REFUSES.search(words) else None
    other = [one for one in made if one.fate in _NOT_CARRIED]
    return other[-1] if len(other) == len(made) > 0 else None


def _is_about(entry: Entry, decision: Decision) -> bool:
    """Whether a sentence has words that tell of what was moved."""
    moved = telling_words(" ".join(line.text for line in decision.entries))
    return not moved or not moved.isdisjoint(telling_words(entry.text))


def _of_minutes(sitting: Sitting, entry: Entry, day: str) -> Iterator[Doubt]:
    confirmed = [one.body for one in sitting.entries if isinstance(one.body, Confirmation)]
    on = read_date(day, sitting.meeting.date, direction="last") if day else None
    days = [body.on for body in confirmed if body.on is not None]
    if confirmed and on and days and on not in days:
        told = f"the minutes of {written(on)} were confirmed"
        recorded = f"those of {written(days[-1])} are recorded so"
        yield contradicted(entry, DoubtKind.OUTCOME, told, recorded)
    elif not confirmed and not _resolved_minutes(sitting, entry):
        yield only_words(entry, "the minutes were confirmed", "/confirm")


def _resolved_minutes(sitting: Sitting, entry: Entry) -> bool:
    """Whether the item has a resolution about minutes, or a line that the matter was agreed."""
    decided = (line for one in decisions_of(sitting, entry.item) for line in one.entries)
    return any(isinstance(line.body, Agreed) or _MINUTES.search(line.text) for line in decided)
