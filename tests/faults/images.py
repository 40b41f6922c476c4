"""What a power cut may leave of a simulated disk.

A file's unsynced steps may have reached the disk whole, in part, in another order or not at all; its length
may have without its data. The unsynced names of a folder may each have reached it or not. Between files and
folders there is no order at all. Overlapping steps of one file keep theirs, as they do in any page cache; and
what was never written is zeros, never what another file once held there.
"""

from collections.abc import Iterator
from itertools import combinations, product
from math import prod
from random import Random
from typing import TypeAlias

from tests.faults.disk import Disk, Fate, Folder, Image, Node, Step, rename

Fates: TypeAlias = dict[int, tuple[Step, ...]]
"""By the id of a step, what of it reached the disk; a step that is not named did whole."""

SECTOR = 512


def images(disk: Disk, most: int, chance: Random) -> Iterator[Image]:
    """What the disk may hold after a power cut at this moment.

    Args:
        disk: the disk.
        most: how many images at most; where there are more, so many drawn at random.
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
    """What the disk holds when everything was given time to reach it."""
    image: Image = {}
    _gather(disk.root, "", {}, {}, image)
    return image


def contents_of(node: Node) -> list[bytes]:
    """What a file may hold on the disk, each once: all of it first."""
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
    """A write of which some sectors are on the disk and others are not; or its length and nothing else."""
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
