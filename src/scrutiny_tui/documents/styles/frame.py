"""What a house style settles of the document as a whole: words, dates, head and edges."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from scrutiny_tui.documents.styles.checks import MisfitError
from scrutiny_tui.documents.styles.wording import OfMeeting, OfText, Wording, gaps


class Case(StrEnum):
    """How running text writes the committee's term."""

    AS_GIVEN = "as given"
    LOWER = "lower"


@dataclass(frozen=True, slots=True)
class Words:
    """The council's own words for what every committee has.

    Attributes:
        chair: what the chair is called: Chair, Chairman, Chairperson, Convener.
        vice_chair: the same for the vice-chair.
        presiding: said of somebody else who took the chair, in the list of those present.
        term: how running text writes the committee's term: "the Committee" as given, or "the committee".
        joiner: what stands between the last two of a list in running text.
        resolved: how a resolution begins; {resolved} stands for it in every wording.
        online: said of somebody who attends online, in the list of those present.
        late: said of somebody who sent apologies and came after all.
        numbers: numbers in words, from none upwards; those beyond the last are printed in figures.
    """

    chair: str
    vice_chair: str
    presiding: str
    term: Case
    joiner: str
    resolved: str
    online: str
    late: str
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dates:
    """How dates and times are written, as in Word's own date fields.

    Attributes:
        date: a date: d, dd, dth (18th), ddd, dddd (weekday), M, MM, MMM, MMMM (month in words), yy, yyyy.
            Words that stand as they are go between apostrophes: "d 'day of' MMMM".
        time: a time: h, hh (of twelve hours), H, HH (of twenty-four), mm, am/pm.
        am: the word for before noon.
        pm: the word for noon and after.
        months: the twelve months, from January.
        days: the seven days, from Monday.
    """

    date: str
    time: str
    am: str
    pm: str
    months: tuple[str, ...]
    days: tuple[str, ...]

    def __post_init__(self) -> None:
        if len(self.months) != 12:
            raise MisfitError("months", "must have twelve names")
        if len(self.days) != 7:
            raise MisfitError("days", "must have seven names")


@dataclass(frozen=True, slots=True)
class Front:
    """The head of the minutes, and the edges of their pages.

    Attributes:
        title: the title of the document, its first heading.
        lines: the lines under the title, in order.
        header: what runs at the top of each page.
        footer: what runs at the foot of each page.
        pages: how the page number is written, at the right of the footer; empty for none.
        initials: what stands before the place for the initials of whoever presides, at the foot of each page;
            empty for none.
        document: the file's own title, which a screen reader and a search read.
        subject: the file's own subject.
    """

    title: OfMeeting
    lines: tuple[OfMeeting, ...]
    header: OfMeeting
    footer: OfMeeting
    pages: Annotated[str, gaps("page", "pages")]
    initials: Wording
    document: OfMeeting
    subject: OfMeeting


@dataclass(frozen=True, slots=True)
class Drafting:
    """How a draft shows that it is one, and what is still to be done in it.

    Attributes:
        word: the word that marks a draft until the minutes are confirmed; {draft} stands for it elsewhere.
        line: the line under the title that says so.
        watermark: what stands across each page of a draft; empty for nothing.
        confirmed: the line before the signature once the minutes are confirmed; {confirmed} is the day of the
            meeting that confirmed them, where that is recorded.
        rough: a rough note, still to be written up.
        verify: what marks a figure or a name that is still to be verified.
        no_title: printed where an item's title is not known yet.
        no_text: printed where the words of an outcome are not known yet.
    """

    word: str
    line: OfMeeting
    watermark: OfMeeting
    confirmed: Annotated[str, gaps("date", "confirmed")]
    rough: OfText
    verify: str
    no_title: str
    no_text: str
