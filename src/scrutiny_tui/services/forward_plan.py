"""The forward look: decisions of a forward plan, and which of them the committee wants to see first."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.changes import Change, Edit, added, removed, replaced
from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.forward_plan import ForwardDecision, ForwardRow
from scrutiny_tui.domain.meetings import ItemKind, Meeting
from scrutiny_tui.domain.text import one_line
from scrutiny_tui.domain.work_programme import PlannedItem
from scrutiny_tui.services.deadlines import call_in_end_of
from scrutiny_tui.services.planned_items import without_plan
from scrutiny_tui.services.privacy import refuse_while_out
from scrutiny_tui.services.work_programme import PlannedTime, WorkProgramme
from scrutiny_tui.services.workspace import Workspace

PURPOSE = "To consider before the decision"


class ForwardWords(Struct, frozen=True):
    """A decision as it is typed.

    Attributes:
        title: what is to be decided.
        maker: who decides.
        when: the time of the decision, as the forward plan has it.
        key: whether it is a key decision.
        taken: the day on which it was taken; None while it was not.
        published: the day on which it was published then; None for the same day.
        typed_under: the exemption under which the words were typed; None for words typed in public.
    """

    title: str
    maker: str = ""
    when: str = ""
    key: bool = False
    taken: date | None = None
    published: date | None = None
    typed_under: Exemption | None = None


class ForwardPlans:
    """Keeps the decisions of forward plans. Each method that alters anything records one change.

    They are public: nothing is altered while the public is out.

    Args:
        workspace: where changes are recorded.
        programme: the work programmes, in which a decision that is wanted is planned.
    """

    def __init__(self, workspace: Workspace, programme: WorkProgramme) -> None:
        self._workspace = workspace
        self._programme = programme

    def rows(self, committee: str) -> list[ForwardRow]:
        """The decisions that a committee keeps in view, by their day; those gone by last."""
        found = [d for d in self._workspace.store.all(ForwardDecision) if d.committee == committee]
        rows = [self._row(decision) for decision in found]
        return sorted(rows, key=lambda row: (row.is_over, row.call_in_ends or row.decision.on or date.max))

    def wanted(self, committee: str) -> list[ForwardRow]:
        """The decisions still to be taken that the committee wants to see before."""
        rows = (row for row in self.rows(committee) if row.planned is not None and not row.is_over)
        return [row for row in rows if row.decision.taken is None]

    def row(self, identifier: str) -> ForwardRow:
        """A decision, by its identifier.

        Raises:
            Refused: it has gone.
        """
        decision = self._workspace.store.get(ForwardDecision, identifier)
        if decision is None:
            raise Refused("That decision is no longer in the forward plan.")
        return self._row(decision)

    def add(self, committee: str, words: ForwardWords) -> ForwardDecision:
        """Keep a decision in view.

        Raises:
            Refused: it has no title; the words were typed in private; or the public is out.
            StoreError: it could not be written.
        """
        blank = ForwardDecision(self._workspace.ids.new(), committee, "")
        new = self._worded(blank, words)
        self._record(committee, "add a decision of the forward plan", added(new))
        return new

    def edit(self, before: ForwardDecision, words: ForwardWords) -> ForwardDecision:
        """Change a decision. What was planned for it stays as it is.

        Raises:
            Refused: as for `add`, or it was changed meanwhile.
            StoreError: it could not be written.
        """
        self._check_seen(before)
        after = self._worded(before, words)
        self._record(before.committee, "change a decision of the forward plan", replaced(before, after))
        return after

    def remove(self, decision: ForwardDecision) -> None:
        """Take a decision out of view. What was planned for it stays in the work programme.

        Raises:
            Refused: it was changed meanwhile, or the public is out.
            StoreError: it could not be written.
        """
        self._check_seen(decision)
        self._record(decision.committee, "remove a decision of the forward plan", removed(decision))

    def want(self, row: ForwardRow) -> PlannedTime:
        """Plan a decision for the last meeting before it is taken; for no time yet where there is none.

        Returns:
            For when it is planned.

        Raises:
            Refused: it is planned already, was changed meanwhile, or the public is out.
            StoreError: it could not be written.
        """
        decision = row.decision
        self._check_seen(decision)
        if row.planned is not None:
            raise Refused("The committee is to see it before the decision already.")
        time = self._before(decision)
        planned = PlannedItem(
            self._workspace.ids.new(),
            decision.committee,
            decision.title,
            kind=ItemKind.PRE_DECISION,
            purpose=f"{PURPOSE}{f' of the {decision.maker}' if decision.maker else ''}.",
        )
        edits = (
            *added(time.of(planned)),
            *replaced(decision, replace(decision, planned=planned.id)),
        )
        self._record(decision.committee, "plan a decision", edits)
        return time

    def want_no_more(self, row: ForwardRow) -> None:
        """Take a decision off the work programme. An agenda that has it keeps it.

        Raises:
            Refused: it is not planned, was changed meanwhile, or the public is out.
            StoreError: it could not be written.
        """
        if row.planned is None:
            raise Refused("The committee does not want to see it before the decision.")
        edits = (*without_plan(self._workspace, row.planned.id), *removed(row.planned))
        self._record(row.decision.committee, "plan a decision no more", edits)

    def _row(self, decision: ForwardDecision) -> ForwardRow:
        store = self._workspace.store
        planned = store.get(PlannedItem, decision.planned) if decision.planned else None
        meeting = store.get(Meeting, planned.meeting) if planned is not None and planned.meeting else None
        ends = call_in_end_of(self._workspace, decision) if decision.taken else None
        return ForwardRow(decision, planned, meeting, self._workspace.today, ends)

    def _before(self, decision: ForwardDecision) -> PlannedTime:
        times = self._programme.times_ahead(decision.committee)
        early = [t for t in times if decision.on is None or (t.meeting and t.meeting.date < decision.on)]
        if not early:
            return PlannedTime()
        return early[-1] if decision.on is not None else early[0]

    def _worded(self, decision: ForwardDecision, words: ForwardWords) -> ForwardDecision:
        from scrutiny_tui.domain.grammar.due_context import DueContext  # noqa: PLC0415  see `Capture`
        from scrutiny_tui.domain.grammar.due_in_line import read_due  # noqa: PLC0415  see `Capture`

        title, when = one_line(words.title), one_line(words.when)
        if not title:
            raise Refused("Say what is to be decided.")
        if words.typed_under is not None:
            raise Refused("These words were typed while the public was out, and a forward plan is public.")
        on = read_due(when, DueContext(self._workspace.today)).on if when else None
        self._check_days(words)
        return replace(
            decision,
            title=title,
            maker=one_line(words.maker),
            when=when,
            on=on,
            key=words.key,
            taken=words.taken,
            published=words.published,
        )

    def _check_days(self, words: ForwardWords) -> None:
        """Refuse days on which a decision cannot have been taken or published."""
        taken, published = words.taken, words.published
        if taken is not None and taken > self._workspace.today:
            raise Refused(f"{written(taken)} is still to come: a decision has been taken, or has not.")
        if published is not None and (taken is None or published < taken):
            raise Refused(
                "A decision is published once it has been taken: write the day on which it was taken."
            )

    def _check_seen(self, decision: ForwardDecision) -> None:
        if self._workspace.store.get(ForwardDecision, decision.id) != decision:
            raise Refused("The forward plan was changed meanwhile: look at the decision again first.")

    def _record(self, committee: str, command: str, edits: Iterable[Edit]) -> None:
        refuse_while_out(self._workspace, committee)
        self._workspace.record(Change(command, self._workspace.clock.now(), tuple(edits)))
