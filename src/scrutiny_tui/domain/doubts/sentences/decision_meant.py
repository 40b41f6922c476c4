"""Which decision of an item a sentence is about, and which question in it."""

import re
from collections.abc import Sequence

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.decisions.alike_words import telling_words
from scrutiny_tui.domain.decisions.decision import Decision, QuestionPut
from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.doubts.names.not_known import everyone_named
from scrutiny_tui.domain.doubts.sentences.ordinals import OF_SEVERAL, ORDINAL, number_of, numbered
from scrutiny_tui.domain.doubts.wordings.same_matter import Matter, matter_of
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_WHICH_MOTION = WordPattern(rf"\b(?P<which>{ORDINAL}){OF_SEVERAL} (?:motion|proposal)s?\b", re.IGNORECASE)
_WHICH_VOTE = WordPattern(rf"\b(?P<which>{ORDINAL}) (?:resolution|vote)\b", re.IGNORECASE)
_OF_MOVER = WordPattern(
    r"\b(?:(?P<whose>(?:Councillors?|Cllrs?|M(?:rs?|s|iss)|Dr|[A-Z])[^.,;:]{1,40}?)['’]s? (?:motion|proposal)"
    r"|(?:motion|proposal) (?:of|by|from) (?P<by>[^.,;:]{2,40}?)"
    r"(?= (?:was|is|had|has|fell|failed|lapsed|to|that)\b|[.,;]|$))"
)
_CAPITAL = WordPattern(r"\b[A-Z][\w'’-]+")
_AMENDMENT = WordPattern(r"\bamendment\b|\bthe (?:proposed )?change (?:was|had)\b", re.IGNORECASE)
_OF_MOTION = WordPattern(r"\b(?:the|this|that) (?:motion|mover|seconder)\b", re.IGNORECASE)
"""What a resolution without a motion has not."""
_REFUSES = WordPattern(r"\b(?:refus|reject|declin|dismiss|oppos|defer|rescind|revok)", re.IGNORECASE)
_MOTION = WordPattern(r"\b(?:motion|proposal|resolution)\b", re.IGNORECASE)


def decision_meant(sitting: Sitting, entry: Entry, words: str | None = None) -> Decision | None:
    """The decision that a sentence is about; None where the item has none.

    It is the one that the words name: by its number, its mover, or what it is on; None where there are not so
    many. Without such words it is the last decision that begins before the sentence, else the first one after
    it.

    Args:
        sitting: the meeting.
        entry: the entry in which the sentence stands.
        words: the sentence; None for the whole entry.
    """
    made, said = decisions_of(sitting, entry.item), entry.text if words is None else words
    begun = [one for one in made if _begins(one) < entry.place]
    if not begun:
        return made[0] if made else None
    if which := _WHICH_MOTION.search(said):
        return numbered(motions_in(begun), number_of(which["which"]))
    named = _of_vote(begun, said) or _moved_by(sitting, begun, said) or _about(begun, said)
    moved = [one for one in begun if one.motion] if _OF_MOTION.search(said) else []
    return named or (moved or begun)[-1]


def questions_meant(sitting: Sitting, entry: Entry, words: str) -> tuple[QuestionPut, ...]:
    """The questions put to the vote that a sentence may be about: the motion's, or its amendments'.

    Without a word for either it is the one that was voted on last before the sentence. Clauses that were
    taken separately are questions of one motion. Words resolved without a vote may be those of a motion that
    was put before them.
    """
    meant = decision_meant(sitting, entry, words)
    if meant is None:
        return ()
    parts = [one for one in decisions_of(sitting, entry.item) if one is meant or _is_part(one, meant)]
    if not any(one.put.entries or one.amendments or one.standing for one in parts):
        parts = _put_before(decisions_of(sitting, entry.item), meant) or parts
    motions = tuple(one.put for one in parts)
    amendments = tuple(each.put for one in parts for each in one.amendments)
    if _AMENDMENT.search(words) and any(one.entries for one in amendments):
        return (*amendments, *motions) if _MOTION.search(words) else amendments
    if _MOTION.search(words) and any(one.entries for one in motions):
        return motions
    return _last_put((*motions, *amendments), entry)


