"""Doubts about owners that are named by a post which no one is known to have."""

import re
from collections.abc import Iterator, Sequence

from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.names.not_known import everyone_named, near_to
from scrutiny_tui.domain.entries import Entry, FollowUp
from scrutiny_tui.domain.names.near import nearly_same
from scrutiny_tui.domain.names.titles import folded, office_called
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.room_events import Attendance
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_RANK = r"(?:(?:interim|acting|deputy|assistant|corporate|strategic|executive|service|senior|principal) )*"
_ENDS_POST = (
    r"(?:manager|officer|lead|adviser|advisor|planner|engineer|solicitor|accountant|auditor|surveyor|architect"
    r"|co-?ordinator|commissioner|team|director)"
)
_POST = WordPattern(
    rf"(?:the )?{_RANK}(?:(?:director|head|manager|lead)\b,? (?:of|for) .+|chief\b.*\b(?:officer|executive)"
    rf"|director,? .+|(?:[\w&'’-]+ ){{1,5}}{_ENDS_POST})",
    re.IGNORECASE,
)
"""A post of someone who works for the council, or a team: Head of Transport, Transport Officer."""
_POLITICAL = WordPattern(r"(?:the )?(?P<head>cabinet member|portfolio holder)\b", re.IGNORECASE)
_OTHER_BODY = WordPattern(
    r"\b(?:at|from|trust|nhs|hospitals?|university|college|school|academy|police|constabulary|council|ltd"
    r"|limited|plc|board|authority|agency|charity|association|society|foundation|government|department|england"
    r"|wales|scotland|ireland|commission|ministry|icb|federation|union|company)\b",
    re.IGNORECASE,
)
"""Words of an owner who is someone in another body."""
_SMALL = frozenset({"the", "of", "for", "and", "to", "a", "an", "in", "on"})
_RANKS = frozenset({"assistant", "deputy", "vice", "junior"})
_HEADS = frozenset(
    {"director", "head", "manager", "chief", "officer", "executive", "lead", "team", "service"}
)
"""Words by which posts are told apart from what they are of."""


def of_owners(sitting: Sitting, entry: Entry, follow_up: FollowUp) -> Iterator[Doubt]:
    """The first owner in the form of a post that no one is known to have, where any posts are known."""
    roles = _roles(sitting)
    owners = (owner for owner in follow_up.owners if owner.person is None and roles)
    sentence = next(filter(None, (_why_doubted(sitting, owner, roles) for owner in owners)), "")
    if sentence:
        yield doubt_at(entry, DoubtKind.UNKNOWN_NAME, sentence)


def _why_doubted(sitting: Sitting, owner: Named, roles: Sequence[str]) -> str:
    """What is doubted of an owner: a post that is misspelt, or that no one has; empty for any other."""
    post = owner.text
    if near := next((role for role in roles if nearly_same(_bare(post), role)), ""):
        misspelt = not is_same_post(post, near)
        return f"No one is known to be “{post}”, but “{near}” is nearly the same." if misspelt else ""
    if not _is_post(owner, roles) or _is_known(sitting, owner, roles):
        return ""
    if post.casefold().endswith(" team"):
        return f"No one is known to be in “{post}”: name who is to do it."
    return f"No one is known to be “{post}”: name the person, or give someone the post."


def _bare(post: str) -> str:
    return re.sub(r"^the ", "", post, flags=re.IGNORECASE)


@once_per_sitting(changed_by=(Attendance,))
def _roles(sitting: Sitting) -> tuple[str, ...]:
    """The posts that are known: of people, and of those who were introduced in the meeting."""
    lines = (entry.body for entry in sitting.entries)
    introduced = (post.role for body in lines if isinstance(body, Attendance) for post in body.posts)
    roles = (*(person.role for person in sitting.people.values()), *introduced)
    return tuple(dict.fromkeys(filter(None, roles)))


def is_post(words: str) -> bool:
    """Whether words name a post in the council, or a team of it."""
    return _POST.fullmatch(words) is not None and _OTHER_BODY.search(words) is None


def _is_post(owner: Named, roles: Sequence[str]) -> bool:
    """Whether an owner reads as a post in the council; a political one only where others are known."""
    if political := _POLITICAL.match(owner.text):
        return any(folded(role).startswith(political["head"].casefold()) for role in roles)
    return is_post(owner.text)


def _is_known(sitting: Sitting, owner: Named, roles: Sequence[str]) -> bool:
    """Whether someone has the post, or one of the same words, or a name that is nearly the owner's."""
    directory, bare = everyone_named(sitting), _bare(owner.text)
    if directory.people_named(bare) or office_called(bare, sitting.customs) or near_to(owner.text, directory):
        return True
    return any(is_same_post(bare, role) for role in roles)


def is_same_post(post: str, role: str) -> bool:
    """Whether two posts are one, told with more or with fewer words; of a team, whether the post is in it."""
    told, known = _words(post), _words(role)
    if told & _RANKS != known & _RANKS:
        return False
    if "team" in told:
        return told - _HEADS <= known - _HEADS
    return told <= known or (known <= told and bool(known - _HEADS))


def _words(post: str) -> frozenset[str]:
    return frozenset(word.rstrip("s") for word in re.findall(r"[a-z]+", folded(post))) - _SMALL
