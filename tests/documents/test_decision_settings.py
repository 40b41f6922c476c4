"""Settings for decisions: from typed lines to the minutes."""

from pathlib import Path

import pytest

from scrutiny_tui.documents.compose import compose_item
from scrutiny_tui.documents.styles.style_files import StyleError, Styles
from scrutiny_tui.documents.writers.plain_text import as_text
from scrutiny_tui.domain.part import Part, part_of
from scrutiny_tui.domain.printable import Table
from tests.council import AGENDA
from tests.documents.builders import TEMPLATES, cells, lines, style
from tests.documents.office import W, part, written
from tests.documents.sayings import SAYINGS
from tests.documents.typed import minutes, read, styled
from tests.domain.scene import taken

TWO = ("/rs asks for a survey.", "/reason it is due.", "/rs thanks the crew.", "/reason it was cold.")


def rows(settings: str, *typed: str) -> list[list[str]]:
    """The cells of the table in these lines, headings first."""
    (table,) = (block for block in minutes(settings, "/item 5", *typed).blocks if isinstance(block, Table))
    return [[*table.header], *cells(table)]


def test_reasons_stand_after_all_clauses() -> None:
    assert read("", *TWO)[1:] == [
        "(a) asks for a survey.",
        "(b) thanks the crew.",
        "Reason: it is due.",
        "Reason: it was cold.",
    ]


def test_a_reason_may_stand_after_the_clause_that_it_was_given_for() -> None:
    assert read('[resolution]\nreasons = "after each clause"', *TWO)[1:] == [
        "(a) asks for a survey.",
        "Reason: it is due.",
        "(b) thanks the crew.",
        "Reason: it was cold.",
    ]


def test_a_reason_that_was_given_before_any_clause_stands_under_the_first() -> None:
    settings = '[resolution]\nreasons = "after each clause"'
    assert read(settings, "/reason it is due.", "/rs a", "/rs b")[1:] == [
        "(a) a",
        "Reason: it is due.",
        "(b) b",
    ]


def test_the_reasons_of_one_sentence_stand_after_it() -> None:
    settings = '[resolution]\nclauses = "one sentence"\nreasons = "after each clause"'
    assert read(settings, *TWO)[1:] == ["Reason: it is due.", "Reason: it was cold."]


def test_a_style_that_prints_no_reasons_prints_none_after_a_clause_either() -> None:
    settings = '[resolution]\norder = ["resolved"]\nreasons = "after each clause"'
    assert read(settings, *TWO)[1:] == ["(a) asks for a survey.", "(b) thanks the crew."]


TABLED = """
[naming.mention]
officer = ["{initials}"]
[closing.actions]
lines = "table"
columns = ["Minute", "Action"]
cells = ["{text}", "{owner}[, {due}]"]
"""


def test_actions_may_have_a_column_of_their_own() -> None:
    assert rows(TABLED, "/action Mend the slip @DEC by 30 April", "/action Visit the quay") == [
        ["Minute", "Action"],
        ["Mend the slip", "DEC, by 30 April"],
        ["Visit the quay", ""],
    ]


def test_the_columns_of_a_table_share_the_width_of_the_page() -> None:
    (table,) = (b for b in minutes(TABLED, "/item 5", "/action Mend the slip").blocks if isinstance(b, Table))
    wide, narrow = table.widths
    assert wide > narrow > 0
    assert wide + narrow == pytest.approx(1)


def test_two_tables_are_not_run_together(tmp_path: Path) -> None:
    requests = '[closing.requests]\nheading = ""\nlines = "table"'
    actions = '[closing.actions]\nheading = ""\nlines = "table"'
    found = minutes(f"{requests}\n{actions}", "/item 5", "/request Costs", "/action Visit the quay")
    assert "Costs\t\n\nAction" in as_text(found)
    body = [each.tag for each in next(part(written(found, tmp_path)).iter(f"{W}body"))]
    first = body.index(f"{W}tbl")
    assert body[first : first + 3] == [f"{W}tbl", f"{W}p", f"{W}tbl"]


def test_a_table_has_as_many_cells_as_headings() -> None:
    with pytest.raises(StyleError, match=r"closing\.actions\.cells must be as many as columns"):
        styled('[closing.actions]\ncolumns = ["Action"]')
    with pytest.raises(StyleError, match=r"closing\.actions\.columns must have headings"):
        styled('[closing.actions]\nlines = "table"\ncolumns = []\ncells = []')


