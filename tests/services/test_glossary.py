"""The glossary: entered, imported, private where it was entered in private, and what it ends to doubt."""

from pathlib import Path

import pytest

from scrutiny_tui.domain.doubts.doubt import DoubtKind
from scrutiny_tui.domain.doubts.found import doubts_of
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.meetings import State
from scrutiny_tui.domain.people import Capacity, PersonDetails
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.glossary import Glossary
from tests.services.office import Clerk

NEEDS = "Special Educational Needs and Disabilities"


@pytest.fixture
def glossary(clerk: Clerk) -> Glossary:
    return Glossary(clerk.workspace)


def live(clerk: Clerk) -> Capture:
    capture = clerk.capture()
    clerk.prepare.set_state(capture.sitting.meeting, State.LIVE)
    return capture


def test_initials_are_entered_changed_and_removed(clerk: Clerk, glossary: Glossary) -> None:
    committee = clerk.committee()
    send = glossary.add(" SEND ", NEEDS, None)
    glossary.add("PCN", "Primary Care Network", committee.id)
    assert [entry.initials for entry in glossary.entries(committee.id)] == ["PCN", "SEND"]
    assert [entry.initials for entry in glossary.entries("another")] == ["SEND"]
    changed = glossary.edit(send, "SEND", f"{NEEDS} (0 to 25)", None)
    with pytest.raises(Refused, match="changed meanwhile"):
        glossary.edit(send, "SEND", "else", None)
    glossary.remove(changed)
    assert [entry.initials for entry in glossary.entries(committee.id)] == ["PCN"]
    clerk.workspace.undo()
    assert glossary.named("SEND", None) == changed


@pytest.mark.parametrize(
    ("initials", "meaning", "why"),
    [
        ("", "x", "one word"),
        ("two words", "x", "one word"),
        ("send", "x", "a capital"),
        ("NEET", " ", "Say what"),
    ],
)
def test_what_are_no_initials_is_refused(glossary: Glossary, initials: str, meaning: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        glossary.add(initials, meaning, None)


def test_the_initials_of_a_person_are_refused(clerk: Clerk, glossary: Glossary) -> None:
    details = PersonDetails("Gwen Fox", Capacity.OFFICER, role="Director of Piers", initials="DOP")
    clerk.prepare.add_person(details, clerk.committee())
    with pytest.raises(Refused, match="DoP is Gwen Fox: the glossary has initials that are no one's"):
        glossary.add("DoP", "day of payment", None)
    ((row, outcome),) = glossary.planned(glossary.read_text("DOP;day of payment"), None).rows
    assert (outcome, row.left_out) == ("left out", "DOP is Gwen Fox")


def test_initials_are_in_a_glossary_once(clerk: Clerk, glossary: Glossary) -> None:
    glossary.add("SEND", NEEDS, None)
    with pytest.raises(Refused, match=f"SEND is in the glossary already: {NEEDS}"):
        glossary.add("SEND", "another", None)
    glossary.add("SEND", "another", clerk.committee().id)


def test_a_list_is_imported_as_one_change(clerk: Clerk, glossary: Glossary, tmp_path: Path) -> None:
    glossary.add("NEET", "old", None)
    glossary.add("SEND", NEEDS, None)
    path = tmp_path / "ours.csv"
    path.write_text(
        f"Our glossary\nMeaning,Acronym\nnot in work,NEET\n{NEEDS},SEND\na plan,EHCP\n,PCN\nwords,no\n",
        encoding="utf-8-sig",
    )
    found = glossary.take(glossary.read_file(path), None)
    assert [(row.initials, outcome, row.left_out) for row, outcome in found.rows] == [
        ("NEET", "changed", ""),
        ("SEND", "there already", ""),
        ("EHCP", "added", ""),
        ("PCN", "left out", "there is no meaning"),
        ("no", "left out", "“no” are no initials"),
    ]
    assert found.summary == "5 rows: 1 changed, 1 there already, 1 added, 2 left out."
    assert glossary.named("NEET", None).meaning == "not in work"
    assert clerk.workspace.undo() == "import a glossary"
    with pytest.raises(Refused, match="beside their meanings"):
        glossary.take(glossary.read_text("nothing here"), None)
    twice = glossary.planned(glossary.read_text("ABC;one\nABC;two"), None)
    assert [edit.after for edit in twice.edits] == [twice.edits[-1].after], "the last of two rows holds"


def test_what_is_entered_while_the_public_is_out_is_private(clerk: Clerk, glossary: Glossary) -> None:
    capture = live(clerk)
    committee = capture.sitting.committee.id
    public = glossary.add("SEND", NEEDS, committee)
    capture.enter("/exempt 3")
    assert glossary.add("PFI", "private finance", committee).exempt == Exemption((3,))
    assert glossary.add("PPP", "partnership", None).exempt == Exemption((3,))
    (edit,) = glossary.planned(glossary.read_text("XYZ,secret"), committee).edits
    assert edit.after is not None
    with pytest.raises(Refused, match="the public is out"):
        glossary.edit(public, "SEND", "secret", committee)
    glossary.take(glossary.read_text("SEND,secret"), committee)
    capture.enter("/public")
    assert [e.exempt for e in glossary.all() if e.initials == "SEND"] == [None, Exemption((3,))]
    private = glossary.named("PFI", committee)
    assert glossary.edit(private, "PFI", "still private", committee).exempt == Exemption((3,))
    assert glossary.add("PFI", "private finance initiative", committee).exempt is None
    assert glossary.add("QRS", "typed before", committee, Exemption()).exempt == Exemption()


def test_a_glossary_entry_ends_the_doubt_of_initials(clerk: Clerk, glossary: Glossary) -> None:
    capture = clerk.capture()
    for line in ("/action send the plan @PCN by June", "Ask @NEET again."):
        capture.enter(line, again=True)

    def doubted() -> list[str]:
        sitting = clerk.workspace.sitting(capture.sitting.meeting.id)
        return [d.initials for d in doubts_of(sitting) if d.kind is DoubtKind.UNKNOWN_INITIALS]

    assert doubted() == ["PCN", "NEET"]
    glossary.add("PCN", "Primary Care Network", None)
    assert doubted() == ["NEET"]
    glossary.add("NEET", "not in work", capture.sitting.committee.id)
    assert doubted() == []
