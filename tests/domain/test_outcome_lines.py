"""Lines that record the outcomes of an item: clauses, requests, actions and recommendations."""

from datetime import date

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.action_log import Due, Kind
from scrutiny_tui.domain.outcomes import (
    Action,
    Agreed,
    Clause,
    Conclusion,
    Deferred,
    Lost,
    Noted,
    Reason,
    Recommendation,
    Request,
)
from scrutiny_tui.domain.people import Capacity, Person
from tests.council import membership
from tests.domain.scene import SITTING, body, recorded, refused, taken, who

COLE = membership("ac", Capacity.OFFICER)
MID_APRIL = Due("by mid-April", date(2026, 4, 15))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("/resolved asks for a chart", Clause("asks for a chart")),
        ("/rs asks for a chart", Clause("asks for a chart")),
        ("/request a chart", Request("a chart")),
        ("/rq a chart", Request("a chart")),
        ("/action ring the pilot", Action("ring the pilot")),
        ("/ac ring the pilot", Action("ring the pilot")),
        ("/recommend that it pays", Recommendation("that it pays")),
        ("/rc that it pays", Recommendation("that it pays")),
        ("/conclude the silt is deep", Conclusion("the silt is deep")),
        ("/reason the boats ground", Reason("the boats ground")),
        ("/noted", Noted()),
        ("/agreed", Agreed()),
        ("/lost", Lost()),
    ],
)
def test_each_outcome_has_its_command(line: str, expected: object) -> None:
    assert body(line) == expected


@pytest.mark.parametrize(
    ("line", "text", "owners", "due"),
    [
        ("/request a chart @DEC by mid-April", "a chart", ["dec"], MID_APRIL),
        ("/request a chart @DEC @ADH&P by mid-April", "a chart", ["dec", "adhp"], MID_APRIL),
        ("/request a chart @DEC, @ADH&P by mid-April", "a chart", ["dec", "adhp"], MID_APRIL),
        ("/request a chart @DEC and @ADH&P, by mid-April", "a chart", ["dec", "adhp"], MID_APRIL),
        ("/request a chart @Gwen Dale and ADH&P by mid-April", "a chart", ["dec", "adhp"], MID_APRIL),
        ("/request a chart @Director for Estuary and Coast by mid-April", "a chart", ["dec"], MID_APRIL),
        ("/request a chart, as @DEC said, @ADH&P", "a chart, as @DEC said,", ["adhp"], None),
        ("/request a chart @harbour master by mid-April", "a chart", ["“harbour master”"], MID_APRIL),
        ('/request a chart @"the harbour master" by mid-April',
         "a chart", ["“the harbour master”"], MID_APRIL),
        ("/request a chart @Quill and DEC by mid-April", "a chart", ["“Quill”", "dec"], MID_APRIL),
        ("/request a chart @DEC and the harbour master by mid-April",
         "a chart", ["dec", "“the harbour master”"],
         MID_APRIL),
        ("/request a chart @DEC & Quill", "a chart", ["dec", "“Quill”"], None),
        ("/request a chart @DEC, and by mid-April", "a chart", ["dec"], Due("and by mid-April")),
        ('/request a chart @"Quill, DEC and Co" by mid-April', "a chart", ["“Quill, DEC and Co”"], MID_APRIL),
        ("/request write to pilot@example.org @DEC", "write to pilot@example.org", ["dec"], None),
        ("/request write to pilot@example.org", "write to pilot@example.org", [], None),
        ("/request a chart by mid-April", "a chart by mid-April", [], MID_APRIL),
        ("/request a chart to be provided by mid-April.",
         "a chart to be provided by mid-April.", [], MID_APRIL),
        ("/request a report by the Director", "a report by the Director", [], None),
        ("/request a chart @DEC in due course", "a chart", ["dec"], Due("in due course")),
        ("/request a chart @DEC next meeting",
         "a chart", ["dec"], Due("next meeting", None, next_meeting=True)),
        ("/request a chart @DEC.", "a chart", ["dec"], None),
        ("/request a chart @DEC - by mid-April", "a chart", ["dec"], MID_APRIL),
        ("/request a chart @DEC's team by mid-April", "a chart", ["“DEC's team”"], MID_APRIL),
        ("/request @DEC by mid-April", "", ["dec"], MID_APRIL),
        ("/request @DEC", "", ["dec"], None),
        ("/request", "", [], None),
    ],
)  # fmt: skip
def test_owner_and_due_wording_come_at_the_end(
    line: str, text: str, owners: list[str], due: Due | None
) -> None:
    reading = recorded(line)
    assert reading.body == Request(text)
    assert reading.asked is not None
    assert (reading.asked.kind, who(reading.asked.owners), reading.asked.due) == (Kind.REQUEST, owners, due)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("/ac ring @DEC", Kind.ACTION),
        ("/rc pay @Cabinet", Kind.RECOMMENDATION),
        ("/rq chart @DEC", Kind.REQUEST),
    ],
)
def test_a_log_entry_has_the_kind_of_its_command(line: str, kind: Kind) -> None:
    asked = recorded(line).asked
    assert asked is not None
    assert asked.kind is kind


