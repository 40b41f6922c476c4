"""What only wiring knows: the day, the identifiers, and how the system opens a file."""

import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import pytest

from scrutiny_tui import wiring
from scrutiny_tui.services.desk import Refused


def test_a_day_that_is_given_replaces_the_date_and_not_the_time() -> None:
    before = datetime.now().astimezone().time()
    told = wiring.SystemClock(date(2026, 3, 10)).now()
    after = datetime.now().astimezone().time()
    assert told.date() == date(2026, 3, 10)
    assert told.tzinfo is None
    assert before <= told.time() <= after or after < before


def test_no_identifier_is_given_twice() -> None:
    ids = wiring.RandomIds()
    assert len({ids.new() for _ in range(1000)}) == 1000


@pytest.mark.parametrize(("platform", "program"), [("linux", "xdg-open"), ("darwin", "open")])
def test_a_file_is_opened_by_the_program_the_system_has_for_it(
    monkeypatch: pytest.MonkeyPatch, platform: str, program: str
) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(subprocess, "Popen", lambda command, **_: started.append(command))
    wiring.open_file(Path("minutes; rm x.docx"))
    assert started == [[program, "minutes; rm x.docx"]]


def test_where_no_program_opens_it_the_clerk_is_told_where_the_file_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Refused, match=r"it is minutes\.docx"):
        wiring.open_file(Path("minutes.docx"))
