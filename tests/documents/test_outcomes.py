"""Resolutions, votes and the blocks that close an item, as the minutes print them."""

import pytest
from msgspec.structs import replace

from scrutiny_tui.documents.compose import compose_item
from scrutiny_tui.documents.styles.number_formats import NumberFormat
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.domain.action_log import Kind
from scrutiny_tui.domain.discussion import MarkStyle, Point
from scrutiny_tui.domain.entries import Body, FollowUp
from scrutiny_tui.domain.outcomes import (
    Action,
    Agreed,
    Amendment,
    Clause,
    Conclusion,
    Lost,
    Motion,
    Noted,
    Reason,
    Recommendation,
    RecordedVote,
    Request,
    Side,
    Vote,
    Withdrawn,
)
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.printable import Block, Emphasis, Paragraph
from tests.documents.builders import everybody, lines, named, owed, sitting, style, sub

LEAD = "RESOLVED: That the panel:"


def blocks(*bodies: Body | tuple[Body, FollowUp], printed: HouseStyle | None = None) -> tuple[Block, ...]:
    pairs = [body if isinstance(body, tuple) else (body, None) for body in bodies]
    held = sitting(*(("5", body, owing) if owing else ("5", body) for body, owing in pairs))
    return compose_item(held, held.items[0], printed or style())[1:]


def read(*bodies: Body | tuple[Body, FollowUp]) -> list[str]:
    return lines(blocks(*bodies))


def test_clauses_stand_under_one_lead() -> None:
    assert read(Clause("asks for figures."), Clause("thanks the team.")) == [
        LEAD,
        "• asks for figures.",
        "• thanks the team.",
    ]


def test_a_resolution_stands_where_it_was_taken_and_discussion_may_go_on() -> None:
    assert read(Point("before"), Clause("a"), Point("between"), Clause("b")) == [
        "before",
        LEAD,
        "• a.",
        "between",
        LEAD,
        "• b.",
    ]


def test_what_was_recorded_between_two_clauses_does_not_part_them() -> None:
    assert read(Clause("a"), Request("figures"), Clause("b"))[:3] == [LEAD, "• a", "• b"]


def test_sub_points_of_a_clause_stand_under_it() -> None:
    assert read(Clause("asks for:"), sub("figures;", "(a)"), sub("a map.", "(b)"), Clause("b")) == [
        LEAD,
        "• asks for:",
        "(a) figures;",
        "(b) a map.",
        "• b",
    ]


def test_a_style_may_number_its_clauses() -> None:
    plain = style()
    numbers = NumberFormat(MarkStyle.ROMAN, "({n})")
    roman = replace(plain, resolution=replace(plain.resolution, clauses=numbers))
    found = lines(blocks(Clause("a"), sub("a1"), Clause("b"), printed=roman))
    assert found == [LEAD, "(i) a", "◦ a1", "(ii) b"]


def test_the_words_that_announce_a_resolution_stand_out() -> None:
    lead = blocks(Clause("a"))[0]
    assert isinstance(lead, Paragraph)
    assert [(run.text, run.emphasis) for run in lead.runs] == [
        ("RESOLVED:", Emphasis.STRONG),
        (" That the panel:", Emphasis.NONE),
    ]


def test_standing_resolutions() -> None:
    assert read(Noted(), Agreed()) == ["RESOLVED: That the report be noted.", "The panel agreed."]


def test_what_was_to_be_noted_and_was_not_is_printed_with_what_became_of_it() -> None:
    lost = "The following motion was put to the vote and was lost: That the report be noted."
    assert read(Noted(), Lost()) == [lost]
    assert read(Noted(), Withdrawn()) == ["The following motion was withdrawn: That the report be noted."]
    own_words = replace(style().resolution, noted="Resolved: the report be noted.")
    assert lines(blocks(Noted(), Lost(), printed=replace(style(), resolution=own_words))) == [lost]


def test_a_sub_point_after_the_vote_is_no_part_of_what_was_voted_on() -> None:
    assert read(Clause("closes the lane."), Vote(numbers=(5, 2, None)), sub("it was icy")) == [
        LEAD,
        "• closes the lane.",
        "Votes for: 5; against: 2.",
        "• it was icy",
    ]


def test_mover_before_votes_and_reasons_after() -> None:
    assert read(
        Clause("a"),
        Motion(named("hale"), named("berg")),
        Vote(numbers=(5, 1, 2)),
        RecordedVote(everybody("hale", "berg"), Side.AGAINST),
        Reason("it is due."),
    ) == [
        "Proposed by Councillor Hale and seconded by Councillor van der Berg.",
        LEAD,
        "• a.",
        "Votes for: 5; against: 1; abstentions: 2.",
        (
            "At their own request it was recorded that Councillor Hale and Councillor van der Berg voted "
            "against the motion."
        ),
        "Reason: it is due.",
    ]


def test_a_motion_without_a_seconder() -> None:
    assert read(Motion(named("hale")), Clause("a"))[0] == "Proposed by Councillor Hale."


