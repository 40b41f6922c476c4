"""Export: documents made from what is recorded, and written where the clerk finds them.

The writers are imported when a document is made: a clerk who only types never waits for them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from scrutiny_tui.documents.compose import (
    ActionRow,
    action_rows,
    compose_action_log,
    compose_item,
    compose_minutes,
)
from scrutiny_tui.documents.files import HeldFileError, free_name
from scrutiny_tui.documents.styles import HouseStyle, StyleError, Styles
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.log import Update
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.people import Person
from scrutiny_tui.domain.printable import Block, Printable
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.services.desk import Desk, Refused
from scrutiny_tui.services.follow_up import FollowUps, LogRow

WORD = ".docx"
CSV = ".csv"
MINUTES_FORMATS = (WORD,)
LOG_FORMATS = (WORD, CSV)


class NotWritten(Refused):
    """A document could not be written where it was asked for."""


@dataclass(frozen=True, slots=True)
class _Log:
    """A log to be written: whose, which rows, of which part, as at which day, and in which house style."""

    committee: Committee
    rows: Sequence[LogRow]
    part: Part
    as_at: date
    style: str


class Export:
    """Makes documents.

    Args:
        desk: what is recorded.
        templates: the folder of the house styles that the program brings.
        own: the folder of the council's own.
        notice: is told, in a sentence, that a file has another name than was asked for.
    """

    def __init__(
        self,
        desk: Desk,
        templates: Path,
        own: Path | None = None,
        notice: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._desk = desk
        self._notice = notice
        self._files = Styles(templates, own)
        self._styles: dict[str, HouseStyle] = {}

    def minutes(
        self,
        meeting: str,
        *,
        output: Path | None = None,
        folder: Path,
        part: Part = Part.PUBLIC,
        style: str | None = None,
    ) -> Path:
        """Write the minutes of a meeting as a Word document.

        Args:
            meeting: its reference.
            output: the file; replaced when it is there. None for a new name in `folder`.
            folder: where a new name is chosen.
            part: the public minutes, or the exempt stretches alone.
            style: name of a house style to use instead of the committee's own.

        Returns:
            The file.

        Raises:
            Refused: there is no such meeting or style, or nothing of it is exempt.
            NotWritten: the file could not be written, or the council's own Word file not be read; what was
                there before still is.
        """
        sitting = self._desk.sitting(meeting)
        if part is Part.EXEMPT and not sitting.exempt:
            raise Refused(f"Nothing of {sitting.meeting.id} is exempt, so there are no exempt minutes.")
        path = output or free_name(folder, f"{sitting.meeting.id} minutes{_marked(part)}", WORD)
        house = self._style(style or sitting.committee.style)
        confirmed = replace(sitting, confirmed_on=self._desk.confirmed_on(sitting.meeting))
        printable = compose_minutes(confirmed, house, part)
        return self._written(lambda: _word(printable, path, house), path)

    def actions(
        self,
        meeting: str,
        *,
        output: Path | None = None,
        folder: Path,
        part: Part = Part.PUBLIC,
        style: str | None = None,
        suffix: str = WORD,
    ) -> Path:
        """Write the committee's action log as it stands before a meeting.

        Args:
            meeting: its reference. What this meeting itself asks for is in the log before the next.
            output: the file; replaced when it is there. None for a new name in `folder`.
            folder: where a new name is chosen.
            part: PUBLIC leaves out every exempt entry; EXEMPT holds those alone.
            style: name of a house style to use instead of the committee's own.
            suffix: the format, ".docx" or ".csv".

        Returns:
            The file.

        Raises:
            Refused: there is no such meeting or style.
            NotWritten: the file could not be written; what was there before still is.
        """
        before = self._desk.meeting(meeting)
        committee = self._desk.sitting(meeting).committee
        path = output or free_name(folder, f"{before.id} action log{_marked(part)}", suffix)
        rows = FollowUps(self._desk).rows(committee=committee, before=before)
        return self._log(_Log(committee, rows, part, before.date, style or committee.style), path, suffix)

    def log(
        self, committee: Committee, *, folder: Path, part: Part = Part.PUBLIC, suffix: str = WORD
    ) -> Path:
        """Write a committee's whole action log as it stands today; otherwise as `actions`."""
        stem = f"{committee.prefix}-{self._desk.today.isoformat()} action log{_marked(part)}"
        rows = FollowUps(self._desk).rows(committee=committee)
        path = free_name(folder, stem, suffix)
        return self._log(_Log(committee, rows, part, self._desk.today, committee.style), path, suffix)

    def reads_as(self, sitting: Sitting, item: Item) -> Sequence[Block]:
        """An item as the committee's house style prints it, for the screen."""
        return compose_item(sitting, item, self._style(sitting.committee.style))

    def _log(self, log: _Log, path: Path, suffix: str) -> Path:
        store = self._desk.store
        rows = action_rows(
            [row.entry for row in log.rows],
            items={item.id: item for item in store.all(Item)},
            people={person.id: person for person in store.all(Person)},
            updates=sorted(store.all(Update), key=lambda update: update.at),
            next_meetings={row.entry.meeting: row.next_meeting for row in log.rows if row.next_meeting},
            part=log.part,
        )
        style = self._style(log.style)
        if suffix == CSV:
            return self._written(lambda: _csv(rows, path), path)
        printable = compose_action_log(log.committee, rows, style, as_at=log.as_at, part=log.part)
        return self._written(lambda: _word(printable, path, style), path)

    def _written(self, write: Callable[[], None], path: Path) -> Path:
        try:
            write()
        except HeldFileError as held:
            self._notice(f"{path} is open in another program, so this was written beside it.")
            path = held.instead
        except OSError as trouble:
            why = trouble.strerror or type(trouble).__name__
            raise NotWritten(f"{path} could not be written: {why}. Choose another place for it.") from None
        return path.absolute()

    def _style(self, name: str) -> HouseStyle:
        if name not in self._styles:
            try:
                self._styles[name] = self._files.load(name)
            except StyleError as trouble:
                raise Refused(str(trouble)) from None
        return self._styles[name]


def _marked(part: Part) -> str:
    return " EXEMPT" if part is Part.EXEMPT else ""


def _word(printable: Printable, path: Path, style: HouseStyle) -> None:
    from scrutiny_tui.documents.word import UnfitTemplateError, write_word  # noqa: PLC0415  see the module

    try:
        write_word(printable, path, style.layout)
    except UnfitTemplateError as trouble:
        raise NotWritten(str(trouble)) from None


def _csv(rows: Sequence[ActionRow], path: Path) -> None:
    from scrutiny_tui.documents.csv_export import write_csv  # noqa: PLC0415  see the module

    write_csv(rows, path)
