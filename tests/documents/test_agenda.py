"""The agenda, the referral and the chair's briefing."""

from datetime import UTC, date, datetime

from msgspec.structs import replace

from scrutiny_tui.documents.compose import (
    bodies_addressed,
    compose_agenda,
    compose_briefing,
    compose_minutes,
    compose_referral,
)
from scrutiny_tui.domain.action_log import Kind, Status, Update
from scrutiny_tui.domain.committees import Settings
from scrutiny_tui.domain.discussion import Author, Paper, Point, Purpose
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.meetings import ItemKind, PublicItem
from scrutiny_tui.domain.outcomes import Clause, Recommendation
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.people import Capacity, Entitlement, Named
from scrutiny_tui.domain.printable import HeadingBlock, Table
from scrutiny_tui.domain.room_events import Exclusion, PublicReturns
from tests.council import FORD
from tests.documents.builders import cells, item, lines, owed, sitting, style
from tests.documents.logged import row
from tests.documents.meeting import SECRETS, whole_meeting
from tests.documents.typed import styled

WHERE = "Committee Room 2, Town Hall on Tuesday 3 March 2026"
MEMBERS = (
    "Councillor Ada Moss (Chair), Councillor Ben Hale (Vice-Chair), Councillor Eira van der Berg MBE, "
    "Councillor Col Reed"
)
CO_OPTED = "Co-opted members:\tMrs Faith Orr"
NOTICES = (
    "The public may attend this meeting, except while exempt or confidential business is considered.",
    "Anyone who attends may film, photograph, record or report on what is done in public.",
)
URGENT = (
    "The Chair has been asked to agree that this item be considered as a matter of urgency because the "
    "orchard is sold soon."
)
TO_COME = sitting(
    ("5", Purpose("To review school places.")),
    ("5", Author("Report by the Director.")),
    ("5", Paper("Annual report")),
    items=(item("5", "School places", minute_number="112"), item("6", "Work programme")),
)
CABINET, TRUST = Named("Cabinet"), Named("the Coast Trust")
ADDRESSED = sitting(
    ("5", Point("The posts cost {committee} a lot.")),
    ("5", Recommendation("fund {term} posts"), owed(Kind.RECOMMENDATION, CABINET, due="by 30 April")),
    ("5", Recommendation("open the mill"), owed(Kind.RECOMMENDATION, TRUST)),
    ("6", Clause("asks for buses"), owed(Kind.RECOMMENDATION, CABINET)),
    ("7", Exclusion((3,))),
    ("7", Recommendation("sell the orchard"), owed(Kind.RECOMMENDATION, Named("Greenacre"))),
    ("7", PublicReturns()),
)


GATHERED = Update("u1", "YPSP-001", datetime(2026, 2, 2, tzinfo=UTC), "DEC", "note", note="Being gathered.")


def test_the_agenda_has_the_notices_of_the_style_under_its_members() -> None:
    notices = (
        '[papers.agenda]\nquorum = ""\nnotices = ["Contact: Ms Odell", "The meeting on {date} is webcast."]'
    )
    said = lines(compose_agenda(TO_COME, [], styled(notices)).blocks)
    members = said.index(f"Members:\t{MEMBERS}")
    assert said[members + 1 : members + 5] == [
        CO_OPTED,
        "Contact: Ms Odell",
        "The meeting on Tuesday 3 March 2026 is webcast.",
        "5. School places",
    ]


def test_the_agenda_lists_members_then_who_is_co_opted_and_what_they_vote_on_then_substitutes() -> None:
    capacities = {
        "orr": (Capacity.CO_OPTED, Entitlement(votes=True, votes_on="education matters only")),
        "reed": (Capacity.SUBSTITUTE, Entitlement()),
        "ford": (Capacity.CO_OPTED, Entitlement()),
    }
    held = [
        replace(m, capacity=capacities[m.person][0], entitlement=capacities[m.person][1])
        if m.person in capacities
        else m
        for m in reversed(TO_COME.memberships)
    ]
    meeting = replace(TO_COME, memberships=tuple(held))
    members = (
        "Members:\tCouncillor Ada Moss (Chair), Councillor Ben Hale (Vice-Chair), "
        "Councillor Eira van der Berg MBE"
    )
    co_opted = f"{FORD.name} (non-voting), Mrs Faith Orr (voting on education matters only)"
    said = lines(compose_agenda(meeting, (), style()).blocks)
    assert said[2:5] == [members, f"Co-opted members:\t{co_opted}", "Substitutes:\tCouncillor Col Reed"]
    none = styled('[papers.agenda]\nco_opted = ""\nsubstitutes = ""\nquorum = ""\nnotices = []')
    assert lines(compose_agenda(meeting, (), none).blocks)[2:4] == [
        f"{members}, {co_opted}",
        "5. School places",
    ]


