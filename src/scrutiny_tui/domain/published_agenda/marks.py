"""What a published agenda says of items in private, and of urgent ones."""

import re

from scrutiny_tui.domain.word_pattern import WordPattern

_NUMBERED = r"\d{1,2}(?:\s*(?:,|and|&|or|to|-|–)\s*(?:and\s+)?\d{1,2})*"
"""One number or several: "3", "1 and 3", "8 & 9", "1 to 3"."""
_PARAGRAPHS = WordPattern(
    r"paras?(?:graph)?s?(?:\s*\(s\))?[.:]?\s*(?:nos?\.?\s*|numbers?\s*)?"
    rf"({_NUMBERED})",
    re.IGNORECASE,
)
_BETWEEN = WordPattern(r"(\d{1,2})\s*(?:to|-|–)\s*(\d{1,2})")
_MARK = WordPattern(
    r"\bexempt\b|not for publication|confidential\b|restricted information|schedule\s*(?:12|7)\s*a\b"
    r"|\bin private\b|private (?:item|session|report)|closed to the (?:press|public)|\bpart\s*(?:2"
    rf"|ii|b)\b report|[(\[]\s*paras?(?:graphs?)?\.?\s*(?:nos?\.?\s*)?{_NUMBERED}\s*[)\]]",
    re.IGNORECASE,
)
_REASON = WordPattern(
    rf"\W*(?:({_NUMBERED})[.)]?\s+)?information\b(?:,? which)?"
    r" (?:relat(?:es|ing) to|on (?:the amount|(?:proposed )?terms)|is likely to|reveals?|in respect of)\b",
    re.IGNORECASE,
)
"""How the law describes exempt information: "3. Information relating to the financial affairs of …"."""
_EXCLUDES = WordPattern(
    r"\b(?:press|public|media)\b[^.;]{0,60}\bbe excluded\b|\bexclude the (?:press|public|media)\b",
    re.IGNORECASE,
)
_THIS_ITEM = WordPattern(r"\bth(?:is|e above) (?:item|report|matter)\b", re.IGNORECASE)
_PRIVATE_SECTION = WordPattern(
    r"(?:exempt|restricted|confidential|private|closed)(?: (?:and|or|/) \w+)?"
    r" (?:items?(?:\(s\))?|business|matters)",
    re.IGNORECASE,
)
_THOSE_BELOW = WordPattern(
    r"\b(?:following|remaining|below|these) (?:items?|reports?|business|matters?)\b", re.IGNORECASE
)
_WITHOUT_PUBLIC = WordPattern(r"\bwith the (?:press|public|media)\b.{0,30}\bexcluded\b", re.IGNORECASE)
_TO_SETTLE = WordPattern(
    r"\W*(?:determination|exclusion|consideration|possible|to (?:consider|determine|exclude|identify))\b",
    re.IGNORECASE,
)
_OF_ANY = WordPattern(
    r"\b(?:any|whether|which)(?: of the| other)?(?: \w+)? (?:items?|reports?|matters?)\b"
    r"|\bitems on the agenda\b",
    re.IGNORECASE,
)
_OF_THIS = WordPattern(
    r"\bnot for publication\b|\bth(?:is|e above) (?:item|report|matter|appendix)\b|\bparagraphs?\b",
    re.IGNORECASE,
)
_NAMED = WordPattern(rf"\b(?:agenda )?items?(?: nos?\.?| numbers?)? ({_NUMBERED})\b", re.IGNORECASE)
_ABOUT_EXCLUSION = WordPattern(
    r"(?<!social )(?<!digital )(?<!financial )(?<!school )(?<!pupil )(?<!permanent )(?<!fixed term )"
    r"(?<!fixed-term )exclu(?:sion|de|ding)\b(?! (?:appeal|hearing|panel|review|rate|figure|zone))"
    r"|admission of (?:the )?(?:press|public)"
    r"|press and (?:the )?public|public and (?:the )?press"
    r"|exempt (?:information|items?(?:\(s\))?|business)"
    r"(?:\s*[-–:/].*)?$|^(?:confidential|exempt)(?:\s*(?:and|or|/)\s*(?:confidential|exempt))?"
    r"(?: (?:items?|information|business))?$|to identify items|items? (?:which|that) .*exempt",
    re.IGNORECASE,
)
_IN_BRACKETS = WordPattern(
    r"\s*[(\[]\s*(?:(?:this (?:item|report) is|contains|report)\s+)?"
    r"(?:exempt|not for publication|confidential|urgent(?: item)?|restricted)\b[^()\[\]]*[)\]]\s*$"
    rf"|\s*[(\[]\s*paras?(?:graphs?)?\.?\s*(?:nos?\.?\s*)?{_NUMBERED}\s*[)\]]\s*$"
    r"|\s*[–-]\s*(?:(?:this (?:item|report) is|contains|report)\s+)?"
    r"(?:exempt|not for publication|confidential|urgent|restricted)(?: (?:item|report|information))?"
    r"(?:(?:\W+(?:by|under|paras?|schedule|not|because|as)\b|\s*[(\[,:–-]).*)?\s*$",
    re.IGNORECASE,
)
_FOLLOWING = WordPattern(
    r"(?:following|remaining|next) (?:agenda |part of the )?(items?\b(?:\(s\))?|business"
    r"|reports?\b(?:\(s\))?)"
    r"|items? (?:of business )?(?:listed|set out|shown) below|(remainder|rest) of (?:the|this) meeting"
    r"|(following)\s*:?\s*$",
    re.IGNORECASE,
)
_URGENT = WordPattern(
    r"^\W*urgent item\b|\(urgent(?: item)?\)|\bitem is urgent\b"
    r"|\b(?:take|taken|consider|considered|accept|accepted) (?:\w+ ){0,4}as (?:an? )?(?:item of )?urgent\b",
    re.IGNORECASE,
)
_ANY_BUSINESS = WordPattern(r"\bany\b.{0,60}\b(?:business|items?|matters?)\b", re.IGNORECASE)
_URGENT_BEFORE = WordPattern(r"^\W*urgent item\s*[:–-]\s*(?=\S)", re.IGNORECASE)
_BECAUSE = WordPattern(
    r"\b(?:because|by reason of|for the reason that|on the grounds? that|in order that"
    r"|reason(?: for urgency)?:)\s*(.+)",
    re.IGNORECASE,
)


