"""Which request, action or recommendation of an item a sentence is about."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.doubts.follow_ups import are_nearly_the_same
from scrutiny_tui.domain.doubts.room.taking_part import attendee_of
from scrutiny_tui.domain.doubts.sentences.assertions.action_assertions import ToldAction
from scrutiny_tui.domain.doubts.sentences.verbs.action_verbs import actions_told
from scrutiny_tui.domain.doubts.wordings.differences import TellingWord, lacks_any
from scrutiny_tui.domain.doubts.wordings.same_matter import matter_of
from scrutiny_tui.domain.entries import Entry, FollowUp
from scrutiny_tui.domain.names.titles import folded
from scrutiny_tui.domain.outcomes import Action, Request
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.sitting import Sitting

_DELIVERS = re.compile(
    r"(?:brought|bring|circulat|deliver|give|given|obtain|prepar|present|produc|provid|report|send|sent|shar"
    r"|submit|suppl|tell|find|get|let)(?:e|es|s|ed|ted|ing|y|ies|ied)?|written|out|back|further|number|figures?|details?"
    r"|information|update",
    re.IGNORECASE,
)
"""Words that only say that something is to be told or handed over, or that it is told."""
_SEND = r"(?:send|provid|suppl|circulat|giv|get|forward|shar|e-?mail)\w*(?: out| on)?"
_DELIVERY = re.compile(
    rf"(?:also |then |now )?(?:{_SEND}|find out|let|(?:obtain|submit|report|bring|produc|prepar|write)\w*)\b",
    re.IGNORECASE,
)
"""How it begins to say that something is to be told or handed over."""
_NO_VERB = re.compile(r"(?:the|an?|how|what|why|when|where|whether|which|more|further|details?|figures?)\b")
_MEMBERS = r"(?:members|us|everyone|the committee)"
_ANY_FIGURES = re.compile(
    rf"(?:{_SEND} )?(?:the |these |those |all the )?(?:figures?|numbers?|details?|information|data)"
    rf"(?: to {_MEMBERS})?",
    re.IGNORECASE,
)
_THIS = r"(?:it|this|that|them|these)"
_IT = re.compile(
    rf"(?:(?:{_SEND}|do|bring) (?:{_THIS}|so)|do|see to {_THIS}|deal with {_THIS}|take {_THIS} (?:up|on|away)"
    rf"|let {_MEMBERS} (?:have|know)(?: {_THIS})?)(?: to {_MEMBERS})?",
    re.IGNORECASE,
)
"""What only the line before can tell: "would send it"."""
_LONG = 2
"""From how many words on a part of a wording means the whole, whoever the owner is."""


def asked_in(sitting: Sitting, entry: Entry) -> Iterator[tuple[Entry, FollowUp]]:
    """What is recorded in the item of an entry as to be done."""
    for one in sitting.of_item(entry.item):
        asks = one.follow_up is not None and (isinstance(one.body, Action | Request) or one.follow_up.owners)
        if asks and one.follow_up and one is not entry:
            yield one, one.follow_up


def meant_without_words(sitting: Sitting, entry: Entry, told: str) -> Entry | None:
    """The one thing that is asked for in an item, where a sentence does not name it: "send the figures".

    "It" is only what the line before asked for.
    """
    words = told.strip(" .")
    figures, this = _ANY_FIGURES.fullmatch(words), _IT.fullmatch(words)
    asked = [one for one, _ in asked_in(sitting, entry)] if figures or this else []
    if len(asked) != 1:
        return None
    before = [one for one in sitting.of_item(entry.item) if one.place < entry.place]
    return asked[0] if figures or before[-1:] == asked else None


@lru_cache(maxsize=2048)  # each line that is typed asks it again of the same sentences
def are_the_same(told: str, recorded: str, *, same_owner: bool, requested: bool) -> bool:
    """Whether a sentence asks for what is recorded, in other words or in a part of them.

    Args:
        told: what the sentence says is to be done.
        recorded: what is recorded.
        same_owner: whether one person or body is to do both: then one telling word is enough.
        requested: whether what is recorded is information that was requested, and not an action.
    """
    inner = next(iter(actions_told(recorded.strip(" ."))), None)
    recorded = inner.words if isinstance(inner, ToldAction) else recorded
    if are_nearly_the_same(matter_of(told), matter_of(recorded)):
        return True
    one, other = _objects(told), _objects(recorded)
    delivers = _DELIVERY.match(told) is not None
    if delivers and one and not requested and not _is_delivered(recorded):
        return same_owner and not lacks_any(one, other)
    within = bool(one and other) and (not lacks_any(one, other) or not lacks_any(other, one))
    least = min(len({word.typed.casefold() for word in words}) for words in (one, other))
    part = delivers and bool(one) and not lacks_any(one, other)
    return within and least >= (1 if same_owner or part else _LONG)


def _is_delivered(recorded: str) -> bool:
    """Whether an action is to tell or hand over something: "the costs", "send the costs"."""
    return bool(_NO_VERB.match(recorded) or _DELIVERY.match(recorded))


def has_owner(sitting: Sitting, asked: FollowUp, who: str, known: Sequence[Named]) -> bool:
    """Whether whoever a sentence names is an owner: someone known, someone of the body, or the body."""
    people = {identity_in(sitting, owner) for owner in asked.owners}
    if any(identity_in(sitting, one) in people or _is_of_body(sitting, one, asked) for one in known):
        return True
    return folded(who).removeprefix("the ") in {folded(one.text).removeprefix("the ") for one in asked.owners}


def _is_of_body(sitting: Sitting, named: Named, asked: FollowUp) -> bool:
    """Whether someone is from the body that is to do it: "Chief Executive, Harbour Trust"."""
    attendee, person = attendee_of(sitting, named), sitting.people.get(named.person or "")
    role = folded(attendee.role if attendee else person.role if person else "")
    bodies = (folded(owner.text).removeprefix("the ") for owner in asked.owners if owner.person is None)
    return any(body in role for body in bodies)


def _objects(words: str) -> tuple[TellingWord, ...]:
    """The words that say what is to be told, handed over or done."""
    return tuple(word for word in matter_of(words).subject if not _DELIVERS.fullmatch(word.typed))
