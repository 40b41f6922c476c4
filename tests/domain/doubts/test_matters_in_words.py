"""Sentences that say what was decided on a matter, where the decision about it was another one."""

import pytest

from scrutiny_tui.domain.doubts.doubt import DoubtKind
from tests.domain.doubts.doubted import HERE, MET, said

RAISED = "that the charge in Mill Lane be raised to £2"
LOST = (f"/moved Moss seconded Reed: {RAISED}", "/vote 1-4-0")
CARRIED = ("/moved Moss seconded Reed: that twelve boats be replaced by June 2027", "/vote 4-1-0")
DEFERRED = (
    "/moved Ben Hale seconded Reed: that the mooring fees be deferred to the next meeting",
    "/vote 5-0",
)
PAINTED = ("/rs keeps the lamps in Mill Lane", "/rs paints the gate red", "/vote 4-1")
OTHERWISE = "This is deferred to the meeting on 10 May, and what was resolved defers it to the next meeting."
IS_LOST = "but the motion on it is recorded as lost."


@pytest.mark.parametrize(
    ("lines", "line", "ending"),
    [
        (LOST, "The committee agreed to raise the charge in Mill Lane to £2.", "motion is recorded as lost."),
        ((*LOST, *DEFERRED), "The committee agreed to raise the charge in Mill Lane.", IS_LOST),
        ((*LOST, *DEFERRED), "The Committee approved the charge of £2.", IS_LOST),
        (LOST, "The charge in Mill Lane would be raised to £2.", IS_LOST),
        (LOST, "The charge in Mill Lane was raised to £3.", IS_LOST),
        (CARRIED, "The resolution was lost.", "it is recorded as carried: /lost records a change."),
        (CARRIED, "This motion was then lost.", "it is recorded as carried: /lost records a change."),
        (CARRIED, "The committee refused the replacement of the boats.", "it is recorded as resolved."),
        (CARRIED, "The replacement of the boats was not approved.", "it is recorded as resolved."),
        (CARRIED, "The committee agreed to replace twenty boats.", "and what was decided has “twelve”."),
        (CARRIED, "Twelve boats would be replaced by June 2028.", "and what was decided has “2027”."),
        (DEFERRED, "The mooring fees were approved.", "but it is recorded as deferred."),
        (DEFERRED, "The mooring fees were not deferred.", "but it is recorded as deferred."),
        (DEFERRED, "The motion to defer was lost.", "recorded as carried: /lost records a change."),
        (DEFERRED, "Item 5 was deferred to 21 April 2026.", "recorded as deferred to the next meeting."),
        (CARRIED, "The committee decided against replacing the boats.", "recorded as carried."),
        (CARRIED, "The committee declined to replace the boats.", "it is recorded as resolved."),
        (CARRIED, "The boats were not to be replaced.", "it is recorded as resolved."),
        ((*LOST, *DEFERRED), "The proposed charge of £2 was agreed.", IS_LOST),
        (DEFERRED, "The mooring fees were not to be deferred.", "but it is recorded as deferred."),
        (("/rs a dive be made",), "A dive was refused.", "but it is recorded as resolved."),
        (PAINTED, "The committee agreed to paint the gate blue.", "and what was decided has “red”."),
        (PAINTED, "Members agreed that the gate be painted blue.", "and what was decided has “red”."),
        (("/ballot Reed 3, Berg 2",), "The appointment was deferred.", "someone is recorded as elected."),
    ],
)
def test_a_sentence_is_held_to_the_decision_on_its_matter(
    lines: tuple[str, ...], line: str, ending: str
) -> None:
    found = said(*HERE, *lines, line, sitting=MET)
    assert len(found) == 1
    assert found[0].endswith(ending)


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        (LOST, "The committee did not agree to raise the charge in Mill Lane."),
        (LOST, "The committee agreed not to raise the charge in Mill Lane to £2."),
        (LOST, "The charge in Mill Lane would not be raised."),
        (PAINTED, "The committee agreed to retain the lamps in Mill Lane."),
        (PAINTED, "The committee agreed to paint the gate of the yard blue."),
        (LOST, "The charge in Mill Lane would stay at £1."),
        (LOST, "The charge in Mill Lane was raised to £1 in 2024."),
        (LOST, "The charge in Mill Lane was raised by Councillor Reed."),
        (LOST, "If the motion were carried, the charge in Mill Lane would be raised to £2."),
        (("The charge in Mill Lane would be raised to £2.", *LOST), "Members thanked the officers."),
        (CARRIED, "The committee agreed to replace twelve boats by June 2027."),
        (CARRIED, "Twelve boats would be replaced at a cost of £40,000."),
        (CARRIED, "Two boats would be kept."),
        (CARRIED, "The boats were damaged in the storm."),
        (CARRIED, "Members agreed with Councillor Reed."),
        (CARRIED, "The resolution was carried."),
        (CARRIED, "The Cabinet would replace twenty boats."),
        (DEFERRED, "The mooring fees were deferred to the next meeting."),
        (DEFERRED, "The mooring fees were deferred to 14 April."),
        (DEFERRED, "The motion to defer was carried."),
        (DEFERRED, "The committee agreed to defer the mooring fees."),
        (DEFERRED, "The works were postponed to May."),
    ],
)
def test_a_sentence_that_agrees_or_is_about_something_else_is_not_doubted(
    lines: tuple[str, ...], line: str
) -> None:
    assert said(*HERE, *lines, line, sitting=MET) == []


