"""The minutes as the preview shows them."""

from scrutiny_tui.documents.compose import compose_item
from scrutiny_tui.tui.widgets.printed_blocks import printed
from tests.council import DREDGING
from tests.documents.typed import styled
from tests.domain.scene import taken

BESIDE = '[discussion]\nbeside = ["Minute", "Action"]\n[closing.actions]\nplace = "where taken"'


def test_what_stands_in_a_row_of_a_table_is_marked_at_the_edge_where_it_is_exempt() -> None:
    sitting = taken("/item 5", "one", "/action mend it", "/exempt 3", "two", "/public").sitting
    shown = printed(compose_item(sitting, DREDGING, styled(BESIDE)), sitting.exempt)
    rows = {"".join(text for text, _ in row.words): row.lead.strip() for row in shown}
    assert rows["one | Action: mend it"] == ""
    assert rows["two | "] == "║"
