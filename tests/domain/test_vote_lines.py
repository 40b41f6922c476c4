"""Lines about a motion: who moved it, amendments to it, the votes, and a ballot."""

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.customs import ENGLAND, Customs
from scrutiny_tui.domain.outcomes import (
    Amendment,
    Ballot,
    Manner,
    Motion,
    RecordedVote,
    Side,
    Vote,
)
from scrutiny_tui.domain.people import Named
from tests.domain.scene import SITTING, body, refused, taken, who

WALES = ENGLAND.plus(Customs(titles=("Y Cynghorydd", "Cyng."), chair_words=("Llywydd",)))


def body_in_wales(line: str) -> object:
    """What a line records at a council with Welsh titles, whose chair has its own name for it."""
    after = taken("/item 5", line, sitting=replace(SITTING, customs=WALES))
    assert after.returned == ()
    return after.bodies[-1]


@pytest.mark.parametrize(
    ("line", "mover", "seconder"),
    [
        ("/moved Moss seconded Reed", "moss", ["reed"]),
        ("/moved Moss, seconded by Reed", "moss", ["reed"]),
        ("/moved @Moss and seconded @Reed", "moss", ["reed"]),
        ("/moved by Cllr Moss seconded by Cllr Reed", "moss", ["reed"]),
        ("/moved Ben Hale seconded Dilys Hale", "hale", ["dilys"]),
        ("/moved Moss", "moss", []),
        ('/moved "Ada Moss" seconded "A. N. Other"', "moss", ["“A. N. Other”"]),
    ],
)
def test_a_motion_has_a_mover_and_a_seconder(line: str, mover: str, seconder: list[str]) -> None:
    motion = body(line)
    assert isinstance(motion, Motion)
    assert (who(motion.mover), who(motion.seconder)) == ([mover], seconder)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("/moved", "Write who moved and who seconded"),
        ("/moved seconded Reed", "Write who moved and who seconded"),
        ("/moved Moss secondeed Reed", "“secondeed” is not understood. Did you mean seconded?"),
        ("/moved Moss seconded", "Write who moved and who seconded"),
        ("/moved Moss Reed", "one mover and one seconder"),
        ("/moved Hale seconded Reed", "Write more of the name"),
    ],
)
def test_a_motion_that_does_not_say_who_is_refused(line: str, reason: str) -> None:
    assert reason in refused(line)


@pytest.mark.parametrize(
    ("line", "mover", "seconder", "text"),
    [
        ("/amend Moss Reed to add “by June”", ["moss"], ["reed"], "to add “by June”"),
        ("/amend Moss, seconded by Reed: delete clause 2", ["moss"], ["reed"], "delete clause 2"),
        ("/amend Moss delete clause 2", ["moss"], [], "delete clause 2"),
        ("/amend @Ben Hale @Dilys Hale strike it out", ["hale"], ["dilys"], "strike it out"),
        ("/amend by Moss and seconded by Reed to add “by June”", ["moss"], ["reed"], "to add “by June”"),
        ("/amend moved by the Vice-Chair, seconded the Chair: strike it", ["hale"], ["moss"], "strike it"),
        ("/amend Cllr Moss, Mrs Orr: strike it out", ["moss"], ["orr"], "strike it out"),
        ("/amend A. Moss seconded Eira van der Berg MBE to strike it", ["moss"], ["berg"], "to strike it"),
        ("/amend Councillor Val Whit, seconded by Ann Oak: strike it: all",
         ["“Councillor Val Whit”"], ["“Ann Oak”"], "strike it: all"),
        ("/amend Val Whit: strike it", ["“Val Whit”"], [], "strike it"),
        ("/amend Moss leave out “seconded”", ["moss"], [], "leave out “seconded”"),
        ("/amend Moss second clause: strike it", ["moss"], [], "second clause: strike it"),
    ],
)  # fmt: skip
def test_an_amendment_has_a_mover_a_seconder_and_words(
    line: str, mover: list[str], seconder: list[str], text: str
) -> None:
    found = body(line)
    assert isinstance(found, Amendment)
    assert (who(found.mover), who(found.seconder), found.text) == (mover, seconder, text)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("/amend", "Write who moved the amendment"),
        ("/amend delete clause 2", "Write who moved the amendment"),
        ("/amend Moss Reed", "The words of the amendment are missing"),
        ("/amend Hale strike it", "Write more of the name"),
        ("/amend Moss seconded by Val Whit to strike it", "Write a colon"),
        ("/amend Moss secondeed Reed: strike it", "“secondeed” is not understood. Did you mean seconded?"),
        ("/amend Moss, and secnded by reed: strike it", "Did you mean seconded? Write /amend A seconded"),
        ("/amend strike: it", "Nobody is called “strike”"),
        ("/amend Val Whit, Ann Oak seconded Reed: it", "Write who moved the amendment"),
    ],
)
def test_an_amendment_that_lacks_one_of_them_is_refused(line: str, reason: str) -> None:
    assert reason in refused(line)


