"""Lines about interests: `/declare A and B 4, 5 ORI trustees; leave`."""

import re
from collections.abc import Iterable, Sequence
from typing import NoReturn

from scrutiny_tui.domain.attendance import present_now
from scrutiny_tui.domain.consequences import Consequence, consequence_of
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.item_references import items_at
from scrutiny_tui.domain.grammar.mentions import mentions_in
from scrutiny_tui.domain.grammar.no_interest import declares_nothing
from scrutiny_tui.domain.grammar.result import Recorded
from scrutiny_tui.domain.names.spans import NameMatch
from scrutiny_tui.domain.people import SEATED, Named
from scrutiny_tui.domain.room_events import Concerned, Declaration, Mode, NoDeclarations

_NONE = re.compile(
    r"(?:there were )?(?:none|nil|no interests?|nothing|nobody|no[ -]one)(?: (?:were |was )?declared)?\.?",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"(?:every(?:one|body)|(?:all|every|each)(?: (?:the )?(?:members?|councillors?|committee))?(?: present)?)"
    r"\b[\s,:]*"
    r"(?P<but>(?:but|except(?: for)?|save|apart from|bar)\b\s*)?",
    re.IGNORECASE,
)
_EVERY_ITEM = re.compile(
    r"(?:(?:in|on|for)\s+)?(?:(?:all|every|each|any)\s+(?:of\s+)?(?:the\s+)?(?:agenda\s+)?items?\b"
    r"|(?:all|every|each)$|(?:the\s+)?(?:whole|entire)\s+(?:of\s+the\s+)?(?:meeting|agenda)\b|throughout\b)",
    re.IGNORECASE,
)
"""What says that an interest is in more than the item open, without saying in which."""
_WHIP = "party whip"
_WHIPPED = re.compile(
    r"(?:(?:is |was )?(?:subject to|under) )?(?:the |a )?(?:(?:party|group) )?(?:whip|whipped)"
    r"(?=\s*(?:[,:;.]|$|on\b))[,:]?\s*",
    re.IGNORECASE,
)
"""The other words for the party whip, but not a "whip round"."""
_CAPITALS = re.compile(r"(?:[A-Z][\w.'’-]*,?(?:\s+|$))+")
_INITIAL = re.compile(r"@?[A-Z]\.?(?:\s|$)")
_JOINS = re.compile(r"\s*(?:[,;&/+]|and\b)\s*(?:and\b\s*)?", re.IGNORECASE)
_AND = re.compile(r"\s*(?:and\b|[&/+])", re.IGNORECASE)
_PARTS = re.compile(r"\s*[,(]\s*|\.\s+|\s+(?:[-–—&]|and\b|but\b)\s*")
_INTEREST_IN = re.compile(r"^(?:ha[ds] |declared )?(?:an? )?interests? (?=(?:in|on|at|for) )", re.IGNORECASE)
_THIS_ITEM = re.compile(r"(?:(?:in|on|for) )?this item\b[\s,:]*", re.IGNORECASE)
_AN_ITEM = re.compile(
    r"\b(?:agenda\s+)?items?\s+(?:no\.?\s*)?(?:\d[\w.()]*|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)"
    r"|\b(?:next|last|previous|following|another|other)\s+item\b",
    re.IGNORECASE,
)
"""An item named among the words of an interest, where its number is not read."""


def declaration(words: str, context: LineContext) -> Recorded:
    """`/declare A and B 7 ORI governors; stay, no vote`, `/declare all 5 ORI text`, `/declare none`."""
    if _NONE.fullmatch(words):
        return Recorded(NoDeclarations())
    if declares_nothing(words) and not context.directory.known_at_start(words):
        _refuse_nothing(words)
    who, rest, everyone = _who(words, context)
    if rest.startswith(("'", "’")):
        raise CannotRead(f"“{words}” begins with no name. Write who declares it: /declare A 4 ORI text")
    rest = _THIS_ITEM.sub("", rest, count=1) if _THIS_ITEM.match(rest) else rest
    items, category, rest = _about(_INTEREST_IN.sub("", rest.lstrip(" ,:"), count=1), context)
    if declares_nothing(rest):
        _refuse_nothing(rest)
    if not items and _is_every_item(rest, context):
        raise CannotRead("Write the numbers of the items, or first and last: /declare A 4 to 9 ORI text")
    text, consequence = _followed(rest)
    _refuse_consequence_of_one(text, who, context)
    if not items and (found := _AN_ITEM.search(text)):
        raise CannotRead(f"“{found[0]}” stands among the words. Write it before them: /declare A 4 ORI text")
    if not items and context.item is not None:
        items = (Concerned("", context.item.id),)
    body = Declaration(who, items, category, text, consequence, everyone)
    return Recorded(body, mentions=mentions_in(rest, context))


def _refuse_nothing(said: str) -> NoReturn:
    raise CannotRead(
        f"“{said.strip(' :,-–—')}” declares nothing. Type only who declares an interest; when no one does,"
        " write: /declare none"
    )


def _who(words: str, context: LineContext) -> tuple[tuple[Named, ...], str, bool]:
    """Who declares an interest, the words after them, and whether that is everyone present."""
    found = _ALL.match(words)
    if found is None:
        people, rest = _names(words, context)
        return people, rest, False
    rest = words[found.end() :]
    if found["but"] is None:
        return _everyone(context), rest, True
    others, rest = _names(rest, context)
    left = {named.person for named in others}
    return tuple(named for named in _everyone(context) if named.person not in left), rest, False


