"""Lines without a command: points, sub-points, speakers, rough notes, mentions, follow-ups."""

from datetime import date

import pytest

from scrutiny_tui.domain.action_log import Due, Kind
from scrutiny_tui.domain.discussion import Author, Heading, Mark, MarkStyle, Note, Paper, Point, Purpose
from scrutiny_tui.domain.grammar.result import Nothing
from scrutiny_tui.domain.outcomes import Clause
from tests.domain.scene import body, point, read, recorded, refused, taken, who

BULLET = Mark(MarkStyle.BULLET)


def decimal(number: int) -> Mark:
    return Mark(MarkStyle.DECIMAL, number)


def letter(number: int) -> Mark:
    return Mark(MarkStyle.LETTER, number)


def roman(number: int) -> Mark:
    return Mark(MarkStyle.ROMAN, number)


@pytest.mark.parametrize(
    ("line", "mark", "words"),
    [
        ("- silt had built up", BULLET, "silt had built up"),
        ("– silt had built up", BULLET, "silt had built up"),
        ("• silt had built up", BULLET, "silt had built up"),
        ("▪ silt had built up", BULLET, "silt had built up"),
        ("o\tsilt had built up", BULLET, "silt had built up"),
        ("§\tsilt had built up", BULLET, "silt had built up"),
        ("· silt had built up", BULLET, "silt had built up"),
        ("* silt had built up", BULLET, "silt had built up"),
        ("-\tsilt had built up", BULLET, "silt had built up"),
        ("1. silt", decimal(1), "silt"),
        ("12) silt", decimal(12), "silt"),
        ("123. silt", decimal(123), "silt"),
        ("a) silt", letter(1), "silt"),
        ("(a) silt", letter(1), "silt"),
        ("(c) silt", letter(3), "silt"),
        ("(i) silt", roman(1), "silt"),
        ("(iv) silt", roman(4), "silt"),
        ("xii) silt", roman(12), "silt"),
    ],
)
def test_a_mark_and_a_blank_make_a_sub_point(line: str, mark: Mark, words: str) -> None:
    assert body(line) == Point(words, level=1, mark=mark)


@pytest.mark.parametrize(
    "line",
    [
        "Silt had built up.",
        "2024 saw more silt",
        "2024. saw more silt",
        "1000) tonnes",
        "10.30 am was high water",
        "-5% on the year",
        "*important",
        "1.5 metres of silt",
        "a boat, b) a barge",
        "(see) the chart",
        "A) in capitals",
        "-",
        "- ",
        "•silt",
        "o silt",
        "§ 5 of the Act",
        "“Silt” was said",
        "https://example.org: a page",
        "and/or",
        "~",
        "\\",
    ],
)
def test_every_other_line_is_a_point_in_its_own_words(line: str) -> None:
    assert body(line) == Point(line.strip())


@pytest.mark.parametrize("line", ["", " ", "\t", "\u2028", "\x00", "\u00a0"])
def test_an_empty_line_records_nothing(line: str) -> None:
    assert read(line) == Nothing()


@pytest.mark.parametrize(
    ("above", "line", "mark"),
    [
        (["(h) eight"], "(i) nine", letter(9)),
        (["(iv) four"], "(v) five", roman(5)),
        (["(u) one"], "(v) two", letter(22)),
        (["(ix) nine"], "(x) ten", roman(10)),
        ([], "(v) five", letter(22)),
        (["(iv) four", "  - beneath it"], "(v) five", roman(5)),
        (["(h) eight", "A point between."], "(i) one", roman(1)),
    ],
)
def test_a_letter_that_is_also_a_roman_number_continues_its_list(
    above: list[str], line: str, mark: Mark
) -> None:
    assert point(line, "/item 5", *above).mark == mark


def test_indentation_gives_the_level() -> None:
    lines = ["- one", "  - two", "      - three", "  - two again", "\t- deeper", "- one again"]
    levels = [e.level for e in taken("/item 5", "A point.", *lines).bodies if isinstance(e, Point)]
    assert levels == [0, 1, 2, 3, 2, 3, 1]


def test_a_list_begins_at_the_first_level_however_it_is_indented() -> None:
    levels = [
        e.level for e in taken("/item 5", "    - one", "A point.", "  - one").bodies if isinstance(e, Point)
    ]
    assert levels == [1, 0, 1]


