"""What a part of a sentence without a finite verb tells, as a sentence of its own.

"The amendment having been lost, members turned to the motion" tells that the amendment was lost.
"""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.asides import PERSON
from scrutiny_tui.domain.word_pattern import WordPattern

_WHAT = r"(?:the|this|that|his|her|their|its) (?:[\w-]+ )?(?:motion|amendment|proposal|recommendations?)"
_ONE = rf"(?P<who>{PERSON}|(?:The |the )(?:Vice-)?Chair)"
_ITS = rf"(?P<what>{_WHAT}|it|this)"
_FATES = r"(?P<fate>lost|carried|defeated|agreed|passed|withdrawn|accepted|rejected|approved)"
_ABSOLUTE = WordPattern(
    rf"^(?:(?:with|as|since|once|after|now that|because) )?(?P<what>{_WHAT}),? "
    rf"(?:having |had |was )?(?:then )?(?:been )?{_FATES}(?= (?:by|with|unanimously)\b[^,]*,|,)",
    re.IGNORECASE,
)
_RELATIVE = WordPattern(
    r"\b(?P<what>(?:the|this|that|his|her|their|an?) (?:[\w-]+ )?(?:motion|amendment|proposal))"
    r"(?: (?:to|of|by|from|that|on) [^,;]{2,80})?, which (?P<does>(?:was|were|fell|failed|carried)\b[^;]*)$",
    re.IGNORECASE,
)
"""The Committee voted on the motion, which was carried by 4 votes to 1."""
_NOT_HERE = WordPattern(
    r"\b(?:said|asked|had|whether|recalled|last|previous|council|cabinet)\b", re.IGNORECASE
)
_ARTICLE = WordPattern(r"^(?:an?|his|her|their)\b", re.IGNORECASE)
_PAST = {"seconding": "seconded", "moving": "moved", "proposing": "proposed", "mover": "moved"} | {
    "seconder": "seconded",
    "proposer": "proposed",
}
_ACTS = (
    WordPattern(rf"{_ONE}, (?P<did>seconding|moving|proposing)(?: {_ITS})?,"),
    WordPattern(rf"{_ONE}, who (?:had )?(?P<did>seconded|moved|proposed) {_ITS},"),
    WordPattern(rf"{_ONE}, (?:as )?(?:the|its) (?P<did>mover|seconder|proposer)(?: of {_ITS})?,"),
    WordPattern(rf"{_ONE} having (?P<did>seconded|moved|proposed) {_ITS}\b"),
    WordPattern(rf"\bthank(?:ed|ing) {_ONE} for (?P<did>seconding|moving|proposing) {_ITS}\b"),
    WordPattern(rf"{_ONE} was (?:then )?thanked for (?P<did>seconding|moving|proposing) {_ITS}\b"),
)


def retold(sentence: str) -> Iterator[str]:
    """The sentences that parts of a sentence stand for.

    Args:
        sentence: the sentence as typed, with its asides.
    """
    if found := _ABSOLUTE.match(sentence):
        yield f"{_capital(found['what'])} was {found['fate']}"
    relative = _RELATIVE.search(sentence)
    if relative and not _NOT_HERE.search(sentence[: relative.start("does")]):
        yield f"{_ARTICLE.sub('The', _capital(relative['what']))} {relative['does']}"
    for form in _ACTS:
        for act in form.finditer(sentence):
            yield f"{_capital(act['who'])} {_PAST.get(act['did'], act['did'])} {act['what'] or 'it'}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
