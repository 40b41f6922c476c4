"""How sentences tell what follows from a decision, in other words than its own: "it would close in May"."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.dates import MONTHS
from scrutiny_tui.domain.doubts.sentences.assertions.matter_assertions import (
    OfMatters,
    ToldMatter,
    ToldNow,
    Went,
)
from scrutiny_tui.domain.doubts.sentences.verbs.verb import ADVERBS, BODY, NUMBER, WITHIN
from scrutiny_tui.domain.word_pattern import WordPattern

_LEAD = WordPattern(
    r"(?:(?:so|and|but|now|this time|as a result|which meant|(?:that|this|which|it|the vote) (?:meant|means))"
    r",?(?: that)? )+",
    re.IGNORECASE,
)
_ANOTHER_TIME = WordPattern(
    r"\b(?:previous(?:ly)?|earlier|ago|yesterday|formerly|last|used to|had been|should|could|might|may not"
    r"|asked|if|unless|whether|hoped|feared|would have|because|residents?|poll|by (?:council|cabinet))\b",
    re.IGNORECASE,
)
_DATE = r"date|deadline|year|end date|closing date|opening date|start date"
_SUM = r"price|rent|sum|figure|amount|fee|charge|offer|bid|tender|quote|quotation|grant|budget|cost|premium"
_NEW = r"new|agreed|accepted|approved|final|revised|winning|successful|chosen|preferred|closing"
_DAY = (
    r"(?:(?:early|late|mid|the) )*(?:(?:end|beginning|start|middle) of )?(?:the )?(?:\w+day,? )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:(?:{'|'.join(MONTHS)}|spring|summer|autumn|winter)\b)? ?(?:\d{{4}})?"
)
"""A day, a month or a year, and nothing behind it."""
_FROM = WordPattern(
    r"^ (?:in|on|by|at|from|after|until|till|to|up to)(?: the)?(?: (?:end|beginning|start|middle) of)?"
    r"(?: (?:early|late|mid))?(?= )",
    re.IGNORECASE,
)
_MONEY = r"(?:a \w+ of )?(?P<sum>[£$€][\d,.]*\d(?: ?(?:million|m|bn|k)\b)?)"
_NOW = WordPattern(
    rf"^the (?:(?P<new>{_NEW}) )?(?:{_DATE}) (?:(?P<changed>(?:was|has been|had been)(?: now)?"
    r" (?:changed|moved|put back|brought forward|set|extended|fixed)(?: back| on)? (?:to|at|for|until))"
    r"|(?:was|is|became|would be|had become|would become)(?P<now> now)?)"
    rf" (?P<words>[^,;:]*\d{{4}}|[^,;:]*\d{WITHIN}*)$",
    re.IGNORECASE,
)
"""The date was now 2027."""
_THINGS = rf"(?:(?:the|a|an|all|both|{NUMBER}) {WITHIN}{{3,80}}?|(?-i:[A-Z]){WITHIN}{{2,80}}?)"
_WILL = r"(?:would|will|is to|are to|was to|were to)(?: now| therefore| then)*"
_STAYS = (
    rf"{_WILL} (?:stay|remain|be kept|keep|be) open|(?:stays?|remains?) open"
    r"|(?:is|are) (?:staying|remaining) open"
    rf"|(?:keeps?|is keeping|{_WILL} keep) (?:its|their) doors open"
    rf"|(?:{_WILL} be|was|is|are|were)(?: now)? (?:saved|reprieved|safe)"
    rf"|(?:{_WILL} keep|keeps?|is keeping) going|(?:{_WILL} carry|carries|carry|is carrying) on"
    rf"|{_WILL} (?:run(?= until\b)|stay(?=$))"
)
_OPEN = WordPattern(rf"^(?P<what>{_THINGS}|it) (?:{_STAYS})(?P<until> {WITHIN}*)?$", re.IGNORECASE)
"""The centre would stay open until 2027."""
_CLOSE = WordPattern(
    rf"^(?P<what>{_THINGS}|it) (?:(?:{_WILL}(?P<not> not)?|(?P<never>(?:is|are|was) not to|does not|do not)"
    r"|has to|have to) (?:close|shut|be closed|be shut|go(?=$))"
    r"|(?:is|are)(?P<staying> not)? (?:closing|shutting)|closes|shuts"
    r"|(?:stays?|remains?|is staying) (?:closed|shut)|goes(?=$))(?: down)?"
    rf"(?P<when> (?:in|on|by|at|from|after) {_DAY})?$",
    re.IGNORECASE,
)
"""The centre closes. It is not closing."""
_AT_END = WordPattern(
    r",? (?:for (?:now|good|ever|the time being|the moment)|at present|after all|then|in the end|as it is"
    r"|anyway|still)$",
    re.IGNORECASE,
)
_KEPT = WordPattern(
    rf"^(?:this|that|it|{BODY}|the (?:vote|decision|motion))(?: \w+ly)? (?:kept|keeps|would keep)"
    rf" (?P<what>{_THINGS}) open(?P<until> {WITHIN}*)?$",
    re.IGNORECASE,
)
"""The committee kept the centre open until 2027."""
_AGREED = rf"(?:{BODY}|it was){ADVERBS} (?:agreed|decided|resolved|voted|chose)(?: unanimously)?,?"
_TO_KEEP = WordPattern(
    rf"^{_AGREED} (?:to keep (?P<thing>{_THINGS}) open"
    rf"|that (?P<what>{_THINGS}) (?:should )?(?:stay|remain)s? open)(?P<until> {WITHIN}*)?$",
    re.IGNORECASE,
)
_TO_CLOSE = WordPattern(
    rf"^{_AGREED} (?P<not>not )?(?:to (?:close|shut)(?: down)? (?P<thing>{_THINGS})|that (?P<what>{_THINGS})"
    rf" (?:should )?(?:close|shut))(?P<when> (?:in|on|by|at|from) {_DAY})?$",
    re.IGNORECASE,
)
_PREFERRED = WordPattern(
    r"^the (?:(?:preferred|chosen|agreed|favoured|selected|winning|best) )?"
    r"(?:option|choice|preference|decision|scheme|site|route) (?:was|is)(?: for)?"
    rf" (?P<words>(?-i:[A-H])|(?:option|phase|lot|site|route|plan|scheme) {WITHIN}+)$",
    re.IGNORECASE,
)
_WAS_PREFERRED = WordPattern(
    rf"^(?P<words>(?:option|phase|lot|site|route|plan|scheme) \w+) (?:was|is){ADVERBS}"
    r" (?:preferred|chosen|selected|favoured|backed|picked|supported|the (?:one|choice|preferred option))"
    r"(?=[.,;]|$| by\b)",
    re.IGNORECASE,
)
_TERMS = (
    WordPattern(
        rf"^the (?P<new>{_NEW}|now) (?P<noun>{_SUM})(?: from [^,;:]+?)? (?:was|is|would be|will be)(?: now)?"
        rf" {_MONEY}(?: a \w+)?$",
        re.IGNORECASE,
    ),
    WordPattern(
        rf"^the (?P<noun>{_SUM}) (?:(?P<new>accepted|agreed|approved|chosen) (?:was|is|would be)"
        rf"|(?P<now>(?:is|was|would be) now)) {_MONEY}(?: a \w+)?$",
        re.IGNORECASE,
    ),
)
"""The accepted tender was £48,000. The price agreed was £48,000."""
_BIDDER = WordPattern(
    rf"^the (?:{_NEW}) (?:tender|bid|offer|quote|quotation|firm|contractor|bidder|tenderer|supplier)"
    r" (?:was|is) (?:from |that of |made by |the one from )?(?P<who>(?-i:[A-Z])[^,;:£]{1,60})$",
    re.IGNORECASE,
)
"""The successful tender was from Tarn Ltd."""
_ACCEPTED_SUM = WordPattern(
    rf"^(?:they|{BODY}){ADVERBS} (?:accepted|took|agreed on|settled on|settled for) {_MONEY}(?: a \w+)?$",
    re.IGNORECASE,
)
_FOR_SUM = WordPattern(
    rf"^(?P<who>it|{_THINGS}) (?:(?:was|were|would be|will be) (?:let|sold|leased|bought) (?:for|at)"
    rf"|got it (?:for|at)|{_WILL} pay) {_MONEY}(?: a \w+)?$",
    re.IGNORECASE,
)
"""Tarn Ltd would pay £48,000."""
_RISES = WordPattern(
    rf"^(?P<what>{_THINGS}) {_WILL}(?P<not> not)? (?:go up|go down|rise|increase|fall|come down|be put up|go)"
    rf"(?P<to> (?:to|by) {WITHIN}+)$",
    re.IGNORECASE,
)
_STARTS = WordPattern(
    rf"^the new (?P<noun>\w+) (?:start(?:s|ed)?|begins?|began|comes? in|came in|applie[sd]"
    rf"|takes? effect|took effect|{_WILL} (?:start|begin|apply"
    rf"|come in|take effect)) (?:in|on|from|at) (?P<when>{WITHIN}+)$",
    re.IGNORECASE,
)
_OPTION = r"(?:option|phase|lot|site|route|plan|scheme) \w+"
_TO_BE = WordPattern(
    rf"^(?:it (?:was|is|would|will)(?: now)?(?: to)? be (?P<words>an? \w+ \w+|{_OPTION})"
    rf"|(?P<first>{_OPTION}) it (?:was|would be)"
    rf"|(?:they|{BODY}){ADVERBS} (?:had |have )?(?:chose|chosen|picked|went (?:for|with)|gone for|opted for"
    rf"|preferred|agreed on|settled on|backed) (?P<chosen>(?:an?|the) \w+ \w+|{_OPTION}))$",
    re.IGNORECASE,
)
"""It was to be a flat fee."""


def consequences_told(whole: str) -> Iterator[OfMatters]:
    """What a sentence tells follows from a decision."""
    lead = _LEAD.match(whole)
    sentence = _AT_END.sub("", whole[lead.end() :] if lead else whole)
    if _ANOTHER_TIME.search(sentence):
        return
    if found := _NOW.match(sentence):
        if found["new"] or found["now"] or found["changed"] or lead:
            yield ToldNow(found["words"], "date")
    elif found := _OPEN.match(sentence) or _KEPT.match(sentence) or _TO_KEEP.match(sentence):
        yield from _kept_open(found)
    elif found := _CLOSE.match(sentence) or _TO_CLOSE.match(sentence):
        yield from _closed(found)
    elif found := _PREFERRED.match(sentence) or _WAS_PREFERRED.match(sentence):
        one = found["words"]
        yield ToldMatter(f"option {one}" if len(one) == 1 else one, Went.APPROVED)
    elif found := next((found for form in _TERMS if (found := form.match(sentence))), None):
        yield ToldMatter(f"the {found['noun']} of {found['sum']}", Went.APPROVED)
        if found["noun"].casefold() not in ("charge", "fee", "budget", "grant", "cost"):
            yield ToldMatter(f"the offer of {found['sum']}", Went.APPROVED)
    else:
        yield from _of_figures(sentence)


def _of_figures(sentence: str) -> Iterator[OfMatters]:
    if found := _ACCEPTED_SUM.match(sentence):
        yield ToldMatter(f"the offer of {found['sum']}", Went.APPROVED)
    elif found := _BIDDER.match(sentence):
        yield ToldMatter(f"the bid of {found['who']}", Went.APPROVED)
    elif found := _FOR_SUM.match(sentence):
        of = "" if found["who"].casefold().startswith(("it", "the ")) else f" of {found['who']}"
        yield ToldMatter(f"the offer{of} of {found['sum']}", Went.APPROVED, implied=bool(of))
    elif found := _RISES.match(sentence):
        went = Went.REFUSED if found["not"] else Went.APPROVED
        yield ToldMatter(f"{found['what']} be raised{found['to']}", went, implied=True)
    elif found := _STARTS.match(sentence):
        yield ToldMatter(f"the {found['noun']} from {found['when']}", Went.APPROVED)
    elif found := _TO_BE.match(sentence):
        yield ToldMatter(found["words"] or found["first"] or found["chosen"], Went.APPROVED)


def _what(found: re.Match[str]) -> str:
    parts = found.groupdict()
    return parts.get("thing") or parts["what"]


def _kept_open(found: re.Match[str]) -> Iterator[OfMatters]:
    what, until = _what(found), found["until"] or ""
    yield ToldMatter(f"{what} be kept open{until}", Went.APPROVED, implied=True)
    until = _FROM.sub(" until", until)
    closes = until.replace(" until", " in", 1)
    if any(map(str.isdigit, closes)):
        yield ToldMatter(f"{what} be closed{closes}", Went.APPROVED, implied=True)
    elif not until:
        yield ToldMatter(f"{what} be closed", Went.REFUSED, implied=True)


def _closed(found: re.Match[str]) -> Iterator[OfMatters]:
    what, when = _what(found), found["when"] or ""
    if what.casefold() == "it" and not when:
        return  # which may be anything
    parts = found.groupdict()
    kept = any(parts.get(name) for name in ("not", "never", "staying"))
    went, opposite = (Went.REFUSED, Went.APPROVED) if kept else (Went.APPROVED, Went.REFUSED)
    yield ToldMatter(f"{what} be closed{when}", went, implied=True)
    if not when:
        yield ToldMatter(f"{what} be kept open", opposite, implied=True)
    elif not kept and any(map(str.isdigit, when)):
        until = _FROM.sub(" until", when)
        yield ToldMatter(f"{what} be kept open{until}", Went.APPROVED, implied=True)
