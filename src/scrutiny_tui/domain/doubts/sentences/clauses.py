"""Whose act the later clauses of a sentence tell, and a sentence that goes on with "she"."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.grammar.discussion_lines import SPOKE
from scrutiny_tui.domain.word_pattern import WordPattern

IRREGULAR = (
    r"gave|drew|read|led|put|brought|held|took|made|showed|rose|began|spelt|set out|summed up|went through"
)
"""Past tenses of what is done in the room, which do not end in "ed"."""
_PAST = (
    rf"(?:(?-i:[a-z]{{3,}}ed)|{IRREGULAR}|left|withdrew|went|came|heard|saw|knew|found|kept|sat|stood|spoke|said"
    r"|told|thought|felt|undertook|sought|understood)\b"
)
_DOES = rf"(?:{_PAST}|{SPOKE}|(?:did|would|could|had|has|was|were)\b)"
TITLE = (
    r"(?:Councillors?|Cllrs?|Mrs?|Ms|Miss|Mx|Dr|Revd?|Prof(?:essor)?|Sir|Dame|Lord|Lady|Alderman"
    r"|(?:[Tt]he )?(?:Vice[- ]?|Deputy )?Chair(?:man|woman|person)?)\b"
)
"""What stands before a name, or is one: "the Chair"."""
NAME = rf"(?-i:{TITLE}(?: [^,;:]{{1,50}}?)?|[A-Z][\w'’-]+(?: (?:[A-Z][\w'’-]+|and|van|der|de)){{0,4}})"
"""A person, or several, as they are named in a clause."""
_DOER = WordPattern(
    r"(?P<who>(?-i:(?:[Tt]he )?[A-Z])[^,;:]{1,70}?)(?:,[^,]{2,60},)?"
    rf"(?: (?:then|also|again|briefly|\w+ly))* {_DOES}",
    re.IGNORECASE,
)
_AND_AT_END = WordPattern(r",? (?:and|but)$")
_AND = r"(?:and|but|then)(?: (?:then|also|later|finally|subsequently|therefore|duly|he|she|they))*"
_JOINED = WordPattern(
    rf"(?:,| [–-]) {_AND}\s*$|\b(?:and|but) (?:then|later|finally|subsequently)\s*$"
    r"|\b(?:and|but), [^,]{2,40},\s*$|,? whereupon (?:he|she|they)\s*$",
    re.IGNORECASE,
)
"""The end of what stands before the verb of a later clause, which has the subject of the first one."""
_LISTED = WordPattern(r",\s*$")
_WHILE = r"(?:and|but|while|whilst|whereas|then|when|whereupon|after which|at which point)"
_NAMED = WordPattern(rf", {_WHILE} (?:then )?(?P<who>{NAME})\s*$", re.IGNORECASE)
"""The same for a clause with a subject of its own."""
_UNPARTED = WordPattern(rf"\b(?:and|but|while|whilst|whereas) (?P<who>{NAME})\s*$", re.IGNORECASE)
_PRONOUN = WordPattern(r"(?:(?:and|but|then|later|finally),? )*(?:he|she|they)(?= )", re.IGNORECASE)
_ACTS = (
    r"(?:seconded|moved|proposed|voted|abstained|left|withdrew|departed|took the chair|declared an?)\b"
    r"(?=[ .]|$)"
)
_NO_SUBJECT = WordPattern(
    rf"(?:(?:and|but|then|later|finally),? )*(?={_ACTS}(?! by\b))"
    rf"|(?:(?:and|but|then|later|finally),? )+(?={_PAST}(?! by\b))",
    re.IGNORECASE,
)
_OTHERS = WordPattern(
    rf"{TITLE}|\b(?:thanked|told|asked|by|with|to|from|and|of|for|congratulated|praised) (?:the )?[A-Z]"
)
_SOMEONE = (
    r"(?:resident|petitioner|officer|member|tenant|speaker|m[ae]n|wom[ae]n|director|leader|manager|witness(?:e)?"
    r"|clerk|councillor|student|parent|contractor|visitor)"
)
_ONE = WordPattern(rf"\b(?:an?|the|one|another|this|that) (?:[\w-]+ ){{0,2}}{_SOMEONE}\b", re.IGNORECASE)
_SEVERAL = WordPattern(rf"\b{_SOMEONE}s\b|\b(?:staff|crew|public|people|team|committee)\b", re.IGNORECASE)
"""Anyone else who may be meant by "she", or by "they"."""
_BEFORE_LEAVING = WordPattern(
    r",? (?:before|prior to) leaving(?= the (?:room|meeting|chamber)\b)", re.IGNORECASE
)
_PARTICIPLE = WordPattern(
    r"(?<! for)(?:,? (?:before|after|while|whilst|by|in|and|then))*,? (?P<verb>second|mov|propos)ing"
    r"(?= (?:the|this|that) (?:[\w-]+ ){0,2}(?:motion|proposal|amendment|resolution|recommendations?)\b)",
    re.IGNORECASE,
)
"""The second of two acts: "spoke for the quay, seconding the motion"."""
_NARRATES = WordPattern(rf"(?:(?:then|also|\w+ly) )?{_DOES}", re.IGNORECASE)


def doer(sentence: str, lead: int = 0) -> str:
    """Who acts in the first clause of a sentence, whatever the act is; empty where no one may.

    Args:
        sentence: the sentence.
        lead: where it begins behind words such as "after a debate,".
    """
    found = _DOER.match(sentence, lead)
    return _AND_AT_END.sub("", found["who"]) if found else ""


def narrates(words: str) -> bool:
    """Whether words behind a speaker tell what the speaker did: "thanked the officers"."""
    return _NARRATES.match(words) is not None


def subject_of_later(before: str, first: str) -> str:
    """Who acts in a clause that is joined to what someone said: "…, and seconded the motion".

    Args:
        before: what stands before its verb.
        first: who acts in the clause before it.

    Returns:
        The name; empty where the verb is a part of what was said.
    """
    if _JOINED.search(before) or (_LISTED.search(before) and lists_acts(before, first)):
        return first
    named = _NAMED.search(before)
    return named["who"].strip() if named else ""


def own_subject(before: str) -> str:
    """The subject of a clause without a comma before it: "asked about rents while Councillor Hale left"."""
    named = _UNPARTED.search(before)
    acted = named is not None and (doer(before[: named.start()] + " ") or before[:2].strip().islower())
    return named["who"].strip() if named and acted else ""


def lists_acts(before: str, first: str) -> bool:
    """Whether a verb is the second of several acts: "Councillor Hale noted the cost, seconded it and …"."""
    return bool(first) and before.startswith(first) and doer(before) == first and "," in before


def with_subjects(sentences: Iterator[str]) -> Iterator[str]:
    """Sentences in which "she" and a missing subject are replaced by whoever acts in the sentence before."""
    before = ""
    for typed in sentences:
        sentence = _BEFORE_LEAVING.sub(" and then left", typed)
        sentence = _PARTICIPLE.sub(lambda found: f" and then {found['verb']}ed", sentence)
        found = _PRONOUN.match(sentence) or _NO_SUBJECT.match(sentence)
        who = doer(before) if found else ""
        if found and who and not _may_be_another(found[0], before[len(who) :]):
            sentence = f"{who} {sentence[found.end() :].strip()}"
        yield sentence
        before = sentence


def _may_be_another(pronoun: str, before: str) -> bool:
    """Whether a pronoun may mean someone else of whom the sentence before tells."""
    they = pronoun.casefold().endswith("they")
    return any(form.search(before) for form in (_OTHERS, _ONE, *([_SEVERAL] if they else [])))
