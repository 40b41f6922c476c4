"""Motions whose words are missing, replaced or decided twice, and amendments of nothing."""

import pytest

from tests.council import BERG
from tests.domain.doubts.doubted import HERE, said

MOVED = "/moved Moss seconded Reed"
KEPT = "/moved Moss seconded Reed: that the quay be kept"
AMEND = "/amend Berg seconded Ben Hale: leave out the yard"
NOT_SAID = "It is not said what Councillor Ada Moss moved."
WITHOUT_VOTE = "This is resolved straight after a motion was carried, and no vote on it is recorded."
REPLACED = "It is not said what became of the words that Councillor Ada Moss moved: other words are recorded."
AMENDS = f"{BERG.name} is recorded as moving an amendment, but"


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (("/moved Moss", "/carried"), NOT_SAID),
        ((MOVED, "/vote 4-1"), NOT_SAID),
        ((MOVED, "It was debated.", "/lost"), NOT_SAID),
        (
            (MOVED, "/lost", "/rs that the quay be kept"),
            "These words follow a motion that was lost, and are printed as what was lost.",
        ),
        (
            (MOVED, "/withdrawn", "/rs that the quay be kept"),
            "These words follow a motion that was withdrawn, and are printed as what was withdrawn.",
        ),
        (
            (MOVED, "/vote 1-4", "/rs that the quay be kept"),
            "These words follow a motion that was lost, and are printed as what was lost.",
        ),
        (
            ("/moved Moss seconded Reed: that the Committee", "/vote 4-1", "- keeps the quay"),
            "The words of the motion break off, and no sub-point follows them.",
        ),
        ((KEPT, "/rs that lamps be mended", "/vote 4-1"), REPLACED),
        ((KEPT, AMEND, "/vote 1-4", "/rs that lamps be mended", "/vote 4-1"), REPLACED),
        ((KEPT, "/vote 4-1", "/agreed"), WITHOUT_VOTE),
        (
            (KEPT, "It was debated.", "/recommend fund the quay @DEC by June", "/lost"),
            "The motion before this recommendation was lost, and the recommendation still stands.",
        ),
        (
            (KEPT, "/action count the boats @DEC by June", "/vote 1-4"),
            "The motion before this action was lost, and the action still stands.",
        ),
        (
            ("/rs thanks the crew", "It was debated.", AMEND, "/lost", "/agreed that lamps be mended"),
            f"{AMENDS} the motion before it was decided already.",
        ),
        (
            ("/rs thanks the crew", "It was debated.", AMEND, "/lost", "/agreed"),
            f"{AMENDS} the motion before it was decided already.",
        ),
        ((KEPT, "/lost", "/agreed"), "The motion is said to be lost, and then agreed."),
        (
            (KEPT, "/lost", "/rs that the quay be kept"),
            "The same words are recorded as lost, and as resolved.",
        ),
        (
            (KEPT, "/vote 4-1", "It was debated.", "/rs that the quay not be kept", "/vote 3-2"),
            "What is resolved here contradicts what was resolved before it.",
        ),
        (
            (KEPT, "/vote 4-1", "It was debated.", "/rs that the quay be kept", "/vote 3-2"),
            "What is resolved here was resolved already.",
        ),
        (
            (KEPT, "/lost", "It was debated.", "/vote 4-1"),
            "Two votes stand on one motion, one lost and one carried: is an amendment missing?",
        ),
        ((AMEND, "/vote 3-2"), f"{AMENDS} no motion is recorded."),
        (
            ("reed: asked whether it was put to a vote", "It was proposed to wait.", AMEND, "/vote 3-2"),
            f"{AMENDS} no motion is recorded.",
        ),
        (
            ("It was proposed that the quay be kept.", AMEND, "/vote 3-2", "/vote 4-1", "/carried"),
            f"{AMENDS} no motion is recorded.",
        ),
        (("reed: asked whether it was old", "/carried"), "It is not said what was carried."),
        (("reed: asked a question", "/vote 4-1", "/carried"), "It is not said what was put to the vote."),
        (
            ("/vote 4-1", "/carried", "All was well.", "/request the plans @DEC by 1 June"),
            "It is not said what was put to the vote.",
        ),
        (
            (
                "/amend Berg seconded Reed: add “today”",
                "/lost 1-4",
                "/reason Dear.",
                "/request plans @DEC by 1 June",
            ),
            f"{AMENDS} no motion is recorded.",
        ),
        ((KEPT, "/vote 4-1", AMEND, "/vote 3-2"), f"{AMENDS} the motion before it was decided already."),
        (
            (KEPT, AMEND, "/accepted", "/vote 1-4"),
            f"The amendment moved by {BERG.name} was accepted, and the words are not given as amended.",
        ),
        (
            (KEPT, "/amend Moss seconded Berg: add “now”", "/vote 1-4", "/vote 4-1"),
            "Councillor Ada Moss is recorded as moving the motion and an amendment to it.",
        ),
        (
            ("/request the cost @DEC by June", "/lost"),
            "It is not said what was lost, and the request before it still stands.",
        ),
        (
            ("/action count the boats @DEC by June", "/withdrawn"),
            "It is not said what was withdrawn, and the action before it still stands.",
        ),
        (
            ("/conclude The quay is old.", "/vote 1-4"),
            "It is not said what was lost, and the conclusion before it still stands.",
        ),
        (
            ("/confirm 9 December", "/moved Moss seconded Reed: that the quay be kept", "/lost"),
            "The minutes are recorded as confirmed, and a motion in the item as lost.",
        ),
        (
            ("/moved Moss seconded Reed: that the minutes be approved", "/vote 1-4", "/confirm 9 December"),
            "The minutes are recorded as confirmed, and a motion in the item as lost.",
        ),
    ],
)
def test_a_motion_that_does_not_follow_is_doubted(lines: tuple[str, ...], sentence: str) -> None:
    assert said(*HERE, *lines) == [sentence]


