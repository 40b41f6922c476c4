"""The frame of every document except the minutes: title, notices, headers and footers."""

from collections.abc import Callable, Iterable

from msgspec import Struct

from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.schema.house_style import HouseStyle
from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.part import Part
from scrutiny_tui.domain.printable import Block, HeadingBlock, Paragraph, Printable, plain_runs


def template_field_values(say: Callable[[str], str], *, title: str, state: str = "") -> dict[str, str]:
    """The values of the fields that a council's own Word file marks, by name.

    Args:
        say: fills the gaps of a wording about the document.
        title: the title of the document.
        state: the words for a draft or for confirmed minutes; empty if the document is neither.
    """
    known = {name: say(f"{{{name}}}") for name in ("committee", "date", "time", "venue")}
    return known | {"title": title, "state": state}


class DocumentFrame(Struct, frozen=True):
    """The frame of a document.

    Attributes:
        committee: whose document it is.
        style: the house style.
        part: the part of the record that is printed; every page of an exempt document says that it is exempt.
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
        above: str = "",
        notice: str = "",
        footer: str = "",
        draft: bool = False,
        landscape: bool = False,
    ) -> Printable:
        """The whole document, with `blocks` as its content.

        Args:
            blocks: the content.
            document: the wording of the title in the file's properties.
            line: the wording under the committee's name.
            above: the wording above the committee's name: the council; empty for none.
            notice: the wording of a notice before the content; empty for none.
            footer: the wording of the footer; the title if empty.
            draft: whether the document is marked as a draft.
            landscape: whether the pages are in landscape.
        """
        exempt = self.say(self.style.action_log.exempt) if self.part is Part.EXEMPT else ""
        title, state = self.say(document), self.say("{draft}") if draft else ""
        council = self.say(above)
        lines = ((Role.SUMMARY, self.say(line)), (Role.DRAFT, self.say(notice)), (Role.EXEMPT, exempt))
        return Printable(
            title=title,
            subject=self.say(line),
            author=self.committee.name,
            blocks=(
                *([Paragraph(Role.SUMMARY, plain_runs(council))] if council else []),
                HeadingBlock(1, plain_runs(self.committee.name)),
                *(Paragraph(role, plain_runs(words)) for role, words in lines if words),
                *blocks,
            ),
            header=exempt,
            footer=self.say(footer) or title,
            pages=self.style.front.pages,
            draft=self.say(self.style.draft.watermark) if draft else "",
            fields=template_field_values(self.say, title=title, state=state),
            language=self.style.language,
            landscape=landscape,
        )
