"""What is typed or altered in private is exempt, and only the act of making public changes that."""

from datetime import date

import pytest

from scrutiny_tui.domain.action_log import MADE_PUBLIC, Status
from scrutiny_tui.domain.drafts import TypedLine
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.log_rows import LogRow, rows_of
from scrutiny_tui.domain.meetings import State
from scrutiny_tui.domain.part import Part, part_of
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.published_minutes import ReasonNeededError
from tests.services.office import Clerk

UNDER_3 = Exemption((3,))
TYPED_IN_PRIVATE = TypedLine("", exempt=UNDER_3)
CHART = "ECSC-001"


@pytest.fixture
def capture(clerk: Clerk) -> Capture:
    """A live meeting, in public, with a point and a request in item 5."""
    found = clerk.capture()
    assert found.paste("/open\n/item 5\nThe harbour is silted.\n/rq a chart @DEC by 31 March").returned == ()
    return found


def entry(capture: Capture, words: str) -> Entry:
    return next(entry for entry in capture.sitting.entries if words in entry.line)


def public(capture: Capture) -> list[str]:
    """The lines of the public part."""
    return [entry.line for entry in part_of(capture.sitting, Part.PUBLIC).entries if entry.line]


def public_row(clerk: Clerk) -> LogRow | None:
    return next(iter(rows_of(Part.PUBLIC, clerk.action_log.rows())), None)


def test_a_public_entry_that_is_rewritten_in_private_becomes_exempt(capture: Capture) -> None:
    capture.enter("/exempt 3")
    point = entry(capture, "silted")
    assert capture.rewrite(point.id, "The harbour is sold to Reed.").became_exempt
    capture.enter("/public")
    assert entry(capture, "sold").exempt == UNDER_3
    assert "The harbour is sold to Reed." not in public(capture)
    assert not capture.rewrite(point.id, "The harbour is sold.").became_exempt, "it was exempt already"
    assert entry(capture, "sold").exempt == UNDER_3


def test_an_entry_put_in_again_as_it_is_stays_public(capture: Capture) -> None:
    capture.enter("/exempt 3")
    assert not capture.rewrite(entry(capture, "silted").id, "The harbour is silted.").became_exempt
    assert "The harbour is silted." in public(capture)


def test_minutes_are_written_up_in_public_after_a_meeting_that_ended_in_private(
    clerk: Clerk, capture: Capture
) -> None:
    capture.paste("/exempt 3\n/close 9pm")
    clerk.clock.on(date(2026, 3, 9))
    capture.rewrite(entry(capture, "silted").id, "The harbour was silted.")
    assert "The harbour was silted." in public(capture)


def test_words_typed_in_private_and_rewritten_later_make_the_entry_exempt(capture: Capture) -> None:
    assert capture.rewrite(entry(capture, "silted").id, "It is sold.", words=TYPED_IN_PRIVATE).became_exempt
    assert public(capture) == ["/open", "/rq a chart @DEC by 31 March"]


def test_the_log_entry_of_a_request_rewritten_in_private_is_exempt_with_it(
    clerk: Clerk, capture: Capture
) -> None:
    capture.enter("/exempt 3")
    capture.rewrite(entry(capture, "chart").id, "/rq the price @Reed by May")
    capture.enter("/public")
    assert public_row(clerk) is None
    assert [update.exempt for update in clerk.action_log.history(CHART)] == [UNDER_3] * 3


@pytest.mark.parametrize(
    "line", ["The price is too low.", "/rq the price @DEC", "/in Moss", "/item 9 The sale"]
)
def test_a_line_typed_in_private_is_exempt_when_it_is_entered_in_public(capture: Capture, line: str) -> None:
    capture.enter(line, again=True, words=TYPED_IN_PRIVATE)
    sitting = capture.sitting
    assert [e.exempt for e in sitting.entries[3:]] == [UNDER_3] * len(sitting.entries[3:])
    if "/item" in line:
        assert sitting.items[-1].exempt == UNDER_3
    assert {one.exempt for one in sitting.log[1:]} <= {UNDER_3}


def test_lines_typed_in_private_are_exempt_until_one_of_them_lets_the_public_return(capture: Capture) -> None:
    text = "the price\n/exempt 3\nthe seller\n/public\nthe weather"
    assert capture.paste(text, words=TYPED_IN_PRIVATE).returned == ()
    assert public(capture)[3:] == ["/exempt 3", "/public", "the weather"]
    assert entry(capture, "the price").exempt == UNDER_3


def test_a_line_handed_back_knows_that_it_stood_in_private(capture: Capture) -> None:
    captured = capture.paste("the tide\n/vote seven\n/exempt 3\n/vote eight\n/public\n/vote nine")
    assert [returned.exempt for returned in captured.returned] == [None, UNDER_3, None]


def private_request(capture: Capture) -> Entry:
    """A request that carries its exemption and stands in public."""
    capture.enter("/rq the price @DEC by May", words=TYPED_IN_PRIVATE)
    return entry(capture, "the price")


