"""What the later clauses of a sentence tell: "…, and seconded the motion", "…; she abstained"."""

import pytest

from scrutiny_tui.domain.doubts.doubt import DoubtKind
from tests.domain.doubts.doubted import HERE, said

CARRIED = ("/moved Moss seconded Reed: that the quay be kept", "/vote 4-1-0")
AWAY = ("/item 5", "/here Moss, Reed, Berg, Dilys Hale", "/ap Ben Hale", "/with DEC")
SECONDED = "Councillor Eira van der Berg MBE seconded the motion, and the record has Councillor Col Reed."
MOVED = "Councillor Eira van der Berg MBE moved the motion, and the record has Councillor Ada Moss."
LEFT = "Only words say that Councillor Eira van der Berg MBE left: /out records it."
AGAINST = "MBE voted against: /vote or /record records it."
ABSTAINED = "MBE abstained: /vote or /record records it."


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Cllr Berg thanked the officers, and seconded the motion.", SECONDED),
        ("Cllr Berg asked whether the quay could be let, and seconded the motion.", SECONDED),
        ("Cllr Berg asked whether the ferry ran last year, and seconded the motion.", SECONDED),
        ("Cllr Berg noted the figures, seconded the motion and asked for a report.", SECONDED),
        ("Cllr Berg praised the boats and then seconded the motion.", SECONDED),
        ("Cllr Berg raised the cost, and moved the motion.", MOVED),
        ("Cllr Berg welcomed the report; and seconded the motion.", SECONDED),
        ("Cllr Berg asked about costs before seconding the motion.", SECONDED),
        ("Cllr Berg spoke for the quay, seconding the motion.", SECONDED),
        ("Cllr Berg, who seconded the motion, thanked officers.", SECONDED),
        ("Cllr Berg, seconding the motion, praised the officers.", SECONDED),
        ("berg: asked about rents, seconding the motion", SECONDED),
        ("berg: asked about rents. Seconded the motion.", SECONDED),
        ("berg: thanked officers, and seconded the motion", SECONDED),
        ("berg: asked whether the quay was let at weekends, and seconded the motion", SECONDED),
        ("berg: praised the boats, then moved the motion", MOVED),
        ("berg: would have liked more time, but seconded the motion", SECONDED),
        ("Cllr Berg explained why the quay mattered, and then left the room.", LEFT),
        ("Cllr Berg spoke against the plan before leaving the meeting at 7.40.", LEFT),
        ("Cllr Berg spoke for some time; she left the meeting at 7.05 pm.", LEFT),
        ("Cllr Berg spoke for some time; then left the meeting.", LEFT),
        ("berg: thanked the officers, then left the meeting", LEFT),
        ("berg: thanked the officers. She then left the meeting.", LEFT),
        ("Cllr Berg said that rents were too high, and voted against.", AGAINST),
        ("Cllr Berg suggested that it wait; she then voted against.", AGAINST),
        ("Cllr Berg would have liked more time, and voted against.", AGAINST),
        ("berg: said rents were too high and voted against", AGAINST),
        ("berg: asked about rents; voted against", AGAINST),
        ("Cllr Berg asked about costs and, after a reply, voted against.", AGAINST),
        ("Cllr Reed supported the motion but Cllr Berg voted against.", AGAINST),
        ("Cllr Reed asked about rents while Cllr Berg left the room.", LEFT),
        ("Cllr Reed asked about rents, when Cllr Berg left the room.", LEFT),
        ("Cllr Berg asked about rents whereupon she left the meeting.", LEFT),
        ("berg: welcomed the report, took the chair", "took the chair: /chair records it."),
        ("chair: said that time was short, and closed the meeting at 8.15 pm", "at 8.15 pm: /close records"),
        ("chair: thanked all and declared the motion lost", "the motion was lost, but it is recorded as"),
        ("Members heard that rents were up, and Councillor Berg abstained.", ABSTAINED),
        ("Cllr Berg did not speak, and abstained.", ABSTAINED),
        ("Cllr Berg spoke at length; she abstained.", ABSTAINED),
        ("Cllr Reed asked why it was late, and the Chair adjourned the meeting.", "was adjourned: /adjourn"),
    ],
)
def test_what_a_later_clause_tells_is_held_to_the_record(line: str, sentence: str) -> None:
    found = said(*HERE, *CARRIED, line)
    assert len(found) == 1, found
    assert sentence in found[0]


