"""Reads style files into a `HouseStyle`, or into sentences that say what is wrong in which line.

A style file can extend another (`extends = "england"`): its settings are merged over those of the other,
table by table, before the style is built.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.documents.styles.customs_settings import CustomsSettings, customs_settings
from scrutiny_tui.documents.styles.fault_words import LONGEST_SHOWN
from scrutiny_tui.documents.styles.validation import InvalidStyleError, SettingFault, build
from scrutiny_tui.domain.errors import ClerkError, FileTrouble, Refused
from scrutiny_tui.domain.text import shortened
from scrutiny_tui.system.reading import ReadingError, read_at_most

if TYPE_CHECKING:
    from scrutiny_tui.documents.styles.schema.house_style import HouseStyle

T = TypeVar("T", bound=Struct)

EXTENDS = "extends"

_LONGEST = 256_000
"""The longest style file, in bytes: several times one that has every setting with a comment."""

_MOST_PARTS = 50
"""The most parts of names in a line. The parser's memory grows with their square."""

_PART = re.compile(r"""(?<=[\w"'-])[ \t]*\.[ \t]*(?=[\w"'-])""")


class StyleError(FileTrouble):
    """A style file cannot be used.

    Attributes:
        faults: what is wrong, each in one plain sentence.
    """

    def __init__(self, *faults: str) -> None:
        self.faults = faults
        super().__init__("\n".join(faults))


class _File(Struct, frozen=True, dict=True):
    """A style file that is valid TOML."""

    path: Path
    text: str
    settings: Mapping[str, Any]

    @cached_property
    def lines(self) -> dict[str, int]:
        """See `line_numbers`."""
        from scrutiny_tui.documents.styles.line_numbers import line_numbers_of  # noqa: PLC0415  only faults need it

        return line_numbers_of(self.text)


class Styles:
    """The available house styles: those shipped with the program, and the council's own.

    Args:
        builtin: the folder of the styles shipped with the program.
        own: the folder of the council's own styles; it need not exist.
    """

    def __init__(self, builtin: Path, own: Path | None = None) -> None:
        self._builtin = builtin
        self._own = own

    @property
    def names(self) -> list[str]:
        """The names of all styles, in order."""
        return sorted({*_names_in(self._builtin), *_names_in(self._own)})

    @property
    def refused(self) -> list[str]:
        """Why own files are not used: each sentence names one that has the name of a shipped style."""
        return [_name_taken(path) for path in self._shadowing()]

    def customs(self, name: str) -> CustomsSettings:
        """The settings of the style with that name that capture needs; faults in others do not matter.

        Raises:
            Refused: there is no such style.
            StyleError: its file cannot be read, or these settings have faults.
        """
        with _as_style_error(f"{name}.toml"):
            chain = self._chain(self._named(name))
            return _built(CustomsSettings, chain, customs_settings(_merged(chain)))

    def load(self, name: str) -> "HouseStyle":
        """The house style with that name.

        Raises:
            Refused: there is no such style.
            StyleError: its file cannot be read, or settings in it are misspelt, missing or of the wrong type.
        """
        with _as_style_error(f"{name}.toml"):
            return self._build(self._chain(self._named(name)))

    def check(self, path: Path) -> "HouseStyle":
        """The house style in a file, in any folder.

        Raises:
            StyleError: as for `load`, with all faults of the file.
        """
        if path.stem in _names_in(self._builtin) and path.parent.resolve() != self._builtin.resolve():
            raise StyleError(_name_taken(path))
        with _as_style_error(path.name):
            return self._build(self._chain(path))

    def unprinted(self, path: Path) -> list[str]:
        """The captured lines that the style in a file never prints, each as one sentence.

        Raises:
            StyleError: as for `check`.
        """
        from scrutiny_tui.documents.styles.unprinted_lines import unprinted_lines  # noqa: PLC0415  as in _build

        style = self.check(path)
        with _as_style_error(path.name):
            return _placed(self._chain(path), unprinted_lines(style))

    def settings(self, name: str) -> dict[str, Any]:
        """All settings of a style, including those from the styles it extends.

        Raises:
            Refused: there is no such style.
            StyleError: as for `load`.
        """
        with _as_style_error(f"{name}.toml"):
            chain = self._chain(self._named(name))
            self._build(chain)
            return _merged(chain)

    def _shadowing(self) -> list[Path]:
        builtin = _names_in(self._builtin)
        return (
            [self._own / f"{name}.toml" for name in _names_in(self._own) if name in builtin]
            if self._own
            else []
        )

    def _named(self, name: str) -> Path:
        if name not in self.names:
            raise Refused(f"There is no house style {name!r}; there {_known(self.names)}.")
        for path in self._shadowing():
            if path.stem == name:
                raise StyleError(_name_taken(path))
        folder = self._builtin if name in _names_in(self._builtin) else self._own
        return (folder or self._builtin) / f"{name}.toml"

    def _chain(self, path: Path) -> list[_File]:
        """The file of a style, then the files it extends, in order."""
        chain = [_read(path)]
        while EXTENDS in chain[-1].settings:
            file = chain[-1]
            below = self._extended(file)
            if any(below == known.path for known in chain):
                raise StyleError(
                    _sentence(file, file.lines[EXTENDS], f"{EXTENDS} leads back to {below.stem}")
                )
            chain.append(_read(below))
        return chain

    def _extended(self, file: _File) -> Path:
        name = file.settings[EXTENDS]
        if name in self.names:
            return self._named(name)
        near = get_close_matches(str(name), self.names, n=1, cutoff=0.5)
        meant = f"; did you mean {near[0]}?" if near else f"; there {_known(self.names)}"
        says = f"{EXTENDS} names no house style, {shortened(repr(name), LONGEST_SHOWN)}{meant}"
        raise StyleError(_sentence(file, file.lines[EXTENDS], says))

    def _build(self, chain: list[_File]) -> "HouseStyle":
        from scrutiny_tui.documents.styles.schema.house_style import (  # noqa: PLC0415  a start needs no more
            HouseStyle,  # than the settings of customs
        )

        return _with_template_path(chain, _built(HouseStyle, chain, _merged(chain)))


