"""Public questions, petitions and call-ins: what each has of its own, on paper and in the log."""

import pytest

from scrutiny_tui.documents.compose import compose_agenda, compose_decisions, compose_minutes
from scrutiny_tui.domain.action_log import Kind
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.line import read_line
from scrutiny_tui.domain.grammar.result import Recorded, Unreadable
from scrutiny_tui.domain.meetings import ItemKind
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.particulars import CallInOutcome, CallInResult, Particular, ParticularKind
from scrutiny_tui.domain.sitting import Sitting
from tests.council import DREDGING
from tests.documents.builders import lines, style
from tests.domain.scene import SITTING, taken

COAST = "Cabinet Member for the Coast"
QUESTION = (
    "/item 5",
    "/asked Jane Fox, of Mill Lane: When will the ferry run?",
    "/answer It would run in May.",
    "/supplementary On Sundays?",
    "/answer That was not decided.",
    "/written @DEC by 10 April",
)
CALL_IN = (
    "/callin Sale of the boathouse",
    "/matter The sale of the boathouse",
    f"/maker {COAST}",
    "/made 2 February 2026",
    "/signatories Moss, Reed and van der Berg",
    "/grounds The club was not asked.",
    "/grounds The price was not tested.",
)
PETITION = ("/petition Save the pier", "/lead Mrs Orr", "/signatures 1,204", "/prayer that it be kept")
FACTS = [
    "Decision called in: The sale of the boathouse",
    f"Decision maker: {COAST}",
    "Date of the decision: 2 February 2026",
    "Called in by: Moss, Reed and van der Berg",
    "Grounds: The club was not asked.",
    "Grounds: The price was not tested.",
]


def sitting_with(*typed: str) -> Sitting:
    after = taken(*typed)
    assert after.returned == ()
    return after.sitting


def minutes(sitting: Sitting, council: str = "england", part: Part = Part.PUBLIC) -> list[str]:
    return lines(compose_minutes(sitting, style(council), part))


def agenda(sitting: Sitting) -> list[str]:
    return lines(compose_agenda(sitting, (), style("england")))


def after(found: list[str], title: str, count: int) -> list[str]:
    at = found.index(title)
    return found[at + 1 : at + 1 + count]


def test_a_public_question_stands_with_its_answers_and_the_agenda_has_the_question_alone() -> None:
    sitting = sitting_with(*QUESTION)
    title = f"5. {DREDGING.title}"
    assert after(minutes(sitting), title, 4) == [
        "Question from Jane Fox, of Mill Lane: When will the ferry run?",
        "Answer: It would run in May.",
        "Supplementary question: On Sundays?",
        "Answer to the supplementary question: That was not decided.",
    ]
    assert after(agenda(sitting), title, 2)[0].startswith("Question from Jane Fox")
    assert not [line for line in agenda(sitting) if "May" in line or "Sundays" in line]
    numbered = minutes(sitting, "west-sussex")
    assert "5.2 Answer: It would run in May." in numbered


def test_a_written_reply_that_is_owed_is_in_the_log_with_owner_and_date() -> None:
    (logged,) = sitting_with(*QUESTION).log
    assert (logged.kind, logged.text) == (Kind.ACTION, "A written reply to Jane Fox, of Mill Lane")
    assert [owner.person for owner in logged.owners] == ["dec"]
    assert logged.due is not None
    assert logged.due.wording == "by 10 April"


