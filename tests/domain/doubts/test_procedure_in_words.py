"""Sentences that say how something was put: not seconded, without a vote, by whom, and who did not vote."""

import pytest

from tests.domain.doubts.doubted import HERE, said

MOTION = ("/moved Moss seconded Reed: that all boats be let on Sundays from April 2027",)
CARRIED = (*MOTION, "/vote 4-1")
AMENDMENT = "/amend Berg Ben Hale leave out “all boats” and insert “the four largest boats”"
RESOLVED = "/resolved that the four largest boats be let on Sundays from April 2027"
ALL = "but 5 votes are recorded, of all 5 in the room who may vote."
AMENDED = (*MOTION, AMENDMENT, "/vote 3-2", "/vote 4-1", RESOLVED)


@pytest.mark.parametrize(
    "line",
    [
        "The motion was not seconded and fell.",
        "The motion was not seconded.",
        "The motion found no seconder.",
        "The motion had no seconder.",
        "The motion failed to find a seconder.",
        "There was no seconder for the motion.",
        "No one seconded the motion.",
        "Councillor Moss’s motion had no seconder.",
        "The motion fell as it was not seconded.",
        "No seconder was found for the motion.",
        "In the absence of a seconder the motion fell.",
    ],
)
def test_a_motion_that_has_a_seconder_was_seconded(line: str) -> None:
    expected = (
        "The words say that the motion was not seconded, but Councillor Col Reed is recorded as seconding it."
    )
    assert expected in said(*HERE, *CARRIED, line)
    assert expected in said(*HERE, *MOTION, line)


def test_so_was_an_amendment() -> None:
    [sentence] = said(*HERE, *MOTION, AMENDMENT, "/vote 2-3", "/vote 4-1", "The amendment was not seconded.")
    assert "the amendment was not seconded, but Councillor Ben Hale is recorded as seconding it" in sentence


@pytest.mark.parametrize(
    "lines",
    [
        ("/moved Moss: that the quay be shut", "The motion was not seconded and fell.", "/lost"),
        (*CARRIED, "Councillor Berg’s proposal was not seconded."),
        (*CARRIED, "The motion was seconded by Councillor Reed."),
        (*MOTION, "Councillor Berg proposed that it be only four boats. There was no seconder.", "/vote 4-1"),
        (*MOTION, "Councillor Berg tried to amend the motion; no one seconded it.", "/vote 4-1"),
        (*CARRIED, "Councillor Berg asked what would happen if a motion was not seconded."),
    ],
)
def test_what_was_not_seconded_is_not_doubted(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines) == []


def test_another_motion_that_only_words_tell_may_have_had_no_seconder() -> None:
    found = said(*HERE, *CARRIED, "Councillor Berg moved that the quay be shut. The motion was not seconded.")
    assert not any("seconding it" in one for one in found)


@pytest.mark.parametrize(
    "line",
    [
        "The Committee agreed the motion without a vote.",
        "The motion was carried without a formal vote.",
        "No vote was taken.",
        "The motion was not put to the vote.",
        "The motion was agreed by consensus.",
        "The motion was carried without being put to the vote.",
        "There was no vote.",
        "A vote was not taken.",
        "The motion was agreed on the nod.",
    ],
)
def test_a_vote_that_is_recorded_was_taken(line: str) -> None:
    assert said(*HERE, *CARRIED, line) == [
        "The words say that no vote was taken, but it was carried, 4 to 1."
    ]


@pytest.mark.parametrize(
    "lines",
    [
        (*MOTION, "/vote nem con", "The Committee agreed the motion without a vote."),
        ("/agreed", "This was agreed without a vote."),
        (*CARRIED, "/noted", "The report was noted without a vote."),
        (*MOTION, AMENDMENT, "/withdrawn", "/vote 4-1", "The amendment was withdrawn without a vote."),
        (*CARRIED, "It was carried without a vote against."),
        (*CARRIED, "It was noted that no vote was needed on the report."),
        (*CARRIED, "Councillor Reed asked that the next item be agreed without a vote."),
    ],
)
def test_what_was_agreed_without_figures_may_have_been_without_a_vote(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines) == []


@pytest.mark.parametrize(
    "line",
    [
        "The motion in the name of Councillor Reed was therefore carried.",
        "The motion standing in the name of Councillor Reed was put to the vote.",
        "The motion of Councillor Reed was carried.",
        "The motion proposed by Councillor Reed was carried.",
        "Councillor Reed's motion was carried.",
        "Councillor Reed's motion, having been put to the vote, was carried.",
        "The motion put forward by Councillor Reed was carried.",
    ],
)
def test_whose_motion_it_was_is_held_to_the_mover(line: str) -> None:
    assert said(*HERE, *CARRIED, line) == [
        "The words say that Councillor Col Reed moved the motion, and the record has Councillor Ada Moss."
    ]
    assert said(*HERE, *CARRIED, line.replace("Reed", "Moss")) == []


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Reed said that Councillor Moss's motion was good.",
        "A motion of thanks was carried.",
        "Councillor Reed’s motion at Council was lost.",
    ],
)
def test_other_words_about_motions_say_nothing_of_the_mover(line: str) -> None:
    assert said(*HERE, *CARRIED, line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Reed moved that the motion be put.",
        "Councillor Reed moved that the question be now put, seconded by Councillor Berg.",
        "Councillor Reed moved the closure.",
        "Councillor Reed moved that a recorded vote be taken.",
        "Councillor Reed moved to the vote.",
        "Councillor Reed moved next business.",
        "Councillor Reed moved that the debate be adjourned.",
        "It was moved by Councillor Reed that the question be put.",
        "It was moved by Councillor Reed and seconded by Councillor Berg that the motion be put.",
    ],
)
def test_who_moved_that_the_debate_end_did_not_move_the_motion(line: str) -> None:
    assert said(*HERE, *CARRIED, line) == []
    assert said(*HERE, *MOTION, line, "/vote 4-1") == []


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Moss accepted the amendment.",
        "Councillor Moss agreed to accept the amendment.",
        "The mover accepted the amendment.",
        "The mover of the motion accepted the amendment.",
        "Councillor Moss accepted Councillor Berg's amendment.",
        "Councillor Moss took the amendment into her motion.",
        "The amendment was accepted by Councillor Moss.",
    ],
)
def test_an_amendment_with_a_vote_was_not_accepted_by_the_mover(line: str) -> None:
    [sentence] = said(*HERE, *AMENDED, line)
    assert sentence.endswith("accepted the amendment, but its vote was carried, 3 to 2.")
    assert said(*HERE, *MOTION, AMENDMENT, "/accepted", "/vote 4-1", RESOLVED, line) == []


