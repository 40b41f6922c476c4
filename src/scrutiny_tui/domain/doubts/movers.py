"""Doubts about who moved and seconded."""

from collections.abc import Iterator

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.people import printed_name
from scrutiny_tui.domain.outcomes import Amendment, Motion
from scrutiny_tui.domain.sitting import Sitting


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """What is doubted of the movers and seconders of an item."""
    for entry in sitting.of_item(item):
        body = entry.body
        if not isinstance(body, Motion | Amendment) or body.seconder is None:
            continue
        if identity_in(sitting, body.mover) == identity_in(sitting, body.seconder):
            moved = "the motion" if isinstance(body, Motion) else "the amendment"
            sentence = f"{printed_name(sitting, body.mover)} is recorded as moving and seconding {moved}."
            yield doubt_at(entry, DoubtKind.MOVES_AND_SECONDS, sentence)
