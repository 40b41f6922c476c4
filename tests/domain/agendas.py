"""Published agendas as text, and what is understood of them."""

from scrutiny_tui.domain.published_agenda.agenda import PublishedAgenda, PublishedItem, published_agenda
from scrutiny_tui.domain.published_agenda.lines import UnderstoodLine
from scrutiny_tui.domain.published_agenda.reader import read_published_agenda
from scrutiny_tui.domain.published_agenda.text_lines import lines_of_text


def read(*lines: str) -> tuple[UnderstoodLine, ...]:
    return read_published_agenda(lines_of_text("\n".join(lines)))


def agenda(*lines: str) -> PublishedAgenda:
    return published_agenda(read(*lines))


def numbers(*lines: str) -> list[str]:
    return [item.number for item in agenda(*lines).items]


def item(*lines: str) -> PublishedItem:
    """The second of three items, which has these lines."""
    return agenda("1. Apologies", "", *lines, "", "3. Pier repairs").items[1]