@pytest.mark.parametrize(
    "line",
    [
        *(
            "/resolved asks for a chart",
            "/noted",
            "/conclude it is late",
            "/resolved thanks @DEC",
        ),
        *(
            "/resolved asks @DEC to write by June",
            "/resolved notes what @DEC said",
            "/resolved writes to @DEC",
        ),
        "/resolved asks @Jo Soap to write to the trust by June",
    ],
)
def test_other_outcomes_are_followed_up_only_where_the_line_says_so(line: str) -> None:
    assert recorded(line).asked is None


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("/resolved asks for a chart @DEC by mid-April", "asks for a chart"),
        (
            "/resolved asks for a chart, as @ADH&P said, @DEC by mid-April",
            "asks for a chart, as @ADH&P said,",
        ),
        ("/agreed that the buoy be moved @DEC by mid-April", "agrees that the buoy be moved"),
    ],
)
def test_an_owner_at_the_end_of_a_clause_is_no_part_of_it(line: str, text: str) -> None:
    reading = recorded(line)
    assert reading.body == Clause(text)
    assert reading.asked is not None
    assert (who(reading.asked.owners), reading.asked.due) == (["dec"], MID_APRIL)


def test_a_clause_with_an_owner_and_nothing_about_when_is_followed_up_too() -> None:
    assert recorded("/resolved moves the buoy @DEC and @ADH&P") == recorded(
        "/resolved moves the buoy >> DEC and ADH&P"
    )


@pytest.mark.parametrize(
    "line",
    [
        "/resolved moves the buoy @Jo Soap",
        "/resolved moves the buoy @Jo Soap by June",
        "/conclude the silt is deep @Jo Soap",
        "/resolved moves the buoy @DEC and @Jo Soap by June",
        "/resolved moves the buoy @DEC by June >> ADH&P",
    ],
)
def test_a_name_that_would_be_printed_in_a_clause_by_accident_is_handed_back(line: str) -> None:
    assert "would be printed in the text. For an owner write >> who when" in refused(line)


@pytest.mark.parametrize(
    ("line", "same"),
    [
        ("/rq a chart >> DEC by mid-April", "/rq a chart @DEC by mid-April"),
        ("/ac ring the pilot >> @DEC and ADH&P", "/ac ring the pilot @DEC and ADH&P"),
        ("/rc that it pays >> Cabinet in June", "/rc that it pays @Cabinet in June"),
        ("/rq a chart, as asked by @ADH&P >> DEC", "/rq a chart @DEC"),
    ],
)
def test_an_owner_behind_an_arrow_is_read_as_one_behind_an_at_sign(line: str, same: str) -> None:
    assert recorded(line).asked == recorded(same).asked


def test_the_text_of_a_request_ends_before_the_arrow() -> None:
    assert recorded("/rq a chart >> DEC by mid-April").body == Request("a chart")


@pytest.mark.parametrize(
    "line", ["/rq a chart @DEC by June >> ADH&P", "/ac ring @DEC >> ADH&P", "/rq @DEC >> Moss"]
)
def test_owners_behind_both_signs_are_handed_back(line: str) -> None:
    assert "Name all owners behind one of them" in refused(line)


def test_a_clause_of_an_owner_alone_is_refused() -> None:
    assert "The clause is missing" in refused("/resolved @DEC by June")


