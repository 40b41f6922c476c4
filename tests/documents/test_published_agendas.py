"""A published agenda is the same agenda, however it was published."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from scrutiny_tui.documents.readers.agenda_files import agenda_lines
from scrutiny_tui.domain.published_agenda.agenda import PublishedAgenda, published_agenda
from scrutiny_tui.domain.published_agenda.reader import read_published_agenda
from tests.documents import published
from tests.documents.published import AGENDA


def agenda_in(path: Path) -> PublishedAgenda:
    return published_agenda(read_published_agenda(agenda_lines(path)))


def written(path: Path, words: str) -> Path:
    path.write_text(words, encoding="utf-8")
    return path


@pytest.mark.parametrize("text", [published.as_text, published.as_copied_page])
def test_text_becomes_the_agenda(text: Callable[[], str], tmp_path: Path) -> None:
    assert agenda_in(written(tmp_path / "agenda.txt", text())) == AGENDA


@pytest.mark.parametrize("page", [published.as_system_page, published.as_plain_page])
def test_a_web_page_becomes_the_agenda(page: Callable[[], str], tmp_path: Path) -> None:
    assert agenda_in(written(tmp_path / "agenda.html", page())) == AGENDA


@pytest.mark.parametrize("make", [published.as_word_list, published.as_word_tabs, published.as_word_table])
def test_a_word_file_becomes_the_agenda(make: Callable[[Path], Path], tmp_path: Path) -> None:
    found = agenda_in(make(tmp_path / "agenda.docx"))
    # Words such as "(to follow)" are the paper's own.
    plain = replace(
        found,
        items=tuple(
            replace(item, papers=tuple(paper.rsplit(" (", 1)[0] for paper in item.papers))
            for item in found.items
        ),
    )
    assert plain == AGENDA
