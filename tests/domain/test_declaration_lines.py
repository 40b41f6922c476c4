"""Lines about interests: who declares them, in which items, and what follows."""

import pytest

from scrutiny_tui.domain.consequences import Consequence, consequence_of, says_all_of
from scrutiny_tui.domain.room_events import Declaration, NoDeclarations
from tests.council import MEMBERS
from tests.domain.scene import body, refused, who


def declared(line: str, *before: str) -> Declaration:
    found = body(line, *before)
    assert isinstance(found, Declaration)
    return found


def items_of(found: Declaration) -> list[tuple[str, str | None]]:
    return [(concerned.number, concerned.item) for concerned in found.items]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("/declare Reed 7 ORI school governor; stays, no vote",
         ("reed", "i7", "7", "ORI", "school governor", "stays, no vote")),
        ("/declare @Reed item 7, ori school governor", ("reed", "i7", "7", "ORI", "school governor", "")),
        ("/declare Reed, 7, ORI, school governor", ("reed", "i7", "7", "ORI", "school governor", "")),
        ("/declare Reed ORI school governor", ("reed", "i5", "", "ORI", "school governor", "")),
        ("/declare Reed 8a party whip", ("reed", "i8a", "8a", "party whip", "", "")),
        ("/declare Reed 9 a mooring; leaves", ("reed", None, "9", "", "a mooring", "leaves")),
        ("/declare Reed", ("reed", "i5", "", "", "", "")),
        ("/declare Jo 7 DPI a mooring", ("“Jo”", "i7", "7", "DPI", "a mooring", "")),
        ("/declare Mrs Quill 7 DPI a mooring", ("“Mrs Quill”", "i7", "7", "DPI", "a mooring", "")),
        ("/declare Reed 5 personal a cousin; stays; votes", ("reed", "i5", "5", "personal", "a cousin",
         "stays; votes")),
        ("/declare Reed dispensation granted", ("reed", "i5", "", "", "", "dispensation granted")),
    ],
)  # fmt: skip
def test_a_declaration_is_of_an_interest_in_an_item(
    line: str, expected: tuple[str, str | None, str, str, str, str]
) -> None:
    found = declared(line)
    ((name,), ((number, item),)) = who(found.who), items_of(found)
    assert (name, item, number, found.category, found.text, found.consequence) == expected


def test_an_interest_names_items_by_any_number_that_an_item_has() -> None:
    found = declared("/declare Reed 6(2), 12.a and SC.17 ORI a mooring")
    assert [number for number, _ in items_of(found)] == ["6(2)", "12.a", "SC.17"]
    assert found.text == "a mooring"


def test_that_no_one_declared_an_interest_is_recorded() -> None:
    assert body("/declare none") == NoDeclarations()
    assert body("/declare None.") == NoDeclarations()


@pytest.mark.parametrize(
    ("line", "reason"),
    [("/declare", "A name is missing"), ("/declare Hale 7 ORI a mooring", "Write more of the name")],
)
def test_a_declaration_without_a_name_or_by_one_of_two_people_is_refused(line: str, reason: str) -> None:
    assert reason in refused(line)


@pytest.mark.parametrize(
    ("line", "people", "items", "text"),
    [
        ("/declare Reed, Orr and Moss 7 trustees", ["reed", "orr", "moss"], ["7"], "trustees"),
        ("/declare Reed Orr 7 trustees", ["reed", "orr"], ["7"], "trustees"),
        ("/declare Reed & Orr: trustees", ["reed", "orr"], [""], "trustees"),
        ("/declare Reed, Orr's tenant", ["reed"], [""], "Orr's tenant"),
        ("/declare Reed Orr is a cousin", ["reed"], [""], "Orr is a cousin"),
        ("/declare Reed 5, 7 and 8a employer", ["reed"], ["5", "7", "8a"], "employer"),
        ("/declare Reed 5 and 7 personal employer", ["reed"], ["5", "7"], "employer"),
        ("/declare Reed items 5 to 7 employer", ["reed"], ["5", "6", "7"], "employer"),
        ("/declare Reed agenda item 6 ORI governor", ["reed"], ["6"], "governor"),
        ("/declare Reed in agenda items 6 & 7: governor", ["reed"], ["6", "7"], "governor"),
        ("/declare Reed a personal interest in item 6: governor", ["reed"], ["6"], "governor"),
        ("/declare Reed ORI item 6 governor", ["reed"], ["6"], "governor"),
        ("/declare Reed 3.1 and 4(c) governor", ["reed"], ["3.1", "4(c)"], "governor"),
        ("/declare Reed 20% of the shares", ["reed"], [""], "20% of the shares"),
    ],
)
def test_several_members_declare_an_interest_in_several_items(
    line: str, people: list[str], items: list[str], text: str
) -> None:
    found = declared(line)
    assert (who(found.who), [number for number, _ in items_of(found)], found.text) == (people, items, text)


