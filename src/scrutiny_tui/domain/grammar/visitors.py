"""Officers and visitors with the post they hold and the body they come from: `/with Name, role, body`."""

import re
from collections.abc import Iterator
from functools import partial

from scrutiny_tui.domain.attendance import identity
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.names.directory import Directory
from scrutiny_tui.domain.names.reading import read_names
from scrutiny_tui.domain.names.spans import quoted
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.room_events import Post

_POSTS = re.compile(
    r"\b(?:director|manager|chief|officer|clerk|secretary|treasurer|inspector|superintendent|commissioner"
    r"|commander|solicitor|barrister|counsel|lawyer|auditor|accountant|surveyor|engineer|planner|architect"
    r"|consultant|advis[eo]r|analyst|researcher|teacher|headteacher|principal|governor|lecturer|matron|midwife"
    r"|physician|registrar|co-?ordinator|administrator|assistant|deputy|lead|leader|chair|chairman|chairwoman"
    r"|chairperson|convener|president|trustee|partner|owner|founder|agent|spokes(?:man|woman|person)"
    r"|representative|resident|petitioner|objector|applicant|member|supervisor|executive|ceo|mp"
    r"|(?:head|warden|ranger|nurse|sergeant|constable|mayor|mayoress|provost|dean|canon|bishop)"
    r"(?=\s+(?:of|for|at)\b))\b"
    r"|^(?:head|warden|ranger|nurse|sergeant|constable)$",
    re.IGNORECASE,
)
_BODIES = re.compile(
    r"\b(?:trust|nhs|council|ltd|limited|plc|llp|cic|inc|university|school|academy|hospital|surgery|board"
    r"|association|society|foundation|federation|union|company|group|agency|authority|department|team|services?"
    r"|police|constabulary|parish|charity|partnership|commission|committee|forum|club|institute|centre|network"
    r"|friends\s+of|(?:college|church)(?=\s+of\b))\b",
    re.IGNORECASE,
)
_NO_POST = re.compile(
    r"(?:for|after|from|until|till|before|during|at|by|via|to|in|late|online|left|item|items"
    r"|absent|not|apologies|remote|remotely|virtual|virtually|teams|zoom)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*,\s*(?=(?:[^\"“”]*[\"“][^\"“”]*[\"”])*[^\"“”]*$)")
_GROUPS = re.compile(r"\s*;\s*(?=(?:[^\"“”]*[\"“][^\"“”]*[\"”])*[^\"“”]*$)")
_BRACKETS = re.compile(
    r"\s*\((?P<said>[^()]*)\)(?P<next>\s*(?:(?:,\s*)?(?:and|&)\s+|,\s*(?=[^,;()]+\())(?=\S))?", re.IGNORECASE
)
"""Brackets after a name, and what separates it from the next: "and", or a comma before more brackets."""
_BRACKETED = "\x01"
"""Marks what stood in brackets, which is always a post or a body. It cannot be typed: lines are cleaned."""
_TITLE_OF_A_PLACE = re.compile(r"(?:\w+\s+){1,2}of\b", re.IGNORECASE)
_AND = re.compile(r"(?:^|\s+)(?:and|&)\s+")


def read_visitors(words: str, context: LineContext) -> tuple[tuple[Named, ...], tuple[Post, ...]]:
    """Read who attends, each name with the post and the body that follow it, if they do.

    Words between commas are a post or a body where they read as one: a known office ("Clerk"), a kind of body
    ("NHS Trust"), an office of a council ("Lord Mayor"), or a small letter first. After a post, everything up
    to the next person belongs to it.
    A person in the store, a title, quotation marks and a semicolon always begin another person.

    Returns:
        Everyone named, and the posts of those who have one.

    Raises:
        CannotRead: a name is missing or fits two people, or words are nobody's name.
    """
    people: dict[Named, None] = {}
    posts: list[Post] = []
    bare = _BRACKETS.sub(partial(_without_brackets, directory=context.directory), words)
    for group in filter(str.strip, _GROUPS.split(bare)):
        for names, said in _people(group, context.directory):
            found = read_names(names, context.directory)
            if said and len(found) > 1:
                raise CannotRead(f"“{said[0]}” may belong to any of several names. Write ; between people.")
            people |= dict.fromkeys(found)
            posts += [Post(found[0], *_post_and_body(said))] if said else []
    if not people:
        raise CannotRead("A name is missing.")
    return tuple(people), tuple(posts)


