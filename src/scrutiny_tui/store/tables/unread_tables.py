"""The tables of a snapshot that is as the program wrote it, each read when it is first asked for.

In a store of five years the action log and its updates are two thirds of the snapshot, and the first page
needs little of the one and nothing of the other.
"""

from collections.abc import Iterator, Mapping

import orjson

from scrutiny_tui.store.json_format import Documents, JsonObject

_NONE = b"{\n\n}"
"""A table without documents."""


class UnreadTables(Mapping[str, Documents]):
    """The tables of a snapshot, by name.

    Args:
        data: the bytes of the snapshot. Their checksum must be right.
        start: where the second line begins.

    Raises:
        ValueError: it is laid out in another way than `snapshot.to_bytes` does.
    """

    def __init__(self, data: bytes, start: int) -> None:
        self._data = data
        self._spans: dict[str, tuple[int, int]] = dict(_spans(data, start))

    def __getitem__(self, name: str) -> Documents:
        """Read the documents of a table, by their numbers."""
        begins, ends = self._spans[name]
        documents: Documents = orjson.loads(memoryview(self._data)[begins:ends])
        return documents

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names."""
        return iter(self._spans)

    def __len__(self) -> int:
        """Return the number of tables."""
        return len(self._spans)

    def pop(self, name: str) -> Documents:
        """Return the documents of a table, which is then none of these; none when there is no such table."""
        documents = self.get(name, {})
        self._spans.pop(name, None)
        return documents

    def of_meeting(self, name: str, meeting: str) -> list[tuple[str, JsonObject]]:
        """Read the documents of a table that belong to a meeting, each with its number, and no others."""
        begins, ends = self._spans[name]
        found: list[tuple[str, JsonObject]] = []
        words = b'"meeting":' + orjson.dumps(meeting)
        while (at := self._data.find(words, begins, ends)) >= 0:
            line = self._data.rfind(b"\n", begins, at) + 1
            begins = self._data.index(b"\n", at)
            read = orjson.loads(b"{%b}" % self._data[line:begins].removesuffix(b","))
            found += [(number, each) for number, each in read.items() if each.get("meeting") == meeting]
        return found

    def count(self, name: str) -> int:
        """Return the number of documents in a table. Each has a line of its own."""
        begins, ends = self._spans[name]
        none = self._data[begins : begins + len(_NONE)] == _NONE
        return 0 if none else self._data.count(b"\n", begins, ends) - 1


def _spans(data: bytes, at: int) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield the name of each table, and where it begins and ends.

    No text in JSON holds a line feed. So the first line that begins with a brace ends a table of many lines.
    """
    while True:
        begins = data.index(b": {", at) + 2
        if data.startswith(b"{\n", begins):
            ends = data.index(b"\n}", begins) + 2
        else:  # the list of the archive's files: a line that ends with a comma, or a brace of the whole
            ends = data.index(b"\n", begins) - 1
        yield orjson.loads(data[at : begins - 2]), (begins, ends)
        if data[ends : ends + 3] == b"}\n":
            return
        if data[ends : ends + 2] != b",\n":
            raise ValueError("the tables are laid out in another way")
        at = ends + 2
