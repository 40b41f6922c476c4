"""Doubts about who was there: present and with apologies, comings and goings that do not follow."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from scrutiny_tui.domain.attendance import ALTERS_ATTENDANCE, attendance, identity, identity_in
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.names.not_known import is_misspelt, meant_by
from scrutiny_tui.domain.doubts.room.taking_part import is_no_member, printed_name
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.grammar.line import names_everyone
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.moments import as_they_happened
from scrutiny_tui.domain.names.identity import who_is
from scrutiny_tui.domain.people import Capacity, Named
from scrutiny_tui.domain.room import leaves_for_an_interest, room_at
from scrutiny_tui.domain.room_events import (
    Absence,
    Attendance,
    Declaration,
    Mode,
    Move,
    NoApologies,
    Presence,
)
from scrutiny_tui.domain.sitting import Sitting

_Lines: TypeAlias = Sequence[tuple[Entry, Attendance]]
_Events: TypeAlias = Iterable[tuple[Entry, Presence]]
_Said: TypeAlias = dict[str, list[str]]
"""How each person is said to attend, by `identity`."""
_MOVING = {
    Move.CAME: "coming into the meeting",
    Move.WENT: "leaving the meeting",
    Move.CHAIR: "taking the chair",
}
_HERE, _APOLOGIES, _ABSENT = "as present", "with apologies", "as absent"
_SEATS = {Capacity.MEMBER: "a member", Capacity.CO_OPTED: "a co-opted member"}
"""Who has a seat on a committee, and so is no one's substitute."""


@once_per_sitting(changed_by=(*ALTERS_ATTENDANCE, NoApologies, Declaration, Item))
def check(sitting: Sitting) -> tuple[Doubt, ...]:
    """What is doubted of attendance in a meeting."""
    told = as_they_happened(sitting)
    lines = [(entry, entry.body) for entry in told if isinstance(entry.body, Attendance)]
    events = [(entry, entry.body) for entry in told if isinstance(entry.body, Presence)]
    said = _said(sitting, lines)
    return (
        *_none_and_one(sitting),
        *_both(sitting, lines),
        *_replaced_and_present(sitting, lines, said),
        *_own_substitutes(sitting, lines),
        *_two_substitutes(sitting, lines),
        *_same_substitute_twice(sitting, lines),
        *_in_the_chair(sitting, events),
        *_away_and_moving(sitting, events, said),
        *_moves(sitting, told, said),
        *_announced(sitting, lines),
        *_misspelt_and_right(sitting, events),
    )


def _none_and_one(sitting: Sitting) -> Iterator[Doubt]:
    """A line that no apologies were received after one with apologies, or the other way round."""
    sender, none = "", False
    for entry in sitting.entries:
        body, sentence = entry.body, ""
        if isinstance(body, NoApologies):
            none = True
            sentence = f"It is recorded that no apologies were received, but {sender} sent them."
        elif isinstance(body, Attendance) and (sent := _senders(sitting, body)):
            sender = sent[0]
            sentence = f"{sender} sent apologies, but it is recorded that no apologies were received."
        if sentence and none and sender:
            yield doubt_at(entry, DoubtKind.PRESENT_AND_ABSENT, sentence)


def _senders(sitting: Sitting, body: Attendance) -> list[str]:
    """Those who, by this line, sent apologies for the whole meeting."""
    return [printed_name(sitting, named) for named in body.people if _how(body, named) == _APOLOGIES]


def _how(body: Attendance, named: Named) -> str:
    """How a line says that someone attends or does not; empty for being late or leaving early."""
    if body.mode is Mode.APOLOGIES:
        return _APOLOGIES if body.excuse_of(named).absence is Absence.MEETING else ""
    return _ABSENT if body.mode is Mode.ABSENT else _HERE


def _is_late(body: Attendance, named: Named) -> bool:
    return body.mode is Mode.APOLOGIES and body.excuse_of(named).absence is Absence.LATENESS


def _said(sitting: Sitting, lines: _Lines) -> _Said:
    """How each person is said to attend, in the order of the lines.

    Someone whom a later line records as away was not meant by the `/here all` before it.
    """
    found: _Said = {}
    assumed: set[str] = set()
    for entry, body in lines:
        everyone = names_everyone(entry.line)
        for named in body.people:
            key, how = identity_in(sitting, named), _how(body, named)
            if how and how != _HERE and key in assumed:
                found[key] = []
            if how:
                found.setdefault(key, []).append(how)
                (assumed.add if everyone else assumed.discard)(key)
    return found


