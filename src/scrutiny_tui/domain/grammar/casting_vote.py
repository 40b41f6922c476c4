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
_OWNED = re.compile(r"['’]s?$", re.IGNORECASE)
_BEHIND_VOTERS = re.compile(r"[,;]\s*([^,;]+\b(?:for|in\s+favour|against))$", re.IGNORECASE)
_LAST_WORDS = re.compile(
    r"[\s,;]+(?:and\s+)?(?P<cast>(?:(?:with|by|on)\s+)?(?:the\s+)?(?P<who>[\w'’-]+)\s+"
    r"(?:(?:second|or|casting|vote[ds]?|voting)\s+){0,5}(?:for|in\s+favour|against))$",
    re.IGNORECASE,
)


def before_the_chair(words: str, context: LineContext) -> tuple[str, str]:
    """Part a vote by names from how the chair used the casting vote, if it says that at its end.

    The office needs no comma before it: "for A, B against C, D chair for".

    Args:
        words: the vote: who was on which side, and the casting vote.
        context: what the line is read against.

    Returns:
        Who was on which side; the words of the casting vote, empty where there are none.
    """
    for gap in re.finditer(r"[\s,;]+", words):
        found = _LAST_WORDS.match(words, gap.start())
        if found and office_called(_OWNED.sub("", found["who"]), context.sitting.customs) is Office.CHAIR:
            return words[: gap.start()], found["cast"]
    named = _BEHIND_VOTERS.search(words)
    return (words[: named.start()], named[1]) if named else (words, "")


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
