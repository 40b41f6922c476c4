"""Whether the words of a resolution have a subject of their own, or go on behind "the Committee"."""

import re
from functools import lru_cache

from scrutiny_tui.domain.word_pattern import WordPattern

_SUBJUNCTIVE = (
    r"(?:ask|request|recommend|propose|suggest|require|demand|insist|urge|agree|resolve|note|direct|instruct"
    r"|accept|approve|prefer|move|hereby|formally|ensure|wish|order|hope|want|decide|advise|determine|desire"
    r"|let|declare|confirm|consider|endorse|support|authori[sz]e)(?:s|e?d)?\b"
)
"""Verbs that others follow: "asks fees be cut" has no subject of its own."""
_NOT_THEN = rf"(?!(?:that|which|who|where|when|if|as|so)\b|{_SUBJUNCTIVE})"
_NO_ARTICLE = r"(?!(?:the|(?-i:an?)|its|their|all|any|this|these|those|that|them|it|us)\b)"
_NO_SECOND_VERB = r"(?!and (?-i:[a-z]{2}))"
_VERB = r"(?:be|are|is|was|were|will|shall|should|must|may|can|could|would|has|have)\b"
_THAT = WordPattern(r"\A(?:and )?that\b[\s,:]*", re.IGNORECASE)
_NOUN_FIRST = (
    r"(?:the|an?|this|these|those|its|their|all|no|each|every|both|some|any|there|it|we|they|he|she"
    r"|councillors?|cllrs?|members|officers|mr|mrs|ms|miss|dr|alderman|revd?)\b(?=\s+\S)"
)
"""Words with which no verb begins: whatever follows has a subject of its own."""
_OWN_SUBJECT = WordPattern(
    r"(?!(?:and|to|that|not|should|shall|will|must|may|can)\b)"
    rf"(?:{_NOUN_FIRST}|[£\d]"
    rf"|[\w'’-]+ {_VERB}"
    rf"|(?!{_SUBJUNCTIVE})[\w'’-]*[^s\W](?: {_NOT_THEN}[\w£'’()-]+){{1,7}}(?<! to) be\b"
    rf"|(?!{_SUBJUNCTIVE})[\w'’-]+s {_NO_ARTICLE}(?:and )?{_NOT_THEN}[\w£'’()-]+"
    rf"(?: {_NO_SECOND_VERB}{_NOT_THEN}[\w£'’()-]+){{0,5}}(?<! to) be\b"
    rf"|[\w'’-]+ of(?: {_NOT_THEN}[\w£'’()-]+){{1,7}}(?<! to) be\b)",
    re.IGNORECASE,
)
"""How words begin that have a subject of their own and no "that": "fees be cut", not "asks fees be cut"."""
_TO = WordPattern(r"\A(not )?to (?!(?:the|an?|its|their)\b)(?=[a-z])", re.IGNORECASE)
_WHO_TO = WordPattern(
    r"\A(@\S+|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+"
    r"|(?i:(?:the |all )?(?:[\w'’-]+ )?(?:(?:vice-?)?chair(?:man|woman|person)?|directors?|clerk"
    r"|officers?|members?|councillors?|secretary|solicitor|leader|committee|panel|board|council|cabinet|team|managers?|staff"
    r"|(?:director|head) of [\w ]{3,20}?))"
    r"|(?i:(?:the|an?|all|both|these|those)(?: (?!to\b)[\w'’-]+){1,4})(?= to be\b)) to (?=[a-z])"
)
"""Who is to do something: "the Chair to write" is printed "that the Chair write"."""
_ARTICLE = WordPattern(r"\A(?:The|An?|All|No|This|These|Those|Any|Each|Every|It|There)\b")
_TO_DO = WordPattern(r" to (?=[a-z])")
_SAYS = WordPattern(rf"\b{_VERB}")
_ADJECTIVE = r"(?:new|second|third|further|better|other|joint|full|short|clear|quick|free|more) "
_OBJECT = r"(?:the|an?|its|their|all|any|this|that|these|those|officers|members|for|to|on|with|it|them)"
_NO_SENTENCE = WordPattern(
    r"(?:yes|no|ok(?:ay)?|none|nil"
    r"|(?:not )?(?:agreed|carried|approved|passed|adopted|accepted|rejected|lost|deferred|withdrawn|refused)"
    r"|[a-z]{3,}(?<!br)(?<!\bs)ing"
    rf"(?: {_OBJECT}\b(?P<doing>[^,;]*))?"
    r"|(?:the|an?|another|more|no) [\w'’-]+"
    rf"|(?:no |{_ADJECTIVE})(?:further |more )?[\w'’-]+"
    rf"|(?:an?|another|further|more) (?:{_ADJECTIVE})?[\w'’-]+"
    r"(?: (?:at|in|of|for|on|from|with|about|into|to) (?P<rest>.*))?"
    r"|(?:the|an?|these|those|all|both) [\w'’-]+ to [a-z]+\b(?P<more>.*))"
    r"\W*\Z",
    re.IGNORECASE,
)
"""Words that have no verb: "a new crossing", "the depot to close", "thanking the crew"."""


@lru_cache(maxsize=64)  # the lead, its subject and each clause of one decision ask the same
def has_own_subject(words: str) -> bool:
    """Whether words have a subject of their own: "that the report be noted", "fees be cut"."""
    is_to = " to " in words and _WHO_TO.match(words)
    return bool(is_to or _THAT.match(words) or _OWN_SUBJECT.match(words))


def without_that(words: str) -> str:
    """Words without the "that" with which they begin."""
    found = _THAT.match(words)
    return words[found.end() :] if found else words


def behind_that(words: str, typed: str) -> str:
    """Words with a subject of their own as they go on behind "that": "the Chair write", not "to write".

    Args:
        words: the words, with the names that are printed for those behind an `@`.
        typed: the same as typed.
    """
    bare = _ARTICLE.sub(lambda found: found[0].lower(), without_that(words))
    return _TO_DO.sub(" ", bare, count=1) if _WHO_TO.match(without_that(typed)) else bare


def behind_a_subject(words: str) -> str:
    """Words as they go on behind "the Committee": "to thank the crew" without its "to"."""
    found = _TO.match(words)
    return f"{found[1] or ''}{words[found.end() :]}" if found else words


def is_no_sentence(words: str) -> bool:
    """Whether words are no sentence, with "the Committee" before them or not: "a new crossing", "yes".

    Only what certainly has no verb is told.
    """
    bare = without_that(words)
    found = _NO_SENTENCE.match(bare)
    if found is None or _WHO_TO.match(bare):
        return False
    return not any(_SAYS.search(part) for part in (found["rest"], found["more"], found["doing"]) if part)
