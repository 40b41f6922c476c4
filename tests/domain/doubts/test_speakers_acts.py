"""Acts of the meeting typed behind a speaker's name: "reed: voted against" prints as a sentence."""

import pytest

from scrutiny_tui.domain.doubts.doubt import DoubtKind
from tests.domain.doubts.doubted import HERE, said

CARRIED = ("/moved Moss seconded Reed: that the quay be kept", "/vote 4-1-0")


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("berg: voted against the motion.", "MBE voted against: /vote or /record records it"),
        ("berg: then abstained", "MBE abstained: /vote or /record records it"),
        ("berg: left the meeting at 7.15 pm", "MBE left: /out records it"),
        ("berg: declared a personal interest and left", "MBE declared an interest: /declare"),
        ("berg: declared a personal interest and left", "MBE left: /out"),
        ("chair: declared the motion lost", "the motion was lost, but it is recorded as carried"),
        ("moss: withdrew the motion", "the motion was withdrawn, but it is recorded as carried"),
        ("ben hale: took the chair", "Councillor Ben Hale took the chair: /chair"),
        ("berg: sent apologies", "MBE sent apologies, and the record has them as present"),
        ("chair: closed the meeting at 8.30 pm", "the meeting closed at 8.30 pm: /close"),
        ("chair: used the casting vote against", "the casting vote was used: /vote"),
        ("berg: moved the motion", "MBE moved the motion, and the record has Councillor Ada Moss"),
        ("berg: asked that her vote against be recorded", "MBE voted against: /vote or /record"),
    ],
)
def test_an_act_straight_behind_a_speaker_is_held_to_the_record(line: str, sentence: str) -> None:
    assert any(sentence in one for one in said(*HERE, *CARRIED, line)), said(*HERE, *CARRIED, line)


@pytest.mark.parametrize(
    "line",
    [
        "reed: said that Councillor Berg voted against.",
        "reed: Councillor Berg voted against.",
        "reed: the motion was lost",
        "reed: regretted that the amendment was withdrawn",
        "reed: hoped that members voted against it",
        "reed: would abstain",
        "reed: thought the mover withdrew the motion",
        "reed: reported that the meeting closed at 8.30 pm",
        "reed: moved on to the costs",
        "reed: left school at sixteen",
        "reed: was against the plan",
        "reed: had voted against it at Council",
        "reed: asked whether the Chair used the casting vote",
        "chair: opened the item",
        "reed: took the Chair to task",
        "reed: was pleased that the motion was carried",
        "reed: left the details to officers",
        "reed: moved house last year",
        "reed: moved to the question of rents",
        "reed: declared herself content",
        "reed: declared an interest in learning more",
        "reed: resumed her theme",
        "reed: took the Chair’s point",
        "reed: proposed a toast",
        "reed: proposed that officers look again",
        "reed: seconded the thanks",
        "reed: withdrew her remark",
        "reed: withdrew the proposal she had made at Council",
        "reed: opened by thanking officers",
        "reed: came in to say that rents were high",
        "reed: returned to rents",
        "reed: joined the thanks",
        "reed: attended the opening of the hall",
        "reed: was present at the opening",
        "reed: chaired the working group",
        "reed: sent her thanks",
        "reed: closed by asking for figures",
        "reed: accepted the point",
        "reed: voted in the local election",
        "reed: abstained from meat",
        "reed: was elected in 2021",
        "reed: supported the motion",
        "reed: agreed the motion was sound",
        "\\reed: voted against",
    ],
)
def test_what_a_speaker_reports_or_argues_is_not(line: str) -> None:
    found = said(*HERE, *CARRIED, line, but=DoubtKind.NO_SENTENCE)
    assert [one for one in found if "printed as words" not in one] == []
