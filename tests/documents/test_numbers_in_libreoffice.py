"""The numbers that the preview and the text export show are those that a word processor makes."""

import random
from pathlib import Path

from scrutiny_tui.documents.compose import compose_minutes
from scrutiny_tui.domain.discussion import Mark, MarkStyle, Point
from scrutiny_tui.domain.part import Part
from tests.documents.builders import sitting, style
from tests.documents.meeting import whole_meeting
from tests.documents.office import as_previewed, in_libreoffice, written


def test_a_meeting_with_everything_in_it_reads_alike(tmp_path: Path) -> None:
    for part in Part:
        printable = compose_minutes(whole_meeting(), style(), part)
        assert in_libreoffice(written(printable, tmp_path)) == as_previewed(printable)


def test_lists_of_any_kind_in_any_order_read_alike(tmp_path: Path) -> None:
    chance = random.Random(41)  # noqa: S311  any lists will do, and the same ones each time
    points = [_any_point(chance, place) for place in range(400)]
    printable = compose_minutes(sitting(*(("5", point) for point in points)), style())
    assert in_libreoffice(written(printable, tmp_path)) == as_previewed(printable)


def _any_point(chance: random.Random, place: int) -> Point:
    if chance.random() < 0.08:
        return Point(f"point {place}")
    mark = chance.choice(list(MarkStyle))
    ordinal = None if mark is MarkStyle.BULLET else chance.choice([1, 1, 2, 2, 3, 4, 5, 26, 27, 30])
    return Point(
        f"sub-point {place}", level=chance.choice([1, 1, 2, 2, 3, 5, 9, 12]), mark=Mark(mark, ordinal)
    )
