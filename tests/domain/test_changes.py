"""Changes: which of them make a private record public, and what undoes them."""

from datetime import date

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.action_log import Kind, LogEntry, PublicLogEntry, Status
from scrutiny_tui.domain.changes import Change, Edit, Record, added, removed
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.meetings import Item, ItemKind, PublicItem
from tests.clock import EVENING
from tests.council import COMMITTEE, MEETING

DAY = date(2026, 3, 3)
SAID = Entry("e1", MEETING.id, None, "1", "the price", Point("the price"), exempt=Exemption((3,)))
ITEM = Item("i1", MEETING.id, "1", "5", "The orchard", exempt=Exemption((3,)))
LOGGED = LogEntry("A-1", Kind.ACTION, COMMITTEE.id, MEETING.id, None, "e1", "ring", (), None, DAY, DAY)
LAST_IN_PUBLIC = PublicLogEntry("ring", (), None, Status.OPEN, None, DAY)
ALTERED = replace(LOGGED, text="ring Moss", public=LAST_IN_PUBLIC)
RENAMED = replace(ITEM, public=PublicItem("Land", ItemKind.REPORT))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (SAID, replace(SAID, exempt=None)),
        (ITEM, replace(ITEM, exempt=None)),
        (RENAMED, replace(RENAMED, public=None)),
        (ALTERED, replace(ALTERED, public=None)),
    ],
)
def test_an_edit_that_takes_away_an_exemption_or_the_public_version_makes_public(
    before: Record, after: Record
) -> None:
    assert Edit(before, after).makes_public
    assert not Edit(after, before).makes_public


@pytest.mark.parametrize(
    "edit",
    [
        *added(SAID, LOGGED),
        *removed(SAID),
        Edit(SAID, replace(SAID, place="2")),
        Edit(replace(LOGGED, in_stretch=True), LOGGED),
        Edit(COMMITTEE, replace(COMMITTEE, name="Roads")),
    ],
)
def test_adding_deleting_and_moving_make_nothing_public(edit: Edit) -> None:
    assert not edit.makes_public


def test_what_undoes_a_first_alteration_in_private_may_make_public_and_is_another_change() -> None:
    change = Change("edit an item", EVENING, (Edit(replace(ITEM, exempt=None), RENAMED),), id="c1")
    inverse = change.inverse(EVENING)
    assert (change.makes_public, inverse.makes_public, inverse.id) == (False, True, "")
    assert not inverse.inverse(EVENING).makes_public


def test_what_undoes_the_recording_of_private_words_makes_nothing_public() -> None:
    assert not Change("record a point", EVENING, added(SAID)).inverse(EVENING).makes_public
