"""What words tell of the public: that it was excluded, or has returned, where no command records it.

Typed as prose, "The public was excluded." is a point like any other, and what follows it is public.
"""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache

from scrutiny_tui.domain.dates import MONTHS
from scrutiny_tui.domain.word_pattern import WordPattern


class ToldOfPublic(StrEnum):
    """What words tell of the public."""

    EXCLUDED = "it was excluded"
    RETURNED = "it returned"
    NEVER_EXCLUDED = "it was not excluded in the whole meeting"
    NOT_EXCLUDED = "it was not excluded"
    REMAINED = "it remained, or something was done in public"
    NOT_RETURNED = "it did not return"


MAY_TELL = WordPattern(
    r"public|\bpress\b|private|exempt|confidential|clos(?:ed|ing)|camera|open session|part (?:ii|2|b)\b"
    r"|100A|50A|12A|7A|cyhoedd",
    re.IGNORECASE,
)
"""What stands in all words that tell of the public: most lines are read no further."""

_ROOM = (
    r"(?:meeting|room|chamber|hall|gallery|building|venue|council|committee|proceedings|remainder|rest|item)"
)
_LEAVES_ROOM = (
    r"(?=\s*(?:$|[.,;:)]|(?:for|at|while|whilst|before|and|so|during|as|when)\b"
    rf"|(?:from )?the {_ROOM}\b))"
)
_COMES_BACK = r"(?=\s*(?:$|[.,;:)]|(?:at|and|when|for)\b|to the\b|to (?:council|committee)\b))"
_THE_PUBLIC = (
    r"\b(?P<who>(?:members of )?(?:the )?(?:members of (?:the )?)?(?:press,? (?:and|or|&) (?:the )?)?public"
    r"(?: and (?:the )?press)?(?: gallery)?|press)"
)
_PUBLIC_BEHIND = r"(?:the )?(?:members of )?(?:the )?(?:press|public)\b"
_WAS = r"(?: (?:was|were|is|are|be|being|been|has|have|having|had|should|shall|must|to|all|both))*"
_THEN = r"(?: (?:then|now|duly|therefore|accordingly|formally|hereby|again))?"
_MADE_TO = r"(?:asked|requested|required|invited|told|made|instructed|ordered|directed) to (?:leave|withdraw)"
_EXCLUDED = rf"excluded(?! from (?!(?:the|this|any|all)\b[^.]*\b{_ROOM}|consider|discuss|item|agenda))"
_LEFT = rf"(?:{_MADE_TO}|left|withdrew|leaves?|withdraws?|withdrawn|cleared){_LEAVES_ROOM}"
_LET_BACK = r"(?:let|invited|asked|called) (?:back|to (?:return|re-?join))"
_BACK = (
    rf"(?:re-?admitted|{_LET_BACK}|(?:came|comes|come) back|re-?join(?:ed|s)?|re-?entered"
    rf"|(?:admitted|returns?|returned){_COMES_BACK})"
)
_PRIVATE = r"(?:private|closed|exempt|confidential|secret)"
_IN_PRIVATE = (
    rf"(?:(?:in ?to|in|to) (?:a )?(?:{_PRIVATE} session"
    r"|private(?=\s*(?:$|[.,;:)]|(?:at|for|under|as|and)\b))|camera\b)|behind closed doors)"
)
_BODY = r"(?:committee|sub-?committee|meeting|panel|board|cabinet|council|members|chair|we)"
_GOES = (
    r"(?:go|goes|went|mov\w+|pass\w*|enter\w*|resum\w+|reconven\w+|continu\w+|sat|sits|proceed\w*|remain\w*"
    r"|resolv\w+|agre\w+)(?: (?:to|and) \w+)?"
)
_CONSIDERS = r"(?:then |now )?(?:consider|discuss|debat|deliberat|decid|determin)\w+\b"
_TAKEN = r"(?:then |now )?(?:taken|considered|discussed|heard|dealt with|held|debated|determined)"
_NEVER = r"(?:never|at no (?:point|time|stage))"
_HAD = r"(?: (?:was|were|had|having|has|been|be|being))*"
_OUT = rf"(?:excluded|left{_LEAVES_ROOM}|{_MADE_TO})"
_STAYED = (
    r"(?:remained|stayed|sat (?:in|through)(?: on)?|(?:was|were) there|kept (?:its|their) seats?"
    r"|attended(?= (?:throughout|for the whole))"
    r"|(?:was|were|had been) (?:present|in the room|(?:allowed|permitted|invited|able) to (?:stay|remain)))"
    r"(?: (?:present|seated|there|in(?! the\b)"
    r"|in (?:the|its|their) (?:room|meeting|chamber|gallery|hall|building|seats)))?"
    r"(?=$|[.,;:)]| (?:throughout|and|for (?:the|this|it|that)|this|it|until the (?:end|close))\b)"
)
_ALL_IN_PUBLIC = (
    r"(?:the (?:whole|entire)(?: of the)? meeting|the meeting|all (?:the )?(?:items|business)|everything)"
    r" (?:was|were|had been)"
)
_OPENLY = r"(?:in (?:public|open session)|open to the public)"
# An exclusion is read before words that the public remained: what follows it may be private.
_FORMS = {
    ToldOfPublic.NEVER_EXCLUDED: (
        rf"{_THE_PUBLIC}{_HAD} {_NEVER}{_HAD} {_OUT}\b",
        rf"\b{_NEVER} (?:was|were|had) {_THE_PUBLIC}{_HAD} {_OUT}\b",
        rf"\b(?:was|were) no exclusion of {_PUBLIC_BEHIND}",
        (
            r"^no (?:exempt|confidential) (?:business|items?|reports?|matters?) (?:was|were) (?:then )?"
            r"(?:transacted|taken|considered|discussed)\b"
        ),
        rf"^{_ALL_IN_PUBLIC} (?:held |taken |considered |conducted |heard )?{_OPENLY}(?: throughout)?$",
    ),
    ToldOfPublic.NOT_EXCLUDED: (
        rf"{_THE_PUBLIC} not{_HAD} {_OUT}\b",
        rf"\bwithout (?:(?:the )?exclusion of|excluding) {_PUBLIC_BEHIND}",
        rf"\bwithout {_THE_PUBLIC}{_HAD} (?:excluded|leaving)\b",
        rf"^no {_THE_PUBLIC}{_HAD} (?:excluded|{_MADE_TO})\b",
        rf"{_THE_PUBLIC}(?: (?:was|were|be|is|are))?(?: not|n[’']t)(?: be)?{_THEN} (?:excluded|{_MADE_TO})",
        rf"\b(?:not|no need|declin\w+|refus\w+)(?: \w+)? to exclude {_PUBLIC_BEHIND}",
        (
            rf"{_THE_PUBLIC},? (?:who )?(?:(?:did|had|was|were)(?: not|n[’']t))(?: been)?"
            rf" (?:excluded|(?:leave|left|withdraw|withdrawn|cleared){_LEAVES_ROOM})"
        ),
        rf"^no (?:resolution|motion|decision) (?:to exclude|excluding) {_PUBLIC_BEHIND}",
        rf"\b(?:decid|vot|agre|resolv)\w+ (?:\w+ )?against (?:excluding|the exclusion of) {_PUBLIC_BEHIND}",
        r"\b(?:remain|stay)(?:ed|s)? in (?:public|open)\b",
    ),
    ToldOfPublic.NOT_RETURNED: (
        (
            rf"{_THE_PUBLIC} (?:(?:did|do|does|had|have|was|were)(?: not|n[’']t)|never)"
            r" (?:returned|return|come back|came back|re-?admitted|re-?joined|re-?join|re-?enter)"
        ),
        rf"{_THE_PUBLIC} (?:was|were) never (?:re-?admitted|let back)\b",
        rf"{_THE_PUBLIC} (?:not|never) having (?:been )?(?:returned|come back|re-?admitted|re-?joined)\b",
        (
            rf"{_THE_PUBLIC} (?:(?:remained|stayed|still|was still|were still) )+(?:excluded|outside|out)"
            r"(?=$|[.,;:)]| (?:of|for|and|at|when)\b)"
        ),
        rf"\bwithout {_THE_PUBLIC} (?:returning|having (?:returned|come back|been re-?admitted))\b",
    ),
    ToldOfPublic.RETURNED: (
        rf"{_THE_PUBLIC}{_WAS}{_THEN} {_BACK}",
        rf"\bre-?admit(?:s|ted|ting)? {_PUBLIC_BEHIND}",
        (
            rf"\b{_BODY} (?:\w+ )?(?:returned|resumed|reverted|reconvened|moved|went)(?: back)?,?"
            r" (?:in ?to|to|in) (?:public|open)\b(?! gallery)"
        ),
    ),
    ToldOfPublic.EXCLUDED: (
        rf"{_THE_PUBLIC}(?: (?:was|were) present,? (?:and|but))?{_WAS}{_THEN} (?:{_EXCLUDED}|{_LEFT})",
        rf"\bin the absence of(?: all)? {_PUBLIC_BEHIND}(?=\s*(?:$|[.,;:)]))",
        rf"\bexclu(?:d(?:e|es|ed|ing)|sion of)(?: all)? {_PUBLIC_BEHIND}",
        rf"\b(?:asked|requested|told)(?: all)? {_PUBLIC_BEHIND}[^.]*\bto (?:leave|withdraw){_LEAVES_ROOM}",
        rf"\b{_BODY} (?:\w+ )?{_GOES} {_IN_PRIVATE}",
        rf"\b{_BODY} {_CONSIDERS}[^.;]{{0,60}}? {_IN_PRIVATE}",
        rf"\b(?:be|is|are|was|were) {_TAKEN} {_IN_PRIVATE}",
        rf"\btak(?:e|en|ing) [^.;]{{0,60}}? {_IN_PRIVATE}",
        rf"\b(?:enter|mov|go|went|pass)\w*(?: in)?(?:to)? (?:a )?{_PRIVATE} session",
        r"\b(?:went|goes|going) private\b",
    ),
    ToldOfPublic.REMAINED: (
        rf"{_THE_PUBLIC} {_STAYED}",
        rf"\b(?:was|were) (?:opened|read(?: out)?|compared|announced|{_TAKEN}) in (?:public|open session)\b",
        rf"\bin the presence of {_PUBLIC_BEHIND}(?=\s*(?:$|[.,;:)]))",
        rf"\bwith {_THE_PUBLIC} (?:still |all )?(?:present|in the (?:room|gallery|chamber))\b",
    ),
}
_TOLD = {told: tuple(WordPattern(form, re.IGNORECASE) for form in forms) for told, forms in _FORMS.items()}
_NOTED = r"(?:the )?(?:press|public)(?: (?:and|&) (?:the )?(?:press|public))?"
_AT = r"(?:,? (?:at )?\d{1,2}[.:]?\d*(?: ?[ap]m)?)?"
_ALONE = {
    ToldOfPublic.EXCLUDED: (
        (
            rf"(?:(?:in|into|now|then|back|here) )*(?:the )?{_PRIVATE}"
            r"(?: (?:session|business|items?|reports?|information|part|section|matters?|discussions?))?"
            r"(?: (?:begins?|began|starts?|started|opens?|opened|commences?|commenced|follows?))?"
        ),
        rf"{_NOTED} (?:(?:now|all) )?(?:out|gone|away|excl\.?|leaving|sent out|asked out|went out){_AT}",
        r"in camera|part ii|(?:public|open) session (?:ends|ended|closed)",
        rf"part (?:ii|2|b)\b(?! of)[^.]*\b{_PRIVATE}\b[^.]*",
    ),
    ToldOfPublic.RETURNED: (
        rf"{_NOTED} (?:(?:now|all) )?(?:back|back in|in again|let in|let back in){_AT}",
        r"(?:(?:back|now|then|again) )*(?:in|into) (?:public|open)(?: session)?",
        rf"(?:public|open) session(?: (?:resumed|resumes|again))?|{_PRIVATE} session (?:ends|ended|closed)",
    ),
}
_STANDS_ALONE = tuple(
    (told, WordPattern(form, re.IGNORECASE)) for told, forms in _ALONE.items() for form in forms
)
_LAW = WordPattern(r"\b(?:section |s\.? ?)(?:100A|50A)\b|\bschedule (?:12A|7A)\b", re.IGNORECASE)
_UNDER_LAW = WordPattern(r"\bexclu|\bwithdr|\bleave\b|\bprivate\b|\bexempt\b|\bconfidential\b", re.IGNORECASE)
_OF_PAPERS = WordPattern(
    r"\b(?:appendi(?:x|ces)|annex\w*|papers?|documents?|publi(?:sh|cation)\w*)\b", re.IGNORECASE
)
_WELSH = WordPattern(r"\b(?:gwahardd|eithri|cau allan|chau allan|heithri)\w*\b.*\bcyhoedd", re.IGNORECASE)
_OTHER_TIME = WordPattern(
    r"\b(?:last|previous|previously|earlier|ago|yesterday|in future|next (?:meeting|month|year|time)"
    rf"|meetings?\b[^.]*\bhad|in (?:\d{{4}}|{'|'.join(MONTHS)})|at (?:full )?(?:council|cabinet)"
    r"|residents|survey|consultation)\b",
    re.IGNORECASE,
)
"""Words of a sentence about another meeting, or another body."""
_ONLY_PERHAPS = WordPattern(
    r"\b(?:whether|why|if|unless|how|would|could|might|may|not|never|no|nor|neither|without|against|instead"
    r"|than"
    r"|oppos\w+|object\w+|refus\w+|declin\w+|reject\w+)\b",
    re.IGNORECASE,
)
"""Words before the act that make it a question, a wish, or what did not happen."""
_IN_VAIN = WordPattern(
    r"\b(?:lost|defeated|reject\w+|refused|fell|not (?:carried|agreed|supported|seconded)|unless|fewer"
    r"|only (?:where|when|if))\b",
    re.IGNORECASE,
)
_SOME = WordPattern(
    r"\b(?:an?|one|two|three|four|five|\d+|some|several|few|many|other|another)\s*$", re.IGNORECASE
)
_ALL = WordPattern(r"\b(?:all|any|remaining)\s*$", re.IGNORECASE)
_LEFT_BY_THEMSELVES = WordPattern(r"\b(?<!to )(?:left|leaves?|withdrew)$", re.IGNORECASE)
_ONE_OF = WordPattern(r"\bmembers? of (?:the )?$", re.IGNORECASE)
_ENDS = WordPattern(r"[.;!]+(?=\s|$)")
_PARAGRAPHS = WordPattern(r"\bparagraphs? (\d+(?:\s*(?:,|and|&|or)+\s*\d+)*)", re.IGNORECASE)
_RECOUNTS = WordPattern(
    rf"{_THE_PUBLIC} (?:(?:was|were|had)(?: (?:had|been|to|all|both))* (?:excluded|{_LEFT})"
    rf"|(?:left|withdrew){_LEAVES_ROOM})",
    re.IGNORECASE,
)
_LOOKS_BACK = WordPattern(r" had\b", re.IGNORECASE)
_ANEW = WordPattern(
    r"\d|\b(?:now|then|again|next|also|once more|another|second|third|further|later|afterwards|hereby"
    r"|accordingly|therefore|resolved|resolution)\b|\b(?:section|paragraph|schedule)\b",
    re.IGNORECASE,
)
"""What makes a sentence one about an exclusion of its own, rather than about the one that is recorded."""
_SHORT = 72
_NOT_SHORT = WordPattern(
    r":|\b(?:mov(?:ed|es)(?! (?:in|to))|propos|request|suggest|recommend|second|that\b)", re.IGNORECASE
)
"""What makes a sentence more than the act itself: who proposed it, or who said so."""


