"""Style files that extend others, and the sentences about their faults."""

import os
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docs.make_style_file import PAGE, page
from scrutiny_tui.documents.styles.line_numbers import enclosing, line_numbers_of
from scrutiny_tui.documents.styles.style_files import StyleError, Styles
from scrutiny_tui.documents.styles.toml_output import as_toml, starter_file
from tests.documents.builders import TEMPLATES

BUILTIN = Styles(TEMPLATES)
EXAMPLES = re.findall(
    r"(?:^    .+\n)+", PAGE.with_name("style-examples.md").read_text(encoding="utf-8"), re.MULTILINE
)


def put(folder: Path, name: str, text: str) -> Path:
    """A style file of the council's own."""
    path = folder / f"{name}.toml"
    path.write_text(text, encoding="utf-8")
    return path


def faults(path: Path) -> tuple[str, ...]:
    with pytest.raises(StyleError, match=rf"({re.escape(path.name)}|ours\.toml)") as raised:
        Styles(TEMPLATES, path.parent).check(path)
    return raised.value.faults


@pytest.mark.parametrize("name", BUILTIN.names)
def test_each_style_that_is_shipped_is_commented(name: str) -> None:
    text = (TEMPLATES / f"{name}.toml").read_text(encoding="utf-8")
    assert text.startswith("# House style: ")
    assert text.count("#") > 3


def test_a_style_is_as_the_one_it_stands_on_in_all_it_does_not_say(tmp_path: Path) -> None:
    put(tmp_path, "ours", 'extends = "wiltshire"\n[words]\nchair = "Convener"\n')
    ours, theirs = Styles(TEMPLATES, tmp_path).load("ours"), BUILTIN.load("wiltshire")
    assert (ours.words.chair, ours.words.vice_chair) == ("Convener", theirs.words.vice_chair)
    assert (ours.resolution, ours.naming) == (theirs.resolution, theirs.naming)


def test_a_style_may_stand_on_another_of_the_councils_own(tmp_path: Path) -> None:
    put(tmp_path, "ours", 'extends = "england"\n[words]\nchair = "Convener"\n')
    put(tmp_path, "licensing", 'extends = "ours"\n[words]\nvice_chair = "Deputy"\n')
    words = Styles(TEMPLATES, tmp_path).load("licensing").words
    assert (words.chair, words.vice_chair) == ("Convener", "Deputy")


def test_a_list_is_replaced_as_a_whole(tmp_path: Path) -> None:
    put(tmp_path, "ours", 'extends = "england"\nsignature = ["Chair"]\n')
    assert Styles(TEMPLATES, tmp_path).load("ours").signature == ("Chair",)


def test_styles_that_stand_on_each_other_are_refused(tmp_path: Path) -> None:
    put(tmp_path, "one", 'extends = "two"\n')
    put(tmp_path, "two", '\n\nextends = "one"\n')
    with pytest.raises(StyleError, match=r"^two\.toml, line 3: extends leads back to one\.$"):
        Styles(TEMPLATES, tmp_path).load("one")


def test_a_style_to_stand_on_that_is_not_there_is_answered_with_the_nearest(tmp_path: Path) -> None:
    assert faults(put(tmp_path, "ours", 'extends = "witshire"\n')) == (
        "ours.toml, line 1: extends names no house style, 'witshire'; did you mean wiltshire?",
    )
    (said,) = faults(put(tmp_path, "ours", "extends = 3\n"))
    assert said.startswith("ours.toml, line 1: extends names no house style, 3; there are croydon, england")


def test_a_file_with_the_name_of_a_style_that_is_shipped_is_refused_and_said(tmp_path: Path) -> None:
    path = put(tmp_path, "croydon", 'extends = "england"\n')
    styles = Styles(TEMPLATES, tmp_path)
    (sentence,) = styles.refused
    assert sentence.startswith(f"{path} has the name of a house style that the program brings; give the file")
    assert faults(path) == (sentence,)
    with pytest.raises(StyleError, match=f"^{re.escape(sentence)}$"):
        styles.load("croydon")
    assert styles.load("wiltshire") == BUILTIN.load("wiltshire")


def test_a_folder_of_ones_own_that_is_not_there_holds_no_styles(tmp_path: Path) -> None:
    styles = Styles(TEMPLATES, tmp_path / "nowhere")
    assert (styles.names, styles.refused) == (BUILTIN.names, [])