@pytest.mark.parametrize(
    ("lines", "sentences"),
    [
        (
            ("/deferred to the meeting on 10 May",),
            [
                "No meeting on 10 May 2026 is known.",
                OTHERWISE,
            ],
        ),
        (
            ("Members spoke.", "/moved Reed seconded Moss: that the mooring fees be approved", "/vote 5-0"),
            ["It was resolved to defer this, and then it was decided."],
        ),
        (("Members spoke.", "/moved Reed seconded Moss: that the mooring fees be doubled", "/vote 5-0"), []),
        (("/deferred to the next meeting",), []),
        (("/deferred to 14 April",), []),
    ],
)
def test_what_was_resolved_to_be_deferred_is_not_deferred_otherwise_or_decided(
    lines: tuple[str, ...], sentences: list[str]
) -> None:
    assert said(*HERE, *DEFERRED, *lines, sitting=MET) == sentences


def test_something_deferred_to_a_day_before_the_meeting_is_doubted() -> None:
    assert said(*HERE, "/deferred until October 2025") == ["“until October 2025” is before the meeting."]


def test_something_deferred_only_in_words_is_doubted() -> None:
    found = said(*HERE, "The appointment was deferred to the next meeting.")
    assert found == ["Only words say that this was deferred: /deferred records it."]


BEGINS = ("/moved Moss seconded Reed: that the quay review begin in February 2027", "/vote 4-1-0")


@pytest.mark.parametrize(
    "line",
    [
        "The quay review would begin in {}.",
        "The quay review would start in {}.",
        "The review will commence in {}.",
        "The Committee decided to start the quay review in {}.",
        "The Committee agreed that the quay review would begin in {}.",
        "It was resolved that the quay review begin in {}.",
    ],
)
def test_the_month_of_what_is_to_come_is_held_to_the_decision(line: str) -> None:
    different = "The words have “{}”, and what was decided has “February".format
    found = said(*HERE, *BEGINS, line.format("March 2027"), but=DoubtKind.ONLY_WORDS)
    assert [one.startswith(different("March")) for one in found] == [True]
    assert said(*HERE, *BEGINS, line.format("February 2027"), but=DoubtKind.ONLY_WORDS) == []


@pytest.mark.parametrize(
    "line",
    [
        "The Committee agreed in March to look at the quay review.",
        "The Committee agreed that the quay review had begun in March 2026.",
        "The quay review was begun in March 2026.",
        "The review would start with a letter in March.",
        "The quay review should begin in March.",
        "The bus service would start in March.",
    ],
)
def test_a_month_of_something_else_is_not(line: str) -> None:
    assert said(*HERE, *BEGINS, line, but=DoubtKind.ONLY_WORDS) == []


def test_what_only_words_resolve_is_also_held_to_the_decision_on_its_matter() -> None:
    line = "It was resolved that the quay review begin in March 2027."
    assert said(*HERE, *BEGINS, line) == [
        "Only words say that this was resolved: /resolved records it.",
        "The words have “March”, and what was decided has “February”.",
    ]


def test_what_was_turned_down_is_held_to_the_decision() -> None:
    resolved = (*HERE, "/resolved that the Cabinet be asked to accept the tender of Tarn Ltd")
    for line in ("The Committee turned the tender down.", "Members threw the tender out."):
        [sentence] = said(*resolved, line)
        assert sentence == "The words say that the matter was refused, but it is recorded as resolved."
    assert said(*resolved, "The Committee turned the heating down.") == []
    assert said(*HERE, "/moved Moss seconded Reed: that the tender be accepted", "/lost", line) == []


DECLINED = ("/exempt 3", "/resolved declines the offer", "/vote 5-0")


@pytest.mark.parametrize(
    ("line", "ending"),
    [
        ("The offer was taken up.", "the matter was agreed, but it is recorded as refused."),
        ("The bid was taken up.", "the matter was agreed, but it is recorded as refused."),
        (
            "The offer was declined, with Councillor Reed against.",
            "voted against: /vote or /record records it.",
        ),
        ("The offer was turned down, Councillor Reed dissenting.", "/vote or /record records it."),
    ],
)
def test_what_became_of_an_offer_in_private_is_held_to_the_resolution(line: str, ending: str) -> None:
    found = said(*HERE, *DECLINED, line, "/public")
    assert any(one.endswith(ending) for one in found), found


@pytest.mark.parametrize(
    "line", ["The offer was declined.", "The offer was not taken up.", "The offer was turned down."]
)
def test_an_offer_that_was_declined_is_told_rightly(line: str) -> None:
    assert said(*HERE, *DECLINED, line, "/public") == []
