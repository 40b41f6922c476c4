"""The rescue journal: the lines of changes that the store's disk has not taken yet, in a fallback folder."""

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from msgspec import to_builtins

from scrutiny_tui.domain.errors import StoreError
from scrutiny_tui.store.json_format import JsonObject
from scrutiny_tui.store.live.fallback_folders import FallbackFolders
from scrutiny_tui.store.log.fragments import is_change
from scrutiny_tui.store.log.line_format import NewerError, Payload, StoreState, line_of, payload_of

NAME = "rescue.jsonl"
_DIGEST = re.compile("[0-9a-f]{16}")
_NAMES = re.compile(r"rescue(-[0-9a-f]{16})?\.jsonl")


class RescueJournal:
    """The rescue journal of one store.

    Its lines are those that the store's journal will hold, numbers included. So a change that the store took
    after all is recognised.

    Each line says on which state of the store it was made: a copy of the store that lacks that state leaves
    it alone.

    Args:
        fallback: the folders outside the store.
        base: returns the state of the store's disk on which the changes that wait were made.

    Attributes:
        fallback: the same.
    """

    def __init__(self, fallback: FallbackFolders, base: Callable[[], StoreState] = StoreState) -> None:
        self.fallback = fallback
        self._base = base
        self._taken: list[str] = []

    def append(self, payloads: Iterable[Payload]) -> Path:
        """Append changes, at least one; they are on a disk when this returns.

        Returns:
            The file they are in.

        Raises:
            OSError: no folder took them.
        """
        # One by one, because the power may fail: none must be there without those before it.
        return [self.fallback.append(NAME, _line(payload, self._base())) for payload in payloads][-1]

    def replace(self, payloads: Iterable[Payload]) -> Path:
        """Write changes in the place of all that it holds. Returns and raises as `append` does."""
        return self.fallback.replace(NAME, b"".join(_line(payload, self._base()) for payload in payloads))

    def read(self) -> list[Payload]:
        """Return every change that can be read, each once, in the order of their numbers.

        Raises:
            StoreError: one was written by a newer version.
        """
        return [payload for _, payload in self._waiting()]

    def look(self, has_state: Callable[[StoreState], bool]) -> list[Payload]:
        """Return the changes that were made on the store which was opened, and alter nothing.

        Args:
            has_state: as for `take`.

        Raises:
            StoreError: one was written by a newer version.
        """
        return [payload for base, payload in self._waiting() if not base.digest or has_state(base)]

    def take(self, has_state: Callable[[StoreState], bool]) -> tuple[list[Payload], list[Path]]:
        """Read the changes that were made on the store which was opened.

        Those that were made on a newer copy of it go into a file of their own, and wait for that.

        Args:
            has_state: whether the store was in that state once.

        Returns:
            The changes; and the files in which others are kept.

        Raises:
            StoreError: one was written by a newer version.
            OSError: the others could not be put into a file of their own.
        """
        taken, left = list[tuple[StoreState, Payload]](), dict[StoreState, list[Payload]]()
        for base, payload in self._waiting():
            if not base.digest or has_state(base):
                taken.append((base, payload))
            else:
                left.setdefault(base, []).append(payload)
        self._taken = [name for name in self._names() if name != NAME and not any(map(_is_of(name), left))]
        kept = [
            self.fallback.replace(_aside(base), b"".join(_line(payload, base) for payload in payloads))
            for base, payloads in left.items()
        ]
        if left:
            if taken:
                self.fallback.replace(NAME, b"".join(_line(payload, base) for base, payload in taken))
            else:
                self.fallback.remove(NAME)
        return [payload for _, payload in taken], kept

    def set_aside(self, name: str, text: bytes) -> Path:
        """Append to another file in a fallback folder.

        Raises:
            OSError: no folder took it.
        """
        return self.fallback.append(name, text)

    def clear(self) -> None:
        """Remove the journal, once all its changes are in the store."""
        for name in (NAME, *self._taken):
            self.fallback.remove(name)

    def _names(self) -> list[str]:
        return self.fallback.names(_NAMES)

    def _waiting(self) -> list[tuple[StoreState, Payload]]:
        """Every change, with the state that it was made on; an empty state if the line names none."""
        known: dict[tuple[StoreState, int], Payload] = {}
        for name in self._names():
            for data in self.fallback.read(name).values():
                for line in data.split(b"\n"):
                    payload = payload_of(line)
                    if payload is not None:
                        base = _base_of(payload)
                        if _can_be_made(payload):
                            known[base, payload["sequence"]] = payload
        return [(base, known[base, number]) for base, number in sorted(known, key=_in_order)]


def _can_be_made(payload: Payload) -> bool:
    """Whether a line has all that a change needs: the rescue journal is checked nowhere else.

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


def _base_of(payload: Payload) -> StoreState:
    """Take the state that a change was made on out of its line."""
    match payload.pop("base", None):
        case {"sequence": int(sequence), "digest": str(digest)} if _DIGEST.fullmatch(digest):
            return StoreState(sequence, digest)
    return StoreState()


def _in_order(key: tuple[StoreState, int]) -> tuple[int, int, str]:
    base, number = key
    return base.sequence, number, base.digest


def _aside(base: StoreState) -> str:
    return f"rescue-{base.digest}.jsonl"


def _is_of(name: str) -> Callable[[StoreState], bool]:
    return lambda base: _aside(base) == name


def _line(payload: Payload, base: StoreState) -> bytes:
    # On a disk that was full, half a line may stand before it: so each begins with a line feed.
    return b"\n" + line_of({**payload, "base": to_builtins(base)} if base.digest else payload)
