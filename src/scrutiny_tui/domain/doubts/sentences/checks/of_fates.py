"""What sentences say became of motions and amendments, held to the record."""

import re
from collections.abc import Iterator, Sequence

from scrutiny_tui.domain.decisions.decision import Decision, Fate, QuestionPut
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.doubts.decisions.disagreements import voted
from scrutiny_tui.domain.doubts.decisions.matters_decided import refuses
from scrutiny_tui.domain.doubts.decisions.open_amendments import Taken, move_down, taken_by_motion
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.doubts.sentences.assertions.assertion import ToldFate
from scrutiny_tui.domain.doubts.sentences.decision_meant import (
    decision_meant,
    is_straight_behind,
    motion_numbered,
    motions_in,
    questions_meant,
    worded,
)
from scrutiny_tui.domain.doubts.sentences.ordinals import number_of
from scrutiny_tui.domain.doubts.sentences.verbs.fate_words import KEEP
from scrutiny_tui.domain.doubts.sentences.wording import contradicted, in_words, only_words
from scrutiny_tui.domain.doubts.wordings.differences import lacks_any, telling_words_of
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Recommendation, Vote
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_FATES = {
    **dict.fromkeys(("lost", "defeated", "rejected", "fell", "failed", *KEEP), Fate.LOST),
    **dict.fromkeys(("carried", "passed", "agreed", "approved", "adopted"), Fate.RESOLVED),
    "withdrawn": Fate.WITHDRAWN,
    "deferred": Fate.DEFERRED,
    "accepted": Fate.ACCEPTED,
}
_HAPPENED = ("fell", "failed", "did not carry")
"""The words of these that need no "was"."""
_COMMANDS = {
    Fate.LOST: "/lost",
    Fate.RESOLVED: "/carried",
    Fate.WITHDRAWN: "/withdrawn",
    Fate.DEFERRED: "/deferred",
    Fate.ACCEPTED: "/accepted",
}
_GOES_WITH = {
    Fate.LOST: (Fate.LOST, Fate.TIED),
    Fate.RESOLVED: (Fate.RESOLVED, Fate.ACCEPTED),
    Fate.ACCEPTED: (Fate.RESOLVED, Fate.ACCEPTED),
}
_PUT = (Fate.LOST, Fate.RESOLVED)
"""What a vote decides."""
_BY_LEAVE = WordPattern(
    r"\b(?:with|by) (?:the )?(?:consent|leave|agreement|permission)\b|\bby (?:its|the) (?:mover|proposer)\b"
    r"|\bby (?:councillor|cllr)\b",
    re.IGNORECASE,
)
_REFUSED = WordPattern(r"\b(?:refus|reject|turn|thr[eo]w|dismiss|declin)", re.IGNORECASE)
"""What is done to a matter as well as to a motion."""
_OF_A_MOTION = ("lost", "defeated", "carried", "not carried")
"""What is said of motions, and hardly of anything else that is called a proposal."""

_SHORT = 6
"""So many words are in a sentence that says only what became of "it".

"It was then put and lost" is one.
"""


