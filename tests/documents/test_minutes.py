"""The minutes: their head, their items, the discussion."""

from datetime import time

import pytest
from msgspec.structs import replace

from scrutiny_tui.documents.compose import compose_item, compose_minutes, compose_preview
from scrutiny_tui.domain.committees import Remote, Settings
from scrutiny_tui.domain.customs import ENGLAND
from scrutiny_tui.domain.discussion import Author, Heading, Note, Paper, Point, Purpose
from scrutiny_tui.domain.entries import Body
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.meetings import ItemKind, PublicItem, State
from scrutiny_tui.domain.outcomes import Clause, Request
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.printable import Emphasis, ListItem, Printable
from scrutiny_tui.domain.printable import HeadingBlock as PrintedHeading
from scrutiny_tui.domain.room_events import (
    Attendance,
    ClockEvent,
    Concerned,
    Declaration,
    MeetingTime,
    Mode,
    Move,
    Presence,
)
from tests.documents.builders import (
    everybody,
    item,
    lines,
    named,
    of_role,
    roman,
    sitting,
    style,
    sub,
)


def item_lines(*bodies: Body) -> list[str]:
    """The lines of an item with these entries, without its title."""
    held = sitting(*(("5", body) for body in bodies))
    return lines(compose_item(held, held.items[0], style()))[1:]


def minutes(*recorded: tuple[str | None, Body], **meeting: object) -> Printable:
    return compose_minutes(sitting(*recorded, **meeting), style())  # type: ignore[arg-type]  # fields of a meeting


def test_the_committee_is_the_first_heading_and_items_are_the_second() -> None:
    found = minutes(("5", Point("said")), ("5", Heading("Costs")))
    headings = [(block.level, block.number) for block in found.blocks if isinstance(block, PrintedHeading)]
    assert headings == [(1, ""), (2, "5."), (3, "")]


def test_the_preview_says_once_when_the_meeting_began_and_ended_as_the_minutes_do() -> None:
    held = sitting(
        ("5", MeetingTime(ClockEvent.OPEN, time(10, 2))),
        ("5", Point("said")),
        ("5", MeetingTime(ClockEvent.CLOSE, time(12, 40))),
    )
    printed = [line for _, blocks in compose_preview(held, style()) for line in lines(blocks)]
    assert printed == lines(compose_minutes(held, style()))
    assert sum("10.02" in line for line in printed) == 1
    assert sum("12.40" in line for line in printed) == 1


def test_apologies_told_in_private_have_a_sentence_of_their_own_in_the_preview() -> None:
    held = sitting(
        ("1", Attendance(Mode.APOLOGIES, everybody("reed"))),
        ("1", Attendance(Mode.APOLOGIES, (Named("Mrs Sesame"),))),
        items=(item("1", "Apologies for absence"),),
    )
    told, private = held.entries
    held = held.with_entries((told, replace(private, exempt=Exemption((3,)))))
    printed = dict(compose_preview(held, style()))[held.items[0].id]
    assert [getattr(block, "entry", None) for block in printed if "Sesame" in str(block)] == [private.id]
    assert [getattr(block, "entry", None) for block in printed if "Reed" in str(block)] == [told.id]


def test_a_public_line_of_the_preview_names_an_item_as_the_public_knows_it() -> None:
    declared = Declaration((named("Hale"),), (Concerned("6", "i6"),), "ORI", "a trustee")
    held = sitting(("5", declared), ("6", Point("said")))
    known = PublicItem("Beach cleaning", ItemKind.REPORT)
    renamed = [
        replace(each, title="The rent of the beach", exempt=Exemption((3,)), public=known)
        if each.number == "6"
        else each
        for each in held.items
    ]
    held = replace(held, items=tuple(renamed))
    printed = dict(compose_preview(held, style()))[held.items[0].id]
    assert any("Beach cleaning" in line for line in lines(printed))
    assert not any("The rent" in line for line in lines(printed))


def test_the_head_says_where_and_when() -> None:
    assert lines(minutes())[:2] == [
        "Young People's Scrutiny Panel",
        (
            "Minutes of the meeting of the Young People's Scrutiny Panel held at Committee Room 2, Town Hall "
            "on Tuesday 3 March 2026 at 10.00 am"
        ),
    ]


