"""Every document in every format, and that no public one holds anything exempt."""

import sys
import zipfile
from itertools import count
from pathlib import Path

import pytest

from scrutiny_tui import wiring
from scrutiny_tui.cli import export
from scrutiny_tui.cli.streams import ProgressPrinter
from scrutiny_tui.domain.committees import QuorumRule, Remote
from scrutiny_tui.services.export import BY_ITEM, DocumentKind, formats_of
from scrutiny_tui.services.prepare import Prepare
from tests.cli.command_line import COMMITTEE, CommandLine
from tests.cli.test_exporting import words_in

MARKERS = ("Sesame", "haggled", "412,000", "Greenacre", "Orchard", "Thornbury", "whispered")
"""Words of the exempt stretch: a title, what was said, decided and asked, of whom, and what was reported."""

HELD = b"""\
/here Moss
/with DEC
/item 1 Moorings
/purpose To review the fees.
Fees had not risen since the pontoon was built.
/rs supports the review. >> DEC by 31 March
/rq a table of fees @DEC by the next meeting
/rc that two posts be funded @Cabinet by 30 April
/exempt 3
/item 2 Purchase of the Sesame yard
/purpose To decide on the Orchard.
/with Ms Thornbury
The yard's owner haggled.
/rs offers no more than 412,000 pounds.
/ac write to the agent @"Greenacre Agents" at once
/rc that the yard be bought @"Sesame Trustees" by 30 April
/public
/item 3 Playgrounds
/noted
"""
COMING = b"""\
/item 1 Dredging
/purpose To consider the programme.
/exempt 3
/item 2 Sale of the Sesame yard
/purpose To decide on the Orchard.
/report Report by Ms Thornbury.
/public
"""
OF_THE_COMING = (
    *(DocumentKind.AGENDA, DocumentKind.SUPPLEMENT, DocumentKind.ACTIONS),
    *(DocumentKind.SHEET, DocumentKind.BRIEFING),
)
OPTIONS = {DocumentKind.SHEET: ("--owner", "DEC"), DocumentKind.REFERRAL: ("--body", "cabinet")}
EXEMPT_OPTIONS = {
    DocumentKind.SHEET: ("--owner", "greenacre agents"),
    DocumentKind.REFERRAL: ("--body", "Sesame Trustees"),
}
EVERY = [(document, suffix) for document in DocumentKind for suffix in formats_of(document)]
ALL_PUBLIC = {DocumentKind.ATTENDANCE: "an attendance sheet", DocumentKind.SUPPLEMENT: "a supplement"}
"""The documents of which nothing can be exempt, and what they are called."""


