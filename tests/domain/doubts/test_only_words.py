"""Points that read as a resolution, an action or a recommendation, which they do not record."""

import pytest

from tests.domain.doubts.doubted import HERE, said


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Resolved that the quay be kept.", "Only words say that this was resolved: /resolved records it."),
        ("RESOLVED: that the quay be kept", "Only words say that this was resolved: /resolved records it."),
        ("RESOLVED – to keep the quay", "Only words say that this was resolved: /resolved records it."),
        (
            "Unanimously resolved that it be kept.",
            "Only words say that this was resolved: /resolved records it.",
        ),
        ("It was RESOLVED that it be kept.", "Only words say that this was resolved: /resolved records it."),
        (
            "The committee resolved to keep the quay.",
            "Only words say that this was resolved: /resolved records it.",
        ),
        ("AGREED that the quay be kept", "Only words say that this was agreed: /agreed records it."),
        ("Agreed: the visit goes ahead", "Only words say that this was agreed: /agreed records it."),
        ("ACTION: DEC to ring the pilot", "Only words say that this is an action: /action records it."),
        ("Action - DEC to ring the pilot", "Only words say that this is an action: /action records it."),
        ("ACTION DEC to ring the pilot", "Only words say that this is an action: /action records it."),
        ("AP: DEC to ring the pilot", "Only words say that this is an action: /action records it."),
        ("- Action ADH&P: ring it", "Only words say that this is an action: /action records it."),
        ("Decision: keep the quay", "Only words say that this was resolved: /resolved records it."),
        ("Action for DEC: ring the pilot", "Only words say that this is an action: /action records it."),
        (
            "RECOMMENDED that Cabinet pay",
            "Only words say that this is a recommendation: /recommend records it.",
        ),
        (
            "Recommendation: that Cabinet pay",
            "Only words say that this is a recommendation: /recommend records it.",
        ),
        (
            "The committee agreed that it go ahead.",
            "Only words say that this was agreed: /agreed records it.",
        ),
        ("It was agreed that it go ahead.", "Only words say that this was agreed: /agreed records it."),
        (
            "It was agreed that the Committee had no objection.",
            "Only words say that this was agreed: /agreed records it.",
        ),
        ("Motion carried.", "Only words say that the motion was carried: /carried records it."),
        ("The motion was lost.", "Only words say that the motion was lost: /lost records it."),
        ("Amendment lost", "Only words say that the amendment was lost: /lost records it."),
        ("The vote was 5-2 and the motion lost.", "Only words say that the vote was 5-2: /vote records it."),
        ("The votes: 5-2", "Only words say that the vote was 5-2: /vote records it."),
        ("In the end the motion failed.", "Only words say that the motion failed: /lost records it."),
        (
            "The mover withdrew the motion.",
            "Only words say that the motion was withdrawn: /withdrawn records it.",
        ),
        ("Voting was 5 to 2.", "Only words say that the vote was 5 to 2: /vote records it."),
        (
            "CORRECTION: it was the north quay",
            "These words correct nothing: edit or delete the line that is wrong.",
        ),
        ("oops, wrong item", "These words correct nothing: edit or delete the line that is wrong."),
        ("no, sorry, Reed moved it", "These words correct nothing: edit or delete the line that is wrong."),
        (
            "That should read twelve.",
            "These words correct nothing: edit or delete the line that is wrong.",
        ),
        ("scrap that", "These words correct nothing: edit or delete the line that is wrong."),
        (
            "Please ignore the last line.",
            "These words correct nothing: edit or delete the line that is wrong.",
        ),
        ("Request: the cost of it", "Only words say that this is a request: /request records it."),
    ],
)
def test_a_point_that_reads_as_an_outcome_is_doubted(line: str, sentence: str) -> None:
    assert said(*HERE, line) == [sentence]


@pytest.mark.parametrize(
    "line",
    [
        "Resolved cases had risen.",
        "The Council resolved in 2019 that the quay be kept.",
        "Action was asked for.",
        "Action to be taken was listed.",
        "Actions had been taken: all three.",
        "Agreed prices were fair.",
        "It was agreed that there had been a delay.",
        "It was agreed that the pier had been neglected.",
        "The Committee agreed that officers had done well.",
        "It was agreed that the two firms have much in common.",
        "Requests to speak: three were made.",
        "Recommended doses were given.",
        "Motion sensors were agreed on.",
        "The motion was lost at Council.",
        "Sorry figures were given.",
        "No one was sorry that the vote was lost.",
        "That should be looked at again.",
        "Scrap that was left on the quay was sold.",
        "A correction of the map was asked for.",
        "\\Resolved that the quay be kept.",
        "reed: resolved to ask again",
        "A note would be sent. >> DEC by June",
        "ACTION: a note would be sent. >> DEC by June",
    ],
)
def test_a_point_that_only_begins_alike_is_not(line: str) -> None:
    assert said(*HERE, line) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("/moved Moss seconded Reed", "/rs keeps it", "/vote 4-1", "Motion carried.", "The vote was 4-1."),
        ("The vote was 4 to 1.", "/rs keeps it", "/vote 4-1"),
    ],
)
def test_words_that_say_what_is_recorded_are_not_doubted(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines) == []


