"""Words that are recorded in the end, and are not those that were moved, as amended."""

import pytest

from tests.domain.doubts.doubted import HERE, said

WITHOUT_VOTE = "This is resolved straight after a motion was carried, and no vote on it is recorded."
UNEXPLAINED = "no amendment that was carried or accepted explains it."
BERG = "The amendment moved by Councillor Eira van der Berg MBE"

CARRIED = f"{BERG} was carried, and these words are not given as amended."
ACCEPTED = f"{BERG} was accepted, and these words are not given as amended."
LOST = f"{BERG} was lost, and these words are given as amended."
WITHDRAWN = f"{BERG} was withdrawn, and these words are given as amended."


def moved(words: str) -> str:
    return f"/moved Moss seconded Reed: {words}"


def amend(words: str) -> str:
    return f"/amend Berg seconded Ben Hale: {words}"


def differ(resolved: str, words: str) -> str:
    return f"These words have “{resolved}”, and those that were moved have “{words}”: {UNEXPLAINED}"


def new(words: str) -> str:
    return f"These words have “{words}”, which was not moved: {UNEXPLAINED}"


def lacks(words: str) -> str:
    return f"These words lack “{words}”, which was moved: {UNEXPLAINED}"


@pytest.mark.parametrize(
    ("motion", "resolved", "sentence"),
    [
        ("that £20,000 be spent", "that £200,000 be spent", differ("£200,000", "£20,000")),
        ("that £20k be spent", "spends £20m", differ("m", "k")),
        ("that the pier open in 2027", "that the pier open in 2028", differ("2028", "2027")),
        ("that the pier open on 1 May", "that the pier open on 1 June", differ("June", "May")),
        ("that the pier open on Tuesday", "that the pier open on Thursday", differ("Thursday", "Tuesday")),
        ("that the pier open at 7.30 pm", "opens the pier at 7.30 am", differ("am", "pm")),
        ("that the five boats be bought", "buys the nine boats", differ("nine", "five")),
        ("that 20% be paid", "pays £20", lacks("%")),
        ("that the bid be accepted", "that the bid be refused", differ("refused", "accepted")),
        ("that fares rise", "that fares fall", differ("fall", "rise")),
        ("that the bill be supported", "opposes the bill", differ("opposes", "supported")),
        ("that the bill be approved", "disapproves the bill", differ("disapproves", "approved")),
        ("that the yard be included", "excludes the yard", differ("excludes", "included")),
        ("that Councillor Reed be thanked", "thanks Councillor Moss", differ("Moss", "Reed")),
        ("that Ben Hale be thanked", "thanks Dilys Hale", differ("Dilys", "Ben")),
        ("that the quay be kept", "that the quay not be kept", new("not")),
        ("that the quay not be kept", "keeps the quay", lacks("not")),
        ("that the quay be kept", "keeps the quay for ever", new("ever")),
        ("that the quay be shut from June", "that the quay be shut until June", new("until")),
        ("that the quay and the yard be kept", "keeps the quay", lacks("yard")),
        ("that the quay or the yard be kept", "keeps the quay and the yard", lacks("or")),
        ("that all boats be sold", "sells boats", lacks("all")),
        (
            "that fares rise by £2",
            "that fares rise to £2",
            "These words have “to £2”, and those that were moved have “by £2”.",
        ),
        (
            "that the fee rise from £2 to £3",
            "that the fee rise from £3 to £2",
            "These words have “to £2”, and those that were moved have “from £2”.",
        ),
        (
            "that the quay be kept and the yard sold",
            "that the yard be kept and the quay sold",
            "These words have “yard be kept and the quay sold”, and those that were moved have “quay be",
        ),
    ],
)
def test_words_that_differ_from_those_moved_are_doubted_with_both(
    motion: str, resolved: str, sentence: str
) -> None:
    found = said(*HERE, moved(motion), f"/rs {resolved}", "/vote 4-1")
    assert [doubt[: len(sentence)] for doubt in found] == [sentence]


