"""Sentences that end with words as typed end with a full stop, in every style."""

import pytest

from scrutiny_tui.documents.styles.style_files import Styles
from scrutiny_tui.documents.writers.plain_text import as_text
from tests.documents.builders import TEMPLATES
from tests.documents.typed import minutes, read

STYLES = Styles(TEMPLATES).names
MOVED = "/moved Moss seconded Reed: that the tug be sold"


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("fate", ["/vote 4-1", "/vote 1-4", "/vote 2-2", "/withdrawn", "/deferred to May"])
def test_the_words_of_a_motion_end_with_a_full_stop(style: str, fate: str) -> None:
    (line,) = [line for line in read("", MOVED, fate, on=style) if "tug" in line]
    assert line.endswith("he tug be sold.")


@pytest.mark.parametrize("style", STYLES)
def test_the_words_as_moved_end_with_a_full_stop(style: str) -> None:
    page = read("", MOVED, "/resolved hires a crew", "/vote 4-1", on=style)
    assert any(line.endswith(": That the tug be sold.") for line in page)
    assert any(line.casefold().endswith("hires a crew.") for line in page)


@pytest.mark.parametrize("style", STYLES)
def test_an_amendment_ends_with_a_full_stop(style: str) -> None:
    page = read("", MOVED, "/amend Reed Berg leave out “tug”", "/vote 4-1", on=style)
    assert any(line.endswith(": leave out “tug”.") for line in page)


@pytest.mark.parametrize("typed", ["sell it.", "sell “the tug.”", "sell it?", "sell it (soon.)"])
def test_a_sentence_that_ends_with_a_mark_gets_no_other(typed: str) -> None:
    assert read("", f"/amend Reed Berg {typed}")[0].endswith(f": {typed}")


@pytest.mark.parametrize("style", STYLES)
def test_a_clause_voted_on_by_itself_has_no_semicolon(style: str) -> None:
    page = read(
        "", "/resolved hires a crew;", "/resolved sells the tug.", "/vote (a) 4-1", "/vote (b) 3-2", on=style
    )
    assert any(line.casefold().endswith("hires a crew.") for line in page)


def test_the_ends_of_several_clauses_stay_as_typed() -> None:
    assert read("", "/resolved hires a crew;", "/resolved sells the tug")[1:] == [
        "(a) hires a crew;",
        "(b) sells the tug",
    ]


@pytest.mark.parametrize("style", ["west-sussex", "wiltshire"])
def test_the_words_as_moved_have_no_capital_within_the_sentence(style: str) -> None:
    page = read("", "/moved Moss: sells the tug", "/resolved hires a crew", "/vote 4-1", on=style)
    assert any(line.endswith(("ommittee sells the tug.", "anel sells the tug.")) for line in page)


@pytest.mark.parametrize("style", STYLES)
def test_a_substitute_known_at_this_meeting_alone_is_named_as_the_members_are(style: str) -> None:
    moved = "/moved Moss seconded Vale: that the tug be sold"
    typed = ("/here Moss Reed", "/sub Councillor Tom Vale for Berg", "/item 5", moved)
    text = as_text(minutes("", *typed, on=style))
    assert "Councillor Vale" in text
    assert text.count("Councillor Tom Vale") == 1


def test_the_owner_of_an_action_is_named_where_members_are_otherwise_not() -> None:
    page = read("", "/action Mend the slip @Moss by May", on="croydon")
    assert "• Mend the slip (Councillor Moss, by May)" in page


def test_the_candidates_of_a_ballot_are_joined_as_the_style_joins_names() -> None:
    assert (
        "Councillor Moss 4 a Councillor Reed 2"
        in read('[words]\njoiner = " a "', "/ballot Moss 4, Reed 2")[0]
    )


@pytest.mark.parametrize("words", ["reported an uptake of 71%", "reported a rise of 3°", "asked why"])
def test_what_somebody_said_ends_with_a_full_stop_behind_a_sign_of_a_number_too(words: str) -> None:
    assert read("", f"reed: {words}")[0].endswith(f"{words}.")
