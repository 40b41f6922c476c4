"""What an amendment puts into the words of a motion, and what it leaves out of them."""

import re
from functools import lru_cache

from msgspec import Struct

from scrutiny_tui.domain.word_pattern import WordPattern

_QUOTE = WordPattern(r"[“\"](?P<double>[^”\"]+)[”\"]|(?<!\w)[‘'](?P<single>[^’']+)[’'](?!\w)")
_OUT = r"leav(?:e|ing) out|delet\w+|remov\w+|omit\w*|strik(?:e|ing)(?: out)?"
_IN = r"add\w*|insert\w*|append\w*|put(?:ting)? in"
_FOR = r"replac\w+|chang\w+|alter\w*|amend\w*"
_LEAVES_OUT = WordPattern(rf"\b(?:{_OUT}|{_FOR}|instead of|in place of)\b", re.IGNORECASE)
_PUTS_IN = WordPattern(rf"\b(?:{_IN}|with|by|read|substitut\w+|to)\b", re.IGNORECASE)
_PLACE = WordPattern(r"\b(?:after|before|following|behind|between|from)\b", re.IGNORECASE)
_SUBSTITUTES = WordPattern(r"\bsubstitut\w+\b", re.IGNORECASE)
_ALL = WordPattern(r"\ball\b|\bwhole\b|\beverything\b", re.IGNORECASE)
_WORDS = r"(?:the )?(?:words?|figures?|date|sum|name)?\s*"
_FORMS = tuple(
    WordPattern(rf"(?:to )?{form}", re.IGNORECASE)
    for form in (
        r"(?:leav(?:e|ing)|strik(?:e|ing)|tak(?:e|ing)|cut(?:ting)?) (?P<out>.+?) out",
        rf"(?:{_FOR}):? {_WORDS}(?P<out>.+?) (?:with|by|to|into) (?P<into>.+)",
        (
            rf"(?:substitut(?:e|ing)|insert(?:ing)?|put(?:ting)?):? {_WORDS}(?P<into>.+?)"
            r" (?:for|instead of|in place of) (?P<out>.+)"
        ),
        rf"for {_WORDS}(?P<out>.+?),? (?:put|read|substitute|insert) (?P<into>.+)",
        rf"(?:{_OUT}):? {_WORDS}(?P<out>.+?)(?:,? (?:and )?(?:{_IN}|substitute) (?P<into>.+))?",
        rf"(?:{_IN}):? {_WORDS}(?P<into>.+?)(?: (?:at|to) the end\b.*| (?:after|before|behind) .*)?",
    )
)
"""Amendments without quotation marks."""


class Alteration(Struct, frozen=True):
    """What an amendment does to the words of a motion.

    Attributes:
        into: the words that it puts in.
        out: the words that it leaves out.
        free: whether it does not say what it leaves out, so that any of the words may be gone: "that the tug
            be hired".
    """

    into: tuple[str, ...] = ()
    out: tuple[str, ...] = ()
    free: bool = False


@lru_cache(maxsize=512)
def alteration_by(words: str) -> Alteration:
    """What an amendment puts in and leaves out.

    Args:
        words: the words of the amendment: "leave out “May” and insert “June”", "add from April".
    """
    quotes = list(_QUOTE.finditer(words))
    if quotes:
        return _of_quotes(words, quotes)
    plain = words.strip(" .;:")
    for form in _FORMS:
        if found := form.fullmatch(plain):
            parts = found.groupdict()
            into, out = ((parts.get(name) or "").strip(" ,") for name in ("into", "out"))
            return Alteration((into,) if into else (), (out,) if out else ())
    return Alteration(into=(plain,), free=True)


def as_altered(words: str, altered: Alteration) -> str:
    """Some words with what an amendment puts in for what it leaves out; as they are where it is not told."""
    pairs = zip(altered.out, altered.into, strict=True) if len(altered.out) == len(altered.into) else ()
    for out, into in pairs:
        words = re.sub(
            rf"(?<!\w){re.escape(out)}(?!\w)", into.replace("\\", r"\\"), words, flags=re.IGNORECASE
        )
    return words


def quotes_words(words: str) -> bool:
    """Whether an amendment has the words that it is about in quotation marks."""
    return _QUOTE.search(words) is not None


def _of_quotes(words: str, quotes: list[re.Match[str]]) -> Alteration:
    into, out, free, end, substitutes = list[str](), list[str](), False, 0, False
    for found in quotes:
        lead, end = words[end : found.start()], found.end()
        text = found["double"] or found["single"]
        leaves, puts = _last(_LEAVES_OUT, lead), _last(_PUTS_IN, lead)
        free = free or (leaves >= 0 and _ALL.search(lead) is not None)
        substitutes = substitutes or _SUBSTITUTES.search(lead) is not None
        if _last(_PLACE, lead) > max(leaves, puts) or (leaves >= 0 and _ALL.search(lead)):
            continue  # it says where
        if leaves > puts or (re.search(r"\bfor\W*$", lead, re.IGNORECASE) and (substitutes or not into)):
            out.append(text)
        elif puts < 0 and out and not into and re.fullmatch(r"\W*(?:and|or)?\W*", lead):
            out.append(text)  # “red” and “blue”
        else:
            into.append(text)
    return Alteration(tuple(into), tuple(out), free)


def _last(form: WordPattern, lead: str) -> int:
    """Where a form stands last in the words before a quotation; -1 where it does not."""
    return max((found.start() for found in form.finditer(lead)), default=-1)
