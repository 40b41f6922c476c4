"""What the item has come to, and who is in the room."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from scrutiny_tui.services.capture_view import InRoom
from scrutiny_tui.services.entry_rows import Row
from scrutiny_tui.tui.widgets.document_view import DocumentView, ViewParagraph
from scrutiny_tui.tui.widgets.item_pane import needed, parted

_HERE, _EXPECTED, _AWAY = "IN THE ROOM", "EXPECTED", "NOT HERE"
GROUPS = {"request": "REQUESTS", "action": "ACTIONS", "recommendation": "RECOMMENDATIONS"}


class OutcomesPane(DocumentView):
    """The right side of a wide screen; on a narrow one, a key shows only the room."""

    def __init__(self, *, id: str) -> None:  # noqa: A002  as textual has it
        super().__init__(id=id)
        self._shown: tuple[Sequence[Row], Sequence[InRoom], bool, bool] | None = None

    def show(
        self, rows: Sequence[Row], room: Sequence[InRoom], *, room_only: bool, room_is_later: bool = False
    ) -> None:
        """Show what was decided and asked for in the item, and the room.

        Args:
            rows: what is captured in the item.
            room: who is expected, present, or gone.
            room_only: whether to leave the outcomes out.
            room_is_later: whether the room is that of the end, and the item an earlier one.
        """
        if self._shown == (rows, room, room_only, room_is_later):
            return
        self._shown = (rows, room, room_only, room_is_later)
        groups = list(_groups(room, " AT THE END" if room_is_later else ""))
        self.entitle(groups[0][0].capitalize() if room_only else "Outcomes")
        outcomes = (
            [] if room_only else [*(list(_outcomes(rows)) or [_NONE]), _heading(groups[0][0], gap=True)]
        )
        more = (line for name, people in groups[1:] for line in (_heading(name, gap=True), *people))
        self.put([*outcomes, *groups[0][1], *more])


def _outcomes(rows: Sequence[Row]) -> Iterator[ViewParagraph]:
    found = [row for row in rows if row.outcome or parted(row.label)[1]]
    for first, (name, group) in enumerate(groupby(found, key=_group)):
        yield _heading(name, gap=first > 0)
        for row in group:
            yield _outcome(row)


def _group(row: Row) -> str:
    kind, _ = parted(row.label)
    return GROUPS.get(kind, kind.upper())


def _outcome(row: Row) -> ViewParagraph:
    _, reference = parted(row.label)
    words = [(f"{reference} ", "$accent")] if reference else []
    words.append((row.text, ""))
    words += [needed(need) for need in row.needs]
    words += [(" · exempt", "$foreground-muted")] if row.exempt else []
    return ViewParagraph(tuple(words), f" {row.mark or '•'} ", row.entry)


def _groups(room: Sequence[InRoom], when: str) -> Iterator[tuple[str, Sequence[ViewParagraph]]]:
    """Who is in the room, who is expected, and who is not there; at least one of these.

    Args:
        room: everybody.
        when: stands behind the heading of those in the room.
    """
    here = [person for person in room if person.present]
    expected = [person for person in room if person.expected]
    away = [person for person in room if not (person.present or person.expected)]
    for name, people in ((f"{_HERE}{when}", here), (_EXPECTED, expected), (_AWAY, away)):
        if people:
            yield name, [_person(one) for one in people]
    if not room:
        yield f"{_HERE}{when}", [_NOBODY]


def _person(person: InRoom) -> ViewParagraph:
    how = f" ({person.how})" if person.how else ""
    style = "" if person.present else "$foreground-muted"
    mark = " • " if person.present else "   "
    return ViewParagraph(((person.name, style), (how, "$foreground-muted")), mark)


def _heading(text: str, *, gap: bool) -> ViewParagraph:
    return ViewParagraph(((text, "$foreground-muted bold"),), " ", gap=gap)


_NONE = ViewParagraph((("Nothing decided or asked for yet.", "$foreground-muted"),), " ")
_NOBODY = ViewParagraph(
    (("Nobody is expected. /here and a name says who is here.", "$foreground-muted"),), " "
)