def test_what_is_not_known_of_the_meeting_is_left_out_of_its_head() -> None:
    assert of_role(minutes(venue="", time=None), "summary") == [
        "Minutes of the meeting of the Young People's Scrutiny Panel held on Tuesday 3 March 2026"
    ]


@pytest.mark.parametrize("state", [state for state in State if state is not State.CONFIRMED])
def test_minutes_are_a_draft_until_they_are_confirmed(state: State) -> None:
    found = minutes(state=state)
    assert found.draft == "DRAFT"
    assert found.footer.endswith("DRAFT")
    assert of_role(found, "draft") == ["DRAFT – not yet confirmed by the panel"]


def test_confirmed_minutes_do_not_say_draft_anywhere() -> None:
    found = minutes(state=State.CONFIRMED)
    assert (found.draft, of_role(found, "draft")) == ("", [])
    assert "DRAFT" not in found.header


def test_attendance_nobody_entered_leaves_no_empty_lines() -> None:
    assert of_role(minutes(("5", Point("said"))), "attendance") == []


def test_the_list_of_those_present() -> None:
    present = (
        Attendance(Mode.HERE, everybody("hale", "moss")),
        Attendance(Mode.ONLINE, everybody("orr")),
        Attendance(Mode.SUBSTITUTE, (Named("gray", "gray"),), named("reed")),
        Attendance(Mode.WITH, (*everybody("dec", "lunt"), Named("Mr K Stone"))),
        Attendance(Mode.APOLOGIES, everybody("reed")),
        Attendance(Mode.ABSENT, everybody("berg")),
    )
    held = sitting(*((None, body) for body in present))
    by_law = replace(held, customs=replace(ENGLAND, remote_present=True))
    assert of_role(compose_minutes(by_law, style()), "attendance") == [
        (
            "Present:\tCouncillor Ada Moss (Chair), Councillor Ben Hale (Vice-Chair), "
            "Councillor Jo Gray (substitute for Councillor Reed)"
        ),
        "Co-opted members:\tMrs Faith Orr (parent governor) (attending online)",
        "In attendance:\tCouncillor Ivor Lunt (Cabinet Member for the Coast), Mr K Stone",
        "Officers:\tGwen Dale, Director for Estuary and Coast (DEC)",
        "Apologies:\tCouncillor Col Reed",
        "Absent:\tCouncillor Eira van der Berg MBE",
    ]


def test_who_attends_online_is_listed_as_present_where_the_law_or_the_committee_says_so() -> None:
    online = Attendance(Mode.ONLINE, everybody("hale"))
    held = sitting((None, Attendance(Mode.HERE, everybody("moss"))), (None, online))
    assert of_role(compose_minutes(held, style()), "attendance") == [
        "Present:\tCouncillor Ada Moss (Chair)",
        "In attendance:\tCouncillor Ben Hale (attending online)",
    ]
    own = replace(held.committee, settings=Settings(remote=Remote.PRESENT))
    (present,) = of_role(compose_minutes(replace(held, committee=own), style()), "attendance")
    assert "Councillor Ben Hale" in present


def test_who_presided_in_the_chairs_absence() -> None:
    said = (
        Attendance(Mode.APOLOGIES, everybody("moss")),
        Attendance(Mode.HERE, everybody("berg", "hale")),
        Presence(Move.CHAIR, everybody("hale")),
    )
    assert of_role(minutes(*((None, body) for body in said)), "attendance") == [
        "Present:\tCouncillor Ben Hale (Vice-Chair, in the chair), Councillor Eira van der Berg MBE",
        "Apologies:\tCouncillor Ada Moss",
    ]


def test_purpose_author_and_papers_stand_under_the_title_however_late_they_were_typed() -> None:
    typed = (Point("said"), Paper("Annual report"), Purpose("To review."), Author("Report by the Director."))
    assert item_lines(*typed) == ["Report by the Director.", "To review.", "Paper: Annual report", "said"]


