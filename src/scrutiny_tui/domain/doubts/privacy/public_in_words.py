"""Doubts about words that tell of the public what no command records, or what a command contradicts.

Only `/exempt` keeps what follows out of the public minutes, and only `/public` ends that. A sentence, a
heading or a clause that says so does neither. Minutes with such words must not be published: what follows
them may be private.
"""

import re
from collections.abc import Iterator, Sequence

from scrutiny_tui.domain.decisions.decision import Decision, Fate
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.discussion import Author, Heading, Note, Paper, Point, Purpose
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.privacy.published_paragraphs import paragraphs_named
from scrutiny_tui.domain.doubts.sentences.assertions.assertion import (
    ToldChairLeft,
    ToldInterest,
    ToldMove,
    ToldNoReturn,
)
from scrutiny_tui.domain.doubts.sentences.check import asserted_in
from scrutiny_tui.domain.entries import Body, Entry, RoomEvent
from scrutiny_tui.domain.exemption import was_out_and_is_back
from scrutiny_tui.domain.grammar.public_in_words import (
    MAY_TELL,
    ToldOfPublic,
    looks_back_at_exclusion,
    paragraphs_told,
    told_of_public,
)
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.outcomes import (
    Agreed,
    Carried,
    Clause,
    Deferred,
    Lost,
    Motion,
    Reason,
    RecordedVote,
    Vote,
    Withdrawn,
)
from scrutiny_tui.domain.room_events import Exclusion, PublicReturns
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

EXCLUDED = (
    "The words say that the public was excluded, but only /exempt keeps what follows out of the public"
    " minutes."
)
RETURNED = "The words say that the public returned, but only /public ends what is exempt."
NOT_OUT = (
    "The words say that the public returned, and no /exempt says that it had left: what was said before is"
    " public."
)
NOT_EXCLUDED = "The words say that the public was not excluded, and /exempt says that it was."
NOT_RETURNED = "The words say that the public did not return, and /public says that it did."
MARKED = (
    "The item is marked as exempt, and this is recorded in public: only /exempt keeps it out of the public"
    " minutes."
)
_REMAINED = frozenset({ToldOfPublic.NOT_EXCLUDED, ToldOfPublic.REMAINED})
_SHORT = 80  # characters of a line about procedure: "It was moved by Councillor Moss, seconded by …"
_SAYS = Point | Heading | Clause | Motion
_NO_BUSINESS = (RoomEvent, Note, Vote, Agreed, Carried, RecordedVote, Reason)
_OF_ROOM = ToldMove | ToldNoReturn | ToldInterest | ToldChairLeft
_PROCEDURE = WordPattern(r"\b(?:moved|seconded|put to the vote|carried|agreed)\b", re.IGNORECASE)
_IN_VAIN = WordPattern(
    r"\b(?:lost|defeated|rejected|refused|fell|not (?:carried|agreed|supported))\b", re.IGNORECASE
)
_PROPOSED = WordPattern(r"\b(?:moved|propos|request|asked|suggest|recommend)", re.IGNORECASE)
_STARTS_AN_ACT = WordPattern(r"(?:moved|proposed|announced|declared|ruled|asked)\b", re.IGNORECASE)
_MARKS_ITEM = WordPattern(
    r"[(\[](?!.*\b(?:appendi|annex))[^)\]]*\b(?:exempt|confidential|private|in camera|not for publication"
    r"|part (?:ii|2|b))\b[^)\]]*[)\]]"
    r"|^\W*(?:exempt|confidential|private)\s*[:–—-]"
    r"|\b(?:exempt|confidential|private) (?:items?|reports?|business|session|information|matters?|minutes?)\b"
    r"|\bpart ii\b|\bpart (?:2|b)\s*[:–—-]|\bschedule (?:12A|7A)\b",
    re.IGNORECASE,
)
_NAMES_ITEM = WordPattern(r"\bitems? (?P<number>\w[\w.()]*)", re.IGNORECASE)


@once_per_sitting(changed_by=(Entry, Item))
def check(sitting: Sitting) -> tuple[Doubt, ...]:
    """What words tell of the public that the record has not, or has otherwise."""
    titled = frozenset(item.id for item in sitting.items if _excludes_by_title(item))
    may_tell = [
        (at, entry)
        for at, entry in enumerate(sitting.entries)
        if told_of_public(entry.text) or entry.item in titled
    ]
    found = [doubt for at, entry in may_tell for doubt in _of_entry(sitting, at, entry)]
    return (*found, *_marked_items(sitting))


