"""Movers, elections, decisions and minutes confirmed that sentences tell of, held to the record."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from msgspec.structs import replace

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.dates import read_date, written
from scrutiny_tui.domain.decisions.alike_words import telling_words
from scrutiny_tui.domain.decisions.decision import Decision, Fate
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.discussion import Note, Point
from scrutiny_tui.domain.doubts.decisions import elections
from scrutiny_tui.domain.doubts.decisions.movers import cannot_have_moved
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.doubts.room.taking_part import printed_name
from scrutiny_tui.domain.doubts.sentences.assertions.assertion import (
    OfMotions,
    Told,
    ToldDecision,
    ToldElection,
    ToldMinutes,
    ToldMover,
)
from scrutiny_tui.domain.doubts.sentences.decision_meant import decision_meant, worded
from scrutiny_tui.domain.doubts.sentences.people import people_in
from scrutiny_tui.domain.doubts.sentences.reading import asserted
from scrutiny_tui.domain.doubts.sentences.verbs.clock_words import is_other_month
from scrutiny_tui.domain.doubts.sentences.wording import contradicted, only_words, recorded_otherwise
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import (
    Agreed,
    Amendment,
    Conclusion,
    Deferred,
    Motion,
    Noted,
    Recommendation,
)
from scrutiny_tui.domain.people import Named, Office
from scrutiny_tui.domain.room_events import Confirmation
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_NOT_CARRIED = (Fate.LOST, Fate.TIED, Fate.WITHDRAWN, Fate.DEFERRED)
_REFUSES = WordPattern(r"\b(?:refus|reject|declin|dismiss|rescind|revok|revers|not\b|no\b)", re.IGNORECASE)
_OF_REPORT = WordPattern(
    r"(?:^|\b(?:refused|rejected) )(?:the|this|that|his|her|their) (?:(?!recommend|that\b)[\w-]+ ){0,2}"
    r"(?:report|item|matter|update|paper|presentation)\b(?! (?:and|or|by|from)\b|['’])",
    re.IGNORECASE,
)
"""A sentence about the whole of what was noted or agreed."""
_DEFERS = WordPattern(r"\b(?:defer|adjourn|postpon)", re.IGNORECASE)
_DECIDED = {
    **dict.fromkeys(("decided", "voted", "resolved"), ("this was decided", "/resolved")),
    **dict.fromkeys(("not decided", "not voted", "not resolved"), ("this was decided against", "/resolved")),
    "recommended": ("this was recommended", "/recommend"),
    **dict.fromkeys(("rescinded", "revoked", "reversed"), ("the resolution was rescinded", "/resolved")),
}
"""What was told and is to be recorded, even where the item has no decision that is contrary."""
_UNDONE = ("rescinded", "revoked", "reversed")
_AGAINST = ("not decided", "not agreed", "not voted", "not resolved")
_NEGATIVE = ("refused", "rejected", "withdrawn", "not accepted", "not noted", *_UNDONE, *_AGAINST)
_TOLD = {
    "voted": "the matter was decided",
    **dict.fromkeys(_UNDONE, "the resolution was rescinded"),
    **dict.fromkeys(_AGAINST, "this was decided against"),
}
"""How these read in a doubt."""
_NOTES = WordPattern(r"\bnot(?:e|es|ed|ing)\b", re.IGNORECASE)
_MINUTES = WordPattern(r"\bminutes\b", re.IGNORECASE)


def check(sitting: Sitting, entry: Entry, told: OfMotions, sentence: str) -> Iterator[Doubt]:
    """What is doubted of what a sentence tells of a motion or a decision."""
    match told:
        case ToldMover():
            last = _moved_last(sitting, entry, sentence)
            meant = replace(told, what="amendment") if last == "told" and not told.what else told
            for named in people_in(sitting, entry, told.who).known:
                moved = _moved(sitting, entry, meant.what, sentence, last)
                yield from _of_mover(sitting, entry, named, meant, moved)
        case ToldElection():
            for named in people_in(sitting, entry, told.who).known:
                yield from _of_election(sitting, entry, named, told.office)
        case ToldDecision():
            yield from _of_decision(sitting, entry, told, sentence)
        case ToldMinutes():
            yield from _of_minutes(sitting, entry, told)


def _moved(
    sitting: Sitting, entry: Entry, what: str, sentence: str, last: str
) -> Sequence[Motion | Amendment]:
    """The motion and the amendments that a sentence about a mover may mean.

    A sentence may stand before the line of the motion that it introduces. An amendment behind it is meant
    only where it says so, or where `last`, what was moved last before it, is not a motion.
    """
    meant = decision_meant(sitting, entry, sentence)
    if meant is None:
        return ()
    made = decisions_of(sitting, entry.item)
    behind = made.index(meant) + 1
    next_one = made[behind : behind + 1] if max(one.place for one in meant.entries) < entry.place else ()
    possible = [meant, *(one for one in next_one if min(each.place for each in one.entries) > entry.place)]
    motions = [one.motion.body for one in possible if one.motion]
    lines = [each.line for one in possible for each in one.amendments]
    # The last one before the sentence comes last: it is what the sentence is held to.
    amendments = [line.body for line in sorted(lines, key=lambda line: line.entry.place < entry.place)]
    if what == "amendment":
        return amendments
    return motions if last == "motion" or (what and last != "told") else [*motions, *amendments]


def _moved_last(sitting: Sitting, entry: Entry, sentence: str) -> str:
    """What was moved last before a sentence: the "motion", the "amendment", "told" for one only in words."""
    if _tells_amendment(
        sitting, entry, takewhile(lambda one: one.sentence != sentence, asserted(entry.text))
    ):
        return "told"
    for before in reversed(sitting.of_item(entry.item)):
        if before.place >= entry.place:
            continue
        if isinstance(before.body, Motion | Amendment):
            return "motion" if isinstance(before.body, Motion) else "amendment"
        if isinstance(before.body, Point) and _tells_amendment(sitting, before, asserted(before.text)):
            return "told"
    return ""


def _tells_amendment(sitting: Sitting, entry: Entry, told: Iterable[Told]) -> bool:
    """Whether sentences of an entry tell that an amendment was moved which no line before it records."""
    moved = (one.assertion for one in told if isinstance(one.assertion, ToldMover))
    amended = [one for one in moved if one.what == "amendment" and not one.seconds]
    if not amended:
        return False
    lines = (one.body for one in sitting.of_item(entry.item) if one.place < entry.place)
    movers = {identity_in(sitting, body.mover) for body in lines if isinstance(body, Amendment)}
    named = [
        [identity_in(sitting, each) for each in people_in(sitting, entry, one.who).known] for one in amended
    ]
    return any(movers.isdisjoint(each) for each in named)


def _of_mover(
    sitting: Sitting, entry: Entry, named: Named, told: ToldMover, moved: Sequence[Motion | Amendment]
) -> Iterator[Doubt]:
    recorded = [one for body in moved if (one := body.seconder if told.seconds else body.mover)]
    if identity_in(sitting, named) in {identity_in(sitting, one) for one in recorded}:
        return
    what, did = told.what or "motion", "seconded" if told.seconds else "moved"
    said = f"{printed_name(sitting, named)} {did} the {what}"
    kind, why = cannot_have_moved(sitting, named, entry, seconds=told.seconds)
    if why and (recorded or not told.had):
        yield contradicted(entry, kind, said, why)
    elif recorded:
        yield recorded_otherwise(entry, kind, said, printed_name(sitting, recorded[-1]))
    elif not told.had:
        yield only_words(entry, said, "/amend" if what == "amendment" else "/moved")


def _of_election(sitting: Sitting, entry: Entry, named: Named, office: Office) -> Iterator[Doubt]:
    name = {Office.CHAIR: "Chair", Office.VICE_CHAIR: "Vice-Chair"}.get(office, "")
    elected = elections.elected_in(sitting, entry.item)
    won = [one for one, of in elected if not name or of in (name.casefold(), "")]
    told = f"{printed_name(sitting, named)} was elected {name}".rstrip()
    if identity_in(sitting, named) in {identity_in(sitting, one) for one in won}:
        return
    if won:
        yield recorded_otherwise(entry, DoubtKind.OUTCOME, told, printed_name(sitting, won[-1]))
    elif name:
        yield only_words(entry, told, "/resolved or /ballot")


def _of_decision(sitting: Sitting, entry: Entry, said: ToldDecision, sentence: str) -> Iterator[Doubt]:
    entries, word = sitting.of_item(entry.item), said.word
    made = [one for one in decisions_of(sitting, entry.item) if one.fate is not Fate.UNKNOWN]
    also = any(isinstance(one.body, Conclusion | Recommendation) for one in entries)
    contrary = _contrary(said, made, sentence)
    if word == "deferred":
        deferred = any(isinstance(one.body, Deferred) or _DEFERS.search(one.text) for one in _others(entries))
        if not deferred:
            yield only_words(entry, "the item was deferred", "/deferred")
    elif word in _DECIDED and not made and not also:
        yield only_words(entry, *_DECIDED[word])
    elif contrary is not None and (not also or word == "not noted"):
        told = _TOLD.get(word, f"the matter was {word}")
        yield contradicted(entry, DoubtKind.OUTCOME, told, _as_recorded(contrary, word))


def _as_recorded(decision: Decision, word: str) -> str:
    """How a decision that is contrary to a word is recorded, to follow "but"."""
    recorded = "carried" if decision.fate is Fate.RESOLVED else str(decision.fate)
    what = "it" if word in _UNDONE else "the motion" if decision.motion else "the resolution"
    if decision.standing and what == "the resolution":
        what, recorded = "it", type(decision.standing.body).__name__.casefold()
    return f"{what} is recorded as {recorded}"


def _others(entries: tuple[Entry, ...]) -> Iterator[Entry]:
    """The entries that record an outcome with words or without."""
    yield from (one for one in entries if not isinstance(one.body, Point | Note))


def _contrary(said: ToldDecision, made: Sequence[Decision], sentence: str) -> Decision | None:
    """A decision of the item that was the other way, where none went as the sentence says."""
    if said.word == "noted":
        return _not_noted(made)
    if said.word not in _NEGATIVE:
        other = [one for one in made if one.fate in _NOT_CARRIED]
        found = other[-1] if len(other) == len(made) > 0 else None
        return found if found and (not said.worded or _is_about(sentence, found)) else None
    words = " ".join(one.text for each in made for one in each.entries)
    carried = [one for one in made if one.fate is Fate.RESOLVED]
    if len(carried) < len(made) or _REFUSES.search(words):
        return None
    if said.word == "not noted":
        about = [one for one in carried if one.standing or _NOTES.search(worded(one))]
    elif said.word == "not accepted":
        about = [one for one in carried if one.standing and _is_agreed_to(one.standing.body, sentence)]
    elif said.worded or said.word in _UNDONE:
        about = [one for one in carried if not said.worded or _is_about(sentence, one)]
    else:
        of_report = _OF_REPORT.search(sentence) is not None
        about = [one for one in carried if one.motion or one.put.votes or (of_report and one.standing)]
    return about[-1] if about else None


def _is_agreed_to(standing: Noted | Agreed, sentence: str) -> bool:
    """Whether a line that something was noted, or agreed, is contrary to a sentence that it was not agreed.

    Recommendations may have been noted, and not agreed.
    """
    return isinstance(standing, Agreed) or "recommendation" not in sentence.casefold()


def _not_noted(made: Sequence[Decision]) -> Decision | None:
    """A decision not to note, or a motion to note that was not carried, where nothing was noted after all."""
    refused = [one for one in made if _NOTES.search(worded(one)) and _refuses_to_note(one)]
    noted = any(one.standing or _NOTES.search(worded(one)) for one in made if one not in refused)
    return refused[-1] if refused and not noted else None


def _refuses_to_note(decision: Decision) -> bool:
    return decision.fate in _NOT_CARRIED or _REFUSES.search(worded(decision)) is not None


def _is_about(sentence: str, decision: Decision) -> bool:
    """Whether a sentence has words that tell of what was moved."""
    moved = telling_words(" ".join(line.text for line in decision.entries))
    return not moved or not moved.isdisjoint(telling_words(sentence))


def _of_minutes(sitting: Sitting, entry: Entry, told: ToldMinutes) -> Iterator[Doubt]:
    confirmed = [one.body for one in sitting.entries if isinstance(one.body, Confirmation)]
    on = read_date(told.day, sitting.meeting.date, direction="last") if told.day else None
    days = [body.on for body in confirmed if body.on is not None]
    of_day = f"the minutes of {written(on) if on else told.day}" if told.day else "the minutes"
    others = [day for day in days if (on != day if on else told.day and is_other_month(told.day, day))]
    other = bool(told.day) and len(others) == len(days)
    if not told.confirmed:
        if confirmed and not other:
            yield contradicted(
                entry, DoubtKind.OUTCOME, f"{of_day} were not confirmed", "they are recorded as confirmed"
            )
    elif confirmed and days and other:
        recorded = f"those of {written(days[-1])}"
        yield recorded_otherwise(entry, DoubtKind.OUTCOME, f"{of_day} were confirmed", recorded)
    elif not confirmed and not _resolved_minutes(sitting, entry):
        yield only_words(entry, "the minutes were confirmed", "/confirm")


def _resolved_minutes(sitting: Sitting, entry: Entry) -> bool:
    """Whether the item has a resolution about minutes, or a line that the matter was agreed."""
    decided = (line for one in decisions_of(sitting, entry.item) for line in one.entries)
    return any(isinstance(line.body, Agreed) or _MINUTES.search(line.text) for line in decided)
