"""Make the README's pictures: the program on its sample data, on a day and at a time that stand still.

    python docs/make_pictures.py

Run it when a screen has changed. The pictures are what the program itself paints.
"""

import asyncio
import re
import tempfile
from datetime import datetime
from pathlib import Path

from scrutiny_tui import wiring
from scrutiny_tui.demo import add_sample
from scrutiny_tui.services.use_cases import UseCases
from scrutiny_tui.services.workspace import Workspace
from scrutiny_tui.system.export_folder import ExportFolder
from scrutiny_tui.tui.app import ScrutinyApp

PICTURES = Path(__file__).parent / "pictures"
SIZE = (120, 34)
NOW = datetime(2026, 3, 3, 10, 42)  # noqa: DTZ001  the time on the wall of the room
SHOWN = {
    "capture": ("/rq the cost of a later last bus @BPM by the next meeting",),
    "menu": ("/re",),
    "log": ("<f3>", "<down>", "<down>", "<down>"),
    "meetings": ("<escape>", "<escape>"),
}
"""What is typed for each picture: text as it stands, keys in angle brackets."""


class StoppedClock:
    """It is eighteen minutes to eleven."""

    def now(self) -> datetime:
        """The same time, whenever it is asked for."""
        return NOW

    def real(self) -> datetime:
        """The same time."""
        return NOW


def main() -> None:
    """Make every picture again."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        workspace = wiring.open_workspace(Path(folder) / "store", NOW.date())
        still = Workspace(workspace.store, StoppedClock(), workspace.ids)
        add_sample(still)
        for name, typed in SHOWN.items():
            asyncio.run(picture(name, typed, wiring.use_cases(still, ExportFolder(Path(folder)))))
        workspace.store.close()


async def picture(name: str, typed: tuple[str, ...], services: UseCases) -> None:
    """Open the program, type, and keep what it paints as `pictures/NAME.svg`."""
    app = ScrutinyApp(services)
    async with app.run_test(size=SIZE) as pilot:
        for words in typed:
            await pilot.press(words[1:-1]) if words.startswith("<") else await pilot.press(*words)
        await pilot.pause()
        painted = app.export_screenshot(title="scrutiny")
    (PICTURES / f"{name}.svg").write_text(by_itself(painted), encoding="utf-8")


def by_itself(svg: str) -> str:
    """A picture that asks no server for its letters."""
    svg = re.sub(r"@font-face\s*\{.*?\}\s*", "", svg, flags=re.DOTALL)
    return svg.replace("Fira Code, monospace", "Menlo, Consolas, 'DejaVu Sans Mono', monospace")


if __name__ == "__main__":
    main()