@pytest.mark.parametrize("line", ["CORRECTION: the vote was 3-1", "no sorry vote was 3-1"])
def test_a_correction_in_words_of_the_figures_of_a_vote_is_doubted(line: str) -> None:
    found = said(*HERE, "/rs keeps it", "/vote 4-1", line)
    assert found == [
        "These words correct nothing: edit or delete the line that is wrong.",
        "The words say that the vote was 3-1, but it is recorded as 4 to 1.",
    ]


LOST = ("/moved Moss seconded Reed", "/rs keeps it", "/vote 2-3")
CARRIED = ("/moved Moss seconded Reed", "/rs keeps it", "/vote 3-2")


@pytest.mark.parametrize(
    "line",
    [
        "The motion was carried by five votes to three.",
        "The motion was carried 5-3.",
        "The proposal was carried.",
        "This was carried.",
        "It was narrowly carried.",
        "The motion was carried with one against.",
        "The motion was agreed by a large majority.",
        "The motion was passed and the clerk thanked.",
        "Members then approved the motion.",
        "The Committee voted for the motion.",
    ],
)
def test_a_sentence_that_a_lost_motion_was_carried_is_doubted_once(line: str) -> None:
    [sentence] = said(*HERE, *LOST, line)
    assert sentence.startswith("The words say that the motion was ")
    assert "but it is recorded as lost" in sentence


@pytest.mark.parametrize(
    ("line", "figures"),
    [
        ("The motion was carried by four votes to one.", "four to one"),
        ("By 4 votes to 1 the Committee kept it.", "4 to 1"),
        ("Four voted for and one against.", "four to one"),
        ("Four members voted in favour of the motion and one voted against.", "four to one"),
        ("It was carried 4-1.", "4 to 1"),
        ("It was carried by three votes to none.", "three to none"),
    ],
)
def test_figures_in_words_other_than_those_recorded_are_doubted(line: str, figures: str) -> None:
    [sentence] = said(*HERE, *CARRIED, line)
    assert sentence == f"The words say that the vote was {figures}, but it is recorded as 3 to 2."


@pytest.mark.parametrize("line", ["The vote was unanimous.", "It was agreed unanimously."])
def test_a_sentence_that_a_vote_was_unanimous_is_held_to_its_figures(line: str) -> None:
    sentence = "The words say that the vote was unanimous, but it was carried, 3 to 2."
    assert said(*HERE, *CARRIED, line) == [sentence]
    assert said(*HERE, "/rs keeps it", "/vote 5-0", line) == []


def test_it_and_this_are_doubted_only_where_the_last_vote_is_contradicted() -> None:
    assert said(*HERE, "It was lost.", *CARRIED, "This was agreed.", "It was withdrawn.") == []
    assert said(*HERE, *CARRIED, "It was debated.", *LOST, "It was lost.") == []
    [sentence] = said(*HERE, *CARRIED, "It was debated.", *LOST, "It was carried.")
    assert "the motion was carried, but it is recorded as lost" in sentence
    amended = ("/moved Moss seconded Reed: that it be kept", "/amend Reed Moss add “for a year”", "/vote 2-3")
    assert said(*HERE, *amended, "It was lost.", "/vote 4-1") == []


@pytest.mark.parametrize(
    "lines",
    [
        (*CARRIED, "The motion was carried by three votes to two.", "Three voted for and two against."),
        (*LOST, "The motion was lost by three votes to two.", "It was lost 2-3."),
        (*LOST, "The motion was carried at Council by five votes to three.", "It was carried 5-3 last year."),
        (*LOST, "Residents had voted by five to three for it.", "reed: said the motion was carried 5-3"),
        (*CARRIED, "Two of the 5 members against it spoke.", "It cost by 4 to 5 pounds more."),
        ("/rs keeps it", "/vote for Moss, Reed against Berg", "It was carried by two votes to one."),
    ],
)
def test_figures_in_words_that_are_recorded_or_of_another_vote_are_not(
    lines: tuple[str, ...],
) -> None:
    assert said(*HERE, *lines) == []


