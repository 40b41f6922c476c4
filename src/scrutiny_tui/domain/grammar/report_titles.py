"""The title of a report that words ask for: "a report on school places be brought to the June meeting"."""

import re

from scrutiny_tui.domain.text import one_line

_SUBJECT = re.compile(
    r"\b(?:reports?|updates?|papers?|presentations?|briefings?|briefing notes?|items?)(?: back)?"
    r"(?: to (?:the|this) (?:sub-)?\w+)? (?:on|about|regarding|into|concerning|setting out) (?P<subject>.+)",
    re.IGNORECASE,
)
_END = re.compile(
    r"\s+(?:(?:to|should|would|will|shall|is|are)\s+)?be\s+(?:brought|submitted|presented|provided|made|prepared"
    r"|received|considered|added|placed|put|given|scheduled|circulated|included|taken|requested|produced)\b.*"
    r"|\s+(?:to|for|before)\s+(?:the|this)\s+(?:sub-)?(?:committee|panel|board)$",
    re.IGNORECASE,
)
_THAT = re.compile(r"that\s+(?:,\s*)?", re.IGNORECASE)
_AROUND = " \t.,;:!?"


def report_title(text: str, wording: str) -> str:
    """The title under which a report comes to a meeting, made of the words that ask for it.

    Args:
        text: the words of a clause or a request.
        wording: the part of them that says when (`report_time`); empty for none.

    Returns:
        What the report is about, or else all the words without those.
    """
    words = one_line(text.replace(wording, " ", 1) if wording else text).strip(_AROUND)
    found = _SUBJECT.search(words)
    subject = _END.sub("", found["subject"]).strip(_AROUND) if found else ""
    title = subject or _THAT.sub("", words, count=1).strip(_AROUND)
    return title[:1].upper() + title[1:]
