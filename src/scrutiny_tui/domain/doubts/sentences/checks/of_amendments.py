"""What sentences say became of amendments, held to the record."""

from collections.abc import Iterator

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.decisions.decision import Fate
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.doubts.decisions.alterations import alteration_by
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.doubts.sentences.assertions.amendment_assertions import (
    OfAmendments,
    ToldAmendment,
    ToldAsAmended,
    ToldPutIn,
)
from scrutiny_tui.domain.doubts.sentences.checks.of_fates import of_open_amendment
from scrutiny_tui.domain.doubts.sentences.decision_meant import is_straight_behind
from scrutiny_tui.domain.doubts.sentences.posts import known_in
from scrutiny_tui.domain.doubts.sentences.wording import contradicted
from scrutiny_tui.domain.doubts.wordings.differences import lacks_any, telling_words_of
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import counted

_LOST, _CARRIED = (Fate.LOST, Fate.TIED), (Fate.RESOLVED, Fate.ACCEPTED)
_FATES = {
    **dict.fromkeys(("carried", "succeeded", "agreed", "passed", "approved", "accepted"), _CARRIED),
    "withdrawn": (Fate.WITHDRAWN,),
}
"""What may be recorded of an amendment of which a sentence says so; of any other, that it was lost."""
_NAMES = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}


def check(sitting: Sitting, entry: Entry, told: OfAmendments) -> Iterator[Doubt]:
    """What is doubted of what a sentence says of amendments."""
    if isinstance(told, ToldAsAmended):
        yield from _of_amended(sitting, entry)
    elif isinstance(told, ToldPutIn):
        yield from _of_words_put_in(sitting, entry, told)
    else:
        yield from _of_amendment(sitting, entry, told)


def _of_amended(sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    """A motion that is said to have been amended, where no amendment is recorded as carried."""
    moved = [one for one in decisions_of(sitting, entry.item) if one.amendments or one.motion]
    fates = [amended.put.fate for one in moved for amended in one.amendments]
    if moved and not any(fate in _CARRIED for fate in fates):
        said = "the motion was amended"
        yield contradicted(entry, DoubtKind.OUTCOME, said, "no amendment is recorded as carried")


def _of_words_put_in(sitting: Sitting, entry: Entry, told: ToldPutIn) -> Iterator[Doubt]:
    """Words that are said to be put in, straight behind the amendment that puts them in and was lost."""
    for decision in decisions_of(sitting, entry.item):
        if not is_straight_behind(sitting, decision, entry):
            continue
        before = [one for one in decision.amendments if one.line.entry.place < entry.place]
        into = " ".join(alteration_by(before[-1].line.body.text).into) if before else ""
        words = telling_words_of(told.words)
        if not words or lacks_any(words, telling_words_of(into)):
            continue
        fate = before[-1].put.fate
        if (fate in (*_LOST, Fate.WITHDRAWN)) if told.put_in else (fate in _CARRIED):
            said = f"“{told.words}” was {'' if told.put_in else 'not '}put in"
            recorded = "carried" if fate is Fate.RESOLVED else fate
            yield contradicted(entry, DoubtKind.OUTCOME, said, f"the amendment is recorded as {recorded}")


def _of_amendment(sitting: Sitting, entry: Entry, told: ToldAmendment) -> Iterator[Doubt]:
    """An amendment that the record has otherwise, or has not; nothing where none is recorded."""
    moved = _fates(sitting, entry, told)
    happened = told.word if told.word in ("fell", "failed", "succeeded") else f"was {told.word}"
    if not moved:
        return
    if told.number > len(moved):
        is_recorded = f"{counted(len(moved), 'amendment')} {'is' if len(moved) == 1 else 'are'} recorded"
        said = f"the {_NAMES[told.number]} amendment {happened}"
        yield contradicted(entry, DoubtKind.OUTCOME, said, f"only {is_recorded}")
        return
    numbers = range(1, len(moved) + 1) if told.number == 0 else (told.number % (len(moved) + 1),)
    as_told = _FATES.get(told.word, _LOST)
    for number in numbers:
        fate = moved[number - 1]
        which = f"{told.mover}’s" if told.mover else f"the {_NAMES.get(number, 'last')}"
        said = f"{which} amendment {happened}"
        if fate is Fate.UNKNOWN and number == len(moved):
            yield from of_open_amendment(sitting, entry, said, as_told[0])
        elif fate not in (Fate.UNKNOWN, *as_told):
            recorded = "carried" if fate is Fate.RESOLVED else fate
            yield contradicted(entry, DoubtKind.OUTCOME, said, f"it is recorded as {recorded}")


def _fates(sitting: Sitting, entry: Entry, told: ToldAmendment) -> list[Fate]:
    """What became of the amendments before a sentence, or of those of the mover whom it names."""
    amendments = [
        amended
        for one in decisions_of(sitting, entry.item)
        for amended in one.amendments
        if amended.line.entry.place < entry.place
    ]
    if told.mover:
        movers = {identity_in(sitting, one) for one in known_in(sitting, entry, told.mover)}
        amendments = [one for one in amendments if identity_in(sitting, one.line.body.mover) in movers]
    return [amended.put.fate for amended in amendments]
