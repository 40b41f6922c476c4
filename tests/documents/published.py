"""An agenda of the invented council, published as councils do: as a web page, as a Word file, as text."""

from collections.abc import Iterator
from datetime import date, time
from html import escape
from pathlib import Path
from textwrap import wrap

import docx
from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.published_agenda.agenda import PublishedAgenda, PublishedItem
from scrutiny_tui.domain.published_agenda.particulars import MeetingParticulars

_PRIVATE = "Not for publication by virtue of paragraph 3 of Schedule 12A of the Local Government Act 1972."
ITEMS = (
    PublishedItem("1", "Apologies for absence", ("To receive apologies for absence.",)),
    PublishedItem(
        "2", "Declarations of interest", ("Members are asked to declare any interest in an item below.",)
    ),
    PublishedItem("3", "Minutes", ("To confirm the minutes of the meeting held on 13 January 2026.",)),
    PublishedItem("4", "Public questions"),
    PublishedItem(
        "5",
        "Dredging of the inner harbour",
        ("To consider progress since the autumn, and the cost of a second season.",),
        ("Report of the Director for Estuary and Coast",),
        ("Appendix A: depths measured in December",),
    ),
    PublishedItem("6", "Beach cleaning contract", ("To comment on the draft contract before it is let.",)),
    PublishedItem("6a", "Lease of the chandlery", exempt=True, paragraphs=(3,), exempt_words=(_PRIVATE,)),
    PublishedItem("7", "Work programme", papers=("Work programme for 2026", "Forward plan")),
    PublishedItem("8", "Date of next meeting", ("14 April 2026 at 6.00 pm.",)),
)
AGENDA = PublishedAgenda(MeetingParticulars(date(2026, 3, 3), time(18), "Quay House, Harbour Street"), ITEMS)
_NAME = "Estuary and Coast Scrutiny Committee"


def parts_of(item: PublishedItem) -> Iterator[str]:
    """The lines under the title of an item, as they are published; papers apart."""
    yield from item.authors
    yield from item.purposes
    yield from item.exempt_words


def _when(agenda: PublishedAgenda) -> str:
    day = agenda.meeting.date or date(2026, 3, 3)
    at = agenda.meeting.time or time(18)
    return f"{day:%A} {written(day)} {at.hour % 12 or 12}.{at.minute:02} {'am' if at.hour < 12 else 'pm'}"


def as_text(agenda: PublishedAgenda = AGENDA) -> str:
    """The agenda as text that was copied from a Word file."""
    found = [_NAME, "", _when(agenda), f"Venue: {agenda.meeting.venue}", "", "AGENDA", ""]
    for item in agenda.items:
        found += [f"{item.number}.\t{item.title}".lstrip(".\t"), ""]
        for line in parts_of(item):
            found += [line, ""]
        for paper in item.papers:
            found += [f"{paper} PDF 211 KB", ""]
    return "\n".join(found)


def as_copied_page(agenda: PublishedAgenda = AGENDA) -> str:
    """The agenda as it is pasted from the page of a publishing system: each number is a line."""
    found = [
        "Agenda",
        "",
        f"{_NAME} - {_when(agenda)}",
        "",
        f"Venue: {agenda.meeting.venue}. View directions",
    ]
    found += ["", "Contact: Jo Penn  Democratic Services", "", "Items", "No. Item", ""]
    for item in agenda.items:
        found += [f"{item.number}.", "", f"{item.title} pdf icon PDF 99 KB", ""]
        for line in parts_of(item):
            found += [line, "", " ", ""]
        if item.papers:
            found += ["Additional documents:", ""]
        for paper in item.papers:
            found += [f"  •  {paper} pdf icon PDF 1 MB", ""]
    return "\n".join(found)


def as_system_page(agenda: PublishedAgenda = AGENDA) -> str:
    """The agenda as a saved page of the commonest publishing system, with its menus."""
    rows = "".join(_system_row(item) for item in agenda.items)
    return f"""<!DOCTYPE html><html><head><title>Agenda</title>
<script>var x = "1. Nothing";</script></head><body>
<nav class="menu"><ul><li><a href="/">Home</a></li>
<li><a href="/f">1. Find your councillor</a></li></ul></nav>
<div id="mgContent" class="mgContent"><h1 class="mgMainTitleTxt">Agenda</h1>
<h2 class="mgSubTitleTxt">{_NAME} - {_when(agenda)}</h2>
<p><span>Venue: </span> {escape(agenda.meeting.venue)}. <a href="map">View directions</a></p>
<p><b>Contact:</b> Jo Penn &nbsp;Democratic Services</p>
<table id="mgItemTable"><tr><th>No.</th><th>Item</th></tr>{rows}</table></div>
<footer><p>2. Accessibility</p></footer></body></html>"""


