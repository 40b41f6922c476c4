"""Everyday words for who came, left, had the chair or an interest, put as the verbs read them.

Each act has one list. "Councillor Hale bowed out" is read as "Councillor Hale left the meeting". Someone with
a title must stand straight before the words, and nothing behind them that could give them another sense.
"""

import re

from scrutiny_tui.domain.doubts.sentences.clauses import NAME, TITLE
from scrutiny_tui.domain.word_pattern import WordPattern

_S = r"(?:him|her|them)(?:self|selves)"
_P = r"(?:his|her|their)"
_ROOM = r"the (?:meeting|room|chamber)"
_CALL = r"(?:call|line|link|meeting|Teams|Zoom)"
_SCREEN = r"(?:Teams|Zoom|(?:the )?screen|video(?: ?link)?|(?:the )?(?:tele)?phone)"
_ONLINE = r"(?:online|remotely|virtually)"
_CHAIR = r"(?:acting |temporary |deputy )?chair(?:man|woman|person)?"
_BUSINESS = r"(?:this|that|the|agenda|any) (?:agenda )?(?:item|matter|report|application|business)\b|item \w"
_KINDS = r"(?:(?:disclosable|pecuniary|personal|prejudicial|registrable|non-[\w-]+|other|financial) )*"
_TOLD = (
    r"(?:made a declaration of|announced|stated|reported|mentioned|flagged(?: up)?|recorded|admitted(?: to)?"
    r"|owned up to|gave notice of|noted|put on record)"
)
_ERRAND = r"(?:catch|attend|go|get|pick|collect|join)"
_BY = r"(?:on|by|via|over|through)"
_WENT_ON = r"(?:was|were) (?:there|here|with us|following|connected)(?: from home)?"
_FROM = r"from (?:home|work|abroad|the car|hospital)"
_LEFT = (
    "ducked out",
    rf"dropped (?:out of|off) (?:the )?{_CALL}",
    rf"took {_P} leave(?: of (?:{_ROOM}|us|members|colleagues))?",
    rf"took leave of {_ROOM}",
    rf"(?:absented|removed) {_S}(?: from {_ROOM})?",
    rf"took {_S} off",
    "bowed out",
    r"(?:logged|signed) (?:off|out)(?: of the (?:call|meeting))?",
    "hung up",
    "rang off",
    "had to be elsewhere",
    "disappeared",
    rf"exited(?: {_ROOM})?",
    r"left (?:the )?(?:virtual|online|remote|hybrid|Teams|Zoom) (?:meeting|call)|left the call",
    rf"left(?= (?:for (?:another|an?|home|work|{_P})|to {_ERRAND})\b)",
    rf"stepped down from {_ROOM}",
    rf"(?:was|were) called out(?: of {_ROOM})?",
    "went off home",
    r"had to (?:dash|rush|run|shoot)(?: (?:off|away))?",
    r"(?:dashed|rushed|shot) (?:off|away)",
)
_LEFT_ROOM = (
    r"went out(?:side)? to (?:take|make) an? (?:phone )?call",
    r"stood (?:out|down)(?= (?:for|during) (?:this|the) item\b)",
)
_CAME = (
    r"joined(?= (?:at|from) (?:this|that) (?:point|stage)\b)",
    r"joined the (?:table|call)(?! for\b)",
    rf"arrived (?:at |in |into )?{_ROOM}",
    "came through the door",
    "entered",
    r"had (?:now|just|finally|at last|by now) (?:arrived|come in|joined us)",
)
_CAME_LATE = (
    rf"(?:arrived|came(?: in)?|joined|got here|turned up) after the (?:start|beginning)(?: of {_ROOM})?",
    r"(?:came in|came|walked in|turned up|slipped in|joined) (?:half|part)[- ]?way through",
    r"(?:came in|arrived|joined|turned up|walked in) (?:a few|some|several|many) minutes late",
)
_WAS_ONLINE = (
    r"(?:was|were) on (?:the )?(?:screen|call|line)",
    rf"{_WENT_ON} (?:{_ONLINE}|{_BY} {_SCREEN})",
    rf"(?:was|were) at home on {_SCREEN}",
    r"(?:logged|beamed) (?:on|in)",
    rf"(?:joined|took part|(?:was|were) (?:joining|taking part|attending)|attended) (?:us )?{_FROM}",
    rf"(?:connected|appeared|spoke|joined in) (?:{_ONLINE}|{_BY} {_SCREEN})",
    rf"(?:was|were) (?:linked|dialled|patched|beamed|dialling|logging) in(?: (?:by|via|on|over) {_SCREEN})?",
)
_WAS_IN_PERSON = (r"(?:(?:was|were) (?:here|there|with us)|came|turned up|sat|spoke) in person",)
_CANNOT = r"(?:could not|(?:was|were) unable to|would not)"
_SENT_APOLOGIES = (
    rf"(?:had )?sent (?:a (?:message|note|text|e-?mail) with |{_P} )?(?:apologies|regrets)",
    rf"apologised for (?:being (?:absent|away)|missing {_ROOM}|{_P} non-attendance)",
    r"(?:had )?cried off|had to (?:send|give) apologies|had to cry off",
    rf"(?:had )?sent word that (?:he|she|they) {_CANNOT} (?:come|attend|be (?:there|here)|make it)",
)
_WAS_AWAY = (
    r"(?:was|were) (?:away )?on (?:holiday|leave)",
    r"(?:was|were) unable to join(?: us)?",
    r"(?:was|were) not with us",
)
_CHAIRED = (
    "took over in the chair",
    rf"(?:stood in|acted|deputised|stepped (?:in|up)|sat) as (?:the )?{_CHAIR}",
    r"(?:was|were) (?:the )?(?:acting|temporary) chair(?:man|woman|person)?",
    r"(?:ran|conducted|led|took charge of) the (?:rest of the )?meeting",
    r"(?:moved|stepped|slid|went) into the chair",
    r"(?:filled|held) the chair",
    r"chaired(?: from (?:here|then|this point)(?: on)?)?",
    r"opened the meeting as chair",
)
_LEFT_CHAIR = (
    r"(?:stepped down|stepped aside|stood aside|came out|moved out|got out) (?:from|of) the chair",
    r"(?:handed over|gave over|yielded|relinquished|surrendered) the chair",
    rf"(?:stood|stepped) (?:down|aside) as (?:the )?{_CHAIR}",
)
_ACTS = (
    (_LEFT, "left the meeting"),
    (_LEFT_ROOM, "left the room"),
    (_CAME, "joined the meeting"),
    (_CAME_LATE, "arrived late"),
    (_WAS_ONLINE, "attended online"),
    (_WAS_IN_PERSON, "attended in person"),
    (_SENT_APOLOGIES, "sent apologies"),
    (_WAS_AWAY, "did not attend"),
    (_CHAIRED, "took the chair"),
    (_LEFT_CHAIR, "left the chair"),
)
"""The words for each act, and how it is put."""
_ADVERBS = r"(?: (?:then|also|now|again|just|quietly|briefly|both|later|\w+ly))*"
_TITLED = rf"(?P<who>(?:^|(?<=[ ,]))(?={TITLE}){NAME}{_ADVERBS})"
_TIME = r"(?:about |around |just (?:before|after) )?\d"
_ENDS = (
    rf"(?=[.,;](?!\d)|$| (?:and|but|because|as|since)\b|,? (?:at|before|after|by) {_TIME}"
    rf"|,? (?:for|during|before|after|at|in|from) (?:this|that|another|an?|home|work|item \d"
    r"|his|her|their|here|the (?:vote|item|rest|remainder|debate|meeting|start|first|last|next))\b"
    rf"|,? to {_ERRAND}\b|,? (?:tonight|today|early|late|again|throughout)\b| by (?:now|then)\b)"
)
_FORMS = tuple(
    (WordPattern(rf"{_TITLED} (?:{'|'.join(words)}){_ENDS}", re.IGNORECASE), rf"\g<who> {plain}")
    for words, plain in _ACTS
)
_HANDED = WordPattern(
    rf"{_TITLED} (?:(?:handed|passed|gave|left)(?: over| up)? the chair(?: over)? to (?P<to>{NAME})"
    rf"|handed over to (?P<taker>{NAME}) (?:as chair|in the chair))(?=[.,;]|$)",
    re.IGNORECASE,
)
_INTEREST = (
    WordPattern(
        rf"{_TITLED} (?:said|stated|explained|told (?:members|us|the (?:committee|panel|meeting)))"
        rf" (?:that )?(?:he|she|they) had (?P<kind>an? {_KINDS}interest)(?= in (?:{_BUSINESS})|[.,;]|$)",
        re.IGNORECASE,
    ),
    WordPattern(
        rf"{_TITLED} {_TOLD} (?P<kind>(?:an? |{_P} )?{_KINDS}interest)(?= in (?:{_BUSINESS})|[.,;]|$)",
        re.IGNORECASE,
    ),
    WordPattern(rf"{_TITLED} had (?P<kind>an? {_KINDS}interest) to declare", re.IGNORECASE),
)
_ANY = WordPattern(
    r"\b(?:ducked|dash|dashed|rush|rushed|run|shoot|shot|dropped|took|absented|removed|bowed"
    r"|logg\w+|signed|hung|rang|elsewhere|disappeared|exited"
    r"|left|stepped|called out|went|stood|joined|came|entered|arrived|got here|come in|turned up|walked"
    r"|slipped|screen|line|call|connected|appeared|spoke|beamed|Teams|Zoom|linked|diall\w+|patched|following"
    r"|from home|from work|from abroad|taking part|took part|attended|attending|online|remotely|virtually"
    r"|in person|regrets|apolog\w+|cried|cry|sent word|holiday|leave|us|chair\w*|interest|meeting)\b",
    re.IGNORECASE,
)
"""One of these stands in every sentence that is put in other words; most sentences have none."""
_TITLED_ANY = WordPattern(TITLE)


def room_in_plain_words(sentence: str) -> str:
    """A sentence with the words that the verbs read for what someone with a title did in the room."""
    if not (_TITLED_ANY.search(sentence) and _ANY.search(sentence)):
        return sentence
    for form, instead in _FORMS:
        sentence = form.sub(instead, sentence)
    sentence = _HANDED.sub(_handed, sentence)
    for form in _INTEREST:
        sentence = form.sub(lambda found: f"{found['who']} declared {_an(found['kind'])}", sentence)
    return sentence


def _handed(found: re.Match[str]) -> str:
    return f"{found['who']} left the chair, and {found['to'] or found['taker']} took the chair"


def _an(kind: str) -> str:
    """An interest with an article: "his personal interest" is "a personal interest"."""
    return re.sub(rf"^{_P} ", "an ", kind, flags=re.IGNORECASE)
