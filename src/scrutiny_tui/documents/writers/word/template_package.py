"""Reads the parts of a council's own Word file, within limits: the file may come from anywhere."""

import io
import zipfile
from pathlib import Path

from scrutiny_tui.domain.errors import FileTrouble
from scrutiny_tui.system.reading import ReadingError, read_at_most

CONTENT_TYPES = "[Content_Types].xml"

_MOST_PARTS = 2_000
_MOST_BYTES = 64_000_000
_MOST_XML = 16_000_000
"""The most bytes of XML. In memory it takes up to fifty times as much."""

_MOST_TO_ONE = 100
_ALWAYS_ALLOWED = 1_000_000
"""The bytes that a file may unpack to, however small it is: a short XML part is mostly repetition."""

_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""What Word uses; other methods unpack everything at once, whatever limit is given."""

_BEFORE_MARKUP = b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"
"""What may stand before the first character of XML: byte-order marks, white space, half a character."""

_OLDER_OR_LOCKED = b"\xd0\xcf\x11\xe0"
"""The first bytes of files from Word before 2007, and of files with a password."""


class UnfitTemplateError(FileTrouble):
    """A file cannot be used as the council's own Word file."""


def read_parts(path: Path, kind: str = "a letterhead") -> dict[str, bytes]:
    """The parts of a Word file by name.

    Args:
        path: the file.
        kind: what it is to be, for the sentence that says that it holds too much.

    Raises:
        UnfitTemplateError: it cannot be read, is no zip, or unpacks to more than a Word file would.
        zipfile.BadZipFile, zlib.error, RuntimeError: it is damaged or locked.
    """
    content = io.BytesIO(_read(path, kind))
    if not zipfile.is_zipfile(content):
        raise no_word_file(path)
    with zipfile.ZipFile(content) as package:
        members = {member.filename: member for member in package.infolist()}
        if any(member.compress_type not in _METHODS for member in members.values()):
            raise no_word_file(path)
        allowed = min(_MOST_BYTES, max(_ALWAYS_ALLOWED, _MOST_TO_ONE * len(content.getbuffer())))
        if len(members) > _MOST_PARTS or sum(member.file_size for member in members.values()) > allowed:
            raise _too_large(path, kind)
        parts: dict[str, bytes] = {}
        for name, member in members.items():
            with package.open(member) as opened:
                # Read with a limit: the sizes that a file gives may be wrong.
                parts[name] = opened.read(member.file_size + 1)
    if sum(len(part) for part in parts.values() if _is_markup(part)) > _MOST_XML:
        raise _too_large(path, kind)
    return parts


def as_package(parts: dict[str, bytes]) -> io.BytesIO:
    """Parts as a file that python-docx opens."""
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    package.seek(0)
    return package


def no_word_file(path: Path) -> UnfitTemplateError:
    """The error for a file that is something else."""
    return UnfitTemplateError(f"{path} is no Word file; save the council's file in Word as .docx or .dotx.")


def _read(path: Path, kind: str) -> bytes:
    try:
        content = read_at_most(path, _MOST_BYTES + 1)
    except ReadingError as trouble:
        raise UnfitTemplateError(f"{path} could not be read: {trouble}.") from None
    if not content:
        raise UnfitTemplateError(f"{path} is empty; save it again in Word as .docx or .dotx.")
    if content.startswith(_OLDER_OR_LOCKED):
        raise UnfitTemplateError(
            f"{path} has a password, or is in Word's older format; save it in Word as .docx without one."
        )
    if len(content) > _MOST_BYTES:
        raise _too_large(path, kind)
    return content


def _is_markup(part: bytes) -> bool:
    return part.lstrip(_BEFORE_MARKUP)[:1] == b"<"


def _too_large(path: Path, kind: str) -> UnfitTemplateError:
    return UnfitTemplateError(
        f"{path} holds more than {kind} needs; save it again in Word with fewer or smaller pictures."
    )
