"""Lines about a motion: who moved it, amendments to it, and the votes."""

import re

from msgspec.structs import replace

from scrutiny_tui.domain.entries import Body
from scrutiny_tui.domain.grammar.casting_vote import before_the_chair, behind_the_chair
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.edit_distance import edit_distance
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.follow_up import refuse_tail
from scrutiny_tui.domain.grammar.mentions import mentions_in
from scrutiny_tui.domain.grammar.result import LineReader, Recorded
from scrutiny_tui.domain.grammar.vote_figures import figures_at_start
from scrutiny_tui.domain.names.reading import names_as_typed, read_names
from scrutiny_tui.domain.outcomes import (
    Accepted,
    Amendment,
    Carried,
    Lost,
    Manner,
    Motion,
    RecordedVote,
    Result,
    Side,
    Vote,
)
from scrutiny_tui.domain.people import Named

_SIDES = {
    "for": Side.FOR,
    "in favour": Side.FOR,
    "against": Side.AGAINST,
    "abstained": Side.ABSTAINED,
    "abstain": Side.ABSTAINED,
    "abstaining": Side.ABSTAINED,
    "abstention": Side.ABSTAINED,
    "abstentions": Side.ABSTAINED,
    "absent": Side.ABSENT,
    "present and not voting": Side.NOT_VOTING,
    "present but not voting": Side.NOT_VOTING,
    "present not voting": Side.NOT_VOTING,
    "did not vote": Side.NOT_VOTING,
    "not voting": Side.NOT_VOTING,
    "no vote": Side.NOT_VOTING,
}
_SIDE = re.compile(rf"\b({'|'.join(sorted(_SIDES, key=len, reverse=True))})\b:?", re.IGNORECASE)
_MANNERS = {
    r"(?:by|on)?\s*(?:a\s+)?show\s+of\s+hands": Manner.HANDS,
    r"(?:by|on)?\s*(?:a\s+)?(?:recorded|named|roll[- ]call)(?:\s+vote)?": Manner.RECORDED,
    r"(?:by|on)?\s*(?:a\s+)?(?:secret\s+)?ballot": Manner.BALLOT,
    r"without\s+(?:a\s+)?division": Manner.NO_DIVISION,
    r"(?:by|on)?\s*(?:a\s+)?division": Manner.DIVISION,
    r"by\s+affirmation": Manner.AFFIRMATION,
    r"nem\.?\s*con\.?|nemine\s+contradicente": Manner.NEM_CON,
}
_ALONE = (Manner.AFFIRMATION, Manner.NEM_CON, Manner.NO_DIVISION)
_CLAUSES = re.compile(
    r"(?:(?:on\s+)?(?:clauses?|parts?)\s+)?(?P<marks>\([a-z0-9]{1,2}\)(?:(?:\s*,\s*|\s*&\s*|\s+and\s+|\s+)\([a-z0-9]{1,2}\))*)"
    r"[:,]?\s+",
    re.IGNORECASE,
)
_BY_FIGURES = re.compile(r"^by\s+(?=\d)", re.IGNORECASE)
_CASTING_SIDES = {"for": Side.FOR, "in favour": Side.FOR, "against": Side.AGAINST}
_SECONDED_BEHIND = re.compile(
    r"(?:\s*[.,;(–—]|\s-)\s*(?:and\s+)?seconded(?:\s+by)?:?\s+(?P<who>(?!by\b|the\b)[^,;:()]+?)[.)]*$",
    re.IGNORECASE,
)
"""A seconder named behind the words of a motion."""
_NO_NAME = re.compile(
    r"[0-9(){}\[\]]|\b(?:all|none|nobody|everyone|everybody|rest|others|not|voting|vote|votes|present)\b",
    re.IGNORECASE,
)
_VOTER = re.compile(
    r"\s*(?:['’]s?\s*(?:vote|own\s+vote)?|\b(?:voted|voting|having\s+voted))\s*$", re.IGNORECASE
)
_MOVED = re.compile(r"(?:moved|proposed)\b(?: by)? [A-Z]")
_AMENDS = re.compile(
    r"(?:add|amend|after|at|before|change|delet|in|insert|leav|omit|put|remov|replac|strik|substitut|that|to"
    r"|words?|paragraph|clause)\w*\b",
    re.IGNORECASE,
)
"""How the words of an amendment begin."""
_BEFORE_AMENDING = re.compile(
    r"((?:[A-Z][\w'’-]*[.,]?\s+){1,3}?)(?=(?:add|amend|after|change|delete|insert|leave|omit|remove|replace"
    r"|strike|substitute)\b)"
)
"""A name in capitals before a verb in small letters with which an amendment begins."""
_SECONDED, _SLIPS = "seconded", 2
_VOTE_FORMS = "Write /vote 7-2-1, /vote unanimous, /vote for A, B against C, or /vote 5-5 chair for."


