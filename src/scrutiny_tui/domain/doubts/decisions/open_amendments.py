"""Votes that count for a motion, while it is not recorded what became of the amendment before them.

An amendment takes a vote only straight after it. So a vote behind more debate counts for the motion, although
it may have been on the amendment.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from msgspec.structs import replace

from scrutiny_tui.domain.decisions.decision import Decision, EntryOf, Fate, QuestionPut
from scrutiny_tui.domain.decisions.draft import taken_again
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.sentences.assertions.amendment_assertions import ToldAmendment
from scrutiny_tui.domain.doubts.sentences.assertions.assertion import ToldFate
from scrutiny_tui.domain.doubts.sentences.reading import asserted
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Carried, Lost, Vote
from scrutiny_tui.domain.word_pattern import WordPattern

Taken: TypeAlias = EntryOf[Vote | Carried | Lost]
_THING = r"(?:the|this|that|his|her|their|its) (?:\w+ )?(?:amendment|alteration|change)"
_NOT_PUT = WordPattern(
    r"\b(?:amendment|it|this) (?:was|is) (?:therefore |then |accordingly )?"
    r"(?:not (?:duly )?(?:seconded|put|moved|pursued|pressed|taken|proceeded with)|never put|out of order"
    r"|ruled (?:out|inadmissible)|inadmissible|dropped|abandoned|incorporated|taken up|superseded)\b"
    r"|\bamendment,? (?:having been|being|was|is|had been)(?: \w+){0,2}"
    r" (?:withdrawn|accepted|taken up)\b"
    r"|\b(?:no seconder|not find a seconder|no one seconded|nobody seconded|no member seconded)\b"
    r"|\b(?:lacked|without|for (?:want|lack) of) a seconder\b"
    rf"|\bruled (?:{_THING} |it )?(?:out of order|inadmissible|not admissible)\b"
    r"|\bdid not (?:press|pursue|proceed with|put|take) (?:it|(?:the|his|her|their) amendment)\b",
    re.IGNORECASE,
)
"""That the amendment was not put to the vote."""
_BY_MOVER = WordPattern(
    r"\b(?:withdrew|dropped|abandoned|accepted|took up|incorporated"
    r"|(?:agreed|was (?:happy|content|willing|ready|prepared)) to (?:accept|withdraw|drop|take up))"
    rf" (?:{_THING}|it|this)(?=[.,;]|$| (?:and|but|with|as|at|after|on|when|because|so|into|following)\b)",
    re.IGNORECASE,
)
"""That its mover withdrew it, or the mover of the motion accepted it."""
_BY_VOTE = WordPattern(r"\bamendment,? having been (?:\w+ )?(?:lost|carried|defeated)\b", re.IGNORECASE)
"""That it was carried or lost."""
_WITHOUT_A_VOTE = ("withdrawn", "accepted", "deferred")
_REPORTED = WordPattern(r"\b(?:that|whether|if|had|would|should|could|might|hoped|asked)\b", re.IGNORECASE)


def taken_by_motion(decision: Decision, entries: Sequence[Entry]) -> Taken | None:
    """What counts for a motion while its last amendment is open: the first vote behind that, or `/carried`.

    Args:
        decision: the decision.
        entries: the entries of its item, in order.

    Returns:
        The line; None where the amendment has its fate, or a sentence before the line tells it.
    """
    amended = decision.amendments[-1] if decision.amendments else None
    if amended is None or amended.put.fate is not Fate.UNKNOWN:
        return None
    since = amended.line.entry.place
    lines = sorted((one for one in _lines(decision.put) if one.entry.place > since), key=_place)
    if not lines:
        return None
    twice = len(lines) > 1 and not _is_one_vote(lines[0].body, lines[1].body)
    before = (entry for entry in entries if since < entry.place < _place(lines[0]))
    return None if any(_settles(entry, by_vote=not twice) for entry in before) else lines[0]


def _place(line: Taken) -> str:
    return line.entry.place


def _is_one_vote(before: Vote | Carried | Lost, after: Vote | Carried | Lost) -> bool:
    """Whether the second of two lines may be about the same vote as the first."""
    if not isinstance(before, Vote) or not isinstance(after, Vote):
        return True
    return before.counted == after.counted or taken_again(before, after)


def check(taken: Taken) -> Iterator[Doubt]:
    """The doubt about such a line."""
    what = "vote" if isinstance(taken.body, Vote) else "line"
    counts = f"This {what} counts for the motion, and the amendment is left open"
    sentence = f"{counts}: if it was on that, {move_down(what)}."
    yield doubt_at(taken.entry, DoubtKind.OUTCOME, sentence)


def move_down(what: str) -> str:
    """What brings an amendment to its vote, with the keys of the capture page.

    The amendment is moved and not the vote, so that in the minutes no speech stands behind a vote that it
    came before.

    Args:
        what: the line to which it is moved: "vote".
    """
    return f"choose the amendment (↑) and move it down to the {what} (Ctrl+↓)"


def without(put: QuestionPut, taken: Taken) -> QuestionPut:
    """What else was recorded of a motion than such a line; all of it where that is nothing."""
    votes = tuple(vote for vote in put.votes if vote.entry is not taken.entry)
    said = put.said if put.said and put.said.entry is not taken.entry else None
    return replace(put, votes=votes, said=said) if votes or said else put


def _lines(put: QuestionPut) -> Iterator[Taken]:
    for line in put.votes:
        if isinstance(line.body, Vote) and not line.body.clauses:
            yield EntryOf(line.entry, line.body)
    if put.said and isinstance(put.said.body, Carried | Lost):
        yield EntryOf(put.said.entry, put.said.body)


def _settles(entry: Entry, *, by_vote: bool) -> bool:
    """Whether a point tells what became of an amendment.

    Args:
        entry: the entry.
        by_vote: whether that it was carried or lost settles it. Where two votes follow, the first may be
            the one that is told of.
    """
    if not isinstance(entry.body, Point):
        return False
    for form in (_NOT_PUT, _BY_MOVER, *((_BY_VOTE,) if by_vote else ())):
        found = form.search(entry.text)
        if found and not _REPORTED.search(entry.text[: found.start()]):
            return True
    told = (one.assertion for one in asserted(entry.text))
    words = [
        one.word
        for one in told
        if isinstance(one, ToldAmendment) or (isinstance(one, ToldFate) and one.what == "amendment")
    ]
    return any(by_vote or word in _WITHOUT_A_VOTE for word in words)
