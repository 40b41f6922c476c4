"""Sentences that say who was there, left for good, or declared an interest."""

import pytest

from tests.domain.doubts.doubted import HERE, THREE, said

AWAY = (*THREE, "/ap Ben Hale", "/absent Dilys Hale")


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Councillor Ben Hale was present.", "Councillor Ben Hale was present, but they sent apologies."),
        (
            "Councillor Ben Hale attended the meeting.",
            "Councillor Ben Hale was present, but they sent apologies.",
        ),
        (
            "Councillor Dilys Hale was in attendance.",
            "Dilys Hale was present, and the record has them as absent.",
        ),
        ("No apologies had been received.", "no apologies were received, but Councillor Ben Hale sent them."),
    ],
)
def test_someone_recorded_as_away_was_not_present(line: str, sentence: str) -> None:
    assert any(sentence in one for one in said(*AWAY, line)), said(*AWAY, line)


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Reed had to go at 7.15.",
        "Councillor Reed stepped out for ten minutes.",
        "Councillor Reed withdrew for this item.",
        "Councillor Reed excused himself.",
        "Councillor Reed retired from the meeting.",
        "Councillor Reed left at half past seven.",
    ],
)
def test_one_who_left_in_words_only_is_doubted(line: str) -> None:
    assert said(*HERE, line) == ["Only words say that Councillor Col Reed left: /out records it."]


def test_one_who_came_back_did_not_stay_away() -> None:
    gone = ("/out Reed 7.10 pm",)
    assert said(*HERE, *gone, "Councillor Reed left and did not return.") == []
    [sentence] = said(*HERE, *gone, "/in Reed 7.20 pm", "Councillor Reed left and did not return.")
    assert sentence == (
        "The words say that Councillor Col Reed did not return, "
        "and the record has them as coming in at 7.20 pm."
    )


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("five past seven", ""),
        ("half past seven", "7.30 pm"),
        ("a quarter to eight", "7.45 pm"),
        ("twenty-five minutes to eight", "7.35 pm"),
        ("eight o’clock", "8.00 pm"),
        ("ten to one", "12.50 am"),
    ],
)
def test_a_time_in_words_is_a_time(words: str, shown: str) -> None:
    found = said(*HERE, "/out Reed 7.05 pm", f"Councillor Reed left at {words}.")
    assert found == (
        [f"The words say that Councillor Col Reed left at {shown}, but 7.05 pm is recorded."] if shown else []
    )


@pytest.mark.parametrize(
    "line",
    [
        "Apologies were received from Councillor Reed (Councillor Gray substituting).",
        "Apologies: Councillor Dilys Hale and Councillor Reed (substituted by Councillor Gray).",
        "Apologies were received from Councillor Reed (Councillor Gray as substitute).",
    ],
)
def test_a_substitute_in_brackets_is_read(line: str) -> None:
    told = "Only words say that Councillor Gray substituted for Councillor Col Reed: /sub records it."
    away = ("/item 5", "/here Moss, Berg", "/ap Reed, Dilys Hale")
    assert told in said(*away, line)
    assert said("/item 5", "/here Moss, Berg", "/ap Reed, Dilys Hale", "/sub Jo Gray for Reed", line) == []


def test_an_interest_disclosed_is_one_declared() -> None:
    [sentence] = said(*HERE, "Councillor Reed disclosed an interest.")
    assert sentence == "Only words say that Councillor Col Reed declared an interest: /declare records it."


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "Councillor Reed declared a personal interest.",
            "a personal interest, but the category recorded is DPI",
        ),
        ("Councillor Reed declared a non-registrable interest in item 5.", "a non-registrable interest, but"),
        ("Councillor Reed declared a disclosable pecuniary interest.", ""),
        ("Councillor Reed declared a DPI.", ""),
        ("Councillor Reed declared an interest.", ""),
    ],
)
def test_the_category_of_an_interest_is_held_to_the_one_declared(line: str, sentence: str) -> None:
    found = said(*HERE, "/declare Reed 5 DPI a boat; leaves", line)
    assert bool(found) == bool(sentence)
    assert all(sentence in one for one in found)
