"""Names and initials that no one has."""

import pytest

from scrutiny_tui.domain.attendance import attendance
from scrutiny_tui.domain.doubts.doubt import DoubtKind
from scrutiny_tui.domain.doubts.found import doubts_of
from scrutiny_tui.domain.recording.entry_edits import rewritten
from tests.domain.doubts.doubted import HERE, THREE, said
from tests.domain.scene import recorded, taken


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ((*THREE, "/ap Read"), "Nobody called “Read” is known, but Councillor Col Reed is nearly the same."),
        (
            (*THREE, "/with Gwen Dael"),
            "Nobody called “Gwen Dael” is known, but Gwen Dale is nearly the same.",
        ),
        ((*THREE, "/ap Al Bloggs"), "Nobody called “Al Bloggs” is known."),
        ((*THREE, "/here Al Bloggs"), "Nobody called “Al Bloggs” is known."),
        ((*THREE, "/sub Val Whit for Al Bloggs"), "Nobody called “Al Bloggs” is known."),
        (
            (*THREE, "/moved Read seconded Moss", "/rs notes it"),
            "Nobody called “Read” is known, but Councillor Col Reed is nearly the same.",
        ),
        (
            (*THREE, "/rs notes it", "/vote for Moss, Read against Berg"),
            "Nobody called “Read” is known, but Councillor Col Reed is nearly the same.",
        ),
        (
            (*THREE, "/rs notes it", "/vote 2-1", "/record Read against"),
            "Nobody called “Read” is known, but Councillor Col Reed is nearly the same.",
        ),
        (
            (*THREE, "/declare Read 5 ORI a boat"),
            "Nobody called “Read” is known, but Councillor Col Reed is nearly the same.",
        ),
        (
            (*THREE, "/with Pat Quill", "/out Pat Qill 7.10"),
            "Nobody called “Pat Qill” is known, but Pat Quill is nearly the same.",
        ),
        (
            (*THREE, "/ac ring the pilot @Gwen Dael by June"),
            "Nobody called “Gwen Dael” is known, but Gwen Dale is nearly the same.",
        ),
        ((*THREE, "/with DXC"), "Nobody with the initials “DXC” is known."),
        ((*THREE, "/ac ring the pilot @DXC by June"), "Nobody with the initials “DXC” is known."),
        ((*THREE, "/rs notes it >> DXC by June"), "Nobody with the initials “DXC” is known."),
        ((*THREE, "/rq C @DXC and the Leader by June"), "Nobody with the initials “DXC” is known."),
        (
            (*THREE, "/rc it pay @Cabinet", "/rc it act @Cabinet", "/rc it look @Cabnet"),
            "“Cabnet” is nearly the same as “Cabinet”, which is named here too. Did you mean Cabinet?",
        ),
        (
            (*THREE, "/with Ben Hale, Resident"),
            "“Resident” is said of Councillor Ben Hale, who is a member of the committee.",
        ),
        (
            (*THREE, "/with Gwen Dale, Director of Finance"),
            (
                "Gwen Dale is recorded as Director of Finance,"
                " but is Director for Estuary and Coast in the list of people."
            ),
        ),
        ((*THREE, "/with DXC HXP"), "Nobody with the initials “DXC” or “HXP” is known."),
        (
            (*THREE, "Costs had risen, @DXC said."),
            "“@DXC” is printed as typed, because nobody of that name is known.",
        ),
        ((*THREE, "DXC: advised on it"), "“DXC:” is printed as words, because nobody of that name is known."),
        (
            (*THREE, "al vale: asked why"),
            "“al vale:” is printed as words, because nobody of that name is known.",
        ),
        (
            (*THREE, "Read:asked why"),
            "Nobody called “Read” is known, but Councillor Col Reed is nearly the same.",
        ),
        (
            (*THREE, "Read - asked why"),
            "Nobody called “Read” is known, but Councillor Col Reed is nearly the same.",
        ),
        (
            (*THREE, "/out Reed 7.10", "Reed; asked why"),
            (
                "“Reed;” is printed as words, because Councillor Col Reed had left the meeting at 7.10 pm:"
                " /in records the return."
            ),
        ),
        (
            (*THREE, "read: asked why"),
            "Nobody called “read” is known, but Councillor Col Reed is nearly the same.",
        ),
    ],
)
def test_a_name_that_nobody_bears_is_doubted_with_the_near_one(lines: tuple[str, ...], sentence: str) -> None:
    assert said(*lines) == [sentence]


@pytest.mark.parametrize(
    "lines",
    [
        (*HERE, "/with Pat Quill, Mrs Jo Belk", "/out Mrs Jo Belk 7.10", "/in Jo Belk 7.20"),
        (*HERE, "/in Sue Vale 7.10"),
        (*HERE, "/ac ring the pilot @Harbour Trust by June", "/rc that it pays @Cabinet", "/rc it acts @NHS"),
        (
            *HERE,
            "/rc it pay @Board A",
            "/rc it act @Board B",
            "/rc it go @Zone East",
            "/rc it look @Zone West",
        ),
        (*HERE, "/with Gwen Dale, Director", "/with Pat Quill, Resident", "/with Ada Moss, Chair"),
        (*HERE, "/rq C @DEC and the Leader by June", "/rc it pay @Cabinet and Council"),
        (*HERE, "/ac ring the pilot @DEC by June", "@DEC had written to a@b.example", "/note ask @DXC"),
        (
            *HERE,
            "/ap none",
            "CCTV: two cameras were broken.",
            "Outcome: agreed.",
            "Costs - asked for in May - had risen.",
            "Members of the public in the gallery: asked why.",
        ),
        (
            *THREE,
            "/ap Ben Hale",
            "/sub Councillor Val Whit for Ben Hale",
            "/moved Whit seconded Moss",
            "/rs a",
        ),
    ],
)
def test_visitors_bodies_and_people_introduced_in_the_room_are_not_doubted(lines: tuple[str, ...]) -> None:
    assert said(*lines, but=DoubtKind.NO_DATE) == []


