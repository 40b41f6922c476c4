"""Which request, action or recommendation of an item a sentence is about."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.doubts.differences import TellingWord, lacks_any
from scrutiny_tui.domain.doubts.follow_ups import are_nearly_the_same
from scrutiny_tui.domain.doubts.same_matter import matter_of
from scrutiny_tui.domain.doubts.sentences.action_assertions import ToldAction
from scrutiny_tui.domain.doubts.sentences.action_verbs import actions_told
from scrutiny_tui.domain.entries import Entry, FollowUp
from scrutiny_tui.domain.names.titles import folded
from scrutiny_tui.domain.outcomes import Action, Request
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.sitting import Sitting

_DELIVERS = re.compile(
    r"(?:brought|bring|circulat|deliver|give|given|obtain|prepar|present|produc|provid|report|send|sent|shar"
    r"|submit|suppl|tell)(?:e|es|s|ed|ted|ing|y|ies|ied)?|written|back|further|number|figures?|details?"
    r"|information|update",
    re.IGNORECASE,
)
"""Words that only say that something is to be told or handed over, or that it is told."""
_LONG = 2
"""From how many words on a part of a wording means the whole, whoever the owner is."""


def asked_in(sitting: Sitting, entry: Entry) -> Iterator[tuple[Entry, FollowUp]]:
    """What is recorded in the item of an entry as to be done."""
    for one in sitting.of_item(entry.item):
        asks = one.follow_up is not None and (isinstance(one.body, Action | Request) or one.follow_up.owners)
        if asks and one.follow_up and one is not entry:
            yield one, one.follow_up


@lru_cache(maxsize=2048)  # each line that is typed asks it again of the same sentences
def are_the_same(told: str, recorded: str, *, same_owner: bool) -> bool:
    """Whether a sentence asks for what is recorded, in other words or in a part of them.

    Args:
        told: what the sentence says is to be done.
        recorded: what is recorded.
        same_owner: whether one person or body is to do both: then one telling word is enough.
    """
    inner = next(iter(actions_told(recorded.strip(" ."))), None)
    recorded = inner.words if isinstance(inner, ToldAction) else recorded
    if are_nearly_the_same(matter_of(told), matter_of(recorded)):
        return True
    one, other = _objects(told), _objects(recorded)
    within = bool(one and other) and (not lacks_any(one, other) or not lacks_any(other, one))
    least = min(len({word.typed.casefold() for word in words}) for words in (one, other))
    return within and least >= (1 if same_owner else _LONG)


def has_owner(sitting: Sitting, asked: FollowUp, who: str, known: Sequence[Named]) -> bool:
    """Whether whoever a sentence names is an owner: someone known, or a body of the same name."""
    people = {identity_in(sitting, owner) for owner in asked.owners}
    if any(identity_in(sitting, one) in people for one in known):
        return True
    return folded(who).removeprefix("the ") in {folded(one.text).removeprefix("the ") for one in asked.owners}


def _objects(words: str) -> tuple[TellingWord, ...]:
    """The words that say what is to be told, handed over or done."""
    return tuple(word for word in matter_of(words).subject if not _DELIVERS.fullmatch(word.typed))