def is_straight_behind(sitting: Sitting, decision: Decision | None, entry: Entry) -> bool:
    """Whether the entry before a sentence is one of a decision."""
    before = [one for one in sitting.of_item(entry.item) if one.place < entry.place]
    return decision is not None and bool(before) and before[-1] in decision.entries


def questions_on(sitting: Sitting, entry: Entry, words: str) -> tuple[QuestionPut, ...]:
    """The questions put on a matter that a sentence names: "the lease".

    There are none where no decision that begins before the sentence has all these words, or says the
    opposite.
    """
    said = matter_of(words)
    return tuple(
        one.put
        for one in reversed(decisions_of(sitting, entry.item))
        if _begins(one) < entry.place and _is_on(one, said)
    )[:1]


def _is_on(decision: Decision, said: Matter) -> bool:
    put = matter_of(worded(decision))
    alike = said.is_within(put) and said.negated is put.negated
    return alike and bool(_REFUSES.search(said.wording)) is bool(_REFUSES.search(put.wording))


def _begins(decision: Decision) -> str:
    return min(one.place for one in decision.entries)


def _is_part(one: Decision, other: Decision) -> bool:
    """Whether two decisions are on clauses of one motion."""
    return one.motion is not None and one.motion == other.motion


def _put_before(made: Sequence[Decision], meant: Decision) -> list[Decision]:
    """The last decision before one without a vote that was on the same matter, and was carried by a vote."""
    matter, begins = matter_of(worded(meant)), _begins(meant)
    before = [one for one in made if one.put.votes and _begins(one) < begins]
    return [one for one in before if matter.is_near(matter_of(worded(one)))][-1:]


def _last_put(questions: tuple[QuestionPut, ...], entry: Entry) -> tuple[QuestionPut, ...]:
    before = [(max(places), one) for one in questions if (places := _places_before(one, entry))]
    if not before:
        return questions
    last = max(before, key=lambda found: found[0])[1]
    return (last,)


def _places_before(question: QuestionPut, entry: Entry) -> list[str]:
    return [one.place for one in question.entries if one.place < entry.place]


def motions_in(made: Sequence[Decision]) -> list[Decision]:
    """The decisions that a sentence counts as motions: those moved, or else those put to the vote."""
    return [one for one in made if one.motion] or [one for one in made if one.put.entries]


def motion_numbered(words: str) -> str:
    """By which number a sentence names a motion, as typed: "third"; empty where it does not."""
    found = _WHICH_MOTION.search(words)
    return found["which"].casefold() if found else ""


def _of_vote(made: Sequence[Decision], words: str) -> Decision | None:
    """The decision of "the first vote"."""
    found = _WHICH_VOTE.search(words)
    number = number_of(found["which"]) if found else 0
    return numbered(made, number) if number > 0 else None


def _moved_by(sitting: Sitting, made: Sequence[Decision], words: str) -> Decision | None:
    """The last decision on "Councillor Hale's motion"."""
    found = _OF_MOVER.search(words)
    people = everyone_named(sitting).people_named(found["whose"] or found["by"]) if found else []
    keys = {identity_in(sitting, bearer.named(bearer.name)) for bearer in people}
    moved = [one for one in made if one.motion and identity_in(sitting, one.motion.body.mover) in keys]
    return moved[-1] if moved and len(keys) == 1 else None


def _about(made: Sequence[Decision], words: str) -> Decision | None:
    """The one decision whose words a sentence shares; None where it shares those of several, or of none."""
    said = telling_words(_CAPITAL.sub("", words))
    shared = [(len(said & telling_words(worded(one))), one) for one in made]
    most = max(number for number, _ in shared)
    named = [one for number, one in shared if number == most]
    return named[0] if most and len(named) == 1 else None


def worded(decision: Decision) -> str:
    """The words of a decision, as they were moved and as they were put."""
    motion = decision.motion.body.text if decision.motion else ""
    lines = (*decision.clauses, *decision.motion_words, *decision.recommended)
    return " ".join(dict.fromkeys([motion, *(line.body.text for line in lines)]))
