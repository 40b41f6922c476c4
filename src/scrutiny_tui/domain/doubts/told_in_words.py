"""Doubts about sentences that say what became of a motion or an amendment: a sentence records nothing."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from scrutiny_tui.domain.decisions.decision import Decision, Fate
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.text import NUMBER_WORDS

_FATES = {
    "lost": Fate.LOST,
    "defeated": Fate.LOST,
    "rejected": Fate.LOST,
    "fell": Fate.LOST,
    "failed": Fate.LOST,
    "did not carry": Fate.LOST,
    "not carried": Fate.LOST,
    "not agreed": Fate.LOST,
    "not passed": Fate.LOST,
    "carried": Fate.RESOLVED,
    "passed": Fate.RESOLVED,
    "agreed": Fate.RESOLVED,
    "approved": Fate.RESOLVED,
    "adopted": Fate.RESOLVED,
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
NUMBER = rf"(?:\d{{1,3}}|no|none|{'|'.join(NUMBER_WORDS)})"
"""A number in digits or in words."""
_SENTENCE = re.compile(
    r"(?:(?:(?:on|upon|having|following|after) [^.;:]{1,40}?|but|and|so|then|later|finally|subsequently"
    r"|however|in the end|unfortunately|eventually|afterwards|in consequence|accordingly),? )?"
    r"(?:(?:(?:the|this|that) )?(?:substantive )?(?P<what>motion|proposal|amendment)(?:, [^.,;:]{1,40})?"
    r"(?: (?:as amended|(?:moved |proposed )?by [^.,;:]{1,60}?))?|(?P<it>it|this)),?"
    r" (?:(?P<was>(?:was|is|had been|has been) )?(?:(?:put(?: to the vote)?(?: and(?: was)?)?|then|therefore"
    r"|duly|unanimously|accordingly|narrowly|however|finally) )*"
    r"(?P<fate>lost|defeated|rejected|(?:not )?(?:carried|passed|agreed)"
    r"|approved|adopted|withdrawn|deferred|accepted)|(?P<fell>fell|failed|did not carry))"
    r"(?=(?(was) by (?:the mover|the proposer|councillor|cllr)|(?!))"
    rf"| (?:by )?{NUMBER}\b| (?:by|with|on) (?:a|an|the casting|show|assent)\b| unanimously| nem\b| without|"
    rf" with {NUMBER}\b| and\b| but\b| tonight| here\b|[.,;]|$)",
    re.IGNORECASE,
)
"""A sentence that says what became of a motion and no more: "The motion was lost at Council" says where."""

_MOVER = re.compile(
    r"[^.;:]{2,60}? (?:then |has |had )?(?P<fate>withdrew|withdrawn|accepted|took up)"
    r" (?:the|his|her|their|that|this) (?P<what>motion|amendment)(?=[.,;]|$)",
    re.IGNORECASE,
)
"""The same of what the mover did: "The mover withdrew the motion"."""
ELSEWHERE = re.compile(
    r"\b(?:had|last|previous|earlier|ago|in \d{4}|at (?:full )?(?:council|cabinet)|residents|poll|survey)\b",
    re.IGNORECASE,
)
"""Words of a sentence about a vote of another meeting, or another body."""
_DECIDED = re.compile(
    r"(?:(?:on|upon|having|following|after) [^.;:]{1,40}, )?"
    r"(?:the )?(?:committee|council|panel|board|members|meeting)"
    r" (?:(?:then|therefore|duly|unanimously|narrowly) )*(?P<fate>voted (?:against|down|for|in favour of)"
    r"|rejected|defeated|lost|carried|passed|agreed|approved|adopted|supported)"
    r" (?:the |this |that )?(?:substantive )?(?P<what>motion|amendment)"
    r"(?= (?:as amended|by|unanimously|and|but|nem)\b|[.,;]|$)",
    re.IGNORECASE,
)
"""A sentence that says how the committee decided: "Members voted against the motion"."""
_ALSO = {
    "voted against": "lost",
    "voted down": "lost",
    "voted for": "carried",
    "voted in favour of": "carried",
    "supported": "carried",
    "withdrew": "withdrawn",
    "took up": "accepted",
}


def of_points(entries: Sequence[Entry], decisions: Sequence[Decision]) -> Iterator[Doubt]:
    """The sentences that contradict the record, or that alone say what became of a motion or an amendment.

    Args:
        entries: the entries of an item, in order.
        decisions: the decisions among them.
    """
    for entry in entries:
        body = entry.body
        if not isinstance(body, Point) or body.speaker is not None or body.mark is not None:
            continue
        if (told := _told(body.text)) is not None:
            yield from _of_sentence(entry, told, decisions)


def tells_of(entry: Entry, what: str) -> bool:
    """Whether an entry is a sentence that says what became of the "motion", or of the "amendment"."""
    told = _told(entry.text) if isinstance(entry.body, Point) else None
    return told is not None and not told.vague and told.what == what


class _Told(NamedTuple):
    """What a sentence says became of a motion or an amendment.

    Attributes:
        what: the "motion" or the "amendment".
        word: what became of it.
        vague: whether the sentence only has "it".
    """

    what: str
    word: str
    vague: bool = False


def _told(text: str) -> _Told | None:
    """What a sentence says became of a motion or an amendment; None where it says nothing of one here."""
    found = _SENTENCE.match(text) or _DECIDED.match(text) or _MOVER.match(text)
    if found is None or ELSEWHERE.search(text, found.end()):
        return None
    parts = found.groupdict()
    word = (parts["fate"] or parts["fell"]).casefold()
    what = "amendment" if (parts["what"] or "").casefold() == "amendment" else "motion"
    return _Told(what, _ALSO.get(word, word), vague=bool(parts.get("it")))


def _of_sentence(entry: Entry, told: _Told, decisions: Sequence[Decision]) -> Iterator[Doubt]:
    what, word, vague = told
    said, recorded = _FATES[word], _recorded(what, entry, decisions)
    happened = word if word in _HAPPENED else f"was {word}"
    if vague and not _contradicts(said, recorded, decisions):
        return
    if not any(one.amendments if what == "amendment" else one.motion or one.clauses for one in decisions):
        sentence = f"Only words say that the {what} {happened}: {_COMMANDS[said]} records it."
        yield doubt_at(entry, DoubtKind.ONLY_WORDS, sentence)
    if recorded is None or recorded in _GOES_WITH.get(said, (said,)):
        return
    if recorded is Fate.UNKNOWN:
        sentence = f"Only words say that the {what} {happened}: {_COMMANDS[said]} records it."
        yield doubt_at(entry, DoubtKind.FATE_OPEN, sentence)
    else:
        sentence = (
            f"The words say that the {what} {happened}, but it is recorded as"
            f" {'carried' if recorded is Fate.RESOLVED else recorded}: {_COMMANDS[said]} records a change."
        )
        yield doubt_at(entry, DoubtKind.OUTCOME, sentence)


def _contradicts(said: Fate, recorded: Fate | None, decisions: Sequence[Decision]) -> bool:
    """Whether "it was lost" can only be meant of the one motion of the item, and that was carried."""
    opposite = {said, recorded} == {Fate.LOST, Fate.RESOLVED}
    return opposite and len(decisions) == 1 and not decisions[0].amendments


def _recorded(what: str, entry: Entry, decisions: Sequence[Decision]) -> Fate | None:
    """The fate of the last motion or amendment before a sentence; None where there is none."""
    if what == "motion":
        before = [one for one in decisions if one.motion or one.clauses]
        before = [one for one in before if min(each.place for each in one.entries) < entry.place]
        return before[-1].fate if before else None
    moved = [(one, each) for one in decisions for each in one.amendments]
    moved = [(one, each) for one, each in moved if each.line.entry.place < entry.place]
    if not moved or moved[-1][0].put.fate in (Fate.WITHDRAWN, Fate.DEFERRED):
        return None
    return moved[-1][1].put.fate
