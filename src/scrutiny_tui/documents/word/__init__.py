"""Word documents, accessible by construction.

Importing this package imports python-docx: do it when a document is to be written, not at the start.
"""

from scrutiny_tui.documents.word.writer import write_word

__all__ = ["write_word"]
