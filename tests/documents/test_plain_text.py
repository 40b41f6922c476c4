"""A document as plain text."""

from pathlib import Path

from scrutiny_tui.documents.compose import compose_minutes
from scrutiny_tui.documents.writers.plain_text import as_text, write_text
from scrutiny_tui.domain.discussion import Heading, Point
from scrutiny_tui.domain.outcomes import Noted
from tests.documents.builders import sitting, style, sub

SAID = sitting(
    ("5", Point("The mill – ŵ \ud800 – was\tlet.")),
    ("5", sub("one", "1.")),
    ("5", sub("under it", "-", 2)),
    ("5", Heading("Costs")),
    ("5", Noted()),
)


def test_text_has_a_line_a_paragraph_lists_with_their_numbers_and_room_above_headings() -> None:
    text = as_text(compose_minutes(SAID, style()))
    assert text.startswith("Young People's Scrutiny Panel\n")
    start = text.index("\n5. ")
    assert text[start:].split("\n")[:8] == [
        "",
        "5. Business of item 5",
        "The mill – ŵ \ud800 – was let.",
        "1. one",
        "  ◦ under it",
        "",
        "Costs",
        "RESOLVED: That the report be noted.",
    ]


def test_the_file_is_utf_8_and_survives_a_lone_surrogate(tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    write_text(compose_minutes(SAID, style()), path)
    assert "The mill – ŵ ? – was let." in path.read_text(encoding="utf-8")
