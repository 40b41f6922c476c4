"""The action log: its rows, filtered, and what becomes of its entries."""

from datetime import date

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.action_log import Answer, LogEntry, Response, Status
from scrutiny_tui.domain.changes import Change, added
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.log_questions import Question
from scrutiny_tui.domain.log_rows import question_counts
from scrutiny_tui.domain.meetings import Item, State
from scrutiny_tui.domain.people import Capacity, PersonDetails
from scrutiny_tui.services.capture import Capture
from tests.services.office import Clerk

LINES = """/item 5
/rq a chart of the harbour @DEC by 31 March
/ac ring the pilot @Moss by the next meeting
/rc that the dues be cut @Cabinet
/exempt 3
/rq the price @DEC in due course
/public
/rs notes the silt >> Reed by June
"""
CHART, PILOT, DUES, PRICE, SILT = (f"ECSC-00{number}" for number in range(1, 6))


@pytest.fixture
def log(clerk: Clerk) -> Clerk:
    """A clerk with a log of five entries from 3 March, and a meeting to come on 14 April."""
    committee = clerk.committee()
    meeting = clerk.meeting(committee)
    clerk.prepare.add_meeting(committee, date(2026, 4, 14))
    assert Capture(clerk.workspace, meeting.id).take(LINES).returned == ()
    return clerk


def test_the_thousandth_entry_comes_after_the_one_before_it(log: Clerk) -> None:
    entry = log.workspace.store.all(LogEntry)[0]
    later = [replace(entry, id=f"ECSC-{number}", recorded=date(2026, 3, 4)) for number in (1000, 999)]
    log.workspace.record(Change("record", log.workspace.clock.now(), added(*later)))
    assert found(log)[-2:] == ["ECSC-999", "ECSC-1000"]


def found(clerk: Clerk, words: str = "") -> list[str]:
    return [row.entry.id for row in clerk.action_log.rows(find=words)]


@pytest.mark.parametrize(
    ("words", "references"),
    [
        ("", [CHART, PILOT, DUES, PRICE, SILT]),
        ("chart", [CHART]),
        ("HARBOUR chart", [CHART, ]),
        ("dredging", [CHART, PILOT, DUES, PRICE, SILT]),
        ("dredging dues", [DUES]),
        ("owner:dec", [CHART, PRICE]),
        ("owner:moss", [PILOT]),
        ("owner:mo", [PILOT]),
        ("owner:dale", [CHART, PRICE]),
        ("chart owner:gwen", [CHART]),
        ('owner:"Director for Estuary and Coast" price', [PRICE]),
        ('owner:"director for', [CHART, PRICE]),
        ("owner:", [CHART, PILOT, DUES, PRICE, SILT]),
        ("owner:nobody", []),
        ("owner:cabinet", [DUES]),
        ("kind:request", [CHART, PRICE]),
        ("kind:rec", [DUES]),
        ("kind:resolution", [SILT]),
        ("status:open", [CHART, PILOT, DUES, PRICE, SILT]),
        ("status:closed", []),
        ("open", [CHART, PILOT, DUES, PRICE, SILT]),
        ("silent", []),
        ("ecsc-003", [DUES]),
        ("no such words", []),
        ("colour:blue", []),
    ],
)  # fmt: skip
def test_the_log_is_filtered_by_words_and_by_questions(log: Clerk, words: str, references: list[str]) -> None:
    assert found(log, words) == references


@pytest.mark.parametrize(
    ("day", "overdue", "before_next"),
    [
        (date(2026, 3, 31), [], [CHART, PILOT]),
        (date(2026, 4, 1), [CHART], [PILOT]),
        (date(2026, 4, 14), [CHART], [PILOT]),
        (date(2026, 4, 15), [CHART, PILOT], []),
        (date(2026, 7, 1), [CHART, PILOT, SILT], []),
    ],
)
def test_overdue_follows_from_the_date(
    log: Clerk, day: date, overdue: list[str], before_next: list[str]
) -> None:
    log.clock.on(day)
    assert found(log, "overdue") == overdue
    assert found(log, "before-next") == before_next


def test_a_row_says_by_how_many_days_and_from_which_item(log: Clerk) -> None:
    log.clock.on(date(2026, 4, 10))
    row = log.action_log.row(CHART.lower())
    assert (row.overdue_days, row.owner, row.due) == (10, "DEC", "by 31 March")
    assert row.item is not None
    assert row.item.label == "5 Dredging of the harbour"


