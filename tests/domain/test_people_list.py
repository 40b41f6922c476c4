"""Lists of people as councils keep them: what is understood of their headings and rows."""

from datetime import date

import pytest

from scrutiny_tui.domain.customs import ENGLAND
from scrutiny_tui.domain.people import Capacity, Office, PersonDetails
from scrutiny_tui.domain.people_list.headings import ColumnKind, column_of, columns_of, fitness
from scrutiny_tui.domain.people_list.names import read_name
from scrutiny_tui.domain.people_list.reader import (
    ListedPerson,
    NoHeadingsError,
    PeopleList,
    read_people_list,
)
from scrutiny_tui.domain.people_list.sheets import Sheet, UnreadableTextError, sheet_of_text
from scrutiny_tui.domain.people_list.standing import Standing, read_standing

TODAY = date(2026, 3, 3)


def read(text: str) -> PeopleList:
    return read_people_list([sheet_of_text(text, fitness)], ENGLAND, TODAY)


def one(heading: str, row: str) -> ListedPerson:
    (person,) = read(f"{heading}\n{row}\n").people
    return person


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Name", ColumnKind.NAME),
        ("Full name", ColumnKind.NAME),
        ("Name of Member", ColumnKind.NAME),
        ("Councillors:", ColumnKind.NAME),
        ("Co-opted member", ColumnKind.NAME),
        ("Surname, First name", ColumnKind.NAME),
        ("Name & role", ColumnKind.NAME),
        ("Full name (inc. title)", ColumnKind.NAME),
        ("Elected members", ColumnKind.NAME),
        ("Substitute Members (named)", ColumnKind.NAME),
        ("Cynghorydd", ColumnKind.NAME),
        ("First name", ColumnKind.FORENAME),
        ("Forename(s)", ColumnKind.FORENAME),
        ("SURNAME", ColumnKind.SURNAME),
        ("Last Name", ColumnKind.SURNAME),
        ("Title", ColumnKind.TITLE),
        ("Job title", ColumnKind.POST),
        ("Role", ColumnKind.POST),
        ("Position held", ColumnKind.POST),
        ("Member type", ColumnKind.STANDING),
        ("Status", ColumnKind.STANDING),
        ("Initials", ColumnKind.INITIALS),
        ("Voting rights", ColumnKind.VOTES),
        ("Member since", ColumnKind.SINCE),
        ("Date of appointment", ColumnKind.SINCE),
        ("Term ends", ColumnKind.UNTIL),
        ("Organisation", ColumnKind.BODY),
        ("Political party", ColumnKind.NOT_TAKEN),
        ("Party", ColumnKind.NOT_TAKEN),
        ("Term of office", ColumnKind.NOT_TAKEN),
        ("Council", ColumnKind.COUNCIL),
        ("Appointing authority", ColumnKind.COUNCIL),
        ("Appointed by", ColumnKind.COUNCIL),
        ("Name of council", ColumnKind.COUNCIL),
        ("Council member", ColumnKind.NAME),
        ("Council ward", ColumnKind.NOT_TAKEN),
        ("Appointed on", ColumnKind.SINCE),
        ("E-mail", ColumnKind.NOT_TAKEN),
        ("Date of birth", ColumnKind.NOT_TAKEN),
        ("Shoe size", ColumnKind.NOT_TAKEN),
        ("Councillor Ada Moss", ColumnKind.NOT_TAKEN),
        ("", ColumnKind.NOT_TAKEN),
    ],
)
def test_a_column_is_known_by_the_words_of_its_heading(heading: str, kind: ColumnKind) -> None:
    assert column_of(heading).kind is kind


def test_of_two_columns_of_names_the_one_called_name_is_taken() -> None:
    kinds = [column.kind for column in columns_of(("Substitute", "Name", "Role", "Post", "Name"))]
    taken, left = ColumnKind.NAME, ColumnKind.NOT_TAKEN
    assert kinds == [left, taken, ColumnKind.POST, ColumnKind.POST, left]


