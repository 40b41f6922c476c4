"""Acts in the room that sentences tell, of someone who was not there."""

from collections.abc import Iterator

from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.room.taking_part import (
    is_unrecorded_member,
    is_unrecorded_speaker,
    printed_name,
    was_not_there,
)
from scrutiny_tui.domain.doubts.sentences.assertions.acting_assertions import ToldActed
from scrutiny_tui.domain.doubts.sentences.posts import known_in
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.room import room_at
from scrutiny_tui.domain.sitting import Sitting


def check(sitting: Sitting, entry: Entry, told: ToldActed) -> Iterator[Doubt]:
    """Someone said to have acted who had left, or sent apologies; an interest is doubted elsewhere."""
    if not room_at(sitting, entry.place).known:
        return
    missing = is_unrecorded_speaker if told.speaks else is_unrecorded_member
    for named in known_in(sitting, entry, told.who):
        why = was_not_there(sitting, named, entry) or missing(sitting, named)
        if why and "interest" not in why:
            sentence = f"{printed_name(sitting, named)} is recorded as taking part, but {why}."
            yield doubt_at(entry, DoubtKind.SPEAKER, sentence)
