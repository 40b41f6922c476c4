"""Initials of the glossary in minutes and agenda: in full where they are first mentioned, and in a table."""

import pytest
from msgspec.structs import replace

from scrutiny_tui.documents.compose import compose_agenda, compose_item, compose_minutes
from scrutiny_tui.documents.compose.by_item import compose_public_item
from scrutiny_tui.domain.discussion import Purpose
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.glossary import GlossaryEntry, glossary_of
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.printable import Table
from tests.council import AGENDA, COMMITTEE
from tests.documents.builders import cells, item, lines, sitting, style
from tests.documents.typed import styled
from tests.domain.scene import SITTING, taken

SEND = "Special Educational Needs and Disabilities"
ENTRIES = (
    GlossaryEntry("g1", "SEND", SEND),
    GlossaryEntry("g2", "EHCP", "Education, Health and Care Plan"),
    GlossaryEntry("g3", "NEET", "not in education, employment or training", COMMITTEE.id),
    GlossaryEntry("g4", "PFI", "private finance initiative", COMMITTEE.id, Exemption((3,))),
)
WITH = replace(SITTING, glossary=ENTRIES)
TABLE = '[glossary]\ntable = ["minutes", "agenda"]'


def read(*typed: str, settings: str = "", number: str = "6") -> list[str]:
    after = taken(*typed, sitting=WITH)
    assert after.returned == ()
    wanted = next(item for item in AGENDA if item.number == number)
    return lines(compose_item(after.sitting, wanted, styled(settings)))[1:]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        (("SEND is short of places.", "More SEND."), [f"{SEND} (SEND) is short of places.", "More SEND."]),
        (("Two EHCPs late.",), ["Two Education, Health and Care Plans (EHCPs) late."]),
        (("An EHCP, and EHCPs.",), ["An Education, Health and Care Plan (EHCP), and EHCPs."]),
        (("NEET rose.",), ["Not in education, employment or training (NEET) rose."]),
        ((f"{SEND} (SEND) rose.", "SEND fell."), [f"{SEND} (SEND) rose.", "SEND fell."]),
        ((f"SEND ({SEND.lower()}) rose.",), [f"SEND ({SEND.lower()}) rose."]),
        (("RESEND it, SEND-related, send.",), ["RESEND it, SEND-related, send."]),
        (("Ask @SEND again.",), [f"Ask {SEND} (SEND) again."]),
        (("/note SEND", "SEND fell."), [f"{SEND} (SEND) fell."]),
        (("PFI rose.",), ["PFI rose."]),
    ],
)
def test_initials_are_in_full_where_they_are_first_mentioned(
    typed: tuple[str, ...], printed: list[str]
) -> None:
    assert read("/item 6", *typed) == printed


LA = GlossaryEntry("g5", "LA", "local authority")
AJ = GlossaryEntry("g6", "AJ", "appeals judge")
MTFS = GlossaryEntry("g7", "MTFS", "the Medium-Term Financial Strategy")
HOS = GlossaryEntry("g8", "HoS", "Head of Service")
OTHERS = replace(SITTING, glossary=(*ENTRIES, LA, AJ, MTFS, HOS))
LATER = '[glossary]\nfirst = "{initials}"\nlater = "{meaning}"'


def said_of(*typed: str, settings: str = "") -> list[str]:
    after = taken("/item 6", *typed, sitting=OTHERS)
    assert after.returned == ()
    wanted = next(item for item in AGENDA if item.number == "6")
    return lines(compose_item(after.sitting, wanted, styled(settings)))[1:]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Both LAs agreed.", "Both local authorities (LAs) agreed."),
        ("It asked an LA.", "It asked a local authority (LA)."),
        ("The MTFS rose.", "The Medium-Term Financial Strategy (MTFS) rose."),
        ("In the council's new MTFS.", "In the council's new Medium-Term Financial Strategy (MTFS)."),
        ("It fell. NEET rose.", "It fell. Not in education, employment or training (NEET) rose."),
        ("MTFS rose.", "The Medium-Term Financial Strategy (MTFS) rose."),
        ("Costs of MTFS.", "Costs of the Medium-Term Financial Strategy (MTFS)."),
        ("We rely on SEND: it works.", f"We rely on {SEND} (SEND): it works."),
    ],
)
def test_the_full_form_has_the_plural_and_the_article_of_its_place(typed: str, printed: str) -> None:
    assert said_of(typed) == [printed]


@pytest.mark.parametrize(
    "typed",
    [
        "The HoSs agreed.",
        "Ask SEND@council.gov.uk about it.",
        "See https://council.gov.uk/SEND/plan.pdf and a.gov.uk/?q=SEND today.",
        "See CYP/SEND/2026, CYP.SEND.1, LA-12, 4:SEND and C:\\SEND.",
        "Cllr AJ Moss spoke.",
        "Ms AJ Fox and Dr AJ spoke.",
        "AJ Moss’s point.",
        "Residents said “SEND is broken”.",
        'Residents said "the SEND offer is broken".',
        "Residents said ‘it’s the SEND offer’.",
        "The Head of SEND replied.",
        "The Director for Education and SEND replied.",
        "The SEND Manager replied.",
    ],
)
def test_initials_stay_as_typed_in_names_addresses_quotations_and_posts(typed: str) -> None:
    assert said_of(typed, "SEND, LA, AJ, HoS.") == [
        typed,
        f"{SEND} (SEND), local authority (LA), appeals judge (AJ), Head of Service (HoS).",
    ], "they are not mentioned yet"


