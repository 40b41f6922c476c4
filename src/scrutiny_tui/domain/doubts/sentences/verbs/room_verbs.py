"""How sentences tell who was online and who in the room, the quorum, and how many sit on the committee."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.dates import MONTHS
from scrutiny_tui.domain.doubts.sentences.assertions.room_assertions import (
    OfRoom,
    ToldMode,
    ToldModes,
    ToldPartAbsence,
    ToldQuorum,
    ToldSeats,
    ToldSubstitutes,
)
from scrutiny_tui.domain.doubts.sentences.verbs.verb import NUMBER, number_in
from scrutiny_tui.domain.room_events import Absence
from scrutiny_tui.domain.word_pattern import WordPattern

_MEETING = r"(?: (?:to|in|at))?(?: (?:the|this|tonight['’]s) (?:whole )?(?:meeting|sitting))?"
_END = (
    r"(?=$|[.,;]| (?:and|but|throughout|tonight|today|as|because|for (?:the|this) (?:meeting|item)"
    r"|from (?:home|work|abroad))\b)"
)
_BY_LINE = r"(?:video(?:[- ]?(?:link|conference|call))?|(?:tele)?phone|MS Teams|Microsoft Teams|Teams|Zoom)"
_ONLINE = rf"(?:online|remotely|virtually|(?:by|via|over|on|through) (?:an? |the )?{_BY_LINE})"
_IN_ROOM = r"(?:in person|in the (?:room|chamber))"
_WAS = (
    r"(?:(?:(?:had|has) )?(?:joined|attended|participated|taken part|took part|been|come in|came in"
    r"|dialled in)"
    r"|was|were|was present|were present|was attending|were attending)"
)
_ALSO = r"(?:(?:both|all|also|each|then) )*"
_WHO = r"(?P<who>(?-i:(?!(?:The|All|Both|Some|No|Any|Most) [a-z])(?:[Tt]he )?[A-Z])[^,;:]{1,70}?)"
_THEY_WERE = WordPattern(
    rf"^{_WHO} (?:{_WAS} {_ALSO}|(?:had )?{_ALSO}{_WAS})(?:{_MEETING} )?"
    rf"(?:(?P<online>{_ONLINE})|(?P<room>{_IN_ROOM})){_END}",
    re.IGNORECASE,
)
_DIALLED = WordPattern(
    rf"^{_WHO} (?:had )?(?:dialled|called|logged|phoned) in(?: from [a-z]+)?$", re.IGNORECASE
)
_REPORTED = WordPattern(
    r"\b(?:that|whether|if|said|asked|told|not|never|would|could|should|might|wished|hoped|who|which|last"
    rf"|previous|next|earlier|previously|in (?:(?:19|20)\d\d|{'|'.join(MONTHS)}))\b",
    re.IGNORECASE,
)
"""Words that make a sentence one of someone's words, of a wish, or of another time."""
_MEMBERS = r"(?: (?:of the )?(?:members|councillors|members? of the committee|member|councillor))?"
_NO_ONE = r"(?:no ?one|nobody|no members?|no councillors?|none of the members)"
_SO_MANY = WordPattern(
    rf"^(?:(?P<none>{_NO_ONE})|(?P<all>all (?:the )?members)|(?P<number>{NUMBER}){_MEMBERS}) {_WAS}"
    rf"(?:{_MEETING} )?(?:(?P<online>{_ONLINE})|(?P<room>{_IN_ROOM})){_END}",
    re.IGNORECASE,
)
_AND_ONLINE = WordPattern(
    rf",? (?:and|but|with) (?P<number>{NUMBER}){_MEMBERS}(?: (?:was|were|had been|joined|attended|joining))?"
    rf" (?:{_ONLINE}){_END}",
    re.IGNORECASE,
)
_ONES = r"(?:members?|councillors?)"
_OF_OURS = r"(?: (?:of|for) (?:the|this) (?:sub-?)?(?:committee|panel|meeting))?"
_QUORUM = (
    WordPattern(
        rf"^(?:the|a|its|our) quorum{_OF_OURS} (?:is|was|stood at|of) (?P<number>{NUMBER})(?: {_ONES})?"
        r"(?=$|[.,;]| and\b| (?:was|were|had been|is) (?:met|reached|present|there|kept|achieved))",
        re.IGNORECASE,
    ),
    WordPattern(
        rf"^(?P<number>{NUMBER}) {_ONES} (?:had been|were|are|was|is) (?:needed|required|necessary)"
        r" (?:for (?:a|the) quorum|to be quorate)\b",
        re.IGNORECASE,
    ),
)
_SEATS = WordPattern(
    r"^the (?:(?:sub-?)?committee|panel) (?:had|has|consist(?:s|ed) of|compris(?:es|ed)"
    rf"|(?:is|was) (?:made up|composed) of|numbers|numbered) (?P<number>{NUMBER}) (?:voting )?"
    r"(?:members|councillors|seats)(?=$|[.,;]| and\b| in all\b| in total\b)",
    re.IGNORECASE,
)
_SUBSTITUTES = WordPattern(
    rf"^(?:there (?:was|were|had been) (?P<number>{NUMBER}|an?) (?:substitutes?|substitutions?)"
    rf"(?: members?)?(?=$|[.,;]| (?:present|at (?:the|this) meeting)\b)"
    rf"|(?P<came>{NUMBER}) (?:substitutes?|substitutions?)(?: members?)? (?:was|were|had been)"
    r" (?:present|notified|reported|received|recorded|made|needed|in attendance|announced)(?=$|[.,;])"
    rf"|(?P<sat>{NUMBER}) substitutes? (?:attended|came|sat)(?=$|[.,;]))",
    re.IGNORECASE,
)
_SENT = r"(?:sent|gave|given|submitted|tendered|offered)"
_PARTS = {
    Absence.LATENESS: r"lateness|(?:(?:his|her|their) )?late arrival|(?:arriving|being|coming) late",
    Absence.EARLY: (
        r"(?:(?:his|her|their|an) )?early departure|leaving early|(?:having|needing) to (?:leave|go) early"
        r"|leaving before the (?:end|close)"
    ),
}
_PART = "|".join(rf"(?P<{part.name}>{words})" for part, words in _PARTS.items())
_PART_APOLOGIES = (
    WordPattern(
        rf"^{_WHO} (?:had |has |also )*{_SENT} (?:his |her |their )?apologies for (?:{_PART})\b",
        re.IGNORECASE,
    ),
    WordPattern(
        rf"^apologies for (?:{_PART}) (?:were|had been) (?:also )?(?:received|given|sent|noted|submitted)"
        r" (?:from|by) (?P<who>[^;:]{2,100})$",
        re.IGNORECASE,
    ),
)
_ANY = WordPattern(
    r"\b(?:online|remotely|virtually|video\w*|\w*phone|teams|zoom|room|chamber|person|quorum|quorate|members"
    r"|councillors|seats|substitut\w+|apologies|\w+ in)\b",
    re.IGNORECASE,
)


