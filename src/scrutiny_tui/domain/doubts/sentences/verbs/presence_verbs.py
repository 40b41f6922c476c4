"""How sentences tell who was present, how many, and who declared an interest."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions.assertion import ToldAbsence, ToldPresence
from scrutiny_tui.domain.doubts.sentences.assertions.presence_assertions import (
    OfPresence,
    ToldAllBut,
    ToldHowMany,
    ToldInterests,
    ToldNoInterest,
    ToldNoQuorum,
    ToldOfficersLeft,
    ToldPresent,
)
from scrutiny_tui.domain.doubts.sentences.verbs.head_count_verbs import head_counts_told
from scrutiny_tui.domain.doubts.sentences.verbs.verb import NUMBER, number_in
from scrutiny_tui.domain.room_events import Mode
from scrutiny_tui.domain.word_pattern import WordPattern

_END = (
    r"(?=$|,| (?:and|throughout|at (?:this meeting|the (?:meeting|start|beginning))"
    r"|in the (?:room|chamber))\b)"
)
_MEMBERS = r"(?:members|councillors|members of the committee)"
_NO_QUORUM = WordPattern(
    r"^(?:the (?:meeting|committee) was (?:inquorate|not quorate)|there was no quorum|no quorum was present"
    r"|a quorum was not present)\b",
    re.IGNORECASE,
)
_THERE = r"(?:were|was)(?: all)? (?:present|in attendance|there|in the room)|(?:all )?(?:attended|came)"
_WHERE = r"(?: (?:the|this) meeting| throughout)?"
_ALL = WordPattern(
    rf"^(?:(?P<both>both|all)(?: of)?(?: the| its)?(?: (?P<number>{NUMBER}))? {_MEMBERS}"
    rf"|(?:the|its) (?P<these>{NUMBER}) {_MEMBERS}(?= were all )"
    r"|every(?: member| councillor|one|body)|(?:the|a) (?:full|whole|entire) committee|all of the committee)"
    r"(?: of the (?:committee|panel))?"
    rf" (?:{_THERE}){_WHERE}{_END}"
    rf"|^the committee was present in full{_END}|^there was (?:a )?full (?:attendance|turnout){_END}"
    r"|^(?:no (?:member|councillor)|no ?one|nobody) was (?:absent|missing)$"
    r"|^(?:there were no absences|no absences were recorded)$",
    re.IGNORECASE,
)
_BUT_SOME = WordPattern(r"\b(?:except|apart from|but for|other than|save|bar|excluding|with the exception)\b")
_SO_MANY = WordPattern(
    rf"^(?:there were )?(?P<number>{NUMBER}) {_MEMBERS} (?:(?:were )?(?:present|in attendance)|{_THERE}"
    r"|(?:(?:remained|stayed|(?:were )?left) )?in the room)"
    rf"{_WHERE}{_END}",
    re.IGNORECASE,
)
_PRESENT = WordPattern(
    rf"^(?P<who>[^;:]{{2,120}}?) (?:was|were) (?:also )?(?:present|in attendance){_END}", re.IGNORECASE
)
_DECLARED = (
    r"declared (?:(?:an?|any|their|disclosable|pecuniary|personal|prejudicial|other|registrable) )*interests?"
)
_INTERESTS = WordPattern(
    rf"^(?:(?P<none>nobody|no ?one|no member|no councillor|none of the members|no members)"
    rf"|(?P<number>{NUMBER}) {_MEMBERS}) {_DECLARED}\b(?!,? (?:apart from|except|other than|but|save|bar)\b)",
    re.IGNORECASE,
)
_NO_INTEREST = WordPattern(
    r"^(?P<who>[^,;:]{2,60}?) (?:(?:declared|said|stated|confirmed) (?:that )?(?:he|she|they)"
    r" (?:had no|did not have (?:an|any)) interests?|declared no interests?|had no interests? to declare)"
    r"(?: in (?:agenda )?item (?P<item>\w+(?:\.\d+)*))?",
    re.IGNORECASE,
)
_APOLS = WordPattern(r"^apols?\b[ .:–-]*(?:from |for )?(?P<who>[^;:]{2,120})$", re.IGNORECASE)
_WHO_IS = r"(?: (?:were|was))?\s*:?\s*(?P<who>(?-i:[A-Z]|the )[^;:]{1,150})$"
_LISTED = (
    (Mode.ABSENT, WordPattern(rf"^(?:also |those )?absent{_WHO_IS}", re.IGNORECASE)),
    (
        Mode.HERE,
        WordPattern(rf"^(?:also |those )?(?:present|in attendance|attending){_WHO_IS}", re.IGNORECASE),
    ),
    (
        Mode.HERE,
        WordPattern(
            r"^the following(?: members| councillors| officers)? (?:were (?:present|in attendance)|attended)"
            r"\s*:\s*(?P<who>[^;:]{2,150})$",
            re.IGNORECASE,
        ),
    ),
)
"""Also present: Gwen Dale."""
_ATTENDED = r"(?:(?:were|was)(?: all)? (?:present|in attendance|there|here)|attended|came)"
_ALL_BUT = WordPattern(
    rf"^(?:(?:all|every)(?: of)?(?: the)? (?:{_MEMBERS}|member|councillor)|every ?one|everybody)"
    rf"(?: {_ATTENDED})?,? (?:except|apart from|other than|but|save|bar|with the exception of)(?: for)?"
    rf" (?P<who>(?-i:[A-Z])[^;:]{{1,80}}?)(?: {_ATTENDED})?$",
    re.IGNORECASE,
)
"""All members were present except Councillor Hale."""
_OFFICERS_LEFT = WordPattern(
    r"^(?:(?:then|so|at (?:this|that) (?:point|stage)),? )?(?:(?:all )?(?:the )?|both )officers (?:(?:then"
    r"|all|both) )*"
    r"(?:left|withdrew(?: from)?|departed|went (?:out|home)|stepped out(?: of)?|were asked to leave)"
    r"(?: the (?:room|meeting|chamber))?(?=$|[.,]| (?:and|at (?:this|that) (?:point|stage)|for (?:this"
    r"|the))\b)",
    re.IGNORECASE,
)
_NOT_MEMBERS = WordPattern(r"\b(?:no longer|not|never|half|most|only)\b", re.IGNORECASE)


def presence_told(sentence: str) -> Iterator[OfPresence | ToldAbsence | ToldPresence]:
    """What a sentence tells of who was there, and of interests."""
    if found := _APOLS.match(sentence):
        yield ToldAbsence(found["who"], Mode.APOLOGIES)
    elif found := _INTERESTS.match(sentence):
        yield ToldInterests(0 if found["none"] else number_in(found["number"]))
    elif found := _NO_INTEREST.match(sentence):
        yield ToldNoInterest(found["who"], found["item"] or "")
    else:
        yield from _there(sentence)


def _there(sentence: str) -> Iterator[OfPresence | ToldAbsence | ToldPresence]:
    """Who was there, by name or by number."""
    if _OFFICERS_LEFT.match(sentence):
        yield ToldOfficersLeft()
    elif _NO_QUORUM.match(sentence):
        yield ToldNoQuorum()
    elif listed := next(((mode, found) for mode, form in _LISTED if (found := form.match(sentence))), None):
        mode, found = listed
        yield ToldAbsence(found["who"], mode) if mode is Mode.ABSENT else ToldPresence(found["who"])
    elif found := _ALL_BUT.match(sentence):
        yield ToldAbsence(found["who"], Mode.ABSENT)
        yield ToldAllBut(found["who"])
    elif found := _ALL.match(sentence):
        if not _BUT_SOME.search(sentence):
            yield _all(found)
    elif found := _SO_MANY.match(sentence):
        yield ToldHowMany(number_in(found["number"]), in_room=found[0].endswith(" in the room"))
    elif counted := tuple(head_counts_told(sentence)):
        yield from counted
    elif (found := _PRESENT.match(sentence)) and not _NOT_MEMBERS.search(found["who"]):
        yield ToldPresent(found["who"])


def _all(found: re.Match[str]) -> ToldHowMany:
    both = (found["both"] or "").casefold() == "both"
    number = found["number"] or found["these"]
    return ToldHowMany(2 if both else number_in(number) if number else None, all=True)
