"""Markdown: a reader shows what was typed, with the numbers of the document."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from scrutiny_tui.documents.compose import compose_decisions, compose_minutes
from scrutiny_tui.documents.writers.markdown import as_markdown, escaped, write_markdown
from scrutiny_tui.documents.writers.plain_text import text_of_runs
from scrutiny_tui.domain.discussion import MarkStyle, Point
from scrutiny_tui.domain.printable import (
    Block,
    Emphasis,
    HeadingBlock,
    ListItem,
    Paragraph,
    Printable,
    Run,
    Table,
    plain_runs,
    runs_of_cell,
)
from tests.documents.builders import item, sitting, style, sub
from tests.documents.meeting import whole_meeting

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
NASTY = (
    *("*bold*", "_x_", "`code`", "<b>", "<script>", "[a](http://x)", "![i](x)", "# no heading", "a # b #"),
    *("- no list", "+ 1", "1. no", "2) no", "> no", "---", "===", "***", "| a | b |", "a\\|b", "\\", "a\\"),
    *("&amp; &lt;", "~~gone~~", "~~~", "```", "[x]: y", "[^1]", "$x^2$", "http://council.example", ":smile:"),
    *(
        "www.council.example",
        "clerk@council.example",
        "{#id}",
        "(a) no",
        ": no",
        "<!-- no",
        "10.30 am",
        "8a.",
    ),
)


def document(*blocks: Block) -> Printable:
    return Printable("title", "subject", "author", blocks)


def shown(markdown: str) -> list[str]:
    """What a reader shows: a line for each heading, paragraph and row, with the numbers it gives them."""
    return [line for node in SyntaxTreeNode(READER.parse(markdown)).children for line in _shown(node)]


def _shown(node: SyntaxTreeNode, before: str = "") -> list[str]:
    if node.type in ("bullet_list", "ordered_list"):
        first = int(node.attrs.get("start", 1))
        found = []
        for place, each in enumerate(node.children, first):
            mark = f"{place}{each.markup}" if node.type == "ordered_list" else "•"
            found += _shown(each, mark)
        return found
    if node.type == "inline":
        return [_words(node)]
    found = [line for child in node.children for line in _shown(child)]
    return [f"{before} {found[0]}".strip(), *found[1:]] if before and found else found


def _words(node: SyntaxTreeNode) -> str:
    known = {"text", "text_special", "strong", "em"}
    assert {each.type for each in node.walk()} <= known | {"inline"}, node.content
    return "".join(each.content for each in node.walk() if each.type in ("text", "text_special"))


def plainly(printable: Printable) -> list[str]:
    """The same lines of the document itself, with any bullet."""
    found: list[str] = []
    for block in printable.blocks:
        match block:
            case Table():
                found += block.header
                found += [text_of_runs(runs_of_cell(cell)) for row in block.rows for cell in row]
            case ListItem():
                own = block.mark is MarkStyle.BULLET or re.fullmatch(r"\d+[.)]", block.shown)
                mark = "•" if block.mark is MarkStyle.BULLET else block.shown if own else f"• {block.shown}"
                found.append(f"{mark} {text_of_runs(block.runs)}".strip())
            case HeadingBlock():
                found.append(f"{block.number} {text_of_runs(block.runs)}".strip())
            case Paragraph():
                found.append(text_of_runs(block.runs))
    return found


@pytest.mark.parametrize("text", NASTY)
def test_what_was_typed_is_never_markup(text: str) -> None:
    assert _words_of(text) == " ".join(text.split())


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("http://town.example", r"http\://town.example"),
        ("www.town.example", r"www\.town.example"),
        ("clerk@town.example", r"clerk\@town.example"),
        (":smile:", r"\:smile:"),
        ("at 10.30: coffee", "at 10.30: coffee"),
    ],
)
def test_what_only_some_readers_take_for_a_link_or_a_picture_is_escaped_too(text: str, written: str) -> None:
    assert escaped(text) == written


SIGNS = st.one_of(
    st.sampled_from("*_`<>[]()#+-.!|~&\\:=1a \t\n{}$^@/"), st.characters(exclude_categories=["Cc", "Cs"])
)


@given(st.text(SIGNS, min_size=1, max_size=30).filter(str.strip))
def test_no_text_whatever_is_markup_in_a_paragraph_a_heading_a_list_or_a_table(text: str) -> None:
    runs = plain_runs(text)
    blocks = (
        HeadingBlock(2, runs, "5."),
        Paragraph("discussion", (Run("Strong", Emphasis.STRONG), Run(" "), *runs)),
        Paragraph("discussion", runs),
        ListItem("sub-point", runs, "a"),
        Table("t", ("HeadingBlock",), ((runs,),), (1.0,)),
    )
    held = [line for line in plainly(document(*blocks)) if line]
    assert [line for line in shown(as_markdown(document(*blocks))) if line] == held


def _words_of(text: str) -> str:
    (line,) = shown(as_markdown(document(Paragraph("discussion", plain_runs(text)))))
    assert shown(f"- {escaped(text)}") == [f"• {line}"]
    return line


@pytest.mark.parametrize("name", ["croydon", "herefordshire", "warwickshire", "west-sussex", "wiltshire"])
def test_headings_and_lists_read_with_the_numbers_of_the_document(name: str) -> None:
    for printable in (
        compose_minutes(whole_meeting(), style(name)),
        compose_decisions(whole_meeting(), style(name)),
    ):
        assert [x for x in shown(as_markdown(printable)) if x] == [x for x in plainly(printable) if x]


def test_lists_start_again_where_the_document_does_and_count_on_where_it_does() -> None:
    points = (
        sub("one", "1."),
        sub("two", "2."),
        sub("again one", "1."),
        sub("under it", "-", 2),
        sub("three of others", "3.", 2),
        sub("seven", "7."),
    )
    printable = compose_minutes(sitting(*(("5", point) for point in points)), style())
    read = shown(as_markdown(printable))
    at = read.index("1. one")
    assert read[at : at + 6] == [
        "1. one",
        "2. two",
        "1. again one",
        "• under it",
        "3. three of others",
        "7. seven",
    ]


def test_strong_words_are_strong_where_blanks_stand_around_them_and_plain_elsewhere() -> None:
    def read(*runs: Run) -> str:
        return as_markdown(document(Paragraph("resolution", runs))).strip()

    strong = Run("RESOLVED:", Emphasis.STRONG)
    assert read(strong, Run(" That")) == "**RESOLVED:** That"
    assert read(strong, Run("That")) == "RESOLVED:That"
    assert read(Run("in "), Run("??", Emphasis.VERIFY), Run(" weeks")) == "in **??** weeks"


def test_a_heading_has_its_level_and_a_paragraph_of_nothing_prints_nothing() -> None:
    assert as_markdown(
        document(HeadingBlock(3, plain_runs("Costs")), Paragraph("x", ()), Paragraph("x", plain_runs("a")))
    ) == ("### Costs\n\na\n")


def test_the_file_is_utf_8_and_survives_a_lone_surrogate(tmp_path: Path) -> None:
    said = sitting(("5", Point("Cymraeg – ŵ \ud800")), items=(item("5", "Titel"),))
    write_markdown(compose_minutes(said, style()), tmp_path / "minutes.md")
    assert "Cymraeg – ŵ ?" in (tmp_path / "minutes.md").read_text(encoding="utf-8")