def _both(sitting: Sitting, lines: _Lines) -> Iterator[Doubt]:
    """Those who are said to attend in two ways that exclude each other."""
    before: dict[str, str] = {}
    assumed: set[str] = set()
    for entry, body in lines:
        everyone = names_everyone(entry.line)
        for named in body.people:
            key, how = identity_in(sitting, named), _how(body, named)
            if how and before.setdefault(key, how) != how:
                if key not in assumed:
                    sentence = f"{printed_name(sitting, named)} is recorded {before[key]} and {how}."
                    yield doubt_at(entry, DoubtKind.PRESENT_AND_ABSENT, sentence)
                before[key] = how
            if how:
                (assumed.add if everyone else assumed.discard)(key)


def _replaced_and_present(sitting: Sitting, lines: _Lines, said: _Said) -> Iterator[Doubt]:
    """Members who are there although a substitute attends for them."""
    for entry, body in lines:
        if body.instead_of and _HERE in said.get(identity_in(sitting, body.instead_of), ()):
            substitute, member = (printed_name(sitting, one) for one in (body.people[0], body.instead_of))
            sentence = f"{substitute} is recorded as a substitute for {member}, who is present."
            yield doubt_at(entry, DoubtKind.PRESENT_AND_ABSENT, sentence)


def _own_substitutes(sitting: Sitting, lines: _Lines) -> Iterator[Doubt]:
    """Substitutes who have a seat of their own on the committee, or stand in for someone without one."""
    seated = {held.person: _SEATS[held.capacity] for held in sitting.in_force if held.capacity in _SEATS}
    for entry, body in lines:
        for named in body.people if body.instead_of is not None else ():
            if seat := seated.get(identity_in(sitting, named)):
                name = printed_name(sitting, named)
                sentence = f"{name} is recorded as a substitute, but is {seat} of the committee."
                yield doubt_at(entry, DoubtKind.POST, sentence)
        replaced = who_is(sitting, body.instead_of) if body.instead_of is not None else None
        if replaced is not None and replaced.person and (why := is_no_member(sitting, replaced)):
            substitute, other = (printed_name(sitting, one) for one in (body.people[0], replaced))
            sentence = f"{substitute} is recorded as a substitute for {other}, who {why}."
            yield doubt_at(entry, DoubtKind.POST, sentence)


def _two_substitutes(sitting: Sitting, lines: _Lines) -> Iterator[Doubt]:
    """A second substitute for a member, while the first one is there."""
    for number, (entry, body) in enumerate(lines):
        if body.instead_of is None:
            continue
        member, second = identity_in(sitting, body.instead_of), identity_in(sitting, body.people[0])
        present = room_at(sitting, entry.place).present
        earlier = [
            before.people[0]
            for _, before in lines[:number]
            if before.instead_of and identity_in(sitting, before.instead_of) == member
        ]
        there = [one for one in earlier if identity_in(sitting, one) in present.keys() - {second}]
        if there:
            both = f"{printed_name(sitting, there[0])} and {printed_name(sitting, body.people[0])}"
            name = printed_name(sitting, body.instead_of)
            sentence = f"{both} are both recorded as substitutes for {name}."
            yield doubt_at(entry, DoubtKind.PRESENT_AND_ABSENT, sentence)


def _same_substitute_twice(sitting: Sitting, lines: _Lines) -> Iterator[Doubt]:
    """A line about a substitute that repeats an earlier one."""
    seen: set[tuple[str, str]] = set()
    for entry, body in lines:
        if body.instead_of is None:
            continue
        pair = identity_in(sitting, body.people[0]), identity_in(sitting, body.instead_of)
        if pair in seen:
            substitute, member = (printed_name(sitting, one) for one in (body.people[0], body.instead_of))
            sentence = f"{substitute} is recorded twice as a substitute for {member}."
            yield doubt_at(entry, DoubtKind.PRESENT_AND_ABSENT, sentence)
        seen.add(pair)


