"""Lines that say what became of an entry of the action log: `/update ESC-012 the figures came`."""

import re

from scrutiny_tui.domain.action_log import Due, LogEntry
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.due_in_line import read_due
from scrutiny_tui.domain.grammar.due_wording import read_wording
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.follow_up import TAIL
from scrutiny_tui.domain.grammar.mentions import mentions_in
from scrutiny_tui.domain.grammar.result import Recorded
from scrutiny_tui.domain.outcomes import AskedAgain, LogClosed, LogUpdated, SaidOfLog

BECAUSE = re.compile(r"(?:^|[\s,;:]+)because\b[\s,:]*", re.IGNORECASE)
"""What stands before a reason."""
_CLOSED = re.compile(r"(?:agreed )?(?:to (?:be )?)?closed?", re.IGNORECASE)
_AGAIN = re.compile(r"(?:to )?ask(?:ed)? again\b[\s,;:]*", re.IGNORECASE)
_REFERENCE = re.compile(r"(?:(?P<prefix>[^\W\d][\w-]*?)[-/]?)?(?P<number>\d+)")
_SO = (
    "Write the reference and what became of it: /update CYPSC-041 the figures came, or closed, or ask again "
    "by June."
)


def update(words: str, context: LineContext) -> Recorded:
    """`/update ESC-012 text`, `/update ESC-012 closed because …`, `/update ESC-012 ask again by June`."""
    reference, _, rest = words.partition(" ")
    rest = rest.strip()
    if not rest or not _REFERENCE.fullmatch(_bare(reference)):
        raise CannotRead(_SO)
    if TAIL in rest:
        raise CannotRead(f"An update asks for nothing: write what follows {TAIL} as an action of its own.")
    body = _said(_reported_on(reference, context), rest, context)
    text = body.text if isinstance(body, LogUpdated) else body.because
    return Recorded(body, mentions=mentions_in(text, context))


def logged_as(reference: str, context: LineContext) -> LogEntry | None:
    """The entry of that reference; None where there is none.

    Args:
        reference: as the log prints it, or in short: "esc-12", or "12" in the log of the committee itself.
        context: what the line is read against.
    """
    sitting, bare = context.sitting, _bare(reference)
    logged = sitting.logged(bare.upper())
    found = _REFERENCE.fullmatch(bare)
    if logged is None and found:
        prefix = (found["prefix"] or sitting.committee.prefix).upper()
        logged = sitting.logged(f"{prefix}-{int(found['number']):03d}")
    return None if logged is None or logged.lapsed else logged


def _bare(reference: str) -> str:
    return reference.strip(".,;:#()[]")


def _reported_on(reference: str, context: LineContext) -> LogEntry:
    """The entry, if a meeting can report on it."""
    sitting, logged = context.sitting, logged_as(reference, context)
    if logged is None:
        raise CannotRead(f"There is no entry {reference} in the action log.")
    if logged.committee != sitting.committee.id:
        raise CannotRead(f"{logged.id} is in the log of another committee, which alone reports on it.")
    if logged.meeting == sitting.meeting.id or logged.recorded > context.day:
        raise CannotRead(f"{logged.id} does not come from an earlier meeting: a later one reports on it.")
    if logged.status.settled and logged.updated < context.day:
        raise CannotRead(
            f"{logged.id} is {logged.status} already. If it goes on, open it again on the page of the log."
        )
    if logged.private and not sitting.in_private:
        raise CannotRead(f"{logged.id} is exempt: report on it while the public is out.")
    if sitting.in_private and not logged.private:
        raise CannotRead(f"{logged.id} is public: report on it while the public is in.")
    return logged


def _said(logged: LogEntry, words: str, context: LineContext) -> SaidOfLog:
    before, *reason = BECAUSE.split(words, maxsplit=1)
    again = _AGAIN.match(before)
    if again is None and not _CLOSED.fullmatch(before.strip(" .;,")):
        return LogUpdated(logged.id, words)
    because = reason[0].strip() if reason else ""
    if reason and not because:
        raise CannotRead("The reason is missing: write it after because.")
    if again is None:
        return LogClosed(logged.id, because)
    return AskedAgain(logged.id, _due(before[again.end() :].strip(" .;,:"), context), because)


def _due(wording: str, context: LineContext) -> Due | None:
    if wording and read_wording(wording, context.due) is None:
        raise CannotRead(f"“{wording}” is no date: write ask again by June, and because before the reason.")
    return read_due(wording, context.due) if wording else None
