"""The pages by name."""

from importlib import import_module

from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.tui.commands import (
    AGENDA,
    ATTENDANCE,
    CALENDAR,
    CAPTURE,
    COMMITTEES,
    DOUBTS,
    EXPORT,
    FORWARD,
    GIVEN_OUT,
    GLOSSARY,
    HELP,
    IMPORT,
    LOG,
    MEETINGS,
    PEOPLE,
    PEOPLE_IMPORT,
    PROGRAMME,
    STANDING,
)
from scrutiny_tui.tui.screens.page import Page

_PAGES = {
    MEETINGS: ("meetings", "MeetingsPage"),
    COMMITTEES: ("committees", "CommitteesPage"),
    PEOPLE: ("people", "PeoplePage"),
    CALENDAR: ("calendar", "CalendarPage"),
    STANDING: ("standing_agenda", "StandingAgendaPage"),
    PROGRAMME: ("work_programme", "WorkProgrammePage"),
    FORWARD: ("forward_plan", "ForwardPlanPage"),
    AGENDA: ("agenda", "AgendaPage"),
    GIVEN_OUT: ("given_out", "GivenOutPage"),
    ATTENDANCE: ("attendance", "AttendancePage"),
    IMPORT: ("agenda_import", "AgendaImportPage"),
    PEOPLE_IMPORT: ("people_import", "PeopleImportPage"),
    GLOSSARY: ("glossary", "GlossaryPage"),
    CAPTURE: ("capture", "CaptureScreen"),
    DOUBTS: ("doubts", "DoubtsPage"),
    LOG: ("log", "LogPage"),
    EXPORT: ("export", "ExportPage"),
    HELP: ("help", "HelpPage"),
}
"""Module and class of each page. A page is imported when it is first opened, which keeps the start short."""


def page_class(name: str) -> type[Page]:
    """The class of a page, imported on demand.

    Args:
        name: one of the names in `commands`.

    Raises:
        Refused: it is none of them.
    """
    if name not in _PAGES:
        raise Refused("There is no page of that name.")
    module, page = _PAGES[name]
    found: type[Page] = getattr(import_module(f"scrutiny_tui.tui.screens.{module}"), page)
    return found


def page_named(name: str, subject: str = "") -> Page:
    """Make a page.

    Args:
        name: one of the names in `commands`.
        subject: what it is about (`Page`).

    Returns:
        The page, ready to be pushed.

    Raises:
        Refused: there is no such page, or no such subject.
    """
    return page_class(name)(subject)