@pytest.mark.parametrize(
    ("motion", "resolved", "sentence"),
    [
        ("that £20,000 be spent", "that £200,000 be spent", differ("£200,000", "£20,000")),
        ("that the bid be accepted", "that the bid be refused", differ("refused", "accepted")),
        ("that the quay be kept", "that the quay not be kept", new("not")),
        ("that five boats be bought", "buys nine boats", WITHOUT_VOTE),
        ("that rents rise by 2%", "that rents fall by 3%", WITHOUT_VOTE),
        ("that the quay be kept", "keeps the quay for ever", WITHOUT_VOTE),
    ],
)
def test_words_that_differ_are_doubted_behind_the_vote_too(motion: str, resolved: str, sentence: str) -> None:
    assert said(*HERE, moved(motion), "/vote 4-1", f"/rs {resolved}") == [sentence]


@pytest.mark.parametrize(
    ("motion", "resolved"),
    [
        ("that the quay be kept", "keeps the quay"),
        ("that the Committee keep the quay", "That the quay be kept."),
        ("that £20,000 be spent on the pier", "spends £20000 on the pier."),
        ("that the pier open on the 1st of May 2027", "opens the pier on 1 May 2027"),
        ("that the pier open in Jan 2027 at 7:30", "that the pier open in January 2027 at 7.30"),
        ("that five boats be bought", "buys 5 boats"),
        ("that the report's findings be noted", "notes the findings of the report"),
        ("that approval be given to the scheme", "gives its approval to the scheme"),
        ("that the pier be extended", "agrees that the pier be extended"),
        ("that the strategy be reorganized", "resolves that the strategy be reorganised"),
        ("that the houshold waste be sold", "sells the household waste"),
        ("that the pay rise be 3.5%", "agrees the pay rise of 3.5%"),
        ("that Reed be thanked", "thanks Councillor Col Reed"),
        ("that the quay be not kept", "does not keep the quay"),
        ("that there be a consultation on the closure", "consults on closing"),
        ("that the pier open on 1 May 2027", "that the pier open on 1 May"),
        ("that the pier open on 1 May", "that the pier open on 1 May 2027"),
        ("that the pier open on Saturday 1 May 2027", "that the pier open on 1 May 2027"),
        ("that the pier open on 1 May 2026", "that the pier open on Friday 1 May"),
    ],
)
def test_words_that_were_only_tidied_are_not_doubted(motion: str, resolved: str) -> None:
    assert said(*HERE, moved(motion), f"/rs {resolved}", "/vote 4-1") == []


@pytest.mark.parametrize(
    ("amendment", "fate", "resolved", "sentence"),
    [
        (
            "add “on 1 May”",
            "/vote 4-1",
            "that the old pier be shut",
            CARRIED,
        ),
        ("add on 1 May", "/accepted", "shuts the old pier", ACCEPTED),
        (
            "leave out “old”",
            "/vote 4-1",
            "shuts the old pier",
            CARRIED,
        ),
        (
            "leave out “shut” and insert “kept”",
            "/vote 4-1",
            "that the old pier be shut",
            CARRIED,
        ),
        (
            "replace old with new",
            "/accepted",
            "that the old pier be shut",
            ACCEPTED,
        ),
        (
            "that the pier be sold",
            "/vote 4-1",
            "shuts the old pier",
            CARRIED,
        ),
        (
            "add “today”",
            "/vote 1-4",
            "shuts the old pier today",
            LOST,
        ),
        (
            "add “today”",
            "/withdrawn",
            "shuts the old pier today",
            WITHDRAWN,
        ),
        ("leave out “old”", "/vote 1-4", "shuts the pier", lacks("old")),
        ("add “on 1 May”", "/vote 4-1", "shuts the old pier on 1 May for £5", new("£5")),
        ("leave out “old”", "/vote 4-1", "keeps the pier", differ("keeps", "shut")),
    ],
)
@pytest.mark.parametrize("vote_first", [True, False])
def test_words_that_are_not_as_the_amendments_have_them_are_doubted(
    amendment: str, fate: str, resolved: str, sentence: str, *, vote_first: bool
) -> None:
    lines = ["/vote 5-0", f"/rs {resolved}"] if vote_first else [f"/rs {resolved}", "/vote 5-0"]
    found = said(*HERE, moved("that the old pier be shut"), amend(amendment), fate, *lines)
    assert found == [sentence]


