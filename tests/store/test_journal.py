from pathlib import Path

import pytest

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store import open_store
from scrutiny_tui.store.log.line_format import DamagedError, line_of, read_lines
from tests.store.samples import add, numbers, numbers_in


@pytest.fixture
def three(tmp_path: Path) -> bytes:
    """A store in which three changes are saved; what its journal holds."""
    store = open_store(tmp_path)
    for number in (1, 2, 3):
        add(store, number)
    store.close()
    return (tmp_path / "journal.jsonl").read_bytes()


@pytest.mark.parametrize("room", [b"", b"\0" * 100], ids=["at the end of the file", "before room"])
def test_a_last_line_torn_at_any_byte_is_set_aside_and_the_rest_is_read(
    tmp_path: Path, three: bytes, room: bytes
) -> None:
    last = three.rindex(b"\n", 0, -1) + 1
    for cut in range(last, len(three)):
        torn = three[last:cut]
        (tmp_path / "journal.jsonl").write_bytes(three[:cut] + room)
        (tmp_path / "journal-torn.txt").unlink(missing_ok=True)
        store = open_store(tmp_path)
        assert numbers(store) == [1, 2]
        assert bool(store.notices) == bool(torn)
        kept = (tmp_path / "journal.jsonl").read_bytes().rstrip(b"\0")
        assert kept.splitlines()[1:] == three[:last].splitlines()[1:]
        add(store, 4)
        store.close()
        assert numbers_in(tmp_path) == [1, 2, 4]
        aside = tmp_path / "journal-torn.txt"
        assert (aside.read_bytes() if torn else b"\n") == torn + b"\n"


def test_a_second_torn_line_does_not_replace_the_first(tmp_path: Path, three: bytes) -> None:
    for torn in (b"first", b"second"):
        (tmp_path / "journal.jsonl").write_bytes(three + torn)
        open_store(tmp_path).close()
    assert (tmp_path / "journal-torn.txt").read_bytes() == b"first\nsecond\n"


def test_whoever_only_reads_leaves_a_torn_line_where_it_is(tmp_path: Path, three: bytes) -> None:
    (tmp_path / "journal.jsonl").write_bytes(three + b"half a li")
    assert numbers_in(tmp_path) == [1, 2, 3]
    assert (tmp_path / "journal.jsonl").read_bytes() == three + b"half a li"


def test_any_byte_changed_before_the_last_line_is_damage_and_never_skipped(three: bytes) -> None:
    for place in range(three.rindex(b"\n", 0, -1) + 1):
        damaged = bytearray(three)
        damaged[place] ^= 0x01
        line = three[:place].count(b"\n") + 1
        with pytest.raises(DamagedError, match=rf"^at line {line} \(byte "):
            read_lines(bytes(damaged))


def test_more_than_one_bad_line_at_the_end_is_damage_and_no_interrupted_save(three: bytes) -> None:
    last_two = three.replace(b"Moss 2", b"Mxss 2").replace(b"Moss 3", b"Mxss 3")
    last_and_torn = three.replace(b"Moss 3", b"Mxss 3") + b"half a li"
    for damaged, line in ((last_two, 3), (last_and_torn, 4)):
        with pytest.raises(DamagedError, match=rf"^at line {line} .*; {line - 2} changes before that line"):
            read_lines(damaged)


def test_damage_is_reported_with_its_place_and_what_can_be_read(tmp_path: Path, three: bytes) -> None:
    header, first, second, third = three.splitlines(keepends=True)
    damaged = header + first + second.replace(b"Ada", b"Axa") + third
    (tmp_path / "journal.jsonl").write_bytes(damaged)
    with pytest.raises(
        StoreError, match=r"journal\.jsonl is damaged: at line 3 .* 1 changes before .* and 1 from"
    ):
        open_store(tmp_path)
    assert (tmp_path / "journal.jsonl").read_bytes() == damaged


@pytest.mark.parametrize("keep", [(0, 2), (1, 2), (0, 1, 1, 2), (1, 0, 2)])
def test_a_line_missing_repeated_or_out_of_order_is_damage(
    tmp_path: Path, three: bytes, keep: tuple[int, ...]
) -> None:
    header, *lines = three.splitlines(keepends=True)
    (tmp_path / "journal.jsonl").write_bytes(header + b"".join(lines[number] for number in keep))
    with pytest.raises(StoreError, match="is damaged"):
        open_store(tmp_path)


def test_a_line_from_a_newer_version_is_not_guessed_at(tmp_path: Path, three: bytes) -> None:
    newer = line_of({"sequence": 4, "schema": 99, "thoughts": []})
    (tmp_path / "journal.jsonl").write_bytes(three + newer)
    with pytest.raises(StoreError, match="newer version of scrutiny"):
        open_store(tmp_path)


def test_a_line_that_makes_no_sense_is_damage(tmp_path: Path, three: bytes) -> None:
    strange = line_of({"sequence": 4, "schema": 1, "edits": [{"table": "hats", "id": "h1", "after": None}]})
    (tmp_path / "journal.jsonl").write_bytes(three + strange)
    with pytest.raises(StoreError, match="change 4 makes no sense"):
        open_store(tmp_path)


def test_a_store_at_rest_is_plain_text_without_room(three: bytes) -> None:
    assert three.count(b"\n") == 4
    assert b"\0" not in three
