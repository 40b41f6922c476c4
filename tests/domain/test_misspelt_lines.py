"""One typing slip in a boundary: a line that begins an item, or begins or ends an exempt stretch."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from scrutiny_tui.domain.grammar.line import read_line
from scrutiny_tui.domain.grammar.result import Unreadable
from scrutiny_tui.domain.part import Part, part_of
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import clean
from tests.domain.scene import AfterLines, taken

ITEMS = (
    *("/item 5", "/item 6", "/item 7", "/item Beach cleaning contract", "/item 8a Tenders received"),
    *("/item 30 Sea defences", "/question 50 Quill on moorings", "/callin 70 Sale of the slipway"),
    *("/urgent Breach of the wall because it rained", "/election 90 Harbour master"),
)
OPENINGS = ("/exempt 3", "/exempt 1, 3", "/exempt", "/exempt paragraph 3")
CLOSING = "/public"
KEYS = "abcdefghijklmnopqrstuvwxyz 0123456789"


def said(number: int) -> str:
    """A line with a word that no other line has: a point, a sub-point, a request or a note."""
    forms = ("{} was said", "- {} was said", "/rq {} @DEC by June", "/note {}", "reed: {} >> DEC")
    return forms[number % len(forms)].format(f"word{number}x")


@st.composite
def correct_files(draw: st.DrawFn) -> tuple[list[str], list[int]]:
    """Items with points and exempt stretches, in one item or over several; and which lines are boundaries."""
    lines: list[str] = []
    boundaries: list[int] = []
    private, number = False, 0
    for item in draw(st.lists(st.sampled_from(ITEMS), min_size=2, max_size=5, unique=True)):
        boundaries.append(len(lines))
        lines.append(item)
        for _ in range(draw(st.integers(1, 3))):
            number += 1
            lines.append(said(number))
            if draw(st.integers(0, 2)) == 0:
                boundaries.append(len(lines))
                lines.append(CLOSING if private else draw(st.sampled_from(OPENINGS)))
                private = not private
    return lines, boundaries


def slip_in(line: str, at: int, key: str, slip: str) -> str:
    """The line with one letter dropped, exchanged with the next, doubled, changed or put in."""
    before, letter, after = line[:at], line[at : at + 1], line[at + 1 :]
    return {
        "drop": before + after,
        "swap": before + after[:1] + letter + after[1:],
        "double": before + letter + letter + after,
        "change": before + key + after,
        "insert": before + key + letter + after,
    }[slip]


@st.composite
def misspelt_files(draw: st.DrawFn) -> tuple[list[str], list[str], int]:
    """A correct file, the same with one boundary misspelt, and which line that is.

    Half of the slips are in the command and its slash.
    """
    correct, boundaries = draw(correct_files())
    where = draw(st.sampled_from(boundaries))
    command = correct[where].partition(" ")[0]
    slip = draw(st.sampled_from(("drop", "swap", "double", "change", "insert")))
    at = draw(st.integers(0, len(draw(st.sampled_from((command, correct[where]))))))
    wrong = slip_in(correct[where], at, draw(st.sampled_from(KEYS)), slip)
    return correct, [*correct[:where], wrong, *correct[where + 1 :]], where


def public_words(sitting: Sitting) -> set[str]:
    """Every word that the public part holds."""
    public = part_of(sitting, Part.PUBLIC)
    lines = [*(entry.line for entry in public.entries), *(logged.text for logged in public.log)]
    titles = {f"{item.title} {item.urgent_because}" for item in public.items if item.title}
    return {word for line in lines for word in line.split() if word.startswith("word")} | titles


def standing(after: AfterLines) -> set[tuple[str, str]]:
    """Each word with the title of its item."""
    titles = {item.id: item.title for item in after.sitting.items}
    return {
        (word, titles.get(entry.item or "", ""))
        for entry in after.entries
        for word in entry.line.split()
        if word.startswith("word")
    }


@settings(max_examples=300)
@given(misspelt_files())
def test_a_misspelt_boundary_puts_no_word_in_public_or_in_another_item(
    files: tuple[list[str], list[str], int],
) -> None:
    correct, wrong, where = files
    before = taken(*wrong[:where])
    reading = read_line(wrong[where], before.builder.context(None))
    # A slip may make a line that can be read: "/item 55" is another item, "urgent Breach" is a point.
    assume(isinstance(reading, Unreadable))
    right, other = taken(*correct), taken(*wrong)
    assert right.returned == ()
    assert public_words(other.sitting) <= public_words(right.sitting)
    assert standing(other) <= standing(right)


@pytest.mark.parametrize("boundary", ["/item 6", "/exempt 3", "/public"])
def test_every_single_slip_is_read_as_meant_or_holds_back_what_follows(boundary: str) -> None:
    """All of them, one by one; a backslash alone makes words of a line, and a number is what it is."""
    lines = ["/item 5", *(["/exempt 3"] if boundary == CLOSING else []), "word1x"]
    after = ["word2x", "/item 7", "word3x"]
    right = taken(*lines, boundary, *after)
    for at in range(len(boundary.partition(" ")[0]) + 1):
        for slip in ("drop", "swap", "double", "change", "insert"):
            for key in KEYS if slip in ("change", "insert") else "-":
                other = taken(*lines, wrong := slip_in(boundary, at, key, slip), *after)
                assert public_words(other.sitting) <= public_words(right.sitting), wrong
                assert standing(other) <= standing(right) | {(wrong, "")}, wrong


NO_WORDS = public_words(taken("/item 5").sitting)
"""What the public part holds before anything is said."""
BEFORE_A_MARK = [
    *("o", "▪", "●", "§", "**", "—", "→", "■", "☐", "*", "-", "1.", "(a)", "iv)", "[ ]", ">", "|"),
    *("10.32", "10.32am", "10:32 –", "NOTE", "Chair:", "Ashby:", "@ashby:", "Cllr Moss said", "moss:", "~"),
    *("then they agreed to", "The public left,", "#", "=>", "...", "“", "item 5 ·", "é", "5"),
]


@pytest.mark.parametrize("between", [" ", "\t"])
@pytest.mark.parametrize("mark", BEFORE_A_MARK)
def test_whatever_stands_before_exempt_what_follows_is_never_public(mark: str, between: str) -> None:
    for command in ("/exempt 3", "/exempt", "/Exempt 3", "“/exempt” 3", "**/exempt**", "/exmpt 3"):
        after = taken("/item 5", f"{mark}{between}{command}", "word1x", "/item 6", "word2x")
        assert public_words(after.sitting) == NO_WORDS, command


@pytest.mark.parametrize("mark", BEFORE_A_MARK)
def test_whatever_stands_before_public_it_is_no_point(mark: str) -> None:
    after = taken("/item 5", "/exempt 3", "word1x", f"{mark} /public", "word2x")
    assert after.points() == [("5", "word1x")]


@pytest.mark.parametrize("mark", ["-", "*", "▪", "●", "→", "■"])
def test_exempt_with_its_paragraphs_is_meant_behind_a_mark_without_its_slash_too(mark: str) -> None:
    after = taken("/item 5", f"{mark} exempt 3", "word1x", "/item 6", "word2x")
    assert public_words(after.sitting) == NO_WORDS


@pytest.mark.parametrize(
    "line",
    [
        "\\The clerk typed /exempt at ten",
        "The tax/exempt rate was asked about",
        "See harbour.example/2026/public for the papers",
        "- Exempt business was heard at 3",
        "- Public",
        "He asked for and/or",
    ],
)
def test_words_that_only_look_like_a_boundary_are_a_point(line: str) -> None:
    after = taken("/item 5", line, "word1x")
    assert after.returned == ()
    assert len(after.points()) == 2


@pytest.mark.parametrize(
    "line",
    [
        *("item 9 Lease of the old forge", "item 6 Beach cleaning", "Item 6 Beach cleaning contract"),
        *("l/item 9 Lease", "item: 6", "urgent Breach of the wall because it rained"),
        *("Urgent Breach of the wall because it rained", "question Parking", "callin Sale of the slipway"),
        *("election Harbour master", "l/question Parking"),
    ],
)
def test_an_item_begun_without_its_slash_holds_back_what_follows(line: str) -> None:
    after = taken("/item 5", line, "word1x", "/item 7", "word2x")
    assert after.handed_back == [2, 3]
    assert after.points() == [("7", "word2x")]


@pytest.mark.parametrize("line", ["close 20.14", "close", "Close 20.14", "l/close 20.14", "close: 8.14 pm"])
def test_a_close_without_its_slash_is_handed_back(line: str) -> None:
    after = taken("/item 5", "word1x", line)
    assert after.handed_back == [3]
    assert "Did you mean /close?" in after.returned[0].reason


@pytest.mark.parametrize(
    "line",
    [
        "Item 5 was deferred.",
        "item 5 was deferred",
        "Item 5 Councillor Reed asked why.",
        "Urgent repairs were asked for.",
        "Question time was short.",
        "Election costs had risen.",
        "Close to the quay a boat sank.",
        "Closer work was asked for.",
        "- item 9 Lease",
    ],
)
def test_a_sentence_that_begins_like_a_boundary_is_a_point(line: str) -> None:
    assert taken("/item 5", line).returned == ()


@settings(max_examples=300)
@given(st.text(max_size=30), st.sampled_from(" \t"), st.text(max_size=10))
def test_no_text_before_exempt_makes_a_point_of_it(before: str, between: str, behind: str) -> None:
    line = clean(f"{before}{between}/exempt 3 {behind}")
    assume(not line.strip().startswith(("\\", "/")) and "\n" not in line and "\r" not in line)
    assert isinstance(read_line(line, taken("/item 5").builder.context(None)), Unreadable)


EXCLUDED_IN_WORDS = [
    "The press and public were excluded.",
    "The public left the meeting.",
    "public excluded",
    "exempt session",
    "In private",
    "The committee went into private session.",
    "The public were asked to leave.",
    "Part II",
]


@pytest.mark.parametrize("line", EXCLUDED_IN_WORDS)
def test_a_short_sentence_that_the_public_left_holds_back_what_follows(line: str) -> None:
    after = taken("/item 5", "word0x", line, "word1x", "/item 6", "word2x")
    assert after.handed_back == [3, 4]
    assert public_words(after.sitting) == public_words(taken("/item 5", "word0x", "/item 6").sitting)


def test_why_such_a_sentence_is_held_back_is_said_plainly() -> None:
    excluded, returned = (
        taken("/item 5", "The public left the meeting.").returned,
        taken("/item 5", "/exempt 3", "word1x", "The public were readmitted.").returned,
    )
    assert excluded[0].reason == (
        "The words say that the public was excluded, but only /exempt keeps what follows out of the public"
        " minutes: type /exempt. For a point that says so, put \\ before it."
    )
    assert returned[0].reason == (
        "The words say that the public returned, but only /public ends what is exempt: type /public."
        " For a point that says so, put \\ before it."
    )


OUT_AND_BACK = ("/item 5", "/exempt 3", "word0x", "/public")


@pytest.mark.parametrize(
    "line",
    [
        "The press had to leave for the prices.",
        "The public were asked to leave for this.",
        "The public had been excluded.",
        "The press and public had been asked to withdraw.",
    ],
)
def test_an_account_of_an_exclusion_that_is_recorded_in_the_item_holds_nothing_back(line: str) -> None:
    after = taken(*OUT_AND_BACK, line, "word1x")
    assert after.returned == ()
    assert after.exempt() == ["word0x"]
    assert after.points()[-2:] == [("5", line), ("5", "word1x")]


@pytest.mark.parametrize(
    "line",
    [
        "Again the press had to leave.",
        "The public were now excluded.",
        "The public was excluded under paragraph 1.",
        "The public left at 8.40.",
        "The public is excluded.",
        "Public excluded.",
        "Exempt session.",
    ],
)
def test_what_may_be_another_exclusion_holds_back_what_follows(line: str) -> None:
    assert taken(*OUT_AND_BACK, line, "word1x").handed_back == [5, 6]


def test_an_exclusion_that_another_item_has_is_no_account() -> None:
    assert taken(*OUT_AND_BACK, "/item 6", "The press had to leave.", "word1x").handed_back == [6, 7]


@pytest.mark.parametrize("line", EXCLUDED_IN_WORDS)
@pytest.mark.parametrize("lead", ["\\", "- "])
def test_a_backslash_or_a_dash_makes_a_point_of_it(line: str, lead: str) -> None:
    assert taken("/item 5", lead + line, "word1x").returned == ()


@pytest.mark.parametrize("line", EXCLUDED_IN_WORDS)
def test_such_a_sentence_beside_the_command_is_a_point(line: str) -> None:
    assert taken("/item 5", line, "", "/exempt 3", line, "word1x", "/public").returned == ()


@pytest.mark.parametrize(
    "line", ["The public were readmitted.", "Back in public session", "The public returned."]
)
def test_a_short_sentence_that_the_public_returned_holds_back_what_follows_in_private_only(line: str) -> None:
    assert taken("/item 5", "/exempt 3", "word1x", line, "word2x").handed_back == [4, 5]
    assert taken("/item 5", "/exempt 3", "word1x", line, "/public", line).returned == ()


@pytest.mark.parametrize(
    "line",
    [
        "Councillor Moss moved that the public be excluded.",
        "The press and public were not excluded.",
        "A member of the public left the meeting.",
        "The private rented sector",
        "Closed circuit cameras",
        "Public transport",
        "The public consultation had closed.",
    ],
)
def test_other_sentences_about_the_public_are_points(line: str) -> None:
    assert taken("/item 5", line, "word1x").returned == ()
