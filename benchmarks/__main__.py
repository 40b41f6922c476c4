"""Run a benchmark by its name: `python -m benchmarks store`. Without a name, list them."""

import pkgutil
import sys
from importlib import import_module
from types import ModuleType

import benchmarks


def known() -> dict[str, ModuleType]:
    """The benchmarks by name: every module of this package that has a `main`."""
    names = [module.name for module in pkgutil.iter_modules(benchmarks.__path__) if module.name != "__main__"]
    modules = {name: import_module(f"benchmarks.{name}") for name in sorted(names)}
    return {name: module for name, module in modules.items() if hasattr(module, "main")}


def run(arguments: list[str]) -> int:
    """Run the benchmarks named, or list them all.

    Returns:
        The exit status: 0, or 2 when there is no such benchmark.
    """
    there = known()
    for name in arguments:
        if name not in there:
            print(f"There is no benchmark “{name}”. There are: {', '.join(there)}.", file=sys.stderr)
            return 2
        there[name].main()
    if not arguments:
        for name, module in there.items():
            print(f"{name:<12}{(module.__doc__ or '').splitlines()[0]}")
    return 0


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
