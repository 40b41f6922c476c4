"""Sentences that say who never came, came late, had left by then, or stayed to the end."""

import pytest

from tests.domain.doubts.doubted import HERE, said

ROOM = ("/item 5", "/here Moss, Reed", "/ap Ben Hale", "/absent Dilys Hale", "/with DEC")
MOVES = (*ROOM, "/in Berg 6.20 pm", "/item 6", "/out Reed 7.10 pm", "/item 7")
CLOSE = ("/item 8a", "/close 8.00 pm")

ABSENT = "Councillor Col Reed was absent, and the record has them as present."


@pytest.mark.parametrize(
    "line",
    [
        "Reed wasn't there.",
        "Reed isn't here.",
        "Reed's not here.",
        "Councillor Reed did not come.",
        "Reed didn't attend.",
        "Councillor Reed never turned up.",
        "Councillor Reed was not at the meeting.",
        "Councillor Reed couldn't make it.",
        "Reed could not come tonight.",
        "Reed was missing.",
        "Cllr Reed was away.",
        "Councillor Reed failed to attend.",
        "Reed was unable to come.",
        "Reed hadn't come.",
        "Councillor Reed stayed away.",
        "Neither Reed nor Moss came.",
        "There was no sign of Councillor Reed.",
        "No Reed tonight.",
        "Gwen Dale presented a report but Reed wasn't there.",
        "Councillor Reed was stuck in traffic and didn't come.",
        "Councillors Reed and Moss didn't turn up.",
    ],
)
def test_someone_present_did_not_stay_away(line: str) -> None:
    assert f"The words say that {ABSENT}" in said(*ROOM, line)


@pytest.mark.parametrize(
    "line",
    [
        "Ben Hale wasn't there.",
        "Councillor Ben Hale did not come.",
        "Councillor Ben Hale couldn't make it.",
        "Councillor Ben Hale never turned up.",
        "Dilys Hale was missing.",
        "Councillor Dilys Hale was not at the meeting.",
        "Ben Hale's apologies were read out.",
        "Apologies came from Councillor Ben Hale.",
        "Councillor Ben Hale had apologised.",
        "Reed said that Moss wasn't there.",
        "Councillor Reed did not come to the site visit.",
        "At the last meeting Reed did not come.",
        "In January, Reed did not come.",
        "Councillor Reed couldn't come to the opening of the pier.",
        "Councillor Reed was away from home when the letter came.",
        "Councillor Reed missed the point.",
        "Councillor Reed was late with his question.",
        "The contractor did not come.",
        "Councillor Reed was sorry that the dredger had gone.",
        "Councillor Reed came back to the point.",
        "Councillor Reed was unable to say.",
        "Nobody had left home.",
    ],
)
def test_those_who_were_away_may_be_said_to_be_and_others_are_not_meant(line: str) -> None:
    assert said(*ROOM, line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Apologies came from Councillor Reed.",
        "Apologies had come from Councillor Reed too.",
        "Councillor Reed's apologies were read out.",
        "Councillor Reed had apologised.",
        "Councillor Reed apologised for not coming.",
        "Reed phoned in his apologies.",
    ],
)
def test_someone_present_sent_no_apologies(line: str) -> None:
    told = "The words say that Councillor Col Reed sent apologies, and the record has them as present."
    assert said(*ROOM, line) == [told]


@pytest.mark.parametrize(
    "line",
    ["Nobody had sent apologies.", "No one sent any apologies.", "None of the members gave apologies."],
)
def test_apologies_are_not_denied(line: str) -> None:
    told = "The words say that no apologies were received, but Councillor Ben Hale sent them."
    assert said(*ROOM, line) == [told]
    assert said("/item 5", "/here all", line) == []


