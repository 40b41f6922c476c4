"""What one change alters in the action log: each altered field is kept as an update with its old value."""

from collections.abc import Iterable
from datetime import date, datetime

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.action_log import MADE_PUBLIC, LogEntry, Response, Update
from scrutiny_tui.domain.changes import Edit, added
from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.order_keys import between
from scrutiny_tui.domain.text import listed
from scrutiny_tui.services.privacy import exempt_now
from scrutiny_tui.services.workspace import Workspace


class LogReport(Struct, frozen=True):
    """What is said with a change of the log.

    Attributes:
        by: on whose word.
        note: what was said.
        reason: why, where a reason was asked for.
        entry: as `Update.entry`.
        on: as `Update.said_on`.
    """

    by: str = ""
    note: str = ""
    reason: str = ""
    entry: str | None = None
    on: date | None = None


_NOTHING = LogReport()


class LogChange:
    """Makes the edits of log entries for one change, and the updates that keep what was altered.

    What is said of a private entry, or while the public is out, is exempt. What a line of the minutes says is
    exempt if that line is.

    Args:
        workspace: what is recorded.
        at: when it happens.
        exempt: the exemption under which its words were typed; None for words typed in public.
        said: what is said with it.
        corrects: whether the minutes are corrected that the entries come from.
    """

    def __init__(
        self,
        workspace: Workspace,
        at: datetime,
        exempt: Exemption | None = None,
        said: LogReport = _NOTHING,
        *,
        corrects: bool = False,
    ) -> None:
        self._workspace = workspace
        self._at = at
        self._exempt = exempt
        self._corrects = corrects
        self._said = said
        self._places: dict[str, str] = {}
        self._exempt_now: dict[str, Exemption | None] = {}

    def saying(self, said: LogReport, exempt: Exemption | None) -> "LogChange":
        """The same change, where a line says something else: its updates follow those made before."""
        after = LogChange(self._workspace, self._at, exempt, said)
        after._places = self._places
        return after

    def following(self, updates: Iterable[Update]) -> "LogChange":
        """The same change, where updates were made already: its own follow them."""
        self._places |= {update.log_entry: update.place for update in updates}
        return self

    def edits(self, edits: Iterable[Edit]) -> tuple[Edit, ...]:
        """Edits of any records: log entries as `alter` makes them, and their updates last."""
        found: list[Edit] = []
        updates: list[Edit] = []
        for edit in edits:
            if isinstance(edit.before, LogEntry) and isinstance(edit.after, LogEntry):
                altered, *kept_of_it = self.alter(edit.before, edit.after)
                found.append(altered)
                updates += kept_of_it
            else:
                found.append(edit)
        return (*found, *updates)

    def alter(self, before: LogEntry, after: LogEntry) -> tuple[Edit, ...]:
        """The edit of an entry, with its public version, followed by an update for each altered field."""
        exempt = after.said_under or self.exempt(before)
        old, new = kept(before), kept(after)
        updates = [
            self._update(before, field, exempt, old[field], new[field])
            for field in old
            if old[field] != new[field]
        ]
        return (Edit(before, before.altered(after, exempt)), *added(*updates))

    def note(self, entry: LogEntry) -> tuple[Edit, ...]:
        """An update to an entry whose fields stay as they are."""
        return added(self._update(entry, "note", self.exempt(entry)))

    def made_public(self, edits: Iterable[Edit]) -> tuple[Edit, ...]:
        """The updates that keep in the history which log entries the edits make public."""
        made = (edit.after for edit in edits if edit.makes_public and isinstance(edit.after, LogEntry))
        return added(*(self._update(entry, MADE_PUBLIC, None) for entry in made))

    def made_note_public(self, entry: LogEntry) -> tuple[Edit, ...]:
        """The update that keeps in the history that a note of an entry was made public."""
        return added(self._update(entry, MADE_PUBLIC, None))

    def respond(self, before: LogEntry, response: Response | None) -> tuple[Edit, ...]:
        """The edits that record a response to a recommendation, or with None take one back.

        Returns:
            No edits if the log already says so.
        """
        if before.response == response:
            return ()
        return self.alter(before, replace(before, response=response, updated=self._at.date()))

    def exempt(self, entry: LogEntry) -> Exemption | None:
        """The exemption under which something is said of an entry now; None in public."""
        if self._said.entry is not None:
            return entry.said_under or self._exempt
        if entry.committee not in self._exempt_now:
            self._exempt_now[entry.committee] = exempt_now(self._workspace, entry.committee)
        return entry.said_under or self._exempt or self._exempt_now[entry.committee]

    def _update(
        self, entry: LogEntry, field: str, exempt: Exemption | None, old: str = "", new: str = ""
    ) -> Update:
        place = self._places[entry.id] = between(self._last_place(entry.id) or None, None)
        return Update(
            self._workspace.ids.new(),
            entry.id,
            self._at,
            field=field,
            old=old,
            new=new,
            by=self._said.by,
            note=self._said.note,
            reason=self._said.reason,
            exempt=exempt,
            place=place,
            entry=entry.entry if self._corrects else self._said.entry,
            said_on=self._said.on,
            old_due=entry.due if field == "due" else None,
        )

    def _last_place(self, reference: str) -> str:
        """The place of the last update of an entry; empty where there is none."""
        if reference in self._places:
            return self._places[reference]
        recorded = self._workspace.store.all(Update)
        return max((update.place for update in recorded if update.log_entry == reference), default="")


def kept(entry: LogEntry) -> dict[str, str]:
    """The fields of which every change is kept, by name, each as words."""
    response = entry.response
    return {
        "text": entry.text,
        "owners": listed(owner.text for owner in entry.owners),
        "due": entry.due.wording if entry.due else "",
        "status": entry.status.value,
        "response": _in_words(response) if response else "",
    }


def _in_words(response: Response) -> str:
    """A response in words: "accepted on 9 December 2026: the dues are cut"."""
    explained = f": {response.explanation}" if response.explanation else ""
    return f"{response.answer} on {written(response.on)}{explained}"
