"""Who was present, and the interests that sentences tell of, held to the record."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.attendance import attendance, identity, identity_in
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.room.taking_part import (
    counts_of_members,
    members_are_recorded,
    printed_name,
    was_not_there,
)
from scrutiny_tui.domain.doubts.sentences.assertions.assertion import ToldWords
from scrutiny_tui.domain.doubts.sentences.assertions.attending_assertions import (
    OfAttending,
)
from scrutiny_tui.domain.doubts.sentences.assertions.presence_assertions import (
    OfPresence,
    ToldAllBut,
    ToldApologies,
    ToldConsequence,
    ToldHowMany,
    ToldInterests,
    ToldMembersAway,
    ToldNoInterest,
    ToldNoPart,
    ToldNoQuorum,
    ToldOfficersLeft,
    ToldPresent,
    ToldStayed,
)
from scrutiny_tui.domain.doubts.sentences.checks import (
    of_attendance,
    of_attending,
    of_interests,
    of_never_there,
)
from scrutiny_tui.domain.doubts.sentences.posts import known_in
from scrutiny_tui.domain.doubts.sentences.reading import asserted
from scrutiny_tui.domain.doubts.sentences.wording import (
    contradicted,
    in_words,
    only_words,
    recorded_otherwise,
)
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.people import SEATED, Capacity, Named
from scrutiny_tui.domain.quorum import quorum_at
from scrutiny_tui.domain.room import interest_of, presiding, room_at
from scrutiny_tui.domain.room_events import Absence, Declaration, Mode, Presence
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import counted, listed
from scrutiny_tui.domain.word_pattern import WordPattern

_OTHERWISE = WordPattern(
    r"\b(?:late|later|arrived|joined|came in|come in|missed|absent|not (?:been )?(?:present|in the room))\b",
    re.IGNORECASE,
)
"""Why else someone may have taken no part."""
_OF_VOTE = WordPattern(
    r"\b(?:vot(?:e[sd]?|ing)|further|then|thereafter|decision|left|withdrew)\b", re.IGNORECASE
)
"""What says that someone took no part in the vote, or no more part."""
_OF_INTEREST = WordPattern(r"\b(?:interests?|declar\w+)\b", re.IGNORECASE)


def check(sitting: Sitting, entry: Entry, told: OfPresence) -> Iterator[Doubt]:
    """What is doubted of what a sentence tells of who was there."""
    if isinstance(told, OfAttending):
        yield from of_attending.check(sitting, entry, told)
        return
    match told:
        case ToldConsequence():
            yield from of_interests.check(sitting, entry, told)
        case ToldOfficersLeft():
            yield from _of_officers(sitting, entry)
        case ToldInterests() | ToldNoInterest():
            yield from _of_interests(sitting, entry, told)
        case ToldPresent(who=who) | ToldNoPart(who=who) | ToldStayed(who=who):
            for named in known_in(sitting, entry, who):
                yield from _of_person(sitting, entry, named, told)
        case _ if members_are_recorded(sitting):
            yield from _of_numbers(sitting, entry, told)


def _of_numbers(sitting: Sitting, entry: Entry, told: OfPresence) -> Iterator[Doubt]:
    """What is doubted of how many members were present, or of all of them."""
    match told:
        case ToldNoQuorum():
            quorum = quorum_at(sitting, entry.place)
            if quorum.needed is not None and not quorum.short:
                recorded = f"{quorum.present} who count towards it are in the room, and it is {quorum.needed}"
                yield contradicted(entry, DoubtKind.QUORUM, "there was no quorum", recorded)
        case ToldAllBut(who=who):
            yield from _of_all_but(sitting, entry, who)
        case ToldApologies(number=number):
            yield from _of_apologies(sitting, entry, number)
        case ToldMembersAway(number=number):
            yield from _of_away(sitting, entry, number)
        case ToldHowMany(all=True):
            yield from _of_all(sitting, entry, told.number)
        case ToldHowMany(number=int(number), in_room=in_room):
            yield from _of_members(sitting, entry, number, in_room=in_room)


def _of_person(sitting: Sitting, entry: Entry, named: Named, told: OfPresence) -> Iterator[Doubt]:
    if isinstance(told, ToldPresent):
        yield from _of_present(sitting, entry, named)
    elif isinstance(told, ToldStayed):
        yield from _of_stayed(sitting, entry, named)
    elif isinstance(told, ToldNoPart):
        yield from _of_no_part(sitting, entry, named, told)


def _declared(sitting: Sitting) -> Iterator[tuple[str, Entry, Declaration]]:
    for one in sitting.entries:
        if isinstance(one.body, Declaration):
            yield from ((identity_in(sitting, named), one, one.body) for named in one.body.who)


def _of_interests(sitting: Sitting, entry: Entry, told: ToldInterests | ToldNoInterest) -> Iterator[Doubt]:
    declared = list(_declared(sitting))
    if isinstance(told, ToldInterests):
        near = {who for who, one, _ in declared if one.item == entry.item or one.place < entry.place}
        if near and told.number not in (len(near), len({who for who, _, _ in declared})):
            said = f"{counted(told.number, 'member')} declared an interest"
            said = said if told.number else "no member declared an interest"
            lines = (one.body for one in sitting.entries if isinstance(one.body, Declaration))
            who = (one for body in lines for one in body.who if identity_in(sitting, one) in near)
            names = listed(list(dict.fromkeys(printed_name(sitting, one) for one in who)))
            have = "that" if len(near) == 1 else "those"
            yield recorded_otherwise(entry, DoubtKind.DECLARED, said, f"{have} of {names}")
        return
    for named in known_in(sitting, entry, told.name):
        key = identity_in(sitting, named)
        own = [body for who, _, body in declared if who == key]
        if any(not told.item or told.item in {one.number for one in body.items} for body in own):
            name = printed_name(sitting, named)
            said = f"{name} had no interest"
            yield contradicted(entry, DoubtKind.DECLARED, said, f"{name} is recorded as declaring one")


def _of_present(sitting: Sitting, entry: Entry, named: Named) -> Iterator[Doubt]:
    why = was_not_there(sitting, named, entry) if room_at(sitting, entry.place).known else ""
    if why:
        told = f"{printed_name(sitting, named)} was present"
        yield contradicted(entry, DoubtKind.PRESENT_AND_ABSENT, told, why)


def _of_stayed(sitting: Sitting, entry: Entry, named: Named) -> Iterator[Doubt]:
    """Someone said to have stayed in the room, who left it, or was to leave it for an interest."""
    if room_at(sitting, entry.place).known and (why := was_not_there(sitting, named, entry)):
        said = f"{printed_name(sitting, named)} stayed in the room"
        yield contradicted(entry, DoubtKind.PRESENT_AND_ABSENT, said, why)


def _spoke(sitting: Sitting, entry: Entry, key: str) -> bool:
    """Whether someone is recorded as speaking in the item of an entry."""
    points = [
        one
        for one in sitting.of_item(entry.item)
        if isinstance(one.body, Point) and one is not entry and not _OF_INTEREST.search(one.text)
    ]
    by_name = {
        identity_in(sitting, one.body.speaker)
        for one in points
        if isinstance(one.body, Point) and one.body.speaker
    }
    told = (
        (one, each.assertion.who)
        for one in points
        if isinstance(one.body, Point) and one.body.speaker is None
        for each in asserted(one.text)
        if isinstance(each.assertion, ToldWords)
    )
    in_words = (named for one, who in told for named in known_in(sitting, one, who))
    return key in by_name or any(identity_in(sitting, named) == key for named in in_words)


def _of_no_part(sitting: Sitting, entry: Entry, named: Named, told: ToldNoPart) -> Iterator[Doubt]:
    """Someone who was never there, or a member who neither came late nor declared an interest in the item."""
    if not _OF_VOTE.search(entry.text) and _spoke(sitting, entry, identity_in(sitting, named)):
        said = f"{printed_name(sitting, named)} took no part"
        yield contradicted(entry, DoubtKind.DECLARED, said, "is recorded as speaking in the item")
        return
    did = "did not speak" if told.silent else "took no part"
    yield from of_never_there.check(sitting, entry, named, did)
    if told.silent:
        return
    key, chair = identity_in(sitting, named), presiding(sitting, entry.place)
    moves = [one.body for one in sitting.of_item(entry.item) if isinstance(one.body, Presence)]
    moved = {identity_in(sitting, one) for body in moves for one in body.people}
    votes = {held.person for held in sitting.in_force if held.entitlement.votes}
    explained = key in moved or _OTHERWISE.search(entry.text) or (chair and identity(chair.named) == key)
    declared = interest_of(sitting, named, entry.item) is not None
    if key in votes and key in room_at(sitting, entry.place).present and not declared and not explained:
        sentence = (
            f"{printed_name(sitting, named)} is said to have taken no part, and no interest in the item is"
            " recorded: /declare records one."
        )
        yield doubt_at(entry, DoubtKind.DECLARED, sentence)


def _of_officers(sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    """Officers said to have left, of whom one speaks later in the item."""
    officers = (one for one in attendance(sitting) if one.capacity is Capacity.OFFICER)
    speaks = next(
        (
            one
            for one in officers
            if of_attendance.speaks_later(sitting, entry, identity(one.named), in_item=True)
        ),
        None,
    )
    if speaks is not None:
        recorded = f"{printed_name(sitting, speaks.named)} is recorded as speaking afterwards"
        yield contradicted(entry, DoubtKind.MOVEMENT, "the officers left", recorded)


def _of_all(sitting: Sitting, entry: Entry, number: int | None) -> Iterator[Doubt]:
    """All members said to have been present, and how many that is."""
    seats = [one for one in sitting.in_force if one.capacity is Capacity.MEMBER]
    all_seats = [one for one in sitting.in_force if one.capacity in SEATED]
    came = {identity(one.named): one.attended for one in attendance(sitting)}
    if number is not None and number not in (len(seats), len(all_seats)):
        said = f"there are {in_words(number)} members"
        recorded = f"the committee has {in_words(len(seats))}"
        yield contradicted(entry, DoubtKind.PRESENT_AND_ABSENT, said, recorded)
        return
    seats = seats if number in (None, len(seats)) else all_seats
    away = next((one.person for one in seats if not came.get(one.person)), None)
    if away is not None:
        was = "was not" if away in came else "is not recorded as present"
        recorded = f"{sitting.people[away].name} {was}"
        yield contradicted(entry, DoubtKind.PRESENT_AND_ABSENT, "all members were present", recorded)


def _of_all_but(sitting: Sitting, entry: Entry, who: str) -> Iterator[Doubt]:
    """A member who was away, where all but others are said to have been present."""
    named = {identity_in(sitting, one) for one in known_in(sitting, entry, who)}
    if not named or any(one.attended and identity(one.named) in named for one in attendance(sitting)):
        return
    seats = [one.person for one in sitting.in_force if one.capacity is Capacity.MEMBER]
    came = {identity(one.named): one.attended for one in attendance(sitting)}
    away = next((one for one in seats if one not in named and not came.get(one)), None)
    if away is not None:
        was = "was not" if away in came else "is not recorded as present"
        said, recorded = f"all members but {who} were present", f"{sitting.people[away].name} {was}"
        yield contradicted(entry, DoubtKind.PRESENT_AND_ABSENT, said, recorded)


def _of_members(sitting: Sitting, entry: Entry, number: int, *, in_room: bool) -> Iterator[Doubt]:
    """How many members are said to have been present: counted there, and, but for the room, in all."""
    there = list(room_at(sitting, entry.place).present.values())
    ever = [one for one in attendance(sitting) if one.mode.present and not in_room]
    seen = [one for one in there if one.mode is not Mode.ONLINE or not in_room]
    counts = {count for people in (there, ever, seen) for count in counts_of_members(people)}
    if number and number not in counts:
        said = f"{counted(number, 'member')} were present"
        yield contradicted(
            entry, DoubtKind.PRESENT_AND_ABSENT, said, f"{counts_of_members(there)[0]} are recorded"
        )


def _of_away(sitting: Sitting, entry: Entry, number: int) -> Iterator[Doubt]:
    """How many members are said to have been away: of all, and with those who came late or left."""
    there, ever = room_at(sitting, entry.place).present, [one for one in attendance(sitting) if one.attended]
    seats = sum(one.capacity is Capacity.MEMBER for one in sitting.in_force)
    all_seats = sum(one.capacity in SEATED for one in sitting.in_force)
    people = (list(there.values()), ever)
    counts = {of - count for one in people for count in counts_of_members(one) for of in (seats, all_seats)}
    if number not in counts:
        away = max(seats - counts_of_members(ever)[1], 0)
        said = f"{counted(number, 'member')} {'was' if number == 1 else 'were'} away"
        yield recorded_otherwise(entry, DoubtKind.PRESENT_AND_ABSENT, said, in_words(away))


def _of_apologies(sitting: Sitting, entry: Entry, number: int) -> Iterator[Doubt]:
    """How many are said to have sent apologies: members, or everyone who did."""
    sent = [one for one in attendance(sitting) if one.mode is Mode.APOLOGIES]
    whole = [one for one in sent if one.excuse is None or one.excuse.absence is Absence.MEETING]
    counts = {count for people in (whole, sent) for count in (*counts_of_members(people), len(people))}
    if number in counts:
        return
    said = f"{in_words(number)} sent apologies"
    if sent:
        many = counts_of_members(whole)[0]
        yield recorded_otherwise(entry, DoubtKind.PRESENT_AND_ABSENT, said, in_words(many))
    else:
        yield only_words(entry, said, "/ap")