def test_the_agenda_names_council_and_contact_says_when_it_was_published_and_what_the_quorum_is() -> None:
    ours = styled('[papers.agenda]\ncouncil = "Eastmarch Council"\ncontact = "Contact: Ms Odell"')
    joint = replace(TO_COME.committee, settings=Settings(quorum_part=(1, 4), quorum_of_each=True))
    meeting = replace(TO_COME, committee=joint)
    day, line = date(2026, 2, 23), f"Agenda for the meeting to be held at {WHERE} at 10.00 am"
    said = lines(compose_agenda(meeting, (), ours, published=day).blocks)
    assert said[:4] == [
        "Eastmarch Council",
        "Young People's Scrutiny Panel",
        line,
        "Published on Monday 23 February 2026",
    ]
    at = said.index("5. School places")
    assert said[at - 4 : at] == ["Quorum:\t1, one of each council", "Contact: Ms Odell", *NOTICES]
    exempt = lines(compose_agenda(meeting, (), ours, Part.EXEMPT, published=day).blocks)
    assert not [words for words in exempt if words.startswith("Published")]
    unknown = replace(meeting, committee=replace(TO_COME.committee, quorum=None))
    plain = lines(compose_agenda(unknown, (), style("england")).blocks)
    assert plain[:2] == ["Young People's Scrutiny Panel", line]
    assert not [words for words in plain if words.startswith(("Published", "Quorum", "Contact"))]


def test_the_agenda_has_members_items_by_their_agenda_numbers_and_matters_arising() -> None:
    *said, table = compose_agenda(
        TO_COME,
        [row("YPSP-001", GATHERED, updated=date(2026, 2, 2))],
        styled('[item]\nreference = "{minute}/26"'),
    ).blocks
    assert lines(tuple(said)) == [
        "Young People's Scrutiny Panel",
        f"Agenda for the meeting to be held at {WHERE} at 10.00 am",
        f"Members:\t{MEMBERS}",
        CO_OPTED,
        "Quorum:\t3",
        *NOTICES,
        "5. School places",
        "Report by the Director.",
        "To review school places.",
        "Paper: Annual report",
        "6. Work programme",
        "Matters arising",
    ]
    assert isinstance(table, Table)
    assert cells(table)[0][5] == "2 Feb 2026: Being gathered."


def test_an_agenda_on_which_nothing_arises_has_no_heading_for_it() -> None:
    assert lines(compose_agenda(TO_COME, (), style()))[-1] == "6. Work programme"


def test_an_exempt_item_is_marked_and_of_an_exempt_title_nothing_else_is_shown() -> None:
    shut = sitting(
        ("6", Purpose("To decide on the orchard.")),
        ("7", Exclusion((3,))),
        ("7", Purpose("To haggle.")),
        ("7", PublicReturns()),
        items=(
            item("5", "School places"),
            item("6", "The Sesame site", exempt=Exemption(), urgent_because="the orchard is sold soon"),
            item("7", "Staffing"),
        ),
    )
    marked = "Exempt: the public is likely to be excluded while this item is considered."
    public, exempt = (lines(compose_agenda(shut, (), style(), part)) for part in Part)
    assert [line for line in public[7:] if not line.startswith(("Part ", "The panel is asked"))] == [
        "5. School places",
        "6. Exempt item",
        marked,
        "7. Staffing",
        marked,
    ]
    assert exempt[2] == "EXEMPT – NOT FOR PUBLICATION"
    assert exempt[8:] == [
        "6. The Sesame site",
        marked,
        URGENT,
        "To decide on the orchard.",
        "7. Staffing",
        marked,
        "To haggle.",
    ]


