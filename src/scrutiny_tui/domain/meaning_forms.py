"""The full form of initials in a sentence: its plural, and its article."""

import re

_UNCHANGED = re.compile(
    r"(?:s|x|z|ch|sh|o|f|fe|ing|man|child|person|foot|tooth|staff|people)$", re.IGNORECASE
)
"""Endings whose plural is no plain "s", or of words that have none."""
_UNCOUNTED = frozenset(
    {
        *(
            "advice",
            "care",
            "education",
            "employment",
            "equipment",
            "evidence",
            "finance",
            "guidance",
            "health",
        ),
        *("housing", "income", "information", "infrastructure", "justice", "safety", "support", "transport"),
        *("welfare", "work"),
    }
)
_LINKING = re.compile(
    r"\b(?:of|for|in|to|with|on|at|by|from|without|under|not|or|per|between|against)\b", re.IGNORECASE
)
"""Words behind which the last word is not the one that takes the plural: "Head of Service"."""
_ARTICLE = re.compile(r"(?:the|an?) ", re.IGNORECASE)
_DETERMINED = re.compile(
    r"(?:\b(?:the|an?|this|that|these|those|our|your|their|its|his|her|my|each|every|any|no)|\w['’]s|s['’])"
    r"(?: (?:annual|current|draft|final|latest|new|next|proposed|revised|updated))? $",
    re.IGNORECASE,
)
_INDEFINITE = re.compile(r"\b(a)n? $", re.IGNORECASE)
_VOWEL = re.compile(r"(?!uni|use|util|eu|one\b)[aeiou]|hour|hono|heir", re.IGNORECASE)


def plural_of(meaning: str) -> str | None:
    """The plural of a full form: "Local Authorities"; None where it is not plainly formed."""
    last = meaning.rpartition(" ")[2]
    if (
        not last.isalpha()
        or _LINKING.search(meaning)
        or _UNCHANGED.search(last)
        or last.casefold() in _UNCOUNTED
    ):
        return None
    if last.casefold().endswith("y") and last[-2:-1].casefold() not in "aeiou":
        return f"{meaning[:-1]}ies"
    return f"{meaning}s"


def put_behind(before: str, full: str) -> tuple[str, str]:
    """Words, and the full form behind them: with one article, and with the "a" or "an" that it asks for."""
    if _DETERMINED.search(before) and (article := _ARTICLE.match(full)):
        full = full[article.end() :]
    if found := _INDEFINITE.search(before):
        before = f"{before[: found.start()]}{found[1]}{'n' if _VOWEL.match(full) else ''} "
    return before, full
