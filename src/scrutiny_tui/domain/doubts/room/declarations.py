"""Doubts about interests: none declared and one declared, and consequences that contradict each other."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.attendance import ALTERS_ATTENDANCE, identity_in
from scrutiny_tui.domain.consequences import Consequence, contradicts_itself
from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.room.taking_part import printed_name, was_not_there
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.room import interests, interests_of
from scrutiny_tui.domain.room_events import Declaration, Move, NoDeclarations, Presence
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import listed
from scrutiny_tui.domain.word_pattern import WordPattern

_BARS = frozenset(
    {"dpi", "disclosable pecuniary interest", "pecuniary", "prejudicial", "personal and prejudicial"}
)
"""Interests with which a member may not vote without a dispensation (Localism Act 2011, section 31; the model
codes of conduct of Wales and Northern Ireland)."""


_KINDS = WordPattern(
    r"(?:an?\s+)?(?P<kind>DPI|ORI|NRI|transparency(?: statement)?|disclosable(?: pecuniary)?"
    r"|(?:significant )?(?:non-?\s?)?pecuniary|non-?\s?financial|(?:other |non-)?registe?rable|prejudicial"
    r"|financial(?! (?:advis|assist|back|contribut|director|donat|institut|manage|officer|plan|service"
    r"|sponsor|support))|personal(?: and prejudicial)?(?! (?:friend|contact|knowledge|relation|involve"
    r"|acquaint|reason|connect|experience|use|data)))\b",
    re.IGNORECASE,
)
"""Kinds of interest in the codes of conduct of the four nations."""


_NONE = WordPattern(
    r"(?:there (?:were|was|had been) )?no (?:declarations? of (?:any )?interests?"
    r"|(?:declarable )?interests? (?:was|were|had been) declared)\b",
    re.IGNORECASE,
)


@once_per_sitting(changed_by=(*ALTERS_ATTENDANCE, Declaration, NoDeclarations, Item, Point))
def check(sitting: Sitting) -> tuple[Doubt, ...]:
    """What is doubted of the interests declared in a meeting."""
    return (
        *_none_and_one(sitting),
        *_against_itself(sitting),
        *_against_another(sitting),
        *_by_the_absent(sitting),
        *_left_and_stayed(sitting),
    )


def _left_and_stayed(sitting: Sitting) -> Iterator[Doubt]:
    """Those who leave in an item in which they declared an interest, with which they were to stay."""
    for entry in sitting.entries:
        body = entry.body
        for named in body.people if isinstance(body, Presence) and body.move is Move.WENT else ():
            declared = [one.follows for _, one in interests_of(sitting, named, entry.item)]
            if declared and declared[-1].contradicts(Consequence.LEAVES):
                name = printed_name(sitting, named)
                why = "declared an interest in the item and was to stay"
                sentence = f"{name} is recorded as leaving the meeting, but {why}."
                yield doubt_at(entry, DoubtKind.MOVEMENT, sentence)


def _by_the_absent(sitting: Sitting) -> Iterator[Doubt]:
    """Interests declared by someone who was not there. Whoever left in the item may have left for it."""
    for entry in sitting.entries:
        body = entry.body
        for named in body.who if isinstance(body, Declaration) and not body.everyone else ():
            why = was_not_there(sitting, named, entry)
            if why and "interest" not in why and not _left_in_item(sitting, named, entry):
                name = printed_name(sitting, named)
                sentence = f"{name} is recorded as declaring an interest, but {why}."
                yield doubt_at(entry, DoubtKind.DECLARED, sentence)


def _left_in_item(sitting: Sitting, named: Named, entry: Entry) -> bool:
    key = identity_in(sitting, named)
    went = (
        one.body.people
        for one in sitting.of_item(entry.item)
        if isinstance(one.body, Presence) and one.body.move is Move.WENT and one.place < entry.place
    )
    return any(key == identity_in(sitting, one) for people in went for one in people)


def _none_and_one(sitting: Sitting) -> Iterator[Doubt]:
    """A line that no interests were declared after one that was, or the other way round."""
    declared: Named | None = None
    none = False
    for entry in sitting.entries:
        if isinstance(entry.body, Declaration) and entry.body.who and not entry.body.is_statement:
            declared = entry.body.who[0]
            if none:
                name = printed_name(sitting, declared)
                sentence = f"{name} declared an interest, but it is recorded that no interests were declared."
                yield doubt_at(entry, DoubtKind.DECLARED, sentence)
        elif _says_none(entry):
            none = True
            if declared is not None:
                name = printed_name(sitting, declared)
                sentence = f"It is recorded that no interests were declared, but {name} did."
                yield doubt_at(entry, DoubtKind.DECLARED, sentence)


def _says_none(entry: Entry) -> bool:
    """Whether a line, or a sentence, says that no interests were declared."""
    body = entry.body
    return isinstance(body, NoDeclarations) or (isinstance(body, Point) and bool(_NONE.match(body.text)))


def _against_itself(sitting: Sitting) -> Iterator[Doubt]:
    """A declaration that is not understood, or by which a member leaves and votes, or votes though barred."""
    for entry in sitting.entries:
        body = entry.body
        if not isinstance(body, Declaration) or not body.who:
            continue
        name = printed_name(sitting, body.who[0])
        if contradicts_itself(body.consequence):
            sentence = f"“{body.consequence}” cannot be said of {name}: whoever leaves does not vote."
            yield doubt_at(entry, DoubtKind.DECLARED, sentence)
        elif body.is_unclear:
            sentence = (
                f"“{body.consequence}” is not understood: it is not said whether {name} stayed or voted."
            )
            yield doubt_at(entry, DoubtKind.DECLARED, sentence)
        elif not body.category and (kind := _other_kind(sitting, body)):
            known = listed(_kinds_of(sitting))
            sentence = f"“{kind}” is no kind of interest here ({known}): it is printed as part of the reason."
            yield doubt_at(entry, DoubtKind.DECLARED, sentence)
        elif body.category.casefold() in _BARS and _votes(sitting, entry, body):
            sentence = f"{name} may not vote with an interest of this kind ({body.category})."
            yield doubt_at(entry, DoubtKind.DECLARED, sentence)
        elif kind := _kind_within(sitting, body):
            where = (
                "each kind of interest has a line of its own" if body.category else "a kind stands before it"
            )
            sentence = f"“{kind}” is printed as part of the reason: {where}."
            yield doubt_at(entry, DoubtKind.DECLARED, sentence)


def _kinds_of(sitting: Sitting) -> tuple[str, ...]:
    """The kinds of interest of the committee and of its house style."""
    return tuple(dict.fromkeys([*sitting.customs.interests, *sitting.committee.settings.interests]))


def _other_kind(sitting: Sitting, body: Declaration) -> str:
    """The kind of interest that the nature of one begins with and that only other councils have; or empty."""
    found = _KINDS.match(body.text) if _kinds_of(sitting) else None
    return found["kind"] if found else ""


def _kind_within(sitting: Sitting, body: Declaration) -> str:
    """The kind of interest that stands in capitals among other words: "possibly ORI"; or empty."""
    capitals = {kind for kind in _kinds_of(sitting) if kind.isupper()}
    return next((word for word in re.findall(r"\b[A-Z]+\b", body.text) if word in capitals), "")


def _votes(sitting: Sitting, entry: Entry, body: Declaration) -> bool:
    """Whether a declaration says that members vote, without mention of a dispensation."""
    said = "dispensation" in f"{body.text} {body.consequence}".casefold()
    return body.follows is Consequence.VOTES and not said and not _has_dispensation(sitting, entry, body)


def _has_dispensation(sitting: Sitting, entry: Entry, body: Declaration) -> bool:
    """Whether one of those who declare an interest has a dispensation for an item that it concerns."""
    items = [one.item or "" for one in body.items] or [entry.item or ""]
    others = (
        other for item in items for named in body.who for _, other in interests_of(sitting, named, item)
    )
    return any(other.follows is Consequence.DISPENSATION for other in others)


def _against_another(sitting: Sitting) -> Iterator[Doubt]:
    """A declaration that has a member do something else in an item than an earlier one said."""
    found: dict[str, Doubt] = {}
    for (_, key), lines in interests(sitting).items():
        for number, (entry, body) in enumerate(lines):
            others = (one for _, one in lines[:number] if one.follows.contradicts(body.follows))
            if (earlier := next(others, None)) is not None:
                who = next(named for named in body.who if identity_in(sitting, named) == key)
                name = printed_name(sitting, who)
                sentence = (
                    f"{name} declared interests in one item with “{earlier.consequence}” and"
                    f" “{body.consequence}”, which cannot both be so."
                )
                found[entry.id] = doubt_at(entry, DoubtKind.DECLARED, sentence)
    yield from found.values()
