"""Doubts about words that tell again what is asked for in another item: the sentence may belong there."""

from collections.abc import Iterator, Sequence

from scrutiny_tui.domain.doubts.dates.due_in_words import due_in_words
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.sentences.follow_up_meant import are_the_same, has_owner
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Action, Request
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import shortened

_LONGEST_QUOTE = 40


def check(sitting: Sitting, entry: Entry, who: str, known: Sequence[Named], words: str) -> Iterator[Doubt]:
    """The request or the action of another item that a sentence is about.

    Args:
        sitting: the meeting.
        entry: the entry with the sentence.
        who: who is to do it, as typed; empty where it is not said.
        known: those of them who are known.
        words: what is to be done.
    """
    told = due_in_words(sitting, words).words
    for one in sitting.entries:
        asked, body = one.follow_up, one.body
        if one.item == entry.item or asked is None or not isinstance(body, Action | Request):
            continue
        requested = isinstance(body, Request)
        of_them = not who or not asked.owners or has_owner(sitting, asked, who, known)
        if of_them and are_the_same(told, one.text, same_owner=True, requested=requested):
            item = sitting.item(one.item)
            number = f"item {item.number}" if item and item.number else "another item"
            what = f"the {asked.kind} “{shortened(one.text, _LONGEST_QUOTE)}”"
            sentence = f"These words tell of {what}, which stands in {number}: do they belong there?"
            yield doubt_at(entry, DoubtKind.ONLY_WORDS, sentence)
            return
