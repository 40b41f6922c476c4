"""An outcome typed with its vote: `/carried 3-2`."""

import pytest

from scrutiny_tui.domain.outcomes import Carried, Lost, Manner, Side, Vote
from tests.domain.scene import refused, taken


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("/carried 3-2", [Vote(numbers=(3, 2, None)), Carried()]),
        ("/carried by 3 votes to 2", [Vote(numbers=(3, 2, None)), Carried()]),
        ("/carried 3 for, 2 against", [Vote(numbers=(3, 2, None)), Carried()]),
        ("/carried unanimously", [Vote(unanimous=True), Carried()]),
        ("/carried 3-3 chair for", [Vote(numbers=(3, 3, None), casting=Side.FOR), Carried()]),
        ("/carried by show of hands 3-2", [Vote(numbers=(3, 2, None), manner=Manner.HANDS), Carried()]),
        ("/lost 2-3", [Vote(numbers=(2, 3, None)), Lost()]),
        ("/lost by 2 votes to 3 with 1 abstention", [Vote(numbers=(2, 3, 1)), Lost()]),
    ],
)
def test_an_outcome_with_its_vote_records_both(line: str, expected: list[object]) -> None:
    after = taken("/item 5", "/moved Reed seconded Moss: that the bins be emptied", line)
    assert (after.bodies[1:], after.returned) == (expected, ())


def test_each_part_of_an_outcome_with_its_vote_is_a_line_that_records_it() -> None:
    after = taken("/item 5", "/resolved empties the bins", "/carried by 3-2")
    assert [entry.line for entry in after.entries][1:] == ["/vote 3-2", "/carried"]
    assert {after.builder.lines[entry.id] for entry in after.entries[1:]} == {3}


@pytest.mark.parametrize("line", ["/carried as amended", "/lost for want of a seconder", "/carried 3"])
def test_an_outcome_with_other_words_than_the_vote_is_refused(line: str) -> None:
    assert refused(line).startswith(f"Only the vote can follow {line.split(maxsplit=1)[0]}")
