"""What a clerk does in the list of attendance."""

from collections.abc import Callable
from contextlib import suppress

from hypothesis import strategies as st
from hypothesis.stateful import rule

from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.room_events import Absence, Mode, Move
from scrutiny_tui.services.attendance_changes import AttendanceChanges
from scrutiny_tui.services.attendance_list import attendance_rows, may_sit_in
from scrutiny_tui.services.comings_and_goings import When
from tests.leaks.ledger import Standing
from tests.leaks.lines import IN, OUT
from tests.leaks.meetings import Meetings, some, which
from tests.leaks.office import WHY

_KEYS: dict[str, Callable[[AttendanceChanges, str], object]] = {
    "present": lambda changes, key: changes.present(key, because=WHY),
    "all here": lambda changes, _: changes.everyone_here(because=WHY),
    "absent": lambda changes, key: changes.attends(key, Mode.ABSENT, because=WHY),
    "online": lambda changes, key: changes.attends(key, Mode.ONLINE, because=WHY),
    "apologies": lambda changes, key: changes.apologies(key, Absence.LATENESS, because=WHY),
    "came in": lambda changes, key: changes.moved(key, Move.CAME, because=WHY),
    "left": lambda changes, key: changes.moved(key, Move.WENT, because=WHY),
    "expected": lambda changes, key: changes.withdraw(key, because=WHY),
    "take back": lambda changes, key: changes.withdraw_last(key, because=WHY),
}
"""What a key does, without words."""


class AttendanceRules(Meetings):
    """The keys of the list, and its forms with what is typed in them."""

    @rule(which=which, at=some, key=st.sampled_from(sorted(_KEYS)))
    def press_a_key(self, which: int, at: int, key: str) -> None:
        changes, chosen = self.attendance_of(which, at)
        with suppress(Refused):
            _KEYS[key](changes, chosen)

    @rule(which=which, at=some, out=st.booleans())
    def give_a_reason(self, which: int, at: int, *, out: bool) -> None:
        self.enter(which, OUT if out else IN)
        changes, chosen = self.attendance_of(which, at)
        with suppress(Refused):
            changes.apologies(chosen, reason=self.filled("% was closed", self.now(which)), because=WHY)

    @rule(which=which, out=st.booleans())
    def add_a_visitor(self, which: int, *, out: bool) -> None:
        self.enter(which, OUT if out else IN)
        changes, _ = self.attendance_of(which, 0)
        said = [self.filled(words, self.now(which)) for words in ("Mrs % Kerr", "Director", "% Trust")]
        with suppress(Refused):
            changes.add(*said, because=WHY)

    @rule(which=which, key=st.sampled_from(["left", "apologies"]))
    def put_a_private_visitor_right_in_public(self, which: int, key: str) -> None:
        self.enter(which, OUT)
        changes, _ = self.attendance_of(which, 0)
        visitor, _ = changes.add(self.filled("Mrs % Lund", Standing.PRIVATE), because=WHY)
        self.enter(which, IN)
        changes, _ = self.attendance_of(which, 0)
        with suppress(Refused):
            _KEYS[key](changes, visitor)

    @rule(which=which, at=some, other=some)
    def say_who_sits_in(self, which: int, at: int, other: int) -> None:
        changes, chosen = self.attendance_of(which, at)
        with suppress(Refused):
            row = changes.row(chosen)
            others = may_sit_in(changes.sitting, row)
            key = others[other % len(others)].key
            pair = (key, row.key) if row.seated else (row.key, key)
            changes.attends(pair[0], Mode.SUBSTITUTE, instead_of=pair[1], because=WHY)
            self.ledger.put(changes.row(pair[0]).name, Standing.UNSURE)  # who sits as a member is public

    @rule(which=which, at=some, item=some, start=st.booleans())
    def say_when(self, which: int, at: int, item: int, *, start: bool) -> None:
        changes, chosen = self.attendance_of(which, at)
        items = changes.sitting.items
        with suppress(Refused):
            when = When(items[item % len(items)], start, "7.25")
            changes.moved(chosen, Move.CAME, when, because=WHY)

    def attendance_of(self, which: int, at: int) -> tuple[AttendanceChanges, str]:
        """The list of a meeting, and the key of one of those in it: of a visitor as often as of others."""
        changes = AttendanceChanges(self.office.capture(which))
        rows = attendance_rows(changes.sitting)
        visitors = [row for row in rows if row.group == "visitor"]
        chosen = visitors if visitors and at % 2 else rows
        return changes, chosen[at % len(chosen)].key

    def now(self, which: int) -> Standing:
        """The standing of words that are typed now: those of public attendance are not always printed."""
        return Standing.PRIVATE if self.office.is_out(which) else Standing.UNSURE
