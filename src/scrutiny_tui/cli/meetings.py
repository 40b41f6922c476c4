"""`scrutiny meeting add | calendar | list | set`."""

from argparse import ArgumentParser, Namespace
from datetime import time

from msgspec.structs import replace

from scrutiny_tui import wiring
from scrutiny_tui.cli.agenda_source import SOURCES, agenda_source
from scrutiny_tui.cli.doubts_left import print_doubts_left
from scrutiny_tui.cli.exit_status import ExitStatus
from scrutiny_tui.cli.option_values import Commands, clock_time, day, word
from scrutiny_tui.cli.store_access import reading, with_typed_lines, writing
from scrutiny_tui.cli.streams import (
    STANDARD_INPUT,
    print_completed,
    print_message,
    print_result,
    table,
    text_from,
)
from scrutiny_tui.domain.agenda_changes import in_words
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.meetings import Meeting, State
from scrutiny_tui.domain.recurrence import WEEKDAYS
from scrutiny_tui.services.deadlines import call_in_end_of
from scrutiny_tui.services.meeting_calendar import PlannedCalendar, PlannedMeeting
from scrutiny_tui.services.use_cases import UseCases
from scrutiny_tui.services.usual_meeting import usual_meeting
from scrutiny_tui.services.workspace import Workspace


def add_to(commands: Commands) -> None:
    """Add the command."""
    verbs = commands.add_parser("meeting", help="add meetings, list them, or set their state").add_subparsers(
        required=True, metavar="add | calendar | list | set"
    )
    adding = verbs.add_parser("add", help="add a meeting and print its reference")
    adding.add_argument("--date", required=True, type=day, metavar="YYYY-MM-DD")
    _add_details(adding)
    adding.set_defaults(run=add)
    entering = verbs.add_parser("calendar", help="add all meetings of a calendar and print their references")
    entering.add_argument(
        "dates", metavar="DATES", help="“first Tuesday every other month”, or dates; “-” for standard input"
    )
    _add_details(entering)
    entering.add_argument("--show", action="store_true", help="show what is understood, and change nothing")
    entering.set_defaults(run=enter_calendar)
    verbs.add_parser("list", help="list the meetings, the latest first").set_defaults(run=show)
    setting = verbs.add_parser("set", help="say how far a meeting has come, or move it")
    setting.add_argument("meeting", metavar="MEETING", help="its reference, which stays")
    setting.add_argument("--state", type=word, choices=[word(state) for state in State])
    setting.add_argument("--date", type=day, metavar="YYYY-MM-DD")
    setting.add_argument("--time", type=clock_time, metavar="HH:MM")
    setting.add_argument("--venue", metavar="TEXT")
    setting.add_argument(
        "--decisions-published",
        type=day,
        metavar="YYYY-MM-DD",
        help="the day from which the call-in of its decisions is counted",
    )
    setting.set_defaults(run=alter)


def _add_details(parser: ArgumentParser) -> None:
    """Add what several meetings have in common."""
    parser.add_argument("--committee", required=True, metavar="NAME")
    parser.add_argument(
        "--time", type=clock_time, metavar="HH:MM", help="that of the committee's last meeting unless said"
    )
    parser.add_argument("--venue", metavar="TEXT", help="that of the committee's last meeting unless said")
    parser.add_argument("--agenda", metavar="SOURCE", help=f"what the agenda begins with: {SOURCES}")


def add(arguments: Namespace) -> int:
    """Add a meeting and print its reference, alone."""
    with writing(arguments) as workspace:
        committee = workspace.committee_named(arguments.committee)
        at, venue = _start(arguments, workspace, committee)
        meeting = wiring.use_cases(workspace).prepare.add_meeting(
            committee,
            arguments.date,
            at=at,
            venue=venue,
            begins=agenda_source(workspace, arguments.agenda),
        )
    print_completed(meeting.id)
    return ExitStatus.DONE


