"""Lines that record outcomes: resolutions, requests, actions, recommendations, conclusions.

Motions and votes are in `vote_lines`.
"""

import re
from collections.abc import Callable

from scrutiny_tui.domain.action_log import Kind
from scrutiny_tui.domain.entries import Body
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.follow_up import TAIL, is_only_owed, split_decided, split_owed
from scrutiny_tui.domain.grammar.mentions import mentions_in
from scrutiny_tui.domain.grammar.result import LineReader, Recorded
from scrutiny_tui.domain.outcomes import (
    Action,
    Agreed,
    Clause,
    Conclusion,
    Deferred,
    Noted,
    Reason,
    Recommendation,
    Request,
    Withdrawn,
)
from scrutiny_tui.domain.text import NUMBER_WORDS

_ANNOUNCED = re.compile(
    r"(?:it was )?(?:unanimously )?resolved(?:\s*[:–—-]|(?=,? (?:that|to)\b))[\s,]*", re.IGNORECASE
)
"""How words begin that announce again what the command says: "RESOLVED that boats be bought"."""
_DID_TOO = re.compile(r"and (agree|approve|endorse|welcome|support|accept|note|thank)e?d\b")
"""What else a committee did that noted something: "/noted and agreed the plan"."""
_WHAT = re.compile(r"(?:the|this|that|its|their|all|any|both|consideration|item)\b", re.IGNORECASE)
_WHEN = re.compile(
    r"(?:to|until|till|for|pending|awaiting|because|so|in order|by|while|sine|at|as|on|subject|owing|due"
    r"|since|in|indefinitely|and|with|after|following|unanimously|again)\b",
    re.IGNORECASE,
)
"""What may follow "Consideration was deferred": to when, where, or why."""
_NUMBER = rf"(?:\d+|{'|'.join(NUMBER_WORDS)})"
_HOW = re.compile(
    r"(?:by |on |with )?(?:unanimous(?:ly)?|(?:by )?unanimity|nem\.? ?con\.?|(?:general )?assent|affirmation"
    r"|without (?:a )?(?:division|dissent|vote)|(?:an? |the )?(?:large |overwhelming )?majority"
    r"|(?:a )?show of hands"
    rf"|{_NUMBER} (?:votes? )?(?:to|against) {_NUMBER}|\d+ ?[-–] ?\d+(?: ?[-–] ?\d+)?)[.!]?",
    re.IGNORECASE,
)
"""Words that say how something was decided: "/agreed unanimously"."""
_LATER = re.compile(r"\s(?:to|until|till)\s.*$", re.IGNORECASE)


def clause(words: str, context: LineContext) -> Recorded:
    """`/resolved text`, `/resolved text >> who when`."""
    text = _ANNOUNCED.sub("", words) or words
    return _tailed(Clause, "The clause", Kind.RESOLUTION, text, context)


def conclusion(words: str, context: LineContext) -> Recorded:
    """`/conclude text`."""
    return _tailed(Conclusion, "The conclusion", Kind.ACTION, words, context)


def reason(words: str, context: LineContext) -> Recorded:
    """`/reason text`."""
    return _tailed(Reason, "The reason", Kind.ACTION, words, context)


def request(words: str, context: LineContext) -> Recorded:
    """`/request text @who when`. Owner, date and even the text may be missing."""
    return _owing(Request, Kind.REQUEST, words, context)


def action(words: str, context: LineContext) -> Recorded:
    """`/action text @who when`."""
    return _owing(Action, Kind.ACTION, words, context)


def recommendation(words: str, context: LineContext) -> Recorded:
    """`/recommend text @body when`."""
    return _owing(Recommendation, Kind.RECOMMENDATION, words, context)


def standing(body: Body, verb: str) -> LineReader:
    """A reader for `/noted` and `/agreed`: the style's standing words, or a clause in the clerk's own.

    Args:
        body: what the command records when it stands alone.
        verb: what the committee does, before the words of a clause: "/agreed that it go ahead" is the clause
            "agrees that it go ahead".
    """
    command = type(body).__name__.casefold()

    def read(words: str, context: LineContext) -> Recorded:
        if not words:
            return Recorded(body)
        how = re.split(rf"\s*(?:{TAIL}|@)", words)[0]
        if _HOW.fullmatch(how):
            raise CannotRead(
                f"“{how}” says how it was {command}, and not what. Write /{command}, and the vote on the next"
                " line: /vote unanimous"
            )
        if is_only_owed(words, context):
            raise CannotRead(
                f"“{words}” says who, and not what the clause is. Write: /{command} what >> who when"
            )
        did = _DID_TOO.sub(r"and \1s", words, count=1)
        return clause(f"{verb} {did}", context)

    return read


def alone(body: Body, command: str) -> LineReader:
    """A reader for a command that stands alone: `/lost`."""

    def read(words: str, context: LineContext) -> Recorded:  # noqa: ARG001  the signature of every reader
        if words:
            raise CannotRead(f"/{command} stands alone. For words of your own write /resolved and then them.")
        return Recorded(body)

    return read


NOTED = standing(Noted(), "notes")
AGREED = standing(Agreed(), "agrees")
WITHDRAWN = alone(Withdrawn(), "withdrawn")


def deferred(words: str, context: LineContext) -> Recorded:
    """`/deferred`, `/deferred to the next meeting`."""
    text = words.strip(" .")
    if _WHAT.match(text) or (_LATER.search(text) and not _WHEN.match(text)):
        until = _LATER.search(text)
        when = until[0].strip() if until else "to the next meeting"
        raise CannotRead(
            f"What is deferred is the motion, or else the item. Write only to when: /deferred {when}"
        )
    return Recorded(Deferred(text), mentions=mentions_in(text, context))


def _tailed(
    body: Callable[[str], Clause | Conclusion | Reason],
    what: str,
    kind: Kind,
    words: str,
    context: LineContext,
) -> Recorded:
    text, asked = split_decided(words, kind, context)
    if not text:
        raise CannotRead(f"{what} is missing: write it after the command.")
    return Recorded(body(text), asked, mentions_in(text, context))


def _owing(
    body: Callable[[str], Request | Action | Recommendation], kind: Kind, words: str, context: LineContext
) -> Recorded:
    text, asked = split_owed(words, kind, context)
    return Recorded(body(text), asked, mentions_in(text, context))
