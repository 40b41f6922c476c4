"""See `machine.py`. Long: 2,000 runs, other ones each time."""

from tests.faults.machine import any_order


def test_a_store_holds_what_it_said_was_saved_whatever_happens_in_any_order(*, long: bool) -> None:
    any_order(2000 if long else 150, thorough=long)
