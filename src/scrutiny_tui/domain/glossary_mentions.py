"""Where a text mentions initials of the glossary, and whether they can stand there in full."""

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum, auto

from msgspec import Struct

from scrutiny_tui.domain.glossary import pattern_of
from scrutiny_tui.domain.meaning_forms import plural_of
from scrutiny_tui.domain.names.titles import folded

_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*\"|(?<!\w)[‘'](?:[^‘’']|(?<=\w)[’'](?=\w))*[’'](?!\w)")
_OPENS, _CLOSES = r"\s*[“\"‘']?$", r"[”\"’']?\s*"
_BEFORE_BRACKETS = re.compile(rf"\w[.,”\"’']*\s*[(\[]{_OPENS}")
_IN_BRACKETS = re.compile(rf"{_CLOSES}[)\]]")
_BEFORE_CALLED = re.compile(
    r"\b(?:(?:hereafter|hereinafter|henceforth),?(?: called)?|known as|referred to as|abbreviated (?:as|to))"
    rf"(?: the)?{_OPENS}",
    re.IGNORECASE,
)
_BEFORE_OR = re.compile(rf"[,(]\s*or(?: the)?{_OPENS}", re.IGNORECASE)
_BEHIND_OR = re.compile(rf"{_CLOSES}[,)\]]")
_POST = (
    r"(?:Head|Director|Manager|Lead|Leader|Officer|Commissioner|Member|Holder|Champion|Minister|Secretary"
    r"|Co-?ordinator|Advis[eo]r|Inspector|Principal|Chair)"
)
_BEFORE_POST = re.compile(rf"\b{_POST}s?(?:,| of| for)(?: (?:[A-Z][\w'’-]*,?|and|&|of|for|the))* $")
_BEHIND_POST = re.compile(rf" (?:[A-Z][\w'’-]* ){{0,2}}{_POST}\b")
_WORD_BEHIND = re.compile(r" ([^\W\d_a-z][\w-]*)")
_LONGEST_TITLE, _NEAR = 3, 60


class Use(Enum):
    """What a text does with initials.

    Members:
        PLAIN: it mentions them: they can stand in full.
        EXPLAINED: their full form stands beside them, or words that they stand for.
        KEPT: they are part of a quotation or a post, or have a plural that is not known: they stay as typed.
    """

    PLAIN = auto()
    EXPLAINED = auto()
    KEPT = auto()


class InitialsMentioned(Struct, frozen=True):
    """Initials of the glossary in a text.

    Attributes:
        initials: the initials, as the glossary has them.
        meaning: what they mean.
        is_plural: whether an "s" stands behind them.
        start: where they begin, an `@` before them included.
        end: where they end.
        use: what the text does with them.
    """

    initials: str
    meaning: str
    is_plural: bool
    start: int
    end: int
    use: Use


class NamesBeside(Struct, frozen=True):
    """What people are called, by which initials that are part of a name are told.

    Attributes:
        words: each word of a person's name, in small letters, titles included.
        titles: the titles, in small letters.
        posts: the posts people hold.
    """

    words: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    posts: tuple[str, ...] = ()

    def has(self, text: str, found: re.Match[str]) -> bool:
        """Whether initials are part of a name: "Cllr AJ Moss", "AJ Moss", "Cllr AJ"."""
        before = folded(text[max(0, found.start() - _NEAR) : found.start()]).split()
        behind = _WORD_BEHIND.match(text, found.end())
        if behind and folded(behind[1]) in self.words - self.titles:
            return True
        if not before or text[found.start() - 1] != " ":
            return False
        ends = (" ".join(before[-length:]) for length in range(1, _LONGEST_TITLE + 1))
        is_part = folded(found["initials"]) in self.words and before[-1] in self.words
        return is_part or any(end in self.titles for end in ends)


class MentionFinder:
    """Finds the initials of a glossary in texts.

    Args:
        meanings: what the initials mean, by the initials.
        names: what people are called.
    """

    def __init__(self, meanings: Mapping[str, str], names: NamesBeside) -> None:
        self._meanings, self._names = meanings, names
        self._pattern = pattern_of(meanings)
        posts = [post for post in names.posts if self._pattern and self._pattern.search(post)]
        self._posts = (
            re.compile("|".join(map(re.escape, sorted(posts, key=len, reverse=True)))) if posts else None
        )

    def in_text(self, text: str) -> Iterator[InitialsMentioned]:
        """The mentions in a text, in order.

        Initials that are part of a name, of an address or of a reference are none.
        """
        for found in self._pattern.finditer(text) if self._pattern else ():
            if not self._names.has(text, found):
                initials, plural = found["initials"], bool(found["plural"])
                meaning = self._meanings[initials]
                use = self._use(text, found, meaning)
                yield InitialsMentioned(initials, meaning, plural, found.start(), found.end(), use)

    def _use(self, text: str, found: re.Match[str], meaning: str) -> Use:
        if _is_explained(text, found, meaning):
            return Use.EXPLAINED
        before, behind = text[: found.start()], text[found.end() :]
        within = (*_QUOTED.finditer(text), *(self._posts.finditer(text) if self._posts else ()))
        kept = (
            bool(found["plural"] and plural_of(meaning) is None)
            or any(span.start() <= found.start() < span.end() for span in within)
            or _BEFORE_POST.search(before)
            or _BEHIND_POST.match(behind)
        )
        return Use.KEPT if kept else Use.PLAIN


def name_words(names: Iterable[str]) -> frozenset[str]:
    """Each word of these names, in small letters."""
    return frozenset(word for name in names for word in folded(name.replace(",", " ")).split())


def _is_explained(text: str, found: re.Match[str], meaning: str) -> bool:
    """Whether words they stand for are beside them: "in full (SEND)", "SEND (in full)", "hereafter SEND"."""
    full = "|".join(re.escape(form) for form in (plural_of(meaning), meaning) if form)
    before, behind = text[: found.start()], text[found.end() :]
    return bool(
        (_BEFORE_BRACKETS.search(before) and _IN_BRACKETS.match(behind))
        or _BEFORE_CALLED.search(before)
        or (_BEFORE_OR.search(before) and _BEHIND_OR.match(behind))
        or re.search(rf"(?:{full})s?[\s,]*[(\[–-]{_OPENS}", before, re.IGNORECASE)
        or re.match(rf"{_CLOSES}[\s,]*[(\[–-]\s*(?:{full})", behind, re.IGNORECASE)
    )
