"""Who is in the room, what they declared, and the meeting's clock."""

from collections.abc import Iterable
from datetime import date, time
from enum import StrEnum

from msgspec import Struct

from scrutiny_tui.domain.consequences import Consequence, consequence_of
from scrutiny_tui.domain.people import Named


class Mode(StrEnum):
    """How a person attends, or that they do not."""

    HERE = "here"
    ONLINE = "online"
    WITH = "with"
    SUBSTITUTE = "substitute"
    APOLOGIES = "apologies"
    ABSENT = "absent"

    @property
    def present(self) -> bool:
        """Whether this is a way of being in the room."""
        return self not in (Mode.APOLOGIES, Mode.ABSENT)


class Absence(StrEnum):
    """Which part of the meeting apologies are for."""

    MEETING = ""
    LATENESS = "lateness"
    EARLY = "early departure"


class Excuse(Struct, frozen=True):
    """What was said with one person's apologies.

    Attributes:
        who: the person.
        absence: which part of the meeting they are for.
        reason: the reason given ("work"); empty for none.
    """

    who: Named
    absence: Absence = Absence.MEETING
    reason: str = ""


class Post(Struct, frozen=True):
    """What an officer or a visitor is, as it was said with the name.

    Attributes:
        who: the person.
        role: the post held ("Medical Director"); empty for none.
        body: the body they come from ("Vale NHS Trust"); empty for none.
    """

    who: Named
    role: str = ""
    body: str = ""

    @property
    def words(self) -> str:
        """Post and body, as they are listed."""
        return ", ".join(filter(None, (self.role, self.body)))


def post_of(named: Named, posts: Iterable[Post]) -> Post | None:
    """The post of a person among those that were said with names; None where none was said with theirs."""
    return next((post for post in posts if post.who == named), None)


class Attendance(Struct, frozen=True):
    """Who attends, or does not.

    Expected members are neither present nor absent until one or the other is recorded.

    Attributes:
        mode: how they attend, or that they do not.
        people: the people it is about. `/here all` names everyone expected at that time.
        instead_of: the member that a substitute stands in for.
        excuses: what was said with the apologies of some of them.
        posts: the posts of some of them, as said with their names.
    """

    mode: Mode
    people: tuple[Named, ...]
    instead_of: Named | None = None
    excuses: tuple[Excuse, ...] = ()
    posts: tuple[Post, ...] = ()

    def excuse_of(self, named: Named) -> Excuse:
        """What was said with a person's apologies; an excuse without a reason where nothing was."""
        return next((excuse for excuse in self.excuses if excuse.who == named), Excuse(named))


class NoApologies(Struct, frozen=True):
    """That no apologies were received."""


class Concerned(Struct, frozen=True):
    """An item that a line names by its agenda number.

    Attributes:
        number: the number as typed; empty for the item in which the line was typed.
        item: identifier of the item; None when no item had that number yet.
    """

    number: str
    item: str | None = None


class Relation(StrEnum):
    """Where in the meeting a presence event happened, by an item."""

    AFTER = "after"
    BEFORE = "before"
    DURING = "during"
    FOR = "for"


class Moment(Struct, frozen=True):
    """When something happened, told by an item: "after item 2".

    Attributes:
        relation: before, during or after the item, or for as long as it lasts.
        concerned: the item.
    """

    relation: Relation
    concerned: Concerned


class Move(StrEnum):
    """What happened in a presence event."""

    CAME = "came"
    WENT = "went"
    CHAIR = "took the chair"


class Presence(Struct, frozen=True):
    """People came, went, or took the chair, at this place in the discussion or at the moment named.

    Attributes:
        move: what they did.
        people: the people.
        at: the time; None where none was written.
        moment: the item by which the line tells when it happened; None for the line's own place.
    """

    move: Move
    people: tuple[Named, ...]
    at: time | None = None
    moment: Moment | None = None


class Declaration(Struct, frozen=True):
    """An interest that members declared in one or several items, and what followed.

    Attributes:
        who: the members.
        items: the items it concerns; none when no item was named and none was open.
        category: the council's own category ("ORI", "party whip"); empty when none was typed.
        text: the nature of the interest.
        consequence: what the members did, as typed ("stays, no vote"); empty when not recorded.
        everyone: whether the line says that all who were present declared it; `who` names them.
    """

    who: tuple[Named, ...]
    items: tuple[Concerned, ...]
    category: str
    text: str
    consequence: str = ""
    everyone: bool = False

    @property
    def is_statement(self) -> bool:
        """Whether it states a connection that is no interest.

        The Standards Commission for Scotland has such statements made of what the Councillors' Code of
        Conduct does not require to be declared.
        """
        return self.category.casefold() == "transparency statement"

    @property
    def follows(self) -> Consequence:
        """What the members did, as far as the words typed are understood."""
        return consequence_of(self.consequence)

    @property
    def is_unclear(self) -> bool:
        """Whether a consequence was typed that is not understood."""
        return bool(self.consequence.strip()) and self.follows is Consequence.NONE


class NoDeclarations(Struct, frozen=True):
    """That no interests were declared."""


class ClockEvent(StrEnum):
    """The meeting's own times."""

    OPEN = "open"
    ADJOURN = "adjourn"
    RESUME = "resume"
    EXTEND = "extend"
    CLOSE = "close"


class MeetingTime(Struct, frozen=True):
    """The meeting opened, adjourned, resumed, was extended, or closed.

    Attributes:
        kind: which.
        at: when; None when no time was written.
        minutes: for an extension, by how many minutes; None when not recorded.
    """

    kind: ClockEvent
    at: time | None = None
    minutes: int | None = None


class Exclusion(Struct, frozen=True):
    """The public leaves, under these paragraphs of the law on exempt information.

    Everything from here to the next `PublicReturns` is exempt: nothing earlier, nothing later.
    """

    paragraphs: tuple[int, ...] = ()


class PublicReturns(Struct, frozen=True):
    """The public returns."""


class Confirmation(Struct, frozen=True):
    """The minutes of an earlier meeting, confirmed here.

    Attributes:
        wording: the date of that meeting as typed.
        on: the date, where the wording gives one.
        corrections: as typed (`8.4: for "agreed" read "noted"`); empty when they were right.
    """

    wording: str
    on: date | None = None
    corrections: str = ""