@pytest.mark.parametrize(
    ("vote", "words"),
    [
        (Vote(unanimous=True), "The vote was unanimous."),
        (
            Vote(names=((Side.FOR, everybody("moss", "hale")), (Side.AGAINST, everybody("berg")))),
            "For: Councillor Moss and Councillor Hale. Against: Councillor van der Berg.",
        ),
        (Vote(names=((Side.ABSTAINED, everybody("berg")),)), "Abstained: Councillor van der Berg."),
        (
            Vote(numbers=(5, 5, 0), casting=Side.FOR),
            "Votes for: 5; against: 5; abstentions: 0. The Chair used the casting vote for the motion.",
        ),
        (Vote(numbers=(7, 2, None)), "Votes for: 7; against: 2."),
        (
            Vote(numbers=(5, 5, None), casting=Side.AGAINST),
            "Votes for: 5; against: 5. The Chair used the casting vote against the motion.",
        ),
    ],
)
def test_votes_in_words(vote: Vote, words: str) -> None:
    assert read(Clause("a"), vote)[-1] == words


def test_a_casting_vote_on_a_recommendation_names_no_motion() -> None:
    used = "Votes for: 5; against: 5. The Chair used the casting vote"
    for side in (Side.FOR, Side.AGAINST):
        printed = " ".join(read(Recommendation("fund two posts"), Vote(numbers=(5, 5, None), casting=side)))
        assert f"{used} {side} the recommendation." in printed


def test_a_lost_motion_does_not_read_as_resolved() -> None:
    found = read(Clause("sells the hall."), Vote(numbers=(1, 6, 0)), Lost())
    assert found == [
        "The following motion fell: That the panel:",
        "• sells the hall.",
        "Votes for: 1; against: 6; abstentions: 0.",
    ]


def test_a_lost_motion_without_words_says_that_it_was_lost() -> None:
    assert read(Motion(named("hale")), Lost()) == [
        "Proposed by Councillor Hale.",
        "The motion was put to the vote and was lost.",
    ]


def test_amendments_stand_before_what_was_resolved() -> None:
    amendment = Amendment(named("berg"), named("orr"), "leave out the hall.")
    assert read(Clause("a"), amendment, Vote(numbers=(1, 6, 0)), Lost(), Vote(unanimous=True)) == [
        "An amendment was proposed by Councillor van der Berg and seconded by Mrs Orr: leave out the hall.",
        "Votes for: 1; against: 6; abstentions: 0.",
        "The amendment was put to the vote and was lost.",
        LEAD,
        "• a.",
        "The vote was unanimous.",
    ]


def test_closing_blocks_come_last_in_the_styles_order() -> None:
    assert read(
        Conclusion("It was better."),
        Conclusion("It was not yet good."),
        (Action("Visit the quay"), owed(Kind.ACTION, named("vale"), due="in the autumn")),
        (Request("Figures"), owed(Kind.REQUEST, named("dec"), due="by the next meeting")),
        Point("said after"),
    ) == [
        "said after",
        "Information requests",
        "• Figures (DEC, by the next meeting)",
        "Actions",
        "• Visit the quay (Head of Moorings, in the autumn)",
        "Conclusions",
        "The panel came to the following conclusions:",
        "1. It was better.",
        "2. It was not yet good.",
    ]


def test_recommendations_stand_under_the_body_they_are_made_to() -> None:
    cabinet, trust = Named("Cabinet"), Named("the Trust")
    assert read(
        (Recommendation("fund it"), owed(Kind.RECOMMENDATION, cabinet, due="by May")),
        (Recommendation("open it"), owed(Kind.RECOMMENDATION, trust)),
        (Recommendation("mend it"), owed(Kind.RECOMMENDATION, cabinet)),
        Recommendation("paint it"),
    ) == [
        "Recommendations to Cabinet",
        "• fund it (by May)",
        "• mend it",
        "Recommendations to the Trust",
        "• open it",
        "Recommendations",
        "• paint it",
    ]


def test_a_due_wording_that_the_text_ends_with_is_not_printed_twice() -> None:
    text = "A map, to be provided by mid-April 2026."
    assert read((Request(text), owed(Kind.REQUEST, named("dec"), due="by mid-April 2026")))[-1] == (
        f"• {text} (DEC)"
    )


def test_an_owner_nobody_knows_is_printed_as_typed() -> None:
    assert read((Request("Figures"), owed(Kind.REQUEST, Named("the Trust"))))[-1] == "• Figures (the Trust)"


@pytest.mark.parametrize("body", [Request(""), Action(""), Conclusion(""), Recommendation(""), Clause("")])
def test_an_outcome_without_words_says_so_and_stands_out(body: Body) -> None:
    last = blocks(body)[-1]
    assert not hasattr(last, "rows")
    assert [(run.text, run.emphasis) for run in getattr(last, "runs", ())] == [
        ("(wording to be supplied)", Emphasis.VERIFY)
    ]


def test_something_said_that_is_also_owed_prints_once_and_unchanged() -> None:
    said = "A note on places would be circulated."
    assert read((Point(said), owed(Kind.ACTION, named("dec"), due="after the meeting"))) == [said]
    assert read((Clause("asks for a note."), owed(Kind.RESOLUTION, named("dec")))) == [
        LEAD,
        "• asks for a note.",
    ]
