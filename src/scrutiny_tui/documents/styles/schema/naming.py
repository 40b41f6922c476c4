"""The table `naming`: how people are named in the text."""

from msgspec import Struct

from scrutiny_tui.documents.styles.wordings import PersonWording, Wording


class NameForms(Struct, frozen=True):
    """How people are named, by what they are to the committee.

    The first wording of a list whose gaps can all be filled is used; if there is none, the name in full.

    Attributes:
        member: a member, or a substitute.
        co_opted: a co-opted member.
        cabinet: a member of the cabinet or executive.
        officer: an officer of the council.
        other: anyone else.
    """

    member: tuple[PersonWording, ...]
    co_opted: tuple[PersonWording, ...]
    cabinet: tuple[PersonWording, ...]
    officer: tuple[PersonWording, ...]
    other: tuple[PersonWording, ...]


class Naming(Struct, frozen=True):
    """How people are named in the text.

    Attributes:
        titles: the titles that a name may begin with; {short} is title and surname. A name without a title is
            printed in full.
        honours: what may follow a surname, such as MBE.
        first_speaker: at the beginning of a sentence, where an item first names a person; if empty, as
            `speaker`.
        first_mention: within a sentence, where an item first names a person; if empty, as `mention`.
        formal_speaker: at the beginning of a sentence, where the exact name matters: interests, apologies,
            who came and went; if empty, as `first_speaker` or `speaker`.
        formal_mention: the same within a sentence, and for movers, votes and owners.
        speaker: at the beginning of a sentence: "hale: asked whether …".
        mention: within a sentence: "@hale".
        presiding: whoever has the chair, where they speak by office: "chair: asked whether …"; if empty, as
            `speaker`.
        vice_chair: the vice-chair, in the same way.
    """

    titles: tuple[str, ...]
    honours: tuple[str, ...]
    presiding: Wording
    vice_chair: Wording
    first_speaker: NameForms
    first_mention: NameForms
    formal_speaker: NameForms
    formal_mention: NameForms
    speaker: NameForms
    mention: NameForms
