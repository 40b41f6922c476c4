"""`scrutiny styles`: which there are, what one says, what is wrong with a file, a style of one's own."""

from pathlib import Path

import pytest

from tests.cli.command_line import COMMITTEE, CommandLine


def test_the_styles_of_five_councils_and_of_each_nation_are_listed(scrutiny: CommandLine) -> None:
    assert scrutiny.done("styles").split() == [
        "croydon",
        "england",
        "herefordshire",
        "northern-ireland",
        "scotland",
        "wales",
        "warwickshire",
        "west-sussex",
        "wiltshire",
    ]


def test_a_style_shows_everything_it_says_what_it_has_from_another_too(scrutiny: CommandLine) -> None:
    shown = scrutiny.done("styles", "west-sussex")
    assert 'lead_as = "point"\n' in shown
    assert 'joiner = " and "\n' in shown
    assert "# The council's own words.\n[words]\n" in shown


def test_a_style_of_ones_own_is_begun_checked_and_used(scrutiny: CommandLine, own: Path) -> None:
    path = Path(scrutiny.done("styles", "new", "ours", "--from", "wiltshire").strip())
    assert path == own / "ours.toml"
    text = path.read_text(encoding="utf-8")
    assert 'extends = "wiltshire"' in text
    path.write_text(text.replace("# resolved =", "resolved ="), encoding="utf-8")
    assert scrutiny.done("styles", "check", str(path)) == "ours.toml is a house style.\n"
    assert "ours" in scrutiny.done("styles").split()
    scrutiny.done("committee", "add", COMMITTEE, "--style", "ours")


def test_minutes_are_published_with_the_numbers_of_their_style_or_not_at_all(
    scrutiny: CommandLine, own: Path
) -> None:
    path = own / "ours.toml"
    scrutiny.done("styles", "new", "ours", "--from", "england")
    scrutiny.done("committee", "add", COMMITTEE, "--style", "ours")
    meeting = scrutiny.done("meeting", "add", "--committee", COMMITTEE, "--date", "2026-03-03").strip()
    path.write_text('extends = "england"\n[minute_numbers]\nrun = "for evr"\n', encoding="utf-8")
    refused = scrutiny("meeting", "set", meeting, "--state", "published")
    assert (refused.status, "did you mean for ever?" in refused.err) == (4, True)
    path.write_text('extends = "england"\n[minute_numbers]\nrun = "for ever"\n', encoding="utf-8")
    scrutiny.done("meeting", "set", meeting, "--state", "published")


def test_a_style_that_is_there_is_never_overwritten(scrutiny: CommandLine, own: Path) -> None:
    scrutiny.done("styles", "new", "ours", "--from", "wiltshire")
    before = (own / "ours.toml").read_bytes()
    again = scrutiny("styles", "new", "ours", "--from", "croydon")
    assert (again.status, again.err) == (2, "There is a house style ours already; choose another name.\n")
    assert (own / "ours.toml").read_bytes() == before
    shipped = scrutiny("styles", "new", "croydon", "--from", "england")
    assert (shipped.status, shipped.err) == (
        2,
        "There is a house style croydon already; choose another name.\n",
    )


@pytest.mark.parametrize("name", ["../ours", "Ours", "our style", "ours.toml", "check", "new", ""])
def test_the_name_of_a_style_is_a_plain_word(scrutiny: CommandLine, own: Path, name: str) -> None:
    ran = scrutiny("styles", "new", name, "--from", "england")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (f"{name!r} cannot be the name of a style; use small letters, figures and hyphens.\n")
    assert not own.exists()


USAGE = "It is written so: scrutiny styles [NAME | check FILE | new NAME --from NAME]."


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("new", "ours"), USAGE),
        (("new", "ours", "--from", "rococo"), "There is no house style 'rococo'; there are "),
        (("new", "--from", "england"), USAGE),
        (("england", "--from", "croydon"), USAGE),
        (("england", "croydon"), USAGE),
        (("check",), "There is no house style 'check'; there are "),
        (("rococo",), "There is no house style 'rococo'; there are "),
    ],
    ids=str,
)
def test_what_cannot_be_understood_gets_one_sentence(
    scrutiny: CommandLine, own: Path, words: tuple[str, ...], says: str
) -> None:
    ran = scrutiny("styles", *words)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith(says)
    assert not own.exists()


