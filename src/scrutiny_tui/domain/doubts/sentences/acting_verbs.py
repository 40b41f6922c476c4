"""How sentences tell that someone acted in the room: a person or a post straight before a past-tense verb."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.acting_assertions import ToldActed
from scrutiny_tui.domain.grammar.discussion_lines import SPOKE

_READ_OTHERWISE = (
    r"moved|seconded|voted|abstained|declared|left|departed|withdrew|arrived|returned|joined|rejoined|entered"
    r"|attended|elected|appointed|apologised|opened|closed|adjourned|resumed|chaired|deputised|substituted"
)
_ELSEWHERE = (
    r"supplied|provided|arranged|planned|emailed|e-mailed|mailed|phoned|telephoned|posted|submitted|prepared|missed|died|retired|resigned|visited"
    r"|lived|owned|worked|served|represented|organised|needed|wanted|named|called|based|aged|retained|wished"
    r"|preferred|liked|hoped|noticed|received|remained|stayed|continued|failed|ceased|joined|married|followed"
    r"|moved|used|employed|managed|campaigned|tabled|circulated|published|petitioned|lodged|requested"
)
"""What someone may have done who was not there; and verbs that tell of no act."""
IRREGULAR = (
    r"gave|drew|read|led|put|brought|held|took|made|showed|rose|began|spelt|set out|summed up|went through"
)
_ACTED = re.compile(
    rf"^(?P<who>[^,;:]{{2,70}}?)(?: (?:then|also|again|briefly|\w+ly))*"
    rf" (?!(?:{_READ_OTHERWISE}|{_ELSEWHERE})\b)(?!{SPOKE})"
    rf"(?:{IRREGULAR}|[a-z]{{3,}}ed)\b(?! by\b)(?! no\b)(?! in absentia| in writing)",
)
_MOVED = re.compile(
    r"^(?P<who>[^,;:]{2,60}?), (?:seconded|supported) by [^,;:]{2,60}, (?:proposed|moved|suggested)\b",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    r"^(?:a|the|one|another) (?:further |supplementary )?(?:question|query|point|suggestion|comment)s?"
    r" (?:from|by|put by|raised by|made by) (?P<who>[^,;:]{2,60}?)"
    r" (?:was|were) (?:then |also )?(?:answered|discussed|considered|taken|welcomed|supported)\b",
    re.IGNORECASE,
)
_IN_REPLY = re.compile(
    r"^in (?:reply|response|answer) to (?:an? (?:question|query|point) (?:from|by) )?(?P<who>[^,;:]{2,60}), ",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"^\S+$|\b(?:had|has|have|was|were|would|not|who|which|that|of the|and|been|to)$"
    r"|^(?:it|this|that|there)\b|['’]s\b|letter|statement|email|behalf|written",
    re.IGNORECASE,
)
"""Words before a verb that are no name: one word may be any noun."""
_NOT_THERE = re.compile(
    r"\b(?:in (?:his|her|their) absence|by (?:letter|email|phone)|letter"
    r"|before (?:the meeting|leaving|he|she)|statement|in advance|beforehand|on \d{1,2} [A-Z]\w+)\b",
    re.IGNORECASE,
)


def acts_told(sentence: str, lead: int) -> Iterator[ToldActed]:
    """Who a sentence says did something in the room.

    Args:
        sentence: the sentence.
        lead: where it begins behind words such as "in reply to Councillor Hale,".
    """
    if _NOT_THERE.search(sentence):
        return
    rest = sentence[lead:]
    found = _MOVED.match(rest) or _ANSWERED.match(rest) or _ACTED.match(rest)
    for match in (_IN_REPLY.match(sentence), found):
        if match and not _NO_NAME.search(match["who"]):
            yield ToldActed(match["who"])
