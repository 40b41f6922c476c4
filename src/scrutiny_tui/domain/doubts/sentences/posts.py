"""Whom a sentence names by a post with its article: "the Director of Place"."""

from scrutiny_tui.domain.doubts.names import everyone_named
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