def test_what_is_due_at_the_next_meeting_moves_with_it(log: Clerk) -> None:
    assert log.action_log.row(PILOT).due_date == date(2026, 4, 14)
    log.prepare.add_meeting(log.workspace.committees()[0], date(2026, 3, 24))
    assert log.action_log.row(PILOT).due_date == date(2026, 3, 24)


@pytest.mark.parametrize("status", [Status.REPORTED_DONE, Status.CLOSED, Status.WITHDRAWN])
def test_what_is_done_is_not_overdue(log: Clerk, status: Status) -> None:
    log.clock.on(date(2026, 4, 1))
    log.action_log.update(CHART, status=status, by="chair")
    assert found(log, "overdue") == []


def test_the_chairs_four_questions_are_counted(log: Clerk) -> None:
    log.clock.on(date(2026, 4, 1))
    log.action_log.update(PRICE, status=Status.REPORTED_DONE, by="DEC")
    assert question_counts(log.action_log.rows()) == {
        Question.OVERDUE: 1,
        Question.BEFORE_NEXT: 1,
        Question.SILENT: 4,
        Question.TO_CLOSE: 1,
    }


def test_silent_means_nothing_reported_since_the_committees_last_meeting(log: Clerk) -> None:
    log.clock.on(date(2026, 3, 20))
    log.action_log.update(CHART, note="The survey is booked.", by="DEC")
    assert found(log, "silent") == [PILOT, DUES, PRICE, SILT]
    log.clock.on(date(2026, 4, 15))
    assert found(log, "silent") == [CHART, PILOT, DUES, PRICE, SILT], "another meeting has gone by"
    log.action_log.update(CHART, note="The survey is done.", by="DEC")
    log.action_log.update(PILOT, status=Status.REPORTED_DONE)
    log.action_log.update(DUES, status=Status.CLOSED, by="chair")
    assert found(log, "silent") == [PRICE, SILT]


def test_nobody_has_been_silent_about_what_no_meeting_has_asked_for_since(log: Clerk) -> None:
    coming = log.workspace.meeting("ECSC-2026-04-14")
    log.clock.on(coming.date)
    assert Capture(log.workspace, coming.id).take("/item 1 Kelp\n/rq kelp").returned == ()
    assert found(log, "kelp silent") == []
    log.clock.on(date(2026, 4, 15))
    assert found(log, "kelp silent") == ["ECSC-006"]


def test_a_cancelled_meeting_breaks_no_silence(log: Clerk) -> None:
    log.clock.on(date(2026, 3, 20))
    log.action_log.update(CHART, note="The survey is booked.")
    log.prepare.set_state(log.workspace.meeting("ECSC-2026-04-14"), State.CANCELLED)
    log.clock.on(date(2026, 4, 20))
    assert CHART not in found(log, "silent")


@pytest.mark.parametrize("question", list(Question))
@pytest.mark.parametrize("day", [date(2026, 3, 4), date(2026, 3, 31), date(2026, 4, 1), date(2026, 4, 13)])
def test_the_log_and_the_briefing_for_the_next_meeting_answer_each_question_alike(
    log: Clerk, day: date, question: Question
) -> None:
    log.clock.on(date(2026, 3, 4))
    log.action_log.update(PRICE, status=Status.REPORTED_DONE)
    log.action_log.update(DUES, note="Cabinet has it.")
    log.clock.on(day)
    briefed = log.action_log.rows(before=log.workspace.meeting("ECSC-2026-04-14"))
    assert found(log, question) == [row.entry.id for row in briefed if question in row.questions]


def test_a_name_that_fits_two_owners_finds_what_each_of_them_owes(log: Clerk) -> None:
    log.prepare.add_person(
        PersonDetails("Dilys Reed", capacity=Capacity.OFFICER), log.workspace.committees()[0]
    )
    log.action_log.update(DUES, owners="Dilys Reed")
    assert found(log, "owner:reed") == [DUES, SILT]
    with pytest.raises(Refused, match="“Reed” fits Dilys Reed and Councillor Col Reed"):
        log.action_log.owed_by("Reed", log.action_log.rows())


