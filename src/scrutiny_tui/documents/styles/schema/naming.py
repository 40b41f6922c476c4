"""The table `naming`: how people are named in the text."""

from dataclasses import dataclass

from scrutiny_tui.documents.styles.wordings import PersonWording


@dataclass(frozen=True, slots=True)
class NameForms:
    """How people are named, by what they are to the committee.

    Of each list the first whose gaps can all be filled is used; else the name in full.

    Attributes:
        member: a member, or a substitute.
        co_opted: a co-opted member.
        cabinet: a member of the cabinet or executive.
        officer: an officer of the council.
        other: anybody else.
    """

    member: tuple[PersonWording, ...]
    co_opted: tuple[PersonWording, ...]
    cabinet: tuple[PersonWording, ...]
    officer: tuple[PersonWording, ...]
    other: tuple[PersonWording, ...]


@dataclass(frozen=True, slots=True)
class Naming:
    """How people are named in the text.

    Attributes:
        titles: what a name may begin with; {short} is title and surname. A name that begins with none is
            printed whole.
        honours: what may follow a surname and is not one.
        first_speaker: at the beginning of a sentence, where an item first names somebody; an empty list
            is as later.
        first_mention: within a sentence, where an item first names somebody; an empty list is as later.
        formal_speaker: at the beginning of a sentence, where it matters who it was: interests, apologies, who
            came and went; an empty list is as otherwise.
        formal_mention: the same within a sentence, and of movers and votes.
        speaker: at the beginning of a sentence: "hale: asked whether …".
        mention: within a sentence: "@hale", an owner, a mover.
    """

    titles: tuple[str, ...]
    honours: tuple[str, ...]
    first_speaker: NameForms
    first_mention: NameForms
    formal_speaker: NameForms
    formal_mention: NameForms
    speaker: NameForms
    mention: NameForms
