"""What the lines of a published agenda are understood as."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.domain.published_agenda.agenda import PublishedItem, published_agenda
from scrutiny_tui.domain.published_agenda.lines import LONGEST_LINE, LineMeaning
from scrutiny_tui.domain.published_agenda.particulars import MeetingParticulars
from scrutiny_tui.domain.published_agenda.reader import read_published_agenda
from scrutiny_tui.domain.published_agenda.text_lines import lines_of_text
from tests.domain.agendas import agenda, item, numbers, read


@pytest.mark.parametrize(
    "written",
    [
        ("1", "2", "3", "3.1", "3.2", "4"),
        ("1", "2", "3(a)", "3(b)", "4"),
        ("1", "2", "2a", "3"),
        ("A1", "A2", "B1", "B2"),
        ("SC.17", "SC.18", "SC.19"),
        ("112/25", "113/25", "114/25"),
        ("65", "66", "67"),
        ("8", "8a", "9", "10(a)", "10(b)"),
        ("1", "2", "B1", "B2"),
        ("1", "2", "4", "5"),
    ],
)
def test_items_are_numbered_as_councils_number_them(written: tuple[str, ...]) -> None:
    assert numbers(*(f"{number} Pier repairs" for number in written)) == list(written)


@pytest.mark.parametrize(
    "form", ["{}. {}", "{} {}", "{}) {}", "{} - {}", "*{}. {}", "Item {}: {}", "{}\t{}", "{}.\n\n{}"]
)
def test_a_number_may_be_written_in_any_form(form: str) -> None:
    found = agenda(
        *(form.format(number, title) for number, title in (("1", "Apologies"), ("2", "Pier repairs")))
    )
    assert [(item.number, item.title) for item in found.items] == [("1", "Apologies"), ("2", "Pier repairs")]


def test_the_numbered_recommendations_of_an_item_are_no_items() -> None:
    found = agenda(
        "1. Apologies",
        "2. Exclusion of the public",
        "1. That the public be excluded",
        "2. That the reasons be noted;",
        "3. Pier repairs",
        "1. That the report be noted",
        "4. Work programme",
    )
    assert [item.title for item in found.items] == [
        "Apologies",
        "Exclusion of the public",
        "Pier repairs",
        "Work programme",
    ]
    assert found.items[1].purposes == ("1. That the public be excluded", "2. That the reasons be noted;")


@pytest.mark.parametrize(
    "line", ["3 March 2026", "3 pm", "3 boats were lost in the storm", "2.30", "3 - 10", "3%"]
)
def test_a_number_that_counts_or_tells_a_day_or_a_time_begins_no_item(line: str) -> None:
    assert numbers("1. Apologies", "", "2. Pier", "", line) == ["1", "2"]
    assert numbers("1. Apologies", "", "2. Pier", "", line, "", "4. Lamps") == ["1", "2", "4"]


def test_sentences_with_the_numbers_of_items_are_none() -> None:
    found = agenda(
        "1. Apologies", "1. To receive apologies", "2. To note who is away", "2. Minutes", "3. Pier"
    )
    assert [item.title for item in found.items] == ["Apologies", "Minutes", "Pier"]


def test_of_two_lines_with_the_next_number_the_one_that_looks_like_the_others_is_the_item() -> None:
    found = agenda("1. Apologies", "2. Minutes", "3) Draft of January", "3. Pier", "4. Lamps")
    assert [item.title for item in found.items] == ["Apologies", "Minutes", "Pier", "Lamps"]


def test_a_number_that_runs_through_many_years_may_stand_on_a_line_of_its_own() -> None:
    found = agenda("1772.", "", "Apologies", "", "1773.", "", "Pier")
    assert [item.label for item in found.items] == ["1772 Apologies", "1773 Pier"]


def test_an_agenda_without_numbers_has_the_items_of_its_short_lines() -> None:
    found = agenda(
        "Estuary Committee",
        "",
        "No. Item",
        "",
        "Apologies",
        "",
        "Pier repairs",
        "",
        "To consider what the second season will cost, and who is to pay for it.",
        "",
        "Work programme",
    )
    assert [item.title for item in found.items] == ["Apologies", "Pier repairs", "Work programme"]
    assert len(found.items[1].purposes) == 1


def test_files_of_an_agenda_without_numbers_are_titles_or_under_their_heading_papers() -> None:
    found = agenda(
        "No. Item",
        "",
        "Apologies",
        "",
        "Pier repairs pdf icon PDF 9 KB",
        "",
        "Additional documents:",
        "",
        "Survey of the deck pdf icon PDF 1 MB",
        "",
        "Work programme",
    )
    assert [(item.title, item.papers) for item in found.items] == [
        ("Apologies", ()),
        ("Pier repairs", ("Survey of the deck",)),
        ("Work programme", ()),
    ]


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("To consider progress.", "purposes"),
        ("Purpose: To consider progress.", "purposes"),
        ("For decision", "purposes"),
        ("To confirm the minutes of 13 January (copy attached).", "purposes"),
        ("(Report of the Director for Estuary and Coast attached)", "authors"),
        ("Report of the Director for Estuary and Coast", "authors"),
        ("Lead officer: Huw Pike", "authors"),
        ("Huw Pike – Assistant Director for Harbours & Piers", "authors"),
        ("Cllr Ivor Lunt – Cabinet Member for the Coast", "authors"),
        ("The Harbour – Directors will report", "purposes"),
        ("Cabinet Member for the Coast: Councillor Lunt", "authors"),
        ("Depths measured in December PDF 211 KB", "papers"),
        ("Appendix A - depths measured", "papers"),
        ("Report attached", "papers"),
        ("• Depths measured [31.13KB]", "papers"),
        ("Not for publication (paragraph 3 of Schedule 12A)", "exempt_words"),
    ],
)
def test_a_line_under_an_item_is_a_part_of_it(line: str, part: str) -> None:
    found = item("2. Dredging", "", line)
    filled = [name for name in ("purposes", "authors", "papers", "exempt_words") if getattr(found, name)]
    assert filled == [part]


@pytest.mark.parametrize(
    "line",
    ["Key decision: No", "Wards affected: all", "3 - 10", "Page 3 of 4", "10.38 am", "</AI2>", "<AI3>"],
)
def test_what_is_no_part_of_an_item_is_not_taken(line: str) -> None:
    assert item("2. Dredging", "", line) == PublishedItem("2", "Dredging")


@pytest.mark.parametrize("label", ["Purpose: ", "Purpose ", "Purpose", "Purpose of report - "])
def test_the_label_of_a_purpose_is_no_part_of_it(label: str) -> None:
    assert item("2. Dredging", "", f"{label}To note progress.").purposes == ("To note progress.",)


def test_what_a_publishing_system_puts_behind_words_is_left_out() -> None:
    found = item(
        "2. Dredging pdf icon PDF 211 KB",
        "",
        "Depths – measured PDF 1 MB",
        "",
        "To consider it. (Pages 3 - 10)",
    )
    assert (found.title, found.papers, found.purposes) == (
        "Dredging",
        ("Depths – measured",),
        ("To consider it.",),
    )


def test_a_title_and_a_purpose_may_go_on_in_the_next_line() -> None:
    found = item(
        "2. DREDGING OF THE INNER HARBOUR AND",
        "THE QUAY",
        "To consider what the second season of dredging will cost, and",
        "who is to pay for it.",
    )
    assert found.title == "DREDGING OF THE INNER HARBOUR AND THE QUAY"
    assert found.purposes == (
        "To consider what the second season of dredging will cost, and who is to pay for it.",
    )


def test_a_list_under_a_title_is_no_part_of_the_title() -> None:
    found = item("2. PIER AND", "a) the deck", "b) the piles")
    assert (found.title, found.purposes) == ("PIER AND", ("a) the deck", "b) the piles"))


def test_nothing_goes_on_where_the_name_of_a_file_ends() -> None:
    long = "Depths that were measured in December and in January of this winter"
    found = item("2. Dredging", f"{long} PDF 211 KB", "A second survey follows in spring.")
    assert (found.papers, found.purposes) == ((long,), ("A second survey follows in spring.",))


def test_what_stands_under_additional_documents_is_a_paper() -> None:
    assert item("2. Dredging", "", "Additional documents:", "", "The survey").papers == ("The survey",)


def test_minutes_on_a_page_published_after_the_meeting_are_not_taken() -> None:
    found = item("2. Dredging", "", "To consider it.", "", "Minutes:", "", "Councillor Hale asked why.")
    assert found.purposes == ("To consider it.",)


def test_the_number_of_an_item_again_begins_its_minutes() -> None:
    found = agenda(
        "1 Apologies",
        "",
        "1",
        "",
        "None were made.",
        "",
        "2 pdf Minutes (61Kb)",
        "",
        "2",
        "",
        "They were agreed.",
    )
    assert found.items == (PublishedItem("1", "Apologies"), PublishedItem("2", "Minutes"))


def test_notices_after_the_last_item_are_not_taken() -> None:
    lines = read(
        "1. Apologies",
        "",
        "2. Pier",
        "",
        "To consider it.",
        "",
        "For further information contact Jo Penn",
        "",
        "01632 960001",
    )
    assert [line.meaning for line in lines[-2:]] == [LineMeaning.NOT_TAKEN, LineMeaning.NOT_TAKEN]


def test_a_label_belongs_to_the_line_below_it() -> None:
    lines = read("Date:", "3 March 2026", "Time:", "6pm", "Venue:", "Quay House", "1. Apologies", "2. Pier")
    assert {line.meaning for line in lines[:6]} == {LineMeaning.MEETING}
    assert published_agenda(lines).meeting == MeetingParticulars(date(2026, 3, 3), time(18), "Quay House")


def test_a_venue_may_stand_alone_below_the_date() -> None:
    found = agenda("Tuesday 3 March 2026", "Council Chamber, Quay House", "1. Apologies", "2. Pier")
    assert found.meeting.venue == "Council Chamber, Quay House"


def test_a_line_that_goes_on_from_another_still_does_with_other_words() -> None:
    long = "To consider what the second season of dredging will cost, and"
    lines = list(read("1. Pier", long, "who pays", "2. Lamps"))
    lines[2] = lines[2].understood_as(LineMeaning.PURPOSE, words="who is to pay")
    assert published_agenda(lines).items[0].purposes == (f"{long} who is to pay",)


def test_a_line_that_is_mended_makes_another_agenda() -> None:
    lines = list(read("1. Apologies", "", "2. Pier", "", "A survey of the deck", "", "3. Work programme"))
    lines[2] = lines[2].understood_as(LineMeaning.PAPER)
    assert published_agenda(lines).items[1].papers == ("A survey of the deck",)
    lines[2] = lines[2].understood_as(LineMeaning.NOT_TAKEN)
    assert published_agenda(lines).items[1] == PublishedItem("2", "Pier")
    lines[2] = lines[2].understood_as(LineMeaning.ITEM)
    assert [item.title for item in published_agenda(lines).items] == [
        "Apologies",
        "Pier",
        "A survey of the deck",
        "Work programme",
    ]


_WORDS = st.sampled_from(
    [
        *(
            "1.",
            "2.",
            "3",
            "3.1",
            "4(c)",
            "B1",
            "8a",
            "SC.17",
            "Pier",
            "of",
            "the",
            "(Exempt)",
            "PART 2",
            "Minutes:",
        ),
        *(
            "Venue:",
            "3 March 2026",
            "6pm",
            "To consider",
            "attached",
            "Report of the Director",
            "PDF 99 KB",
            "AGENDA",
        ),
        *(
            "Additional documents:",
            "urgent item",
            "because",
            "paragraph 3",
            "–",
            ":",
            ".",
            "\t",
            "|",
            "Pages 3 - 10",
        ),
    ]
)
_LINES = st.lists(st.one_of(st.text(max_size=40), st.lists(_WORDS, max_size=8).map(" ".join)), max_size=40)


@given(_LINES)
def test_every_line_is_accounted_for_once_and_in_order(lines: list[str]) -> None:
    source = lines_of_text("\n".join(lines))
    assert [line.source for line in read_published_agenda(source)] == list(source)


@given(_LINES)
def test_no_word_of_a_text_is_lost_between_its_lines(lines: list[str]) -> None:
    text = "\n".join(lines)
    kept = "".join(line.shown for line in lines_of_text(text))
    bare = {character for character in kept if not character.isspace()}
    assert {c for c in text if c.isalnum()} <= bare


@given(_LINES)
def test_what_is_taken_of_a_line_stands_in_it(lines: list[str]) -> None:
    for line in read_published_agenda(lines_of_text("\n".join(lines))):
        if line.meaning is not LineMeaning.MEETING:
            assert line.words in line.source.shown


@given(_LINES, st.lists(st.sampled_from(LineMeaning), max_size=40))
def test_an_agenda_can_be_made_of_lines_with_any_meaning(
    lines: list[str], meanings: list[LineMeaning]
) -> None:
    found = read_published_agenda(lines_of_text("\n".join(lines)))
    mended = [line.understood_as(meaning) for line, meaning in zip(found, meanings, strict=False)]
    begun = [line for line in mended if line.meaning is LineMeaning.ITEM]
    assert len(published_agenda(mended).items) == len(begun)


def test_a_line_without_words_is_no_line() -> None:
    assert lines_of_text("\n \t \n\n") == ()


def test_a_very_long_line_is_taken_whole_and_in_good_time() -> None:
    for filling in (".", " (", "\u2003", "items that ", "paragraph 3 and "):
        long = f"To consider {filling * 100_000}x"
        found = item("2. Pier", "", long)
        assert found.purposes == (" ".join(long.split()),)
        if len(found.purposes[0]) > LONGEST_LINE:
            assert numbers("1. Apologies", "", "2. Pier", "", f"3. {long}") == ["1", "2"]


@pytest.mark.parametrize(
    "line",
    [
        "Draft Budget 2027-28 report, item 6.",
        "Draft Budget 2027-28 report , item 6",
        "Draft Budget 2027-28 report, item 6. PDF 234 KB",
        "Draft Budget 2027-28 report PDF 234 KB, item 6.",
        "Draft Budget 2027-28 report.pdf, item 6a. PDF 234 KB (Pages 3 - 10)",
    ],
)
def test_a_paper_has_no_number_of_its_item_at_its_end(line: str) -> None:
    assert item("2. Budget", "", line).papers == ("Draft Budget 2027-28 report",)


def test_a_purpose_that_ends_with_another_item_is_no_paper() -> None:
    assert item("2. Budget", "", "To note the report, item 6.").purposes == ("To note the report, item 6.",)
