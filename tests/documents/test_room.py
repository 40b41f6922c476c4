"""Events in the room, as the minutes print them."""

from datetime import date, time

import pytest
from msgspec.structs import replace

from scrutiny_tui.documents.compose import compose_item, compose_minutes
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.style_files import Styles
from scrutiny_tui.documents.writers.plain_text import as_text
from scrutiny_tui.domain.discussion import Note, Point
from scrutiny_tui.domain.entries import Body
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.printable import Emphasis
from scrutiny_tui.domain.room_events import (
    Absence,
    Attendance,
    ClockEvent,
    Concerned,
    Confirmation,
    Declaration,
    Exclusion,
    Excuse,
    MeetingTime,
    Mode,
    Moment,
    Move,
    NoApologies,
    NoDeclarations,
    Presence,
    PublicReturns,
    Relation,
)
from tests.documents.builders import TEMPLATES, everybody, item, lines, named, of_role, sitting, style, words
from tests.domain.scene import taken

AT = time(19, 17)


def read(*bodies: Body, items: tuple[Item, ...] = ()) -> list[str]:
    held = sitting(*(("5", body) for body in bodies), items=items)
    return lines(compose_item(held, held.items[0], style()))[1:]


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (Presence(Move.CAME, everybody("hale"), AT), "Councillor Hale joined the meeting at 7.17 pm."),
        (Presence(Move.CAME, everybody("hale")), "Councillor Hale joined the meeting."),
        (
            Presence(Move.WENT, everybody("dec", "hale", "vale"), AT),
            "The DEC, Councillor Hale and Head of Moorings left the meeting at 7.17 pm.",
        ),
        (Presence(Move.CHAIR, everybody("hale")), "Councillor Hale took the chair."),
        (Presence(Move.CAME, (Named("Mr Stone"),), AT), "Mr Stone joined the meeting at 7.17 pm."),
        (MeetingTime(ClockEvent.ADJOURN, AT), "The meeting adjourned at 7.17 pm."),
        (MeetingTime(ClockEvent.RESUME), "The meeting resumed."),
        (MeetingTime(ClockEvent.EXTEND, None, 30), "The panel agreed to extend the meeting by 30 minutes."),
        (MeetingTime(ClockEvent.EXTEND), "The panel agreed to extend the meeting."),
        (PublicReturns(), "The public returned to the meeting."),
        (NoDeclarations(), "No interests were declared."),
    ],
)
def test_events_in_sentences_at_their_place(event: Body, words: str) -> None:
    assert read(Point("before"), event, Point("after")) == ["before", words, "after"]


def test_interests_are_a_list_under_one_lead() -> None:
    agenda = (item("5", "Declarations"), item("7", "Fostering"), item("8", exempt=Exemption()))
    assert read(
        Declaration((named("hale"),), (Concerned("", "i7"),), "ORI", "school governor", "stays, no vote"),
        Declaration((named("berg"),), (Concerned("", "i8"),), "dpi", "", ""),
        Declaration((named("orr"),), (Concerned("", "i5"),), "loyalty", "a cousin of @hale.", ""),
        Declaration((named("moss"),), (Concerned("12"),), "", ""),
        Declaration((named("reed"),), (), "party whip", ""),
        items=agenda,
    ) == [
        "The following interests were declared:",
        (
            "• Councillor Hale declared an Other Registrable Interest in item 7, Fostering: school governor, "
            "and would remain in the meeting but would not vote."
        ),
        "• Councillor van der Berg declared a Disclosable Pecuniary Interest in item 8, Exempt item.",
        "• Mrs Orr declared an interest (loyalty) in this item: a cousin of Councillor Hale.",
        "• Councillor Moss declared an interest in item 12.",
        "• Councillor Reed declared that they were subject to the party whip.",
    ]


def test_an_interest_of_several_members_in_several_items_is_one_sentence() -> None:
    agenda = (item("5", "Declarations"), item("7", "Fostering"), item("8", "Schools"))
    concerned = (Concerned("7", "i7"), Concerned("8"), Concerned("12"))
    declared = Declaration(everybody("hale", "berg"), concerned, "ORI", "governors", "left the room")
    assert read(declared, items=agenda)[1:] == [
        (
            "• Councillor Hale and Councillor van der Berg declared an Other Registrable Interest in items "
            "7, 8 and 12: governors, and would leave the meeting for those items."
        )
    ]


