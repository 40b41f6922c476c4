"""What an item is prepared with: lines of enquiry, the time allowed, who attends for it."""

from datetime import time

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.doubts.doubt import DoubtKind
from scrutiny_tui.domain.doubts.found import doubts_of
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.line import read_line
from scrutiny_tui.domain.grammar.result import Recorded, Unreadable
from scrutiny_tui.domain.grammar.suggestions import suggestions
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.preparation import AttendsItem, Enquiry, TimeAllowed
from scrutiny_tui.domain.prepared_items import prepared_items
from scrutiny_tui.domain.room_events import Attendance, Mode, Post
from scrutiny_tui.domain.sitting import Sitting
from tests.council import DREDGING, PIER
from tests.domain.scene import SITTING, TWO_REPORTS, AfterLines, taken

KERR = Named("Dr Ann Kerr")
ATTENDING = "/attending Dr Ann Kerr, Medical Director, Vale NHS Trust; DEC"


def at_dredging(*lines: str, sitting: Sitting = SITTING) -> AfterLines:
    after = taken(*lines, sitting=sitting, item=DREDGING)
    assert after.returned == ()
    return after


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("/enquiry Why so dear??", Enquiry("Why so dear??")),
        ("/enq ~why", Enquiry("~why")),
        ("/allow 30", TimeAllowed("30 minutes", 30)),
        ("/allow 1 hour 15", TimeAllowed("75 minutes", 75)),
        ("/allow 1h30", TimeAllowed("90 minutes", 90)),
        ("/att DEC", AttendsItem("DEC", (Named("DEC", "dec"),))),
    ],
)
def test_a_line_says_what_the_item_is_prepared_with(line: str, body: object) -> None:
    (entry,) = at_dredging(line).entries
    assert entry.body == body
    assert entry.is_prepared
    assert (entry.rough, entry.unverified) == (
        False,
        False,
    )  # it is never written up, and keeps no minutes back


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("/allow soon", "“soon” is not a number of minutes"),
        ("/allow 0", "“0” is not a number of minutes"),
        ("/allow", "The number of minutes is missing"),
        ("/enquiry", "The line of enquiry is missing"),
        ("/attending", "A name is missing"),
    ],
)
def test_words_that_say_neither_time_nor_name_are_handed_back(line: str, why: str) -> None:
    reading = read_line(line, LineContext(SITTING, DREDGING))
    assert isinstance(reading, Unreadable)
    assert why in reading.reason


@pytest.mark.parametrize("line", ["/enquiry Why?", "/allow 30", "/attending DEC"])
def test_it_belongs_to_an_item(line: str) -> None:
    assert isinstance(read_line(line, LineContext(SITTING, None, before_items=True)), Unreadable)


def test_who_attends_for_an_item_is_known_as_a_speaker_there_and_nowhere_else() -> None:
    here = at_dredging(ATTENDING).sitting
    said = read_line("kerr: said that it was due", LineContext(here, DREDGING))
    assert isinstance(said, Recorded)
    assert getattr(said.body, "speaker", None) == KERR
    at_pier = read_line("kerr: said that it was due", LineContext(here, PIER))
    assert isinstance(at_pier, Recorded)
    assert getattr(at_pier.body, "speaker", None) is None


def test_who_speaks_and_is_in_no_list_is_doubted_until_it_is_recorded() -> None:
    spoke = at_dredging(ATTENDING, "kerr: said that it was due").sitting
    (doubt,) = (one for one in doubts_of(spoke) if one.kind is DoubtKind.SPEAKER)
    assert doubt.sentence.endswith("in no list of those there: /with Dr Ann Kerr records it.")
    recorded = at_dredging("/with Kerr", sitting=spoke).sitting
    assert not [one for one in doubts_of(recorded) if one.kind is DoubtKind.SPEAKER]


def test_with_takes_the_post_from_what_was_prepared() -> None:
    *_, entry = at_dredging(ATTENDING, "/with kerr").entries
    post = Post(KERR, "Medical Director", "Vale NHS Trust")
    assert entry.body == Attendance(Mode.WITH, (KERR,), posts=(post,))


def test_a_post_that_was_prepared_in_private_is_not_taken_in_public() -> None:
    *_, entry = at_dredging("/exempt 3", ATTENDING, "/public", "/with kerr").entries
    assert entry.body == Attendance(Mode.WITH, (KERR,))


def test_who_attends_is_offered_first_where_a_name_is_typed() -> None:
    context = LineContext(at_dredging(ATTENDING, "/attending Reed").sitting, DREDGING)

    def offered(line: str) -> list[str]:
        return [choice.label for choice in suggestions(line, len(line), context, ()).choices]

    assert offered("/request figures @")[:3] == ["Councillor Col Reed", "Dr Ann Kerr", "Gwen Dale"]
    assert offered("/with ") == ["Gwen Dale", "Dr Ann Kerr"]  # members have /here


def _timed(*allowed: tuple[str, str], sitting: Sitting = TWO_REPORTS) -> Sitting:
    lines = [line for number, minutes in allowed for line in (f"/item {number}", f"/allow {minutes}")]
    return taken(*lines, sitting=sitting).sitting


def _times(sitting: Sitting, part: Part | None = None) -> list[tuple[str, time | None, time | None]]:
    found = prepared_items(sitting, part)
    timed = ((item, found[item.id]) for item in sitting.items)
    return [(item.number, one.begins, one.ends) for item, one in timed if one.minutes is not None]


def test_running_times_follow_from_the_start_and_the_times_allowed() -> None:
    sitting = _timed(("1", "5"), ("5", "40"), ("7", "30"), ("7", "20"))
    assert _times(sitting) == [
        ("1", time(18), time(18, 5)),
        ("5", time(18, 5), time(18, 45)),
        ("7", time(18, 45), time(19, 5)),  # as it was said last
    ]
    timeless = replace(sitting, meeting=replace(sitting.meeting, time=None))
    assert _times(timeless) == [("1", None, None), ("5", None, None), ("7", None, None)]
    withdrawn = sitting.with_item(replace(DREDGING, withdrawn=True))
    assert _times(withdrawn)[-1] == ("7", time(18, 5), time(18, 25))


def test_after_something_without_a_time_allowed_only_the_earliest_time_is_known() -> None:
    sitting = _timed(("1", "5"), ("7", "20"))
    pier = prepared_items(sitting)[PIER.id]
    assert (pier.begins, pier.ends, pier.times_in_words) == (time(18, 5), None, "not before 6.05 pm")
    withdrawn = sitting.with_item(replace(DREDGING, withdrawn=True))
    assert prepared_items(withdrawn)[PIER.id].times_in_words == "6.05 pm to 6.25 pm"


def test_in_public_no_time_tells_how_long_a_private_item_takes() -> None:
    sitting = _timed(("1", "5"), ("5", "40"), ("7", "30")).with_item(replace(DREDGING, likely_exempt=(3,)))
    assert _times(sitting, Part.PUBLIC) == [("1", time(18), time(18, 5)), ("7", None, None)]
    assert _times(sitting, Part.EXEMPT) == [("5", time(18, 5), time(18, 45))]
