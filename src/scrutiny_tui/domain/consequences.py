"""What a member who has declared an interest does, read from the words that the clerk typed."""

import re
from enum import StrEnum
from functools import lru_cache


class Consequence(StrEnum):
    """What follows from an interest declared."""

    NONE = ""
    STAYS = "stays"
    VOTES = "stays and votes"
    NO_VOTE = "stays, no vote"
    SPEAKS = "stays and speaks"
    SPEAKS_NO_VOTE = "stays and speaks, no vote"
    SPEAKS_AND_LEAVES = "speaks and leaves"
    LEAVES = "leaves"
    LEAVES_CHAIR = "leaves the chair"
    DISPENSATION = "dispensation"

    @property
    def leaves(self) -> bool:
        """Whether the member is out of the room while the item is considered."""
        return self in (Consequence.LEAVES, Consequence.SPEAKS_AND_LEAVES)

    @property
    def votes(self) -> bool:
        """Whether the member may vote on the item, as far as that is known."""
        without = (Consequence.NO_VOTE, Consequence.SPEAKS_NO_VOTE)
        return not self.leaves and self not in without

    def contradicts(self, other: "Consequence") -> bool:
        """Whether a member cannot do both in one item: leave and stay, or vote and not vote."""
        return any(
            (one.leaves and two in _STAYING) or (one is Consequence.VOTES and not two.votes)
            for one, two in ((self, other), (other, self))
        )


_STAYING = (
    Consequence.STAYS,
    Consequence.VOTES,
    Consequence.NO_VOTE,
    Consequence.SPEAKS,
    Consequence.SPEAKS_NO_VOTE,
)

_NOT = r"(?:not|no|nor|without|neither)"
_PART = r"(?:take|took|taking|taken) (?:any )?part|participat\w+"
_FEATURES = {
    "stays": rf"{_NOT} (?:to )?(?:leav(?:e|ing)|withdraw(?:ing)?)|stay(?:s|ed|ing)?|remain(?:s|ed|ing)?",
    "leaves": r"leav(?:e|es|ing)|left|vacat(?:e[sd]?|ing)|withdr(?:aws?|ew|awing|awn)|go(?:es)? out|went out",
    "silent": rf"{_NOT} (?:speak|discuss)(?:ing)?|silent",
    "votes": r"vot(?:e|es|ed|ing)|" + _PART,
    "speaks": r"speak(?:s|ing)?|spoke|address(?:es|ed)?|(?:makes?|made) representations?",
    "chair": r"(?:the )?chair",
    "dispensation": r"dispensation",
}
_FEATURE = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _FEATURES.items()))
_IN_THE_VOTE = r"(?: in (?:the |any )?(?:\w+ (?:or|and|nor) (?:the )?)?vot(?:e|ing))?"
_NO_VOTE = re.compile(
    rf"\b(?:{_NOT} (?:a |to )?(?:speak(?:ing)? (?:or|and|nor) )?(?:{_NOT} )?vot(?:e|es|ed|ing)"
    rf"|(?:{_NOT} (?:to )?(?:{_PART})|(?:(?:takes?|took|taking) )?no part){_IN_THE_VOTE}"
    r"|abstain(?:s|ed|ing)?)\b"
)
_CONTRACTED = re.compile(r"\b(?:did|do|does|had|has|have|is|was|were|wo|would)n['’]?t\b|n['’]t\b")
"""A verb with "not", with its apostrophe or without: "didnt"."""
_ROOM_TOO = re.compile(
    r"\bchair (?:and|then) (?:then )?(?:the )?(?:room|meeting|chamber)\b"
    r"|\b(?:left|leav\w+|vacat\w+|withdr\w+ from) (?:both )?(?:the )?(?:room|meeting|chamber)\b"
)
"""That a member who left the chair left the room as well."""
_FOR_THE_VOTE = re.compile(
    r"\b(?:for|during|before|prior to|ahead of) (?:the |any )?(?:vot(?:e|es|ing)|decision)\b"
)
"""When a member left who took part in the debate."""
_SILENT = re.compile(rf"\b{_NOT} speak(?:ing)?\b")
_FILLERS = re.compile(
    r"\b(?:all|an?|and|as|at|be|both|but|by|chamber|considered|consideration|debate|did|discuss(?:ed|ion)|do|does|during|each|for"
    r"|from|granted|ha[ds]|have|he|her|his|if|in|is|it|item|meeting|members?|no_vote|of|on|or|public|room|she|so|that"
    r"|the|their|then|therefore|they|this|to|under|was|were|when|while|will|with|would)\b"
)