def test_an_interest_of_everyone_present_names_no_one() -> None:
    declared = Declaration(everybody("hale", "berg"), (), "", "their allowances", everyone=True)
    assert read(declared)[1:] == ["• All members present declared an interest: their allowances."]


def test_the_items_of_an_interest_have_the_number_and_title_that_they_have_when_printed() -> None:
    agenda = (item("5", "Declarations"), replace(item("7", "Fostering"), number="9"), item("8", "Schools"))
    early = Declaration(everybody("hale"), (Concerned("7", "i7"),), "", "")
    not_yet_there = Declaration(everybody("berg"), (Concerned("8"),), "", "")
    assert read(early, not_yet_there, items=agenda)[1:] == [
        "• Councillor Hale declared an interest in item 9, Fostering.",
        "• Councillor van der Berg declared an interest in item 8, Schools.",
    ]


@pytest.mark.parametrize("name", Styles(TEMPLATES).names)
def test_what_followed_is_told_of_one_item_or_of_several(name: str) -> None:
    for items, told in (("5", "for that item"), ("5 and 7", "for those items")):
        for follows in ("leaves", "leaves the chair", "speaks and leaves"):
            typed = f"/declare Moss {items} personal a cousin; {follows}"
            assert told in as_text(compose_minutes(taken("/item 2", typed).sitting, style(name))), follows


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("leaves", "would leave the meeting for that item"),
        ("stays and votes", "would remain in the meeting and vote"),
        ("stayed but did not vote", "would remain in the meeting but would not vote"),
        ("speaks, then leaves", "would speak and then leave the meeting for that item"),
        ("left the chair", "would leave the chair for that item"),
        ("dispensation", "took part under a dispensation"),
        ("left once part B was reached", "left once part B was reached"),
    ],
)
def test_what_followed_is_told_in_words_of_the_style_or_as_typed(typed: str, printed: str) -> None:
    declared = Declaration(everybody("hale"), (Concerned("12"),), "", "a cousin", typed)
    assert read(declared)[1:] == [
        f"• Councillor Hale declared an interest in item 12: a cousin, and {printed}."
    ]


def test_interests_declared_apart_have_a_lead_each() -> None:
    declared = Declaration((named("hale"),), (), "", "")
    assert read(declared, Point("said"), declared).count("The following interests were declared:") == 2


def test_the_clerks_note_between_interests_does_not_part_them() -> None:
    declared = Declaration((named("hale"),), (), "", "")
    assert read(declared, Note("ask"), declared).count("The following interests were declared:") == 1


def test_minutes_confirmed() -> None:
    assert read(Confirmation("9 December", date(2025, 12, 9))) == [
        (
            "RESOLVED: That the minutes of the meeting held on 9 December be confirmed as a correct record "
            "and signed by the Chair."
        )
    ]


def test_minutes_confirmed_with_corrections_give_the_corrections_as_typed() -> None:
    lead, correction = read(Confirmation("9 December", corrections='8.4: for "agreed" read "noted"'))
    assert "subject to the following correction" in lead
    assert correction == '8.4: for "agreed" read "noted"'


def test_the_exclusion_cites_the_act_the_paragraphs_and_the_public_interest() -> None:
    resolution, first, third = read(Exclusion((1, 3)))
    assert resolution.startswith("RESOLVED: That under section 100A(4) of the Local Government Act 1972")
    assert "as defined in paragraphs 1 and 3 of Part 1 of Schedule 12A" in resolution
    assert "outweighs the public interest in disclosing" in resolution
    assert first == "• Paragraph 1: Information relating to any individual."
    assert third.startswith("• Paragraph 3: Information relating to the financial or business affairs")


def test_an_exclusion_under_one_paragraph() -> None:
    assert "as defined in paragraph 3 of Part 1" in read(Exclusion((3,)))[0]


def test_an_exclusion_without_its_paragraphs_has_a_place_to_verify() -> None:
    held = sitting(("5", Exclusion()))
    _, resolution = compose_item(held, held.items[0], style())
    assert "as defined in paragraph ?? of Part 1 of Schedule 12A" in words(resolution)
    runs = getattr(resolution, "runs", ())
    assert [run.text for run in runs if run.emphasis is Emphasis.VERIFY] == ["??"]


