"""The set phrases of published agendas, by what a line that has them is."""

import re

from scrutiny_tui.domain.dates import MONTH
from scrutiny_tui.domain.published_agenda.lines import LineMeaning

_COLON = r"\s*[:–-]"


def _any_of(*phrases: str, end: str = "") -> re.Pattern[str]:
    """A pattern for any of several phrases, with the same behind each of them."""
    return re.compile(rf"(?:{'|'.join(phrases)}){end}", re.IGNORECASE)


_FILE = r"(?:pdf|do[ct][xm]?|odt|rtf|xls[xm]?|pptx?|html)"
_SIZE = r"[\d.,]+ ?(?:[kmg]i?b|bytes)\b"
FILE_MARK = _any_of(
    rf"\s*[(\[]?\s*(?:{_FILE} icon )?{_FILE}?[,.]?\s*{_SIZE}[)\]]?(?: opens in a new (?:tab|window))?",
    rf"\s*[(\[]\s*{_FILE}[)\]]",
    rf"\s+{_FILE} icon",
    r"\.(?:pdf|docx?)",
    end=r"\s*$",
)
"""What a publishing system puts behind the name of a file: "PDF 211 KB"."""
OF_ITEM = _any_of(r"\s*,\s*(?:agenda )?item \d{1,4}(?:\.\d{1,3})?[a-z]?", end=r"\.?\s*$")
"""What the commonest publishing system puts behind the name of a paper: ", item 6."."""
FILE_ICON = _any_of(rf"^(?:icon for )?{_FILE}(?: icon)?\b\W*(?=\w)")
BULLET = _any_of(r"^[•·*▪◦–-]\s+(?=\S)")
LISTED = _any_of(r"^\(?(?:\d{1,2}|[ivx]{1,4})[.)]\s+(?=\S)")
"""The number of a paper among those of an item."""
PURPOSE_LABEL = _any_of(
    rf"^purpose(?: of (?:the )?(?:item|report))?(?:{_COLON}\s*(?=\S)|\s*(?=(?-i:To )))",
    rf"^(?:reason for item|summary){_COLON}\s*(?=\S)",
)
"""A label before a purpose; some publishing systems put the purpose right behind it: "PurposeTo note …"."""
_PAGE = r"(?:pages?|pgs?\.?|pp\.?)"
_TO_PAGE = r"(?:\s*[-–to]+\s*\d+)?"
_PAGES_IN_BRACKETS = r"[(\[]\s*(?:pages?|pgs?\.?|pp?\.?)\s*\d+[^()\[\]]{0,20}[)\]]"
_CLOCK = r"(?:noon|midday|\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\.?)?)"
_AT_TIME = rf"(?:at |from |approx(?:imately|\.)? )?{_CLOCK}(?:\s*(?:-|–|to)\s*{_CLOCK})?"
PAGES = _any_of(
    _PAGES_IN_BRACKETS,
    rf"{_PAGE}\s*\d+{_TO_PAGE}",
    rf"[.…_]{{3,}}\s*\d*{_TO_PAGE}",
    end=r"\s*$",
)
"""The pages of an item at the end of a line: "(Pages 3 - 10)", dots and a number."""
YEAR = _any_of(r"(?:19|20)\d\d[.)]?")
DAY_AT_END = _any_of(rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}$")
TIME = _any_of(r"\d{1,3} min(?:ute)?s?\.?", _AT_TIME, rf"[(\[]\s*{_AT_TIME}\s*[)\]]")
"""When an item is to begin, and end, or how long it is to take: "10.15 am", "(9.30 - 10.30)", "5 mins"."""
TIME_IN_BRACKETS = re.compile(
    rf"\s*[(\[]\s*(?=[^)\]]*(?:[.:]\d\d|\d ?[ap]\.?m|noon)){_AT_TIME}\s*[)\]]\s*$", re.IGNORECASE
)
"""The same behind a title."""
FOOTNOTE = re.compile(r"(?<=[\w)\]])\s*\*{1,4}$|^\*{1,4}\s*(?=[^\W\d_])")
"""What refers to a note below the agenda: "Question time **"."""
NOTE_BELOW = re.compile(r"\*{1,4}\s*[^\W\d_]")
"""How such a note begins."""
RESTRICTED_LINK = _any_of(r"\s*,?\s*\bview (?:the )?reasons\b.{0,40}\brestricted\b.*$")
"""What a publishing system puts behind the name of a paper that is not published."""
RESTRICTED_MARK = " – EXEMPT"
"""What the name of such a paper gets instead."""
PAGES_CELL = _any_of(rf"[(\[]?{_PAGE}?\s*\d+{_TO_PAGE}[)\]]?", "verbal", "to follow", "n/?a", "-", "–")
"""What a cell for the pages of an item holds."""