def test_a_name_that_is_not_known_behind_and_is_handed_back() -> None:
    assert "does not begin with a known name" in refused("/declare Reed and Quill 7 ORI trustees")


def test_all_who_are_present_declare_an_interest() -> None:
    found = declared("/declare all 5 ORI allowances", "/here Moss Reed", "/with DEC")
    assert (found.everyone, who(found.who), items_of(found)) == (True, ["moss", "reed"], [("5", "i5")])
    found = declared("/declare all members 5 ORI allowances")
    assert (found.everyone, who(found.who)) == (True, list(MEMBERS))


def test_all_but_one_declare_an_interest() -> None:
    found = declared("/declare all but Reed 5 allowances", "/here Moss Reed Orr")
    assert (found.everyone, who(found.who)) == (False, ["moss", "orr"])


@pytest.mark.parametrize(
    ("line", "category", "text"),
    [
        ("/declare Reed 7 personal and prejudicial landlord", "personal and prejudicial", "landlord"),
        ("/declare Reed 7 personal & prejudicial interest: landlord", "personal and prejudicial", "landlord"),
        ("/declare Reed 7 personal landlord", "personal", "landlord"),
        ("/declare Reed 7 pecuniary landlord", "", "pecuniary landlord"),
        ("/declare Reed 7 personality tests", "", "personality tests"),
    ],
)
def test_the_longest_category_of_the_council_is_the_one_declared_and_no_other(
    line: str, category: str, text: str
) -> None:
    found = declared(line)
    assert (found.category, found.text) == (category, text)


@pytest.mark.parametrize(
    ("line", "text", "consequence"),
    [
        ("/declare Reed 7 landlord; leaves", "landlord", "leaves"),
        ("/declare Reed 7 landlord, left the meeting", "landlord", "left the meeting"),
        ("/declare Reed 7 landlord and left", "landlord", "left"),
        ("/declare Reed 7 landlord (stays, no vote)", "landlord", "stays, no vote"),
        ("/declare Reed 7 landlord (dispensation)", "landlord", "dispensation"),
        ("/declare Reed 7 landlord, stays, no vote", "landlord", "stays, no vote"),
        ("/declare Reed 7 leaves", "", "leaves"),
        ("/declare Reed 7 landlord. Left", "landlord", "Left"),
        ("/declare Reed 7 landlord. Stayed, no part.", "landlord", "Stayed, no part"),
        ("/declare Reed 7 lets to St. Jude. Left-luggage hall", "lets to St. Jude. Left-luggage hall", ""),
        ("/declare Reed 7 owner of land left fallow", "owner of land left fallow", ""),
    ],
)
def test_what_followed_is_parted_from_the_nature_of_the_interest(
    line: str, text: str, consequence: str
) -> None:
    found = declared(line)
    assert (found.text, found.consequence) == (text, consequence)


