"""Wordings: the sentences of a house style, with gaps that compose fills.

`{term}` is a gap. Text in square brackets is left out if one of the gaps in it is empty: "held[ at {venue}]
on {date}". Brackets can be nested: "[moved by {mover}[, seconded by {seconder}], ]". If all gaps are in inner
brackets, the outer ones are left out when all inner ones are. Brackets without a gap are printed as brackets.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, TypeAlias

_GAP = re.compile(r"\{(\w+)\}")
_PIECE = re.compile(r"\[(?P<optional>(?:[^\[\]]++|\[[^\[\]]*\])*)\]|\{(?P<gap>\w+)\}")

EVERYWHERE = frozenset({"committee", "term", "chair", "vice_chair", "resolved"})


@dataclass(frozen=True, slots=True)
class Gaps:
    """Marks a setting as a wording, and names the gaps that it can have."""

    names: frozenset[str]


def gaps(*names: str) -> Gaps:
    """The gaps that a wording can have: these, and those of `EVERYWHERE`."""
    return Gaps(frozenset(names) | EVERYWHERE)


Wording: TypeAlias = Annotated[str, gaps()]
TextWording: TypeAlias = Annotated[str, gaps("text")]
NamesWording: TypeAlias = Annotated[str, gaps("names")]
PersonWording: TypeAlias = Annotated[str, gaps("name", "short", "role", "initials", "post")]
TimeWording: TypeAlias = Annotated[str, gaps("names", "time", "minutes")]
MeetingWording: TypeAlias = Annotated[str, gaps("venue", "date", "time", "draft", "paragraphs")]


@lru_cache(maxsize=2048)
def gaps_in(wording: str) -> tuple[str, ...]:
    """The names of the gaps in `wording`, in order."""
    return tuple(_GAP.findall(wording))


def filled(wording: str, values: Mapping[str, str]) -> str:
    """The wording with its gaps filled.

    Values are not searched for gaps: typed braces and brackets stay as they are.

    Args:
        wording: a sentence of the house style, whose gaps were checked when the style was read.
        values: the value of each gap; a gap without a value is empty.
    """
    return _fill(_parse(wording), values)


@dataclass(frozen=True, slots=True)
class _Gap:
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
    return (*pieces, wording[at:])


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
