"""A doubt: one thing in a meeting that contradicts itself, cannot be right, or is missing."""

from enum import StrEnum

from msgspec import Struct

from scrutiny_tui.domain.entries import Entry


class DoubtKind(StrEnum):
    """What kind of thing is doubted."""

    TOO_MANY_VOTES = "more votes than people"
    VOTER = "a voter who cannot have voted"
    BOTH_SIDES = "a name on both sides"
    MOVER = "a mover who cannot have moved"
    SECONDER = "a seconder who cannot have seconded"
    MOVES_AND_SECONDS = "mover and seconder the same"
    VOTES_DISAGREE = "votes that disagree"
    TIE = "a tie without a casting vote"
    OUTCOME = "a vote and an outcome that disagree"
    FATE_OPEN = "a motion or an amendment whose fate is unknown"
    NOT_AMENDED = "words that are not given as amended"
    NO_SENTENCE = "words that make no sentence"
    OTHER_WORDS = "words that are not those moved, as amended"
    FIGURES = "a figure that stands before with its digits in another order"
    TWICE = "a line that was typed twice"
    NO_CLAUSE = "a vote on a clause that does not exist"
    QUORUM = "no quorum"
    ADJOURNED = "a decision or a speech while the meeting is not sitting"
    ONLY_WORDS = "an outcome that only words tell"
    UNREAD = "words about the meeting that are not compared with the record"
    PRESENT_AND_ABSENT = "present, and with apologies or absent"
    MOVEMENT = "a coming or going that does not follow"
    NO_MOVEMENT = "a coming or going that was announced and is not recorded"
    DECLARED = "declarations of interest that contradict each other"
    SPEAKER = "a speaker who was not there"
    CHAIR = "someone in the chair who cannot be"
    CHAIR_BACK = "a chair who is back and is not recorded in the chair"
    TIMES = "times that run backwards"
    UNKNOWN_NAME = "a name that no one has"
    POST = "a post that someone else has, or another one"
    UNKNOWN_INITIALS = "initials that no one has"
    UNKNOWN_ITEM = "an item that is not on the agenda"
    UNKNOWN_MEETING = "a day on which the committee did not meet"
    CONFIRMED_TWICE = "minutes confirmed twice"
    RESPONSE = "a response that cannot be right"
    ITEM_NUMBER = "a word read as an item number"
    NO_OWNER = "no owner"
    NO_DATE = "no date"
    NO_WORDS = "no words"
    DAY = "a day that does not exist, or another weekday"
    NO_PARAGRAPH = "an exclusion without paragraph"
    NO_RETURN = "an exclusion without the return of the public"
    PARAGRAPH = "a paragraph that does not exist, or another one"
    PUBLIC_IN_WORDS = "an exclusion of the public that only words tell"
    PUBLIC_OTHERWISE = "words about the public that its exclusion or return contradicts"
    EXEMPT_WORDS = "words in public that stand otherwise only in what is exempt"
    NO_REASON = "an urgent item without reason"
    ROUGH = "a rough note"
    VERIFY = "still to be verified"
    NOTHING_RECORDED = "an item with nothing recorded"
    NOT_RECORDED = "a line that was refused and is not recorded"

    @property
    def blocks(self) -> bool:
        """Whether minutes with it must not be published."""
        return self in _NEVER_PUBLISHED

    @property
    def unfinished(self) -> bool:
        """Whether it is merely not done yet while the meeting goes on: a vote or a date may still follow."""
        return self in _UNFINISHED


_TO_FINISH = (DoubtKind.ROUGH, DoubtKind.VERIFY, DoubtKind.NO_PARAGRAPH, DoubtKind.NO_REASON)
_NEVER_PUBLISHED = (*_TO_FINISH, DoubtKind.PUBLIC_IN_WORDS)
_UNFINISHED = (
    *_TO_FINISH,
    DoubtKind.FATE_OPEN,
    DoubtKind.NOT_AMENDED,
    DoubtKind.NO_MOVEMENT,
    DoubtKind.CHAIR_BACK,
    DoubtKind.NO_OWNER,
    DoubtKind.NO_DATE,
    DoubtKind.NO_WORDS,
    DoubtKind.NOTHING_RECORDED,
)


class Doubt(Struct, frozen=True):
    """One thing that is doubted.

    Attributes:
        kind: what kind of thing it is.
        sentence: what is doubted, in one plain sentence.
        item: identifier of the item it is about; None for what belongs to no item.
        entry: identifier of the entry it is about; None where it is about the item itself.
        initials: the initials that no one has, where that is doubted: the glossary may explain them.
    """

    kind: DoubtKind
    sentence: str
    item: str | None
    entry: str | None
    initials: str = ""


def doubt_at(entry: Entry, kind: DoubtKind, sentence: str) -> Doubt:
    """A doubt about an entry."""
    return Doubt(kind, sentence, entry.item, entry.id)
