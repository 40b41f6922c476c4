"""Doubts about a list that has not as many parts as were said, and about a line that stands within a list.

"There were three options: a ferry and a bridge." A list may have "and" within a part, and words behind a
comma that explain one: it is doubted only where no way to count it fits.
"""

import re
from collections.abc import Iterator, Sequence

from scrutiny_tui.domain.discussion import Author, Note, Paper, Point
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.sentences.wording import in_words
from scrutiny_tui.domain.doubts.wordings.quantities import NUMBER, Quantity, sentences_with_quantities
from scrutiny_tui.domain.entries import Entry, RoomEvent
from scrutiny_tui.domain.grammar.discussion_lines import LITERAL
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_NOT_ALL = WordPattern(
    r"\b(?:including|such as|for example|among (?:them|others)|e\.g|etc|and so on|notably|especially"
    r"|mainly|both"
    r"|each|other|others|more|all|none|neither|either|first|second|respectively|instead|follows)\b|…",
    re.IGNORECASE,
)
_VERB = WordPattern(
    r"\b(?:were|was|are|is|had|have|has|did|do|does|would|will|could|can|should|must|said|went|came|made|that"
    r"|who|which|there|it|they|he|she|to|from|between|through|until)\b|\d ?[–-] ?\d",
    re.IGNORECASE,
)
"""What makes what follows a colon a clause, or a span, and no plain list."""
_GAP = WordPattern(
    r"(?: (?:were|was|are|is|had been|would be|have been|lay|stood"
    r"|remained) (?:[a-z]+ )?[a-z]+(?: forward| out"
    r"| down)?| (?:before|for|to|of|in|on|at|with|about|behind) [^:]{3,40})?",
    re.IGNORECASE,
)
"""What stands between what is counted and the colon."""
_SPEAKING = WordPattern(
    r"\b(?:said|asked|heard|told|spoke|replied|noted|commented|discussed|questions?|answers?|answered"
    r"|considered)\b",
    re.IGNORECASE,
)
_COMMAS = WordPattern(r"[,;](?: (?:and|or))? ")
_ALL_BREAKS = WordPattern(r"[,;](?: (?:and|or))? | (?:and|or) ")
_PLAIN = WordPattern(r"(?:[^\W\d_][\w'’-]*|\d{1,2})(?: [\w'’-]+){0,2}")
_ARTICLE = WordPattern(r"(?P<a>an? )|(?P<the>(?:the|its|their|his|her|our) )", re.IGNORECASE)
_INTRODUCES = WordPattern(
    r":\W*$|\b(?:follow(?:s|ing)|as below|points|questions|comments|summary)\b", re.IGNORECASE
)
_GOES_ON = WordPattern(r"(?:[,;]|[,;]? (?:and|or))$")
_ENDS_OPEN = WordPattern(r"[,;]? (?:and|or)$", re.IGNORECASE)
_BROKEN_OFF = "The list goes on behind this point, and no other follows it."
_BETWEEN = "This line stands within a list, which goes on behind it."
_QUESTIONS = ("question",)
"""Under them their answers may stand."""
_MOST, _FEWEST = 12, 2


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """What is doubted of the lists in an item."""
    entries = sitting.of_item(item)
    for at, entry in enumerate(entries):
        if isinstance(entry.body, Note) or entry.line.lstrip().startswith(LITERAL):
            continue
        yield from _in_words(entry)
        if not _is_sub_point(entry):
            yield from _under(entry, entries[at + 1 :])
    yield from _without_lead(entries)
    yield from _lines_between(entries)
    yield from _broken_off(entries)


def _in_words(entry: Entry) -> Iterator[Doubt]:
    """A list in one sentence."""
    for sentence in sentences_with_quantities(entry.text):
        head, colon, rest = sentence.words.partition(": ")
        counted = _announced(head, [one for one in sentence.quantities if one.stop <= len(head)])
        named = len(sentence.quantities) == 1
        if not (colon and counted and named) or _NOT_ALL.search(rest) or _VERB.search(rest):
            continue
        least, most = _parts_in(rest)
        fits = least <= counted.value <= most if _is_plain(rest) else counted.value <= most
        if most >= _FEWEST and not fits:
            yield doubt_at(
                entry, DoubtKind.FIGURES, f"“{counted.shown}” are said, and the list has {in_words(most)}."
            )


def _announced(head: str, quantities: Sequence[Quantity]) -> Quantity | None:
    """The number of things that words before a colon announce; None where it is not plain which."""
    if len(quantities) != 1:
        return None
    one = quantities[0]
    whole = one.kind == NUMBER and one.exact and one.value.denominator == 1
    plain = (
        whole
        and one.counted
        and not one.is_measure
        and _FEWEST <= one.value <= _MOST
        and _GAP.fullmatch(head, one.stop)
    )
    return one if plain and not _SPEAKING.search(head, one.stop) else None


def _parts_in(rest: str) -> tuple[int, int]:
    """How many parts a list has at least and at most: an "and" may stand within one."""
    return len(_COMMAS.split(rest)), len(_ALL_BREAKS.split(rest))


