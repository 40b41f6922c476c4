"""Writes the capture line that records who attends, or who came and went: the reverse of reading it."""

from collections.abc import Sequence

from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.names.in_the_room import directory
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.room_events import Attendance, Excuse, Mode, Moment, Move, Post, Presence, post_of
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.times import shown

COMMANDS = {
    Mode.HERE: "here",
    Mode.ONLINE: "online",
    Mode.WITH: "with",
    Mode.SUBSTITUTE: "sub",
    Mode.APOLOGIES: "ap",
    Mode.ABSENT: "absent",
}
"""The command for each way to attend, or not."""
_MOVES = {Move.CAME: "in", Move.WENT: "out", Move.CHAIR: "chair"}


def written_line(body: Attendance | Presence, sitting: Sitting) -> str:
    """The capture line that records this, with names in full.

    Whether it is read as that depends on the names and on what was said with them: read it to know.

    Args:
        body: what it is to record.
        sitting: the meeting.
    """
    if isinstance(body, Presence):
        return _presence(body, sitting)
    names = [written_name(named, sitting) for named in body.people]
    match body.mode:
        case Mode.SUBSTITUTE if body.instead_of is not None:
            words = f"{names[0]} for {written_name(body.instead_of, sitting)}"
        case Mode.APOLOGIES | Mode.ABSENT:
            words = "; ".join(
                f"{name}{_excuse(body.excuse_of(named))}"
                for name, named in zip(names, body.people, strict=True)
            )
        case Mode.WITH:
            words = "; ".join(
                f"{name}{_post(post_of(named, body.posts))}"
                for name, named in zip(names, body.people, strict=True)
            )
        case _:
            words = ", ".join(names)
    return f"/{COMMANDS[body.mode]} {words}"


def written_name(named: Named, sitting: Sitting) -> str:
    """A person's name in full, in quotes where it is not read as one name without.

    One of two people of the same name is written by their initials or post, where these tell them apart.
    """
    person = sitting.people.get(named.person or "")
    names = (person.name, person.initials, person.role) if person is not None else (named.text,)
    plain = (name for name in names if name and _means(name, named, sitting))
    return next(plain, f"“{names[0]}”")


def _means(name: str, named: Named, sitting: Sitting) -> bool:
    """Whether a name is read as this person's, without quotes."""
    try:
        known = directory(sitting).known_at_start(name)
    except CannotRead:  # it fits two people
        return False
    return known is not None and not known.rest and known.named.person == named.person


def written_when(event: Presence) -> str:
    """When someone came or went, as it is typed behind their name: "7.17 pm after item 2"."""
    return " ".join(filter(None, [shown(event.at) if event.at else "", _moment(event.moment)]))


def _presence(event: Presence, sitting: Sitting) -> str:
    names = ", ".join(written_name(named, sitting) for named in event.people)
    return f"/{_MOVES[event.move]} {names} {written_when(event)}".rstrip()


def _moment(moment: Moment | None) -> str:
    return f"{moment.relation} item {moment.concerned.number}" if moment is not None else ""


def _excuse(said: Excuse) -> str:
    return _in_brackets([said.absence, said.reason])


def _post(said: Post | None) -> str:
    """A post behind a name; one that begins with a capital would be another person without brackets."""
    words = [said.role, said.body] if said is not None else []
    return "".join(f" ({word})" if word[:1].isupper() else f", {word}" for word in words if word)


def _in_brackets(words: Sequence[str]) -> str:
    said = ", ".join(filter(None, words))
    return f" ({said})" if said else ""
