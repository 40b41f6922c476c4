"""The words of a council, by which its lines are read, come from its house style."""

from dataclasses import replace

from scrutiny_tui.documents.styles import HouseStyle, StyleError
from scrutiny_tui.domain.customs import ENGLAND
from scrutiny_tui.services.customs import StyleCustoms
from tests.council import COMMITTEE
from tests.documents.typed import styled

OURS = """
[words]
chair = "Praeses"
vice_chair = "Depute Praeses"
[naming]
titles = ["Deemster"]
"""


def test_titles_and_the_words_for_the_chair_are_those_of_the_style() -> None:
    found = StyleCustoms(lambda _: styled(OURS))(COMMITTEE)
    assert "Deemster" in found.titles
    assert {"Praeses", "Chair"} <= set(found.chair_words)
    assert {"Depute Praeses", "Vice-Chair"} <= set(found.vice_chair_words)


def test_a_style_is_read_once_for_all_its_committees() -> None:
    read: list[str] = []

    def load(name: str) -> HouseStyle:
        read.append(name)
        return styled("")

    customs = StyleCustoms(load)
    for style in ("england", "england", "wales"):
        customs(replace(COMMITTEE, style=style))
    assert read == ["england", "wales"]


def test_a_style_that_cannot_be_read_leaves_what_every_council_says() -> None:
    def load(name: str) -> HouseStyle:
        raise StyleError(f"there is no {name}")

    assert StyleCustoms(load)(COMMITTEE) == ENGLAND