def test_an_owner_may_stand_in_brackets() -> None:
    settings = '[naming.mention]\nofficer = ["{initials}"]\n[closing.actions]\nline = "{text}[ ({owner})]"'
    assert read(settings, "/action Mend the slip @DEC by 30 April")[-1] == "• Mend the slip (DEC)"


IN_WORDS = (
    '[votes]\nnumbers = "The vote: {in_favour_words} to {against_words}[, {abstained_words} abstaining]."'
)


@pytest.mark.parametrize(
    ("vote", "words"),
    [
        ("7-2", "The vote: seven to two."),
        ("7-0-1", "The vote: seven to none, one abstaining."),
        ("21-20-0", "The vote: 21 to twenty, none abstaining."),
    ],
)
def test_a_vote_may_be_told_in_words(vote: str, words: str) -> None:
    assert read(IN_WORDS, "/noted", f"/vote {vote}")[-1] == words


AMENDED = ("/rs builds a slip.", "/amend Moss Reed leave out “slip”")
MOVED = "An amendment was proposed by Councillor Moss and seconded by Councillor Reed: leave out “slip”."


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("/vote 4-1",), ["Votes for: 4; against: 1.", "The amendment was carried."]),
        (("/vote unanimous",), ["The vote was unanimous.", "The amendment was carried."]),
        (("/vote for Moss, Reed against Orr",), [
            "For: Councillor Moss and Councillor Reed. Against: Mrs Orr.",
            "The amendment was carried.",
        ]),
        (("/vote 2-2 chair for",), [
            "Votes for: 2; against: 2. The Chair used the casting vote for the amendment.",
            "The amendment was carried.",
        ]),
        (("/vote 1-4", "/lost"), ["Votes for: 1; against: 4.", "The amendment was lost."]),
        (("/lost",), ["The amendment was lost."]),
        (("/vote 1-4",), ["Votes for: 1; against: 4.", "The amendment was lost."]),
        (("/vote 2-2",), [
            "Votes for: 2; against: 2.",
            "The votes on the amendment were equal and, no casting vote being recorded, it fell.",
        ]),
        (("/withdrawn",), ["The amendment was withdrawn."]),
        (("/accepted",), ["The amendment was accepted by the mover of the motion."]),
        (("/carried",), ["The amendment was carried."]),
        ((), []),
    ],
)  # fmt: skip
def test_what_became_of_an_amendment_is_said_as_far_as_it_is_known(
    typed: tuple[str, ...], told: list[str]
) -> None:
    found = read("", *AMENDED, *typed)
    assert found == [MOVED, *told, "RESOLVED: That the Committee builds a slip."]


def test_the_vote_on_an_amendment_may_stand_in_what_became_of_it() -> None:
    settings = """
[votes]
numbers = "{in_favour_words} votes to {against_words}"
[resolution]
order = ["amendments", "resolved"]
amendment_lost = "The amendment was lost[ by {vote}]."
amendment_carried = "The amendment was carried[ by {vote}]."
"""
    lost = read(settings, *AMENDED, "/vote 2-4", "/lost")[1]
    carried = read(settings, *AMENDED, "/vote 4-2")[1]
    assert (lost, carried) == (
        "The amendment was lost by two votes to four.",
        "The amendment was carried by four votes to two.",
    )


def test_a_council_that_records_no_votes_records_none_on_amendments() -> None:
    settings = '[resolution]\norder = ["moved", "amendments", "resolved"]'
    found = read(settings, *AMENDED, "/vote 4-1", "/vote 5-0", "/record Orr against")
    assert found == [MOVED, "The amendment was carried.", "RESOLVED: That the Committee builds a slip."]


def test_a_motion_without_words_may_be_lost_by_its_vote() -> None:
    settings = '[resolution]\norder = ["moved", "resolved"]\nlost = "The motion was lost[ ({vote})]."'
    assert read(settings, "/moved Moss", "/vote 1-4", "/lost") == [
        "Proposed by Councillor Moss.",
        "The motion was lost (Votes for: 1; against: 4.).",
    ]


def test_dissent_is_recorded_in_the_words_of_the_council() -> None:
    settings = '[votes]\nrecorded_against = "{names} asked that their dissent be recorded."'
    assert (
        read(settings, "/noted", "/record Orr against")[-1] == "Mrs Orr asked that their dissent be recorded."
    )


