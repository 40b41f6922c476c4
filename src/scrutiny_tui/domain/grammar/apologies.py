"""Apologies: who sends them, for which part of the meeting, and why."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.names.reading import read_names
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.room_events import Absence, Excuse

NONE = re.compile(
    r"(?:there were )?(?:none|nil|no(?: apologies(?: for absence)?)?|nobody|no[ -]one)"
    r"(?: (?:were|was|had been))?(?: (?:received|sent|given|made|reported))?\.?",
    re.IGNORECASE,
)
_LATE = r"late(?:ness|(?:[ -](?:arrival|attendance))?)"
_EARLY = r"(?:early departure|leav(?:e|ing) early|going early)"
_VERB = r"(?:(?:for|will be|will|is|be|being|having to|running|arriving|coming)\s+)*"
_WHICH = rf"{_VERB}(?:(?P<late>{_LATE})|(?P<early>{_EARLY}))\b"
_PART = re.compile(_WHICH, re.IGNORECASE)
_BEGINS = re.compile(rf"{_WHICH}\s*(?::|from\b|by\b|[-–—])?\s*(?=\S)", re.IGNORECASE)
_SAID = re.compile(
    rf"\((?P<brackets>[^()]*)\)|(?:\s+|^){_WHICH}"
    r"|\s+(?:for|due to|because of|owing to|on account of|as (?=(?:s?he|they|was|is)\b))\s*(?P<why>.+)"
    r"|(?::|\s[-–—])\s+(?P<after>.+)",
    re.IGNORECASE,
)
_FOR_A_PART = re.compile(
    r"(?:(?:for|from|until|till|after|before|during|at|in|only|the)\s+)*"
    r"(?:(?:agenda\s+)?items?\s+\d|\d{1,2}[.:]\d\d\b|(?:first|second|last|latter|early)?\s*(?:part|half)\s+of\b)"
    r"|(?:arriv|leaving\b|joining\b|(?:until|from|after|before)\s+\d)",
    re.IGNORECASE,
)
"""Words that excuse someone for a part of the meeting only."""
_GROUP = re.compile(r";(?![^(]*\))")
_STANDS_IN = re.compile(r"subs?\b|substitut", re.IGNORECASE)


def read_apologies(words: str, context: LineContext) -> tuple[tuple[Named, ...], tuple[Excuse, ...]]:
    """Read who sends apologies: "Birch (work), Crane and Dunne for lateness".

    Words in brackets belong to the name before them. "For lateness", "for early departure" and a reason
    without brackets belong to every name before them, back to the last brackets or semicolon.

    Returns:
        Everyone named, and what was said with the apologies of some of them.

    Raises:
        CannotRead: a name is missing or fits two people, or the reason names a person.
    """
    people: dict[Named, None] = {}
    excuses: dict[Named, Excuse] = {}
    for group in filter(str.strip, _GROUP.split(words)):
        for names, excuse in _pieces(group.strip(), context):
            people |= dict.fromkeys(names)
            excuses |= {said.who: said for said in excuse}
    if not people:
        raise CannotRead("A name is missing.")
    return tuple(people), tuple(excuses.values())


def _pieces(group: str, context: LineContext) -> Iterator[tuple[tuple[Named, ...], list[Excuse]]]:
    """The names of a group, divided by what was said of them, each with those words."""
    begins = _BEGINS.match(group)
    if begins:
        names = read_names(group[begins.end() :], context.directory)
        yield names, [Excuse(named, _absence(begins)) for named in names]
        return
    while found := _SAID.search(group):
        names = read_names(group[: found.start()], context.directory)
        absence, reason = _told(found, context)
        about = names if found["brackets"] is None else names[-1:]
        yield names, [Excuse(named, absence, reason) for named in about if absence or reason]
        group = group[found.end() :]
    if group.strip(" ,."):
        yield read_names(group, context.directory), []


def _told(found: re.Match[str], context: LineContext) -> tuple[Absence, str]:
    if found["late"] or found["early"]:
        return _absence(found), ""
    words = (found["brackets"] or found["why"] or found["after"] or "").strip(" .,")
    if _STANDS_IN.match(words) or context.directory.known_at_start(words):
        raise CannotRead(
            f"“{words}” names a person. A substitute has a line of its own, /sub B for A, and names have "
            "commas between them."
        )
    part = _PART.match(words)
    if part is None and _FOR_A_PART.match(words):
        raise CannotRead(
            f"“{words}” is a part of the meeting. Write /ap A for lateness, or /ap A for early departure, and"
            " when: /in A 7.17, /out A after item 2"
        )
    if part is None:
        return Absence.MEETING, "" if words.casefold() in ("absence", "") else words
    return _absence(part), words[part.end() :].lstrip(" ,;:-–—").removeprefix("due to ")


def _absence(found: re.Match[str]) -> Absence:
    return Absence.LATENESS if found["late"] else Absence.EARLY
