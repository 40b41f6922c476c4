"""How sentences tell who had or used a casting vote, and how."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions.assertion import Assertion, ToldCastingVote
from scrutiny_tui.domain.doubts.sentences.verbs.verb import Verb, personal, whole
from scrutiny_tui.domain.doubts.sentences.verbs.vote_words import side_of

_USED_CASTING = (
    r"\b(?:had )?(?:used|exercised|gave|given|cast|made use of) (?:his|her|their|the|a)(?: second)?"
    r"(?: or| and)? casting vote"
    r"(?: (?P<side>for|against|in favour))?"
)
_HAD_CASTING = (
    r"^(?P<who>(?:the |councillor )?[^,;:]{2,50}?) (?:(?:had|took|used) the casting vote$"
    r"|(?:had|took|needed) (?:a|the|his|her|their)(?: second(?: or)?)? casting vote"
    r"(?:,? and (?:then |duly )?(?:voted|used it|cast it|gave it)(?: (?P<side>for|against|in favour))?)"
    r"|(?:voted|went|came down|decided) (?P<way>for|against|in favour)(?: of)?"
    r"(?: (?:it|the (?:motion|amendment|recommendation)))? (?:with|on|by)"
    r" (?:the|a|his|her|their)(?: second(?: or)?)? casting vote)"
)
"""The Chair had the casting vote and voted for."""


def _casting(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    parts = found.groupdict()
    side = parts.get("side") or parts.get("way")
    yield ToldCastingVote(side_of(side) if side else None, parts.get("who") or "")


def _used_casting(found: re.Match[str], who: str) -> Iterator[Assertion]:
    side = found["side"]
    yield ToldCastingVote(side_of(side) if side else None, who)


CASTING_VERBS: tuple[Verb, ...] = (
    personal(_USED_CASTING, _used_casting),
    whole(_HAD_CASTING, _casting, any_time=True),
)
