"""Minutes that five councils published, printed in their house styles as they were published."""

import os
import tomllib
from datetime import date
from pathlib import Path

import pytest

from scrutiny_tui.documents.compose import compose_minutes
from scrutiny_tui.domain.committees import Committee, term_in
from scrutiny_tui.domain.meetings import Meeting
from scrutiny_tui.domain.sitting import Sitting
from tests.documents.builders import style
from tests.documents.office import as_previewed, lines_of
from tests.domain.scene import taken_text

CASES = Path(os.environ.get("SCRUTINY_CASES", Path(__file__).parents[3] / "shared" / "cases"))


@pytest.mark.parametrize("name", ["croydon", "herefordshire", "warwickshire", "west-sussex", "wiltshire"])
def test_an_item_reads_as_it_was_published(name: str) -> None:
    folder = CASES / name
    if not (folder / "lines.capture").is_file():
        reason = f"the case {name} is not in {CASES}"
        if os.environ.get("SCRUTINY_REQUIRE") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    facts = tomllib.loads((folder / "case.toml").read_text(encoding="utf-8"))
    committee = Committee("c", facts["committee"], term_in(facts["committee"]), "C", facts["style"])
    meeting = Meeting("C-1", "c", date.fromisoformat(facts["date"]))
    after = taken_text(
        (folder / "lines.capture").read_text(encoding="utf-8"), sitting=Sitting(meeting, committee, {})
    )
    assert after.returned == ()
    printed = as_previewed(compose_minutes(after.sitting, style(facts["style"])))
    title, *others = lines_of((folder / "expected.txt").read_text(encoding="utf-8"))
    begins = next(place for place, line in enumerate(printed) if line.endswith(title))
    assert printed[begins + 1 : begins + 1 + len(others)] == others
