"""Values worked out from a sitting: once for each sitting, and not again while nothing changes them.

Every line recorded makes a new sitting. Most lines leave most of what is known of a meeting as it was: a
point alters neither attendance nor who is expected. Such values are carried over to the new sitting, so that
a long file takes no more time for each line than a short one.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.room_events import Presence

if TYPE_CHECKING:
    from scrutiny_tui.domain.action_log import LogEntry
    from scrutiny_tui.domain.sitting import Sitting

ValueT = TypeVar("ValueT")
_Step: TypeAlias = "Callable[[ValueT, Sitting, Entry], ValueT]"


class Derived(Generic[ValueT]):
    """A function of a sitting whose value the sitting keeps.

    Args:
        work_out: the function.
        changed_by: as in `once_per_sitting`.

    Attributes:
        work_out: the function.
        changed_by: what changes its value when it is added to the sitting, by type.
    """

    def __init__(self, work_out: "Callable[[Sitting], ValueT]", changed_by: tuple[type, ...]) -> None:
        self.work_out = work_out
        self.changed_by = frozenset(changed_by)
        self._step: _Step[ValueT] | None = None

    def __call__(self, sitting: "Sitting") -> ValueT:
        """The value for a sitting; worked out when it is asked for the first time."""
        if self not in sitting.derived:
            sitting.derived[self] = self.work_out(sitting)
        value: ValueT = sitting.derived[self]
        return value

    def step(self, step: "_Step[ValueT]") -> "_Step[ValueT]":
        """Decorate a function that brings the value up to date with one more entry.

        Without one, the value is worked out from all entries again.

        Args:
            step: returns the new value, from the value before, the sitting with the entry, and the entry.
        """
        self._step = step
        return step

    def bring_up_to_date(self, before: "Sitting", after: "Sitting", entry: Entry) -> None:
        """Work out the value of `after` from that of `before`, where there is a step; else leave it out."""
        if self._step is not None:
            after.derived[self] = self._step(before.derived[self], after, entry)


def carry_over(before: "Sitting", after: "Sitting", added: "Entry | Item | LogEntry", *, moves: bool) -> None:
    """Give a sitting what was worked out from the one before it, as far as that still holds.

    Args:
        before: a sitting.
        after: the same with one more entry, item or log entry.
        added: what `after` has and `before` has not.
        moves: whether it may alter when someone came or went, because a line names an item for that ("/in
            Dunne after item 2"): what depends on comings and goings is then worked out again.
    """
    kinds: set[type] = {Entry, type(added.body)} if isinstance(added, Entry) else {type(added)}
    if moves:
        kinds.add(Presence)
    known = dict(before.derived)  # a copy: another thread may ask for more
    kept = ((each, value) for each, value in known.items() if kinds.isdisjoint(each.changed_by))
    after.derived.update(kept)
    if isinstance(added, Entry) and not moves:
        for derived in known.keys() - after.derived.keys():
            derived.bring_up_to_date(before, after, added)


def once_per_sitting(
    *, changed_by: tuple[type, ...]
) -> "Callable[[Callable[[Sitting], ValueT]], Derived[ValueT]]":
    """Decorate a function of a sitting, so that its value is worked out once for each sitting.

    Args:
        changed_by: what changes the value when it is added to the sitting: types of bodies, or `Entry` for
            any of them, `Item`, `LogEntry`.
    """

    def decorate(work_out: "Callable[[Sitting], ValueT]") -> Derived[ValueT]:
        return Derived(work_out, changed_by)

    return decorate
