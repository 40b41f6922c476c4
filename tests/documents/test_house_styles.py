"""House styles: files that a clerk can read, and sentences that say what is wrong in them."""

from pathlib import Path

import pytest

from scrutiny_tui.documents.styles.style_files import StyleError, Styles
from scrutiny_tui.domain.errors import Refused
from tests.documents.builders import TEMPLATES

ENGLAND = (TEMPLATES / "england.toml").read_text(encoding="utf-8")


def problem(folder: Path, text: str) -> str:
    (folder / "ours.toml").write_text(text, encoding="utf-8")
    with pytest.raises(StyleError, match=r"^ours\.toml") as raised:
        Styles(folder).load("ours")
    return str(raised.value)


def changed(before: str, after: str) -> str:
    assert before in ENGLAND
    return ENGLAND.replace(before, after, 1)


def test_the_styles_are_the_files_in_the_folder() -> None:
    assert Styles(TEMPLATES).names == sorted(path.stem for path in TEMPLATES.glob("*.toml"))


@pytest.mark.parametrize("name", Styles(TEMPLATES).names)
def test_every_style_that_is_shipped_can_be_used(name: str) -> None:
    assert Styles(TEMPLATES).load(name).language == "en-GB"


def test_a_style_nobody_knows_is_answered_with_those_that_are_known(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text(ENGLAND, encoding="utf-8")
    with pytest.raises(Refused, match=r"no house style 'their'; there is ours\."):
        Styles(tmp_path).load("their")


def test_a_folder_without_styles_says_so(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"there are none in the folder of styles\."):
        Styles(tmp_path).load("ours")


@pytest.mark.parametrize("name", ["../herefordshire", "", "herefordshire.toml"])
def test_a_style_is_a_name_and_never_a_path(name: str) -> None:
    with pytest.raises(Refused, match="no house style"):
        Styles(TEMPLATES).load(name)


def test_a_misspelt_setting_is_named_with_the_nearest_right_one(tmp_path: Path) -> None:
    wrong = changed('lead = "{resolved}', 'laed = "{resolved}')
    line = f"line {wrong[: wrong.index('laed =')].count(chr(10)) + 1}"
    assert problem(tmp_path, wrong) == (
        f"ours.toml, {line}: there is no setting resolution.laed; did you mean resolution.lead?"
    )


def test_a_setting_unlike_any_is_answered_with_those_that_are_known(tmp_path: Path) -> None:
    wrong = changed("[discussion]", "[discussion]\nqqqq = 1")
    assert problem(tmp_path, wrong).endswith(
        "there is no setting discussion.qqqq; "
        "known are points, counted_through, sub_points, spoken, follow_up, beside."
    )


def test_a_missing_setting_is_named(tmp_path: Path) -> None:
    wrong = changed('author = "{text}"\n', "")
    line = f"line {wrong[: wrong.index('[item]')].count(chr(10)) + 1}"
    assert problem(tmp_path, wrong) == f"ours.toml, {line}: item.author is missing."


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ('noted = "{resolved} the report be noted."', "noted = 3", "resolution.noted must be text"),
        ("signature = [", 'signature = "x" #', "signature must be a list in square brackets"),
        ('term = "as given"', 'term = "small"', "words.term must be one of as given, lower, not 'small'"),
        ('bullets = ["•", "◦", "▪"]', "bullets = []", "marks.bullets needs at least one"),
        ('bullets = ["•", "◦", "▪"]', 'bullets = ["•", 1]', "marks.bullets (2) must be text"),
        (
            'line = "{text}"\n',
            'line = "{txt}"\n',
            "has {txt}, which is not known there; did you mean {text}?",
        ),
        ('points = "none"', 'points = "x."', "discussion.points must show the first number of a list"),
        ('decimal = "1."', 'decimal = "i."', "marks.decimal must show the first decimal number"),
        ('"moved", ', '"moved", "moved", ', "resolution.order names moved twice"),
        ('"resolved", "vote"', '"vote"', "resolution.order leaves out resolved"),
        ('columns = ["Attendance", ', "columns = [", "attendance.columns must have two headings"),
        ('"January", ', "", "dates.months must have twelve names"),
        ('of = ["officers"]', "of = []", "attendance.groups leaves out officers"),
        ('of = ["officers"]', 'of = ["officers", "chair"]', "attendance.groups names chair twice"),
        ('"requests", "actions", ', '"requests", ', "closing.order leaves out actions"),
        ("[discussion]", "[discussion", "cannot be understood"),
        (
            'owners = "Owner"',
            'owner = "Owner"',
            "action_log.columns names no column owner; there are reference,",
        ),
        ('owners = "Owner"', "owners = 3", "action_log.columns must be a table of headings, or a list of 7"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(tmp_path: Path, before: str, after: str, sentence: str) -> None:
    said = problem(tmp_path, changed(before, after))
    assert said.startswith("ours.toml")
    assert sentence in said
    assert said.endswith((".", "?"))


def test_a_byte_order_mark_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text(ENGLAND, encoding="utf-8-sig")
    assert Styles(tmp_path).load("ours") == Styles(TEMPLATES).load("england")


def test_a_file_that_is_not_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_bytes(b"\xd0\xcf\x11\xe0")
    with pytest.raises(StyleError, match=r"ours\.toml is not text in UTF-8"):
        Styles(tmp_path).load("ours")


def test_a_folder_in_place_of_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").mkdir()
    with pytest.raises(StyleError, match=r"ours\.toml cannot be read"):
        Styles(tmp_path).load("ours")
