"""What a line says is to be followed up: `@who when` at its end, or what follows `>>`.

Both are read after a request, an action, a recommendation, a clause and a conclusion. Where it is not clear
which part of a line is the owner, the line is handed back: no name is printed into a clause by accident.
"""

import re
from collections.abc import Container

from msgspec.structs import replace

from scrutiny_tui.domain.action_log import Due, Kind
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.grammar.due_in_line import due_at_end
from scrutiny_tui.domain.grammar.due_wording import DuePosition, read_wording
from scrutiny_tui.domain.grammar.errors import CannotRead
from scrutiny_tui.domain.grammar.owner_and_due import (
    JOINED,
    ONE_DATE,
    owners_begin,
    read_owner_and_due,
    refuse_lost_owner,
    refuse_second_date,
)
from scrutiny_tui.domain.grammar.result import OwnerAndDue
from scrutiny_tui.domain.people import Named

TAIL = ">>"
_KINDS = {
    Kind.REQUEST: r"(?i:requests?)|rq",
    Kind.RECOMMENDATION: r"(?i:recommend(?:ations?)?)|rc",
    Kind.ACTION: r"(?i:actions?)|ac",
    Kind.RESOLUTION: r"(?i:resolutions?|resolved)|rs",
}
_ANY_KIND = "|".join(f"({words})" for words in _KINDS.values())
_KIND = re.compile(rf"\s*(?:{_ANY_KIND})(?::|(?=\s)|$)\s*")
_OF_ANY_LINE = (Kind.REQUEST, Kind.RECOMMENDATION, Kind.ACTION)
_NEEDS_A_NAME = frozenset(
    {
        *("a", "about", "and", "as", "at", "behind", "by", "for", "from", "in", "of", "on", "or", "than"),
        *("agrees", "notes", "that", "the", "through", "to", "under", "via", "with"),
        *("appoints", "asks", "authorises", "commends", "congratulates", "elects", "instructs", "invites"),
        *("nominates", "requests", "supports", "thanks", "urges"),
    }
)
"""Words that a clause does not end with: in "thanks @DEC" the name belongs to the clause."""
_MOST_WORDS_OF_A_NAME = 4
_LOOSE_SIGN = re.compile(r"(?<!\S)@(?:\s+|$)")
_JOINING = re.compile(r"and|that|the|to", re.IGNORECASE)
"""A word after which the clause is still to come: "/noted and >> DEC"."""


def split_owed(words: str, kind: Kind, context: LineContext) -> tuple[str, OwnerAndDue]:
    """Split "text @who when", or "text >> who when", into the text, unchanged, and owners and due wording.

    Owners begin at the last `@` that begins a word, or at the first of several in a row. Without an owner the
    whole line is the text. Where no date stands behind the owners, due wording that ends the text is read.

    Raises:
        CannotRead: an owner's name fits two people, owners have a date each or would be lost in it, or there
            are owners both after `@` and after `>>`.
    """
    text, tail, owing = _parted(words)
    if tail:
        _check_no_owner(text, context)
        return text.strip(), _dated(_owing(owing, kind, context, may_be=(kind,)), text, context)
    _refuse_loose_sign(words, context)
    begin = owners_begin(words, context)
    if begin is None:
        return words.strip(), OwnerAndDue(kind, due=due_at_end(words, context.due))
    owners, due = read_owner_and_due(words[begin:], context)
    refuse_lost_owner(owners, due, context)
    _refuse_earlier_owner(words[:begin], context)
    text = words[:begin].strip()
    return text, _dated(OwnerAndDue(kind, owners, due), text, context)


def split_tail(words: str, kind: Kind, context: LineContext) -> tuple[str, OwnerAndDue | None]:
    """Split "text >> who when" into the text, unchanged, and owners and due wording; None without `>>`.

    Args:
        words: the line.
        kind: the kind of log entry where the words after `>>` name none.
        context: what it is read against.

    Raises:
        CannotRead: an owner's name fits two people.
    """
    text, tail, owing = _parted(words)
    if not tail:
        return words, None
    if not text.strip():
        raise CannotRead("Write what is to be followed up before >>: text >> who when")
    kinds = [one for one in Kind if one in (kind, *_OF_ANY_LINE)]
    return text.strip(), _owing(owing, kind, context, may_be=kinds)


def split_decided(words: str, kind: Kind, context: LineContext) -> tuple[str, OwnerAndDue | None]:
    """Split a clause from who is to see to it, named after `>>` or, at its end, after `@`.

    An `@` within the clause, or where the clause needs the name ("thanks @DEC"), is a mention. Where no date
    stands behind the owners of a clause, due wording that ends it is read.

    Raises:
        CannotRead: an owner's name fits two people; owners have a date each; or the line ends with `@` and a
            name that is not known.
    """
    text, asked = split_tail(words, kind, context)
    if asked == OwnerAndDue(kind):
        raise CannotRead(f"Write who, or when, behind {TAIL}: text {TAIL} who when")
    _refuse_loose_sign(text, context)
    begin = owners_begin(text, context)
    _refuse_earlier_owner(text[:begin], context)
    if begin is not None and not _needs_a_name(text[:begin]) and _ends_with_owners(text[begin:], context):
        owners, due = read_owner_and_due(text[begin:], context)
        if asked is not None or any(owner.person is None for owner in owners):
            raise CannotRead(
                f"“{text[begin:].strip()}” would be printed in the text. For an owner write"
                " >> who when, or leave out the @."
            )
        text, asked = text[:begin].strip(), OwnerAndDue(kind, owners, due)
    if asked is not None and kind is Kind.RESOLUTION:
        asked = _dated(asked, text, context)
    return text, asked