@pytest.mark.parametrize(
    ("cell", "name", "standing"),
    [
        ("Councillor Ada Moss", "Councillor Ada Moss", Standing()),
        ("Moss, Ada", "Ada Moss", Standing()),
        ("Moss, Cllr Ada", "Cllr Ada Moss", Standing()),
        ("Cllr Moss, Ada", "Cllr Ada Moss", Standing()),
        ("van der Berg, Eira MBE", "Eira van der Berg MBE", Standing()),
        ("Lloyd George, David", "David Lloyd George", Standing()),
        ("Councillor Ada Moss, MBE", "Councillor Ada Moss, MBE", Standing()),
        ("Cllr Ada Moss (Chair)", "Cllr Ada Moss", Standing(office=Office.CHAIR)),
        ("Ada Moss – Vice-Chairman", "Ada Moss", Standing(office=Office.VICE_CHAIR)),
        ("Jo Gray (substitute)", "Jo Gray", Standing(Capacity.SUBSTITUTE)),
        ("Gwen Dale, Director of Place", "Gwen Dale", Standing(post="Director of Place")),
        ("Gwen Dale, Director", "Gwen Dale", Standing(post="Director")),
        ("Cllr Ada Moss (Lab)", "Cllr Ada Moss", Standing()),
    ],
)
def test_a_name_is_put_into_the_form_in_which_it_is_printed(cell: str, name: str, standing: Standing) -> None:
    found = read_name(cell, ENGLAND)
    assert (found.name, found.standing, found.refused) == (name, standing, "")
    assert bool(found.mended) == (name != cell)


@pytest.mark.parametrize(
    "cell", ["", "Councillors", "Vacancy", "Vacant seat", "TBC", "Total: 12", "see note", "x" * 200]
)
def test_a_cell_that_names_nobody_is_left_out_with_the_reason(cell: str) -> None:
    assert read_name(cell, ENGLAND).refused


@pytest.mark.parametrize(
    ("words", "standing"),
    [
        ("Chairman", Standing(office=Office.CHAIR)),
        ("Chair of the Committee", Standing(office=Office.CHAIR)),
        ("Vice Chair", Standing(office=Office.VICE_CHAIR)),
        ("Member", Standing(Capacity.MEMBER)),
        ("Non-voting member", Standing(Capacity.MEMBER, votes="no")),
        ("Co-optee", Standing(Capacity.CO_OPTED)),
        ("Co-opted member (non-voting)", Standing(Capacity.CO_OPTED, votes="no")),
        ("Co-opted (education matters only)", Standing(Capacity.CO_OPTED, votes="education matters only")),
        ("Co-opted member (education)", Standing(Capacity.CO_OPTED, not_taken="education")),
        ("Chair (acting)", Standing(office=Office.CHAIR, not_taken="acting")),
        (
            "Parent governor representative",
            Standing(Capacity.CO_OPTED, post="Parent governor representative"),
        ),
        ("Substitute member", Standing(Capacity.SUBSTITUTE)),
        ("Cabinet Member for the Coast", Standing(Capacity.CABINET, post="Cabinet Member for the Coast")),
        ("Portfolio Holder", Standing(Capacity.CABINET)),
        ("Officers", Standing(Capacity.OFFICER)),
        ("External witness", Standing(Capacity.WITNESS)),
        ("Chair of Governors", Standing(post="Chair of Governors")),
        ("Scrutiny Officer", Standing(post="Scrutiny Officer")),
    ],
)
def test_the_words_of_a_role_tell_capacity_and_office_from_a_post(words: str, standing: Standing) -> None:
    assert read_standing(words, ENGLAND) == standing


def test_a_row_has_what_its_columns_say() -> None:
    found = one(
        "Title,Forename,Surname,Post,Initials,Type,Voting,From,Until,Appointed by",
        "Mrs,Faith,Orr,Church rep,CR,Co-opted,education matters only,12/05/2025,4 May 2026,Quay Council",
    )
    assert found.details == PersonDetails(
        *("Mrs Faith Orr", Capacity.CO_OPTED, Office.NONE, "Church rep", "CR"),
        *("education matters only", "Quay Council"),
    )
    assert (found.since, found.until) == (date(2025, 5, 12), date(2026, 5, 4))
    assert (found.mended, found.left_out, found.guessed) == ((), "", False)


def test_a_date_that_is_none_is_told_and_not_taken() -> None:
    found = one("Name,From", "Ada Moss,31 February 2026")
    assert (found.since, found.mended) == (None, ("“31 February 2026” is no date: not taken",))


