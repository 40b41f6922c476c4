"""What the lines under the title of an item are: purpose, author, paper, mark; or nothing of the agenda."""

import re

from scrutiny_tui.domain.published_agenda import marks
from scrutiny_tui.domain.published_agenda.lines import LineMeaning, SourceLine

_FILE = r"(?:pdf|do[ct][xm]?|odt|rtf|xls[xm]?|pptx?|html)"
_SIZE = r"[\d.,]+ ?(?:[kmg]i?b|bytes)\b"
_FILE_MARK = re.compile(
    rf"\s*[(\[]?\s*(?:{_FILE} icon )?{_FILE}?[,.]?\s*{_SIZE}[)\]]?(?: opens in a new (?:tab|window))?\s*$"
    rf"|\s*[(\[]\s*{_FILE}[)\]]\s*$|\s+{_FILE} icon\s*$|\.(?:pdf|docx?)\s*$",
    re.IGNORECASE,
)
_FILE_ICON = re.compile(rf"^(?:icon for )?{_FILE}(?: icon)?\b\W*(?=\w)", re.IGNORECASE)
_BULLET = re.compile(r"^[•·*▪◦–-]\s+(?=\S)")
_LABEL = re.compile(
    r"^(?:purpose(?: of (?:the )?(?:item|report))?|reason for item|summary)\s*[:–-]\s*(?=\S)", re.IGNORECASE
)
_PAGES = re.compile(
    r"\s*(?:[(\[]\s*(?:pages?|pgs?\.?|pp?\.?)\s*\d+[^()\[\]]{0,20}[)\]]|(?:pages?|pgs?\.?"
    r"|pp\.?)\s*\d+(?:\s*[-–to]+\s*\d+)?"
    r"|[.…_]{3,}\s*\d*(?:\s*[-–]\s*\d+)?)\s*$",
    re.IGNORECASE,
)
_ONLY_PAGES = re.compile(
    r"[(\[]?(?:pages?|pgs?\.?|pp?\.?)?\s*\d+(?:\s*[-–to]+\s*\d+)?[)\]]?|(?:verbal|to follow|n/?a|-|–)",
    re.IGNORECASE,
)
_AUTHOR = re.compile(
    r"(?:joint )?reports? (?:of|by|from)\b|(?:report )?authors?\b\s*[:–-]|(?:presented|introduced"
    r"|report(?:ed)?|led) by\b"
    r"|(?:lead|report|responsible|presenting|contact)(?:ing)? (?:officers?|members?|directors?"
    r"|author)s?\b\s*[:–-]"
    r"|(?:cabinet|executive|portfolio)[ -](?:member|holder)s?(?: for [\w ,&]+)?\s*[:–-]|officers?\s*[:–-]"
    r"|presenters?\s*[:–-]|(?:in attendance|witness(?:es)?|attending|attendees|invited)\s*[:–-]",
    re.IGNORECASE,
)
_POST = re.compile(
    r"(?:cllr\.?|councillor|(?:the )?(?:interim |deputy |assistant |corporate |executive "
    r"|strategic |associate )*"
    r"(?:director|head of|chief|chair|leader|cabinet member|portfolio holder|monitoring officer|clerk))\b"
    r"|[\w ,&’'-]{3,60} (?:officer|manager|director|lead)s?$",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"[^.?!;:]{0,80}\b(?:(?:is|are) )?(?:attached|enclosed|to follow"
    r"|(?:previously )?circulated(?: separately)?|herewith)\W*$"
    r"|(?:appendix|annex|enclosure|schedule) [a-z0-9]{1,3}\b(?!.* (?:is|are|contains?|has|have) ).{0,120}$"
    r"|(?:scoping |supporting |background )?(?:document|paper|report|appendi(?:x|ces))s?(?: [a-z0-9]{1,2})?$",
    re.IGNORECASE,
)
_PAPERS_FOLLOW = re.compile(
    r"(?:additional|supporting|background|attached|related|meeting) (?:documents?|papers?|files?)\W*$"
    r"|(?:documents?|papers?|attachments?|enclosures?|appendices)\s*:?\s*$",
    re.IGNORECASE,
)
_MINUTED = re.compile(
    r"(?:minutes?|decisions?|resolved|resolution|outcome|action by)\s*:?\s*$", re.IGNORECASE
)
_FURNITURE = re.compile(
    r"(?:back to top|top of page|page \d+(?: of \d+)?|\d+(?: ?[-–] ?\d+)?"
    r"|this page is intentionally left blank"
    r"|view directions"
    r"|no\.?|items?|no\.? \W*item|agenda|items? no\.?|title|page(?:s| no\.?)?|"
    r"\W*(?:share|print)(?: this)?(?: page| item)?|\W+|public document pack|media|webcast"
    r"|(?:meeting )?documents)\s*:?",
    re.IGNORECASE,
)
_AFTER_AGENDA = re.compile(
    r"(?:membership|members of the (?:committee|panel|board)|distribution|published"
    r"|(?:date )?(?:of )?(?:publication|issued?|"
    r"despatch|dispatch)\b|dated|issued on|notes?\s*:?$|for (?:further|more|any) (?:information"
    r"|enquiries|queries|help)"
    r"|(?:contact|enquiries|further information|please contact)\b|if you (?:would|have|need|require"
    r"|wish)|chief executive"
    r"|(?:proper|monitoring) officer|(?:town |parish )?clerk\b|copyright|©|cookies?\b"
    r"|accessibility\b|privacy\b"
    r"|declarations? of interests?$|visitor information|no declarations of interest have"
    r"|fire (?:alarm|evacuation)"
    r"|emergency (?:evacuation|procedure)|to:? (?:all )?(?:members|councillors)|tel(?:ephone)?\b\W"
    r"|e-?mail\b"
    r"|members of the (?:public|press)|the (?:public|press) |filming|recording|mobile phones|access to"
    r"|attendance\b|webcasting|date of next|next meeting|(?:www\.|https?:)|follow us"
    r"|for information only$)",
    re.IGNORECASE,
)
_PART_HEADING = re.compile(
    r"\W*(?:[a-d][.)]\s+)?(?:(?:part|section) (?:[0-9]|i{1,3}|[a-c]|one|two|three)\b.{0,120}"
    r"|(?:confidential|exempt|private|public|open|closed|restricted)(?: (?:and|or|/) \w+)?"
    r" (?:items?|business|session|part|section|agenda|matters)(?: .{0,80})?"
    r"|standing items|standard items|(?:main|other|general|procedural|routine) (?:business|items|matters)"
    r"|(?:items|matters) for (?:decision|information|discussion|scrutiny))\W*$",
    re.IGNORECASE,
)
_ROLE_OF_COLUMN = (
    (LineMeaning.AUTHOR, r"officer|author|lead|report (?:of|by)|presented|presenter|who|by whom|attend"),
    (LineMeaning.PURPOSE, r"purpose|recommendation|why|objective|action required|description|detail"),
    (LineMeaning.PAPER, r"papers?|reports?|documents?|enclosures?|attachments?|appendi"),
    (LineMeaning.NOT_TAKEN, r"pages?|time|timing|mins|minutes|no\.?$|ref"),
)


