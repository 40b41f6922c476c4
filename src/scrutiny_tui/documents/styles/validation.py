"""Checks the settings of a style file against the schema, and builds typed values from them.

The schema is made of records: each table of the file is one, and each setting is one of its fields.
"""

from collections.abc import Iterable, Mapping, Sequence, Sized
from difflib import get_close_matches
from enum import StrEnum
from types import GenericAlias
from typing import Annotated, Any, Protocol, TypeVar, cast, get_args, get_origin, get_type_hints

from msgspec import Struct

from scrutiny_tui.documents.styles.fault_words import LONGEST_SHOWN, TEXT, value_shown
from scrutiny_tui.documents.styles.table_checks import InvalidSettingError
from scrutiny_tui.documents.styles.wordings import Gaps, gaps_in, words_lost
from scrutiny_tui.domain.text import shortened

T = TypeVar("T", bound=Struct)

_TABLE = "a table of settings"
_MOST = 1000
"""The most settings in a table, and the most entries in a list."""

_LONGEST = 10_000
"""The longest text of a setting, in characters."""


class SettingFault(Struct, frozen=True):
    """A setting in a style file that is wrong.

    Attributes:
        at: the setting ("resolution.lead", "attendance.groups (2).label").
        says: what is wrong and what to do, without a full stop.
    """

    at: str
    says: str


class ReadSetting(Protocol):
    """Marks a setting that means more than it says, such as the first number of a list."""

    def read(self, given: object) -> object:
        """What the setting means.

        Raises:
            ValueError: it means nothing; the message says what it must be.
        """


class InvalidStyleError(Exception):
    """The settings of a file do not match the schema.

    Attributes:
        faults: all faults, in the order of the schema.
    """

    def __init__(self, faults: Iterable[SettingFault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(fault.says for fault in self.faults))


def build(kind: type[T], settings: Mapping[str, Any]) -> T:
    """Build the table `kind` from the settings of a file.

    Args:
        kind: a table of the schema.
        settings: the settings, as read from TOML.

    Raises:
        InvalidStyleError: settings are unknown, missing, of the wrong type, or contradict each other.
    """
    builder = _Builder()
    built = builder.table(kind, settings, "")
    if builder.faults:
        raise InvalidStyleError(builder.faults)
    return cast("T", built)


class _Builder:
    """Builds a value and collects all faults, so that a clerk is told about everything at once.

    Each method returns None for a value that could not be built, after adding the fault.
    """

    def __init__(self) -> None:
        self.faults: list[SettingFault] = []

    def table(self, kind: type[Struct], given: object, where: str) -> object:
        """Build the table `kind`."""
        if not isinstance(given, dict | Mapping):
            self._note(where, f"must be {_TABLE}, not {value_shown(given)}")
            return None
        if self._too_many(given, where):
            return None
        before = len(self.faults)
        hints = get_type_hints(kind, include_extras=True)
        names = kind.__struct_fields__
        meant = {self._unknown(key, names, where) for key in given if key not in names}
        values = {
            name: self._setting(hints[name], given, name, where)
            for name in names
            if name in given or name not in meant
        }
        if len(self.faults) > before:
            return None
        try:
            return kind(**values)
        except InvalidSettingError as problem:
            self._note(_at(where, problem.key), str(problem))
            return None

    def _setting(self, hint: Any, given: Mapping[str, Any], name: str, where: str) -> object:  # noqa: ANN401  any hint
        if name not in given:
            self._note(_at(where, name), "is missing")
            return None
        return self._value(hint, given[name], _at(where, name))

    def _value(self, hint: Any, given: object, where: str) -> object:  # noqa: ANN401  as above
        origin = get_origin(hint)
        if origin is Annotated:
            return self._marked(hint.__metadata__[0], given, where)
        if origin is tuple:
            return self._list(hint, given, where)
        if origin is dict:
            return self._names(get_args(hint)[1], given, where)
        if issubclass(hint, Struct):
            return self.table(hint, given, where)
        if issubclass(hint, StrEnum):
            return self._choice(hint, given, where)
        return self._held(given, where)

    def _marked(self, mark: Gaps | ReadSetting, given: object, where: str) -> object:
        if isinstance(mark, Gaps):
            words = self._held(given, where)
            return None if words is None else self._text(mark, words, where)
        try:
            return mark.read(given)
        except ValueError as problem:
            self._note(where, str(problem))
            return None

    def _text(self, mark: Gaps, words: str, where: str) -> str:
        unknown = [gap for gap in gaps_in(words) if gap not in mark.names]
        for gap in unknown:
            known = ", ".join(f"{{{name}}}" for name in sorted(mark.names)) or "none"
            meant = _meant(gap, sorted(mark.names), "{{{}}}")
            self._note(where, f"has {{{gap}}}, which is not known there{meant or f'; known are {known}'}")
        if not unknown and (says := words_lost(mark, words)):
            self._note(where, says)
        return words

    def _list(self, hint: GenericAlias, given: object, where: str) -> tuple[object, ...] | None:
        if not isinstance(given, list):
            self._note(where, f"must be a list in square brackets, not {value_shown(given)}")
            return None
        if self._too_many(given, where):
            return None
        inner = get_args(hint)[0]
        return tuple(self._value(inner, each, f"{where} ({place})") for place, each in enumerate(given, 1))

    def _names(self, hint: Any, given: object, where: str) -> object:  # noqa: ANN401  as above
        if not isinstance(given, dict):
            self._note(where, f"must be {_TABLE}, not {value_shown(given)}")
            return None
        if self._too_many(given, where):
            return None
        return {key: self._value(hint, value, _at(where, key)) for key, value in given.items()}

    def _choice(self, kind: type[StrEnum], given: object, where: str) -> object:
        choices = [choice.value for choice in kind]
        if given in choices:
            return kind(given)
        meant = _meant(given, choices, "{}") if isinstance(given, str) else ""
        self._note(where, f"must be one of {', '.join(choices)}, not {value_shown(given)}{meant}")
        return None

    def _held(self, given: object, where: str) -> str | None:
        if isinstance(given, str):
            if len(given) <= _LONGEST:
                return given
            self._note(where, f"is longer than {_LONGEST:,} characters")
            return None
        self._note(where, f"must be {TEXT}, not {value_shown(given)}")
        return None

    def _too_many(self, given: Sized, where: str) -> bool:
        if len(given) > _MOST:
            self._note(where or "the file", f"has {len(given):,} entries, more than any house style")
            return True
        return False

    def _unknown(self, key: str, names: Sequence[str], where: str) -> str:
        """Add the fault of an unknown setting; return the one that was meant, which is then not missing."""
        said = _meant(key, names, _at(where, "{}")) or f"; known are {', '.join(names)}"
        named = shortened(_at(where, key), LONGEST_SHOWN)
        self.faults.append(SettingFault(_at(where, key), f"there is no setting {named}{said}"))
        return next(iter(get_close_matches(key, names, n=1, cutoff=0.5)), "")

    def _note(self, where: str, says: str) -> None:
        self.faults.append(SettingFault(where, f"{where} {says}"))


def _at(where: str, name: str) -> str:
    return f"{where}.{name}" if where else name


def _meant(word: str, known: Iterable[str], shown: str) -> str:
    found = get_close_matches(word, list(known), n=1, cutoff=0.5)
    return f"; did you mean {shown.format(found[0])}?" if found else ""