def motion(words: str, context: LineContext) -> Recorded:
    """`/moved A seconded B`, `/moved A seconded B: that words`."""
    refuse_tail(words, "the motion")
    names, text = _names_and_words(words.removeprefix("by "))
    if known := context.voters.known_at_start(names.removeprefix("@")):
        _refuse_misspelt_seconded(known.rest, context, "/moved A seconded B")
    mover, seconded, seconder = _partition(r",?\s*\b(?:and\s+)?seconded(?:\s+by)?\b", names)
    if not mover or (seconded and not seconder):
        raise CannotRead("Write who moved and who seconded: /moved A seconded B")
    if not seconder:
        text, seconder = _seconder_behind(text)
    by = _one_voter(mover, context)
    body = Motion(by, _one_voter(seconder, context) if seconder else None, text)
    return Recorded(body, mentions=mentions_in(text, context))


def _names_and_words(words: str) -> tuple[str, str]:
    """Who moved and seconded, and the words of the motion: after a colon, or from "that" on."""
    found = re.search(r"\s*:\s+|,?\s+(?=that\b)", words, re.IGNORECASE)
    return (words[: found.start()], words[found.end() :].strip()) if found else (words, "")


def _seconder_behind(text: str) -> tuple[str, str]:
    """The words of a motion, and who seconded it, if that stands behind: "that fees rise, seconded A"."""
    found = _SECONDED_BEHIND.search(text)
    return (text[: found.start()].rstrip(), found["who"]) if found else (text, "")


def amendment(words: str, context: LineContext) -> Recorded:
    """`/amend A B text`, `/amend A seconded B: text`: mover, seconder, and the words of the amendment."""
    refuse_tail(words, "the amendment")
    words = re.sub(r"^(?:moved\s+)?by\s+", "", words.strip(), flags=re.IGNORECASE)
    mover, rest = _amending(words, context)
    seconder, text = _seconding(rest, context)
    text = text.lstrip(" :,")
    if seconder is None:
        text, behind = _seconder_behind(text)
        seconder = _one_voter(behind, context) if behind else None
    if not text:
        raise CannotRead("The words of the amendment are missing: /amend A B text")
    if _MOVED.match(text):
        raise CannotRead("An amendment has one mover: write /amend A seconded B: text")
    return Recorded(Amendment(mover, seconder, text), mentions=mentions_in(text, context))


def _amending(words: str, context: LineContext) -> tuple[Named, str]:
    """Who moved an amendment, and the words after: a known name, or one that "seconded" or a colon ends."""
    mover = context.voters.known_at_start(words.removeprefix("@"))
    if mover:
        _refuse_misspelt_seconded(mover.rest, context, "/amend A seconded B: text")
        return mover.named, mover.rest
    end = re.search(r",?\s*(?=\b(?:and\s+)?seconded\b|:\s)", words, re.IGNORECASE)
    names = _voters(words[: end.start()], context) if end and words[: end.start()].strip() else ()
    if end is None or len(names) != 1:
        first = words.removeprefix("@").partition(" ")[0].strip(",:")
        nobody = f"Nobody called “{first}” is known. " if first[:1].isupper() else ""
        near = context.voters.nearest(first) if nobody else None
        meant = f"Did you mean {near.name}? " if near else ""
        raise CannotRead(
            f"{nobody}{meant}Write who moved the amendment, who seconded it, and the words: /amend A B text"
        )
    return names[0], words[end.end() :]