READ = "Nobody called “Read” is known, but Councillor Col Reed is nearly the same."


@pytest.mark.parametrize(
    "lines",
    [
        ("/declare Read 6 ORI a boat", "/in Read 7.10"),
        ("/in Read 7.10", "/moved Read seconded Moss: that it close", "/rs that it close"),
        ("/in Read 7.10", "/rs that it close", "/vote for Moss, Read against Berg"),
        ("/out Read 7.10", "/chair Read"),
        ("/ap Read", "/in Read 7.10"),
        ("/in Read 7.10", "Read: asked why"),
        ("/in Read 7.10", "/ac ring the pilot @Read by June"),
    ],
)
def test_a_misspelt_name_is_doubted_at_each_entry_and_nothing_else_of_it(lines: tuple[str, ...]) -> None:
    typed = ("/item 5", "/here Moss, Reed, Berg", *lines)
    assert said(*typed) == [READ] * sum("Read" in line for line in lines)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Reed - why so dear", "Reed"),
        ("reed – a cheaper pier", "reed"),
        ("Reed; the pier was dear", "Reed"),
        ("Reed why so dear", "Reed"),
        ("Reed the pier was dear", "Reed"),
        ("Reed, the pier was dear", "Reed"),
        ("REED. The pier was dear", "REED"),
        ("reed thought that it was dear", "reed"),
        ("DEC - late", "DEC"),
        ("chair - 5 minutes each", "chair"),
    ],
)
def test_a_line_that_reads_as_speech_without_a_colon_is_doubted(line: str, name: str) -> None:
    sentence = f"“{name}” is printed as typed: a colon behind the name says who spoke."
    assert said(*THREE, "/with DEC", line) == [sentence]


@pytest.mark.parametrize(
    "line",
    [
        *(
            "reed: why so dear",
            "Reed thought that it was dear.",
            "Reed is away.",
            "Councillor Reed, the oldest member, came.",
            "\\Reed - a tall grass",
        ),
        *("Reeds - a tall grass", "The pier - it was dear - was closed.", "Lamps; why so dear"),
    ],
)
def test_a_line_that_does_not_is_not(line: str) -> None:
    assert said(*THREE, "/with DEC", line) == []


def test_a_member_who_is_recorded_like_a_visitor_is_doubted() -> None:
    assert said(*THREE, "/with Ben Hale, DEC") == [
        "Councillor Ben Hale is a member of the committee, and is recorded like a visitor."
    ]
    assert said(*THREE, "/with Mrs Faith Orr, DEC") == []


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        (("/sub Fenwick for Reed",), "Nobody called “Fenwick” is known."),
        (("/in Zebedee 7.05",), "Nobody called “Zebedee” is known."),
        (("/ac ring the pilot @Chiar by June",), "Nobody called “Chiar” is known."),
        (("/ac ring the pilot @Jim by June",), "Nobody called “Jim” is known."),
        (("/conclude It rings. >> Jim by June",), "Nobody called “Jim” is known."),
        (("/rq the cost @Mrs Belk by June",), "Nobody called “Mrs Belk” is known."),
        (
            ("/sub Berg for Reed",),
            "Councillor Eira van der Berg MBE is recorded as a substitute, but is a member of the committee.",
        ),
    ],
)
def test_a_substitute_an_arrival_or_an_owner_whom_no_one_knows_is_doubted(
    lines: tuple[str, ...], sentence: str
) -> None:
    assert said("/item 5", "/here Moss, Berg", *lines) == [sentence]


@pytest.mark.parametrize(
    "line",
    [
        "/sub Councillor Joyce Fenwick for Reed",
        "/sub Lunt for Reed",
        "/in Mrs Jo Belk 7.05",
        "/in Jo Belk, Harbour Trust 7.05",
        "/ac ring the pilot @Cabinet by June",
        "/ac ring the pilot @Highways by June",
        "/ac ring the pilot @Environment Agency by June",
        "/rc fund it @Treasury",
    ],
)
def test_a_whole_name_and_a_body_are_not_doubted(line: str) -> None:
    assert said("/item 5", "/here Moss, Berg", line) == []


@pytest.mark.parametrize("name", ["/sub Councillor Joyce Fenwick for Reed", "/sub Cllr J Fenwick for Reed"])
def test_a_name_that_was_completed_since_is_the_same_person_in_the_lines_typed_before(name: str) -> None:
    lines = ("/item 5", "/here Moss, Berg", "/sub Fenwick for Reed", "fenwick: asked why")
    sitting = taken(
        *lines, "/moved Fenwick seconded Moss: that it be kept", "/vote for Moss, Fenwick"
    ).sitting
    substituted = sitting.entries[1]
    reading = recorded(name, *lines[:2])
    edits = rewritten(sitting, substituted, name, reading, "x")
    assert [d.sentence for d in doubts_of(edits) if d.kind is not DoubtKind.NOTHING_RECORDED] == []
    assert len([a for a in attendance(edits) if "Fenwick" in a.named.text]) == 1
