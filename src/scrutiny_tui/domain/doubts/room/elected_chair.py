"""Doubts about who took the chair behind an election: someone else was elected, or they were not."""

import re
from collections.abc import Iterator, Sequence

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.decisions.decision import Decision, Fate
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.doubts.decisions.elections import OFFICE, nominated, office_of
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.room.taking_part import printed_name
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Ballot
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.room_events import Move, Presence
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_CHAIR = "chair"
_NOT_ELECTED = (Fate.LOST, Fate.TIED, Fate.WITHDRAWN)
_OFFICE = WordPattern(rf"\b{OFFICE}", re.IGNORECASE)


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """Those who took the chair in an item in which its chair was elected, and it was not they."""
    taken = [e for e in sitting.of_item(item) if isinstance(e.body, Presence) and e.body.move is Move.CHAIR]
    made = decisions_of(sitting, item) if taken else ()
    for entry in taken:
        before = [one for one in made if one.taken.place < entry.place]
        if isinstance(entry.body, Presence):
            for named in entry.body.people:
                yield from _of_one(sitting, entry, named, before)


def _of_one(sitting: Sitting, entry: Entry, named: Named, made: Sequence[Decision]) -> Iterator[Doubt]:
    key, elected = identity_in(sitting, named), list(_elected(sitting, entry, made))
    if key in {identity_in(sitting, one) for one in elected}:
        return
    refused = [
        one.fate
        for one in made
        for who, office in nominated(sitting, one)
        if one.fate in _NOT_ELECTED and office == _CHAIR and identity_in(sitting, who) == key
    ]
    if elected:
        why = f"{printed_name(sitting, elected[-1])} is recorded as elected"
    elif refused:
        why = f"the motion to elect them is recorded as {refused[-1]}"
    else:
        return
    sentence = f"{printed_name(sitting, named)} is recorded as taking the chair, but {why}."
    yield doubt_at(entry, DoubtKind.CHAIR, sentence)


def _elected(sitting: Sitting, entry: Entry, made: Sequence[Decision]) -> Iterator[Named]:
    """Those elected as chair before an entry, by a motion or a ballot."""
    item = sitting.item(entry.item)
    titled = _OFFICE.search(item.title) if item else None
    of_item = office_of(titled[0]) if titled else ""
    for decision in made:
        if decision.fate is Fate.RESOLVED:
            yield from (who for who, office in nominated(sitting, decision) if office == _CHAIR)
        for vote in decision.put.votes:
            body = vote.body
            if isinstance(body, Ballot) and body.winner and (office_of(body.office) or of_item) == _CHAIR:
                yield body.winner
