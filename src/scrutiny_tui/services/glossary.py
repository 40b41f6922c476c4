"""The glossary: the initials that committees and the council use, entered and imported."""

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.changes import Change, Edit, added, removed, replaced
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.glossary import GlossaryEntry, are_initials, glossary_of, posts_called
from scrutiny_tui.domain.glossary_list import ListedInitials, fitness, read_glossary
from scrutiny_tui.domain.names.titles import folded
from scrutiny_tui.domain.people import Person
from scrutiny_tui.domain.people_list.sheets import Sheet, UnreadableTextError, sheet_of_text
from scrutiny_tui.domain.text import counted, one_line
from scrutiny_tui.services.privacy import exempt_now
from scrutiny_tui.services.workspace import Workspace


class GlossaryImported(Struct, frozen=True):
    """What an import of a list does.

    Attributes:
        edits: the edits, in order.
        rows: each row of the list, with what becomes of it: "added", "changed", "there already", "left out".
    """

    edits: tuple[Edit, ...]
    rows: tuple[tuple[ListedInitials, str], ...]

    @property
    def summary(self) -> str:
        """How many rows were added, changed, there already and left out."""
        outcomes = [outcome for _, outcome in self.rows]
        told = [f"{outcomes.count(each)} {each}" for each in dict.fromkeys(outcomes)]
        return f"{counted(len(outcomes), 'row')}: {', '.join(told)}."


