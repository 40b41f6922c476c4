"""The glossary: what initials mean that are no one's, such as SEND or NEET."""

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct

from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.names.titles import folded
from scrutiny_tui.domain.people import Person

_INITIALS = re.compile(r"[^\W_](?:[^\W_]|[&./-](?=[^\W_])){1,14}")


class GlossaryEntry(Struct, frozen=True):
    """What initials mean.

    Attributes:
        id: the store's own identifier.
        initials: as they are typed, capitals included ("SEND").
        meaning: their full form ("Special Educational Needs and Disabilities").
        committee: identifier of the committee whose initials they are; None for those of the whole council.
        exempt: the exemption under which it was entered; None in public.
    """

    id: str
    initials: str
    meaning: str
    committee: str | None = None
    exempt: Exemption | None = None


def are_initials(text: str) -> bool:
    """Whether a text can be entered as initials: one word, of letters and figures, with a capital in it."""
    return _INITIALS.fullmatch(text) is not None and any(letter.isupper() for letter in text)


def glossary_of(entries: Iterable[GlossaryEntry], committee: str) -> tuple[GlossaryEntry, ...]:
    """The glossary of a committee: its own entries and the council's, by their initials."""
    found = [entry for entry in entries if entry.committee in (None, committee)]
    return tuple(sorted(found, key=lambda entry: (entry.initials.casefold(), entry.committee is None)))


def posts_called(people: Iterable[Person]) -> Mapping[str, Person]:
    """Whom a post or its initials mean, by that, in small letters: such initials are someone's."""
    return {
        folded(called): person for person in people for called in (person.role, person.initials) if called
    }


def pattern_of(initials: Iterable[str]) -> re.Pattern[str] | None:
    """What finds initials in a text, with an `@` before them or an "s" behind; None where there are none.

    Not within a longer word, nor in one with a hyphen or an apostrophe, nor in an address or a reference
    ("send@…", "CYP/SEND/2026").
    """
    longest_first = "|".join(re.escape(each) for each in sorted(initials, key=len, reverse=True))
    if not longest_first:
        return None
    before, behind = r"(?<![\w@&/\\.:?=#%+-])(?<!\w['’])", r"(?![\w&@/\\=%+]|['’.:?#-]\w)"
    return re.compile(rf"{before}@?(?P<initials>{longest_first})(?P<plural>s?){behind}")
