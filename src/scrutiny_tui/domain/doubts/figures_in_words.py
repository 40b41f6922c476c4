"""Doubts about sentences that give the figures of a vote: a sentence records none."""

import re
from collections.abc import Collection, Iterator, Sequence

from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.doubts import disagreements
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.only_words import command_without_slash
from scrutiny_tui.domain.doubts.told_in_words import ELSEWHERE
from scrutiny_tui.domain.doubts.told_in_words import NUMBER as _N
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Vote
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import NUMBER_WORDS

_VOTED = r"(?:(?:members?|councillors?|votes?|voted|voting|were) )*"
_FOR = r"(?:for|in favour)(?: of (?:it|the \w+))?"
_AND = r",?(?: and| with| to)? "
_DASH = r"(?: ?[-–] ?|,? (?:to|against|with) )"
_DECIDED = r"(?:carried|lost|agreed|passed|defeated|rejected|voted)"
_FIGURES = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\bby (?P<one>{_N})(?: votes?| members?)?(?: in favour| for)?{_DASH}(?P<two>{_N})\b",
        rf"\b(?P<one>{_N}) votes? (?:to|against) (?P<two>{_N})\b",
        rf"\b(?P<one>{_N}) {_VOTED}{_FOR}{_AND}(?P<two>{_N}) {_VOTED}against\b",
        rf"\b{_DECIDED} (?P<one>\d{{1,3}})(?: ?[-–] ?| to )(?P<two>\d{{1,3}})\b",
    )
)
"""How words give the figures of a vote: "by five votes to three"."""
_OF_A_VOTE = re.compile(
    r"\b(?:vot\w+|carried|lost|defeated|rejected|passed|agreed|approved|motion|amendment)\b", re.IGNORECASE
)
_AGAINST = re.compile(r"\b(?:lost|defeated|rejected|fell|voted (?:against|down))\b", re.IGNORECASE)
_VOTE = re.compile(
    r"(?:correction\s*:\s*|on (?:the|a) vote,? |(?:(?:no|sorry|oops|wait|actually)[,.:!]? )+)?"
    r"(?:the )?(?:votes?|voting|result)(?: on [^.;:]{1,40})?"
    r"(?: (?:was|were|is)|\s*[:–—-]) (?P<numbers>\d+(?: ?(?:[-–]| to ) ?\d+)+)",
    re.IGNORECASE,
)
"""A sentence that says how the votes fell: "The vote was 5-2"."""
_UNANIMOUS = re.compile(r"\bunanimous(?:ly)?\b", re.IGNORECASE)
_LITERAL = "\\"


def of_points(sitting: Sitting, item: str | None, doubted: Collection[str | None]) -> Iterator[Doubt]:
    """The sentences that give the figures of a vote, where no vote of the item has them.

    Args:
        sitting: the meeting.
        item: identifier of the item; None for what comes before the first.
        doubted: identifiers of the sentences of which something else is doubted.
    """
    entries = sitting.of_item(item)
    votes = [_figures_of(entry.body) for entry in entries if isinstance(entry.body, Vote)]
    for entry in entries:
        body = entry.body
        if not isinstance(body, Point) or body.speaker is not None or entry.id in doubted:
            continue
        if entry.line.lstrip().startswith(_LITERAL):
            continue
        yield from _of_unanimity(entries, entry)
        typed, told = _told(body.text)
        both_ways = (told, told[1::-1]) if _AGAINST.search(body.text) else (told,)
        recorded = any(way == vote[: len(way)] for way in both_ways for vote in votes)
        if told and not recorded and not command_without_slash(sitting, entry):
            sentence = f"Only words say that the vote was {typed}: /vote records it."
            yield doubt_at(entry, DoubtKind.ONLY_WORDS, sentence)


def _of_unanimity(entries: Sequence[Entry], entry: Entry) -> Iterator[Doubt]:
    """A sentence that a vote was unanimous, behind one in which not everyone voted for."""
    before = [one.body for one in entries if isinstance(one.body, Vote) and one.place < entry.place]
    figures = _figures_of(before[-1]) if before else []
    of_vote = _OF_A_VOTE.search(entry.text) and not ELSEWHERE.search(entry.text)
    if any(figures[1:]) and of_vote and _UNANIMOUS.search(entry.text):
        sentence = f"The words say that the vote was unanimous, but it was {disagreements.voted(before[-1])}."
        yield doubt_at(entry, DoubtKind.VOTES_DISAGREE, sentence)


def _figures_of(vote: Vote) -> list[int | None]:
    return list(vote.numbers or vote.counted or ())


def _told(text: str) -> tuple[str, list[int | None]]:
    """The figures of a vote that a sentence gives: as typed, and as numbers; none where it gives none."""
    if found := _VOTE.match(text):
        return found["numbers"], [int(number) for number in re.findall(r"\d+", found["numbers"])]
    if ELSEWHERE.search(text) or not _OF_A_VOTE.search(text):
        return "", []
    for form in _FIGURES:
        if found := form.search(text):
            return f"{found['one']} to {found['two']}", [_number(found["one"]), _number(found["two"])]
    return "", []


def _number(word: str) -> int:
    word = word.casefold()
    if word in ("no", "none"):
        return 0
    return NUMBER_WORDS.index(word) + 1 if word in NUMBER_WORDS else int(word)
