"""An exempt stretch without end in a meeting that has ended."""

import pytest

from tests.domain.doubts.doubted import HERE, said

NOT_BACK = "The public is excluded and does not return, so all that follows is exempt: /public records it."
PRIVATE = ("/exempt 3", "It was dear.")


@pytest.mark.parametrize(
    "lines",
    [
        ("/item 6", *PRIVATE, "/close 8.00", "/item 7", "It was so."),
        ("/item 6", *PRIVATE, "/close 8.00", "/item 7", "It was so.", "/item 8a", "It was too."),
        ("/item 6", *PRIVATE, "/item 7", "It was so.", "/close 8.00", "/item 8a", "It was too."),
    ],
)
def test_a_public_that_does_not_return_before_later_items_is_doubted(lines: tuple[str, ...]) -> None:
    assert NOT_BACK in said(*HERE, *lines)


@pytest.mark.parametrize(
    "lines",
    [
        ("/item 8a", *PRIVATE, "/close 8.00"),
        ("/item 7", *PRIVATE, "/item 8a", "/close 8.00"),
        ("/item 7", *PRIVATE, "/public", "/close 8.00", "/item 8a"),
        ("/item 7", *PRIVATE, "/item 8a", "It was too."),
    ],
)
def test_a_meeting_that_closes_in_private_after_its_other_items_is_not(lines: tuple[str, ...]) -> None:
    assert NOT_BACK not in said(*HERE, *lines)


@pytest.mark.parametrize(
    ("lines", "items"),
    [
        (("/item 7", *PRIVATE, "/item 8a", "It was too.", "/close 8.00"), "item 8a is"),
        (
            ("/item 6", *PRIVATE, "/item 7", "It was so.", "/item 8a", "It was too.", "/close 8.00"),
            "items 7 and 8a are",
        ),
    ],
)
def test_items_that_a_public_which_does_not_return_makes_exempt_are_named(
    lines: tuple[str, ...], items: str
) -> None:
    sentence = f"The public is excluded and does not return before the close, so {items} exempt too:"
    assert f"{sentence} /public records it." in said(*HERE, *lines)


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (("/exempt 3", "It was dear.", "/out Reed 8.00", "/public"), "Councillor Col Reed is"),
        (
            ("/exempt 3", "moss: asked why", "/out Reed, DEC 8.00", "/public"),
            "Councillor Col Reed and Gwen Dale are",
        ),
    ],
)
def test_whoever_leaves_behind_the_first_line_in_private_may_have_left_with_the_public(
    lines: tuple[str, ...], names: str
) -> None:
    [sentence] = said(*HERE, *lines)
    assert sentence == (
        f"{names} recorded as leaving when something had been said in private, and so as there:"
        " if they left with the public, move this line above it."
    )


@pytest.mark.parametrize(
    "lines",
    [
        ("/exempt 3", "/out Reed 8.00", "It was dear.", "/public"),
        ("/exempt 3", "It was dear.", "It was old.", "/out Reed 8.00", "/public"),
        ("/exempt 3", "It was dear.", "/public", "/out Reed 8.00"),
        ("It was old.", "/out Reed 8.00", "/exempt 3", "It was dear.", "/public"),
    ],
)
def test_whoever_leaves_with_the_public_or_later_is_not_doubted(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines) == []