def _names(words: str, context: LineContext) -> tuple[tuple[Named, ...], str]:
    """The names at the beginning of `words`, and the words after them.

    Each further name is one that is known, with a comma or "and" before it; or with none, where an item or
    category comes after the last.
    """
    first = _strange_name(words, context) or context.directory.name_at_start(words)
    people, rest = [first.named], first.rest
    loose, at = list(people), rest
    while True:
        joins = _JOINS.match(at)
        known = context.directory.known_at_start(at[joins.end() :] if joins else at)
        if known is None or known.rest.startswith(("'", "’")):
            break
        loose.append(known.named)
        at = known.rest
        if joins and len(loose) == len(people) + 1:
            people, rest = list(loose), at
    if len(loose) > len(people) and any(_about(at.lstrip(" ,:"), context)[:2]):
        people, rest = loose, at
    if _AND.match(rest):
        raise CannotRead(f"“{rest}” does not begin with a known name. Write: /declare A and B 4 ORI text")
    return tuple(dict.fromkeys(people)), rest


def _strange_name(words: str, context: LineContext) -> NameMatch | None:
    """A name of several words that no one has, before an item or a kind of interest: "F McRae 3 ORI".

    Raises:
        CannotRead: only an initial stands there.
    """
    if context.directory.known_at_start(words):
        return None
    found = _CAPITALS.match(words.lstrip("@ "))
    for end in reversed([each.end() for each in re.finditer(r"\S+", found[0])] if found else []):
        name, rest = words.lstrip("@ ")[:end].rstrip(","), words.lstrip("@ ")[end:]
        if end > 1 and any(_about(rest, context)[:2]) and not _about(name, context)[1]:
            return NameMatch(Named(name), rest.lstrip(" ,"), name) if " " in name else None
    if _INITIAL.match(words):
        initial = words.split(maxsplit=1)[0]
        raise CannotRead(f"“{initial}” is no name. Write who declares it: /declare A 4 ORI text")
    return None


def _everyone(context: LineContext) -> tuple[Named, ...]:
    """The members present; those expected, where it is not recorded yet who is."""
    present = [a for a in present_now(context.sitting) if a.capacity in SEATED or a.mode is Mode.SUBSTITUTE]
    if present:
        return tuple(Named(a.person.name, a.person.id) if a.person else a.named for a in present)
    return tuple(Named(context.sitting.people[m.person].name, m.person) for m in context.expected)


def _about(words: str, context: LineContext) -> tuple[tuple[Concerned, ...], str, str]:
    """The items and the category at the beginning of `words`, in either order, and the words after them."""
    items, rest = items_at(words.lstrip(" ,:"), context)
    category, rest = _category(rest, context)
    if not items and category:
        items, rest = items_at(rest, context)
    return items, category, rest


def _is_every_item(words: str, context: LineContext) -> bool:
    """Whether an interest is said to be in every item: "all items", "all ORI school governor"."""
    every, _, rest = words.partition(" ")
    categorised = every.casefold() == "all" and _category(rest, context)[0]
    return bool(categorised or _EVERY_ITEM.match(words))


def _category(words: str, context: LineContext) -> tuple[str, str]:
    for category in _categories(context):
        stops = r"\.?".join(category) + r"\.?" if category.isalpha() and category.isupper() else ""
        pattern = stops or re.sub(r"\\?\s+and\\?\s+", r"\\s*(?:\\band\\b|[&/,+])\\s*", re.escape(category))
        found = re.match(rf"(?:an?\s+)?{pattern}(?:\s+interests?)?(?![\w-])[,:.]?\s*", words, re.IGNORECASE)
        found = found or (_WHIPPED.match(words) if category == _WHIP else None)
        if found:
            return category, words[found.end() :]
    return "", words


def _categories(context: LineContext) -> Iterable[str]:
    """The committee's categories of interest and those of its house style, the longest first."""
    sitting = context.sitting
    return sorted({*sitting.committee.settings.interests, *sitting.customs.interests}, key=len, reverse=True)


def _refuse_consequence_of_one(text: str, who: Sequence[Named], context: LineContext) -> None:
    """Refuse what one of several members did, which would be printed as the nature of the interest of all.

    Raises:
        CannotRead: it stands among the words: "trustees, Reed left".
    """
    for said in (text[found.end() :] for found in _PARTS.finditer(text)):
        if (did := _of_someone(said, context)) and consequence_of(did) is not Consequence.NONE:
            how = "Write a line for each member" if len(who) > 1 else "Write it without the name"
            raise CannotRead(f"“{said}” would be printed as a reason. {how}: /declare A 4 ORI text; leaves")


def _of_someone(said: str, context: LineContext) -> str:
    """The words behind a name that is known; empty where none begins them, or it fits two people."""
    try:
        known = context.directory.known_at_start(said)
    except CannotRead:
        return ""
    return known.rest.rstrip(" ).") if known else ""


def _followed(words: str) -> tuple[str, str]:
    """The nature of an interest and what followed, which comes after a semicolon or ends the line."""
    text, semicolon, consequence = words.partition(";")
    if semicolon:
        return text.strip(), consequence.strip()
    if consequence_of(words) is not Consequence.NONE:
        return "", words.strip()
    for found in _PARTS.finditer(words):
        followed = words[found.end() :].rstrip(" ).")
        if consequence_of(followed) is not Consequence.NONE:
            return words[: found.start()].strip(), followed
    return words.strip(), ""
