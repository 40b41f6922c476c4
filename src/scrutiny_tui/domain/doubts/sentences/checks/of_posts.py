"""Posts to which sentences say that someone was elected, held to the elections of the whole meeting."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.doubts.decisions import elections
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.doubts.room.taking_part import printed_name
from scrutiny_tui.domain.doubts.sentences.wording import only_words, recorded_otherwise
from scrutiny_tui.domain.doubts.wordings.differences import telling_words_of, without
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_BODY = WordPattern(
    r"\b(?:(?:task|working|review|task and finish) group|sub-?committee|this (?:committee|panel))\b",
    re.IGNORECASE,
)
"""What a committee itself elects someone to."""


def of_post(sitting: Sitting, entry: Entry, named: Named, post: str) -> Iterator[Doubt]:
    """Someone said to be elected to a post, in an item in which no one is.

    Another item may have the election; a decision anywhere in the meeting that names the person may be one.
    """
    told = f"{printed_name(sitting, named)} was elected {post}"
    won = [
        winner
        for item in sitting.items
        for winner, office in elections.elected_in(sitting, item.id)
        if not without(telling_words_of(post), telling_words_of(f"{item.title} {office}"))
    ]
    if identity_in(sitting, named) in {identity_in(sitting, one) for one in won}:
        return
    if won:
        yield recorded_otherwise(entry, DoubtKind.OUTCOME, told, printed_name(sitting, won[-1]))
    elif _BODY.search(post) and not _is_named(sitting, named):
        yield only_words(entry, told, "/resolved or /ballot")


def _is_named(sitting: Sitting, named: Named) -> bool:
    surname = printed_name(sitting, named).split()[-1].casefold()
    decided = (
        line.text for item in sitting.items for one in decisions_of(sitting, item.id) for line in one.entries
    )
    return any(surname in text.casefold() for text in decided)
