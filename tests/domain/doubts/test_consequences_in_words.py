"""Sentences that tell what follows from a decision in other words than its own: "it would close in 2027"."""

import pytest

from tests.domain.doubts.doubted import HERE, said

KEPT = (
    "/moved Moss seconded Reed: that the Mill Street day centre be kept open until 31 March 2028",
    "/vote 4-1",
)
CLOSED = ("/rs that the Mill Street day centre be closed in March 2028", "/vote 4-1")
AMENDED = (
    "/moved Moss seconded Reed: that the quay be let until 2030",
    '/amend Berg: leave out "2030" insert "2027"',
)
TENDER = ("/rs that the tender of Tarn Ltd of £84,000 be accepted", "/vote 4-1")
OPTION = ("/rs supports option B, a phased fee", "/vote 4-1")
CHARGE = ("/rs raises the charge to £2.50 from April 2027", "/vote 4-1")


@pytest.mark.parametrize(
    ("line", "wrong", "right"),
    [
        ("So the date was now {}.", "2027", "2028"),
        ("The new date was {}.", "March 2029", "31 March 2028"),
        ("The date was changed to {}.", "2029", "2028"),
        ("The centre would close in {}.", "March 2027", "March 2028"),
        ("The centre would shut at the end of {}.", "March 2027", "March 2028"),
        ("The centre would stay open until {}.", "March 2027", "March 2028"),
        ("The centre is to remain open until {}.", "31 March 2026", "31 March 2028"),
        ("The day centre stays open until {}.", "2027", "2028"),
        ("Mill Street was saved until {}.", "2027", "2028"),
        ("This kept the centre open until {}.", "2027", "2028"),
        ("The committee kept the centre open until {}.", "2027", "2028"),
        ("That meant the centre would run until {}.", "2027", "2028"),
        ("Members agreed that the centre stay open until {}.", "2027", "2028"),
    ],
)
def test_a_date_that_follows_is_that_of_the_decision(line: str, wrong: str, right: str) -> None:
    [sentence] = said(*HERE, *KEPT, line.format(wrong))
    assert sentence.startswith("The words have “")
    assert "and what was decided has “" in sentence
    assert said(*HERE, *KEPT, line.format(right)) == []


@pytest.mark.parametrize(
    "line",
    [
        "The centre would close.",
        "So Mill Street would shut.",
        "Members decided to close the centre.",
        "It was agreed to shut the day centre.",
    ],
)
def test_what_is_kept_open_does_not_close(line: str) -> None:
    [sentence] = said(*HERE, *KEPT, line)
    assert sentence == "The words say that the matter was refused, but it is recorded as resolved."
    assert said(*HERE, *CLOSED, line) == []


@pytest.mark.parametrize("line", ["The centre would stay open.", "Members voted to keep the centre open."])
def test_what_is_closed_does_not_stay_open(line: str) -> None:
    assert len(said(*HERE, *CLOSED, line)) == 1
    assert said(*HERE, *KEPT, line) == []
    assert len(said(*HERE, *CLOSED, "The centre would stay open until March 2027.")) == 1
    assert said(*HERE, *CLOSED, "The centre would stay open until March 2028.") == []


@pytest.mark.parametrize("line", ["So the date was now {}.", "The quay would now be let until {}."])
def test_a_lost_amendment_alters_nothing(line: str) -> None:
    lost = (*AMENDED, "/vote 2-3")
    [sentence] = said(*HERE, *lost, line.format(2027), "/vote 4-1")[-1:]
    assert "“2027”" in sentence
    assert said(*HERE, *lost, line.format(2030), "/vote 4-1") == said(*HERE, *lost, "/vote 4-1")


def test_a_carried_amendment_alters_the_date() -> None:
    carried = (*AMENDED, "/vote 3-2")
    end = ("/vote 4-1", "/rs that the quay be let until 2027")
    before = said(*HERE, *carried, *end)
    assert said(*HERE, *carried, "So the date was now 2027.", *end) == before
    assert len(said(*HERE, *carried, "So the date was now 2029.", *end)) == len(before) + 1


def test_words_of_a_lost_amendment_are_doubted_where_the_motion_has_no_date() -> None:
    moved = (
        "/moved Moss seconded Reed: that the quay be let",
        '/amend Berg: leave out "let" insert "sold in 2027"',
    )
    before = said(*HERE, *moved, "/vote 2-3", "/vote 4-1")
    for line in ("So the date was now 2027.", "The quay would now be sold."):
        [sentence] = [one for one in said(*HERE, *moved, "/vote 2-3", line, "/vote 4-1") if one not in before]
        assert sentence.endswith("and the amendment to that is recorded as lost.")


