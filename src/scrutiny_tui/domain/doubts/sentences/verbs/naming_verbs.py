"""How sentences tell that someone in the room was asked, told, thanked or welcomed, and of posts."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.dates import MONTHS
from scrutiny_tui.domain.doubts.sentences.asides import PERSON, POST, posts_in
from scrutiny_tui.domain.doubts.sentences.assertions.naming_assertions import (
    Address,
    OfNaming,
    ToldAddressed,
    ToldBody,
    ToldPost,
)
from scrutiny_tui.domain.word_pattern import WordPattern

_OF_BODY = r"(?:,? (?:of|from) (?:the )?(?-i:[A-Z])[\w'’&-]*(?: (?-i:[A-Z])[\w'’&-]*){0,5})?"
_PEOPLE = rf"(?P<who>{PERSON}{_OF_BODY}(?:(?:,| and|, and) {PERSON}{_OF_BODY}){{0,4}})"
_ASKED = (
    rf"\b(?:asked|questioned|challenged|pressed|told|reminded|assured|informed) {_PEOPLE}"
    r"(?= (?:if|whether|how|why|what|when|where|which|who|that|about)\b"
    r"|(?<!asked)(?<!told) on (?:the|this|that|it)\b)"
)
_REPLIED = rf"\b(?:replied|responded) to {_PEOPLE}(?=[,.]|$| (?:that|on|about)\b)"
_INVITED = (
    rf"\b(?:invited|called (?:up)?on|asked) {_PEOPLE}"
    r"(?= to (?:speak|present|introduce|explain|address|begin|reply|respond|comment)\b)"
)
_PUT_TO = (
    r"\b(?:put (?:it|this|that|points|(?:a |the |several |further )?questions?) to|heard (?:evidence )?from) "
    rf"{_PEOPLE}(?=[,.]|$| (?:that|whether|on|about|how|why)\b)"
)
_WAS_ASKED = (
    rf"^{_PEOPLE} (?:was|were) (?:then |also )?(?:asked|questioned|pressed|told|reminded)"
    r"(?= (?:if|whether|how|why|what|when|where|which|that|about"
    r"|by (?:members|the (?:Chair|Vice-Chair|Committee|Panel)|Councillor)\b)\b|$|[,.])"
)
_FOR_COMING = (
    r"(?=$|[,.]| for (?:attending|coming|being (?:there|present)|(?:the|his|her|their) (?:\w+ )?(?:attendance"
    r"|presence|presentation|answers|evidence|time|update|briefing|replies)\b))"
)
_THANKED = (
    rf"\bthanked {_PEOPLE}{_FOR_COMING}",
    rf"^{_PEOPLE} (?:was|were) (?:then |also |warmly )?thanked{_FOR_COMING}",
)
_WELCOMED = (
    rf"\b(?:welcomed|introduced) {_PEOPLE}"
    r"(?=$|\.|,? (?:(?:the |of )?[^,.;:]{0,60},? )?to (?:the|this|its|their) (?:first )?"
    r"(?:meeting|committee|panel|room|table)\b)"
)
_ADDRESSED = (
    *((Address.ASKED, WordPattern(form)) for form in (_ASKED, _INVITED, _REPLIED, _PUT_TO, _WAS_ASKED)),
    *((Address.THANKED, WordPattern(form)) for form in _THANKED),
    (Address.WELCOMED, WordPattern(_WELCOMED)),
)
_NOT_HERE = WordPattern(
    r"\b(?:that|whether|if|because|had|has|have|would|should|will|could|was|were|earlier|ago|yesterday"
    rf"|last|previous(?:ly)?|outside|after the meeting|in (?:(?:19|20)\d\d|{'|'.join(MONTHS)}))\b"
)
"""Words before a verb that make it someone's words, or about another time."""
_OTHER_TIME = WordPattern(
    rf"\b(?:had|earlier|ago|formerly|then|last|in (?:(?:19|20)\d\d|{'|'.join(MONTHS)}))\b", re.IGNORECASE
)
_ONE = WordPattern(PERSON)
_NO_NAME = r"(?!The\b|Our\b|And\b|But\b|As\b|In\b|At\b)"
_UNTITLED = rf"(?-i:\b{_NO_NAME}[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{0,2}})"
_OFFICE = r"(?:(?:[Tt]he )?(?:Vice-|Deputy )?Chair(?:man|woman|person)?)"
_POST_ENDS = r"(?=$|[.)]|,(?= (?!and\b|or\b|but\b|with\b)[a-z])| [a-z])"
_INITIALS = r"[A-Z]{2,5}"
_POSTS = (
    WordPattern(
        rf"(?:\b[Oo]ur )?(?P<post>{POST}), (?P<name>{_UNTITLED})(?=$|\.|,(?= (?!and\b|or\b|but\b)[a-z]))"
    ),
    WordPattern(rf"(?P<post>{POST}) \((?P<name>{_UNTITLED})\)"),
    WordPattern(rf"(?P<name>{_UNTITLED})(?:,? as|,? who is|,? \() ?(?P<post>{POST}){_POST_ENDS}"),
    WordPattern(rf"(?P<name>{_UNTITLED}), (?P<post>{POST})(?=$|\.|,(?= (?!and\b|or\b|but\b|with\b)[a-z]))"),
    WordPattern(rf"(?P<name>{_UNTITLED})(?:, | \()(?P<post>{_INITIALS})(?=$|\)|, [a-z])"),
    WordPattern(rf"^(?P<post>{_OFFICE}) (?P<name>{_UNTITLED})(?= [a-z])"),
)
"""Posts of people who are named without a title."""
_IS = WordPattern(
    rf"(?P<name>{_UNTITLED}|{PERSON})(?:, (?:the |our )?(?:new|current)|(?: is| was)(?: our| acting)?"
    rf"| introduced (?:him|her)self as| [a-z]{{3,}}(?:ed|ke) as) (?P<post>{POST})(?=$|[.,])"
)
_POST_IS = WordPattern(rf"^(?:[Oo]ur )?(?P<post>{POST}) (?:was|is) (?P<name>{PERSON}|{_UNTITLED})(?=$|[.,])")
"""The Monitoring Officer was Ms Frost."""
_AS = WordPattern(rf"^As (?P<post>{POST}), (?P<name>{_UNTITLED})\b")
_POST_AND_NAME = WordPattern(rf"^(?:[Tt]he )?(?P<post>{POST})(?= [a-z])")
"""Director of Place Gwen Dale: the name is the last two words."""
_BODY_WORD = (
    r"(?:Trust|Service|Services|Hospitals?|Board|University|College|School|Academy|Council|Authority|Police"
    r"|Constabulary|Ltd|Limited|plc|Association|Society|Surgery|Charity|Foundation|Federation|Partnership"
    r"|Agency|Commission|Company|Union|NHS|ICB|Infirmary|Hospice)"
)
_BODY = rf"(?P<body>(?:[A-Z][\w'’&-]*(?: (?:of|for|and|&))? ){{0,5}}{_BODY_WORD})\b(?!['’]| [A-Z])"
_ANYONE = rf"(?P<name>{PERSON}|{_UNTITLED})"
_BODIES = (
    WordPattern(rf"{_ANYONE},? (?:of|from) (?:the )?{_BODY}"),
    WordPattern(rf"{_ANYONE}(?:, | \()(?:(?:of|from|for|representing) )?(?:the )?{_BODY}(?=[,)]|$)"),
    WordPattern(
        rf"\b(?:[Tt]he )?(?P<body>(?:[A-Z][\w&-]* ){{0,4}}{_BODY_WORD})['’]s (?P<name>{PERSON}|{_UNTITLED})"
    ),
)
_WORKS_FOR = (
    r"(?:,? an? [a-z]+(?: [a-z]+)? (?:at|for|with|from)|,? who (?:works for|is (?:from|at|with))"
    r"|,? speaking for|(?:,? speaking)? on behalf of| spoke (?:for|on behalf of))"
)
_BODIES_TOO = (
    WordPattern(rf"{_ANYONE}{_WORKS_FOR} (?:the )?{_BODY}"),
    WordPattern(rf"{_ANYONE}, {POST}, (?:of )?(?:the )?{_BODY}(?=[,)]|$)"),
    WordPattern(rf"^(?:[Tt]he )?{_BODY} was (?:also )?represented by {_ANYONE}"),
)
_TOLD_OF = WordPattern(r"\b(?:told|informed|reminded|warned|advised|notified|assured) $")


