"""What stands around every document but the minutes: title, line, notices, and the edges of its pages."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.printable import Block, HeadingBlock, Paragraph, Printable, plain


def template_field_values(say: Callable[[str], str], *, title: str, state: str = "") -> dict[str, str]:
    """What fills the places that a council's own Word file marks, by the names it marks them with.

    Args:
        say: fills the gaps of a wording about the document.
        title: the document's title.
        state: that it is a draft, or that it is confirmed; empty for a document that is neither.
    """
    known = {name: say(f"{{{name}}}") for name in ("committee", "date", "time", "venue")}
    return known | {"title": title, "state": state}


@dataclass(frozen=True, slots=True)
class DocumentFrame:
    """The frame of a document.

    Attributes:
        committee: whose document it is.
        style: the house style.
        part: which part of the record it is made of; one of the exempt part says so on every page.
        say: fills the gaps of a wording about the document.
    """

    committee: Committee
    style: HouseStyle
    part: Part
    say: Callable[[str], str]

    def around(
        self,
        blocks: Iterable[Block],
        *,
        document: str,
        line: str,
        notice: str = "",
        footer: str = "",
        draft: bool = False,
        landscape: bool = False,
    ) -> Printable:
        """The document whose content is `blocks`.

        Args:
            blocks: what it holds.
            document: the style's wording for its title, for the file's properties.
            line: the wording under the committee's name.
            notice: the wording of what is to be known before reading it; empty for nothing.
            footer: the wording that runs at the foot of each page; its title when empty.
            draft: whether it is a draft until the minutes are confirmed.
            landscape: whether its pages lie on their side.
        """
        exempt = self.say(self.style.action_log.exempt) if self.part is Part.EXEMPT else ""
        title, state = self.say(document), self.say("{draft}") if draft else ""
        notices = ((Role.DRAFT, self.say(notice)), (Role.EXEMPT, exempt))
        return Printable(
            title=title,
            subject=self.say(line),
            author=self.committee.name,
            blocks=(
                HeadingBlock(1, plain(self.committee.name)),
                Paragraph(Role.SUMMARY, plain(self.say(line))),
                *(Paragraph(role, plain(words)) for role, words in notices if words),
                *blocks,
            ),
            header=exempt,
            footer=self.say(footer) or title,
            pages=self.style.front.pages,
            draft=self.say(self.style.draft.watermark) if state else "",
            fields=template_field_values(self.say, title=title, state=state),
            language=self.style.language,
            landscape=landscape,
        )
