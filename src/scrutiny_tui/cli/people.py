"""`scrutiny person add | import | list`."""

from argparse import Namespace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from scrutiny_tui import wiring
from scrutiny_tui.cli.exit_status import ExitStatus
from scrutiny_tui.cli.option_values import Commands
from scrutiny_tui.cli.store_access import reading, writing
from scrutiny_tui.cli.streams import STANDARD_INPUT, print_message, print_result, table, text_from
from scrutiny_tui.domain.people import Capacity, Membership, Office, PersonDetails
from scrutiny_tui.domain.text import shortened

if TYPE_CHECKING:  # it imports what reads workbooks, for which no other command waits
    from scrutiny_tui.domain.recording.imported_people import PlannedPerson

_HELP = {
    Capacity.MEMBER: "a member of the committee (unless said otherwise)",
    Capacity.CO_OPTED: "a co-opted member",
    Capacity.SUBSTITUTE: "a substitute, who sits only in the stead of a member",
    Capacity.CABINET: "a cabinet or executive member",
    Capacity.OFFICER: "an officer",
    Capacity.WITNESS: "a witness",
    Capacity.PUBLIC: "a member of the public",
}
_IMPORT_COLUMNS = ("WHERE", "WHAT", "NAME", "AS", "INITIALS", "ROLE", "NOTES")
_WIDEST = 50
"""The most characters of a role, or of a row of which nothing is taken."""
_OFFICES = {Office.CHAIR: "the member who takes the chair", Office.VICE_CHAIR: "the vice-chair"}


def add_to(commands: Commands) -> None:
    """Add the command."""
    verbs = commands.add_parser(
        "person", aliases=["people"], help="add people to a committee, import a list of them, or list people"
    ).add_subparsers(required=True, metavar="add | import | list")
    adding = verbs.add_parser("add", help="add a person to a committee")
    adding.add_argument(
        "name", metavar="NAME", help="as printed in a list of those present: “Councillor Jo Field”"
    )
    adding.add_argument("--committee", required=True, metavar="NAME")
    adding.add_argument("--role", default="", help="the post held: “Director of Place”")
    adding.add_argument(
        "--initials", default="", metavar="XX", help="by which papers call the post or person"
    )
    adding.add_argument(
        "--votes",
        default="",
        metavar="WORDS",
        help="yes, no, or on what: “education matters only”; members vote and others do not, unless said",
    )
    adding.add_argument(
        "--council",
        default="",
        metavar="NAME",
        help="on a joint committee, the council that appointed them: “Eastmarch Council”",
    )
    what = adding.add_mutually_exclusive_group()
    for capacity, meaning in _HELP.items():
        what.add_argument(
            f"--{capacity}", dest="capacity", action="store_const", const=capacity, help=meaning
        )
    for office, meaning in _OFFICES.items():
        what.add_argument(f"--{office}", dest="office", action="store_const", const=office, help=meaning)
    adding.set_defaults(run=add)
    importing = verbs.add_parser("import", help="put the people of a list on a committee")
    importing.add_argument(
        "file", metavar="FILE", help="the list as .xlsx or .csv; “-” for text on standard input"
    )
    importing.add_argument("--committee", required=True, metavar="NAME")
    importing.add_argument(
        "--show", "--dry-run", action="store_true", help="show what is understood, and change nothing"
    )
    importing.set_defaults(run=import_people)
    verbs.add_parser("list", help="list the people of every committee").set_defaults(run=show)


def add(arguments: Namespace) -> int:
    """Add a person to a committee."""
    with writing(arguments) as workspace:
        committee = workspace.committee_named(arguments.committee)
        details = PersonDetails(
            arguments.name,
            arguments.capacity or Capacity.MEMBER,
            arguments.office or Office.NONE,
            arguments.role,
            arguments.initials,
            arguments.votes,
            arguments.council,
        )
        person, _ = wiring.use_cases(workspace).prepare.add_person(details, committee)
    print_message(f"Added {person.name} to {committee.name}.")
    return ExitStatus.DONE


def import_people(arguments: Namespace) -> int:
    """Put the people of a list on a committee; print what each of its rows is understood as."""
    with (reading if arguments.show else writing)(arguments) as workspace:
        committee = workspace.committee_named(arguments.committee)
        imports = wiring.use_cases(workspace).people_import
        file = arguments.file
        found = (
            imports.read_text(committee, text_from(file))
            if file == STANDARD_INPUT
            else imports.read_file(committee, Path(file))
        )
        imported = (imports.planned if arguments.show else imports.take)(committee, found)
    print_result(table(_IMPORT_COLUMNS, map(_planned_row, imported.planned)))
    for sentence in imported.told:
        print_message(sentence)
    verb = "Nothing was changed; without --show" if arguments.show else f"Imported into {committee.name}"
    print_message(f"{verb}: {imported.summary}")
    return ExitStatus.DONE


def _planned_row(planned: "PlannedPerson") -> tuple[str, ...]:
    """A row of the list as it is printed: where it stands, what becomes of it, and what of it is taken."""
    row = planned.listed
    if row.left_out:
        taken = (shortened(row.source, _WIDEST), "", "", "")
    else:
        said = row.details
        taken = (said.name, said.office or said.capacity, said.initials, shortened(said.role, _WIDEST))
    return (row.place, planned.outcome, *taken, "; ".join(planned.notes))


def _as(membership: Membership, today: date) -> str:
    """What a person is to a committee, and from which day, where that is to come."""
    what, since = membership.office or membership.capacity, membership.since
    return f"{what} from {since.isoformat()}" if since is not None and since > today else what


def show(arguments: Namespace) -> int:
    """List the people of every committee."""
    with reading(arguments) as workspace:
        prepare = wiring.use_cases(workspace).prepare
        rows = [
            (committee.prefix, _as(m, workspace.today), person.initials, person.name, person.role, m.council)
            for committee in workspace.committees()
            for person, m in prepare.members(committee)
        ]
    if not rows:
        print_message("There are no people yet. “scrutiny person add NAME --committee NAME” adds one.")
        return ExitStatus.DONE
    columns = ("COMMITTEE", "AS", "INITIALS", "NAME", "ROLE", "APPOINTED BY")
    shown = len(columns) if any(row[-1] for row in rows) else -1
    print_result(table(columns[:shown], [row[:shown] for row in rows]))
    return ExitStatus.DONE