WRONG = """\
# Ours
extends = "england"

[words]
chiar = "Convener"      # a slip of the finger
term = "lowr"

[item]
purpose = \"\"\"{txt}
and more\"\"\"
head = [
  "urgent",
  "paper",
]

[resolution]
clauses = "(x)"

[[attendance.groups]]
label = "Present:"
of = ["chair"]
name = "{name}"
between = ", "

[[attendance.groups]]
label = 1
of = ["members"]
name = "{nmae}"
between = ", "

[votes]
unanimous = "Agreed.
"""


def test_everything_that_is_wrong_is_said_at_once_with_file_and_line(tmp_path: Path) -> None:
    path = put(tmp_path, "ours", WRONG.replace('"Agreed.\n', '"Agreed by the {comittee}."\n'))
    assert faults(path) == (
        "ours.toml, line 5: there is no setting words.chiar; did you mean words.chair?",
        "ours.toml, line 6: words.term must be one of as given, lower, not 'lowr'; did you mean lower?",
        "ours.toml, line 9: item.purpose has {txt}, which is not known there; did you mean {text}?",
        (
            "ours.toml, line 11: item.head (2) must be one of urgent, author, purpose, papers, not 'paper'; "
            "did you mean papers?"
        ),
        (
            'ours.toml, line 17: resolution.clauses must show the first number of a list, as "1.", "(a)", '
            '"A" or "i."; or be "bullets" or "none" or "one sentence", not \'(x)\'.'
        ),
        "ours.toml, line 26: attendance.groups (2).label must be text in quotation marks, not 1.",
        (
            "ours.toml, line 28: attendance.groups (2).name has {nmae}, which is not known there; "
            "did you mean {name}?"
        ),
        (
            "ours.toml, line 32: votes.unanimous has {comittee}, which is not known there; "
            "did you mean {committee}?"
        ),
    )


def test_a_file_that_cannot_be_understood_says_where(tmp_path: Path) -> None:
    (said,) = faults(put(tmp_path, "ours", WRONG))
    assert said.startswith("ours.toml cannot be understood: ")
    assert "(at line 32, column 21)" in said


def test_a_fault_of_the_style_beneath_is_told_of_that_file(tmp_path: Path) -> None:
    put(tmp_path, "ours", 'extends = "england"\n[words]\nchiar = ""\n')
    path = put(tmp_path, "licensing", 'extends = "ours"\n')
    assert faults(path) == ("ours.toml, line 3: there is no setting words.chiar; did you mean words.chair?",)


def test_a_fault_in_a_list_is_told_of_the_file_that_says_the_list(tmp_path: Path) -> None:
    group = '[[attendance.groups]]\nlabel = "Present:"\nof = ["chair"]\nbetween = ", "\n'
    ours = put(tmp_path, "ours", f'extends = "england"\n{group}')
    assert faults(ours) == ("ours.toml, line 2: attendance.groups (1).name is missing.",)
    within = 'attendance = { groups = [{ label = "", of = [], between = "" }] }\n'
    ours = put(tmp_path, "ours", f'extends = "england"\n{within}')
    assert faults(ours) == ("ours.toml, line 2: attendance.groups (1).name is missing.",)


def test_a_setting_where_a_table_belongs_and_the_other_way_round(tmp_path: Path) -> None:
    path = put(tmp_path, "ours", 'extends = "england"\nwords = "few"\n[item.purpose]\nx = ""\n')
    assert faults(path) == (
        "ours.toml, line 2: words must be a table of settings, not 'few'.",
        "ours.toml, line 3: item.purpose must be text in quotation marks, not {'x': ''}.",
    )


