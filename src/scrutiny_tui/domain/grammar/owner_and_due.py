"""Owners and due wording: the end of `/request`, `/action` and `/recommend`, and what follows `>>`."""

import re

from scrutiny_tui.domain.action_log import Due, Kind
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.due_in_line import due_at_end, read_due, split_owner
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.result import OwnerAndDue
from scrutiny_tui.domain.names.spans import NameMatch, at_signs, quoted
from scrutiny_tui.domain.people import Named

TAIL = ">>"
_KINDS = {"request": Kind.REQUEST, "recommend": Kind.RECOMMENDATION, "action": Kind.ACTION}
_SEPARATOR = re.compile(r"\s*(,|(?<!\S)(?:and(?=\s)|&(?=\s)))\s*", re.IGNORECASE)
_JOINT = re.compile(r"\s*(?:(?:,|;|and\b|&(?=\s))\s*)?@", re.IGNORECASE)


def split_owed(words: str, kind: Kind, context: LineContext) -> tuple[str, OwnerAndDue]:
    """Split "text @who when" into the text, unchanged, and owners and due wording.

    Owners begin at the last `@` that begins a word, or at the first of several in a row. Without an `@` the
    whole line is the text, and due wording at its end is read too.

    Raises:
        CannotRead: an owner's name fits two people.
    """
    signs = at_signs(words)
    if not signs:
        return words.strip(), OwnerAndDue(kind, due=due_at_end(words, context.day))
    begin = signs.pop()
    while signs and _is_one_name(words[signs[-1] + 1 : begin], context):
        begin = signs.pop()
    owners, due = read_owner_and_due(words[begin:], context)
    return words[:begin].strip(), OwnerAndDue(kind, owners, due)


def read_owner_and_due(words: str, context: LineContext) -> tuple[tuple[Named, ...], Due | None]:
    """Read "who when": owners, with or without `@`, then due wording.

    Raises:
        CannotRead: an owner's name fits two people.
    """
    owners: list[Named] = []
    rest = words.strip()
    while rest:
        found = _owner(rest.removeprefix("@"), context)
        if found is None and (not owners or rest.startswith("@")):
            name, rest = _unknown(rest.removeprefix("@"), context)
            owners += [Named(name)] if name else []
        elif found is None:
            break
        else:
            owners.append(found.named)
            rest = found.rest
        joint = _JOINT.match(rest) or _before_a_name(rest, context)
        if joint is None:
            break
        rest = rest[joint.end() :].removeprefix("@")
        rest = f"@{rest}"
    wording = rest.lstrip(" ,;:.-–—").rstrip(" ,;")
    return tuple(dict.fromkeys(owners)), read_due(wording, context.day) if wording else None


def split_tail(words: str, kind: Kind, context: LineContext) -> tuple[str, OwnerAndDue | None]:
    """Split "text >> who when" into the text, unchanged, and owners and due wording; None without `>>`.

    Args:
        words: the line.
        kind: the kind of log entry where the words after `>>` name none.
        context: what it is read against.

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
    owners, due = read_owner_and_due(rest if named_kind else owing, context)
    return text.strip(), OwnerAndDue(named_kind or kind, owners, due)


def _is_one_name(words: str, context: LineContext) -> bool:
    """Whether the words between two `@` are one name and nothing else."""
    bare = re.sub(r"(?:\s*[,;]|\s+and|\s+&)?\s*$", "", words, flags=re.IGNORECASE)
    return " " not in bare.strip() or bool(context.directory.people_named(bare))


def _owner(words: str, context: LineContext) -> NameMatch | None:
    """The known name at the beginning of `words`; None for "DEC's team", which is not DEC."""
    found = context.directory.known_at_start(words)
    return None if found is None or re.match(r"['’]s\b", found.rest) else found


def _unknown(words: str, context: LineContext) -> tuple[str, str]:
    """The name of an owner who is not known, and what follows: another owner, or due wording."""
    in_quotes = quoted(words)
    if in_quotes is not None:
        return in_quotes.named.text, in_quotes.rest
    following = at_signs(words)
    if following:
        name = re.sub(r"(?:\s*[,;]|\s+and|\s+&)?\s*$", "", words[: following[0]], flags=re.IGNORECASE)
        return name, words[following[0] :]
    name, when = split_owner(words, context.day)
    for joint in _SEPARATOR.finditer(name):
        if context.directory.known_at_start(name[joint.end() :]):
            return name[: joint.start()], words[joint.start() :]
    return name.strip(), when


def _before_a_name(rest: str, context: LineContext) -> re.Match[str] | None:
    """What separates one owner from the next: a comma before a known name, "and" before any name."""
    joint = re.match(_SEPARATOR, rest)
    if joint is None or context.directory.known_at_start(rest[joint.end() :]):
        return joint
    return joint if joint[1] != "," and split_owner(rest[joint.end() :], context.day)[0] else None
