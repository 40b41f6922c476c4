"""A vote that counts for the motion while it is not recorded what became of the amendment before it."""

import pytest

from scrutiny_tui.domain.decisions.grouping import decisions_of
from scrutiny_tui.domain.doubts.doubt import DoubtKind
from scrutiny_tui.domain.doubts.found import doubts_of
from scrutiny_tui.domain.grammar.line import read_line
from scrutiny_tui.domain.grammar.line_in_words import describe
from scrutiny_tui.domain.outcomes import Amendment
from scrutiny_tui.domain.recording.entry_edits import moved
from scrutiny_tui.services.line_doubts import doubts_of_line
from scrutiny_tui.services.line_reading import read
from tests.domain.doubts.doubted import HERE, doubts, said
from tests.domain.scene import room, taken

MOTION = ("/moved Moss seconded Reed: that the whole quay be let from May",)
AMENDED = (*MOTION, "/amend Berg Ben Hale leave out “the whole quay” and insert “the north quay”")
TALK = "Councillor Reed said that boats needed all of it."
OTHER_TALK = "Councillor Moss said that the harbour needed it too."
VOTE = (
    "This vote counts for the motion, and the amendment is left open:"
    " if it was on that, choose the amendment (↑) and move it down to the vote (Ctrl+↓)."
)
LINE = VOTE.replace("This vote", "This line").replace("the vote", "the line")
MOVE = "choose the amendment (↑) and move it down to the vote (Ctrl+↓)."


@pytest.mark.parametrize(
    ("line", "sentence"), [("/vote 3-2", VOTE), ("/vote 1-4", VOTE), ("/carried", LINE), ("/lost", LINE)]
)
@pytest.mark.parametrize("between", [TALK, "reed: spoke against it", "/heading Views"])
def test_a_vote_behind_talk_about_an_open_amendment_is_doubted_at_its_line(
    line: str, sentence: str, between: str
) -> None:
    assert said(*HERE, *AMENDED, between, line, but=DoubtKind.FATE_OPEN) == [sentence]
    [found] = [one for one in doubts(*HERE, *AMENDED, between, line) if one.sentence == sentence]
    assert not found.kind.unfinished


@pytest.mark.parametrize("line", ["/vote 3-2", "/carried", "/lost"])
def test_it_is_doubted_before_it_is_recorded(line: str) -> None:
    here = room("/item 5", "/here all", *AMENDED, TALK)
    expected = VOTE if line.startswith("/vote") else LINE
    assert expected in [d.sentence for d in doubts_of_line(read(line, here), line).of_line]


def test_what_the_doubt_says_is_what_settles_it() -> None:
    after = taken(*HERE, *AMENDED, TALK, OTHER_TALK, "/vote 2-3", "/vote 4-1")
    assert VOTE in [doubt.sentence for doubt in doubts_of(after.sitting)]
    [amendment] = [entry for entry in after.entries if isinstance(entry.body, Amendment)]
    down = moved(moved(after.sitting, amendment, 1), amendment, 1)
    assert [d.sentence for d in doubts_of(down) if d.kind is not DoubtKind.NOTHING_RECORDED] == []
    [decision] = decisions_of(down, amendment.item)
    assert [vote.entry.line for vote in decision.put.votes] == ["/vote 4-1"]
    assert [vote.entry.line for vote in decision.amendments[0].put.votes] == ["/vote 2-3"]


def test_it_is_doubted_in_place_of_what_the_votes_on_the_motion_would_be() -> None:
    for later in (("/vote 3-2", "/vote 4-1"), ("/vote 1-4", "/vote 4-1"), ("/vote 1-4", "/carried")):
        assert said(*HERE, *AMENDED, TALK, *later, but=DoubtKind.FATE_OPEN) == [VOTE]


def test_what_was_recorded_behind_it_is_held_to_itself() -> None:
    found = said(*HERE, *AMENDED, TALK, "/vote 3-2", "/vote 4-1", "/lost", but=DoubtKind.FATE_OPEN)
    assert found == [VOTE, "The motion is said to be lost, but its vote was carried, 4 to 1."]


def test_only_the_first_vote_behind_the_amendment_is_doubted() -> None:
    later = (*AMENDED, "/vote 3-2", "/amend Reed Moss add “for a year”", TALK, "/vote 4-1")
    assert said(*HERE, *later)[-1] == VOTE
    assert VOTE not in said(*HERE, *later[:-2], "/vote 2-3", TALK, "/vote 4-1")