def addressed_told(sentence: str) -> Iterator[ToldAddressed]:
    """Who a sentence says was spoken to in the room."""
    for how, form in _ADDRESSED:
        for found in form.finditer(sentence):
            if not _NOT_HERE.search(sentence, 0, found.start()):
                yield from (ToldAddressed(one[0], how) for one in _ONE.finditer(found["who"]))


def posts_told(sentence: str) -> Iterator[OfNaming]:
    """The posts and bodies that a sentence gives to people, unless it is about another time."""
    if _OTHER_TIME.search(sentence) is not None:
        return
    found = dict.fromkeys([*posts_in(sentence), *_untitled_posts(sentence)])
    yield from (ToldPost(name, post) for name, post in found)
    for form in (*_BODIES, *_BODIES_TOO):
        for told in form.finditer(sentence):
            if not _TOLD_OF.search(sentence, 0, told.start()):
                yield ToldBody(told["name"], told["body"])


def _untitled_posts(sentence: str) -> Iterator[tuple[str, str]]:
    for form in (*_POSTS, _IS, _POST_IS, _AS):
        yield from ((found["name"], found["post"]) for found in form.finditer(sentence))
    found = _POST_AND_NAME.match(sentence)
    words = found["post"].split() if found else []
    if len(words) > 3 and words[-3] not in ("and", "of", "for", "the", "&"):
        yield " ".join(words[-2:]), " ".join(words[:-2])
