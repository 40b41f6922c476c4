"""JSON as the store writes it, and types for what it is read into."""

import json
from typing import Any, TypeAlias

import orjson

JsonValue: TypeAlias = Any
"""Whatever JSON can hold."""

JsonObject: TypeAlias = dict[str, Any]
"""A JSON object: a document, or a part of one."""

Documents: TypeAlias = dict[str, JsonObject]
"""The documents of a table by TinyDB's own number for each."""

_JSON = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def to_json(value: object) -> bytes:
    """Encode a value as JSON in UTF-8, on one line."""
    try:
        return orjson.dumps(value)
    except TypeError:  # a whole number of more than 64 bits, which a clerk may type
        return _JSON.encode(value).encode()