def without_furniture(words: str) -> str:
    """Words without what a publishing system puts behind them: "PDF 211 KB", "(Pages 3 - 10)", dots."""
    bare = words
    while (shorter := _PAGES.sub("", _FILE_MARK.sub("", bare))) != bare and shorter.strip():
        bare = shorter.rstrip(" \t,")
    return _FILE_ICON.sub("", bare, count=1) or bare


def without_label(words: str, meaning: LineMeaning) -> str:
    """A purpose without the word "Purpose" before it; a paper without a bullet."""
    if meaning is LineMeaning.PAPER:
        return _BULLET.sub("", words, count=1)
    return (_LABEL.sub("", words, count=1) if meaning is LineMeaning.PURPOSE else "") or words


def is_file(line: SourceLine) -> bool:
    """Whether a line is the link to a file: a link as a whole, or one with the size of a file behind it."""
    return line.link or _FILE_MARK.search(line.text) is not None


def is_furniture(line: SourceLine) -> bool:
    """Whether a line is no part of an agenda, wherever it stands: a page number, a column's heading."""
    return line.around or _FURNITURE.fullmatch(line.text) is not None


def begins_part(line: SourceLine) -> bool:
    """Whether a line is the heading of a part of the agenda."""
    return len(line.text) <= 160 and _PART_HEADING.fullmatch(line.text) is not None


def begins_papers(words: str) -> bool:
    """Whether the papers of an item follow: "Additional documents:"."""
    return _PAPERS_FOLLOW.match(words) is not None


def begins_minutes(words: str) -> bool:
    """Whether the minutes of an item follow, as on a page that was published again after the meeting."""
    return _MINUTED.match(words) is not None


def ends_agenda(words: str) -> bool:
    """Whether a line after the last item is no part of it: notices, contacts, who published it."""
    return _AFTER_AGENDA.match(words) is not None


def column_meaning(heading: str) -> LineMeaning | None:
    """What the cells under the heading of a column are; None where the heading does not say."""
    small = heading.strip().lower()
    return next((meaning for meaning, words in _ROLE_OF_COLUMN if re.match(words, small)), None)


def part_of_item(line: SourceLine, *, about_exclusion: bool) -> LineMeaning:
    """What a line under the title of an item is.

    Args:
        line: the line.
        about_exclusion: whether the item is the one that excludes the public, which is public itself.
    """
    words = line.text
    beside = line.row is not None and line.column > 1
    if _ONLY_PAGES.fullmatch(words) and beside:
        return LineMeaning.NOT_TAKEN
    if is_file(line):
        return LineMeaning.PAPER
    if _AUTHOR.match(words) or (beside and _POST.match(words)):
        return LineMeaning.AUTHOR
    if _PAPER.match(words):
        return LineMeaning.PAPER
    if not about_exclusion and marks.marks_exempt(words) and not words.lower().startswith("to "):
        return LineMeaning.EXEMPT
    if marks.marks_urgent(words):
        return LineMeaning.URGENT
    return LineMeaning.PURPOSE