def test_a_referral_has_the_bodys_recommendations_and_the_minutes_they_come_from() -> None:
    found = lines(compose_referral(ADDRESSED, "Cabinet", style()))
    start = found.index("Recommendations to Cabinet")
    assert found[1] == f"Recommendations to Cabinet from the meeting held at {WHERE}"
    assert found[2] == "The minutes are not yet confirmed by the panel"
    assert found[start : start + 6] == [
        "Recommendations to Cabinet",
        "The panel recommends:",
        "1. fund {term} posts (by 30 April) – minute\u00a05, reference YPSP-001",
        "2. asks for buses – minute\u00a06, reference YPSP-001",
        "The minute reads:",
        "5. Business of item 5",
    ]
    assert "6. Business of item 6" in found
    assert "7. Business of item 7" not in found
    assert "The posts cost {committee} a lot." in found


def test_a_body_is_one_however_its_name_was_typed() -> None:
    twice = sitting(
        ("5", Recommendation("open the mill"), owed(Kind.RECOMMENDATION, Named("Cabinet"))),
        ("5", Recommendation("shut the mill"), owed(Kind.RECOMMENDATION, Named("cabinet"))),
        ("5", Recommendation("sell the mill"), owed(Kind.RECOMMENDATION, Named("Council"))),
    )
    assert bodies_addressed(twice) == ("Cabinet", "Council")
    found = lines(compose_referral(twice, "Cabinet", styled('[papers.referral]\nlines = "none"')))
    start = found.index("The Panel recommends:") + 1
    assert [line.split(" –")[0] for line in found[start : start + 3]] == [
        "open the mill",
        "shut the mill",
        "The minute reads:",
    ]


def test_recommendations_made_in_private_are_for_the_exempt_referral_alone() -> None:
    assert bodies_addressed(ADDRESSED) == ("Cabinet", "the Coast Trust")
    assert bodies_addressed(ADDRESSED, Part.EXEMPT) == ("Greenacre",)
    assert not any("orchard" in line for line in lines(compose_referral(ADDRESSED, "Greenacre", style())))
    exempt = compose_referral(ADDRESSED, "Greenacre", style(), Part.EXEMPT)
    assert "1. sell the orchard – minute\u00a07, reference YPSP-001" in lines(exempt)
    assert exempt.header.endswith("EXEMPT – NOT FOR PUBLICATION")


def test_the_briefing_asks_the_chairs_four_questions_with_boxes_to_tick() -> None:
    log = (
        row("YPSP-001", day=date(2026, 7, 1)),
        row("YPSP-002", status=Status.REPORTED_DONE),
        row("YPSP-003", status=Status.REPORTED_DONE),
        row("YPSP-004", status=Status.CLOSED),
    )
    printable = compose_briefing(TO_COME, log, style())
    headings = [
        line
        for line, b in zip(lines(printable), printable.blocks, strict=True)
        if isinstance(b, HeadingBlock)
    ]
    assert headings == [
        "Young People's Scrutiny Panel",
        "5. School places",
        "6. Work programme",
        "Overdue",
        "Due before this meeting",
        "Not reported on since the last meeting",
        "Reported done, to be closed",
    ]
    tables = [block for block in printable.blocks if isinstance(block, Table)]
    assert [[row[0] for row in cells(table)] for table in tables] == [
        ["YPSP-001"],
        ["YPSP-002", "YPSP-003"],
    ]
    assert {table.header[-1] for table in tables} == {"For the Chair"}
    assert cells(tables[0])[0][-1] == "☐ Close\n☐ Keep open\n☐ Ask again"
    assert lines(printable).count("None.") == 2


def test_an_item_renamed_in_private_is_on_the_public_agenda_as_it_was_in_public() -> None:
    last = PublicItem("Land at the quay", ItemKind.REPORT)
    renamed = item("6", "The Sesame site", exempt=Exemption(), public=last)
    agenda = replace(TO_COME, items=(renamed,), entries=())
    plain = replace(agenda, items=(item("6", "Land at the quay"),))
    assert lines(compose_agenda(agenda, (), style())) == lines(compose_agenda(plain, (), style()))
    assert "6. The Sesame site" in lines(compose_agenda(agenda, (), style(), Part.EXEMPT))


def test_the_briefing_shows_nothing_of_an_item_whose_title_is_exempt() -> None:
    shut = replace(TO_COME, items=tuple(replace(each, exempt=Exemption()) for each in TO_COME.items))
    assert "To review school places." not in lines(compose_briefing(shut, (), style()))


def test_no_public_paper_of_a_whole_meeting_holds_a_secret() -> None:
    meeting = whole_meeting()
    told = (
        compose_agenda(meeting, (), style()),
        compose_briefing(meeting, (), style()),
        compose_referral(meeting, "Cabinet", style()),
    )
    assert not any(secret in str(paper) for paper in told for secret in SECRETS)


