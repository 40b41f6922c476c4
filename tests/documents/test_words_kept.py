"""No words are lost by a house style that is found to be sound, and no empty wording is printed."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from scrutiny_tui.documents.compose import (
    compose_action_log,
    compose_agenda,
    compose_briefing,
    compose_decisions,
    compose_minutes,
    compose_referral,
)
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.documents.styles.style_files import EXTENDS, StyleError, Styles
from scrutiny_tui.documents.styles.toml_output import as_toml
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.printable import Block, HeadingBlock, Printable, Table
from tests.council import DAY
from tests.documents.builders import COMMITTEE, TEMPLATES
from tests.documents.logged import row
from tests.documents.test_agenda import ADDRESSED
from tests.domain.scene import taken

BUILTIN = Styles(TEMPLATES)

_MOTION_LEADS = ["lost_lead", "tied_lead", "withdrawn_lead", "deferred_lead"]
_SENTENCES = ["sentence", "sentence_that", *(each.replace("lead", "sentence") for each in _MOTION_LEADS)]
_OUTCOMES = ["recommendations", "requests", "actions", "conclusions"]
_NAMES_FOR_VOTES = ["for", "against", "abstained", "absent", "not_voting"]
NEEDED = [
    *((f"resolution.{name}", "{clauses}") for name in _SENTENCES),
    *((f"resolution.{name}", "{text}") for name in ("clause", "clause_that", "clause_without_that")),
    *((f"resolution.{name}", "{text}") for name in ("reason", "amendment", "motion_words")),
    ("resolution.moved", "{mover}"),
    *((f"closing.{block}.{name}", "{text}") for block in _OUTCOMES for name in ("line", "in_text")),
    *((f"votes.names_{side}", "{names}") for side in _NAMES_FOR_VOTES),
    *((f"votes.recorded_{side}", "{names}") for side in ("for", "against", "abstained")),
    ("votes.ballot", "{votes}"),
    ("votes.elected", "{name}"),
    *((f"room.{name}", "{names}") for name in ("came", "returned", "went", "took_chair")),
    *((f"attendance.{name}", "{names}") for name in ("apologies", "apologies_late", "absent", "substitute")),
    *((f"item.{name}", "{text}") for name in ("author", "purpose", "paper")),
    ("item.title", "{title}"),
    ("item.urgent", "{reason}"),
    ("declarations.line", "{name}"),
    ("discussion.spoken", "{speaker}"),
    ("draft.rough", "{text}"),
    ("confirmation.correction", "{text}"),
    ("exempt.excluded", "{paragraphs}"),
    ("papers.referral.recommendation", "{text}"),
    ("papers.agenda.member", "{name}"),
    ("papers.agenda.urgent", "{reason}"),
]
"""Settings of single wordings, and the gap that holds what was recorded."""

KEPT = [
    *(f"resolution.{name}" for name in (*_SENTENCES, *_MOTION_LEADS, "clause", "clause_that")),
    *("discussion.spoken", "draft.rough", "draft.verify", "draft.no_text", "draft.no_title"),
    *("confirmation.correction", "declarations.line", "item.title", "votes.candidate"),
    *("closing.actions.line", "closing.requests.line", "papers.referral.recommendation"),
]
"""Settings whose lines a style always prints."""

UNPRINTED = [
    ("resolution.reason", "the reason for a resolution"),
    ("resolution.amendment_lost", "an amendment that was lost"),
    ("votes.unanimous", "a unanimous vote"),
    ("room.went", "a person left the meeting"),
    ("attendance.apologies", "apologies as a sentence"),
    ("item.paper", "a paper of the item"),
    ("declarations.none", "that there are no interests to declare"),
    ("exempt.returned", "the return of the public"),
]


def style_file(folder: Path, setting: str, value: str, more: str = "") -> Path:
    """A style file in which a setting is in line 4."""
    table, _, name = setting.rpartition(".")
    path = folder / "ours.toml"
    path.write_text(f'extends = "england"\n\n[{table}]\n{name} = {value}\n{more}', encoding="utf-8")
    return path


def faults(path: Path) -> tuple[str, ...]:
    with pytest.raises(StyleError) as raised:
        Styles(TEMPLATES, path.parent).check(path)
    return raised.value.faults


@pytest.mark.parametrize(("setting", "gap"), NEEDED)
def test_a_wording_without_the_gap_for_what_was_recorded_is_refused(
    setting: str, gap: str, tmp_path: Path
) -> None:
    (says,) = faults(style_file(tmp_path, setting, '"Words of the council."'))
    needed = f"{gap} or {{" if says.count(" or {") else gap
    assert says.startswith(f"ours.toml, line 4: {setting} needs {needed}")
    assert says.endswith(", without which words would be lost.")


@pytest.mark.parametrize("setting", KEPT)
def test_a_wording_whose_words_would_be_lost_cannot_be_empty(setting: str, tmp_path: Path) -> None:
    (says,) = faults(style_file(tmp_path, setting, '""'))
    assert says.startswith(f"ours.toml, line 4: {setting} must not be empty, since words would be lost")


def test_a_gap_that_is_left_out_with_another_is_refused(tmp_path: Path) -> None:
    (says,) = faults(style_file(tmp_path, "closing.actions.line", '"[{text} ({owner})]"'))
    assert says == (
        "ours.toml, line 4: closing.actions.line leaves out {text} if another gap in its brackets is empty, "
        "so words would be lost."
    )
    BUILTIN.check(style_file(tmp_path, "closing.actions.line", '"[{text}][ ({owner})]"'))


def test_the_line_of_a_table_may_be_without_the_words_and_one_cell_may_not(tmp_path: Path) -> None:
    table = 'lines = "table"\ncolumns = ["Action", "By"]\n'
    (says,) = faults(style_file(tmp_path, "closing.actions.cells", '["{owner}", "{due}"]', table))
    assert says == (
        "ours.toml, line 4: closing.actions.cells need {text} in one of them, "
        "without which words would be lost."
    )
    BUILTIN.check(style_file(tmp_path, "closing.actions.cells", '["{text}", ""]', table))
    (says,) = faults(
        style_file(
            tmp_path, "declarations.cells", '["{name}", "{item}"]', 'lines = "table"\ncolumns = ["", ""]\n'
        )
    )
    assert says.startswith("ours.toml, line 4: declarations.cells need {nature}")


def test_a_line_where_it_was_taken_may_be_empty_if_it_is_printed_at_the_end(tmp_path: Path) -> None:
    BUILTIN.check(style_file(tmp_path, "closing.actions.in_text", '""'))
    (says,) = faults(style_file(tmp_path, "closing.actions.in_text", '""', 'place = "where taken"\n'))
    assert says.startswith("ours.toml, line 4: closing.actions.in_text must not be empty")


def test_a_person_is_never_named_by_an_empty_wording(tmp_path: Path) -> None:
    (says,) = faults(style_file(tmp_path, "naming.speaker.member", '["", "{short}"]'))
    assert says.startswith("ours.toml, line 4: naming.speaker.member (1) must not be empty")


@pytest.mark.parametrize(("setting", "what"), UNPRINTED)
def test_what_a_style_never_prints_is_said_of_it(setting: str, what: str, tmp_path: Path) -> None:
    assert BUILTIN.unprinted(style_file(tmp_path, setting, '""')) == [
        f"ours.toml, line 4: {setting} is empty, so that this is never printed: {what}."
    ]


@pytest.mark.parametrize("name", BUILTIN.names)
def test_every_style_that_is_shipped_prints_every_line(name: str) -> None:
    assert BUILTIN.unprinted(TEMPLATES / f"{name}.toml") == []


EVERYTHING = taken(
    *("/here all", "/ap Dilys Hale", "/with Mrs Ann Belk", "/in Reed 7.17", "/out Reed 7.40", "/open 7.00"),
    *(
        "/item 2",
        "/declare moss 5 ORI governor; leaves",
        "/confirm 9 December with 4: for “agreed” read “noted”",
    ),
    *("/confirm 10 December", "/item 5", "/report J Orme", "/purpose To inform.", "/paper Plan"),
    *("moss: asked why.", "- once", "~rough", "A note would follow. >> DEC by May", "/noted"),
    *("/moved moss seconded reed", "/rs ask for a plan", "/amend reed moss and a map", "/vote 1-2"),
    *("/vote 5-1-1", "/record reed against", "/reason It is late.", "More was said.", "/moved moss", "/lost"),
    *("A point.", "/moved reed", "/rs close it", "/rs sell it", "/vote 2-2", "A point.", "/deferred"),
    *("A point.", "/agreed", "/rq Figures @DEC by May", "/ac A note @DEC", "/rc Build it @Cabinet"),
    *("/conclude All is well.", "/exempt 1, 3", "A secret.", "/public", "/item 6", "/exempt 3"),
    *("/rs keep it", "/public", "/urgent Flood because rain", "Water.", "/close 9.00"),
)


def documents(house: HouseStyle) -> Iterator[Printable]:
    for part in Part:
        yield compose_minutes(EVERYTHING.sitting, house, part)
        yield compose_decisions(EVERYTHING.sitting, house, part)
        yield compose_agenda(EVERYTHING.sitting, [row()], house, part)
        yield compose_briefing(EVERYTHING.sitting, [row()], house, part)
    yield compose_referral(ADDRESSED, "Cabinet", house)
    yield compose_action_log(COMMITTEE, [], house, as_at=DAY)
    yield compose_action_log(COMMITTEE, [row()], house, as_at=DAY)


def emptied(settings: Mapping[str, Any], where: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Each wording of a style by name, and what a style that extends it says to have that wording empty."""
    for name, value in settings.items():
        at = f"{where}.{name}" if where else name
        if isinstance(value, str):
            yield at, {name: ""}
        elif isinstance(value, dict):
            yield from ((found, {name: other}) for found, other in emptied(value, at))
        elif isinstance(value, list) and value and isinstance(value[0], str):
            yield at, {name: ["", *value[1:]]}
        elif isinstance(value, list) and value:
            first, *others = value
            yield from ((found, {name: [{**first, **other}, *others]}) for found, other in emptied(first, at))


