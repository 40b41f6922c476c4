"""The customs of a committee, taken from its house style."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.customs import ENGLAND, Customs
from scrutiny_tui.domain.deadline_days import DeadlineDays
from scrutiny_tui.domain.errors import FileTrouble, Refused

if TYPE_CHECKING:
    from scrutiny_tui.documents.styles.customs_settings import CustomsSettings


class StyleCustoms:
    """The customs of committees, from their house styles. A style is read once, when it is first needed.

    Args:
        load: reads the settings of the style of that name; raises `Refused` if there is none, `FileTrouble`
            if its file cannot be used.
    """

    def __init__(self, load: "Callable[[str], CustomsSettings]") -> None:
        self._load = load
        self._known: dict[str, Customs] = {}

    def __call__(self, committee: Committee) -> Customs:
        """The customs of a committee; those of every council where its style cannot be read."""
        if committee.style not in self._known:
            self._known[committee.style] = self._of(committee.style)
        return self._known[committee.style]

    def _of(self, name: str) -> Customs:
        try:
            style = self._load(name)
        except (Refused, FileTrouble):
            return ENGLAND
        own = Customs(
            titles=style.titles,
            chair=style.chair,
            vice_chair=style.vice_chair,
            chair_words=(style.chair,),
            vice_chair_words=(style.vice_chair,),
            nation=style.nation,
            interests=tuple(name for name, wording in style.categories.items() if wording),
            days=DeadlineDays(
                style.clear_days, style.despatch, style.papers_due, style.draft_minutes, style.call_in
            ),
            remote_present=style.remote == "present",
        )
        return ENGLAND.plus(own)
