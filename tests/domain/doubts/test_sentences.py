"""Sentences that say who did what, where the record says otherwise or has nothing of it."""

import pytest

from tests.domain.doubts.doubted import HERE, MET, THREE, said

MOTION = ("/moved Moss seconded Reed: that the quay be kept",)
CARRIED = (*MOTION, "/vote 4-1-0")
LOST = (*MOTION, "/vote 1-4-0")
NAMED = (*MOTION, "/vote for Moss, Reed, Ben Hale against Berg abstained Dilys Hale")


VOTES = [
    (CARRIED, "Councillor Reed voted against.", "Only words say that Councillor Col Reed voted against"),
    (
        CARRIED,
        "Cllrs Reed and Moss voted for the motion.",
        "Only words say that Councillor Ada Moss voted for",
    ),
    (CARRIED, "Reed abstained.", "Only words say that Councillor Col Reed abstained: /vote or /record"),
    (
        CARRIED,
        "Cllr Reed asked that her vote against be recorded.",
        "Only words say that Councillor Col Reed voted against",
    ),
    (
        CARRIED,
        "Councillor Reed asked for his name to be recorded as voting against the motion.",
        "Only words say that Councillor Col Reed voted against",
    ),
    (NAMED, "Councillor Berg voted for the motion.", "voted for, and the record has them as voting against"),
    (
        NAMED,
        "The motion was carried, Councillor Reed voting against.",
        "Col Reed voted against, and the record has them as voting for",
    ),
    (
        NAMED,
        "Councillor Berg spoke at length and abstained.",
        "abstained, and the record has them as voting against",
    ),
    (
        ("/ap Berg", *MOTION, "/vote 3-1"),
        "Councillor Berg voted against.",
        "voted against, but they sent apologies",
    ),
    (CARRIED, "Mrs Orr voted against.", "voted against, but they are a co-opted member without a vote"),
    (CARRIED, "Gwen Dale voted for the motion.", "Gwen Dale voted for, but they are an officer"),
    (
        (*MOTION, "/vote unanimous"),
        "Councillor Reed voted against.",
        "voted against, but the vote was unanimous",
    ),
    (CARRIED, "The Chair used her casting vote.", "Only words say that the casting vote was used: /vote"),
    (
        (*MOTION, "/vote 2-2 chair for"),
        "The Chair used her casting vote against the motion.",
        "The words say that the casting vote was used against, but it is recorded as for.",
    ),
    (
        NAMED,
        "Voting against: Councillor Reed.",
        "Col Reed voted against, and the record has them as voting for",
    ),
]
VOTES += [
    (CARRIED, line, "Only words say that Councillor Col Reed")
    for line in (
        "Councillor Reed’s vote against was recorded.",
        "Councillor Reed wished it to be recorded that he had voted against the motion.",
        "Councillor Reed asked to be recorded as voting against.",
        "It was noted that Councillor Reed voted against.",
        "On being put to the vote Councillor Reed abstained.",
        "With Councillor Reed abstaining, the motion was carried.",
        "Councillor Reed cast his vote against.",
        "Against: Councillor Reed.",
    )
]
COUNTS = [
    (CARRIED, "Two members abstained.", "The words say that two abstained, and the record has no one"),
    (CARRIED, "Three voted against.", "The words say that three voted against, and the record has one"),
    ((*MOTION, "/vote 3-1-1"), "There were no abstentions.", "that no one abstained, and the record has one"),
    (
        (*MOTION, "/vote 5-0-0"),
        "It was agreed with one abstention.",
        "that one abstained, and the record has no one",
    ),
    (
        (*MOTION, "/vote 3-1-1"),
        "The Committee voted unanimously.",
        "the vote was unanimous, but it was carried, 3 to 1",
    ),
    (CARRIED, "The motion was carried nem con.", "no one voted against, and the record has one"),
    ((*MOTION, "/vote 4-1"), "Two members abstained.", "Only words say that two abstained: /vote records it"),
    ((), "Two members voted against it.", "Only words say that two voted against: /vote records it"),
    (
        (*MOTION, "/vote unanimous"),
        "One member voted against.",
        "one voted against, and the record has no one",
    ),
    ((*MOTION, "/vote 3-2-0"), "The vote was unanimous.", "unanimous, but it was carried, 3 to 2"),
]
COUNTS += [
    (CARRIED, line, sentence)
    for line, sentence in (
        ("It was agreed, with two members abstaining.", "two abstained, and the record has no one"),
        ("All members voted in favour.", "unanimous, but it was carried, 4 to 1"),
        ("Three members were against.", "three voted against, and the record has one"),
        ("Votes for: 3; against: 2.", "the vote was 3 to 2, but it is recorded as 4 to 1"),
        ("It was debated. The motion was lost.", "the motion was lost, but it is recorded as carried"),
        ("The motion was carried on the Chair’s casting vote.", "the casting vote was used: /vote"),
    )
]
ATTENDANCE = [
    (
        (),
        "Apologies were received from Councillor Reed.",
        "sent apologies, and the record has them as present",
    ),
    ((), "Councillor Reed sent his apologies.", "sent apologies, and the record has them as present"),
    ((), "Councillor Reed was absent.", "was absent, and the record has them as present"),
    (
        (),
        "Councillor Gray substituted for Councillor Reed.",
        "substituted for Councillor Col Reed: /sub records it",
    ),
    (
        ("/ap Reed",),
        "No apologies were received.",
        "no apologies were received, but Councillor Col Reed sent them",
    ),
    (
        (),
        "Councillor Reed declared an interest.",
        "Only words say that Councillor Col Reed declared an interest: /declare",
    ),
    (
        ("/declare Reed 5 DPI a boat; leaves",),
        "Cllr Moss declared a personal interest in item 5.",
        "Ada Moss declared an interest",
    ),
    (("/out Reed 7.05 pm",), "Councillor Reed left at 7.15 pm.", "left at 7.15 pm, but 7.05 pm is recorded"),
    (
        ("/out Reed 7.05 pm", "/in Reed 7.10 pm"),
        "Councillor Reed returned at 7.20 pm.",
        "came in at 7.20 pm, but 7.10 pm",
    ),
    (
        (),
        "The motion was debated. Councillor Reed left the room.",
        "Only words say that Councillor Col Reed left: /out",
    ),
    (
        (),
        "Councillor Ben Hale took the chair.",
        "Only words say that Councillor Ben Hale took the chair: /chair",
    ),
    ((), "The Vice-Chair took the chair.", "Only words say that Councillor Ben Hale took the chair: /chair"),
    (
        (),
        "Councillor Ben Hale in the chair.",
        "Only words say that Councillor Ben Hale took the chair: /chair",
    ),
    ((), "The Chair left the chair.", "Only words say that Councillor Ada Moss left the chair: /chair"),
    ((), "Councillor Reed was elected Chairman.", "Only words say that Councillor Col Reed was elected"),
    (
        ("/ballot Reed 1, Berg 4, Berg elected Chair",),
        "Councillor Reed was duly elected as Chair.",
        "elected Chair, and the record has Councillor Eira van der Berg MBE",
    ),
]
ATTENDANCE += [
    ((), line, sentence)
    for line, sentence in (
        (
            "An apology for absence was received from Councillor Reed.",
            "sent apologies, and the record has them as present",
        ),
        ("Councillor Reed did not attend.", "was absent, and the record has them as present"),
        (
            "Councillor Gray (substitute for Councillor Reed) was welcomed.",
            "Gray substituted for Councillor Col Reed",
        ),
        ("Councillor Reed was replaced by Councillor Gray.", "Gray substituted for Councillor Col Reed"),
        ("Councillor Reed joined the meeting at 6.15 pm.", "came in, but they were in the room already"),
        ("The chair was taken by Councillor Ben Hale.", "Ben Hale took the chair: /chair"),
        ("A declaration of interest was made by Councillor Reed.", "declared an interest: /declare"),
        (
            "Councillors Reed and Moss declared interests in item 6.",
            "Councillor Ada Moss declared an interest",
        ),
    )
]
CLOCK = [
    (
        ("/open 6.00 pm",),
        "The meeting started at 6.05 pm.",
        "opened at 6.05 pm, but it is recorded as opened at 6.00 pm.",
    ),
    (
        (),
        "The meeting began at 6.05 pm.",
        "Only words say that the meeting opened at 6.05 pm: /open records it.",
    ),
    (
        ("/close 8.15 pm",),
        "The meeting closed at 8.30 pm.",
        "closed at 8.30 pm, but it is recorded as closed at 8.15 pm.",
    ),
    (
        (),
        "The Chair closed the meeting at 8.30 pm.",
        "Only words say that the meeting closed at 8.30 pm: /close",
    ),
    (
        (),
        "The meeting was adjourned for ten minutes.",
        "Only words say that the meeting was adjourned: /adjourn",
    ),
    (
        ("/adjourn 7.10 pm",),
        "The meeting resumed at 7.20 pm.",
        "Only words say that the meeting resumed at 7.20 pm: /resume",
    ),
    (
        ("/adjourn 7.10 pm", "/resume 7.20 pm"),
        "The meeting adjourned at 7.05 pm.",
        "adjourned at 7.05 pm, but",
    ),
]
CLOCK += [
    ((), line, sentence)
    for line, sentence in (
        ("Meeting opened 6.05 pm.", "the meeting opened at 6.05 pm: /open"),
        ("There was a short adjournment.", "the meeting was adjourned: /adjourn"),
        ("The meeting was extended by 30 minutes.", "the meeting was extended: /extend"),
        ("The Committee adjourned for ten minutes and resumed at 7.20 pm.", "resumed at 7.20 pm: /resume"),
    )
]
DECIDED = [
    (LOST, "The Committee approved the recommendations.", "was approved, but the motion is recorded as lost"),
    (
        (*MOTION, "/withdrawn"),
        "The Committee then agreed the report.",
        "was agreed, but the motion is recorded as withdrawn",
    ),
    (
        (*MOTION, "/vote 2-2"),
        "Members endorsed the plan.",
        "was endorsed, but the motion is recorded as tied",
    ),
    (
        CARRIED,
        "The Committee deferred the item to the next meeting.",
        "Only words say that the item was deferred: /deferred",
    ),
    (CARRIED, "The Committee refused the application.", "was refused, but the motion is recorded as carried"),
    (
        (),
        "The Committee decided to keep the quay.",
        "Only words say that this was decided: /resolved records it.",
    ),
]
DECIDED += [
    (LOST, "It was agreed to keep the quay.", "was agreed, but the motion is recorded as lost"),
    (LOST, "The Committee voted to keep the quay.", "was decided, but the motion is recorded as lost"),
    (
        (),
        "The Committee recommended that Cabinet pay.",
        "words say that this was recommended: /recommend",
    ),
    (CARRIED, "The item was withdrawn.", "was withdrawn, but the motion is recorded as carried"),
    (LOST, "Permission was granted.", "was granted, but the motion is recorded as lost"),
]
MINUTES = [
    (
        (),
        "The minutes of 9 December were agreed.",
        "Only words say that the minutes were confirmed: /confirm records it.",
    ),
    (
        ("/confirm 9 December",),
        "The minutes of the meeting held on 3 November 2025 were confirmed as a correct record.",
        "the minutes of 3 November 2025 were confirmed, and the record has those of 9 December 2025",
    ),
]
NAMES = [
    (
        (),
        "Cllr Reid asked about costs.",
        "Nobody called “Cllr Reid” is known, but Councillor Col Reed is nearly the same.",
    ),
    ((), "Cllr Reid voted against.", "Nobody called “Cllr Reid” is known"),
    ((), "Cllr Zebedee said that it was late.", "Nobody called “Cllr Zebedee” is known."),
    (
        ("/ap Berg",),
        "The Chair opened the item. Councillor Berg asked about costs.",
        "is recorded as speaking, but sent",
    ),
]


