"""How sentences tell that someone acted in the room: a person or a post straight before a past-tense verb."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions.acting_assertions import ToldActed
from scrutiny_tui.domain.doubts.sentences.assertions.assertion import ToldWords
from scrutiny_tui.domain.doubts.sentences.clauses import IRREGULAR, NAME
from scrutiny_tui.domain.grammar.discussion_lines import SPOKE
from scrutiny_tui.domain.word_pattern import WordPattern

_READ_OTHERWISE = (
    r"moved|seconded|voted|abstained|declared|left|departed|withdrew|arrived|returned|joined|rejoined|entered"
    r"|attended|elected|appointed|apologised|opened|closed|adjourned|resumed|chaired|deputised|substituted"
    r"|turned up|showed up|slipped (?:out|away|off)|nipped out|popped out|dashed off|headed off"
    r"|refrained|recused|made it(?=[.,]|$)"
)
_OTHER_MATTER = (
    r"supplied|provided|arranged|planned|emailed|e-mailed|mailed|phoned|telephoned|posted|submitted"
    r"|prepared|missed|died|retired|resigned|visited"
    r"|lived|owned|worked|served|represented|organised|needed|wanted|named|called|based|aged|retained|wished"
    r"|preferred|liked|hoped|noticed|received|remained|stayed|continued|failed|ceased|joined|married|followed"
    r"|moved|used|employed|managed|campaigned|tabled|circulated|published|petitioned|lodged|requested"
)
"""What someone may have done who was not there; and verbs that tell of no act."""
_DID = (
    rf"(?: (?:then|also|again|briefly|\w+ly))* (?!(?:{_READ_OTHERWISE}|{_OTHER_MATTER})\b)(?!{SPOKE})"
    rf"(?:{IRREGULAR}|(?-i:[a-z]{{3,}}ed))\b(?! by\b)(?! no\b)(?! in absentia| in writing)"
)
_ACTED = WordPattern(rf"^(?P<who>[^,;:]{{2,70}}?){_DID}")
_VIEW = (
    r"(?:(?:both |also |still )?would(?: also| still)? (?:like|welcome|want) (?:to (?:know|see|hear|have)"
    r"|more"
    r"|this|the|it|an?)\b|would(?: still)? (?:rather|sooner|prefer)\b"
    r"|(?:still |also |both |just |only )?(?:wanted|liked|disliked|preferred|hoped|wished|needed to|loved"
    r"|hated"
    r"|minded|regretted)\b(?! by\b)"
    r"|(?:did not|didn['’]t|could not|couldn['’]t) (?:agree|see|understand|accept|support|follow|like|want"
    r"|mind"
    r"|think|believe|care)\b"
    r"|(?:was not|wasn['’]t|were not|weren['’]t) (?:happy|convinced|satisfied|persuaded|sure|keen|pleased"
    r"|impressed"
    r"|sold)\b"
    r"|had (?:(?:a|some|several|two|another|one|no|his|her|their) )?(?:further )?"
    r"(?:questions?|concerns?|points?|comments?|doubts?|reservations?|misgivings|qualms|worries|objections?"
    r"|say)\b"
    r"|kept (?:on )?[a-z]{2,}ing\b|went on (?:about|and on)\b|shook (?:his|her|their) heads?\b)"
)
"""How a sentence tells what someone in the room wished to hear, or did not agree with."""
_VIEWED = WordPattern(rf"^(?P<who>{NAME}) (?:\w+ly )?{_VIEW}")
_LATER = (
    WordPattern(rf",? (?:and|but|while|whilst|whereas|which|as) (?:then )?(?P<who>{NAME}){_DID}"),
    WordPattern(rf",? which (?P<who>{NAME}) {SPOKE}"),
    WordPattern(rf",? (?:and so|and neither|nor|as) did (?P<who>{NAME})(?=[,.]|$| (?:and|but|who)\b)"),
    WordPattern(
        rf"^(?:[Mm]embers|[Cc]ouncillors|[Ss]everal members|[Tt]hose present|[Oo]thers),? "
        rf"(?:including|among them) (?P<who>{NAME}),? (?:{SPOKE}|(?!(?:{_OTHER_MATTER})\b)[a-z]{{3,}}ed\b)"
    ),
    WordPattern(
        r"^(?!In|At)[A-Z][^,;:]{2,80}? (?:was|were) (?:then |also |\w+ly )?(?:answered|praised|raised|asked"
        r"|put|introduced|presented|welcomed|supported|challenged|questioned|given|made|explained|outlined"
        r"|read out|thanked|congratulated|opposed|criticised|expressed|shared|voiced|put forward)"
        rf" by (?P<who>{NAME})(?=[,.]|$| (?:who|for|on|about)\b)"
    ),
)
"""Someone who acted in a later clause, beside others, or behind "by"."""
_SAYING = (
    r"(?:adding|saying|asking|noting|stressing|suggesting|praising|welcoming|agreeing|disagreeing|replying"
    r"|expressing|reporting|explaining|commenting|observing|thanking|objecting|speaking)\b"
)
_BESIDE = (
    WordPattern(rf"(?:, (?:with |and )?|\bwith )(?P<who>{NAME}) (?:\w+ly )?{_SAYING}"),
    WordPattern(rf"\b(?:agreed|disagreed|concurred) with (?P<who>{NAME})(?=[,.]|$| that\b)"),
    WordPattern(rf",? and (?P<who>{NAME}) (?:too|as well|likewise)(?=[,.]|$)"),
    WordPattern(
        rf"^(?P<who>{NAME}) (?:was|were) (?:also |very |not |all |quite |still |rather |a (?:bit"
        r"|little) )*(?:pleased"
        r"|concerned|keen|surprised|disappointed|content|grateful|of the (?:view|opinion)|minded|opposed"
        r"|worried"
        r"|unhappy|satisfied|glad|happy|fine|cross|annoyed|angry|delighted|relieved|sceptical|doubtful"
        r"|unsure|sure"
        r"|convinced|impressed|puzzled|curious|reluctant|upset|sad|uneasy|in (?:two minds|favour)|against"
        r"|for (?:it"
        r"|this|the (?:motion|idea|plan))|all right|ok(?:ay)?|unconvinced"
        r"|unimpressed)\b(?! (?:to be )?told\b)"
    ),
)
"""Someone who spoke beside another, or had a view on what was said."""
_PRESENTS = WordPattern(
    r"\b(?:report|paper|presentation|figures|plans?|proposals?|update|briefing|questions?|item|details)\b.* "
    r"(?:presented|introduced|explained|outlined|answered|given|summarised)(?: \w+)? by ",
    re.IGNORECASE,
)
_SPEAKS = WordPattern(
    r"(?: (?:then|also|\w+ly))* (?:confirmed|summarised|summed up|pointed out|urged|argued|warned|emphasised"
    r"|gave (?:an? |the )?(?:\w+ )?(?:presentation|update|report|briefing|overview|figures|account|summary)"
    r"|gave (?:his |her |their |some )?evidence"
    r"|took (?:members|the committee) through|went through)\b",
    re.IGNORECASE,
)
_PASSIVE = WordPattern(
    r"^it was (?:then |also |\w+ly )?(?:suggested|asked|requested|noted|pointed out|observed|commented"
    rf"|stated|said|reported|remarked|urged|argued|felt|queried|put) by (?P<who>{NAME})"
    r"(?=[,.]|$| (?:that|whether|how|to|why|if|when)\b)",
    re.IGNORECASE,
)
_WORDS = (
    r"(?:(?:further|supplementary|first|second|other|final) )?(?:questions?|quer(?:y|ies)|suggestions?"
    r"|points?|requests?|comments?|remarks?|concerns?|challenge)"
)
_ONES_WORDS = WordPattern(
    rf"^(?P<who>{NAME})(?:['’]s|(?<=s)['’]) {_WORDS}\b[^,;:]{{0,60}}? (?:was|were) (?:then |also )?"
    r"(?:answered|discussed|considered|taken|welcomed|supported|noted|accepted|echoed|put|addressed|agreed"
    r"|well made)\b",
    re.IGNORECASE,
)
"""Words of someone that others took up: "Councillor Hale's question was answered"."""
_VOTE_ASKED = WordPattern(
    r"^an? (?:recorded|named|roll[- ]call) vote (?:was|had been) (?:then |also |\w+ly )?"
    rf"(?:requested|called for|demanded|asked for|sought) by (?P<who>{NAME})(?=[,.]|$| (?:and|who|on)\b)",
    re.IGNORECASE,
)
"""Who asked for a vote by names."""
_AT_SUGGESTION = WordPattern(rf"^at the suggestion of (?P<who>{NAME}),", re.IGNORECASE)
_MOVED = WordPattern(
    r"^(?P<who>[^,;:]{2,60}?), (?:seconded|supported) by [^,;:]{2,60}, (?:proposed|moved|suggested)\b",
    re.IGNORECASE,
)
_ANSWERED = WordPattern(
    r"^(?:a|the|one|another) (?:further |supplementary )?(?:question|query|point|suggestion|comment)s?"
    r" (?:from|by|put by|raised by|made by) (?P<who>[^,;:]{2,60}?)"
    r" (?:was|were) (?:then |also )?(?:answered|discussed|considered|taken|welcomed|supported)\b",
    re.IGNORECASE,
)
_NOTED = WordPattern(
    r"^(?:a|another|one|further|more) (?:further |supplementary )?(?:question|query|point|comment|remark)s?"
    rf" (?:from|by) (?P<who>{NAME})(?= (?:about|on|as to|regarding|concerning)\b|$|[,:.])",
    re.IGNORECASE,
)
"""A question from Councillor Hale about rents."""
_IN_REPLY = WordPattern(
    r"^(?:in (?:reply|response|answer) to (?:an? (?:question|query|point) (?:from|by) )?"
    r"|(?:following|after) (?:an? |the |further )?(?:question|query|point|comment|contribution)s?"
    r" (?:from|by) )(?P<who>[^,;:]{2,60}), ",
    re.IGNORECASE,
)
_OF_WORDS = WordPattern(
    r"\b(?:that|whether|why|how|if|because|since|unless|until|had|would|when|where)\b", re.IGNORECASE
)
"""What makes the rest of a sentence someone's words, or about another time."""
_AFTER = WordPattern(rf"^(?:after|once) (?P<who>{NAME}) {SPOKE}", re.IGNORECASE)
_NO_NAME = WordPattern(
    r"^\S+$|\b(?:had|has|have|was|were|would|not|who|which|that|of the|and|been|to)$"
    r"|^(?:it|this|that|there)\b|['’]s\b|letter|statement|email|behalf|written",
    re.IGNORECASE,
)
"""Words before a verb that are no name: one word may be any noun."""
_OTHER_MEETING = WordPattern(
    r"\bapologies (?:for|to) (?:the|its|their|our|a) (?:next|following|\w+ (?:site )?(?:visit|meeting))",
    re.IGNORECASE,
)
_NOT_THERE = WordPattern(
    r"\b(?:in (?:his|her|their) absence|by (?:letter|email|phone)|letter|\bwritten|\bwriting"
    r"|before (?:the meeting|leaving|he|she)|statement|in advance|beforehand|on \d{1,2} [A-Z]\w+)\b",
    re.IGNORECASE,
)