class Glossary:
    """Keeps the glossaries of committees and of the council. Each method records one change.

    What is entered while the public is out stays private: no public document prints it. Entered again in
    public it is public.

    Args:
        workspace: where changes are recorded.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def entries(self, committee: str) -> tuple[GlossaryEntry, ...]:
        """The glossary of a committee, the council's entries included."""
        return glossary_of(self._workspace.store.all(GlossaryEntry), committee)

    def all(self) -> list[GlossaryEntry]:
        """Every entry, by its initials."""
        return sorted(self._workspace.store.all(GlossaryEntry), key=lambda entry: entry.initials.casefold())

    def entry(self, identifier: str) -> GlossaryEntry:
        """An entry, by its identifier.

        Raises:
            Refused: it has gone.
        """
        found = self._workspace.store.get(GlossaryEntry, identifier)
        if found is None:
            raise Refused("These initials are no longer in the glossary.")
        return found

    def named(self, initials: str, committee: str | None) -> GlossaryEntry:
        """The entry of those initials, of a committee or of the council.

        Raises:
            Refused: there is none.
        """
        wanted = one_line(initials)
        found = [e for e in self.all() if e.initials == wanted and e.committee == committee]
        if not found:
            raise Refused(f"“{wanted}” is not in that glossary. “scrutiny glossary list” shows what is.")
        return found[0]

    def add(
        self, initials: str, meaning: str, committee: str | None, typed_under: Exemption | None = None
    ) -> GlossaryEntry:
        """Enter what initials mean.

        Args:
            initials: the initials.
            meaning: their full form.
            committee: identifier of the committee whose they are; None for the whole council.
            typed_under: the exemption under which the words were typed; None for words typed in public.

        Raises:
            Refused: they are no initials or someone's, there is no meaning, or the glossary has them.
            StoreError: it could not be written.
        """
        exempt = typed_under or self._exempt_now(committee)
        blank = GlossaryEntry(self._workspace.ids.new(), "", "", committee, exempt)
        new = self._worded(blank, initials, meaning)
        self._record("add to the glossary", added(new))
        return new

    def edit(
        self,
        before: GlossaryEntry,
        initials: str,
        meaning: str,
        committee: str | None,
        typed_under: Exemption | None = None,
    ) -> GlossaryEntry:
        """Change what initials mean. What was entered in private stays private.

        Raises:
            Refused: as for `add`; it was changed meanwhile; or it is public and the words were typed in
                private.
            StoreError: it could not be written.
        """
        if self.entry(before.id) != before:
            raise Refused("The glossary was changed meanwhile: look at the initials again first.")
        exempt = typed_under or self._exempt_now(committee) or self._exempt_now(before.committee)
        if before.exempt is None and exempt is not None:
            raise Refused("These initials are public, and the public is out: add others, or wait.")
        after = self._worded(replace(before, committee=committee), initials, meaning)
        self._record("change the glossary", replaced(before, after))
        return after

    def remove(self, entry: GlossaryEntry) -> None:
        """Take initials out of the glossary.

        Raises:
            StoreError: it could not be written.
        """
        self._record("remove from the glossary", removed(entry))

    def read_file(self, path: Path) -> tuple[ListedInitials, ...]:
        """What a list in a file says, a workbook (.xlsx) or text (.csv).

        Raises:
            FileTrouble: it cannot be read, or is neither.
        """
        from scrutiny_tui.documents.readers.people_files import sheets_of_file  # noqa: PLC0415  see `UseCases`

        return read_glossary(sheets_of_file(path, fitness))

    def read_text(self, text: str) -> tuple[ListedInitials, ...]:
        """What a list says that is given as text.

        Raises:
            Refused: it cannot be read.
        """
        try:
            sheet: Sheet = sheet_of_text(text, fitness)
        except UnreadableTextError as trouble:
            raise Refused(f"The list could not be read: {trouble}.") from None
        return read_glossary([sheet])

    def planned(
        self,
        listed: tuple[ListedInitials, ...],
        committee: str | None,
        typed_under: Exemption | None = None,
    ) -> GlossaryImported:
        """What taking a list would do. An empty list does nothing."""
        exempt = typed_under or self._exempt_now(committee)
        known = {e.initials: e for e in self.all() if e.committee == committee and _as_private(e, exempt)}
        edits: list[Edit] = []
        rows: list[tuple[ListedInitials, str]] = []
        for row in listed:
            if not row.left_out and (whose := self._whose(row.initials)):
                row = replace(row, left_out=f"{row.initials} is {whose}")  # noqa: PLW2901  the same row, left out
            outcome = "left out" if row.left_out else "there already"
            if not row.left_out:
                before = known.get(row.initials)
                after = (
                    replace(before, meaning=row.meaning)
                    if before
                    else GlossaryEntry(
                        self._workspace.ids.new(), row.initials, row.meaning, committee, exempt
                    )
                )
                if before is None or after != before:
                    outcome = "changed" if before else "added"
                    edits = [edit for edit in edits if edit.id != after.id]
                    stored = self._workspace.store.get(GlossaryEntry, after.id)
                    edits += replaced(stored, after) if stored else added(after)
                known[row.initials] = after
            rows.append((row, outcome))
        return GlossaryImported(tuple(edits), tuple(rows))

    def take(
        self,
        listed: tuple[ListedInitials, ...],
        committee: str | None,
        typed_under: Exemption | None = None,
    ) -> GlossaryImported:
        """Put the initials of a list into a glossary, as one change.

        Raises:
            Refused: nothing is to be taken from it.
            StoreError: it could not be written.
        """
        found = self.planned(listed, committee, typed_under)
        if all(row.left_out for row, _ in found.rows):
            raise Refused("Nothing is to be taken from the list: put initials beside their meanings.")
        self._record("import a glossary", found.edits)
        return found

    def _worded(self, entry: GlossaryEntry, initials: str, meaning: str) -> GlossaryEntry:
        short, full = one_line(initials), one_line(meaning)
        if not are_initials(short):
            raise Refused("Give the initials in one word, with a capital: SEND.")
        if not full:
            raise Refused(f"Say what {short} means.")
        if whose := self._whose(short):
            raise Refused(f"{short} is {whose}: the glossary has initials that are no one's.")
        for other in self.all():
            same = other.initials == short and other.committee == entry.committee
            if same and other.id != entry.id and _as_private(other, entry.exempt):
                raise Refused(f"{short} is in the glossary already: {other.meaning}.")
        return replace(entry, initials=short, meaning=full)

    def _whose(self, initials: str) -> str:
        """The name of whoever is called by these initials; empty for no one."""
        person = posts_called(self._workspace.store.all(Person)).get(folded(initials))
        return person.name if person else ""

    def _exempt_now(self, committee: str | None) -> Exemption | None:
        committees = [committee] if committee else [each.id for each in self._workspace.committees()]
        found = (exempt_now(self._workspace, each) for each in committees)
        return next((exempt for exempt in found if exempt is not None), None)

    def _record(self, command: str, edits: tuple[Edit, ...]) -> None:
        self._workspace.record(Change(command, self._workspace.clock.now(), edits))


def _as_private(entry: GlossaryEntry, exempt: Exemption | None) -> bool:
    """Whether an entry is private just as words are that are typed under this exemption."""
    return (entry.exempt is None) == (exempt is None)