def enter_calendar(arguments: Namespace) -> int:
    """Add the meetings of a calendar as one change; say what is not taken, and why."""
    dates = arguments.dates
    text = text_from(dates) if dates == STANDARD_INPUT else dates
    with (reading if arguments.show else writing)(arguments) as workspace:
        committee = workspace.committee_named(arguments.committee)
        calendar = wiring.use_cases(workspace).meeting_calendar
        planned = calendar.planned(committee, text)
        for sentence in planned.told:
            print_message(sentence)
        at, venue = _start(arguments, workspace, committee)
        if arguments.show:
            _print_planned(planned, at)
        else:
            _print_remarks(planned)
            source = agenda_source(workspace, arguments.agenda)
            meetings = calendar.take(committee, text, at=at, venue=venue, begins=source)
            print_completed("\n".join(meeting.id for meeting in meetings))
    return ExitStatus.FOUND if any(one.date.fault for one in planned.meetings) else ExitStatus.DONE


def _start(arguments: Namespace, workspace: Workspace, committee: Committee) -> tuple[time | None, str]:
    """The time and the venue of new meetings: what is not typed is as at the last one, and said."""
    last, at, venue = usual_meeting(workspace, committee.id), arguments.time, arguments.venue
    taken = []
    if at is None and last.at is not None:
        at = last.at
        taken.append(f"{at:%H:%M}")
    if venue is None and last.venue:
        taken.append(last.venue)
    if taken:
        print_message(f"As at the last meeting: {', '.join(taken)}.")
    return at, last.venue if venue is None else venue


def _print_planned(planned: PlannedCalendar, at: time | None) -> None:
    rows = [
        (*_when(one, at), "taken" if one.taken else "not taken", "; ".join(one.remarks))
        for one in planned.meetings
    ]
    if rows:
        print_result(table(("DATE", "WEEKDAY", "TIME", "IS", "REMARKS"), rows))
    print_message(f"Nothing was changed; without --show: {planned.summary}.")


def _when(one: PlannedMeeting, at: time | None) -> tuple[str, str, str]:
    day, start = one.date.day, one.date.at or at
    if day is None:
        return "", "", ""
    return day.isoformat(), WEEKDAYS[day.weekday()], f"{start:%H:%M}" if start else ""


def _print_remarks(planned: PlannedCalendar) -> None:
    """Say what there is to know of each date that is not taken, or is unusual."""
    for one in planned.meetings:
        if one.date.day is None:
            print_message(f"Not taken: {one.date.fault}")
        elif one.remarks:
            verb = "" if one.taken else "Not taken: "
            print_message(f"{verb}{written(one.date.day)}: {'; '.join(one.remarks)}.")


def show(arguments: Namespace) -> int:
    """List the meetings."""
    with reading(arguments) as workspace:
        names = {committee.id: committee.name for committee in workspace.committees()}
        rows = [
            (m.id, m.date.isoformat(), word(m.state), names.get(m.committee, ""))
            for m in workspace.meetings()
        ]
    if not rows:
        print_message(
            "There are no meetings yet. “scrutiny meeting add --committee NAME --date YYYY-MM-DD” adds one."
        )
        return ExitStatus.DONE
    print_result(table(("REFERENCE", "DATE", "STATE", "COMMITTEE"), rows))
    return ExitStatus.DONE


def alter(arguments: Namespace) -> int:
    """Say how far a meeting has come, when and where it is held, or when its decisions were published."""
    given = {name: getattr(arguments, name) for name in ("date", "time", "venue", "decisions_published")}
    given = {name: value for name, value in given.items() if value is not None}
    if arguments.state is None and not given:
        raise Refused("Say what is to be set: --state, --date, --time, --venue or --decisions-published.")
    state = next((state for state in State if word(state) == arguments.state), None)
    with writing(arguments) as workspace:
        meeting = workspace.meeting(arguments.meeting)
        services = with_typed_lines(arguments, workspace)
        if given:
            services.prepare.edit_meeting(meeting, replace(meeting, state=state or meeting.state, **given))
        else:
            services.prepare.set_state(meeting, state or meeting.state)
        _print_altered(workspace, services, meeting)
        if state is not None and state.is_public:
            print_doubts_left(services.checking, meeting.id)
    return ExitStatus.DONE


def _print_altered(workspace: Workspace, services: UseCases, before: Meeting) -> None:
    """Say what a meeting has become, and what of it others do not have yet."""
    after = workspace.meeting(before.id)
    if after.state is not before.state or after == before:
        print_message(f"{after.id} is {after.state}.")
    if after.held != before.held:
        print_message(f"{after.id}: {in_words(after.held)}.")
        if standing := services.supplements.standing(after.id):
            print_message(standing)
    if ends := call_in_end_of(workspace, after):
        print_message(f"Its decisions may be called in until {written(ends)}.")
