"""Sentences that say what is charged from now on, and what stays open or closes, in the present tense."""

import pytest

from tests.domain.doubts.doubted import HERE, said

FERRY = ("/moved Reed seconded Berg: That the ferry run until 9 pm from 1 May", "/vote 4-1")
SET = ("/moved Moss seconded Reed: That rents be £44 from 1 April", "/vote 4-1")
RENTS = (
    "Mrs Dale said that rents were £40 now.",
    "/recommend put rents up to £46 from 1 April @Cabinet by 1 May",
)
CHARGE = ("/moved Moss seconded Reed: That the parking charge rise to £2 from 1 April", "/vote 4-1")
CHARGE_LOST = (CHARGE[0], "/vote 1-4")
CLOSED = ("/moved Moss seconded Reed: That the library be closed", "/vote 4-1")
SHUT = ("/moved Moss seconded Reed: That the pier be shut from 1 May until it is mended", "/vote 3-2")
NOT_CLOSED = (CLOSED[0], "/vote 1-4")
KEPT = ("/moved Moss seconded Reed: That the library be kept open", "/vote 4-1")
OTHER_RENT = "The words have “£48”, and what is recommended has “£46”."
OTHER_CHARGE = "The words have “£3”, and what was decided has “£2”."
OTHER_DAY = "The words have “May”, and what was decided has “April”."
NOT_RAISED = "The words say that this is left as it is, but it is recorded as resolved."


@pytest.mark.parametrize(
    ("before", "line", "sentence"),
    [
        (RENTS, "Rents will be £48.", OTHER_RENT),
        (RENTS, "Rents go up to £48.", OTHER_RENT),
        (RENTS, "The new rent is £48.", OTHER_RENT),
        (RENTS, "From 1 April rents will be £48.", OTHER_RENT),
        (RENTS, "Tenants will pay £48.", OTHER_RENT),
        (RENTS, "It will be £48 from 1 April.", OTHER_RENT),
        (RENTS, "Rents of £48 were agreed.", OTHER_RENT),
        (RENTS, "The rents go up from 1 May.", "The words have “May”, and what is recommended has “April”."),
        (CHARGE, "The parking charge will be £3.", OTHER_CHARGE),
        (CHARGE, "Parking will cost £3.", OTHER_CHARGE),
        (CHARGE, "It will cost £3 to park.", OTHER_CHARGE),
        (CHARGE, "The charge goes up from 1 May.", OTHER_DAY),
        (CHARGE, "The charge rises from 1 May.", OTHER_DAY),
        (CHARGE, "The parking charge stays as it is.", NOT_RAISED),
        (CHARGE, "The charge is frozen.", NOT_RAISED),
        (CHARGE, "The charge does not go up.", NOT_RAISED),
        (SET, "Rents stay as they are.", NOT_RAISED),
        (SET, "Rents stay at £40.", "The words have “£40”, and what was decided has “£44”."),
        (FERRY, "The ferry runs until 10 pm from May.", "“10”, and what was decided has “9”."),
        (FERRY, "The ferry runs until 9 pm from June.", "“June”, and what was decided has “1 May”."),
        (CHARGE_LOST, "The charge goes up.", "this is raised, but the motion on it is recorded as lost."),
    ],
)
def test_what_is_charged_is_held_to_what_was_decided(
    before: tuple[str, ...], line: str, sentence: str
) -> None:
    found = said(*HERE, *before, line)
    assert any(one.endswith(sentence) for one in found), found


@pytest.mark.parametrize(
    ("before", "line"),
    [
        *((CLOSED, f"The library {stays}.") for stays in ("stays open", "stays open for now", "is safe")),
        *((CLOSED, f"The library {stays}.") for stays in ("is staying open", "carries on", "won’t close")),
        *((CLOSED, f"The library {stays}.") for stays in ("keeps its doors open", "is not closing")),
        *(
            (SHUT, f"The pier {opens}.")
            for opens in ("stays open", "shuts in June", "is to shut from 1 June")
        ),
        (SHUT, "The closure was turned down."),
        (SHUT, "Members were against closing the pier."),
        *((NOT_CLOSED, f"The library {closes}.") for closes in ("closes", "is closing", "shuts for good")),
        *((KEPT, f"The library {closes}.") for closes in ("closes", "is to close", "is closing", "shuts")),
    ],
)
def test_what_stays_open_or_closes_is_held_to_what_was_decided(before: tuple[str, ...], line: str) -> None:
    assert said(*HERE, *before, line) != []


RIGHT: list[tuple[tuple[str, ...], str]] = [
    (RENTS, "Rents will be £46."),
    (RENTS, "Rents are £40 now."),
    (RENTS, "Rents were £38 last year."),
    (RENTS, "Rents would have to be £48 to cover the costs."),
    (RENTS, "Councillor Reed said that rents should be £48."),
    (RENTS, "Water rents will be £9."),
    (RENTS, "Rents in Tarn are £48."),
    (RENTS, "The rents go up from 1 April if Cabinet agrees."),
    (RENTS, "Cabinet would be asked for £46, not £48."),
    (CHARGE, "The charge will be £2."),
    (SET, "Rents stay at £44."),
    (SET, "Rents go up."),
    (FERRY, "The ferry runs until 9 pm from May."),
    (FERRY, "The ferry runs every 20 minutes."),
    (FERRY, "The bus runs until 10 pm."),
    (CHARGE, "The charge is £1.50 today."),
    (CHARGE, "The signs would cost £3,000."),
    (CHARGE, "The charge goes up from 1 April."),
    (CHARGE_LOST, "The charge stays as it is."),
    (CHARGE_LOST, "The charge does not go up."),
    (SHUT, "The pier shuts in May."),
    (SHUT, "The pier closes."),
    (SHUT, "The closure was agreed."),
    (SHUT, "The pier was shut in 2014 too."),
    (CLOSED, "The library closes."),
    (CLOSED, "The library stays shut."),
    (CLOSED, "The library is open on Saturdays."),
    (CLOSED, "The museum stays open."),
    (NOT_CLOSED, "The library stays open."),
    (NOT_CLOSED, "The library closes at five."),
    (NOT_CLOSED, "The library is not closing."),
    (KEPT, "The library carries on."),
]


@pytest.mark.parametrize(("before", "line"), RIGHT)
def test_what_agrees_with_it_or_is_of_something_else_is_not(before: tuple[str, ...], line: str) -> None:
    assert said(*HERE, *before, line) == []


def test_a_sum_decided_in_private_is_not_quoted_in_public() -> None:
    private = (*HERE, "/exempt 3", *SET, "/public")
    assert not any("44" in one for one in said(*private, "Rents will be £48."))
