"""Holds the minutes of a meeting, and its action log, to the account of it."""

from dataclasses import dataclass

from scrutiny_tui.documents.compose import compose_minutes
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.sitting import Sitting
from tests.clock import EVENING
from tests.documents.builders import style
from tests.documents.sayings import SAYINGS
from tests.domain.scene import taken_text
from tests.random_meetings.account import Account, Became
from tests.random_meetings.page import Page, read, said_of
from tests.random_meetings.people import SITTING


def typed(account: Account) -> Sitting:
    """The meeting, once its lines were captured; every one of them can be read."""
    after = taken_text("\n".join(account.lines), sitting=SITTING)
    assert after.returned == ()
    after.builder.change("", EVENING)
    return after.builder.sitting


def hold_log(account: Account, sitting: Sitting) -> None:
    """What is owed is what was resolved, or asked for, and nothing else."""
    owed = [logged.text for logged in sitting.log if not logged.lapsed]
    assert len(owed) == len(account.owed), owed
    for mark in account.owed:
        assert any(mark in text for text in owed), f"{mark} is not owed: {owed}"


def hold_minutes(account: Account, sitting: Sitting, name: str) -> None:
    """The public and the exempt minutes in a style say what happened, and nothing else."""
    public = read(compose_minutes(sitting, style(name)), SAYINGS[name], private=False)
    _Half(account, public, private=False).hold()
    assert public.groups.get("there", set()) == account.attended
    assert public.groups.get("apologies", set()) == account.apologies
    assert public.groups.get("absent", set()) == account.absent - account.attended
    assert [(m.how, m.who, m.time) for m in public.movements] == [
        (m.how, m.who, m.time) for m in account.movements
    ]
    assert said_of(account.private, public) == []
    _hold_interests(account, public)
    if account.private_roll is not None:
        exempt = compose_minutes(sitting, style(name), Part.EXEMPT)
        page = read(exempt, SAYINGS[name], private=True)
        _Half(account, page, private=True).hold()
        assert page.groups.get("there", set()) == account.private_roll
        assert page.movements == [m for m in account.movements if m.private]


def _hold_interests(account: Account, page: Page) -> None:
    for mark, (who, leaves) in account.interests.items():
        line = next((line for line in page.text if mark in line), "")
        assert who in line, f"{mark}: {line}"
        left = "leave the meeting for that item" in line or "withdraw from the meeting for that item" in line
        assert left is leaves
        assert ("would not vote" in line) is not leaves


@dataclass
class _Half:
    """The public or the exempt half of a meeting, and the page that tells it."""

    account: Account
    page: Page
    private: bool

    def hold(self) -> None:
        """Motions, amendments and votes."""
        words = {mark: became for mark, became in self.account.words.items() if self._here(mark)}
        said = [(mark, became) for mark, became in self.page.words if mark in words]
        # Words that were debated are printed where they were moved, and again where they were decided.
        moved = {
            (mark, Became.AS_MOVED) for mark in self.account.moved if words.get(mark) is not Became.AS_MOVED
        }
        assert sorted(one for one in said if one not in moved) == sorted(words.items())
        course = [what for what, private in self.account.course if private is self.private]
        assert [what for what in self.page.course if what in course] == course
        amendments = {mark: became for mark, became in self.account.amendments.items() if self._here(mark)}
        assert self.page.amendments == amendments
        assert self.page.votes == [vote for vote in self.account.votes if vote.private is self.private]

    def _here(self, mark: str) -> bool:
        return (mark in self.account.private) is self.private
