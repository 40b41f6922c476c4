"""Finding entries of the action log: by words, by the chair's questions, by any name of an owner."""

import re
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from scrutiny_tui.domain.log_questions import Question
from scrutiny_tui.domain.log_rows import LogRow, Owner
from scrutiny_tui.domain.names.directory import Directory
from scrutiny_tui.domain.people import Person
from scrutiny_tui.domain.text import one_line

_WORD = re.compile(r'[^\s"“”]*["“”][^"“”]*["“”]?|\S+')
"""A word; quotation marks hold a name of several words together."""
_QUOTES = str.maketrans("", "", '"“”')

_Test = Callable[[LogRow], bool]


class OwnerName(Struct, frozen=True):
    """A name by which an owner is looked for.

    Attributes:
        typed: the name, in small letters.
        people: identifiers of everyone who has it.
        begun: whether it is still being typed, so that a body's name only has to begin with it.
    """

    typed: str
    people: frozenset[str]
    begun: bool = False

    @classmethod
    def of(cls, name: str, directory: Directory) -> "OwnerName":
        """A whole name: a person's printed name, surname, initials or role, or a body's name as typed."""
        bearers = directory.people_named(one_line(name))
        return cls(_key(name), frozenset(one.person.id for one in bearers if one.person))

    @classmethod
    def beginning(cls, words: str, directory: Directory) -> "OwnerName":
        """A name of which only the beginning is typed yet."""
        bearers = directory.starting_with(one_line(words))
        return cls(_key(words), frozenset(one.person.id for _, one in bearers if one.person), begun=True)

    def is_of(self, owner: Owner) -> bool:
        """Whether the owner goes by this name."""
        if owner.person is not None and owner.person.id in self.people:
            return True
        text = _key(owner.named.text)
        return text.startswith(self.typed) if self.begun else text == self.typed

    def rows_owed(self, rows: Iterable[LogRow]) -> list[LogRow]:
        """The rows that an owner of this name owes."""
        return [row for row in rows if any(map(self.is_of, row.owners))]

    def people_owing(self, rows: Iterable[LogRow]) -> list[Person]:
        """The people of this name who owe any of the rows, each once."""
        owners = (owner for row in rows for owner in row.owners if self.is_of(owner))
        return list({owner.person.id: owner.person for owner in owners if owner.person}.values())


def find_rows(rows: Sequence[LogRow], words: str, directory: Directory) -> list[LogRow]:
    """The rows that match all the words, capitals or not.

    Args:
        rows: the rows to look among.
        words: any words; one of the chair's questions (`Question`); `open`; `kind:X` and `status:X`, of which
            the beginning is enough; and `owner:X`, with any name that the owner goes by, in quotation marks
            where it has several words. A name that several people have finds what each of them owes.
        directory: everyone a name can mean.
    """
    tests = [
        _test(word.translate(_QUOTES), rows, directory) for word in _WORD.findall(one_line(words).casefold())
    ]
    return [row for row in rows if all(test(row) for test in tests)]


def _test(word: str, rows: Sequence[LogRow], directory: Directory) -> _Test:
    if word in list(Question):
        question = Question(word)
        return lambda row: question in row.questions
    match word.partition(":"):
        case ("open", "", ""):
            return lambda row: not row.entry.settled
        case ("owner", ":", name):
            return _owed_by(name, rows, directory)
        case ("kind", ":", kind):
            return lambda row: row.entry.kind.startswith(kind)
        case ("status", ":", status):
            return lambda row: row.entry.status.startswith(status)
    return lambda row: word in _words_of(row)


def _owed_by(name: str, rows: Sequence[LogRow], directory: Directory) -> _Test:
    """What owners of that name owe; if no owner has the whole name, those whose name begins with it."""
    if not name:
        return lambda _row: True
    wanted = OwnerName.of(name, directory)
    if not wanted.people and not wanted.rows_owed(rows):
        wanted = OwnerName.beginning(name, directory)
    return lambda row: any(map(wanted.is_of, row.owners))


def _words_of(row: LogRow) -> str:
    """All the words by which a row is found."""
    names = (word for owner in row.owners for word in (owner.called, owner.named.text))
    return " ".join(
        (
            row.entry.id,
            row.entry.text,
            *names,
            row.entry.kind,
            row.committee.name,
            row.due,
            row.status,
            row.item.title if row.item else "",
        )
    ).casefold()


def _key(name: str) -> str:
    return one_line(name).casefold()
