"""Wordings: the sentences of a house style, with gaps that compose fills.

`{term}` is a gap. What stands in square brackets is left out when one of the gaps in it has nothing to say:
"held[ at {venue}] on {date}". Brackets may stand in others: "[moved by {mover}[, seconded by {seconder}], ]";
where all gaps are in the inner ones, the outer are left out when all of those are. Brackets without a gap in
them are just brackets.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, TypeAlias

_GAP = re.compile(r"\{(\w+)\}")
_INNER = re.compile(r"\[[^\[\]]*\]")
_PIECE = re.compile(rf"\[(?P<optional>(?:[^\[\]]|{_INNER.pattern})*)\]|\{{(?P<gap>\w+)\}}")

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
        if not gaps_in(optional):
            return found[0]
        return filled(optional, values) if _known(optional, values) else ""

    return _PIECE.sub(piece, wording)


def _known(optional: str, values: Mapping[str, str]) -> bool:
    """Whether what stands in brackets has something to say."""
    own = gaps_in(_INNER.sub("", optional))
    if own:
        return all(values.get(name) for name in own)
    inner = (gaps_in(each) for each in _INNER.findall(optional))
    return any(names and all(values.get(name) for name in names) for names in inner)
