"""Doubts about points that read as an outcome: a sentence does not record one."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.grammar.bare_commands import bare_command
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.discussion_lines import LITERAL
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_DASH = r"\s*(?::|\s[-–—])\s"
_SUBJECT = r"(?:it was|the (?:sub-?)?(?:committee|panel|board)) "
_ADVERB = r"(?:(?:unanimously|therefore|then) )?"
_BEFORE = rf"(?:{_SUBJECT})?{_ADVERB}"
_OPINION = (
    r"(?: (?!(?:be|go|as|since|because|if|when|who|which|that)\b)[\w'’-]+){1,4}?"
    r" (?:was|were|is|are|had|has|have)\b(?! (?:to|no (?:objections?|comments?|further))\b)"
)
"""What members thought, behind "agreed that": "the presentation was helpful", "there had been a delay".

"The Committee had no objection" is what a committee decides.
"""
_INITIALS = r"(?-i:[A-Z]{2,4}(?:&[A-Z]{1,2})?)"
_ACTION = (
    rf"(?:actions?(?: points?)?|(?-i:AP))(?: (?:for|by) [^:.]{{1,40}}| {_INITIALS})?{_DASH}"
    rf"|actions? {_INITIALS} to\b"
)
_READS = {
    "was resolved": ("/resolved", rf"{_BEFORE}resolved(?:,? (?:that|to)\b|{_DASH})|decision{_DASH}"),
    "was agreed": (
        "/agreed",
        rf"{_ADVERB}agreed,? that\b|{_SUBJECT}{_ADVERB}agreed,? that\b(?!{_OPINION})|{_BEFORE}agreed{_DASH}",
    ),
    "is a recommendation": ("/recommend", rf"recommend(?:ed (?:that|to)\b|(?:ed|ations?){_DASH})"),
    "is an action": ("/action", _ACTION),
    "is a request": ("/request", rf"(?:information )?requests?(?: for [^:.]{{1,40}})?{_DASH}"),
}
"""What a line claims to be, the command that records that, and how such a line begins."""
_BEGINS = tuple((WordPattern(form, re.IGNORECASE), what, name) for what, (name, form) in _READS.items())
_CORRECTS = WordPattern(
    rf"(?:correction|corrected){_DASH}"
    r"|(?:no|oops|wait|actually)[,.!]? sorry\b|oops\b"
    r"|sorry[,.:]? (?:no\b|i meant?\b|that should\b|(?:the )?vote\b)"
    r"|(?:that|this|(?:the )?(?:last|above) (?:line|vote|one)) should (?:read|say|have (?:read|said))\b"
    r"|(?:please )?(?:scrap|delete|ignore|strike|cancel|disregard|undo)"
    r" (?:that|this|the (?:last|above|previous))"
    r"(?: (?:line|one|entry|note|point|vote|bit))?\W*$",
    re.IGNORECASE,
)
"""Words by which a clerk means to correct what was typed before."""


def check(sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    """What an entry says only in words; nothing if a backslash marks it as a point."""
    body = entry.body
    if not isinstance(body, Point) or body.speaker is not None or body.rough:
        return
    if entry.line.lstrip().startswith(LITERAL):
        return
    found = tuple(_in_words(entry, body)) if entry.follow_up is None else ()
    yield from found or _as_command(sitting, entry)


def command_without_slash(sitting: Sitting, entry: Entry) -> str | None:
    """The name of the command that a point was meant to be; None for other points."""
    return bare_command(entry.line, LineContext(sitting, sitting.item(entry.item)))


def _as_command(sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    if name := command_without_slash(sitting, entry):
        sentence = f"This reads as /{name}, and is recorded as words only: begin the line with /{name}."
        yield doubt_at(entry, DoubtKind.ONLY_WORDS, sentence)


def _in_words(entry: Entry, body: Point) -> Iterator[Doubt]:
    if _CORRECTS.match(body.text):
        sentence = "These words correct nothing: edit or delete the line that is wrong."
        yield doubt_at(entry, DoubtKind.ONLY_WORDS, sentence)
    for form, what, command in _BEGINS:
        if form.match(body.text):
            sentence = f"Only words say that this {what}: {command} records it."
            yield doubt_at(entry, DoubtKind.ONLY_WORDS, sentence)