def _system_row(item: PublishedItem) -> str:
    lines = "".join(
        f'<div class="mgWordPara"><p><span>{escape(line)}</span></p></div>' for line in parts_of(item)
    )
    papers = "".join(
        f'<li><a href="d.pdf">{escape(paper)}</a> <img alt="pdf icon"/> PDF 1 MB</li>'
        for paper in item.papers
    )
    more = f'<p class="mgSubItemTitleTxt">Additional documents:</p><ul class="mgBulletList">{papers}</ul>'
    return (
        f'<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">{escape(item.number)}.</p></td>'
        f'<td><p class="mgAiTitleTxt"><a class="mgAiTitleLnk" href="r.pdf">{escape(item.title)}</a>'
        f" <img alt='pdf icon'/> PDF 99 KB</p>{lines}{more if papers else ''}</td></tr>"
    )


def as_plain_page(agenda: PublishedAgenda = AGENDA) -> str:
    """The agenda as a page of a council's own site: headings, paragraphs, links to files."""
    venue = f"<p><b>Venue:</b> {escape(agenda.meeting.venue)}</p>"
    found = [f"<h1>{_NAME}</h1><p>{_when(agenda)}</p>{venue}<h2>Agenda</h2>"]
    for item in agenda.items:
        found.append(f"<h3>{escape(item.number)} {escape(item.title)}</h3>")
        found += [f"<p>{escape(line)}</p>" for line in parts_of(item)]
        found += [f'<p><a href="f.pdf">{escape(paper)}</a> [31.13KB]</p>' for paper in item.papers]
    return f"<html><body><ul class='breadcrumb'><li>Home</li></ul><div>{''.join(found)}</div></body></html>"


def as_printed_text(agenda: PublishedAgenda = AGENDA) -> str:
    """The agenda as text that was copied from a PDF: broken lines, times, numbers and heads of pages."""
    called = (
        f"A meeting of the {_NAME} will be held in {agenda.meeting.venue} on {_when(agenda)}. "
        "Questions from the public are asked for before Monday 23 February 2026."
    )
    found = ["Date: 20 February 2026", *wrap(called, 72), "", "AGENDA", ""]
    for item in agenda.items:
        found += [f"{item.number}   {item.title}   (Pages 3 - 10)", "     (6.15 pm - 6.30 pm)"]
        for line in parts_of(item):
            found += ["", *wrap(line, 72)]
        found += [*(["Attached documents:"] if item.papers else []), *item.papers, ""]
    pages = [found[at : at + 11] for at in range(0, len(found), 11)]
    foot = ["Jo Penn", "Head of Democratic Services", "FILMING AT MEETINGS", "Anybody may film."]
    ends = [[*page, "", str(number), _NAME] for number, page in enumerate(pages, start=1)]
    return "\n".join([*(line for page in ends for line in page), *foot])


def as_table_page(agenda: PublishedAgenda = AGENDA) -> str:
    """The agenda as a page of another publishing system: tables in a table, marks and notes in the titles."""
    rows = "".join(_table_row(item) for item in agenda.items)
    return f"""<html><body><h2>Meeting Details</h2><table><tr><td>{_NAME}</td></tr>
<tr><td>{_when(agenda)}</td></tr><tr><td>Venue:</td><td>{escape(agenda.meeting.venue)}</td></tr></table>
<div><h4>Agenda</h4><table><tr><td colspan="2"><b>Standard Items</b></td></tr>{rows}</table>
<h4>Additional Meeting Documents</h4><table><tr><th>Name</th><th>Reason for Absence</th></tr>
<tr><td>No absentee information has been recorded for the meeting.</td></tr></table></div></body></html>"""