def _of_entry(sitting: Sitting, at: int, entry: Entry) -> Iterator[Doubt]:
    told = _told(sitting, entry)
    if ToldOfPublic.EXCLUDED in told:
        yield from _excluded(sitting, at, entry)
    elif ToldOfPublic.RETURNED in told:
        yield from _returned(sitting, at, entry)
    elif ToldOfPublic.NOT_RETURNED in told:
        if _marks_in(sitting.of_item(entry.item), PublicReturns) or _is_back(sitting, at):
            yield doubt_at(entry, DoubtKind.PUBLIC_OTHERWISE, NOT_RETURNED)
        elif not _marks_in(sitting.entries[:at], Exclusion):
            yield doubt_at(entry, DoubtKind.PUBLIC_IN_WORDS, EXCLUDED)
    elif _was_out(sitting, entry, told):
        yield doubt_at(entry, DoubtKind.PUBLIC_OTHERWISE, NOT_EXCLUDED)


def _was_out(sitting: Sitting, entry: Entry, told: Sequence[ToldOfPublic]) -> bool:
    """Whether the public was excluded while it was not, as words say: in the meeting, or in the item."""
    of_item = sitting.of_item(entry.item)
    if ToldOfPublic.NEVER_EXCLUDED in told:
        return _marks_in(sitting.entries, Exclusion)
    if ToldOfPublic.NOT_EXCLUDED in told:
        return entry.id in sitting.exempt or _marks_in(of_item, Exclusion)
    before = [one for one in of_item if one.place < entry.place]
    return ToldOfPublic.REMAINED in told and (entry.id in sitting.exempt or _marks_in(before, Exclusion))


def _told(sitting: Sitting, entry: Entry) -> tuple[ToldOfPublic, ...]:
    """What an entry tells of the public; nothing where a backslash, or a speaker, makes mere words of it."""
    body = entry.body
    if isinstance(body, Agreed | Clause):
        item = sitting.item(entry.item)
        if item is not None and _excludes_by_title(item) and not told_of_public(entry.text):
            return (ToldOfPublic.EXCLUDED,)
    if not isinstance(body, _SAYS):
        return ()
    if entry.line.lstrip().startswith("\\"):
        return ()
    if isinstance(body, Point) and body.speaker is not None and not _STARTS_AN_ACT.match(body.text):
        return ()
    return told_of_public(body.text)


def _excludes_by_title(item: Item) -> bool:
    return bool(MAY_TELL.search(item.title)) and ToldOfPublic.EXCLUDED in told_of_public(item.title)


def _excluded(sitting: Sitting, at: int, entry: Entry) -> Iterator[Doubt]:
    """Words that say the public was excluded: those that stand beside an exclusion may name its paragraph."""
    mark = _exclusion_meant(sitting, at, entry)
    if mark is None:
        if not _in_vain(sitting, entry):
            yield doubt_at(entry, DoubtKind.PUBLIC_IN_WORDS, EXCLUDED)
        return
    told, recorded = paragraphs_told(entry.text), frozenset(mark.paragraphs)
    if told and recorded and told != recorded:
        sentence = (
            f"The words say that the public was excluded under {paragraphs_named(told)}, and /exempt says"
            f" {paragraphs_named(recorded)}."
        )
        yield doubt_at(entry, DoubtKind.PARAGRAPH, sentence)


def _exclusion_meant(sitting: Sitting, at: int, entry: Entry) -> Exclusion | None:
    """The exclusion that words in an entry tell of; None where what follows them is public.

    That is the one behind which they stand, the next one where no business stands between, or an earlier one
    of the same item, or of an item that they name, where nothing more is said in the item. More may be said
    behind words that can be of an earlier one only: "the press had to leave".
    """
    earlier = [one.body for one in sitting.entries[:at] if isinstance(one.body, Exclusion)]
    if entry.id in sitting.exempt:
        return earlier[-1] if earlier else Exclusion()
    for later in sitting.entries[at + 1 :]:
        if isinstance(later.body, Exclusion):
            return later.body
        if _is_business(later.body):
            break
    of_item = sitting.of_item(entry.item)
    above = [one for one in of_item if one.place < entry.place]
    if looks_back_at_exclusion(entry.text) and was_out_and_is_back(sitting.entries[:at], above):
        return earlier[-1]
    behind = [one for one in of_item if one.place > entry.place]
    if any(_is_business(one.body) for one in behind):
        return None
    return next(_of_items_told(sitting, entry), None)


