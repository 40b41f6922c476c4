"""The documents of a meeting, and how each is composed from what is recorded."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.documents.compose import (
    bodies_addressed,
    compose_action_log,
    compose_agenda,
    compose_attendance_sheet,
    compose_briefing,
    compose_decisions,
    compose_items,
    compose_log_head,
    compose_minutes,
    compose_referral,
    compose_supplement,
    compose_work_programme,
    work_programme_sheet,
)
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.log_rows import LogRow, rows_of
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.printable import Printable
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.spreadsheet import Spreadsheet
from scrutiny_tui.domain.text import listed, one_line
from scrutiny_tui.domain.work_programme import groups_of
from scrutiny_tui.services.action_log import ActionLog
from scrutiny_tui.services.forward_plan import ForwardPlans
from scrutiny_tui.services.minute_numbers import with_minute_numbers
from scrutiny_tui.services.supplements import Supplements
from scrutiny_tui.services.work_programme import WorkProgramme
from scrutiny_tui.services.workspace import Workspace


class DocumentKind(StrEnum):
    """The documents of a meeting, by their names on the command line."""

    MINUTES = "minutes"
    DECISIONS = "decisions"
    AGENDA = "agenda"
    SUPPLEMENT = "supplement"
    ACTIONS = "actions"
    SHEET = "sheet"
    REFERRAL = "referral"
    BRIEFING = "briefing"
    ATTENDANCE = "attendance"
    PROGRAMME = "work-programme"


BY_ITEM = (DocumentKind.MINUTES, DocumentKind.DECISIONS)
"""The documents that can be made item by item."""

BEFORE_MEETING = (
    DocumentKind.AGENDA,
    DocumentKind.BRIEFING,
    DocumentKind.ATTENDANCE,
    DocumentKind.ACTIONS,
    DocumentKind.PROGRAMME,
)
"""The papers before a meeting; behind the agenda come its supplements."""
_ACTION_LOG, _WORK_PROGRAMME = "action log", "work programme"
_NOTHING_PLANNED = "Beside what stands on agendas, nothing is planned for"


class DocumentRequest(Struct, frozen=True):
    """A request for a document.

    Attributes:
        document: the kind of document.
        meeting: the reference of the meeting.
        part: PUBLIC leaves out everything exempt; EXEMPT has only that.
        style: name of a house style to use instead of the committee's own.
        owner: the owner of an action sheet.
        body: the body that a referral goes to.
        number: the number of a supplement; None for what is not given out yet, else the last one.
    """

    document: DocumentKind
    meeting: str
    part: Part = Part.PUBLIC
    style: str | None = None
    owner: str = ""
    body: str = ""
    number: int | None = None


class ComposedDocument(Struct, frozen=True):
    """A document that is composed but not yet written.

    Attributes:
        name: the name for its file.
        printable: its content; for a format made of rows, only the title and header.
        style: the house style it is composed in.
        rows: the rows of the action log, for a format made of rows; otherwise empty.
        notice: what the clerk is told of it, in a sentence; empty for nothing.
        sheet: its rows for a spreadsheet, where it is no action log and has any.
    """

    name: str
    printable: Printable
    style: HouseStyle
    rows: tuple[LogRow, ...] = ()
    notice: str = ""
    sheet: Spreadsheet | None = None


class DocumentComposer:
    """Composes documents.

    Args:
        workspace: what is recorded.
        style: gives a house style by its name. Raises `Refused` or `FileTrouble`.
    """

    def __init__(self, workspace: Workspace, style: Callable[[str], HouseStyle]) -> None:
        self._workspace = workspace
        self._style = style
        self._printed: tuple[Sitting, HouseStyle, Sitting] | None = None

    def of(self, wanted: DocumentRequest, *, in_rows: bool = False) -> ComposedDocument:
        """Compose a document.

        Args:
            wanted: which document.
            in_rows: whether the format is made from the rows of the action log, so that no table is composed.

        Raises:
            Refused: there is no such meeting, style, owner or body, or nothing of it is exempt.
            FileTrouble: the style file cannot be used.
        """
        sitting, style = self._sitting_and_style(wanted)
        compose: dict[DocumentKind, Callable[[DocumentRequest, Sitting, HouseStyle], ComposedDocument]] = {
            DocumentKind.MINUTES: self._minutes,
            DocumentKind.DECISIONS: self._decisions,
            DocumentKind.AGENDA: self._agenda,
            DocumentKind.SUPPLEMENT: self._supplement,
            DocumentKind.ACTIONS: partial(self._actions, in_rows=in_rows),
            DocumentKind.SHEET: self._sheet,
            DocumentKind.REFERRAL: self._referral,
            DocumentKind.BRIEFING: self._briefing,
            DocumentKind.ATTENDANCE: self._attendance,
            DocumentKind.PROGRAMME: self._programme,
        }
        return compose[wanted.document](wanted, sitting, style)

    def by_item(self, wanted: DocumentRequest) -> list[ComposedDocument]:
        """Compose a document for each item: its minutes or its decisions.

        Raises:
            Refused: as for `of`, the document is not made item by item, or there is no item to make it of.
        """
        if wanted.document not in BY_ITEM:
            raise Refused(f"Only {listed(BY_ITEM)} are made item by item.")
        sitting, style = self._sitting_and_style(wanted)
        decisions = wanted.document is DocumentKind.DECISIONS
        found = compose_items(sitting, style, wanted.part, decisions=decisions)
        if not found:
            raise Refused(f"{sitting.meeting.id} has no items with {wanted.document}.")
        return [ComposedDocument(item.name, item.printable, style) for item in found]

    def before_meeting(self, meeting: str, style: str | None = None) -> list[ComposedDocument]:
        """Compose the papers before a meeting; a log or a programme that has nothing in it is left out.

        Args:
            meeting: the reference of the meeting.
            style: name of a house style to use instead of the committee's own.

        Raises:
            Refused, FileTrouble: as for `of`.
        """
        agenda, *papers = [self.of(DocumentRequest(kind, meeting, style=style)) for kind in BEFORE_MEETING]
        held = self._workspace.meeting(meeting).id
        numbers = [each.number for each in Supplements(self._workspace).supplements(held)]
        supplements = [
            self.of(DocumentRequest(DocumentKind.SUPPLEMENT, held, style=style, number=number))
            for number in numbers
        ]
        return [agenda, *supplements, *(paper for paper in papers if not paper.notice)]

    def log(self, committee: Committee, part: Part, *, in_rows: bool = False) -> ComposedDocument:
        """Compose a committee's whole action log as at today; `in_rows` as for `of`."""
        rows, today = ActionLog(self._workspace).rows(committee=committee), self._workspace.today
        name = f"{committee.prefix}-{today.isoformat()}{part_mark(part)} action log"
        style = self._style(committee.style)
        return _log(name, committee, rows_of(part, rows), style, as_at=today, part=part, in_rows=in_rows)

    def programme(self, committee: Committee, part: Part, style: str = "") -> ComposedDocument:
        """Compose a committee's work programme as at today; in its own house style unless one is named."""
        house, today = self._style(style or committee.style), self._workspace.today
        programme = WorkProgramme(self._workspace)
        groups = groups_of(part, programme.groups(committee.id))
        forward = ForwardPlans(self._workspace, programme).wanted(committee.id) if part is Part.PUBLIC else ()
        printable = compose_work_programme(committee, groups, house, as_at=today, part=part, forward=forward)
        sheet = work_programme_sheet(groups, house, as_at=today)
        name = f"{committee.prefix}-{today.isoformat()}{part_mark(part)} work programme"
        is_planned = any(row.planned is not None for group in groups for row in group.rows)
        none = "" if is_planned else f"{_NOTHING_PLANNED} {committee.name} yet."
        return ComposedDocument(name, printable, house, sheet=sheet, notice=none)

    def _sitting_and_style(self, wanted: DocumentRequest) -> tuple[Sitting, HouseStyle]:
        sitting = self._workspace.sitting(wanted.meeting)
        of_meeting = wanted.document in BY_ITEM
        if of_meeting and wanted.part is Part.EXEMPT and not sitting.exempt:
            raise Refused(
                f"Nothing of {sitting.meeting.id} is exempt, so there are no exempt {wanted.document}."
            )
        style = self._style(wanted.style or sitting.committee.style)
        return self._as_printed(sitting, style), style

    def _as_printed(self, sitting: Sitting, style: HouseStyle) -> Sitting:
        """A sitting with its minute numbers, and the day on which its minutes were confirmed.

        All documents of one state of a meeting have the same one, so that nothing is worked out twice.
        """
        if self._printed is None or self._printed[0] is not sitting or self._printed[1] is not style:
            numbered = with_minute_numbers(self._workspace, sitting, style.minute_numbers)
            confirmed_on = self._workspace.confirmed_on(sitting.meeting)
            self._printed = sitting, style, replace(numbered, confirmed_on=confirmed_on)
        return self._printed[2]

    def _minutes(self, wanted: DocumentRequest, sitting: Sitting, style: HouseStyle) -> ComposedDocument:
        printable = compose_minutes(sitting, style, wanted.part)
        return ComposedDocument(_file_title(wanted, sitting, "minutes"), printable, style)

    def _decisions(self, wanted: DocumentRequest, sitting: Sitting, style: HouseStyle) -> ComposedDocument:
        printable = compose_decisions(sitting, style, wanted.part)
        return ComposedDocument(_file_title(wanted, sitting, "decisions and actions"), printable, style)

    def _agenda(self, wanted: DocumentRequest, sitting: Sitting, style: HouseStyle) -> ComposedDocument:
        given = Supplements(self._workspace).given_out(sitting.meeting.id)
        published = given[0].on if given else None
        rows = self._log_before(wanted, sitting)
        printable = compose_agenda(sitting, rows, style, wanted.part, published=published)
        return ComposedDocument(_file_title(wanted, sitting, "agenda"), printable, style)

    def _supplement(self, wanted: DocumentRequest, sitting: Sitting, style: HouseStyle) -> ComposedDocument:
        if wanted.part is Part.EXEMPT:
            raise Refused("Nothing of a supplement is exempt: leave the part out.")
        supplement = Supplements(self._workspace).supplement(sitting.meeting.id, wanted.number)
        printable = compose_supplement(sitting, supplement, style)
        return ComposedDocument(_file_title(wanted, sitting, supplement.name.lower()), printable, style)

    def _actions(
        self, wanted: DocumentRequest, sitting: Sitting, style: HouseStyle, *, in_rows: bool = False
    ) -> ComposedDocument:
        rows = self._log_before(wanted, sitting)
        document = _log(
            _file_title(wanted, sitting, _ACTION_LOG),
            sitting.committee,
            rows,
            style,
            as_at=sitting.meeting.date,
            part=wanted.part,
            in_rows=in_rows,
            before_meeting=True,
        )
        return document if rows else replace(document, notice=self._nothing_before(wanted, sitting))

    def _nothing_before(self, wanted: DocumentRequest, sitting: Sitting) -> str:
        """That nothing was asked for before a meeting, and where what was asked for since is found."""
        known = rows_of(wanted.part, ActionLog(self._workspace).rows(committee=sitting.committee))
        if not known:
            return f"There is nothing in the action log of {sitting.committee.name} yet."
        return (
            f"Nothing was in the action log before {sitting.meeting.id}: what was asked for since is in the"
            " log of the meeting after it, and scrutiny actions lists all of it."
        )

    def _sheet(self, wanted: DocumentRequest, sitting: Sitting, style: HouseStyle) -> ComposedDocument:
        rows = self._log_before(wanted, sitting)
        owner, owed = ActionLog(self._workspace).owed_by(wanted.owner, rows)
        if not owed:
            known = listed(dict.fromkeys(owner.named.text for row in rows for owner in row.owners))
            raise Refused(
                f"Nobody called “{owner}” owes anything in that log. Its owners: {known or 'none'}."
            )
        printable = compose_action_log(
            sitting.committee,
            _unsettled(owed),
            style,
            as_at=sitting.meeting.date,
            part=wanted.part,
            owner=owner,
        )
        return ComposedDocument(_file_title(wanted, sitting, f"actions for {owner}"), printable, style)

    def _referral(self, wanted: DocumentRequest, sitting: Sitting, style: HouseStyle) -> ComposedDocument:
        bodies = bodies_addressed(sitting, wanted.part)
        body = next((b for b in bodies if b.casefold() == one_line(wanted.body).casefold()), None)
        if body is None:
            raise Refused(
                f"No recommendation was made to “{one_line(wanted.body)}” in {sitting.meeting.id};"
                f" those there are went to: {listed(bodies) or 'nobody'}."
            )
        printable = compose_referral(sitting, body, style, wanted.part)
        return ComposedDocument(_file_title(wanted, sitting, f"referral to {body}"), printable, style)

    def _attendance(self, wanted: DocumentRequest, sitting: Sitting, style: HouseStyle) -> ComposedDocument:
        if wanted.part is Part.EXEMPT:
            raise Refused("Nothing of an attendance sheet is exempt: leave the part out.")
        printable = compose_attendance_sheet(sitting, style)
        return ComposedDocument(_file_title(wanted, sitting, "attendance sheet"), printable, style)

    def _briefing(self, wanted: DocumentRequest, sitting: Sitting, style: HouseStyle) -> ComposedDocument:
        printable = compose_briefing(sitting, self._log_before(wanted, sitting), style, wanted.part)
        return ComposedDocument(_file_title(wanted, sitting, "briefing"), printable, style)

    def _programme(self, wanted: DocumentRequest, sitting: Sitting, style: HouseStyle) -> ComposedDocument:
        """The programme of the committee, as it stands today whichever of its meetings is named."""
        document = self.programme(sitting.committee, wanted.part, style=wanted.style or "")
        return replace(document, style=style, name=_file_title(wanted, sitting, _WORK_PROGRAMME))

    def _log_before(self, wanted: DocumentRequest, sitting: Sitting) -> tuple[LogRow, ...]:
        """The wanted part of the committee's log, as at the beginning of the meeting."""
        rows = ActionLog(self._workspace).rows(committee=sitting.committee, before=sitting.meeting)
        return rows_of(wanted.part, rows)