def _table_row(item: PublishedItem) -> str:
    number, title = (
        (f"*{item.number}", f"{item.title} [Para 3]") if item.exempt else (item.number, item.title)
    )
    lines = "".join(f"<div><p>{escape(line)}</p></div><p>&nbsp;</p>" for line in parts_of(item))
    more = f'<p><a href="m.aspx">... view the full agenda text for item {item.number}.</a></p>'
    papers = "".join(f'<div><a href="d.ashx">{escape(paper)} (99Kb)</a></div>' for paper in item.papers)
    return (
        f"<tr><td>{number}</td><td><table><tr><td><span>{escape(title)} **</span></td></tr>"
        f"<tr><td>{lines}{more if lines else ''}{papers}</td></tr></table></td></tr>"
    )


def as_word_list(path: Path, agenda: PublishedAgenda = AGENDA) -> Path:
    """The agenda as a Word file in which Word numbers the items; one put in between is numbered by hand."""
    document = _begun(agenda)
    define_list(document)
    for item in agenda.items:
        own = not item.number.isdecimal()
        title = document.add_paragraph(f"{item.number}\t{item.title}" if own else item.title)
        title.runs[0].bold = True
        if not own:
            number(title)
        _add_parts(document, item)
    document.save(str(path))
    return path


def as_word_tabs(path: Path, agenda: PublishedAgenda = AGENDA) -> Path:
    """The agenda as a Word file with typed numbers, tabs, and the pages at the right."""
    document = _begun(agenda)
    for item in agenda.items:
        document.add_paragraph(f"{item.number}.\t{item.title}\t(Pages 3 - 10)")
        _add_parts(document, item)
    document.save(str(path))
    return path


def as_word_table(path: Path, agenda: PublishedAgenda = AGENDA) -> Path:
    """The agenda as a Word file with a table: number, item, who reports, pages."""
    document = _begun(agenda)
    table = document.add_table(rows=1, cols=4)
    for cell, words in zip(table.rows[0].cells, ("Item", "Title", "Report of", "Pages"), strict=True):
        cell.text = words
    for item in agenda.items:
        number, title, author, pages = table.add_row().cells
        number.text, title.text, author.text, pages.text = (
            item.number,
            item.title,
            "; ".join(item.authors),
            "3 - 10",
        )
        for line in (*item.purposes, *item.exempt_words, *(f"{paper} (attached)" for paper in item.papers)):
            title.add_paragraph(line)
    document.save(str(path))
    return path


def as_word_two_languages(path: Path, agenda: PublishedAgenda = AGENDA) -> Path:
    """The agenda as a Word file with Welsh beside English."""
    document = _begun(agenda)
    table = document.add_table(rows=0, cols=3)
    for item in agenda.items:
        number, welsh, english = table.add_row().cells
        number.text, welsh.text, english.text = item.number, "Ystyried adroddiad y pwyllgor", item.title
        for line in (*parts_of(item), *(f"{paper} (attached)" for paper in item.papers)):
            english.add_paragraph(line)
    document.save(str(path))
    return path


def _begun(agenda: PublishedAgenda) -> Document:
    document = docx.Document()
    document.add_heading(_NAME, 0)
    document.add_paragraph(f"Date:\t{_when(agenda).rsplit(' ', 2)[0]}")
    document.add_paragraph(f"Time:\t{' '.join(_when(agenda).rsplit(' ', 2)[1:])}")
    document.add_paragraph(f"Venue:\t{agenda.meeting.venue}")
    document.add_paragraph("AGENDA").runs[0].bold = True
    return document


def _add_parts(document: Document, item: PublishedItem) -> None:
    for line in parts_of(item):
        document.add_paragraph(line)
    for paper in item.papers:
        document.add_paragraph(f"{paper} (to follow)")


def define_list(document: Document) -> None:
    """Define a list of two levels: 1., 1.1."""
    numbering = document.part.numbering_part.element
    numbering.insert(
        0,
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
            '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
            '<w:lvl w:ilvl="1"><w:start w:val="1"/>'
            '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>'
        ),
    )
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))


def number(paragraph: Paragraph, level: int = 0) -> None:
    """Number a paragraph in the list."""
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001  python-docx has no public way to number one
    numbers = OxmlElement("w:numPr")
    for name, value in (("w:ilvl", str(level)), ("w:numId", "77")):
        element = OxmlElement(name)
        element.set(qn("w:val"), value)
        numbers.append(element)
    properties.append(numbers)
