"""Random keys, held keys, double Enters, pastes, the mouse, and a window that changes its size."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Keys:
    """Keys pressed one behind the other; a letter is itself."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DoubleEnter:
    """Enter twice in the field that has the focus, the second before the first is answered."""


@dataclass(frozen=True, slots=True)
class Answered:
    """Whoever presses the keys waits for the answer, and what is typed then ends with these words."""

    words: str = ""


@dataclass(frozen=True, slots=True)
class Pasted:
    """A paste."""

    text: str


@dataclass(frozen=True, slots=True)
class Resized:
    """The window has another size."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Clicked:
    """The mouse was pressed and let go, at a part of the window's width and height."""

    across: float
    down: float


Event = Keys | DoubleEnter | Answered | Pasted | Resized | Clicked

BURSTS = (
    ("f1", "escape"),
    ("f3", "escape", "escape"),
    ("ctrl+b", "p", "escape"),
    ("ctrl+f", "enter", "escape"),
    ("g", "n", "escape"),
    ("g", "f", "escape"),
    ("f9",),
    ("f9", "escape"),
    ("f10", "pagedown", "escape"),
    ("f10", "escape"),
    ("n", "enter", "enter"),
    ("enter", "escape"),
)
LONE = (
    *(f"f{number}" for number in range(1, 11)),
    *(
        "enter",
        "escape",
        "tab",
        "shift+tab",
        "up",
        "down",
        "left",
        "right",
        "pageup",
        "pagedown",
        "home",
        "end",
    ),
    *("backspace", "delete", "ctrl+up", "ctrl+down", "ctrl+pageup", "ctrl+pagedown", "ctrl+z", "ctrl+y"),
    *(
        "ctrl+b",
        "ctrl+f",
        "ctrl+l",
        "ctrl+t",
        "ctrl+o",
        "ctrl+a",
        "ctrl+c",
        "ctrl+x",
        "ctrl+v",
        "ctrl+w",
        "ctrl+u",
        "shift+up",
    ),
    *"abcdefghiklmnopqrstuwxv/@1234?-.\\ ",
)
"""Every key but Ctrl+Q, which leaves."""
LINES = (
    "/item 3",
    "/item new The pier",
    "The ferry was late.",
    "- in every month",
    "/agreed",
    "/here moss, hale",
    "/exempt 3",
    "/public",
    "/request sailing figures @DEC by 1 May",
    "hale: asked how many",
    "/vote 3 2 1",
    "/undo nothing",
)
PASTES = (
    "one line",
    "The ferry was late.\nThe lamps were new.\n/agreed",
    "[/foo]\x1b[31m",
    "",
    "\n\n",
    "😀 Ŵyn",
)
SIZES = (
    (120, 40),
    (80, 24),
    (60, 20),
    (40, 5),
    (20, 3),
    (12, 2),
    (3, 3),
    (1, 30),
    (60, 1),
    (1, 1),
    (200, 60),
)


def script(random: Random, events: int) -> Iterator[Event]:
    """So many events."""
    makes: tuple[Callable[[], Event], ...] = (
        lambda: Keys(random.choice(BURSTS) * random.randint(1, 6)),
        lambda: Keys((random.choice(LONE),) * random.randint(1, 12)),
        lambda: Keys(tuple(random.choice(LONE) for _ in range(random.randint(1, 6)))),
        lambda: Keys((*random.choice(LINES), "enter")),
        DoubleEnter,
        lambda: Pasted(random.choice(PASTES)),
        lambda: Resized(*random.choice(SIZES)),
        lambda: Clicked(random.random(), random.random()),
    )
    weights = (5, 4, 8, 6, 2, 1, 2, 2)
    for _ in range(events):
        yield random.choices(makes, weights)[0]()
