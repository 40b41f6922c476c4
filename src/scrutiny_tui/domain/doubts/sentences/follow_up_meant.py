"""Which request, action or recommendation of an item a sentence is about."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.doubts.follow_ups import are_nearly_the_same
from scrutiny_tui.domain.doubts.room.taking_part import attendee_of
from scrutiny_tui.domain.doubts.sentences.assertions.action_assertions import ToldAction
from scrutiny_tui.domain.doubts.sentences.verbs.action_verbs import actions_told
from scrutiny_tui.domain.doubts.wordings.differences import TellingWord, lacks_any, telling_words_of
from scrutiny_tui.domain.doubts.wordings.same_matter import matter_of
from scrutiny_tui.domain.entries import Entry, FollowUp
from scrutiny_tui.domain.names.titles import folded
from scrutiny_tui.domain.outcomes import Action, Request
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_DELIVERS = WordPattern(
    r"(?:brought|bring|circulat|deliver|give|given|obtain|prepar|present|produc|provid|report|send|sent|shar"
    r"|submit|suppl|tell|find|get|let)(?:e|es|s|ed|ted|ing|y|ies|ied)?|written|out|back|further|number"
    r"|figures?|details?"
    r"|information|update",
    re.IGNORECASE,
)
"""Words that only say that something is to be told or handed over, or that it is told."""
_SEND = r"(?:send|provid|suppl|circulat|giv|get|forward|shar|e-?mail)\w*(?: out| on)?"
_DELIVERY = WordPattern(
    rf"(?:also |then |now )?(?:{_SEND}|find out|let|(?:obtain|submit|report|bring|produc|prepar|write)\w*)\b",
    re.IGNORECASE,
)
"""How it begins to say that something is to be told or handed over."""
_NO_VERB = WordPattern(r"(?:the|an?|how|what|why|when|where|whether|which|more|further|details?|figures?)\b")
_MEMBERS = r"(?:members|us|everyone|the committee)"
_ANY_FIGURES = WordPattern(
    rf"(?:{_SEND} )?(?:the |these |those |all the )?(?:figures?|numbers?|details?|information|data)"
    rf"(?: to {_MEMBERS})?",
    re.IGNORECASE,
)
_THIS = r"(?:it|this|that|them|these)"
_IT = WordPattern(
    rf"(?:(?:{_SEND}|do|bring) (?:{_THIS}|so)|do|see to {_THIS}|deal with {_THIS}|take {_THIS} (?:up|on|away)"
    rf"|let {_MEMBERS} (?:have|know)(?: {_THIS})?)(?: to {_MEMBERS})?",
    re.IGNORECASE,
)
"""What only the line before can tell: "would send it"."""
_SENDS_IT = WordPattern(rf"^(?:{_SEND}) ", re.IGNORECASE)
_NAMED = WordPattern(
    r"(?-i:[A-Z][\w'’&-]*(?: (?:of|for|and|the|&|[A-Z][\w'’&-]*))*)|the [^,;:]+"
    r"|(?:[\w-]+ )*(?:officers?|members|staff|team|director|clerk|chair\w*|committee|panel)",
    re.IGNORECASE,
)
"""Who is to do something, before "to" in the words of an action."""
_ARRANGES = WordPattern(
    r"\b(?:organis(?:e|es|ed|ing)|organiz(?:e|es|ed|ing)|set(?:ting|s)? up|fix(?:ed|ing)? up|lay on)\b",
    re.IGNORECASE,
)
"""Other words for arranging."""
_LEAST = 3
"""So many words are compared one by one."""
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
    requests = [one for one in asked if isinstance(one.body, Request)] if figures else []
    asked = requests or asked
    if len(asked) != 1:
        return None
    before = [one for one in sitting.of_item(entry.item) if one.place < entry.place]
    return asked[0] if figures or before[-1:] == asked else None


def tells_to_send(words: str) -> bool:
    """Whether words begin by saying that something is to be told or handed over, and not only written."""
    return _DELIVERY.match(words) is not None and not words.casefold().startswith("writ")


def is_without_object(words: str) -> bool:
    """Whether words do not say what is to be told or handed over: "report back"."""
    return not _objects(words)


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
    if isinstance(inner, ToldAction) and _is_doer(inner.who, recorded):
        recorded = inner.words
    told, recorded = _ARRANGES.sub("arrange", told), _ARRANGES.sub("arrange", recorded)
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


def _is_doer(who: str, recorded: str) -> bool:
    """Whether words before "to" name who is to do something: not "write to", nor "arrange a visit to"."""
    if " " in who:
        return _NAMED.fullmatch(who) is not None
    return not (who.islower() or _DELIVERY.match(recorded))


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


def one_word_off(told: str, recorded: str) -> tuple[str, str] | None:
    """The one word in which what is asked for differs from what is recorded, if all others are the same.

    "Figures by school" and "the figures by ward" differ in "school" and "ward".
    """
    here, there = _plain(told), _plain(recorded)
    pairs = enumerate(zip(here, there, strict=False))
    others = [(at, pair) for at, pair in pairs if pair[0] != pair[1]]
    if len(here) != len(there) or len(here) < _LEAST or len(others) != 1 or others[0][0] == 0:
        return None
    one, other = (telling_words_of(word) for word in others[0][1])
    tell = one and other and lacks_any(one, other) and not (one[0].figure or other[0].figure)
    return others[0][1] if tell else None


def _plain(words: str) -> list[str]:
    """The words of what is asked for, without its verb of sending and its articles."""
    plain = _SENDS_IT.sub("", words.casefold().strip(" ."))
    return [word for word in re.findall(r"[\w’'-]+", plain) if word not in ("the", "a", "an")]


def _objects(words: str) -> tuple[TellingWord, ...]:
    """The words that say what is to be told, handed over or done."""
    return tuple(word for word in matter_of(words).subject if not _DELIVERS.fullmatch(word.typed))
