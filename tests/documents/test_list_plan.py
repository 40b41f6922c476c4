"""Word's lists: levels of one definition that restart by themselves, from the item to the sub-clause."""

from collections.abc import Iterator
from pathlib import Path

from scrutiny_tui.documents.compose import compose_minutes
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.entries import Body
from scrutiny_tui.domain.outcomes import Clause, Conclusion, Noted
from scrutiny_tui.domain.room_events import ClockEvent, MeetingTime
from tests.documents.builders import item, sitting, sub
from tests.documents.office import Element, W, part, written
from tests.documents.typed import styled

NUMBERED = """
[discussion]
points = "{item}.1"
[resolution]
lead_as = "point"
clauses = "i."
one_clause = "i."
sub_clauses = "(a)"
"""
RESOLVED = (Clause("asks for:"), sub("a map"), sub("a date"), Clause("thanks:"), sub("the crew"))


class Lists:
    """The lists of a Word file: how each paragraph is numbered, and by which definition."""

    def __init__(self, document: Path) -> None:
        self._body, self._numbering = part(document), part(document, "word/numbering.xml")
        self._styles = part(document, "word/styles.xml")

    def paragraphs(self) -> Iterator[tuple[str, str, str]]:
        """For each numbered paragraph: its instance, its level and its words."""
        for paragraph in self._body.iter(f"{W}p"):
            counted = paragraph.find(f"{W}pPr/{W}numPr")
            if counted is not None:
                words = "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
                yield _value(counted, "numId"), _value(counted, "ilvl"), words

    def instances(self) -> dict[str, tuple[str, tuple[str, ...]]]:
        """For each instance: its definition, and the numbers that it starts with."""
        return {
            each.get(f"{W}numId", ""): (
                _value(each, "abstractNumId"),
                tuple(start.get(f"{W}val", "") for start in each.iter(f"{W}startOverride")),
            )
            for each in self._numbering.iter(f"{W}num")
        }

    def texts(self, definition: str) -> list[str]:
        """The number formats of the levels of a definition that are linked with a style."""
        (found,) = (d for d in self._definitions() if d.get(f"{W}abstractNumId") == definition)
        linked = (level for level in found.iter(f"{W}lvl") if level.find(f"{W}pStyle") is not None)
        return [_value(level, "lvlText") for level in linked]

    def links(self) -> dict[str, str]:
        """For each paragraph style in a list: its level."""
        return {
            each.get(f"{W}styleId", ""): _value(counted, "ilvl")
            for each in self._styles.iter(f"{W}style")
            if (counted := each.find(f"{W}pPr/{W}numPr")) is not None
        }

    def _definitions(self) -> Iterator[Element]:
        return self._numbering.iter(f"{W}abstractNum")


def _value(parent: Element, tag: str) -> str:
    found = parent.find(f"{W}{tag}")
    return found.get(f"{W}val", "") if found is not None else ""


def lists(folder: Path, settings: str, *lines: tuple[str, Body]) -> Lists:
    return Lists(written(compose_minutes(sitting(*lines), styled(settings)), folder))


def test_item_point_clause_and_sub_clause_are_levels_of_one_definition(tmp_path: Path) -> None:
    found = lists(tmp_path, NUMBERED, ("1", Point("said")), *(("1", body) for body in RESOLVED))
    assert [(level, words) for _, level, words in found.paragraphs()] == [
        ("0", "Business of item 1"),
        ("1", "said"),
        ("1", "RESOLVED: That the Panel:"),
        ("2", "asks for:"),
        ("3", "a map"),
        ("3", "a date"),
        ("2", "thanks:"),
        ("3", "the crew"),
    ]
    assert found.texts("1") == ["%1.", "%1.%2", "%3.", "(%4)"]
    assert found.links()["Heading2"] == "0"


def test_they_start_again_under_each_new_parent_without_being_told_to(tmp_path: Path) -> None:
    bodies = (Point("said"), *RESOLVED, Noted(), *RESOLVED)
    found = lists(tmp_path, NUMBERED, *((number, body) for number in ("1", "2", "3") for body in bodies))
    assert len({instance for instance, _, _ in found.paragraphs()}) == 1
    assert [starts for _, starts in found.instances().values()] == [()]


