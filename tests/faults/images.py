"""What a power cut may leave of a simulated disk.

The unsynced steps of a file may have reached the disk whole, in part, in another order or not at all; its
length may be there without its data. Each unsynced name of a folder may be there or not. There is no order
between files and folders. Overlapping steps of one file keep their order, as in any page cache. What was
never written is zeros, and never the old content of another file.
"""

from collections.abc import Iterator
from itertools import combinations, product
from math import prod
from random import Random
from typing import TypeAlias

from tests.faults.disk import Disk, Fate, Folder, Image, Node, Step, rename

Fates: TypeAlias = dict[int, tuple[Step, ...]]
"""What reached the disk of each step, by the step's id; a step without an entry did so whole."""

SECTOR = 512


def images(disk: Disk, most: int, chance: Random) -> Iterator[Image]:
    """Yield what the disk may hold after a power cut at this moment.

    Args:
        disk: the disk.
        most: the most images; if there are more, that number is drawn at random.
        chance: draws them.

    Yields:
        Images, some of them perhaps twice.
    """
    folders: list[tuple[Folder, list[dict[str, Node | Folder]]]] = []
    files: list[tuple[Node, list[bytes]]] = []
    _options(disk.root, folders, files, set())
    counts = [*(len(options) for _, options in folders), *(len(options) for _, options in files)]
    for pick in _picks(counts, most, chance):
        names = {id(folder): options[at] for (folder, options), at in zip(folders, pick, strict=False)}
        rest = pick[len(folders) :]
        contents = {id(node): options[at] for (node, options), at in zip(files, rest, strict=True)}
        image: Image = {}
        _gather(disk.root, "", names, contents, image)
        yield image


def _picks(counts: list[int], most: int, chance: Random) -> Iterator[tuple[int, ...]]:
    if prod(counts) <= most:
        yield from product(*map(range, counts))
    else:
        yield from (tuple(map(chance.randrange, counts)) for _ in range(most))


def settled(disk: Disk) -> Image:
    """Return what the disk holds once everything has reached it."""
    image: Image = {}
    _gather(disk.root, "", {}, {}, image)
    return image


def contents_of(node: Node) -> list[bytes]:
    """Return each content that a file may have on the disk, the full one first."""
    free = [step for step in node.steps if step.fate is not Fate.SYNCED]
    nothing: Fates = {id(step): () for step in free}
    kept: list[Fates] = [{}]
    for last, step in enumerate(free):
        up_to: Fates = {id(other): () for other in free[last:]}
        kept += [up_to, {**nothing, id(step): (step,)}]
        for parts in _torn(step):
            kept += [{**up_to, id(step): parts}, {id(step): parts}]
    return list(dict.fromkeys(_with(node, fates) for fates in kept))


def _torn(step: Step) -> Iterator[tuple[Step, ...]]:
    """Yield what may be left of a write: some of its sectors, or its length alone."""
    data, start = step.data, step.offset
    if not data or not data.strip(b"\0"):
        return
    yield (Step(start, bytes(len(data))),)
    yield (Step(start, data[: len(data) // 2]),)
    yield (Step(start, data[:-1]),)
    border = SECTOR - start % SECTOR
    while border < len(data):
        before, after = Step(start, data[:border]), Step(start + border, data[border:])
        beyond = Step(start + border + SECTOR, data[border + SECTOR :])
        yield from ((before,), (after,), (before, beyond))
        border += SECTOR


def _with(node: Node, fates: Fates) -> bytes:
    content = bytearray(node.base)
    for step in node.steps:
        for part in fates.get(id(step), (step,)):
            part.on(content)
    return bytes(content)


def _names_of(folder: Folder) -> list[dict[str, Node | Folder]]:
    steps = folder.steps
    if len(steps) <= 4:
        chosen = [some for count in range(len(steps) + 1) for some in combinations(steps, count)]
    else:
        chosen = [tuple(steps[:count]) for count in range(len(steps) + 1)] + [(step,) for step in steps]
    found = []
    for some in chosen:
        names = dict(folder.base)
        for step in some:
            rename(names, step)
        found.append(names)
    return found


def _options(
    folder: Folder,
    folders: list[tuple[Folder, list[dict[str, Node | Folder]]]],
    files: list[tuple[Node, list[bytes]]],
    seen: set[int],
) -> None:
    options = _names_of(folder)
    folders.append((folder, options))
    for names in options:
        for what in names.values():
            if id(what) in seen:
                continue
            seen.add(id(what))
            if isinstance(what, Folder):
                _options(what, folders, files, seen)
            else:
                files.append((what, contents_of(what)))


def _gather(
    folder: Folder,
    above: str,
    names: dict[int, dict[str, Node | Folder]],
    contents: dict[int, bytes],
    image: Image,
) -> None:
    for name, what in names.get(id(folder), folder.names).items():
        if isinstance(what, Folder):
            image[above + name] = None
            _gather(what, f"{above}{name}/", names, contents, image)
        else:
            image[above + name] = contents.get(id(what), bytes(what.content))
