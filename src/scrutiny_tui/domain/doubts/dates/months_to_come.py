"""Doubts about a month without its year that has not come yet, in words that tell of it as past.

"14 vans had been turned away in May", in a meeting of March: it is another month, or that of another year.
"""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.dates import FULL_YEAR, MONTH, MONTHS, month_number
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.dates.answered_before_asked import HANDED_OVER
from scrutiny_tui.domain.doubts.dates.named_dates import dates_in
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.sentences.splitting import as_typed
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.grammar.discussion_lines import LITERAL
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_PLANNED = (
    r"(?:been|to|planned|set|fixed|scheduled|arranged|booked|agreed|promised|extended|postponed|deferred"
    r"|delayed|moved|asked|expected|due|committed|decided|hoped|proposed|wanted|intended|said|until|resolved"
    r"|requested|undertaken|told|invited|applied|announced|offered|called|suggested|discussed|needed|let"
    r"|not|no|never|held)"
)
"""What may have been done already to something that is to come."""
_ENDS = r"(?:ed|en|own|un|ne|ut|et|id|ought|aught|ost|eld|ade|ept|elt|ent|ood|ld)"
_DID_ALREADY = (
    rf"\b(?:had|has|have)(?: (?:now|already|also|just|since))?(?: been)? (?!{_PLANNED}\b)[a-z]+{_ENDS}\b"
)
_WAS_DONE = (
    r"\b(?:was|were)(?: \w+ly)? (?:turned (?:away|back)|refused|fined|found|lost|stolen|damaged|injured"
    rf"|flooded|reported|counted|surveyed|inspected|repaired|cleared|rescued|recorded|missed|{HANDED_OVER})\b"
)
_THERE_HAD_BEEN = r"\bthere had(?: also)? been\b"
_GAP = (
    r"(?: (?!(?:to|that|for|about|whether|on|of|with|until|from|between|and|but|in|by)\b)"
    r"[\w£%’'-]+){0,5}?"
)
_CAPITAL = r"(?-i:(?=[A-Z]))"
_PAST = WordPattern(
    rf"(?:{_DID_ALREADY}|{_WAS_DONE}|{_THERE_HAD_BEEN}){_GAP} "
    rf"(?:(?:back |again |only )?(?:in|during|at the end of) {_CAPITAL}"
    rf"|on (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_CAPITAL})"
    rf"(?P<month>{MONTH})(?!\w)(?!,? (?:\d|to\b|and {MONTH}|or {MONTH}))",
    re.IGNORECASE,
)
_OF_A_YEAR = WordPattern(
    rf"\b(?:{FULL_YEAR}|20\d\d[/–-]\d\d|last|previous|past|each|every|ago|(?:the|a) year|earlier|years"
    r"|annual\w*|usually|normally|always|often|once|anniversary)\b",
    re.IGNORECASE,
)
"""What tells of which year a month is, or that it is that of any year."""
_TO_COME = WordPattern(
    r"\b(?:would|will|shall|should|could|might|can|must|until|till|plan\w*|forecast\w*|expect\w*"
    r"|project\w*|budget\w*|due|target\w*|estimat\w*|propos\w*|intend\w*|to be|if|when|whether|once|after"
    r"|before|next)\b",
    re.IGNORECASE,
)
"""What tells that words are of a time to come."""
_NEXT, _BEFORE, _YEAR = 3, 2, 12


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """The months of the points of an item that come within a quarter after the meeting, each doubted once."""
    points = [entry for entry in sitting.of_item(item) if isinstance(entry.body, Point)]
    doubted = set[str]()
    for number, entry in enumerate(points):
        near = " ".join(one.text for one in points[max(number - _BEFORE, 0) : number + 1])
        for shown in () if _OF_A_YEAR.search(near) else _to_come_in(sitting, entry):
            if shown not in doubted:
                doubted.add(shown)
                sentence = (
                    f"{shown} has not come yet, and the words tell of it as past: of another year, say which."
                )
                yield doubt_at(entry, DoubtKind.DAY, sentence)


def _to_come_in(sitting: Sitting, entry: Entry) -> Iterator[str]:
    """Each day or month that words tell of as past, and that is to come; a line with a backslash is right."""
    if entry.line.lstrip().startswith(LITERAL):
        return
    meeting = sitting.meeting.date
    for words in as_typed(entry.text):
        for found in _PAST.finditer(words):
            month, day = month_number(found["month"]), int(found["day"] or 0)
            ahead = (month - meeting.month) % _YEAR
            to_come = 0 < ahead <= _NEXT or (ahead == 0 and day > meeting.day)
            story = dates_in(words[: found.start()])  # which tells when it was
            if to_come and not story and not _TO_COME.search(words, 0, found.start("month")):
                year = meeting.year + (month < meeting.month)
                yield f"{f'{day} ' if day else ''}{MONTHS[month - 1]} {year}"
