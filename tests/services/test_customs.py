"""The words of a council, by which its lines are read, come from its house style."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from scrutiny_tui.documents.styles.customs_settings import CustomsSettings
from scrutiny_tui.documents.styles.style_files import Styles
from scrutiny_tui.domain.customs import ENGLAND
from scrutiny_tui.services.customs import StyleCustoms
from tests.council import COMMITTEE
from tests.tui.office import TEMPLATES

OURS = """
extends = "england"
[words]
chair = "Praeses"
vice_chair = "Depute Praeses"
[naming]
titles = ["Deemster"]
"""
FAULT_IN_A_DOCUMENT = """
[votes]
counted = 5
"""
ISLAND = replace(COMMITTEE, style="island")


@pytest.fixture
def styles(tmp_path: Path) -> Styles:
    """The styles of the program, and the council's own in that folder."""
    return Styles(TEMPLATES, tmp_path)


def written(folder: Path, style: str) -> None:
    (folder / "island.toml").write_text(style, encoding="utf-8")


@pytest.mark.parametrize("more", ["", FAULT_IN_A_DOCUMENT])
def test_titles_and_the_words_for_the_chair_are_those_of_the_style(
    styles: Styles, tmp_path: Path, more: str
) -> None:
    written(tmp_path, OURS + more)
    found = StyleCustoms(styles.customs)(ISLAND)
    assert "Deemster" in found.titles
    assert {"Praeses", "Chair"} <= set(found.chair_words)
    assert {"Depute Praeses", "Vice-Chair"} <= set(found.vice_chair_words)


def test_a_style_is_read_once_for_all_its_committees(styles: Styles) -> None:
    read: list[str] = []

    def load(name: str) -> CustomsSettings:
        read.append(name)
        return styles.customs(name)

    customs = StyleCustoms(load)
    for style in ("england", "england", "wales"):
        customs(replace(COMMITTEE, style=style))
    assert read == ["england", "wales"]


@pytest.mark.parametrize("style", ["", "extends = ", "[words]\nchair = 5\n"])
def test_a_style_that_cannot_be_read_leaves_what_every_council_says(
    styles: Styles, tmp_path: Path, style: str
) -> None:
    if style:
        written(tmp_path, style)
    assert StyleCustoms(styles.customs)(ISLAND) == ENGLAND
