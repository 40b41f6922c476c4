"""What became of motions and amendments: ties, contradictions, and what is not said."""

import pytest

from scrutiny_tui.domain.doubts.doubt import DoubtKind
from tests.council import BERG, REED
from tests.domain.doubts.doubted import HERE, THREE, doubts, said

FOUR = ("/item 5", "/here Moss, Reed, Berg, Ben Hale")
MOVED = ("/moved Moss seconded Reed", "/rs keeps the quay")


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (
            (*FOUR, "/rs keeps the quay", "/vote 2-2"),
            "The votes on the motion were equal, 2 to 2, and no casting vote is recorded.",
        ),
        (
            (*FOUR, "/rs keeps the quay", "/vote 2-2", "/lost"),
            "The votes on the motion were equal, 2 to 2, and no casting vote is recorded.",
        ),
        (
            (*FOUR, "/rs keeps the quay", "/vote for Moss, Reed against Berg, Ben Hale"),
            "The votes on the motion were equal, 2 to 2, and no casting vote is recorded.",
        ),
        (
            (*FOUR, *MOVED, "/amend Berg Ben Hale leave it out", "/vote 2-2", "/vote 3-1"),
            "The votes on the amendment were equal, 2 to 2, and no casting vote is recorded.",
        ),
        (
            (*HERE, "/ballot Moss 2, Reed 2"),
            "The votes of the ballot were equal, and it is not said who was elected.",
        ),
        (
            (*HERE, "/rs keeps the quay", "/vote 4-1", "/lost"),
            "The motion is said to be lost, but its vote was carried, 4 to 1.",
        ),
        (
            (*HERE, "/rs keeps the quay", "/vote 1-4", "/carried"),
            "The motion is said to be carried, but its vote was lost, 1 to 4.",
        ),
        (
            (*HERE, "/rs keeps the quay", "/lost", "/vote 4-1"),
            "The motion is said to be lost, but its vote was carried, 4 to 1.",
        ),
        (
            (*HERE, "/rs keeps the quay", "/vote unanimous", "/lost"),
            "The motion is said to be lost, but its vote was unanimous.",
        ),
        (
            (*HERE, "/rs keeps the quay", "/vote 4-1", "/withdrawn"),
            "The motion is said to be withdrawn, but its vote was carried, 4 to 1.",
        ),
        (
            (*FOUR, "/rs keeps the quay", "/vote 2-2 chair against", "/carried"),
            "The motion is said to be carried, but its vote was lost, 2 to 2 with the casting vote.",
        ),
        (
            (
                *HERE,
                *MOVED,
                "/amend Berg Ben Hale leave it out",
                "/vote 1-4",
                "/carried",
                "/rs keeps the quay",
                "/vote 4-1",
            ),
            "The amendment is said to be carried, but its vote was lost, 1 to 4.",
        ),
        ((*HERE, "/agreed", "/vote 1-4"), "The matter is said to be agreed, but its vote was lost, 1 to 4."),
        (
            (*HERE, "/ballot Moss 3, Reed 2, Reed elected"),
            "Councillor Col Reed is said to be elected, but Councillor Ada Moss had more votes.",
        ),
        (
            (*HERE, "/ballot Moss 3, Reed 2, Berg elected"),
            "Councillor Eira van der Berg MBE is said to be elected, but is not among the candidates.",
        ),
        (
            (*HERE, "/rs keeps the quay", "/vote 3-2", "/vote 2-3"),
            "Two votes on the motion disagree: carried, 3 to 2, then lost, 2 to 3.",
        ),
        (
            (*HERE, "/vote 3-2", "/rs keeps the quay", "/vote 4-1", "/rs sells it"),
            "Two votes on the motion are recorded: carried, 3 to 2, then carried, 4 to 1.",
        ),
        (
            (*HERE, "/rs keeps the quay", "/vote unanimous", "/record Reed against"),
            "Councillor Col Reed is recorded as voting against, but the vote was unanimous.",
        ),
        (
            (*HERE, "/rs keeps the quay", "/vote 4-1", "/record Reed against", "/record Berg against"),
            (
                f"{REED.name} and {BERG.name} are recorded as voting against, but only 1 voted against:"
                " the vote was carried, 4 to 1."
            ),
        ),
        (
            (
                *HERE,
                "/rs keeps the quay",
                "/vote for Moss, Reed, Berg against Ben Hale",
                "/record Reed against",
            ),
            "Councillor Col Reed is recorded twice, for and against.",
        ),
        (
            (*HERE, "/rs keeps the quay", "/vote nem con", "/record Reed against"),
            "Councillor Col Reed is recorded as voting against, but the vote was nem con.",
        ),
        (
            (*HERE, *MOVED, "/amend Berg Ben Hale leave it out", "Trade had been lost."),
            "It is not said what became of the amendment moved by Councillor Eira van der Berg MBE.",
        ),
        (
            (*HERE, *MOVED, "/amend Berg Ben Hale leave out “quay”", "/accepted", "/vote 4-1"),
            f"The amendment moved by {BERG.name} was accepted, and the words are not given as amended.",
        ),
        (
            (*HERE, *MOVED, "/amend Berg Ben Hale leave it out", "The amendment was withdrawn.", "/vote 4-1"),
            "Only words say that the amendment was withdrawn: /withdrawn records it.",
        ),
        (
            (*HERE, *MOVED, "/vote 4-1", "The motion was put to the vote and lost."),
            "The words say that the motion was lost, but it is recorded as carried: /lost records a change.",
        ),
        (
            (*HERE, "/moved Moss seconded Reed: that the quay be kept", "The motion fell."),
            "Only words say that the motion fell: /lost records it.",
        ),
        (
            (*HERE, "/rs keeps the quay", "/rs sells the boat", "/vote (c) and (b) 4-1"),
            "A vote is recorded on clause (c), and there are 2 clauses.",
        ),
        (
            (*HERE, "/moved Moss seconded Reed: that the quay be kept"),
            "It is not said what became of the motion moved by Councillor Ada Moss.",
        ),
        (
            (*THREE, "/out Berg", "/rs keeps the quay", "/vote 2-0"),
            "The quorum is 3, and 2 who count towards it were in the room when this was decided.",
        ),
        (
            (*THREE, "/rs keeps the quay", "/out Berg", "/vote 2-0"),
            "The quorum is 3, and 2 who count towards it were in the room when this was decided.",
        ),
        (
            ("/item 5", "/online Moss", "/noted"),
            "The quorum is 3, and no one who counts towards it was in the room when this was decided.",
        ),
        (
            ("/item 5", "/here Moss", "/noted"),
            "The quorum is 3, and 1 who counts towards it was in the room when this was decided.",
        ),
        (
            ("/item 5", "/here Moss, Reed", "/online Berg", "/rs keeps the quay"),
            "The quorum is 3, and 2 who count towards it were in the room when this was decided.",
        ),
        (
            (*THREE, "/declare Berg 5 DPI a boat; leaves", "/rs keeps the quay"),
            "The quorum is 3, and 2 who count towards it were in the room when this was decided.",
        ),
        ((*HERE, "/lost"), "It is not said what was lost."),
        (
            (*HERE, "The boats were counted.", "/vote 3-2", "They were old."),
            "It is not said what was put to the vote.",
        ),
        (
            (
                *HERE,
                "/moved Moss seconded Reed: that the quay be kept",
                "/carried",
                "/record Moss, Reed, Berg against",
            ),
            "3 of the 5 who may vote are recorded against the motion, and it is not lost.",
        ),
        (
            (*HERE, "/rs keeps the quay", "/exempt 3", "/rs sells it", "/vote 1-4", "/public", "/carried"),
            "It is not said what was carried, behind the return of the public: it is not printed.",
        ),
        (
            (*HERE, "/exempt 3", "/rs sells it", "/vote 1-4", "/public", "/out Orr 7pm", "/lost"),
            "It is not said what was lost, behind the return of the public: it is not printed.",
        ),
        (
            (*HERE, "/exempt 3", "Three offers were made.", "/public", "/vote 4-1", "/rs keeps the quay"),
            "It is not said what was put to the vote, behind the return of the public: it is not printed.",
        ),
        (
            (
                *HERE,
                "/exempt 3",
                "/rs sells it",
                "/public",
                "It rained.",
                "/agreed",
                "/vote 5-0",
                "/rs goes on",
            ),
            "It is not said what was agreed, behind the return of the public: it is not printed.",
        ),
        (
            (*HERE, "/exempt 3", "/rs sells it", "/public", "/moved Moss seconded Reed", "/vote 5-0"),
            "It is not said what was moved, behind the return of the public: it is not printed.",
        ),
        (
            (*HERE, "/exempt 3", "/rs sells it", "/public", "/noted", "/rc close the quay @Cabinet by 3 May"),
            "It is not said what was noted, behind the return of the public: it is not printed.",
        ),
        ((*HERE, "/noted", "/lost"), "The matter is said to be noted, and then lost."),
        ((*HERE, "/agreed", "/withdrawn"), "The matter is said to be agreed, and then withdrawn."),
        ((*HERE, "/carried"), "It is not said what was carried."),
        ((*HERE, "/withdrawn"), "It is not said what was withdrawn."),
        ((*HERE, "/record Reed against"), "It is not said what Councillor Col Reed voted on."),
        ((*HERE, "/vote 4-1", "/carried"), "It is not said what was put to the vote."),
        (
            (*HERE, "/rs keeps the quay", "/noted", "/deferred to the next meeting"),
            "The item is said to be deferred, straight after something was resolved in it.",
        ),
        (
            (*HERE, "/deferred to the next meeting", "/noted"),
            "The item is said to be deferred, and then something was resolved.",
        ),
        (
            (*HERE, "/rs keeps the quay", "/vote 4-1", "/note ask", "/deferred"),
            "The item is said to be deferred, straight after something was resolved in it.",
        ),
        (
            (*HERE, "/rs agrees it subject to the following conditions:", "the wall is kept", "/vote 4-1"),
            "The clause ends with a colon, and no sub-point follows it.",
        ),
    ],
)
def test_an_outcome_that_does_not_follow_is_doubted(lines: tuple[str, ...], sentence: str) -> None:
    assert said(*lines) == [sentence]