@pytest.mark.parametrize(
    ("line", "ending"),
    [
        ("Ben Hale turned up at 7.", "Ben Hale came in: /in records it."),
        ("Councillor Ben Hale was here all evening.", "was there throughout, but they sent apologies."),
        ("Councillor Ben Hale stayed to the end.", "was there to the end, but they sent apologies."),
        ("Councillor Ben Hale came along.", "was present, but they sent apologies."),
        ("Councillor Dilys Hale made it.", "was present, and the record has them as absent."),
        ("Councillor Ben Hale was in the room.", "was present, but they sent apologies."),
        ("Reed stayed to the end.", "was there to the end, and the record has them as leaving at 7.10 pm."),
        ("Reed never left.", "was there to the end, and the record has them as leaving at 7.10 pm."),
        ("Reed was here all evening.", "there throughout, and the record has them as leaving at 7.10 pm."),
        ("Reed sat through the whole meeting.", "and the record has them as leaving at 7.10 pm."),
        ("Reed stayed throughout.", "stayed in the room, but they had left the meeting at 7.10 pm."),
        ("Reed was still here.", "was present, but they had left the meeting at 7.10 pm."),
        ("Councillor Reed had left at 7.30.", "left at 7.30 pm, but 7.10 pm is recorded."),
        ("Reed slipped out at 6.50.", "left at 6.50 pm, but 7.10 pm is recorded."),
        ("Reed went at 8.", "left at 8.00 pm, but 7.10 pm is recorded."),
        ("Reed didn't leave until 7.45.", "left at 7.45 pm, but 7.10 pm is recorded."),
        ("Reed left after item 7.", "left after item 7, but it is recorded in item 6."),
        ("Moss had left by now.", "Ada Moss left: /out records it."),
        ("Moss had gone by then.", "Ada Moss left: /out records it."),
        ("Moss was no longer in the room.", "Ada Moss left: /out records it."),
        ("Councillor Moss had to dash off at 7.40.", "Ada Moss left: /out records it."),
        ("Gwen Dale had already gone.", "Gwen Dale left: /out records it."),
        ("Berg turned up at 7.", "came in at 7.00 pm, but 6.20 pm is recorded."),
        ("Berg had arrived at half past six.", "came in at 6.30 pm, but 6.20 pm is recorded."),
        ("Berg didn't get here until 6.45.", "came in at 6.45 pm, but 6.20 pm is recorded."),
        ("Berg arrived during item 6.", "came in during item 6, but it is recorded in item 5."),
        (
            "Berg had been here since the start.",
            "the start, and the record has them as coming in at 6.20 pm.",
        ),
        ("Councillor Berg was here since the beginning of the meeting.", "coming in at 6.20 pm."),
        ("Berg was here from the start.", "from the start, and the record has them as coming in at 6.20 pm."),
        ("Berg was here all evening.", "throughout, and the record has them as coming in at 6.20 pm."),
        ("Berg was on time.", "from the start, and the record has them as coming in at 6.20 pm."),
        ("Berg did not come.", "was absent, and the record has them as present."),
        ("Moss was late.", "came in, but they were in the room already."),
        ("Moss came late.", "came in, but they were in the room already."),
        ("Moss missed the first item.", "missed the beginning, but they were in the room."),
        ("Moss missed item 6.", "missed item 6, but they were in the room."),
        ("Reed missed the start.", "missed the beginning, but they were in the room."),
        ("Nobody had left.", "no one had left, but Councillor Col Reed had left the meeting at 7.10 pm."),
        ("Everyone was still here.", "no one had left, but Councillor Col Reed had left the meeting at"),
        (
            "No one was late.",
            "no one was late, but Councillor Eira van der Berg MBE is recorded as coming in",
        ),
        ("Everyone was on time.", "no one was late, but Councillor Eira van der Berg MBE is recorded as"),
        ("Everyone had come.", "all members were present, but Councillor Ben Hale was not."),
        ("Councillor Ben Hale joined online.", "was present, but they sent apologies."),
        ("Councillor Dilys Hale was on Teams.", "was present, and the record has them as absent."),
        (
            "Reed was there at the end.",
            "was there to the end, and the record has them as leaving at 7.10 pm.",
        ),
        ("Moss's gone.", "Ada Moss left: /out records it."),
        ("Moss asked for her apologies to be noted.", "sent apologies, and the record has them as present."),
        ("All members stayed to the end.", "no one had left, but Councillor Col Reed had left the"),
    ],
)
def test_another_time_than_the_recorded_one_is_doubted(line: str, ending: str) -> None:
    found = said(*MOVES, line, *CLOSE)
    assert len(found) == 1
    assert ending in found[0]


@pytest.mark.parametrize(
    "line",
    [
        "Reed had left by now.",
        "Reed had gone by then.",
        "Councillor Reed had already left the meeting.",
        "Councillor Reed was no longer there.",
        "Councillor Reed had left at 7.10.",
        "Reed left at 7.10 and didn't come back.",
        "Reed slipped out at ten past seven.",
        "Reed left during item 6.",
        "Reed left after item 6.",
        "Reed left before item 7.",
        "Reed missed item 7.",
        "Reed's gone.",
        "Moss was there at the end.",
        "Reed missed this item.",
        "Reed wasn't there.",
        "Berg turned up at 6.20.",
        "Berg was late.",
        "Berg turned up at about 6.30.",
        "Berg arrived late, just after 6.",
        "Berg did not arrive before 6.15.",
        "Reed slipped out around 7.",
        "Berg came late, at 6.20.",
        "Berg missed the first item.",
        "Berg arrived during item 5.",
        "Berg stayed to the end.",
        "Moss stayed to the end.",
        "Moss was here all evening.",
        "Moss was here from start to finish.",
        "Moss was still here.",
        "Councillor Moss had left the Harbour Trust.",
        "Councillor Moss turned up the heating.",
        "Councillor Moss had gone into the figures.",
    ],
)
def test_what_the_record_has_too_is_not_doubted(line: str) -> None:
    assert said(*MOVES, line, *CLOSE) == []