@pytest.mark.parametrize("mover", ["Moss", "the Chair", "Madam Chair", "A. Moss", "Cllr Ada Moss"])
def test_a_motion_and_an_amendment_are_moved_by_whoever_bears_the_name(mover: str) -> None:
    for line in (f"/moved by {mover}, seconded by the Vice-Chair", f"/amend {mover}, the Vice-Chair: it"):
        found = body(line)
        assert isinstance(found, Motion | Amendment)
        assert who((found.mover, found.seconder or found.mover)) == ["moss", "hale"]


def test_the_chair_who_moves_is_the_one_who_has_the_chair() -> None:
    for line in ("/moved the Chair", "/amend Chair strike it"):
        found = body(line, "/here all", "/chair Reed")
        assert isinstance(found, Motion | Amendment)
        assert who(found.mover) == ["reed"]


def test_the_chair_who_moves_is_the_vice_chair_once_the_chair_has_left() -> None:
    for line in ("/moved the Chair", "/amend Reed seconded Chair: it", "/vote for the Chair against Reed"):
        assert "person='hale'" in repr(body(line, "/here all", "/out Moss")), line
        assert "person='moss'" in repr(body(line, "/here all")), line


def test_a_substitute_named_in_the_room_moves_an_amendment() -> None:
    found = body("/amend Whit seconded Moss strike it", "/sub Councillor Val Whit for Dilys Hale")
    assert isinstance(found, Amendment)
    assert (found.mover, found.text) == (Named("Councillor Val Whit"), "strike it")


@pytest.mark.parametrize("line", ["/amend Y Cynghorydd Moss, Cyng. Reed: x", "/amend Y Llywydd Cyng Reed x"])
def test_an_amendment_is_moved_by_the_titles_and_the_offices_of_the_council(line: str) -> None:
    found = body_in_wales(line)
    assert isinstance(found, Amendment)
    assert (who(found.mover), who(found.seconder), found.text) == (["moss"], ["reed"], "x")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("/vote 7-2-1", Vote(numbers=(7, 2, 1))),
        ("/vote 7-2", Vote(numbers=(7, 2, None))),
        ("/vote 7 – 2 – 1.", Vote(numbers=(7, 2, 1))),
        ("/vote unanimous", Vote(unanimous=True)),
        ("/vote Unanimously.", Vote(unanimous=True)),
        ("/vote 5-5 chair for", Vote(numbers=(5, 5, None), casting=Side.FOR)),
        ("/vote 5-5-1, the Chair against", Vote(numbers=(5, 5, 1), casting=Side.AGAINST)),
        ("/vote 5-5 Chairperson for", Vote(numbers=(5, 5, None), casting=Side.FOR)),
        ("/vote 5-5 the Convener against", Vote(numbers=(5, 5, None), casting=Side.AGAINST)),
        ("/vot 0-0-0", Vote(numbers=(0, 0, 0))),
        ("/vote 3 for, 2 against", Vote(numbers=(3, 2, None))),
        ("/vote 3 for 2 against 1 abstained", Vote(numbers=(3, 2, 1))),
        ("/vote for 3, against 2", Vote(numbers=(3, 2, None))),
        ("/vote For: 3; against: 2; abstentions: 1.", Vote(numbers=(3, 2, 1))),
        ("/vote 2 against, 3 for and 1 abstention", Vote(numbers=(3, 2, 1))),
        ("/vote 3 votes for and 2 votes against with no abstentions", Vote(numbers=(3, 2, 0))),
        ("/vote three in favour, none against", Vote(numbers=(3, 0, None))),
        ("/vote 3 votes to 2", Vote(numbers=(3, 2, None))),
        ("/vote 3-2 with 1 abstention", Vote(numbers=(3, 2, 1))),
        ("/vote 3 for 3 against chair against", Vote(numbers=(3, 3, None), casting=Side.AGAINST)),
        ("/vote for 3, against 3, chair for", Vote(numbers=(3, 3, None), casting=Side.FOR)),
        ("/vote (b) 3 for, 2 against", Vote(numbers=(3, 2, None), clauses=(2,))),
        ("/vote by show of hands, 3 for, 2 against", Vote(numbers=(3, 2, None), manner=Manner.HANDS)),
    ],
)
def test_a_vote_by_numbers(line: str, expected: Vote) -> None:
    assert body(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("/vote for Moss, Reed against Orr", {"for": ["moss", "reed"], "against": ["orr"]}),
        ("/vote for Moss Reed against Orr abstained Dilys Hale",
         {"for": ["moss", "reed"], "against": ["orr"], "abstained": ["dilys"]}),
        ("/vote against: Moss,Reed; for: Orr", {"against": ["moss", "reed"], "for": ["orr"]}),
        ("/vote FOR Moss AGAINST van der Berg abstaining Orr",
         {"for": ["moss"], "against": ["berg"], "abstained": ["orr"]}),
    ],
)  # fmt: skip
def test_a_vote_by_names(line: str, expected: dict[str, list[str]]) -> None:
    vote = body(line)
    assert isinstance(vote, Vote)
    assert {side.value: who(names) for side, names in vote.names} == expected


