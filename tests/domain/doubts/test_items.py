"""What items lack, and numbers that are no numbers."""

from datetime import date

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.action_log import Due, Status
from scrutiny_tui.domain.doubts.doubt import DoubtKind
from scrutiny_tui.domain.doubts.found import doubts_of
from scrutiny_tui.domain.doubts.privacy.public_in_words import MARKED
from scrutiny_tui.domain.meetings import State
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.working_days import Nation
from tests.council import MEETING
from tests.domain.doubts.doubted import HERE, doubts, said
from tests.domain.scene import CUSTOMS, SITTING, taken


@pytest.mark.parametrize(
    ("lines", "kind", "sentence"),
    [
        (("/item 5", "/conclude ~look it up"), DoubtKind.ROUGH, "A rough note is still to be written up."),
        (("/item 5", "~look it up"), DoubtKind.ROUGH, "A rough note is still to be written up."),
        (("/item 5", "It cost ?? pounds."), DoubtKind.VERIFY, "A line with ?? is still to be verified."),
        (
            ("/item 9 Sea ?? defences", "It was long."),
            DoubtKind.VERIFY,
            "A title or reason with ?? is still to be verified.",
        ),
        (
            ("/item 5", "/exempt", "It was dear.", "/public"),
            DoubtKind.NO_PARAGRAPH,
            "The public is excluded under no paragraph of Schedule 12A.",
        ),
        (
            ("/item 5", "/exempt 3, 12", "It was dear.", "/public"),
            DoubtKind.PARAGRAPH,
            (
                "Part 1 of Schedule 12A has no paragraph 12, under which the public is excluded:"
                " it has 1 to 7."
            ),
        ),
        (
            ("/urgent Breach in the wall", "It was wet."),
            DoubtKind.NO_REASON,
            "It is not said why this item was taken as urgent.",
        ),
        (
            (*HERE, "/declare Reed 14 ORI a boat"),
            DoubtKind.UNKNOWN_ITEM,
            "Item 14, in which Councillor Col Reed declared an interest, is not on the agenda.",
        ),
        (
            (*HERE, "/declare Reed 14, 15 and 5 ORI a boat"),
            DoubtKind.UNKNOWN_ITEM,
            "Items 14 and 15, in which Councillor Col Reed declared an interest, are not on the agenda.",
        ),
        ((*HERE, "/out Reed after item 14"), DoubtKind.UNKNOWN_ITEM, "Item 14 is not on the agenda."),
        (
            ("/item B1 Budget", "It was small."),
            DoubtKind.ITEM_NUMBER,
            "“B1” was read as the number of the item, and no other item is numbered so.",
        ),
        (
            ("/item 20 new homes at the mill", "They were dear."),
            DoubtKind.ITEM_NUMBER,
            "“20” was read as the number of the item, and may be the first word of its title.",
        ),
        (
            ("/item 3G pitches", "They were wet."),
            DoubtKind.ITEM_NUMBER,
            "“3G” was read as the number of the item, and no other item is numbered so.",
        ),
        (
            ("/item 9.5 Lorries on the bridge", "It was weak."),
            DoubtKind.ITEM_NUMBER,
            "“9.5” was read as the number of the item, and no other item is numbered so.",
        ),
        (("/item 5", "/rq a chart"), DoubtKind.NO_OWNER, "This request has no owner and no date."),
        (("/item 5", "/rq a chart by June"), DoubtKind.NO_OWNER, "This request has no owner."),
        (("/item 5", "/rq a chart @DEC"), DoubtKind.NO_DATE, "This request has no date."),
        (("/item 5", "/ac ring @DEC"), DoubtKind.NO_DATE, "This action has no date."),
        (("/item 5", "/rc that it pays"), DoubtKind.NO_OWNER, "This recommendation has no owner."),
        (("/item 5", "/rq @DEC by June"), DoubtKind.NO_WORDS, "This request has no words."),
    ],
)
def test_what_is_missing_or_misread_is_doubted(
    lines: tuple[str, ...], kind: DoubtKind, sentence: str
) -> None:
    assert [
        (one.kind, one.sentence) for one in doubts(*lines) if one.kind is not DoubtKind.NOTHING_RECORDED
    ] == [(kind, sentence)]