def _in_the_chair(sitting: Sitting, events: _Events) -> Iterator[Doubt]:
    """Those who took the chair and are no members of the committee."""
    for entry, body in events:
        for named in body.people if body.move is Move.CHAIR else ():
            if why := is_no_member(sitting, named):
                sentence = f"{printed_name(sitting, named)} is recorded as taking the chair, but {why}."
                yield doubt_at(entry, DoubtKind.CHAIR, sentence)


def _away_and_moving(sitting: Sitting, events: _Events, said: _Said) -> Iterator[Doubt]:
    """Those recorded as not there who nevertheless came, left or took the chair; each once."""
    seen: set[str] = set()
    for entry, body in events:
        for named in body.people:
            key = identity_in(sitting, named)
            if _is_away(said, key) and key not in seen and not is_misspelt(sitting, named):
                seen.add(key)
                name, does = printed_name(sitting, named), _MOVING[body.move]
                sentence = f"{name} is recorded {said[key][-1]}, and as {does}."
                yield doubt_at(entry, DoubtKind.PRESENT_AND_ABSENT, sentence)


def _is_away(said: _Said, key: str) -> bool:
    return key in said and _HERE not in said[key]


def _moves(sitting: Sitting, told: Iterable[Entry], said: _Said) -> Iterator[Doubt]:
    """Those who come although they were in the room, or go although they had left."""
    present, gone = set(room_at(sitting, "").present), set[str]()
    for entry in told:
        body = entry.body
        if isinstance(body, Attendance):
            here = {identity_in(sitting, named): named for named in body.people if _how(body, named) == _HERE}
            for key in gone.intersection(here):
                name = printed_name(sitting, here[key])
                sentence = f"{name} is recorded as present, but had left, and no return is recorded."
                yield doubt_at(entry, DoubtKind.MOVEMENT, sentence)
            present.update(here)
            gone.difference_update(here)
            present -= {identity_in(sitting, named) for named in body.people if _is_late(body, named)}
        elif isinstance(body, Presence):
            for named in body.people:
                key = identity_in(sitting, named)
                why = _does_not_follow(body.move, key in present, key in gone)
                returns = body.move is Move.CAME and leaves_for_an_interest(sitting, named)
                known = not _is_away(said, key) and not is_misspelt(sitting, named)
                if why and not returns and known:
                    name, does = printed_name(sitting, named), _MOVING[body.move]
                    yield doubt_at(entry, DoubtKind.MOVEMENT, f"{name} is recorded as {does}, but {why}.")
                (gone.add if body.move is Move.WENT else gone.discard)(key)
                (present.discard if body.move is Move.WENT else present.add)(key)


def _does_not_follow(move: Move, here: bool, gone: bool) -> str:  # noqa: FBT001  two facts of one person
    if move is Move.CAME and here:
        return "was in the room already"
    if move is not Move.CAME and gone:
        return "had left already" if move is Move.WENT else "had left the meeting"
    return ""


def _misspelt_and_right(sitting: Sitting, events: _Events) -> Iterator[Doubt]:
    """A coming or going under a name that is nearly someone's, who is recorded as doing the same."""
    moves = [(entry, body, named) for entry, body in events for named in body.people]
    keys = [(body.move, identity_in(sitting, named)) for _, body, named in moves]
    for entry, body, named in moves:
        meant = meant_by(sitting, named)
        if meant is not None and (body.move, meant.key) in keys:
            both = f"“{named.text}” and {meant.name} are both recorded as {_MOVING[body.move]}"
            yield doubt_at(entry, DoubtKind.MOVEMENT, f"{both}: delete the line that is wrong.")


def _announced(sitting: Sitting, lines: _Lines) -> Iterator[Doubt]:
    """Apologies for lateness without an arrival, and for early departure without a departure."""
    attendees = {identity(one.named): one for one in attendance(sitting)}
    for entry, body in lines:
        for named in body.people if body.mode is Mode.APOLOGIES else ():
            attendee = attendees[identity_in(sitting, named)]
            moves, absence = [event.move for event in attendee.events], body.excuse_of(named).absence
            late = absence is Absence.LATENESS and not attendee.mode.present and Move.CAME not in moves
            early = absence is Absence.EARLY and Move.WENT not in moves
            if late or early:
                name, what = printed_name(sitting, named), "arrival" if late else "departure"
                sentence = f"{name} sent apologies for {absence}, and no {what} is recorded."
                yield doubt_at(entry, DoubtKind.NO_MOVEMENT, sentence)
