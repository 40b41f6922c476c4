"""What a page says happened, read from its lines as somebody would who has only the page."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from scrutiny_tui.domain.printable import Printable
from tests.documents.builders import lines
from tests.documents.sayings import Sayings
from tests.random_meetings.account import Became, Moved, Movement, Voting
from tests.random_meetings.people import EVERYBODY

_MARK = re.compile(r"gate \d{3}")
_NUMBERS = re.compile(r"Votes for: (\d+); against: (\d+)(?:; abstentions: (\d+))?\.")
_SIDE = re.compile(r"(For|Against|Abstained|Absent|Present and not voting): ([^.]*)\.")
_CASTING = re.compile(r"used the casting vote ((?:for|against) the (?:motion|proposal|amendment))\.")
_MOVED = re.compile(rf"^(.*) ({'|'.join(map(re.escape, Moved))}) at (\d+\.\d\d pm)\.$")
_ITEM = re.compile(r"\d+\.? (Attendance|Interests|Business of )")
_GROUPS = {
    "Present:": "there",
    "Officers:": "there",
    "In attendance:": "there",
    "Committee Members": "there",
    "Portfolio Holders and Others Present": "there",
    "Officers": "there",
    "Apologies:": "apologies",
    "Apologies": "apologies",
    "Absent:": "absent",
    "Absent": "absent",
}


@dataclass
class Page:
    """What a page says.

    Attributes:
        text: all of its lines.
        words: under what each mark of a motion's words stands, once for each time that it is there.
        amendments: what is said to have become of each amendment.
        votes: the votes, in order.
        movements: who came, went and took the chair, in order.
        course: the marks of what was said and of words that were decided, and "vote" for each vote, in order.
        groups: who is listed as there, as having sent apologies, as absent.
    """

    text: list[str]
    words: list[tuple[str, Became]] = field(default_factory=list)
    amendments: dict[str, Became] = field(default_factory=dict)
    votes: list[Voting] = field(default_factory=list)
    movements: list[Movement] = field(default_factory=list)
    course: list[str] = field(default_factory=list)
    groups: dict[str, set[str]] = field(default_factory=dict)


def read(printable: Printable, sayings: Sayings, *, private: bool) -> Page:
    """Read minutes in a style whose sayings are known."""
    page = Page(lines(printable))
    _read_groups(page)
    lead: Became | None = None
    amendment = ""
    fates = _amendment_fates(sayings)
    for line in page.text:
        moved = _MOVED.match(line)
        if moved:
            page.movements.append(Movement(Moved(moved[2]), _people(moved[1]), moved[3], private))
        if (voting := _voting(line, private=private)) is not None:
            page.votes.append(voting)
            page.course.append("vote")
        if line in fates:
            page.amendments[amendment] = fates[line]
        if sayings.amendment in line:
            amendment = _MARK.findall(line)[-1]
            page.amendments[amendment] = Became.UNKNOWN
            continue
        lead = _lead(line, sayings) or lead
        marks = _MARK.findall(line)
        if "The wall near" in line or lead is not Became.AS_MOVED:
            page.course += marks
        if lead is not None:
            page.words += [(mark, lead) for mark in marks]
    return page


def _people(words: str) -> frozenset[str]:
    return frozenset(who for who in EVERYBODY if who in words)


def _read_groups(page: Page) -> None:
    """The list of those present: a line for each group, or a line for each name under the group's label."""
    group = ""
    for line in (re.sub(r"\(substitute for [^)]*\)", "", each) for each in page.text):
        label, _, names = line.partition("\t")
        group = _GROUPS.get(label, group)
        if group and label in _GROUPS:
            page.groups.setdefault(group, set()).update(_people(names))
        elif _ITEM.match(line):
            return
        elif group:
            page.groups[group] |= _people(line)


def _amendment_fates(sayings: Sayings) -> dict[str, Became]:
    return {
        sayings.amendment_carried: Became.RESOLVED,
        sayings.amendment_lost: Became.LOST,
        sayings.amendment_tied: Became.TIED,
        sayings.amendment_withdrawn: Became.WITHDRAWN,
        sayings.amendment_accepted: Became.ACCEPTED,
    }


def _lead(line: str, sayings: Sayings) -> Became | None:
    """What a line says of the words in it or below it."""
    before = {
        sayings.lost: Became.LOST,
        sayings.tied: Became.TIED,
        sayings.withdrawn: Became.WITHDRAWN,
        sayings.deferred: Became.DEFERRED,
        sayings.as_moved: Became.AS_MOVED,
    }
    said = next((became for words, became in before.items() if words in line), None)
    resolved = re.match(rf"(?:[\d.]+ )?{sayings.resolved}", line)
    return said or (Became.RESOLVED if resolved else None)


def _voting(line: str, *, private: bool) -> Voting | None:
    counted, casting = _NUMBERS.search(line), _CASTING.search(line)
    sides = tuple((side, _people(names)) for side, names in _SIDE.findall(line))
    unanimous = "The vote was unanimous." in line
    if not (counted or sides or casting or unanimous):
        return None
    numbers = (int(counted[1]), int(counted[2]), int(counted[3] or 0)) if counted else None
    return Voting(
        numbers, sides, unanimous, casting[1].replace("proposal", "motion") if casting else "", private
    )


def said_of(marks: Iterable[str], page: Page) -> list[str]:
    """Which of these marks are anywhere on the page."""
    found = {mark for line in page.text for mark in _MARK.findall(line)}
    return sorted(found.intersection(marks))
