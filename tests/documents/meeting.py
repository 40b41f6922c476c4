"""One meeting with everything in it that can be captured."""

from datetime import date, time

from scrutiny_tui.domain.action_log import Kind
from scrutiny_tui.domain.discussion import Author, Heading, Note, Paper, Point, Purpose
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.outcomes import (
    Action,
    Agreed,
    Amendment,
    Clause,
    Conclusion,
    Lost,
    Motion,
    Noted,
    Reason,
    Recommendation,
    RecordedVote,
    Request,
    Side,
    Vote,
)
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.room_events import (
    Attendance,
    ClockEvent,
    Concerned,
    Confirmation,
    Declaration,
    Exclusion,
    MeetingTime,
    Mode,
    Move,
    NoDeclarations,
    Presence,
    PublicReturns,
)
from scrutiny_tui.domain.sitting import Sitting
from tests.documents.builders import everybody, item, named, owed, roman, sitting, sub

SECRETS = ("Sesame", "412,000", "haggled", "orchard", "Greenacre")
"""Words of the exempt business, of its title, and of the reason for its urgency."""


def whole_meeting() -> Sitting:
    """A meeting in which every kind of line was captured at least once, part of it in private."""
    return sitting(
        (None, Attendance(Mode.HERE, everybody("moss", "hale", "berg"))),
        (None, Attendance(Mode.ONLINE, everybody("orr"))),
        (None, Attendance(Mode.WITH, (*everybody("dec", "vale", "lunt", "ford"), Named("Mr K Stone")))),
        (None, Attendance(Mode.SUBSTITUTE, (Named("gray", "gray"),), named("reed"))),
        (None, MeetingTime(ClockEvent.OPEN, time(10, 2))),
        ("1", Attendance(Mode.APOLOGIES, everybody("reed"))),
        (
            "2",
            Declaration(everybody("hale"), (Concerned("5"),), "ORI", "school governor", "stays, no vote"),
        ),
        ("2", Declaration((named("berg"),), (), "", "a relative works for the youth service")),
        ("3", Confirmation("9 December", date(2025, 12, 9), '8.4: for "agreed" read "noted"')),
        ("4", NoDeclarations()),
        ("5", Purpose("To review how young people without a school place are found one.")),
        ("5", Purpose("To include an update on transport to the new sites.")),
        ("5", Author("Report by the Director for Estuary and Coast.")),
        ("5", Paper("Places and transport, annual report")),
        ("5", Note("ask the director about the mill")),
        (
            "5",
            Point(
                "The panel received a report. It set out how many places had been found and what they cost."
            ),
        ),
        ("5", Point("The principal points below were raised:")),
        ("5", sub("Eleven young people had waited longer than a term. The @dec explained why.")),
        ("5", sub("It was asked whether transport had been settled for every site:")),
        ("5", sub("two of the five had none yet", "-", 2)),
        ("5", sub("a tender would close in ?? weeks", "-", 2)),
        ("5", sub("The order in which sites would open was:")),
        ("5", sub("the mill", "1.", 2)),
        ("5", sub("the library", "2.", 2)),
        ("5", sub("ground floor", "(a)", 3)),
        ("5", sub("first floor", "(b)", 3)),
        ("5", roman("the front", 1, 4)),
        ("5", roman("the back", 2, 4)),
        ("5", sub("the quay", "3.", 2)),
        ("5", Presence(Move.CAME, everybody("reed"), time(10, 47))),
        ("5", Heading("Costs")),
        ("5", Point("asked how the extra posts would be paid for.", named("hale"))),
        ("5", Point("something about reserves, check with finance", rough=True)),
        (
            "5",
            Point("A note would be circulated."),
            owed(Kind.ACTION, named("dec"), due="after the meeting"),
        ),
        ("5", Motion(named("hale"), named("berg"))),
        ("5", Amendment(named("berg"), named("orr"), "leave out the last clause.")),
        ("5", Vote(numbers=(1, 4, 0))),
        ("5", Lost()),
        ("5", Clause("welcomes the number of places found in the year.")),
        ("5", Clause("asks that the following be reported every quarter:")),
        ("5", sub("the number of young people waiting;", "1.")),
        ("5", sub("the longest wait.", "2.")),
        ("5", Clause("visits the quay in the autumn.")),
        ("5", Vote(numbers=(5, 0, 1))),
        ("5", RecordedVote(everybody("reed"), Side.ABSTAINED)),
        ("5", Reason("a quarterly figure shows a delay before it becomes a year's.")),
        (
            "5",
            Request("Waiting times by school"),
            owed(Kind.REQUEST, named("dec"), due="by the next meeting"),
        ),
        ("5", Request("A map of the sites by June 2026"), owed(Kind.REQUEST, due="by June 2026")),
        ("5", Action("Arrange the visit"), owed(Kind.ACTION, named("vale"), due="in the autumn")),
        (
            "5",
            Recommendation("fund two posts"),
            owed(Kind.RECOMMENDATION, Named("Cabinet"), due="by 30 April"),
        ),
        ("5", Conclusion("The service had improved.")),
        ("5", Conclusion("The risk lay in transport.")),
        ("6", Noted()),
        ("6", Agreed()),
        ("6", MeetingTime(ClockEvent.ADJOURN, time(11, 30))),
        ("6", Exclusion((1, 3))),
        ("7", Purpose("To decide on the orchard.")),
        ("7", Point("The Sesame Trust haggled.")),
        ("7", Clause("declines the offer of £412,000.")),
        (
            "7",
            Action("Write to Greenacre"),
            owed(Kind.ACTION, Named("the agent for Greenacre"), due="at once"),
        ),
        ("8", PublicReturns()),
        ("8", Conclusion("The day had been long.")),
        ("8", MeetingTime(ClockEvent.CLOSE, time(12, 15))),
        items=(
            item("1", "Apologies for absence"),
            item("2", "Declarations of interest"),
            item("3", "Minutes of the last meeting"),
            item("4", "Further declarations"),
            item("5", "School places and transport"),
            item("6", "Work programme", urgent_because="the programme ends this month"),
            item(
                "7",
                "Purchase of the Sesame site",
                exempt=Exemption(),
                urgent_because="the orchard is sold soon",
            ),
            item("8", "Any other business"),
        ),
    )
