"""Asides behind a name: a post, or what someone had done: "Mr Pike, the Head of Moorings, said …"."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.verbs.clock_words import CLOCK
from scrutiny_tui.domain.doubts.sentences.verbs.verb import ADVERBS, BODY, NUMBER
from scrutiny_tui.domain.word_pattern import WordPattern

_TITLE = (
    r"(?:Councillor|Cllr|Alderman|Mrs?|Ms|Miss|Mx|Dr|Revd?|Reverend|Canon|Prof(?:essor)?|Sir|Dame|Lord|Lady)"
)
_PART = r"(?:van|von|der|de|la|[A-Z][\w'’-]*)"
PERSON = rf"(?-i:\b{_TITLE}\.?(?: {_TITLE}\b)? [A-Z][\w'’-]*(?: {_PART}){{0,4}})"
"""One person with a title."""
_POST_WORD = (
    r"(?:Director|Head|Manager|Officer|Executive|Clerk|Solicitor|Leader|Lead|Member|(?:Vice-)?Chair\w*|Deputy"
    r"|Secretary|Treasurer|Engineer|Accountant|Auditor|Advis[eo]r|Co-?ordinator|Commander|Inspector|Constable"
    r"|Superintendent|Headteacher|Principal|Governor|Trustee|President|Mayor|Provost|Convener|Holder"
    r"|Spokesperson|Planner|Surveyor|Consultant|Analyst|Commissioner|Architect|Librarian|Curator)"
)
POST = (
    rf"(?-i:\b(?:[Tt]he )?(?=(?:[\w'’&-]+ ){{0,6}}{_POST_WORD}\b)"
    r"[A-Z][\w'’&-]*(?: (?:of|for|and|the|to|&|[A-Z][\w'’&-]*)){0,11})"
)
"""A post as it is written, in capitals."""
IS_POST = WordPattern(rf"(?:in |as )?{POST}|in the chair", re.IGNORECASE)
_NO_NAME_FIRST = rf"(?!{_TITLE}\b|and\b|but\b|or\b|who\b|he\b|she\b|they\b|it\b|we\b)"
_ACTS = r"(?:seconding|moving|proposing|voting|abstaining|leaving|declaring|withdrawing|dissenting)"
_BY = r"(?:seconded|supported|backed|echoed|joined|assisted|accompanied|followed|moved|proposed) by"
_VERB_FOLLOWS = r",(?= (?!and\b|or\b|but\b|while\b|whilst\b|with\b)[a-z])"
_BEHIND_NAME = WordPattern(
    rf"(?P<name>{PERSON}), (?P<aside>{_NO_NAME_FIRST}(?!(?:{_BY}|{_ACTS})\b)"
    rf"(?![^,]*\b(?:votes?|voting|against)\b)[^,;:]{{2,90}}){_VERB_FOLLOWS}"
)
_WITH_POST = WordPattern(
    rf"(?P<name>^[A-Z][a-z'’-]+ [A-Z][\w'’-]+)"
    rf"(?:, (?P<aside>(?:as )?{POST}){_VERB_FOLLOWS}| \((?P<post>{POST})\))"
)
"""Someone without a title, with a post: "Gwen Dale, Head of Moorings, said"."""
_BEFORE_NAME = WordPattern(rf"(?P<aside>{POST}), (?P<name>{PERSON}){_VERB_FOLLOWS}")
_AT_THE_END = (
    WordPattern(rf"(?P<aside>{POST}), (?P<name>{PERSON})$"),
    WordPattern(rf"(?P<aside>{POST}) \((?P<name>{PERSON})\)"),
    WordPattern(rf"^As (?P<aside>{POST}), (?P<name>{PERSON})\b"),
    WordPattern(rf"(?P<name>{PERSON}), who is (?P<aside>{POST}){_VERB_FOLLOWS}"),
    WordPattern(rf"(?P<name>{PERSON}), (?P<aside>(?:in )?{POST}|in the chair)$"),
    WordPattern(rf"(?P<name>{PERSON}) \((?P<aside>(?:in )?{POST}|in the chair)\)"),
    WordPattern(rf"(?P<name>{PERSON}), (?P<aside>(?![Tt]he ){POST})(?=, and\b)"),
    WordPattern(r"^(?P<name>[A-Z][a-z'’-]+(?: [A-Z][\w'’-]+)?), (?P<aside>in the [Cc]hair)(?=,)"),
    WordPattern(
        r"(?<!absence of )(?<!absence of the )(?<!place of )(?<!place of the )"
        r"(?P<aside>(?:[Tt]he )?(?:Vice-|Deputy )?Chair(?:man|woman|person)?),? "
        r"(?P<name>(?:Councillor|Cllr) [A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3})(?!,? and\b)(?=[ .]|$)"
    ),
)
_CALLED = WordPattern(
    r"\b(?:[Tt]he|[Oo]ur|An?) (?:[a-z]+ )?(?:witness|expert|consultant|adviser|auditor)"
    rf"(?:, (?P<name>{PERSON}),|,? (?P<alone>{PERSON}))(?= [a-z])"
)
"""The witness, Dr Lane, gave evidence."""
_SHORT_ASIDE = WordPattern(
    r", (?:who(?! (?:then |also )?(?:seconded|moved|proposed|voted|abstained|left|declared|withdrew)\b"
    r"| had (?:seconded|moved|proposed|voted|abstained)\b)|as"
    r"|being|having|the|a|an|for|in|vice|deputy|however)\b(?![^,]*\bvotes?\b)[^,]{0,60},(?= [a-z])|, both,"
)
_HAVING_VOTED = WordPattern(r", having (?=(?:voted|abstained)\b)")
_SUPPORTED = WordPattern(
    r"(?<=\w), (?:(?:supported|backed|echoed|joined|assisted|accompanied) by|with the support of)"
    rf" (?P<who>{PERSON}){_VERB_FOLLOWS}"
)
_HAD_MOVED = WordPattern(
    rf"(?P<name>{PERSON})(?: too| also)?"
    r"(?:, (?:who (?:had |has |have )?|having )?| \((?:who (?:had |has )?|having ))"
    r"(?:just |since |earlier )?"
    rf"(?P<did>arrived|arriving|joined(?= us\b| late\b| at {CLOCK})|joined the|joining the|rejoined|entered"
    r"|come in|got (?:in|here)|turned up|left|leaving|withdrawn from"
    r"|sent apologies|given apologies|sent (?:his|her|their) apologies|declared an?)\b"
    r"(?P<rest>[^,;:()]{0,60})(?=[,)]|(?<= at \d[.:]\d\d)$|(?<= at \d\d[.:]\d\d)$)"
)
_DECIDED = r"(?:resolved|agreed|recommended|decided|voted)"
_MATTER = rf"(?:that\b|to (?!{NUMBER}\b))"
_VOTE_BEHIND = WordPattern(
    rf"^(?P<decided>(?:[^,;:]{{1,60}}, )?(?:{BODY}|it was){ADVERBS} {_DECIDED})"
    rf"(?P<aside>(?:, | \(| (?=by\b|with\b|on\b|without\b|nem\b))"
    rf"(?:(?!{_MATTER}|who\b)[\w'’–-]+[,)]* ){{1,14}})"
    rf"(?P<rest>{_MATTER}.*)",
    re.IGNORECASE,
)
"""The Committee resolved, with two against, that …"""
_VOTE_BEFORE = WordPattern(
    rf"^(?P<decided>{BODY}|it was)(?P<aside>, [^,;:]{{3,60}}),(?P<rest>{ADVERBS} {_DECIDED}\b.*)",
    re.IGNORECASE,
)
"""The Committee, by six votes to one, resolved that …"""
_OF_A_VOTE = WordPattern(
    r"\b(?:against|in favour|votes?|voting|unanimous\w*|abst\w+|nem|dissent\w*|majority|show of hands"
    r"|division)\b"
    rf"|\b{NUMBER} ?(?:[-–]|to) ?{NUMBER}\b",
    re.IGNORECASE,
)
_PAST = {
    "arriving": "arrived",
    **dict.fromkeys(("got in", "got here", "turned up"), "arrived"),
    "joining the": "joined the",
    "leaving": "left",
    "come in": "came in",
    "withdrawn from": "withdrew from",
    "given apologies": "gave apologies",
}


def posts_in(sentence: str) -> Iterator[tuple[str, str]]:
    """The people in a sentence who are named with a post or an office, each with it, as typed."""
    for form in (_BEHIND_NAME, _BEFORE_NAME, *_AT_THE_END):
        for found in form.finditer(sentence):
            if IS_POST.fullmatch(found["aside"]):
                yield found["name"], found["aside"].removeprefix("as ")
    if untitled := _WITH_POST.match(sentence):
        yield untitled["name"], (untitled["aside"] or untitled["post"]).removeprefix("as ")


def moves_in(sentence: str) -> Iterator[str]:
    """What asides tell of someone's coming or leaving, each as a sentence of its own."""
    for found in _HAD_MOVED.finditer(sentence):
        yield f"{found['name']} {_PAST.get(found['did'], found['did'])}{found['rest']}"


