"""Whom the names in a sentence mean, read as everywhere else in a meeting."""

import re
from itertools import dropwhile

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.doubts.names.not_known import BODIES_OF_ONE_WORD, everyone_named, near_to
from scrutiny_tui.domain.doubts.sentences.verbs.verb import NUMBER
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.names.directory import Directory
from scrutiny_tui.domain.names.looks import looks_like_a_name
from scrutiny_tui.domain.names.name_table import Bearer
from scrutiny_tui.domain.names.titles import COUNCILLOR, folded, office_called, title_run, titles_of
from scrutiny_tui.domain.people import Named, Office
from scrutiny_tui.domain.room import has_the_chair, presiding
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_AND = WordPattern(r"\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+")
_OTHERS = WordPattern(
    rf"(?:(?:{NUMBER}|a|some|several|many) )?others?(?: (?:members?|councillors?))?", re.IGNORECASE
)
"""What is said of those who are not named."""
_SEVERAL = WordPattern(r"(?:Councillors|Cllrs)\b", re.IGNORECASE)
"""A title that stands before several names and holds for all of them."""
_BEFORE = WordPattern(
    r"(?:with|after|on|upon|following|having|in|at|as|during|before|while|when)\b", re.IGNORECASE
)
_BETWEEN = frozenset({"the", "of", "and", "for", "in"})
"""Words that stand in no person's name."""
_LONGEST = 3
"""The most words in a name that no one has, without its titles."""


class Unknown(Struct, frozen=True):
    """A name that no one has.

    Attributes:
        name: the name as typed.
        near: the doubt that someone has nearly the same; empty where no one does.
        councillor: whether it has a councillor's title.
        titled: whether it has any.
    """

    name: str
    near: str
    councillor: bool
    titled: bool


class People(Struct, frozen=True):
    """Whom some words name.

    Attributes:
        known: those who are known, in order.
        unknown: the names that no one has; words that are no name are neither.
    """

    known: tuple[Named, ...] = ()
    unknown: tuple[Unknown, ...] = ()


def people_in(sitting: Sitting, entry: Entry, words: str) -> People:
    """Read a list of names; it names no one where some of the words are no name.

    Args:
        sitting: the meeting.
        entry: the entry in which they stand: "the Chair" is whoever had the chair there.
        words: the words: "Councillors Hale, Moss and two others".
    """
    directory = everyone_named(sitting)
    parts = [_without_lead(sitting, part, directory) for part in _parts(words)]
    found = [_one(sitting, entry, part, directory) for part in parts]
    if _SEVERAL.match(words):
        found = _with_one_surname(sitting, entry, parts, found)
        found = [replace(one, councillor=True) if isinstance(one, Unknown) else one for one in found]
    found = list(dropwhile(lambda one: one is None, found))  # "The motion was carried, Councillor Hale"
    if any(one is None for one in found):
        return People()
    return People(
        tuple(one for one in found if isinstance(one, Named)),
        tuple(one for one in found if isinstance(one, Unknown)),
    )


def _with_one_surname(
    sitting: Sitting, entry: Entry, parts: list[str], found: list[Named | Unknown | str | None]
) -> list[Named | Unknown | str | None]:
    """Those in a list who share the surname of the last one: "Councillors Ben and Dilys Hale"."""
    surname, directory = parts[-1].split()[-1], everyone_named(sitting)
    full = [f"{part} {surname}" for part in parts]
    return [
        _one(sitting, entry, name, directory)
        if not isinstance(one, Named) and directory.people_named(name)
        else one
        for name, one in zip(full, found, strict=True)
    ]


def _parts(words: str) -> list[str]:
    """The names in a list; not "two others"."""
    return [part for part in _AND.split(words.strip()) if part and not _OTHERS.fullmatch(part)]


def _without_lead(sitting: Sitting, words: str, directory: Directory) -> str:
    """The name at the end of "After a debate Councillor Hale"."""
    if directory.people_named(words) or not _BEFORE.match(words):
        return words
    titles, split = titles_of(sitting.customs), words.split()
    starts = (n for n, word in enumerate(split) if word[:1].isupper() and folded(word) in titles)
    start = next(starts, None)
    return words if start is None else " ".join(split[start:])


def _one(sitting: Sitting, entry: Entry, name: str, directory: Directory) -> Named | Unknown | str | None:
    """Look up one name.

    Returns:
        The person; the name as typed where several people have it; None where it is no name.
    """
    if office_called(name, sitting.customs) is Office.CHAIR:
        chair = presiding(sitting, entry.place)
        return chair.named if chair else has_the_chair(sitting, entry.place)
    bearers = directory.people_named(name) or _introduced(name, directory)
    if len(bearers) > 1:
        return name
    if bearers:
        return bearers[0].named(bearers[0].name)
    return _unknown(sitting, name, directory)


def _introduced(name: str, directory: Directory) -> list[Bearer]:
    """A visitor or a substitute who was introduced without the title."""
    if not directory.has_title(name):
        return []
    bearers = directory.people_named(directory.without_titles(name))
    return [one for one in bearers if one.person is None and not directory.has_title(one.name)]


def _unknown(sitting: Sitting, name: str, directory: Directory) -> Unknown | None:
    words, known = folded(name).split(), titles_of(sitting.customs)
    if title_run(words, known)[0] == len(words):
        return None  # "the Lord Mayor"
    count, titles = title_run(words[:-1], known)
    bare = name.split()[count:]
    one_word = len(bare) == 1 and not count and folded(name) in BODIES_OF_ONE_WORD
    fits = 0 < len(bare) <= _LONGEST and _BETWEEN.isdisjoint(map(folded, bare))
    if one_word or not fits or not looks_like_a_name(name, sitting.customs):
        return None
    return Unknown(name, near_to(name, directory), COUNCILLOR in titles, count > 0)
