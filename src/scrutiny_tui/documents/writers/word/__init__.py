"""Word documents, accessible by construction.

Importing this package imports python-docx: do it when a document is to be written, not at the start.
"""

from scrutiny_tui.documents.writers.word.template import UnfitTemplateError
from scrutiny_tui.documents.writers.word.template_check import check_template
from scrutiny_tui.documents.writers.word.writer import write_word

__all__ = ["UnfitTemplateError", "check_template", "write_word"]
