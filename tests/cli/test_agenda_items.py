"""What is done to single items of an agenda from the command line."""

import pytest

from tests.cli.command_line import COMMITTEE, CommandLine

ITEMS = b"1. Apologies for absence\n2. Dredging\nReport of the Director\n3. Lights on the pier\n4. Kelp\n"


@pytest.fixture
def agenda(scrutiny: CommandLine, meeting: str) -> str:
    """The reference of a meeting with four items, and another after it."""
    scrutiny.done("agenda", "import", meeting, "-", stdin=ITEMS)
    scrutiny.done("meeting", "add", "--committee", COMMITTEE, "--date", "2026-04-14")
    return meeting


def listed(scrutiny: CommandLine, meeting: str) -> list[str]:
    return [" ".join(line.split()) for line in scrutiny.done("agenda", "list", meeting).splitlines()[1:]]


def test_items_are_listed_moved_withdrawn_deferred_and_taken_together(
    scrutiny: CommandLine, agenda: str
) -> None:
    for words, said in (
        (("move", agenda, "4", "--before", "2"), "Item 4 Kelp stands before item 2 Dredging."),
        (("move", agenda, "1"), "Item 1 Apologies for absence stands at the end."),
        (("withdraw", agenda, "3"), "Item 3 Lights on the pier is withdrawn."),
        (
            ("defer", agenda, "2", "--to", "ECSC-2026-04-14"),
            "Item 2 Dredging is deferred to ECSC-2026-04-14, and on its agenda.",
        ),
        (
            ("together", agenda, "4", "--with", "1"),
            "Item 4 Kelp is taken together with item 1 Apologies for absence.",
        ),
    ):
        ran = scrutiny("agenda", *words)
        assert (ran.status, ran.out, ran.err) == (0, "", f"{said}\n")
    assert listed(scrutiny, agenda) == [
        "4 report with item 1 Kelp",
        "2 report deferred to 14 April 2026 Dredging",
        "3 report withdrawn Lights on the pier",
        "1 formality Apologies for absence",
    ]
    assert listed(scrutiny, "ECSC-2026-04-14") == ["1 report Dredging"]
    assert (
        scrutiny("agenda", "consider", agenda, "3").err == "Item 3 Lights on the pier is taken by itself.\n"
    )
    assert "3 report Lights on the pier" in listed(scrutiny, agenda)
    assert scrutiny("agenda", "renumber", agenda).err == "2 items of ECSC-2026-03-10 renumbered.\n"
    assert [line[0] for line in listed(scrutiny, agenda)] == ["1", "2", "3", "4"]
    again = scrutiny("agenda", "renumber", agenda)
    assert (again.status, again.err) == (
        0,
        "The items of ECSC-2026-03-10 are numbered in their order already.\n",
    )


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("withdraw", "{}", "9"), "ECSC-2026-03-10 has no item 9: “scrutiny agenda list” shows them."),
        (("withdraw", "NONE-2026-01-01", "1"), "There is no meeting NONE-2026-01-01."),
        (("defer", "{}", "1", "--to", "{}"), "is no planned meeting of the committee after this one."),
        (("together", "{}", "1", "--with", "1"), "cannot be taken together"),
    ],
)
def test_what_cannot_be_done_is_refused_in_one_sentence(
    words: tuple[str, ...], why: str, scrutiny: CommandLine, agenda: str
) -> None:
    ran = scrutiny("agenda", *(word.format(agenda) for word in words))
    assert (ran.status, ran.out) == (2, "")
    assert why in ran.err
    assert len(ran.err.splitlines()) == 1


def test_the_agenda_of_published_minutes_is_altered_with_a_reason(scrutiny: CommandLine, agenda: str) -> None:
    scrutiny.done("meeting", "set", agenda, "--state", "published")
    ran = scrutiny("agenda", "withdraw", agenda, "4")
    assert (ran.status, ran.err) == (2, f"The minutes of {agenda} are published: say why they are altered.\n")
    assert scrutiny("agenda", "withdraw", agenda, "4", "--reason", "it was never reached").status == 0


def test_an_empty_agenda_says_so(scrutiny: CommandLine, meeting: str) -> None:
    assert scrutiny("agenda", "list", meeting).err == f"The agenda of {meeting} is empty.\n"
