"""From capture lines and a few lines of a style file to what the minutes read."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from scrutiny_tui.documents.compose import compose_item, compose_minutes
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.documents.styles.style_files import Styles
from scrutiny_tui.domain.printable import Printable
from tests.council import AGENDA
from tests.documents.builders import TEMPLATES, lines
from tests.domain.scene import taken


@cache
def styled(settings: str, on: str = "england") -> HouseStyle:
    """A council's own style: England's, or another, with these settings changed."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "ours.toml"
        path.write_text(f'extends = "{on}"\n{settings}', encoding="utf-8")
        return Styles(TEMPLATES, path.parent).load("ours")


def read(settings: str, *typed: str, on: str = "england") -> list[str]:
    """The lines of item 5 under its title, in a style with these settings, after these lines were typed."""
    after = taken("/item 5", *typed)
    assert after.returned == ()
    item = next(item for item in AGENDA if item.number == "5")
    return lines(compose_item(after.sitting, item, styled(settings, on)))[1:]


def minutes(settings: str, *typed: str, on: str = "england") -> Printable:
    """The minutes of a meeting in which these lines were typed, in a style with these settings."""
    after = taken(*typed)
    assert after.returned == ()
    return compose_minutes(after.sitting, styled(settings, on))