@pytest.mark.parametrize(
    "lines",
    [
        (MOVED, "/noted", "/vote 4-1"),
        (MOVED, "/ballot Reed 3, Berg 2"),
        (MOVED, "/confirm 9 December"),
        ("/confirm 9 December", MOVED, "/vote unanimous"),
        ("It was proposed that the quay be kept.", MOVED, "/vote 4-1"),
        (MOVED, "/recommend that the quay be kept @DEC", "/vote 4-1"),
        ("/exempt 3", MOVED, "/vote 4-1"),
        (MOVED, "/vote 4-1", "/rs that the quay be kept"),
        ("/moved Moss seconded Reed: that the Committee", "- keeps the quay", "/vote 4-1"),
        (KEPT, "/rs keeps the quay", "/vote 4-1"),
        (KEPT, "The mover altered the motion.", "/rs that lamps be mended", "/vote 4-1"),
        (KEPT, "/amend Berg Ben Hale that lamps be mended", "/vote 4-1", "/rs mends lamps", "/vote 4-1"),
        (
            "/moved Moss seconded Reed: that the recommendations be approved",
            "/rs mends the lamps",
            "/rs thanks the crew",
            "/vote 4-1",
        ),
        (KEPT, "/vote 4-1", "/rs that lamps be mended", "/vote 3-2"),
        (KEPT, "/vote 4-1", "/rs that lamps be mended"),
        (KEPT, "/vote 4-1", "/noted"),
        (KEPT, "/agreed"),
        (KEPT, "/recommend fund the quay @DEC by June", "/lost"),
        (KEPT, "It was debated.", "/action count the boats @DEC by June", "/lost"),
        (KEPT, "/vote 1-4", "/recommend fund the quay @DEC by June"),
        (KEPT, "/vote 4-1", "The crew was thanked.", "/rs thanks the crew"),
        (KEPT, "/lost", "/rs that the quay not be kept", "/vote 3-2"),
        ("/recommend that the quay be kept @DEC", "/amend Berg Ben Hale add “now”", "/vote 1-4", "/vote 4-1"),
        ("/request the cost @DEC by June", "/vote 4-1"),
        ("/request the cost @DEC by June", "/deferred to the next meeting"),
        ("/moved Moss seconded Reed: that minute 7 be corrected", "/vote 1-4", "/confirm 9 December"),
    ],
)
def test_a_motion_that_follows_is_not_doubted(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines) == []


