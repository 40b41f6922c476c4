"""Mutants: the program with one rule of privacy broken. Each must be noticed."""

# ruff: noqa: SLF001  most rules are private to their module

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

import pytest
from msgspec.structs import replace

from scrutiny_tui.documents.compose import item_head
from scrutiny_tui.documents.compose.by_item import compose_public_item
from scrutiny_tui.domain import exempt_facts, given_out, initials_said, prepared_items, sitting
from scrutiny_tui.domain.action_log import Due, LogEntry, Update
from scrutiny_tui.domain.changes import Edit
from scrutiny_tui.domain.discussion import Note
from scrutiny_tui.domain.drafts import TypedLine
from scrutiny_tui.domain.entries import Body, Entry
from scrutiny_tui.domain.exemption import Exemption, carried_by, in_stretch
from scrutiny_tui.domain.given_out import AgendaState, GivenOut
from scrutiny_tui.domain.grammar.result import OwnerAndDue
from scrutiny_tui.domain.log_rows import LogRow
from scrutiny_tui.domain.meetings import Item, ItemKind
from scrutiny_tui.domain.part import Part, part_of
from scrutiny_tui.domain.recording import change_builder
from scrutiny_tui.domain.recording.batch import _Reader
from scrutiny_tui.domain.recording.change_builder import ChangeBuilder, log_entry
from scrutiny_tui.domain.recording.entry_edits import rewritten
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.work_programme import PlannedItem, ProgrammeGroup
from scrutiny_tui.services import (
    agenda_items,
    attendance_changes,
    comings_and_goings,
    document_composer,
    forward_plan,
    planned_items,
    programme_details,
    supplements,
    work_programme,
)
from scrutiny_tui.services.action_log import ActionLog
from scrutiny_tui.services.asked_reports import AskedReport, AskedReports
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.drafts import Draft
from scrutiny_tui.services.glossary import Glossary
from scrutiny_tui.services.log_changes import LogChange, LogReport
from scrutiny_tui.services.planned_items import exemption_of, waiting_for
from scrutiny_tui.services.supplements import Supplements
from scrutiny_tui.services.work_programme import WorkProgramme
from scrutiny_tui.store import past_store
from scrutiny_tui.store.live import draft_file
from scrutiny_tui.store.tables import upgrade
from scrutiny_tui.store.tables.exemptions import keep_exemption
from scrutiny_tui.tui.capture.line_entry import LineEntry
from tests.faults.mutations import Plant, instead, without
from tests.random_meetings.mutants import Mutant, answering, never


def at(owner: object, name: str, other: object) -> Plant:
    """Put something else in the place of a function."""
    return lambda patch: patch.setattr(owner, name, other)


def both(*plants: Plant) -> Plant:
    def plant(patch: pytest.MonkeyPatch) -> None:
        for each in plants:
            each(patch)

    return plant


def nothing(*_: object, **__: object) -> None:
    return None


def always(*_: object, **__: object) -> bool:
    return True


def without_exemption(record: Entry | Sitting, **fields: object) -> Entry | Sitting:
    after = replace(record, **fields)
    return replace(after, exempt=None) if isinstance(after, Entry) else after


def logged_in_public(whole: Sitting, entry: Entry, asked: OwnerAndDue, reference: str) -> LogEntry:
    return replace(log_entry(whole, entry, asked, reference), exempt=None)


def by_stretch(whole: Sitting) -> frozenset[str]:
    return in_stretch(whole.entries)


def by_what_is_carried(whole: Sitting) -> frozenset[str]:
    return frozenset(entry.id for entry in whole.entries if entry.exempt is not None)


def all_of_it(whole: Sitting) -> frozenset[str]:
    return frozenset(entry.id for entry in whole.entries)


def altered_alone(
    item: Item, title: str, kind: ItemKind, _exempt: object, *, urgent_because: str | None = None
) -> Item:
    because = item.urgent_because if urgent_because is None else urgent_because
    return replace(item, title=title, kind=kind, urgent_because=because)


