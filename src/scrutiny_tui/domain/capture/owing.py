"""Who owes something, and by when: the end of `/request`, `/action`, `/recommend`, and what follows `>>`."""

import re

from scrutiny_tui.domain.capture.due import due_at_end, read_due, split_owner
from scrutiny_tui.domain.capture.errors import CannotRead
from scrutiny_tui.domain.capture.names import Match, at_signs, quoted
from scrutiny_tui.domain.capture.reading import Asked
from scrutiny_tui.domain.capture.room import Room
from scrutiny_tui.domain.log import Due, Kind
from scrutiny_tui.domain.people import Named

TAIL = ">>"
_KINDS = {"request": Kind.REQUEST, "recommend": Kind.RECOMMENDATION, "action": Kind.ACTION}
_PARTED = re.compile(r"\s*(,|(?<!\S)(?:and(?=\s)|&(?=\s)))\s*", re.IGNORECASE)
_JOINT = re.compile(r"\s*(?:(?:,|;|and\b|&(?=\s))\s*)?@", re.IGNORECASE)


def owed(words: str, kind: Kind, room: Room) -> tuple[str, Asked]:
    """Part "text @who when" into the text, unchanged, and who owes it by when.

    Owner and due wording begin at the last `@` that begins a word, or at the first of several that follow
    one another. Without one the whole line is the text, and a due wording at its end is understood as well.

    Raises:
        CannotRead: an owner's name fits two people.
    """
    signs = at_signs(words)
    if not signs:
        return words.strip(), Asked(kind, due=due_at_end(words, room.day))
    begin = signs.pop()
    while signs and _is_one_name(words[signs[-1] + 1 : begin], room):
        begin = signs.pop()
    owners, due = who_when(words[begin:], room)
    return words[:begin].strip(), Asked(kind, owners, due)


def who_when(words: str, room: Room) -> tuple[tuple[Named, ...], Due | None]:
    """Read "who when": owners, with or without `@`, then due wording.

    Raises:
        CannotRead: an owner's name fits two people.
    """
    owners: list[Named] = []
    rest = words.strip()
    while rest:
        found = _owner(rest.removeprefix("@"), room)
        if found is None and (not owners or rest.startswith("@")):
            name, rest = _unknown(rest.removeprefix("@"), room)
            owners += [Named(name)] if name else []
        elif found is None:
            break
        else:
            owners.append(found.named)
            rest = found.rest
        joint = _JOINT.match(rest) or _before_a_name(rest, room)
        if joint is None:
            break
        rest = rest[joint.end() :].removeprefix("@")
        rest = f"@{rest}"
    wording = rest.lstrip(" ,;:.-–—").rstrip(" ,;")
    return tuple(dict.fromkeys(owners)), read_due(wording, room.day) if wording else None


def with_tail(words: str, kind: Kind, room: Room) -> tuple[str, Asked | None]:
    """Part "text >> who when" into the text, unchanged, and who owes it; None where there is no `>>`.

    Args:
        words: the line.
        kind: what it is when the words after `>>` do not name a kind.
        room: what it is read against.

    Raises:
        CannotRead: an owner's name fits two people.
    """
    text, tail, owing = words.rpartition(TAIL)
    if not tail:
        return words, None
    if not text.strip():
        raise CannotRead("Before >> stands what is to be followed up. Write: text >> who when")
    first, _, rest = owing.strip().partition(" ")
    named_kind = _KINDS.get(first.casefold())
    owners, due = who_when(rest if named_kind else owing, room)
    return text.strip(), Asked(named_kind or kind, owners, due)


def _is_one_name(words: str, room: Room) -> bool:
    """Whether the words between two `@` are one name and nothing else."""
    bare = re.sub(r"(?:\s*[,;]|\s+and|\s+&)?\s*$", "", words, flags=re.IGNORECASE)
    return " " not in bare.strip() or bool(room.directory.bearers(bare))


def _owner(words: str, room: Room) -> Match | None:
    """Somebody known at the beginning of `words`; not of "DEC's team", which is somebody else."""
    found = room.directory.known_at_start(words)
    return None if found is None or re.match(r"['’]s\b", found.rest) else found


def _unknown(words: str, room: Room) -> tuple[str, str]:
    """An owner whom nobody bears as a name, and what follows: another owner, or due wording."""
    in_quotes = quoted(words)
    if in_quotes is not None:
        return in_quotes.named.text, in_quotes.rest
    following = at_signs(words)
    if following:
        name = re.sub(r"(?:\s*[,;]|\s+and|\s+&)?\s*$", "", words[: following[0]], flags=re.IGNORECASE)
        return name, words[following[0] :]
    name, when = split_owner(words, room.day)
    for joint in _PARTED.finditer(name):
        if room.directory.known_at_start(name[joint.end() :]):
            return name[: joint.start()], words[joint.start() :]
    return name.strip(), when


def _before_a_name(rest: str, room: Room) -> re.Match[str] | None:
    """What parts one owner from the next: a comma before a name that somebody bears, "and" before any."""
    joint = re.match(_PARTED, rest)
    if joint is None or room.directory.known_at_start(rest[joint.end() :]):
        return joint
    return joint if joint[1] != "," and split_owner(rest[joint.end() :], room.day)[0] else None