def test_an_item_that_is_likely_to_be_exempt_says_under_which_paragraphs() -> None:
    items = (item("5", "Lease", likely_exempt=(3,)), item("6", "Posts", likely_exempt=()))
    act = "Part 1 of Schedule 12A to the Local Government Act 1972"
    notice = "Exempt: the public is likely to be excluded while this item is considered"
    public = lines(compose_agenda(sitting(items=items), (), style()))
    assert public[-4:] == ["5. Lease", f"{notice}, under paragraph 3 of {act}.", "6. Posts", f"{notice}."]
    exempt = lines(compose_agenda(sitting(items=(*items, item("7", "Kelp"))), (), style(), Part.EXEMPT))
    assert "5. Lease" in exempt
    assert "7. Kelp" not in exempt


def test_the_briefing_marks_an_exempt_item_as_the_agenda_does() -> None:
    items = (item("5", "Lease", likely_exempt=(3,)), item("6", "Kelp"), item("7", "Posts"))
    shut = sitting(("7", Exclusion((3,))), ("7", Purpose("To haggle.")), ("7", PublicReturns()), items=items)
    for part in Part:
        agenda, briefing = compose_agenda(shut, (), style(), part), compose_briefing(shut, (), style(), part)
        printed = lines(agenda.blocks)
        marked = printed[printed.index("5. Lease") :]
        assert len([line for line in marked if line.startswith("Exempt: ")]) == 2
        marked = [
            line for line in marked if not line.startswith(("Part ", "The panel is asked", "• Paragraph "))
        ]
        assert [line for line in lines(briefing.blocks) if line in marked] == marked


def test_papers_and_minutes_say_what_became_of_an_item_that_was_not_reached_by_itself() -> None:
    pier = item("5", "Lights on the pier")
    found = sitting(
        ("5", Purpose("To hear of the lamps.")),
        items=(
            pier,
            replace(item("6", "Lamps"), taken_with=pier.id),
            replace(item("7", "Kelp"), withdrawn=True),
            replace(item("8", "Silt"), deferred_to=date(2026, 4, 14)),
            replace(item("9", "Quay"), taken_with="gone"),
        ),
    )
    before = (
        "6. Lamps",
        "This item will be considered together with item 5.",
        "7. Kelp",
        "This item has been withdrawn.",
        "8. Silt",
        "This item has been deferred to the meeting on Tuesday 14 April 2026.",
        "9. Quay",
    )
    for paper in (compose_agenda(found, (), style()), compose_briefing(found, (), style())):
        said = lines(paper.blocks)
        at = said.index(before[0])
        assert said[at : at + len(before)] == list(before)
    said = lines(compose_minutes(found, style()).blocks)
    at = said.index("6. Lamps")
    assert said[at : at + 7] == [
        "6. Lamps",
        "This item was considered together with item 5.",
        "7. Kelp",
        "This item was withdrawn from the agenda.",
        "8. Silt",
        "This item was deferred to the meeting on Tuesday 14 April 2026.",
        "9. Quay",
    ]


def test_items_in_private_stand_under_the_heading_of_their_part_where_the_agenda_has_both() -> None:
    parts = '[papers.agenda]\npublic_part = "Part I"\nexempt_part = "Part II"\nmotion = ""'
    mixed = sitting(
        items=(
            item("5", "Places"),
            item("6", "Sale", likely_exempt=(3,)),
            item("7", "Site", likely_exempt=()),
        )
    )
    exempt = "Exempt: the public is likely to be excluded while this item is considered"
    said = lines(compose_agenda(mixed, [], styled(parts)).blocks)
    assert [one for one in said if not one.startswith(exempt)][-5:] == [
        "Part I",
        "5. Places",
        "Part II",
        "6. Sale",
        "7. Site",
    ]
    assert "Part I" not in lines(compose_agenda(TO_COME, [], styled(parts)).blocks)
    assert "Part II" not in lines(compose_agenda(mixed, [], styled(parts), Part.EXEMPT).blocks)


def test_an_agenda_may_name_the_day_of_the_week_where_minutes_do_not() -> None:
    agenda = compose_agenda(TO_COME, [], style("wiltshire"))
    assert agenda.title.endswith("Tuesday 3 March 2026")
    assert "Tuesday" not in compose_minutes(TO_COME, style("wiltshire")).title