@pytest.mark.parametrize(
    ("owners", "expected"),
    [
        ("@DEC/ADH&P", ["dec", "adhp"]),
        ("@DEC / ADH&P", ["dec", "adhp"]),
        ("@DEC/@ADH&P", ["dec", "adhp"]),
        ("@ADH&P+DEC", ["adhp", "dec"]),
        ("@DEC + ADH&P", ["dec", "adhp"]),
        ("@DEC; ADH&P", ["dec", "adhp"]),
        ("@DEC;ADH&P", ["dec", "adhp"]),
        ("@DEC with ADH&P", ["dec", "adhp"]),
        ("@DEC or ADH&P", ["dec", "adhp"]),
        ("@DEC with @ADH&P", ["dec", "adhp"]),
        ("@DEC&ADH&P", ["dec", "adhp"]),
        ("@DEC & ADH&P/Moss", ["dec", "adhp", "moss"]),
        ("@Director for Estuary and Coast/ADH&P", ["dec", "adhp"]),
        ("@Quill; DEC", ["“Quill”", "dec"]),
        ("@Quill/Soap", ["“Quill/Soap”"]),
        ("@Quill/DEC", ["“Quill/DEC”"]),
        ("@Trust with Quill", ["“Trust with Quill”"]),
    ],
)
def test_owners_joined_by_a_sign_or_a_word_are_each_an_owner_where_both_are_known(
    owners: str, expected: list[str]
) -> None:
    asked = recorded(f"/ac ring {owners} by mid-April").asked
    assert asked is not None
    assert (who(asked.owners), asked.due) == (expected, MID_APRIL)


@pytest.mark.parametrize(
    "line",
    [
        "/ac ring @DEC by 3 May 2027 and ADH&P by June 2027",
        "/ac ring @DEC by 3 May 2027; ADH&P by June 2027",
        "/ac ring @DEC by 3 May 2027, Dr Kerr by June 2027",
        "/ac ring @DEC by 3 May 2027 and @ADH&P by June 2027",
        "/ac ring >> DEC by 3 May 2027 and ADH&P by June 2027",
        "/rq a chart @DEC next meeting, ADH&P by June",
        "/ac ring @DEC by June (ADH&P by July)",
        "/ac ring @DEC by June – ADH&P by July",
        "/ac ring @DEC June, @ADH&P July",
        "/rc that it pays @Cabinet by June and Council by July",
        "/rs asks for a chart @DEC by 3 May 2027 and ADH&P by June 2027",
        "/rs asks for a chart @DEC by 3 May 2027 and @ADH&P by June 2027",
        "/rs asks for a chart >> DEC by 3 May 2027 and ADH&P",
        "It was deep. >> DEC by 3 May 2027 and ADH&P by June",
    ],
)
def test_owners_with_a_date_each_are_handed_back(line: str) -> None:
    assert "gives one owner a date of their own" in refused(line)


@pytest.mark.parametrize(
    "line",
    [
        "/ac ring @ADH&P; Dr Kerr with DEC by June 2027",
        "/ac ring @ADH&P; Dr Kerr with DEC on the second phase",
        "/ac ring @ADH&P, Dr Kerr on the second phase",
        "/ac ring >> ADH&P; Jo Soap and DEC for the chart",
    ],
)
def test_an_owner_who_would_be_lost_in_the_date_is_handed_back(line: str) -> None:
    assert "names an owner and is no date" in refused(line)


@pytest.mark.parametrize(
    ("line", "owners", "due"),
    [
        ("/ac ring @DEC, Dr Kerr", ["dec", "“Dr Kerr”"], None),
        ("/ac ring @DEC; Dr Kerr", ["dec", "“Dr Kerr”"], None),
        ("/ac ring @DEC after the meeting with ADH&P", ["dec"], "after the meeting with ADH&P"),
        ("/ac ring @DEC by June, and then each May", ["dec"], "by June, and then each May"),
        ("/ac ring @DEC by June or July", ["dec"], "by June or July"),
        ("/ac ring @DEC when Dr Kerr and ADH&P agree", ["dec"], "when Dr Kerr and ADH&P agree"),
    ],
)
def test_a_titled_name_is_an_owner_and_an_event_with_a_name_is_none(
    line: str, owners: list[str], due: str | None
) -> None:
    asked = recorded(line).asked
    assert asked is not None
    assert (who(asked.owners), asked.due and asked.due.wording) == (owners, due)


def test_an_owner_that_fits_two_people_is_refused() -> None:
    assert "Councillor Ben Hale and Councillor Dilys Hale" in refused("/request a chart @Hale by June")


