"""Checks a council's own Word file: what of it documents will use, and what is wrong with it."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from docx.document import Document
from msgspec import Struct

from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.documents.writers.word.headers_footers import headers_and_footers
from scrutiny_tui.documents.writers.word.insertion_point import find_bookmark
from scrutiny_tui.documents.writers.word.paragraph_looks import (
    CELL_LOOKS,
    HEADER_FOOTER_LOOKS,
    HEADING_LOOKS,
    LIST_LOOKS,
    ROLE_LOOKS,
    Look,
)
from scrutiny_tui.documents.writers.word.style_sheet import StyleSheet, name_of
from scrutiny_tui.documents.writers.word.template import as_unfit, open_template
from scrutiny_tui.documents.writers.word.template_fields import FIELDS, marked_fields, stories
from scrutiny_tui.documents.writers.word.xml_elements import qn


class TemplateFindings(Struct, frozen=True):
    """The results of the check, each in one plain sentence.

    Attributes:
        used: what of the file is used, and what is added to it.
        faults: what should be corrected.
    """

    used: tuple[str, ...]
    faults: tuple[str, ...]


def check_template(path: Path, style: HouseStyle) -> TemplateFindings:
    """Check a council's own Word file against the house style that uses it.

    Args:
        path: the file.
        style: the house style.

    Raises:
        UnfitTemplateError: the file cannot be used at all.
    """
    with as_unfit(path):
        return _findings(path, style)


def _findings(path: Path, style: HouseStyle) -> TemplateFindings:
    document, left_out = open_template(path)
    found = marked_fields(stories(document))
    sheet = StyleSheet(document.styles.element, style.layout)
    used = (_place(document, style.layout.bookmark), *_fields(found), *_styles(sheet), _pages(document))
    faults = (
        *(
            f"The file has {each}, which documents are made without; take it out in Word."
            for each in left_out
        ),
        *_unknown_marks(found),
        *_missing_styles(sheet, style),
        *_second_title(document, sheet, style),
        *_other_language(document, style),
    )
    return TemplateFindings(used, faults)


def _place(document: Document, bookmark: str) -> str:
    if find_bookmark(document, bookmark) is not None:
        return f"The minutes go to the bookmark “{bookmark}”."
    return f"There is no bookmark “{bookmark}”, so the minutes go to the end."


def _fields(found: dict[str, list[str]]) -> Iterator[str]:
    there = [f"{name} ({', '.join(dict.fromkeys(found[name]))})" for name in FIELDS if name in found]
    absent = [name for name in FIELDS if name not in found]
    if there:
        yield f"Filled in: {', '.join(there)}."
    if absent:
        yield f"No place is marked for: {', '.join(absent)}."


def _styles(sheet: StyleSheet) -> Iterator[str]:
    used, added = [], []
    for look in _looks():
        own = sheet.own_style(look)
        if own is None:
            added.append(look.name)
        else:
            used.append(re.sub("^heading", "Heading", name_of(own)))  # as Word shows it
    if used:
        yield f"Styles of the file that are used: {', '.join(dict.fromkeys(used))}."
    if added:
        yield f"Styles that are added where they are needed: {', '.join(added)}."


def _pages(document: Document) -> str:
    if all(edges.numbered for edges in headers_and_footers(document)):
        return "The pages have numbers of the file's own."
    return "Page numbers are added at the foot of pages that have none."


def _unknown_marks(found: dict[str, list[str]]) -> Iterator[str]:
    for name in found:
        if name not in FIELDS:
            near = get_close_matches(name, FIELDS, n=1, cutoff=0.5)
            known = f"did you mean {{{{{near[0]}}}}}?" if near else f"there are {', '.join(FIELDS)}."
            yield f"Nothing is known to fill {{{{{name}}}}}; {known}"


def _missing_styles(sheet: StyleSheet, style: HouseStyle) -> Iterator[str]:
    for part, name in style.layout.styles.items():
        if not sheet.has(name, "table" if part == "table" else "paragraph"):
            yield f"The file has no style “{name}”, which the style file names for {part}."


def _second_title(document: Document, sheet: StyleSheet, style: HouseStyle) -> Iterator[str]:
    title = sheet.own_style(HEADING_LOOKS[0])
    if title is None or not style.front.title:
        return
    for named in document.element.body.iter(qn("w:pStyle")):
        if named.get(qn("w:val")) == title.get(qn("w:styleId")):
            yield (
                "The file has a title of its own, in the style of the first heading; let the style file say"
                ' title = "" under [front], or give that paragraph another style.'
            )
            return


def _other_language(document: Document, style: HouseStyle) -> Iterator[str]:
    path = f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}/{qn('w:lang')}"
    language = document.styles.element.find(path)
    spoken = language.get(qn("w:val"), "") if language is not None else ""
    if spoken != style.language:
        says = f"is in {spoken}" if spoken else "says no language"
        yield f"The file {says} and the minutes are in {style.language}; set its language in Word."


def _looks() -> tuple[Look, ...]:
    """Each look once: list paragraphs share the council's style with the same paragraphs outside lists."""
    lists = (look for role, look in LIST_LOOKS.items() if role not in ROLE_LOOKS)
    return (*HEADING_LOOKS, *ROLE_LOOKS.values(), *lists, *HEADER_FOOTER_LOOKS, *CELL_LOOKS)