@lru_cache(maxsize=16384)
def told_of_public(text: str) -> tuple[ToldOfPublic, ...]:
    """What the sentences of a text tell of the public, in order; nothing for most texts.

    Args:
        text: the words of an entry, or a title.
    """
    if not MAY_TELL.search(text):
        return ()
    sentences = (sentence.strip() for sentence in _ENDS.split(text))
    return tuple(told for sentence in sentences if sentence for told in _in_sentence(sentence))


def paragraphs_told(text: str) -> frozenset[int]:
    """The numbers of the paragraphs of the law that a text names."""
    return frozenset(int(n) for found in _PARAGRAPHS.findall(text) for n in re.findall(r"\d+", found))


def mark_told(text: str, *, in_private: bool) -> str | None:
    """The name of the command, `exempt` or `public`, that a short sentence stands for; None for others.

    Args:
        text: the words of a line.
        in_private: whether the public is out: where it is, nothing excludes it, and else nothing lets it in.
    """
    if len(text) > _SHORT or _NOT_SHORT.search(text):
        return None
    told = told_of_public(text)
    if in_private:
        return "public" if told and set(told) == {ToldOfPublic.RETURNED} else None
    return "exempt" if ToldOfPublic.EXCLUDED in told else None


def recounts_exclusion(text: str) -> bool:
    """Whether words tell in the past tense that the public was out, and nothing that may be new.

    "The press had to leave for the prices." is that, where the record has the exclusion and the return. It
    is none where it names a time or a paragraph, or says "now", "then" or "again": that may be another one.

    Args:
        text: words that tell that the public was excluded.
    """
    return _RECOUNTS.search(text) is not None and not _ANEW.search(text)


