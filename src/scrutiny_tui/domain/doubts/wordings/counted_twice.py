"""Doubts about how many did something, or had it done to them, which another line of the item has otherwise.

"Three had failed", then "four of the play areas had failed". What is counted must be the same where both say
it, and so must what follows the verb. Of another time, of others besides, and in an opinion there may well be
another number; of what members do in the meeting, other checks ask.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.distinctive_words import singular
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.sentences import check as sentences
from scrutiny_tui.domain.doubts.sentences.splitting import as_typed
from scrutiny_tui.domain.doubts.sentences.verbs.verb import NUMBER, number_in
from scrutiny_tui.domain.doubts.wordings import figures_said_twice
from scrutiny_tui.domain.doubts.wordings.held_to import may_be_held_to
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import shortened
from scrutiny_tui.domain.word_pattern import WordPattern

_SOME = rf"(?P<number>(?!no\b|none\b|one\b){NUMBER})"
_ENDS_NOUN = r"(?!(?:of|that|which|who|had|have|has|was|were|are|is|and|or|in|on|at|to|for|from|by)\b)"
_NO_S = r"(?:[a-z]+ )?(?:people|children|staff|men|women)"
_NOUN = rf"(?: (?P<noun>{_ENDS_NOUN}(?:[a-z][\w'’-]*(?: {_ENDS_NOUN}[a-z][\w'’-]*){{0,2}}?s|{_NO_S})))"
_IRREGULAR = (
    r"lost|sold|found|built|sent|won|written|seen|shut|gone|let|broken|stolen|kept|paid|taken|given|left"
)
_STATE = (
    r"(?:late|early|empty|full|open|shut|new|old|ill|missing|absent from work|overdue|faulty|unsafe|safe"
    r"|dangerous"
    r"|vacant|free|ready|wrong|right|homeless|unemployed|local|rusty|rotten|unfit|fit|due|online)"
)
"""What a number of things may be."""
_DID = (
    rf"(?P<verb>[a-z]{{3,}}ed|{_IRREGULAR}|(?:(?<=were )|(?<=was )|(?<=are )|(?<=been )){_STATE})\b"
    r"(?P<particle> (?:at|out|down|off|over|up))?"
)
_AUX = r"(?: (?:had|have|has|were|was|are|had been|have been|has been)(?: not)?| that| who| which)*"
_CLAIM = WordPattern(
    rf"(?<![\w.,:£$/-])(?:(?:the|all|only) )?{_SOME}(?: of (?:the|these|those|them|its"
    rf"|our))?{_NOUN}?{_AUX} {_DID}(?=(?P<rest>[^.;]*))",
    re.IGNORECASE,
)
_FAILED_THINGS = WordPattern(
    rf"\b(?:the|all) {_SOME} (?P<verb>[a-z]{{3,}}ed) (?P<noun>[a-z]+(?: [a-z]+)?s)\b(?P<rest>)", re.IGNORECASE
)
"""The four failed play areas."""
_COUNTED = WordPattern(rf"\b{NUMBER} (?P<noun>[a-z][\w'’-]*(?: [a-z][\w'’-]*){{0,2}}s)\b", re.IGNORECASE)
_CLAUSE_ENDS = WordPattern(r",| (?:and|but|while|whereas|because|so|were|was|had|are|is)\b")
_OTHERWISE = WordPattern(
    r"\b(?:last|previous|next|earlier|later|ago|since|before|after|then|now|again|already|still|so far"
    r"|in (?:19|20)\d\d|another|more|further|extra|other|others|additional|at least|at most|about"
    r"|around|nearly"
    r"|almost|over|under|up to|fewer|less|between|target|elsewhere|each|every|not|never|years?|months?|weeks?"
    r"|votes?|voted|members?|councillors?|abstained|per cent)\b|%",
    re.IGNORECASE,
)
"""What makes a number one of another time, of others, or one of a vote, in its own clause."""
_PERHAPS = WordPattern(
    r"\b(?:asked|whether|if|could|would|should|might|(?-i:may)|will|thought|felt|believed|argued|claimed|wondered"
    r"|suggested|feared|hoped|wanted|expected)\b|[?]",
    re.IGNORECASE,
)
"""What makes a sentence a question, an opinion or a guess."""
_CLAUSE_BEGINS = WordPattern(r"(?:[,;]| (?:and|but|while|whereas|because|so))(?: that)? ")
_OF_DEBATE = WordPattern(
    r"(?:spoke|ask|want|support|oppos|agree|object|attend|ask|suggest|request|propos|declar|arriv|join"
    r"|remain|stay"
    r"|need|hop|expect|receiv|rais|discuss|consider|not|report)(?:e?d)?",
    re.IGNORECASE,
)
"""Verbs of what is done or said in the meeting, of which there may be any number."""
_WHERE = WordPattern(r"(?:at|in|on|with|during|near|under|as)\b")
"""What begins to say where it was: elsewhere there may be another number."""
_LONGEST = 40


class _Count(Struct, frozen=True):
    """How many did what.

    Attributes:
        number: how many.
        noun: what is counted, in the singular; empty for "them".
        verb: what they did, with its particle.
        rest: what follows that in the clause.
        shown: the words as typed.
    """

    number: int
    noun: str
    verb: str
    rest: str
    shown: str

    def is_of_what(self, other: "_Count") -> bool:
        """Whether another counts the same, and says that they did the same."""
        nouns = self.noun, other.noun
        same = not all(nouns) or nouns[0].endswith(nouns[1]) or nouns[1].endswith(nouns[0])
        where = [rest for rest in (self.rest, other.rest) if _WHERE.match(rest)]
        alike = self.rest == other.rest or (not where and not (self.rest and other.rest))
        return same and alike and self.verb == other.verb


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """Each entry of an item that says of another number than one before that they did something."""
    told = [
        (one, count)
        for one in sitting.of_item(item)
        if isinstance(one.body, Point)
        for count in _counts(one.text)
    ]
    slips = list(_slips(sitting, told)) if len(told) > 1 else []
    others = (sentences.check, figures_said_twice.check) if slips else ()
    doubted = {doubt.entry for other in others for doubt in other(sitting, item)}
    for entry, here, before in slips:
        if entry.id not in doubted:
            doubted.add(entry.id)
            sentence = f"“{here.shown}” stands here, and “{before.shown}” before: one may be a slip."
            yield doubt_at(entry, DoubtKind.FIGURES, sentence)


def _slips(sitting: Sitting, told: Sequence[tuple[Entry, _Count]]) -> Iterator[tuple[Entry, _Count, _Count]]:
    for at, (entry, here) in enumerate(told):
        same = [one for other, one in told[:at] if other is not entry and here.is_of_what(one)]
        own = [one.number for other, one in told if other is entry]
        held = [
            (other, one) for other, one in told[:at] if one in same and may_be_held_to(sitting, entry, other)
        ]
        known = {one.number for one in same}
        if held and here.number not in known and known.isdisjoint(own):
            yield entry, here, held[0][1]


@lru_cache(maxsize=8192)
def _counts(text: str) -> tuple[_Count, ...]:
    return tuple(one for sentence in as_typed(text) for one in _in_sentence(sentence))


def _in_sentence(sentence: str) -> Iterator[_Count]:
    if _PERHAPS.search(sentence):
        return
    for form in (_CLAIM, _FAILED_THINGS):
        for found in form.finditer(sentence):
            if not (_OF_DEBATE.fullmatch(found["verb"]) or _OTHERWISE.search(_clause(sentence, found))):
                yield _count(sentence, found)


def _clause(sentence: str, found: re.Match[str]) -> str:
    """The clause in which a number stands."""
    begins = [one.end() for one in _CLAUSE_BEGINS.finditer(sentence, 0, found.start() + 1)]
    ends = _CLAUSE_BEGINS.search(sentence, found.end())
    return sentence[begins[-1] if begins else 0 : ends.start() if ends else len(sentence)]


def _count(sentence: str, found: re.Match[str]) -> _Count:
    parts = found.groupdict()
    noun = parts["noun"] or next((one["noun"] for one in _COUNTED.finditer(sentence, 0, found.start())), "")
    ends = _CLAUSE_ENDS.search(found["rest"])
    rest = found["rest"][: ends.start()] if ends else found["rest"]
    return _Count(
        number_in(found["number"]),
        singular(noun.casefold()),
        f"{found['verb']}{parts.get('particle') or ''}".casefold(),
        " ".join(rest.casefold().split()),
        shortened(found[0], _LONGEST),
    )