def test_the_first_purpose_follows_the_title_directly() -> None:
    found = lines(minutes(("5", Purpose("To review.")), ("5", Purpose("To include."))))
    at = found.index("5. Business of item 5")
    assert found[at : at + 3] == ["5. Business of item 5", "To review.", "To include."]


def test_a_point_with_its_speaker_begins_with_the_name() -> None:
    assert item_lines(
        Point("asked how many.", named("hale")),
        Point("said that there were nine.", named("dec")),
        Point("welcomed it.", named("lunt")),
        Point("wondered.", named("ford")),
        Point("agreed.", Named("a visitor")),
    ) == [
        "Councillor Hale asked how many.",
        "The DEC said that there were nine.",
        "The Cabinet Member for the Coast welcomed it.",
        "Iris Ford wondered.",
        "a visitor agreed.",
    ]


def test_people_mentioned_are_printed_as_the_style_names_them() -> None:
    assert item_lines(Point("The @dec told @hale, (@berg) and @vale.")) == [
        "The DEC told Councillor Hale, (Councillor van der Berg) and Head of Moorings."
    ]


@pytest.mark.parametrize(
    ("typed", "reads"),
    [
        ("@dec agreed. @vale did not.", "The DEC agreed. The Head of Moorings did not."),
        ("Was it so? (It was.) @dec agreed.", "Was it so? (It was.) The DEC agreed."),
        ("Some officers, e.g. @dec, agreed.", "Some officers, e.g. DEC, agreed."),
    ],
)
def test_a_name_with_which_a_sentence_begins_begins_it(typed: str, reads: str) -> None:
    assert item_lines(Point(typed)) == [reads]


def test_a_name_with_which_a_clause_begins_goes_on_with_its_lead() -> None:
    assert item_lines(Clause("@dec write to @vale.")) == [
        "RESOLVED: That the panel:",
        "• DEC write to Head of Moorings.",
    ]


def test_what_only_looks_like_a_mention_is_left_alone() -> None:
    said = "Write to info@hale or @haley, @nobody."
    assert item_lines(Point(said)) == [said]


def test_sub_points_are_marked_as_they_were_typed() -> None:
    assert item_lines(
        Point("The order was:"),
        sub("first", "1."),
        sub("a part", "(a)", 2),
        sub("another", "(b)", 2),
        roman("deeper", 1, 3),
        roman("deeper still", 2, 3),
        sub("second", "2."),
        sub("a part again", "(a)", 2),
        Point("And:"),
        sub("a bullet"),
        sub("one below", "-", 2),
    ) == [
        "The order was:",
        "1. first",
        "(a) a part",
        "(b) another",
        "(i) deeper",
        "(ii) deeper still",
        "2. second",
        "(a) a part again",
        "And:",
        "• a bullet",
        "◦ one below",
    ]


def test_a_typed_number_is_the_number_printed() -> None:
    assert item_lines(sub("three", "3."), sub("four", "4."), sub("nine", "9."), sub("one", "1.")) == [
        "3. three",
        "4. four",
        "9. nine",
        "1. one",
    ]


def test_a_list_ends_with_the_sub_point_it_stands_under() -> None:
    typed = (sub("one", "1."), sub("under one", "1.", 2), sub("two", "2."), sub("under two", "2.", 2))
    held = sitting(*(("5", body) for body in typed))
    found = [block for block in compose_item(held, held.items[0], style()) if isinstance(block, ListItem)]
    outer, under_one, outer_again, under_two = (block.list for block in found)
    assert outer == outer_again
    assert len({outer, under_one, under_two}) == 3


def test_a_list_that_the_room_interrupts_goes_on() -> None:
    typed = (sub("one", "1."), MeetingTime(ClockEvent.ADJOURN, time(11, 0)), sub("two", "2."))
    assert item_lines(*typed) == ["1. one", "The meeting adjourned at 11.00 am.", "2. two"]