def as_it_is(record: object) -> object:
    return record


def entry_as_it_is(_before: LogEntry, after: LogEntry, _exempt: object) -> LogEntry:
    return after


def row_as_it_is(row: LogRow) -> LogRow | None:
    return None if row.entry.private else row


def with_its_words(_sitting: Sitting, body: Body, _public: object) -> Body:
    return body


def the_whole(whole: Sitting, _part: Part) -> Sitting:
    return whole


def property_of(answer: Callable[..., object]) -> property:
    return property(answer)


def as_the_line_says(after: object, before: object) -> object:
    del before
    return after


def nothing_marked(*_: object) -> tuple[()]:
    return ()


def in_public(capture: Capture, item: Item | None, _words: TypedLine, *, before_items: bool) -> ChangeBuilder:
    return ChangeBuilder(capture.sitting, item, capture._ids(), before_items=before_items)


def as_typed_in_public(words: TypedLine, /, **fields: object) -> TypedLine:
    fields.pop("exempt", None)
    return partial(replace, words)(**fields)


def typed_in_public(text: str, *, exempt: object) -> TypedLine:
    del exempt
    return TypedLine(text)


def kept_in_public(unrecorded: dict[str, Any]) -> dict[str, Any]:
    for line in unrecorded["lines"]:
        for words in (line["words"], *line["kept"], *(kept["words"] for kept in line["refused"])):
            words["exempt"] = None
    return unrecorded


def said_in_public(log: LogChange, said: LogReport, _exempt: object) -> LogChange:
    after = LogChange(log._workspace, log._at, None, replace(said, entry=None))
    after._exempt_now = dict.fromkeys((each.committee for each in log._workspace.store.all(LogEntry)), None)
    return after


