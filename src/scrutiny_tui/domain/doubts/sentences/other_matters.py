"""Whether the words of a sentence are about another meeting, or another body."""

import re

from scrutiny_tui.domain.dates import MONTHS
from scrutiny_tui.domain.word_pattern import WordPattern

_OTHER_BODY = (
    r"at (?:full )?(?:council|cabinet)|residents|poll|survey|respondents|members of the public"
    r"|(?:people|those) (?:asked|surveyed|consulted)|in (?:the|a|its|their) (?:[\w-]+ )?"
    r"(?:consultation|referendum|petition)"
)
_OF_THE_ROOM = (
    r" (?:left|gone|withdrawn from(?= the (?:meeting|room|chamber))|arrived|returned|joined|rejoined"
    r"|come (?:back|in))"
    r"(?: (?:the|this) (?:meeting|room|chamber))?"
    r"(?=[.,;]|$| (?:before|by|when|already|at \d|during|early|and)\b)"
)
"""What someone "had" done that is of this meeting: "had left the room", "had gone before the vote"."""
_OTHER_TIME = (
    rf"had(?!{_OF_THE_ROOM})|(?<!minutes of the )(?:last|previous)|earlier|ago|yesterday"
    rf"|in (?:\d{{4}}|{'|'.join(MONTHS)})"
)
OTHER_MATTERS = WordPattern(rf"\b(?:{_OTHER_TIME}|{_OTHER_BODY})\b", re.IGNORECASE)
"""Words of a sentence about another meeting, or another body."""
OF_OTHERS = WordPattern(rf"\b(?:{_OTHER_BODY})\b", re.IGNORECASE)
_TOPICS = frozenset({"residents", "poll", "survey", "respondents", "members of the public"})
"""What someone may speak of in the room, and bodies elsewhere only where they act."""
_SAID = WordPattern(r"\b(?:that|whether|why|how|if|what|which|when|where|who)\b", re.IGNORECASE)
"""What begins the words of someone who spoke; they may be of any time."""
_SAYS = WordPattern(
    r"\b(?:said|thought|felt|believed|feared|reported|suggested|argued|replied)$", re.IGNORECASE
)
"""A verb whose object is someone's words, with "that" or without it."""
_BECAUSE = WordPattern(
    r",? because\b|, (?:as|since|who|having|not having|for (?:the )?reasons?) "
    r"| (?:as|since) (?:he|she|they|it) |,? (?:on the grounds?|given) that ",
    re.IGNORECASE,
)
"""What begins the reason for an act, which may lie in another meeting."""


class OtherMatters:
    """Whether the words around a verb are about another meeting, or another body."""

    def __init__(self, sentence: str) -> None:
        self._words = list(OTHER_MATTERS.finditer(sentence))
        because = _BECAUSE.search(sentence) if self._words else None
        self._reason = because.start() if because else len(sentence)

    def around(self, found: re.Match[str], *, speaks: bool = False) -> bool:
        """Whether any such words stand before or behind a match, rather than in it or in a reason for it.

        Args:
            found: the match of a verb.
            speaks: whether what follows the verb may be what someone said.
        """
        ends = self._reason if found.start() < self._reason else len(found.string)
        if speaks and (said := _SAID.search(found.string, found.end())):
            ends = min(ends, said.start())
        had = found[0].casefold().startswith("had ")
        return any(
            one.start() < ends
            and not (had and one[0].casefold() == "had")
            and (one.start() < found.start() or one.end() > found.end())
            and not (speaks and one.start() > found.end() and _is_spoken_of(one[0], found[0]))
            for one in self._words
        )


def _is_spoken_of(words: str, verb: str) -> bool:
    """Whether words behind a verb are what was spoken of: a topic, or "had" in what someone said."""
    return words.casefold() in _TOPICS or (words.casefold() == "had" and _SAYS.search(verb) is not None)