@pytest.mark.parametrize("name", Styles(TEMPLATES).names)
def test_motions_amendments_and_votes_read_as_sentences_in_every_style(name: str) -> None:
    typed = ("/moved Moss seconded Reed", *AMENDED[1:], "/vote 2-2 chair against", "/lost", AMENDED[0],
             "/vote 2-2 chair for", "/record Orr against", "/moved Reed", "/vote 1-4", "/lost")  # fmt: skip
    told = lines(minutes("", "/item 5", *typed, on=name))
    chair, motion = SAYINGS[name].chair, SAYINGS[name].motion
    assert f"Votes for: 2; against: 2. The {chair} used the casting vote against the amendment." in told
    assert f"Votes for: 2; against: 2. The {chair} used the casting vote for the {motion}." in told
    assert style(name).resolution.amendment_lost in told
    assert f"At their own request it was recorded that Mrs Orr voted against the {motion}." in told
    moved = next(line for line in told if line.endswith("by Councillor Reed."))
    assert told.index(style(name).resolution.lost) > told.index(moved)


@pytest.mark.parametrize("name", Styles(TEMPLATES).names)
def test_a_ballot_that_ends_in_a_tie_elects_no_one_in_any_style(name: str) -> None:
    tied = " ".join(read("", "/ballot Moss 3, Reed 3, Berg 1", on=name))
    assert "no casting vote" in tied
    assert "no one was elected" in tied
    assert "Moss and" in tied.partition("Berg")[2]
    assert "was elected." not in tied.replace("no one was elected.", "")
    cast = " ".join(read("", "/ballot Moss 3, Reed 3, chair for Reed", on=name))
    assert "used the casting vote for" in cast
    assert "Reed was elected." in cast
    assert "no one" not in cast


def test_the_chair_by_its_own_word_decides_a_ballot_with_the_casting_vote() -> None:
    (told,) = read("", "/ballot Moss 3, Reed 3, Convener for Reed, Reed elected Vice-Chair", on="scotland")
    assert told == (
        "The votes cast in the ballot were: Councillor Moss 3 and Councillor Reed 3."
        " The Convener used the casting vote for Councillor Reed. Councillor Reed was elected Vice-Chair."
    )


def test_a_style_that_prints_no_votes_says_who_was_elected_all_the_same() -> None:
    settings = '[resolution]\norder = ["resolved"]'
    assert read(settings, "/ballot Moss 3, Reed 4") == ["Councillor Reed was elected."]
    assert read(settings, "/ballot Moss 3, Reed 3")[0].endswith("no one was elected.")


def test_words_as_moved_that_were_carried_and_then_resolved_in_others_are_one_decision() -> None:
    assert read(
        "", "/moved Moss seconded Reed: that the tug be kept", "/vote 4-1", "/resolved keeps the tug"
    ) == [
        "Proposed by Councillor Moss and seconded by Councillor Reed.",
        "The motion as moved was: That the tug be kept.",
        "RESOLVED: That the Committee keeps the tug.",
        "Votes for: 4; against: 1.",
    ]


def test_several_clauses_after_such_a_vote_stay_together() -> None:
    typed = (
        "/moved Moss: that the tug be kept",
        "/vote 4-1",
        "/resolved keeps the tug",
        "/resolved thanks the crew",
    )
    told = read("", *typed)
    assert told[-4:] == [
        "RESOLVED: That the Committee:",
        "(a) keeps the tug",
        "(b) thanks the crew",
        "Votes for: 4; against: 1.",
    ]


@pytest.mark.parametrize(
    "between",
    [("/vote 1-4",), ("/vote 4-1", "Members spoke of the crew."), ("/vote 4-1", "/reason It is sound.")],
)
def test_a_clause_after_words_that_were_lost_or_debated_on_is_a_decision_of_its_own(
    between: tuple[str, ...],
) -> None:
    told = read("", "/moved Moss: that the tug be kept", *between, "/resolved keeps the tug")
    assert "The motion as moved was: That the tug be kept." not in told
    assert told[-1] == "RESOLVED: That the Committee keeps the tug."


def test_a_clause_about_something_else_after_a_carried_motion_leaves_that_resolved() -> None:
    told = read("", "/moved Moss: that the tug be kept", "/vote 4-1", "/resolved thanks the crew")
    assert [line for line in told if line.startswith("RESOLVED:")] == [
        "RESOLVED: That the tug be kept.",
        "RESOLVED: That the Committee thanks the crew.",
    ]