def test_an_entry_is_made_public_with_its_place_in_the_log_as_it_was_minuted(
    clerk: Clerk, capture: Capture
) -> None:
    asked = private_request(capture)
    clerk.action_log.update("ECSC-002", owners="@Reed", note="the seller rang", status=Status.IN_PROGRESS)
    assert capture.make_public(asked.id) == "/rq the price @DEC by May"
    assert public(capture)[-1] == "/rq the price @DEC by May"
    _, found = rows_of(Part.PUBLIC, clerk.action_log.rows())
    assert (found.entry.text, found.owner, found.status, found.update) == ("the price", "DEC", "open", "")
    assert clerk.action_log.history("ECSC-002")[-1].field == MADE_PUBLIC
    clerk.action_log.make_public("ECSC-002", because="signed")
    _, found = rows_of(Part.PUBLIC, clerk.action_log.rows())
    assert (found.owner, found.status, found.update) == ("Councillor Col Reed", "in progress", "")
    assert clerk.action_log.history("ECSC-002")[-1].reason == "signed"


def test_making_public_is_undone_and_done_again(clerk: Clerk, capture: Capture) -> None:
    asked = private_request(capture)
    capture.make_public(asked.id)
    assert clerk.workspace.undo() == "make an entry public"
    assert len(public(capture)) == 3
    clerk.workspace.redo()
    assert len(public(capture)) == 4


def test_nothing_is_made_public_while_the_public_is_out(clerk: Clerk, capture: Capture) -> None:
    asked = private_request(capture)
    clerk.action_log.update(CHART, note="rang", exempt=UNDER_3)
    capture.enter("/exempt 3")
    item = clerk.prepare.agenda.add(capture.sitting.meeting, "The sale")
    with pytest.raises(Refused, match="The public is out"):
        capture.make_public(asked.id)
    with pytest.raises(Refused, match="The public is out"):
        clerk.action_log.make_public(CHART)
    with pytest.raises(Refused, match="The public is out"):
        clerk.prepare.agenda.make_public(item)


def test_an_entry_that_stands_in_a_stretch_is_not_made_public(capture: Capture) -> None:
    capture.paste("/exempt 3\nthe price\n/public")
    price = entry(capture, "the price")
    with pytest.raises(Refused, match="Move /public above it first"):
        capture.make_public(price.id)
    capture.move(capture.sitting.entries[-1].id, -1)
    assert "the price" not in public(capture)
    capture.make_public(price.id)
    assert "the price" in public(capture)


def test_what_is_public_and_what_happened_in_the_room_is_not_made_public(
    clerk: Clerk, capture: Capture
) -> None:
    capture.enter("/in Moss", words=TYPED_IN_PRIVATE)
    with pytest.raises(Refused, match="public already"):
        capture.make_public(entry(capture, "silted").id)
    with pytest.raises(Refused, match="without the words said with it"):
        capture.make_public(entry(capture, "Moss").id)
    with pytest.raises(Refused, match="has all of ECSC-001"):
        clerk.action_log.make_public(CHART)
    with pytest.raises(Refused, match="public already"):
        clerk.prepare.agenda.make_public(capture.sitting.items[0])


def test_a_log_entry_that_is_exempt_in_the_minutes_is_made_public_there(
    clerk: Clerk, capture: Capture
) -> None:
    private_request(capture)
    with pytest.raises(Refused, match="exempt in the minutes"):
        clerk.action_log.make_public("ECSC-002")


def test_published_minutes_take_the_reason_why_something_is_made_public(
    clerk: Clerk, capture: Capture
) -> None:
    asked = private_request(capture)
    clerk.prepare.set_state(capture.sitting.meeting, State.PUBLISHED)
    with pytest.raises(ReasonNeededError):
        capture.make_public(asked.id)
    capture.make_public(asked.id, because="the sale is done")
    assert "/rq the price @DEC by May" in public(capture)


def test_a_title_given_in_private_is_made_public(clerk: Clerk, capture: Capture) -> None:
    meeting = capture.sitting.meeting
    item = clerk.prepare.agenda.add(meeting, "The sale", exempt=UNDER_3)
    clerk.prepare.agenda.make_public(item)
    assert part_of(capture.sitting, Part.PUBLIC).items[-1].title == "The sale"
    clerk.workspace.undo()
    assert part_of(capture.sitting, Part.PUBLIC).items[-1].title == ""


def test_what_was_public_of_a_log_entry_is_so_again_once_its_entry_is_made_public(
    clerk: Clerk, capture: Capture
) -> None:
    clerk.action_log.update(CHART, status=Status.REPORTED_DONE)
    capture.enter("/exempt 3")
    asked = entry(capture, "chart")
    capture.rewrite(asked.id, "/rq the price @DEC by 31 March")
    capture.enter("/public")
    capture.make_public(asked.id)
    found = public_row(clerk)
    assert found is not None
    assert (found.entry.text, found.status) == ("the price", "reported done")
