"""Doubts about sentences that someone came or left: a sentence records nothing."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.names import everyone_named
from scrutiny_tui.domain.doubts.taking_part import printed_name
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.room import room_at
from scrutiny_tui.domain.room_events import Move, Presence
from scrutiny_tui.domain.sitting import Sitting

_ROOM = r" the (?:room|meeting|chamber)\b"
_AND_NO_MORE = (
    r"(?:,? (?:early|late|now|again))?(?:,? (?:at|about|before|after) (?:about |around )?\d"
    r"|,? (?:for|during|before|after) the (?:rest|remainder|vote|item|debate)\b|[.,;]|$)"
)
"""What ends a sentence that someone left, or came, where it does not name the room: "left at 7.05 pm"."""
_WENT = (
    rf"(?:left|withdrew from|went out of|walked out of|departed from){_ROOM}"
    rf"|(?:left(?: us)?|had to leave|withdrew|went|went out|went home|walked out|departed){_AND_NO_MORE}"
)
_CAME = (
    rf"(?:joined|entered|arrived (?:at|in)|came (?:back )?in(?:to)?|returned to|rejoined){_ROOM}"
    rf"|(?:joined|arrived|came (?:back )?in|came back|returned|rejoined){_AND_NO_MORE}"
)
_SENTENCE = re.compile(
    r"(?:(?:at (?:this (?:point|stage)|\d[\d.:]*(?: ?[ap]m)?)|then|here),? )?(?P<who>[^.;:()]{2,80}?)"
    rf"(?: \([^)]{{1,12}}\))?(?: (?:then|has|also))? (?:(?P<went>{_WENT})|(?P<came>{_CAME}))",
    re.IGNORECASE,
)
_TITLE_STOP = re.compile(r"\b(Cllrs?|Mrs?|Ms|Dr|Revd?)\.", re.IGNORECASE)
_AND = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+")
_LITERAL = "\\"


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """The sentences in an item that someone left, or came, where the record says otherwise."""
    for entry in sitting.of_item(item):
        body = entry.body
        if (
            not isinstance(body, Point)
            or body.speaker is not None
            or entry.line.lstrip().startswith(_LITERAL)
        ):
            continue
        found = _SENTENCE.match(_TITLE_STOP.sub(r"\1", body.text))
        if found is None or not room_at(sitting, entry.place).known:
            continue
        move = Move.WENT if found["went"] else Move.CAME
        for named in _named(sitting, found["who"]):
            if not _is_recorded(sitting, named, entry, move):
                did, command = ("left", "/out") if move is Move.WENT else ("came in", "/in")
                name = printed_name(sitting, named)
                sentence = f"Only words say that {name} {did}: {command} records it."
                yield doubt_at(entry, DoubtKind.ONLY_WORDS, sentence)


def _named(sitting: Sitting, who: str) -> Iterator[Named]:
    """The people known by the names before the verb."""
    for name in _AND.split(who):
        bearers = everyone_named(sitting).people_named(name)
        if len(bearers) == 1:
            yield bearers[0].named(bearers[0].name)


def _is_recorded(sitting: Sitting, named: Named, entry: Entry, move: Move) -> bool:
    """Whether the record has someone out of the room, or in it, or coming or going in the same item."""
    key, room = identity_in(sitting, named), room_at(sitting, entry.place)
    moves = (other.body for other in sitting.of_item(entry.item) if isinstance(other.body, Presence))
    if any(key in {identity_in(sitting, one) for one in body.people} for body in moves if body.move is move):
        return True
    return key not in room.present if move is Move.WENT else key in {*room.present, *room.out}
