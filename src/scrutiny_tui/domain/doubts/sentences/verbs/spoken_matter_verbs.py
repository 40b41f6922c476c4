"""How it is told in spoken English what was decided on a matter: "early opening went through"."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions.matter_assertions import ToldMatter, Went
from scrutiny_tui.domain.doubts.sentences.verbs.fate_words import FELL, GOT_THROUGH, KEPT, LOST
from scrutiny_tui.domain.doubts.sentences.verbs.verb import ADVERBS, BODY, NUMBER
from scrutiny_tui.domain.word_pattern import WordPattern

_NOUN = (
    r"(?:(?:the|this|that|his|her|their|its) )?(?!(?:an?|it|this|that|they|we)\b)[\w'’-]+(?: [\w'’£-]+){0,5}?"
)
_END = (
    rf"(?:$|,| (?:by {BODY}|unanimously|and|but|so|in the end|after all|tonight|anyway)\b"
    rf"| (?:by )?(?:a vote of )?{NUMBER}(?: votes?)?(?: ?[-–] ?| to )\w+)"
)
_DONE = r"(?:was|were|got|is|are|had been)"
_NO = rf"{LOST}|voted against|off(?! the)|out|rejected|declined|not (?:on|wanted|going ahead|happening)"
_YES = rf"{KEPT}|accepted|endorsed|backed|given (?:the go-ahead|the nod)|(?<=[st] )on|going ahead|happening"
_AHEAD = r"went ahead|goes ahead|is to go ahead|will go ahead|would go ahead"
_NOT_AHEAD = r"(?:did not|does not|is not to|will not|would not) go ahead|came to nothing"
_WAS = WordPattern(
    rf"^(?P<words>{_NOUN}) (?:{_DONE}{ADVERBS} (?:(?P<no>{_NO})|(?P<yes>{_YES}))"
    rf"|(?P<fell>{FELL}|{_NOT_AHEAD})"
    rf"|(?P<through>{GOT_THROUGH}|{_AHEAD})){_END}",
    re.IGNORECASE,
)
_WHO = rf"(?:{BODY}|(?:the )?(?:council|board)|councillors|we|they)"
_NO_TO = (
    r"threw out|voted (?:down|against)|turned down|said no to|kicked out|opposed|did not (?:want|back|go for)"
    r"|(?:was|were) (?:not (?:in favour of|for|keen on)|against|opposed to)"
)
_YES_TO = (
    r"said yes to|(?:was|were) (?:in favour of|for|all for)|voted (?:for|in favour of)|went for|backed|wanted"
)
_SAID = WordPattern(
    rf"^{_WHO}{ADVERBS} (?:(?P<no>{_NO_TO})|(?P<yes>{_YES_TO})) (?P<words>{_NOUN}){_END}", re.IGNORECASE
)
_WILL = r"(?:will|would|is to|was to|is going to|was going to)"
_THERE = WordPattern(
    rf"^there {_WILL}(?P<not> not)?(?: now| still| then)? be(?P<no> no)? (?P<words>{_NOUN})(?:$|,)",
    re.IGNORECASE,
)
"""There would be no early opening."""
_OTHER_MATTER = WordPattern(
    r"\b(?:had|last|previous(?:ly)?|elsewhere|county|council(?! voted)|cabinet|government|insurers?)\b",
    re.IGNORECASE,
)


def spoken_matters_told(sentence: str) -> Iterator[ToldMatter]:
    """What a sentence tells was decided on a matter that it calls by a noun.

    That members were against something may be said of the debate: it is told only behind the decision.
    """
    if _OTHER_MATTER.search(sentence):
        return
    if found := _WAS.match(sentence):
        yield ToldMatter(found["words"], _went(found["no"] or found["fell"]), by_noun=True)
    elif found := _SAID.match(sentence):
        yield ToldMatter(found["words"], _went(found["no"]), implied=True, by_noun=True)
    elif found := _THERE.match(sentence):
        yield ToldMatter(found["words"], _went(found["not"] or found["no"]), implied=True, by_noun=True)


def _went(refused: str | None) -> Went:
    return Went.REFUSED if refused else Went.APPROVED
