"""Work that waits for a painting is done, whoever else waits for it."""

from textual.app import App
from textual.widgets import Static

from scrutiny_tui.tui.painting import after_painting


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