@pytest.mark.parametrize(
    "before", ["reed", "Reed", "Councillor Reed", "Cllr Reed", "Cllr. Col Reed", "Col Reed", "@Reed"]
)
def test_a_name_before_a_colon_is_the_speaker(before: str) -> None:
    said = point(f"{before}: asked how deep it was")
    assert (who(said.speaker), said.text) == (["reed"], "asked how deep it was")


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("DEC: explained", "dec"),
        ("director for estuary and coast: explained", "dec"),
        ("the Chair: asked", "moss"),
        ("Vice-Chair: asked", "hale"),
        ("van der Berg: asked", "berg"),
        ("Cllr van der Berg: asked", "berg"),
        ("Mrs Orr: asked", "orr"),
    ],
)
def test_initials_roles_and_offices_speak_too(line: str, speaker: str) -> None:
    assert who(point(line).speaker) == [speaker]


@pytest.mark.parametrize(
    "line",
    [
        "Note: the tide turned",
        "Reed asked: why",
        "10: the hour",
        "Hales: a firm",
        "mbe: no name",
    ],
)
def test_other_words_before_a_colon_are_text(line: str) -> None:
    assert body(line) == Point(line)


def test_only_those_in_the_room_speak() -> None:
    assert point("lunt: replied", "/here Moss").speaker is None
    assert who(point("lunt: replied", "/here Moss", "/with Lunt").speaker) == ["lunt"]
    assert point("reed: asked", "/here Moss Reed", "/out Reed").speaker is None


def test_a_surname_of_two_people_in_the_room_is_refused() -> None:
    reason = refused("hale: asked")
    assert "Councillor Ben Hale" in reason
    assert "Councillor Dilys Hale" in reason
    assert who(point("Dilys Hale: asked").speaker) == ["dilys"]


def test_a_surname_of_only_one_person_in_the_room_means_that_person() -> None:
    assert who(point("hale: asked", "/here Moss", "/here Ben Hale").speaker) == ["hale"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("~silt?", Point("silt?", rough=True)),
        ("~ silt?", Point("silt?", rough=True)),
        ("~- silt?", Point("silt?", rough=True, level=1, mark=BULLET)),
        ("- ~silt?", Point("silt?", rough=True, level=1, mark=BULLET)),
        ("~~silt", Point("~silt", rough=True)),
    ],
)
def test_a_tilde_marks_a_rough_note(line: str, expected: Point) -> None:
    assert body(line) == expected


def test_a_rough_note_has_a_speaker_like_any_other() -> None:
    said = point("~reed: deep??")
    assert (said.rough, who(said.speaker), said.text) == (True, ["reed"], "deep??")


@pytest.mark.parametrize(
    "line", ["It cost £4m ??", "/resolved spends £4m??", "/vote 7-2 ", "/note ask ?? why"]
)
def test_a_figure_may_be_marked_to_verify_anywhere(line: str) -> None:
    (entry,) = taken("/item 5", line).entries
    assert entry.unverified is ("??" in line)


@pytest.mark.parametrize(
    "words",
    [
        "/item is a word",
        "- with a dash",
        "~tilde",
        "1. one",
        "hale: no speaker",
        "a >> b",
        "\\ twice",
        "exempt 3",
    ],
)
def test_after_a_backslash_everything_is_a_point(words: str) -> None:
    assert recorded(f"\\{words}").body == Point(words)
    assert recorded(f"\\{words}").asked is None


@pytest.mark.parametrize(
    ("line", "kind", "text", "owners", "due"),
    [
        ("A note would go round. >> DEC after the meeting", Kind.ACTION, "A note would go round.", ["dec"],
         Due("after the meeting")),
        ("A chart was asked for >> request ADH&P by June", Kind.REQUEST, "A chart was asked for", ["adhp"],
         Due("by June", date(2026, 6, 30))),
        ("Asked to think again >> recommend Cabinet", Kind.RECOMMENDATION, "Asked to think again",
         ["“Cabinet”"], None),
        ("Ring the pilot >> action @DEC and @ADH&P", Kind.ACTION, "Ring the pilot", ["dec", "adhp"], None),
        ("Ring the pilot >> DEC, ADH&P next meeting", Kind.ACTION, "Ring the pilot", ["dec", "adhp"],
         Due("next meeting", None, next_meeting=True)),
        ("Nobody was named >>", Kind.ACTION, "Nobody was named", [], None),
        ("/resolved asks again >> DEC", Kind.RESOLUTION, "asks again", ["dec"], None),
        ("/resolved asks again >> request DEC", Kind.REQUEST, "asks again", ["dec"], None),
        ("/conclude dredging is late >> DEC", Kind.ACTION, "dredging is late", ["dec"], None),
    ],
)  # fmt: skip
def test_a_tail_puts_the_sentence_in_the_log(
    line: str, kind: Kind, text: str, owners: list[str], due: Due | None
) -> None:
    reading = recorded(line)
    asked = reading.asked
    assert asked is not None
    assert (asked.kind, getattr(reading.body, "text", None)) == (kind, text)
    assert (who(asked.owners), asked.due) == (owners, due)