@pytest.mark.parametrize(
    "lines",
    [
        ("/item 5", "/exempt 3", "It was dear.", "/public"),
        ("/urgent Breach because it rained", "It was wet."),
        (*HERE, "/declare Reed 5 and 8a ORI a boat"),
        (*HERE, "/declare none"),
        (*HERE, "/declare Reed 14 ORI a boat", "/item 14 Boats", "There were two."),
        ("/item B1 Budget", "It was small.", "/item B2 Bonds", "They were few."),
        ("/item 5.1 Silt", "It was deep.", "/item 6(a) Sand", "It was dry."),
        ("/item 8 new homes at the mill", "They were dear."),
        ("/item 5b Late paper", "It was late.", "/item 20 Dates", "They were kept."),
        ("/item 5", "/rq a chart @DEC by June", "/rc that it pays @Cabinet", "/rs asks it >> DEC"),
        ("/item 5", "/moved Moss seconded Reed", "/rs asks why >> request by June", "/lost"),
        ("/item 5", "/rs asks why >> by June"),
    ],
)
def test_what_is_complete_is_not_doubted(lines: tuple[str, ...]) -> None:
    assert said(*lines) == []


def test_an_item_that_the_meeting_passed_with_nothing_recorded_is_doubted() -> None:
    found = doubts("/item 5", "It was deep.", "/item 6", "/purpose To see why.", "/item 7", "It was old.")
    assert [(one.item, one.entry) for one in found] == [("i1", None), ("i2", None), ("i6", None)]
    assert {one.sentence for one in found} == {"Nothing is recorded of this item."}


def test_that_the_meeting_closed_is_nothing_recorded_of_the_last_item() -> None:
    found = doubts("/item 5", "It was deep.", "/item 9 Next meeting", "/close 8.00")
    assert found[-1].sentence == "Nothing is recorded of this item."


def test_an_item_still_to_come_is_doubted_when_the_meeting_has_closed() -> None:
    assert [one.item for one in doubts("/item 1", "/ap none", "/item 2", "/declare none")] == []
    assert doubts("/item 1", "/ap none", "/item 2", "/declare none", "/adjourn 8.00") == ()
    closed = doubts("/item 1", "/ap none", "/item 2", "/declare none", "/close 8.00")
    assert [one.item for one in closed] == ["i5", "i6", "i7", "i8a"]
    drafting = replace(SITTING, meeting=replace(MEETING, state=State.DRAFTING))
    assert [one.item for one in doubts("/item 8a", "Dear.", sitting=drafting)][:2] == ["i1", "i2"]
    assert [one.item for one in doubts("/item 1", "/ap none", sitting=drafting)][-1] == "i8a"


def test_the_only_number_of_an_agenda_is_not_doubted() -> None:
    assert said("/item B1 Budget", "It was small.", sitting=replace(SITTING, items=())) == []


def test_what_the_log_has_since_been_told_is_not_doubted() -> None:
    sitting = taken("/item 5", "/rq a chart").sitting
    [asked] = sitting.log
    owned = replace(asked, owners=(Named("DEC", "dec"),), due=Due("by June", date(2026, 6, 30)))
    closed = replace(asked, status=Status.CLOSED)
    kinds = [
        [one.kind for one in doubts_of(replace(sitting, log=(logged,)))] for logged in (asked, owned, closed)
    ]
    assert [DoubtKind.NO_OWNER in each for each in kinds] == [True, False, False]


def test_what_was_captured_without_the_times_of_the_meeting_was_captured_after_it() -> None:
    planned = replace(SITTING, meeting=replace(MEETING, state=State.PLANNED))
    assert [one.item for one in doubts("/item 8a", "Dear.", sitting=planned)][:2] == ["i1", "i2"]
    assert [one.item for one in doubts("/item 1", "Nobody was late.", sitting=planned)][-1] == "i8a"
    assert doubts("/item 1", "/ap Reed", "/item 5", "/purpose To see why.", sitting=planned) == ()


