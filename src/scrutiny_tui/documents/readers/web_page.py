"""The lines of a saved web page, with what its markup tells of each."""

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree, html
from msgspec import Struct, field
from msgspec.structs import replace

from scrutiny_tui.documents.numerals import numeral
from scrutiny_tui.domain.discussion import MarkStyle
from scrutiny_tui.domain.errors import FileTrouble
from scrutiny_tui.domain.published_agenda.lines import SourceLine
from scrutiny_tui.domain.text import clean

_BLOCKS = frozenset(
    {
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "br",
            "center",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
        ),
        *(
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
        ),
        *("li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th"),
        *("thead", "tr", "ul"),
    }
)
_LEFT_OUT = frozenset(
    {
        *("head", "script", "style", "noscript", "template", "svg", "iframe", "object", "select", "button"),
        *("textarea", "math"),
    }
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "th"})
_STRONG = _HEADINGS | {"b", "strong"}
_AROUND = frozenset({"nav", "footer", "aside"})
_AROUND_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|footer|cookies?|sidebar|skip|social"
    r"|search|banner)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ITEM_TITLE = re.compile(r"(?:^|\s)mgAiTitleTxt(?:\s|$)")
"""The class of the numbers and titles of items on the pages of the commonest publishing system."""
_MAIN = (
    "//main | //*[@role='main'] | //*[@id='mgContent' or contains(concat(' ', @class, ' '), ' mgContent ')]"
)
_SPACES = re.compile(r"[\s\xa0]+")
_LIST_MARKS = {"a": MarkStyle.LETTER, "A": MarkStyle.CAPITAL, "i": MarkStyle.ROMAN, "I": MarkStyle.ROMAN}
_ENOUGH = 200
"""So many characters the main part of a page has at least."""


def lines_of_web_page(page: str, path: Path) -> tuple[SourceLine, ...]:
    """The lines of a web page in the order of its markup. Nothing is fetched, and no entity is looked up.

    Args:
        page: the page's markup.
        path: its file, for the sentence that refuses it.

    Raises:
        FileTrouble: its elements are nested so deeply that the inner ones cannot be read.
    """
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = html.document_fromstring(clean(page).encode("utf-8", errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return ()
    if any(fault.level == etree.ErrorLevels.FATAL or "depth" in fault.message for fault in parser.error_log):
        raise FileTrouble(f"{path} is nested too deeply to be read: copy the agenda and save it as text.")
    walk = _Walk(_main_part(root))
    found = [*walk.lines(root), *walk.flushed()]
    if all(line.around for line in found):
        return tuple(replace(line, around=False) for line in found)
    return tuple(found)


def _main_part(root: html.HtmlElement) -> html.HtmlElement | None:
    """The element that holds what a page is about; None where its markup does not tell."""
    found = root.xpath(_MAIN)
    mains = [one for one in found if isinstance(one, html.HtmlElement)] if isinstance(found, list) else []
    return next((main for main in mains if len(_words(main.text_content())) >= _ENOUGH), None)


class _Walk(Struct):
    """A walk through a page, with the words since the last block began.

    Attributes:
        main: the main part of the page; None where the whole page is.
    """

    main: html.HtmlElement | None
    words: list[tuple[str, bool, bool]] = field(default_factory=list)
    number: str = ""
    title: bool = False
    around: bool = False
    within: bool = False
    rows: int = 0
    row: int | None = None
    column: int = 0
    depth: int = 0
    count: int = 0

    def lines(
        self, element: html.HtmlElement, *, strong: bool = False, link: bool = False
    ) -> Iterator[SourceLine]:
        """The lines of an element, without those that end after it."""
        tag = element.tag if isinstance(element.tag, str) else ""
        if not tag or tag in _LEFT_OUT or _is_hidden(element):
            return
        block, kept = tag in _BLOCKS, self._kept()
        if block:
            yield from self.flushed()
            self._enter(element, tag)
        strong, link = strong or tag in _STRONG, link or (tag == "a" and element.get("href") is not None)
        self._add(element.text, strong=strong, link=link)
        for at, child in enumerate(element):
            if tag == "ol" and child.tag == "li":
                self.number = _ordinal(element, at)
            elif tag == "tr" and child.tag in ("td", "th"):
                self.column = at
            yield from self.lines(child, strong=strong, link=link)
            self._add(child.tail, strong=strong, link=link)
        if block:
            yield from self.flushed()
            self.around, self.within, self.row, self.column, self.depth, self.title = kept

    def flushed(self) -> Iterator[SourceLine]:
        """The line that the words since the last block make, if any."""
        words, self.words = self.words, []
        text = _words("".join(word for word, _, _ in words))
        if not text:
            return
        told = [(strong, link) for word, strong, link in words if _words(word)]
        self.count += 1
        number, self.number = self.number, ""
        place = f"row {self.row}" if self.row else f"line {self.count}"
        yield SourceLine(
            text,
            place,
            number,
            self.depth,
            strong=all(strong for strong, _ in told),
            title=self.title,
            link=all(link for _, link in told),
            row=self.row,
            column=self.column,
            around=self.around or (self.main is not None and not self.within),
        )

    def _kept(self) -> tuple[bool, bool, int | None, int, int, bool]:
        return self.around, self.within, self.row, self.column, self.depth, self.title

    def _enter(self, element: html.HtmlElement, tag: str) -> None:
        names = f"{element.get('class', '')} {element.get('id', '')}"
        self.around = self.around or tag in _AROUND or (tag != "body" and bool(_AROUND_NAMES.search(names)))
        self.within = self.within or element is self.main
        self.title = self.title or bool(_ITEM_TITLE.search(element.get("class", "")))
        if tag == "tr":
            self.rows += 1
            self.row = self.rows
        elif tag in ("ul", "ol"):
            self.depth += 1

    def _add(self, words: str | None, *, strong: bool, link: bool) -> None:
        if words:
            self.words.append((words, strong, link))


def _words(text: str) -> str:
    return _SPACES.sub(" ", text).strip()


def _is_hidden(element: html.HtmlElement) -> bool:
    style = element.get("style", "").replace(" ", "").lower()
    return element.get("hidden") is not None or "display:none" in style


def _ordinal(ordered: html.HtmlElement, at: int) -> str:
    """The number that a browser prints before an item of an ordered list."""
    before = sum(1 for child in ordered[:at] if child.tag == "li")
    start = ordered.get("start", "1")
    first = int(start) if start.isdecimal() and len(start) < 5 else 1
    own = ordered[at].get("value", "")
    number = int(own) if own.isdecimal() and len(own) < 5 else first + before
    kind = ordered.get("type", "")
    shown = numeral(_LIST_MARKS.get(kind, MarkStyle.DECIMAL), number)
    return f"{shown.upper() if kind == 'I' else shown}."
