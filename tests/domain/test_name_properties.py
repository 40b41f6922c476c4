"""What holds of the reader of names, whatever is typed."""

from contextlib import suppress

from hypothesis import example, given
from hypothesis import strategies as st

from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.names.directory import Directory
from scrutiny_tui.domain.names.looks import looks_like_a_name
from scrutiny_tui.domain.names.name_table import Bearer
from scrutiny_tui.domain.names.reading import read_names
from scrutiny_tui.domain.names.spans import quoted
from scrutiny_tui.domain.people import Person
from tests.council import MEMBERSHIPS, PEOPLE

TITLES = st.sampled_from(["", "Councillor ", "Cllr ", "Dr ", "Revd Canon ", "Sir ", "Y Cynghorydd ", "Mrs "])
WORDS = st.sampled_from(
    ["Ada", "Moss", "P. J.", "O'Dowd", "van der", "Berg", "Young", "May", "Ó Briain", "Smith-Jones", "Hall"]
)
PRINTED = st.one_of(
    st.builds("{}{} {}".format, TITLES, WORDS, WORDS), st.builds("{}{}".format, TITLES, WORDS)
)
PIECES = st.one_of(
    PRINTED,
    st.sampled_from([person.name for person in PEOPLE]),
    st.sampled_from(
        ["none", "(work)", "for lateness", "after item 2", "'s", "not voting", "and", ",", ";", "6.34", "@"]
    ),
    st.text(max_size=12),
)
LINES = st.lists(PIECES, max_size=5).map(" ".join)
HERE = Directory(PEOPLE, MEMBERSHIPS).plus([Bearer("Mrs Jo Belk")])


@given(LINES)
def test_any_words_are_read_or_handed_back(words: str) -> None:
    with suppress(CannotRead):
        assert read_names(words, HERE)
    with suppress(CannotRead):
        assert HERE.name_at_start(words).typed
    HERE.nearest(words)


@given(st.lists(PIECES, min_size=1, max_size=3).map(" ".join), st.text(max_size=6), st.text(max_size=4))
@example("- Moss", "", "")
@example("Dr . , Moss", "", "")
def test_a_committee_can_be_used_whatever_a_person_is_called(name: str, role: str, initials: str) -> None:
    people = Directory([Person("1", name, role, initials), *PEOPLE], MEMBERSHIPS)
    assert people.people_named("Councillor Ada Moss")


@given(st.lists(PRINTED, min_size=1, max_size=6, unique_by=str.casefold))
def test_a_printed_name_always_finds_its_bearer_before_everyone_else(names: list[str]) -> None:
    people = Directory([Person(str(number), name) for number, name in enumerate(names)])
    for name in names:
        found = [bearer.name for bearer in people.people_named(name)]
        assert name in found
        assert {people.without_titles(other) for other in found} == {people.without_titles(name)}


@given(LINES)
def test_a_word_that_is_left_over_is_a_person_only_where_it_looks_like_a_name(words: str) -> None:
    with suppress(CannotRead):
        for named in read_names(words, HERE):
            known = named.person is not None or HERE.people_named(named.text)
            in_quotes = any(found and found.named == named for found in map(quoted, _tails(words)))
            assert known or in_quotes or looks_like_a_name(named.text)


def _tails(words: str) -> list[str]:
    return [words[start:] for start, letter in enumerate(words) if letter in '"“']
