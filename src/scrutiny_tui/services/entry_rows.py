"""The entries of an item as rows of the screen: what each is, how it will read, what it still needs."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec import Struct

from scrutiny_tui.domain.action_log import Kind
from scrutiny_tui.domain.decisions.decision import Decision, Fate
from scrutiny_tui.domain.discussion import Note, Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.entries import Entry, Outcome, RoomEvent
from scrutiny_tui.domain.grammar.body_in_words import body_in_words, due_in_words, kind_of, name_of
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.outcomes import Action, Agreed, Clause, Motion, Noted, Recommendation, Request
from scrutiny_tui.domain.preparation import AttendsItem
from scrutiny_tui.domain.prepared_items import attending_in_words
from scrutiny_tui.domain.room_events import Confirmation
from scrutiny_tui.domain.text import listed

RESOLVED = "RESOLVED"
AS_MOVED = "MOVED"
"""Said of words that were moved, where other words were resolved in the end."""
_OWED = (Request, Action, Recommendation)
_SAID_BY_NEEDS = (DoubtKind.ROUGH, DoubtKind.VERIFY, DoubtKind.NO_WORDS, DoubtKind.NO_OWNER)
"""Doubts that the words beside an entry already state (`Row.needs`)."""
_MAY_FOLLOW = (DoubtKind.FATE_OPEN, DoubtKind.NOT_AMENDED)
"""Doubts that the vote, or the words as amended, will settle."""


class PrintedEntry(Struct, frozen=True):
    """One entry as its house style prints it.

    Attributes:
        mark: the number or bullet it carries; empty for a paragraph.
        text: its words; empty where it prints none of its own.
    """

    mark: str = ""
    text: str = ""


class Row(Struct, frozen=True):
    """One entry as the screen shows it.

    Attributes:
        entry: the entry's identifier.
        label: what it is ("purpose", "RESOLVED", "request CP-041"); empty for a point.
        mark: the number or bullet it will carry; empty for a paragraph.
        level: how deep it is indented, from 0.
        text: as it will read.
        needs: what still needs attention ("no owner yet", "rough", "to verify").
        exempt: whether it is exempt.
        outcome: whether it is an outcome, which a wide screen shows at the side as well.
        doubts: what is doubted of it, besides what `needs` says, in sentences.
    """

    entry: str
    label: str
    mark: str
    level: int
    text: str
    needs: tuple[str, ...]
    exempt: bool
    outcome: bool
    doubts: tuple[str, ...] = ()


PRINTS_NOTHING = PrintedEntry()


def became(decided: Iterable[Decision]) -> dict[str, str]:
    """What became of the words of some decisions, in a word, by the identifier of the entry."""
    found: dict[str, str] = {}
    for decision in decided:
        fate = decision.fate.upper()
        found |= {line.entry.id: AS_MOVED for line in decision.motion_words}
        found |= {line.entry.id: fate for line in decision.clauses}
        if decision.standing:
            found[decision.standing.entry.id] = fate
        if decision.motion and decision.put.fate is Fate.UNKNOWN:
            found.pop(decision.motion.entry.id, "")
    return found


def row_of(
    entry: Entry, printed: PrintedEntry, context: LineContext, became: str = "", doubts: tuple[str, ...] = ()
) -> Row:
    """One entry as it will read.

    Args:
        entry: the entry.
        printed: what its house style prints of it.
        context: what its line is read against.
        became: what became of its words, where they are those of a decision.
        doubts: what is doubted of it, in sentences.
    """
    body = entry.body
    text = (entry.text if isinstance(body, _OWED) else printed.text) or entry.text
    if isinstance(body, AttendsItem):
        text = attending_in_words(context.sitting, body.people, body.posts)
    return Row(
        entry=entry.id,
        label=_label(entry, became),
        mark=printed.mark,
        level=body.level if isinstance(body, Point) else 0,
        text=text or body_in_words(body, context),
        needs=_needs(entry, context, owed=became in ("", RESOLVED)),
        exempt=entry.id in context.sitting.exempt,
        outcome=isinstance(body, Outcome),
        doubts=doubts,
    )


def doubts_by_entry(doubts: Iterable[Doubt], debated: str | None = None) -> Mapping[str, tuple[str, ...]]:
    """What rows show of the doubts of a meeting: sentences by the identifier of the entry.

    Args:
        doubts: the doubts.
        debated: identifier of the item that is debated now, whose next lines may say what becomes of a
            motion; None where the meeting is over.
    """
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for doubt in doubts:
        may_follow = doubt.kind in _MAY_FOLLOW and doubt.item == debated is not None
        if doubt.entry is not None and doubt.kind not in _SAID_BY_NEEDS and not may_follow:
            found[doubt.entry] += (doubt.sentence,)
    return dict(found)


def _label(entry: Entry, became: str) -> str:
    body = entry.body
    reference = f" {entry.follow_up.reference}" if entry.follow_up else ""
    if isinstance(body, Point):
        return f"{entry.follow_up.kind}{reference}" if entry.follow_up else ""
    decides = isinstance(body, Clause | Motion) or became != RESOLVED
    if became and decides and isinstance(body, Clause | Motion | Noted | Agreed):
        return f"{became}{reference}"
    if type(body) is Note:
        return "note"
    if isinstance(body, Confirmation):
        return "minutes"
    if isinstance(body, RoomEvent):
        return "in the room"
    return f"{kind_of(body)}{reference}"


def _needs(entry: Entry, context: LineContext, *, owed: bool) -> tuple[str, ...]:
    found = []
    if entry.rough:
        found.append("rough")
    if entry.unverified:
        found.append("to verify")
    if isinstance(entry.body, _OWED) and not entry.text:
        found.append("no words yet")
    if entry.follow_up is not None and owed:
        owners = entry.follow_up.owners
        if owners:
            found.append(listed(name_of(o, context) if o.person else o.text for o in owners))
        elif entry.follow_up.kind is not Kind.RESOLUTION:  # a resolution may be followed up without an owner
            found.append("no owner yet")
        found += [due_in_words(entry.follow_up.due, context)] if entry.follow_up.due else []
    return tuple(found)