def test_an_agenda_that_leaves_a_number_out_goes_on_with_the_right_one(tmp_path: Path) -> None:
    found = lists(tmp_path, NUMBERED, *((number, Point("said")) for number in ("1", "2", "7", "8")))
    assert [starts for _, starts in found.instances().values()] == [(), ("7",)]
    instances = [instance for instance, _, _ in found.paragraphs()]
    assert instances == [*instances[:1] * 4, *instances[-1:] * 4]


def test_clauses_of_unnumbered_resolutions_start_again_under_each_item(tmp_path: Path) -> None:
    two = (Clause("a"), Clause("b"))
    found = lists(tmp_path, '[resolution]\nclauses = "1."', *((n, body) for n in ("1", "2") for body in two))
    assert [starts for _, starts in found.instances().values()] == [()]
    assert found.texts("1") == ["%1.", "%2."]


def test_a_second_resolution_of_an_item_has_a_start_of_its_own(tmp_path: Path) -> None:
    two = (Clause("a"), Clause("b"), Point("between"), Clause("c"), Clause("d"))
    found = lists(tmp_path, '[resolution]\nclauses = "1."', *(("1", body) for body in two))
    assert [starts for _, starts in found.instances().values()] == [(), ("1",)]


def test_points_go_on_after_an_interruption_in_the_same_list(tmp_path: Path) -> None:
    said = (Point("one"), MeetingTime(ClockEvent.ADJOURN), Point("two"))
    found = lists(tmp_path, NUMBERED, *(("1", body) for body in said))
    assert len(found.instances()) == 1


def test_an_item_without_a_number_that_counts_is_in_no_list(tmp_path: Path) -> None:
    held = sitting(("8a", Point("said")), items=(item("8", "Offers"), item("8a", "Tenders")))
    found = Lists(written(compose_minutes(held, styled(NUMBERED)), tmp_path))
    (_, heading, point) = found.paragraphs()
    assert heading == ("0", "0", "8a.Tenders")
    assert found.texts(found.instances()[point[0]][0]) == ["%1.", "8a.%2"]


def test_what_stands_under_a_clause_is_a_level_below_it_where_points_had_sub_points(tmp_path: Path) -> None:
    said = (Point("said"), sub("north"), Clause("asks for:"), sub("a map"))
    house = styled(NUMBERED.replace('sub_clauses = "(a)"', ""))
    found = Lists(written(compose_minutes(sitting(*(("1", body) for body in said)), house), tmp_path))
    levels = {words: (instance, int(level)) for instance, level, words in found.paragraphs()}
    assert levels["a map"] == (levels["asks for:"][0], levels["asks for:"][1] + 1)


def test_bullets_keep_the_sign_that_the_style_gives_their_level(tmp_path: Path) -> None:
    said = (Point("said"), sub("a"), sub("b", "-", 2), sub("c", "-", 3))
    found = lists(tmp_path, "", *(("1", body) for body in said))
    bullets = next(instance for instance, _, words in found.paragraphs() if words == "a")
    assert found.texts(found.instances()[bullets][0]) == ["•", "◦", "▪"]


def test_what_came_first_takes_no_level_from_the_points(tmp_path: Path) -> None:
    first = (("1", Conclusion("better")), ("1", sub("a bullet")), ("2", Point("one")), ("2", Point("two")))
    found = lists(tmp_path, NUMBERED, *first)
    counted = {words: (instance, level) for instance, level, words in found.paragraphs()}
    assert counted["one"] == counted["two"] == (counted["Business of item 2"][0], "1")


def test_a_number_that_refers_to_an_item_beyond_its_list_has_the_reference_typed_into_its_form(
    tmp_path: Path,
) -> None:
    settings = '[discussion]\npoints = "bullets"\nsub_points = "{item}.1"'
    found = lists(tmp_path, settings, ("1", Point("one")), ("2", Point("two")), ("2", sub("three")))
    instance = next(instance for instance, _, words in found.paragraphs() if words == "three")
    assert "2.%3" in found.texts(found.instances()[instance][0])
