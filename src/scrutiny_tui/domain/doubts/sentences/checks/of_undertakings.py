"""What sentences say that someone undertook to do, where nothing is recorded that is owed."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.doubts.names.owner_posts import is_post
from scrutiny_tui.domain.doubts.room.taking_part import printed_name
from scrutiny_tui.domain.doubts.sentences.assertions.action_assertions import ToldUndertaking
from scrutiny_tui.domain.doubts.sentences.checks import asked_in_other_items
from scrutiny_tui.domain.doubts.sentences.follow_up_meant import (
    asked_in,
    has_owner,
    meant_without_words,
    tells_to_send,
)
from scrutiny_tui.domain.doubts.sentences.people import people_in
from scrutiny_tui.domain.doubts.sentences.posts import by_first_name, known_in
from scrutiny_tui.domain.doubts.sentences.wording import contradicted, only_words
from scrutiny_tui.domain.doubts.wordings.differences import have_nothing_in_common, telling_words_of, without
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import listed
from scrutiny_tui.domain.word_pattern import WordPattern

_OFFICERS = WordPattern(
    r"(?:the )?(?:officers?|(?:vice-)?chair(?:man|woman|person)?|clerk|director)", re.IGNORECASE
)
"""Owners whom minutes do not name."""

_SHARED = 2
"""So many words of what is refused and of what is asked for are the same."""
_TO_OTHERS = WordPattern(
    r"(?:(?:speak|talk|write) (?:to|with)|contact|approach|meet(?: with)?|visit|consult)"
    r" (?!(?:all )?(?:members|us|the (?:committee|panel)|everyone|him|her|them|it)\b)",
    re.IGNORECASE,
)
"""What is owed to someone outside: it is no other wording of what is to be told to the committee."""
_SENDS = WordPattern(
    r"(?:send|circulate|forward|e-?mail|supply|provide|share|report back)\b"
    r"(?! (?:(?:out|round|on|members|us|back) )?(?:it|this|that|them|his|her|their)\b)",
    re.IGNORECASE,
)
"""What is owed by name: not "would send her slides", nor what only the line before can tell."""
_ASKS = WordPattern(
    r"\b(?:ask|request|send|circulat|provid|shar|report|suppl|brought|bring|prepar|present|publish|submit"
    r"|inform|figures|details|information|brief|update|list|cop(?:y|ies)|note)",
    re.IGNORECASE,
)
"""What a decision has by which something is told or handed over."""


def check(sitting: Sitting, entry: Entry, told: ToldUndertaking) -> Iterator[Doubt]:
    """Something that only words say is owed: no request, action or decision of the item is about it."""
    owners = _owners(sitting, entry, told.who)
    if told.refused:
        yield from _refused(sitting, entry, told)
        return
    if owners and not _is_recorded(sitting, entry, told):
        plural = len(owners) > 1 or owners[0].endswith("officers")
        said = f"{listed(owners)} {'are' if plural else 'is'} to do this"
        known = _known(sitting, entry, told.who)
        there = tuple(asked_in_other_items.check(sitting, entry, told.who, known, told.words))
        yield from there or (only_words(entry, said, "/action or /request"),)


def _refused(sitting: Sitting, entry: Entry, told: ToldUndertaking) -> Iterator[Doubt]:
    """What someone is said not to send, and is asked for by a line of the item with most of its words."""
    known, words = _known(sitting, entry, told.who), telling_words_of(told.words)
    for one, asked in asked_in(sitting, entry):
        missing = without(words, telling_words_of(one.text))
        if known and has_owner(sitting, asked, told.who, known) and len(words) - len(missing) >= _SHARED:
            said = f"{printed_name(sitting, known[0])} is not to do this"
            yield contradicted(entry, DoubtKind.OUTCOME, said, f"the {asked.kind} of the item stands")
            return


def _is_recorded(sitting: Sitting, entry: Entry, told: ToldUndertaking) -> bool:
    """Whether something in the item may be about it.

    If it was not promised, that is also anything asked of no one, or anything at all where the words name
    no one, or tell of nothing that is to be sent.
    """
    asked, known = tuple(asked_in(sitting, entry)), _known(sitting, entry, told.who)
    of_anyone = not known or any(not one.owners for _, one in asked) or not _SENDS.match(told.words)
    if entry.follow_up is not None or (asked and not told.promised and of_anyone):
        return True
    owes = any(has_owner(sitting, one, told.who, known) for _, one in asked)
    return (
        (owes and not _TO_OTHERS.match(told.words))
        or meant_without_words(sitting, entry, told.words) is not None
        or any(
            not have_nothing_in_common(told.words, one.text)
            for one in (*_decided(sitting, entry, told), *(one for one, _ in asked))
        )
    )


def _decided(sitting: Sitting, entry: Entry, told: ToldUndertaking) -> Iterator[Entry]:
    """What the item decided that may be about it: what is to be sent, only words that ask for that."""
    sends = tells_to_send(told.words)
    for made in decisions_of(sitting, entry.item):
        for line in (*made.clauses, *made.motion_words, *made.recommended):
            if not sends or _ASKS.search(line.entry.text):
                yield line.entry


def _known(sitting: Sitting, entry: Entry, who: str) -> tuple[Named, ...]:
    return known_in(sitting, entry, who) or by_first_name(sitting, who)


def _owners(sitting: Sitting, entry: Entry, who: str) -> list[str]:
    """Who is to do it, as the doubt names them; no one where the words name no one."""
    if known := _known(sitting, entry, who):
        return [printed_name(sitting, one) for one in known]
    titled = [one.name for one in people_in(sitting, entry, who).unknown if one.titled]
    is_officer = _OFFICERS.fullmatch(who) is not None or is_post(who)
    return titled or ([who[:1].lower() + who[1:]] if is_officer else [])
