"""Wordings: the sentences of a house style, with gaps that compose fills.

`{term}` is a gap. What stands in square brackets is left out when one of the gaps in it has nothing to say:
"held[ at {venue}] on {date}". Brackets without a gap in them are just brackets.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, TypeAlias

_GAP = re.compile(r"\{(\w+)\}")
_PIECE = re.compile(r"\[(?P<optional>[^\[\]]*)\]|\{(?P<gap>\w+)\}")

EVERYWHERE = frozenset({"committee", "term", "chair", "vice_chair", "resolved"})


@dataclass(frozen=True, slots=True)
class Gaps:
    """Marks a setting as a wording, and names the gaps it may have besides those of `EVERYWHERE`."""

    names: frozenset[str]


def gaps(*names: str) -> Gaps:
    """The gaps a wording may have: these, and those that are known everywhere."""
    return Gaps(frozenset(names) | EVERYWHERE)


Wording: TypeAlias = Annotated[str, gaps()]
OfText: TypeAlias = Annotated[str, gaps("text")]
OfNames: TypeAlias = Annotated[str, gaps("names")]
OfPerson: TypeAlias = Annotated[str, gaps("name", "short", "role", "initials")]
AtATime: TypeAlias = Annotated[str, gaps("names", "time", "minutes")]
OfMeeting: TypeAlias = Annotated[str, gaps("venue", "date", "time", "draft", "paragraphs")]


@lru_cache(maxsize=2048)
def gaps_in(wording: str) -> tuple[str, ...]:
    """The names of the gaps in `wording`, in order."""
    return tuple(_GAP.findall(wording))


def filled(wording: str, values: Mapping[str, str]) -> str:
    """The wording with its gaps filled.

    What is filled in is never looked at again: braces and brackets that were typed stay as they are.

    Args:
        wording: a sentence of the house style, whose gaps were checked when the style was read.
        values: what goes into each gap; one that is missing here has nothing to say.
    """
    if "{" not in wording:
        return wording

    def piece(found: re.Match[str]) -> str:
        optional = found["optional"]
        if optional is None:
            return values.get(found["gap"], "")
        names = gaps_in(optional)
        if not names:
            return found[0]
        known = all(values.get(name) for name in names)
        return _GAP.sub(lambda gap: values[gap[1]], optional) if known else ""

    return _PIECE.sub(piece, wording)