def check(sitting: Sitting, entry: Entry, told: ToldFate, sentence: str) -> Iterator[Doubt]:
    """What is doubted of what a sentence says became of a motion: it contradicts the record, or is alone."""
    if told.named.startswith("recommendation") and _recommended_before(sitting, entry):
        return  # `of_recommendations` says so
    if told.named == "change" and _recorded(sitting, entry, told, sentence) is None:
        return  # no amendment stands before it: it may be any change
    if absent := list(_of_absent(sitting, entry, told, sentence)):
        yield from absent
        return
    said, recorded = _FATES[told.word], _recorded(sitting, entry, told, sentence)
    if told.named == "it" and said is Fate.LOST and _was_to_refuse(sitting, entry, sentence):
        return  # the matter was refused, and the motion carried
    contrary = (
        {said, recorded} == {Fate.LOST, Fate.RESOLVED}
        or (said is Fate.WITHDRAWN and _is_of_a_motion(sitting, entry, sentence))
        or (recorded not in (None, Fate.UNKNOWN) and _is_of_what_stands_before(sitting, entry, sentence))
    )
    if told.named == "it" and not contrary:
        return
    which = f"{motion_numbered(sentence)} " if told.what == "motion" and motion_numbered(sentence) else ""
    called = "recommendation" if _is_of_recommendation(sitting, entry, told, sentence) else told.what
    what = f"the {which}{called} {_happened(told)}"
    if (
        called == told.what
        and not _has_any(sitting, entry, told.what)
        and (not told.may_be_other or told.word in _OF_A_MOTION)
    ):
        yield only_words(entry, what, _COMMANDS[said])
    if recorded is None or recorded in _GOES_WITH.get(said, (said,)):
        return
    if recorded is Fate.UNKNOWN:
        yield from _of_open(sitting, entry, told, what)
    else:
        is_recorded = f"it is recorded as {'carried' if recorded is Fate.RESOLVED else recorded}"
        yield contradicted(
            entry, DoubtKind.OUTCOME, what, f"{is_recorded}: {_COMMANDS[said]} records a change"
        )


def _was_to_refuse(sitting: Sitting, entry: Entry, sentence: str) -> bool:
    """Whether "it was turned down" may be said of a matter that a motion was to refuse."""
    meant = decision_meant(sitting, entry, sentence)
    return meant is not None and refuses(worded(meant)) and _REFUSED.search(sentence) is not None


def of_named(sitting: Sitting, entry: Entry, told: ToldFate, about: str) -> Iterator[Doubt]:
    """The same of the one motion of any item that is named by what it is on: "the petition motion"."""
    words = telling_words_of(about)
    found = [
        (item, one)
        for item in sitting.items
        for one in decisions_of(sitting, item.id)
        if one.motion and not lacks_any(words, telling_words_of(f"{item.title} {worded(one)}"))
    ]
    before = [(item, one) for item, one in found if one.motion and one.motion.entry.place < entry.place]
    if len(before) != 1 or {_FATES[told.word], before[0][1].fate} != set(_PUT):
        return
    item, decision = before[0]
    where = "" if item.id == entry.item else f" in item {item.number}"
    recorded = f"it is recorded as {'carried' if decision.fate is Fate.RESOLVED else decision.fate}{where}"
    yield contradicted(entry, DoubtKind.OUTCOME, f"the {about} motion {_happened(told)}", recorded)


def _happened(told: ToldFate) -> str:
    return told.word if told.word in _HAPPENED else f"was {told.word}"


def _of_absent(sitting: Sitting, entry: Entry, told: ToldFate, sentence: str) -> Iterator[Doubt]:
    """What became of "the third motion", where only two are recorded."""
    which, made = motion_numbered(sentence), decisions_of(sitting, entry.item)
    moved, put = motions_in(made), [one for one in made if one.motion or one.put.entries]
    if told.named == "motion" and which and moved and number_of(which) > len(put):
        are = "motion is" if len(moved) == 1 else "motions are"
        recorded = f"only {in_words(len(moved))} {are} recorded"
        yield contradicted(entry, DoubtKind.OUTCOME, f"the {which} motion {_happened(told)}", recorded)


def _recommended_before(sitting: Sitting, entry: Entry) -> bool:
    entries = sitting.of_item(entry.item)
    return any(isinstance(one.body, Recommendation) and one.place < entry.place for one in entries)


def _of_open(sitting: Sitting, entry: Entry, told: ToldFate, what: str) -> Iterator[Doubt]:
    """What is doubted where the record leaves it open."""
    said, amendment = _FATES[told.word], told.what == "amendment"
    found = list(of_open_amendment(sitting, entry, what, said)) if amendment else []
    yield from found
    if not found:
        straight = " straight after the amendment" if amendment and said in _PUT else ""
        yield only_words(entry, what, f"{_COMMANDS[said]}{straight}", kind=DoubtKind.FATE_OPEN)