def _without_brackets(found: re.Match[str], directory: Directory) -> str:
    """A post or a body in brackets as between commas: "Tom Bell (Wold Council)"; else as it stands.

    Raises:
        CannotRead: it says when, or how, someone attends.
    """
    said = found["said"].strip()
    if _NO_POST.match(said):
        raise CannotRead(
            f"“({said})” is neither a post nor a body. Who attends online, comes late or leaves has a line of"
            " its own: /online A, /in A 7.17, /out A 8.05"
        )
    describes = _POSTS.search(said) or _BODIES.search(said)
    if not (describes or (said[:1].isupper() and not _known(said, directory))):
        return found[0]
    return f", {_BRACKETED}{said}{'; ' if found['next'] else ''}"


def _people(group: str, directory: Directory) -> Iterator[tuple[str, list[str]]]:
    """The names of a group that stand together, each with what was said of the last of them."""
    names, said = "", list[str]()
    pieces = [part for piece in _BETWEEN.split(group) for part in _parted(piece, directory)]
    for at, (piece, begins) in enumerate(pieces):
        following = pieces[at + 1][0] if at + 1 < len(pieces) else ""
        if names and piece.startswith(_BRACKETED):
            said.append(piece.removeprefix(_BRACKETED))
        elif names and not begins and _describes(piece, names, following, directory, after_post=bool(said)):
            said.append(piece)
        elif names:
            yield names, said
            names, said = piece, []
        else:
            names = piece
    yield names, said


def _parted(piece: str, directory: Directory) -> Iterator[tuple[str, bool]]:
    """A piece between two commas, divided at each "and" that a person follows.

    Returns:
        The parts, and whether each begins with a person after such an "and".
    """
    start = 0
    for found in _AND.finditer(piece):
        if _is_person(piece[found.end() :], directory):
            if before := piece[start : found.start()].strip():
                yield before, start > 0
            start = found.end()
    yield piece[start:].strip(), start > 0


def _describes(piece: str, name: str, following: str, directory: Directory, *, after_post: bool) -> bool:
    """Whether words are the post or the body of the person named before them.

    A known person's post means that person, except after an unknown name or their own.
    """
    if _NO_POST.match(piece):
        return False
    if directory.is_office(piece):
        return True
    if _is_person(piece, directory):
        holder, before = _known(piece, directory), _known(name, directory)
        return bool(holder and _POSTS.search(piece)) and (before is None or before == holder)
    if _POSTS.search(piece) or _BODIES.search(piece) or piece[:1].islower():
        return True
    return after_post and not _POSTS.search(following)


def _is_person(words: str, directory: Directory) -> bool:
    """Whether the first words name a person: known, with a title, or in quotation marks."""
    if quoted(words) or (directory.has_title(words) and not _TITLE_OF_A_PLACE.match(words)):
        return True
    return _known(words, directory) is not None


def _known(words: str, directory: Directory) -> str | None:
    """The identifier of the person known by exactly these words; None where no one is."""
    known = directory.known_at_start(words)
    return identity(known.named) if known and not known.rest.strip(" .") else None


def _post_and_body(said: list[str]) -> tuple[str, str]:
    """What was said of a person as post and body: the body stands last."""
    *others, last = said
    if not others and _BODIES.search(last) and not _POSTS.search(last):
        return "", last.strip(" .")
    return (", ".join(others), last.strip(" .")) if others else (last.strip(" ."), "")
