"""Names in sentences that no one has."""

from collections.abc import Iterator

from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.names.not_known import has_members, of_no_one
from scrutiny_tui.domain.doubts.sentences.asides import posts_in
from scrutiny_tui.domain.doubts.sentences.assertions.acting_assertions import ToldActed
from scrutiny_tui.domain.doubts.sentences.assertions.assertion import (
    Assertion,
    ToldInterest,
    ToldMove,
    ToldMover,
    ToldVote,
    ToldWords,
)
from scrutiny_tui.domain.doubts.sentences.assertions.naming_assertions import ToldAddressed
from scrutiny_tui.domain.doubts.sentences.people import People, Unknown, people_in
from scrutiny_tui.domain.doubts.sentences.posts import is_post_of_no_one
from scrutiny_tui.domain.doubts.sentences.strangers import is_stranger
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.sitting import Sitting

_OF_MEMBERS = (ToldVote, ToldMover, ToldInterest)
"""What only members do, whatever their title is."""
_IN_THE_ROOM = (*_OF_MEMBERS, ToldWords, ToldMove)


def check(sitting: Sitting, entry: Entry, told: Assertion) -> Iterator[Doubt]:
    """What is doubted of names and posts in one sentence: names nearly right, and titled ones of no one."""
    who: str = getattr(told, "who", "")
    named = any(posts_in(entry.text))  # a post with its name: that is doubted by the name
    if isinstance(told, ToldWords) and not named and is_post_of_no_one(sitting, entry, who):
        sentence = f"Nobody who attends is known as {who[:1].lower()}{who[1:]}."
        yield doubt_at(entry, DoubtKind.UNKNOWN_NAME, sentence)
    people = people_in(sitting, entry, who) if who and has_members(sitting) else People()
    for unknown in people.unknown:
        if unknown.near:
            yield doubt_at(entry, DoubtKind.UNKNOWN_NAME, unknown.near)
        elif (unknown.councillor and people.known) or _is_missed(sitting, entry, unknown, told):
            yield of_no_one(entry, unknown.name)


def _is_missed(sitting: Sitting, entry: Entry, unknown: Unknown, told: Assertion) -> bool:
    """Whether no one of that name can have done what a sentence says."""
    if isinstance(told, _OF_MEMBERS) or (unknown.councillor and isinstance(told, _IN_THE_ROOM)):
        return unknown.titled or unknown.councillor
    speaks = told.speaks if isinstance(told, ToldActed) else isinstance(told, ToldWords | ToldAddressed)
    titled = unknown.titled or any(unknown.name == name for name, _ in posts_in(entry.text))
    return speaks and titled and is_stranger(sitting, entry, unknown.name)