def test_an_agenda_that_is_being_prepared_is_not_doubted() -> None:
    assert said("/item 5", "/purpose To see why.", "/paper The charts", but=DoubtKind.NO_DATE) == []
    assert doubts("/item 5", "/purpose To see why.") == ()


def test_an_item_of_which_only_its_parts_have_words_is_not_doubted() -> None:
    lines = ("/item 1", "/ap none", "/item 2", "/declare none", "/item 5.1 Silt", "It was deep.")
    assert doubts(*lines) == ()


def test_what_may_never_be_published_blocks() -> None:
    lines = (
        "/item 5",
        "~look",
        "It cost ??.",
        "/exempt",
        "It was dear.",
        "/public",
        "/urgent Breach",
        "Wet.",
    )
    kinds = {one.kind for one in doubts(*lines)} - {DoubtKind.NOTHING_RECORDED}
    assert kinds == {DoubtKind.ROUGH, DoubtKind.VERIFY, DoubtKind.NO_PARAGRAPH, DoubtKind.NO_REASON}
    assert all(kind.blocks and kind.unfinished for kind in kinds)


@pytest.mark.parametrize(
    ("nation", "paragraphs", "schedule"),
    [
        (Nation.ENGLAND, "1, 7", "Schedule 12A"),
        (Nation.WALES, "12, 18", "Schedule 12A"),
        (Nation.SCOTLAND, "1, 15", "Schedule 7A"),
        (Nation.NORTHERN_IRELAND, "1, 7", "Schedule 6"),
    ],
)
def test_the_paragraphs_are_those_of_the_nation(nation: Nation, paragraphs: str, schedule: str) -> None:
    sitting = replace(SITTING, customs=replace(CUSTOMS, nation=nation))
    assert said("/item 5", f"/exempt {paragraphs}", "It was dear.", "/public", sitting=sitting) == []
    [none] = said("/item 5", "/exempt", "It was dear.", "/public", sitting=sitting)
    assert none == f"The public is excluded under no paragraph of {schedule}."
    [unknown] = taken("/item 5", "/exempt 19", sitting=sitting).returned
    assert f"only paragraphs of {schedule}: /exempt" in unknown.reason


@pytest.mark.parametrize(
    ("nation", "paragraphs", "sentence"),
    [
        (Nation.ENGLAND, "8, 12 and 3", "Part 1 of Schedule 12A has no paragraphs 8 or 12, "),
        (Nation.WALES, "3", "Part 4 of Schedule 12A has no paragraph 3, "),
        (Nation.SCOTLAND, "16", "Part 1 of Schedule 7A has no paragraph 16, "),
        (Nation.NORTHERN_IRELAND, "8", "Part 1 of Schedule 6 has no paragraph 8, "),
    ],
)
def test_a_paragraph_of_the_act_of_another_nation_is_doubted(
    nation: Nation, paragraphs: str, sentence: str
) -> None:
    sitting = replace(SITTING, customs=replace(CUSTOMS, nation=nation))
    [found] = said("/item 5", f"/exempt {paragraphs}", "It was dear.", "/public", sitting=sitting)
    assert found.startswith(sentence)


LEASE = replace(
    SITTING,
    items=tuple(
        replace(item, likely_exempt=(1, 3)) if item.number == "6" else item for item in SITTING.items
    ),
)


@pytest.mark.parametrize("line", ["The rent was discussed.", "/resolved agrees the rent"])
def test_an_item_that_is_likely_to_be_exempt_and_was_taken_in_public_is_doubted(line: str) -> None:
    assert MARKED in said("/item 6", line, sitting=LEASE)
    assert MARKED not in said("/item 6", line)


@pytest.mark.parametrize(
    "lines",
    [
        ("/item 6", "/note ask first"),
        ("/item 5", "The rent was discussed."),
        ("/item 6", "The public was not excluded.", "The rent was discussed."),
        ("/item 6", "A report was received.", "/exempt 1, 3", "The rent was discussed.", "/public"),
        ("/item 5", "/exempt 1, 3", "/item 6", "The rent was discussed.", "/public"),
    ],
)
def test_an_item_for_which_the_public_left_is_not(lines: tuple[str, ...]) -> None:
    assert MARKED not in said(*lines, sitting=LEASE)