def _built(kind: type[T], chain: list[_File], settings: Mapping[str, Any]) -> T:
    try:
        return build(kind, settings)
    except InvalidStyleError as problem:
        raise StyleError(*_placed(chain, problem.faults)) from None


def _names_in(folder: Path | None) -> list[str]:
    return sorted(path.stem for path in folder.glob("*.toml")) if folder else []


@contextmanager
def _as_style_error(name: str) -> Iterator[None]:
    """Report whatever in a file makes the parser or the checks fail, such as an endless number."""
    try:
        yield
    except ClerkError:
        raise
    except Exception as trouble:
        raise StyleError(
            f"{name} cannot be used: something in it is longer, or lies deeper, than in any house style."
        ) from trouble


def _read(path: Path) -> _File:
    text = _text_of(path)
    for number, line in enumerate(text.split("\n"), start=1):
        if len(_PART.findall(line)) > _MOST_PARTS:
            raise StyleError(f"{path.name}, line {number}: this line names more parts than any setting has.")
    with _as_style_error(path.name):
        try:
            return _File(path, text, tomllib.loads(text))
        except tomllib.TOMLDecodeError as problem:
            raise StyleError(
                f"{path.name} cannot be understood: {shortened(str(problem), LONGEST_SHOWN)}."
            ) from None


def _text_of(path: Path) -> str:
    try:
        data = read_at_most(path, _LONGEST + 1)
    except ReadingError as problem:
        raise StyleError(f"{path.name} cannot be read: {problem}.") from None
    if len(data) > _LONGEST:
        raise StyleError(f"{path.name} is longer than any house style; is it another file?")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        raise StyleError(f"{path.name} is not text in UTF-8; save it again as UTF-8.") from None


def _merged(chain: list[_File]) -> dict[str, Any]:
    """The merged settings of a chain of files; earlier files take precedence."""
    whole: dict[str, Any] = {}
    for file in reversed(chain):
        whole = _merge(whole, file.settings)
    whole.pop(EXTENDS, None)
    return whole


def _with_template_path(chain: list[_File], style: "HouseStyle") -> "HouseStyle":
    """The style with the full path of the council's Word file, in the folder of the file that names it."""
    named = style.layout.template
    by = next(file for file in chain if "template" in file.settings.get("layout", {}))
    place = str(by.path.parent / named) if named else ""
    return replace(style, layout=replace(style.layout, template=place))


def _merge(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    both = {
        key: _merge(below[key], value)
        if isinstance(value, dict) and isinstance(below.get(key), dict)
        else value
        for key, value in above.items()
    }
    return {**below, **both}


def _placed(chain: list[_File], found: Iterable[SettingFault]) -> list[str]:
    """What was found, as sentences that name file and line, in their order."""
    placed = sorted((*_locate(chain, fault.at), fault.says) for fault in found)
    return [_sentence(chain[of], line, says) for of, line, says in placed]


def _locate(chain: list[_File], at: str) -> tuple[int, int]:
    """The index of the file that has a setting or its table, and the line there; 0 for no line.

    A list replaces the whole list that it overrides, so faults within a list are in the first file that has
    it.
    """
    name, in_list, _ = at.partition(" (")
    places = [of for of, file in enumerate(chain) if not in_list or _has(file.settings, name)]
    from scrutiny_tui.documents.styles.line_numbers import enclosing  # noqa: PLC0415  as in _File.lines

    for outer in enclosing(at):
        for of in places[:1] if in_list else places:
            if outer in chain[of].lines:
                return of, chain[of].lines[outer]
    return 0, 0


def _has(settings: Mapping[str, Any], name: str) -> bool:
    """Whether the settings include one with that dotted name."""
    held: Any = settings
    for key in name.split("."):
        if not isinstance(held, dict) or key not in held:
            return False
        held = held[key]
    return True


def _sentence(file: _File, line: int, says: str) -> str:
    where = f"{file.path.name}, line {line}" if line else file.path.name
    return f"{where}: {says}{'' if says.endswith('?') else '.'}"


def _name_taken(path: Path) -> str:
    return (
        f"{path} has the name of a house style that the program brings; give the file another name,"
        f' and let it say {EXTENDS} = "{path.stem}".'
    )


def _known(known: list[str]) -> str:
    if not known:
        return "are none in the folder of styles"
    return f"{'is' if len(known) == 1 else 'are'} {', '.join(known)}"