def _refuse_misspelt_seconded(words: str, context: LineContext, form: str) -> None:
    """Refuse a word between the mover and another name that is nearly "seconded".

    Raises:
        CannotRead: it would be read as the first of the words that are moved.
    """
    found = re.match(r"(?:,|and\b|\s)*(?P<word>[a-z]+)(?:\s+by)?\s+@?(?=\S)", words)
    if found is None or found["word"] == _SECONDED or edit_distance(found["word"], _SECONDED) > _SLIPS:
        return
    behind = words[found.end() :]
    if behind[0].isupper() or context.voters.known_at_start(behind):
        raise CannotRead(f"“{found['word']}” is not understood. Did you mean {_SECONDED}? Write {form}")


def _seconding(words: str, context: LineContext) -> tuple[Named | None, str]:
    """Who seconded an amendment, if that is said, and the words after."""
    said = re.match(r"(?:,|and\b|\s)*seconded(?:\s+by)?\s+@?", words, re.IGNORECASE)
    behind = words[said.end() :] if said else re.sub(r"^(?:,|and\b|\s|@)+", "", words)
    seconder = context.voters.known_at_start(behind)
    if seconder:
        return seconder.named, seconder.rest
    if not said:
        return _strange_seconder(behind, context) or (None, words)
    name, colon, text = behind.partition(": ")
    names = _voters(name, context) if colon else ()
    if len(names) != 1:
        raise CannotRead("Write a colon behind who seconded the amendment: /amend A seconded B: text")
    return names[0], text


def _strange_seconder(words: str, context: LineContext) -> tuple[Named, str] | None:
    """A name that no one has before the words of an amendment, which is doubted; None where there is none.

    It is nearly that of someone known, or begins with a capital as no amendment does before its verb.
    """
    found = _BEFORE_AMENDING.match(words)
    name = found[1].strip(" ,") if found else words.partition(" ")[0].strip(",:")
    text = words[found.end() :] if found else words[len(name) :].lstrip(" ,:")
    begins_amending = _AMENDS.match(name) is not None
    if begins_amending or not (found or context.voters.nearest(name)):
        return None
    return Named(name), text


def accepted(words: str, context: LineContext) -> Recorded:
    """`/accepted`: the mover of the motion takes up the amendment.

    Typed late it is recorded all the same, and doubted until it is moved up, after its amendment.
    """
    if words:
        raise CannotRead("/accepted stands alone. For words of your own write /resolved and then them.")
    if not any(isinstance(entry.body, Amendment) for entry in context.above):
        raise CannotRead(
            "No amendment is open that the mover could accept. Write the amendment first: /amend A B text"
        )
    return Recorded(Accepted())


def vote(words: str, context: LineContext) -> Recorded:
    """`/vote 7-2-1`, `/vote unanimous`, `/vote for A, B against C`, `/vote (b) 5-5 chair for`."""
    separate = _CLAUSES.match(words)
    clauses = tuple(map(_clause_number, re.findall(r"\((\w+)\)", separate["marks"]))) if separate else ()
    rest, manner = _manner(words[separate.end() :] if separate else words)
    return Recorded(replace(_vote(rest, manner, context), manner=manner, clauses=clauses))


def _vote(words: str, manner: Manner, context: LineContext) -> Vote:
    if not words and manner in _ALONE:
        return Vote()
    if manner in _ALONE:
        raise CannotRead(_VOTE_FORMS)
    if words.casefold() in ("unanimous", "unanimously"):
        return Vote(unanimous=True)
    if counted := figures_at_start(words):
        found, cast = Vote(numbers=counted[0]), counted[1].strip(" ,;")
    else:
        sides, cast = before_the_chair(words, context)
        found = Vote(names=_sides(sides, context))
        if not found.names:
            raise CannotRead(_VOTE_FORMS)
    return replace(found, casting=_casting(cast, found, context)) if cast else found


def _manner(words: str) -> tuple[str, Manner]:
    """How a vote was taken, at the beginning or the end of the line; and the other words."""
    words = words.strip(" .,;")
    for pattern, manner in _MANNERS.items():
        if found := re.search(rf"(?:^(?:{pattern})\b[:,]?|[\s,;](?:{pattern})\.?$)", words, re.IGNORECASE):
            return (words[: found.start()] + words[found.end() :]).strip(" .,;:"), manner
    return words, Manner.NONE


