"""`scrutiny agenda list | move | renumber | withdraw | defer | together | consider`: items of an agenda."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from scrutiny_tui import wiring
from scrutiny_tui.cli.agenda_references import item_of, sitting_of
from scrutiny_tui.cli.exit_status import ExitStatus
from scrutiny_tui.cli.option_values import Commands
from scrutiny_tui.cli.store_access import reading, writing
from scrutiny_tui.cli.streams import print_message, print_result, table
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import counted
from scrutiny_tui.services.item_courses import course_in_words

if TYPE_CHECKING:
    from scrutiny_tui.services.prepare import Prepare

VERBS = "list | move | renumber | withdraw | defer | together | consider"


def add_to(verbs: Commands) -> None:
    """Add the verbs to the command `agenda`."""
    listing = verbs.add_parser("list", help="list the items of a meeting's agenda")
    listing.add_argument("meeting", metavar="MEETING", help="its reference")
    listing.set_defaults(run=show)
    moving = _verb(verbs, "move", "move an item", move)
    moving.add_argument("--before", metavar="OTHER", help="the number of the item before it; else to the end")
    renumbering = verbs.add_parser("renumber", help="number the items 1, 2, 3 … in their order")
    renumbering.add_argument("meeting", metavar="MEETING", help="its reference")
    renumbering.set_defaults(run=renumber)
    _verb(verbs, "withdraw", "withdraw an item; the agenda says so", withdraw)
    deferring = _verb(verbs, "defer", "defer an item to another meeting, whose agenda gets it", defer)
    deferring.add_argument("--to", required=True, metavar="MEETING", help="the reference of that meeting")
    together = _verb(verbs, "together", "take an item together with another", take_together)
    together.add_argument(
        "--with", required=True, dest="other", metavar="OTHER", help="the number of the other"
    )
    _verb(verbs, "consider", "take an item by itself after all", consider)


def _verb(verbs: Commands, name: str, about: str, run: Callable[[Namespace], int]) -> ArgumentParser:
    verb = verbs.add_parser(name, help=about)
    verb.add_argument("meeting", metavar="MEETING", help="its reference")
    verb.add_argument("item", metavar="ITEM", help="the number of the item on the agenda")
    verb.add_argument("--reason", default="", metavar="TEXT", help="why published minutes are altered")
    verb.set_defaults(run=run)
    return verb


def show(arguments: Namespace) -> int:
    """List the items of an agenda, with what becomes of each."""
    with reading(arguments) as workspace:
        sitting = workspace.sitting(arguments.meeting)
    rows = [
        (item.number, item.kind, course_in_words(item, sitting.item(item.taken_with or None)), item.title)
        for item in sitting.items
    ]
    if rows:
        print_result(table(("NO.", "KIND", "IS", "TITLE"), rows))
    else:
        print_message(f"The agenda of {sitting.meeting.id} is empty.")
    return ExitStatus.DONE


def move(arguments: Namespace) -> int:
    """Move an item before another, or to the end."""

    def alter(prepare: "Prepare", item: Item, sitting: Sitting) -> str:
        before = item_of(sitting, arguments.before) if arguments.before else None
        prepare.agenda.move_before(item, before, because=arguments.reason)
        return f"stands before item {before.label}" if before else "stands at the end"

    return _alter(arguments, alter)


def renumber(arguments: Namespace) -> int:
    """Number the items in the order in which they stand."""
    with writing(arguments) as workspace:
        meeting = workspace.meeting(arguments.meeting).id
        changed = wiring.use_cases(workspace).prepare.agenda.renumber(meeting)
    done = f"{counted(changed, 'item')} of {meeting} renumbered."
    print_message(done if changed else f"The items of {meeting} are numbered in their order already.")
    return ExitStatus.DONE


def withdraw(arguments: Namespace) -> int:
    """Withdraw an item."""

    def alter(prepare: "Prepare", item: Item, _sitting: Sitting) -> str:
        prepare.courses.withdraw(item, because=arguments.reason)
        return "is withdrawn"

    return _alter(arguments, alter)


def defer(arguments: Namespace) -> int:
    """Defer an item to another meeting."""

    def alter(prepare: "Prepare", item: Item, _sitting: Sitting) -> str:
        to = prepare.workspace.meeting(arguments.to)
        prepare.courses.defer(item, to, because=arguments.reason)
        return f"is deferred to {to.id}, and on its agenda"

    return _alter(arguments, alter)


def take_together(arguments: Namespace) -> int:
    """Take an item together with another."""

    def alter(prepare: "Prepare", item: Item, sitting: Sitting) -> str:
        other = item_of(sitting, arguments.other)
        prepare.courses.take_with(item, other, because=arguments.reason)
        return f"is taken together with item {other.label}"

    return _alter(arguments, alter)


def consider(arguments: Namespace) -> int:
    """Take an item by itself after all."""

    def alter(prepare: "Prepare", item: Item, _sitting: Sitting) -> str:
        prepare.courses.consider(item, because=arguments.reason)
        return "is taken by itself"

    return _alter(arguments, alter)


def _alter(arguments: Namespace, alter: Callable[["Prepare", Item, Sitting], str]) -> int:
    with writing(arguments) as workspace:
        sitting = sitting_of(workspace, arguments.meeting)
        item = item_of(sitting, arguments.item)
        done = alter(wiring.use_cases(workspace).prepare, item, sitting)
    print_message(f"Item {item.label} {done}.")
    return ExitStatus.DONE
