"""Names in sentences: near ones, strangers who speak, and those who need no line of their own."""

import pytest

from scrutiny_tui.domain.doubts.doubt import DoubtKind
from tests.domain.doubts.doubted import HERE, said

WITNESSES = ("/with Dr Nia Prosser, Trust", "/with Mr Jack Hollowell, Sailing Club", *HERE)


def of_no_one(name: str) -> list[str]:
    return [f"Nobody called “{name}” is known."]


def near(name: str, meant: str) -> list[str]:
    return [f"Nobody called “{name}” is known, but {meant} is nearly the same."]


@pytest.mark.parametrize(
    ("line", "name", "meant"),
    [
        ("Dr Proser said that nine pilots had left.", "Dr Proser", "Dr Nia Prosser"),
        ("Dr Prossor, of the Trust, said that nine had left.", "Dr Prossor", "Dr Nia Prosser"),
        ("The Chair welcomed Dr Proser of the Trust to the meeting.", "Dr Proser", "Dr Nia Prosser"),
        ("Members thanked Mr Hollowel for attending.", "Mr Hollowel", "Mr Jack Hollowell"),
        ("Councillor Reed asked Mr Holowell whether it would last.", "Mr Holowell", "Mr Jack Hollowell"),
        ("Mr Prosser said that nine had left.", "Mr Prosser", "Dr Nia Prosser"),
        ("The Committee thanked Mr Prosser for his presentation.", "Mr Prosser", "Dr Nia Prosser"),
        ("Councillor Read, ward member for the quay, asked why.", "Councillor Read", "Councillor Col Reed"),
        (
            "Councillor Read, supported by Councillor Moss, asked why.",
            "Councillor Read",
            "Councillor Col Reed",
        ),
    ],
)
def test_a_name_that_is_nearly_someones_is_doubted(line: str, name: str, meant: str) -> None:
    assert said(*WITNESSES, line) == near(name, meant)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ms Tull said that nine pilots had left.", "Ms Tull"),
        ("Ms Tull, Head of Moorings, said that it was dear.", "Ms Tull"),
        ("The Head of Moorings, Ms Tull, said that it was dear.", "Ms Tull"),
        ("Dr Vesey asked about the costs.", "Dr Vesey"),
        ("In reply, Mrs Tull explained that it was dear.", "Mrs Tull"),
        ("Members thanked Dr Prosser and Ms Tull of the Trust for attending.", "Ms Tull"),
        ("The Chair welcomed Ms Tull to the meeting.", "Ms Tull"),
        ("Councillor Reed asked Ms Tull how much it cost.", "Ms Tull"),
        ("Councillor Lane, Cabinet Member for Leisure, said that he would come.", "Councillor Lane"),
        ("Councillor Lane, portfolio holder, said that he would come.", "Councillor Lane"),
        ("Councillors Reed and Lane asked for a survey.", "Lane"),
        ("It was suggested by Councillor Lane that the quay be let.", "Councillor Lane"),
        ("The report was presented by Ms Tull.", "Ms Tull"),
        ("Ms Tull gave a presentation.", "Ms Tull"),
        ("Ms Tull confirmed that it was dear.", "Ms Tull"),
        ("Councillor Lane summed up.", "Councillor Lane"),
        ("The Chair invited Ms Tull to speak.", "Ms Tull"),
        ("Ada Tull, Head of Moorings, presented the report.", "Ada Tull"),
        ("Mr Tull, the harbour manager, said that it was dear.", "Mr Tull"),
        ("Councillors Reed and Lane supported a survey.", "Lane"),
        ("Members put questions to Ms Tull.", "Ms Tull"),
        ("Ms Tull was asked whether it would last.", "Ms Tull"),
    ],
)
def test_a_stranger_who_speaks_is_doubted(line: str, name: str) -> None:
    assert said(*WITNESSES, line) == of_no_one(name)


@pytest.mark.parametrize(
    "lines",
    [
        ("Dr Prosser said that nine pilots had left.",),
        ("Dr Nia Prosser of the Trust said that nine had left.",),
        ("The Chair thanked Dr Prosser and Mr Hollowell for attending.",),
        ("Mr Garrod, a resident of Quay Street, asked why it was shut.",),
        ("Mr Garrod, a resident of Quay Street, asked why.", "Mr Garrod said that it was a shame."),
        ("A question was put by Mr Garrod.", "Mr Garrod asked why the pier was shut."),
        ("Ms Patel, of Borset County Council, said that theirs had closed.",),
        ("Ms Patel of Borset Council said that theirs had closed.",),
        ("Mrs Quill, for the petitioners, asked that it be kept.",),
        ("Mrs Quill said on behalf of the harbour users that it was dear.",),
        ("Councillor Lane of Borset Council said that theirs had closed.",),
        ("Mr Gladstone said in 1868 that piers were good.",),
        ("Sir Tom Finch once said that the sea would win.",),
        ("A letter from Ms Tull said that the pier was cold.",),
        ("Mr Garrod had told the Trust that the pier was cold.",),
        ("Councillor Reed said that Ms Tull had looked at the wall.",),
        ("Councillor Reed asked whether Ms Tull would look at the wall.",),
        ("Tull Brothers said that the wall was old.",),
        ("The Chair welcomed the appointment of Ms Tull as pilot.",),
        ("Members thanked Ms Tull for forty years of service.",),
        ("Members congratulated Ms Tull, aged 90, on her swim.",),
        ("The late Mr Hollowel taught sailing there.",),
        ("Mr Jones of the Trust said that the wall was old.",),
        ("The pier was designed by Mr Oakes.",),
        ("Dr Prosser thanked Mr Oakes for his report.",),
        ("Father Oakes said a prayer.",),
        ("The petition was presented by Mrs Quill.",),
        ("Mr Pike paid tribute to Ms Tull, who had retired.",),
        ("The report, written by Ms Tull, was noted.",),
        ("The Lord Mayor welcomed everyone.",),
        ("The Lord Mayor asked about the wall.",),
        ("Sir William Oakes School said that the pier was shut.",),
        ("Lord Street said no, as a resident put it.",),
        ("Lady Bay asked for a crossing.",),
        ("Lord Ashby opened the pier.",),
        ("The former Director, Mr Smith, began the work.",),
        ("Mr Garrod (a boat owner) asked why.",),
        ("Mr Garrod, the owner of the ferry, asked why.",),
        ("The scheme was explained by Ms Brown of Marden Parish Council.",),
        ("Councillor Reed read a letter from Mrs Quill.",),
        ("The Trust's chair, Mr Jones, was glad of it.",),
    ],
)
def test_those_who_were_not_to_be_introduced_are_not(lines: tuple[str, ...]) -> None:
    assert said(*WITNESSES, *lines) == []


def test_no_stranger_is_missed_where_no_one_but_members_is_recorded() -> None:
    assert said("/item 5", "/here all", "Ms Tull said that nine pilots had left.") == []


def test_no_stranger_is_missed_at_the_questions_of_the_public() -> None:
    lines = ("/item 9 Questions of the public", "Ms Tull asked why the pier was shut.")
    assert said(*WITNESSES, *lines, but=DoubtKind.ITEM_NUMBER) == []
