"""Fields marked in a council's own file, however Word has split them into runs."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from scrutiny_tui.documents.writers.word.markup import paragraph, parsed, run
from scrutiny_tui.documents.writers.word.template_fields import FIELDS, fill_fields, marked_fields
from tests.documents.office import Element, W

VALUES = {"committee": "Harbour {{date}} Panel", "date": "3 March", "venue": "<w:b/> & Co"}
WORDS = st.lists(
    st.one_of(st.sampled_from([f"{{{{{name}}}}}" for name in FIELDS]), st.text("ab {}", max_size=5)),
    max_size=6,
).map("".join)


def value(mark: re.Match[str]) -> str:
    return VALUES.get(mark[1], "") if mark[1] in FIELDS else mark[0]


def said(root: Element) -> str:
    return "".join(text.text or "" for text in root.iter(f"{W}t"))


@given(WORDS, st.lists(st.integers(0, 60), max_size=8))
def test_a_mark_is_filled_however_it_is_cut_into_runs(words: str, cuts: list[int]) -> None:
    places = [0, *sorted(min(cut, len(words)) for cut in cuts), len(words)]
    runs = "".join(run(words[first:last]) for first, last in pairwise(places))
    (cut,) = parsed(paragraph("", runs))
    fill_fields([cut], VALUES)
    assert said(cut) == re.sub(r"\{\{\s*(\w+)\s*\}\}", value, words)


def test_the_words_of_a_text_box_are_not_those_of_the_paragraph_it_hangs_in() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('', run('{{date}}'))}</w:txbxContent></w:pict></w:r>"
    (held,) = parsed(paragraph("", run("{{com") + box + run("mittee}} meets")))
    assert set(marked_fields([held])) == {"date", "committee"}
    fill_fields([held], VALUES)
    assert said(held) == "Harbour {{date}} Panel3 March meets"


def test_a_mark_that_is_no_particular_stays_as_it_is() -> None:
    (held,) = parsed(paragraph("", run("{{chair}} {{ Date }}")))
    assert set(marked_fields([held])) == {"chair", "date"}
    fill_fields([held], VALUES)
    assert said(held) == "{{chair}} 3 March"
