"""The pages that make documents of a committee, over all its meetings: its action log, its work programme."""

from collections.abc import Sequence
from typing import ClassVar

from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.part import Part
from scrutiny_tui.tui.screens.export import ExportOption, ExportPage, whole_log


class CommitteeExportPage(ExportPage):
    """Makes a document of a committee.

    Args:
        subject: identifier of the committee.

    Attributes:
        WHAT: what of the committee it is made of.
    """

    WHAT: ClassVar[str]

    def headline(self) -> str:
        """What a document is made of, and whose."""
        return f"Export · {self.WHAT} · {self._committee().name}"

    def facts(self) -> Sequence[str]:
        """None: it is of all meetings."""
        return ()

    def proposed(self) -> str:
        """The first of the documents."""
        return self.documents()[0].name

    def action_doubts(self) -> None:
        """Say that only minutes have doubts."""
        self.say("What is still to see to is in the minutes: choose a meeting first.")

    def _committee(self) -> Committee:
        return self.services.workspace.committee(self.subject)


class LogExportPage(CommitteeExportPage):
    """Makes a document of a committee's whole action log."""

    WHAT = "Action log"

    def documents(self) -> tuple[ExportOption, ...]:
        """What can be made here; the first is proposed."""
        export, folder, committee = (
            self.services.export,
            self.services.folders.exports.path,
            self._committee(),
        )
        return (
            *whole_log(export, committee, folder),
            ExportOption(
                "Exempt action log (Word)",
                "The exempt entries alone. For members only.",
                lambda: export.log(committee, folder=folder, part=Part.EXEMPT),
            ),
        )


class ProgrammeExportPage(CommitteeExportPage):
    """Makes a document of a committee's work programme."""

    WHAT = "Work programme"

    def documents(self) -> tuple[ExportOption, ...]:
        """What can be made here; the first is proposed."""
        export, folder, committee = (
            self.services.export,
            self.services.folders.exports.path,
            self._committee(),
        )
        which = "What is planned for each meeting to come, as it stands now"
        return (
            ExportOption(
                "Work programme (Word)",
                f"{which}. Nothing exempt is in the file.",
                lambda: export.programme(committee, folder=folder),
            ),
            ExportOption(
                "Work programme (CSV)",
                f"{which}, for a spreadsheet: one row an item. Nothing exempt is in the file.",
                lambda: export.programme(committee, folder=folder, suffix=".csv"),
            ),
            ExportOption(
                "Work programme (Excel)",
                f"{which}, as a table to sort and filter. Nothing exempt is in the file.",
                lambda: export.programme(committee, folder=folder, suffix=".xlsx"),
            ),
            ExportOption(
                "Exempt work programme (Word)",
                "What was planned in private alone. For members only.",
                lambda: export.programme(committee, folder=folder, part=Part.EXEMPT),
            ),
        )
