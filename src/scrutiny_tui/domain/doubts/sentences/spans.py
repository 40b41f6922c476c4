"""Lengths of time as sentences tell them: "ten minutes", "an hour and a half", "2 hours 15 minutes"."""

import re

from scrutiny_tui.domain.doubts.sentences.verbs.verb import NUMBER, number_in
from scrutiny_tui.domain.word_pattern import WordPattern

_UNIT = r"(?:minutes?|mins?)"
_PART = WordPattern(r"half (?:an )?hour\b|of an hour")
_MINUTES = rf"{NUMBER}(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?[ -]?{_UNIT}"
SPAN = (
    rf"(?:(?:about |some |just )?(?:half[ -]an[ -]hour|a quarter of an hour|three[ -]quarters of an hour"
    rf"|{_MINUTES}|(?:an|{NUMBER}) (?:and (?:a half|three quarters|a quarter) )?(?:hours?|hrs?)"
    rf"(?:(?:,| and)? (?:a half|a quarter|three quarters|{_MINUTES}))?))"
)
"""How long something lasted."""
_OF_HOUR = (("three quarters", 45), ("half", 30), ("quarter", 15))
_HOURS = WordPattern(rf"(?P<number>an|{NUMBER}) (?:and (?:a|three) \w+ )?(?:hours?|hrs?)\b", re.IGNORECASE)
_AND_MINUTES = WordPattern(
    rf"(?P<number>{NUMBER})(?:[ -](?P<more>one|two|three|four|five|six|seven|eight|nine))?[ -]?{_UNIT}",
    re.IGNORECASE,
)


def minutes_in(span: str) -> int:
    """How many minutes a length of time is, as `SPAN` matches it."""
    words = span.casefold().replace("-", " ")
    hours, minutes = _HOURS.search(words), _AND_MINUTES.search(words)
    found = 0
    if hours and not _PART.search(words):
        found += 60 * (1 if hours["number"] == "an" else number_in(hours["number"]))
    if minutes:
        return found + number_in(minutes["number"]) + number_in(minutes["more"] or "no")
    return found + next((count for part, count in _OF_HOUR if part in words), 0)


def is_in_minutes(span: str) -> bool:
    """Whether a length of time is told to the minute."""
    return _AND_MINUTES.search(span) is not None
