"""Expressions that are compiled only for a text with the words they need: they find what bare ones find."""

import ast
import gc
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from scrutiny_tui.domain.doubts import found
from scrutiny_tui.domain.needed_words import Needs, folded, meets, needs_of
from scrutiny_tui.domain.word_pattern import WordPattern

TRUTH = Path(__file__).resolve().parents[1] / "truth"
LINES = [
    line
    for path in sorted(TRUTH.glob("*.toml"))
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    for line in case["lines"].strip().splitlines()
]
OF_THE_DOUBTS = [one for one in gc.get_objects() if isinstance(one, WordPattern)]
"""All there are when `found` has been imported."""
Matched: TypeAlias = tuple[str, str]
"""An expression, and a text that it matches."""

WORDS = st.sampled_from(["vote", "all ", " ", "a", "for", "SINK", "groß", "Émile"]).map(
    lambda one: (one, one)
)
SINGLE = st.sampled_from(
    [
        *(
            (".", "x"),
            (r"\d", "7"),
            ("[a-c]", "b"),
            ("[^()|]", "y"),
            ("[]x]", "]"),
            (r"[\])(]", "("),
            (r"\b", ""),
        ),
        *((r"\(", "("), (r"\?", "?"), (r"\x41", "A"), (r"\u00e9", "é"), ("(?!zz)", ""), ("(?<!q)", "")),
        *(
            ("(?:q|)", ""),
            ("z{0}", ""),
            ("z{,2}", "z"),
            ("o+", "oo"),
            ("o{2}", "oo"),
            ("o*?", ""),
            ("o??", ""),
        ),
    ]
)


def larger(parts: st.SearchStrategy[Matched]) -> st.SearchStrategy[Matched]:
    """Expressions made of others, in the ways in which those of the doubts are made."""
    some = st.lists(parts, min_size=1, max_size=3).map(lambda made: tuple(zip(*made, strict=True)))
    return st.one_of(
        some.map(lambda made: ("".join(made[0]), "".join(made[1]))),
        some.map(lambda made: (f"(?:{'|'.join(made[0])})", made[1][-1])),
        some.map(lambda made: (f" ({'|'.join(made[0])}) ", f" {made[1][0]} ")),
        st.builds(
            lambda one, times: (f"(?:{one[0]}){times}", ""),
            parts,
            st.sampled_from(["?", "*", "??", "*?", "{0,3}", "{,3}?"]),
        ),
        st.builds(
            lambda one, times: (f"(?i:{one[0]}){times}", one[1] * 2),
            parts,
            st.sampled_from(["+", "+?", "*", "{2}", "{1,3}", "{2,}?"]),
        ),
        parts.map(lambda one: (f"(?={one[0]}){one[0]}", one[1])),
    )


SPELLINGS: tuple[Callable[[str], str], ...] = (
    str,
    str.upper,
    str.lower,
    lambda text: text.replace("S", "ſ").replace("I", "ı").replace("K", "\u212a"),
)


@settings(max_examples=300)
@given(st.recursive(WORDS | SINGLE, larger, max_leaves=12), st.sampled_from(SPELLINGS))
def test_every_text_that_matches_has_the_needed_words(made: Matched, spelt: Callable[[str], str]) -> None:
    pattern, text = made[0], f"so {spelt(made[1])} it was"
    assume(re.search(pattern, text, re.IGNORECASE))
    assert meets(folded(text), needs_of(pattern))


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (r"\bmoved? an amendment\b", (" an amendment", "move")),
        (r"(?:was|were) (?:lost|beaten)", (("was ", "were "), (" lost", " beaten"))),
        (r"^(?:the )?(?P<who>chair|clerk(?:['’]s)?)(?! of)", (("chair", "clerk"),)),
        (r"(?:put (?:off|by)|(?:d|r)efer)red", ("red", (("put ", (" off", " by")), ("efer", ("d", "r"))))),
        (r"(?P<by>by )?(?(by)all|none)", ()),
        (r"(?:a|[bc])\d", ()),
    ],
)
def test_an_expression_needs_the_words_that_cannot_be_left_out(pattern: str, needs: Needs) -> None:
    assert needs_of(pattern) == needs


def test_what_is_one_character_for_an_expression_is_one_in_a_folded_text() -> None:
    every = "".join(map(chr, range(1, 0xF0000)))
    for letter in "abcdefghijklmnopqrstuvwxyzéüßµ’":
        same = re.findall(letter, every, re.IGNORECASE)
        assert {folded(one) for one in same} == {folded(letter)}


def test_no_file_of_the_doubts_compiles_an_expression_when_it_is_loaded() -> None:
    compiled = {
        path.name: ast.unparse(call)
        for path in Path(found.__file__).parent.rglob("*.py")
        for statement in ast.parse(path.read_text(encoding="utf-8")).body
        if not isinstance(statement, ast.FunctionDef)
        for call in ast.walk(statement)
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "re.compile"
    }
    assert compiled == {}


def test_the_expressions_of_the_doubts_find_what_bare_ones_find() -> None:
    assert len(OF_THE_DOUBTS) > 1_000
    texts = {text: folded(text) for text in LINES[::6]}
    missed = [
        (one.pattern, text)
        for one in OF_THE_DOUBTS
        for needs, bare in [(needs_of(one.pattern), re.compile(one.pattern, re.IGNORECASE))]
        for text, words in texts.items()
        if not meets(words, needs) and bare.search(text)
    ]
    assert missed == []


@pytest.mark.parametrize("text", ["It was put, and put again.", "Nothing."])
def test_each_method_gives_what_it_gives_of_a_compiled_expression(text: str) -> None:
    lazy, bare = (make(r"(?P<verb>put),? ", re.IGNORECASE) for make in (WordPattern, re.compile))
    for one in (lazy, bare):
        assert (one.search(text) is None) == (one.search(text, 8) is None) == ("put" not in text)
    assert lazy.search(text, 0, 5) is lazy.match(text) is lazy.fullmatch(text) is None
    assert [one.span() for one in lazy.finditer(text)] == [one.span() for one in bare.finditer(text)]
    assert lazy.findall(text) == bare.findall(text)
    assert lazy.split(text, maxsplit=1) == bare.split(text, maxsplit=1)
    assert lazy.sub(r"<\g<verb>>", text, count=1) == bare.sub(r"<\g<verb>>", text, count=1)


def test_an_expression_knows_its_own_matches() -> None:
    put, lost = WordPattern("put|lost"), WordPattern("lost|put")
    match = put.match("put")
    assert match
    assert put.matched(match)
    assert not lost.matched(match)


def test_an_expression_is_compiled_only_for_a_text_with_its_words() -> None:
    broken = WordPattern("vote(")
    assert broken.search("It was put.") is None
    with pytest.raises(re.error):
        broken.search("It was put to the vote(s).")