@pytest.fixture
def held(scrutiny: CommandLine, meeting: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The reference of a meeting with much in it that is exempt."""
    scrutiny.done("capture", meeting, stdin=HELD)
    note = ("--status", "in-progress", "--by", "DEC", "--note", "The agent whispered a figure.")
    scrutiny.done("actions", "update", "ECSC-004", *note)
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    return meeting


@pytest.fixture
def coming(scrutiny: CommandLine, held: str) -> str:
    """The reference of the meeting after it; an exempt item came to its agenda once that was given out."""
    assert held
    reference = scrutiny.done("meeting", "add", "--committee", COMMITTEE, "--date", "2026-04-21").strip()
    scrutiny.done("capture", reference, stdin=b"/item 1 Dredging")
    scrutiny.done("agenda", "give-out", reference)
    scrutiny.done("capture", reference, stdin=COMING)
    return reference


def found_in(path: Path) -> set[str]:
    """The markers that stand in a file, in any part of a package, in its properties, or in its name."""
    contents = [path.read_bytes(), path.name.encode()]
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as package:
            contents += [package.read(name) for name in package.namelist()]
            contents += [name.encode() for name in package.namelist()]
    whole = b"\n".join(contents).replace(b"\r\n ", b"").lower()
    return {marker for marker in MARKERS if marker.lower().encode() in whole}


@pytest.mark.parametrize(("document", "suffix"), EVERY)
def test_no_public_document_holds_anything_exempt_and_the_exempt_one_does(
    scrutiny: CommandLine, held: str, coming: str, document: DocumentKind, suffix: str
) -> None:
    reference = coming if document in OF_THE_COMING else held
    words = ("export", document, reference, "--format", suffix)
    public = Path(scrutiny.done(*words, *OPTIONS.get(document, ())).strip())
    assert public.suffix == suffix
    assert public.stat().st_size > 0
    assert found_in(public) == set()
    if called := ALL_PUBLIC.get(document):
        refused = scrutiny(*words, "--part", "exempt")
        assert refused.err == f"Nothing of {called} is exempt: leave the part out.\n"
        return
    exempt = Path(scrutiny.done(*words, "--part", "exempt", *EXEMPT_OPTIONS.get(document, ())).strip())
    assert "EXEMPT" in exempt.name
    assert found_in(exempt)


def prints_in(style: str, scrutiny: CommandLine) -> None:
    """Let the committee have its documents in another house style."""
    workspace = wiring.open_workspace(scrutiny.store)
    (committee,) = workspace.committees()
    Prepare(workspace, [style]).edit_committee(
        committee,
        name=committee.name,
        term=committee.term,
        quorum=QuorumRule(committee.quorum),
        style=style,
        remote=Remote.LAW,
        councils=None,
    )
    workspace.store.close()


@pytest.mark.parametrize(
    ("document", "options"),
    [*((document, ()) for document in DocumentKind), *((document, ("--items",)) for document in BY_ITEM)],
)
def test_every_document_is_in_the_style_that_is_named_and_else_in_the_committees(
    scrutiny: CommandLine, own: Path, held: str, coming: str, document: DocumentKind, options: tuple[str, ...]
) -> None:
    own.mkdir(parents=True)
    settings = """extends = "england"\n[dates]\ndate = "'the' dth 'of' M"\n[layout]\nfont = "Verdana"\n"""
    (own / "ours.toml").write_text(settings, encoding="utf-8")
    (own / "theirs.toml").write_text('extends = "england"\n[layout]\nfont = "Georgia"\n', encoding="utf-8")
    prints_in("theirs", scrutiny)
    reference, day = (coming, "the 21st of 4") if document in OF_THE_COMING else (held, "the 10th of 3")
    words = ("export", document, reference, *OPTIONS.get(document, ()), *options)
    named, committees = scrutiny.done(*words, "--style", "ours"), scrutiny.done(*words)
    assert named
    assert len(named.splitlines()) == len(committees.splitlines())
    for path in named.splitlines():
        assert day in words_in(Path(path))
        assert 'w:ascii="Verdana"' in words_in(Path(path))
    for path in committees.splitlines():
        assert day not in words_in(Path(path))
        assert 'w:ascii="Georgia"' in words_in(Path(path))


@pytest.mark.parametrize("document", BY_ITEM)
def test_a_file_for_each_item_goes_into_a_new_folder_and_nothing_exempt_with_it(
    scrutiny: CommandLine, held: str, document: DocumentKind
) -> None:
    words = ("export", document, held, "--items")
    public = [Path(line) for line in scrutiny.done(*words).splitlines()]
    assert [path.name for path in public] == (
        ["1. Moorings.docx", "2. Exempt item.docx", "3. Playgrounds.docx"]
        if document is DocumentKind.MINUTES
        else ["1. Moorings.docx", "3. Playgrounds.docx"]
    )
    assert {path.parent.name for path in public} == {f"{held} {document} by item"}
    assert set().union(*map(found_in, public)) == set()
    exempt = [Path(line) for line in scrutiny.done(*words, "--part", "exempt").splitlines()]
    assert [path.name for path in exempt] == ["2. Purchase of the Sesame yard.docx"]


def test_the_folder_and_the_format_of_the_items_can_be_said(scrutiny: CommandLine, held: str) -> None:
    words = ("export", "minutes", held, "--items", "--output", "for.web", "--format", "md")
    first, *_ = scrutiny.done(*words).splitlines()
    assert Path(first) == Path.cwd() / "for.web" / "1. Moorings.md"
    assert "# Estuary and Coast" in Path(first).read_text(encoding="utf-8")


def test_somebody_at_a_terminal_is_told_how_far_the_files_have_come(
    scrutiny: CommandLine, held: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds = count(0.0, 2.0)
    monkeypatch.setattr(export, "ProgressPrinter", lambda: ProgressPrinter(lambda: next(seconds)))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    ran = scrutiny("export", "minutes", held, "--items")
    *told, doubts = ran.err.splitlines()
    assert told == [f"Item {number} of 3…" for number in (1, 2, 3)]
    assert doubts.endswith(f"“scrutiny check {held}” shows them.")
    assert len(ran.out.splitlines()) == 3


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("sheet",), "Say with --owner NAME whose sheet it is to be."),
        (("referral",), "Say with --body NAME whose referral it is to be."),
        (("minutes", "--owner", "DEC"), "--owner belongs to the document sheet; leave it out for minutes."),
        (("sheet", "--owner", "Nemo"), "Nobody called “Nemo” owes anything in that log. Its owners: DEC"),
        (("referral", "--body", "Nemo"), "those there are went to: nobody."),
        (("minutes", "--format", "pdf"), "there is .docx, .txt and .md."),
        (("agenda", "--format", "xlsx"), "there is .docx, .txt and .md."),
        (("agenda", "--items"), "Only minutes and decisions are made item by item."),
        (("minutes", "--style", "nowhere"), "There is no house style 'nowhere'"),
        (("minuets",), "invalid choice: 'minuets'"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_is_not_known_is_said_in_a_sentence_and_nothing_is_made(
    scrutiny: CommandLine, coming: str, words: tuple[str, ...], says: str
) -> None:
    document, *options = words
    ran = scrutiny("export", document, coming, *options)
    assert (ran.status, ran.out) == (2, "")
    assert says in ran.err
    assert ran.err.count("\n") == 1
    assert list(Path.cwd().iterdir()) == []


def test_who_owes_only_what_is_exempt_is_not_named_in_public(scrutiny: CommandLine, coming: str) -> None:
    for name in ("Greenacre Agents", "Nemo"):
        ran = scrutiny("export", "sheet", coming, "--owner", name)
        assert ran.status == 2
        assert ran.err.endswith("Its owners: DEC and Cabinet.\n")


def test_all_papers_before_a_meeting_go_into_one_folder_and_nothing_exempt_with_them(
    scrutiny: CommandLine, coming: str
) -> None:
    made = [Path(line) for line in scrutiny.done("export", "papers", coming).splitlines()]
    assert [path.name for path in made] == [
        f"{coming} {name}.docx"
        for name in ("agenda", "supplement 1", "briefing", "attendance sheet", "action log")
    ]
    assert {path.parent.name for path in made} == {f"{coming} papers"}
    assert set().union(*map(found_in, made)) == set()
    again = scrutiny.done("export", "papers", coming, "--output", "for chair.v2", "--format", "txt")
    assert [Path(line).parent.name for line in again.splitlines()] == ["for chair.v2"] * 5
    assert Path(again.splitlines()[0]).suffix == ".txt"


def test_papers_that_are_made_again_stand_in_the_same_folder_and_no_word_of_the_clerk_is_lost(
    scrutiny: CommandLine, coming: str
) -> None:
    made = [Path(line) for line in scrutiny.done("export", "papers", coming, "--format", "txt").splitlines()]
    again = scrutiny("export", "papers", coming, "--format", "txt")
    assert [Path(line) for line in again.out.splitlines()] == made
    assert again.err == "Nothing has changed since these papers were last made.\n"
    agenda, briefing = made[0], made[2]
    briefing.write_text("My own notes", encoding="utf-8")
    scrutiny.done("capture", coming, "-", stdin=b"/item 19 Breakwater")
    again = scrutiny("export", "papers", coming, "--format", "txt")
    assert again.err.startswith("Changed since they were last made: ")
    assert all(path.stem in again.err for path in (agenda, briefing))
    assert "Breakwater" in agenda.read_text(encoding="utf-8")
    earlier = agenda.parent / "earlier"
    assert (earlier / briefing.name).read_text(encoding="utf-8") == "My own notes"
    assert "Breakwater" not in (earlier / agenda.name).read_text(encoding="utf-8")
    assert {path.name for path in agenda.parent.iterdir()} == {"earlier", *(path.name for path in made)}


def test_what_is_planned_is_among_the_papers_before_a_meeting(scrutiny: CommandLine, coming: str) -> None:
    empty = scrutiny("export", "work-programme", coming)
    assert (empty.status, empty.err) == (
        0,
        f"Beside what stands on agendas, nothing is planned for {COMMITTEE} yet.\n",
    )
    scrutiny.done("programme", "add", "Moorings", "--committee", COMMITTEE)
    made = scrutiny.done("export", "papers", coming).splitlines()
    assert Path(made[-1]).name == f"{coming} work programme.docx"
    assert set().union(*(found_in(Path(line)) for line in made)) == set()


def test_a_paper_that_the_meeting_has_no_more_stays_in_the_folder_and_the_clerk_is_told(
    scrutiny: CommandLine, coming: str
) -> None:
    made = [Path(line) for line in scrutiny.done("export", "papers", coming, "--format", "txt").splitlines()]
    folder = made[0].parent
    for name in (f"{coming} work programme", f"{coming} supplement 2", "my own list"):
        (folder / f"{name}.txt").write_text("As it was", encoding="utf-8")
    again = scrutiny("export", "papers", coming, "--format", "txt")
    assert again.err.splitlines()[-1] == (
        f"Still in the folder, but no longer among these papers: {coming} supplement 2 and {coming} work "
        "programme. Remove what is not to be sent."
    )
    assert (folder / f"{coming} supplement 2.txt").read_text(encoding="utf-8") == "As it was"


def test_before_the_first_meeting_the_papers_have_no_action_log(
    scrutiny: CommandLine, meeting: str, tmp_path: Path
) -> None:
    made = scrutiny.done("export", "papers", meeting, "--output", str(tmp_path / "before"))
    assert [Path(line).stem.removeprefix(f"{meeting} ") for line in made.splitlines()] == [
        "agenda",
        "briefing",
        "attendance sheet",
    ]


@pytest.mark.parametrize(
    "words",
    [("--part", "exempt"), ("--items",), ("--owner", "DEC"), ("--body", "Cabinet"), ("--number", "1")],
)
def test_all_papers_are_neither_of_a_part_nor_of_one_owner(
    scrutiny: CommandLine, meeting: str, words: tuple[str, ...]
) -> None:
    refused = scrutiny("export", "papers", meeting, *words)
    assert refused.status == 2
    assert refused.err == (
        "All papers are public and of the whole meeting: leave out --owner, --body, --number, --items"
        " and --part.\n"
    )
