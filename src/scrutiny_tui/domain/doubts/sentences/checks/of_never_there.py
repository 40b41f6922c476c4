"""Someone who was never at the meeting, of whom a sentence says that they took no part in something.

It is said of those who were there: of someone else it is rather a wrong name, or a wrong line of attendance.
"""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.doubts.room.taking_part import attendee_of, printed_name, was_not_in_room
from scrutiny_tui.domain.doubts.sentences.wording import contradicted
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.room_events import Absence
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_SAYS_AWAY = WordPattern(
    r"\b(?:late|later|arrived|joined|came in|come in|missed|absent|absence|away|apolog\w+|attend\w*|left"
    r"|leaving|not (?:been )?(?:present|there|in the room)|out of the room)\b",
    re.IGNORECASE,
)
"""What says itself that someone was not there."""


def check(sitting: Sitting, entry: Entry, named: Named, did: str) -> Iterator[Doubt]:
    """Someone who never came; not those who left, or are late, nor where the words say that they were away.

    Args:
        sitting: the meeting.
        entry: the entry in which the sentence stands.
        named: of whom it is said.
        did: what is said of them: "did not vote".
    """
    attendee = attendee_of(sitting, named)
    late = (
        attendee is not None and attendee.excuse is not None and attendee.excuse.absence is Absence.LATENESS
    )
    came = attendee is not None and attendee.attended
    if came or late or _SAYS_AWAY.search(entry.text):
        return
    if why := was_not_in_room(sitting, named, entry):
        yield contradicted(entry, DoubtKind.VOTER, f"{printed_name(sitting, named)} {did}", why)
