"""How sentences tell what was decided on a matter by its own words."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions.matter_assertions import (
    OfMatters,
    ToldDeferral,
    ToldMatter,
    Went,
)
from scrutiny_tui.domain.doubts.sentences.verbs.verb import ADVERBS, BODY, NUMBER, WITHIN
from scrutiny_tui.domain.word_pattern import WordPattern

_YES = r"approved|agreed|endorsed|adopted|accepted|supported|carried"
_CHOSE = r"preferred|favoured|chose|selected|backed|opted for|went for|settled on"
_FAVOURED = r"(?:was|were|came down) in favour of|expressed (?:a preference|support) for"
_NO = r"refused|rejected|declined|dismissed|turned down|lost|defeated"
_OF_ITEM = WordPattern(r"(?:the |this )?(?:item|matter|report|application|decision|business)", re.IGNORECASE)
_AGREED_TO = WordPattern(
    rf"^(?:{BODY}|it was){ADVERBS} (?:agreed|decided|resolved|voted|chose)(?: unanimously)?,?"
    r" (?P<not>not )?(?:to|that) (?P<words>.+)$",
    re.IGNORECASE,
)
_APPROVED = WordPattern(
    rf"^{BODY}{ADVERBS} (?:(?P<yes>{_YES}|{_CHOSE}|{_FAVOURED})|(?P<no>declined to|refused to|{_NO}"
    r"|decided against|did not (?:approve|agree|accept|support|adopt)(?: to)?))"
    r" (?!with\b|that\b|to\b)(?P<words>.+)$",
    re.IGNORECASE,
)
_TURNED_DOWN = WordPattern(
    rf"^{BODY}{ADVERBS} (?P<no>turned|voted|threw|knocked) (?P<words>{WITHIN}{{3,100}}?) (?:down|out|back)$",
    re.IGNORECASE,
)
"""The Committee turned the tender down."""
_WAS_APPROVED = WordPattern(
    rf"^(?P<words>{WITHIN}{{3,120}}?)(?:, (?:at|for|of) [£$€]\d{WITHIN}*,)?"
    rf" (?:was|were)(?P<not> not)?{ADVERBS} (?:(?P<yes>{_YES}|taken up)|(?P<no>{_NO}))"
    rf"(?: (?:at|for|in the sum of) (?:an? \w+ of )?(?P<at>[£$€][\d,.]*\d){WITHIN}*)?"
    rf"(?:$|,| (?:by {BODY}|unanimously|and|but|subject|as|nem)\b)",
    re.IGNORECASE,
)
_MOTION_TO = WordPattern(
    rf"^the (?:motion|proposal) (?:to|that) (?P<words>{WITHIN}{{3,100}}?) (?:(?:was|were)(?P<not> not)?"
    rf"{ADVERBS} (?:(?P<yes>{_YES}|passed)|(?P<no>{_NO}))|(?P<fell>fell|failed))\b",
    re.IGNORECASE,
)
_AWARDED = WordPattern(
    rf"^{BODY}{ADVERBS} (?:granted|awarded|gave|let|leased|sold)"
    rf" (?P<words>(?:the|a|an) {WITHIN}+? to {WITHIN}+)$"
    rf"|^(?P<what>(?:the|a|an) {WITHIN}{{3,100}}?) went (?P<whom>to {WITHIN}+)$",
    re.IGNORECASE,
)
"""The committee granted the lease to Tarn Ltd. The lease went to Tarn Ltd."""
_BIDDER = r"(?:bidder|tenderer|contractor|supplier|firm|company)"
_WON = WordPattern(
    rf"^(?P<who>(?!the |a |an |no )[^,;:]{{2,60}}?) (?:won the (?:contract|tender|bid|bidding|lease|work)"
    rf"|(?:was|were) (?:chosen|selected|appointed|accepted|named) as (?:the )?(?:preferred )?{_BIDDER}"
    rf"|was the (?:successful|winning|preferred|chosen) {_BIDDER})\b"
    r"|^the (?:contract|works?|job|order) (?:(?:was|were|would be|will be) (?:awarded|let|given)|went)"
    r" to (?P<whom>[^,;:]+)$",
    re.IGNORECASE,
)
"""Tarn Ltd was the successful bidder."""
_DEFERS = r"(?:deferred|postponed|adjourned|put off|carried over|held over|put back)"
_UNTIL = rf"(?P<until> (?:to|until|till|for consideration at) {WITHIN}+)?"
_WAS_DEFERRED = WordPattern(
    rf"^(?:consideration of |(?:a |the )?(?:decision|vote) on )?(?P<words>it|{WITHIN}{{3,120}}?)"
    rf" (?:was|were|is|be)(?P<not> not)?(?: to be)?{ADVERBS} {_DEFERS}{_UNTIL}"
    r"(?:$|,| (?:and|but|because|as|so|by|for|pending|at)\b)",
    re.IGNORECASE,
)
_DEFERRED = WordPattern(
    rf"^{BODY}{ADVERBS} (?:{_DEFERS}|(?P<not>did not defer)) (?:consideration of |a decision on )?"
    rf"(?P<words>{WITHIN}{{3,120}}?){_UNTIL}(?:$|,)",
    re.IGNORECASE,
)
_PUT_OFF = WordPattern(
    rf"^(?:{BODY}|they){ADVERBS} put (?P<words>it|this|(?:the|this) (?:item|matter|decision|report))"
    rf"(?P<not>(?!))? (?:off|back){_UNTIL}(?:$|,)",
    re.IGNORECASE,
)
"""Members put this off until February."""
_ITEM = WordPattern(r"(?:agenda )?item (?:no\.? ?)?(?P<number>\d[\w.]*)", re.IGNORECASE)
_SITS = WordPattern(r"(?:the )?(?:meeting|committee|sitting|hearing|session|panel|debate)", re.IGNORECASE)
_WOULD_BE = WordPattern(
    rf"^(?P<what>(?:the|a|an|all|both|{NUMBER}) {WITHIN}{{3,100}}?) (?:would|will|is to|are to|was to|were to"
    rf"|(?P<never>(?:was|were) not to))(?: now| therefore| then)?(?P<not> not)? (?P<does>be \w+{WITHIN}*)$",
    re.IGNORECASE,
)
_IRREGULAR = r"let|put|cut|set|sent|spent|lent|bought|paid"
_WAS_DONE = WordPattern(
    rf"^(?P<what>(?:the|a|an|all|both|{NUMBER}) {WITHIN}{{3,100}}?) (?:was|were)(?P<not> not)?"
    rf" (?P<does>(?:\w+(?:ed|en|lt|pt|ld|de)|{_IRREGULAR})(?! by\b){WITHIN}*)$",
    re.IGNORECASE,
)
_WOULD_DO = WordPattern(
    rf"^{BODY} (?:would|will)(?: now| therefore| then)?(?P<not> not)? (?P<does>{WITHIN}+)$", re.IGNORECASE
)
_WOULD_GO = WordPattern(
    rf"^(?P<what>(?:the|a|an|all|both|{NUMBER}) {WITHIN}{{3,100}}?)"
    r" (?:would|will|is to|are to|was to|were to)(?: now| therefore| then)?(?P<not> not)?"
    rf" (?P<does>(?!be\b|have\b|not\b|now\b|like\b)[a-z]+ {WITHIN}+)$",
    re.IGNORECASE,
)
"""The review would begin in March."""
_DOES = WordPattern(
    rf"^(?P<what>(?:the|a|an|all|both) {WITHIN}{{3,60}}?) (?P<not>does not |do not )?"
    r"(?P<does>(?:runs?|starts?|begins?|opens?|closes?|ends?|finish(?:es)?|lasts?|appl(?:y|ies)|operates?"
    r"|stops?"
    rf"|come(?:s)? in|takes? effect) {WITHIN}*\d{WITHIN}*)$",
    re.IGNORECASE,
)
"""The ferry runs until 10 pm."""
_TO_DEFER = WordPattern(r"^(?:defer|postpone)\b|\bbe (?:deferred|postponed)\b", re.IGNORECASE)
_TO_REFUSE = WordPattern(
    r"^(?:refuse|reject|oppose|dismiss|take no)\b|\b(?:not be|be (?:refused|rejected))\b", re.IGNORECASE
)
_DECIDES = (_AGREED_TO, _APPROVED, _TURNED_DOWN, _WAS_APPROVED)
_IMPLIES = (_WOULD_BE, _WAS_DONE, _WOULD_DO, _WOULD_GO, _DOES)
"""What is to come of a decision, or was done by it."""
_REPORTS = WordPattern(
    r"\b(?:should|could|might|(?-i:may)|had|asked|said|hoped|thought|felt)\b", re.IGNORECASE
)


def matters_told(sentence: str) -> Iterator[OfMatters]:
    """What a sentence tells was decided on a matter, or that it was deferred."""
    if found := _MOTION_TO.match(sentence):
        yield ToldMatter(found["words"], _went(found), on_motion=True)
    elif (
        found := (_WAS_DEFERRED.match(sentence) or _PUT_OFF.match(sentence) or _DEFERRED.match(sentence))
    ) is not None:
        if not _SITS.fullmatch(found["words"]):
            yield _deferral(found)
    elif found := next(filter(None, (form.match(sentence) for form in _DECIDES)), None):
        at = found.groupdict().get("at")
        yield ToldMatter(f"{found['words']} at {at}" if at else found["words"], _went(found))
    elif found := _WON.match(sentence):
        yield ToldMatter(f"the bid of {found['who'] or found['whom']}", Went.APPROVED)
    elif found := _AWARDED.match(sentence):
        yield ToldMatter(found["words"] or f"{found['what']} {found['whom']}", Went.APPROVED)
    elif not _REPORTS.search(sentence) and (
        found := next(filter(None, (form.match(sentence) for form in _IMPLIES)), None)
    ):
        words = " ".join(filter(None, (found.groupdict().get("what"), found["does"])))
        yield ToldMatter(
            words,
            Went.REFUSED if found["not"] or found.groupdict().get("never") else Went.APPROVED,
            implied=True,
        )


def _went(found: re.Match[str]) -> Went:
    parts = found.groupdict()
    if _TO_DEFER.search(found["words"]) and _AGREED_TO.matched(found) and not parts["not"]:
        return Went.DEFERRED
    to_refuse = _AGREED_TO.matched(found) and _TO_REFUSE.search(found["words"]) is not None
    refused = bool(to_refuse or parts.get("no") or parts.get("fell"))
    return Went.REFUSED if refused is not bool(parts.get("not")) else Went.APPROVED


def _deferral(found: re.Match[str]) -> ToldDeferral:
    item, until = _ITEM.fullmatch(found["words"]), (found["until"] or "").strip()
    pronoun = found["words"].casefold() in ("it", "this")
    named = pronoun or item is not None or _OF_ITEM.fullmatch(found["words"]) is not None
    return ToldDeferral(
        "" if named else found["words"],
        item["number"] if item else "",
        until,
        deferred=not found["not"],
        pronoun=pronoun,
        by_body=not _WAS_DEFERRED.matched(found),
    )