def test_a_sub_point_with_a_speaker_may_have_a_tail() -> None:
    reading = recorded("- reed: asked for a chart >> request DEC")
    assert isinstance(reading.body, Point)
    assert (reading.body.mark, who(reading.body.speaker), reading.body.text) == (
        BULLET,
        ["reed"],
        "asked for a chart",
    )


def test_a_tail_needs_words_before_it() -> None:
    assert refused(">> DEC by June").startswith("Write what is to be followed up before >>:")


def test_an_owner_that_fits_two_people_is_refused() -> None:
    assert "fits Councillor Ben Hale and Councillor Dilys Hale" in refused(
        "A note would go round >> Hale by June"
    )


@pytest.mark.parametrize(
    ("line", "mentioned"),
    [
        ("It was for @DEC to say.", ["dec"]),
        ("(@Reed) and “@ADH&P”, @the Chair.", ["reed", "adhp", "moss"]),
        ("@Reed's boat", ["reed"]),
        ("Write to harbour@example.org or dec@dec.", []),
        ("@nobody said so", []),
        ("/note ask @DEC", ["dec"]),
        ("/resolved thanks @DEC", ["dec"]),
        ("/heading @DEC", ["dec"]),
    ],
)
def test_an_at_sign_before_a_name_mentions_them(line: str, mentioned: list[str]) -> None:
    assert who(recorded(line).mentions) == mentioned


def test_a_mention_stays_in_the_words_as_it_was_typed() -> None:
    assert point("It was for @DEC to say.").text == "It was for @DEC to say."


def test_a_mention_that_fits_two_people_is_refused() -> None:
    assert "Councillor Dilys Hale" in refused("It was for @Hale to say.")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("/heading What it cost", Heading("What it cost")),
        ("/purpose To see what it cost", Purpose("To see what it cost")),
        ("/report Report by the DEC", Author("Report by the DEC")),
        ("/paper Appendix 2", Paper("Appendix 2")),
        ("/note ask about the tug >> later", Note("ask about the tug >> later")),
        ("/PURPOSE To see", Purpose("To see")),
        ("  /pur To see", Purpose("To see")),
        ("/hea\tWhat it cost", Heading("What it cost")),
        ("/resolved  notes   the cost", Clause("notes   the cost")),
    ],
)
def test_lines_at_the_head_of_an_item(line: str, expected: object) -> None:
    assert body(line) == expected


@pytest.mark.parametrize(
    "command", ["heading", "purpose", "report", "paper", "note", "resolved", "conclude", "reason"]
)
def test_a_command_without_its_words_says_what_is_missing(command: str) -> None:
    assert "missing" in refused(f"/{command}")


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("DEC: would send the chart >> DEC by June", "Gwen Dale would send the chart"),
        ("Moss: asked for the chart >> DEC", "Councillor Moss asked for the chart"),
        (
            "van der Berg: would ring the pilot >> van der Berg",
            "Councillor van der Berg would ring the pilot",
        ),
        ("The chart is to be sent >> DEC", "The chart is to be sent"),
    ],
)
def test_what_a_speaker_undertook_is_in_the_log_with_the_speaker(line: str, text: str) -> None:
    (logged,) = taken("/item 5", line).sitting.log
    assert logged.text == text


@pytest.mark.parametrize(
    "line", ["A note >> would come >> DEC by June", "/rs notes it >> at once >> DEC", "/ac a >> b >> DEC"]
)
def test_a_tail_within_the_words_is_handed_back_and_not_printed(line: str) -> None:
    assert refused(line) == ">> stands on this line twice. Write it once: text >> who when"


@pytest.mark.parametrize(
    "line",
    [
        "Reed:asked the cost",
        "reed - asked the cost",
        "Councillor Reed – asked the cost",
        "Reed; asked the cost",
    ],
)
def test_a_speaker_typed_in_haste_is_the_speaker(line: str) -> None:
    said = point(line)
    assert (who(said.speaker), said.text) == (["reed"], "asked the cost")


@pytest.mark.parametrize(
    "line",
    [
        "Reed - a rare bird - was seen",
        "Reed; rushes",
        "The Chair welcomed all; asked for quiet",
        "Costs - asked for in May - had risen",
        "At 10:30 and 11:15",
        "https://reed.example",
        "Lunt - replied in May",
    ],
)
def test_other_words_before_a_dash_or_a_colon_are_no_speaker(line: str) -> None:
    said = point(line, "/here Moss, Reed")
    assert (said.speaker, said.text) == (None, line)
