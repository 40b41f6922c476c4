"""Each built-in style says each outcome in its own words, and RESOLVED only of what was resolved."""

import re
from collections.abc import Callable
from dataclasses import asdict, dataclass

import pytest

from scrutiny_tui.documents.styles.style_files import Styles
from tests.documents.builders import TEMPLATES
from tests.documents.sayings import SAYINGS, Sayings
from tests.documents.typed import read

CLAUSE = "/resolved buys the tug."
MOVED = "/moved Moss seconded Reed"
AMENDMENT = (MOVED, "/amend Reed Berg leave out “new”")


@dataclass(frozen=True)
class Case:
    """Lines, and what a style prints of them.

    Attributes:
        typed: the lines.
        said: what the style says.
        resolved: whether anything was resolved.
    """

    typed: tuple[str, ...]
    said: Callable[[Sayings], str]
    resolved: bool = False


CASES = {
    "carried by figures": Case((CLAUSE, "/vote 4-1"), lambda s: s.resolved, resolved=True),
    "carried by names": Case(
        (CLAUSE, "/vote for Moss, Reed against Berg"), lambda s: s.resolved, resolved=True
    ),
    "said to be carried": Case((CLAUSE, "/carried"), lambda s: s.resolved, resolved=True),
    "carried without words": Case((MOVED, "/carried"), lambda s: s.carried_alone),
    "lost by figures": Case((CLAUSE, "/vote 1-4"), lambda s: s.lost),
    "lost by names": Case((CLAUSE, "/vote for Moss against Reed, Berg"), lambda s: s.lost),
    "said to be lost": Case((CLAUSE, "/lost"), lambda s: s.lost),
    "lost without words": Case((MOVED, "/vote 1-4"), lambda s: s.lost_alone),
    "words as moved that were lost": Case(
        (f"{MOVED}: that the tug be bought", "/vote 1-4"), lambda s: s.lost
    ),
    "two clauses that were lost": Case((CLAUSE, "/resolved hires a crew.", "/vote 1-4"), lambda s: s.lost),
    "a clause with a subject that was lost": Case(
        ("/resolved that the tug be sold.", "/lost"), lambda s: s.lost
    ),
    "tied": Case((CLAUSE, "/vote 2-2"), lambda s: s.tied),
    "tied by names": Case((CLAUSE, "/vote for Moss against Reed"), lambda s: s.tied),
    "two clauses on which the votes were equal": Case(
        (CLAUSE, "/resolved hires a crew.", "/vote 2-2"), lambda s: s.tied
    ),
    "tied without words": Case((MOVED, "/vote 2-2"), lambda s: s.tied_alone),
    "withdrawn": Case((CLAUSE, "/withdrawn"), lambda s: s.withdrawn),
    "two clauses withdrawn": Case((CLAUSE, "/resolved hires a crew.", "/withdrawn"), lambda s: s.withdrawn),
    "withdrawn without words": Case((MOVED, "/withdrawn"), lambda s: s.withdrawn_alone),
    "deferred": Case(
        (CLAUSE, "/deferred to the next meeting"), lambda s: f"{s.deferred} to the next meeting"
    ),
    "two clauses deferred": Case(
        (CLAUSE, "/resolved hires a crew.", "/deferred to May"), lambda s: f"{s.deferred} to May"
    ),
    "an item deferred": Case(("/deferred to the next meeting",), lambda s: f"{s.deferred_alone} to the next"),
    "amendment carried": Case((*AMENDMENT, "/vote 4-1"), lambda s: s.amendment_carried),
    "amendment lost": Case((*AMENDMENT, "/vote 1-4"), lambda s: s.amendment_lost),
    "amendment tied": Case((*AMENDMENT, "/vote 2-2"), lambda s: s.amendment_tied),
    "amendment withdrawn": Case((*AMENDMENT, "/withdrawn"), lambda s: s.amendment_withdrawn),
    "amendment accepted": Case((*AMENDMENT, "/accepted"), lambda s: s.amendment_accepted),
    "amendment of which nothing is known": Case(AMENDMENT, lambda s: s.amendment),
    "words as moved, and others resolved": Case(
        (f"{MOVED}: that the tug be hired", CLAUSE, "/vote 4-1"), lambda s: s.as_moved, resolved=True
    ),
    "casting vote for": Case(
        (CLAUSE, "/vote 2-2 chair for"),
        lambda s: f"The {s.chair} used the casting vote for the {s.motion}.",
        resolved=True,
    ),
    "casting vote against": Case(
        (CLAUSE, "/vote 2-2 chair against"),
        lambda s: f"The {s.chair} used the casting vote against the {s.motion}.",
    ),
    "casting vote for an amendment": Case(
        (*AMENDMENT, "/vote 2-2 chair for"),
        lambda s: f"The {s.chair} used the casting vote for the amendment.",
    ),
    "casting vote against an amendment": Case(
        (*AMENDMENT, "/vote 2-2 chair against"),
        lambda s: f"The {s.chair} used the casting vote against the amendment.",
    ),
    "a member's own vote": Case(
        (CLAUSE, "/vote 1-4", "/record Reed against"),
        lambda s: f"it was recorded that Councillor Reed voted against the {s.motion}.",
    ),
    "sides besides for and against": Case(
        (CLAUSE, "/vote for Moss against Reed, Berg absent Dilys Hale not voting Ben Hale"),
        lambda _: "Absent: Councillor Dilys Hale. Present and not voting: Councillor Ben Hale.",
    ),
    "recorded vote": Case(
        (CLAUSE, "/vote 4-1 recorded"), lambda _: "A recorded vote was taken.", resolved=True
    ),
    "nem con": Case((CLAUSE, "/vote nem con"), lambda _: "Agreed nem con.", resolved=True),
    "a ballot": Case(("/ballot Moss 4, Reed 2",), lambda _: "Councillor Moss was elected"),
}


@pytest.mark.parametrize("style", SAYINGS)
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_style_says_what_became_of_it(case: Case, style: str) -> None:
    sayings = SAYINGS[style]
    page = read("", *case.typed, on=style)
    assert case.said(sayings) in " ".join(page)
    resolved = [line for line in page if re.match(rf"(?:[\d.]+ )?{sayings.resolved}", line)]
    assert bool(resolved) is case.resolved
    assert all(page)


@pytest.mark.parametrize("case", [case for case in CASES.values() if case.typed[:2] == AMENDMENT])
@pytest.mark.parametrize("style", SAYINGS)
def test_an_amendment_has_one_fate(case: Case, style: str) -> None:
    fates = [words for name, words in asdict(SAYINGS[style]).items() if name.startswith("amendment_")]
    page = " ".join(read("", *case.typed, on=style))
    assert sum(words in page for words in fates) == (
        0 if case is CASES["amendment of which nothing is known"] else 1
    )


@pytest.mark.parametrize("style", SAYINGS)
def test_a_style_has_one_word_for_a_motion(style: str) -> None:
    other = {"motion": "proposal", "proposal": "motion"}[SAYINGS[style].motion]
    said = [line for case in CASES.values() for line in read("", *case.typed, on=style)]
    assert [line for line in said if other in line] == []


@pytest.mark.parametrize("style", SAYINGS)
def test_no_two_outcomes_have_the_same_words(style: str) -> None:
    words = list(asdict(SAYINGS[style]).values())
    assert len({*words}) == len(words)
    assert all(words)


def test_no_style_is_left_out() -> None:
    assert sorted(SAYINGS) == Styles(TEMPLATES).names