@pytest.mark.parametrize(
    ("words", "consequence"),
    [
        ("leaves", Consequence.LEAVES),
        ("Left the room.", Consequence.LEAVES),
        ("will withdraw for the item", Consequence.LEAVES),
        ("left and did not vote", Consequence.LEAVES),
        ("stays", Consequence.STAYS),
        ("did not leave", Consequence.STAYS),
        ("stays and votes", Consequence.VOTES),
        ("stayed, spoke and voted", Consequence.VOTES),
        ("stays, no vote", Consequence.NO_VOTE),
        ("remained but didn't vote", Consequence.NO_VOTE),
        ("took no part", Consequence.NO_VOTE),
        ("stayed didnt vote", Consequence.NO_VOTE),
        ("stays wont vote", Consequence.NO_VOTE),
        ("stayed but no part", Consequence.NO_VOTE),
        ("left the room didnt vote", Consequence.LEAVES),
        ("withdrew and took no part in the vote", Consequence.LEAVES),
        ("stayed, did not take part in the debate or vote", Consequence.NO_VOTE),
        ("did not speak or vote", Consequence.NO_VOTE),
        ("stays and speaks", Consequence.SPEAKS),
        ("speaks, no vote", Consequence.SPEAKS_NO_VOTE),
        ("spoke then left the meeting", Consequence.SPEAKS_AND_LEAVES),
        ("leaves the chair", Consequence.LEAVES_CHAIR),
        ("vacated the chair", Consequence.LEAVES_CHAIR),
        ("left the chair and the room", Consequence.LEAVES),
        ("vacated the chair and left the meeting", Consequence.LEAVES),
        ("left the chair, then the room, did not vote", Consequence.LEAVES),
        ("left the chair but stayed in the room", Consequence.LEAVES_CHAIR),
        ("dispensation", Consequence.DISPENSATION),
        ("has a dispensation to speak and vote", Consequence.DISPENSATION),
        ("stays and leaves", Consequence.NONE),
        ("leaves for part B only", Consequence.NONE),
        ("not yet known", Consequence.NONE),
        ("", Consequence.NONE),
    ],
)
def test_what_followed_is_understood_whole_or_not_at_all(words: str, consequence: Consequence) -> None:
    assert consequence_of(words) is consequence


@pytest.mark.parametrize(
    ("words", "category", "text"),
    [
        ("whip", "party whip", ""),
        ("subject to the party whip", "party whip", ""),
        ("the group whip on the budget", "party whip", "on the budget"),
        ("whip: the group had met", "party whip", "the group had met"),
        ("whip round for the lifeboat", "", "whip round for the lifeboat"),
    ],
)
def test_the_whip_is_declared_in_any_of_its_words(words: str, category: str, text: str) -> None:
    found = body(f"/declare Reed 7 {words}")
    assert isinstance(found, Declaration)
    assert (found.category, found.text) == (category, text)


@pytest.mark.parametrize(
    ("line", "name"),
    [("/declare F McRae 5 ORI governor", "F McRae"), ("/declare Jo Zebedee ORI governor", "Jo Zebedee")],
)
def test_a_name_that_no_one_has_is_whole_before_an_item_or_a_kind_of_interest(line: str, name: str) -> None:
    found = body(line)
    assert isinstance(found, Declaration)
    assert [named.text for named in found.who] == [name]
    assert (found.category, found.text) == ("ORI", "governor")


def test_an_initial_alone_declares_nothing() -> None:
    assert refused("/declare F 3 ORI governor").startswith("“F” is no name.")


@pytest.mark.parametrize(
    "words",
    [
        *("Reed none", "Reed: none", "Reed - nil.", "Reed (none)", "Reed no", "Reed n/a", "Reed 7 none"),
        *("Reed ORI none", "Reed no interest", "Reed no ORIs", "Reed no declarable interests to report"),
        *("Reed nothing to declare", "Reed did not declare an interest", "Reed didnt declare anything"),
        *("Reed has no interest in 7", "Reed declared none", "Reed none; stays", "Reed not applicable"),
        *("Reed, Orr none", "all none", "all 7 nothing", "none of the members", "no ORIs", "no-one had any"),
        *(
            "Reed withdrew his declaration",
            "Reed no longer has an interest",
            "Reed ?",
            "Reed tbc",
            "Moss nobody",
        ),
    ],
)
def test_words_that_declare_no_interest_are_handed_back(words: str) -> None:
    assert "/declare none" in refused(f"/declare {words}", "/here all")


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("Reed 7 no vote on the board of the pier", "no vote on the board of the pier"),
        ("Reed 7 Noel Street tenant", "Noel Street tenant"),
        ("Reed 7 northern line season ticket", "northern line season ticket"),
        ("Reed 7 nothingness society, trustee", "nothingness society, trustee"),
        ("Reed 7 later owner of the land", "later owner of the land"),
        ("Reed", ""),
    ],
)
def test_a_nature_that_only_begins_like_a_denial_is_kept(words: str, text: str) -> None:
    assert declared(f"/declare {words}").text == text


