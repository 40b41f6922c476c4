"""What holds for every line and every file, whatever is typed."""

from datetime import datetime

from hypothesis import given, reject, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from scrutiny_tui.domain.changes import Record, Serial
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.line import read_line
from scrutiny_tui.domain.grammar.result import Nothing, Recorded, Unreadable
from scrutiny_tui.domain.recording.batch import record_lines
from scrutiny_tui.domain.recording.change_builder import ChangeBuilder
from scrutiny_tui.domain.text import clean, lines_of
from tests.clock import CountedIds
from tests.council import DREDGING
from tests.domain.scene import SITTING, id_source, taken

PIECES = st.sampled_from(
    (
        *(
            "/item 5",
            "/item 6 Beach cleaning contract",
            "/exempt 3",
            "/public",
            "/here all",
            "/here Moss, Reed",
        ),
        *(
            "/rs",
            "/rq",
            "/ac",
            "/rc",
            "/vote",
            "/moved",
            "/amend",
            "/record",
            "/declare",
            "/in",
            "/sub",
            "/ap",
        ),
        *(
            "7-2-1",
            "for",
            "against",
            "seconded",
            "because",
            "with",
            "none",
            "all",
            "unanimous",
            "Hale",
            "Moss",
        ),
        *(
            "DEC",
            "@DEC",
            "@Hale",
            "@",
            ">>",
            ">> request",
            "by June",
            "7.17",
            "5",
            "8a",
            ":",
            ",",
            ";",
            "and",
            "&",
        ),
        *(
            "-",
            "1.",
            "(i)",
            "a)",
            "~",
            "\\",
            "/",
            "//",
            "??",
            '"',
            "“",
            "”",
            " ",
            "\t",
            "    ",
            "\u2028",
            "reed:",
        ),
        *("\x00", "\ud800", "\ufeff", "é", "²", "٣", "ß", "İ", "[b]", "{0}", "%s"),
    )
)
ANY_LINE = st.one_of(
    st.text(st.characters(exclude_characters="\n\r"), max_size=40),
    st.lists(PIECES, max_size=7).map(" ".join),
    st.lists(PIECES, max_size=5).map("".join),
)
BEFORE = st.sampled_from(
    ((), ("/here all",), ("/item 5", "(h) x"), ("/item 5", "/exempt 3"), ("/here Moss", "/item 5", "/rs x"))
)


@settings(max_examples=300)
@given(ANY_LINE, BEFORE)
def test_reading_a_line_never_raises_and_always_answers(line: str, before: tuple[str, ...]) -> None:
    reading = read_line(line, LineContext(taken(*before).sitting, DREDGING))
    assert isinstance(reading, Nothing) == (not clean(line).strip())
    if isinstance(reading, Unreadable):
        assert reading.reason.strip()
        assert "\n" not in reading.reason


@settings(max_examples=150)
@given(st.lists(ANY_LINE, max_size=12))
def test_every_line_is_recorded_or_comes_back(lines: list[str]) -> None:
    after = taken(*lines)
    typed = {number: line for number, line in enumerate(lines_of("\n".join(lines)), 1) if line.strip()}
    back = {returned.number: returned.line for returned in after.returned}
    assert len(back) == len(after.returned)
    assert back.items() <= typed.items()
    kept = [entry.line for entry in after.entries]
    steps = [line for number, line in typed.items() if number not in back]
    assert [line for line in steps if line in kept] == [line for line in kept if line in steps]
    for line in steps:
        assert line in kept or line.strip().startswith("/")


@settings(max_examples=300)
@given(ANY_LINE)
def test_a_point_loses_none_of_its_words(line: str) -> None:
    reading = read_line(line, LineContext(SITTING, DREDGING))
    if not isinstance(reading, Recorded) or not isinstance(reading.body, Point):
        reject()
    bare = clean(line).strip()
    assert reading.body.text in bare
    assert reading.body.text
    left = bare.replace(reading.body.text, "", 1)
    if reading.asked is None and reading.body.speaker is None:
        assert len("".join(left.split())) <= len("~(xviii)~")  # nothing but a mark, tildes or a backslash


@settings(max_examples=100)
@given(st.lists(ANY_LINE, min_size=1, max_size=8))
def test_reading_a_line_again_at_its_place_gives_the_same(lines: list[str]) -> None:
    after = taken("/item 5", *lines)
    for place, entry in enumerate(after.entries):
        if entry.line == "/exempt" and "/exempt" not in lines:
            continue  # put in where one may have been meant: no line has it
        earlier = after.sitting.with_entries(after.entries[:place])
        again = read_line(entry.line, LineContext(earlier, after.sitting.item(entry.item), entry.said_at))
        assert isinstance(again, Recorded)
        assert again.body == entry.body


@settings(max_examples=100)
@given(st.lists(ANY_LINE, max_size=8), st.lists(ANY_LINE, max_size=8))
def test_undoing_gives_back_everything_but_the_numbers_given_out(first: list[str], second: list[str]) -> None:
    earlier = taken("/item 5", "/rq a chart @DEC", *first).sitting
    given_out = len(earlier.log)
    builder = ChangeBuilder(earlier, DREDGING, replace(id_source(given_out), new_id=CountedIds(1000).new))
    record_lines(lines_of("\n".join(second)), builder)
    change = builder.change("record lines", datetime(2026, 3, 3, 19))  # noqa: DTZ001  the time of the place
    records: dict[tuple[str, str], Record | None] = {
        (kind, record.id): record
        for kind, table in (
            ("meetings", (earlier.meeting,)),
            ("items", earlier.items),
            ("entries", earlier.entries),
            ("log", earlier.log),
        )
        for record in table
    }
    before = dict(records)
    for step in (change, change.inverse(change.at)):
        for edit in step.edits:
            known = records.pop((edit.table, edit.id), None)
            assert known == edit.before or isinstance(edit.record, Serial)
            if edit.after is not None:
                records[edit.table, edit.id] = edit.after
    assert {key: record for key, record in records.items() if not isinstance(record, Serial)} == before
