"""Who takes the chair, where the item elects someone else or did not elect them."""

import pytest
from msgspec.structs import replace

from tests.council import AGENDA, DREDGING
from tests.domain.doubts.doubted import HERE, said
from tests.domain.scene import SITTING

ELECT = "/moved Ben Hale seconded Dilys Hale: that Councillor {} be elected Chair for the meeting"


def _said(title: str, *lines: str) -> list[str]:
    item = replace(DREDGING, title=title)
    items = tuple(item if one is DREDGING else one for one in AGENDA)
    return said(*HERE, *lines, sitting=replace(SITTING, items=items))


@pytest.mark.parametrize(
    ("title", "lines", "why"),
    [
        ("Chair", (ELECT.format("Berg"), "/vote 5-0", "/chair Reed"), "Eira van der Berg MBE is recorded as"),
        ("Dredging", (ELECT.format("Berg"), "/carried", "/chair Reed"), "Berg MBE is recorded as elected"),
        (
            "Dredging",
            ("/resolved Councillor Berg be elected Chair", "/chair Reed"),
            "MBE is recorded as elected",
        ),
        ("Dredging", (ELECT.format("Reed"), "/lost", "/chair Reed"), "to elect them is recorded as lost"),
        ("Dredging", (ELECT.format("Reed"), "/vote 1-4", "/chair Reed"), "to elect them is recorded as lost"),
        (
            "Dredging",
            (ELECT.format("Reed"), "/withdrawn", "/chair Reed"),
            "them is recorded as withdrawn",
        ),
        ("Election of Chair", ("/ballot Berg 4, Reed 1", "/chair Reed"), "Berg MBE is recorded as elected"),
    ],
)
def test_who_takes_the_chair_without_being_elected_is_doubted(
    title: str, lines: tuple[str, ...], why: str
) -> None:
    [sentence] = _said(title, *lines)
    assert sentence.startswith("Councillor Col Reed is recorded as taking the chair, but ")
    assert why in sentence


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Election of Chair", ("/ballot Berg 4, Reed 1", "/chair Berg")),
        ("Election of Chair", ("/chair Reed", "/ballot Berg 4, Reed 1", "/chair Berg")),
        ("Election of a vice-chair", ("/ballot Berg 4, Reed 1", "/chair Reed")),
        ("Dredging", ("/ballot Berg 4, Reed 1", "/chair Reed")),
        ("Dredging", (ELECT.format("Reed"), "/vote 5-0", "/chair Reed")),
        ("Dredging", (ELECT.format("Berg"), "/lost", "/chair Reed")),
        ("Dredging", (ELECT.format("Reed"), "/lost", ELECT.format("Reed"), "/vote 5-0", "/chair Reed")),
        ("Dredging", ("/resolved Councillor Berg be elected vice-chair", "/chair Reed")),
        ("Dredging", (ELECT.format("Berg"), "/vote 5-0", "/chair Berg", "/item 6", "/chair Reed")),
    ],
)
def test_who_was_elected_or_presides_otherwise_is_not_doubted(title: str, lines: tuple[str, ...]) -> None:
    found = _said(title, *lines)
    assert [sentence for sentence in found if "taking the chair" in sentence] == []