COMMANDS_IN_WORDS = [
    *(("open 18.32", "open"), ("Open 18.32", "open"), ("adjourn 7.15", "adjourn"), ("resume 7.30", "resume")),
    *(("extend 30", "extend"), ("opne 18.32", "open"), ("in Reed 6.51", "in"), ("out Reed 7.24", "out")),
    *(("Out Reed 7.24", "out"), ("in Zebedee 7.05", "in"), ("here all", "here"), ("here Moss, Reed", "here")),
    *(("ap Reed", "apologies"), ("apologies none", "apologies"), ("absent Reed", "absent")),
    *(("online Reed", "online"), ("with Dr Una Kerr, Medical Director, Wold NHS Trust", "with")),
    *(("sub Gray for Reed", "substitute"), ("chair Reed", "chair"), ("declare Reed 5 DPI a boat", "declare")),
    *(("declare none", "declare"), ("confirm 9 December", "confirm"), ("lost", "lost"), ("Lost.", "lost")),
    *(("carried", "carried"), ("carried 5-3", "carried"), ("Carried unanimously", "carried")),
    *(("withdrawn", "withdrawn"), ("accepted", "accepted"), ("noted", "noted"), ("agreed", "agreed")),
    *(("noted the report", "noted"), ("deferred to the next meeting", "deferred"), ("deferred", "deferred")),
    *(("moved Moss seconded Reed: that the quay be kept", "moved"), ("moved Moss seconded Reed", "moved")),
    *(("Moved by Moss, seconded by Reed", "moved"), ("amend Moss Reed leave out “shut”", "amend")),
    *(("amend Thackery Fenwick add “today”", "amend"), ("vote 5-3", "vote"), ("Vote 5-3-1", "vote")),
    *(("voet 5-3", "vote"), ("vote unanimous", "vote"), ("vote for Moss, Reed against Berg", "vote")),
    *(("vote nem con", "vote"), ("record Reed against", "record"), ("ballot Moss 4, Reed 2", "ballot")),
    *(("rs keeps the quay", "resolved"), ("resolved keeps the quay", "resolved")),
    *(("action visit the quay @DEC by 4 January", "action"), ("Action visit @DEC by June", "action")),
    *(("rq the cost of it", "request"), ("request the cost @DEC", "request"), ("rc fund it", "recommend")),
    *(("action visit the quay >> DEC by June", "action"), ("respond ECSC-012 accepted", "respond")),
    *(("update ECSC-012 the map came", "update"), ("Update ECSC-012: closed", "update")),
    *(
        ("note ask about overtime", "note"),
        ("heading Winter service", "heading"),
        ("conclude It was so.", "conclude"),
    ),
    *(
        ("reason Boats were missed.", "reason"),
        ("purpose To review it", "purpose"),
        ("paper Routes", "paper"),
    ),
    *(("vote 3 for, 2 against", "vote"), ("carried 3-2", "carried"), ("out Reed 7.10-7.20", "out")),
    *(("l/here all", "here"), ("h/ere all", "here"), ("./vote 5-3", "vote"), ("7vote 5-3", "vote")),
    *(("10.32 /vote 5-3", "vote"), ("• /here all", "here"), ("- vote 5-3", "vote"), ("vote: 5-3", "vote")),
]


@pytest.mark.parametrize(("line", "name"), COMMANDS_IN_WORDS)
def test_a_command_without_its_slash_is_doubted(line: str, name: str) -> None:
    sentence = f"This reads as /{name}, and is recorded as words only: begin the line with /{name}."
    assert said("/item 5", "A point.", line) == said(*HERE, "A point.", line) == [sentence]


@pytest.mark.parametrize(
    "line",
    [
        "Open spaces were discussed.",
        "Open water swimming was safe.",
        "In reply, the Director said that it was.",
        "In 2019 the quay was kept.",
        "In Reed’s view it was late.",
        "Noted with concern",
        "Noted with concern that the quay was shut.",
        "Lost property was handed in.",
        "Carried boats were counted.",
        "Here all was well.",
        "With concern the members heard it.",
        "With Councillor Reed out of the room, the members went on.",
        "Chair of governors was a hard post to fill.",
        "Out of hours calls had risen.",
        "Absent landlords were written to.",
        "Online booking was slow.",
        "Vote counting was slow.",
        "Vote for change was the slogan.",
        "Moved on to the next paper.",
        "Record numbers of boats came in.",
        "Record 5 boats came in.",
        "Request forms were out of date.",
        "Action was asked for.",
        "action is needed on the quay",
        "Resume writing was taught.",
        "Extend the quay, members said.",
        "Deferred repairs cost £40,000.",
        "Accepted practice was explained.",
        "Report writing took three weeks.",
        "Reason had prevailed.",
        "Note that the lift is broken.",
        "Declare interests early, the Monitoring Officer said.",
        "Confirmation of the grant was awaited.",
        "Confirm and challenge was explained.",
        "Amend and repeal were compared.",
        "Ballot papers were lost.",
        "Agreed prices were fair.",
        "Substitute teachers were asked for.",
        "Paper copies were sent.",
        "Heading north, the boats were slow.",
        "and/or was queried",
        "in/out boards were asked for",
        "c/o Mrs Orr was the address.",
        "w/c 3 May was too early.",
        "A fee of £3/vote was asked.",
        "\\vote 5-3",
        "reed: vote 5-3 was what I heard",
    ],
)
def test_a_sentence_that_begins_like_a_command_is_not_doubted(line: str) -> None:
    assert said(*HERE, line) == []
