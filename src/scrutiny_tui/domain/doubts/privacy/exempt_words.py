"""Doubts about words in public that stand otherwise only in what is exempt, and may tell what was private."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec import Struct, field

from scrutiny_tui.domain.derived import once_per_sitting
from scrutiny_tui.domain.discussion import Note, Point
from scrutiny_tui.domain.distinctive_words import (
    Distinctive,
    distinctive_words,
    keys_of,
    may_begin_as_a_name,
    singular,
    small_words,
)
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.names.not_known import BODIES_OF_ONE_WORD
from scrutiny_tui.domain.doubts.sentences.assertions.assertion import ToldFigures
from scrutiny_tui.domain.doubts.sentences.reading import asserted
from scrutiny_tui.domain.entries import Entry, RoomEvent
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.outcomes import Agreed, Clause, Motion, Vote
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import listed
from scrutiny_tui.domain.word_pattern import WordPattern

TELLS = "This tells what was decided in private: should this be public?"
_DECIDED = WordPattern(
    r"\b(accept|reject|refus|declin|agree|approv|resolv|carri|lost|award|chose|choos|preferr|select|vot|decid)"
    r"\w*",
    re.IGNORECASE,
)
_PRIVATE_VOTE = WordPattern(
    r"\b(?:exempt|private|confidential|closed) (?:vote|motion|resolution|decision)\b"
    r"|\b(?:vot|unanim)\w+\b[^.]{0,40}\bin (?:the )?(?:exempt|private|closed)\b"
    r"|\bin (?:the )?(?:exempt|private|closed)\b[^.]{0,40}\b(?:vot|unanim)\w+",
    re.IGNORECASE,
)
_OUTCOME = WordPattern(
    r"\b(?:(?:had|has|have) been|was|were) (?:\w+ )?(?:agreed|approved|accepted|refused|rejected|awarded"
    r"|supported|carried|lost|declined|granted|turned down|let(?! down)|sold|signed)\b"
    r"|\b(?:committee|members|panel|board|councillors) (?:(?:had|have|has|all|both|\w+ly) )*(?:approved"
    r"|agreed|accepted|refused|rejected|supported|awarded|voted|backed|chose|chosen|preferred)\b"
    r"(?! (?:that|with)\b)",
    re.IGNORECASE,
)
"""Words of an outcome, in public behind one that was private."""
_LONG_WORD = WordPattern(r"[^\W\d_]{5,}")
_OF_ANY_MEETING = WordPattern(
    r"(?:(?:sub-?)?committees?|panels?|boards?|councils?|councillors?|members?|meetings?|chair\w*|officers?"
    r"|directors?|reports?|motions?|proposals?|amendments?|recommendations?|items?|matters?|minutes?|debates?d?"
    r"|discuss\w*|consider\w*|question\w*|public)",
    re.IGNORECASE,
)
"""Words that tell nothing of what was decided: every meeting has them."""
_NAME = WordPattern(r"[^\W\d_]{3,}")


class _Private(Struct):
    """What stands in what is exempt.

    Attributes:
        first: where each distinctive word stands first.
        items: the items in which it stands.
        plain: the words in small letters of what was said in each item, and where each stands first.
        decided: the items in which something was decided, with the place of the first decision.
        votes: the figures of the votes in each item.
    """

    first: dict[str, str] = field(default_factory=dict)
    items: dict[str, set[str | None]] = field(default_factory=dict)
    plain: dict[str | None, dict[str, str]] = field(default_factory=dict)
    decided: dict[str | None, str] = field(default_factory=dict)
    votes: dict[str | None, set[tuple[int, ...]]] = field(default_factory=dict)

    def add(self, entry: Entry) -> None:
        """Add an exempt entry."""
        body = entry.body
        for word in distinctive_words(entry.line):
            if not word.begins or may_begin_as_a_name(word):
                self.first.setdefault(word.key, entry.place)
                self.items.setdefault(word.key, set()).add(entry.item)
        for plain in map(singular, small_words(entry.line)):
            self.plain.setdefault(entry.item, {}).setdefault(plain, entry.place)
        if isinstance(body, Clause | Motion | Agreed | Vote):
            self.decided.setdefault(entry.item, entry.place)
        if isinstance(body, Vote) and body.numbers:
            self.votes.setdefault(entry.item, set()).add(_counted(body.numbers))


@once_per_sitting(changed_by=(Entry, Item))
def check(sitting: Sitting) -> tuple[Doubt, ...]:
    """Each public entry with a word that stands otherwise only in what is exempt.

    Distinctive are names that no one here has, sums, figures, and phrases in quotes; of what may tell a
    decision, any word of the same item. Public all the same is what stands on the agenda, and what was said
    before in public.
    """
    exempt = sitting.exempt
    if not exempt and not any(item.exempt for item in sitting.items):
        return ()
    private = _private(sitting, exempt)
    public = [e for e in sitting.entries if e.id not in exempt and not isinstance(e.body, Note)]
    for key in private.first.keys() & _known(sitting, public):
        del private.first[key]
    keys = frozenset(private.first)
    told = [e for e in sitting.entries if not keys.isdisjoint(keys_of(e.line))]
    for entry in told:
        for key in keys & small_words(entry.line):
            if entry.id in exempt or entry.place < private.first.get(key, ""):
                private.first.pop(key, None)  # a word, and no name
    of_words = tuple(_of_words(private, [entry for entry in told if entry.id not in exempt]))
    doubted = {doubt.entry for doubt in of_words}
    return (*of_words, *(doubt for doubt in _of_decisions(private, public) if doubt.entry not in doubted))


def _private(sitting: Sitting, exempt: Collection[str]) -> _Private:
    private = _Private()
    for item in sitting.items:
        for word in distinctive_words(item.title) if item.exempt is not None else ():
            private.first[word.key] = ""
    for entry in sitting.entries:
        if entry.id in exempt and not isinstance(entry.body, Note):
            private.add(entry)
    return private


def _known(sitting: Sitting, public: Collection[Entry]) -> set[str]:
    """The words of the agenda, and of everyone's names and posts."""
    titles = (item.for_public().title for item in sitting.items)
    people = (f"{person.name} {person.role}" for person in sitting.people.values())
    room = (entry.line for entry in public if isinstance(entry.body, RoomEvent))
    known = f"{sitting.committee.name} {sitting.meeting.venue}"
    words = {word.casefold() for text in (known, *titles, *people, *room) for word in _NAME.findall(text)}
    words |= {word.key for item in sitting.items for word in distinctive_words(item.for_public().title)}
    return words | BODIES_OF_ONE_WORD