def of_open_amendment(sitting: Sitting, entry: Entry, what: str, said: Fate) -> Iterator[Doubt]:
    """What is doubted of an amendment that words tell the fate of, where a vote counts for its motion.

    Args:
        sitting: the meeting.
        entry: the entry in which the words stand.
        what: what they say: "the amendment was carried".
        said: the same as a fate.
    """
    taken = _taken_by_motion(sitting, entry) if said in _PUT else None
    if taken is None:
        return
    fate = QuestionPut().plus(taken.entry, taken.body).fate
    where = "before" if taken.entry.place < entry.place else "behind"
    kind = "vote" if isinstance(taken.body, Vote) else _COMMANDS[fate]
    line = f"{kind} {where} them"
    recorded = f"the {line} counts for the motion: {move_down(kind)}"
    if fate not in _GOES_WITH[said]:
        was = f" was {voted(taken.body)}" if isinstance(taken.body, Vote) else " says otherwise"
        recorded = f"the {line}, which counts for the motion,{was}"
    yield contradicted(entry, DoubtKind.OUTCOME, what, recorded)


def _taken_by_motion(sitting: Sitting, entry: Entry) -> Taken | None:
    """The vote that a sentence may be about, and that counts for the motion while its amendment is open."""
    entries = sitting.of_item(entry.item)
    made = [one for one in decisions_of(sitting, entry.item) if _amended_before(one, entry)]
    return taken_by_motion(made[-1], entries) if made else None


def _amended_before(decision: Decision, entry: Entry) -> bool:
    return any(one.line.entry.place < entry.place for one in decision.amendments)


def _is_of_a_motion(sitting: Sitting, entry: Entry, sentence: str) -> bool:
    """Whether "it was withdrawn" is about a motion: it says by whose leave, or stands behind an open one."""
    if _BY_LEAVE.search(sentence):
        return True
    meant = decision_meant(sitting, entry, sentence)
    is_open = meant is not None and meant.fate is Fate.UNKNOWN
    return is_open and is_straight_behind(sitting, meant, entry)


def _is_of_what_stands_before(sitting: Sitting, entry: Entry, sentence: str) -> bool:
    """Whether a short sentence such as "it went through" stands straight behind what was decided."""
    return len(sentence.split()) <= _SHORT and is_straight_behind(
        sitting, decision_meant(sitting, entry), entry
    )


def _has_any(sitting: Sitting, entry: Entry, what: str) -> bool:
    """Whether the item has a motion or a resolution, or an amendment."""
    return any(
        one.amendments if what == "amendment" else one.motion or one.clauses
        for one in decisions_of(sitting, entry.item)
    )


def _recorded(sitting: Sitting, entry: Entry, told: ToldFate, sentence: str) -> Fate | None:
    """The fate of the motion, or of the amendment, that a sentence means; None where there is none."""
    meant = decision_meant(sitting, entry, sentence)
    if meant is None:
        return None
    if told.what == "amendment":
        made = (meant,) if meant.amendments else decisions_of(sitting, entry.item)
        return _of_amendment(made, entry)
    begun = min(one.place for one in meant.entries) < entry.place
    if told.named == "it" and meant.amendments and begun:
        return questions_meant(sitting, entry, sentence)[-1].fate
    of_recommendation = _is_of_recommendation(sitting, entry, told, sentence)
    return meant.fate if begun and (meant.motion or meant.clauses or of_recommendation) else None


def _is_of_recommendation(sitting: Sitting, entry: Entry, told: ToldFate, sentence: str) -> bool:
    """Whether "it" is a recommendation that was put by itself."""
    meant = decision_meant(sitting, entry, sentence)
    return told.named == "it" and meant is not None and meant.only_recommends and bool(meant.put.entries)


def _of_amendment(made: Sequence[Decision], entry: Entry) -> Fate | None:
    """The fate of the last amendment moved before a sentence, unless it went with its motion."""
    moved = [(one, each) for one in made for each in one.amendments if each.line.entry.place < entry.place]
    if not moved or moved[-1][0].put.fate in (Fate.WITHDRAWN, Fate.DEFERRED):
        return None
    return moved[-1][1].put.fate