def supporters_in(sentence: str) -> Iterator[str]:
    """Who is said to have supported a speaker: "Councillor Hale, supported by Councillor Moss, asked"."""
    for found in _SUPPORTED.finditer(sentence):
        yield found["who"]


def vote_in(sentence: str) -> tuple[str, str] | None:
    """The vote that an aside tells beside what was decided, as a sentence, and the words decided on.

    None where a sentence has no such aside.
    """
    found = _vote_aside(sentence)
    if found is None:
        return None
    aside = found["aside"].strip(" ,()")
    if _VOTE_BEHIND.matched(found):
        return f"{found['decided']}, {aside}", found["rest"].partition(" ")[2]
    return f"{found['decided']} decided, {aside}", ""


def without_asides(sentence: str) -> str:
    """A sentence without what stands between a name and its verb, or a post before the name."""
    if vote := _vote_aside(sentence):
        sentence = f"{vote['decided']} {vote['rest'].strip()}"
    sentence = _HAVING_VOTED.sub(", who had ", _SUPPORTED.sub("", sentence))
    sentence = _CALLED.sub(lambda found: found["name"] or found["alone"], sentence)
    sentence = _BEFORE_NAME.sub(r"\g<name>", sentence)
    sentence = _BEHIND_NAME.sub(_without, _WITH_POST.sub(r"\g<name>", sentence))
    return _SHORT_ASIDE.sub("", sentence)


def _vote_aside(sentence: str) -> re.Match[str] | None:
    for form in (_VOTE_BEHIND, _VOTE_BEFORE):
        if (found := form.match(sentence)) and _OF_A_VOTE.search(found["aside"]):
            return found
    return None


def _without(found: re.Match[str]) -> str:
    """A name without its aside; as it was where the aside may be another name of a list."""
    is_list = " and " in found["aside"] and not IS_POST.fullmatch(found["aside"])
    return found[0] if is_list and found["aside"][0].isupper() else found["name"]
