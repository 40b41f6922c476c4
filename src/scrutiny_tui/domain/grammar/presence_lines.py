"""Lines about who attends: `/here`, `/ap`, `/sub`; and about who comes, goes and takes the chair."""

import re
from datetime import time

from msgspec.structs import replace

from scrutiny_tui.domain.grammar.apologies import NONE, read_apologies
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.item_references import item_at
from scrutiny_tui.domain.grammar.result import LineReader, Recorded
from scrutiny_tui.domain.grammar.visitors import read_visitors
from scrutiny_tui.domain.names.reading import read_names
from scrutiny_tui.domain.people import Capacity, Named
from scrutiny_tui.domain.prepared_items import post_prepared
from scrutiny_tui.domain.room_events import Attendance, Mode, Moment, Move, NoApologies, Presence, Relation
from scrutiny_tui.domain.times import read_time, split_time

EVERYONE = re.compile(
    r"(?:all|everyone|everybody)\b[\s,]*(?:(?:and|plus)\b|(?P<but>but|except|save|apart from|bar)\b)?\s*",
    re.IGNORECASE,
)
"""What stands for everyone expected, after `/here`."""
_BRACKETS = re.compile(r"\(([^()]*)\)[\s.]*$")
_AFTER, _BEFORE = "(?:the )?(?:end|close|conclusion) of ", "(?:the )?(?:start|beginning) of "
_RELATIONS = {
    Relation.AFTER: rf"after(?: {_AFTER})?|following|at {_AFTER}",
    Relation.BEFORE: rf"before(?: {_BEFORE})?|prior to|from|at {_BEFORE}",
    Relation.DURING: r"during|in|at|on",
    Relation.FOR: r"for",
}
_MOMENT = re.compile(
    r"(?:^|[\s,]+)(?:"
    + "|".join(f"(?P<{relation}>{words})" for relation, words in _RELATIONS.items())
    + r")\s*(?:the\s+)?(?=(?:agenda\s+)?item\b)(?P<item>.+)$",
    re.IGNORECASE,
)
_NO_TIME = re.compile(
    r"\s(?:at\s+)?(\d[\d.:]*(?:\s*[ap]\.?m\.?)?(?:\s*[-–—]\s*\d[\d.:]*(?:\s*[ap]\.?m\.?)?)*)\.?$",
    re.IGNORECASE,
)
"""A number behind the names, which is no time: "7.84", "8"; or several: "7.40-7.84"."""
_HALF = r"\s*[ap]\.?m\.?"
_OUT_AND_IN = re.compile(
    rf"(?:^|[\s,(])\s*(?:(?:from|between|at)\s+)?(?P<went>\d[\d.:]*\d)(?P<half>{_HALF})?"
    r"\s*(?:[-–—]|,?\s*(?:and\s+)?(?:to|until|till|and|(?:back|returned|in)(?:\s+at)?)\b)\s*"
    rf"(?P<back>\d[\d.:]*\d)(?P<back_half>{_HALF})?[).\s]*$",
    re.IGNORECASE,
)
"""From when to when someone was out: "6.40-6.50", "from 6.40 to 6.50 pm", "6.40, back at 6.50"."""
_IN_WORDS = {
    Move.CAME: re.compile(
        r"[\s,]+(?:returned|rejoined|came back|back|again|joined|arrived|late)$", re.IGNORECASE
    ),
    Move.WENT: re.compile(r"[\s,]+(?:left|went|withdrew|early)$", re.IGNORECASE),
    Move.CHAIR: re.compile(r"[\s,]+(?:took the chair|in the chair)$", re.IGNORECASE),
}


def attendance(mode: Mode) -> LineReader:
    """A reader for `/here A B`, `/ap A (work)`, `/absent A`, `/online A`, `/with A`."""

    def read(words: str, context: LineContext) -> Recorded:
        if NONE.fullmatch(words):
            return _none(mode, words)
        found = EVERYONE.match(words)
        if found is None:
            return Recorded(_attendance(mode, words, context))
        if mode not in (Mode.HERE, Mode.ONLINE):
            raise CannotRead("“all” can follow only /here. Name each person instead.")
        if found["but"]:
            raise CannotRead(
                "Record first who is not here, with /ap or /absent. Then /here all records everyone else."
            )
        return Recorded(Attendance(mode, _everyone_expected(context) + _more(words[found.end() :], context)))

    return read


def substitute(words: str, context: LineContext) -> Recorded:
    """`/sub B for A`."""
    found = re.search(r"\s+(?:for|instead of|in place of)\s+", words, re.IGNORECASE)
    if not found:
        raise CannotRead("Write who stands in for whom: /sub B for A")
    coming = read_names(words[: found.start()], context.directory)
    replaced = read_names(words[found.end() :], context.directory)
    if len(coming) > 1 or len(replaced) > 1:
        raise CannotRead("A substitute stands in for one member: /sub B for A")
    return Recorded(Attendance(Mode.SUBSTITUTE, coming, replaced[0]))