def test_words_in_brackets_that_say_nothing_of_capacity_and_vote_are_told_and_not_taken() -> None:
    found = one("Name,Position", "Faith Orr,Co-opted Member (Education)")
    assert (found.details.votes, found.mended) == ("", ("“(Education)” is not taken",))


def test_the_heading_and_the_sheet_tell_the_capacity_of_all_below() -> None:
    assert one("Councillor", "Ada Moss").details.name == "Councillor Ada Moss"
    assert one("Officer,Initials", "Gwen Dale,DEC").details.capacity is Capacity.OFFICER
    both = one("Name of Councillor/Officer", "Gwen Dale")
    assert (both.details.name, both.guessed) == ("Gwen Dale", True)
    sheet = Sheet("Substitutes", (("Name", "Party"), ("Jo Gray", "Ind")))
    (gray,) = read_people_list([sheet], ENGLAND, TODAY).people
    assert (gray.details.capacity, gray.guessed, gray.place) == (
        Capacity.SUBSTITUTE,
        False,
        "Substitutes row 2",
    )


def test_whose_capacity_is_not_given_is_no_member_by_their_post() -> None:
    assert one("Name,Job title", "Gwen Dale,Director of Place").details.capacity is Capacity.OFFICER
    visitor = one("Name;Role;Organisation", "Iris Ford;Medical Director;Vale NHS Trust")
    assert (visitor.details.capacity, visitor.details.role) == (
        Capacity.WITNESS,
        "Medical Director, Vale NHS Trust",
    )
    assert visitor.mended == ("no capacity is given: taken as a witness",)
    assert one("Name,Role", "Councillor Ada Moss,Group leader").details.capacity is Capacity.MEMBER
    assert one("Name,Role", "Ada Moss,").details.capacity is Capacity.MEMBER


def test_a_column_called_title_may_hold_posts() -> None:
    found = one("Name,Title", "Gwen Dale,Director of Place")
    assert (found.details.name, found.details.role) == ("Gwen Dale", "Director of Place")


def test_no_row_and_no_column_is_dropped_without_a_word() -> None:
    found = read("Coast Panel 2026\n\nName,Party,,Ward\nAda Moss,Lab,x,\n,,,\nVacancy,,,\n")
    assert [(person.place, person.left_out) for person in found.people] == [
        ("row 1", "it stands above the headings"),
        ("row 4", ""),
        ("row 6", "“Vacancy” names nobody"),
    ]
    assert found.told == ("Not taken: the columns “Party” and number 3.",)


def test_a_sheet_without_names_is_told() -> None:
    sheets = [Sheet("Members", (("Name",), ("Ada Moss",))), Sheet("Notes", (("quorum", "3"),)), Sheet("", ())]
    found = read_people_list(sheets, ENGLAND, TODAY)
    assert found.told == ("Not read: the sheet “Notes”, which has no column of names.",)


def test_a_list_without_headings_is_refused() -> None:
    with pytest.raises(NoHeadingsError):
        read("Councillor Ada Moss,Chair\nCouncillor Ben Hale,Member\n")
    with pytest.raises(NoHeadingsError):
        read("Ada Moss,Chair\nBen Hale,Member\nCol Reed,Member\nDilys Hale,Member\n")


@pytest.mark.parametrize("separator", ["\t", ";", ",", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_whatever_separates_the_cells_is_found_out(separator: str, end: str) -> None:
    rows = (("Name", "Role"), ('"Dale, Gwen"', '"Director; of\tPlace | Coast"'))
    text = "\ufeff" + "".join(separator.join(row) + end for row in rows)
    (person,) = read(text).people
    assert (person.details.name, person.details.role) == ("Gwen Dale", "Director; of Place | Coast")


def test_a_text_that_is_no_table_is_refused() -> None:
    with pytest.raises(UnreadableTextError, match="quotation marks do not match"):
        read('Name,Role\n"Ada Moss,Head\nBen Hale,Clerk\n')
    with pytest.raises(UnreadableTextError, match="more than 1,000 rows"):
        read("Name\n" + "Ada Moss\n" * 10_000)


def test_excels_line_for_the_separator_is_no_row() -> None:
    assert [person.details.name for person in read("sep=;\nName;Role\nAda Moss;\n").people] == ["Ada Moss"]
