"""Doubts about speakers: those who were not there, and names before a colon that are no speaker's."""

import re
from collections.abc import Iterator
from itertools import pairwise

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.consequences import Consequence
from scrutiny_tui.domain.discussion import Note, Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.names.not_known import everyone_named, near_to
from scrutiny_tui.domain.doubts.room.comings import of_coming
from scrutiny_tui.domain.doubts.room.taking_part import (
    HAD_LEFT,
    attendee_of,
    printed_name,
    was_not_there,
)
from scrutiny_tui.domain.entries import Entry, RoomEvent
from scrutiny_tui.domain.grammar.discussion_lines import LITERAL, SPOKE, said_in
from scrutiny_tui.domain.names.titles import civic_title
from scrutiny_tui.domain.names.word_surnames import is_also_a_word
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.prepared_items import attending_for
from scrutiny_tui.domain.room import interest_of
from scrutiny_tui.domain.room_events import Declaration, Move, Presence
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_ASKS = r"(?:why|how|what|when|where|whether|the|an?|this|these|those|we|it|there|they|no|yes|not|please)"
_SPOKE = WordPattern(rf"\b{SPOKE}")
_TOLD = """
    accepted acknowledged agreed apologised appealed argued asks believed called challenged
    complained confirmed congratulated considered criticised declined demanded denied disagreed
    discussed doubted emphasised enquired feared feels hopes hoped indicated informed insisted
    invited knows mentioned moved needed noted objected offered opposed opposes pointed praised
    preferred pressed promised recalled recommended referred regretted reiterated requested said
    says seconded seeks seems shared sought spoke supported supports thanks thinks told urged voiced
    wanted wants warned wished worried
"""
_HAS_A_VERB = WordPattern(
    rf"\b(?:{'|'.join(_TOLD.split())}|is|are|was|were|am|has|have|had|do|does|did|will|would|shall|should|can|could"
    r"|might|must|(?-i:may)|cannot|happy|concerned|i|we|you|let|please|it['’]s|that['’]s|there['’]s"
    r"|(?:is|are|was|were|do|does|did|ha[sd]|have|wo|would|should|ca|could)n['’]?t)\b|\?|^(?:yes|why|how)\b",
    re.IGNORECASE,
)
"""What a sentence has that is someone's, and a heading's words have not."""
_OWN_SUBJECT = WordPattern(
    r"(?:the|an?|this|these|those|it|we|they|there|he|she|i|you|my|our|his|her|their|its|some|most|every|each|no"
    r"|councillors?|cllrs?|mrs?|ms|residents|people|members|officers)\s+[\w'’-]+\s+\S"
    r"|[£$€]\s?\d",
    re.IGNORECASE,
)
"""How words begin that have a subject of their own."""
_FIGURE = WordPattern(r"[£$€]?\s*\d")
_NAME = WordPattern(rf"([^:]{{1,40}}?)(?P<mark>:(?=\s+\S|[^\W\d_])|(?:\s+[-–—]|;)(?=\s+{SPOKE}))\s*")
_NO_COLON = WordPattern(
    rf"(?P<name>[^\W\d_][^:;–—]{{0,30}}?)(?:(?P<mark>\s+[-–—]|;)\s+(?=\S)|\s+(?P<verb>{SPOKE})|[.,]?\s+(?P<ask>{_ASKS})\s)",
    re.IGNORECASE,
)
"""How a line begins that someone may have said, with another mark than a colon, or none."""
_ASKED = WordPattern(r"asked\b", re.IGNORECASE)
_OF_A_QUESTION = (
    r"(?:to|for|about|after|why|whether|how|if|when|what|which|who|whose|where|that|be|as|questions?"
    r"|he|she|they)"
)
_ASKED_NOTHING = WordPattern(
    r"asked (?:it|they|there|we|he|she|£[\d,.]+\w*"
    rf"|(?:the|an?|all|many|most|some|no)(?: (?!{_OF_A_QUESTION}\b)[\w'’-]+){{1,4}}?)"
    r" (?:was|were|is|are|had|has|would|will|could)\b",
    re.IGNORECASE,
)
"""A statement behind "asked": "asked the ground there was wet"."""
_REPLIED = WordPattern(r"(?:replied|answered|responded)\b", re.IGNORECASE)
_REPLIED_ASKING = WordPattern(r"(?:replied|responded) (?:whether|if|why|how)\b", re.IGNORECASE)
_OF_INTEREST = WordPattern(r"\b(?:interests?|left|leav(?:e|es|ing)|withdr\w+|declar\w+)\b", re.IGNORECASE)
"""What members speak of before they leave."""
_MOST_WORDS = 4


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """What is doubted of the speakers in an item, and of those who come in during it."""
    yield from _own_answers(sitting, item)
    for entry in sitting.of_item(item):
        body = entry.body
        if isinstance(body, Presence) and body.move is Move.CAME:
            yield from of_coming(sitting, entry, body)
        if not isinstance(body, Point):
            continue
        if body.speaker is None:
            yield from _before_colon(sitting, entry)
            yield from _without_colon(sitting, entry)
        elif (why := was_not_there(sitting, body.speaker, entry)) and not (
            "interest" in why and _may_speak(sitting, body.speaker, entry)
        ):
            sentence = f"{printed_name(sitting, body.speaker)} is recorded as speaking, but {why}."
            yield doubt_at(entry, DoubtKind.SPEAKER, sentence)
        else:
            found = tuple(_word_as_speaker(sitting, entry, body, body.speaker))
            found = found or tuple(_no_sentence(sitting, entry, body, body.speaker))
            yield from found or _other_verb(entry, body)
            yield from _not_recorded(sitting, entry, body.speaker)