@pytest.mark.parametrize(
    ("paragraphs", "ending"),
    [
        (((3,), (1, 3)), "NOT FOR PUBLICATION under paragraphs 1 and 3 of Part 1 of Schedule 12A"),
        (((3,), ()), "NOT FOR PUBLICATION"),
        (((),), "NOT FOR PUBLICATION"),
    ],
)
def test_exempt_minutes_claim_no_paragraph_for_a_stretch_that_has_none(
    paragraphs: tuple[tuple[int, ...], ...], ending: str
) -> None:
    stretches = [(Exclusion(each), Point("said in private"), PublicReturns()) for each in paragraphs]
    held = sitting(*(("5", body) for stretch in stretches for body in stretch))
    (heading,) = of_role(compose_minutes(held, style(), Part.EXEMPT), Role.EXEMPT)
    assert heading.removesuffix(" to the Local Government Act 1972").endswith(ending)


def test_a_meeting_that_closes_in_private_says_so_in_public_and_once() -> None:
    held = sitting(
        ("5", Exclusion((3,))), ("5", Point("said in private")), ("5", MeetingTime(ClockEvent.CLOSE, AT))
    )
    printed = {part: lines(compose_minutes(held, style(), part)) for part in Part}
    assert printed[Part.PUBLIC].count("The meeting ended at 7.17 pm.") == 1
    assert "The meeting ended at 7.17 pm." not in printed[Part.EXEMPT]
    assert "said in private" in printed[Part.EXEMPT]


def test_an_item_about_attendance_alone_tells_of_it() -> None:
    assert read(
        Attendance(Mode.HERE, everybody("moss")),
        Attendance(Mode.APOLOGIES, everybody("hale", "berg")),
        Attendance(Mode.ABSENT, everybody("reed")),
        Attendance(Mode.SUBSTITUTE, (Named("gray", "gray"),), named("hale")),
    ) == [
        "Apologies for absence were received from Councillor Hale and Councillor van der Berg.",
        "Councillor Reed did not attend.",
        "Councillor Gray attended as substitute for Councillor Hale.",
    ]


def test_apologies_that_a_later_line_corrected_are_not_told() -> None:
    corrected = (
        Attendance(Mode.APOLOGIES, everybody("hale", "berg")),
        Attendance(Mode.HERE, everybody("hale")),
    )
    assert read(*corrected) == ["Apologies for absence were received from Councillor van der Berg."]


def test_attendance_corrected_in_the_middle_of_business_is_not_told_there() -> None:
    here, apologies = (Attendance(mode, everybody("hale")) for mode in (Mode.HERE, Mode.APOLOGIES))
    assert read(here, Point("said"), apologies) == ["said"]


def test_apologies_are_told_whatever_else_the_item_says() -> None:
    assert read(Point("Everybody was welcomed."), Attendance(Mode.APOLOGIES, everybody("hale"))) == [
        "Everybody was welcomed.",
        "Apologies for absence were received from Councillor Hale.",
    ]


def test_apologies_typed_one_after_the_other_are_one_sentence() -> None:
    first, second = (Attendance(Mode.APOLOGIES, everybody(key)) for key in ("hale", "berg"))
    absent = Attendance(Mode.ABSENT, everybody("reed"))
    assert read(first, Note("ask why"), absent, second) == [
        "Apologies for absence were received from Councillor Hale and Councillor van der Berg.",
        "Councillor Reed did not attend.",
    ]


def test_whoever_is_named_twice_with_the_same_apologies_is_printed_once() -> None:
    (hale, berg) = everybody("hale", "berg")
    once = Attendance(Mode.APOLOGIES, (hale,), excuses=(Excuse(hale, Absence.LATENESS),))
    both = Attendance(
        Mode.APOLOGIES, (hale, berg), excuses=tuple(Excuse(who, Absence.LATENESS) for who in (hale, berg))
    )
    assert read(once, both) == [
        "Apologies for lateness were received from Councillor Hale and Councillor van der Berg."
    ]
    assert read(Attendance(Mode.ABSENT, (hale, hale))) == ["Councillor Hale did not attend."]


def test_apologies_for_lateness_and_for_leaving_early_say_so() -> None:
    (hale, berg, reed) = everybody("hale", "berg", "reed")
    excuses = (Excuse(hale, Absence.LATENESS, "the train"), Excuse(berg, Absence.EARLY))
    told = read(Attendance(Mode.APOLOGIES, (hale, berg, reed), excuses=excuses))
    assert told == [
        "Apologies for lateness were received from Councillor Hale.",
        "Apologies for early departure were received from Councillor van der Berg.",
        "Apologies for absence were received from Councillor Reed.",
    ]