@pytest.mark.parametrize(
    ("typed", "body", "sentence"),
    [
        (
            "/outcome stands",
            CallInOutcome(CallInResult.STANDS),
            "The Committee took no further action on the call-in, and the decision stands.",
        ),
        (
            "/outcome referred back because it rained.",
            CallInOutcome(CallInResult.BACK, "it rained"),
            f"The Committee referred the decision back to the {COAST} for reconsideration because it rained.",
        ),
        (
            "/outcome to full Council because it is against the budget",
            CallInOutcome(CallInResult.COUNCIL, "it is against the budget"),
            "The Committee referred the decision to full Council because it is against the budget.",
        ),
    ],
)
def test_a_call_in_has_its_decision_and_what_became_of_it(
    typed: str, body: CallInOutcome, sentence: str
) -> None:
    sitting = sitting_with(*CALL_IN, typed)
    assert sitting.entries[-1].body == body
    (item,) = (one for one in sitting.items if one.kind is ItemKind.CALL_IN)
    assert after(minutes(sitting), item.title, 7) == [*FACTS, sentence]
    assert after(agenda(sitting), item.title, 7)[:6] == FACTS
    assert sentence not in agenda(sitting)
    assert after(lines(compose_decisions(sitting, style("england"))), item.title, 1) == [sentence]


def test_a_petition_has_its_lead_petitioner_its_signatures_and_what_it_asks() -> None:
    sitting = sitting_with(*PETITION, "/resolved asks for a report.")
    facts = ["Lead petitioner: Mrs Orr", "Signatures: 1,204", "The petition asks: that it be kept"]
    assert after(minutes(sitting), "Save the pier", 4)[:3] == facts
    assert after(agenda(sitting), "Save the pier", 3) == facts
    assert [item.title for item in sitting.items if item.kind is ItemKind.PETITION] == ["Save the pier"]


@pytest.mark.parametrize("line", ["/outcome perhaps", "/outcome", "/grounds", "/asked"])
def test_what_says_nothing_is_handed_back(line: str) -> None:
    assert isinstance(read_line(line, LineContext(SITTING, DREDGING)), Unreadable)


@pytest.mark.parametrize(
    ("words", "asker", "text"),
    [
        ("Jane Fox: Why?", "Jane Fox", "Why?"),
        ("Why so dear: who pays?", "Why so dear", "who pays?"),
        ("Will it open? The times are: 9 and 5", "", "Will it open? The times are: 9 and 5"),
        ("Why?", "", "Why?"),
    ],
)
def test_who_asks_stands_before_the_colon(words: str, asker: str, text: str) -> None:
    reading = read_line(f"/asked {words}", LineContext(SITTING, DREDGING))
    assert isinstance(reading, Recorded)
    assert reading.body == Particular(ParticularKind.QUESTION, text, asker)


def test_what_was_said_in_private_is_in_no_public_paper() -> None:
    sitting = sitting_with("/item 5", "/exempt 3", *QUESTION[1:], *CALL_IN[1:], "/outcome stands", "/public")
    public = "\n".join((*minutes(sitting), *agenda(sitting)))
    assert not [words for words in ("ferry", "May", "boathouse", "club", "stands") if words in public]
    assert "Grounds: The club was not asked." in minutes(sitting, part=Part.EXEMPT)


def test_a_proposed_decision_and_a_task_group_stand_on_the_agenda() -> None:
    proposal, group = "/proposal To lease the boathouse", "/group Moss and Reed"
    sitting = sitting_with("/item 5", proposal, f"/maker {COAST}", "/made May 2026", group, "/scope Its rent")
    facts = [
        "Proposed decision: To lease the boathouse",
        f"Decision maker: {COAST}",
        "Date of the decision: May 2026",
        "Members of the group: Moss and Reed",
        "Scope of the review: Its rent",
    ]
    assert [line for line in agenda(sitting) if line in facts] == facts
    assert [line for line in minutes(sitting) if line in facts] == facts


def test_in_public_a_written_reply_names_nobody_who_asked_in_private() -> None:
    typed = (
        "/item 5",
        "/exempt 3",
        "/asked Mr Roe: Why was he dismissed?",
        "/public",
        "/written @DEC by May",
    )
    assert [logged.text for logged in sitting_with(*typed).log] == ["A written reply"]
    typed = (
        "/item 5",
        "/exempt 3",
        "/asked Mr Roe: Why was he dismissed?",
        "/written @DEC by May",
        "/public",
    )
    (logged,) = sitting_with(*typed).log
    assert (logged.text, logged.private) == ("A written reply to Mr Roe", True)
