"""How sentences tell what became of a motion or an amendment."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions import Assertion, ToldFate
from scrutiny_tui.domain.doubts.sentences.verb import NUMBER, Verb, whole

_MOTION = (
    r"^(?:(?:(?:on|upon|having|following|after) [^.;:]{1,40}?|but|and|so|then|later|finally|subsequently"
    r"|however|in the end|unfortunately|eventually|afterwards|in consequence|accordingly),? )?"
    r"(?:(?:(?:the|this|that) )?(?:substantive )?(?P<what>motion|proposal|amendment)(?:, [^.,;:]{1,40})?"
    r"(?: (?:as amended|(?:moved |proposed )?by [^.,;:]{1,60}?))?|(?P<it>it|this)),?"
    r" (?:(?P<was>(?:was|is|had been|has been) )?(?:(?:put(?: to the vote)?(?: and(?: was)?)?|then|therefore"
    r"|duly|unanimously|accordingly|narrowly|however|finally) )*"
    r"(?P<fate>lost|defeated|rejected|(?:not )?(?:carried|passed|agreed)"
    r"|approved|adopted|withdrawn|deferred|accepted)|(?P<fell>fell|failed|did not carry))"
    r"(?=(?(was) by (?:the mover|the proposer|councillor|cllr)|(?!))"
    rf"| (?:by )?{NUMBER}\b| (?:by|with|on) (?:a|an|the casting|show|assent)\b| unanimously| nem\b"
    rf"| without| with {NUMBER}\b| and\b| but\b| tonight| here\b|[.,;]|$)"
)
"""A sentence that says what became of a motion and no more: "The motion was lost at Council" says where."""
_MOVER = (
    r"^[^.;:]{2,60}? (?:then |has |had )?(?P<fate>withdrew|withdrawn|accepted|took up)"
    r" (?:the|his|her|their|that|this) (?P<what>motion|amendment)(?=[.,;]|$)"
)
"""The same of what the mover did: "The mover withdrew the motion"."""
_DECIDED = (
    r"^(?:(?:on|upon|having|following|after) [^.;:]{1,40}, )?"
    r"(?:the )?(?:committee|council|panel|board|members|meeting)"
    r" (?:(?:then|therefore|duly|unanimously|narrowly) )*(?P<fate>voted (?:against|down|for|in favour of)"
    r"|rejected|defeated|lost|carried|passed|agreed|approved|adopted|supported)"
    r" (?:the |this |that )?(?:substantive )?(?P<what>motion|amendment)"
    r"(?= (?:as amended|by|unanimously|and|but|nem)\b|[.,;]|$)"
)
"""A sentence that says how the committee decided: "Members voted against the motion"."""
_ALSO = {
    "voted against": "lost",
    "voted down": "lost",
    "voted for": "carried",
    "voted in favour of": "carried",
    "supported": "carried",
    "withdrew": "withdrawn",
    "took up": "accepted",
}


def _fate(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    parts = found.groupdict()
    word = (parts["fate"] or parts["fell"]).casefold()
    what = "amendment" if (parts["what"] or "").casefold() == "amendment" else "motion"
    yield ToldFate(what, _ALSO.get(word, word), vague=bool(parts.get("it")))


FATE_VERBS: tuple[Verb, ...] = (whole(_MOTION, _fate), whole(_DECIDED, _fate), whole(_MOVER, _fate))
"""A sentence is one of these at most; who moved, and the figures, are read beside it."""