def presence(move: Move) -> LineReader:
    """A reader for `/in A 7.17`, `/out A after item 2`, `/chair B`."""

    def read(words: str, context: LineContext) -> Recorded:
        if move is Move.WENT and (parted := _out_and_in(words, context.start)):
            return _both(*parted, context)
        names, at, moment = _when(_BRACKETS.sub(r" \1", words), context)
        names = _IN_WORDS[move].sub("", names)
        if at is None and moment is None and (wrong := _NO_TIME.search(names)):
            raise CannotRead(
                f"“{wrong[1]}” is not a time. Write it as 7.17 or 7.17 pm: /{_KEYS[move]} A 7.17"
            )
        if brackets := re.search(r"[()]", names):
            said = names[brackets.start() :]
            raise CannotRead(
                f"“{said}” is not a time. Write one time, after the names: /{_KEYS[move]} A 7.17"
            )
        _refuse_words_in_brackets(words, names, context)
        people = read_names(names, context.directory)
        if move is Move.CHAIR and len(people) > 1:
            raise CannotRead("One person takes the chair: /chair B")
        return Recorded(Presence(move, people, at or (None if moment else context.time_of_event), moment))

    return read


def _out_and_in(words: str, start: time | None) -> tuple[str, str] | None:
    """What follows `/out`, and `/in`, where a line says from when to when someone was out: "A 6.40-6.50"."""
    found = _OUT_AND_IN.search(words)
    if found is None:
        return None
    names = _IN_WORDS[Move.WENT].sub("", words[: found.start()].strip(" ,"))
    half = found["back_half"] or ""
    went, back = found["went"] + (found["half"] or ""), found["back"] + half
    if half and not found["half"]:  # "6.40-6.50 pm": both in the afternoon, but not "11.50-12.10 pm"
        together, until = read_time(went + half, start), read_time(back, start)
        went += half if together and until and together <= until else ""
    return (f"{names} {went}", f"{names} {back}") if read_time(went) and read_time(back) else None


def _both(went: str, back: str, context: LineContext) -> Recorded:
    """What a line records that says both when someone left and when they were back."""
    first, then = presence(Move.WENT)(went, context), presence(Move.CAME)(back, context)
    return replace(first, line=f"/out {went}", then=replace(then, line=f"/in {back}"))


_KEYS = {Move.CAME: "in", Move.WENT: "out", Move.CHAIR: "chair"}


def _when(words: str, context: LineContext) -> tuple[str, time | None, Moment | None]:
    """The words before a time and an item at the end of `words`, in either order; and those two."""
    names, at = split_time(words.strip(), context.start)
    names, moment = _split_moment(names, context)
    if at is None:
        names, at = split_time(names, context.start)
    return names, at, moment


def _split_moment(words: str, context: LineContext) -> tuple[str, Moment | None]:
    found = _MOMENT.search(words)
    item = item_at(found["item"], context) if found else None
    if found is None or item is None or item[1].strip(" .,)"):
        return words, None
    relation = next(relation for relation in Relation if found[relation])
    return words[: found.start()], Moment(relation, item[0])


def _refuse_words_in_brackets(words: str, names: str, context: LineContext) -> None:
    """Raise `CannotRead` if words in brackets would be read as a name."""
    brackets = _BRACKETS.search(words)
    if brackets and names.endswith(brackets[1]) and not context.directory.known_at_start(brackets[1]):
        raise CannotRead(
            f"“({brackets[1]})” is neither a time nor an item. Write: /out A 7.17, /in A after item 2"
        )


def _none(mode: Mode, words: str) -> Recorded:
    if mode is Mode.APOLOGIES:
        return Recorded(NoApologies())
    raise CannotRead(f"“{words}” is not a name. Only apologies can be “none”: /ap none")


def _attendance(mode: Mode, words: str, context: LineContext) -> Attendance:
    if mode in (Mode.APOLOGIES, Mode.ABSENT):
        people, excuses = read_apologies(words, context)
        return Attendance(mode, people, excuses=excuses)
    if mode is Mode.WITH:
        people, posts = read_visitors(words, context)
        said = {post.who for post in posts}
        known = (post_prepared(context.sitting, named) for named in people if named not in said)
        return Attendance(mode, people, posts=(*posts, *filter(None, known)))
    brackets = re.search(r"\([^()]*\)", words)
    if brackets:
        raise CannotRead(
            f"“{brackets[0]}” is not a name. Use a separate line for who attends online, comes late or takes"
            " the chair: /online A, /in A 7.17, /chair A"
        )
    return Attendance(mode, _read_members(words, context))


def _read_members(words: str, context: LineContext) -> tuple[Named, ...]:
    """The people named; a substitute is handed back, since it is not said for whom they sit in."""
    people = read_names(words, context.directory)
    substitutes = {m.person for m in context.sitting.in_force if m.capacity is Capacity.SUBSTITUTE}
    for named in people:
        if named.person in substitutes:
            raise CannotRead(
                f"{context.sitting.people[named.person].name} is a substitute. Write for whom: "
                f"/sub {named.text} for A; or /with {named.text}, where they sit in for no one."
            )
    return people


def _everyone_expected(context: LineContext) -> tuple[Named, ...]:
    if not context.expected:
        raise CannotRead(
            "Attendance is recorded for every member already. Name anyone else who is here: /here A B"
        )
    return tuple(Named(context.sitting.people[m.person].name, m.person) for m in context.expected)


def _more(words: str, context: LineContext) -> tuple[Named, ...]:
    return _read_members(words, context) if words.strip(" ,.") else ()