WORDINGS = [
    pytest.param({EXTENDS: name, **settings}, at, id=f"{name}-{at}")
    for name in ("england", "warwickshire", "west-sussex")
    for at, settings in emptied(BUILTIN.settings(name))
    if not at.startswith(("dates.", "layout."))
    if name == "england" or at.startswith(("attendance.", "resolution."))
]


def empty_blocks(blocks: tuple[Block, ...]) -> list[Block]:
    texts = [block for block in blocks if not isinstance(block, Table)]
    return [
        block
        for block in texts
        if not "".join(run.text for run in block.runs).strip()
        and not (isinstance(block, HeadingBlock) and block.number)
    ]


def test_everything_was_recorded() -> None:
    assert EVERYTHING.returned == ()


@pytest.mark.parametrize(("settings", "setting"), WORDINGS)
def test_an_empty_wording_prints_no_empty_paragraph(
    settings: dict[str, Any], setting: str, tmp_path: Path
) -> None:
    (tmp_path / "ours.toml").write_text(as_toml(settings), encoding="utf-8")
    house = loaded_or_refused(tmp_path)
    if isinstance(house, str):
        assert setting.rpartition(".")[2] in house
        return
    for printable in documents(house):
        assert empty_blocks(printable.blocks) == [], printable.title


def loaded_or_refused(folder: Path) -> HouseStyle | str:
    try:
        return Styles(TEMPLATES, folder).load("ours")
    except StyleError as refused:
        return str(refused)
