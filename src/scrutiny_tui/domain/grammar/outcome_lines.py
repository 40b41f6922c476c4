"""Lines that record what the committee made of an item."""

import re
from collections.abc import Callable

from scrutiny_tui.domain.action_log import Kind
from scrutiny_tui.domain.discussion import Author, Heading, Note, Paper, Purpose
from scrutiny_tui.domain.entries import Body
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.mentions import mentions_in
from scrutiny_tui.domain.grammar.names import read_names
from scrutiny_tui.domain.grammar.owner_and_due import owed, with_tail
from scrutiny_tui.domain.grammar.result import Recorded
from scrutiny_tui.domain.outcomes import (
    Action,
    Agreed,
    Amendment,
    Clause,
    Conclusion,
    Lost,
    Motion,
    Noted,
    Reason,
    Recommendation,
    RecordedVote,
    Request,
    Side,
    Vote,
)
from scrutiny_tui.domain.people import Named

Reader = Callable[[str, LineContext], Recorded]
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


def words_only(body: Callable[[str], Heading | Purpose | Author | Paper | Note], what: str) -> Reader:
    """A reader for lines that record their words and nothing else.

    Args:
        body: makes the body from the words.
        what: what is missing when there are none, for the sentence.
    """

    def read(words: str, context: LineContext) -> Recorded:
        if not words:
            raise CannotRead(f"{what} is missing: write it after the command.")
        return Recorded(body(words), mentions=mentions_in(words, context))

    return read


def clause(words: str, context: LineContext) -> Recorded:
    """`/resolved text`, `/resolved text >> who when`."""
    return _tailed(Clause, "The clause", Kind.RESOLUTION, words, context)


def conclusion(words: str, context: LineContext) -> Recorded:
    """`/conclude text`."""
    return _tailed(Conclusion, "The conclusion", Kind.ACTION, words, context)


def reason(words: str, context: LineContext) -> Recorded:
    """`/reason text`."""
    return _tailed(Reason, "The reason", Kind.ACTION, words, context)


def request(words: str, context: LineContext) -> Recorded:
    """`/request text @who when`: accepted without owner, date or even text."""
    return _owing(Request, Kind.REQUEST, words, context)


def action(words: str, context: LineContext) -> Recorded:
    """`/action text @who when`."""
    return _owing(Action, Kind.ACTION, words, context)


def recommendation(words: str, context: LineContext) -> Recorded:
    """`/recommend text @body when`."""
    return _owing(Recommendation, Kind.RECOMMENDATION, words, context)


def standing(body: Body, verb: str) -> Reader:
    """A reader for `/noted` and `/agreed`: the style's standing words, or a clause of the clerk's own.

    Args:
        body: what the command records when it stands alone.
        verb: what the committee does, before the words of a clause: "/agreed that it go ahead" is the clause
            "agrees that it go ahead".
    """

    def read(words: str, context: LineContext) -> Recorded:
        return clause(f"{verb} {words}", context) if words else Recorded(body)

    return read


def alone(body: Body, command: str) -> Reader:
    """A reader for a command that stands alone: `/lost`."""

    def read(words: str, context: LineContext) -> Recorded:  # noqa: ARG001  the shape of every reader
        if words:
            raise CannotRead(f"/{command} stands alone. For words of your own write /resolved and then them.")
        return Recorded(body)

    return read


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
    """`/amend A B text`: mover, seconder, and the amendment in the words that follow."""
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


NOTED = standing(Noted(), "notes")
AGREED = standing(Agreed(), "agrees")
LOST = alone(Lost(), "lost")


def _tailed(
    body: Callable[[str], Clause | Conclusion | Reason],
    what: str,
    kind: Kind,
    words: str,
    context: LineContext,
) -> Recorded:
    text, asked = with_tail(words, kind, context)
    if not text:
        raise CannotRead(f"{what} is missing: write it after the command.")
    return Recorded(body(text), asked, mentions_in(text, context))


def _owing(
    body: Callable[[str], Request | Action | Recommendation], kind: Kind, words: str, context: LineContext
) -> Recorded:
    text, asked = owed(words, kind, context)
    return Recorded(body(text), asked, mentions_in(text, context))


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
