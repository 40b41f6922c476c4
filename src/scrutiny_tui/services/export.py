"""Export: documents made from what is recorded, and written where the clerk finds them.

The writers are imported when a document is made: a clerk who only types never waits for them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from scrutiny_tui.documents.compose import (
    ActionRow,
    action_rows,
    compose_action_log,
    compose_item,
    compose_minutes,
)
from scrutiny_tui.documents.styles import HouseStyle, StyleError, Styles
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.log import Update
from scrutiny_tui.domain.meetings import Item, Meeting
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.people import Person
from scrutiny_tui.domain.printable import Block, Printable
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.services.desk import Desk, Refused
from scrutiny_tui.services.follow_up import FollowUps, LogRow
from scrutiny_tui.services.minute_numbers import minute_numbers, with_minute_numbers

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
    """

    def __init__(self, desk: Desk, templates: Path, own: Path | None = None) -> None:
        self._desk = desk
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
            NotWritten: the file could not be written; what was there before still is.
        """
        sitting = self._desk.sitting(meeting)
        if part is Part.EXEMPT and not sitting.exempt:
            raise Refused(f"Nothing of {sitting.meeting.id} is exempt, so there are no exempt minutes.")
        path = output or _free(folder, f"{sitting.meeting.id} minutes{_marked(part)}", WORD)
        house = self._style(style or sitting.committee.style)
        numbered = with_minute_numbers(self._desk, sitting, house.minute_numbers)
        printable = compose_minutes(numbered, house, part)
        return _written(lambda: _word(printable, path), path)

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
        path = output or _free(folder, f"{before.id} action log{_marked(part)}", suffix)
        rows = FollowUps(self._desk).rows(committee=committee, before=before)
        return self._log(_Log(committee, rows, part, before.date, style or committee.style), path, suffix)

    def log(
        self, committee: Committee, *, folder: Path, part: Part = Part.PUBLIC, suffix: str = WORD
    ) -> Path:
        """Write a committee's whole action log as it stands today; otherwise as `actions`."""
        stem = f"{committee.prefix}-{self._desk.today.isoformat()} action log{_marked(part)}"
        rows = FollowUps(self._desk).rows(committee=committee)
        path = _free(folder, stem, suffix)
        return self._log(_Log(committee, rows, part, self._desk.today, committee.style), path, suffix)

    def reads_as(self, sitting: Sitting, item: Item) -> Sequence[Block]:
        """An item as the committee's house style prints it, for the screen."""
        house = self._style(sitting.committee.style)
        numbered = with_minute_numbers(self._desk, sitting, house.minute_numbers)
        return compose_item(numbered, numbered.item(item.id) or item, house)

    def minute_numbers(self, meeting: Meeting) -> tuple[Item, ...]:
        """The items whose minute numbers are settled when the minutes of a meeting are published.

        Returns:
            Those of the meeting, and of earlier ones that its numbers follow from; none where the house style
            takes them from the agenda.

        Raises:
            Refused: the house style cannot be read.
        """
        rule = self._style(self._desk.sitting(meeting.id).committee.style).minute_numbers
        return tuple(item for agenda in minute_numbers(self._desk, meeting, rule) for item in agenda)

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
            return _written(lambda: _csv(rows, path), path)
        printable = compose_action_log(log.committee, rows, style, as_at=log.as_at, part=log.part)
        return _written(lambda: _word(printable, path), path)

    def _style(self, name: str) -> HouseStyle:
        if name not in self._styles:
            try:
                self._styles[name] = self._files.load(name)
            except StyleError as trouble:
                raise Refused(str(trouble)) from None
        return self._styles[name]


def _marked(part: Part) -> str:
    return " EXEMPT" if part is Part.EXEMPT else ""


def _free(folder: Path, stem: str, suffix: str) -> Path:
    """A name in `folder` that no file has yet."""
    names = [f"{stem}{suffix}", *(f"{stem} ({n}){suffix}" for n in range(2, 1000))]
    return next(folder / name for name in names if not (folder / name).exists())


def _word(printable: Printable, path: Path) -> None:
    from scrutiny_tui.documents.word import write_word  # noqa: PLC0415  see the module

    write_word(printable, path)


def _csv(rows: Sequence[ActionRow], path: Path) -> None:
    from scrutiny_tui.documents.csv_export import write_csv  # noqa: PLC0415  see the module

    write_csv(rows, path)


def _written(write: Callable[[], None], path: Path) -> Path:
    try:
        write()
    except OSError as trouble:
        why = trouble.strerror or type(trouble).__name__
        raise NotWritten(f"{path} could not be written: {why}. Choose another place for it.") from None
    return path.absolute()
