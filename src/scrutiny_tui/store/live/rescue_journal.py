"""The rescue journal: the lines of changes that the store's own disk has not taken yet, kept elsewhere."""

from collections.abc import Iterable
from pathlib import Path

from scrutiny_tui.store.live.fallback_folders import FallbackFolders
from scrutiny_tui.store.log.line_format import Payload, line_of, payload_of

NAME = "rescue.jsonl"


class RescueJournal:
    """The rescue journal of one store.

    Its lines are those that the store's journal will hold, numbers included, so that one which the store took
    after all is known again.

    Args:
        beside: the places outside the store.
    """

    def __init__(self, beside: FallbackFolders) -> None:
        self._beside = beside

    def keep(self, payloads: Iterable[Payload], *, anew: bool = False) -> Path:
        """Add changes; they are on a disk when this returns.

        Args:
            payloads: the changes, in order; at least one.
            anew: whether they take the place of all that were kept.

        Returns:
            The file they are in.

        Raises:
            OSError: no place took them.
        """
        # A place that was full may hold the beginning of a line; each begins on one of its own.
        lines = [b"\n" + line_of(payload) for payload in payloads]
        if anew:
            return self._beside.replace(NAME, b"".join(lines))
        # One by one: the power may go, and none must be there without those before it.
        return [self._beside.append(NAME, line) for line in lines][-1]

    def found(self) -> list[Payload]:
        """Every change that can be read, in the order of their numbers, none twice."""
        known: dict[int, Payload] = {}
        for data in self._beside.read(NAME).values():
            for line in data.split(b"\n"):
                payload = payload_of(line)
                if payload is not None:
                    known[payload["sequence"]] = payload
        return [known[number] for number in sorted(known)]

    def set_aside(self, name: str, text: bytes) -> Path:
        """Add to another file beside the store.

        Raises:
            OSError: no place took it.
        """
        return self._beside.append(name, text)

    @property
    def places(self) -> tuple[Path, ...]:
        """The places outside the store."""
        return self._beside.folders

    def clear(self) -> None:
        """Forget them: all are in the store."""
        self._beside.remove(NAME)