@pytest.mark.parametrize(
    "line",
    [
        "Cllr Reed thanked the officers, and seconded the motion.",
        "reed: thanked the officers, and seconded the motion",
        "Cllr Moss moved the motion; she thanked the officers.",
        "Cllr Moss thanked Cllr Berg; she abstained.",
        "Cllr Moss thanked the officers. They left the room.",
        "Cllr Moss spoke to a resident. She left the meeting at 7.15 pm.",
        "The Chair thanked the young petitioner; he then left the room.",
        "Cllr Moss and Cllr Reed thanked officers, and moved on to the costs.",
        "Cllr Moss and Cllr Reed asked why the pier and Cllr Berg's boat were shut.",
        "Cllr Moss moved the motion and Cllr Reed seconded it.",
        "Cllr Moss moved and Cllr Reed seconded the motion, and both thanked officers.",
        "Cllr Reed, seconding the motion, asked for figures.",
        "Cllr Reed asked for figures before seconding the motion.",
        "Cllr Reed, who moved to the county last year, asked for figures.",
        "Cllr Reed, who voted for it in 2019, asked for figures.",
        "Cllr Reed asked for figures. Moved by Councillor Moss and seconded by Councillor Reed.",
        "Cllr Berg asked about rents, and while the officer left to find figures, the Chair spoke.",
        "reed: asked about rents; seconded the motion",
        "reed: asked about rents in May, left unanswered",
        "Cllr Berg said that the Trust had met, and that it voted against.",
        "Cllr Berg said that the plan was popular, and voted for in the survey.",
        "Cllr Berg said that he had spoken at full Council, and voted against.",
        "Cllr Berg asked whether the Trust had met, and who seconded the motion.",
        "Cllr Berg said that she would abstain, and might leave the meeting.",
        "Cllr Berg thanked officers, and seconded the thanks.",
        "Cllr Berg asked why it was late, and left it to officers to decide.",
        "berg: thanked officers, and asked who seconded the motion",
        "berg: the Trust met in spring, and voted against",
        "berg: hoped that members voted against it",
        "berg: said that the Chair of the Trust spoke, and the Chair left the meeting",
        "berg: thanked the officers. They had left the meeting of the Trust early.",
        "Members thanked the officers; they voted against cuts.",
        "The Director asked for more time; she left the figures with members.",
    ],
)
def test_a_later_clause_of_what_was_said_or_of_others_is_not(line: str) -> None:
    assert said(*HERE, *CARRIED, line, but=DoubtKind.NO_SENTENCE) == []


@pytest.mark.parametrize(
    "line",
    [
        "Members thanked the team, and Cllr Ben Hale praised the surgeries.",
        "Members heard that rents were up, and Cllr Ben Hale praised the boats.",
        "Councillor Moss regretted that rents were up, but Councillor Ben Hale disagreed.",
        "Councillor Moss spoke, as did Councillor Ben Hale.",
        "Councillor Moss praised the boats and so did Councillor Ben Hale.",
        "The officer gave figures, which Councillor Ben Hale welcomed.",
        "The question was answered by Councillor Ben Hale.",
        "Members, including Councillor Ben Hale, praised the boats.",
        "Councillor Moss asked about rents, while Councillor Ben Hale criticised the delay.",
        "Members thanked the team, Cllr Ben Hale adding that it was overdue.",
        "Members thanked the team, with Cllr Ben Hale praising the boats.",
        "After Cllr Ben Hale spoke, members thanked the team.",
        "Following a question from Cllr Ben Hale, the Director gave figures.",
        "Questions were asked by Councillors Reed and Ben Hale.",
        "Concerns were expressed by Councillor Ben Hale.",
        "Members agreed with Councillor Ben Hale that rents were high.",
        "Councillor Ben Hale was concerned about rents.",
        "Councillor Reed wondered why, and Councillor Ben Hale too.",
    ],
)
def test_one_who_sent_apologies_and_acts_in_a_later_clause_is_doubted(line: str) -> None:
    assert said(*AWAY, line) == ["Councillor Ben Hale is recorded as taking part, but sent apologies."]


