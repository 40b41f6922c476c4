"""Every screen looks as it did, at 80×24 and 120×40, dark and light.

Where a screen was changed on purpose, look at the pictures and take them over:

    pytest tests/snapshots --snapshot-update
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from scrutiny_tui.domain.action_log import Status
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.meetings import ItemKind, State
from scrutiny_tui.domain.people import Capacity, Office, PersonDetails
from scrutiny_tui.domain.standing_agenda import StandingItem
from scrutiny_tui.services.capture import Capture
from scrutiny_tui.services.use_cases import UseCases
from scrutiny_tui.system.export_folder import ExportFolder
from scrutiny_tui.tui.app import ScrutinyApp
from scrutiny_tui.tui.screens.capture import CaptureScreen
from scrutiny_tui.tui.theme import DARK, LIGHT
from tests.council import ADHP, BERG, DEC, DILYS, HALE, LUNT, MOSS, ORR, REED, seat
from tests.documents.published import as_text
from tests.snapshots.crowded import crowded, nobody
from tests.snapshots.picture import album
from tests.snapshots.programmes import decisions, long_programme, no_programme, programme, supplements
from tests.tui.capture_page import Room, room_in
from tests.tui.office import NARROW, WIDE, busy_premises_in, premises_in

SnapCompare = Callable[..., bool]
Opened = tuple[UseCases, str | None]
"""What the program is opened with, and the meeting in capture, if any."""

MINUTED = """/open 10.02
/here Moss Hale Reed
/ap van der Berg
/with DEC ADH&P
/item 1
Councillor van der Berg was away.
/item 3
/purpose To hear how the ferry came through its first winter.
DEC: said that the ferry had been late on nine days of ten, because of the tide at the old landing stage.
- a later sailing had been tried in February
- it had carried [forty] passengers
hale: asked whether @ADH&P had been told.
/resolved asks for a later sailing on Sundays. >> DEC by the next meeting
/request sailing figures for the winter @DEC by 31 March
/action write to the operator @ADH&P
/exempt 3
The operator asked for £412,000.
"""

DOUBTED = """/public
/item 4
~lamps, ask the contractor which of the forty are on the western quay
Eleven?? lamps had failed by Tuesday 11 November 2026.
/moved Hale seconded van der Berg
/resolved asks for a survey of every lamp on the quay before the summer.
/vote 5-1
/urgent Storm damage
"""


LISTED = """Councillor;Party;Position;From;Role
Ada Moss;Ind;Chair;12 May 2026;
"van der Berg, Eira MBE";Ind;Vice-Chair;12 May 2026;
Jo Gray;Green;Substitute member;;
Ivor Lunt;Ind;Cabinet member;;Cabinet Member for the Coast and for the Harbours of the East
Vacancy;;;;
Gwen Dale;;;;Director for Estuary and Coast
"""


def empty(folder: Path) -> Opened:
    """A store in which nothing is."""
    return premises_in(folder).services, None


def busy(folder: Path) -> Opened:
    """A committee with people, two meetings, and entries in its log, some of them overdue."""
    premises = busy_premises_in(folder)
    premises.meeting(premises.committee("Housing Panel"), date(2026, 3, 10), "Empty homes")
    return premises.services, None


def in_two_years(folder: Path) -> Opened:
    """A committee whose people change: some have left, and offices pass on at the annual meeting."""
    premises = busy_premises_in(folder)
    prepare, (committee,) = premises.services.prepare, premises.workspace.committees()
    people = (
        ("Councillor Ben Hale", Capacity.MEMBER, Office.VICE_CHAIR),
        ("Councillor Eira van der Berg MBE", Capacity.MEMBER, Office.NONE),
        ("Mrs Faith Orr", Capacity.CO_OPTED, Office.NONE),
        ("Councillor Jo Gray", Capacity.SUBSTITUTE, Office.NONE),
        ("Councillor Bartholomew Featherstonehaugh-Cholmondeley", Capacity.SUBSTITUTE, Office.NONE),
    )
    for name, capacity, office in people:
        prepare.add_person(PersonDetails(name, capacity=capacity, office=office), committee)
    prepare.remove_membership(next(m for person, m in prepare.members(committee) if "Orr" in person.name))
    year = premises.services.municipal_year
    year.begin(committee, date(2026, 5, 12), leaving="van der Berg", chair="Hale")
    return premises.services, None


def planned(folder: Path) -> Opened:
    """A meeting in which nothing is captured."""
    return _opened(room_in(folder))


def minuted(folder: Path) -> Opened:
    """A meeting half-way through."""
    room = room_in(folder)
    room.capture(MINUTED)
    return _opened(room)


def doubted(folder: Path) -> Opened:
    """A meeting in which much contradicts itself or is unfinished."""
    room = room_in(folder)
    room.capture(MINUTED + DOUBTED)
    return _opened(room)


def standing(folder: Path) -> Opened:
    """A committee with a standing agenda, which has long titles."""
    premises = busy_premises_in(folder)
    committee = premises.workspace.committees()[0]
    for item in STANDING:
        premises.services.prepare.standing.add(committee.id, item)
    return premises.services, None


def arising(folder: Path) -> Opened:
    """An agenda with an item for the action log, in which entries are overdue, silent and just closed."""
    premises = busy_premises_in(folder)
    log, meeting = premises.services.action_log, premises.workspace.meeting("ECSC-2026-04-14")
    premises.services.prepare.agenda.add(meeting, "Action log")
    log.update("ECSC-002", status=Status.CLOSED, by="chair", note="The slipway was seen.")
    log.update("ECSC-003", status=Status.REPORTED_DONE, by="the Cabinet")
    return premises.services, None


def courses(folder: Path) -> Opened:
    """An agenda of which items are withdrawn, deferred and taken together, one with a long title."""
    premises = busy_premises_in(folder)
    committee = premises.workspace.committees()[0]
    later = premises.meeting(committee, date(2026, 5, 12))
    prepare, meeting = premises.services.prepare, premises.workspace.meeting("ECSC-2026-04-14")
    title = "Consultation on the landing charges of the outer harbour and of both of its slipways"
    prepare.agenda.add(meeting, title, likely_exempt="3")
    apologies, ferry, coming, charges = premises.workspace.sitting(meeting.id).items
    prepare.courses.withdraw(ferry)
    prepare.courses.take_with(coming, apologies)
    prepare.courses.defer(charges, later)
    return premises.services, None


def attending(folder: Path) -> Opened:
    """Twenty people, some with long names, and of most of them something recorded."""
    premises = premises_in(folder)
    committee = premises.committee("Joint Harbours, Ferries and Slipways Scrutiny Committee")
    seat(premises.services.prepare, committee, MOSS, HALE, REED, DILYS, BERG, ORR, DEC, ADHP, LUNT)
    for name, capacity, role in ATTENDING:
        premises.services.prepare.add_person(PersonDetails(name, capacity=capacity, role=role), committee)
    meeting = premises.meeting(committee, date(2026, 4, 14), "Apologies for absence", "Ferry timetable")
    assert not Capture(premises.workspace, meeting.id).take(ATTENDANCE).returned
    return premises.services, None


def attended(folder: Path) -> Opened:
    """The same once the meeting has closed."""
    services, _ = attending(folder)
    meeting = services.workspace.meetings()[0]
    services.prepare.set_state(meeting, State.DRAFTING)
    return services, None


def joint(folder: Path) -> Opened:
    """A joint committee to which two councils appoint, and its glossary."""
    premises = premises_in(folder)
    committee, prepare = premises.committee(), premises.services.prepare
    for name, office, council in (
        ("Councillor Ada Moss", Office.CHAIR, "Eastmarch Council"),
        ("Councillor Ben Hale", Office.NONE, "Westmarch Borough Council"),
    ):
        prepare.add_person(PersonDetails(name, office=office, council=council), committee)
    glossary = premises.services.glossary
    glossary.add("SEND", "Special Educational Needs and Disabilities", None)
    glossary.add("NEET", "not in education, employment or training", committee.id)
    glossary.add("PFI", "private finance initiative", committee.id, Exemption((3,)))
    return premises.services, None


def nobody_yet(folder: Path) -> Opened:
    """A meeting of a committee without people."""
    premises = premises_in(folder)
    premises.meeting(premises.committee(), date(2026, 4, 14))
    return premises.services, None


def spelt(words: str) -> tuple[str, ...]:
    """The keys that type words."""
    names = {" ": "space", ";": "semicolon"}
    return tuple(names.get(letter, letter) for letter in words)


def _opened(room: Room) -> Opened:
    return room.services, room.meeting.id


ATTENDING = (
    *(
        (f"Councillor {name}", Capacity.MEMBER, "")
        for name in ("Kit Ames", "Lou Bryn", "Max Cole", "Nan Dee")
    ),
    ("Councillor Bartholomew Featherstonehaugh-Cholmondeley of Saint Swithin", Capacity.MEMBER, ""),
    ("Revd Canon Olwen Ffoulkes", Capacity.CO_OPTED, "church representative"),
    ("Councillor Jo Gray", Capacity.SUBSTITUTE, ""),
    ("Councillor Pat Hill", Capacity.SUBSTITUTE, ""),
    ("Hugh Vale", Capacity.OFFICER, "Head of Moorings, Slipways and Landing Stages of the Outer Islands"),
    ("Iris Ford", Capacity.WITNESS, "Chief Executive, Island Ferries Trust"),
)
ATTENDANCE = """/here Moss, Reed, Ames, Bryn, Orr
/ap Dilys Hale (work), Cole for lateness, Featherstonehaugh-Cholmondeley of Saint Swithin (a family funeral)
/absent Dee
/sub Gray for Dilys Hale
/online van der Berg
/with DEC; Vale; Dr Una Kerr, Medical Director of the Island Hospitals, Wold NHS Trust
/open 10.02
/item 2
The ferry was late.
/in Cole 10.17
/out Reed 10.40
"""
STANDING = (
    StandingItem("Apologies for absence", ItemKind.FORMALITY, usual="/ap none"),
    StandingItem(
        "To confirm as a correct record the minutes of the meeting held on {last meeting}",
        ItemKind.FORMALITY,
        usual="/confirm {last meeting}",
    ),
    StandingItem("Public questions", ItemKind.QUESTION, "To hear questions of which notice was given."),
    StandingItem("Work programme", purpose="To agree what comes before the Committee next."),
    StandingItem("Date of next meeting: {next meeting}", ItemKind.FORMALITY),
)
MOVED = ("slash", *"moved", "space", *"Hale", "space", *"seconded", "space", *"Hale")
SCREENS: dict[str, tuple[Callable[[Path], Opened], tuple[str, ...]]] = {
    "meetings": (busy, ()),
    "meetings-none": (empty, ()),
    "meetings-crowded": (lambda folder: (crowded(folder), None), ()),
    "meeting-form": (busy, ("n",)),
    "meeting-form-from-before": (busy, ("n", "tab", *"14 May", "escape", "n")),
    "calendar-none": (busy, ("d",)),
    "calendar": (busy, ("d", "tab", *spelt("second Tuesday of each month until July; 18 April; 31 June"))),
    "committees": (busy, ("c",)),
    "committees-none": (empty, ("c",)),
    "committees-crowded": (lambda folder: (crowded(folder), None), ("c",)),
    "committee-form": (busy, ("c", "e")),
    "standing-agenda-none": (busy, ("c", "a")),
    "standing-agenda": (standing, ("c", "a")),
    "standing-item-form": (standing, ("c", "a", "down", "enter")),
    "people": (busy, ("p",)),
    "people-none": (lambda folder: (nobody(folder), None), ("p",)),
    "people-crowded": (lambda folder: (crowded(folder), None), ("p",)),
    "person-form": (busy, ("p", "n")),
    "agenda": (busy, ("a",)),
    "agenda-none": (lambda folder: (nobody(folder), None), ("a",)),
    "agenda-crowded": (lambda folder: (crowded(folder), None), ("a", "down", "down")),
    "agenda-item-form": (busy, ("a", "e")),
    "agenda-courses": (courses, ("a",)),
    "agenda-arising": (arising, ("a", "down", "down", "down")),
    "attendance": (attending, ("ctrl+b", "down", "down", "down")),
    "attendance-long-name": (attending, ("ctrl+b", *["down"] * 9)),
    "attendance-none": (nobody_yet, ("a", "a")),
    "attendance-apologies-form": (attending, ("ctrl+b", *["down"] * 9, "r")),
    "attendance-when-form": (attended, ("a", "a", "down", "i")),
    "attendance-new-form": (attending, ("ctrl+b", "n")),
    "agenda-course-form": (courses, ("a", "w")),
    "agenda-not-given-out": (lambda folder: (supplements(folder), None), ("a",)),
    "given-out": (lambda folder: (supplements(folder), None), ("a", "o")),
    "given-out-none": (busy, ("a", "o")),
    "giving-out-form": (lambda folder: (supplements(folder), None), ("a", "o", "o")),
    "committee-deadlines-form": (busy, ("c", "d")),
    "meeting-details-form": (busy, ("a", "d")),
    "agenda-begin-form": (standing, ("a", "b")),
    "programme-none": (lambda folder: (no_programme(folder), None), ("g",)),
    "programme": (lambda folder: (programme(folder), None), ("g", "down", "down")),
    "programme-long": (lambda folder: (long_programme(folder), None), ("g",)),
    "planned-form": (lambda folder: (programme(folder), None), ("g", "down", "down", "e")),
    "plan-a-report-form": (minuted, ("ctrl+f",)),
    "forward-plan-none": (lambda folder: (programme(folder), None), ("g", "f")),
    "forward-plan": (lambda folder: (decisions(folder), None), ("g", "f")),
    "forward-decision-form": (lambda folder: (decisions(folder), None), ("g", "f", "e")),
    "agenda-waiting": (lambda folder: (programme(folder), None), ("down", "down", "a")),
    "agenda-import-none": (busy, ("a", "i")),
    "agenda-import": (busy, ("a", "i", as_text(), "down", "down", "down", "down")),
    "agenda-import-line-form": (busy, ("a", "i", as_text(), "down", "enter")),
    "people-in-two-years": (in_two_years, ("c", "p", "down")),
    "new-year-form": (busy, ("p", "y")),
    "people-joint": (joint, ("p",)),
    "person-form-joint": (joint, ("p", "e", *["tab"] * 6)),
    "glossary-none": (busy, ("p", "g")),
    "glossary": (joint, ("p", "g", "down")),
    "glossary-form": (joint, ("p", "g", "n")),
    "people-import-none": (busy, ("p", "i")),
    "people-import": (busy, ("p", "i", LISTED, "down", "down")),
    "people-import-row-form": (busy, ("p", "i", LISTED, "enter")),
    "log": (busy, ("l",)),
    "log-none": (empty, ("l",)),
    "log-update-form": (busy, ("l", "u")),
    "log-due-form": (busy, ("l", "d")),
    "log-owner-form": (busy, ("l", "o")),
    "export": (busy, ("x",)),
    "help": (busy, ("f1",)),
    "capture": (minuted, ()),
    "capture-nothing-yet": (planned, ()),
    "capture-menu": (minuted, ("slash", "r", "e")),
    "capture-refused": (minuted, ("slash", *"vote", "enter")),
    "capture-preview": (minuted, ("f5",)),
    "capture-help": (minuted, ("f1",)),
    "capture-doubt": (doubted, ("ctrl+pageup", *MOVED)),
    "capture-doubt-chosen": (doubted, ("ctrl+pageup", "up")),
    "doubts": (doubted, ("f12",)),
    "doubts-none": (planned, ("f12",)),
}
"""By name: what each screen is opened on, and the keys that lead to it; several lines are pasted.