def test_the_list_says_what_part_of_the_meeting_apologies_were_for() -> None:
    (hale, berg) = everybody("hale", "berg")
    excuses = (Excuse(hale, Absence.LATENESS), Excuse(berg, Absence.EARLY))
    printed = lines(
        compose_minutes(sitting(("5", Attendance(Mode.APOLOGIES, (hale, berg), excuses=excuses))), style())
    )
    assert "Present:\tCouncillor Eira van der Berg MBE" in printed
    listed = "Councillor Ben Hale (for lateness), Councillor Eira van der Berg MBE (for early departure)"
    assert f"Apologies:\t{listed}" in printed


def test_that_no_apologies_were_received_is_told_unless_there_were_some() -> None:
    assert read(NoApologies()) == ["There were no apologies for absence."]
    assert read(Attendance(Mode.APOLOGIES, everybody("hale")), NoApologies()) == [
        "Apologies for absence were received from Councillor Hale."
    ]


def test_whoever_had_left_returns_and_the_others_join() -> None:
    here, both = Attendance(Mode.HERE, everybody("hale")), everybody("hale", "berg")
    assert read(here, Presence(Move.WENT, everybody("hale")), Presence(Move.CAME, both, AT)) == [
        "Councillor Hale left the meeting.",
        "Councillor van der Berg joined the meeting at 7.17 pm.",
        "Councillor Hale returned to the meeting at 7.17 pm.",
    ]


@pytest.mark.parametrize(
    ("relation", "ending"),
    [
        (Relation.AFTER, "after item 7"),
        (Relation.BEFORE, "before item 7"),
        (Relation.DURING, "during item 7"),
        (Relation.FOR, "for item 7"),
    ],
)
def test_an_event_told_by_an_item_names_the_item(relation: Relation, ending: str) -> None:
    left = Presence(Move.WENT, everybody("hale"), moment=Moment(relation, Concerned("7")))
    assert read(left) == [f"Councillor Hale left the meeting {ending}."]


def test_apologies_of_someone_who_came_after_all_stay_and_are_not_said_to_be_for_lateness() -> None:
    held = sitting(
        ("5", Attendance(Mode.APOLOGIES, everybody("hale"))),
        ("5", Point("Everybody was welcomed.")),
        ("5", Presence(Move.CAME, everybody("hale"), time(10, 20))),
    )
    printed = lines(compose_minutes(held, style()))
    assert "Present:\tCouncillor Ben Hale (Vice-Chair)" in printed
    assert "Apologies:\tCouncillor Ben Hale" in printed


def test_only_who_came_and_went_and_the_clock_stand_out_as_asides() -> None:
    held = sitting(
        ("1", Attendance(Mode.APOLOGIES, everybody("reed"))),
        ("2", NoDeclarations()),
        ("5", Presence(Move.WENT, everybody("hale"))),
    )
    told = compose_minutes(held, style())
    assert of_role(told, "proceeding") == [
        "Apologies for absence were received from Councillor Reed.",
        "No interests were declared.",
    ]
    assert of_role(told, "room") == ["Councillor Hale left the meeting."]


def test_two_substitutes_for_one_member_have_a_sentence_each() -> None:
    assert read(
        Attendance(Mode.SUBSTITUTE, (Named("gray", "gray"),), named("hale")),
        Attendance(Mode.SUBSTITUTE, (Named("Val Whit"),), named("hale")),
    ) == [
        "Councillor Gray attended as substitute for Councillor Hale.",
        "Val Whit attended as substitute for Councillor Hale.",
    ]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("took no part", "took no part"),
        ("did not take part", "did not take part"),
        ("did not vote", "did not vote"),
        ("stayed but did not speak or vote", "stayed but did not speak or vote"),
        ("stays, left the chair, voted", "stays, left the chair, voted"),
        ("stayed didnt vote", "would remain in the meeting but would not vote"),
        ("left the room didnt vote", "would leave the meeting for that item"),
        ("stayed, did not vote", "would remain in the meeting but would not vote"),
        ("left and did not vote", "would leave the meeting for that item"),
    ],
)
def test_what_followed_an_interest_is_printed_as_said_where_no_wording_says_all_of_it(
    typed: str, printed: str
) -> None:
    after = taken("/item 5", f"/declare Reed 7 ORI governor; {typed}")
    told = "\n".join(lines(compose_minutes(after.sitting, style("england"))))
    assert printed in told
    assert printed == typed or typed not in told
    assert printed.startswith("would") or "would" not in told
