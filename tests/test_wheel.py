"""What is installed is whole: the wheel, in an environment of its own, away from the repository."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
WINDOWS = sys.platform == "win32"

pytestmark = pytest.mark.xdist_group("wheel")  # one process builds and installs it, once


class Installed:
    """The program as installed from the wheel."""

    def __init__(self, environment: Path, home: Path) -> None:
        self.scripts = environment / ("Scripts" if WINDOWS else "bin")
        self.home = home
        self.variables = {**os.environ, "SCRUTINY_STORE": str(home / "store")}

    @property
    def python(self) -> Path:
        return self.scripts / ("python.exe" if WINDOWS else "python")

    def __call__(self, *words: str, stdin: str = "") -> str:
        done = subprocess.run(
            [str(self.scripts / "scrutiny"), *words],
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            cwd=self.home,
            env=self.variables,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


def succeed(command: list[str]) -> str:
    """Run a command that is to succeed; what it printed."""
    done = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=ROOT, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel, built and installed; what it depends on is lent by the environment the tests run in."""
    folder = tmp_path_factory.mktemp("wheel")
    succeed([sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)])
    [wheel] = folder.glob("*.whl")
    environment, home = folder / "environment", folder / "home"
    home.mkdir()
    venv.EnvBuilder(with_pip=False, symlinks=not WINDOWS).create(environment)
    scrutiny = Installed(environment, home)
    pip = [sys.executable, "-m", "pip", "--python", str(scrutiny.python), "--disable-pip-version-check"]
    succeed([*pip, "install", "--no-deps", "--no-index", str(wheel)])
    ask_where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = Path(succeed([str(scrutiny.python), "-c", ask_where]).strip())
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return scrutiny


def test_it_finds_its_house_styles_inside_the_package(installed: Installed) -> None:
    ask = "from scrutiny_tui import wiring; print(wiring.templates_folder())"
    folder = Path(succeed([str(installed.python), "-P", "-c", ask]).strip())
    assert folder.is_relative_to(installed.scripts.parent)
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        path.name for path in (ROOT / "templates").iterdir()
    )


def test_it_exports_minutes_from_another_folder(installed: Installed) -> None:
    installed("committee", "add", "Parks Panel")
    meeting = installed("meeting", "add", "--committee", "Parks Panel", "--date", "2026-03-10").strip()
    installed(
        "capture", meeting, stdin="/item 5 Benches\nThree had been mended.\n/request a list of the rest\n"
    )
    written = Path(installed("export", "minutes", meeting).strip())
    assert written.parent == installed.home
    assert written.read_bytes().startswith(b"PK")


def test_a_council_can_look_into_a_house_style(installed: Installed) -> None:
    assert "herefordshire" in installed("styles").split()
    assert "[attendance]" in installed("styles", "herefordshire")


@pytest.mark.skipif(WINDOWS, reason="Windows has no pseudo-terminal that pexpect can open")
def test_the_demo_opens_on_its_first_screen_and_leaves_nothing_behind(installed: Installed) -> None:
    import pexpect  # noqa: PLC0415  not to be had on Windows

    temporary = installed.home / "temporary"
    temporary.mkdir()
    variables = {**installed.variables, "TERM": "xterm-256color", "TMPDIR": str(temporary)}
    demo = pexpect.spawn(
        str(installed.scripts / "scrutiny"),
        ["demo"],
        dimensions=(24, 80),
        timeout=60,
        encoding="utf-8",
        env=variables,
        cwd=str(installed.home),
    )
    demo.expect("Place and Environment")
    demo.sendcontrol("q")
    demo.expect(pexpect.EOF)
    demo.close()
    assert demo.exitstatus == 0
    assert list(temporary.iterdir()) == []
