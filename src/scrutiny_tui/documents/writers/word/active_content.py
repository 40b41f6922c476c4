"""Removes from a council's Word file what acts by itself, or fetches something, when it is opened.

That is: templates and files elsewhere that Word loads, embedded objects, controls, macros, and all fields
except a few that only show something of the document itself. The text that a field shows stays.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from docx.document import Document
from docx.opc.part import Part, XmlPart
from docx.opc.rel import _Relationship as Relationship
from lxml import etree

from scrutiny_tui.documents.writers.word.fields import take_out_fields
from scrutiny_tui.documents.writers.word.xml_elements import Element, qn

_OBJECT, _CONTROL, _MACROS = "an embedded object (OLE)", "an ActiveX control", "macros"
_DOCUMENT, _DATA = "another document within it", "a data source for mail merge"
_ACTIVE = {
    "attachedtemplate": "a template that is attached to it",
    "oleobject": _OBJECT,
    "package": _OBJECT,
    "control": _CONTROL,
    "activexcontrolbinary": _CONTROL,
    "vbaproject": _MACROS,
    "wordvbadata": _MACROS,
    "keymapcustomizations": _MACROS,
    "attachedtoolbars": _MACROS,
    "extensibility": _MACROS,
    "webextension": "an add-in",
    "webextensiontaskpanes": "an add-in",
    "afchunk": _DOCUMENT,
    "subdocument": _DOCUMENT,
    "frame": _DOCUMENT,
    "mailmergesource": _DATA,
    "mailmergeheadersource": _DATA,
    "recipientdata": _DATA,
}
"""What the clerk is told that the file holds, by the last word of a relationship's type in small letters."""

_FETCHED = "something that Word fetches from elsewhere"
_HYPERLINK = "hyperlink"
_REFERENCES = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}",
)
_VML, _OFFICE = "{urn:schemas-microsoft-com:vml}", "{urn:schemas-microsoft-com:office:office}"
_ADDRESSES = ("src", f"{_OFFICE}href", f"{_OFFICE}althref")
"""Attributes of old drawings that hold an address instead of a reference."""

_DATA_OF_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}externalData"
_MAIL_MERGE = qn("w:mailMerge")
_W = qn("w:p").removesuffix("p")


class _Story(NamedTuple):
    """A part of the file that is XML.

    Attributes:
        part: the part.
        root: its root element.
        parsed: whether the root was parsed here, so that the part must be given the altered XML.
    """

    part: Part
    root: Element
    parsed: bool


def take_out_active_content(document: Document) -> tuple[str, ...]:
    """Take out what acts by itself.

    Args:
        document: the council's file, which is altered.

    Returns:
        What was taken out, each as it is said in a sentence ("macros", "the field DDEAUTO").

    Raises:
        etree.XMLSyntaxError: a part is no sound XML.
        ValueError: a part has a document type, which no Word file has.
    """
    package = document.part.package
    assert package is not None  # noqa: S101  a document that was opened is in a package
    found = [why for _, why in _cut(package.rels)]
    for part in list(package.iter_parts()):
        cut = dict(_cut(part.rels))
        found += cut.values()
        story = _story(part)
        if story is None:
            continue
        taken = [*_without_references(story.root, cut), *_without_addresses(story.root)]
        taken += [f"the field {name}" for name in take_out_fields(story.root)]
        found += taken
        if story.parsed and (taken or cut):
            _give(story)
    return tuple(dict.fromkeys(found))


def _cut(relations: dict[str, Relationship]) -> Iterator[tuple[str, str]]:
    """Cut the relations that lead to active content: the identifier of each, and what it leads to."""
    for identifier, relation in list(relations.items()):
        kind = relation.reltype.rpartition("/")[2].casefold()
        why = _ACTIVE.get(kind) or (_FETCHED if relation.is_external and kind != _HYPERLINK else "")
        if why:
            del relations[identifier]
            yield identifier, why


def _story(part: Part) -> _Story | None:
    """The XML of a part; None for pictures and the like."""
    if isinstance(part, XmlPart):
        story = _Story(part, part.element, parsed=False)
    else:
        kind = part.content_type.partition(";")[0].strip().casefold()
        if not kind.endswith("xml") or kind.startswith("image/"):
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        story = _Story(part, etree.fromstring(part.blob, parser), parsed=True)
    if story.root.getroottree().docinfo.internalDTD is not None:
        raise ValueError(f"{part.partname} has a document type")
    return story


def _give(story: _Story) -> None:
    """Give a part its altered XML."""
    story.part._blob = etree.tostring(  # noqa: SLF001  python-docx has no public way
        story.root, encoding="UTF-8", xml_declaration=True, standalone=True
    )


def _without_references(root: Element, cut: Iterable[str]) -> Iterator[str]:
    """Remove whatever refers to a relation that was cut, and the settings of a mail merge."""
    identifiers = set(cut)
    for element in list(root.iter("*")):
        if element.tag == _MAIL_MERGE:
            _remove(element)
            yield _DATA
            continue
        held = [
            name
            for name, value in element.attrib.items()
            if value in identifiers and str(name).startswith(_REFERENCES)
        ]
        if held and _is_only_a_reference(element):
            _remove(element)
        for name in held:
            del element.attrib[name]


def _is_only_a_reference(element: Element) -> bool:
    """Whether an element is of no use without what it refers to. A picture keeps its place and its size."""
    named = str(element.tag)
    return named in (f"{_OFFICE}OLEObject", _DATA_OF_CHART) or (
        named.startswith(_W) and named != qn("w:hyperlink")
    )


def _without_addresses(root: Element) -> Iterator[str]:
    for element in root.iter(f"{_VML}*"):
        for name in _ADDRESSES:
            if element.attrib.pop(name, ""):
                yield _FETCHED


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
