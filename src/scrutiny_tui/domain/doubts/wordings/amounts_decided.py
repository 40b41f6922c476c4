"""Doubts about an amount in what is decided that is another in what was proposed, or is told of it.

In a debate different figures are normal: those of last year, what one asks and another offers. So an amount
is held only to a point that tells what the report, or an officer, proposes, or what would be done. What is
counted must be the same, and the one wording must have all the words of the other. Nothing is doubted where
another line before has the second figure, or debates whether there should be more or fewer.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from scrutiny_tui.domain.discussion import Point, Purpose
from scrutiny_tui.domain.doubts.decisions import resolved_words
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.sentences import check as sentences
from scrutiny_tui.domain.doubts.wordings import figures_said_twice
from scrutiny_tui.domain.doubts.wordings.amounts import Amount, amounts_in, telling_amounts_in
from scrutiny_tui.domain.doubts.wordings.differences import telling_words_of
from scrutiny_tui.domain.doubts.wordings.held_to import may_be_held_to, not_carried_in
from scrutiny_tui.domain.doubts.wordings.plans import plans_in, proposals_in
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Amendment, Clause, Motion, Recommendation
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_DECIDES = (Clause, Motion, Recommendation)
_PROPOSES = (Point, Purpose)
_TELLS = (*_DECIDES, Point, Purpose, Amendment)
_DEBATED = WordPattern(
    r"\b(?:enough|fewer|more|less|too|reduc\w+|cheaper|afford\w*|compromis\w+|instead|lower|higher|halv\w+|cut"
    r"|another|further|additional|extra|rather)\b",
    re.IGNORECASE,
)

_OF_OTHERS = WordPattern(
    r"(?:[Tt]he )?(?:[A-Z][\w'’-]+ )*(?:Cabinet|Executive|Council|Government|Trust|Board|Ltd|Limited|plc"
    r"|Police|Society|Club|Association|Authority|Agency|University|School)\b"
)
"""What another body is to do."""


class _Said(Struct, frozen=True):
    """An amount, and the entry that has it."""

    entry: Entry
    amount: Amount


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """Each entry of an item with an amount that another entry before it has otherwise."""
    slips = list(_slips(sitting, item))
    others = (sentences.check, figures_said_twice.check, resolved_words.check) if slips else ()
    doubted = {doubt.entry for other in others for doubt in other(sitting, item)}
    for entry, here, other, before in slips:
        if doubted.isdisjoint((entry.id, other.id)):
            doubted.add(entry.id)
            sentence = f"“{here.shown}” stands here, and “{before.shown}” before: one may be a slip."
            yield doubt_at(entry, DoubtKind.OTHER_WORDS, sentence)


def _slips(sitting: Sitting, item: str | None) -> Iterator[tuple[Entry, Amount, Entry, Amount]]:
    """The entries with an amount that an entry before has otherwise, each with the two amounts."""
    entries = sitting.of_item(item)
    lost = not_carried_in(sitting, item)
    decides = [one for one in entries if isinstance(one.body, _DECIDES) and one.id not in lost]
    decided = [_Said(one, each) for one in decides for each in _amounts_of(one)]
    if not decided:
        return
    points = [one for one in entries if isinstance(one.body, _PROPOSES) and _may_tell(one.text, decided)]
    told = [_Said(one, each) for one in points for each in _amounts_of(one)]
    pairs = ((one, other) for one in told for other in decided if one.amount.is_of_what(other.amount))
    for pair in pairs:
        before, here = sorted(pair, key=lambda one: one.entry.place)
        agreed = any(
            one.entry.place < here.entry.place
            and one.amount.value == here.amount.value
            and one.amount.is_of_what(here.amount)
            for one in (*told, *decided)
        )
        other = here.amount.value != before.amount.value and not agreed
        held = other and may_be_held_to(sitting, here.entry, before.entry)
        if held and not _is_explained(sitting, here.entry, before.entry, here.amount):
            yield here.entry, here.amount, before.entry, before.amount


def _may_tell(text: str, decided: Sequence[_Said]) -> bool:
    """Whether a text may have an amount that is like one decided; most have none."""
    plain = text.casefold()
    return any(any(mark in plain for mark in one.amount.marks) for one in decided)


def _amounts_of(entry: Entry) -> tuple[Amount, ...]:
    """The amounts of what an entry decides, or says is proposed or would be done."""
    if isinstance(entry.body, (*_DECIDES, Purpose)):
        return telling_amounts_in(entry.text)
    return _planned(entry.text) if isinstance(entry.body, Point) else ()


@lru_cache(maxsize=8192)
def _planned(text: str) -> tuple[Amount, ...]:
    plans = dict.fromkeys((*proposals_in(text), *(p for p in plans_in(text) if not _OF_OTHERS.match(p))))
    return tuple(amount for plan in plans for amount in telling_amounts_in(plan))


def _is_explained(sitting: Sitting, entry: Entry, other: Entry, here: Amount) -> bool:
    """Whether another line before has the figure too, or debates how many or how much it should be."""
    for one in (one for one in sitting.of_item(entry.item) if one.place < entry.place):
        if not isinstance(one.body, _TELLS):
            continue
        if isinstance(one.body, Amendment) and any(here.value in w.stems for w in telling_words_of(one.text)):
            return True  # which may say only "two" for "three"
        if any(amount.is_like(here) and amount.value == here.value for amount in amounts_in(one.text)):
            return True
        if (
            one is not other
            and isinstance(one.body, Point | Amendment)
            and _DEBATED.search(one.text)
            and _names(one.text, here)
        ):
            return True
    return False


def _names(text: str, amount: Amount) -> bool:
    """Whether a text speaks of what an amount is of."""
    words = amount.counted[-1:] or tuple(word.typed.casefold() for word in amount.words)
    return any(word in text.casefold() for word in words)
