"""Words that are cut to fit into a sentence."""

import pytest

from scrutiny_tui.domain.text import shortened


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("the quay be kept", "the quay be kept"),
        ("the quay be kept as it is for a year", "the quay be kept as it…"),
        ("the quay be kept open, and lit", "the quay be kept open…"),
        ("Llanfairpwllgwyngyllgogerychwyrndrobwll", "Llanfairpwllgwyngyllgo…"),
    ],
)
def test_a_quotation_ends_with_a_whole_word(text: str, cut: str) -> None:
    assert shortened(text, 23) == cut
    assert len(cut) <= 23
