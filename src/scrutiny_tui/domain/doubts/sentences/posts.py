"""Whom a sentence names by a post with its article, "the Director of Place", or by a first name."""

from scrutiny_tui.domain.attendance import attendance
from scrutiny_tui.domain.doubts.names.not_known import everyone_named
from scrutiny_tui.domain.doubts.room.taking_part import printed_name
from scrutiny_tui.domain.doubts.sentences.people import people_in
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.sitting import Sitting


def known_in(sitting: Sitting, entry: Entry, who: str) -> tuple[Named, ...]:
    """Whom words name, by name or by post; no one where some of the words are no name."""
    post = who.removeprefix("The ").removeprefix("the ")
    bearers = everyone_named(sitting).people_named(post) if post != who else []
    if len(bearers) == 1 and bearers[0].person:
        return (bearers[0].named(bearers[0].name),)
    return people_in(sitting, entry, who).known


def by_first_name(sitting: Sitting, who: str) -> tuple[Named, ...]:
    """The one whose first name a word is, where only one in the room has it: "Karen would send them"."""
    if not (who.isalpha() and who.istitle()) or everyone_named(sitting).people_named(who):
        return ()
    named = [one for one in attendance(sitting) if _first_name(sitting, one.named) == who]
    return (named[0].named,) if len(named) == 1 else ()


def _first_name(sitting: Sitting, named: Named) -> str:
    words = everyone_named(sitting).without_titles(printed_name(sitting, named)).split()
    return words[0].title() if len(words) > 1 else ""
