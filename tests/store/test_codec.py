import json
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from scrutiny_tui.domain.changes import TABLES, Record
from scrutiny_tui.domain.entries import Body, Entry
from scrutiny_tui.domain.outcomes import Vote
from scrutiny_tui.domain.people import Person
from scrutiny_tui.store.tables.codec import decode, encode
from tests.store.samples import entry, person

any_record = st.sampled_from(list(TABLES)).flatmap(st.from_type)
any_body = st.sampled_from(get_args(Body)).flatmap(st.from_type)


def through_a_file(record: Record) -> Record:
    document = json.loads(json.dumps(encode(record), ensure_ascii=False, allow_nan=False).encode())
    return decode(type(record), document)


@given(any_record)
@settings(max_examples=200)
def test_every_record_comes_back_from_a_file_as_it_was(record: Record) -> None:
    assert through_a_file(record) == record


@given(any_body)
@settings(max_examples=200)
def test_every_kind_of_body_comes_back_as_itself(body: Body) -> None:
    found = through_a_file(replace(entry(1), body=body))
    assert isinstance(found, Entry)
    assert type(found.body) is type(body)
    assert found.body == body


@given(st.text(st.characters(), min_size=1))
def test_a_lone_surrogate_becomes_a_replacement_character_and_all_else_survives(text: str) -> None:
    kept = decode(Person, encode(Person("p1", text))).name
    assert kept == "".join("\ufffd" if "\ud800" <= sign <= "\udfff" else sign for sign in text)


def test_an_unknown_attribute_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="Person has no “shoe_size”"):
        decode(Person, {**encode(person(1)), "shoe_size": 43})


def test_a_missing_attribute_is_refused_by_name() -> None:
    document = encode(person(1))
    del document["role"]
    with pytest.raises(ValueError, match="“role” of Person is missing"):
        decode(Person, document)


def test_a_body_of_a_kind_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="is none of Point"):
        decode(Entry, {**encode(entry(1)), "body": {"is": "Sermon", "text": "long"}})


@pytest.mark.parametrize("wrong", [float("nan"), float("inf"), 1.0, "7", True])
def test_what_is_no_whole_number_is_refused_where_one_is_expected(wrong: int) -> None:
    with pytest.raises(ValueError, match="stands where int is expected"):
        encode(replace(entry(1), body=Vote(numbers=(7, 2, wrong))))