@pytest.mark.parametrize(
    "typed",
    [
        "On special educational needs and disability (SEND).",
        "On special educational needs (“SEND”).",
        "On additional needs (hereafter SEND).",
        "On additional needs, known as SEND.",
        "On additional needs, or SEND, it was said.",
    ],
)
def test_initials_that_are_explained_in_other_words_are_mentioned_there(typed: str) -> None:
    assert said_of(typed, "SEND rose.") == [typed, "SEND rose."]


def test_a_full_form_with_its_initials_is_never_said_twice() -> None:
    typed = ("SEND rose.", f"{SEND} (SEND) fell.", "An LA, the LAs.")
    assert said_of(*typed, settings=LATER) == ["SEND rose.", typed[1], "An LA, the local authorities."]


def test_headings_papers_and_authors_have_initials_as_typed() -> None:
    typed = ("/report Fox, SEND", "/paper SEND plan", "/heading SEND", "SEND rose.")
    printed = said_of(*typed)
    assert [line for line in printed if SEND in line] == [f"{SEND} (SEND) rose."]
    assert sum("SEND" in line for line in printed) == len(typed)


def test_the_initials_of_a_person_are_theirs_and_not_the_glossarys() -> None:
    both = replace(SITTING, glossary=(GlossaryEntry("g1", "DEC", "December"),))
    said = taken("/item 6", "DEC said so.", sitting=both).sitting
    (beaches,) = (each for each in said.items if each.number == "6")
    assert lines(compose_item(said, beaches, styled("")))[1:] == ["DEC said so."]


def test_initials_are_first_mentioned_once_at_a_meeting_in_the_order_of_the_agenda() -> None:
    typed = ("/item 6", "SEND again.", "/item 5", "SEND at first.")
    assert read(*typed) == ["SEND again."]
    assert read(*typed, number="5") == [f"{SEND} (SEND) at first."]
    minutes = lines(compose_minutes(taken(*typed, sitting=WITH).sitting, style("england")))
    assert [line for line in minutes if "SEND" in line] == [f"{SEND} (SEND) at first.", "SEND again."]


def test_a_style_says_how_initials_are_printed() -> None:
    typed = ("/item 6", "SEND rose.", "SEND fell.")
    assert read(*typed, settings='[glossary]\nfirst = "{initials}"') == ["SEND rose.", "SEND fell."]
    said = read(*typed, settings='[glossary]\nfirst = "{initials} ({meaning})"\nlater = "{meaning}"')
    assert said == [f"SEND ({SEND}) rose.", f"{SEND} fell."]


def test_a_table_at_the_end_explains_the_initials_that_stand_in_the_document() -> None:
    said = taken("/item 6", "SEND rose, EHCPs too.", sitting=WITH).sitting
    (*_, table) = compose_minutes(said, styled(TABLE)).blocks
    assert isinstance(table, Table)
    assert (table.header, cells(table)) == (
        ("Initials", "Meaning"),
        [["EHCP", "Education, Health and Care Plan"], ["SEND", SEND]],
    )
    assert not isinstance(compose_minutes(said, styled("")).blocks[-1], Table)
    assert not isinstance(compose_minutes(WITH, styled(TABLE)).blocks[-1], Table), "none of them is said"


def test_the_agenda_has_initials_in_full_and_the_table() -> None:
    coming = sitting(
        ("5", Purpose("To hear of SEND.")), ("6", Purpose("SEND.")), items=(item("5", "NEET"), item("6", "B"))
    )
    made = compose_agenda(replace(coming, glossary=ENTRIES), (), styled(TABLE)).blocks
    assert f"To hear of {SEND} (SEND)." in lines(made)
    assert "SEND." in lines(made)
    assert [cells(block) for block in made if isinstance(block, Table)] == [
        [["NEET", "not in education, employment or training"], ["SEND", SEND]]
    ]


def test_what_was_entered_in_private_is_printed_in_the_exempt_minutes_only() -> None:
    typed = ("/item 6", "PFI in public.", "/exempt 3", "PFI in private.", "/public")
    said = taken(*typed, sitting=WITH).sitting
    assert "private finance initiative" not in repr(compose_minutes(said, styled(TABLE)))
    (beaches,) = (each for each in said.items if each.number == "6")
    assert "private finance" not in repr(compose_item(said, beaches, styled(TABLE)))
    assert "private finance" not in repr(compose_public_item(said, beaches.id, styled(TABLE)))
    exempt = lines(compose_minutes(said, styled(TABLE), Part.EXEMPT))
    assert "Private finance initiative (PFI) in private." in exempt


def test_a_committees_own_meaning_comes_before_the_councils() -> None:
    ours = GlossaryEntry("g9", "SEND", "Sendmarsh End", COMMITTEE.id)
    others = GlossaryEntry("g8", "SEND", "another", "c9")
    found = replace(SITTING, glossary=glossary_of((*ENTRIES, ours, others), COMMITTEE.id))
    said = taken("/item 6", "SEND rose.", sitting=found).sitting
    (beaches,) = (each for each in said.items if each.number == "6")
    assert lines(compose_item(said, beaches, styled("")))[1:] == ["Sendmarsh End (SEND) rose."]
