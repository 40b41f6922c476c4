"""The public part and the exempt part of a sitting."""

from datetime import date

from msgspec.structs import replace

from scrutiny_tui.domain.action_log import Kind, LogEntry, PublicLogEntry, Status
from scrutiny_tui.domain.discussion import Point
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.meetings import ItemKind, PublicItem
from scrutiny_tui.domain.part import Part, part_of
from scrutiny_tui.domain.room_events import Exclusion, Presence, PublicReturns
from scrutiny_tui.domain.sitting import Sitting
from tests.documents.builders import item, sitting
from tests.domain.scene import taken

DAY = date(2026, 3, 3)


def held() -> Sitting:
    return sitting(
        ("1", Point("said in public before")),
        ("2", Exclusion((3,))),
        ("2", Point("said in private")),
        ("2", PublicReturns()),
        ("3", Point("said in public after")),
        items=(
            item("1", "Open business"),
            item("2", "Purchase of a site", exempt=Exemption(), urgent_because="the seller waits"),
            item("3", "More open business"),
        ),
    )


def said(part: Sitting) -> list[str]:
    return [entry.text for entry in part.entries if entry.text]


def logged(reference: str, entry: str | None, *, exempt: Exemption | None = None) -> LogEntry:
    return LogEntry(
        reference, Kind.ACTION, "c1", "m", None, entry, "words", (), None, DAY, DAY, exempt=exempt
    )


def test_the_public_part_has_nothing_that_was_said_in_private() -> None:
    assert said(part_of(held(), Part.PUBLIC)) == ["said in public before", "said in public after"]


def test_the_exempt_part_has_only_what_was_said_in_private() -> None:
    assert said(part_of(held(), Part.EXEMPT)) == ["said in private"]


def test_the_resolution_to_exclude_and_the_return_are_public() -> None:
    kinds = [type(entry.body) for entry in part_of(held(), Part.PUBLIC).entries]
    assert kinds == [Point, Exclusion, PublicReturns, Point]


def test_the_public_part_keeps_every_item_and_loses_an_exempt_title_with_its_urgency() -> None:
    items = part_of(held(), Part.PUBLIC).items
    assert [(each.title, each.urgent_because) for each in items] == [
        ("Open business", ""),
        ("", ""),
        ("More open business", ""),
    ]


def test_the_exempt_part_has_the_items_that_were_begun_in_private_and_their_titles() -> None:
    assert [each.title for each in part_of(held(), Part.EXEMPT).items] == ["Purchase of a site"]


def test_an_exempt_stretch_without_an_end_runs_to_the_last_entry() -> None:
    unended = sitting(("1", Exclusion()), ("1", Point("private")), ("2", Point("private too")))
    assert said(part_of(unended, Part.PUBLIC)) == []


def test_log_entries_go_with_their_part() -> None:
    marked, unmarked = logged("A-1", None, exempt=Exemption()), logged("A-2", "e3")
    public = logged("A-3", "e1")
    whole = replace(held(), log=(marked, unmarked, public))
    assert part_of(whole, Part.PUBLIC).log == (public,)
    assert part_of(whole, Part.EXEMPT).log == (marked, unmarked)


def test_facts_of_private_entries_are_no_exempt_entries_of_the_public_part() -> None:
    whole = taken("/here Moss", "/item 5", "/exempt 3", "the price", "/out Moss", "/public").sitting
    public = part_of(whole, Part.PUBLIC)
    assert [type(entry.body) for entry in public.entries[1:]] == [Exclusion, Presence, PublicReturns]
    assert [entry.exempt for entry in public.entries] == [None] * 4


def test_an_item_altered_in_private_is_in_public_what_it_last_was_there() -> None:
    last = PublicItem("Land", ItemKind.VERBAL, "of the tide")
    altered = item("1", "The Sesame site", urgent_because="the seller waits", exempt=Exemption(), public=last)
    (shown,) = part_of(sitting(items=(altered,)), Part.PUBLIC).items
    assert shown == item("1", "Land", kind=ItemKind.VERBAL, urgent_because="of the tide")


def test_a_log_entry_altered_in_private_is_in_public_what_it_last_was_there() -> None:
    whole = logged("A-1", "e1")
    last = PublicLogEntry("an offer", (), None, Status.IN_PROGRESS, None, DAY)
    altered = replace(whole, text="an offer of a million", status=Status.CLOSED, public=last)
    held_then = replace(held(), log=(altered,))
    assert part_of(held_then, Part.PUBLIC).log == (
        replace(whole, text="an offer", status=Status.IN_PROGRESS),
    )
    assert part_of(held_then, Part.EXEMPT).log == ()
    assert replace(altered, in_stretch=True).for_public() is None


def test_the_parts_have_nothing_in_common_and_leave_nothing_out() -> None:
    whole = held()
    ids = [{entry.id for entry in part_of(whole, part).entries} for part in Part]
    assert ids[0] | ids[1] == {entry.id for entry in whole.entries}
    assert not ids[0] & ids[1]
