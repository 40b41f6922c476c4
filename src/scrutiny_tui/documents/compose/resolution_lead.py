"""The lead of a resolution: a paragraph, the next numbered point, or a heading."""

from collections.abc import Iterator

from scrutiny_tui.documents.compose.context import Context
from scrutiny_tui.documents.compose.list_builder import ListBuilder
from scrutiny_tui.documents.paragraph_roles import Role
from scrutiny_tui.documents.styles.number_formats import NumberFormat
from scrutiny_tui.documents.styles.schema.resolution import LeadForm
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.printable import Emphasis, HeadingBlock, ListItem, Paragraph, Run, Runs


def resolution_paragraph(
    context: Context, lists: ListBuilder, words: str, entry: Entry
) -> Iterator[Paragraph | ListItem]:
    """The first paragraph of a resolution, with its announcing words in bold; never a heading.

    Nothing is printed for an empty wording.

    Args:
        context: the sitting and the style.
        lists: the lists of the item.
        words: the words.
        entry: the entry that it comes from.
    """
    style, runs = context.style, emphasised_runs(context, words)
    if not words:
        lists.end()
    elif style.resolution.lead_as is LeadForm.POINT and isinstance(style.discussion.points, NumberFormat):
        yield lists.point(Role.RESOLUTION, runs, entry.id, style.discussion.points)
    else:
        lists.end()
        yield Paragraph(Role.RESOLUTION, runs, entry.id)


def resolution_lead(
    context: Context, lists: ListBuilder, words: str, entry: Entry
) -> Iterator[HeadingBlock | Paragraph | ListItem]:
    """The lead of a resolution whose clauses follow: a heading, or as `resolution_paragraph`."""
    if context.style.resolution.lead_as is LeadForm.HEADING:
        lists.end()
        yield from context.heading(3, words, entry)
    else:
        yield from resolution_paragraph(context, lists, words, entry)


def emphasised_runs(context: Context, words: str) -> Runs:
    """The words as runs, with the first of the style's strong words in bold.

    If several begin at the same place, as "RESOLVED" and "RESOLVED UNANIMOUSLY", the longest is taken.
    """
    found = [each for each in context.style.resolution.strong if each and each in words]
    if not found:
        return context.runs(words)
    strong = min(found, key=lambda each: (words.find(each), -len(each)))
    at = words.find(strong)
    before, after = words[:at], words[at + len(strong) :]
    return (*context.runs(before), Run(strong, Emphasis.STRONG), *context.runs(after))
