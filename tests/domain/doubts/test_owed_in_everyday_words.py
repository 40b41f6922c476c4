"""Sentences that say in everyday words who sees to something, and by when."""

import pytest

from tests.domain.doubts.doubted import HERE, said

ASKED = (
    *HERE,
    "/with ADH&P",
    "/request attendance by the hour @DEC by 15 May",
    "/action repair the swings at Mill Green @ADH&P by 29 May",
)


@pytest.mark.parametrize(
    "line",
    [
        "The swings are for Mrs Dale to sort out.",
        "The swings are down to Mrs Dale.",
        "The swings are with Mrs Dale.",
        "Mrs Dale will sort out the swings.",
        "Mrs Dale is to see to the swings.",
        "Mrs Dale is looking after the swings.",
        "Mrs Dale will chase the swings.",
        "Mrs Dale will get the swings done.",
        "Mrs Dale took on the swings.",
        "The swings are Mrs Dale’s job.",
        "It is up to Mrs Dale to mend the swings.",
    ],
)
def test_another_owner_is_doubted(line: str) -> None:
    found = said(*ASKED, line)
    assert found == ["The words say that Gwen Dale is to do this, and the record has Huw Pike."], found


@pytest.mark.parametrize(
    "line",
    [
        "Members would have the figures by 25 May.",
        "The figures would come by 25 May.",
        "Members will get the attendance by 25 May.",
        "Members can expect the attendance by 25 May.",
        "We get the attendance by 25 May.",
        "The attendance is due by 25 May.",
        "Mrs Dale has until 25 May for the attendance.",
        "The swings are for Mr Pike to sort out by the end of June.",
        "Mr Pike will see to the swings by 30 June.",
        "The swings will be mended by 30 June.",
        "The swings would be back by 30 June.",
    ],
)
def test_another_date_is_doubted(line: str) -> None:
    found = said(*ASKED, line)
    assert len(found) == 1
    assert "it is recorded as due" in found[0]


@pytest.mark.parametrize(
    "line",
    [
        "Members would have the attendance by 15 May.",
        "The figures would come by 15 May.",
        "The swings are for Mr Pike to sort out by the end of May.",
        "Mr Pike will see to the swings by 29 May.",
        "The swings are with Mr Pike.",
        "Mrs Dale will look after the children.",
        "Mrs Dale would paint the swings.",
        "Mrs Dale will look at the swings.",
        "Mrs Dale will tell Mr Pike about the swings.",
        "Members would have lunch by 25 May.",
        "The slides will be mended by 30 June.",
        "Councillor Reed wanted the swings back by 1 May.",
    ],
)
def test_what_is_recorded_so_or_is_something_else_is_not(line: str) -> None:
    assert said(*ASKED, line) == []
