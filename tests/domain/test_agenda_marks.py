"""What a published agenda says of items in private and of urgent ones."""

import pytest

from tests.domain.agendas import agenda, item


@pytest.mark.parametrize(
    ("line", "paragraphs"),
    [
        ("Exempt under paragraph 3", (3,)),
        ("This report is exempt by virtue of paragraphs 1, 2 and 3 of Schedule 12A.", (1, 2, 3)),
        ("Not for publication: paras 1-3 of Schedule 12A", (1, 2, 3)),
        ("Confidential", ()),
    ],
)
def test_an_item_is_marked_exempt_with_its_paragraphs(line: str, paragraphs: tuple[int, ...]) -> None:
    found = item("2. Lease of the chandlery", "", line)
    assert (found.exempt, found.paragraphs) == (True, paragraphs)


def test_a_mark_in_the_title_is_taken_out_of_it() -> None:
    found = item("2. Lease of the chandlery (exempt, paragraph 3)")
    assert (found.title, found.exempt, found.paragraphs) == ("Lease of the chandlery", True, (3,))


def test_the_items_of_a_private_part_are_exempt() -> None:
    found = agenda(
        "PART 1",
        "",
        "1. Apologies",
        "",
        "PART 2 (private items)",
        "",
        "2. Lease",
        "",
        "PART 1",
        "",
        "3. Pier",
    )
    assert [item.exempt for item in found.items] == [False, True, False]


def test_a_second_part_is_private() -> None:
    found = agenda("PART I", "", "1. Apologies", "", "PART II", "", "2. Lease")
    assert [item.exempt for item in found.items] == [False, True]


def test_an_item_about_what_is_exempt_is_public() -> None:
    assert not item("2. Exempt information - possible exclusion of the press and public").exempt


def test_where_items_are_marked_one_by_one_the_others_after_an_exclusion_are_public() -> None:
    found = agenda(
        "1. Exclusion of the public",
        "",
        "That the public be excluded for the following items.",
        "",
        "2. Lease",
        "",
        "Exempt under paragraph 3",
        "",
        "3. Work programme",
    )
    assert [item.exempt for item in found.items] == [False, True, False]


def test_the_item_that_excludes_the_public_is_public_and_the_next_is_exempt() -> None:
    found = agenda(
        "1. Apologies",
        "",
        "2. Exclusion of the press and public",
        "",
        "That the public be excluded for the following item under paragraph 3 of Schedule 12A.",
        "",
        "3. Lease",
        "",
        "4. Work programme",
    )
    assert [(item.exempt, item.paragraphs) for item in found.items] == [
        (False, ()),
        (False, ()),
        (True, (3,)),
        (False, ()),
    ]


@pytest.mark.parametrize(
    ("title", "because"),
    [("Urgent item: flooding of the quay", ""), ("Flooding of the quay (urgent)", "")],
)
def test_an_urgent_item_is_marked(title: str, because: str) -> None:
    found = item(f"2. {title}")
    assert (found.urgent, found.urgent_because) == (True, because)


@pytest.mark.parametrize(
    "line",
    [
        "Taken as urgent because the tide is on Monday.",
        "The Chair has agreed to take this item as urgent by reason of the tide is on Monday.",
    ],
)
def test_the_reason_of_an_urgent_item_is_read(line: str) -> None:
    found = item("2. Flooding of the quay", "", line)
    assert (found.urgent, found.urgent_because) == (True, "the tide is on Monday.")


def test_the_mark_of_an_urgent_item_is_taken_out_of_its_title() -> None:
    assert item("2. URGENT ITEM – Flooding of the quay").title == "Flooding of the quay"


def test_an_item_with_an_exempt_paper_is_exempt_and_keeps_the_paper() -> None:
    found = item("2. Lease", "", "Appendix 2 – Costs (exempt, paragraph 3)")
    assert (found.exempt, found.paragraphs) == (True, (3,))
    assert found.papers == ("Appendix 2 – Costs (exempt, paragraph 3)",)


def test_the_standing_item_for_urgent_business_is_not_urgent() -> None:
    assert not item("2. Urgent business", "", "Any item the chair takes.").urgent
