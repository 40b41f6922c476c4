"""The words without which a regular expression matches nowhere, worked out from the expression itself.

The expression is rewritten step by step. What may stand for several characters, and what may be left out,
becomes a gap. Then each group is replaced, the innermost first: by what stands in it, or, if it has
alternatives, by one character as their sign. What is left between the gaps stands in every text that matches.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import count
from typing import NamedTuple


class Needs(NamedTuple):
    """What stands in every text that an expression matches.

    Attributes:
        words: all of these.
        choices: of each of these, one alternative.
    """

    words: tuple[str, ...] = ()
    choices: "tuple[OneOf, ...]" = ()


class OneOf(NamedTuple):
    """Alternatives, of which one stands in a text.

    Attributes:
        words: those that are one word, or several in a row.
        others: those that need more than that.
    """

    words: tuple[str, ...] = ()
    others: tuple[Needs, ...] = ()


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
    all_of, choices = needs
    for word in all_of:
        if word not in words:
            return False
    for choice in choices:  # noqa: SIM110 - asked for each expression and each sentence: all() takes longer
        if not _has_one(words, choice):
            return False
    return True


@lru_cache(maxsize=512)
def folded(text: str) -> str:
    """A text in one spelling for all characters that a regular expression takes for one, ignoring case."""
    return text.casefold().replace("i\u0307", "i").replace("\u0131", "i")


def _has_one(words: str, choice: OneOf) -> bool:
    one_of, others = choice
    for word in one_of:
        if word in words:
            return True
    for needs in others:  # noqa: SIM110 - as above
        if meets(words, needs):
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
    if not all(map(any, needed)):
        return _GAP
    sign = next(_signs)
    _signed[sign] = _one_of(needed)
    return sign


def _one_of(needed: Sequence[Needs]) -> OneOf:
    """A choice of alternatives; one that is itself no more than a choice adds the alternatives of that."""
    choices = list(map(_as_choice, needed))
    words = dict.fromkeys(word for choice in choices for word in choice.words)
    return OneOf(tuple(words), tuple(dict.fromkeys(needs for choice in choices for needs in choice.others)))


def _as_choice(needs: Needs) -> OneOf:
    words, choices = needs
    if len(words) + len(choices) > 1:
        return OneOf(others=(needs,))
    return choices[0] if choices else OneOf(words)


@cache
def _needs_in(text: str) -> Needs:
    """What stands between the gaps: the long words first, which most texts lack."""
    parts = dict.fromkeys(part for part in _PART.findall(folded(text)) if not part.isspace())
    words = sorted((part for part in parts if part < _FIRST_SIGN), key=len, reverse=True)
    return Needs(tuple(words), tuple(_signed[part] for part in parts if part >= _FIRST_SIGN))
