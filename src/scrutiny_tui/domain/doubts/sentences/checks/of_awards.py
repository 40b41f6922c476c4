"""Who sentences say was awarded something, held to the name that the resolution has."""

import re
from collections.abc import Iterator, Sequence

from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.decisions.matters_decided import Decided, decided_in
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.sentences.assertions.award_assertions import ToldAward
from scrutiny_tui.domain.doubts.sentences.assertions.matter_assertions import Went
from scrutiny_tui.domain.doubts.sentences.checks import of_matters
from scrutiny_tui.domain.doubts.sentences.people import people_in
from scrutiny_tui.domain.doubts.sentences.wording import contradicted
from scrutiny_tui.domain.doubts.wordings.differences import (
    TellingWord,
    lacks_any,
    quoted,
    telling_words_of,
    without,
)
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_AWARDS = WordPattern(
    r"\b(?:offers?|bids?|tenders?|quot(?:e|es|ation)|leas(?:e|ed)|contract|grant|award|let|sold|sale"
    r"|appoint|engag"
    r"|hire|commission|fund|franchise|concession)",
    re.IGNORECASE,
)
"""What a decision says that awards something."""
_THINGS = WordPattern(
    r"(?:\w+ )?(?:lease|contract|grant|tender|bid|money|funding|job|works?|site|land|award|business|order"
    r"|licence"
    r"|concession|franchise|vote|prize|deal|sale)",
    re.IGNORECASE,
)
"""What someone may be awarded, by whatever word the decision has for it."""
_FORM = frozenset({"ltd", "limited", "plc", "llp", "co", "company", "the", "group"})
"""Words of a name that may be left out."""


def check(sitting: Sitting, entry: Entry, told: ToldAward) -> Iterator[Doubt]:
    """Someone said to have got what another is recorded to get, or not to have got what they did."""
    name = [word for word in telling_words_of(told.who) if word.typed.casefold() not in _FORM]
    made = [one for one in decided_in(sitting, entry.item) if _may_tell(sitting, entry, one)]
    if not name or not made or of_matters.doubts_any(sitting, entry):
        return
    if people_in(sitting, entry, told.who).known:
        return
    about = [one for one in made if _is_of(told, one)]
    won = [one for one in about if one.went is Went.APPROVED]
    has = [one for one in won if not lacks_any(name, telling_words_of(one.matter.wording))]
    if not told.won:
        if has:
            yield contradicted(entry, DoubtKind.OUTCOME, f"{told.who} did not get it", has[-1].recorded)
        return
    refused = [one for one in about if one.went is Went.REFUSED and not lacks_any(name, _words(one))]
    if has or not _is_bidder(sitting, entry, told, name):
        return
    names = [word for word in _words(won[-1]) if word.name] if won else []
    if names:
        here, there = quoted(told.who, telling_words_of(told.who)), quoted(won[-1].matter.wording, names)
        sentence = f"The words have {here}, and what was decided has {there}."
        yield doubt_at(entry, DoubtKind.OTHER_WORDS, sentence)
    elif refused:
        yield contradicted(entry, DoubtKind.OUTCOME, f"{told.who} got it", refused[-1].recorded)


def _words(one: Decided) -> Sequence[TellingWord]:
    return telling_words_of(one.matter.wording)


def _may_tell(sitting: Sitting, entry: Entry, one: Decided) -> bool:
    """Whether a decision stands before a sentence, awards something, and may be quoted there."""
    taken = one.decision.taken
    open_here = taken.id not in sitting.exempt or entry.id in sitting.exempt
    return taken.place < entry.place and open_here and _AWARDS.search(one.matter.wording) is not None


def _is_of(told: ToldAward, one: Decided) -> bool:
    """Whether a decision awards what is told: something of its own words, or a lease, a contract, money."""
    words = telling_words_of(told.what)
    return not words or _THINGS.fullmatch(told.what) is not None or not without(words, _words(one))


def _is_bidder(sitting: Sitting, entry: Entry, told: ToldAward, name: Sequence[TellingWord]) -> bool:
    """Whether a name is of someone who may have got it: what they got is said, or the item tells of them."""
    points = (one for one in sitting.of_item(entry.item) if isinstance(one.body, Point) and one is not entry)
    return bool(told.what) or any(not lacks_any(name, telling_words_of(one.text)) for one in points)