def test_a_whole_name_does_not_find_a_longer_one(log: Clerk) -> None:
    log.prepare.add_person(
        PersonDetails("Dilys Haleworth", capacity=Capacity.OFFICER), log.workspace.committees()[0]
    )
    log.action_log.update(DUES, owners="Dilys Haleworth")
    assert found(log, "owner:halew") == [DUES]
    assert found(log, "owner:hale") == [], "Councillor Hale owes nothing"


def test_the_rows_of_a_log_read_each_item_once(log: Clerk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    get = log.workspace.store.get

    def noted(kind: type[Item], record_id: str) -> Item | None:
        asked.append(record_id)
        return get(kind, record_id)

    monkeypatch.setattr(log.workspace.store, "get", noted)
    assert {row.item_number for row in log.action_log.rows()} == {"5"}
    assert len(asked) == 1


def test_closing_says_who_and_when(log: Clerk) -> None:
    with pytest.raises(Refused, match=r"^Say who closes "):
        log.action_log.update(CHART, status=Status.CLOSED)
    log.action_log.update(CHART, status=Status.CLOSED, by="committee")
    (update,) = log.action_log.history(CHART)
    assert (update.field, update.old, update.new, update.by, update.at) == (
        "status",
        "open",
        "closed",
        "committee",
        log.clock.at,
    )
    assert CHART not in found(log, "open")
    assert CHART in found(log)


def test_a_slipped_date_asks_for_a_reason_and_none_given_is_one(log: Clerk) -> None:
    with pytest.raises(Refused, match=r"^Say why the date changes; “none given” is a reason\."):
        log.action_log.update(CHART, due="by June")
    log.action_log.update(CHART, due="by June", reason="none given")
    row = log.action_log.row(CHART)
    assert (row.due, row.due_date) == ("by June", date(2026, 6, 30))
    (update,) = log.action_log.history(CHART)
    assert (update.field, update.old, update.new, update.reason) == (
        "due",
        "by 31 March",
        "by June",
        "none given",
    )


def test_a_first_date_needs_no_reason(log: Clerk) -> None:
    log.action_log.update(DUES, due="by June")
    assert log.action_log.row(DUES).due == "by June"


def test_the_minutes_keep_the_date_that_was_minuted(log: Clerk) -> None:
    log.action_log.update(CHART, due="by June", reason="the boat is out")
    entry = next(e for e in log.workspace.sitting("ECSC-2026-03-03").entries if e.follow_up)
    assert entry.follow_up is not None
    assert entry.follow_up.due is not None
    assert entry.follow_up.due.wording == "by 31 March"


def test_owners_change_and_are_known_by_their_names(log: Clerk) -> None:
    log.action_log.update(DUES, owners="Moss and the harbour master")
    row = log.action_log.row(DUES)
    assert "Moss" in row.owner
    assert row.entry.owners[0].person is not None
    log.action_log.update(DUES, owners="")
    assert log.action_log.row(DUES).owner == ""
    assert [update.field for update in log.action_log.history(DUES)] == ["owners", "owners"]


def test_a_name_that_fits_two_people_is_refused_as_an_owner(log: Clerk) -> None:
    log.prepare.add_person(PersonDetails("Councillor Dilys Hale"), log.workspace.committees()[0])
    with pytest.raises(Refused, match=r"^“Hale” fits Councillor Ben Hale and Councillor Dilys Hale"):
        log.action_log.update(DUES, owners="Hale")


def test_a_note_alone_is_kept_and_breaks_the_silence(log: Clerk) -> None:
    log.clock.on(date(2026, 3, 20))
    log.action_log.update(CHART, note="The survey is booked.", by="DEC")
    (update,) = log.action_log.history(CHART)
    assert (update.field, update.note, update.by) == ("note", "The survey is booked.", "DEC")
    assert CHART not in found(log, "silent")
    assert log.action_log.row(CHART).entry.updated == date(2026, 3, 20)


def test_an_update_that_says_nothing_is_refused(log: Clerk) -> None:
    with pytest.raises(Refused, match="Say what became of it"):
        log.action_log.update(CHART)
    with pytest.raises(Refused, match="Say what became of it"):
        log.action_log.update(CHART, status=Status.OPEN, due="by 31 March", note="  ")
    assert log.action_log.history(CHART) == []


def test_an_entry_nobody_knows_is_refused(log: Clerk) -> None:
    with pytest.raises(Refused, match="ECSC-999"):
        log.action_log.update("ECSC-999", status=Status.CLOSED, by="chair")


def test_an_update_is_undone_with_its_history(log: Clerk) -> None:
    log.action_log.update(CHART, status=Status.CLOSED, by="committee")
    assert log.workspace.undo() == f"update {CHART}"
    assert (log.action_log.history(CHART), log.action_log.row(CHART).entry.status) == ([], Status.OPEN)


def test_the_log_before_a_meeting_has_nothing_from_it_or_after_it(log: Clerk) -> None:
    coming = log.workspace.meeting("ECSC-2026-04-14")
    Capture(log.workspace, coming.id).take("/item 1 Kelp\n/rq kelp")
    assert len(log.action_log.rows(before=coming)) == 5
    assert log.action_log.rows(before=log.workspace.meeting("ECSC-2026-03-03")) == []
    assert len(log.action_log.rows(committee=log.workspace.committees()[0])) == 6


def test_an_exempt_entry_is_marked(log: Clerk) -> None:
    assert [row.entry.id for row in log.action_log.rows() if row.entry.private] == [PRICE]


def test_what_is_reported_of_an_exempt_entry_is_exempt(log: Clerk) -> None:
    for reference in (PRICE, CHART):
        log.action_log.update(reference, note="the seller rang")
        log.action_log.update(reference, status=Status.IN_PROGRESS)
    assert [update.exempt for update in log.action_log.history(PRICE)] == [Exemption((3,))] * 2
    assert [update.exempt for update in log.action_log.history(CHART)] == [None] * 2


def test_the_response_to_a_recommendation_is_kept_with_its_words_and_its_day(log: Clerk) -> None:
    log.action_log.respond(DUES, Answer.IN_PART, because="cut by half", on=date(2026, 4, 1))
    row = log.action_log.row(DUES)
    assert row.entry.response == Response(Answer.IN_PART, "cut by half", date(2026, 4, 1))
    assert row.status == "in part"
    (update,) = log.action_log.history(DUES)
    assert (update.field, update.old, update.new) == ("response", "", "in part on 1 April 2026: cut by half")


def test_a_later_response_takes_the_place_of_an_earlier_one_which_the_history_keeps(log: Clerk) -> None:
    log.action_log.respond(DUES, Answer.ACCEPTED, on=date(2026, 4, 1))
    log.action_log.respond(DUES, Answer.REJECTED, because="no money", on=date(2026, 4, 2))
    assert log.action_log.row(DUES).status == "rejected"
    assert log.action_log.history(DUES)[-1].old == "accepted on 1 April 2026"


def test_a_response_is_undone_as_one_change(log: Clerk) -> None:
    log.action_log.respond(DUES, Answer.ACCEPTED)
    log.workspace.undo()
    assert log.action_log.row(DUES).entry.response is None
    assert log.action_log.history(DUES) == []


def test_only_a_recommendation_has_a_response_and_the_same_one_once(log: Clerk) -> None:
    with pytest.raises(Refused, match="only a recommendation has a response"):
        log.action_log.respond(CHART, Answer.ACCEPTED)
    log.action_log.respond(DUES, Answer.ACCEPTED, on=date(2026, 4, 1))
    with pytest.raises(Refused, match="recorded already"):
        log.action_log.respond(DUES, Answer.ACCEPTED, on=date(2026, 4, 1))


def test_an_owner_who_joins_the_committee_later_is_found_by_every_name(clerk: Clerk) -> None:
    committee = clerk.committee()
    lines = "/with Dr Fay Hart; Mr Tom Bell\n/item 5\nIt is due. >> Hart by June\nIt is let. >> Mr Tom Bell\n"
    assert Capture(clerk.workspace, clerk.meeting(committee).id).take(lines).returned == ()
    for name, initials in (("Dr Fay Hart", "HART"), ("Mr Tom Bell", "BELL"), ("Mr Tom Bell", "TB")):
        clerk.prepare.add_person(PersonDetails(name, capacity=Capacity.WITNESS, initials=initials), committee)
    assert found(clerk, "owner:hart") == ["ECSC-001"]
    owners = [[owner.called for owner in row.owners] for row in clerk.action_log.rows()]
    assert owners == [["HART"], ["Mr Tom Bell"]], "two are called Tom Bell, and it may be either"