@pytest.mark.parametrize(
    "lines",
    [
        (*FOUR, "/rs keeps the quay", "/vote 2-2 chair for"),
        (*HERE, *MOVED, "/amend Berg Ben Hale add “for good”", "/accepted", "/rs keeps the quay for good"),
        (*HERE, *MOVED, "/amend Berg Ben Hale add “for good”", "/accepted", "/withdrawn"),
        (*HERE, *MOVED, "/amend Berg Ben Hale leave out “x” and insert “quay”", "/accepted", "/vote 4-1"),
        (*HERE, *MOVED, "/amend Berg Ben Hale leave it out", "/vote 1-4", "The amendment fell.", "/vote 4-1"),
        (*HERE, *MOVED, "/vote 1-4", "On being put to the vote, the motion was lost."),
        (*HERE, *MOVED, "/vote 4-1", "The motion was lost on the ferry.", "reed: said the motion was lost"),
        (*HERE, *MOVED, "/amend Berg Ben Hale leave it out", "/deferred", "The amendment was withdrawn."),
        (*FOUR, "/rs keeps the quay", "/vote 2-2 chair against", "/lost"),
        (*HERE, "/rs keeps the quay", "/vote 1-4", "/lost"),
        (*HERE, "/rs keeps the quay", "/carried", "/vote 4-1"),
        (*HERE, "/rs keeps the quay", "/vote 4-1", "/carried"),
        (*HERE, "/rs keeps the quay", "/vote 4-1", "/reason it is old"),
        (*HERE, "/agreed", "/vote 4-1"),
        (*HERE, *MOVED, "/withdrawn"),
        (*HERE, *MOVED, "/deferred to the next meeting"),
        (*HERE, "/moved Moss seconded Reed: that the quay be kept", "/rs keeps the quay"),
        (*HERE, "/rs keeps the quay", "/vote unanimous", "/record Reed for"),
        (*HERE, "/moved Moss seconded Reed: that the quay be kept", "/vote 4-1"),
        (*HERE, *MOVED, "/amend Berg Ben Hale leave it out", "/vote 1-4", "/vote 4-1"),
        (*HERE, *MOVED, "/amend Berg Ben Hale leave out “old”", "/accepted", "/vote 4-1"),
        (*HERE, *MOVED, "/amend Berg Ben Hale leave it out", "/withdrawn", "/vote 4-1"),
        (*HERE, *MOVED, "/amend Berg Ben Hale leave it out", "The debate went on.", "/deferred"),
        (*HERE, "/rs keeps the quay", "/vote 3-2 by show of hands", "/vote 3-2 recorded"),
        (*HERE, "/rs keeps the quay", "/vote 3-2", "/vote for Moss, Reed, Berg against Ben Hale, Dilys Hale"),
        (*HERE, "/rs keeps the quay", "/rs sells the boat", "/vote (a) 4-1", "/vote (b) 1-4"),
        (*HERE, "/rs keeps the quay", "/vote 4-1", "/rs sells it", "/vote 1-4"),
        (*HERE, "/rs keeps the quay", "/vote 4-1", "/record Reed against"),
        (*HERE, "/rs keeps the quay", "/vote 3-1", "/record Reed abstained"),
        (*HERE, "/rs keeps the quay", "/vote nem con", "/record Reed abstained"),
        (*HERE, "/ballot Moss 2, Reed 2, Berg 1", "/ballot Moss 3, Reed 2"),
        (*HERE, "/ballot Moss 2, Reed 2, Moss elected"),
        (*THREE, "/rs keeps the quay", "/out Berg"),
        (*THREE, "/out Berg", "The debate went on.", "/in Berg", "/rs keeps the quay"),
        (*THREE, "/moved Moss seconded Reed", "/rs keeps the quay", "/out Berg", "/withdrawn"),
        ("/item 5", "/rs keeps the quay", "/vote 2-0"),
        ("/item 5", "/here Moss, Reed", "/online Berg", "It was talked of.", "/here Ben Hale", "/noted"),
        (*HERE, "A ferry was asked for.", "/lost"),
        (*HERE, "The committee considered whether to sell the boat.", "/vote 3-2"),
        (*HERE, "/rs keeps the quay", "/record Moss, Reed against"),
        (*HERE, "/deferred to the next meeting"),
        (*HERE, "/rs keeps the quay", "/vote 4-1", "The rest was talked of.", "/deferred"),
        (*HERE, "/rs agrees it subject to the following:", "- the wall is kept", "/vote 4-1"),
        (*HERE, "/rs agrees it as follows:", "/rs the wall is kept", "/vote 4-1"),
    ],
)
def test_an_outcome_that_follows_is_not_doubted(lines: tuple[str, ...]) -> None:
    assert said(*lines) == []


