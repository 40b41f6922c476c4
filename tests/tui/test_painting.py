"""Work that waits for a painting is done, whoever else waits for it, and however slow the machine is."""

import pytest
from textual.app import App
from textual.widgets import Static

from scrutiny_tui.tui import painting
from scrutiny_tui.tui.painting import after_painting
from scrutiny_tui.tui.textual_traps import guard_textual


async def test_a_widget_that_is_gone_holds_up_no_other() -> None:
    app: App[None] = App()
    done: list[str] = []
    async with app.run_test() as pilot:
        gone = Static("a pane")
        await app.mount(gone)
        await gone.remove()
        after_painting(gone, lambda: done.append("the pane"))
        after_painting(app, lambda: done.append("the page"))
        while "the page" not in done:
            await pilot.pause()
    assert "the page" in done


async def test_it_is_done_though_its_time_is_over_before_its_timer_starts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    guard_textual()
    monkeypatch.setattr(painting, "SECONDS_TO_THE_TERMINAL", 1e-9)
    app: App[None] = App()
    done: list[str] = []
    async with app.run_test() as pilot:
        after_painting(app, lambda: done.append("the page"))
        await pilot.pause()
        await pilot.pause()
    assert done