def _clause_number(mark: str) -> int:
    """The number of the clause that a mark means: "b" and "2" the second."""
    return int(mark) if mark.isdigit() else ord(mark[0].casefold()) - ord("a") + 1


def with_vote(outcome: Body, command: str) -> LineReader:
    """A reader for `/lost` and `/carried`, alone or with the vote: `/carried 3-2`."""

    def read(words: str, context: LineContext) -> Recorded:
        if not words:
            return Recorded(outcome)
        told = _BY_FIGURES.sub("", words)
        try:
            voted = vote(told, context)
        except CannotRead:
            if figures_at_start(told):
                raise
            raise CannotRead(
                f"Only the vote can follow /{command}: /{command} 3-2. For words of your own write /resolved"
                " and then them."
            ) from None
        return replace(voted, line=f"/vote {told}", then=Recorded(outcome, line=f"/{command}"))

    return read


LOST = with_vote(Lost(), "lost")
CARRIED = with_vote(Carried(), "carried")


def recorded_vote(words: str, context: LineContext) -> Recorded:
    """`/record A against`, `/record A's abstention`: a member's own vote."""
    found = list(_SIDE.finditer(words))
    who = _VOTER.sub("", words[: found[0].start()].strip()) if found else ""
    votes = len(found) == 1 and _side(found[0]) in (Side.FOR, Side.AGAINST, Side.ABSTAINED)
    if not votes or words[found[0].end() :].strip(" .") or not who:
        raise CannotRead("Write who and how they voted: /record A against")
    return Recorded(RecordedVote(_voters(who, context), _side(found[0])))


def _voters(words: str, context: LineContext) -> tuple[Named, ...]:
    """The names of those who move, second and vote; a word that is not a name is handed back."""
    return _known_or_names(read_names(words, context.voters))


def _one_voter(words: str, context: LineContext) -> Named:
    """Who moved or seconded: one person."""
    found = _voters(words, context)
    if len(found) > 1:
        raise CannotRead("A motion has one mover and one seconder: /moved A seconded B")
    return found[0]


def _known_or_names(names: tuple[Named, ...]) -> tuple[Named, ...]:
    """The names, if the unknown ones look like names."""
    for named in names:
        if named.person is None and (_NO_NAME.search(named.text) or not named.text[:1].isupper()):
            raise CannotRead(f"“{named.text}” is not a name. Write who voted, by surname or printed name.")
    return names


def _casting(words: str, vote: Vote, context: LineContext) -> Side:
    """How the chair used the casting vote: "chair for", "the Chairman's casting vote against"."""
    side = _CASTING_SIDES.get((behind_the_chair(words, context) or "").casefold())
    if side is None:
        raise CannotRead(_VOTE_FORMS)
    if vote.result is not Result.TIED:
        raise CannotRead("The chair has a casting vote only when the votes are equal.")
    return side


def _sides(words: str, context: LineContext) -> tuple[tuple[Side, tuple[Named, ...]], ...]:
    marks = list(_SIDE.finditer(words))
    if not marks or words[: marks[0].start()].strip():
        return ()
    ends = [mark.start() for mark in marks[1:]] + [len(words)]
    parts = [
        (mark, re.sub(r"\band$", "", words[mark.end() : end].strip(" ,;")).strip(" ,;"))
        for mark, end in zip(marks, ends, strict=True)
    ]
    named = [_side(mark) for mark in marks]
    again = next((side for side in named if named.count(side) > 1), None)
    if again is not None and all(part for _, part in parts):
        raise CannotRead(f"“{again}” stands twice: write once who voted {again}, and then the other side.")
    if not all(part for _, part in parts) or any(_NO_NAME.search(part) for _, part in parts):
        return ()
    return tuple((_side(mark), _known_or_names(names_as_typed(part, context.voters))) for mark, part in parts)


def _side(found: re.Match[str]) -> Side:
    return _SIDES[found[1].casefold()]


def _partition(pattern: str, words: str) -> tuple[str, str, str]:
    found = re.search(pattern, words, re.IGNORECASE)
    if found is None:
        return words.strip(), "", ""
    return words[: found.start()].strip(), found[0], words[found.end() :].strip()
