"""The words without which a regular expression matches nowhere, worked out from the expression itself.

The expression is rewritten step by step. What may stand for several characters, and what may be left out,
becomes a gap. Then each group is replaced, the innermost first: by what stands in it, or, if it has
alternatives, by one character as their sign. What is left between the gaps stands in every text that matches.
"""

import re
from functools import cache, lru_cache
from itertools import count
from typing import TypeAlias

Needs: TypeAlias = "tuple[str | OneOf, ...]"
"""All of these stand in every text that an expression matches."""
OneOf: TypeAlias = "tuple[str | Needs, ...]"
"""Of these alternatives, one stands there."""

_GAP = "\0"
_MANY_CHARACTERS = re.compile(r"\\(?:x\w\w|u\w{4}|\d+|.)|\[\^?\]?(?:\\.|[^\]\\])*\]|[.^$]")
"""An escape, a class, a dot or an anchor: an escaped bracket is no bracket any longer."""
_SPARING = re.compile(r"(?<=[?*+}])[?+]")
"""What follows a quantifier and alters only in which order matches are tried."""
_LEFT_OUT, _REPEATED = r"(?:[?*]|\{0?,\d*\}|\{0\})", r"(?:\+|\{\d+(?:,\d*)?\})"
_QUANTIFIED = re.compile(rf"[^()]{_LEFT_OUT}|(?<=[^()]){_REPEATED}")
_INNERMOST = re.compile(
    r"\((?:\?(?P<look><?[=!])|\?(?:P<\w+>|[a-z-]*:))?(?P<words>[^()]*)\)"
    rf"(?:(?P<left_out>{_LEFT_OUT})|(?P<repeated>{_REPEATED}))?"
)
_FIRST_SIGN, _LAST_SIGN = "\U000f0000", "\U0010ffff"
_PART = re.compile(rf"[{_FIRST_SIGN}-{_LAST_SIGN}]|[^{_GAP}{_FIRST_SIGN}-{_LAST_SIGN}]+")
_signs = map(chr, count(ord(_FIRST_SIGN)))
_signed: dict[str, OneOf] = {}
"""The alternatives that each sign stands for: many expressions have the same, such as people's titles."""


def needs_of(pattern: str) -> Needs:
    """The words that an expression needs.

    What is worked out is kept: this is for the expressions of the program, not for those that are made of
    what users typed.

    Args:
        pattern: a regular expression. It is not a verbose one, and has no flags inside but those of a group,
            as in `(?-i:…)`.

    Returns:
        Words in the spelling of `folded`; nothing where none is certain.
    """
    text = _SPARING.sub("", _MANY_CHARACTERS.sub(_GAP, pattern))
    text, groups = _QUANTIFIED.sub(_GAP, text), 1
    while groups:
        text, groups = _INNERMOST.subn(_replaced, text)
    return _needs_in(_sign_of(text) if "|" in text else text)


def meets(words: str, needs: Needs) -> bool:
    """Whether a text has the words that an expression needs.

    Args:
        words: the text, folded.
        needs: as `needs_of` gives them.
    """
    for need in needs:
        if (need not in words) if isinstance(need, str) else not _has_one(words, need):
            return False
    return True


@lru_cache(maxsize=64)
def folded(text: str) -> str:
    """A text in one spelling for all characters that a regular expression takes for one, ignoring case."""
    return text.casefold().replace("i\u0307", "i").replace("\u0131", "i")


def _has_one(words: str, alternatives: OneOf) -> bool:
    for one in alternatives:  # noqa: SIM110 - asked for each expression and each sentence: any() takes longer
        if (one in words) if isinstance(one, str) else meets(words, one):
            return True
    return False


def _replaced(group: re.Match[str]) -> str:
    look, words, left_out, repeated = group.group("look", "words", "left_out", "repeated")
    if left_out or words.startswith("?") or (look and look.endswith("!")):
        return _GAP
    if look or repeated:
        return _sign_of(words) if "|" in words else f"{_GAP}{words}{_GAP}"
    return _sign_of(_with_blanks(words, group)) if "|" in words else words


def _with_blanks(alternatives: str, group: re.Match[str]) -> str:
    """Alternatives with the blank before and behind them: " as ", which stands in fewer texts than "as"."""
    before = " " if group.string.endswith(" ", 0, group.start()) else ""
    after = " " if group.string.startswith(" ", group.end()) else ""
    return before + alternatives.replace("|", f"{after}|{before}") + after


@cache
def _sign_of(alternatives: str) -> str:
    """The character that stands for alternatives; a gap where one of them needs nothing."""
    needed = [_needs_in(one) for one in alternatives.split("|")]
    if not all(needed):
        return _GAP
    sign = next(_signs)
    _signed[sign] = tuple(dict.fromkeys(one for needs in needed for one in _alternatives(needs)))
    return sign


def _alternatives(needs: Needs) -> OneOf:
    """What is needed, as one alternative among others; as several, where it is no more than they."""
    only = needs[0]
    if len(needs) > 1:
        return (needs,)
    return (only,) if isinstance(only, str) else only


@cache
def _needs_in(text: str) -> Needs:
    """What stands between the gaps: words first, which are quickly looked for, and of these the long ones."""
    parts = dict.fromkeys(part for part in _PART.findall(folded(text)) if not part.isspace())
    words = sorted((part for part in parts if part < _FIRST_SIGN), key=len, reverse=True)
    return (*words, *(_signed[part] for part in parts if part >= _FIRST_SIGN))
