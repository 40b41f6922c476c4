"""The rescue journal: the lines of changes that the store's disk has not taken yet, in a fallback folder."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store.json_format import JsonObject
from scrutiny_tui.store.live.fallback_folders import FallbackFolders
from scrutiny_tui.store.log.fragments import is_change
from scrutiny_tui.store.log.line_format import NewerError, Payload, line_of, payload_of

NAME = "rescue.jsonl"


class RescueJournal:
    """The rescue journal of one store.

    Its lines are those that the store's journal will hold, numbers included. So one that the store took after
    all is recognised.

    Args:
        fallback: the folders outside the store.

    Attributes:
        fallback: the same.
    """

    def __init__(self, fallback: FallbackFolders) -> None:
        self.fallback = fallback

    def append(self, payloads: Iterable[Payload]) -> Path:
        """Append changes, at least one; they are on a disk when this returns.

        Returns:
            The file they are in.

        Raises:
            OSError: no folder took them.
        """
        # One by one, because the power may go: none must be there without those before it.
        return [self.fallback.append(NAME, _line(payload)) for payload in payloads][-1]

    def replace(self, payloads: Iterable[Payload]) -> Path:
        """Write changes in the place of all that it holds. Returns and raises as `append` does."""
        return self.fallback.replace(NAME, b"".join(map(_line, payloads)))

    def read(self) -> list[Payload]:
        """Return every change that can be read, each once, in the order of their numbers.

        Raises:
            StoreError: one was written by a newer version.
        """
        known: dict[int, Payload] = {}
        for data in self.fallback.read(NAME).values():
            for line in data.split(b"\n"):
                payload = payload_of(line)
                if payload is not None and _can_be_made(payload):
                    known[payload["sequence"]] = payload
        return [known[number] for number in sorted(known)]

    def set_aside(self, name: str, text: bytes) -> Path:
        """Append to another file in a fallback folder.

        Raises:
            OSError: no folder took it.
        """
        return self.fallback.append(name, text)

    def clear(self) -> None:
        """Remove the journal, once all its changes are in the store."""
        self.fallback.remove(NAME)


def _can_be_made(payload: Payload) -> bool:
    """Whether a line has all that a change needs: nothing but this program checked it before.

    Raises:
        StoreError: it was written by a newer version.
    """
    try:
        whole = is_change(payload) and isinstance(payload["schema"], int)
        datetime.fromisoformat(payload["at"])
        return whole and isinstance(payload["command"], str) and all(map(_is_of_one_record, payload["edits"]))
    except NewerError:
        raise StoreError(
            "Changes that wait for the store were written by a newer version of scrutiny: open it with that."
        ) from None
    except (KeyError, TypeError, ValueError):
        return False


def _is_of_one_record(edit: JsonObject) -> bool:
    before, after = edit["before"], edit["after"]
    return before != after and (
        before is None or (isinstance(before, dict) and before.get("id") == edit["id"])
    )


def _line(payload: Payload) -> bytes:
    # On a disk that was full, half a line may stand before it: so each begins with a line feed.
    return b"\n" + line_of(payload)
