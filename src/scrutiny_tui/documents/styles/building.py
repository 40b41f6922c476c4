"""Building typed values from what a style file says, holding each setting to its kind.

The dataclasses are the schema: a table of the file is a dataclass, a setting one of its fields.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from enum import StrEnum
from types import GenericAlias
from typing import Annotated, Any, TypeVar, cast, get_args, get_origin, get_type_hints

from scrutiny_tui.documents.styles.wording import Gaps, gaps_in

T = TypeVar("T")


class UnfitError(Exception):
    """What a file says does not fit; the message begins with the setting."""


def build(kind: type[T], settings: Mapping[str, Any], where: str = "") -> T:
    """A value of the dataclass `kind` from the settings of one table.

    Args:
        kind: the dataclass.
        settings: what the file says, as TOML gives it.
        where: the table's own name in the file; empty for the whole file.

    Raises:
        UnfitError: a setting is unknown, missing or of the wrong kind, or the settings contradict each other.
    """
    hints = get_type_hints(kind, include_extras=True)
    names = [field.name for field in fields(cast("Any", kind))]
    for key in settings:
        if key not in names:
            raise UnfitError(f"there is no setting {_at(where, key)}{_nearest(key, names, where)}")
    for name in names:
        if name not in settings:
            raise UnfitError(f"{_at(where, name)} is missing")
    values = {name: _value(hints[name], settings[name], _at(where, name)) for name in names}
    try:
        return kind(**values)
    except ValueError as problem:
        raise UnfitError(str(problem)) from None


def _value(hint: Any, given: Any, where: str) -> Any:  # noqa: ANN401  a hint and a TOML value can be anything
    origin = get_origin(hint)
    if origin is Annotated:
        return _wording(hint, given, where)
    if origin is tuple:
        return _list(hint, given, where)
    if origin is dict:
        return _names(given, where)
    if is_dataclass(hint):
        _held(given, dict, where, "a table of settings")
        return build(cast("type[Any]", hint), given, where)
    if issubclass(hint, StrEnum):
        return _choice(hint, given, where)
    return _held(given, str, where, "text in quotation marks")


def _wording(hint: Any, given: Any, where: str) -> str:  # noqa: ANN401  as above
    words = str(_held(given, str, where, "text in quotation marks"))
    for mark in hint.__metadata__:
        for gap in gaps_in(words) if isinstance(mark, Gaps) else ():
            if gap not in mark.names:
                known = ", ".join(f"{{{name}}}" for name in sorted(mark.names))
                raise UnfitError(f"{where} has {{{gap}}}, which is not known there; known are {known}")
    return words


def _list(hint: GenericAlias, given: Any, where: str) -> tuple[Any, ...]:  # noqa: ANN401  as above
    _held(given, list, where, "a list in square brackets")
    inner = get_args(hint)[0]
    return tuple(_value(inner, each, f"{where} ({place})") for place, each in enumerate(given, 1))


def _names(given: Any, where: str) -> dict[str, str]:  # noqa: ANN401  as above
    _held(given, dict, where, "a table of settings")
    return {
        key: str(_held(value, str, _at(where, key), "text in quotation marks"))
        for key, value in given.items()
    }


def _choice(kind: type[StrEnum], given: Any, where: str) -> StrEnum:  # noqa: ANN401  as above
    choices = [choice.value for choice in kind]
    if given not in choices:
        raise UnfitError(f"{where} must be one of {', '.join(choices)}, not {given!r}")
    return kind(given)


def _held(given: Any, kind: type[object], where: str, wanted: str) -> Any:  # noqa: ANN401  as above
    if not isinstance(given, kind):
        raise UnfitError(f"{where} must be {wanted}, not {given!r}")
    return given


def _at(where: str, name: str) -> str:
    return f"{where}.{name}" if where else name


def _nearest(key: str, names: list[str], where: str) -> str:
    found = get_close_matches(key, names, n=1, cutoff=0.5)
    return f"; the nearest is {_at(where, found[0])}" if found else f"; known are {', '.join(names)}"
