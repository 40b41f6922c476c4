"""`scrutiny agenda give-out | given-out | take-back | come`: what of an agenda others have."""

from argparse import Namespace

from scrutiny_tui import wiring
from scrutiny_tui.cli.agenda_references import item_of
from scrutiny_tui.cli.exit_status import ExitStatus
from scrutiny_tui.cli.option_values import Commands, day
from scrutiny_tui.cli.store_access import reading, writing
from scrutiny_tui.cli.streams import print_message, print_result, table
from scrutiny_tui.domain.agenda_changes import in_words
from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.given_out import GivenOut
from scrutiny_tui.domain.text import counted, listed
from scrutiny_tui.services.supplements import GivingOut

VERBS = "give-out | given-out | take-back | come"


def add_to(verbs: Commands) -> None:
    """Add the verbs to the command `agenda`."""
    giving = verbs.add_parser("give-out", help="say that the agenda, or what is new since, was given out")
    giving.add_argument("meeting", metavar="MEETING", help="its reference")
    giving.add_argument("--on", type=day, metavar="YYYY-MM-DD", help="the day; today unless said")
    giving.add_argument("--why", default="", metavar="TEXT", help="why a supplement comes late, as it prints")
    giving.add_argument(
        "--urgent",
        nargs=2,
        action="append",
        default=[],
        metavar=("ITEM", "TEXT"),
        help="why an item is urgent that comes too late, as the agenda and the minutes print it",
    )
    giving.set_defaults(run=give_out)
    listing = verbs.add_parser("given-out", help="show what was given out, and what was not yet")
    listing.add_argument("meeting", metavar="MEETING", help="its reference")
    listing.set_defaults(run=show)
    back = verbs.add_parser("take-back", help="forget that the last was given out, because it was not")
    back.add_argument("meeting", metavar="MEETING", help="its reference")
    back.set_defaults(run=take_back)
    coming = verbs.add_parser("come", help="say that the papers of an item have come that were to follow")
    coming.add_argument("meeting", metavar="MEETING", help="its reference")
    coming.add_argument("item", metavar="ITEM", help="the number of the item on the agenda")
    coming.set_defaults(run=come)


def give_out(arguments: Namespace) -> int:
    """Say that the agenda, or a supplement to it, was given out."""
    with writing(arguments) as workspace:
        supplements = wiring.use_cases(workspace).supplements
        sitting = workspace.sitting(arguments.meeting)
        urgent = {item_of(sitting, number).id: reason for number, reason in arguments.urgent}
        on = arguments.on or workspace.today
        meeting = sitting.meeting.id
        late = [item.label for item in supplements.too_late(meeting, on) if item.id not in urgent]
        new = supplements.give_out(meeting, GivingOut(on, arguments.why, urgent))
    print_message(f"{new.name} of {meeting} was given out on {written(new.on)}.")
    if late:
        print_message(
            f"Fewer clear days are left than the law has: say with --urgent why {listed(late)} cannot wait."
        )
    return ExitStatus.DONE


def show(arguments: Namespace) -> int:
    """Show what of an agenda was given out, what was not yet, and what is to follow."""
    with reading(arguments) as workspace:
        supplements = wiring.use_cases(workspace).supplements
        sitting = workspace.sitting(arguments.meeting)
        meeting = sitting.meeting.id
        given = supplements.given_out(meeting)
        rows = [(one.name, one.on.isoformat(), "", _of_agenda(one)) for one in given[:1]]
        for one in supplements.supplements(meeting):
            on = one.on.isoformat() if one.on else "not yet"
            rows += [(one.name, on, "", moved.in_words) for moved in [one.changes.moved] if moved]
            rows += [(one.name, on, change.item.label, change.in_words) for change in one.changes.items]
        for entry in supplements.to_follow(meeting):
            item = sitting.item(entry.item)
            rows.append(("to follow", "", item.label if item else "", entry.text))
    if not given:
        print_message(f"The agenda of {meeting} has not been given out.")
    if rows:
        print_result(table(("WHAT", "GIVEN OUT", "ITEM", "WHAT IS NEW"), rows))
    return ExitStatus.DONE


def _of_agenda(given: GivenOut) -> str:
    """How many items the agenda had that was given out, and for when and where."""
    held = [in_words(given.held)] if given.held else []
    return "; ".join((counted(len(given.items), "item"), *held))


def take_back(arguments: Namespace) -> int:
    """Forget that the last was given out."""
    with writing(arguments) as workspace:
        meeting = workspace.meeting(arguments.meeting).id
        taken = wiring.use_cases(workspace).supplements.take_back(meeting)
    print_message(f"{taken.name} of {meeting} has not been given out.")
    return ExitStatus.DONE


def come(arguments: Namespace) -> int:
    """Take the mark “to follow” from the papers of an item."""
    with writing(arguments) as workspace:
        supplements = wiring.use_cases(workspace).supplements
        sitting = workspace.sitting(arguments.meeting)
        item = item_of(sitting, arguments.item)
        awaited = [entry for entry in supplements.to_follow(sitting.meeting.id) if entry.item == item.id]
        if not awaited:
            raise Refused(f"Nothing of item {item.label} is to follow.")
        supplements.has_come(sitting.meeting.id, *(entry.id for entry in awaited))
    print_message(f"{counted(len(awaited), 'paper')} of item {item.label} no longer to follow.")
    return ExitStatus.DONE
