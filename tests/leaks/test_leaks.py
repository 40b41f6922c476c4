"""See `machine.py`. Long: 5,000 steps, other ones each time."""

from tests.any_order import run_in_any_order
from tests.leaks.machine import MeetingMachine, as_short


def test_no_private_word_is_in_any_public_document_whatever_is_done(*, long: bool) -> None:
    if long:
        run_in_any_order(MeetingMachine, 100, steps=50, thorough=True)
    else:
        as_short()