@pytest.mark.parametrize(
    "line",
    [
        "/vote",
        "/vote 7",
        "/vote 7-2-1-4",
        "/vote 5-5 chair",
        "/vote carried",
        "/vote Moss Reed",
        "/vote for",
        "/vote for against Moss",
        "/vote 7 for",
        "/vote 7 for, 1 abstained",
        "/vote 7 for, 2 for",
        "/vote 7 for, 2 against, 1 against",
        "/vote 7-2-1, 1 abstained",
        "/vote 7 for, 2 against, 3 absent",
        "/vote for all against none",
        "/vote seven-two",
    ],
)
def test_a_vote_in_any_other_form_is_refused(line: str) -> None:
    assert refused(line).startswith("Write /vote 7-2-1, /vote unanimous,")


@pytest.mark.parametrize(
    "chair",
    [
        "chair",
        "the Chairman's casting vote",
        "Madam Chair",
        "casting vote",
        "with the casting vote",
        "Moss",
        "Cllr Ada Moss",
        "the Chair voted",
    ],
)
def test_whoever_has_the_chair_casts_by_any_name(chair: str) -> None:
    assert body(f"/vote 5-5 {chair} against") == Vote(numbers=(5, 5, None), casting=Side.AGAINST)
    assert body(f"/vote 5-5, {chair} for", "/here all") == Vote(numbers=(5, 5, None), casting=Side.FOR)


def test_the_vice_chair_casts_in_the_chair_and_not_beside_it() -> None:
    assert "Councillor Ben Hale is not in the chair" in refused("/vote 3-3 Vice-Chair for", "/here all")
    for who_has_it in ("the Vice-Chair", "Ben Hale", "the Chair"):
        cast = body(f"/vote 3-3 {who_has_it} for", "/here all", "/out Moss")
        assert cast == Vote(numbers=(3, 3, None), casting=Side.FOR)


def test_a_council_casts_by_its_own_word_for_the_chair() -> None:
    assert body_in_wales("/vote 3-3 Y Llywydd for") == Vote(numbers=(3, 3, None), casting=Side.FOR)
    assert body_in_wales("/vote 3-3 Cadeirydd against") == Vote(numbers=(3, 3, None), casting=Side.AGAINST)


def test_a_casting_vote_follows_votes_by_name() -> None:
    vote = body("/vote for Moss, Reed against Berg, Orr; the Chair against")
    assert isinstance(vote, Vote)
    assert (vote.counted, vote.casting) == ((2, 2), Side.AGAINST)


def test_the_chair_has_a_casting_vote_only_when_the_votes_are_equal() -> None:
    for line in ("/vote 7-2 chair for", "/vote for Moss, Reed against Orr, chair for"):
        assert "only when the votes are equal" in refused(line)


def test_a_vote_by_a_name_that_fits_two_people_is_refused() -> None:
    assert "Write more of the name" in refused("/vote for Hale against Moss")


@pytest.mark.parametrize(
    ("line", "people", "side"),
    [
        ("/record Moss against", ["moss"], Side.AGAINST),
        ("/record Moss, Reed for", ["moss", "reed"], Side.FOR),
        ("/record @Orr abstained.", ["orr"], Side.ABSTAINED),
    ],
)
def test_a_members_own_vote_is_recorded(line: str, people: list[str], side: Side) -> None:
    found = body(line)
    assert isinstance(found, RecordedVote)
    assert (who(found.who), found.side) == (people, side)


@pytest.mark.parametrize(
    "line", ["/record", "/record Moss", "/record against", "/record Moss for against", "/record against Moss"]
)
def test_a_recorded_vote_that_lacks_name_or_side_is_refused(line: str) -> None:
    assert refused(line) == "Write who and how they voted: /record A against"