def with_its_notes(log: LogChange, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    (entry,) = (edit.id for edit in edits)
    notes = [note for note in log._workspace.store.all(Update) if note.log_entry == entry and note.exempt]
    public = (Edit(note, replace(note, exempt=None)) for note in notes)
    return (*log.made_public(edits), *public)


_ASKED = AskedReports._asked


def planned_in_public(
    reports: AskedReports, proposed: PlannedItem, text: str, due: Due | None
) -> AskedReport:
    found = _ASKED(reports, proposed, text, due)
    return replace(found, planned=replace(found.planned, exempt=None))


def as_it_was_planned(_workspace: object, planned: PlannedItem) -> Exemption | None:
    return planned.exempt


def as_it_was_given_out(given: GivenOut, _sitting: Sitting) -> AgendaState:
    return AgendaState(given.items, given.entries, given.held)


def all_of_the_programme(_part: Part, groups: Iterable[ProgrammeGroup]) -> tuple[ProgrammeGroup, ...]:
    return tuple(groups)


def all_meanings(sitting: Sitting) -> dict[str, str]:
    return {entry.initials: entry.meaning for entry in sitting.glossary}


MUTANTS = (
    Mutant(
        "an entry recorded in private carries nothing", instead(ChangeBuilder._record, carried_by, nothing)
    ),
    Mutant("an item begun in private carries nothing", at(ChangeBuilder, "exempt", property_of(nothing))),
    Mutant("an entry rewritten in private carries nothing", instead(rewritten, carried_by, nothing)),
    Mutant(
        "an entry rewritten in public loses its exemption, and the store takes that",
        both(instead(rewritten, replace, without_exemption), answering(Edit.makes_public, never)),
    ),
    Mutant("its place in the log carries nothing", at(change_builder, "log_entry", logged_in_public)),
    Mutant(
        "what carries an exemption out of its stretch taken for public", at(sitting, "_exempt", by_stretch)
    ),
    Mutant("what stands in a stretch taken for public", at(sitting, "_exempt", by_what_is_carried)),
    Mutant("all taken for exempt", at(sitting, "_exempt", all_of_it)),
    Mutant("a title that was altered in private printed", at(Item, "altered", altered_alone)),
    Mutant("a title that was given in private printed", at(Item, "for_public", as_it_is)),
    Mutant("facts of the room with their words", at(exempt_facts, "_fact", with_its_words)),
    Mutant("an item copied whole", instead(compose_public_item, part_of, the_whole)),
    Mutant("a line that drops an exemption believed", answering(keep_exemption, as_the_line_says)),
    Mutant("the past as public as it was then", at(past_store, "_keep_private", nothing)),
    Mutant("an older store not brought up to date", at(upgrade, "_marked_in", nothing_marked)),
    Mutant(
        "what follows a misspelt exclusion taken in public",
        without(_Reader._begin_item, ChangeBuilder.exclude_the_public),
    ),
)

OF_THE_LOG = (
    Mutant("what is said of the log in private kept as public", at(LogChange, "exempt", nothing)),
    Mutant("an entry of the log without its public version", at(LogEntry, "altered", entry_as_it_is)),
    Mutant("a row of the log with what was said in private", at(LogRow, "for_public", row_as_it_is)),
    Mutant(
        "the private notes of an entry made public with it",
        instead(ActionLog.make_public, LogChange.made_public, with_its_notes),
    ),
)

OF_REPORTS = (
    Mutant(
        "what a line says of the log in private kept as public",
        at(LogChange, "saying", said_in_public),
    ),
)

OF_ATTENDANCE = (
    Mutant(
        "attendance of the private part put right in public",
        at(attendance_changes, "exemption_of", nothing),
    ),
    Mutant(
        "someone who is named in private alone leaving in public",
        at(comings_and_goings, "exemption_of", nothing),
    ),
)

OF_DRAFTS = (
    Mutant("a draft recorded as of the moment of Enter", at(Capture, "_builder", in_public)),
    Mutant("a draft typed in private taken for public", instead(Draft.write, replace, as_typed_in_public)),
    Mutant("what is held back taken for public", instead(Draft.hold_back, replace, as_typed_in_public)),
    Mutant("a draft kept without its exemption", at(draft_file, "_up_to_date", kept_in_public)),
    Mutant("lines of a paste handed back as public", instead(LineEntry._paste, TypedLine, typed_in_public)),
)

OF_SUPPLEMENTS = (
    Mutant("an agenda given out whole", at(given_out, "part_of", the_whole)),
    Mutant("a supplement given out while the public is out", at(supplements, "refuse_while_out", nothing)),
    Mutant("words that were typed in private given out", at(Supplements, "_check_words", nothing)),
    Mutant("what is exempt since printed again", at(supplements, "agenda_then", as_it_was_given_out)),
)

OF_PREPARATION = (
    Mutant("an item prepared in private kept as public", at(agenda_items, "exempt_at", nothing)),
    Mutant("both parts of what is prepared in the briefing", at(prepared_items, "_is_of", always)),
    Mutant("lines of enquiry on the agenda", at(item_head, "Paper", Note)),
)

OF_PLANS = (
    Mutant("what is planned in private kept as public", at(work_programme, "exempt_now", nothing)),
    Mutant(
        "what was asked for in private planned in public",
        both(
            at(AskedReports, "_asked", planned_in_public),
            at(programme_details, "exemption_of", as_it_was_planned),
            at(planned_items, "exemption_of", as_it_was_planned),
        ),
    ),
    Mutant("a plan altered with words typed in private", at(WorkProgramme, "_check_may_alter", nothing)),
    Mutant("a decision kept in view while the public is out", at(forward_plan, "refuse_while_out", nothing)),
    Mutant("the whole programme printed", at(document_composer, "groups_of", all_of_the_programme)),
    Mutant(
        "what was planned in private put on an agenda in public",
        instead(waiting_for, exemption_of, nothing),
    ),
)

OF_GLOSSARY = (
    Mutant("initials entered in private kept as public", at(Glossary, "_exempt_now", nothing)),
    Mutant(
        "what was entered in private printed in public", at(initials_said, "printed_meanings", all_meanings)
    ),
)
