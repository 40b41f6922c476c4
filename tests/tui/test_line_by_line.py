"""A misspelt boundary among lines that are typed one by one: no word behind it comes into public."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import assume, given, settings

from scrutiny_tui.domain.grammar.line import read_line
from scrutiny_tui.domain.grammar.result import Unreadable
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.drafts import Drafts
from scrutiny_tui.tui.capture.line_entry import LineEntry
from tests.domain.scene import taken
from tests.domain.test_misspelt_lines import misspelt_files, public_words
from tests.services.office import Clerk, clerk_in


def line_entry(clerk: Clerk) -> LineEntry:
    """The bar of a meeting with the agenda of `tests.domain.scene`."""
    meeting = clerk.meeting(clerk.committee())
    for number, title in (("6", "Beach huts"), ("7", "Moorings")):
        clerk.prepare.agenda.add(meeting, title, number=number)
    capture = Capture(clerk.workspace, meeting.id)
    return LineEntry(capture, Drafts(clerk.workspace).of(meeting.id))


def enter(entry: LineEntry, line: str) -> None:
    """Type a line behind whatever was refused, with a second Enter where one is asked for."""
    entry.begin_next()
    entry.write(line)
    if entry.enter().says.startswith("Not on the agenda"):
        entry.enter()


@settings(max_examples=60)
@given(misspelt_files())
def test_no_word_typed_behind_a_misspelt_boundary_comes_into_public_before_or_after_it_is_corrected(
    files: tuple[list[str], list[str], int],
) -> None:
    correct, wrong, where = files
    assume(isinstance(read_line(wrong[where], taken(*wrong[:where]).builder.context(None)), Unreadable))
    allowed = public_words(taken(*correct).sitting)
    words = {word for word in allowed if word.startswith("word")}
    with TemporaryDirectory() as folder, clerk_in(Path(folder)) as clerk:
        entry = line_entry(clerk)
        for line in wrong:
            enter(entry, line)
            assert {w for w in public_words(entry.capture.sitting) if w.startswith("word")} <= words
        for _ in range(len(wrong)):
            if not entry.correct():
                break
            first, *behind = entry.text.split("\n")
            entry.write("\n".join([correct[where] if first == wrong[where] else first, *behind]))
            entry.enter()
            assert {w for w in public_words(entry.capture.sitting) if w.startswith("word")} <= words
