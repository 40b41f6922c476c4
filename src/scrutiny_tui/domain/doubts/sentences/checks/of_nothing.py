"""What sentences say was not done in an item, held to what the item has."""

from collections.abc import Iterator

from scrutiny_tui.domain.decisions.decision import Fate
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.doubts.sentences.assertions.nothing_assertions import ToldNothing
from scrutiny_tui.domain.doubts.sentences.wording import contradicted
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.outcomes import Amendment, Motion, Request
from scrutiny_tui.domain.sitting import Sitting

_SAID = {
    "decision": "nothing was decided",
    "request": "nothing was requested",
    "motion": "no motion was moved",
    "amendment": "no amendment was moved",
}
_BODIES = {"request": Request, "motion": Motion, "amendment": Amendment}


def check(sitting: Sitting, entry: Entry, told: ToldNothing) -> Iterator[Doubt]:
    """What is doubted of what a sentence says was not done: the record has it before the sentence."""
    if recorded := _recorded(sitting, entry, told.kind):
        yield contradicted(entry, DoubtKind.OUTCOME, _SAID[told.kind], recorded)


def _recorded(sitting: Sitting, entry: Entry, kind: str) -> str:
    """How the record has what is said not to have been done; empty where it has nothing of the kind."""
    if kind == "decision":
        made = [one for one in decisions_of(sitting, entry.item) if one.fate is Fate.RESOLVED]
        if not made:
            return ""
        return "a motion is recorded as carried" if made[-1].motion else "a decision is recorded"
    bodies = (one.body for one in sitting.of_item(entry.item))
    article = "an" if kind == "amendment" else "a"
    return f"{article} {kind} is recorded" if any(isinstance(one, _BODIES[kind]) for one in bodies) else ""