def _of_words(private: _Private, public: Sequence[Entry]) -> Iterator[Doubt]:
    """What is known only from what is exempt, in the public entries that have one of its words."""
    said: dict[str, list[Entry]] = {}
    for entry in public:
        for key in {word.key for word in _words_of(entry, private)}:
            said.setdefault(key, []).append(entry)
    for entry in public:
        if not isinstance(entry.body, RoomEvent | Note):
            words = [w for w in _words_of(entry, private) if _is_told(private, said[w.key], w, entry)]
            if words:
                yield doubt_at(entry, DoubtKind.EXEMPT_WORDS, _sentence([word.shown for word in words]))


def _of_decisions(private: _Private, public: Sequence[Entry]) -> Iterator[Doubt]:
    """What tells of a decision in private, in the public entries of its item."""
    if not private.decided:
        return
    plain: dict[str, str] = {}
    here = [entry for entry in public if entry.item in private.decided]
    for entry in here:
        for word in map(singular, small_words(entry.line)):
            plain.setdefault(word, entry.place)
    votes = {_counted(e.body.numbers) for e in public if isinstance(e.body, Vote) and e.body.numbers}
    for entry in here:
        if isinstance(entry.body, RoomEvent) or not entry.text:
            continue
        if shown := list(_of_decision(private, plain, votes, entry)):
            yield doubt_at(entry, DoubtKind.EXEMPT_WORDS, _sentence(shown))
        elif _PRIVATE_VOTE.search(entry.text) or _tells_outcome(private, here, entry):
            yield doubt_at(entry, DoubtKind.EXEMPT_WORDS, TELLS)


def _tells_outcome(private: _Private, public: Sequence[Entry], entry: Entry) -> bool:
    """Whether words of an outcome stand behind a private decision, and behind no public one since."""
    decided = private.decided[entry.item]
    if not (isinstance(entry.body, Point) and decided < entry.place and _OUTCOME.search(entry.text)):
        return False
    since = (one for one in public if one.item == entry.item and decided < one.place < entry.place)
    return not any(isinstance(one.body, Clause | Motion | Agreed | Vote) for one in since)


def _words_of(entry: Entry, private: _Private) -> list[Distinctive]:
    """The words of a public entry that are distinctive of what is exempt: names in small letters too."""
    named = (Distinctive(word, word) for word in small_words(entry.line))
    return [word for word in (*distinctive_words(entry.line), *named) if word.key in private.first]


def _sentence(shown: Sequence[str]) -> str:
    words = tuple(dict.fromkeys(shown))
    stand = "stands" if len(words) == 1 else "stand"
    return (
        f"{listed(f'“{word}”' for word in words)} {stand} otherwise only in what is exempt: should this be"
        " public?"
    )


def _is_told(private: _Private, said: Sequence[Entry], word: Distinctive, entry: Entry) -> bool:
    """Whether a word of a public entry is known only from what is exempt.

    What was said in public before it was said in private is public; but where only this entry said it, in
    the same item, the line may stand on the wrong side of `/exempt`.

    Args:
        private: what stands in what is exempt.
        said: the public entries with the word, in order.
        word: the word.
        entry: one of those entries.
    """
    first = private.first[word.key]
    if any(one is not entry and one.place < first for one in said[:2]):
        return False
    same = entry.item in private.items.get(word.key, ())
    return same or (entry.place > first and not word.small)


def _of_decision(
    private: _Private, plain: Mapping[str, str], public_votes: Collection[tuple[int, ...]], entry: Entry
) -> Iterator[str]:
    """What tells of a decision in private behind it: its figures, or what it was about.

    Args:
        private: what stands in what is exempt.
        plain: the words in small letters of the public entries, and where each stands first.
        public_votes: the figures of the votes in public.
        entry: a public entry of an item in which something was decided in private.
    """
    votes = private.votes.get(entry.item, set()).difference(public_votes)
    for told in asserted(entry.text) if votes else ():
        figures = told.assertion
        if isinstance(figures, ToldFigures) and _counted(figures.numbers) in votes:
            yield figures.typed
    if not _DECIDED.search(entry.text):
        return
    here = private.plain.get(entry.item, {})
    for word in _LONG_WORD.findall(entry.text):
        first = here.get(singular(word), "")
        behind = first and first < entry.place and first < plain.get(singular(word), entry.place)
        if behind and not _DECIDED.match(word) and not _OF_ANY_MEETING.fullmatch(word):
            yield word
            return


def _counted(numbers: tuple[int | None, ...]) -> tuple[int, ...]:
    """The figures of a vote without the abstentions."""
    return tuple(number or 0 for number in numbers[:2])