def test_a_member_who_does_not_vote_declares_an_interest_all_the_same() -> None:
    assert declared("/declare Reed did not vote").follows is Consequence.NO_VOTE


@pytest.mark.parametrize(
    ("line", "item", "text"),
    [
        ("/declare Reed interest in item 7 trustee", "7", "trustee"),
        ("/declare Reed an interest in 7: trustee", "7", "trustee"),
        ("/declare Reed declared an interest in item 6, trustee", "6", "trustee"),
    ],
)
def test_the_item_may_stand_behind_the_word_interest(line: str, item: str, text: str) -> None:
    found = declared(line)
    assert ([number for number, _ in items_of(found)], found.text) == ([item], text)


@pytest.mark.parametrize("words", ["Reed trustee of the hall in item 7", "Reed re item 7 trustee"])
def test_an_item_among_the_words_of_an_interest_is_handed_back(words: str) -> None:
    assert "“item 7” stands among the words" in refused(f"/declare {words}")


def test_an_interest_of_a_relative_is_not_the_members_own() -> None:
    assert "begins with no name" in refused("/declare Reed's wife ORI works there")


@pytest.mark.parametrize(
    ("line", "consequence"),
    [("/declare Reed, Orr 7 trustees, both left", "both left"), ("/declare Reed 7 trustee & left", "left")],
)
def test_both_left_and_an_ampersand_are_what_followed(line: str, consequence: str) -> None:
    found = declared(line)
    assert (found.consequence, found.follows) == (consequence, Consequence.LEAVES)


@pytest.mark.parametrize(
    "words", ["left for the vote", "left the room during the vote", "remained but left before the vote"]
)
def test_a_member_who_left_for_the_vote_was_there_for_the_debate(words: str) -> None:
    follows = declared(f"/declare Reed 7 ORI trustee; {words}").follows
    assert follows is Consequence.SPEAKS_AND_LEAVES
    assert not says_all_of(words, follows)  # it is printed as typed, not as leaving for the item


def test_a_member_who_stayed_for_the_vote_voted_or_did_not() -> None:
    assert consequence_of("stayed for the vote") is Consequence.VOTES
    assert consequence_of("stayed, did not vote") is Consequence.NO_VOTE


@pytest.mark.parametrize("words", ["Reed, Orr 7 trustees, Reed left", "Reed and Orr trustees (Orr stays)"])
def test_what_one_of_several_members_did_is_handed_back(words: str) -> None:
    assert "Write a line for each member" in refused(f"/declare {words}")


@pytest.mark.parametrize("item", ["item seven", "next item", "the previous item"])
def test_an_item_that_is_not_named_by_its_number_is_handed_back(item: str) -> None:
    assert "stands among the words" in refused(f"/declare Reed {item} trustee")


@pytest.mark.parametrize(
    ("words", "item"),
    [
        ("#7 ORI trustee", "7"),
        ("7 O.R.I. trustee", "7"),
        ("7: ORI. trustee", "7"),
        ("this item ORI trustee", ""),
    ],
)
def test_items_and_kinds_are_read_with_signs_and_stops(words: str, item: str) -> None:
    found = declared(f"/declare Reed {words}")
    assert (items_of(found)[0][0], found.category, found.text) == (item, "ORI", "trustee")


def test_a_reason_may_name_someone_whose_name_two_have() -> None:
    assert declared("/declare Reed 7 ORI trustee, Hale is a friend").text == "trustee, Hale is a friend"
