"""Those who were not there and act, speak, are spoken to or leave in a sentence."""

import pytest

from tests.domain.doubts.doubted import said

ROOM = ("/with Dr Nia Prosser, Trust", "/with DEC", "/item 5", "/here Moss, Ben Hale, Berg", "/ap Reed")
"""Of Dilys Hale nothing is recorded."""


@pytest.mark.parametrize(
    "line",
    [
        "It was suggested by Councillor Reed that the quay be let.",
        "It was then asked by Councillor Reed whether it would last.",
        "Councillor Reed's question about the wall was answered by Ms Dale.",
        "Councillor Reed’s suggestion was supported by members.",
        "Councillor Moss, supported by Councillor Reed, asked for a survey.",
        "Councillor Moss, echoed by Councillor Reed, asked for a survey.",
        "At the suggestion of Councillor Reed, officers would look at it.",
        "Councillor Moss, with the support of Councillor Reed, asked for a survey.",
        "Councillor Reed, whose ward it was, asked about the wall.",
        "Councillor Reed, ward member for the quay, asked about the wall.",
        "Councillor Reed said that nine pilots had left in May.",
        "Councillor Reed said the pilots had been slow.",
        "Reed thought it had got better.",
        "Councillor Reed said residents had written to her.",
    ],
)
def test_one_with_apologies_who_speaks_is_doubted(line: str) -> None:
    assert said(*ROOM, line) == ["Councillor Col Reed is recorded as speaking, but sent apologies."]


@pytest.mark.parametrize(
    "line",
    ["Councillor Reed left the meeting at this point.", "Councillor Reed left the room during the debate."],
)
def test_one_with_apologies_who_leaves_is_doubted(line: str) -> None:
    assert said(*ROOM, line) == ["The words say that Councillor Col Reed left, but they sent apologies."]


@pytest.mark.parametrize("does", ["asked why the pier was shut", "reported that nine had left"])
def test_a_member_of_whom_nothing_is_recorded_and_who_speaks_is_doubted(does: str) -> None:
    line = f"Councillor Dilys Hale {does}."
    expected = "Councillor Dilys Hale is recorded as speaking, but is not recorded as present."
    assert said(*ROOM, line) == [expected]


@pytest.mark.parametrize(
    "line",
    [
        "Dr Prosser said that nine pilots had been found.",
        "Dr Nia Prosser said that nine pilots had been found.",
        "Nia Prosser, for the Trust, asked about residents.",
    ],
)
def test_a_witness_who_had_left_and_speaks_is_doubted(line: str) -> None:
    expected = "Dr Nia Prosser is recorded as speaking, but had left the meeting at 7.05 pm."
    assert said(*ROOM, "/out Prosser 7.05", line) == [expected]


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Moss asked Dr Prosser whether the Trust could pay.",
        "Councillor Moss replied to Dr Prosser that it could not.",
        "The Chair told Dr Prosser that it would be noted.",
        "Dr Prosser was asked whether the Trust could pay.",
        "Members put questions to Dr Prosser.",
        "Councillor Moss put it to Dr Prosser that the Trust could pay.",
        "The Committee heard from Dr Prosser that it could not.",
    ],
)
def test_one_who_had_left_and_is_spoken_to_is_doubted(line: str) -> None:
    expected = "Dr Nia Prosser is recorded as being asked there, but had left the meeting at 7.05 pm."
    assert said(*ROOM, "/out Prosser 7.05", line) == [expected]


@pytest.mark.parametrize(
    ("line", "did"),
    [
        ("Councillor Berg, who had arrived late, asked why.", "came in, but they were in the room already"),
        ("Councillor Berg, arriving late, asked why.", "came in, but they were in the room already"),
        ("Councillor Berg (who had arrived late) asked why.", "came in, but they were in the room already"),
        (
            "Councillor Berg, who had joined the meeting late, asked why.",
            "came in, but they were in the room already",
        ),
    ],
)
def test_what_an_aside_tells_of_coming_is_doubted(line: str, did: str) -> None:
    assert said(*ROOM, line) == [f"The words say that Councillor Eira van der Berg MBE {did}."]


@pytest.mark.parametrize(
    "lines",
    [
        ("Councillor Reed's ward had the oldest pier.",),
        ("Councillor Reed was asked by the Trust to open the pier in May.",),
        ("Councillor Moss read out a question from Councillor Reed.",),
        ("Councillor Reed's apologies were noted.",),
        ("Councillor Reed's request, sent in writing, was noted.",),
        ("On behalf of Councillor Reed, Councillor Moss asked about the wall.",),
        ("Councillor Berg, leaving the cost aside, asked why.",),
        ("Councillor Reed left the Trust in May.",),
        ("Councillor Reed's written question was answered by Ms Dale.",),
        ("It was suggested by residents that the quay be let.",),
        ("It was suggested by Councillor Moss that the quay be let.",),
        ("Councillor Moss asked whether Councillor Reed had seen the wall.",),
        ("Councillor Moss asked that Councillor Reed be told.",),
        ("The Committee asked Ms Dale to write to Councillor Reed.",),
        ("The Committee thanked Councillor Reed for his work on the pier.",),
        ("/out Prosser 7.05", "The Committee thanked Dr Prosser for attending."),
        ("/out Prosser 7.05", "Councillor Moss asked that Dr Prosser send the figures."),
        ("Councillor Moss asked Dr Prosser whether the Trust could pay.",),
        ("/out Berg 7.00", "/in Berg 7.10", "Councillor Berg, who had left the meeting, asked why."),
        ("/out Berg 7.00", "/in Berg 7.10", "Councillor Berg, who had arrived late, asked why."),
        ("Councillor Berg, who had left the Trust in May, asked why.",),
        ("Councillor Berg, who had been a pilot, asked why.",),
        ("Councillor Moss gave her apologies for the next meeting, as did Councillor Reed.",),
        ("The Chair, Councillor Moss, gave her apologies for the site visit.",),
        ("Mr Pike had looked at the wall.",),
    ],
)
def test_those_who_are_spoken_of_are_not(lines: tuple[str, ...]) -> None:
    assert said(*ROOM, *lines) == []


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Reed wanted to know about the pilots.",
        "Councillor Reed wanted more detail on the wall.",
        "Moss and Reed both wanted the figures.",
        "Councillor Reed did not agree.",
        "Councillor Reed didn't see why the quay was shut.",
        "Councillor Reed was not convinced.",
        "Councillor Reed had a question about parking.",
    ],
)
def test_one_with_apologies_who_wanted_to_know_or_did_not_agree_is_doubted(line: str) -> None:
    assert said(*ROOM, line) == ["Councillor Col Reed is recorded as taking part, but sent apologies."]
    assert said(*ROOM, line.replace("Reed", "Berg")) == []


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Reed said last year that it had got worse.",
        "Councillor Reed had a house by the quay.",
        "Councillor Reed wanted a holiday, and had written so.",
        "The ward of Councillor Reed did not agree.",
    ],
)
def test_what_one_with_apologies_said_elsewhere_is_not(line: str) -> None:
    assert said(*ROOM, line) == []


@pytest.mark.parametrize("does", ["was back for this item.", "was back by 7.50 pm.", "rejoined us."])
def test_one_who_left_and_was_back_has_no_return_recorded(does: str) -> None:
    [sentence] = said(*ROOM, "/out Berg 7.32 pm", f"Councillor Berg {does}")
    assert "Berg" in sentence
    assert said(*ROOM, "/out Berg 7.32 pm", "/in Berg 7.50 pm", f"Councillor Berg {does}") == []