def test_every_fault_of_a_file_is_a_line_with_its_place(scrutiny: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "ours.toml"
    path.write_text('extends = "england"\n[words]\nchiar = ""\nterm = "small"\n', encoding="utf-8")
    ran = scrutiny("styles", "check", str(path))
    assert ran.status == 1
    assert ran.out.splitlines() == [
        "ours.toml, line 3: there is no setting words.chiar; did you mean words.chair?",
        "ours.toml, line 4: words.term must be one of as given, lower, not 'small'.",
    ]
    assert ran.err == "2 faults found.\n"


def test_what_a_style_never_prints_is_noted_and_is_no_fault(scrutiny: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('extends = "england"\n[resolution]\nreason = ""\n', encoding="utf-8")
    assert scrutiny.done("styles", "check", str(file)) == (
        "note: mine.toml, line 3: resolution.reason is empty, so that this is never printed: "
        "the reason for a resolution.\n"
        "mine.toml is a house style.\n"
    )


def test_a_file_that_is_not_there_cannot_be_checked(scrutiny: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "ours.toml"
    ran = scrutiny("styles", "check", str(file))
    assert (ran.status, ran.err) == (4, f"{file} could not be read: there is no such file.\n")


def test_a_faulty_style_is_named_when_it_is_used_and_spoils_no_other(
    scrutiny: CommandLine, own: Path
) -> None:
    scrutiny.done("styles", "new", "ours", "--from", "england")
    scrutiny.done("committee", "add", COMMITTEE, "--style", "ours")
    meeting = scrutiny.done("meeting", "add", "--committee", COMMITTEE, "--date", "2026-03-10").strip()
    (own / "ours.toml").write_text('extends = "england"\n[words]\nchiar = ""\n', encoding="utf-8")
    ran = scrutiny("export", "minutes", meeting)
    assert (ran.status, ran.out) == (4, "")
    assert "ours.toml, line 3" in ran.err
    scrutiny.done("export", "minutes", meeting, "--style", "croydon", "--output", str(own / "minutes.docx"))


@pytest.mark.parametrize(
    "words",
    [
        ("styles", "ours"),
        ("styles", "new", "theirs", "--from", "ours"),
        ("template", "check", "council.docx", "--style", "ours"),
        ("export", "minutes", "ECSC-2026-03-10"),
        ("export", "actions", "ECSC-2026-03-10", "--format", "csv"),
        ("export", "minutes", "ECSC-2026-03-10", "--style", "ours"),
        ("meeting", "set", "ECSC-2026-03-10", "--state", "published"),
    ],
    ids=" ".join,
)
def test_a_style_file_that_cannot_be_read_ends_a_command_with_status_4(
    scrutiny: CommandLine, own: Path, words: tuple[str, ...]
) -> None:
    scrutiny.done("styles", "new", "ours", "--from", "england")
    scrutiny.done("committee", "add", COMMITTEE, "--style", "ours")
    scrutiny.done("meeting", "add", "--committee", COMMITTEE, "--date", "2026-03-10")
    (own / "ours.toml").write_bytes(b"caf\xe9")
    ran = scrutiny(*words)
    assert (ran.status, ran.out, ran.err) == (
        4,
        "",
        "ours.toml is not text in UTF-8; save it again as UTF-8.\n",
    )


def test_a_file_with_the_name_of_a_style_that_is_shipped_is_refused(scrutiny: CommandLine, own: Path) -> None:
    own.mkdir(parents=True)
    (own / "croydon.toml").write_text('extends = "england"\n', encoding="utf-8")
    listed = scrutiny("styles")
    assert listed.status == 0
    assert "croydon.toml has the name of a house style that the program brings" in listed.err
    ran = scrutiny("styles", "croydon")
    assert (ran.status, ran.out) == (4, "")
    assert "croydon.toml has the name of a house style that the program brings" in ran.err


def test_a_folder_that_cannot_be_made_is_named(scrutiny: CommandLine, own: Path) -> None:
    own.parent.parent.mkdir(exist_ok=True)
    own.parent.write_text("a file where the folder should be", encoding="utf-8")
    ran = scrutiny("styles", "new", "ours", "--from", "england")
    assert (ran.status, ran.err.count("\n")) == (4, 1)
