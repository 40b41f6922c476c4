"""Write docs/style-file.md from the schema of house styles.

    python docs/make_style_file.py

Run it when a setting has changed; a test compares the two.
"""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from msgspec import Struct

from scrutiny_tui.documents.styles.number_formats import BULLETS, NumberSample
from scrutiny_tui.documents.styles.schema.action_log import Headings
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.documents.styles.setting_descriptions import descriptions
from scrutiny_tui.documents.styles.whole_numbers import WholeNumber
from scrutiny_tui.documents.styles.wordings import EVERYWHERE, Empty, Gaps

PAGE = Path(__file__).parent / "style-file.md"

_EVERYWHERE = ", ".join(f"`{{{gap}}}`" for gap in sorted(EVERYWHERE))

_HEAD = f"""# The style file

A style file says how a council prints its minutes. You can change it with a text editor. The program
comes with a style for each of five councils; with `england`, which has what most councils have in
common; and with `wales`, `scotland` and `northern-ireland`, which extend it with what the law there
requires.

    scrutiny styles                              list the styles
    scrutiny styles england                      show all settings of a style
    scrutiny styles new ours --from england      start your own; prints where the file is
    scrutiny styles check FILE                   say what is wrong with a file, line by line

Use your own style by its name, as any other: `scrutiny committee add NAME --style ours`, or on the page
of committees (`c`, then `e`) with the arrow keys. Its file is in the program's settings folder, and
cannot have the name of a style that comes with the program. A new file is offered the next time that
the program starts; a change to a file takes effect with the next document, and when you next open the
preview (F5).

A style with `extends = "england"` has all settings of that style except those that it sets itself.
Tables are merged setting by setting; a list replaces the whole list. Tables in double square brackets,
as `[[attendance.groups]]`, are a list too: a style that has one of them must have them all, with every
setting of each. [What councils often want](style-examples.md) has examples.

**Wordings** have gaps, which the program fills: `{{date}}`. Text in square brackets is left out if a
gap in it is empty: `held[ at {{venue}}] on {{date}}`. Brackets can be nested: `[Moved by {{mover}}[,
seconded by {{seconder}}], it was ]`. Every wording can have the gaps {_EVERYWHERE}; the other gaps that
it can have are listed below. An empty wording, `""`, prints nothing; `scrutiny styles check` says which
lines a style never prints. A wording that would lose words that were typed is refused: each clause needs
its `{{text}}`, for example.

**Numbers** are shown by the first number of a list: `"1."`, `"(1)"`, `"1)"`, `"(a)"`, `"a."`, `"A"`,
`"i."`, `"(i)"`; or by `"{BULLETS}"`. Word makes the numbers: if you move or delete a paragraph there,
they are updated.

This page is generated from the program (`python docs/make_style_file.py`).
"""


def page() -> str:
    """The whole page."""
    return _HEAD + "\n" + "\n".join(_table(HouseStyle, "", "")) + "\n"


def _table(kind: type, name: str, about: str, *, repeated: bool = False) -> Iterator[str]:
    """The section of one table, then those of the tables in it."""
    hints = get_type_hints(kind, include_extras=True)
    settings = descriptions(kind)
    if name:
        header = f"[[{name}]]" if repeated else f"[{name}]"
        yield from (f"## `{header}`", "", about, "")
    own = {key: hint for key, hint in hints.items() if _inner(hint) is None}
    if own:
        yield from ("| setting | what it is | what it can be |", "|---|---|---|")
        yield from (f"| `{key}` | {settings[key]} | {_values(hint)} |" for key, hint in own.items())
        yield ""
    for key, hint in hints.items():
        inner = _inner(hint)
        if inner is not None:
            several = get_origin(hint) is tuple
            yield from _table(inner, f"{name}.{key}" if name else key, settings[key], repeated=several)


def _inner(hint: Any) -> type | None:  # noqa: ANN401  a hint can be anything
    """The class of a setting that is a table or a list of tables."""
    found = get_args(hint)[0] if get_origin(hint) is tuple else hint
    return found if isinstance(found, type) and issubclass(found, Struct) else None


def _values(hint: Any) -> str:  # noqa: ANN401  as above
    if get_origin(hint) is tuple:
        return f"a list: {_values(get_args(hint)[0])}"
    if get_origin(hint) is dict:
        return "a table of words"
    if get_origin(hint) is Annotated:
        return _of_mark(hint.__metadata__[0])
    if issubclass(hint, StrEnum):
        return ", ".join(f"`{choice}`" for choice in hint)
    return "words"


def _of_mark(mark: Gaps | NumberSample | Headings | WholeNumber) -> str:
    if isinstance(mark, WholeNumber):
        return f"a number, `{mark.least}` or more"
    if isinstance(mark, Headings):
        return f"a table of words, of {', '.join(f'`{name}`' for name in mark.names)}"
    if isinstance(mark, NumberSample):
        words = ", ".join(f"`{word}`" for word in mark.others)
        gaps = " ".join(f"`{{{gap}}}`" for gap in mark.gaps)
        return f"the first number{f', with {gaps}' if gaps else ''}; or {words}"
    needed = [" or ".join(f"`{{{gap}}}`" for gap in group) for group in mark.needs]
    others = sorted(mark.names - EVERYWHERE - {gap for group in mark.needs for gap in group})
    gaps = " ".join(f"`{{{gap}}}`" for gap in others)
    kind = "a wording" if mark.names else "words"
    return "".join(
        (
            f"{kind} that must have {' and '.join(needed)}" if needed else kind,
            f", {'and can have' if needed else 'with'} {gaps}" if gaps else "",
            _WHEN_EMPTY[mark.empty],
        )
    )


_WHEN_EMPTY = {
    Empty.ALLOWED: "",
    Empty.UNPRINTED: "; empty to print no such line",
    Empty.REFUSED: "; never empty",
}


def main() -> None:
    """Write the file."""
    PAGE.write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
