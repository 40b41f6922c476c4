"""What each of thousands of tests would read again, though it never changes: read once for all of them."""

# ruff: noqa: SLF001  this stands in for what reads, and nothing else should know how

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

import pytest
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

from scrutiny_tui.documents.styles import style_files
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.documents.styles.style_files import Styles
from scrutiny_tui.wiring import templates_folder


@contextmanager
def house_styles() -> Iterator[None]:
    """Read and build each house style that is shipped with the program once."""
    shipped, read, build = templates_folder(), style_files._read, Styles._build
    read_once = lru_cache(read)
    built: dict[tuple[Path, ...], HouseStyle] = {}

    def read_shipped(path: Path) -> style_files._File:
        return read_once(path) if path.parent == shipped else read(path)

    def build_shipped(styles: Styles, chain: list[style_files._File]) -> HouseStyle:
        files = tuple(file.path for file in chain)
        if any(path.parent != shipped for path in files):
            return build(styles, chain)
        if files not in built:
            built[files] = build(styles, chain)
        return built[files]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(style_files, "_read", read_shipped)
        patch.setattr(Styles, "_build", build_shipped)
        yield


@contextmanager
def screen_rules() -> Iterator[None]:
    """Parse the style rules of each widget once for all programs, as Textual does for one."""
    parse = Stylesheet._parse_rules
    parsed: dict[object, list[RuleSet]] = {}

    def parse_once(
        sheet: Stylesheet,
        css: str,
        read_from: tuple[str, str],
        is_default_rules: bool = False,  # noqa: FBT001, FBT002  as Textual calls it
        tie_breaker: int = 0,
        scope: str = "",
    ) -> list[RuleSet]:
        variables = frozenset(sheet._variables.items())
        key = variables, css, read_from, is_default_rules, tie_breaker, scope
        if key not in parsed:
            parsed[key] = parse(sheet, css, read_from, is_default_rules, tie_breaker, scope)
        return parsed[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", parse_once)
        yield
