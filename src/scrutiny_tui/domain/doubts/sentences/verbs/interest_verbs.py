"""How sentences tell what a member with an interest would do, of which kind it is, and who else had one."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.consequences import Consequence, consequence_of
from scrutiny_tui.domain.doubts.sentences.asides import PERSON
from scrutiny_tui.domain.doubts.sentences.assertions.assertion import ToldInterest
from scrutiny_tui.domain.doubts.sentences.assertions.presence_assertions import ToldConsequence, ToldInterests
from scrutiny_tui.domain.doubts.sentences.categories import category_in
from scrutiny_tui.domain.word_pattern import WordPattern

_WHO = rf"(?P<who>{PERSON}|[Tt]he (?:Vice-)?Chair(?:man|woman|person)?)"
_SAID = r"(?:said|stated|confirmed|explained|announced|indicated|added|told (?:members|the [Cc]ommittee))"
_WOULD = (
    rf"(?:(?:also |then |therefore )?(?:{_SAID} (?:that )?(?:he|she|they) )?(?:would|will|was to|intended to)"
    rf"|(?:agreed|undertook|was going) to)(?: therefore| also)?"
)
_NUMBER = r"(?P<item>\d+[a-z]?(?:\.\d+)*)"
_ITEM = WordPattern(
    rf",? (?:for|during|in|on|when) (?:agenda )?item {_NUMBER}\b(?: was (?:considered|taken))?"
)
_MEANS_INTEREST = WordPattern(
    r"\binterest|\b(?:not|or|and) vot(?:e|ing)\b|\bthe (?:room|chamber)\b|\bno part\b"
)
_INTENDS = WordPattern(rf"^{_WHO},? {_WOULD} (?P<what>[^;:]{{4,80}})$")
"""Councillor Hale said she would leave the room for item 5."""
_KIND = (
    WordPattern(
        rf"{_WHO},? whose (?:interest|declaration)(?: in item {_NUMBER})? (?:was|is) (?P<kind>[a-z -]+)"
    ),
    WordPattern(rf"{_WHO}['’]s? interest(?: in item {_NUMBER})? (?:was|is) (?P<kind>[a-z -]+)"),
)
"""Councillor Hale, whose interest was personal only, …"""
_IN_ITEM = WordPattern(rf"{_WHO}['’]s? interest (?:was|is|had been) in (?:agenda )?item {_NUMBER}")
"""Councillor Hale's interest was in item 5."""
_BUT = WordPattern(
    r"^(?:no (?P<other>other )?(?:members?|councillors?|one)(?P<else> else)?|nobody(?P<more> else)?"
    r"|none of the (?P<rest>other )?members)"
    r" (?:had (?:anything(?: else)? to declare|(?:an|any)(?: other)? interests?(?: to declare)?)"
    r"|declared (?:an|any|anything)(?: other)?(?: interests?)?),?"
    r" (?:apart from|except(?: for)?|other than|but(?: for)?|save(?: for)?|bar) (?P<who>[^;:]{2,80})$",
    re.IGNORECASE,
)
"""No member had anything to declare apart from Councillor Hale."""
_ONLY = WordPattern(
    r"^only (?P<who>[^;:]{2,80}?) (?:had|declared)"
    r" (?:(?:an|any) interests?(?: to declare)?|anything to declare)$"
    r"|^(?P<one>[^,;:]{2,60}) was the only (?:member|councillor|one)"
    r" (?:with|who (?:had|declared)) an interest$",
    re.IGNORECASE,
)
_NONE = WordPattern(
    r"^(?:no (?:members?|councillors?|one)|nobody|none of the members) had (?:anything to declare"
    r"|(?:an|any) interests? to declare)$",
    re.IGNORECASE,
)
_OUT = WordPattern(r"\bbe out(?: of)?\b")
_NAMES = WordPattern(r",? and |, ")
_ANY = WordPattern(r"\b(?:would|will|to|declare\w*|interests?)\b", re.IGNORECASE)


def interests_told(sentence: str) -> Iterator[ToldConsequence | ToldInterest | ToldInterests]:
    """What a sentence tells of what members do for an interest, and of those who had none."""
    if _ANY.search(sentence) is None:
        return
    if found := _BUT.match(sentence):
        yield ToldInterest(found["who"], "")
        if not any(found[group] for group in ("other", "else", "more", "rest")):
            yield ToldInterests(len(_NAMES.split(found["who"])))
    elif found := _ONLY.match(sentence):
        who = found["who"] or found["one"]
        yield ToldInterest(who, "")
        yield ToldInterests(len(_NAMES.split(who)))
    elif _NONE.match(sentence):
        yield ToldInterests(0)
    elif found := _INTENDS.match(sentence):
        item = _ITEM.search(found["what"])
        follows = consequence_of(_OUT.sub("leave", _ITEM.sub("", found["what"])))
        if follows is not Consequence.NONE and (item or _MEANS_INTEREST.search(found["what"])):
            yield ToldConsequence(found["who"], item["item"] if item else "", follows)


def kinds_told(sentence: str) -> Iterator[ToldInterest]:
    """Of which kind a sentence says that someone's interest was, or in which item."""
    yield from (ToldInterest(found["who"], found["item"]) for found in _IN_ITEM.finditer(sentence))
    for form in _KIND:
        for found in form.finditer(sentence):
            if kind := category_in(found["kind"]):
                yield ToldInterest(found["who"], found["item"] or "", kind)
