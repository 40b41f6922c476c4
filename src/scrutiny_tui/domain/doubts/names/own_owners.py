"""Doubts about what is asked of a committee's own member, or of the committee itself, as of another body."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.action_log import Kind
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.room.taking_part import printed_name
from scrutiny_tui.domain.entries import Entry, FollowUp
from scrutiny_tui.domain.names.identity import who_is
from scrutiny_tui.domain.names.titles import folded, office_called
from scrutiny_tui.domain.people import SEATED, Named, Office
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import listed
from scrutiny_tui.domain.word_pattern import WordPattern

_OWN = WordPattern(r"(?:the|this|our|its) |(?: itself)$", re.IGNORECASE)
_OURSELVES = frozenset({"itself", "ourselves", "us", "members", "all members", "members of committee"})
_OFFICERS_HAVE = WordPattern(
    r"\b(?:figures|statistics|data|breakdown|costs?|costings|budgets?|briefing|officers?|numbers?"
    r"|how (?:many|much|often)|percentage|proportion|amounts?|inspections?|reports?|surveys?|maintenance)\b",
    re.IGNORECASE,
)
"""What a request is for that officers have, and no member."""


def of_owners(sitting: Sitting, entry: Entry, follow_up: FollowUp) -> Iterator[Doubt]:
    """A recommendation to no one but the committee or its members; figures that are asked of a member."""
    owners = follow_up.owners
    if follow_up.kind is Kind.RECOMMENDATION and owners and all(_is_own(sitting, one) for one in owners):
        yield doubt_at(entry, DoubtKind.POST, _why(sitting, owners))
    elif follow_up.kind is Kind.REQUEST and any(_is_the_committee(sitting, one) for one in owners):
        sentence = "This asks the committee itself: name who is to send it."
        yield doubt_at(entry, DoubtKind.POST, sentence)
    elif follow_up.kind is Kind.REQUEST and _OFFICERS_HAVE.search(entry.text):
        own = [one for one in owners if _is_seated(sitting, one) and not _is_chair(sitting, one)]
        if own and len(own) == len(owners):
            sentence = (
                f"This asks {_names(sitting, own)} of this committee for what officers have: who has it?"
            )
            yield doubt_at(entry, DoubtKind.POST, sentence)


def _why(sitting: Sitting, owners: tuple[Named, ...]) -> str:
    if any(_is_the_committee(sitting, one) for one in owners):
        return f"A recommendation is to another body: “{owners[0].text}” is this one. Did you mean /rs?"
    are = "is a member" if len(owners) == 1 else "are members"
    return f"A recommendation is to another body: {_names(sitting, owners)} {are} here. Did you mean /action?"


def _names(sitting: Sitting, owners: list[Named] | tuple[Named, ...]) -> str:
    return listed([printed_name(sitting, one) for one in owners])


def _is_own(sitting: Sitting, owner: Named) -> bool:
    return _is_the_committee(sitting, owner) or _is_seated(sitting, owner)


def _is_seated(sitting: Sitting, owner: Named) -> bool:
    """Whether an owner sits on the committee, by name or by an office of it."""
    if owner.person is None and office_called(_bare(owner), sitting.customs) is not Office.NONE:
        return True
    person = who_is(sitting, owner).person
    return any(held.person == person and held.capacity in SEATED for held in sitting.in_force)


def _is_chair(sitting: Sitting, owner: Named) -> bool:
    """Whether an owner is the Chair, who passes on what members want to know."""
    person, office = who_is(sitting, owner).person, office_called(_bare(owner), sitting.customs)
    held = any(one.person == person and one.office is Office.CHAIR for one in sitting.in_force)
    return held or (owner.person is None and office is Office.CHAIR)


def _is_the_committee(sitting: Sitting, owner: Named) -> bool:
    """Whether an owner is the committee that meets; "the Committee" is another one where this is a panel."""
    committee = sitting.committee
    names = {folded(committee.name), folded(committee.term), folded(committee.prefix), *_OURSELVES}
    return owner.person is None and _bare(owner) in names


def _bare(owner: Named) -> str:
    return _OWN.sub("", folded(owner.text)).strip()
