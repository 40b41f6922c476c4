"""Owners and due wording: "who when", wherever a line says what is to be followed up."""

import re
from collections.abc import Iterable

from scrutiny_tui.domain.action_log import Due
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.due_in_line import read_due, split_owner
from scrutiny_tui.domain.grammar.due_wording import DuePosition, read_wording
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.names.looks import looks_like_a_name
from scrutiny_tui.domain.names.spans import NameMatch, at_signs, quoted
from scrutiny_tui.domain.names.word_surnames import is_also_a_word
from scrutiny_tui.domain.people import Named

_SEPARATOR = re.compile(r"\s*([,;]|(?<!\S)(?:and(?=\s)|&(?=\s)))\s*", re.IGNORECASE)
_BETWEEN_KNOWN = re.compile(r"\s*(?:[/+&]|[–—-](?=\s)|(?<!\S)(?:or|with)(?=\s))\s*", re.IGNORECASE)
"""What also separates two known owners: "OM/KL", "OM with KL"."""
ONE_DATE = "gives one owner a date of their own. Write a line for each, or all owners before one date."
_STROKE = re.compile(r"\s*[/+&]\s*")
_JOINT = re.compile(r"\s*(?:(?:[,;/+]|(?:and|or|with)\b|&(?=\s))\s*)?@", re.IGNORECASE)
_NO_PART_OF_A_NAME = frozenset(
    {
        *("and", "or", "with", "when", "if", "once", "as", "after", "before", "in", "on", "by", "to", "at"),
        *("for", "from", "until", "till", "within", "during", "subject", "asap", "soon", "please", "will"),
    }
)
JOINED = re.compile(r"(?:\s*[,;/+&]|\s+(?:and|or|with))?\s*$", re.IGNORECASE)
"""What may stand between one owner and the `@` of the next."""
_BEHIND_A_DATE = re.compile(r"\s*[,;/+(]\s*|\s+(?:and|or|[&–—-])\s+", re.IGNORECASE)
_AND_ANOTHER = re.compile(r"(?:[,;/+&]|(?:and|or|with)\b)\s*@?", re.IGNORECASE)
_BEHIND_A_NAME = re.compile(r"\s*[,;/+]\s*|\s+(?:and|or|with|&)\s+", re.IGNORECASE)


def owners_begin(words: str, context: LineContext) -> int | None:
    """Where the owners at the end of a line may begin: at the last `@` that begins a word.

    Of several owners in a row, each with its `@`, it is the first. None where the line has no `@`.
    """
    signs = at_signs(words)
    if not signs:
        return None
    begin = signs.pop()
    while signs and _is_one_name(words[signs[-1] + 1 : begin], context):
        begin = signs.pop()
    return begin


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
    return tuple(dict.fromkeys(owners)), read_due(wording, context.due) if wording else None


def refuse_second_date(owners: Iterable[Named], due: Due | None, context: LineContext) -> None:
    """Refuse owners with a date each: "by 3 May and KL by June". All owners on a line have one date.

    Raises:
        CannotRead: another owner stands in the due wording, or a date in the name of an unknown owner.
    """
    for name in (owner.text for owner in owners if owner.person is None):
        if any(split_owner(name[: joint.start()], context.due)[1] for joint in _BEHIND_A_DATE.finditer(name)):
            raise CannotRead(f"“{name}” {ONE_DATE}")
    wording = due.wording if due else ""
    for joint in _BEHIND_A_DATE.finditer(wording):
        behind = wording[joint.end() :].removeprefix("@")
        if _is_due(wording[: joint.start()], context) and _names_an_owner(behind, context):
            raise CannotRead(f"“{wording}” {ONE_DATE}")


def refuse_lost_owner(owners: Iterable[Named], due: Due | None, context: LineContext) -> None:
    """Refuse due wording that begins with a name, which would be lost: "Dr Kerr with OM by June".

    Raises:
        CannotRead: it does.
    """
    refuse_second_date(owners, due, context)
    _refuse_date_first(owners, context)
    wording = due.wording if due else ""
    if _is_due(wording, context):
        return
    titled = context.directory.has_title(wording) or _is_joined(wording, context)
    for joint in _BEHIND_A_NAME.finditer(wording):
        before, behind = wording[: joint.start()], wording[joint.end() :].removeprefix("@")
        named = looks_like_a_name(before, context.sitting.customs)
        titled = titled or (named and _owner(behind, context) is not None)
    if titled:
        raise CannotRead(
            f"“{wording}” names an owner and is no date. Write @ before each owner, and one date behind them."
        )


