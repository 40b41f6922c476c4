"""Ways to take a safeguard out of a function of the store for the length of a test.

What is altered is named by reference, never by words of the source: a function, and a call or an error in it.
So a mutant survives a renaming and a rewording. If the function no longer has what is named, planting fails:
find the safeguard again, and plant the mutant there.
"""

import ast
from collections.abc import Callable
from inspect import getsource
from textwrap import dedent
from types import FunctionType
from typing import Any, TypeAlias

import pytest

Plant: TypeAlias = Callable[[pytest.MonkeyPatch], None]
Function: TypeAlias = Callable[..., Any]

INJECTED = "_mutant"


def nothing(*arguments: object, **options: object) -> None:
    """Do nothing, whatever is asked."""
    del arguments, options


def instead(function: Function, called: Function, replacement: Function) -> Plant:
    """Call `replacement` wherever a function calls another; a method is given its object first."""

    def plant(patch: pytest.MonkeyPatch) -> None:
        patch.setitem(_globals(function), INJECTED, replacement)
        _transform(patch, function, _Calls(called))

    return plant


def without(function: Function, called: Function) -> Plant:
    """Leave out the calls of another function."""
    return instead(function, called, nothing)


def afterwards(function: Function, called: Function, other: Function) -> Plant:
    """Make one call only after another one."""
    return lambda patch: _transform(patch, function, _Taken(called), _Put(other))


def unchecked(function: Function, called: Function) -> Plant:
    """Take what a call's result is compared with for equal to it."""
    return lambda patch: _transform(patch, function, _Comparisons(called))


def never_raising(function: Function, error: type[Exception]) -> Plant:
    """Go on where an error would be raised."""
    return lambda patch: _transform(patch, function, _Raises(error))


class _Finder(ast.NodeTransformer):
    """Alters the nodes that have to do with one function or class, and counts them."""

    def __init__(self, what: Function) -> None:
        self.name = what.__name__
        self.is_method = "." in what.__qualname__
        self.found = 0
        self.taken: ast.stmt | None = None

    def calls(self, node: ast.AST | None) -> bool:
        """Whether a node is a call of it."""
        if not isinstance(node, ast.Call):
            return False
        called = node.func
        return getattr(called, "id", getattr(called, "attr", None)) == self.name


class _Calls(_Finder):
    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        if self.calls(node):
            self.found += 1
            if self.is_method and isinstance(node.func, ast.Attribute):
                node.args.insert(0, node.func.value)
            node.func = ast.Name(INJECTED, ast.Load())
        return node


class _Taken(_Finder):
    def visit_Expr(self, node: ast.Expr) -> ast.AST:
        if self.calls(node.value):
            self.found += 1
            self.taken = node
            return ast.Pass()
        return node


class _Put(_Finder):
    def visit_Expr(self, node: ast.Expr) -> ast.AST | list[ast.stmt]:
        if self.calls(node.value):
            self.found += 1
            assert self.taken is not None
            return [node, self.taken]
        return node


class _Comparisons(_Finder):
    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        if any(map(self.calls, ast.walk(node))):
            self.found += 1
            return ast.Constant(isinstance(node.ops[0], ast.Eq))
        return node


class _Raises(_Finder):
    def visit_Raise(self, node: ast.Raise) -> ast.AST:
        if self.calls(node.exc):
            self.found += 1
            return ast.Pass()
        return node


def _transform(patch: pytest.MonkeyPatch, function: Function, *finders: _Finder) -> None:
    """Alter a function, under whatever name it was imported."""
    tree: ast.Module = ast.parse(dedent(getsource(function)))
    taken: ast.stmt | None = None
    for finder in finders:
        finder.taken = taken
        tree = finder.visit(tree)
        taken = finder.taken
        assert finder.found, f"{function.__qualname__} has nothing to do with {finder.name}"
    names: dict[str, Any] = {}
    source = compile(ast.fix_missing_locations(tree), f"<mutant of {function.__qualname__}>", "exec")
    exec(source, dict(_globals(function)), names)  # noqa: S102  the store's own source, altered above
    patch.setattr(function, "__code__", names[function.__name__].__code__)


def _globals(function: Function) -> dict[str, Any]:
    assert isinstance(function, FunctionType)
    return function.__globals__
