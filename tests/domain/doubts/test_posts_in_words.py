"""Posts and offices that sentences give to people."""

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.people import Office
from tests.council import REED
from tests.domain.doubts.doubted import HERE, said
from tests.domain.scene import SITTING

ROOM = (*HERE, "/with ADH&P", "/with Dr Nia Prosser, Chief Executive, Harbour Trust", "/with CMC")


@pytest.mark.parametrize(
    ("line", "doubt"),
    [
        ("Ms Dale, the Director of Housing, presented a report.", "Gwen Dale is Director of Housing"),
        ("Gwen Dale presented a report.", ""),
        ("Gwen Dale, Head of Piers, said that it was dear.", "Gwen Dale is Head of Piers"),
        ("As Head of Piers, Mr Pike said that it was dear.", "Huw Pike is Head of Piers"),
        ("The Head of Piers (Mr Pike) said that it was dear.", "Huw Pike is Head of Piers"),
        ("Mr Pike, who is Head of Piers, said that it was dear.", "Huw Pike is Head of Piers"),
        ("Mr Pike, as Head of Piers, said that it was dear.", "Huw Pike is Head of Piers"),
        ("Mr Pike, Head of Piers, said that it was dear.", "Huw Pike is Head of Piers"),
        ("Mr Pike (Head of Piers) said that it was dear.", "Huw Pike is Head of Piers"),
        (
            "The Director for Estuary and Coast, Councillor Berg, presented a report.",
            "Councillor Eira van der Berg MBE is Director for Estuary and Coast, but Gwen Dale is",
        ),
        (
            "The Director for Estuary and Coast, Mr Pike, presented a report.",
            "Huw Pike is Director for Estuary and Coast",
        ),
        (
            "A report was given by Mr Pike, Director of Harbours & Piers.",
            "Huw Pike is Director of Harbours & Piers",
        ),
        (
            "Dr Prosser, Finance Director of the Trust, said so.",
            "Dr Nia Prosser is Finance Director of the Trust",
        ),
        (
            "Councillor Lunt, Cabinet Member for Parks, said so.",
            "Councillor Ivor Lunt is Cabinet Member for Parks",
        ),
        ("The Chair, Councillor Ben Hale, thanked everyone.", "Councillor Ben Hale is the Chair"),
        ("The Chair, Councillor Reed, thanked everyone.", "Councillor Col Reed is the Chair"),
        ("Councillor Reed, the Chair, welcomed everyone.", "Councillor Col Reed is the Chair"),
        ("Councillor Reed (Chair) welcomed everyone.", "Councillor Col Reed is the Chair"),
        ("Councillor Reed, Chair of the Committee, welcomed everyone.", "Councillor Col Reed is the Chair"),
        ("Councillor Ben Hale, in the Chair, thanked everyone.", "Councillor Ben Hale is in the chair"),
        ("The Vice-Chair, Councillor Reed, asked about the pier.", "Councillor Col Reed is the Vice"),
        ("Thanks were given by the Vice-Chair, Councillor Reed.", "Councillor Col Reed is the Vice"),
        ("Vice-Chair Councillor Reed asked about the pier.", "Councillor Col Reed is the Vice"),
        ("The Director for Estuary and Coast, Huw Pike, was glad.", "Huw Pike is Director for Estuary"),
        ("Director for Estuary and Coast Huw Pike was glad.", "Huw Pike is Director for Estuary"),
        ("Huw Pike as Director for Estuary and Coast was glad.", "Huw Pike is Director for Estuary"),
        ("A report was given by Huw Pike, Director for Estuary and Coast.", "Huw Pike is Director for Est"),
        ("Pike, Director for Estuary and Coast, was glad.", "Huw Pike is Director for Estuary and Coast"),
        ("Huw Pike, DEC, was glad.", "Huw Pike is DEC, but Gwen Dale is."),
        ("The Chairman, Ben Hale, thanked everyone.", "Councillor Ben Hale is the Chair"),
        ("Chair Reed thanked everyone.", "Councillor Col Reed is the Chair"),
        ("Reed, in the Chair, reminded members of it.", "Councillor Col Reed is in the chair"),
        ("Mr Pike, Head of Piers, and Gwen Dale answered.", "Huw Pike is Head of Piers"),
        ("Dr Prosser of the Ambulance Service was glad.", "Dr Nia Prosser is from Ambulance Service, and"),
        ("Dr Prosser from the Ambulance Trust was glad.", "Dr Nia Prosser is from Ambulance Trust"),
        ("Dr Prosser (Mill Street Surgery) was glad.", "Dr Nia Prosser is from Mill Street Surgery"),
        ("Thanks were given to Nia Prosser of the River Trust.", "Dr Nia Prosser is from River Trust"),
        ("Huw Pike, the new Director for Estuary and Coast, was glad.", "Huw Pike is Director for Estuary"),
        ("Huw Pike is Director for Estuary and Coast.", "Huw Pike is Director for Estuary and Coast"),
        ("As Director for Estuary and Coast, Huw Pike was glad.", "Huw Pike is Director for Estuary"),
        ("Dr Prosser, who works for the River Trust, was glad.", "Dr Nia Prosser is from River Trust"),
        ("Dr Prosser, an adviser at the River Trust, was glad.", "Dr Nia Prosser is from River Trust"),
        ("Dr Prosser spoke for the River Trust.", "Dr Nia Prosser is from River Trust"),
        ("Dr Prosser, Chief Executive, River Trust, was glad.", "Dr Nia Prosser is from River Trust"),
        ("The River Trust was represented by Dr Prosser.", "Dr Nia Prosser is from River Trust"),
        ("The River Trust's Dr Prosser was glad.", "Dr Nia Prosser is from River Trust"),
        ("Gwen Dale of the Ambulance Trust was glad.", "Gwen Dale is from Ambulance Trust"),
    ],
)
def test_a_post_of_someone_else_is_doubted(line: str, doubt: str) -> None:
    found = [one for one in said(*ROOM, line) if "is recorded as speaking" not in one]
    assert [one.startswith(f"The words say that {doubt}") for one in found] == [True] * bool(doubt)


