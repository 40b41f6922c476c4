"""Lines that belong to a kind of item: public questions, decisions and call-ins, petitions, task groups."""

import re

from scrutiny_tui.domain.action_log import Kind
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.follow_up import split_owed
from scrutiny_tui.domain.grammar.mentions import mentions_in
from scrutiny_tui.domain.grammar.result import LineReader, Recorded
from scrutiny_tui.domain.outcomes import Action
from scrutiny_tui.domain.particulars import CallInOutcome, CallInResult, Particular, ParticularKind

_ASKER = re.compile(r"(?P<asker>[^:?!.]{1,80}):\s+(?=\S)")
_RESULTS: tuple[tuple[CallInResult, str], ...] = (
    (
        CallInResult.COUNCIL,
        r"(?:referred |refer )?(?:it |the decision )?to (?:the )?(?:full )?council|council",
    ),
    (CallInResult.BACK, r"(?:referred |refer )?(?:it |the decision )?back(?: to .+?)?"),
    (CallInResult.STANDS, r"(?:let |lets |to )?(?:it |the decision )?stands?"),
)
_OUTCOMES = tuple(
    (result, re.compile(rf"(?:{words})(?:,? because (?P<because>.+?))?\.?", re.IGNORECASE))
    for result, words in _RESULTS
)


def particular(kind: ParticularKind) -> LineReader:
    """A reader for the words of one particular: `/grounds text`."""

    def read(words: str, context: LineContext) -> Recorded:
        if not words:
            raise CannotRead(f"The words are missing: write the {kind} after the command.")
        asker = _ASKER.match(words) if kind is ParticularKind.QUESTION else None
        text = words[asker.end() :] if asker else words
        return Recorded(
            Particular(kind, text, asker["asker"].strip() if asker else ""),
            mentions=mentions_in(text, context),
        )

    return read


def call_in_outcome(words: str, _context: LineContext) -> Recorded:
    """`/outcome stands`, `/outcome back because the costs were left out`, `/outcome council because …`."""
    for result, pattern in _OUTCOMES:
        if found := pattern.fullmatch(words.strip()):
            return Recorded(CallInOutcome(result, (found["because"] or "").strip()))
    raise CannotRead(
        "What became of the decision? Write /outcome stands, /outcome back because …, or /outcome council"
        " because …"
    )


def written_reply(words: str, context: LineContext) -> Recorded:
    """`/written @who when`: a written reply that is owed to whoever asked last, as an action in the log.

    In public, nobody is named who asked in private.
    """
    text, asked = split_owed(words, Kind.ACTION, context)
    sitting = context.sitting
    heard = (one for one in reversed(context.above) if sitting.in_private or one.id not in sitting.exempt)
    asker = next((one.body.asker for one in heard if isinstance(one.body, Particular) and one.body.asker), "")
    text = text or f"A written reply{f' to {asker}' if asker else ''}"
    return Recorded(Action(text), asked, mentions_in(text, context))