@pytest.mark.parametrize(
    "words",
    [
        "a new crossing at Mill Lane",
        "a further report to the next meeting",
        "no further action",
        "more buses",
        "the report",
        "the pier to close",
        "that the pier to close in May",
        "thanking the crew",
        "yes",
        "not agreed",
        "Reed to write",
        "that Reed to write",
    ],
)
def test_words_that_make_no_sentence_are_doubted(words: str) -> None:
    sentence = "These words are printed behind “that”, and make no sentence there."
    assert said(*HERE, f"/rs {words}") == [sentence]
    assert said(*HERE, f"/moved Moss seconded Reed: {words}", "/vote 4-1") == [sentence]


@pytest.mark.parametrize(
    "words",
    [
        *("to thank the crew", "thank the crew", "that the Chair thank the crew", "the pier close at noon"),
        *(
            "noting the report, closes the pier",
            "brings the fees down",
            "no action be taken",
            "a plan be made",
        ),
        *("officers to report back", "the plan to build a pier be approved", "that it end in May"),
        *("that the Panel write to the minister", "the crew listen to members", "a boat be sent"),
        *("Agrees to meet", "Councillor Reed to write", "lost time be made up"),
        *(
            "evening charges be deferred",
            "mooring fees rise to £2",
            "nothing be done",
            "Reading Road be closed",
        ),
    ],
)
def test_words_that_make_a_sentence_are_not_doubted(words: str) -> None:
    assert said(*HERE, f"/rs {words}") == []


@pytest.mark.parametrize("outcome", [("/vote 4-1",), (), ("/vote 1-4",)])
def test_an_amendment_behind_a_decided_motion_is_doubted_with_a_clause_behind_it(
    outcome: tuple[str, ...],
) -> None:
    why = f"{AMENDS} the motion before it was decided already."
    assert why in said(*HERE, KEPT, "/vote 4-1", AMEND, *outcome, "/rs mends the yard", "/vote 4-1")
    told = (KEPT, "/vote 4-1", "Reed proposed lamps.", AMEND, "/vote 4-1", "/rs mends lamps", "/vote 4-1")
    assert why not in said(*HERE, *told)
    assert why not in said(*HERE, AMEND, *outcome, "/rs mends the yard", "/vote 4-1")


def test_figures_that_were_amended_and_are_resolved_as_moved_are_doubted() -> None:
    moved = (
        "/moved Moss seconded Reed: that the rent be £5",
        "/amend Berg seconded Ben Hale: £6",
        "/vote 3-2",
    )
    why = f"The amendment moved by {BERG.name} was carried, and these words are not given as amended."
    assert said(*HERE, *moved, "/rs sets the rent at £5", "/vote 4-1") == [why]
    assert said(*HERE, *moved, "/rs sets the rent at £6", "/vote 4-1") == []
    assert said(*HERE, *moved, "/rs sets the rent as amended", "/vote 4-1") == []


@pytest.mark.parametrize("outcome", ["/withdrawn", "/vote 1-4", "/vote 4-1"])
def test_a_clause_that_was_agreed_is_no_word_on_the_motion_before_it(outcome: str) -> None:
    moved = "/moved Moss seconded Reed: that the quay be kept"
    assert said(*HERE, moved, outcome, "/rs charges more for rafts", "/agreed") == []


def test_that_an_amendment_was_accepted_is_doubted_where_it_was_typed_late() -> None:
    late = "No amendment is open here that was accepted: move this line up, straight after it."
    assert late in said(*HERE, KEPT, AMEND, "/vote 4-1", "/vote 5-0", "/accepted")
    assert late not in said(*HERE, KEPT, AMEND, "/accepted", "/vote 5-0")