def _refuse_date_first(owners: Iterable[Named], context: LineContext) -> None:
    """Refuse due wording in the place of an unknown owner: "by June DEC", "next week DEC".

    Raises:
        CannotRead: a name begins with it, and it can be nothing else, or a known owner follows.
    """
    for name in (owner.text for owner in owners if owner.person is None):
        for end in reversed([word.end() for word in re.finditer(r"\S+", name)]):
            when = name[:end].strip(" ,;:.")
            reading = read_wording(when, context.due)
            if reading is None or reading.position < DuePosition.AFTER_OWNER:
                continue
            if reading.position is DuePosition.ANYWHERE or _owner(name[end:].lstrip(" @,;"), context):
                raise CannotRead(f"“{when}” is no owner. Write who before when: >> who {when}")


def _is_joined(wording: str, context: LineContext) -> bool:
    """Whether what is left behind the owners is one more, and due wording: "or Jo Soap by noon"."""
    joint = _AND_ANOTHER.match(wording)
    name, when = split_owner(wording[joint.end() :], context.due) if joint else ("", "")
    return bool(when) and looks_like_a_name(name, context.sitting.customs)


def _is_due(words: str, context: LineContext) -> bool:
    """Whether words are due wording as a whole."""
    reading = read_wording(words.strip(" .,;"), context.due)
    return reading is not None and reading.position >= DuePosition.AFTER_OWNER


def _names_an_owner(words: str, context: LineContext) -> bool:
    """Whether words begin with a known name, or with another name followed by a date."""
    name, when = split_owner(words, context.due)
    unknown = bool(when) and looks_like_a_name(name, context.sitting.customs)
    return unknown or _owner(words, context) is not None


def _is_one_name(words: str, context: LineContext) -> bool:
    """Whether the words between two `@` are one name and nothing else."""
    bare = JOINED.sub("", words)
    return " " not in bare.strip() or bool(context.directory.people_named(bare))


def _owner(words: str, context: LineContext) -> NameMatch | None:
    """The known name at the beginning of `words`.

    None for "DEC's team", which is not DEC, for "May 2027", which is a date, and for "Young people's panel".
    """
    found = _before_a_stroke(words, context) or context.directory.known_at_start(words)
    if found is None or re.match(r"['’]s\b", found.rest):
        return None
    alone = " " not in found.typed and context.directory.is_surname(found.typed)
    return None if alone and (_is_a_date(words, context) or _goes_on(found, context)) else found


def _is_a_date(words: str, context: LineContext) -> bool:
    """Whether words that begin with a surname are due wording as a whole, and more than the surname."""
    when = words.strip(" .,;")
    reading = read_wording(when, context.due) if " " in when else None
    return reading is not None and reading.position >= DuePosition.AFTER_OWNER


def _goes_on(surname: NameMatch, context: LineContext) -> bool:
    """Whether a surname is the first word of a longer name that no one is known by."""
    following = surname.rest.split(" ")[0]
    if not following[:1].isalpha() or following.casefold() in _NO_PART_OF_A_NAME:
        return False
    if not split_owner(surname.rest, context.due)[0] or context.directory.known_at_start(surname.rest):
        return False
    return following[0].isupper() or is_also_a_word(surname.typed)


def _before_a_stroke(words: str, context: LineContext) -> NameMatch | None:
    """The known name before a stroke, a plus or an ampersand that another known name follows."""
    directory = context.directory
    for stroke in _STROKE.finditer(words):
        name = words[: stroke.start()]
        if directory.people_named(name) and directory.known_at_start(words[stroke.end() :].removeprefix("@")):
            found = directory.known_at_start(name)
            return found and NameMatch(found.named, words[stroke.start() :], found.typed)
    return None


def _unknown(words: str, context: LineContext) -> tuple[str, str]:
    """The name of an owner who is not known, and what follows: another owner, or due wording."""
    in_quotes = quoted(words)
    if in_quotes is not None:
        return in_quotes.named.text, in_quotes.rest
    following = at_signs(words)
    if following:
        return JOINED.sub("", words[: following[0]]), words[following[0] :]
    name, when = split_owner(words, context.due)
    for joint in _SEPARATOR.finditer(name):
        if _owner(name[joint.end() :], context):
            return name[: joint.start()], words[joint.start() :]
    return name.strip(), when


def _before_a_name(rest: str, context: LineContext) -> re.Match[str] | None:
    """What separates one owner from the next: a stroke before a known name, "and" before any.

    So does a comma before an unknown name with a title or with due wording after it: "@DEC, Dr Hart".
    """
    joint = _SEPARATOR.match(rest) or _BETWEEN_KNOWN.match(rest)
    if joint is None or _owner(rest[joint.end() :], context):
        return joint
    if joint.re is not _SEPARATOR:
        return None
    name, when = split_owner(rest[joint.end() :], context.due)
    if joint[1] in (",", ";"):
        plain = bool(when) or context.directory.has_title(name)
        return joint if plain and looks_like_a_name(name, context.sitting.customs) else None
    return joint if name else None