def is_only_owed(words: str, context: LineContext) -> bool:
    """Whether a clause is nothing but who and when: ">> DEC by June", "@DEC"; but not "@DEC's report"."""
    text = words.partition(TAIL)[0].strip(" ,:-–—")
    if not text or _JOINING.fullmatch(text):
        return True
    if owners_begin(text, context) != 0:
        return False
    owners, _ = read_owner_and_due(text, context)
    return all(owner.person for owner in owners) and _ends_with_owners(text, context)


def refuse_tail(words: str, what: str) -> None:
    """Refuse `>>` in words under which nothing is logged: it would be printed.

    Args:
        words: the words.
        what: what they are the words of.

    Raises:
        CannotRead: they do.
    """
    _, tail, owing = words.partition(TAIL)
    if tail:
        raise CannotRead(
            f"“{TAIL}{owing}” would be printed in the words of {what}. Write it behind the clause, once that"
            f" is decided: /resolved text {TAIL} who when"
        )


def _parted(words: str) -> tuple[str, str, str]:
    """The text before `>>`, the `>>`, and what follows it; the last two are empty if the line has none.

    Raises:
        CannotRead: it stands twice, and the first would be printed.
    """
    if words.count(TAIL) > 1:
        raise CannotRead(f"{TAIL} stands on this line twice. Write it once: text {TAIL} who when")
    return words.partition(TAIL)


def _dated(asked: OwnerAndDue, text: str, context: LineContext) -> OwnerAndDue:
    """Owners with the due wording that ends the text, where none stands behind them."""
    return asked if asked.due else replace(asked, due=due_at_end(text, context.due))


def _owing(owing: str, kind: Kind, context: LineContext, may_be: Container[Kind]) -> OwnerAndDue:
    """What follows `>>`: the kind of log entry if one is named, owners, and due wording.

    Raises:
        CannotRead: it names a kind that the line cannot be, or an owner's name fits two people.
    """
    found = _KIND.match(owing)
    if found is None or context.directory.known_at_start(owing.strip()):
        return OwnerAndDue(kind, *_who_and_when(owing, context))
    named = next(one for one, words in zip(_KINDS, found.groups(), strict=True) if words)
    if named not in may_be:
        raise CannotRead(
            f"“{found[0].strip()}” behind >> does not fit this line."
            f" Begin the line with the command for it, or leave out “{found[0].strip()}”."
        )
    return OwnerAndDue(named, *_who_and_when(owing[found.end() :], context))


def _who_and_when(words: str, context: LineContext) -> tuple[tuple[Named, ...], Due | None]:
    """Owners and due wording, if the words are nothing else."""
    owners, due = read_owner_and_due(words, context)
    refuse_lost_owner(owners, due, context)
    return owners, due


def _refuse_earlier_owner(text: str, context: LineContext) -> None:
    """Hand back a text with an owner and a date before those at its end: "@OM by May and @KL by June".

    Raises:
        CannotRead: it does.
    """
    begin = owners_begin(text, context)
    if begin is None or _needs_a_name(text[:begin]):
        return
    words = JOINED.sub("", text[begin:])
    owners, due = read_owner_and_due(words, context)
    named = bool(owners) and all(owner.person or _is_a_name(owner.text) for owner in owners)
    if named and due is not None and read_wording(due.wording, context.due) is not None:
        raise CannotRead(f"“{words.strip()}” {ONE_DATE}")


def _refuse_loose_sign(text: str, context: LineContext) -> None:
    """Refuse an `@` that stands alone at the end, or before someone's name: "a plan @ DEC by June".

    Raises:
        CannotRead: it does.
    """
    for sign in _LOOSE_SIGN.finditer(text):
        behind = text[sign.end() :]
        if not behind or context.directory.known_at_start(behind):
            raise CannotRead("A blank stands behind the @. Write @ straight before the name: text @who when")


def _check_no_owner(text: str, context: LineContext) -> None:
    begin = owners_begin(text, context)
    if begin is not None and not _needs_a_name(text[:begin]) and _ends_with_owners(text[begin:], context):
        raise CannotRead(f"“{text[begin:].strip()}” and >> both say who. Name all owners behind one of them.")


def _needs_a_name(text: str) -> bool:
    """Whether words are incomplete without a name after them."""
    words = text.split()
    return bool(words) and words[-1].casefold().strip("“\"‘'([") in _NEEDS_A_NAME


def _ends_with_owners(words: str, context: LineContext) -> bool:
    """Whether words that begin with `@` are owners and due wording and nothing else."""
    owners, due = read_owner_and_due(words, context)
    refuse_second_date(owners, due, context)
    if any(owner.person is None and not _is_a_name(owner.text) for owner in owners):
        return False
    if due is None:
        return bool(owners)
    found = read_wording(due.wording, context.due)
    return found is not None and found.position >= DuePosition.AFTER_OWNER


def _is_a_name(words: str) -> bool:
    return len(words.split()) <= _MOST_WORDS_OF_A_NAME and "to" not in words.split()