def test_what_somebody_said_is_a_sentence_and_what_leads_to_sub_points_is_none() -> None:
    assert read("", "moss: asked why", "reed: asked for", "- a map", "A note would come") == [
        "Councillor Moss asked why.",
        "Councillor Reed asked for",
        "• a map",
        "A note would come",
    ]


def test_words_in_the_middle_of_a_clause_keep_their_small_letter() -> None:
    told = read("", "/resolved supports the tug.", "/resolved that the crew be paid.", on="west-sussex")
    assert any(line.endswith("The Committee supports the tug.") for line in told)


EMPTIED = "/moved Moss seconded Reed: that bins be emptied"


@pytest.mark.parametrize(
    "outcome", [("/lost",), ("/vote 1-4",), ("/withdrawn",), ("It was debated.", "/lost")]
)
def test_a_recommendation_behind_a_motion_that_was_not_carried_is_not_made(outcome: tuple[str, ...]) -> None:
    printed = read("", "/here all", EMPTIED, "/recommend fund the bins @Cabinet by May", *outcome)
    assert "(b) That the Committee recommend to Cabinet: fund the bins" in printed
    assert not any("Recommendations" in line for line in printed)


def test_a_style_says_in_its_own_words_to_whom_a_recommendation_was_to_go() -> None:
    own = """
    [resolution]
    recommended = "urge {body}: {text}"
    recommended_that = "urge {body} that {text}"
    """
    lost = read(own, "/recommend fund the bins @Cabinet", "/recommend that bins be bought @Cabinet", "/lost")
    assert lost[1:] == ["(a) urge Cabinet: fund the bins", "(b) urge Cabinet that bins be bought"]


def test_the_vote_on_a_recommendation_alone_says_what_it_was_on_unless_that_is_printed_there() -> None:
    lines = ("/recommend fund the bins @Cabinet", "It was debated.", "/vote 4-1")
    put = "On being put to the vote, it was agreed that the Committee recommend to"
    assert read("", *lines)[:3] == [
        "It was debated.",
        f"{put} Cabinet: fund the bins.",
        "Votes for: 4; against: 1.",
    ]
    assert read("", *lines[:2], "/carried")[1:3] == [
        f"{put} Cabinet: fund the bins.",
        "Recommendations to Cabinet",
    ]
    taken = '[closing.recommendations]\nplace = "where taken"'
    assert read(taken, *lines)[1:] == ["It was debated.", "Votes for: 4; against: 1."]


def test_a_recommendation_behind_a_motion_that_was_carried_is_made() -> None:
    printed = read("", "/here all", EMPTIED, "/recommend fund the bins @Cabinet by May", "/vote 4-1")
    assert printed[-2:] == ["Recommendations to Cabinet", "• fund the bins (by May)"]


def test_a_motion_agreed_by_assent_is_resolved_where_that_was_said() -> None:
    assert read("", EMPTIED, "/agreed", "/out Moss", "/vote 4-0") == [
        "Proposed by Councillor Moss and seconded by Councillor Reed.",
        "The Committee agreed.",
        "RESOLVED: That bins be emptied.",
        "Councillor Moss left the meeting.",
        "Votes for: 4; against: 0.",
    ]


def test_an_amendment_behind_a_decision_that_was_made_is_printed_where_it_was_moved() -> None:
    typed = (
        "/rs thanks the crew",
        "It was late.",
        "/amend Reed Moss add “weekly”",
        "/lost",
        "/agreed to empty bins",
    )
    assert read("", *typed) == [
        "RESOLVED: That the Committee thanks the crew.",
        "It was late.",
        "An amendment was proposed by Councillor Reed and seconded by Councillor Moss: add “weekly”.",
        "The amendment was lost.",
        "RESOLVED: That the Committee agrees to empty bins.",
    ]


@pytest.mark.parametrize(
    "outcome",
    [
        ("/carried",),
        ("/lost",),
        ("/vote 1-4",),
        ("/withdrawn",),
        ("/carried", "/lost"),
        ("/note read out", "/lost"),
    ],
)
def test_what_became_of_a_private_decision_is_not_told_behind_the_return_of_the_public(
    outcome: tuple[str, ...],
) -> None:
    private = ("/exempt 3", "Three offers.", "/rs accepts offer B", "/vote 1-4", "/public")
    public = ("/rs keeps the fees", *private, *outcome)
    after = taken("/item 5", *public)
    sitting = part_of(after.sitting, Part.PUBLIC)
    item = next(item for item in AGENDA if item.number == "5")
    assert lines(compose_item(sitting, item, styled("")))[-1] == "The public returned to the meeting."
