"""Which lines belong to one decision, and what became of it."""

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.decisions.decision import Decision, Fate
from scrutiny_tui.domain.decisions.grouping import decisions
from scrutiny_tui.domain.discussion import Heading, Note, Point
from scrutiny_tui.domain.entries import Body
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.outcomes import (
    Accepted,
    Action,
    Agreed,
    Amendment,
    Ballot,
    Clause,
    Conclusion,
    Deferred,
    Lost,
    Manner,
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
from scrutiny_tui.domain.room_events import Exclusion, Move, Presence, PublicReturns
from tests.documents.builders import sitting, sub

MOSS, HALE = Named("moss", "moss"), Named("hale", "hale")
MOVED = Motion(MOSS, HALE)
AMENDED = Amendment(HALE, None, "leave it out")


def of(*bodies: Body) -> tuple[Decision, ...]:
    return decisions(sitting(*(("1", body) for body in bodies)).entries)


PROPOSED = [Motion(MOSS, HALE, "that it be sold"), Recommendation("That it be sold"), Clause("sell it")]


@pytest.mark.parametrize("public", PROPOSED)
def test_what_is_private_is_no_part_of_a_public_decision(public: Body) -> None:
    put, deferred = sitting(("1", public), ("1", Deferred("to June"))).entries
    private = replace(deferred, exempt=Exemption((3,)))
    assert [decision.entries for decision in decisions((put, deferred))] == [(put, deferred)]
    assert not any(put in each.entries and private in each.entries for each in decisions((put, private)))


def clauses(*bodies: Body) -> list[list[str]]:
    return [[line.body.text for line in decision.clauses] for decision in of(*bodies)]


def test_consecutive_clauses_belong_to_one_resolution() -> None:
    assert clauses(Clause("a"), Clause("b")) == [["a", "b"]]


def test_a_clause_after_a_point_begins_a_new_resolution() -> None:
    assert clauses(Clause("a"), Point("said"), Clause("b")) == [["a"], ["b"]]


def test_a_clause_after_a_heading_begins_a_new_resolution() -> None:
    assert clauses(Clause("a"), Heading("Costs"), Clause("b")) == [["a"], ["b"]]


def test_requests_actions_conclusions_notes_and_the_room_do_not_separate_clauses() -> None:
    between = (
        Request("x"),
        Action("x"),
        Recommendation("x"),
        Conclusion("x"),
        Note("x"),
        Presence(Move.CAME, (HALE,)),
    )
    assert clauses(Clause("a"), *between, Clause("b")) == [["a", "b"]]


def test_sub_points_after_a_clause_belong_to_the_clause() -> None:
    assert clauses(Clause("a"), sub("a1"), sub("a2"), Clause("b")) == [["a", "a1", "a2", "b"]]


def test_sub_points_after_a_point_are_discussion_and_separate_clauses() -> None:
    assert clauses(Clause("a"), Point("said"), sub("said too"), Clause("b")) == [["a"], ["b"]]


def test_agreed_straight_behind_a_clause_is_said_of_it() -> None:
    (found,) = of(Clause("a"), Agreed())
    assert found.standing is not None
    assert [line.body for line in found.clauses] == [Clause("a")]


def test_noted_and_agreed_are_resolutions_of_their_own() -> None:
    found = of(Clause("a"), Noted(), Clause("b"), Point("said"), Agreed())
    standing = [type(each.standing.body) if each.standing else None for each in found]
    assert standing == [None, Noted, None, Agreed]


def test_a_motion_before_any_clause_waits_for_the_resolution() -> None:
    (found,) = of(MOVED, Point("debated"), Clause("a"), Vote(numbers=(3, 1, 0)))
    assert found.motion is not None
    assert found.motion.body == MOVED
    assert [line.body for line in found.put.votes] == [Vote(numbers=(3, 1, 0))]


def test_a_vote_after_a_point_still_belongs_to_the_latest_resolution() -> None:
    (found,) = of(Clause("a"), Point("said"), Vote(unanimous=True))
    assert len(found.put.votes) == 1


def test_a_second_motion_belongs_to_the_next_resolution_with_what_follows_it() -> None:
    first, second = of(MOVED, Clause("a"), Motion(HALE, MOSS), Vote(unanimous=True), Clause("b"))
    assert first.motion is not None
    assert second.motion is not None
    assert (first.motion.body, second.motion.body) == (MOVED, Motion(HALE, MOSS))
    assert (len(first.put.votes), len(second.put.votes)) == (0, 1)


def test_a_vote_straight_after_an_amendment_is_on_the_amendment_and_the_next_on_the_motion() -> None:
    (found,) = of(Clause("a"), AMENDED, Vote(numbers=(1, 4, 0)), Lost(), Vote(numbers=(5, 0, 0)))
    (amended,) = found.amendments
    assert [line.body for line in amended.put.votes] == [Vote(numbers=(1, 4, 0))]
    assert amended.put.fate is Fate.LOST
    assert found.fate is Fate.RESOLVED
    assert [line.body for line in found.put.votes] == [Vote(numbers=(5, 0, 0))]


def test_a_motion_that_was_lost_is_not_a_resolution_that_was_passed() -> None:
    (found,) = of(MOVED, Clause("a"), Vote(numbers=(1, 4, 0)), Lost())
    assert found.fate is Fate.LOST


def test_a_motion_lost_before_more_debate_does_not_affect_the_next_resolution() -> None:
    lost, passed = of(MOVED, Lost(), Point("debated on"), Clause("a"))
    assert (lost.clauses, lost.fate) == ((), Fate.LOST)
    assert passed.fate is Fate.RESOLVED


def test_a_motion_without_a_resolution_stands_by_itself() -> None:
    (found,) = of(Point("said"), MOVED)
    assert found.clauses == ()
    assert found.first.body == MOVED


def test_reasons_and_recorded_votes_belong_to_the_latest_resolution() -> None:
    _, second = of(
        Clause("a"), Point("said"), Clause("b"), Reason("because"), RecordedVote((MOSS,), Side.FOR)
    )
    assert [line.body.text for line in second.reasons] == ["because"]
    assert [line.body.who for line in second.put.recorded] == [(MOSS,)]


def test_a_resolution_stands_where_its_first_clause_was_recorded() -> None:
    (found,) = of(MOVED, Point("debated"), Clause("a"))
    assert found.first.body == Clause("a")


def test_every_line_of_a_decision_belongs_to_exactly_one_decision() -> None:
    bodies = (MOVED, AMENDED, Vote(), Clause("a"), sub("a1"), Vote(), Lost(), Reason("r"), Noted(), Vote())
    found = [entry.body for decision in of(*bodies) for entry in decision.entries]
    assert sorted(map(repr, found)) == sorted(map(repr, bodies))


def test_what_was_resolved_in_private_and_in_public_is_never_one_resolution() -> None:
    assert clauses(Clause("a"), Exclusion((3,)), PublicReturns(), Clause("c")) == [["a"], ["c"]]


@pytest.mark.parametrize(
    "put", [(Vote(unanimous=True),), (Agreed(), Vote(unanimous=True)), (Point("talk"), Agreed()), (Lost(),)]
)
def test_what_was_put_without_words_when_the_public_was_back_belongs_to_no_words(
    put: tuple[Body, ...],
) -> None:
    earlier, private, later = of(Clause("a"), Exclusion((3,)), PublicReturns(), *put, Clause("c"))
    assert [one.may_be_private for one in (earlier, private, later)] == [False, True, False]
    assert [len(one.entries) for one in (earlier, later)] == [1, 1]


def test_a_recommendation_behind_the_return_of_the_public_is_not_the_words_that_follow() -> None:
    (resolved,) = of(Exclusion((3,)), PublicReturns(), Recommendation("fund boats"), Clause("c"))
    assert (resolved.may_be_private, len(resolved.entries), resolved.recommended) == (False, 1, ())


def test_a_mover_behind_the_return_of_the_public_moves_the_words_that_follow() -> None:
    vote, words = Vote(unanimous=True), Clause("c")
    for lines in ((words, vote), (vote, words)):
        decision, *others = of(Exclusion((3,)), PublicReturns(), MOVED, *lines)
        assert (others, decision.may_be_private, len(decision.entries)) == ([], False, 3)


def test_a_motion_that_fell_stands_by_itself_before_the_next() -> None:
    fell, carried = of(MOVED, Point("It was withdrawn."), Motion(HALE, MOSS), Clause("b"))
    assert fell.motion is not None
    assert carried.motion is not None
    assert (fell.motion.body, carried.motion.body) == (MOVED, Motion(HALE, MOSS))
    assert (len(fell.clauses), len(carried.clauses)) == (0, 1)


def test_a_motion_between_two_clauses_is_that_of_the_second() -> None:
    first, second = of(Clause("a"), MOVED, Clause("b"), Vote(numbers=(3, 1, None)))
    assert [line.body.text for line in first.clauses] == ["a"]
    assert first.motion is None
    assert [line.body.text for line in second.clauses] == ["b"]
    assert second.motion is not None
    assert second.put.votes


def test_each_motion_lost_is_kept() -> None:
    assert [found.fate for found in of(Lost(), Lost())] == [Fate.LOST, Fate.LOST]


def test_a_clause_after_a_vote_begins_another_decision() -> None:
    carried, lost = of(Clause("a"), Vote(numbers=(4, 1, 0)), Clause("b"), Vote(numbers=(2, 3, 0)))
    assert (carried.fate, lost.fate) == (Fate.RESOLVED, Fate.LOST)


def test_a_vote_straight_after_what_became_of_a_motion_is_on_that_motion() -> None:
    [lost] = of(Clause("a"), Lost(), Vote(numbers=(1, 4, None)))
    assert (lost.fate, len(lost.put.votes)) == (Fate.LOST, 1)
    assert len(of(Clause("a"), Lost(), Point("said"), Vote(numbers=(1, 4, None)))) == 2


def test_words_typed_after_their_vote_belong_to_it() -> None:
    (found,) = of(MOVED, Vote(numbers=(3, 2, 0)), Clause("a"), Clause("b"))
    assert (len(found.clauses), len(found.put.votes)) == (2, 1)


def test_a_tie_is_decided_by_the_casting_vote_and_by_nothing_else() -> None:
    casts = (None, Side.FOR, Side.AGAINST)
    fates = [of(Clause("a"), Vote(numbers=(2, 2, None), casting=cast))[0].fate for cast in casts]
    assert fates == [Fate.TIED, Fate.RESOLVED, Fate.LOST]


def test_an_amendment_takes_no_vote_after_a_point() -> None:
    (found,) = of(MOVED, AMENDED, Point("It was debated."), Clause("a"), Vote(numbers=(3, 2, 0)))
    assert (found.amendments[0].put.fate, found.fate) == (Fate.UNKNOWN, Fate.RESOLVED)


def test_an_amendment_is_taken_up_or_withdrawn_while_it_is_open() -> None:
    fates = [
        of(MOVED, AMENDED, Point("It was debated."), said)[0].amendments[0].put.fate
        for said in (Accepted(), Withdrawn())
    ]
    assert fates == [Fate.ACCEPTED, Fate.WITHDRAWN]


def test_the_words_as_moved_are_kept_apart_from_what_was_resolved_as_amended() -> None:
    (found,) = of(MOVED, Clause("a"), AMENDED, Vote(numbers=(4, 1, 0)), Clause("b"), Vote(unanimous=True))
    assert [line.entry.text for line in found.motion_words] == ["a"]
    assert [line.entry.text for line in found.clauses] == ["b"]


def test_clauses_voted_on_separately_are_decisions_of_their_own() -> None:
    votes = (Vote(numbers=(4, 1, None), clauses=(1,)), Vote(numbers=(1, 4, None), clauses=(2,)))
    found = of(MOVED, Clause("a"), Clause("b"), *votes)
    assert [each.fate for each in found] == [Fate.RESOLVED, Fate.LOST]


def test_an_item_is_deferred_without_a_motion() -> None:
    resolved, deferred = of(Clause("a"), Vote(unanimous=True), Deferred("to May"))
    assert (resolved.fate, deferred.fate) == (Fate.RESOLVED, Fate.DEFERRED)


def test_a_vote_taken_again_by_names_is_kept_beside_the_first() -> None:
    again = Vote(names=((Side.FOR, (MOSS,)),), manner=Manner.RECORDED)
    (found,) = of(Clause("a"), Vote(numbers=(1, 0, None), manner=Manner.HANDS), again)
    assert len(found.put.votes) == 2


TIE = Ballot(((MOSS, 3), (HALE, 3)))
WON = Ballot(((MOSS, 4), (HALE, 2)))


def test_a_ballot_decides_on_no_words_before_or_behind_it() -> None:
    for ballot, fate in ((TIE, Fate.TIED), (WON, Fate.RESOLVED)):
        assert [one.fate for one in of(Clause("thanks the crew"), ballot)] == [Fate.RESOLVED, fate]
        assert [one.fate for one in of(ballot, Clause("thanks the crew"))] == [fate, Fate.RESOLVED]
        assert [one.fate for one in of(ballot, Noted())] == [fate, Fate.RESOLVED]


def test_a_vote_after_a_ballot_is_on_the_words_that_follow() -> None:
    found = of(TIE, Vote(numbers=(1, 4, None)), Clause("thanks the crew"))
    assert [one.fate for one in found] == [Fate.TIED, Fate.LOST]


def test_a_ballot_held_again_is_one_election() -> None:
    (found,) = of(TIE, WON)
    assert (len(found.put.votes), found.fate) == (2, Fate.RESOLVED)


def test_a_ballot_belongs_to_the_motion_that_names_candidates_alone() -> None:
    assert [one.fate for one in of(MOVED, TIE)] == [Fate.TIED]
    found = of(Motion(MOSS, HALE, "that the depot be kept"), TIE)
    assert [one.fate for one in found] == [Fate.UNKNOWN, Fate.TIED]


def test_a_sub_point_belongs_to_a_clause_only_straight_after_its_words() -> None:
    between = (Vote(numbers=(4, 1, None)), Lost(), Withdrawn(), Reason("because"), Request("the cost"))
    for body in between:
        assert clauses(Clause("a"), sub("a1"), body, sub("said")) == [["a", "a1"]]
    assert clauses(Clause("a"), AMENDED, Vote(numbers=(1, 4, None)), sub("said"))[0] == ["a"]
    assert clauses(Vote(numbers=(4, 1, None)), Clause("a"), sub("a1")) == [["a", "a1"]]


def test_words_straight_after_the_loss_of_a_motion_without_words_are_what_was_lost() -> None:
    for body in (Lost(), Withdrawn(), Vote(numbers=(1, 4, None))):
        (found,) = of(MOVED, body, Clause("a"))
        assert found.fate in (Fate.LOST, Fate.WITHDRAWN)
        assert [line.entry.text for line in found.clauses] == ["a"]


def test_what_is_noted_after_a_motion_with_words_was_carried_is_another_decision() -> None:
    found = of(Motion(MOSS, HALE, "that it be kept"), Vote(numbers=(4, 1, None)), Noted())
    assert [bool(one.standing) for one in found] == [False, True]