@pytest.mark.parametrize(
    "line",
    [
        "Members thanked the team, and Councillor Reed praised the surgeries.",
        "Councillor Moss thanked Councillor Ben Hale.",
        "Councillor Moss thanked the team, and hoped Councillor Ben Hale was better.",
        "Members thanked the team, and Councillor Ben Hale had sent a note.",
        "Members thanked the team, and Councillor Ben Hale was thanked in his absence.",
        "Members agreed with Councillor Ben Hale’s letter.",
        "Members wished Councillor Ben Hale a quick recovery.",
        "Councillor Moss read out a question from Councillor Ben Hale, which was answered.",
        "Councillor Moss conveyed the thanks of Councillor Ben Hale, adding that the boats were new.",
        "Members heard that Councillor Ben Hale was unwell.",
        "The Director would write to Councillor Ben Hale, saying when the pier was to open.",
        "Councillor Moss spoke with sorrow of Councillor Ben Hale missing the vote.",
        "Councillor Moss read a note, which Councillor Ben Hale had sent.",
        "The figures were supplied by Councillor Ben Hale.",
        "Councillor Moss said that the report which Councillor Ben Hale supported was long.",
        "The plan was drawn up by Councillor Ben Hale and the Trust.",
    ],
)
def test_one_who_is_only_spoken_of_is_not(line: str) -> None:
    assert said(*AWAY, line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Berg did not vote, and Councillor Reed had left the meeting.",
        "Councillor Reed had left the meeting before the vote, and Councillor Berg took no part in the vote.",
        "Councillor Berg did not vote, and Councillor Reed had gone before the vote.",
        "Councillor Reed had left and Councillor Berg did not vote.",
        "Councillor Berg did not vote, and Councillor Reed had withdrawn from the meeting.",
    ],
)
def test_who_had_left_and_who_did_not_vote_are_both_held_to_the_record(line: str) -> None:
    vote = ("/moved Moss seconded Dilys Hale: that the quay be let", "/vote for Moss, Ben Hale, Dilys Hale")
    here = (*HERE, "/declare Berg 5 ORI a boat; stays, no vote")
    assert said(*here, "/out Reed 7.10", *vote, line) == []
    left = "Only words say that Councillor Col Reed left: /out records it."
    assert left in said(*here, *vote, line)
    voted = said(*HERE, "/out Reed 7.10", vote[0], f"{vote[1]} against Berg", line)
    assert any("did not vote, and the record has them as voting against" in one for one in voted), voted


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Berg voted for it, and Councillor Reed had not arrived.",
        "Councillor Berg voted for it, and Councillor Reed had left the board.",
        "Councillor Berg had voted for it at Council, and Councillor Reed had left the Council in 2019.",
        "Councillor Berg voted for the motion, which Councillor Reed had withdrawn in June.",
        "Councillor Berg voted for it because the pilots had left.",
    ],
)
def test_what_had_not_been_done_or_elsewhere_is_not_told_of_the_room(line: str) -> None:
    vote = (
        "/moved Moss seconded Dilys Hale: that the quay be let",
        "/vote for Moss, Ben Hale, Dilys Hale, Berg",
    )
    assert not any("left" in one or "came in" in one for one in said(*HERE, *vote, line))
