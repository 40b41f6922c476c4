"""What is worked out from a sitting: once for each sitting, and not again where a new line changes nothing.

A file of thousands of lines makes a new sitting with every line. Most lines leave most of what is known
about a meeting as it was: a point alters neither attendance nor who is expected.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Item

if TYPE_CHECKING:
    from scrutiny_tui.domain.action_log import LogEntry
    from scrutiny_tui.domain.sitting import Sitting

ValueT = TypeVar("ValueT")
Step: TypeAlias = "Callable[[ValueT, Sitting, Entry], ValueT]"


class Derived(Generic[ValueT]):
    """A function of a sitting whose value the sitting keeps.

    Args:
        work_out: the function.
        changed_by: as in `once_per_sitting`.
    """

    def __init__(self, work_out: "Callable[[Sitting], ValueT]", changed_by: tuple[type, ...]) -> None:
        self.work_out = work_out
        self._changed_by = changed_by
        self._step: Step[ValueT] | None = None

    def __call__(self, sitting: "Sitting") -> ValueT:
        """The value for a sitting; worked out when it is asked for the first time."""
        if self not in sitting.derived:
            sitting.derived[self] = self.work_out(sitting)
        value: ValueT = sitting.derived[self]
        return value

    def step(self, step: "Step[ValueT]") -> "Step[ValueT]":
        """Decorate what gives the value after an entry was added, without reading all entries again.

        Args:
            step: the value after, from the value before, the sitting with the entry, and the entry.
        """
        self._step = step
        return step

    def is_changed_by(self, added: "Entry | Item | LogEntry") -> bool:
        """Whether the value may be another once this is added."""
        kinds = {Entry, type(added.body)} if isinstance(added, Entry) else {type(added)}
        return not kinds.isdisjoint(self._changed_by)

    def bring_up_to_date(self, before: "Sitting", after: "Sitting", entry: Entry) -> None:
        """Work out the value of `after` from that of `before`, where there is a step; else leave it out."""
        if self._step is not None:
            after.derived[self] = self._step(before.derived[self], after, entry)


def carry_over(before: "Sitting", after: "Sitting", added: "Entry | Item | LogEntry") -> None:
    """Give a sitting what was worked out from the one before it, as far as that still holds.

    Args:
        before: a sitting.
        after: the same with one more entry, item or log entry.
        added: what `after` has and `before` has not.
    """
    changed = [derived for derived in before.derived if derived.is_changed_by(added)]
    after.derived.update((d, value) for d, value in before.derived.items() if d not in changed)
    if isinstance(added, Entry):
        for derived in changed:  # a step may ask for what has been carried over
            derived.bring_up_to_date(before, after, added)


def once_per_sitting(
    *, changed_by: tuple[type, ...]
) -> "Callable[[Callable[[Sitting], ValueT]], Derived[ValueT]]":
    """Decorate a function of a sitting so that its value is worked out once for each sitting.

    Args:
        changed_by: what changes the value when it is added to the sitting: types of bodies, or `Entry` for
            any of them, `Item`, `LogEntry`.
    """

    def decorate(work_out: "Callable[[Sitting], ValueT]") -> Derived[ValueT]:
        return Derived(work_out, changed_by)

    return decorate