@pytest.mark.parametrize(
    ("before", "line", "sentence"),
    [*VOTES, *COUNTS, *ATTENDANCE, *CLOCK, *DECIDED, *MINUTES, *NAMES],
)
def test_a_sentence_that_contradicts_the_record_is_doubted(
    before: tuple[str, ...], line: str, sentence: str
) -> None:
    found = set(said(*HERE, *before, line, sitting=MET)) - set(said(*HERE, *before, sitting=MET))
    assert any(sentence in one for one in found), found


@pytest.mark.parametrize(
    ("before", "line"),
    [
        (NAMED, "Councillor Berg voted against and Councillor Dilys Hale abstained."),
        ((*CARRIED, "/record Reed against"), "Councillor Reed asked that his vote against be recorded."),
        ((*MOTION, "/vote unanimous"), "Councillor Reed voted for the motion."),
        ((*MOTION, "/vote 3-1-1"), "One member voted against and one abstained."),
        ((*MOTION, "/vote nem con"), "The motion was carried nem con."),
        ((*MOTION, "/vote 4-1"), "There were no abstentions."),
        ((*MOTION, "/vote 2-2 chair for"), "The Chair used her casting vote."),
        (CARRIED, "The motion was moved by Councillor Moss and seconded by Councillor Reed."),
        (("/ap Berg",), "Apologies were received from Councillor Berg."),
        (
            ("/ap Berg for lateness", "/in Berg 6.20 pm"),
            "Apologies for lateness were received from Councillor Berg.",
        ),
        (("/sub Jo Gray for Reed",), "Councillor Gray substituted for Councillor Reed."),
        (("/out Reed 7.05 pm",), "Councillor Reed left at 7.05 pm."),
        (("/open 6.00 pm",), "The meeting opened at 6 pm."),
        (
            ("/adjourn 7.10 pm", "/resume 7.20 pm"),
            "The meeting was adjourned for ten minutes, and resumed at 7.20 pm.",
        ),
        (("/chair Ben Hale",), "The Vice-Chair took the chair."),
        ((), "Councillor Moss in the chair."),
        (("/declare Reed 5 DPI a boat; leaves",), "Councillor Reed declared an interest in item 5."),
        (
            ("/confirm 9 December",),
            "The minutes of the meeting of 9 December 2025 were agreed as a correct record.",
        ),
        (CARRIED, "The Committee approved the recommendations."),
        (LOST, "The Committee noted the report."),
        (LOST, "It was agreed to circulate the figures."),
        ((), "The Committee approved of the tone of the letter."),
    ],
)
def test_a_sentence_that_says_what_is_recorded_is_not(before: tuple[str, ...], line: str) -> None:
    assert said(*HERE, *before, line, sitting=MET) == said(*HERE, *before, sitting=MET)


def test_before_a_line_says_who_attends_no_one_is_missed() -> None:
    assert said("/item 5", "Apologies were received from Councillor Reed.", "Reed took the chair.") == []


def test_a_sentence_may_stand_before_the_line_that_records_it() -> None:
    lines = ("Councillor Reed voted against.", *MOTION, "/vote 4-1", "/record Reed against")
    assert said(*HERE, *lines) == []
    assert said(*HERE, "The meeting closed at 8.30 pm.", "/close 8.30 pm") == []


def test_an_absent_member_who_acts_in_a_sentence_is_doubted_once() -> None:
    [sentence] = said(*THREE, "/ap Ben Hale", "Councillor Ben Hale voted against.")
    assert sentence == "The words say that Councillor Ben Hale voted against, but they sent apologies."
