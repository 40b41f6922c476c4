"""Reads a published agenda from a file: a Word file, a saved web page, or text."""

import codecs
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default as modern
from pathlib import Path

from scrutiny_tui.documents.readers.web_page import lines_of_web_page
from scrutiny_tui.documents.readers.word_file import lines_of_word_file
from scrutiny_tui.domain.errors import FileTrouble
from scrutiny_tui.domain.published_agenda.lines import SourceLine
from scrutiny_tui.domain.published_agenda.text_lines import lines_of_text
from scrutiny_tui.system.reading import ReadingError, read_at_most

MOST_LINES = 5_000
"""An agenda with more lines is a pack of reports."""
_MOST_BYTES = 20_000_000
_WORD = (".docx", ".docm", ".dotx")
_WEB = (".html", ".htm", ".xhtml")
_SINGLE_FILE = (".mht", ".mhtml")
_MARKED = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_NO_TEXT = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How files begin that are no text, whatever they are called: PDF, a zip, Word before 2007."""


def agenda_lines(path: Path) -> tuple[SourceLine, ...]:
    """The lines of a published agenda in a file.

    Args:
        path: a Word file, a web page as a browser saved it, or text in UTF-8, UTF-16 or Windows-1252.

    Raises:
        FileTrouble: it cannot be read, is none of these, or holds more than an agenda does.
    """
    suffix = path.suffix.lower()
    lines = lines_of_word_file(path) if suffix in _WORD else _lines_of_bytes(path, suffix)
    if len(lines) > MOST_LINES:
        raise FileTrouble(f"{path} has more than {MOST_LINES:,} lines: give the agenda without its reports.")
    if not lines:
        raise FileTrouble(f"{path} has no text in it: give a Word file, a saved web page or text.")
    return lines


def _lines_of_bytes(path: Path, suffix: str) -> tuple[SourceLine, ...]:
    try:
        content = read_at_most(path, _MOST_BYTES + 1)
    except ReadingError as trouble:
        raise FileTrouble(f"{path} could not be read: {trouble}.") from None
    if len(content) > _MOST_BYTES:
        raise FileTrouble(f"{path} is larger than an agenda: give the agenda without its reports.")
    if content.startswith(_NO_TEXT):
        raise FileTrouble(f"{path} is no text and no web page: save the agenda as .docx, .html or .txt.")
    if suffix in _SINGLE_FILE:
        return lines_of_web_page(_page_in(content), path)
    text = decoded(content)
    if suffix in _WEB or text.lstrip()[:15].lower().startswith(("<!doctype html", "<html")):
        return lines_of_web_page(text, path)
    return lines_of_text(text)


def decoded(content: bytes) -> str:
    """Bytes as text: by their byte-order mark, else as UTF-8 or, where they are no such, as Windows-1252."""
    for mark, encoding in _MARKED:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _page_in(content: bytes) -> str:
    """The web page in a file into which a browser has put a page with its pictures."""
    message = message_from_bytes(content, _class=EmailMessage, policy=modern)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            return decoded(page) if isinstance(page, bytes) else ""
    return ""
