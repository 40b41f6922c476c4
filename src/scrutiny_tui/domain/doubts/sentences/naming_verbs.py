"""How sentences tell that someone in the room was asked, told, thanked or welcomed, and of posts."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.dates import MONTHS
from scrutiny_tui.domain.doubts.sentences.asides import PERSON, posts_in
from scrutiny_tui.domain.doubts.sentences.naming_assertions import Address, OfNaming, ToldAddressed, ToldPost

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
    *((Address.ASKED, re.compile(form)) for form in (_ASKED, _INVITED, _REPLIED, _PUT_TO, _WAS_ASKED)),
    *((Address.THANKED, re.compile(form)) for form in _THANKED),
    (Address.WELCOMED, re.compile(_WELCOMED)),
)
_NOT_HERE = re.compile(
    r"\b(?:that|whether|if|because|had|has|have|would|should|will|could|was|were|earlier|ago|yesterday"
    rf"|last|previous(?:ly)?|outside|after the meeting|in (?:(?:19|20)\d\d|{'|'.join(MONTHS)}))\b"
)
"""Words before a verb that make it someone's words, or about another time."""
_OTHER_TIME = re.compile(
    rf"\b(?:had|earlier|ago|formerly|then|last|in (?:(?:19|20)\d\d|{'|'.join(MONTHS)}))\b", re.IGNORECASE
)
_ONE = re.compile(PERSON)


def addressed_told(sentence: str) -> Iterator[ToldAddressed]:
    """Who a sentence says was spoken to in the room."""
    for how, form in _ADDRESSED:
        for found in form.finditer(sentence):
            if not _NOT_HERE.search(sentence, 0, found.start()):
                yield from (ToldAddressed(one[0], how) for one in _ONE.finditer(found["who"]))


def posts_told(sentence: str) -> Iterator[OfNaming]:
    """The posts that a sentence gives to people, unless it is about another time."""
    if _OTHER_TIME.search(sentence) is None:
        yield from (ToldPost(name, post) for name, post in posts_in(sentence))