def passive_told(sentence: str) -> Iterator[ToldWords]:
    """Whose words a sentence tells in the passive: "it was suggested by Councillor Hale that"."""
    found = _PASSIVE.match(sentence) or _AT_SUGGESTION.match(sentence) or _VOTE_ASKED.match(sentence)
    if found is None and not _NOT_THERE.search(sentence):
        found = _ONES_WORDS.match(sentence)
    if found:
        yield ToldWords(found["who"])


def acts_told(sentence: str, lead: int) -> Iterator[ToldActed]:
    """Who a sentence says did something in the room.

    Args:
        sentence: the sentence.
        lead: where it begins behind words such as "in reply to Councillor Hale,".
    """
    if _NOT_THERE.search(sentence) or _OTHER_MEETING.search(sentence):
        return
    rest = sentence[lead:]
    found = _MOVED.match(rest) or _ANSWERED.match(rest) or _VIEWED.match(rest) or _ACTED.match(rest)
    for match in (_IN_REPLY.match(sentence), _AFTER.match(sentence), _NOTED.match(rest), found):
        if match and not _NO_NAME.search(match["who"]):
            speaks = _SPEAKS.match(match.string, match.end("who")) is not None
            yield ToldActed(match["who"], speaks=speaks)
    for form in (*_LATER, *_BESIDE):
        for match in form.finditer(rest):
            own = match[0].startswith(", ") and not match[0].startswith((", which", ", as"))
            if own or not _OF_WORDS.search(rest, 0, match.start()):
                yield ToldActed(match["who"], speaks=_PRESENTS.search(match[0]) is not None)
