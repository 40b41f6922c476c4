"""Doubts about a sum that stands for one bidder, where the item has it for another: "Alder Works at £38,900".

The sums are those that a sentence about bids gives to a name. A sum that no one bid is doubted only in what
is resolved, and where nothing else in the item has it: a price may have been talked down.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.sentences.splitting import as_typed
from scrutiny_tui.domain.doubts.wordings.held_to import may_be_held_to
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Action, Clause, Motion, Recommendation
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_OF_BIDS = WordPattern(
    r"\b(?:bid|bids|bidders?|offer|offers|offered|tender\w*|quot(?:e|es|ed|ations?)|price[sd]?)\b",
    re.IGNORECASE,
)
_SUM = r"£ ?\d[\d,]*(?:\.\d+)?(?: ?(?:k|m|million|thousand)\b)?"
_NO_NAME = (
    r"(?!(?:Councillors?|Cllrs?|Mrs?|Ms|Miss|Dr|Chair|Director|Officers?|Members?|Committee|The|An?|Bids?|Tenders?"
    r"|Offers?|Quotes?|Quotations?|Three|Two|Four|Both|Of|At|For|It|That|This|One|Head|Cabinet|Council|January"
    r"|February|March|April|May|June|July|August|September|October|November|December)\b)"
)
_NAME = (
    rf"{_NO_NAME}[A-Z][\w'’-]*(?: (?:& |and (?=[A-Z][\w’'-]* (?:Ltd|Limited|plc)))?{_NO_NAME}[A-Z][\w-]*)*"
)
_BIDDER = WordPattern(rf"(?<![\w’'-])(?P<name>{_NAME})")
_BEHIND = WordPattern(rf"(?:,? (?:was |came |is )?(?:from|by)| \() ?(?P<name>{_NAME})")
"""A bidder whose sum stands before the name: "£38,900 from Birch Ltd"."""
_AT = WordPattern(r"(?:\b(?:at|for|of|is|was|bid|offered|tendered|quoted|price)|[(:,])\s*$", re.IGNORECASE)
_FAR = 45
_DECIDES = (Clause, Motion, Recommendation)


class Bid(Struct, frozen=True):
    """A sum with the name of whose it is.

    Attributes:
        bidder: the name, as typed.
        amount: the sum, as typed.
    """

    bidder: str
    amount: str

    @property
    def key(self) -> str:
        """What the bidder is known by: the first word of the name."""
        return re.split(r"[\s'’]", self.bidder, maxsplit=1)[0].casefold()

    @property
    def value(self) -> str:
        """The sum, the same for every way to write it."""
        return re.sub(r"[ ,£]|\.0+$", "", self.amount).casefold()


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """Each entry of an item that gives one bidder the sum of another, or a sum that no one bid."""
    said: list[tuple[Entry, Bid]] = []
    for entry in sitting.of_item(item):
        if isinstance(entry.body, Point):
            bids = bids_in(entry.text)
        elif isinstance(entry.body, (*_DECIDES, Action)) and said and "£" in entry.text:
            bids = _decided(entry.text, said)
        else:
            continue
        for bid in bids:
            before = [one for other, one in said if may_be_held_to(sitting, entry, other)]
            if sentence := _otherwise(sitting, entry, bid, before):
                yield doubt_at(entry, DoubtKind.OTHER_WORDS, sentence)
        said += [(entry, bid) for bid in bids]


def _otherwise(sitting: Sitting, entry: Entry, bid: Bid, before: Sequence[Bid]) -> str:
    """What is doubted of a sum; empty where it is the bidder's own, or a new one."""
    own = [one for one in before if one.key == bid.key]
    if not own or any(one.value == bid.value for one in own):
        return ""
    for other in before:
        if other.value == bid.value:
            return f"“{bid.amount}” stands here for {bid.bidder}, and before for {other.bidder}."
    decides = isinstance(entry.body, _DECIDES)
    if decides and len({one.value for one in own}) == 1 and not _is_told(sitting, entry, bid):
        return f"“{bid.amount}” stands here for {bid.bidder}, and “{own[0].amount}” before."
    return ""


def _is_told(sitting: Sitting, entry: Entry, bid: Bid) -> bool:
    """Whether the item has a sum before, or the same with its digits in another order."""
    texts = [one.text for one in sitting.of_item(entry.item) if one.place < entry.place]
    values = {Bid("", amount).value for text in texts for amount in re.findall(_SUM, text)}
    return any(sorted(value) == sorted(bid.value) for value in values)


@lru_cache(maxsize=4096)
def bids_in(text: str) -> tuple[Bid, ...]:
    """The bids that the sentences of a point tell of."""
    if "£" not in text or not _OF_BIDS.search(text):
        return ()
    sentences = (one for one in as_typed(text) if "respectively" not in one)
    return tuple(bid for sentence in sentences for bid in _bids(sentence))


def _bids(sentence: str) -> Iterator[Bid]:
    """The sums of a sentence that have a name of their own, straight behind or before them."""
    names, end = list(_BIDDER.finditer(sentence)), 0
    for found in re.finditer(_SUM, sentence):
        before = [one for one in names if end <= one.start() and one.end() <= found.start()]
        behind = _BEHIND.match(sentence, found.end())
        if behind:
            yield Bid(behind["name"], found[0])
            end = behind.end()
            continue
        if before and found.start() - before[-1].end() <= _FAR:
            yield Bid(before[-1]["name"], found[0])
        end = found.end()


def _decided(text: str, said: Sequence[tuple[Entry, Bid]]) -> tuple[Bid, ...]:
    """The one sum that a clause gives to the one bidder whom it names."""
    known: Mapping[str, str] = {bid.key: bid.bidder for _, bid in said}
    named = [one for one in known if re.search(rf"(?<!\w){re.escape(one)}(?!\w)", text.casefold())]
    sums = [found for found in re.finditer(_SUM, text) if _AT.search(text[: found.start()])]
    if len(named) != 1 or len(sums) != 1:
        return ()
    return (Bid(known[named[0]], sums[0][0]),)
