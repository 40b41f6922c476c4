"""Which captured lines a house style never prints, because it has no wording for them."""

import re
from collections.abc import Iterator
from typing import Annotated, get_args, get_origin, get_type_hints

from msgspec import Struct

from scrutiny_tui.documents.styles.setting_descriptions import descriptions
from scrutiny_tui.documents.styles.validation import SettingFault
from scrutiny_tui.documents.styles.wordings import Empty, Gaps


def unprinted_lines(table: Struct, where: str = "") -> Iterator[SettingFault]:
    """The empty wordings of lines that would be printed if they had words.

    Args:
        table: a table of a style, or the whole style.
        where: the name of the table; empty for the whole style.
    """
    kind = type(table)
    hints, about = get_type_hints(kind, include_extras=True), descriptions(kind)
    for name in kind.__struct_fields__:
        value, at = getattr(table, name), f"{where}.{name}" if where else name
        if isinstance(value, Struct):
            yield from unprinted_lines(value, at)
        elif value == "" and _is_line(hints[name]):
            what = re.split(r"[.;:]", about.get(name, ""), maxsplit=1)[0]
            yield SettingFault(
                at, f"{at} is empty, so that this is never printed: {what[:1].lower()}{what[1:]}"
            )


def _is_line(hint: object) -> bool:
    """Whether a setting is the wording of a captured line."""
    if get_origin(hint) is not Annotated:
        return False
    mark = get_args(hint)[1]
    return isinstance(mark, Gaps) and mark.empty is Empty.UNPRINTED