def test_a_rough_note_and_a_place_to_verify_stand_out() -> None:
    held = sitting(("5", Point("about ?? weeks")), ("5", Point("check this", rough=True)))
    _, unsure, rough = compose_item(held, held.items[0], style())
    runs = [[(run.text, run.emphasis) for run in getattr(block, "runs", ())] for block in (unsure, rough)]
    assert runs == [
        [("about ", Emphasis.NONE), ("??", Emphasis.VERIFY), (" weeks", Emphasis.NONE)],
        [("Rough note: check this", Emphasis.ROUGH)],
    ]


def test_the_clerks_own_notes_are_never_printed() -> None:
    assert "secret" not in "\n".join(lines(minutes(("5", Note("secret")), (None, Note("secret")))))


def test_an_item_without_a_title_says_so_and_stands_out() -> None:
    held = sitting(items=(item("5"),))
    (heading,) = compose_item(held, held.items[0], style())
    assert isinstance(heading, PrintedHeading)
    assert [(run.text, run.emphasis) for run in heading.runs] == [("(title to be supplied)", Emphasis.VERIFY)]


def test_why_an_urgent_item_is_urgent() -> None:
    held = sitting(items=(item("6", "Floods", urgent_because="the river is rising"),))
    assert lines(compose_item(held, held.items[0], style())) == [
        "6. Floods",
        "The Chair agreed that this item be considered as a matter of urgency because the river is rising.",
    ]


def test_an_urgent_item_whose_reason_is_not_known_has_a_place_to_verify() -> None:
    held = sitting(items=(item("6", "Floods", urgent_because="??"),))
    _, sentence = compose_item(held, held.items[0], style())
    runs = [(run.text, run.emphasis) for run in getattr(sentence, "runs", ())]
    assert runs[1:] == [("??", Emphasis.VERIFY), (".", Emphasis.NONE)]
    assert runs[0][0].endswith("as a matter of urgency because ")


def test_the_opening_stands_before_the_items_and_the_close_after_them() -> None:
    recorded = (
        ("8", MeetingTime(ClockEvent.OPEN, time(10, 2))),
        ("8", Point("said last")),
        ("8", MeetingTime(ClockEvent.CLOSE, time(12, 15))),
        ("9", Point("said first")),
    )
    found = lines(minutes(*recorded))
    order = [line for line in found if line.startswith(("The meeting", "8.", "9.", "said"))]
    assert order == [
        "The meeting began at 10.02 am.",
        "8. Business of item 8",
        "said last",
        "9. Business of item 9",
        "said first",
        "The meeting ended at 12.15 pm.",
    ]


def test_what_belongs_to_no_item_prints_where_it_happened() -> None:
    found = lines(
        minutes(("5", Point("before")), (None, MeetingTime(ClockEvent.ADJOURN)), ("5", Point("after")))
    )
    assert found[-5:-2] == ["before", "The meeting adjourned.", "after"]


def test_what_happened_outside_the_items_stands_apart_from_them() -> None:
    found = minutes(
        (None, MeetingTime(ClockEvent.OPEN)),
        ("5", MeetingTime(ClockEvent.ADJOURN)),
        (None, MeetingTime(ClockEvent.CLOSE)),
    )
    assert of_role(found, "meeting") == ["The meeting began.", "The meeting ended."]
    assert of_role(found, "room") == ["The meeting adjourned."]


def test_every_block_of_an_item_names_the_entry_it_comes_from() -> None:
    held = sitting(
        ("5", Point("said")), ("5", sub("more")), ("5", Clause("resolves")), ("5", Request("figures"))
    )
    blocks = compose_item(held, held.items[0], style())[1:]
    assert [getattr(block, "entry", None) for block in blocks] == ["e1", "e2", "e3", "e3", "e4", "e4"]


def test_the_signature_comes_last() -> None:
    assert of_role(minutes(("5", Point("said"))), "signature") == ["Signed by the Chair \t", "Date \t"]
    assert lines(minutes(("5", Point("said"))))[-2:] == ["Signed by the Chair", "Date"]


def test_words_that_look_like_a_wording_are_only_words() -> None:
    assert item_lines(Point("[{term}] {text} <b>&", named("hale"))) == [
        "Councillor Hale [{term}] {text} <b>&"
    ]
