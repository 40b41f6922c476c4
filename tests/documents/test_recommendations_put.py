"""Recommendations that were put to the vote by themselves, as the minutes print them."""

import pytest

from scrutiny_tui.documents.styles.style_files import Styles
from tests.documents.builders import TEMPLATES, lines
from tests.documents.typed import minutes


@pytest.mark.parametrize("name", Styles(TEMPLATES).names)
def test_a_vote_on_a_recommendation_is_recorded_as_one(name: str) -> None:
    typed = ("/recommend put rents up to £46 @Cabinet", "/vote 3-2", "/record Orr against")
    told = lines(minutes("", "/item 5", *typed, on=name))
    request = "At their own request it was recorded that"
    assert f"{request} Mrs Orr voted against the recommendation." in told
