"""The customs of a committee, taken from its house style."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.customs import ENGLAND, Customs
from scrutiny_tui.domain.errors import FileTrouble, Refused

if TYPE_CHECKING:
    from scrutiny_tui.documents.styles.schema.customs_tables import CustomsTables


class StyleCustoms:
    """The customs of committees, from their house styles. A style is read once, when it is first needed.

    Args:
        load: reads the tables of the style of that name; raises `Refused` if there is none, `FileTrouble` if
            its file cannot be used.
    """

    def __init__(self, load: "Callable[[str], CustomsTables]") -> None:
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
        words = style.words
        own = Customs(
            titles=style.naming.titles,
            chair_words=(words.chair,),
            vice_chair_words=(words.vice_chair,),
            nation=style.dates.nation,
            interests=tuple(name for name, wording in style.declarations.categories.items() if wording),
            remote_present=style.attendance.remote == "present",
        )
        return ENGLAND.plus(own)
