"""The commands of the capture line: their names, short forms and abbreviations."""

import re
from string import ascii_lowercase

import pytest

from scrutiny_tui.domain.grammar.commands import COMMANDS, SHORTEST, LineCommand, command_of, may_mean
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.result import Unreadable
from tests.domain.scene import read, refused

FIXED = {
    "rs": "resolved",
    "rq": "request",
    "ac": "action",
    "rc": "recommend",
    "ap": "apologies",
    "sub": "substitute",
}
NAMES = [command.name for command in COMMANDS]
BEGINNINGS = sorted({name[:end] for name in NAMES for end in range(1, len(name) + 1)})


@pytest.mark.parametrize("name", NAMES)
def test_every_command_is_known_by_its_name_in_any_capitals(name: str) -> None:
    assert command_of(name).name == command_of(name.upper()).name == command_of(name.title()).name == name


@pytest.mark.parametrize(("short", "name"), FIXED.items())
def test_the_short_forms_are_fixed(short: str, name: str) -> None:
    assert command_of(short).name == name


def test_no_other_short_form_exists() -> None:
    assert {command.short: command.name for command in COMMANDS if command.short} == FIXED


@pytest.mark.parametrize("begun", BEGINNINGS)
def test_a_command_may_be_shortened_to_three_letters_or_more_while_that_is_unique(begun: str) -> None:
    fitting = [name for name in NAMES if name.startswith(begun)]
    if begun in NAMES or begun in FIXED:
        assert command_of(begun).name == FIXED.get(begun, begun)
    elif len(begun) >= SHORTEST and len(fitting) == 1:
        assert command_of(begun).name == fitting[0]
    else:
        with pytest.raises(CannotRead, match=rf"^(/{begun} may be /|There is no command /{begun}\.)"):
            command_of(begun)


@pytest.mark.parametrize(
    ("begun", "named"),
    [
        ("res", ["/resolved", "/resume"]),
        ("rec", ["/recommend", "/record"]),
        ("con", ["/conclude", "/confirm"]),
    ],
)
def test_an_abbreviation_that_fits_two_names_both(begun: str, named: list[str]) -> None:
    reason = refused(f"/{begun} words")
    assert all(name in reason for name in named)


def test_an_unknown_command_is_answered_with_what_was_perhaps_meant_and_how_to_type_a_point() -> None:
    reason = refused("/resolvd words")
    assert "/resolved" in reason
    assert "\\" in reason


MISSPELT = {
    "exempt": (
        "exmpt exepmt exempy exemtp xempt eexempt exempt3 exempt1,3 exempt: exempted exemption ex exxempt"
        " exe-mpt exempt(3) private confidential exclude excl exclusion"
        " excluded part2 /exempt exemt3 emempt exmep"
    ),
    "public": (
        "publik pubic pulbic publci ublic ppublic public. publics publc publcik pu /public unexempt publ1c"
    ),
    "item": "itme itm iem tem iitem ietm items item5 item: item-5 itemm utem /item i it agenda 5 imet",
}


@pytest.mark.parametrize(
    ("name", "word"), [(n, word) for n, words in MISSPELT.items() for word in words.split()]
)
def test_a_misspelt_boundary_is_known_for_what_it_may_mean(name: str, word: str) -> None:
    with pytest.raises(CannotRead, match=rf"^(/{re.escape(word)} may be |There is no command /)"):
        command_of(word)
    assert name in may_mean(word)


@pytest.mark.parametrize(
    "word",
    ["resolvd", "reqest", "acton", "notd", "vtoe", "heer", "apol0gies", "delcare", "headng", "tmie", "xyz"],
)
def test_a_misspelt_word_that_is_no_boundary_holds_nothing_back(word: str) -> None:
    assert may_mean(word) == set()


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_can_be_typed_as_its_usage_shows(command: LineCommand) -> None:
    line = re.sub(r"\bB\b", "Reed", re.sub(r"\bA\b", "Moss", command.usage))
    before = {"public": ("/exempt 3",), "accepted": ("/item 5", "/amend Moss: leave it out")}.get(
        command.name, ()
    )
    if command.name in ("respond", "update"):  # they need an entry of the log from an earlier meeting
        assert "There is no entry CYPSC-041" in refused(line)
        return
    assert not isinstance(read(line, *before), Unreadable)


@pytest.mark.parametrize(
    ("word", "usage"), [("rq", "/request text @who when"), ("noted", "/noted"), ("exempt", "/exempt 1, 3")]
)
def test_a_usage_is_the_name_of_the_command_and_an_example_of_what_follows(word: str, usage: str) -> None:
    assert command_of(word).usage == usage


def slips_of(word: str) -> set[str]:
    """The word with each letter left out, exchanged with the next, typed wrong, and each put in."""
    found = {word[:at] + word[at + 1 :] for at in range(len(word))}
    found |= {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)}
    for letter in ascii_lowercase:
        found |= {word[:at] + letter + word[at:] for at in range(len(word) + 1)}
        found |= {word[:at] + letter + word[at + 1 :] for at in range(len(word))}
    return found


@pytest.mark.parametrize("name", ["item", "exempt", "public", "urgent", "question"])
def test_every_single_slip_in_a_shortened_boundary_may_mean_it_and_mostly_nothing_else(name: str) -> None:
    meant = []
    for end in range(SHORTEST, len(name) + 1):
        for typed in slips_of(name[:end]):
            try:
                command_of(typed)  # "/ext" is "/extend", whatever it was meant to be
            except CannotRead:
                meant.append(may_mean(typed))
                assert name in meant[-1], typed
    assert meant.count({name}) > len(meant) * 4 / 5


def test_few_slips_in_other_commands_hold_anything_back() -> None:
    typed = [slip for name in ("noted", "request", "declare") for slip in slips_of(name)]
    assert sum(bool(may_mean(slip)) for slip in typed) < len(typed) / 100