@pytest.mark.parametrize(
    "told",
    [
        "The amendment was withdrawn.",
        "Councillor Berg withdrew the amendment.",
        "Councillor Berg withdrew it.",
        "berg: withdrew the amendment",
        "The amendment was not seconded.",
        "The amendment found no seconder and fell.",
        "There was no seconder for the amendment.",
        "The amendment was ruled out of order.",
        "The Chair ruled the amendment out of order.",
        "The amendment was not put to the vote.",
        "The amendment was not pursued.",
        "Councillor Berg did not press the amendment.",
        "Councillor Moss accepted the amendment.",
        "The amendment was lost.",
        "The amendment having been withdrawn, the motion was put.",
        "Councillor Moss was happy to accept the amendment.",
        "berg: withdrew it after hearing the officers",
        "The first amendment was lost.",
        "Councillor Berg’s amendment was lost.",
    ],
)
def test_a_sentence_before_the_vote_that_tells_its_fate_leaves_the_vote_to_the_motion(told: str) -> None:
    assert VOTE not in said(*HERE, *AMENDED, TALK, told, "/vote 4-1")


@pytest.mark.parametrize(
    "told",
    [
        "Councillor Reed hoped that the amendment would be lost.",
        "Councillor Reed asked whether the amendment was withdrawn.",
        "Councillor Reed supported the amendment.",
        "Councillor Reed said that his offer had been withdrawn.",
        "Trade had been lost.",
        "The amendment was seconded by Councillor Hale.",
    ],
)
def test_talk_about_it_does_not(told: str) -> None:
    assert VOTE in said(*HERE, *AMENDED, told, "/vote 4-1")


@pytest.mark.parametrize(
    "lines",
    [
        (*AMENDED, "/vote 2-3", TALK, "/vote 4-1"),
        (*AMENDED, "/lost", TALK, "/vote 4-1"),
        (*AMENDED, TALK, "/withdrawn", "/vote 4-1"),
        (*AMENDED, TALK, "/withdrawn", TALK, "/vote 4-1"),
        (*AMENDED, "/out Reed 7pm", "/vote 2-2 chair against", "/vote 3-1"),
        (*AMENDED, "/vote 3-2", "/record Reed against", "/vote 4-1", "/rs the north quay be let from May"),
    ],
)
def test_a_vote_on_the_motion_whose_amendment_has_its_fate_is_not(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines) == []


@pytest.mark.parametrize("happened", ["was carried", "was agreed", "carried"])
def test_a_sentence_behind_such_a_vote_points_to_it(happened: str) -> None:
    for behind in ((), ("/vote 4-1",)):
        found = said(*HERE, *AMENDED, TALK, "/vote 3-2", *behind, f"The amendment {happened}.")
        assert found[0] == VOTE
        [sentence] = found[1:]
        assert sentence.startswith("The words say that the amendment ")
        assert sentence.endswith(f"but the vote before them counts for the motion: {MOVE}")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("The amendment fell.", "the amendment fell"),
        ("The amendment was lost.", "the amendment was lost"),
        ("The amendment was defeated.", "the amendment was defeated"),
    ],
)
def test_a_sentence_that_such_a_vote_contradicts_is_doubted_so(line: str, told: str) -> None:
    [_, sentence] = said(*HERE, *AMENDED, TALK, "/vote 3-2", line)
    assert sentence == (
        f"The words say that {told}, but the vote before them, which counts for the motion,"
        " was carried, 3 to 2."
    )
    [_, sentence] = said(*HERE, *AMENDED, TALK, "/vote 2-3", line)
    assert sentence.endswith(f"but the vote before them counts for the motion: {MOVE}")
    [_, sentence] = said(*HERE, *AMENDED, TALK, "/carried", line)
    assert sentence.endswith("but the /carried before them, which counts for the motion, says otherwise.")


def test_so_is_one_that_names_its_number_or_its_mover() -> None:
    for which in ("The first", "Councillor Berg’s"):
        [*_, sentence] = said(*HERE, *AMENDED, TALK, "/vote 3-2", f"{which} amendment was lost.")
        assert sentence.endswith("the vote before them, which counts for the motion, was carried, 3 to 2.")
        [*_, sentence] = said(*HERE, *AMENDED, TALK, "/vote 3-2", f"{which} amendment was carried.")
        assert sentence.endswith(MOVE)


def test_words_before_two_votes_are_about_the_first() -> None:
    found = said(*HERE, *AMENDED, TALK, "The amendment was carried.", "/vote 3-2", "/vote 4-1")
    assert found[0].endswith(f"but the vote behind them counts for the motion: {MOVE}")
    assert found[1:] == [VOTE]
    twice = ("/vote 4-1 by show of hands", "/vote 4-1 recorded")
    for votes in (("/vote 4-1",), twice):
        assert VOTE not in said(*HERE, *AMENDED, TALK, "The amendment was lost.", *votes)
    assert VOTE not in said(*HERE, *AMENDED, "The amendment was withdrawn.", "/vote 4-1", "/vote 3-2")


def test_where_nothing_is_recorded_the_line_is_to_stand_straight_after_the_amendment() -> None:
    assert (
        "Only words say that the amendment was carried: /carried straight after the amendment records it."
    ) in said(*HERE, *AMENDED, TALK, "The amendment was carried.")
    assert "Only words say that the amendment was withdrawn: /withdrawn records it." in said(
        *HERE, *AMENDED, TALK, "The amendment was withdrawn."
    )


