"""The glossary is kept by keys alone, and a doubt of initials leads to it."""

from datetime import date
from pathlib import Path

from scrutiny_tui.domain.glossary import GlossaryEntry
from tests.tui.office import NARROW, Premises, clerk_at

NEEDS = "Special Educational Needs and Disabilities"


async def test_initials_are_entered_changed_imported_and_removed_by_keys_alone(
    busy: Premises, tmp_path: Path
) -> None:
    listed = tmp_path / "ours.csv"
    listed.write_text("Initials,Meaning\nNEET,not in work\n", encoding="utf-8")
    async with clerk_at(busy, NARROW) as clerk:
        await clerk.press("p", "g", "delete")
        assert clerk.said == "No initials are explained yet: press n to enter some."
        await clerk.press("n")
        await clerk.type("send")
        await clerk.press("enter")
        assert clerk.said == "Give the initials in one word, with a capital: SEND."
        await clerk.press("f8")
        await clerk.type("SEND")
        await clerk.press("tab")
        await clerk.type(NEEDS)
        await clerk.press("tab", "right", "enter")
        assert clerk.said.startswith("Added SEND.")
        await clerk.press("escape", "enter", "tab")
        await clerk.type(" 0-25")
        await clerk.press("enter")
        assert f"{NEEDS} 0-25" in " ".join(clerk.seen.split()).replace(" every committee", "")
        await clerk.press("i", "enter")
        assert "Type the path of the file." in clerk.seen
        await clerk.type(str(listed))
        await clerk.press("enter")
        assert clerk.said == "1 row: 1 added."
        await clerk.press("delete")
    (left,) = busy.workspace.store.all(GlossaryEntry)
    assert (left.initials, left.committee) in (("SEND", None), ("NEET", busy.workspace.committees()[0].id))


async def test_a_doubt_of_initials_leads_to_the_glossary(empty: Premises) -> None:
    meeting = empty.meeting(empty.committee(), date(2026, 3, 3), "Ferries")
    empty.capture(meeting, "/item 1", "/action send the plan @PCN", "A rough figure ??")
    async with clerk_at(empty, NARROW) as clerk:
        await clerk.press("s", "g", "tab")
        await clerk.type("Primary Care Network")
        await clerk.press("enter")
        assert clerk.said == "Added PCN."
        assert "“PCN”" not in clerk.seen
        await clerk.press("g")
        assert clerk.said.startswith("Choose a doubt about initials that no one has")
