"""The agenda that the lines of a published one make, as they are understood."""

from collections.abc import Iterable
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from scrutiny_tui.domain.published_agenda import item_parts, marks
from scrutiny_tui.domain.published_agenda.lines import LineMeaning, UnderstoodLine, run_together
from scrutiny_tui.domain.published_agenda.particulars import MeetingParticulars, particulars_of

Paragraphs: TypeAlias = tuple[int, ...]
"""The paragraphs of the law under which an item is private; empty where none are named."""


class PublishedItem(Struct, frozen=True):
    """One item of a published agenda.

    Attributes:
        number: its number, as printed; empty where it has none.
        title: its title, without marks such as "(exempt)".
        purposes: what it is for.
        authors: its author lines.
        papers: its papers.
        exempt: whether it is to be considered in private, as a whole or in part.
        paragraphs: under which paragraphs of the law, where that is said.
        exempt_words: what the agenda says of that, other than in a title.
        urgent: whether it is taken as urgent.
        urgent_because: why, where that is said.
    """

    number: str = ""
    title: str = ""
    purposes: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    exempt: bool = False
    paragraphs: tuple[int, ...] = ()
    exempt_words: tuple[str, ...] = ()
    urgent: bool = False
    urgent_because: str = ""

    @property
    def likely_exempt(self) -> tuple[int, ...] | None:
        """The paragraphs under which it is to be considered in private; None in public (as `Item` has it)."""
        return self.paragraphs if self.exempt else None

    @property
    def label(self) -> str:
        """Number and title: "5 Improvement plan"."""
        return f"{self.number} {self.title}".strip()


class PublishedAgenda(Struct, frozen=True):
    """A published agenda, as it is understood.

    Attributes:
        meeting: date, time and venue.
        items: the items, in order.
    """

    meeting: MeetingParticulars
    items: tuple[PublishedItem, ...]


def published_agenda(lines: Iterable[UnderstoodLine]) -> PublishedAgenda:
    """The agenda that lines make. Parts of an item that stand before the first item are left out.

    Args:
        lines: each with what it is understood as.
    """
    head, items = list[str](), list[PublishedItem]()
    private = list[Paragraphs | None]()
    in_private: Paragraphs | None = None
    for line in lines:
        match line.meaning:
            case LineMeaning.MEETING if line.joined and head:
                head[-1] = run_together(head[-1], line.words)
            case LineMeaning.MEETING:
                head.append(line.words)
            case LineMeaning.PART:
                in_private = _private_part(line.words, in_private)
            case LineMeaning.ITEM:
                items.append(_begun(line))
                private.append(in_private)
            case LineMeaning.NOT_TAKEN:
                pass
            case _ if items:
                items[-1] = _with_part(items[-1], line)
    return PublishedAgenda(particulars_of(head), tuple(_told_private(items, private)))


def _begun(line: UnderstoodLine) -> PublishedItem:
    return _titled(
        PublishedItem(number=line.number, exempt=item_parts.is_restricted(line.source)), line.words
    )


def _titled(item: PublishedItem, words: str) -> PublishedItem:
    """An item with more of its title, and with the marks that this has."""
    title = run_together(item.title, words)
    if marks.is_about_exclusion(title):
        return replace(item, title=title, exempt=False, paragraphs=())
    exempt = item.exempt or marks.marks_exempt(title)
    paragraphs = marks.paragraphs_in(title) if exempt else ()
    urgent = item.urgent or marks.marks_urgent(title)
    bare = marks.without_mark(title) if exempt or urgent else title
    return replace(item, title=bare, exempt=exempt, paragraphs=item.paragraphs or paragraphs, urgent=urgent)


