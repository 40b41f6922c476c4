"""Lines about a motion: who moved it, amendments to it, and the votes."""

import re

from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.mentions import mentions_in
from scrutiny_tui.domain.grammar.result import Recorded
from scrutiny_tui.domain.names.reading import read_names
from scrutiny_tui.domain.outcomes import Amendment, Motion, RecordedVote, Side, Vote
from scrutiny_tui.domain.people import Named

_SIDES = {
    "for": Side.FOR,
    "against": Side.AGAINST,
    "abstained": Side.ABSTAINED,
    "abstain": Side.ABSTAINED,
    "abstaining": Side.ABSTAINED,
    "abstention": Side.ABSTAINED,
}
_SIDE = re.compile(rf"\b({'|'.join(sorted(_SIDES, key=len, reverse=True))})\b:?", re.IGNORECASE)
_COUNT = re.compile(r"(\d{1,3})\s*[-–]\s*(\d{1,3})(?:\s*[-–]\s*(\d{1,3}))?")
_CASTING = re.compile(
    r"(?:the\s+)?(?:chair|chairman|chairwoman|chairperson|convener)\s+(for|against)", re.IGNORECASE
)
_NO_NAME = re.compile(r"\b(?:[0-9]+|all|none|nobody)\b", re.IGNORECASE)  # "for 7, against 2"
_VOTE_FORMS = "Write /vote 7-2-1, /vote unanimous, /vote for A, B against C, or /vote 5-5 chair for."


def motion(words: str, context: LineContext) -> Recorded:
    """`/moved A seconded B`."""
    mover, seconded, seconder = _partition(
        r",?\s*\b(?:and\s+)?seconded(?:\s+by)?\b", words.removeprefix("by ")
    )
    if not mover or (seconded and not seconder):
        raise CannotRead("Write who moved and who seconded: /moved A seconded B")
    found = [read_names(part, context.directory) for part in (mover, seconder) if part]
    if any(len(names) > 1 for names in found):
        raise CannotRead("A motion has one mover and one seconder: /moved A seconded B")
    return Recorded(Motion(found[0][0], found[1][0] if seconder else None))


def amendment(words: str, context: LineContext) -> Recorded:
    """`/amend A B text`: mover, seconder, and the words of the amendment."""
    mover = context.directory.known_at_start(words.removeprefix("@"))
    if mover is None:
        raise CannotRead("Write who moved the amendment, who seconded it, and the words: /amend A B text")
    seconder = context.directory.known_at_start(
        re.sub(r"^(?:,|and\b|seconded(?:\s+by)?\b|\s|@)+", "", mover.rest)
    )
    text = (seconder or mover).rest.lstrip(" :,")
    if not text:
        raise CannotRead("The words of the amendment are missing: /amend A B text")
    body = Amendment(mover.named, seconder.named if seconder else None, text)
    return Recorded(body, mentions=mentions_in(text, context))


def vote(words: str, context: LineContext) -> Recorded:
    """`/vote 7-2-1`, `/vote unanimous`, `/vote for A, B against C`, `/vote 5-5 chair for`."""
    words = words.rstrip(" .")
    if words.casefold() in ("unanimous", "unanimously"):
        return Recorded(Vote(unanimous=True))
    counted = _COUNT.match(words)
    if counted:
        return Recorded(_counted(counted, words[counted.end() :].strip(" ,;")))
    names = _sides(words, context)
    if not names:
        raise CannotRead(_VOTE_FORMS)
    return Recorded(Vote(names=names))


def recorded_vote(words: str, context: LineContext) -> Recorded:
    """`/record A against`: a member's own vote."""
    found = list(_SIDE.finditer(words))
    if len(found) != 1 or words[found[0].end() :].strip(" .") or not words[: found[0].start()].strip():
        raise CannotRead("Write who and how they voted: /record A against")
    return Recorded(RecordedVote(read_names(words[: found[0].start()], context.directory), _side(found[0])))


def _counted(found: re.Match[str], rest: str) -> Vote:
    carried, against = int(found[1]), int(found[2])
    abstained = int(found[3]) if found[3] else None
    casting = _CASTING.fullmatch(rest)
    if rest and not casting:
        raise CannotRead(_VOTE_FORMS)
    if casting and carried != against:
        raise CannotRead("The chair has a casting vote only when the votes are equal.")
    return Vote(
        numbers=(carried, against, abstained), casting=_SIDES[casting[1].casefold()] if casting else None
    )


def _sides(words: str, context: LineContext) -> tuple[tuple[Side, tuple[Named, ...]], ...]:
    marks = list(_SIDE.finditer(words))
    if not marks or words[: marks[0].start()].strip():
        return ()
    ends = [mark.start() for mark in marks[1:]] + [len(words)]
    parts = [(mark, words[mark.end() : end].strip(" ,;")) for mark, end in zip(marks, ends, strict=True)]
    if not all(part for _, part in parts) or any(_NO_NAME.search(part) for _, part in parts):
        return ()
    return tuple((_side(mark), read_names(part, context.directory)) for mark, part in parts)


def _side(found: re.Match[str]) -> Side:
    return _SIDES[found[1].casefold()]


def _partition(pattern: str, words: str) -> tuple[str, str, str]:
    found = re.search(pattern, words, re.IGNORECASE)
    if found is None:
        return words.strip(), "", ""
    return words[: found.start()].strip(), found[0], words[found.end() :].strip()
