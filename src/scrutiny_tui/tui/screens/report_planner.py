"""A page on which a report that was asked for is put into the work programme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrutiny_tui.tui.screens.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from scrutiny_tui.services.asked_reports import AskedReport


class ReportPlanner(Page):
    """A page on which a report that was asked for is put into the work programme."""

    def ask_to_plan(self, asked: Callable[[], AskedReport]) -> None:
        """Ask what is planned, as it was understood; Enter then plans it.

        Args:
            asked: understands what is asked for. Raises `Refused` where nothing is.
        """
        from scrutiny_tui.tui.screens.form_page import FormPage  # noqa: PLC0415  capture waits for no form
        from scrutiny_tui.tui.screens.planned_item_form import asked_report  # noqa: PLC0415  see above

        found: list[AskedReport] = []
        if self.attempt(lambda: found.append(asked())):
            self.open(FormPage(asked_report(self.services, found[0], lambda _: None)))