def test_who_leaves_at_the_close_stayed_to_the_end() -> None:
    lines = ("/item 8a", "/out Moss 8.00 pm", "Moss stayed to the end.", "/close 8.00 pm")
    assert said(*MOVES, *lines) == []


def test_who_came_back_had_left_at_the_recorded_time() -> None:
    back = (*MOVES, "/in Reed 7.20 pm", "/item 8a")
    assert said(*back, "Reed left at 7.10.") == []
    assert said(*back, "Reed left at 7.40.") == [
        "Only words say that Councillor Col Reed left: /out records it."
    ]


def test_no_one_left_before_someone_did() -> None:
    assert said(*ROOM, "Nobody had left.") == []
    assert said(*ROOM, "Everyone was still here.") == []
    assert said(*ROOM, "No one was late.") == []


def test_those_in_the_room_are_counted_there() -> None:
    [sentence] = said(*MOVES, "Three members were in the room.")
    assert sentence == "The words say that 3 members were present, but 2 are recorded."
    assert said(*MOVES, "Two members were in the room.") == []
    assert said(*MOVES, "Three members were present.") == []


@pytest.mark.parametrize(
    "line",
    [
        "A question from Councillor Ben Hale about the pier.",
        "Another comment by Councillor Ben Hale.",
        "Councillor Ben Hale would like the figures.",
        "Councillor Ben Hale would also like to know the cost.",
    ],
)
def test_someone_away_asked_for_nothing(line: str) -> None:
    told = "Councillor Ben Hale is recorded as taking part, but sent apologies."
    assert said(*ROOM, line) == [told]
    assert said(*ROOM, line.replace("Ben Hale", "Reed")) == []


PRIVATE = (*ROOM, "/out Reed 7.10 pm", "/item 6", "/out Moss 7.20 pm", "/exempt 3", "They spoke.", "/public")
RETURNED = (*PRIVATE, "/item 7", "/in Moss 7.40 pm")


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "Councillor Moss did not come back after the private item.",
            "Councillor Ada Moss did not return, and the record has them as coming in at 7.40 pm.",
        ),
        (
            "Moss never came back.",
            "Councillor Ada Moss did not return, and the record has them as coming in at 7.40 pm.",
        ),
        (
            "Councillor Moss didn't return to the meeting.",
            "Councillor Ada Moss did not return, and the record has them as coming in at 7.40 pm.",
        ),
    ],
)
def test_someone_who_came_back_did_return(line: str, sentence: str) -> None:
    assert f"The words say that {sentence}" in said(*RETURNED, line)


def test_someone_still_there_did_not_leave_before_the_private_item() -> None:
    for line in ("Gwen Dale left before the private item.", "Gwen Dale left during the exempt business."):
        assert said(*RETURNED, line) == ["Only words say that Gwen Dale left: /out records it."]


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Reed did not come back after the private item.",
        "Councillor Reed did not return.",
        "Councillor Moss left before the private item.",
        "Councillor Moss left for the exempt part.",
        "Councillor Reed left before the private item.",
        "Councillor Moss did not come back to the question of cost.",
        "Councillor Moss did not return the form.",
        "The swimmers did not come back after the private item.",
    ],
)
def test_who_left_for_the_private_item_and_who_stayed_away_may_be_told(line: str) -> None:
    assert said(*RETURNED, line) == []


@pytest.mark.parametrize(
    ("out", "left"),
    [("/out Berg 7.05", "leaving at 7.05 pm"), ("/out Berg", "leaving")],
)
def test_a_return_that_only_words_tell_says_when_the_member_left(out: str, left: str) -> None:
    sentence = (
        "The words say that Councillor Eira van der Berg MBE came in, and the record has them as"
        f" {left}, and no return: /in records it."
    )
    assert sentence in said(*HERE, out, "Cllr Berg was back for this one.")
    assert sentence in said(*HERE, out, "/item 6", "Cllr Berg was back for this one.")
    assert sentence not in said(*HERE, out, "/in Berg 7.20", "Cllr Berg was back for this one.")


@pytest.mark.parametrize(
    ("line", "recorded"),
    [
        ("Councillor Moss would be late.", "there from the beginning"),
        ("Councillor Moss was stuck on the A27 and would be a bit late.", "there from the beginning"),
        ("Councillor Reed would not be late.", "coming in at 7.20 pm"),
        ("Councillor Reed would be late.", ""),
        ("Councillor Moss feared that the works would be late.", ""),
    ],
)
def test_who_would_be_late_was_not_there_and_came(line: str, recorded: str) -> None:
    found = said("/item 5", "/here Moss, Berg", line, "/in Reed 7.20")
    assert [recorded in one for one in found] == [True] * bool(recorded)