def _is_plain(rest: str) -> bool:
    """Whether a list is one of names or single words, in which no comma explains anything."""
    parts = _ALL_BREAKS.split(rest.strip())
    articles = {found.lastgroup if (found := _ARTICLE.match(one)) else None for one in parts}
    return all(map(_PLAIN.fullmatch, parts)) and len(articles) == 1


def _under(entry: Entry, behind: Sequence[Entry]) -> Iterator[Doubt]:
    """The sub-points under a line that says how many they are."""
    head = entry.text.rstrip(" -–")
    sentences = sentences_with_quantities(head[:-1]) if head.endswith(":") else ()
    counted = _announced(sentences[-1].words, sentences[-1].quantities) if sentences else None
    under = _run(behind)
    points, rest = _highest(under), behind[len(under) :]
    if counted is None or not points or points == counted.value or _NOT_ALL.search(head):
        return
    sentence = f"“{counted.shown}” are said, and the list has {in_words(points)}."
    if points > counted.value and counted.counted != _QUESTIONS:
        yield doubt_at(entry, DoubtKind.FIGURES, sentence)
    elif not rest:
        yield doubt_at(entry, DoubtKind.NO_WORDS, sentence)
    elif not _runs_on(rest):
        yield doubt_at(entry, DoubtKind.FIGURES, sentence)
    elif points + _highest(_run(rest[1:])) == counted.value and _may_be_misplaced(rest[0]):
        yield doubt_at(rest[0], DoubtKind.FIGURES, _BETWEEN)


def _without_lead(entries: Sequence[Entry]) -> Iterator[Doubt]:
    """A sub-point with which the item opens, and that goes on from words or a number before it."""
    said = (entry for entry in entries if not isinstance(entry.body, RoomEvent | Note | Author | Paper))
    first = next(said, None)
    if first is None or not isinstance(first.body, Point) or first.body.mark is None or first.body.speaker:
        return
    if first.text[:1].islower() or _ordinal(first) > 1:
        sentence = "The item opens with a sub-point, and nothing stands above it."
        yield doubt_at(first, DoubtKind.NO_WORDS, sentence)


def _lines_between(entries: Sequence[Entry]) -> Iterator[Doubt]:
    """A point that stands between the sub-points of one list."""
    for at, entry in enumerate(entries[:-1]):
        before = entries[at - 1] if at else entry
        if _is_sub_point(before) and _may_be_misplaced(entry) and _is_one_list(entries, at):
            yield doubt_at(entry, DoubtKind.FIGURES, _BETWEEN)


def _broken_off(entries: Sequence[Entry]) -> Iterator[Doubt]:
    """A sub-point that ends with "and" or "or", behind which no other stands."""
    said = [entry for entry in entries if not isinstance(entry.body, RoomEvent | Note)]
    for at, entry in enumerate(said):
        if not _is_sub_point(entry) or not _ENDS_OPEN.search(entry.text):
            continue
        rest = said[at + 1 :]
        if not rest:
            yield doubt_at(entry, DoubtKind.NO_WORDS, _BROKEN_OFF)
        elif not _is_sub_point(rest[0]) and not _runs_on(rest):
            yield doubt_at(entry, DoubtKind.FIGURES, _BROKEN_OFF)


def _may_be_misplaced(entry: Entry) -> bool:
    """Whether an entry is a plain point that introduces nothing; a line with a backslash is right."""
    plain = isinstance(entry.body, Point) and entry.body.mark is None
    literal = entry.line.lstrip().startswith(LITERAL)
    return plain and not literal and not _INTRODUCES.search(entry.text)


def _is_one_list(entries: Sequence[Entry], at: int) -> bool:
    """Whether the sub-points before and behind a line are of one list, by number, end or beginning.

    Under a question its answer may stand, and then the next question: two sub-points have to stand together.
    """
    before, behind = entries[at - 1], entries[at + 1]
    if not _is_sub_point(behind):
        return False
    if _GOES_ON.search(before.text.rstrip(" .")):
        return True
    run = _run(entries[:at][::-1])
    if not _FEWEST <= len(run) < at or not entries[at - len(run) - 1].text.endswith(":"):
        return False
    if _ordinal(before) and _ordinal(behind):
        return _ordinal(behind) == _ordinal(before) + 1
    begins = [one.text[:1] for one in (before, behind)]
    return all(map(str.islower, begins)) and entries[at].text[:1].isupper()


def _run(entries: Sequence[Entry]) -> Sequence[Entry]:
    """The sub-points at the beginning of some entries."""
    ends = next((at for at, one in enumerate(entries) if not _is_sub_point(one)), len(entries))
    return entries[:ends]


def _runs_on(entries: Sequence[Entry]) -> bool:
    """Whether sub-points stand behind the first of some entries, which is none."""
    return len(entries) > 1 and _is_sub_point(entries[1])


def _highest(under: Sequence[Entry]) -> int:
    """How many of some sub-points are not under another."""
    levels = [one.body.level for one in under if isinstance(one.body, Point)]
    return levels.count(min(levels)) if levels else 0


def _is_sub_point(entry: Entry) -> bool:
    return isinstance(entry.body, Point) and entry.body.mark is not None


def _ordinal(entry: Entry) -> int:
    mark = entry.body.mark if isinstance(entry.body, Point) else None
    return (mark.ordinal or 0) if mark else 0
