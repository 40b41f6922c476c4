"""Minutes to .docx, 20 and 75 pages: ours, docxtpl, pandoc, and the zipping of the finished XML.

Each makes the same document: ours from what was captured, which it composes first, with all the lists, edges
and watermarks that Word needs; the others from blocks that are composed already, docxtpl from a
template with the styles and the lists of ours, pandoc from Markdown. They take turns, and each ends with a
file. The cost of our writing alone is listed beside them.
"""

import statistics
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from datetime import date
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import docx
from docx.document import Document

from scrutiny_tui.documents.compose import compose_minutes
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.documents.styles.style_files import Styles
from scrutiny_tui.documents.writers.plain_text import text_of_runs
from scrutiny_tui.documents.writers.word import write_word
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.entries import Body, Entry
from scrutiny_tui.domain.meetings import Item, Meeting
from scrutiny_tui.domain.outcomes import Clause
from scrutiny_tui.domain.printable import HeadingBlock, ListItem, Printable
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.wiring import templates_folder

PAGES = (20, 75)
ITEMS_A_PAGE = 1.48
ROUNDS = 20

_SAID = (
    "The Director said that waiting times had fallen since the autumn, and that the service had begun to "
    "visit each family within six weeks of a first request; where it could not, the family was told why."
)
_DAY = date(2026, 3, 3)
_NEEDED = ("docxtpl", "pypandoc")
_INSTALL = "pip install docxtpl pypandoc-binary"
_OTHER = "Normal"

Make = Callable[[Path], object]


def minutes(pages: int) -> Sitting:
    """A meeting whose minutes fill so many pages."""
    meeting = Meeting("BSP-2026-03-03", "c1", _DAY, venue="Town Hall")
    numbers = range(1, round(pages * ITEMS_A_PAGE) + 1)
    items = [Item(f"i{n}", meeting.id, f"{n:06}", str(n), "Waiting times") for n in numbers]
    entries = [
        Entry(f"{item.id} {n}", meeting.id, item.id, f"{item.place}{n:03}", "", body)
        for item in items
        for n, body in enumerate(_bodies(item))
    ]
    committee = Committee("c1", "Borough Scrutiny Panel", "Panel", "BSP", "england", quorum=3)
    return Sitting(meeting, committee, {}, (), tuple(items), tuple(entries))


def _bodies(item: Item) -> list[Body]:
    """What is said and resolved in an item; no two items resolve the same."""
    clauses = (Clause(f"asks for figure {n} of item {item.number};") for n in range(3))
    return [*(Point(_SAID) for _ in range(7)), *clauses]


def contenders(sitting: Sitting, style: HouseStyle, folder: Path) -> dict[str, Make]:
    """The functions that make the document at a path, by name."""
    printable = compose_minutes(sitting, style)
    write_word(printable, folder / "finished.docx", style.layout)
    with zipfile.ZipFile(folder / "finished.docx") as package:
        finished = {name: package.read(name) for name in package.namelist()}
    return {
        "ours": lambda path: write_word(compose_minutes(sitting, style), path, style.layout),
        "its writing": lambda path: write_word(printable, path, style.layout),
        "docxtpl": docxtpl(folder),
        "pandoc": pandoc(printable),
        "zip alone": lambda path: zipped(finished, path),
    }


def docxtpl(folder: Path) -> Make:
    """docxtpl, from a template with one paragraph for each style of the document."""
    template_of = import_module("docxtpl").DocxTemplate

    finished = docx.Document(str(folder / "finished.docx"))
    blocks = [{"style": p.style.name, "text": p.text} for p in finished.paragraphs if p.style is not None]
    template = folder / "template.docx"
    _with_marks(finished, dict.fromkeys(block["style"] or "" for block in blocks))
    finished.save(str(template))

    def make(path: Path) -> None:
        document = template_of(str(template))
        document.render({"blocks": blocks}, autoescape=True)
        document.save(str(path))

    return make


def pandoc(printable: Printable) -> Make:
    """pandoc, from Markdown."""
    converted = import_module("pypandoc").convert_text
    markdown = "\n\n".join(_as_markdown(printable))

    def make(path: Path) -> None:
        converted(markdown, "docx", format="markdown", outputfile=str(path))

    return make


def zipped(finished: dict[str, bytes], path: Path) -> None:
    """The least that a .docx can cost."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in finished.items():
            package.writestr(name, content)


def measure(makers: dict[str, Make], folder: Path) -> dict[str, float]:
    """The median time of each, in milliseconds; what comes first in one round comes last in the next.

    What follows pandoc, a process of its own, finds the processor's caches cold.
    """
    times: dict[str, list[float]] = {name: [] for name in makers}
    for number in range(ROUNDS + 1):
        for name, make in makers.items() if number % 2 else reversed(makers.items()):
            start = time.perf_counter()
            make(folder / f"{name}.docx")
            if number:  # the first one of each warms up
                times[name].append(1000 * (time.perf_counter() - start))
    return {name: statistics.median(found) for name, found in times.items()}


def main() -> None:
    """Print the medians and the ratios."""
    absent = [name for name in _NEEDED if find_spec(name) is None]
    if absent:
        print(
            f"Without {' and '.join(absent)} there is nothing to compare with: {_INSTALL}.", file=sys.stderr
        )
        return
    style = Styles(templates_folder()).load("england")
    print(f"{'pages':>5}  {'':<12}{'ms':>9}{'ours ÷ it':>12}")
    for pages in PAGES:
        with tempfile.TemporaryDirectory() as name:
            makers = contenders(minutes(pages), style, Path(name))
            for who, took in (found := measure(makers, Path(name))).items():
                print(f"{pages:>5}  {who:<12}{took:>9.1f}{found['ours'] / took:>12.2f}")
    print("to be reached: at most 1.00 of docxtpl, 0.15 of pandoc")


def _with_marks(document: Document, styles: dict[str, None]) -> None:
    """Keep a document's styles, lists and edges, and put a loop over blocks into its body."""
    body: Any = document.element.body
    for child in list(body)[:-1]:
        body.remove(child)
    document.add_paragraph("{%p for block in blocks %}")
    for number, style in enumerate(styles):
        document.add_paragraph(f"{{%p {'elif' if number else 'if'} block.style == '{style}' %}}")
        document.add_paragraph("{{ block.text }}", style=style or _OTHER)
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")


def _as_markdown(printable: Printable) -> list[str]:
    lines = []
    for block in printable.blocks:
        words = text_of_runs(getattr(block, "runs", ()))
        if isinstance(block, HeadingBlock):
            lines.append(f"{'#' * block.level} {block.number} {words}")
        elif isinstance(block, ListItem):
            lines.append(f"{block.number}. {words}")
        else:
            lines.append(words)
    return lines