@lru_cache(maxsize=256)
def consequence_of(words: str) -> Consequence:
    """What follows from an interest, if all the words are understood.

    Args:
        words: as typed: "leaves", "stays but did not vote", "spoke, then left the room".

    Returns:
        What they say; NONE where they say more than that, or contradict themselves.
    """
    said, rest = _features(words)
    return Consequence.NONE if rest else _OF.get(said, Consequence.NONE)


def contradicts_itself(words: str) -> bool:
    """Whether the words say that a member left the room, and voted."""
    said, _ = _features(words)
    return {"leaves", "votes"} <= said and "chair" not in said


def says_all_of(words: str, follows: Consequence) -> bool:
    """Whether a consequence says no more and no less than the words.

    "Took no part" does not say whether the member stayed, and "stayed but did not speak or vote" says more
    than that they did not vote. Who left for the vote did not leave for the whole item.
    """
    if follows is Consequence.SPEAKS_AND_LEAVES and _FOR_THE_VOTE.search(words.casefold()):
        return False
    said, _ = _features(words)
    if follows is Consequence.LEAVES_CHAIR:
        return said.isdisjoint({"stays", "votes"})
    if follows not in _STAYING:
        return True
    stays = "stays" in said or follows is Consequence.VOTES
    return stays and "silent" not in said


def _leaves_for_the_vote(plain: str) -> bool:
    """Whether words say that a member left only when it came to the vote."""
    found = re.search(rf"\b(?:{_FEATURES['leaves']})\b", _FOR_THE_VOTE.split(plain)[0])
    return bool(found and _FOR_THE_VOTE.search(plain))


def _features(words: str) -> tuple[frozenset[str], str]:
    """What the words say, by the names in `_FEATURES` and "no_vote"; and the words not understood."""
    plain = " ".join(re.sub(r"[^\w\s]", " ", _CONTRACTED.sub(" not", words.casefold())).split())
    silent = bool(_SILENT.search(plain))
    until_the_vote = _leaves_for_the_vote(plain)
    plain = _FOR_THE_VOTE.sub(" ", plain) if until_the_vote else plain
    without = _NO_VOTE.sub(" no_vote ", plain)
    said = {name for found in _FEATURE.finditer(without) for name in found.groupdict() if found[name]}
    said |= {"no_vote"} if "no_vote" in without else set()
    said |= {"silent"} if silent else set()
    said |= {"speaks"} if until_the_vote else set()
    if _ROOM_TOO.search(plain) and "stays" not in said:
        said -= {"chair"}
    return frozenset(said), _FILLERS.sub(" ", _FEATURE.sub(" ", without)).strip()


_OF = {
    frozenset(said.split()): consequence
    for consequence, each in {
        Consequence.STAYS: ("stays",),
        Consequence.VOTES: ("votes", "stays votes", "stays speaks votes", "speaks votes"),
        Consequence.NO_VOTE: ("no_vote", "stays no_vote", "stays silent no_vote", "silent no_vote"),
        Consequence.SPEAKS: ("speaks", "stays speaks"),
        Consequence.SPEAKS_NO_VOTE: ("speaks no_vote", "stays speaks no_vote"),
        Consequence.SPEAKS_AND_LEAVES: (
            "speaks leaves",
            "speaks leaves no_vote",
            "stays speaks leaves",
            "stays speaks leaves no_vote",
        ),
        Consequence.LEAVES: ("leaves", "leaves no_vote", "leaves silent no_vote"),
        Consequence.LEAVES_CHAIR: (
            "leaves chair",
            "stays leaves chair",
            "leaves chair votes",
            "stays leaves chair votes",
        ),
        Consequence.DISPENSATION: ("dispensation", "dispensation votes", "dispensation speaks votes"),
    }.items()
    for said in each
}