@pytest.mark.parametrize(
    ("before", "line", "words"),
    [
        (AMENDED, "/vote 3-2", "vote on the amendment · 3 for, 2 against"),
        ((*AMENDED, TALK), "/vote 3-2", "vote on the motion · 3 for, 2 against"),
        ((*AMENDED, "/out Reed 7pm"), "/vote 3-1", "vote on the amendment · 3 for, 1 against"),
        ((*AMENDED, "/note tea"), "/vote 3-1", "vote on the amendment · 3 for, 1 against"),
        (AMENDED, "/carried", "amendment carried"),
        ((*AMENDED, TALK), "/carried", "motion carried"),
        (AMENDED, "/lost", "amendment lost"),
        ((*AMENDED, TALK), "/lost", "motion lost"),
        ((*AMENDED, TALK), "/withdrawn", "amendment withdrawn"),
        (AMENDED, "/record Reed against", "recorded vote on the amendment · Councillor Col Reed against"),
        (
            (*AMENDED, TALK),
            "/record Reed against",
            "recorded vote on the motion · Councillor Col Reed against",
        ),
        ((*AMENDED, "/vote 3-2"), "/vote 4-1", "vote on the motion · 4 for, 1 against"),
        ((*AMENDED, "/vote 3-2"), "/vote 3-2", "vote on the motion · 3 for, 2 against"),
        ((*AMENDED, "/vote 3-2"), "/carried", "amendment carried"),
        ((*AMENDED, "/vote 3-2", TALK), "/carried", "amendment carried"),
        ((*AMENDED, "/vote 3-2", TALK), "/lost", "motion lost"),
        (MOTION, "/vote 3-2", "vote · 3 for, 2 against"),
        ((*AMENDED, TALK, "/vote 3-2"), "/vote 4-1", "vote on the motion · 4 for, 1 against"),
    ],
)
def test_what_a_vote_counts_for_is_said_behind_an_amendment(
    before: tuple[str, ...], line: str, words: str
) -> None:
    here = room("/item 5", *before)
    assert describe(read_line(line, here), here) == words


@pytest.mark.parametrize(
    "behind", [(), ("/vote 4-1",), ("/carried",), ("/lost",), ("/rs the north quay be let from May",)]
)
@pytest.mark.parametrize("vote", ["/vote 3-2", "/vote 2-3", "/vote unanimous"])
def test_the_vote_on_an_amendment_that_was_typed_twice_is_doubted_as_that_alone(
    vote: str, behind: tuple[str, ...]
) -> None:
    found = doubts(*HERE, *AMENDED, vote, "/note tea", vote, *behind)
    assert [d.kind for d in found if d.kind is not DoubtKind.NOTHING_RECORDED] == [DoubtKind.TWICE]
    [sentence] = [d.sentence for d in found if d.kind is DoubtKind.TWICE]
    assert sentence.startswith("This vote counts for the motion, and is the same as the one on the amendment")


@pytest.mark.parametrize("between", ["/carried", TALK, "/record Reed against", "/out Reed 7pm"])
def test_votes_on_two_questions_with_a_line_between_are_not(between: str) -> None:
    found = doubts(*HERE, *AMENDED, "/vote 3-2", between, "/vote 3-2")
    assert DoubtKind.TWICE not in [doubt.kind for doubt in found]


@pytest.mark.parametrize(
    ("vote", "outcome", "fate"), [("/vote 2-3", "/lost", "lost"), ("/vote 3-2", "/carried", "resolved")]
)
@pytest.mark.parametrize(
    "between", [(TALK,), ("reed: asked what it cost",), (TALK, "/rq a map @DEC by May", OTHER_TALK)]
)
def test_what_became_of_an_amendment_is_said_behind_talk_too(
    vote: str, outcome: str, fate: str, between: tuple[str, ...]
) -> None:
    after = taken(*HERE, *AMENDED, vote, *between, outcome, TALK, "/vote 4-1")
    [decision] = decisions_of(after.sitting, after.entries[-1].item)
    [amended] = decision.amendments
    assert (amended.put.fate, [one.line for one in amended.put.entries]) == (fate, [vote, outcome])
    assert [one.line for one in decision.put.entries] == ["/vote 4-1"]


@pytest.mark.parametrize(
    ("vote", "between", "outcome"),
    [
        ("/vote 2-3", "The motion was then put.", "/lost"),
        ("/vote 3-2", "The Committee then voted.", "/carried"),
        ("/vote 3-2", "/heading The quay", "/carried"),
        ("/vote 3-2", TALK, "/lost"),
    ],
)
def test_an_outcome_that_is_not_of_the_amendment_is_of_the_motion(
    vote: str, between: str, outcome: str
) -> None:
    after = taken(*HERE, *AMENDED, vote, between, outcome)
    [decision] = decisions_of(after.sitting, after.entries[-1].item)
    assert [one.line for one in decision.put.entries] == [outcome]