def _not_recorded(sitting: Sitting, entry: Entry, speaker: Named) -> Iterator[Doubt]:
    """Someone who attends for the item by what it is prepared with, and of whom nothing else is recorded."""
    coming = {identity_in(sitting, named) for named in attending_for(sitting, entry.item)}
    if coming and identity_in(sitting, speaker) in coming and attendee_of(sitting, speaker) is None:
        name = printed_name(sitting, speaker)
        sentence = f"{name} speaks, and is in no list of those there: /with {name} records it."
        yield doubt_at(entry, DoubtKind.SPEAKER, sentence)


def _word_as_speaker(sitting: Sitting, entry: Entry, body: Point, speaker: Named) -> Iterator[Doubt]:
    """A surname alone that is also a word, before words that no one may have said: "Grant: £5,000"."""
    found = _NAME.match(said_in(entry.line)[1])
    name = found[1].strip() if found else ""
    if is_also_a_word(name) and not _is_speech(body.text):
        sentence = (
            f"“{name}:” is read as words of {printed_name(sitting, speaker)}."
            " A \\ before the line says that it is no speaker's."
        )
        yield doubt_at(entry, DoubtKind.SPEAKER, sentence)


def _no_sentence(sitting: Sitting, entry: Entry, body: Point, speaker: Named) -> Iterator[Doubt]:
    """Words with a subject of their own, before which no name can stand: "reed: the pier was shut"."""
    if _OWN_SUBJECT.match(body.text) and not body.rough:
        name = printed_name(sitting, speaker)
        sentence = (
            f"These words are printed straight behind “{name}”, and make no sentence there: begin with a"
            " verb, such as “said that”."
        )
        yield doubt_at(entry, DoubtKind.NO_SENTENCE, sentence)


def _other_verb(entry: Entry, body: Point) -> Iterator[Doubt]:
    """A statement that someone asked, or a question that someone replied: the verb may be another's."""
    words = ""
    if _ASKED_NOTHING.match(body.text):
        words = "“asked” stands before what is no question: was “said that” meant?"
    elif found := _REPLIED_ASKING.match(body.text):
        words = f"“{found[0]}” begins no reply: was “asked” meant?"
    if words and not body.rough:
        yield doubt_at(entry, DoubtKind.NO_SENTENCE, words)


