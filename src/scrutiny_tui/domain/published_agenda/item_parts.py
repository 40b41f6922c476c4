"""What the lines under the title of an item are: purpose, author, paper, mark; or nothing of the agenda."""

import re

from scrutiny_tui.domain.published_agenda import marks, phrases
from scrutiny_tui.domain.published_agenda.lines import LineMeaning, SourceLine


def without_furniture(words: str) -> str:
    """Words without what a publishing system puts behind them: "PDF 211 KB", "(Pages 3 - 10)", dots."""
    bare = words
    while (shorter := _without_last(bare)) != bare and shorter.strip():
        bare = shorter.rstrip(" \t,")
    return phrases.FILE_ICON.sub("", bare, count=1) or bare


def _without_last(words: str) -> str:
    """Words without the pages, the size of the file, why it is not published, or the time at their end."""
    for last in (phrases.FILE_MARK, phrases.PAGES, phrases.RESTRICTED_LINK, phrases.TIME_IN_BRACKETS):
        words = last.sub("", words)
    return words


def paper_in(words: str) -> str:
    """The name of a paper in words: without furniture, and without the number of its item at the end."""
    bare = without_furniture(words)
    while (shorter := without_furniture(phrases.OF_ITEM.sub("", bare))) != bare and shorter.strip():
        bare = shorter
    return bare


def title_in(words: str) -> str:
    """The title in the words of a line: without furniture, and without what refers to elsewhere."""
    return phrases.BEHIND_TITLE.sub("", phrases.FOOTNOTE.sub("", without_furniture(words))) or words


def is_restricted(line: SourceLine) -> bool:
    """Whether the publishing system says behind the words of a line that it does not publish this paper."""
    return phrases.RESTRICTED_LINK.search(line.text) is not None


def is_paper_above(line: SourceLine, below: SourceLine) -> bool:
    """Whether a line names a paper, since the line below only says that it is not published."""
    only = phrases.RESTRICTED_LINK.fullmatch(below.text) is not None
    return only and not phrases.SENTENCE.match(line.text)


def restricted(words: str) -> str:
    """The name of a paper that is not published, marked as exempt."""
    return words if marks.marks_exempt(words) else f"{words}{phrases.RESTRICTED_MARK}"


def without_label(words: str, meaning: LineMeaning) -> str:
    """A purpose without the word "Purpose" before it; a paper or a mark without its bullet.

    A paper is also without the number of its item.
    """
    if meaning is LineMeaning.PAPER:
        words = phrases.BULLET.sub("", words, count=1)
        return paper_in(phrases.LISTED.sub("", words, count=1))
    if meaning is LineMeaning.EXEMPT:
        return phrases.BULLET.sub("", words, count=1)
    return (phrases.PURPOSE_LABEL.sub("", words, count=1) if meaning is LineMeaning.PURPOSE else "") or words


def is_file(line: SourceLine) -> bool:
    """Whether a line is the link to a file: a link as a whole, or one with its size or its item behind it."""
    if line.link or phrases.FILE_MARK.search(line.text) or is_restricted(line):
        return True
    of_item = phrases.OF_ITEM.search(without_furniture(line.text))
    return of_item is not None and not phrases.SENTENCE.match(line.text)


def is_furniture(line: SourceLine) -> bool:
    """Whether a line is no part of an agenda, wherever it stands: a page number, a column's heading."""
    return line.around or phrases.FURNITURE.fullmatch(line.text) is not None


def is_year_of(before: str, words: str) -> bool:
    """Whether a line is the year of a day that the line before ends with, and no number of a page."""
    return phrases.YEAR.fullmatch(words) is not None and phrases.DAY_AT_END.search(before) is not None


def is_time(words: str) -> bool:
    """Whether a line says when an item is to begin, and nothing else."""
    return phrases.TIME.fullmatch(words) is not None and any(
        sign in words.lower() for sign in (".", ":", "m", "noon")
    )


def begins_part(line: SourceLine) -> bool:
    """Whether a line is the heading of a part of the agenda."""
    bare = phrases.PART_LETTER.sub("", line.text, count=1)
    return len(line.text) <= 160 and phrases.PART_HEADING.fullmatch(bare) is not None


def names_paper(words: str) -> bool:
    """Whether a line begins with the name of a paper ("Appendix B – costs"): it goes on from no other."""
    return phrases.NAMED_PAPER.match(words) is not None


def begins_papers(words: str) -> bool:
    """Whether the papers of an item follow: "Additional documents:"."""
    return phrases.PAPERS_FOLLOW.match(words) is not None


def begins_minutes(words: str) -> bool:
    """Whether the minutes of an item follow, as on a page that was published again after the meeting."""
    return phrases.MINUTED.match(words) is not None


def ends_agenda(words: str) -> bool:
    """Whether a line after the last item is no part of it: notices, contacts, who published it."""
    return phrases.AFTER_AGENDA.match(words) is not None


def column_meaning(heading: str) -> LineMeaning | None:
    """What the cells under the heading of a column are; None where the heading does not say."""
    small = heading.strip().lower()
    return next((meaning for meaning, words in phrases.COLUMNS if re.match(words, small)), None)


def _names_post(words: str) -> bool:
    """Whether a line is a name and a post: "Huw Pike – Head of Harbours"."""
    found = phrases.NAME_BEFORE_POST.match(words)
    return found is not None and phrases.POST.match(words, found.end()) is not None


def part_of_item(line: SourceLine, *, about_exclusion: bool) -> LineMeaning:
    """What a line under the title of an item is.

    Args:
        line: the line.
        about_exclusion: whether the item is the one that excludes the public, which is public itself.
    """
    words = line.text
    beside = line.row is not None and line.column > 1
    if phrases.PAGES_CELL.fullmatch(words) and beside:
        return LineMeaning.NOT_TAKEN
    if is_file(line):
        return LineMeaning.PAPER
    if phrases.AUTHOR.match(words) or _names_post(words) or (beside and phrases.POST.match(words)):
        return LineMeaning.AUTHOR
    if phrases.PAPER.match(words) and not phrases.SENTENCE.match(words):
        return LineMeaning.PAPER
    if not about_exclusion and marks.marks_this_item(words):
        return LineMeaning.EXEMPT
    if marks.marks_urgent(words):
        return LineMeaning.URGENT
    return LineMeaning.PURPOSE
