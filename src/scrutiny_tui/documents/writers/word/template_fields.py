"""Fills the fields that a council's own file marks: committee, date, time, venue, title and state.

A field is a content control or a bookmark with the field's name, or `{{name}}` in the text. The value is
filled in as plain text and is not searched for fields again.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import XmlPart

from scrutiny_tui.documents.writers.word.markup import parsed, run
from scrutiny_tui.documents.writers.word.xml_elements import SPACE, Element, is_empty, qn, safe

FIELDS = ("committee", "date", "time", "venue", "title", "state")
"""The fields that can be marked. Fields for which a document has no value become empty."""

_MARK = re.compile(r"\{\{\s*(\w+)\s*\}\}")


def stories(document: Document) -> Iterator[Element]:
    """The root elements of the body and of every header and footer."""
    yield document.element.body
    for relation in document.part.rels.values():
        if relation.reltype in (RT.HEADER, RT.FOOTER) and isinstance(relation.target_part, XmlPart):
            yield relation.target_part.element


def marked_fields(roots: Iterable[Element]) -> dict[str, list[str]]:
    """The fields marked in a file, as `{{name}}`, by a content control or by a bookmark.

    Returns:
        For each name in small letters, how it is marked, once for each place. Content controls and bookmarks
        with other names are the council's own and are left out.
    """
    found: dict[str, list[str]] = {}
    for root in roots:
        for paragraph in root.iter(qn("w:p")):
            for mark in _MARK.finditer("".join(text.text or "" for text in _texts(paragraph))):
                found.setdefault(mark[1].casefold(), []).append("text")
        for start in root.iter(qn("w:bookmarkStart")):
            _note(found, start.get(qn("w:name"), ""), "bookmark")
        for control in root.iter(qn("w:sdt")):
            _note(found, _control_name(control), "content control")
    return found


def fill_fields(roots: Iterable[Element], fields: Mapping[str, str]) -> None:
    """Fill the fields that are marked.

    Args:
        roots: the roots of the body, the headers and the footers.
        fields: the values by name; fields without a value become empty.
    """
    values = {name: " ".join(safe(fields.get(name, "")).split()) for name in FIELDS}
    for root in roots:
        for paragraph in list(root.iter(qn("w:p"))):
            _fill_marks(paragraph, values)
        for start in list(root.iter(qn("w:bookmarkStart"))):
            name = start.get(qn("w:name"), "").casefold()
            if name in values:
                _fill_bookmark(start, values[name])
        for control in list(root.iter(qn("w:sdt"))):
            name = _control_name(control)
            if name in values:
                _fill_control(control, values[name])


def _note(found: dict[str, list[str]], name: str, how: str) -> None:
    if name.casefold() in FIELDS:
        found.setdefault(name.casefold(), []).append(how)


def _texts(paragraph: Element) -> list[Element]:
    """The text elements of a paragraph, without those in a text box, which has its own paragraphs."""
    return [
        text for text in paragraph.iter(qn("w:t")) if next(text.iterancestors(qn("w:p")), None) is paragraph
    ]


def _fill_marks(paragraph: Element, values: Mapping[str, str]) -> None:
    texts = _texts(paragraph)
    marks = list(_MARK.finditer("".join(text.text or "" for text in texts)))
    for mark in reversed(marks):  # from the last, so that the positions of the earlier marks stay valid
        if mark[1].casefold() in values:
            _replace(texts, mark.start(), mark.end(), values[mark[1].casefold()])


def _replace(texts: list[Element], start: int, end: int, value: str) -> None:
    """Replace characters that may span several runs with a value, which takes the look of the first run."""
    at = 0
    for text in texts:
        own = text.text or ""
        first, last = max(start - at, 0), min(end - at, len(own))
        if first < last:
            text.text = own[:first] + value + own[last:]
            text.set(SPACE, "preserve")
            value = ""
        at += len(own)


def _fill_bookmark(start: Element, value: str) -> None:
    """Replace the content of the bookmark within its paragraph with a value."""
    if next(start.iterancestors(qn("w:p")), None) is None:
        return
    after = list(start.itersiblings())
    ends = [
        each.tag == qn("w:bookmarkEnd") and each.get(qn("w:id")) == start.get(qn("w:id")) for each in after
    ]
    within = after[: ends.index(True)] if True in ends else []
    runs = [each for each in within if each.tag == qn("w:r")]
    start.addnext(_run(value, runs))
    for each in runs:
        _remove(each)


def _fill_control(control: Element, value: str) -> None:
    properties, content = control.find(qn("w:sdtPr")), control.find(qn("w:sdtContent"))
    if content is None:
        return
    shows_prompt = False
    if properties is not None:
        shows_prompt = properties.find(qn("w:showingPlcHdr")) is not None
        for tag in (
            "w:showingPlcHdr",
            "w:dataBinding",
        ):  # a data binding would replace the value
            for each in properties.findall(qn(tag)):
                properties.remove(each)
    runs = list(content.iter(qn("w:r")))
    filled = _run(value, [] if shows_prompt else runs)
    paragraph = next(content.iter(qn("w:p")), None)
    if runs:
        runs[0].addprevious(filled)
    else:
        (paragraph if paragraph is not None else content).append(filled)
    for each in runs:
        _remove(each)
    for each in content.findall(qn("w:p")):
        if is_empty(each):
            content.remove(each)


def _run(value: str, like: list[Element]) -> Element:
    """A run with the value, which looks like the first of the given runs."""
    (made,) = parsed(run(value))
    look = like[0].find(qn("w:rPr")) if like else None
    if look is not None:
        made.insert(0, look)
    return made


def _control_name(control: Element) -> str:
    """The field that a content control marks, by its tag or its title; empty for other controls."""
    for tag in ("w:tag", "w:alias"):
        named = control.find(f"{qn('w:sdtPr')}/{qn(tag)}")
        if named is not None and named.get(qn("w:val"), "").casefold() in FIELDS:
            return named.get(qn("w:val"), "").casefold()
    return ""


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
