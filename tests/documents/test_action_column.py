"""Actions in a second column, beside the paragraph in which they were agreed."""

from pathlib import Path

import pytest

from scrutiny_tui.documents.compose import compose_decisions, compose_items, compose_referral
from scrutiny_tui.documents.styles.style_files import StyleError
from scrutiny_tui.documents.writers.markdown import as_markdown
from scrutiny_tui.documents.writers.plain_text import as_text
from scrutiny_tui.domain.printable import Printable, Table
from tests.documents.accessible import barriers
from tests.documents.builders import cells, lines
from tests.documents.office import W, part, written
from tests.documents.typed import minutes, styled
from tests.domain.scene import taken

BESIDE = """
[naming.mention]
officer = ["{initials}"]
[discussion]
points = "{item}.1"
beside = ["Minute", "Action"]
follow_up = "{owner}[, {due}]"
[closing.actions]
place = "where taken"
in_text = "{text}[ – {owner}][, {due}]"
"""
ASKED = (
    "Silt had come in.",
    "- two feet of it",
    "/action Sound the harbour @DEC by 30 April",
    "/action Tell the boatmen @ADH&P",
    "A chart would be drawn. >> DEC by June",
    "/resolved asks for a survey. >> DEC by May",
    "/resolved thanks the crew.",
    "/heading Cost",
    "It was dear.",
    "/request The bill @ADH&P",
)
ROWS = [
    ["5.1 Silt had come in.", ""],
    ["• two feet of it", "Sound the harbour – DEC, by 30 April Tell the boatmen – ADH&P"],
    ["5.2 A chart would be drawn.", "DEC, by June"],
    ["RESOLVED: That the Committee:", ""],
    ["(a) asks for a survey.", "DEC, by May"],
    ["(b) thanks the crew.", ""],
]


def text(settings: str, *typed: str) -> list[str]:
    """The lines under the title of item 5 in the minutes as plain text, without empty lines."""
    return told(minutes(settings, "/item 5", *typed))


def told(document: Printable) -> list[str]:
    """The same for any document that prints item 5."""
    found = [line for line in as_text(document).splitlines() if line]
    titles = [at for at, line in enumerate(found) if "Dredging" in line or "Beach cleaning" in line]
    return found[titles[0] + 1 : titles[1] if titles[1:] else None]


def test_actions_stand_in_a_column_beside_what_they_were_asked_for_in() -> None:
    assert text(BESIDE, *ASKED) == [
        "Minute\tAction",
        *("\t".join(row) for row in ROWS),
        "Cost",
        "5.3 It was dear.",
        "Information requests",
        "• The bill (ADH&P)",
    ]
    markdown = as_markdown(minutes(BESIDE, "/item 5", *ASKED)).splitlines()
    assert "| Minute | Action |" in markdown
    assert r"| 5\.2 A chart would be drawn. | DEC, by June |" in markdown


def test_an_action_that_was_asked_for_before_anything_was_said_stands_beside_nothing() -> None:
    assert text(BESIDE, "/action Sound the harbour", "Silt had come in.") == [
        "Minute\tAction",
        "\tSound the harbour",
        "5.1 Silt had come in.\t",
    ]


def test_what_stands_above_the_discussion_and_what_closes_the_item_are_not_in_the_table() -> None:
    bare = '[closing.conclusions]\nheading = ""'
    typed = ("/purpose To sound it.", "Silt had come in.", "/action Sound it", "/conclude It was deep.")
    assert text(f"{BESIDE}{bare}", *typed) == [
        "To sound it.",
        "Minute\tAction",
        "5.1 Silt had come in.\tSound it",
        "The Committee came to the following conclusions:",
        "1. It was deep.",
    ]


def test_a_clause_of_one_sentence_that_is_owed_stands_beside_the_sentence() -> None:
    sentence = '[resolution]\nclauses = "one sentence"'
    assert text(f"{BESIDE}{sentence}", *ASKED[5:7])[1:] == [
        "RESOLVED: That the Committee asks for a survey. thanks the crew.\tDEC, by May"
    ]


def test_a_referral_has_the_column_too() -> None:
    held = taken("/item 5", *ASKED, "/recommend pay for it @Cabinet").sitting
    assert "5.2 A chart would be drawn.\tDEC, by June" in told(
        compose_referral(held, "Cabinet", styled(BESIDE))
    )


def test_the_note_of_decisions_has_no_column_since_it_has_a_table_of_what_is_owed() -> None:
    note = compose_decisions(taken("/item 5", *ASKED).sitting, styled(BESIDE))
    (table,) = (block for block in note.blocks if isinstance(block, Table))
    assert "Reference" in table.header
    assert "(a) asks for a survey." in lines(note)
    assert "DEC, by May" not in lines(note)


def test_each_item_that_is_published_by_itself_has_the_column_too() -> None:
    found = compose_items(taken("/item 5", *ASKED).sitting, styled(BESIDE))
    (by_itself,) = (each.printable for each in found if "Dredging" in each.name)
    (table,) = (block for block in by_itself.blocks if isinstance(block, Table))
    assert cells(table) == ROWS


def test_a_column_of_actions_is_no_barrier_and_word_counts_the_paragraphs_in_it(tmp_path: Path) -> None:
    path = written(minutes(BESIDE, "/item 5", *ASKED), tmp_path)
    assert barriers(path) == []
    (table,) = part(path).iter(f"{W}tbl")
    rows = ["".join(text.text or "" for text in row.iter(f"{W}t")) for row in table.iter(f"{W}tr")]
    assert "A chart would be drawn.DEC, by June" in rows, "the number is Word's and not typed"
    counted = [found for each in table.iter(f"{W}numPr") if (found := each.find(f"{W}numId")) is not None]
    assert len(counted) == 5
    assert all(int(each.get(f"{W}val", "0")) for each in counted)


def test_the_headings_of_the_column_are_two_or_none() -> None:
    with pytest.raises(StyleError, match=r"discussion\.beside must have two headings, or none"):
        styled('[discussion]\nbeside = ["Action"]')
