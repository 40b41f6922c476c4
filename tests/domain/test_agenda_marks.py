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


def test_a_motion_below_the_heading_of_a_part_says_under_which_paragraphs_its_items_are_private() -> None:
    motion = "That the public be excluded for the following items as defined in paragraphs 3 and 5."
    found = agenda("1. Apologies", "", "PART II - EXEMPT ITEMS", motion, "", "2. Lease", "", "3. Posts")
    assert [(item.exempt, item.paragraphs) for item in found.items] == [
        (False, ()),
        (True, (3, 5)),
        (True, (3, 5)),
    ]


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


@pytest.mark.parametrize(
    "line", ["Any item the chair takes.", "To consider any private business accepted by the Chair as urgent."]
)
def test_the_standing_item_for_urgent_business_is_not_urgent(line: str) -> None:
    found = item("2. Urgent business", "", line)
    assert (found.urgent, found.purposes) == (False, (line,))


@pytest.mark.parametrize("title", ["School exclusion appeal", "Digital exclusion in the harbour wards"])
def test_an_item_about_another_exclusion_than_that_of_the_public_may_be_exempt(title: str) -> None:
    assert item(f"2. {title}", "", "Exempt under paragraph 1").exempt


def test_the_items_that_the_exclusion_names_are_exempt() -> None:
    found = agenda(
        "1. Resolution",
        "",
        "That under section 50A(4) the public be excluded for items 3 and 4, since exempt information of the "
        "description in paragraph 6 of Schedule 7A is likely to be disclosed.",
        "",
        "2. Pier",
        "3. Lease",
        "4. Staff",
    )
    assert [(one.exempt, one.paragraphs) for one in found.items] == [
        (False, ()),
        (False, ()),
        (True, (6,)),
        (True, (6,)),
    ]


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        (("2. Lease [Paras 8 and 9]",), (8, 9)),
        (("2. Lease", "", "• 6. Information relating to the financial affairs of any person;"), (6,)),
        (("2. Lease View reasons restricted (2/3)",), ()),
    ],
)
def test_an_item_is_exempt_by_what_its_publishing_system_prints(
    lines: tuple[str, ...], paragraphs: tuple[int, ...]
) -> None:
    found = item(*lines)
    assert (found.title, found.exempt, found.paragraphs) == ("Lease", True, paragraphs)


@pytest.mark.parametrize(
    ("mark", "paragraphs"),
    [
        (". (Paragraph 3)", (3,)),
        (" (Paras 1 and 2)", (1, 2)),
        (" (Exempt – paragraph 3)", (3,)),
        (" – Exempt, paragraph 3", (3,)),
        (" (confidential)", ()),
    ],
)
def test_a_mark_behind_the_author_is_one_of_the_item(mark: str, paragraphs: tuple[int, ...]) -> None:
    found = item("2. Lease", "", f"Report of the Director of Place{mark}")
    assert (found.exempt, found.paragraphs) == (True, paragraphs)
    assert [author.rstrip(".") for author in found.authors] == ["Report of the Director of Place"]


def test_a_post_is_no_mark() -> None:
    found = item("2. Lease", "", "Report of the Confidential Records Officer")
    assert (found.exempt, found.authors) == (False, ("Report of the Confidential Records Officer",))


@pytest.mark.parametrize(
    ("line", "paper"),
    [
        ("Appendix B , View reasons restricted (2/3)", "Appendix B – EXEMPT"),
        ("Leisure contract, item 9. View reasons restricted", "Leisure contract – EXEMPT"),
        ("Tenders View the reasons why document 9. is restricted (1/2)", "Tenders – EXEMPT"),
        ("Costs – EXEMPT , View reasons restricted (1/2)", "Costs – EXEMPT"),
        ("Leisure contract\nView reasons restricted", "Leisure contract – EXEMPT"),
        ("Additional documents:\n\nTenders\nView reasons restricted", "Tenders – EXEMPT"),
    ],
)
def test_a_restricted_paper_is_marked_and_its_item_is_not(line: str, paper: str) -> None:
    found = item("2. Lease", "", "Report of the Director of Place", "", line)
    assert (found.exempt, found.exempt_words, found.papers) == (False, (), (paper,))


def test_what_is_said_of_other_items_is_no_mark() -> None:
    found = item("2. Order of business", "", "Members are told whether any items are to be taken in private.")
    assert not found.exempt


@pytest.mark.parametrize(
    "line",
    [
        "This report is exempt, as any report on rents is, under schedule 12A.",
        "Not for publication, which the matters in it forbid.",
    ],
)
def test_what_is_said_of_the_item_itself_is_one(line: str) -> None:
    assert item("2. Lease", "", line).exempt


def test_a_motion_in_a_private_part_does_not_make_its_item_public() -> None:
    found = agenda(
        "PART 2", "", "1. Lease", "", "That the press be excluded for the following item.", "", "2. Posts"
    )
    assert [one.exempt for one in found.items] == [True, True]


def test_an_appendix_in_a_title_is_no_mark_at_its_end() -> None:
    assert item("2. Lease – exempt appendix").title == "Lease – exempt appendix"


def test_a_part_with_the_public_excluded_is_private() -> None:
    heading = "Item(s) which the Committee may wish to consider with the Press and Public excluded"
    found = agenda("1. Apologies", "", "2. Pier", "", heading, "3. Lease")
    assert [(one.title, one.exempt) for one in found.items[1:]] == [("Pier", False), ("Lease", True)]


def test_the_items_under_a_private_heading_are_exempt() -> None:
    found = agenda(
        "1. Restricted items", "", "1a Bonfires", "1b Rates", "", "2. Pier", "", "STAFFING", "",
        "The following item is exempt by virtue of paragraph 1.", "", "3. Posts",
    )  # fmt: skip
    assert [(one.exempt, one.paragraphs) for one in found.items] == [
        (False, ()),
        (True, ()),
        (True, ()),
        (False, ()),
        (True, (1,)),
    ]


def test_a_notice_about_exempt_items_in_the_head_makes_none_exempt() -> None:
    found = agenda(
        "Exempt items", "", *["The panel may exclude the public.", ""] * 4, "1. Apologies", "", "2. Pier"
    )
    assert not any(one.exempt for one in found.items)