HOSTILE = {
    "a number of 5,000 digits": "x = " + "9" * 5000,
    "a number that cannot be shown": "signature = 0x" + "f" * 20_000,
    "50,000 brackets": "x = " + "[" * 50_000,
    "tables within tables": "x = " + "{x = " * 20_000,
    "a key of 100,000 parts": "words." * 40_000 + "x = 1",
    "a table of 3,000 parts": "[" + "x." * 3000 + "x]",
    "more than a megabyte": "#" * 1_000_001,
    "20,000 settings that are none": "".join(f"k{number} = 1\n" for number in range(20_000)),
    "20,000 tables": "[[attendance.groups]]\n" * 10_000,
    "20,000 gaps that are none": '[votes]\nunanimous = "' + "{x}" * 60_000 + '"',
    "a key without end": '"' + "k" * 200_000 + '" = 1',
    "a choice without end": '[words]\nterm = "' + "k" * 200_000 + '"',
    "a style beneath without end": "",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_whatever_a_file_holds_it_is_told_in_one_sentence_and_at_once(tmp_path: Path, kind: str) -> None:
    path = put(tmp_path, "ours", f'extends = "england"\n{HOSTILE[kind]}')
    if not HOSTILE[kind]:
        path = put(tmp_path, "ours", f'extends = "{"k" * 200_000}"')
    styles = Styles(TEMPLATES, tmp_path)
    for read in (styles.load, styles.settings):
        with pytest.raises(StyleError, match=r"ours\.toml") as told:
            read("ours")
        assert len(told.value.faults) == 1
        assert len(str(told.value)) < 1000
    assert faults(path) == told.value.faults
    with pytest.raises(StyleError, match=r"ours\.toml"):
        styles.unprinted(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this platform keeps pipes elsewhere than among files")
def test_a_style_that_is_a_pipe_is_told_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ours.toml")
    assert faults(tmp_path / "ours.toml") == ("ours.toml cannot be read: it is no file.",)


KEYS = st.text(st.sampled_from("abcz_-9 .\"'#[]={}é\\"), min_size=1, max_size=6)
WORDS = st.text(max_size=30).filter(
    lambda text: text.encode("utf-8", "replace") == text.encode("utf-8", "ignore")
)
TABLES = st.dictionaries(
    KEYS,
    st.one_of(WORDS, st.lists(WORDS, max_size=3), st.dictionaries(KEYS, WORDS, max_size=3)),
    max_size=4,
)


@given(st.dictionaries(KEYS, TABLES, max_size=4))
def test_what_is_written_as_a_style_file_reads_back_as_it_was(said: dict[str, Any]) -> None:
    assert tomllib.loads(as_toml(said)) == said


@given(st.lists(st.tuples(st.text("abcde", min_size=1), WORDS), unique_by=lambda pair: pair[0]), st.data())
def test_the_line_of_every_setting_is_found_whatever_it_says(
    said: list[tuple[str, str]], data: st.DataObject
) -> None:
    text, expected = "[table] # [not] = a setting\n# nor = this\n", {"table": 1}
    for key, words in said:
        expected[f"table.{key}"] = text.count("\n") + 1
        value = as_toml({"k": words}).removeprefix("k = ").rstrip("\n")
        text += data.draw(
            st.sampled_from(
                [
                    f'{key} = {value} # said = "so"\n\n',
                    f"{key} = [\n  {value}, # one\n  {value},\n]\n",
                    f"{key} = {{ x = {value}, y = [] }}\n",
                    f"  {key}='''\n[x]\ny = 1'''\n",
                    f'{key} = """\n{key} = \\"\n"""\n',
                ]
            )
        )
    tomllib.loads(text)
    assert line_numbers_of(text) == expected


def test_tables_in_lists_are_counted_and_quoted_names_are_taken_as_they_are() -> None:
    assert line_numbers_of('x = 1\n["a.b"]\ny = 1\n[c]\nz.w = 1\n[[d]]\n[[d]]\ne = 1\n') == {
        "x": 1, "a.b": 2, "a.b.y": 3, "c": 4, "c.z.w": 5, "d": 6, "d (1)": 6, "d (2)": 7, "d (2).e": 8,
    }  # fmt: skip
    assert list(enclosing("d (2).e")) == ["d (2).e", "d (2)", "d"]


@pytest.mark.parametrize("name", BUILTIN.names)
def test_everything_that_a_style_says_is_a_style_of_its_own(name: str, tmp_path: Path) -> None:
    put(tmp_path, "whole", as_toml(BUILTIN.settings(name)))
    assert Styles(TEMPLATES, tmp_path).load("whole") == BUILTIN.load(name)


@pytest.mark.parametrize("base", BUILTIN.names)
def test_a_style_that_is_begun_is_the_one_it_stands_on_until_a_line_is_changed(
    base: str, tmp_path: Path
) -> None:
    text = starter_file("ours", base, BUILTIN.settings(base), "ours.toml")
    put(tmp_path, "ours", text)
    assert Styles(TEMPLATES, tmp_path).load("ours") == BUILTIN.load(base)
    taken_up = "\n".join(line.removeprefix("# ") if " = " in line else line for line in text.split("\n"))
    put(tmp_path, "ours", taken_up)
    assert Styles(TEMPLATES, tmp_path).load("ours") == BUILTIN.load(base)


@pytest.mark.parametrize("said", EXAMPLES)
def test_each_example_is_a_style(said: str, tmp_path: Path) -> None:
    put(tmp_path, "ours", f'extends = "england"\n{said}')
    assert Styles(TEMPLATES, tmp_path).load("ours") != BUILTIN.load("england")


def test_the_reference_of_all_settings_is_current() -> None:
    kept = PAGE.read_text(encoding="utf-8")
    assert kept == page(), "the settings have changed: run python docs/make_style_file.py"
