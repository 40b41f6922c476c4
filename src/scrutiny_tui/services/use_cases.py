"""All use cases of one store, each imported and made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from scrutiny_tui.services.drafts import Drafts

if TYPE_CHECKING:
    from scrutiny_tui.domain.changes import Edit
    from scrutiny_tui.domain.meetings import Meeting
    from scrutiny_tui.domain.sitting import Sitting
    from scrutiny_tui.services.action_log import ActionLog
    from scrutiny_tui.services.agenda_import import AgendaImport
    from scrutiny_tui.services.asked_reports import AskedReports
    from scrutiny_tui.services.attendance_changes import AttendanceChanges
    from scrutiny_tui.services.capture import Capture
    from scrutiny_tui.services.checking import Checking
    from scrutiny_tui.services.export import Export
    from scrutiny_tui.services.forward_plan import ForwardPlans
    from scrutiny_tui.services.glossary import Glossary
    from scrutiny_tui.services.items_on_agenda import ItemsOnAgenda
    from scrutiny_tui.services.meeting_calendar import MeetingCalendar
    from scrutiny_tui.services.municipal_year import MunicipalYear
    from scrutiny_tui.services.people_import import PeopleImport
    from scrutiny_tui.services.ports import DraftKeeper
    from scrutiny_tui.services.prepare import Prepare
    from scrutiny_tui.services.supplements import Supplements
    from scrutiny_tui.services.work_programme import WorkProgramme
    from scrutiny_tui.services.workspace import Workspace
    from scrutiny_tui.system.export_folder import ExportFolder


class Folders(Struct, frozen=True):
    """Where documents come from and go to.

    Attributes:
        templates: the house styles that the program brings.
        own_styles: the council's own house styles; it need not exist.
        exports: the folder that documents are put into.
    """

    templates: Path
    own_styles: Path
    exports: ExportFolder


class UseCases(Struct, frozen=True, dict=True):
    """What the screens and the command line ask for.

    Each use case is imported with its first use, because the first page must not wait for the capture grammar
    or for what composes documents.

    Attributes:
        workspace: reads what is recorded, undoes and redoes, and knows whether everything is saved.
        folders: where documents come from and go to.
        open_file: opens a file with the program that the system has for it.
        open_draft_keeper: opens what keeps drafts on the disk; None where nothing is typed, as on the
            command line.
    """

    workspace: Workspace
    folders: Folders
    open_file: Callable[[Path], None]
    open_draft_keeper: Callable[[], DraftKeeper] | None = None

    @cached_property
    def drafts(self) -> Drafts:
        """What is typed and not yet recorded."""
        return Drafts(self.workspace)

    @cached_property
    def prepare(self) -> Prepare:
        """Committees, people, meetings, agendas."""
        from scrutiny_tui.services.prepare import Prepare  # noqa: PLC0415  see the class

        return Prepare(self.workspace, self.export.styles, self.export.minute_numbers)

    @cached_property
    def meeting_calendar(self) -> MeetingCalendar:
        """Calendars of meetings, entered in one go."""
        from scrutiny_tui.services.meeting_calendar import MeetingCalendar  # noqa: PLC0415  see the class

        return MeetingCalendar(self.workspace, self.prepare.standing)

    @cached_property
    def supplements(self) -> Supplements:
        """What of agendas was given out."""
        from scrutiny_tui.services.supplements import Supplements  # noqa: PLC0415  see the class

        return Supplements(self.workspace)

    @cached_property
    def work_programme(self) -> WorkProgramme:
        """What committees plan to consider."""
        from scrutiny_tui.services.work_programme import WorkProgramme  # noqa: PLC0415  see the class

        return WorkProgramme(self.workspace)

    @cached_property
    def forward_plans(self) -> ForwardPlans:
        """Decisions of the executive that committees keep in view."""
        from scrutiny_tui.services.forward_plan import ForwardPlans  # noqa: PLC0415  see the class

        return ForwardPlans(self.workspace, self.work_programme)

    @cached_property
    def asked_reports(self) -> AskedReports:
        """Reports that resolutions and requests ask for."""
        from scrutiny_tui.services.asked_reports import AskedReports  # noqa: PLC0415  see the class

        return AskedReports(self.workspace, self.work_programme)

    @cached_property
    def agenda_import(self) -> AgendaImport:
        """Published agendas, imported into meetings."""
        from scrutiny_tui.services.agenda_import import AgendaImport  # noqa: PLC0415  see the class

        return AgendaImport(self.workspace)

    @cached_property
    def municipal_year(self) -> MunicipalYear:
        """The terms and offices of a committee, from one annual meeting to the next."""
        from scrutiny_tui.services.municipal_year import MunicipalYear  # noqa: PLC0415  see the class

        return MunicipalYear(self.workspace)

    @cached_property
    def people_import(self) -> PeopleImport:
        """Lists of people, imported into committees."""
        from scrutiny_tui.services.people_import import PeopleImport  # noqa: PLC0415  see the class

        return PeopleImport(self.workspace)

    @cached_property
    def glossary(self) -> Glossary:
        """What initials mean that are no one's."""
        from scrutiny_tui.services.glossary import Glossary  # noqa: PLC0415  see the class

        return Glossary(self.workspace)

    @cached_property
    def action_log(self) -> ActionLog:
        """The action log."""
        from scrutiny_tui.services.action_log import ActionLog  # noqa: PLC0415  see the class

        return ActionLog(self.workspace)

    @cached_property
    def checking(self) -> Checking:
        """What is doubted in a meeting."""
        from scrutiny_tui.services.checking import Checking  # noqa: PLC0415  see the class

        return Checking(self.workspace, self.drafts)

    @cached_property
    def export(self) -> Export:
        """Documents."""
        from scrutiny_tui.services.export import Export  # noqa: PLC0415  see the class

        return Export(self.workspace, self.folders.templates, self.folders.own_styles)

    def items_on_agenda(self, sitting: Sitting) -> ItemsOnAgenda:
        """The items of a meeting's agenda, each with all that belongs to it."""
        from scrutiny_tui.services.items_on_agenda import ItemsOnAgenda  # noqa: PLC0415  see the class

        return ItemsOnAgenda(self.export, self.action_log, sitting)

    def capture(self, meeting: str) -> Capture:
        """Capture in the meeting with that reference.

        Raises:
            Refused: there is no such meeting.
        """
        from scrutiny_tui.services.capture import Capture  # noqa: PLC0415  see the class

        def confirm(held: Meeting) -> tuple[Edit, ...]:
            from scrutiny_tui.services.meeting_states import MeetingStates  # noqa: PLC0415  see the class

            return MeetingStates(self.workspace, self.export.minute_numbers).confirming(held)

        return Capture(self.workspace, meeting, confirm)

    def attendance(self, meeting: str) -> tuple[Capture, AttendanceChanges]:
        """What sets who attends the meeting with that reference, and the capture that is closed after it.

        Whoever comes or goes does so in the item into which the clerk types.

        Raises:
            Refused: there is no such meeting.
        """
        from scrutiny_tui.services.attendance_changes import AttendanceChanges  # noqa: PLC0415  see the class

        capture = self.capture(meeting)
        typed_into = self.drafts.of(capture.meeting).item
        if capture.sitting.item(typed_into) is not None:
            capture.go_to(typed_into)
        return capture, AttendanceChanges(capture)

    def keep_drafts(self) -> None:
        """Keep drafts on the disk from here on. Only the program that writes the store may."""
        if self.open_draft_keeper is not None:
            self.drafts.begin(self.open_draft_keeper())
