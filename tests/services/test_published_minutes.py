"""Published and confirmed minutes are altered only for a reason, which is kept in the history."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from scrutiny_tui.domain.meetings import Item, State
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.prepare import Prepare
from scrutiny_tui.services.published_minutes import ReasonNeededError
from tests.services.office import Clerk

WHY = "a name was wrong"
Alteration = Callable[[Capture, str, str], object]
ALTERATIONS: dict[str, Alteration] = {
    "enter": lambda capture, _, why: capture.enter("Another point.", because=why),
    "paste": lambda capture, _, why: capture.paste("Another.\nAnd another.", because=why),
    "take": lambda capture, _, why: capture.take("/item 5\nAnother.", because=why),
    "rewrite": lambda capture, entry, why: capture.rewrite(entry, "Other words.", because=why),
    "remove": lambda capture, entry, why: capture.remove(entry, because=why),
    "move": lambda capture, entry, why: capture.move(entry, -1, because=why),
    "move before the first item": lambda capture, entry, why: capture.move_to(entry, None, because=why),
    "move to": lambda capture, entry, why: capture.move_to(entry, capture.sitting.items[0].id, because=why),
}


@pytest.fixture
def capture(clerk: Clerk) -> Capture:
    """A meeting with two points in item 5."""
    capture = clerk.capture()
    capture.take("/item 5\nThe harbour was full.\nFees had risen.")
    return capture


def give_out(clerk: Clerk, capture: Capture, state: State) -> None:
    clerk.prepare.set_state(capture.sitting.meeting, state)


def lines(capture: Capture) -> list[tuple[str | None, str]]:
    return [(entry.item, entry.line) for entry in capture.sitting.entries]


def journal(folder: Path) -> list[dict[str, object]]:
    found = (folder / "store" / "journal.jsonl").read_text(encoding="utf-8").rstrip("\0")
    return [json.loads(line.partition(" ")[2]) for line in found.splitlines()]


@pytest.mark.parametrize("state", [State.PUBLISHED, State.CONFIRMED])
@pytest.mark.parametrize("name", ALTERATIONS)
def test_minutes_that_others_have_are_altered_only_for_a_reason(
    clerk: Clerk, capture: Capture, name: str, state: State, tmp_path: Path
) -> None:
    give_out(clerk, capture, state)
    before, entry = lines(capture), capture.sitting.entries[-1].id
    for no_reason in ("", "  "):
        with pytest.raises(ReasonNeededError) as refused:
            ALTERATIONS[name](capture, entry, no_reason)
        assert str(refused.value) == (
            f"The minutes of {capture.meeting} are {state}: say why they are altered."
        )
    assert lines(capture) == before
    ALTERATIONS[name](capture, entry, WHY)
    after = lines(capture)
    assert after != before
    assert journal(tmp_path)[-1]["reason"] == WHY
    clerk.workspace.undo()
    assert (lines(capture), journal(tmp_path)[-1]["reason"]) == (before, WHY)
    clerk.workspace.redo()
    assert (lines(capture), journal(tmp_path)[-1]["reason"]) == (after, WHY)


@pytest.mark.parametrize(
    "state", [state for state in State if state not in (State.PUBLISHED, State.CONFIRMED)]
)
def test_other_minutes_are_altered_without_one(
    clerk: Clerk, capture: Capture, state: State, tmp_path: Path
) -> None:
    give_out(clerk, capture, state)
    for alter in ALTERATIONS.values():
        alter(capture, capture.sitting.entries[-1].id, "")
    assert not any("reason" in change for change in journal(tmp_path))


def test_going_to_an_item_alters_nothing_and_needs_no_reason(clerk: Clerk, capture: Capture) -> None:
    give_out(clerk, capture, State.PUBLISHED)
    assert capture.enter("/item 5").entries == ()
    assert capture.item is not None
    assert capture.item.number == "5"


def test_the_reason_stands_in_the_history_of_the_log_too(clerk: Clerk, capture: Capture) -> None:
    (entry,) = capture.enter("/action paint the winch @DEC").entries
    give_out(clerk, capture, State.PUBLISHED)
    capture.rewrite(entry, "/action paint the bollards @DEC", because=WHY)
    assert [update.reason for update in clerk.action_log.history("ECSC-001")] == [WHY]


AGENDA: dict[str, Callable[[Prepare, Item, str], object]] = {
    "rename": lambda prepare, item, why: prepare.agenda.edit(
        item, number=item.number, title="Another title", kind=item.kind, because=why
    ),
    "move": lambda prepare, item, why: prepare.agenda.move(item, 1, because=why),
    "remove": lambda prepare, item, why: prepare.agenda.remove(item, because=why),
    "add": lambda prepare, item, why: prepare.agenda.add(
        prepare.workspace.meeting(item.meeting), "Dredging", because=why
    ),
}


@pytest.mark.parametrize("name", AGENDA)
def test_the_agenda_of_published_minutes_is_altered_only_for_a_reason(
    clerk: Clerk, capture: Capture, name: str, tmp_path: Path
) -> None:
    give_out(clerk, capture, State.PUBLISHED)
    before = capture.sitting.items
    with pytest.raises(ReasonNeededError):
        AGENDA[name](clerk.prepare, before[0], " ")
    assert capture.sitting.items == before
    AGENDA[name](clerk.prepare, before[0], WHY)
    assert capture.sitting.items != before
    assert journal(tmp_path)[-1]["reason"] == WHY


def test_an_item_at_the_end_of_a_published_agenda_stays_and_needs_no_reason(
    clerk: Clerk, capture: Capture
) -> None:
    give_out(clerk, capture, State.PUBLISHED)
    clerk.prepare.agenda.move(capture.sitting.items[-1], 1)