def _with_part(item: PublishedItem, line: UnderstoodLine) -> PublishedItem:
    if line.meaning is LineMeaning.TITLE:
        return _titled(replace(item, exempt=item.exempt or item_parts.is_restricted(line.source)), line.words)
    if line.meaning is LineMeaning.URGENT:
        return replace(
            item, urgent=True, urgent_because=item.urgent_because or marks.reason_in(line.words) or line.words
        )
    match line.meaning:
        case LineMeaning.PURPOSE:
            return replace(item, purposes=_more(item.purposes, line))
        case LineMeaning.AUTHOR:
            return _with_author(item, line)
        case LineMeaning.PAPER:
            # One that the publishing system holds back says nothing of its item, which may be public.
            marked = item if item_parts.is_restricted(line.source) else _marked(item, line.source.text)
            return replace(marked, papers=_more(item.papers, line))
    paragraphs = tuple(sorted({*item.paragraphs, *marks.paragraphs_of(line.words)}))
    return replace(item, exempt=True, exempt_words=_more(item.exempt_words, line), paragraphs=paragraphs)


def _with_author(item: PublishedItem, line: UnderstoodLine) -> PublishedItem:
    """An item with an author line, without the mark that stands at the end of it: "(Paragraph 3)"."""
    bare = marks.without_mark(line.words)
    if bare == line.words or not marks.marks_exempt(line.words):
        return replace(item, authors=_more(item.authors, line))
    with_author = replace(item, authors=_more(item.authors, replace(line, words=bare)))
    if marks.is_about_exclusion(item.title):
        return with_author
    return _marked(with_author, line.words)


def _marked(item: PublishedItem, words: str) -> PublishedItem:
    """An item that is exempt, or of which a paper is, if these words say so."""
    if not marks.marks_exempt(words):
        return item
    return replace(item, exempt=True, paragraphs=item.paragraphs or marks.paragraphs_in(words))


def _more(before: tuple[str, ...], line: UnderstoodLine) -> tuple[str, ...]:
    """Words of an item with those of one more line."""
    if line.joined and before:
        return (*before[:-1], run_together(before[-1], line.words))
    return (*before, line.words)


def _private_part(words: str, before: Paragraphs | None) -> Paragraphs | None:
    """Under which paragraphs the items below a heading are private; None where they are public.

    Args:
        words: the heading, or the motion that stands below it and names those items.
        before: under which paragraphs the items are that stand above it.
    """
    if marks.is_about_those_below(words):
        return marks.paragraphs_of(words) or before or ()
    if marks.opens_private_part(words) or _is_second(words):
        return marks.paragraphs_of(words)
    return None


def _told_private(items: list[PublishedItem], private: list[Paragraphs | None]) -> list[PublishedItem]:
    """The items, with those marked that stand in a private part or for which the public is excluded."""
    found, following, section = list[PublishedItem](), 0, ""
    named: set[str] = set()
    paragraphs: Paragraphs = ()
    for at, (item, part) in enumerate(zip(items, private, strict=True)):
        about, marked = marks.is_about_exclusion(item.title), item
        if not about and (
            part is not None or following or item.number in named or _is_under(item.number, section)
        ):
            marked = replace(item, exempt=True, paragraphs=item.paragraphs or part or paragraphs)
            following = 0 if following == 1 else following
        section = item.number if marks.is_private_section(item.title) else section
        if about or any(map(marks.resolves_exclusion, item.purposes)):
            said = " ".join((item.title, *item.purposes, *item.exempt_words))
            paragraphs = marks.paragraphs_in(said)
            named.update(marks.items_excluded(said))
            apart = named or any(other.exempt for other in items[at + 1 :])
            apart = apart or any(later is not None for later in private[at + 1 :])
            following = 0 if apart else marks.excludes_following(said)
        found.append(marked)
    return found


def _is_under(number: str, section: str) -> bool:
    """Whether a number is one of those under another: "2a", "2(a)" and "2.1" are under 2, and 21 is not."""
    return (
        bool(section)
        and number.startswith(section)
        and not number[len(section) :][:1].isdigit()
        and number != section
    )


def _is_second(words: str) -> bool:
    """Whether the heading of a part names the second one: "PART II"."""
    return words.upper().replace(".", "").split()[:2] in (["PART", "2"], ["PART", "II"], ["PART", "TWO"])
