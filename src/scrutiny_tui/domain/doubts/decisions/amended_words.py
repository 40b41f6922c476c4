"""Doubts about an amendment that leaves out words which the motion does not have."""

import re
from collections.abc import Iterator, Sequence

from scrutiny_tui.domain.decisions.decision import Amended, Decision, Fate
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.decisions.alterations import alteration_by, quotes_words
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.wordings.differences import TellingWord, quoted, telling_words_of, without
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Amendment, Motion
from scrutiny_tui.domain.room_events import Confirmation
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_REFERS = WordPattern(
    r"\brecommendations?\b|\bas (?:set out|printed|circulated|amended|tabled|follows)\b|\bfollowing\b|:\s*$"
    r"|\b(?:approv|adopt|accept|agree|endors|support|not|receiv)(?:s|es?|ed?|ing)?\b.*"
    r"\b(?:proposals?|report|paper|appendix|minutes|plan|draft|policy|strategy|budget|programme|response)\b"
    r"|\b(?:proposals?|report|paper|appendix|minutes|plan|draft|policy|strategy|budget|programme|response)\b.*"
    r"\b(?:approv|adopt|accept|agree|endors|support|not|receiv)(?:es?|ed?)\b",
    re.IGNORECASE,
)
"""Words of a motion that stand for others, which an amendment may leave out."""
_PARTS = WordPattern(
    r"\b(?:clauses?|paragraphs?|sentences?|lines?|parts?|points?|sections?|bullets?|words?|items?|everything|all"
    r"|rest|remainder|reference|figure|date|first|second|third|last|final)\b",
    re.IGNORECASE,
)
"""Words by which an amendment says what it leaves out without repeating it."""
_ALTERS = WordPattern(r"\b(?:alter|amend|chang|reword|revis|accept|add|insert|replac)\w*\b", re.IGNORECASE)
"""What a sentence says that tells of other words."""
_REPLACES = WordPattern(
    r"\b(?:for|out|replace|delete|substitute) [“\"](?P<out>[^”\"]+)[”\"],?"
    r" (?:read|with|by|(?:and )?(?:insert|substitute|add)) [“\"](?P<into>[^”\"]+)[”\"]",
    re.IGNORECASE,
)
"""For “agreed” read “noted”."""
_SHORTEST = 3
_TAKEN_UP = (Fate.RESOLVED, Fate.ACCEPTED)


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """The amendments in an item that leave out what is not in the motion, nor in an earlier amendment."""
    for entry in sitting.of_item(item):
        if isinstance(entry.body, Amendment | Confirmation) and (same := _the_same(entry)):
            sentence = f"“{same}” is left out here, and put in again: which of them is it?"
            yield doubt_at(entry, DoubtKind.OTHER_WORDS, sentence)
    for decision in decisions_of(sitting, item):
        for amended in decision.amendments:
            known = _known(decision, amended, sitting.of_item(item))
            for text in alteration_by(amended.line.body.text).out if known else ():
                if missing := _missing(text, known, amended.line.body.text):
                    sentence = f"The amendment leaves out {missing}, and the motion has no such words."
                    yield doubt_at(amended.line.entry, DoubtKind.OTHER_WORDS, sentence)


def _the_same(entry: Entry) -> str:
    """What an amendment or a correction would replace by itself; empty for nothing."""
    text = entry.body.corrections if isinstance(entry.body, Confirmation) else entry.text
    found = (one for one in _REPLACES.finditer(text) if one["out"].casefold() == one["into"].casefold())
    return next((one["out"] for one in found), "")


def _missing(text: str, known: Sequence[TellingWord], amendment: str) -> str:
    """What of the words left out the motion lacks, in quotes; empty where it may have them.

    Words in quotation marks are those of the motion. Others may tell in the clerk's words what is left out:
    they are doubted where others take their place, and none of them is in the motion.
    """
    words = [word for word in telling_words_of(text) if word.figure or len(word.typed) >= _SHORTEST]
    missing = without(words, known)
    told = _PARTS.search(text) or len(missing) < len(words) or not alteration_by(amendment).into
    if told and not quotes_words(amendment):
        return ""
    return quoted(text, missing) if missing else ""


def _known(decision: Decision, amended: Amended, entries: Sequence[Entry]) -> list[TellingWord]:
    """The words of a motion and of the amendments before one; none where they are not known.

    Clauses before an amendment that was taken up may be typed as amended already.
    """
    at = amended.line.entry.place
    moved = [line.entry for line in (*decision.motion_words, *decision.clauses, *decision.recommended)]
    moved = [entry for entry in moved if entry.place < at]
    texts = [entry.text for entry in moved]
    if amended.put.fate in _TAKEN_UP and not any(isinstance(entry.body, Motion) for entry in moved):
        return []
    if not texts or any(_REFERS.search(text) for text in texts) or _is_altered(decision, entries, at):
        return []
    texts += [one.line.body.text for one in decision.amendments if one.line.entry.place < at]
    return [word for text in texts for word in telling_words_of(text)]


def _is_altered(decision: Decision, entries: Sequence[Entry], at: str) -> bool:
    """Whether a sentence between a motion and an amendment tells of other words: "altered his motion"."""
    begins = min(entry.place for entry in decision.entries)
    between = (e for e in entries if begins < e.place < at and isinstance(e.body, Point))
    return any(_ALTERS.search(e.text) for e in between)
