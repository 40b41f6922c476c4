"""The screen is dark or light, as the environment says."""

from contextlib import closing
from pathlib import Path

import pytest
from textual.theme import Theme

from scrutiny_tui import wiring
from scrutiny_tui.tui.app import ScrutinyApp
from scrutiny_tui.tui.theme import DARK, LIGHT


@pytest.mark.parametrize(
    ("setting", "theme"),
    [(None, DARK), ("", DARK), ("dark", DARK), ("light", LIGHT), (" Light ", LIGHT)],
)
def test_the_screen_is_light_where_the_environment_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, setting: str | None, theme: Theme
) -> None:
    opened: list[Theme] = []
    monkeypatch.setattr(wiring, "keep_fault_log", lambda: None)  # it is kept for the whole process
    monkeypatch.setattr(ScrutinyApp, "run", lambda app: opened.append(app.current_theme))
    if setting is None:
        monkeypatch.delenv("SCRUTINY_THEME", raising=False)
    else:
        monkeypatch.setenv("SCRUTINY_THEME", setting)
    workspace = wiring.open_workspace(tmp_path / "store")
    with closing(workspace.store):
        wiring.open_screen(workspace, tmp_path, wiring.fallback_folders(tmp_path / "store", [tmp_path]))
    assert opened == [theme]
