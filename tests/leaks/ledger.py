"""What the harness itself knows of privacy: which words were typed while the public was out.

It asks nothing of the program but which marks stand in a meeting, and in what order.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum, auto
from random import Random
from string import ascii_lowercase

from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.room_events import ClockEvent, Exclusion, MeetingTime, PublicReturns

SECRET = re.compile(r"zq[a-z]{8}", re.IGNORECASE)


class Standing(Enum):
    """Who may read a secret.

    PUBLIC words must be read, PRIVATE ones must not. Of UNSURE ones, typed in public about something that was
    altered since, nothing is asked.
    """

    PRIVATE = auto()
    UNSURE = auto()
    PUBLIC = auto()


@dataclass
class Ledger:
    """Every secret, and who may read it.

    Attributes:
        standing: of each secret.
    """

    standing: dict[str, Standing] = field(default_factory=dict)

    def new(self, standing: Standing) -> str:
        """A secret that never was before: a word like no other, which is also a name or a title."""
        random = Random(len(self.standing))  # noqa: S311  words, not passwords
        word = "Zq" + "".join(random.choices(ascii_lowercase, k=8))
        assert word not in self.standing
        self.standing[word] = standing
        return word

    def put(self, text: str, standing: Standing) -> None:
        """Let all secrets in a text have another standing."""
        for word in secrets_in(text):
            self.standing[word] = standing

    def no_more_sure(self) -> None:
        """Ask nothing of the public words so far: the store may treat them as private now."""
        for word, standing in self.standing.items():
            if standing is Standing.PUBLIC:
                self.standing[word] = Standing.UNSURE

    def private_in(self, text: str) -> list[str]:
        """The secrets in a text that the public must not read."""
        return [word for word in secrets_in(text) if self.standing[word] is Standing.PRIVATE]

    def public_in(self, text: str) -> list[str]:
        """The secrets in a text that the public must be able to read."""
        return [word for word in secrets_in(text) if self.standing[word] is Standing.PUBLIC]


def secrets_in(text: str) -> list[str]:
    """The secrets in a text, however they are capitalised."""
    return [word.capitalize() for word in dict.fromkeys(SECRET.findall(text))]


def is_out(entries: Iterable[Entry]) -> bool:
    """Whether the public is out behind these entries, which stand in order."""
    out = False
    for entry in entries:
        out = isinstance(entry.body, Exclusion) or (out and not isinstance(entry.body, PublicReturns))
    return out


def in_stretches(entries: Iterable[Entry]) -> set[str]:
    """Identifiers of the entries behind an exclusion of the public and before its return."""
    out, found = False, set()
    for entry in entries:
        if isinstance(entry.body, PublicReturns):
            out = False
        elif out and not (isinstance(entry.body, MeetingTime) and entry.body.kind is ClockEvent.CLOSE):
            found.add(entry.id)
        out = out or isinstance(entry.body, Exclusion)
    return found