@pytest.mark.parametrize(
    ("line", "wrong", "right"),
    [
        ("The preferred option was option {}.", "C", "B"),
        ("The chosen option was {}.", "C", "B"),
        ("Option {} was preferred.", "C", "B"),
        ("Option {} was chosen.", "C", "B"),
        ("Members had chosen option {}.", "C", "B"),
        ("So it was to be option {}.", "C", "B"),
        ("It was to be a {} fee.", "flat", "phased"),
        ("Members chose a {} fee.", "flat", "phased"),
        ("The committee supported a {} fee.", "flat", "phased"),
        ("A {} fee was agreed.", "flat", "phased"),
        ("They went for a {} fee.", "flat", "phased"),
    ],
)
def test_what_was_preferred_is_what_was_resolved(line: str, wrong: str, right: str) -> None:
    [sentence] = said(*HERE, *OPTION, line.format(wrong))
    assert sentence.startswith("The words have “")
    assert f"{wrong}" in sentence
    assert f"{right}" in sentence
    assert said(*HERE, *OPTION, line.format(right)) == []
    private = ("/exempt 3", *OPTION)
    assert len(said(*HERE, *private, line.format(wrong))) == 1 + len(said(*HERE, *private))


@pytest.mark.parametrize(
    "line",
    [
        "The accepted tender was {}.",
        "The offer accepted was {}.",
        "The price agreed was {}.",
        "The agreed price was {}.",
        "The winning bid was {} a year.",
        "The tender of {} was accepted.",
        "They accepted {}.",
        "It was let for {}.",
        "Tarn Ltd would pay {}.",
    ],
)
def test_a_sum_that_follows_is_that_of_the_decision(line: str) -> None:
    [sentence] = said(*HERE, *TENDER, line.format("£48,000"))
    assert sentence == "The words have “£48,000”, and what was decided has “£84,000”."
    assert said(*HERE, *TENDER, line.format("£84,000")) == []


def test_a_sum_accepted_is_one_that_was_offered_in_private() -> None:
    offered = (
        "/exempt 3",
        "Oakwell Care had offered £84,000 a year.",
        "/moved Moss seconded Reed: that the offer of Oakwell Care be accepted",
        "/vote 4-1",
    )
    before = said(*HERE, *offered)
    for line in ("The offer of {} was accepted.", "The accepted tender was {}."):
        [sentence] = [one for one in said(*HERE, *offered, line.format("£48,000")) if one not in before]
        assert sentence == "The words have “£48,000”, and what was offered is “£84,000”."
        assert said(*HERE, *offered, line.format("£84,000")) == before


def test_the_firm_that_won_is_that_of_the_decision() -> None:
    for line in ("The successful tender was from {}.", "The contract went to {}.", "{} won the tender."):
        [sentence] = said(*HERE, *TENDER, line.format("Oakwell Ltd"))
        assert sentence == "The words have “Oakwell”, and what was decided has “Tarn”."
        assert said(*HERE, *TENDER, line.format("Tarn Ltd")) == []


@pytest.mark.parametrize(
    ("line", "wrong", "right"),
    [
        ("The charge would go up to {}.", "£2.75", "£2.50"),
        ("The new charge was {} a day.", "£2.60", "£2.50"),
        ("The charge was now {}.", "£3", "£2.50"),
        ("The new charge would start in {}.", "May 2027", "April 2027"),
    ],
)
def test_a_charge_that_follows_is_that_of_the_decision(line: str, wrong: str, right: str) -> None:
    assert len(said(*HERE, *CHARGE, line.format(wrong))) == 1
    assert said(*HERE, *CHARGE, line.format(right)) == []


@pytest.mark.parametrize(
    "line",
    [
        "The centre would close in August 2026 for repairs.",
        "The centre would be open from 9am until 5pm.",
        "The centre would stay open late on Fridays.",
        "The centre would close on Sundays.",
        "The library would close in March 2027.",
        "The centre would be repaired in 2027.",
        "The centre opened in 1974.",
        "The centre had been due to close in 2026.",
        "Councillor Reed said that the centre should close in 2027.",
        "The café would close.",
        "It would close.",
        "The closing date for the survey was 4 May 2026.",
        "The date was 3 March 2026.",
        "The cost of keeping the centre open was £48,000.",
        "A review of the centre would be done by June 2027.",
        "The date would have been 2027.",
    ],
)
def test_what_does_not_follow_from_a_decision_is_not_doubted(line: str) -> None:
    assert said(*HERE, *KEPT, "Councillor Berg asked about the summer.", line) == []


@pytest.mark.parametrize(
    ("decision", "line"),
    [
        (OPTION, "Option C was rejected."),
        (OPTION, "The cheapest option was option C."),
        (OPTION, "Members agreed a new fee."),
        (OPTION, "Members supported a national campaign."),
        (TENDER, "The highest offer was £90,000."),
        (TENDER, "Tarn Ltd would pay £500 a year for water."),
        (TENDER, "The agreed fee was £500."),
        (CHARGE, "The new sign was £300."),
        (CHARGE, "The charge was £2 before."),
    ],
)
def test_other_options_and_sums_are_not_doubted(decision: tuple[str, ...], line: str) -> None:
    assert said(*HERE, *decision, line) == []
