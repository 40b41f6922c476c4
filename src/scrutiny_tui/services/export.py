"""Export: documents made from what is recorded, and written where the clerk finds them.

The writers are imported when a document is made: a clerk who only types never waits for them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from scrutiny_tui.documents.compose.action_log import LogLine, compose_action_log
from scrutiny_tui.documents.compose.minutes import compose_item, compose_minutes
from scrutiny_tui.documents.styles import HouseStyle, StyleError, load_style
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.printable import Block, Printable
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.services.desk import Desk, Refused
from scrutiny_tui.services.follow_up import FollowUps, LogRow

Writer = Callable[[Printable, Path], None]
MINUTES_FORMATS = (".docx",)
LOG_FORMATS = (".docx", ".csv")


class NotWritten(Refused):
    """A document could not be written where it was asked for."""


class Export:
    """Makes documents.

    Args:
        desk: what is recorded.
        templates: the folder of the house styles and the Word base.
    """

    def __init__(self, desk: Desk, templates: Path) -> None:
        self._desk = desk
        self._templates = templates
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
            Refused: there is no such meeting or style, nothing is exempt, or the format is none of ours.
            NotWritten: the file could not be written; what was there before still is.
        """
        sitting = self._desk.sitting(meeting)
        if part is Part.EXEMPT and not sitting.exempt:
            raise Refused(f"Nothing of {sitting.meeting.id} is exempt, so there are no exempt minutes.")
        path = output or _free(folder, f"{sitting.meeting.id} minutes{_suffix_of(part)}", ".docx")
        writer = _writer(path, MINUTES_FORMATS)
        printable = compose_minutes(sitting, self._style(style or sitting.committee.style), part)
        return _written(writer, printable, path)

    def actions(
        self,
        meeting: str,
        *,
        output: Path | None = None,
        folder: Path,
        part: Part = Part.PUBLIC,
        suffix: str = ".docx",
    ) -> Path:
        """Write the committee's action log as it stands before a meeting.

        Args:
            meeting: its reference. What this meeting itself asks for is in the log before the next.
            output: the file; replaced when it is there. None for a new name in `folder`.
            folder: where a new name is chosen.
            part: PUBLIC leaves out every exempt entry; EXEMPT holds those alone.
            suffix: of a new name: ".docx" or ".csv".

        Returns:
            The file.

        Raises:
            Refused: there is no such meeting, or the format is none of ours.
            NotWritten: the file could not be written; what was there before still is.
        """
        before = self._desk.meeting(meeting)
        committee = self._desk.sitting(meeting).committee
        path = output or _free(folder, f"{before.id} action log{_suffix_of(part)}", suffix)
        rows = FollowUps(self._desk).rows(committee=committee, before=before)
        return self._log(committee, rows, part, before.date, path)

    def log(
        self, committee: Committee, *, folder: Path, part: Part = Part.PUBLIC, suffix: str = ".docx"
    ) -> Path:
        """Write a committee's whole action log as it stands today; otherwise as `actions`."""
        stem = f"{committee.prefix}-{self._desk.today.isoformat()} action log{_suffix_of(part)}"
        rows = FollowUps(self._desk).rows(committee=committee)
        return self._log(committee, rows, part, self._desk.today, _free(folder, stem, suffix))

    def reads_as(self, sitting: Sitting, item: Item) -> Sequence[Block]:
        """An item as the committee's house style prints it, for the screen."""
        return compose_item(sitting, item, self._style(sitting.committee.style))

    def _log(self, committee: Committee, rows: Sequence[LogRow], part: Part, as_at: date, path: Path) -> Path:
        writer = _writer(path, LOG_FORMATS)
        lines = [_line(row) for row in rows if row.entry.exempt is (part is Part.EXEMPT)]
        printable = compose_action_log(committee, lines, self._style(committee.style), part, as_at)
        return _written(writer, printable, path)

    def _style(self, name: str) -> HouseStyle:
        if name not in self._styles:
            try:
                self._styles[name] = load_style(name, self._templates)
            except StyleError as trouble:
                raise Refused(str(trouble)) from None
        return self._styles[name]


def _suffix_of(part: Part) -> str:
    return " EXEMPT" if part is Part.EXEMPT else ""


def _line(row: LogRow) -> LogLine:
    return LogLine(row.entry, row.item, row.due_date, row.overdue_days)


def _free(folder: Path, stem: str, suffix: str) -> Path:
    """A name in `folder` that no file has yet."""
    names = [f"{stem}{suffix}", *(f"{stem} ({n}){suffix}" for n in range(2, 1000))]
    return next(folder / name for name in names if not (folder / name).exists())


def _writer(path: Path, formats: Sequence[str]) -> Writer:
    suffix = path.suffix.casefold()
    if suffix not in formats:
        raise Refused(f"“{path.name}” is of no format that this document has: {' or '.join(formats)}.")
    if suffix == ".csv":
        from scrutiny_tui.documents.csv_export import write_csv  # noqa: PLC0415  see above

        return write_csv
    from scrutiny_tui.documents.word import write_word  # noqa: PLC0415  see above

    return write_word


def _written(write: Writer, printable: Printable, path: Path) -> Path:
    try:
        write(printable, path)
    except OSError as trouble:
        why = trouble.strerror or type(trouble).__name__
        raise NotWritten(f"{path} could not be written: {why}. Choose another place with --output.") from None
    return path.absolute()