@pytest.mark.parametrize(
    "lines",
    [
        ("Ms Dale, the Director for Estuary and Coast, presented a report.",),
        ("The Director for Estuary and Coast, Gwen Dale, presented a report.",),
        ("The Chair (Councillor Moss) thanked everyone.",),
        ("As Chair of the Trust, Councillor Reed had written.",),
        ("Ms Dale, the Director, presented a report.",),
        ("Gwen Dale, Director for Estuary and Coast, presented a report.",),
        ("Councillor Reed, Leader of the Labour Group, asked about the pier.",),
        ("Councillor Reed, as Chair of the Trust, asked about the pier.",),
        ("Ms Dale, the lead officer, presented a report.",),
        ("Mr Pike, the Assistant Director, presented a report.",),
        ("Dr Prosser, Chief Executive of the Harbour Trust, said so.",),
        ("Councillor Lunt, Deputy Leader, said that it was dear.",),
        ("The Chair, Councillor Moss, thanked everyone.",),
        ("Councillor Moss, Chair, thanked everyone.",),
        ("The Vice-Chair, Councillor Ben Hale, asked about the pier.",),
        ("/chair Ben Hale", "The Chair, Councillor Ben Hale, thanked everyone."),
        ("/chair Ben Hale", "Councillor Ben Hale, in the Chair, thanked everyone."),
        ("Councillor Reed, Chair of the Audit Committee, asked about the pier.",),
        ("Councillor Reed, a former Chair, asked about the pier.",),
        ("In 2019 the Chair, Councillor Reed, opened the pier.",),
        ("Councillor Reed, the Chair and Mr Pike had met the builders.",),
        ("Councillor Reed was elected Vice-Chair.", "The Vice-Chair, Councillor Reed, asked about it."),
        ("The Chair of the Trust, Mr Jones, was glad of it.",),
        ("The Director for Estuary and Coast, Gwen Dale, was glad.",),
        ("Director for Estuary and Coast Gwen Dale was glad.",),
        ("Gwen Dale, DEC, was glad.",),
        ("Gwen Dale (DEC) was glad.",),
        ("Gwen Dale, OBE, was glad.",),
        ("Chair Moss thanked everyone.",),
        ("Moss, in the Chair, reminded members of it.",),
        ("Gwen Dale, Director for Estuary and Coast, and Mr Pike answered.",),
        ("Mr Pike, the Director for Estuary and Coast, and Dr Prosser answered.",),
        ("The Director for Estuary and Coast, Huw Pike and Dr Prosser spoke.",),
        ("In reply to Huw Pike, the Director for Estuary and Coast said so.",),
        ("Dr Prosser of the Harbour Trust was glad.",),
        ("Dr Prosser from the Trust was glad.",),
        ("Dr Prosser (Harbour Trust) was glad.",),
        ("Dr Prosser of Quayside was glad.",),
        ("Dr Prosser spoke for the Trust.",),
        ("Dr Prosser, a surveyor, was glad.",),
        ("Dr Prosser, Chief Executive, Harbour Trust, was glad.",),
        ("Councillor Reed of the River Trust was glad.",),
        ("Mr Jones of the River Trust was glad.",),
        ("Gwen Dale of the Council was glad.",),
        ("Members told Dr Prosser of River Trust delays.",),
        ("Dr Prosser, who had worked for the River Trust, was glad.",),
    ],
)
def test_their_own_and_others_beside_it_are_not(lines: tuple[str, ...]) -> None:
    found = said(*ROOM, *lines)
    assert [one for one in found if one.startswith("The words say") and " is " in one] == []


def test_a_member_may_belong_to_several_bodies() -> None:
    people = {**SITTING.people, REED.id: replace(REED, role="Chair, Harbour Trust")}
    line = "Councillor Reed of the River Trust was glad."
    assert said(*ROOM, line, sitting=replace(SITTING, people=people)) == []


@pytest.mark.parametrize("offices", [{"moss"}, set()])
def test_a_vice_chair_of_a_committee_that_has_none_is_doubted_where_offices_are_kept(
    offices: set[str],
) -> None:
    held = tuple(
        one if one.person in offices else replace(one, office=Office.NONE) for one in SITTING.memberships
    )
    found = said(
        *HERE,
        "The Vice-Chair, Councillor Reed, was glad.",
        sitting=replace(SITTING, memberships=held),
    )
    why = "The words say that Councillor Col Reed is the Vice-chair, but nobody is."
    assert found == [why] * len(offices)


def test_whoever_presides_in_the_absence_of_the_chair_is_not_said_to_be_the_chair() -> None:
    lines = ("/item 1", "/here Ben Hale, Reed, Berg", "/ap Moss", "/chair Ben Hale", "/item 5")
    found = said(*lines, "In the absence of the Chair, Councillor Reed presided.")
    assert found == ["Only words say that Councillor Col Reed took the chair: /chair records it."]
    assert said(*lines, "In the absence of the Chair, Councillor Ben Hale presided.") == []
