"""Wordings: the sentences of a house style, with gaps that compose fills.

`{term}` is a gap. Text in square brackets is left out if one of the gaps in it is empty: "held[ at {venue}]
on {date}". Brackets can be nested: "[moved by {mover}[, seconded by {seconder}], ]". If all gaps are in inner
brackets, the outer ones are left out when all inner ones are. Brackets without a gap are printed as brackets.
"""

import re
from collections.abc import Iterable, Mapping
from enum import Enum, auto
from functools import lru_cache
from typing import Annotated, TypeAlias

from msgspec import Struct

_GAP = re.compile(r"\{(\w+)\}")
_PIECE = re.compile(r"\[(?P<optional>(?:[^\[\]]++|\[[^\[\]]*\])*)\]|\{(?P<gap>\w+)\}")

EVERYWHERE = frozenset({"committee", "term", "chair", "vice_chair", "resolved"})


class Empty(Enum):
    """What an empty wording means.

    Attributes:
        ALLOWED: nothing that was recorded goes unprinted.
        UNPRINTED: the lines that the wording is for are never printed.
        REFUSED: words would be lost; no style can have it.
    """

    ALLOWED = auto()
    UNPRINTED = auto()
    REFUSED = auto()


class Gaps(Struct, frozen=True):
    """Marks a setting as a wording, and names its gaps.

    Attributes:
        names: the gaps that it can have.
        needs: the gaps that it must have unless it is empty. Of each group it needs one.
        empty: what an empty wording means.
    """

    names: frozenset[str]
    needs: tuple[tuple[str, ...], ...] = ()
    empty: Empty = Empty.ALLOWED

    def missing(self, wording: str) -> tuple[str, ...]:
        """The gaps that a wording needs and does not have, or leaves out where another gap is empty.

        Returns: The first such group of `needs`; nothing if the words that are recorded are always printed.
        """
        for group in self.needs:
            said = filled(wording, dict.fromkeys(EVERYWHERE, " ") | dict.fromkeys(group, _FOUND))
            if _FOUND not in said:
                return group
        return ()


_FOUND = "\0"


def gaps(*names: str, needs: Iterable[str | tuple[str, ...]] = (), empty: Empty = Empty.ALLOWED) -> Gaps:
    """The gaps that a wording can have: these, and those of `EVERYWHERE`.

    Args:
        names: the gaps.
        needs: those of them that it must have; of several in brackets, one.
        empty: what an empty wording means.
    """
    groups = tuple((each,) if isinstance(each, str) else each for each in needs)
    return Gaps(frozenset(names) | EVERYWHERE, groups, empty)


def line_gaps(*names: str, needs: Iterable[str | tuple[str, ...]] = ()) -> Gaps:
    """The gaps of a wording for a line that was captured, which is not printed if the wording is empty."""
    return gaps(*names, needs=needs, empty=Empty.UNPRINTED)


def kept_gaps(*names: str, needs: Iterable[str | tuple[str, ...]] = ()) -> Gaps:
    """The gaps of a wording that cannot be empty, since words would be lost."""
    return gaps(*names, needs=needs, empty=Empty.REFUSED)


Wording: TypeAlias = Annotated[str, gaps()]
LineWording: TypeAlias = Annotated[str, line_gaps()]
TextWording: TypeAlias = Annotated[str, kept_gaps("text", needs=["text"])]
TextLineWording: TypeAlias = Annotated[str, line_gaps("text", needs=["text"])]
NamesWording: TypeAlias = Annotated[str, line_gaps("names", needs=["names"])]
PersonWording: TypeAlias = Annotated[str, kept_gaps("name", "short", "role", "initials", "post")]
PlaceholderWording: TypeAlias = Annotated[str, Gaps(frozenset(), empty=Empty.REFUSED)]
TimeWording: TypeAlias = Annotated[str, line_gaps("names", "time", "minutes")]
MeetingWording: TypeAlias = Annotated[str, gaps("venue", "date", "time", "draft", "paragraphs")]


def words_lost(mark: Gaps, wording: str) -> str:
    """What is wrong with a wording that would not print what was recorded; empty if nothing is.

    Args:
        mark: the gaps of the setting.
        wording: the wording of a style.
    """
    if not wording:
        if mark.empty is not Empty.REFUSED:
            return ""
        needed = " and ".join(_either(group) for group in mark.needs)
        return f"must not be empty, since words would be lost{f'; it needs {needed}' if needed else ''}"
    group = mark.missing(wording)
    if not group:
        return ""
    if any(gap in gaps_in(wording) for gap in group):
        return f"leaves out {_either(group)} if another gap in its brackets is empty, so words would be lost"
    return f"needs {_either(group)}, without which words would be lost"


def _either(group: tuple[str, ...]) -> str:
    return " or ".join(f"{{{gap}}}" for gap in group)


@lru_cache(maxsize=2048)
def gaps_in(wording: str) -> tuple[str, ...]:
    """The names of the gaps in `wording`, in order, each once."""
    return tuple(dict.fromkeys(_GAP.findall(wording)))


def filled(wording: str, values: Mapping[str, str]) -> str:
    """The wording with its gaps filled.

    Values are not searched for gaps: typed braces and brackets stay as they are.

    Args:
        wording: a sentence of the house style, whose gaps were checked when the style was read.
        values: the value of each gap; a gap without a value is empty.
    """
    return _fill(_parse(wording), values)


class _Gap(Struct, frozen=True):
    name: str


_Pieces: TypeAlias = "tuple[str | _Gap | _Pieces, ...]"
"""A parsed wording: plain text, gaps, and the pieces within each pair of brackets."""


@lru_cache(maxsize=2048)
def _parse(wording: str) -> _Pieces:
    pieces: list[str | _Gap | _Pieces] = []
    at = 0
    for found in _PIECE.finditer(wording):
        pieces.append(wording[at : found.start()])
        at, optional = found.end(), found["optional"]
        if optional is None:
            pieces.append(_Gap(found["gap"]))
        else:
            pieces.append(_parse(optional) if gaps_in(optional) else found[0])
    return tuple(filter(None, (*pieces, wording[at:])))


def _fill(pieces: _Pieces, values: Mapping[str, str]) -> str:
    said = []
    for piece in pieces:
        if isinstance(piece, str):
            said.append(piece)
        elif isinstance(piece, _Gap):
            said.append(values.get(piece.name, ""))
        elif _has_something_to_say(piece, values):
            said.append(_fill(piece, values))
    return "".join(said)


def _has_something_to_say(pieces: _Pieces, values: Mapping[str, str]) -> bool:
    """Whether the text in brackets is printed."""
    own = [piece for piece in pieces if isinstance(piece, _Gap)]
    if own:
        return all(values.get(gap.name) for gap in own)
    return any(_has_something_to_say(piece, values) for piece in pieces if isinstance(piece, tuple))