def _of_items_told(sitting: Sitting, entry: Entry) -> Iterator[Exclusion]:
    """The exclusions before an entry in its item, and in the items that it names."""
    numbers = (found["number"].rstrip(".") for found in _NAMES_ITEM.finditer(entry.text))
    named = [item.id for item in map(sitting.item_numbered, numbers) if item is not None]
    for item in (entry.item, *named):
        for one in sitting.of_item(item):
            if isinstance(one.body, Exclusion) and one.place < entry.place:
                yield one.body


def _is_business(body: Body) -> bool:
    """Whether a line is about something else than the exclusion of the public."""
    if isinstance(body, _NO_BUSINESS):
        return False
    if isinstance(body, Motion) and not body.text:
        return False
    text: str = getattr(body, "text", "")
    procedure = isinstance(body, Point) and len(text) < _SHORT and _PROCEDURE.search(text)
    return not procedure and not told_of_public(text)


def _in_vain(sitting: Sitting, entry: Entry) -> bool:
    """Whether a proposal to exclude the public came to nothing."""
    own = next((one for one in decisions_of(sitting, entry.item) if entry in one.entries), None)
    if own is not None:
        return _is_lost(own)
    if not _PROPOSED.search(entry.text):
        return False
    later = [one for one in sitting.of_item(entry.item) if one.place > entry.place]
    if any(isinstance(one.body, Point) and _IN_VAIN.search(one.text) for one in later):
        return True
    ids = {one.id for one in later}
    made = (one for one in decisions_of(sitting, entry.item) if ids.issuperset(e.id for e in one.entries))
    nearest = next(made, None)
    return nearest is not None and not nearest.clauses and _is_lost(nearest)


def _is_lost(decision: Decision) -> bool:
    return decision.fate in (Fate.LOST, Fate.TIED, Fate.WITHDRAWN, Fate.DEFERRED) or isinstance(
        decision.taken.body, Lost | Withdrawn
    )


def _returned(sitting: Sitting, at: int, entry: Entry) -> Iterator[Doubt]:
    """Words that say the public returned, while it is out, or where it never left."""
    if entry.id not in sitting.exempt:
        if not _marks_in(sitting.entries[:at], Exclusion):
            yield doubt_at(entry, DoubtKind.PUBLIC_IN_WORDS, NOT_OUT)
        return
    for later in sitting.entries[at + 1 :]:
        if isinstance(later.body, PublicReturns):
            return
        if _is_business(later.body):
            break
    yield doubt_at(entry, DoubtKind.NO_RETURN, RETURNED)


def _marked_items(sitting: Sitting) -> Iterator[Doubt]:
    """The first business recorded in public in each item that is marked as exempt, if all of it is public."""
    for item in sitting.items:
        if not _is_marked(item) or _excludes_by_title(item):
            continue
        entries = sitting.of_item(item.id)
        if _marks_in(entries, Exclusion) or any(entry.id in sitting.exempt for entry in entries):
            continue
        if any(not _REMAINED.isdisjoint(_told(sitting, entry)) for entry in entries):
            continue
        heads = (Heading, Purpose, Author, Paper, Lost, Withdrawn, Deferred)
        business = (
            entry
            for entry in entries
            if _is_business(entry.body)
            and not isinstance(entry.body, heads)
            and not _tells_of_the_room(sitting, entry)
        )
        if (first := next(business, None)) is not None:
            yield doubt_at(first, DoubtKind.PUBLIC_IN_WORDS, MARKED)


def _tells_of_the_room(sitting: Sitting, entry: Entry) -> bool:
    """Whether a point says only who left, came or has an interest: that is told before the public leaves."""
    told = asserted_in(sitting, entry) if len(entry.text) < _SHORT else ()
    return bool(told) and all(isinstance(one.assertion, _OF_ROOM) for one in told)


def _is_marked(item: Item) -> bool:
    """Whether the agenda, or the title, says that an item is likely to be exempt."""
    by_title = MAY_TELL.search(item.title) and _MARKS_ITEM.search(item.title)
    return item.likely_exempt is not None or bool(by_title)


def _is_back(sitting: Sitting, at: int) -> bool:
    """Whether the public had been excluded and had returned before an entry."""
    marks = [one.body for one in sitting.entries[:at] if isinstance(one.body, Exclusion | PublicReturns)]
    return bool(marks) and isinstance(marks[-1], PublicReturns)


def _marks_in(entries: Sequence[Entry], mark: type[Exclusion | PublicReturns]) -> bool:
    return any(isinstance(entry.body, mark) for entry in entries)