def paragraphs_in(words: str) -> tuple[int, ...]:
    """The paragraphs of the schedule of exempt information that words name: "paragraphs 1 and 3"."""
    found: set[int] = set()
    for match in _PARAGRAPHS.finditer(words):
        found.update(_numbers(match[1]))
    return tuple(sorted(found))


def paragraphs_of(words: str) -> tuple[int, ...]:
    """The paragraphs under which words make an item exempt: those named, or the one that is quoted."""
    quoted = _REASON.match(words)
    return tuple(_numbers(quoted[1])) if quoted and quoted[1] else paragraphs_in(words)


def _numbers(words: str) -> list[int]:
    """The numbers in words such as "1 and 3" or "5 to 7"."""
    found = {int(number) for number in re.findall(r"\d+", words)}
    for first, last in _BETWEEN.findall(words):
        found.update(range(int(first), int(last) + 1))
    return sorted(found)


def marks_this_item(words: str) -> bool:
    """Whether a line below the title of an item says that this one is exempt, and not which others may be."""
    if words.lower().startswith("to ") or resolves_exclusion(words):
        return False
    return is_reason(words) or (
        marks_exempt(words) and not (_OF_ANY.search(words) and not _OF_THIS.search(words))
    )


def is_reason(words: str) -> bool:
    """Whether words quote one of the descriptions of exempt information from the law."""
    return _REASON.match(words) is not None


def marks_exempt(words: str) -> bool:
    """Whether words say that something is exempt or confidential."""
    return _MARK.search(words) is not None


def is_about_exclusion(title: str) -> bool:
    """Whether an item is the one that excludes the public, or asks what is exempt: that one is public."""
    return _ABOUT_EXCLUSION.search(title) is not None


def without_mark(title: str) -> str:
    """A title without its mark: "Lease (exempt, paragraph 3)" is "Lease", "Urgent item: flood" is "flood"."""
    bare = _IN_BRACKETS.sub("", _URGENT_BEFORE.sub("", title))
    return bare or title


def excludes_following(words: str) -> int:
    """How many items after it an exclusion names: 0 for none, 1 for the next, 2 for all that follow."""
    found = _FOLLOWING.search(words)
    return 0 if found is None else 1 if (found[1] or "").lower() in ("item", "report") else 2


def opens_private_part(heading: str) -> bool:
    """Whether the heading of a part says that what is under it is private, not that this is to be settled."""
    private = marks_exempt(heading) or _WITHOUT_PUBLIC.search(heading) is not None
    return private and _TO_SETTLE.match(heading) is None


def is_private_section(title: str) -> bool:
    """Whether an item only heads those in private that are numbered under it: "2. Restricted items"."""
    return _PRIVATE_SECTION.fullmatch(title.strip()) is not None


def is_about_those_below(words: str) -> bool:
    """Whether a line below the heading of a part says that the items that follow are exempt."""
    named = opens_private_part(words) and _THOSE_BELOW.search(words) is not None
    return named or resolves_exclusion(words)


def resolves_exclusion(words: str) -> bool:
    """Whether words are the motion that excludes the public for other items, and not for their own."""
    others = excludes_following(words) or items_excluded(words)
    return bool(others) and _EXCLUDES.search(words) is not None and _THIS_ITEM.search(words) is None


def items_excluded(words: str) -> tuple[str, ...]:
    """The numbers of the items that a motion to exclude the public names: "for Items 14 and 15"."""
    if not _EXCLUDES.search(words):
        return ()
    return tuple(str(number) for named in _NAMED.finditer(words) for number in _numbers(named[1]))


def marks_urgent(words: str) -> bool:
    """Whether words say that an item is taken as urgent; not the standing item for urgent business."""
    return _URGENT.search(words) is not None and not _ANY_BUSINESS.search(words)


def reason_in(words: str) -> str:
    """Why an item is urgent, where words say that; else empty."""
    found = _BECAUSE.search(words)
    return found[1].strip() if found else ""
