"""One name for one thing: no public class or type alias exists twice."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src" / "scrutiny_tui"


def public_names(source: str) -> Iterator[str]:
    """The public classes and type aliases in a module, those within functions and classes included."""
    for node in ast.walk(ast.parse(source)):
        name = node.name if isinstance(node, ast.ClassDef) else alias(node)
        if name and not name.startswith("_"):
            yield name


def alias(node: ast.AST) -> str:
    """The name that a type alias defines, with `TypeAlias` or without; empty for any other node."""
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return node.target.id if ast.unparse(node.annotation).endswith("TypeAlias") else ""
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
        name, value = node.targets[0].id, ast.unparse(node.value)
        capitals = name[0].isupper() and not name.isupper()  # only types are named LikeThis
        return name if capitals and not value.startswith(("TypeVar(", "ParamSpec(")) else ""
    return ""


def test_no_public_class_or_type_alias_exists_twice() -> None:
    places: dict[str, list[str]] = defaultdict(list)
    for path in sorted(SOURCE.rglob("*.py")):
        for name in public_names(path.read_text(encoding="utf-8")):
            places[name].append(path.relative_to(SOURCE).as_posix())
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


def test_classes_and_aliases_of_every_form_are_found() -> None:
    source = """
class Clause: ...
class _Private: ...
Body: TypeAlias = "Clause | int"
Reader = Callable[[str], int]
SHORTEST = LENGTHS[0]
BodyT = TypeVar("BodyT")
def make():
    class Inner: ...
"""
    assert sorted(public_names(source)) == ["Body", "Clause", "Inner", "Reader"]