def test_the_committee_may_have_accepted_it() -> None:
    assert said(*HERE, *AMENDED, "The amendment was accepted by the Committee.") == []


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Reed was out of the room during the vote.",
        "Councillor Reed was absent during the vote.",
        "Councillor Reed was not in the room when the vote was taken.",
        "Councillor Reed missed the vote.",
        "Councillor Reed was away from the table during the vote.",
        "Councillor Reed had gone by the time the vote was taken.",
        "Councillor Reed was outside when the motion was voted on.",
        "The vote was taken in the absence of Councillor Reed.",
    ],
)
def test_someone_without_whom_a_vote_has_too_many_was_there(line: str) -> None:
    for vote in ("/vote 4-1", "/vote 3-1-1"):
        assert said(*HERE, *MOTION, vote, line) == [
            f"The words say that Councillor Col Reed was not there for the vote, {ALL}"
        ]
    assert said(*HERE, *MOTION, "/vote 3-1", line) == []


@pytest.mark.parametrize(
    "line", ["Councillor Reed had left before the vote.", "Reed had gone before the vote."]
)
def test_so_was_someone_who_had_left_before_it_whose_leaving_is_not_recorded(line: str) -> None:
    assert said(*HERE, *MOTION, "/vote 4-1", line) == [
        f"The words say that Councillor Col Reed was not there for the vote, {ALL}",
        "Only words say that Councillor Col Reed left: /out records it.",
    ]
    assert said(*HERE, *MOTION, "/out Reed", "/vote 3-1", line) == []
    assert said(*HERE, *MOTION, "/out Reed 7pm", "/vote 3-1", line) == []


@pytest.mark.parametrize("line", ["Councillor Reed did not vote.", "Councillor Reed cast no vote."])
def test_and_voted(line: str) -> None:
    all_voted = "but 5 votes are recorded, of the 5 people in the room who may vote."
    assert said(*HERE, *CARRIED, line) == [
        f"The words say that Councillor Col Reed did not vote, {all_voted}"
    ]
    for vote in ("/vote 3-1", "/vote 3-1-1", "/vote unanimous", "/vote for Moss, Berg, Orr against Ben Hale"):
        assert not any("did not vote" in one for one in said(*HERE, *MOTION, vote, line))


def test_someone_named_in_a_vote_voted() -> None:
    vote = "/vote for Moss, Reed against Berg"
    assert said(*HERE, *MOTION, vote, "Councillor Reed did not vote.") == [
        "The words say that Councillor Col Reed did not vote, and the record has them as voting for."
    ]
    assert said(*HERE, *MOTION, vote, "Councillor Ben Hale did not vote.") == []


@pytest.mark.parametrize(
    "line",
    ["The Committee rejected the report.", "Members then rejected the report.", "The report was rejected."],
)
def test_what_was_noted_was_not_rejected(line: str) -> None:
    assert said(*HERE, "/noted", line) == [
        "The words say that the matter was rejected, but it is recorded as noted."
    ]
    assert said(*HERE, "/agreed", line) == [
        "The words say that the matter was rejected, but it is recorded as agreed."
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The Committee rejected the recommendations.",
        "The Committee rejected the report's findings.",
        "The Committee rejected a suggestion that the report be deferred.",
        "The Committee accepted the report.",
    ],
)
def test_a_part_of_what_was_noted_may_have_been(line: str) -> None:
    assert said(*HERE, "/noted", line) == []


@pytest.mark.parametrize("line", ["Councillor Moss withdrew her motion.", "The motion was lost."])
def test_a_false_fate_does_not_explain_other_words(line: str) -> None:
    late = RESOLVED.replace("2027", "2028")
    [_, sentence] = said(*HERE, *MOTION, AMENDMENT, "/vote 3-2", line, "/vote 4-1", late)
    assert "These words have “2028”, and those that were moved have “2027”" in sentence
    assert len(said(*HERE, *MOTION, line, "/rs keeps the pier")) == 1


def test_nor_was_it_left_unnoted() -> None:
    for line in ("The Committee declined to note the report.", "The report was not noted."):
        [sentence] = said(*HERE, "/noted", line)
        assert sentence.endswith("but it is recorded as noted.")
        assert said(*HERE, *CARRIED, line) == []
