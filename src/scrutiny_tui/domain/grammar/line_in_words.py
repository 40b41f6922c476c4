"""What a line will record, in words: the clerk sees before Enter how it was understood."""

import re

from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.grammar.body_in_words import JOINT, body_in_words, due_in_words, name_of, reminders
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.going_to_items import going_to
from scrutiny_tui.domain.grammar.line import needs_item
from scrutiny_tui.domain.grammar.question_in_words import counts_for
from scrutiny_tui.domain.grammar.result import GoTo, LineResult, NewItem, OwnerAndDue, Recorded, Unreadable
from scrutiny_tui.domain.meetings import ItemKind
from scrutiny_tui.domain.names.spans import at_signs
from scrutiny_tui.domain.outcomes import Clause
from scrutiny_tui.domain.text import listed


def describe(reading: LineResult, context: LineContext) -> str:
    """What a line will record, in words; empty for an empty or unreadable line."""
    match reading:
        case GoTo(item):
            goes, *passed = going_to(context.sitting, item, context.item)
            return JOINT.join([goes, *reminders(context.sitting, item), *passed])
        case NewItem():
            return _new_item(reading)
        case Recorded(body, asked, mentions):
            recorded = body_in_words(body, context, counts_for(body, context))
            said = [recorded, *(owner_and_due_in_words(asked, context) if asked else [])]
            said = list(dict.fromkeys(said))
            said += [f"@{m.text} is {name_of(m, context)}" for m in mentions]
            said += _hints(reading)
            said += ["before the first item"] if context.before_items and needs_item(body) else []
            said += [describe(reading.then, context)] if reading.then else []
            return JOINT.join(word for word in said if word)
        case Unreadable() | _:
            return ""


def _hints(recorded: Recorded) -> list[str]:
    """What a line does not do although the clerk may expect it."""
    body = recorded.body
    if isinstance(body, Clause) and recorded.asked is None and at_signs(body.text):
        return ["not in the log: for that write >> who when"]
    named = (
        re.match(r"([\w'’-]{2,20}): ", body.text) if isinstance(body, Point) and not body.speaker else None
    )
    return [f"no speaker: nobody in the room is called “{named[1]}”"] if named else []


def _new_item(new: NewItem) -> str:
    what = (
        "an urgent item" if new.urgent else f"a new {new.kind if new.kind is not ItemKind.REPORT else 'item'}"
    )
    because = f", because {new.urgent_because}" if new.urgent_because else ""
    named = " ".join(part for part in (new.number, new.title or "(no title yet)") if part)
    return f"{what}: {named}{because}"


def owner_and_due_in_words(asked: OwnerAndDue, context: LineContext) -> list[str]:
    """The kind of log entry, its owners and when it is due, as the line was understood."""
    owners = [name_of(owner, context) for owner in asked.owners]
    who = f"owner {listed(owners)}" if owners else "no owner yet"
    return [str(asked.kind), who, due_in_words(asked.due, context)]