def room_told(sentence: str) -> Iterator[OfRoom]:
    """What a sentence tells of who was online or in the room, and of numbers of members."""
    if _ANY.search(sentence) is None or _REPORTED.search(sentence):
        return
    yield from _modes(sentence)
    if found := next((found for form in _QUORUM if (found := form.match(sentence))), None):
        yield ToldQuorum(number_in(found["number"]))
    elif found := _SEATS.match(sentence):
        yield ToldSeats(number_in(found["number"]))
    elif found := _SUBSTITUTES.match(sentence):
        number = (found["number"] or found["came"] or found["sat"]).casefold()
        yield ToldSubstitutes(1 if number in ("a", "an") else number_in(number))
    elif found := next((found for form in _PART_APOLOGIES if (found := form.match(sentence))), None):
        yield ToldPartAbsence(found["who"], next(part for part in _PARTS if found[part.name]))


def _modes(sentence: str) -> Iterator[ToldMode | ToldModes]:
    """Who was online or in the room, by number or by name."""
    if found := _SO_MANY.match(sentence):
        if found["all"]:
            yield from [ToldModes(0, online=True)] if found["room"] else []
        else:
            number = 0 if found["none"] else number_in(found["number"])
            yield ToldModes(number, online=found["online"] is not None)
        if found["room"] and (more := _AND_ONLINE.match(sentence, found.end())):
            yield ToldModes(number_in(more["number"]), online=True)
    elif found := _THEY_WERE.match(sentence):
        yield ToldMode(found["who"], online=found["online"] is not None)
    elif found := _DIALLED.match(sentence):
        yield ToldMode(found["who"], online=True)