def _log(
    name: str,
    committee: Committee,
    rows: tuple[LogRow, ...],
    style: HouseStyle,
    *,
    as_at: date,
    part: Part,
    in_rows: bool,
    before_meeting: bool = False,
) -> ComposedDocument:
    """A log as a document, or, for a format made of rows, as its rows with a title and a header."""
    if in_rows:
        return ComposedDocument(name, compose_log_head(committee, style, as_at=as_at, part=part), style, rows)
    printable = compose_action_log(
        committee, rows, style, as_at=as_at, part=part, before_meeting=before_meeting
    )
    return ComposedDocument(name, printable, style)


def _unsettled(rows: Iterable[LogRow]) -> list[LogRow]:
    return [row for row in rows if not row.entry.settled]


def _file_title(wanted: DocumentRequest, sitting: Sitting, what: str) -> str:
    return f"{sitting.meeting.id}{part_mark(wanted.part)} {what}"


def may_be_missing(paper: str) -> bool:
    """Whether a paper before the meeting is one that not every meeting has.

    Args:
        paper: the name of its file, behind the reference of the meeting.
    """
    return re.fullmatch(rf"supplement \d+|{_ACTION_LOG}|{_WORK_PROGRAMME}", paper) is not None


def part_mark(part: Part) -> str:
    """The mark of the part in a file name; not at its end, where a long name is cut."""
    return " EXEMPT" if part is Part.EXEMPT else ""
