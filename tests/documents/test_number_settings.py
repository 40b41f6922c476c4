"""Settings for numbers: of minutes, and of paragraphs through a whole meeting."""

import re
from datetime import date, time

import pytest
from msgspec.structs import replace

from scrutiny_tui.documents.compose import compose_item, compose_minutes
from scrutiny_tui.documents.styles.style_files import StyleError
from scrutiny_tui.domain.printable import HeadingBlock, ListItem
from tests.council import DREDGING
from tests.documents.builders import lines
from tests.documents.typed import minutes, styled
from tests.domain.scene import SITTING, taken


def first_title(settings: str) -> str:
    """The heading of item 5."""
    return lines(compose_item(SITTING, DREDGING, styled(settings)))[0]


def test_a_star_may_stand_before_an_item() -> None:
    assert first_title('[item]\nnumber = "* {reference}"') == "* 5 Dredging of the inner harbour"


def test_an_item_may_be_called_by_the_time_at_which_it_began() -> None:
    after = taken("/item 5", "said", "said again").sitting
    first, second = after.entries
    began = (replace(first, said_at=time(18, 42)), replace(second, said_at=time(18, 45)))
    house = styled('[item]\nreference = "{began}"\nnumber = "{reference}"')
    live = after.with_entries(began)
    assert lines(compose_item(live, DREDGING, house))[0] == "6.42 pm Dredging of the inner harbour"
    assert lines(compose_item(after, DREDGING, house))[0] == "Dredging of the inner harbour"


def test_the_year_of_a_reference_is_the_one_in_which_its_numbers_began() -> None:
    settings = '[minute_numbers]\nyear_begins = "1 May"\n[item]\nreference = "{minute}/{year}"'
    assert first_title(settings) == "5/2025. Dredging of the inner harbour"


@pytest.mark.parametrize(
    ("begins", "day", "year"),
    [
        ("1 January", date(2026, 1, 1), 2026),
        ("1 January", date(2026, 12, 31), 2026),
        ("1 May", date(2026, 4, 30), 2025),
        ("1 May", date(2026, 5, 1), 2026),
        ("1 April", date(2028, 2, 29), 2027),
    ],
)
def test_a_year_begins_on_the_day_that_the_council_says(begins: str, day: date, year: int) -> None:
    assert styled(f'[minute_numbers]\nyear_begins = "{begins}"').minute_numbers.year(day) == year


@pytest.mark.parametrize(
    ("setting", "problem"),
    [
        ('year_begins = "May"', 'minute_numbers.year_begins must be a day and a month, as "1 May"'),
        ('year_begins = "1 May 2026"', 'minute_numbers.year_begins must be a day and a month, as "1 May"'),
        ('year_begins = "29 February"', 'minute_numbers.year_begins must be a day and a month, as "1 May"'),
        ('first = "one"', 'minute_numbers.first must be a number, as "1", not'),
        ('first = "-1"', 'minute_numbers.first must be a number, as "1", not'),
    ],
)
def test_what_gives_no_numbers_is_answered(setting: str, problem: str) -> None:
    with pytest.raises(StyleError, match=re.escape(problem)):
        styled(f"[minute_numbers]\n{setting}")


THROUGH = """
[discussion]
points = "1."
counted_through = "the meeting"
sub_points = "{point}.1"
[resolution]
lead_as = "point"
"""
TYPED = (
    "/item 5",
    "one",
    "- a",
    "two",
    "/item 6",
    "- b",
    "three",
    "- c",
    "/item 7",
    "/noted",
    "/item 8a",
    "five",
)


def counted(settings: str) -> list[str]:
    printed = minutes(settings, *TYPED).blocks
    return [line for line, block in zip(lines(printed), printed, strict=True) if isinstance(block, ListItem)]


def test_paragraphs_may_be_numbered_through_a_whole_meeting() -> None:
    assert counted(THROUGH) == [
        "1. one",
        "1.1 a",
        "2. two",
        "• b",
        "3. three",
        "3.1 c",
        "4. RESOLVED: That the report be noted.",
        "5. five",
    ]


def test_paragraphs_start_again_with_each_item_where_the_style_says_nothing_else() -> None:
    numbered = [line for line in counted('[discussion]\npoints = "1."') if line[0].isdigit()]
    assert numbered == ["1. one", "2. two", "1. three", "1. five"]


def test_an_item_by_itself_has_the_numbers_that_it_has_in_the_minutes() -> None:
    after, house = taken(*TYPED).sitting, styled(THROUGH)
    apart = [block for item in after.items for block in compose_item(after, item, house)]
    whole = compose_minutes(after, house).blocks
    begins = next(
        place for place, block in enumerate(whole) if isinstance(block, HeadingBlock) and block.level == 2
    )
    assert tuple(apart) == whole[begins : begins + len(apart)]


def test_paragraphs_that_run_through_the_meeting_do_not_show_their_item() -> None:
    with pytest.raises(
        StyleError, match=r"discussion\.points shows \{item\}, but points are numbered through"
    ):
        styled('[discussion]\npoints = "{item}.1"\ncounted_through = "the meeting"')