def test_a_motion_that_was_lost_has_no_words_after_it() -> None:
    assert "Only the vote can follow" in refused("/lost by all")


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("/agreed that the visit go ahead", "agrees that the visit go ahead"),
        ("/noted the report, and thanks its author", "notes the report, and thanks its author"),
        ("/agreed “as is”", "agrees “as is”"),
        ("/noted and agreed the plan", "notes and agrees the plan"),
        ("/rs RESOLVED that boats be bought", "that boats be bought"),
        ("/rs Resolved: buys boats", "buys boats"),
        ("/rs it was unanimously resolved to buy boats", "to buy boats"),
        ("/rs Resolved issues be closed", "Resolved issues be closed"),
        ("/rs RESOLVED", "RESOLVED"),
    ],
)
def test_what_was_noted_or_agreed_in_words_is_a_clause_of_those_words(line: str, text: str) -> None:
    assert recorded(line).body == Clause(text)


def test_what_was_agreed_in_words_can_be_followed_up() -> None:
    found = recorded("/agreed that the buoy be moved >> DEC by June")
    assert found.body == Clause("agrees that the buoy be moved")
    assert found.asked is not None
    assert found.asked.kind is Kind.RESOLUTION


@pytest.mark.parametrize("line", ["A point.", "/resolved x", "/noted", "/note x", "/vote 7-2", "/heading x"])
def test_what_belongs_to_an_item_needs_one(line: str) -> None:
    assert "/item" in refused(line, item=None)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("/rq a chart >> request DEC by June", Kind.REQUEST),
        ("/rq a chart >> requests DEC by June", Kind.REQUEST),
        ("/ac a chart >> Action: DEC by June", Kind.ACTION),
        ("/ac a chart >> ac DEC by June", Kind.ACTION),
        ("/rc a chart >> recommendation DEC by June", Kind.RECOMMENDATION),
        ("/rs a chart >> recommendation DEC by June", Kind.RECOMMENDATION),
        ("/rs a chart >> rq DEC by June", Kind.REQUEST),
        ("/rs a chart >> resolution DEC by June", Kind.RESOLUTION),
        ("A chart is due. >> rc DEC by June", Kind.RECOMMENDATION),
        ("/conclude a chart is due >> request: DEC by June", Kind.REQUEST),
    ],
)
def test_a_kind_behind_the_arrows_is_no_owner(line: str, kind: Kind) -> None:
    asked = recorded(line).asked
    assert asked is not None
    assert (asked.kind, who(asked.owners), asked.due and asked.due.wording) == (kind, ["dec"], "by June")


@pytest.mark.parametrize(
    "line",
    [
        "/rq a chart >> action DEC by June",
        "/rq a chart >> recommend DEC",
        "/ac a chart >> request",
        "/rc a chart >> ac DEC",
        "/rq a chart >> resolution DEC",
        "/ac a chart @DEC >> request",
    ],
)
def test_a_kind_that_the_command_is_not_is_handed_back(line: str) -> None:
    assert "leave out “" in refused(line) or "both say who" in refused(line)


def test_only_a_clause_is_followed_up_as_a_resolution() -> None:
    assert "leave out “resolution”" in refused("A chart is due. >> resolution DEC")


def test_a_name_behind_the_arrows_is_no_kind() -> None:
    people = {**SITTING.people, "ac": Person("ac", "Ada Cole", "Action Planner", "AC")}
    named = replace(SITTING, people=people, memberships=(*SITTING.memberships, COLE))
    after = taken("/item 5", "/rq a chart >> AC by June", "/rq a map >> Action Planner", sitting=named)
    assert after.returned == ()
    assert [who(logged.owners) for logged in after.sitting.log] == [["ac"], ["ac"]]


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("/deferred the review of bathing to the next meeting", "/deferred to the next meeting"),
        ("/deferred river bathing until July", "/deferred until July"),
        ("/deferred the review", "/deferred to the next meeting"),
    ],
)
def test_what_is_deferred_is_handed_back_and_only_to_when_is_written(line: str, meant: str) -> None:
    assert refused(line).endswith(f"Write only to when: {meant}")


@pytest.mark.parametrize(
    "words",
    ["to the next meeting", "until July", "pending a report to Cabinet", "for a site visit", "sine die"],
)
def test_to_when_or_why_something_is_deferred_is_recorded(words: str) -> None:
    assert body(f"/deferred {words}") == Deferred(words)


def test_a_date_in_the_words_before_the_owner_is_the_date() -> None:
    found = recorded("/rq the cost per flat by the next meeting @DEC")
    assert found.body == Request("the cost per flat by the next meeting")
    assert found.asked is not None
    assert found.asked.due == Due("by the next meeting", next_meeting=True)