The palette is not among them: it is textual's own, and keeps the colours of the theme it was opened in."""


async def take_pictures(pilot: Pilot[None], keys: tuple[str, ...]) -> dict[str, str]:
    """Press the keys; what is painted in each theme when nothing blinks."""
    app = pilot.app
    while isinstance(app.screen, CaptureScreen) and not app.screen.composing:
        await pilot.pause()
    for key in keys:
        if "\n" in key:
            app.post_message(events.Paste(key))
            await pilot.pause()
            await pilot.pause()
        else:
            await pilot.press(key)
    await app.workers.wait_for_complete()
    for field in app.screen.query("*"):
        if isinstance(field, Input | TextArea):
            field.cursor_blink = False
    pictures = {}
    for theme in (DARK, LIGHT):
        app.theme = theme.name
        await pilot.pause()
        await pilot.pause()
        pictures[theme.name] = app.export_screenshot(simplify=True)
    return pictures


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "120x40"])
@pytest.mark.parametrize("screen", SCREENS)
def test_screen(
    snap_compare: SnapCompare,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    screen: str,
    size: tuple[int, int],
) -> None:
    opens, keys = SCREENS[screen]
    services, meeting = opens(tmp_path)
    app = ScrutinyApp(
        replace(services, folders=replace(services.folders, exports=ExportFolder(Path("minutes")))),
        start_meeting=meeting,
    )

    async def keep_both(pilot: Pilot[None]) -> None:
        pictures = album(await take_pictures(pilot, keys))
        monkeypatch.setattr(app, "export_screenshot", lambda **_: pictures)

    assert snap_compare(app, terminal_size=size, run_before=keep_both)
