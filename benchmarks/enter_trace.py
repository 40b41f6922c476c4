"""What one Enter calls: the program's own functions and files, from the key to the recorded line painted.

The clerk records a request in an item of two hundred entries, with the program in this process and no
terminal. Only the thread that answers the keys is counted; what writes to the disk has its own.
"""

import asyncio
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from types import CodeType, FrameType
from typing import Any, Self

from rich.console import RenderableType
from textual import events
from textual.screen import Screen

import scrutiny_tui
from benchmarks.five_years import TODAY, build
from scrutiny_tui import wiring
from scrutiny_tui.system.export_folder import ExportFolder
from scrutiny_tui.tui.app import ScrutinyApp

ONCE = (
    "domain/grammar/line.py:read_line",
    "domain/attendance.py:_attendees",
    "documents/compose/minutes.py:compose_item",
    "tui/screens/capture.py:CaptureScreen.fill",
    "services/workspace.py:Workspace.sitting",
)
"""Functions whose calls are printed: what one Enter needs, it needs once."""
SIZE = (120, 40)
MEETINGS = 4

_PACKAGE = Path(scrutiny_tui.__file__).parent


class Trace:
    """Counts the calls of the program's own functions in this thread.

    Attributes:
        calls: how often each function was called, by its code.
    """

    def __init__(self) -> None:
        self.calls: Counter[CodeType] = Counter()

    def __enter__(self) -> Self:
        sys.setprofile(self._called)
        return self

    def __exit__(self, *_: object) -> None:
        sys.setprofile(None)

    def _called(self, frame: FrameType, event: str, _argument: object) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(str(_PACKAGE)):
            self.calls[frame.f_code] += 1

    @property
    def functions(self) -> Counter[str]:
        """How often each function was called, by file and name; those without a name are left out."""
        named = Counter[str]()
        for code, times in self.calls.items():
            if not code.co_name.startswith("<"):
                file = Path(code.co_filename).relative_to(_PACKAGE).as_posix()
                named[f"{file}:{code.co_qualname}"] += times
        return named

    @property
    def files(self) -> set[str]:
        """The files that the functions stand in."""
        return {name.partition(":")[0] for name in self.functions}


def _end_of_tracing(app: ScrutinyApp) -> asyncio.Event:
    """End the tracing when the program has painted something, and set an event."""
    painted, display = asyncio.Event(), app._display  # noqa: SLF001  textual has no public name for it

    def displayed(screen: Screen[Any], renderable: RenderableType | None) -> None:
        display(screen, renderable)
        sys.setprofile(None)  # what follows the painting is not part of the key
        painted.set()

    vars(app)["_display"] = displayed
    return painted


async def trace_enter(store: Path) -> Trace:
    """Record one request in the long item of the live meeting.

    Args:
        store: the folder of a store of five years, or of fewer.

    Returns:
        What was called from Enter to the painted line.
    """
    fallback = wiring.fallback_folders(store, [store.parent / "beside"])
    workspace = wiring.open_live_workspace(store, TODAY, fallback)
    app = ScrutinyApp(wiring.use_cases(workspace, ExportFolder(store.parent)))
    painted = _end_of_tracing(app)
    async with app.run_test(size=SIZE) as pilot:
        while not getattr(app.screen, "composing", False):
            await pilot.pause(0.05)
        for number in range(2):  # the first one loads what capture needs
            for key in f"/request note {number} @HEAD by the next meeting":
                await pilot.press({" ": "space", "/": "slash", "@": "at"}.get(key, key))
            await pilot.pause(0.2)
            painted.clear()
            with Trace() as trace:
                app.post_message(events.Key("enter", None))
                await painted.wait()
            await pilot.pause(0.2)
    workspace.store.close()
    return trace


def main() -> None:
    """Print how many functions and files there are, and how often the costly ones ran."""
    with TemporaryDirectory(prefix="enter-") as name:
        store = Path(name) / "store"
        build(store, MEETINGS)
        trace = asyncio.run(trace_enter(store))
    functions = trace.functions
    print(f"{len(functions)} functions in {len(trace.files)} files, {functions.total()} calls")
    for function in ONCE:
        print(f"{functions[function]:>5} × {function}")
    if "--all" in sys.argv:
        for function, times in sorted(functions.items()):
            print(f"{times:>5} {function}")


if __name__ == "__main__":
    main()
