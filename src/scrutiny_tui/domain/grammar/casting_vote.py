"""The casting vote, which the person in the chair may use when the votes are equal."""

import re

from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.names.spans import beginnings
from scrutiny_tui.domain.names.titles import office_called
from scrutiny_tui.domain.people import Office

_MOST_WORDS = 6
_WITH = re.compile(r"^(?:with|by|on)\s+", re.IGNORECASE)
_CASTING = re.compile(
    r"(?:['’]s?)?\s*(?:(?:the\s+)?(?:second\s+or\s+)?casting\s+vote|voted|voting)?[\s,:]*", re.IGNORECASE
)


def behind_the_chair(words: str, context: LineContext) -> str | None:
    """What follows the chair at the beginning of some words: "for" in "the Chairman's casting vote for".

    The chair is the person who has it: called so by one of the council's words, or by name or another office.

    Args:
        words: the words.
        context: what the line is read against.

    Returns:
        The words after it; None when the words do not begin with the chair or the casting vote.

    Raises:
        CannotRead: they begin with someone in the room who is not in the chair.
    """
    words = _WITH.sub("", words.strip(" ,;"), count=1)
    found = _CASTING.match(words)
    if found and "casting" in found[0].casefold():
        return words[found.end() :]
    for name, rest in beginnings(words, _MOST_WORDS):
        bearers = context.present.people_named(name)
        if office_called(name, context.sitting.customs) is not Office.CHAIR:
            if not bearers:
                continue
            if bearers != [context.present.chair]:
                raise CannotRead(
                    f"{bearers[0].name} is not in the chair: only the person in the chair has a casting vote."
                )
        found = _CASTING.match(rest)
        return rest[found.end() :] if found else rest
    return None