def looks_back_at_exclusion(text: str) -> bool:
    """Whether words that recount an exclusion can be of an earlier one only: "had to leave", "had been".

    Args:
        text: words that tell that the public was excluded.
    """
    found = _RECOUNTS.search(text)
    return found is not None and recounts_exclusion(text) and _LOOKS_BACK.search(found[0]) is not None


def _in_sentence(sentence: str) -> Iterator[ToldOfPublic]:
    bare = sentence.strip(" -–—*#:•()[]_")
    alone = next((told for told, form in _STANDS_ALONE if form.fullmatch(bare)), None)
    if alone is not None:
        yield alone
    elif _OTHER_TIME.search(sentence) or sentence.endswith("?"):
        return
    elif found := next((told for told, forms in _TOLD.items() if _tells(forms, sentence, told)), None):
        yield found
    elif _WELSH.search(sentence) or (
        _LAW.search(sentence) and _UNDER_LAW.search(sentence) and not _OF_PAPERS.search(sentence)
    ):
        yield ToldOfPublic.EXCLUDED


def _tells(forms: Sequence[WordPattern], sentence: str, told: ToldOfPublic) -> bool:
    """Whether a sentence tells this, as something that happened to the public as a whole."""
    matches = (found for form in forms for found in form.finditer(sentence))
    for found in matches:
        before, behind = sentence[: found.start()], sentence[found.end() :]
        if not _is_of_all(found, before):
            continue
        if told not in (ToldOfPublic.EXCLUDED, ToldOfPublic.RETURNED):
            return True
        if not _ONLY_PERHAPS.search(before) and not _IN_VAIN.search(behind):
            return True
    return False


def _is_of_all(found: re.Match[str], before: str) -> bool:
    """Whether it is of the public as a whole, and not of some who went of their own accord."""
    who = (found.groupdict().get("who") or "").casefold()
    if who.startswith("member"):
        by_themselves = _LEFT_BY_THEMSELVES.search(found[0]) and not _ALL.search(before)
        return not _SOME.search(before) and not by_themselves
    return not who or not _ONE_OF.search(before)
