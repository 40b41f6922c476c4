"""What running words say that the committee agreed to do, in an item in which no decision is recorded."""

import pytest

from tests.domain.doubts.doubted import HERE, MET, said

ONLY_WORDS = "Only words say that this was agreed: /resolved records it."
AGREED = (
    "The Committee agreed to extend the scheme to two more schools.",
    "Members then agreed to close the kiosk in winter.",
    "It was agreed to extend the scheme.",
    "It was unanimously agreed to raise the fees by June 2027.",
    "After a short debate, the Committee agreed to sell the winch.",
    "The Committee agreed not to raise the fees.",
    "The Panel approved the extension of the lease.",
    "The Committee duly adopted the strategy.",
    "The Committee agreed the terms of reference.",
    "Members asked about the cost. The Committee agreed that the scheme be extended.",
)


@pytest.mark.parametrize("line", AGREED)
def test_what_only_words_say_was_agreed_is_doubted(line: str) -> None:
    assert said(*HERE, line, sitting=MET) == [ONLY_WORDS]


@pytest.mark.parametrize("line", AGREED)
@pytest.mark.parametrize(
    "lines", [("/rs agrees to it",), ("/agreed",), ("/conclude It was so.",), ("/recommend do it @Cabinet",)]
)
def test_it_is_not_where_the_item_has_a_decision(lines: tuple[str, ...], line: str) -> None:
    assert ONLY_WORDS not in said(*HERE, *lines, line, sitting=MET)


def test_nor_is_what_was_asked_for_or_goes_into_the_log() -> None:
    asked = "/action write to the Trust about the winch @DEC by 1 May"
    assert said(*HERE, "Members agreed to write to the Trust.", asked) == []
    assert said(*HERE, "The Committee agreed to visit the pier. >> DEC by 1 May") == []
    assert said(*HERE, "\\The Committee agreed to visit the pier.") == []
    assert said(*HERE, "The Committee agreed to visit the pier.", asked) == [ONLY_WORDS]


def test_a_report_that_only_words_say_was_noted_has_a_command_of_its_own() -> None:
    told = "Only words say that this was agreed: /noted records it."
    assert said(*HERE, "Members agreed to note the report.") == [told]


@pytest.mark.parametrize(
    "line",
    [
        "Members agreed that the roads were poor.",
        "Members asked why. The Committee agreed that more should be done.",
        "Members agreed with the Director.",
        "The Committee agreed to differ.",
        "Members agreed to disagree about the winch.",
        "Members agreed to take item 6 first.",
        "The Committee agreed to hear the petitioner.",
        "Members agreed to some extent.",
        "Members agreed the roads were poor.",
        "The Committee agreed on the need for more boats.",
        "Cabinet agreed to extend the scheme.",
        "The Trust agreed to extend the scheme.",
        "The planning committee approved the application.",
        "Councillor Reed agreed to stand.",
        "The officers agreed to look again.",
        "The plan was approved by Cabinet.",
        "The scheme was approved in 2019.",
        "The Committee had agreed to extend the scheme.",
        "At the last meeting, the Committee agreed to extend the scheme.",
        "In 2024, the Committee agreed to extend the scheme.",
        "In December, it was agreed to extend the scheme.",
        "The Committee agreed at its December meeting to extend the scheme.",
        "The Committee agreed to extend the scheme last year.",
        "It was noted that the Committee agreed to extend the scheme.",
        "Councillor Reed said that the Committee agreed to extend the scheme.",
        "Members approved of the new boats.",
        "Members asked whether the Committee agreed to extend the scheme.",
    ],
)
def test_opinions_and_what_others_or_an_earlier_meeting_agreed_are_not(line: str) -> None:
    assert said(*HERE, line, sitting=MET) == []
