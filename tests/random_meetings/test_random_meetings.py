"""Random meetings: the minutes of every built-in style say what happened, and nothing else."""

from hypothesis import HealthCheck, given, settings

from scrutiny_tui.documents.styles.style_files import Styles
from tests.documents.builders import TEMPLATES
from tests.documents.sayings import SAYINGS
from tests.random_meetings.account import Account
from tests.random_meetings.held import hold_log, hold_minutes, typed
from tests.random_meetings.meetings import meetings


@settings(max_examples=120, suppress_health_check=[HealthCheck.too_slow])
@given(meetings())
def test_the_minutes_say_what_happened(account: Account) -> None:
    sitting = typed(account)
    hold_log(account, sitting)
    for name in SAYINGS:
        hold_minutes(account, sitting, name)


def test_every_built_in_style_is_read() -> None:
    assert sorted(SAYINGS) == Styles(TEMPLATES).names
