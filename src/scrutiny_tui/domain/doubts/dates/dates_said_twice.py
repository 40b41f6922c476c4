"""Doubts about when something begins, ends or takes place, where two lines of an item date it otherwise.

Two lines are about the same thing where the nouns are the same and the one has all the words of the other:
"the charges" and "the new charges for visitors", but not "phase 2 of the work" and "the work". One of the two
is a point that states it as settled; the later of two points says no more of the thing. Nothing is doubted
where a line before names the second date too, or where the item tells that the thing was put off.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.dates.named_dates import NAMED_DATE, NamedDate, dates_in, named_date
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.sentences import check as sentences
from scrutiny_tui.domain.doubts.wordings.differences import TellingWord, lacks_any, telling_words_of
from scrutiny_tui.domain.doubts.wordings.held_to import may_be_held_to, not_carried_in
from scrutiny_tui.domain.doubts.wordings.plans import plans_in
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Amendment, Clause, Motion, Recommendation
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_BEGINS, _OPENS, _ENDS, _OVER, _HELD = "begins", "opens", "ends", "is over", "takes place"
_EVENTS = {
    _BEGINS: (
        r"appl(?:y|ies)|tak(?:e|es) effect|com(?:e|es) (?:into|in) (?:force|effect|operation)"
        r"|starts?|begins?|resumes?"
        r"|commences?|go(?:es)? live|launch(?:es)?"
        r"|be (?:introduced|implemented|started|begun|launched|brought in|applied|rolled out)"
        r"|be (?:in force|effective|in (?:use|effect|operation))|go(?:es)? up|rises?|increases?"
    ),
    _OPENS: r"(?:re)?opens?|be (?:re)?opened",
    _ENDS: (
        r"ends?|finish(?:es)?|expires?|closes?|ceases?|runs? out"
        r"|be (?:finished|completed?|ended|closed|done|ready|in place|concluded)"
    ),
    _HELD: r"take(?:s)? place|be (?:held|published|reviewed|due|payable|paid)",
}
_EVENT = (
    f"(?:{'|'.join(f'(?P<e{number}>{words})' for number, words in enumerate(_EVENTS.values()))})"
    r"\b(?! (?:with (?!effect)|as|by an?|by the (?!start|beginning|end|middle))\b)"
)
_VERBS = {
    "introduce": _BEGINS,
    "bring in": _BEGINS,
    "implement": _BEGINS,
    "start": _BEGINS,
    "begin": _BEGINS,
    "launch": _BEGINS,
    "apply": _BEGINS,
    "open": _OPENS,
    "reopen": _OPENS,
    "close": _ENDS,
    "end": _ENDS,
    "complete": _ENDS,
    "finish": _ENDS,
    "hold": _HELD,
    "publish": _HELD,
}
_ON = (
    r"(?:(?:with effect )?from|effective(?: from| on)?|on|in|at|by|until|till|as of|no later than|before)"
    r"(?: (?:the )?(?:start|beginning|end|middle)(?: of)?| early| late| mid)?[ -]"
)
_NO_RANGE = r"(?! (?:to|until|or)\b| and \d| ?[–-] ?\d)"
_AT = rf"(?P<on>{_ON})(?P<date>{NAMED_DATE}){_NO_RANGE}"
_GAP = rf"(?:(?!{NAMED_DATE})[^,;.])"
_MODAL = r"(?:would|will|(?:is|are|was|were)(?: now)?(?: due| expected| planned| set)? to|shall|should)"
_ADVERB = r"(?:(?:now|then|all|both|only|also|first|formally) )?"
_SUBJECT = r"(?P<subject>[^;:.]{2,110}?)"
_FORMS = (
    WordPattern(rf"^{_SUBJECT} (?:{_MODAL} )?{_ADVERB}{_EVENT}{_GAP}{{0,40}}? {_AT}", re.IGNORECASE),
    WordPattern(
        rf"^(?P<on>{_ON})(?P<date>{NAMED_DATE}),? {_SUBJECT} (?:{_MODAL} )?{_ADVERB}{_EVENT}",
        re.IGNORECASE,
    ),
)
_LASTS = WordPattern(
    rf"^{_SUBJECT} (?:{_MODAL} )?"
    r"(?:be (?!deferr|adjourn|postpon|put |held |moved )[£\w]\w*|runs?|lasts?|continues?|remains?|stays?)"
    rf"\b(?! out\b){_GAP}{{0,80}}?,? (?P<on>(?:with effect )?from |effective (?:from |on )?|until |till |to )"
    rf"(?P<part>the (?:start|beginning|end|middle) of )?"
    rf"(?P<date>{NAMED_DATE}){_NO_RANGE}",
    re.IGNORECASE,
)
"""The charges be raised by 4% from 1 October; the ferry run until May."""
_SUM_FROM = WordPattern(
    rf"(?P<subject>£\d[\d,.]*)(?: (?:an?|per|each) \w+)?,? (?P<on>(?:with effect )?from )"
    rf"(?P<date>{NAMED_DATE}){_NO_RANGE}",
    re.IGNORECASE,
)
"""What is charged or paid from a date on, by its sum: "£54 from 1 October"."""
_UNTIL = WordPattern(r"(?:until|till|to)\b", re.IGNORECASE)
_DOES = WordPattern(
    rf"^(?:the \w+ )?(?:to )?(?P<verb>{'|'.join(_VERBS)})(?:e?s)? {_SUBJECT} {_AT}", re.IGNORECASE
)
"""To introduce the charges from 1 October."""
_THAT = WordPattern(r"^\s*that\b\s*", re.IGNORECASE)
_LEAD = WordPattern(r"^(?:the |a |an )?(?:committee|panel|board|council|cabinet)\b.*?\bthat ", re.IGNORECASE)
_BEHIND_NOUN = WordPattern(
    r" (?:of|for|at|in|on|to|from|with|by|along|between|near|across)(?= )", re.IGNORECASE
)
_PRONOUN = WordPattern(r"(?:it|they|this|these)", re.IGNORECASE)
_OF_ALL = WordPattern(
    r"(?:new|proposed|revised|planned|agreed|whole|full|entire|such|approved|resulting)", re.IGNORECASE
)
"""Words that do not tell one thing from another."""
_ONE_OF_SEVERAL = WordPattern(
    r"(?:first|second|third|fourth|fifth|last|next|other|another|old|existing|current|remaining|temporary|interim"
    r"|main|pilot|trial|previous|further|final|initial|phase|stage|rest|half|part|north\w*|south\w*|east\w*"
    r"|west\w*|upper|lower|inner|outer|summer|winter|\d+)",
    re.IGNORECASE,
)
"""Words that tell one part of a thing from another."""
_PUT_OFF = WordPattern(
    r"\b(?:postpon\w+|delay\w*|(?:put|push)\w* (?:it |this |them )?(?:back|off)|moved forward"
    r"|(?:bring\w*|brought)(?: \w+){0,2} forward|slip(?:s|ped|ping)?|instead|rather than|exten(?:d|sion)\w*"
    r"|no longer|(?:would|will|is|are|was|were) now|originally|amend\w*)\b",
    re.IGNORECASE,
)
_MAY_HAVE_DATE = WordPattern(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\b(?:19|20)\d\d|\d/\d", re.ASCII
)
_BODIES = (Point, Motion, Clause, Recommendation)


class Dated(Struct, frozen=True, dict=True):
    """Something that begins, ends or takes place, with its date.

    Attributes:
        subject: what it is, as typed.
        happens: what happens to it.
        on: when, as typed with its preposition.
        date: the date.
    """

    subject: str
    happens: str
    on: str
    date: NamedDate

    @cached_property
    def words(self) -> tuple[TellingWord, ...]:
        """The words that tell it from another thing."""
        return tuple(word for word in telling_words_of(self.subject) if not _OF_ALL.fullmatch(word.typed))

    @cached_property
    def noun(self) -> frozenset[str]:
        """What the word for the thing itself is a form of: "charges" in "the new charges for visitors"."""
        end = _BEHIND_NOUN.search(self.subject)
        own = [word for word in self.words if end is None or word.start < end.start()]
        return own[-1].stems if own else frozenset()

    @cached_property
    def parts(self) -> frozenset[str]:
        """The words that tell one part of a thing from another."""
        found = (word for word in self.words if word.figure or _ONE_OF_SEVERAL.fullmatch(word.typed))
        return frozenset(stem for word in found for stem in word.stems)

    def is_of(self, other: "Dated") -> bool:
        """Whether another is about the same thing, and what happens to it."""
        if self.happens != other.happens or self.noun.isdisjoint(other.noun) or self.parts != other.parts:
            return False
        return not lacks_any(self.words, other.words) or not lacks_any(other.words, self.words)


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """Each entry of an item that dates something otherwise than an entry before it."""
    said: list[tuple[Entry, Dated]] = []
    slips: dict[Entry, tuple[Dated, Dated]] = {}
    lost = not_carried_in(sitting, item)
    entries = (one for one in sitting.of_item(item) if isinstance(one.body, _BODIES) and one.id not in lost)
    for entry in entries:
        for here in _dated_by(entry, said):
            if before := _otherwise(sitting, entry, here, said):
                slips.setdefault(entry, (here, before))
            said.append((entry, here))
    doubted = {doubt.entry for doubt in sentences.check(sitting, item)} if slips else set()
    for entry, (here, before) in slips.items():
        if entry.id not in doubted:
            sentence = f"“{here.on}” stands here, and “{before.on}” before: one may be a slip."
            yield doubt_at(entry, DoubtKind.OTHER_WORDS, sentence)


def _dated_by(entry: Entry, said: Sequence[tuple[Entry, Dated]]) -> list[Dated]:
    """What an entry dates; "it" is what the entry before it dates."""
    found = dated_in(entry.text, told=isinstance(entry.body, Point))
    before = said[-1][1] if said else None
    return [
        replace(one, subject=before.subject)
        if before and before.happens == one.happens and _PRONOUN.fullmatch(one.subject)
        else one
        for one in found
    ]


def _otherwise(
    sitting: Sitting, entry: Entry, here: Dated, said: Sequence[tuple[Entry, Dated]]
) -> Dated | None:
    """What dated the same thing otherwise before an entry; None where one agrees, or it is explained."""
    others = [each for each in said if here.date.contradicts(each[1].date) and here.is_of(each[1])]
    held = [
        (other, one)
        for other, one in others
        if may_be_held_to(sitting, entry, other) and not _is_narrower(entry, here, other, one)
    ]
    if not held or len({(one.date.day, one.date.month, one.date.year) for _, one in others}) > 1:
        return None
    if any(not here.date.contradicts(one.date) and here.is_of(one) for _, one in said):
        return None
    return None if _is_explained(sitting, entry, here) else held[0][1]


def _is_narrower(entry: Entry, here: Dated, other: Entry, before: Dated) -> bool:
    """Whether the later of two points says more of the thing, which may then be a part of it, or another."""
    points = isinstance(entry.body, Point) and isinstance(other.body, Point)
    return points and lacks_any(here.words, before.words)


def _is_explained(sitting: Sitting, entry: Entry, here: Dated) -> bool:
    """Whether the item names the date before, in other words, or tells that the thing was put off."""
    for one in sitting.of_item(entry.item):
        if not isinstance(one.body, Point | Amendment):
            continue
        if _PUT_OFF.search(one.text) and any(here.noun & word.stems for word in telling_words_of(one.text)):
            return True
        if one.place < entry.place and any(_is(here.date, date) for date in dates_in(one.text)):
            return True
    return False


def _is(date: NamedDate, other: NamedDate) -> bool:
    return (date.day, date.month) == (other.day, other.month) and not date.contradicts(other)


@lru_cache(maxsize=8192)
def dated_in(text: str, *, told: bool) -> tuple[Dated, ...]:
    """What a text says begins, ends or takes place on a date.

    Args:
        text: the words of an entry.
        told: whether it is a point, of which only what it states counts.
    """
    if not _MAY_HAVE_DATE.search(text):
        return ()
    sentences = plans_in(text) if told else (_LEAD.sub("", _THAT.sub("", text)),)
    return tuple(one for sentence in sentences for one in (*_dated(sentence), *_sums_dated(sentence)))


def _sums_dated(sentence: str) -> Iterator[Dated]:
    for found in _SUM_FROM.finditer(sentence):
        on = sentence[found.start("on") : found.end("date")]
        yield Dated(found["subject"], _BEGINS, on, named_date(found["date"]))


def _dated(sentence: str) -> Iterator[Dated]:
    found = next(filter(None, (form.match(sentence) for form in (*_FORMS, _LASTS, _DOES))), None)
    if found is None:
        return
    parts = found.groupdict()
    happens = next((e for number, e in enumerate(_EVENTS) if parts.get(f"e{number}")), _BEGINS)
    if parts.get("verb"):
        happens = _VERBS[" ".join(parts["verb"].casefold().split())]
    if _UNTIL.match(found["on"]):  # "closed until May" is no longer so then, "applies until May" ends
        happens = _OVER if happens == _ENDS else _ENDS
    subject = _THAT.sub("", found["subject"]).strip(" ,")
    yield Dated(subject, happens, sentence[found.start("on") : found.end("date")], named_date(found["date"]))
