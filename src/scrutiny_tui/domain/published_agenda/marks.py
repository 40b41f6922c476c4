"""What a published agenda says of items in private, and of urgent ones."""

import re

_PARAGRAPHS = re.compile(
    r"paras?(?:graph)?s?(?:\s*\(s\))?[.:]?\s*(?:nos?\.?\s*|numbers?\s*)?"
    r"((?:\d{1,2})(?:\s*(?:,|and|&|or|to|-|–)\s*(?:and\s+)?\d{1,2})*)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(\d{1,2})\s*(?:to|-|–)\s*(\d{1,2})")
_MARK = re.compile(
    r"\bexempt\b|not for publication|confidential\b|restricted information|schedule\s*(?:12|7)\s*a\b"
    r"|\bin private\b|private (?:item|session|report)|closed to the (?:press|public)|\bpart\s*(?:2"
    r"|ii|b)\b report",
    re.IGNORECASE,
)
_ABOUT_EXCLUSION = re.compile(
    r"exclu(?:sion|de|ding)\b|press and (?:the )?public|public and (?:the )?press"
    r"|exempt (?:information|items?|business)"
    r"(?:\s*[-–:].*)?$|^(?:confidential|exempt)(?:\s*(?:and|or|/)\s*(?:confidential|exempt))?"
    r"(?: (?:items?|information|business))?$|to identify items|items? (?:which|that) .*exempt",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(
    r"\s*[(\[–-]\s*(?:(?:this (?:item|report) is|contains|report)\s+)?"
    r"(?:exempt|not for publication|confidential|urgent(?: item)?|restricted)\b[^()\[\]]*[)\]]?\s*$",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(
    r"(?:following|remaining|next) (?:agenda |part of the )?(items?|business|reports?)", re.IGNORECASE
)
_URGENT = re.compile(
    r"^\W*urgent item\b|\(urgent(?: item)?\)|\bitem is urgent\b"
    r"|\b(?:take|taken|consider|considered|accept|accepted) (?:\w+ ){0,4}as (?:an? )?(?:item of )?urgent\b",
    re.IGNORECASE,
)
_URGENT_BEFORE = re.compile(r"^\W*urgent item\s*[:–-]\s*(?=\S)", re.IGNORECASE)
_BECAUSE = re.compile(
    r"\b(?:because|by reason of|for the reason that|on the grounds? that|in order that"
    r"|reason(?: for urgency)?:)\s*(.+)",
    re.IGNORECASE,
)


def paragraphs_in(words: str) -> tuple[int, ...]:
    """The paragraphs of the schedule of exempt information that words name: "paragraphs 1 and 3"."""
    found: set[int] = set()
    for match in _PARAGRAPHS.finditer(words):
        numbers = match[1]
        for first, last in _BETWEEN.findall(numbers):
            found.update(range(int(first), int(last) + 1))
        found.update(int(number) for number in re.findall(r"\d+", numbers))
    return tuple(sorted(found))


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
    return 0 if found is None else 1 if found[1].lower() in ("item", "report") else 2


def marks_urgent(words: str) -> bool:
    """Whether words say that an item is taken as urgent; not the standing item for urgent business."""
    return _URGENT.search(words) is not None


def reason_in(words: str) -> str:
    """Why an item is urgent, where words say that; else empty."""
    found = _BECAUSE.search(words)
    return found[1].strip() if found else ""