@pytest.mark.parametrize(
    ("amendment", "fate", "resolved"),
    [
        ("add “on 1 May”", "/vote 4-1", "shuts the old pier on 1 May"),
        ("insert “very” before “old”", "/vote 4-1", "shuts the very old pier"),
        ("leave out “old”", "/vote 4-1", "shuts the pier"),
        ("leave the old out", "/vote 4-1", "shuts the pier"),
        ("leave out “shut” and insert “kept”", "/accepted", "keeps the old pier"),
        ("substitute “kept” for “shut”", "/accepted", "keeps the old pier"),
        ("for “shut” read “kept”", "/accepted", "keeps the old pier"),
        ("change “old” to “new”", "/accepted", "shuts the new pier"),
        ("substitute new for old", "/vote 4-1", "shuts the new pier"),
        ("for old put new", "/vote 4-1", "shuts the new pier"),
        ("add “on 1 May 2027”", "/vote 4-1", "shuts the old pier on 1 May"),
        ("leave out all after “that” and insert “the boats be sold”", "/vote 4-1", "that the boats be sold"),
        ("that the boats be sold", "/vote 4-1", "sells the boats"),
        ("sell it instead", "/vote 4-1", "sells the pier"),
        ("leave it out", "/vote 4-1", "shuts it"),
        ("add “on 1 May”", "/vote 1-4", "shuts the old pier"),
    ],
)
def test_words_as_the_amendments_have_them_are_not_doubted(amendment: str, fate: str, resolved: str) -> None:
    lines = (moved("that the old pier be shut"), amend(amendment), fate)
    assert said(*HERE, *lines, f"/rs {resolved}", "/vote 4-1") == []


def test_of_two_amendments_the_later_one_may_undo_the_earlier() -> None:
    first, second = amend("add “on 1 May”"), amend("leave out “May” and insert “June”")
    lines = (moved("that the pier be shut"), first, "/vote 4-1", second, "/vote 4-1")
    assert said(*HERE, *lines, "/rs shuts the pier on 1 June", "/vote 4-1") == []


@pytest.mark.parametrize(
    ("resolved", "doubted"),
    [("1 June 2036", False), ("1 June", False), ("1 June 2037", True), ("June", True), ("2 June", True)],
)
def test_a_day_without_its_year_is_the_day_as_amended(resolved: str, *, doubted: bool) -> None:
    lines = (moved("that the pier close from 1 April 2036"), amend("leave out “1 April” and insert “1 June”"))
    found = said(*HERE, *lines, "/vote 4-1", f"/rs that the pier close from {resolved}", "/vote 4-1")
    assert (found != []) is doubted


def test_a_speaker_who_mentions_a_change_explains_nothing() -> None:
    lines = (moved("that £20 be spent"), "reed: asked about climate change", "/rs spends £30", "/vote 4-1")
    assert said(*HERE, *lines) == [differ("£30", "£20")]


def test_a_long_difference_is_quoted_in_short() -> None:
    long = "every lamp, mast, bench, rope, ring, chain, boat, oar, sail, winch and shed at the harbour"
    [doubt] = said(*HERE, moved(f"that the quay and {long} be kept"), "/rs keeps the quay", "/vote 4-1")
    assert doubt == lacks("every lamp, mast, bench, rope, ring…")