REED, BERG, ORR = (Named(name, name.casefold()) for name in ("Reed", "Berg", "Orr"))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("/ballot Reed 4, Orr 2", Ballot(((REED, 4), (ORR, 2)))),
        ("/ballot Reed 4, Orr 2, Reed elected Vice-Chair", Ballot(((REED, 4), (ORR, 2)), REED, "Vice-Chair")),
        ("/ballot Reed 4 Orr 2", Ballot(((REED, 4), (ORR, 2)))),
        ("/ballot Reed: 4 votes and Orr: 2 votes.", Ballot(((REED, 4), (ORR, 2)))),
        ("/ballot Reed 3 Orr 3 chair for Orr", Ballot(((REED, 3), (ORR, 3)), casting=ORR)),
        ("/ballot Reed 3, Orr 3, chair for Orr", Ballot(((REED, 3), (ORR, 3)), casting=ORR)),
        (
            "/ballot Reed 3, Orr 3, the Chairman's casting vote for Orr, Orr elected Vice-Chair",
            Ballot(((REED, 3), (ORR, 3)), ORR, "Vice-Chair", ORR),
        ),
        ("/ballot Reed 3; Orr 3; Moss for Reed", Ballot(((REED, 3), (ORR, 3)), casting=REED)),
        ("/ballot Reed 3, Orr 3, Orr elected", Ballot(((REED, 3), (ORR, 3)), ORR)),
    ],
)
def test_a_ballot_has_candidates_with_their_votes(line: str, expected: Ballot) -> None:
    assert body(line) == expected


@pytest.mark.parametrize(
    ("line", "elected"),
    [
        ("/ballot Reed 4, Orr 2", REED),
        ("/ballot Reed 3, Orr 3, Berg 1", None),
        ("/ballot Reed 3, Orr 3, Berg 1, chair for Orr", ORR),
        ("/ballot Reed 3, Orr 3, Reed elected", REED),
    ],
)
def test_a_ballot_elects_who_has_most_votes_or_the_casting_vote(line: str, elected: Named | None) -> None:
    ballot = body(line)
    assert isinstance(ballot, Ballot)
    assert ballot.winner == elected


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("/ballot Reed 4", "Write each candidate with the votes"),
        ("/ballot Reed 4, Orr 2, by show of hands", "Write each candidate with the votes"),
        ("/ballot Reed 4, Orr 2, chair for Reed", "only when the votes are equal"),
        ("/ballot Reed 3, Orr 3, Berg 1, chair for Berg", "one of the candidates with equal votes"),
        ("/ballot Reed 3, Orr 3, chair for Orr, Reed elected", "was not for the one who was elected"),
        ("/ballot Reed 3, Orr 3, chair", "Write each candidate with the votes"),
    ],
)
def test_a_ballot_in_any_other_form_is_refused(line: str, reason: str) -> None:
    assert reason in refused(line)


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("/moved Reed seconded Moss: that the bins be emptied. >> DEC by May", "the motion"),
        ("/moved Reed seconded Moss >> DEC by May", "the motion"),
        ("/amend Reed seconded Moss: add “weekly” >> DEC by May", "the amendment"),
    ],
)
def test_what_is_to_be_followed_up_is_never_printed_in_the_words_moved(line: str, what: str) -> None:
    assert refused(line).startswith(f"“>> DEC by May” would be printed in the words of {what}.")


@pytest.mark.parametrize(
    ("line", "seconder", "text"),
    [
        ("/amend Reed Birg leave out “shut”", "Birg", "leave out “shut”"),
        ("/amend Reed Birg, leave out “shut”", "Birg", "leave out “shut”"),
        ("/amend Reed Zebedee add “today”", "Zebedee", "add “today”"),
        ("/amend Reed Jo Zebedee add “today”", "Jo Zebedee", "add “today”"),
    ],
)
def test_a_seconder_of_an_amendment_whom_no_one_knows_is_a_name_and_no_part_of_its_words(
    line: str, seconder: str, text: str
) -> None:
    found = body(line)
    assert isinstance(found, Amendment)
    assert (found.seconder, found.text) == (Named(seconder), text)


@pytest.mark.parametrize(
    "words",
    [
        "Leave out the yard",
        "Add “today”",
        "that Reed be thanked",
        "Delete Quay and insert Pier",
        "Words to add",
    ],
)
def test_the_words_of_an_amendment_without_a_seconder_are_whole(words: str) -> None:
    found = body(f"/amend Reed {words}")
    assert isinstance(found, Amendment)
    assert (found.seconder, found.text) == (None, words)


def test_a_mover_of_an_amendment_whom_no_one_knows_is_named_with_the_near_one() -> None:
    assert refused("/amend Birg Reed add “today”").startswith(
        "Nobody called “Birg” is known. Did you mean Councillor Eira van der Berg MBE?"
    )
    assert refused("/amend Zebedee Reed add “today”").startswith("Nobody called “Zebedee” is known.")


def test_an_amendment_has_one_mover() -> None:
    assert "one mover" in refused("/amend Moss moved Reed: leave out “quay”")