_OFFICE = r"(?:officers?|members?|directors?|author)s?"
AUTHOR = _any_of(
    r"\(?(?:joint )?reports? (?:of|by|from)\b",
    rf"(?:report )?authors?{_COLON}",
    r"(?:presented|introduced|report(?:ed)?|led) by\b",
    rf"(?:lead|report|responsible|presenting|contact)(?:ing)? {_OFFICE}{_COLON}",
    rf"contact{_COLON}",
    rf"(?:cabinet|executive|portfolio)[ -](?:member|holder)s?(?: for [\w ,&]+)?{_COLON}",
    rf"(?:officers?|presenters?|in attendance|witness(?:es)?|attending|attendees|invited){_COLON}",
)
POST = _any_of(
    r"(?:cllr\.?|councillor)\b",
    r"(?:the )?(?:(?:interim|deputy|assistant|corporate|executive|strategic|associate) )*"
    r"(?:director|head of|chief|chair|leader|cabinet member|portfolio holder|monitoring officer|clerk)\b",
    r"[\w ,&’'-]{3,60} (?:officer|manager|director|lead)s?$",
)
"""The post of somebody who reports, in a cell of its own."""
NAME_BEFORE_POST = re.compile(r"(?:\w+\.? )?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}(?: [-–] |, )(?=[A-Z])")
"""A name, and what stands between it and a post."""
_NAMED = r"(?:appendix|annexe?|enclosure|schedule(?! (?:12|7) ?a\b)) [a-z0-9]{1,3}\b"
PAPER = _any_of(
    r"[^.?!;:]{0,80}\b(?:attached|enclosed|to follow|circulated(?: separately)?|herewith)\W*$",
    r"(?:\d{1,2}[.)] )?[^.?!;:]{3,120}\b(?:appendix|annexe?) [a-z0-9]{1,3}(?:\W+exempt\W*)?$",
    rf"{_NAMED}(?!.* (?:is|are|contains?|has|have) ).{{0,120}}$",
    r"(?:scoping |supporting |background )?(?:document|paper|report|appendi(?:x|ces))s?(?: [a-z0-9]{1,2})?$",
)
NAMED_PAPER = _any_of(_NAMED)
"""How the name of a paper begins that nothing goes on with."""
SENTENCE = _any_of(
    r".*\bto (?:approve|confirm|note|receive|consider|agree)\b",
    "to ",
    "that ",
    "members ",
    "the (?:committee|panel|board|sub-committee) ",
)
"""How a purpose begins, whatever stands at its end."""
PAPERS_FOLLOW = _any_of(
    r"(?:additional|supporting|background|attached|related|meeting) (?:documents?|papers?|files?)",
    "documents?",
    "papers?",
    "attachments?",
    "enclosures?",
    "appendices",
    end=r"\W*$",
)
MINUTED = _any_of(
    "minutes?", "decisions?", "resolved", "resolution", "outcome", "action by", end=r"\s*:?\s*$"
)
"""What stands above the minutes of an item, on a page that was published again after the meeting."""
FURNITURE = _any_of(
    "back to top",
    "top of page",
    r"page \d+(?: of \d+)?",
    r".{0,100}\bpage \d+ of \d+",
    rf"{_PAGES_IN_BRACKETS}|{_PAGE} \d+{_TO_PAGE}",
    r"\d+(?: ?[-–] ?\d+)?|[-–] ?\d+ ?[-–]",
    r"\W*view (?:the )?(?:full |agenda|background|decisions?|declarations?|minutes|reasons).{0,80}",
    r"(?:view|download|open) (?:papers?|reports?|documents?|agenda)",
    "this page is intentionally left blank",
    r"</?[A-Z][A-Z_]*\d*>",
    "view directions",
    r"no\.?",
    "items?",
    r"no\.? \W*item",
    r"items? no\.?",
    r"a ?g ?e ?n ?d ?a",
    "title",
    r"page(?:s| nos?\.?)?",
    r"\W*(?:share|print)(?: this)?(?: page| item)?",
    "public document pack",
    "media",
    "webcast",
    "(?:meeting )?documents",
    r"(?:key decision|wards? affected|electoral divisions? affected|divisions? affected)\b.{0,60}",
    r"\W+",
    end=r"\s*:?",
)
"""What is no part of an agenda, wherever it stands."""
AFTER_AGENDA = _any_of(
    "membership|composition",
    "members of the (?:committee|panel|board|public|press)",
    "distribution",
    "published",
    r"(?:date )?(?:of )?(?:publication|issued?|despatch|dispatch)\b",
    "dated",
    r"notes?\s*:?$",
    "for (?:further|more|any) (?:information|enquiries|queries|help)",
    r"(?:contact|enquiries|further information|please contact)\b",
    "(?:if|should) you (?:would|have|need|require|wish)",
    "notice of all items",
    "yours (?:sincerely|faithfully)",
    "signed",
    "by order of",
    "chief executive",
    "(?:proper|monitoring) officer",
    r"(?:town |parish )?clerk\b",
    r"copyright|©|cookies?\b|accessibility\b|privacy\b",
    "declarations? of interests?$",
    "no declarations of interest have",
    "visitor information",
    "fire (?:alarm|evacuation)",
    "emergency (?:evacuation|procedure)",
    "to:? (?:all )?(?:members|councillors)",
    r"tel(?:ephone)?\b\W|e-?mail\b|www\.|https?:",
    "the (?:public|press) ",
    r"filming|(?:third party )?recording|mobile phones|access to|attendance\b|webcasting|follow us",
    "date of next|next (?:council |committee )?meeting",
    "for information only$",
    "(?:agenda |committee |support |democratic )*(?:contact|committee|support|services|democracy)"
    rf" officers?{_COLON}",
    r"members are reminded|please (?:note|remember|switch|turn|direct)\b|queries regarding",
    r"(?!to )(?:.*\b(?:reports? on|about|regarding) this agenda\b|.*\bclick here\b)|website\b",
    "additional meeting documents|attended(?: -|$)",
    r"there (?:are|is) no\b.{0,60}\b(?:items?|business)\b",
    r"(?:further )?information (?:about|for|on attending)\b|further information|guidance\b",
    r"watch(?:ing)? (?:the|this|a) meeting",
)
"""How the lines after the last item begin: notices, contacts, who published it."""
PART_HEADING = _any_of(
    r"(?:part|section) (?:[0-9]|i{1,3}|[a-c]|one|two|three)\b.{0,120}",
    r"(?:confidential|exempt|private|public|open|closed|restricted)(?: (?:and|or|/) \w+)?"
    r" (?:items?|business|session|part|section|agenda|matters)(?: .{0,80})?",
    r"non[- ]?public (?:items?|business|session|part|section|agenda|matters)",
    r"items?(?:\(s\))? (?:which|that|to be|likely)\b.{0,90}\b(?:excluded|in private|exempt|closed)\b.{0,40}",
    "(?:standing|standard) items",
    "(?:main|other|general|procedural|routine) (?:business|items|matters)",
    "(?:items|matters) for (?:decision|information|discussion|scrutiny)",
    end=r"\W*$",
)
"""The heading of a part of the agenda."""
PART_LETTER = _any_of(r"^\W*(?:[a-d][.)]\s+)?")
"""What may stand before it."""
COLUMNS = (
    (LineMeaning.AUTHOR, r"officer|author|lead|report (?:of|by)|presented|presenter|who|by whom|attend"),
    (LineMeaning.PURPOSE, r"purpose|recommendation|why|objective|action required|description|detail"),
    (LineMeaning.PAPER, r"papers?|reports?|documents?|enclosures?|attachments?|appendi"),
    (LineMeaning.NOT_TAKEN, r"pages?|time|timing|mins|minutes|no\.?$|ref"),
)
"""What the cells of a column are, by how its heading begins."""