def test_what_may_still_be_captured_is_only_unfinished() -> None:
    [*_, open_still] = doubts("/item 5", *MOVED, "/amend Berg Ben Hale leave it out")
    assert open_still.kind is DoubtKind.FATE_OPEN
    assert open_still.kind.unfinished
    assert not open_still.kind.blocks
    [*_, tie] = doubts("/item 5", *MOVED, "/vote 2-2")
    assert tie.kind is DoubtKind.TIE
    assert not tie.kind.unfinished


@pytest.mark.parametrize("outcome", ["/carried", "/lost", "/vote 4-1", "/record Moss against"])
def test_an_outcome_behind_the_return_of_the_public_is_doubted_whatever_is_told_between(outcome: str) -> None:
    private = ("/exempt 3", "/moved Moss seconded Reed: that lamps be sold", "/public")
    for told in ("The public came back in.", "The Committee made a recommendation to the Cabinet."):
        found = said(*HERE, *private, told, outcome)
        assert any(each.endswith("behind the return of the public: it is not printed.") for each in found)
    put = said(*HERE, *private, "Reed moved that the report be noted.", outcome)
    assert not any(each.endswith("it is not printed.") for each in put)


def test_a_loss_behind_talk_that_proposes_nothing_is_doubted() -> None:
    assert said(*HERE, "reed: thanked them", "/lost") == ["It is not said what was lost."]
    assert said(*HERE, "reed: proposed a ferry", "/lost") == []
