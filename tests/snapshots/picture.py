"""Pictures of the program, several in one file: small, and the same on every computer."""

import re
from collections.abc import Iterable
from itertools import groupby

_FONTS = re.compile(r"@font-face\s*\{.*?\}\s*", re.DOTALL)
# What cuts rows off, and the title and the buttons of a window.
_WINDOW = re.compile(
    r"<clipPath.*?</clipPath>\s*| clip-path=\"[^\"]*\"|<!--.*?-->\s*|\s*\.\S+-title \{.*?\}"
    r"|<text class=\"[^\"]*-title\".*?</text>\s*<g transform=\"translate\(26,22\)\">.*?</g>\s*",
    re.DOTALL,
)
_NOTHING = re.compile(r"<text[^>]*>\s*</text>")
_ROW_OF_BACKGROUNDS = re.compile(r"(?:<rect fill=\"[^\"]*\" x=[^>]*/>\s*)+")
_BACKGROUND = re.compile(
    r"<rect fill=\"(?P<fill>[^\"]*)\" x=\"(?P<x>[^\"]*)\" y=\"(?P<y>[^\"]*)\" width=\"(?P<width>[^\"]*)\""
    r" height=\"(?P<height>[^\"]*)\"[^>]*/>"
)
_SIZE = re.compile(r"viewBox=\"0 0 (?P<width>[\d.]+) (?P<height>[\d.]+)\"")

_WITHOUT_GAPS = "<style>rect { shape-rendering: crispEdges }</style>"


def album(pictures: dict[str, str]) -> str:
    """Several pictures below each other.

    Args:
        pictures: by name, each as textual exports it.
    """
    below, widest, placed = 0.0, 0.0, []
    for name, painted in pictures.items():
        small = smaller(painted)
        size = _SIZE.search(small)
        assert size is not None
        width, height = float(size["width"]), float(size["height"])
        own = re.sub(r"\bterminal-(?:\d+-)?", f"p{name}-", small)
        placed.append(own.replace("<svg ", f'<svg y="{below:g}" width="{width:g}" height="{height:g}" ', 1))
        below, widest = below + height, max(widest, width)
    head = f'<svg viewBox="0 0 {widest:g} {below:g}" xmlns="http://www.w3.org/2000/svg">'
    return "\n".join([head, _WITHOUT_GAPS, *placed, "</svg>\n"])


def smaller(painted: str) -> str:
    """A picture without a window or letters from a server, each background in one piece."""
    for left_out in (_FONTS, _WINDOW, _NOTHING):
        painted = left_out.sub("", painted)
    painted = painted.replace("Fira Code, monospace", "Menlo, Consolas, 'DejaVu Sans Mono', monospace")
    painted = _ROW_OF_BACKGROUNDS.sub(lambda found: "\n".join(_joined(found[0])) + "\n", painted)
    painted = painted.replace("&#160;", "\N{NO-BREAK SPACE}")
    return re.sub(r"^[ \t]*\n|^[ \t]+|[ \t]+$", "", painted, flags=re.MULTILINE).strip()


def _joined(rects: str) -> Iterable[str]:
    """Backgrounds, one line for each row of the screen."""
    for y, row in groupby(_BACKGROUND.finditer(rects), key=lambda rect: rect["y"]):
        pieces = []
        for fill, same in groupby(row, key=lambda rect: rect["fill"]):
            first, *_, last = [*same] * 2
            width = float(last["x"]) + float(last["width"]) - float(first["x"])
            size = f'width="{width:.1f}" height="{first["height"]}"'
            pieces.append(f'<rect fill="{fill}" x="{first["x"]}" y="{y}" {size}/>')
        yield "".join(pieces)
