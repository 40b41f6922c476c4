"""What the cells of a list say of a person's capacity, office and vote."""

import re

from msgspec import Struct

from scrutiny_tui.domain.customs import Customs
from scrutiny_tui.domain.names.titles import folded, office_called
from scrutiny_tui.domain.people import Capacity, Office

_ON_COMMITTEE = re.compile(
    r"\s+of\s+(?:the\s+|this\s+)?(?:sub[ -]?)?(?:committee|panel|board)$|\s+\(?committee\)?$"
)
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_VOTING = re.compile(
    r"(?:\b(?:full|all)\s+)?\b(?P<no>non |no |without )?(?:vot(?:ing|es?)|a vote|voting rights)\b"
)
_CAPACITIES: tuple[tuple[Capacity, re.Pattern[str]], ...] = tuple(
    (capacity, re.compile(words))
    for capacity, words in (
        (
            Capacity.SUBSTITUTE,
            r"(?:named |nominated |appointed )?(?:substitutes?|subs?|reserves?)(?: members?| councillors?)?",
        ),
        (
            Capacity.CO_OPTED,
            (
                r"(?:statutory )?co ?opt(?:ed|ees?|tees?)(?: members?| persons?| representatives?)?"
                r"|(?:church|diocesan|parent governor|parent|faith|education) rep(?:resentative)?s?"
                r"|(?:lay|independent) members?"
            ),
        ),
        (
            Capacity.CABINET,
            (
                r"(?:cabinet|executive)(?: members?| councillors?| portfolio holders?)?|portfolio holders?"
                r"|executive lead members?"
            ),
        ),
        (
            Capacity.MEMBER,
            r"(?:full |elected |ordinary |core |committee |appointed )?(?:members?|councillors?|cllrs?)",
        ),
        (Capacity.OFFICER, r"(?:council |attending |lead )?officers?|staff|employees?"),
        (
            Capacity.WITNESS,
            r"(?:expert |external )?witness(?:es)?|(?:invited )?guests?|external|invitees?|experts?",
        ),
        (Capacity.PUBLIC, r"(?:members? of the )?public|residents?"),
    )
)
_OF_PORTFOLIO = re.compile(
    r"(?:deputy |assistant )?(?:cabinet|executive) (?:lead )?member\b|portfolio holder\b"
)
"""How the post of a cabinet member begins: "Cabinet Member for the Coast"."""
_POST_ITSELF = re.compile(r"representatives?$|reps?$|^lay |^independent ")
"""Of a capacity that is the person's post too, and is printed as it."""


class Standing(Struct, frozen=True):
    """What one cell says of a person.

    Attributes:
        capacity: in what capacity they belong to the committee; None where it does not say.
        office: the office they hold; None where it does not say.
        votes: whether or on what they vote, for `Entitlement.with_votes`; empty where it does not say.
        post: the post that it names besides; empty for none.
        not_taken: what stands in brackets and says none of these; empty for nothing.
    """

    capacity: Capacity | None = None
    office: Office | None = None
    votes: str = ""
    post: str = ""
    not_taken: str = ""

    @property
    def told(self) -> bool:
        """Whether it says anything of capacity and office."""
        return self.capacity is not None or self.office is not None


def read_standing(words: str, customs: Customs) -> Standing:
    """What the words of a cell say of a person; words that are no capacity and no office are the post."""
    said = folded(words)
    in_brackets = " ".join(_BRACKETS.findall(words)).strip()
    bare = folded(_BRACKETS.sub("", words))
    if office := _office(said, customs):
        return Standing(None, office)
    if office := _office(bare, customs):
        return Standing(None, office, not_taken=in_brackets)
    voting = _VOTING.search(bare)
    plain = " ".join(_VOTING.sub("", bare).split())
    votes = _votes(voting, in_brackets)
    capacity = next((kind for kind, known in _CAPACITIES if known.fullmatch(plain)), None)
    if capacity is not None:
        post = _BRACKETS.sub("", words).strip() if _POST_ITSELF.search(plain) else ""
        return Standing(capacity, None, votes, post, "" if _votes(None, in_brackets) else in_brackets)
    if _OF_PORTFOLIO.match(said):
        return Standing(Capacity.CABINET, None, "", words)
    return Standing(post=words)


def _office(words: str, customs: Customs) -> Office | None:
    return office_called(_ON_COMMITTEE.sub("", words), customs) or None


def _votes(found: re.Match[str] | None, in_brackets: str) -> str:
    if found is not None:
        return "no" if found["no"] else "yes"
    inside = _VOTING.fullmatch(folded(in_brackets))
    if inside is not None:
        return "no" if inside["no"] else "yes"
    return in_brackets if folded(in_brackets).endswith(("only", "matters", "business")) else ""
