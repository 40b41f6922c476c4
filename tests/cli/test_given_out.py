"""Published minutes are captured into only with --because, and the reason is kept in the history."""

from pathlib import Path

import pytest

from tests.cli.command_line import CommandLine

LINES = b"/item 5 Moorings\nFees had not risen.\n"

pytestmark = pytest.mark.usefixtures("in_a_folder")


@pytest.fixture
def published(scrutiny: CommandLine, meeting: str) -> str:
    """The reference of a meeting whose minutes are published."""
    scrutiny.done("capture", meeting, stdin=LINES)
    scrutiny.done("meeting", "set", meeting, "--state", "published")
    return meeting


def journal(scrutiny: CommandLine) -> str:
    files: list[Path] = sorted(scrutiny.store.rglob("*.jsonl"))
    return "".join(file.read_text(encoding="utf-8") for file in files)


def test_published_minutes_are_not_altered_without_a_reason(scrutiny: CommandLine, published: str) -> None:
    ran = scrutiny("capture", published, stdin=b"/item 5\nMore.\n")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == f"The minutes of {published} are published: say why they are altered with --because.\n"
    path = scrutiny.done("export", "minutes", published, "--format", "txt").strip()
    assert "More." not in Path(path).read_text(encoding="utf-8")
    assert '"reason"' not in journal(scrutiny)


def test_a_reason_is_kept_in_the_history(scrutiny: CommandLine, published: str) -> None:
    scrutiny.done("capture", published, "--because", "a point was missing", stdin=b"/item 5\nMore.\n")
    path = scrutiny.done("export", "minutes", published, "--format", "txt").strip()
    assert "More." in Path(path).read_text(encoding="utf-8")
    assert journal(scrutiny).count('"reason":"a point was missing"') == 1
    assert scrutiny("doctor").status == 0


def test_what_is_not_altered_needs_no_reason(scrutiny: CommandLine, published: str) -> None:
    assert scrutiny("capture", published, stdin=b"/item 5\n").status == 0


def test_confirmed_minutes_are_altered_only_with_a_reason_and_others_without(
    scrutiny: CommandLine, published: str
) -> None:
    scrutiny.done("meeting", "set", published, "--state", "confirmed")
    assert scrutiny("capture", published, stdin=b"/item 5\nMore.\n").status == 2
    scrutiny.done("meeting", "set", published, "--state", "with-chair")
    scrutiny.done("capture", published, stdin=b"/item 5\nMore.\n")
