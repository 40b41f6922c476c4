"""The rescue journal: the lines of changes that the store's disk has not taken yet, in a fallback folder."""

from collections.abc import Iterable
from pathlib import Path

from scrutiny_tui.store.live.fallback_folders import FallbackFolders
from scrutiny_tui.store.log.line_format import Payload, line_of, payload_of

NAME = "rescue.jsonl"


class RescueJournal:
    """The rescue journal of one store.

    Its lines are those that the store's journal will hold, numbers included. So one that the store took after
    all is recognised.

    Args:
        fallback: the folders outside the store.
    """

    def __init__(self, fallback: FallbackFolders) -> None:
        self._fallback = fallback

    def append(self, payloads: Iterable[Payload]) -> Path:
        """Append changes, at least one; they are on a disk when this returns.

        Returns:
            The file they are in.

        Raises:
            OSError: no folder took them.
        """
        # One by one, because the power may go: none must be there without those before it.
        return [self._fallback.append(NAME, _line(payload)) for payload in payloads][-1]

    def replace(self, payloads: Iterable[Payload]) -> Path:
        """Write changes in the place of all that it holds. Returns and raises as `append` does."""
        return self._fallback.replace(NAME, b"".join(map(_line, payloads)))

    def read(self) -> list[Payload]:
        """Return every change that can be read, each once, in the order of their numbers."""
        known: dict[int, Payload] = {}
        for data in self._fallback.read(NAME).values():
            for line in data.split(b"\n"):
                payload = payload_of(line)
                if payload is not None and "sequence" in payload:
                    known[payload["sequence"]] = payload
        return [known[number] for number in sorted(known)]

    def set_aside(self, name: str, text: bytes) -> Path:
        """Append to another file in a fallback folder.

        Raises:
            OSError: no folder took it.
        """
        return self._fallback.append(name, text)

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders outside the store."""
        return self._fallback.folders

    def clear(self) -> None:
        """Remove the journal, once all its changes are in the store."""
        self._fallback.remove(NAME)


def _line(payload: Payload) -> bytes:
    # On a disk that was full, half a line may stand before it: so each begins with a line feed.
    return b"\n" + line_of(payload)
