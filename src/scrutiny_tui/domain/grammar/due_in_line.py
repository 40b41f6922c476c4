"""Where due wording stands on a capture line: at its end, or after an owner.

The wording is kept and printed as typed. A date is kept beside it only where the wording gives one. Which
phrases are due wording is decided in `due_wording`.
"""

import re

from scrutiny_tui.domain.action_log import Due
from scrutiny_tui.domain.grammar.due_context import DueContext
from scrutiny_tui.domain.grammar.due_wording import MOST_WORDS, DuePosition, read_wording

_WORD = re.compile(r"\S+")
_DOES = re.compile(r"(?:to|will|who (?:will|is to))\s", re.IGNORECASE)
"""How words begin that say what an owner does: "to report by June"."""
_ONE_VERB = re.compile(rf"{_DOES.pattern}\w+(?: back)? ", re.IGNORECASE)
"""The same with nothing between the verb and due wording: "to report in March"."""
_DEED = re.compile(
    r"(?<=\w)\s+(?:will|who (?:will|is to)"
    r"|to (?:be|report|provide|send|circulate|write|arrange|bring|prepare|produce|contact|check|confirm|meet"
    r"|speak|review|update|respond|reply|investigate|look|liaise|follow|share|supply|discuss"
    r"|invite|attend|submit|present|draft|consider|advise|complete|raise|chase|issue|publish))\s",
    re.IGNORECASE,
)
"""What an owner does, behind the name: no name goes on so, but "Assistant to the Chief Executive" does."""
_AROUND = " \t.,;:!?()[]"
_JOINED_BY = frozenset(
    ("a", "an", "the", "of", "and", "&", "or", "for", "to", "with", "from", "on", "in", "at", "by", "as")
)
"""Words that no owner's name ends with: "Chair of the next meeting" holds no due wording."""


def read_due(wording: str, context: DueContext) -> Due:
    """Read what can only be due wording, since it stands after an owner.

    Args:
        wording: all of it, as typed.
        context: what it is read against.

    Returns:
        The wording unchanged, with the day it gives, or with `next_meeting` set. It has neither for a season,
        an event, "in due course", and for any wording that is not understood. "To report in June" has the day
        of "in June".
    """
    deed = _ONE_VERB.match(wording)
    reading = read_wording(wording, context) or (
        read_wording(wording[deed.end() :].rstrip(_AROUND), context) if deed else None
    )
    if reading is None and _DOES.match(wording) and (at_end := due_at_end(wording, context)):
        return Due(wording, at_end.on, at_end.next_meeting)
    return Due(wording, reading.on, reading.next_meeting) if reading else Due(wording)


def due_at_end(text: str, context: DueContext) -> Due | None:
    """Find due wording at the end of running text.

    Args:
        text: the text of a request, action or recommendation: "figures to be provided by mid-April 2019."
        context: what it is read against.

    Returns:
        The longest ending that can only be due wording, without the full stop; None where there is none.
    """
    end = len(text.rstrip(_AROUND + "\r\n"))
    for start in _last_words(text[:end]):
        wording = text[start:end].lstrip(_AROUND)
        reading = read_wording(wording, context)
        if reading and reading.position is DuePosition.ANYWHERE:
            return Due(wording, reading.on, reading.next_meeting)
    return None


def split_owner(words: str, context: DueContext) -> tuple[str, str]:
    """Split an owner who is not known by name from the due wording that follows.

    Args:
        words: "head of housing by the next meeting", "Chair spring 2026", "the NHS trust".
        context: what it is read against.

    Returns:
        The owner and the due wording, each empty where there is none. The due wording is the longest ending
        that reads as one, with what the owner does before it: "to report by June". A comma or dash between
        the two is dropped.
    """
    for start in _last_words(words):
        owner = words[:start].strip().rstrip(" ,;:-–—")
        ends_open = _JOINED_BY.intersection(owner.lower().split()[-1:])
        reading = None if ends_open else read_wording(words[start:], context)
        if reading and reading.position >= DuePosition.AFTER_OWNER:
            deed = _DEED.search(words, 0, start)
            begin = deed.start() if deed else start
            return words[:begin].strip().rstrip(" ,;:-–—"), words[begin:].strip()
    return words.strip(), ""


def _last_words(text: str) -> list[int]:
    """Where each of the last words begins, the first of them first; as many words as due wording may have."""
    return [word.start() for word in _WORD.finditer(text)][-MOST_WORDS:]
