"""Is what the minutes say what happened? The cases of this folder, and those beside the repository."""

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.command_line import CommandLine
from tests.truth.happening import Case, Council, Stores, cases_in, faults_of

HERE = Path(__file__).resolve().parent
CASES = Path(os.environ.get("SCRUTINY_CASES", HERE.parents[2] / "shared" / "cases"))
PUBLISHED = Path(os.environ.get("SCRUTINY_TRUTH", CASES.parent / "truth"))
"""The folder of the published cases of the same kind."""

OURS = Council(
    committee="Harbour Scrutiny Committee",
    members=(
        ("Councillor Ines Tarn", "--chair"),
        ("Councillor Rolf Quill", "--vice-chair"),
        ("Councillor Pia Sorrel", "--member"),
        ("Councillor Hal Beck", "--member"),
        ("Councillor Mrs E M Rook", "--member"),
    ),
    officers=(("Petra Lode", "Head of Parks", "PL"), ("Sam Wharf", "Treasurer", "SW")),
    days=("2027-02-09", "2027-04-13", "2027-06-08"),
    time="14:00",
)

THEIRS = Council(
    committee="Roads Scrutiny Committee",
    members=(
        ("Councillor Ann Ashby", "--chair"),
        ("Councillor Bob Birch", "--vice-chair"),
        ("Councillor Cyn Crane", "--member"),
        ("Councillor Dee Dunne", "--member"),
        ("Councillor Mrs J L Wick", "--member"),
    ),
    officers=(("Olga Marsh", "Director of Place", "OM"), ("Kay Lund", "Finance Manager", "KL")),
    days=("2026-10-14", "2026-12-09", "2027-01-20"),
    time="18:00",
)
"""The committee of the published cases, as their runner has it."""

OWN_CASES = cases_in(HERE)
PUBLISHED_CASES = cases_in(PUBLISHED)


@pytest.fixture(scope="session")
def stores(tmp_path_factory: pytest.TempPathFactory) -> Stores:
    """The stores that the cases begin with."""
    return Stores(tmp_path_factory.mktemp("stores"))


@pytest.fixture
def tried(
    tmp_path: Path, stores: Stores, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[[Case, Council], list[str]]:
    """Types a case of a council, on a store of its own, and says what is wrong."""

    def stdin(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))

    def printed() -> tuple[str, str]:
        out, err = capsys.readouterr()
        return out, err

    def command_line(store: Path) -> CommandLine:
        return CommandLine(store, stdin, printed)

    def faults(case: Case, council: Council) -> list[str]:
        at = tmp_path / "store"
        style, quorum = case.get("style", "england"), str(case.get("quorum", "3"))
        meetings = stores.copy_of(at, council, style, quorum, command_line)
        return faults_of(case, command_line(at), council, meetings)

    return faults


@pytest.mark.parametrize("case", [case for _, case in OWN_CASES], ids=[name for name, _ in OWN_CASES])
def test_what_the_minutes_say_is_what_happened(
    tried: Callable[[Case, Council], list[str]], case: Case
) -> None:
    faults = tried(case, OURS)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(
    "case", [case for _, case in PUBLISHED_CASES], ids=[name for name, _ in PUBLISHED_CASES]
)
def test_so_it_is_in_the_published_cases(tried: Callable[[Case, Council], list[str]], case: Case) -> None:
    faults = tried(case, THEIRS)
    assert not faults, "\n".join(faults)


def test_the_published_cases_are_there() -> None:
    if not PUBLISHED_CASES:
        reason = f"no cases in {PUBLISHED}"
        if os.environ.get("SCRUTINY_REQUIRE") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    assert len(OWN_CASES) >= len(PUBLISHED_CASES)
