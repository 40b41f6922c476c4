"""The table `words`: the council's own vocabulary."""

from enum import StrEnum

from msgspec import Struct


class TermCase(StrEnum):
    """How running text writes the committee's term."""

    AS_GIVEN = "as given"
    LOWER = "lower"


class Vocabulary(Struct, frozen=True):
    """The council's own words for what every committee has.

    Attributes:
        chair: what the chair is called: Chair, Chairman, Chairperson, Convener.
        vice_chair: the same for the vice-chair.
        presiding: added to the name of anyone else who took the chair, in the list of those present.
        term: how running text writes the committee's term: "the Committee" as given, or "the committee".
        joiner: the word between the last two names of a list in running text.
        resolved: how a resolution begins; {resolved} stands for it in every wording.
        online: added to the name of anyone who attended online, in the list of those present.
        late: added to the name of anyone who sent apologies for lateness.
        early: added to the name of anyone who sent apologies for leaving early.
        numbers: numbers in words, starting with none; numbers after the last are printed in figures.
    """

    chair: str
    vice_chair: str
    presiding: str
    term: TermCase
    joiner: str
    resolved: str
    online: str
    late: str
    early: str
    numbers: tuple[str, ...]
