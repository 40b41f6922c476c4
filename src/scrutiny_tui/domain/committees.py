"""Committees: the bodies that meet."""

import re
import unicodedata
from enum import StrEnum
from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.action_log import Kind
from scrutiny_tui.domain.deadline_days import NO_OWN_DAYS, OwnDays
from scrutiny_tui.domain.standing_agenda import StandingItem

DEFAULT_STYLE = "england"
"""The house style of a committee for which none is named: what most councils have in common."""
_SMALL_WORDS = {"and", "of", "the", "for", "in", "on", "to", "a"}


class Closer(StrEnum):
    """Who may close an entry of the action log."""

    COMMITTEE = "committee"
    CHAIR = "chair"
    CIRCULATED = "circulated"


class Remote(StrEnum):
    """Whether a member who attends online is present, counts for the quorum and votes."""

    LAW = "as the law has it"
    PRESENT = "present"
    NOT_PRESENT = "not present"


class Councils(StrEnum):
    """Where documents name the council that appointed a member of a joint committee."""

    NOT_SHOWN = "not shown"
    BEHIND = "behind the name"
    GROUPED = "grouped"


class QuorumRule(Struct, frozen=True):
    """How many members must be present.

    Attributes:
        members: a number, or a part of those who count; None where it is not known.
        of_each_council: whether a member of each appointing council must be among them.
    """

    members: int | Fraction | None = None
    of_each_council: bool = False


QUORUM_NOT_KNOWN = QuorumRule()


class Settings(Struct, frozen=True):
    """A committee's own rules.

    Attributes:
        closers: who may close an entry, by kind; for a kind not listed, the committee.
        response_months: how many months a body has to respond to a recommendation, by the body's name.
        response_months_else: the same for every other body (two months for an executive: Local
            Government Act 2000, section 9FE).
        interests: the categories of interest that the committee has beside those of its house style.
        remote: whether a member who attends online is present; the law is the house style's.
        quorum_part: the quorum as a part of the members who count for it, (1, 4) for a quarter; None where
            it is a number.
        quorum_of_each: whether the quorum asks for a member of each appointing council.
        councils: where documents name the appointing councils; None as the house style has it.
        days: the days for its deadlines that it has otherwise than its house style.
        executive: whether it is the executive or a part of it, so that what its meetings decide may be called
            in.
    """

    closers: tuple[tuple[Kind, Closer], ...] = ((Kind.REQUEST, Closer.CIRCULATED),)
    response_months: tuple[tuple[str, int], ...] = ()
    response_months_else: int = 2
    interests: tuple[str, ...] = ()
    remote: Remote = Remote.LAW
    quorum_part: tuple[int, int] | None = None
    quorum_of_each: bool = False
    councils: Councils | None = None
    days: OwnDays = NO_OWN_DAYS
    executive: bool = False


class Committee(Struct, frozen=True):
    """A body that meets.

    Attributes:
        id: the store's own identifier.
        name: in full, unique in the store.
        term: what the minutes call it for short: Committee, Sub-Committee, Panel, Board.
        prefix: the beginning of its references, in capitals and digits, unique in the store.
        style: name of its house style.
        quorum: how many members must be present; None when it is not known.
        settings: its own rules.
        standing_agenda: the items with which its meetings begin, in order.
    """

    id: str
    name: str
    term: str
    prefix: str
    style: str
    quorum: int | None = None
    settings: Settings = Settings()
    standing_agenda: tuple[StandingItem, ...] = ()

    @property
    def quorum_typed(self) -> str:
        """The quorum as a clerk types it ("3", "1/4", "5, one of each council"); empty if it is not known."""
        part = self.settings.quorum_part
        number = f"{part[0]}/{part[1]}" if part else str(self.quorum or "")
        each = "one of each council" if self.settings.quorum_of_each else ""
        return ", ".join(filter(None, (number, each)))

    def with_quorum(self, quorum: QuorumRule) -> "Committee":
        """The committee with another quorum."""
        members = quorum.members
        part = (members.numerator, members.denominator) if isinstance(members, Fraction) else None
        settings = replace(self.settings, quorum_part=part, quorum_of_each=quorum.of_each_council)
        return replace(self, quorum=None if isinstance(members, Fraction) else members, settings=settings)


_QUORUM = re.compile(
    r"(?:(?P<number>0*[1-9][0-9]{0,2})(?:\s*/\s*(?P<of>0*[1-9][0-9]{0,2}))?)?"
    r"(?P<each>[\s,;]*(?:(?:and|with)\s+)?(?:at least\s+)?(?:one|1)(?:\s+member)?\s+(?:of|from)\s+each"
    r"(?:\s+(?:appointing\s+)?(?:council|authority|body))?)?",
    re.IGNORECASE,
)


def read_quorum(text: str) -> QuorumRule:
    """The quorum that a clerk typed: "3" members, "1/4" of them, "5 and one of each council"; or nothing.

    Raises:
        ValueError: it is neither a number of members nor a part of them.
    """
    found = _QUORUM.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"{text!r} is no quorum")
    each = found["each"] is not None
    if found["number"] is None or found["of"] is None:
        return QuorumRule(int(found["number"]) if found["number"] else None, each)
    if int(found["number"]) > int(found["of"]):
        raise ValueError(f"{text!r} is more than all members")
    return QuorumRule(Fraction(int(found["number"]), int(found["of"])), each)


TERMS = ("Sub-Committee", "Committee", "Panel", "Board")


def term_in(name: str) -> str:
    """The term a committee's name ends with: the last of the known terms in it, else "Committee".

    Args:
        name: the committee's name in full.

    Returns:
        One of `TERMS`, with its capital.
    """
    lowered = name.casefold()
    found = [term for term in TERMS if term.casefold() in lowered]
    ends = [(lowered.rfind(term.casefold()) + len(term), len(term), term) for term in found]
    return max(ends)[2] if ends else "Committee"


_EXECUTIVE = re.compile(r"(?<!chief )(?<!non-)\b(?:cabinet|executive)\b", re.IGNORECASE)
_NOT_EXECUTIVE = re.compile(r"\b(?:scrutiny|select|advisory)\b", re.IGNORECASE)


def is_executive(name: str) -> bool:
    """Whether a committee's name tells that it is the executive or a part of it: "Executive Board"."""
    return _EXECUTIVE.search(name) is not None and _NOT_EXECUTIVE.search(name) is None


def prefix_of(name: str) -> str:
    """The letters a committee's references begin with: the first letter of each word that matters.

    "Children and Young People Scrutiny Committee" gives "CYPSC". Only capitals A to Z and digits occur.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    words = [
        word
        for word in re.findall(r"[A-Za-z0-9]+", plain.replace("'", ""))
        if word.lower() not in _SMALL_WORDS
    ]
    return "".join(word[0] for word in words)[:5].upper() or "C"


def with_numbers(stem: str, joint: str) -> list[str]:
    """The stem, then the stem with each number from 2 on, so that the caller can take the first free one."""
    return [stem, *(f"{stem}{joint}{n}" for n in range(2, 1000))]
