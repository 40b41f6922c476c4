"""Writes Word documents, which are accessible by construction.

This package imports python-docx, which is slow: import it when a document is written, not at the start.
"""

from scrutiny_tui.documents.writers.word.template_check import check_template
from scrutiny_tui.documents.writers.word.template_package import UnfitTemplateError
from scrutiny_tui.documents.writers.word.writer import write_word

__all__ = ["UnfitTemplateError", "check_template", "write_word"]