def _own_answers(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """Someone who replies straight behind a question of their own."""
    entries = (one for one in sitting.of_item(item) if not isinstance(one.body, RoomEvent | Note))
    for before, entry in pairwise(entries):
        asked, reply = before.body, entry.body
        if not (isinstance(asked, Point) and isinstance(reply, Point) and asked.speaker and reply.speaker):
            continue
        same = identity_in(sitting, asked.speaker) == identity_in(sitting, reply.speaker)
        if same and _ASKED.match(asked.text) and _REPLIED.match(reply.text):
            name = printed_name(sitting, reply.speaker)
            yield doubt_at(entry, DoubtKind.SPEAKER, f"{name} replies here to a question of their own.")


def _is_speech(words: str) -> bool:
    """Whether words tell what was said, or are as people speak: with a verb, and no figure before it."""
    return bool(_SPOKE.match(words) or (_HAS_A_VERB.search(words) and not _FIGURE.match(words)))


def _may_speak(sitting: Sitting, speaker: Named, entry: Entry) -> bool:
    """Whether someone who must leave for an interest may have said this: about the interest, or before it."""
    if interest_of(sitting, speaker, entry.item) is Consequence.SPEAKS_AND_LEAVES:
        return True
    if _OF_INTEREST.search(entry.text):
        return True
    key = identity_in(sitting, speaker)
    declared = (
        other.place
        for other in sitting.entries
        if isinstance(other.body, Declaration)
        and key in {identity_in(sitting, named) for named in other.body.who}
    )
    return entry.place < next(declared, "")


def _before_colon(sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    """A line that reads as if someone spoke, and names no one in the room: it is printed as typed."""
    found = _NAME.match(entry.text)
    name = found[1].strip().removeprefix("@") if found else ""
    if not found or not name or entry.line.lstrip().startswith(LITERAL):
        return
    speaks = found["mark"] == ":" and _SPOKE.match(entry.text, found.end()) and name.count(" ") < _MOST_WORDS
    directory = everyone_named(sitting)
    bearers = directory.people_named(name)
    if len(bearers) == 1:
        left = was_not_there(sitting, bearers[0].named(bearers[0].name), entry)
        went = left if left.startswith(HAD_LEFT) else ""
        why = f"{bearers[0].name} {went or 'is not recorded as in the room'}"
        do = ": /in records the return" if went else ""
        sentence = f"“{name}{found['mark']}” is printed as words, because {why}{do}."
        yield doubt_at(entry, DoubtKind.SPEAKER, sentence)
    elif not bearers and civic_title(name, sitting.customs) and entry.text[found.end() :][:1].islower():
        sentence = (
            f"“{name}:” is printed as words, because nobody in the meeting has that title: write the name of"
            " who spoke."
        )
        yield doubt_at(entry, DoubtKind.UNKNOWN_NAME, sentence)
    elif not bearers and (sentence := near_to(name, directory)):
        yield doubt_at(entry, DoubtKind.UNKNOWN_NAME, sentence)
    elif not bearers and speaks:
        sentence = f"“{name}:” is printed as words, because nobody of that name is known."
        yield doubt_at(entry, DoubtKind.UNKNOWN_NAME, sentence)


def _without_colon(sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    """A line that reads as if someone of the meeting spoke, and has no colon: "Grant - why so dear"."""
    found = _NO_COLON.match(entry.text)
    if not found or _NAME.match(entry.text) or entry.line.lstrip().startswith(LITERAL):
        return
    name = found["name"].strip()
    if found["verb"] and not name[0].islower():
        return  # a sentence of the clerk's own: "Reed asked why"
    directory = everyone_named(sitting)
    if found["ask"] and not directory.is_surname(name):
        return  # "Councillor Reed, the chair of the panel, came in"
    if len(directory.people_named(name)) == 1:
        sentence = f"“{name}” is printed as typed: a colon behind the name says who spoke."
        yield doubt_at(entry, DoubtKind.SPEAKER, sentence)
