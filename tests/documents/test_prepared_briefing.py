"""The chair's briefing has what the items are prepared with; no other document has the lines of enquiry."""

import pytest
from msgspec.structs import replace

from scrutiny_tui.documents.compose import (
    compose_agenda,
    compose_briefing,
    compose_decisions,
    compose_minutes,
)
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.printable import ListItem, Paragraph, Table, words_of
from scrutiny_tui.domain.sitting import Sitting
from tests.council import PIER
from tests.documents.builders import lines, style
from tests.documents.logged import row
from tests.domain.scene import TWO_REPORTS, taken

PREPARED = (
    "/item 5",
    "/purpose To hear what it costs.",
    "/allow 1 hour",
    "/attending DEC; Dr Ann Kerr, Adviser, Vale Trust",
    "/enquiry Who pays, @DEC?",
    "/enquiry When is it done?",
    "/item 7",
    "/allow 15",
    "/enquiry Is it safe?",
)
ASKED = ("Who pays", "When is it done?", "Is it safe?", "Ann Kerr", "15 minutes")
NOTHING = "Nothing in the action log is to be looked at before this meeting."
ENGLAND = style("england")


def _briefing(sitting: Sitting, part: Part = Part.PUBLIC) -> list[str]:
    found = lines(compose_briefing(sitting, (), ENGLAND, part))
    return found[: found.index(NOTHING)]


def test_the_briefing_has_times_who_attends_and_what_to_ask() -> None:
    found = _briefing(taken(*PREPARED, sitting=TWO_REPORTS).sitting)
    at = found.index("To hear what it costs.")
    assert found[at + 1 : at + 6] == [
        "Time: 6.00 pm to 7.00 pm, 60 minutes",
        "Attending: Gwen Dale, Director for Estuary and Coast; Dr Ann Kerr, Adviser, Vale Trust",
        "Key lines of enquiry:",
        "1. Who pays, the Director for Estuary and Coast?",
        "2. When is it done?",
    ]
    assert "Time: 7.00 pm to 7.15 pm, 15 minutes" in found
    assert "1. Is it safe?" in found  # each item counts its own
    pier_alone = taken(*PREPARED[6:], sitting=TWO_REPORTS).sitting
    assert "Time: not before 6.00 pm, 15 minutes" in _briefing(pier_alone)


@pytest.mark.parametrize("part", list(Part))
def test_no_other_document_has_them(part: Part) -> None:
    sitting = taken("/exempt 3", *PREPARED, "/public", *PREPARED).sitting
    papers = (
        compose_agenda(sitting, (), ENGLAND, part),
        compose_minutes(sitting, ENGLAND, part),
        compose_decisions(sitting, ENGLAND, part),
    )
    for paper in papers:
        text = "\n".join(lines(paper))
        assert not [words for words in ASKED if words in text]


def test_what_belongs_to_an_item_that_is_likely_to_be_exempt_is_in_the_exempt_briefing_alone() -> None:
    sitting = taken(*PREPARED, sitting=TWO_REPORTS).sitting.with_item(replace(PIER, likely_exempt=(3,)))
    public, private = "\n".join(_briefing(sitting)), "\n".join(_briefing(sitting, Part.EXEMPT))
    assert "Is it safe?" not in public
    assert "15 minutes" not in public
    assert "1. Is it safe?\n" in f"{private}\n"
    assert "Time: 7.00 pm to 7.15 pm, 15 minutes" in private
    assert "Who pays" in public
    assert "Who pays" not in private


def test_nothing_is_prepared_for_an_item_that_is_not_reached() -> None:
    sitting = taken(*PREPARED, sitting=TWO_REPORTS).sitting.with_item(replace(PIER, withdrawn=True))
    assert "Is it safe?" not in "\n".join(_briefing(sitting))
    together = sitting.with_item(replace(PIER, taken_with="i5"))
    assert "1. Is it safe?" in _briefing(together)
    assert "Time: 15 minutes" in _briefing(together)  # it has no time of its own in the running order


def test_what_was_asked_in_private_is_in_the_exempt_briefing_alone() -> None:
    sitting = taken(
        "/item 5", "/exempt 3", "/enquiry What is the bid?", "/public", "/enquiry Who pays?"
    ).sitting
    assert "1. Who pays?" in _briefing(sitting)
    assert not [line for line in _briefing(sitting) if "bid" in line]
    assert "1. What is the bid?" in _briefing(sitting, Part.EXEMPT)


def test_the_paragraphs_of_an_item_stay_on_one_page_up_to_the_last_in_agenda_and_briefing() -> None:
    sitting = taken(*PREPARED, "/item 5", "/paper Costs", "/paper Plan").sitting
    for paper, last in (
        (compose_agenda(sitting, (), ENGLAND), "Paper: Plan"),
        (compose_briefing(sitting, (), ENGLAND), "When is it done?"),
    ):
        said = [words_of(block) for block in paper.blocks]
        item = paper.blocks[said.index("To hear what it costs.") : said.index(last) + 1]
        assert len(item) > 2
        kept = [isinstance(block, Paragraph | ListItem) and block.with_next for block in item]
        assert kept == [True] * (len(item) - 1) + [False]


def test_what_stands_above_a_table_of_matters_arising_stays_with_it() -> None:
    sitting = taken("/item 5", "/purpose To look at the log.").sitting
    items = tuple(replace(i, title="Action log") if i.number == "5" else i for i in sitting.items)
    blocks = compose_agenda(replace(sitting, items=items), [row("YPSP-001")], ENGLAND).blocks
    above = blocks[next(at for at, block in enumerate(blocks) if isinstance(block, Table)) - 1]
    assert isinstance(above, Paragraph)
    assert words_of(above) == "To look at the log."
    assert above.with_next


def test_where_the_log_asks_nothing_of_the_chair_one_line_says_so() -> None:
    found = lines(compose_briefing(taken(*PREPARED).sitting, (), ENGLAND))
    assert found[-1] == NOTHING
    assert "Overdue" not in found
    assert "None." not in found
