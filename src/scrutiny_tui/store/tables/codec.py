"""Encoding records as JSON and decoding them, by the types that the domain declares.

A record becomes an object with one key for each attribute. If an attribute may be one of several classes
(`Entry.body`), the object names its class under `is`. Both directions check each value against its type, so
that whatever was written can be read, and what cannot be read is refused with the reason.
"""

import re
import types
from collections.abc import Callable
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from typing import Any, TypeAlias, TypeVar, Union, get_args, get_origin, get_type_hints

from msgspec import Struct

from scrutiny_tui.store.json_format import JsonObject, JsonValue

Value: TypeAlias = Any
Hint: TypeAlias = Any
Conversion: TypeAlias = Callable[[Any], Any]
R = TypeVar("R")

CLASS = "is"
"""The key that names the class. The names of these classes are part of the file format."""
_SURROGATE = re.compile("[\ud800-\udfff]")


class Codec(Struct, frozen=True):
    """Converts values of one type to JSON and back.

    Attributes:
        encode: raises ValueError for a value that is not of the type.
        decode: raises ValueError for JSON that is no such value.
    """

    encode: Conversion
    decode: Conversion


def encode(record: object) -> JsonObject:
    """Return a record, or any other value of the domain, as a JSON object.

    A lone surrogate, which no file can hold, becomes U+FFFD.

    Raises:
        ValueError: an attribute is not of its type.
    """
    kind: Hint = type(record)
    document: JsonObject = _codec(kind).encode(record)
    return document


def decode(kind: type[R], document: JsonObject) -> R:
    """Return the record that a JSON object describes.

    Raises:
        ValueError: it is no such record: a key is unknown or missing, or a value is of another type.
    """
    hint: Hint = kind
    record: R = _codec(hint).decode(document)
    return record


def storable(text: Value) -> str:
    """Return a text as a file can hold it: a lone surrogate becomes U+FFFD.

    Raises:
        ValueError: it is not a text.
    """
    if type(text) is not str:
        raise ValueError(f"{_short(text)} stands where text is expected")
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


@cache
def _codec(hint: Hint) -> Codec:
    if hint in _PLAIN:
        return _PLAIN[hint]
    origin: Hint = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _union(get_args(hint))
    if origin is tuple:
        return _tuple(get_args(hint))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return Codec(_of(hint, lambda member: member.value), hint)
    if isinstance(hint, type) and issubclass(hint, Struct):
        return _object(hint)
    raise TypeError(f"records cannot hold {hint!r}")


def _of(kind: type, then: Conversion) -> Conversion:
    def step(value: Value) -> Value:
        if type(value) is not kind:
            raise ValueError(f"{_short(value)} stands where {kind.__name__} is expected")
        return then(value)

    return step


def _same(value: Value) -> Value:
    return value


def _moment(kind: type[date] | type[datetime] | type[time]) -> Codec:
    return Codec(_of(kind, lambda moment: moment.isoformat()), _of(str, kind.fromisoformat))


_PLAIN: dict[Any, Codec] = {
    str: Codec(storable, _of(str, _same)),
    int: Codec(_of(int, _same), _of(int, _same)),
    bool: Codec(_of(bool, _same), _of(bool, _same)),
    date: _moment(date),
    datetime: _moment(datetime),
    time: _moment(time),
}


def _tuple(hints: tuple[Any, ...]) -> Codec:
    if hints[-1] is Ellipsis:
        one = _codec(hints[0])
        return Codec(
            _of(tuple, lambda values: [one.encode(value) for value in values]),
            _of(list, lambda values: tuple([one.decode(value) for value in values])),
        )
    each = [_codec(hint) for hint in hints]
    return Codec(
        _of(tuple, lambda values: [step.encode(v) for step, v in zip(each, values, strict=True)]),
        _of(list, lambda values: tuple([step.decode(v) for step, v in zip(each, values, strict=True)])),
    )


def _union(hints: tuple[Any, ...]) -> Codec:
    members = tuple(hint for hint in hints if hint is not types.NoneType)
    inner = _codec(members[0]) if len(members) == 1 else _tagged(members)
    if len(members) == len(hints):
        return inner
    return Codec(
        lambda value: None if value is None else inner.encode(value),
        lambda value: None if value is None else inner.decode(value),
    )


def _tagged(classes: tuple[type, ...]) -> Codec:
    codecs = {kind.__name__: _codec(kind) for kind in classes}

    def encode_tagged(value: Value) -> JsonValue:
        name = type(value).__name__
        if name not in codecs:
            raise ValueError(f"{_short(value)} is none of {', '.join(codecs)}")
        return {CLASS: name, **codecs[name].encode(value)}

    def decode_tagged(document: JsonValue) -> Value:
        name = document.get(CLASS) if type(document) is dict else None
        if name not in codecs:
            raise ValueError(f"{_short(document)} is none of {', '.join(codecs)}")
        return codecs[name].decode({key: value for key, value in document.items() if key != CLASS})

    return Codec(encode_tagged, decode_tagged)


def _object(kind: type[Struct]) -> Codec:
    hints = get_type_hints(kind)
    codecs = {name: _codec(hints[name]) for name in kind.__struct_fields__}
    encoders = [(name, codec.encode) for name, codec in codecs.items()]
    decoders = [(name, codec.decode) for name, codec in codecs.items()]

    def encode_object(value: Value) -> JsonValue:
        if type(value) is not kind:
            raise ValueError(f"{_short(value)} stands where {kind.__name__} is expected")
        return {name: step(getattr(value, name)) for name, step in encoders}

    def decode_object(document: JsonValue) -> Value:
        if type(document) is not dict or document.keys() != codecs.keys():
            raise ValueError(_mismatch(kind.__name__, set(codecs), document))
        return kind(*[step(document[name]) for name, step in decoders])

    return Codec(encode_object, decode_object)


def _mismatch(name: str, known: set[str], document: JsonValue) -> str:
    if type(document) is not dict:
        return f"{_short(document)} stands where {name} is expected"
    unknown, missing = sorted(document.keys() - known), sorted(known - document.keys())
    return f"{name} has no “{unknown[0]}”" if unknown else f"“{missing[0]}” of {name} is missing"


def _short(value: Value) -> str:
    shown = repr(value)
    return shown if len(shown) <= 40 else shown[:39] + "…"
