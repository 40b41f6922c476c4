"""The glossary and the appointing councils are kept, and come from older stores empty."""

from pathlib import Path

from msgspec.structs import replace

from scrutiny_tui.domain.changes import added
from scrutiny_tui.domain.committees import Committee, Councils, QuorumRule, Settings
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.glossary import GlossaryEntry
from scrutiny_tui.domain.people import Membership
from scrutiny_tui.store import open_store
from scrutiny_tui.store.log.line_format import line_of
from scrutiny_tui.store.maintenance import StoreMaintenance
from scrutiny_tui.store.tables.codec import encode
from tests.clock import EVENING
from tests.council import COMMITTEE, MEMBERSHIPS, MOSS
from tests.store.samples import change
from tests.store.test_doctor_references import repaired

JOINT = replace(COMMITTEE, settings=Settings(councils=Councils.GROUPED)).with_quorum(
    QuorumRule(5, of_each_council=True)
)
APPOINTED = replace(MEMBERSHIPS[0], council="Eastmarch Council")
GLOSSARY = (
    GlossaryEntry("g1", "SEND", "Special Educational Needs and Disabilities"),
    GlossaryEntry("g2", "PFI", "private finance initiative", COMMITTEE.id, Exemption((3,))),
)


def test_the_glossary_and_the_councils_are_kept_as_they_are(tmp_path: Path) -> None:
    for step in range(3):
        store = open_store(tmp_path / "store")
        if step == 0:
            store.apply(change(*added(JOINT, MOSS, APPOINTED, *GLOSSARY)))
        assert store.all(GlossaryEntry) == [*GLOSSARY]
        assert (store.all(Committee), store.all(Membership)) == ([JOINT], [APPOINTED])
        store.close()


def test_a_store_of_version_9_has_no_councils_and_no_glossary(tmp_path: Path) -> None:
    committee, membership = encode(COMMITTEE), encode(MEMBERSHIPS[0])
    for key in ("quorum_of_each", "councils"):
        del committee["settings"][key]
    del membership["council"]
    documents = {"committees": committee, "people": encode(MOSS), "memberships": membership}
    edits = [
        {"table": table, "id": document["id"], "before": None, "after": document}
        for table, document in documents.items()
    ]
    made = {"sequence": 1, "schema": 9, "command": "add", "at": EVENING.isoformat(), "edits": edits}
    (tmp_path / "journal.jsonl").write_bytes(line_of(made))
    for read_only in (True, False, True):
        store = open_store(tmp_path, read_only=read_only)
        assert (store.all(Committee), store.all(Membership)) == ([COMMITTEE], [MEMBERSHIPS[0]])
        assert store.all(GlossaryEntry) == []
        store.close()


def test_initials_of_a_lost_committee_are_found_and_mended(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    store.apply(change(*added(COMMITTEE, *GLOSSARY, replace(GLOSSARY[0], id="g3", committee="c9"))))
    store.close()
    assert len(StoreMaintenance(tmp_path).examine().faults) == 1
    repaired(tmp_path)
    assert not StoreMaintenance(tmp_path).examine().faults
