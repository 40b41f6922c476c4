"""A store that version 9 wrote opens and is sound."""

import shutil
from pathlib import Path

from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.people import Membership
from scrutiny_tui.domain.work_programme import PlannedItem
from scrutiny_tui.store import open_store
from scrutiny_tui.store.maintenance import StoreMaintenance

WRITTEN = Path(__file__).parent / "version_9"
"""The journal of a store as the program wrote it then: a committee, people, a captured meeting, a plan."""


def test_a_store_of_version_9_opens_with_all_that_it_held(tmp_path: Path) -> None:
    folder = shutil.copytree(WRITTEN, tmp_path / "store")
    store = open_store(folder)
    (committee,) = store.all(Committee)
    assert (committee.quorum, committee.settings.days.despatch) == (2, None)
    assert [membership.council for membership in store.all(Membership)] == ["", ""]
    assert [item.title for item in store.all(Item)] == ["Dredging of the harbour"]
    assert [entry.line for entry in store.all(Entry)] == [
        "/purpose To review the silt.",
        "moss: asked how deep it was",
        "/request a chart @DP by June",
    ]
    assert [planned.title for planned in store.all(PlannedItem)] == ["Buoys in the fairway"]
    store.close()
    assert StoreMaintenance(folder).examine().faults == ()
