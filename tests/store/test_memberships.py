"""Memberships in the store."""

from contextlib import closing
from pathlib import Path

from scrutiny_tui.domain.changes import Change, added
from scrutiny_tui.domain.people import Capacity, Membership, Office, Person
from scrutiny_tui.store import open_store
from scrutiny_tui.store.tables.codec import decode, encode
from scrutiny_tui.store.tables.schema import migrate
from tests.clock import EVENING
from tests.council import GRAY, membership


def test_a_membership_of_version_6_is_what_it_was() -> None:
    chair = membership("moss", Capacity.MEMBER, Office.CHAIR)
    assert decode(Membership, migrate("memberships", encode(chair), 6)) == chair


def test_a_substitute_is_kept(tmp_path: Path) -> None:
    substitute = membership(GRAY.id, Capacity.SUBSTITUTE)
    with closing(open_store(tmp_path)) as store:
        store.apply(Change("add a person", EVENING, added(GRAY, substitute)))
    kept = open_store(tmp_path, read_only=True)
    assert (kept.all(Person), kept.all(Membership)) == ([GRAY], [substitute])
