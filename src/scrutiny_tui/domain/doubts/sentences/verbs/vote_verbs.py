"""How sentences tell of votes: who voted how, how many, and the figures."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions.assertion import (
    Assertion,
    ToldCastingVote,
    ToldCount,
    ToldFigures,
    ToldMajority,
    ToldTie,
    ToldUnanimity,
    ToldVote,
)
from scrutiny_tui.domain.doubts.sentences.verbs.casting_verbs import CASTING_VERBS
from scrutiny_tui.domain.doubts.sentences.verbs.fate_words import FELL, LOST
from scrutiny_tui.domain.doubts.sentences.verbs.spoken_vote_verbs import SPOKEN_VOTE_VERBS
from scrutiny_tui.domain.doubts.sentences.verbs.stance_verbs import EXCLUSION_VERBS, STANCE_VERBS
from scrutiny_tui.domain.doubts.sentences.verbs.turnout_verbs import TURNOUT_VERBS
from scrutiny_tui.domain.doubts.sentences.verbs.verb import (
    BODY,
    NUMBER,
    THE,
    Verb,
    number_in,
    personal,
    whole,
)
from scrutiny_tui.domain.doubts.sentences.verbs.vote_words import (
    END,
    EVERYONE,
    NO_ONE,
    ON,
    ON_IT,
    THING,
    VOTED_SIDE,
    side_of,
)
from scrutiny_tui.domain.outcomes import Side
from scrutiny_tui.domain.word_pattern import WordPattern

_SIDE = WordPattern(
    r"\b(?:against|dissent|opposition|abst|in favour|for(?= the (?:motion|amendment|proposal)))"
)
_OF_A_VOTE = WordPattern(
    r"\b(?:vot\w+|carried|got through|went through|lost|defeated|beaten|rejected|passed|agreed|approved"
    r"|accepted|adopted|endorsed|resolved|unanimously (?:supported|backed|thanked|congratulated)"
    r"|granted|awarded|elected|motion|amendment|proposal|resolution|recommendations?|decision|show of hands"
    r"|in favour|result)\b",
    re.IGNORECASE,
)
_SAYS_SO = WordPattern(
    r"(?:it|this|(?:the )?(?:members|committee|panel|councillors)) (?:was|were|had been) unanimous\W*",
    re.IGNORECASE,
)
"""Says without a word for a vote that it was unanimous."""
_GOES_ON = WordPattern(
    r"\b(?:unanimously|agreed|resolved|decided|favour),? (?:to|that) (?P<on>[^.;]+)"
    r"|\bunanimously (?:supported|backed|approved|endorsed|thanked|congratulated)"
    rf" (?P<of>(?!(?:it|this|{THE} {THING})\b)[^.;]+)",
    re.IGNORECASE,
)
_VOTED_AT_ALL = WordPattern(r"\b(?:vot|decision)", re.IGNORECASE)
_DEFEATED = WordPattern(
    rf"\b(?:{LOST}|{FELL}|opposed|voted against|did not)\b",
    re.IGNORECASE,
)
_VOTED_ON = rf"(?:(?P<side>against|in favour of|in support of|for) |to (?=[a-z])){ON}"
"""The same on something in words of its own: "for the lease", "against selling the quay", "to sell it"."""
_ABSTAINED = r"abstain(?:ed|ing)|dissent(?:ed|ing)"
_MANY = (
    rf"\b(?P<number>{NUMBER}|a single|no one|nobody)"
    rf"(?: (?:out )?of (?:(?:the|those)(?: {NUMBER})?|them|{NUMBER}))?"
    r"(?: (?:members?|councillors?|people|present|dissenting))*"
)
_VOTED = r"(?:(?:members?|councillors?|votes?|voted|voting|were|had been|had) )*"
_FOR = r"(?:for|in favour)(?: of (?:it|the \w+))?"
_AND = r",?(?: and| with| to)? "
_DASH = r"(?: ?[-–] ?|,? (?:to|against|with) )"
_NO_MEASURE = r"(?! (?:million|thousand|per|miles|metres|pounds|days|weeks|months|years|people|staff)\b)"
_DECIDED = (
    r"(?:carried|lost|agreed|passed|defeated|beaten|rejected|voted(?: (?:down|through|out))?|thrown out|fell"
    r"|failed|went down|scraped home"
    r"|(?:got|gone|went|came|sailed|scraped|squeaked) through)"
)
_WAS_DECIDED = rf"(?:{_DECIDED}|(?:was|were|been) (?:accepted|approved|adopted))"
_IT_HAD = r"(?:it|the (?:motion|amendment|proposal)) had(?: been)?"
_CORRECTED = r"(?:correction\s*:\s*|on (?:the|a) vote,? |(?:(?:no|sorry|oops|wait|actually)[,.:!]? )+)?"
_VOTES = (
    r"(?:the )?(?:votes?|voting|ballot|result)(?: on [^.;:]{1,40})?(?: (?:was|were|is|had been)|\s*[:–—-])"
)
_RESULT = rf"^{_CORRECTED}{_VOTES} (?P<numbers>\d+(?: ?(?:[-–]| to ) ?\d+)+)"
"""The vote was 5-2."""
_RESULT_WORDS = rf"^{_CORRECTED}{_VOTES} (?P<one>{NUMBER}){_DASH}(?P<two>{NUMBER})\b{_NO_MEASURE}"
"""The vote was five to two."""
_BY_FIGURES = (
    rf"(?:^{_IT_HAD} {_DECIDED} |\b)"
    rf"by (?P<one>{NUMBER})(?: votes?| members?)?(?: in favour| for)?{_DASH}(?P<two>{NUMBER})\b"
    rf"{_NO_MEASURE}"
)
_FIGURES = (
    _BY_FIGURES,
    rf"\b(?P<one>{NUMBER}) votes? (?:to|against) (?P<two>{NUMBER})\b",
    rf"\b(?P<one>{NUMBER}) {_VOTED}{_FOR}{_AND}(?P<two>{NUMBER}) {_VOTED}against\b",
    rf"\bvoted (?P<one>{NUMBER})(?: ?[-–] ?| to )(?P<two>{NUMBER})\b{_NO_MEASURE}",
    rf"\b{_WAS_DECIDED} (?P<one>{NUMBER})(?: ?[-–] ?| (?:votes? )?to )(?P<two>{NUMBER})\b{_NO_MEASURE}",
    r"\b(?P<votes>votes? )?for:? (?P<one>\d{1,3})[,;]? (?:and )?(?:votes? )?against:? (?P<two>\d{1,3})\b",
    _RESULT_WORDS,
)
_COUNTS = (
    rf"{_MANY} (?:voted|voting) {VOTED_SIDE}",
    (
        rf"{_MANY} (?P<are>were |was )?(?P<side>{_ABSTAINED}|abstentions?|against|dissentients?)"
        rf"(?: from (?:the )?vot(?:e|ing))?{END}"
    ),
    rf"{_MANY} votes? (?P<side>against|for|in favour|dissenting)\b{ON_IT}{END}",
    rf"{_MANY} vot(?:ed|ing) {_VOTED_ON}",
    rf"{_MANY} votes? (?P<side>against|for|in favour of) {ON}",
    rf"{_MANY} (?P<are>was|were) (?P<side>against|for|in favour of) {ON}(?! in (?:principle|general)\b)",
    rf"{_MANY} votes? (?:was|were) (?:cast|given) (?P<side>against|for|in favour){ON_IT}{END}",
    rf"{_MANY} voted (?P<side>no|yes){END}",
    (
        rf"\b(?:motion|amendment|proposal) (?:received|had|got|attracted|secured) (?P<number>{NUMBER}) votes?"
        rf"(?: (?P<side>in favour|for|against))?{END}"
    ),
    rf"\bvotes? (?P<side>for|against) (?P<on>[\w'’£ -]{{2,60}}?)\s*[:–]\s*(?P<number>{NUMBER})\b",
    rf"\bvotes? (?P<side>for|against)\s*[:–-]\s*(?P<number>{NUMBER})\b",
    rf"\b(?P<side>abstentions?)\s*[:–-]\s*(?P<number>{NUMBER})\b",
)
_BY_VOTES = (
    rf"(?:^{_IT_HAD} |\b)(?P<decided>{_DECIDED}|approved|accepted|adopted|opposed)"
    rf" by (?P<number>{NUMBER}|a single) votes?{END}"
)
"""Carried by two votes."""
_MOST = (
    r"\b(?:a majority|the majority|most)(?: of (?:the )?(?:members|councillors|committee|panel))?"
    rf"(?: members| councillors)? voted (?:{_VOTED_ON}|(?P<plainly>against|for|in favour)(?: of)?"
    rf"(?: (?:it|this))?{END})"
)
"""A majority voted against selling it."""
_NONE_AGAINST = (
    r"\b(?:nem\.? ?(?:con|dis)\b|without (?:(?:any|a) )?(?:dissent|opposition|objections?)\b"
    r"|(?:without (?:an?|any|one|a single)|there was (?:no|not (?:one|a single))|with no) dissenting"
    r" (?:vote|voice)s?\b(?! (?:among|from|in|at)\b)"
    r"|(?:carried|passed|agreed|approved|adopted|went through) unopposed\b"
    rf"|no objections? (?:was|were) (?:raised|made|heard){END}"
    rf"|{NO_ONE} (?:spoke or voted|voted or spoke) against(?: (?:it|this|{THE} \w+))?{END}"
    r"|there (?:was|were) no (?:dissent|opposition|objections?)\b"
    r"(?! to (?!(?:it|this|the (?:motion|proposal|amendment|recommendations?))\b))"
    r"|there (?:was|were) not (?:a single|one|any) votes? against\b"
    rf"|{NO_ONE} (?:voted against(?: (?:it|this|{THE} \w+))?{END}|(?:was|were) against(?: it)?{END}"
    rf"|opposed (?:it|the (?:motion|amendment|proposal)){END}))"
)
_ANY_QUESTION = r"(?:vot(?:e|ing)|decision|motion|proposal|recommendations?|resolution|amendment|agreement)"
_DONE = r"(?:carried|passed|agreed|approved|adopted|accepted|supported)"
_NOT_UNANIMOUS = (
    r"\b(?:was|were|is|had|has|have) not (?:(?:been|quite|entirely|wholly) )*"
    rf"(?:{_DONE} )?unanimous(?:ly)?(?: {_DONE})?\b|\bnot unanimous(?:ly)?\b|\bless than unanimous\b"
)
_UNANIMOUS = (
    r"\bvoted unanimously\b|\bthe (?:vot(?:e|ing)|decision) (?:was|being|had been) unanimous\b"
    rf"|(?:^|(?<=, )|\band )(?:(?:the|this|that|their) {_ANY_QUESTION}|agreement|it|{BODY})"
    r" (?:was|were|being|had been)"
    rf" (?:{_DONE} )?unanimous(?:ly)?(?=[.,;]|$| (?:and|but|in)\b)|\bunanimous(?:ly)?\b"
    rf"|\bthere (?:was|were|had been) (?:unanimous|full|complete|total) (?:agreement|support|approval)"
    rf"(?: (?:for|to|on) (?:it|this|{THE} (?:motion|proposal|amendment|resolution|recommendations?)))?"
    r"(?=[.,;]|$)"
    r"|\b(?:had|received|won|attracted) (?:the )?unanimous (?:support|backing)\b"
    rf"|\b{BODY} (?:spoke|agreed|voted|decided|resolved) with one voice\b|^with one voice,? {BODY}"
    rf"|\b{_DONE} (?:by (?:all|every(?:one|body))|with the support of (?:all|every\w*|the whole)"
    r"(?: (?:the )?(?:members?|councillors?|committee|panel))?)(?: present)?(?=[.,;]|$)"
    rf"|\b{EVERYONE} voted (?:for|in favour)\b"
    r"|\b(?:carried|agreed|passed|approved|accepted|resolved|supported) (?:with|by)"
    r" (?:all (?:in favour|present|(?:the )?(?:members|councillors))|everyone|common consent)\b"
    rf"|^{EVERYONE} (?:agreed|(?:was|were) in favour)(?: (?:of|to) (?:it|this|{THE} {THING}))?(?=[.,;]|$)"
)
_AGREED = r"(?:agreed|supported|approved|accepted|endorsed|carried)"
_AGREED_BY = WordPattern(rf"\b{_AGREED}(?: \w+ly)? by$", re.IGNORECASE)
_ALL_SO_MANY = (
    rf"(?:^|^with |, with |\b(?P<by>(?:{_AGREED} )?by) )all (?P<number>{NUMBER})"
    r"(?: (?P<members>members?|councillors?|of (?:us|them|the members)))?(?: (?P<present>present))?"
    rf"(?:$|(?(by)(?:{END}|(?= that\b))|(?!))"
    rf"| (?:agreed|(?:supported|approved|accepted|endorsed) (?:it|this|{THE} {THING})"
    r"|(?:(?:were|was|being) )?in favour|vot(?:ed|ing) (?:for|in favour))"
    rf"{ON_IT}{END})"
)
"""All seven members agreed."""
_ONLY_ONE = (
    r"^only (?P<who>(?-i:[A-Z])[^,;:.]{2,50}?) (?:was|voted) (?P<side>against|for|in favour)"
    rf"{ON_IT}{END}"
)
"""Only Councillor Hale was against it."""
_TIED = (
    r"^(?:the (?:vote|voting|votes|result)(?: on the (?:motion|amendment))?"
    r" (?:(?:was|were|being) (?:tied|equal|a tie)|resulted in a tie"
    rf"|was {NUMBER}[ -]all)"
    r"|there (?:was|were|being) (?:an equality of votes|equal votes|a tied vote|a tie))(?=[.,;]|$| and\b)"
)
_NO_VOTE = (
    rf"\b(?:(?:did not|declined to|(?:chose|preferred|elected) not to|refused to) vote"
    r"|did not cast (?:a|his|her|their) votes?|(?:was|were) not voting|had not voted|cast no vote"
    rf"|withheld (?:his|her|their) votes?){END}"
    r"|\b(?:took no|did not take(?: any)?|had no) part in (?:the )?vot(?:e|ing)\b"
)
_NOTED = r"\b(?:recorded|noted|minuted)\b"
_REQUESTED = rf"\b(?:asked|wished|requested|wanted)\b[^.;,]{{0,80}}{_NOTED}[^.;,]{{0,40}}"
_NOTED_VOTE = (
    r"(?:^|[,:] |\b(?:that|and) )(?P<who>[^.,;:]{2,60})['’]s? (?:vote|dissent|abstention)\b"
    rf"[^.;,]{{0,40}} {_NOTED}"
    r"(?=[.,;]|$| (?:in the minutes|and)\b)"
)
_WHO = r"(?P<who>[^.;:]{2,200})"
_LISTED = (
    (
        r"^(?:voting |voted )?(?P<side>for|against|in favour|abst\w+)(?: the (?:motion|amendment))?"
        rf"(?:\s*:|\s[-–])\s*{_WHO}$"
    ),
    (
        r"^(?:the following(?: members| councillors)?|those(?: members)?(?: who)?|members who)"
        r" (?:(?:voted|voting|were|was) )?(?P<side>against|for|in favour|abstain(?:ed|ing))"
        rf"(?: of)?(?: (?:it|the \w+))?(?:\s*:| (?:was|were):?)\s*{_WHO}$"
    ),
    rf"^(?:voting )?(?P<side>against|for|in favour)(?: of)?(?: (?:it|the \w+))? (?:was|were) {_WHO}$",
    rf"^votes? (?P<side>against|for|in favour) (?:was|were) (?:cast|given) by {_WHO}$",
)
"""Against: Councillors Hale and Moss. The following members voted against: Councillors Hale and Moss."""
_OWN_VOTE = WordPattern(r"\b(?:vot\w+|dissent|names?|opposition|abst\w+)\b")


def _read_number(word: str) -> int:
    return 1 if word.casefold() == "a single" else number_in(word)


def _vote(found: re.Match[str], who: str) -> Iterator[Assertion]:
    parts = found.groupdict()
    side = side_of(parts.get("side") or "for")
    yield ToldVote(parts.get("who") or who, side, on=parts.get("on") or "")


def _no_vote(_found: re.Match[str], who: str) -> Iterator[Assertion]:
    yield ToldVote(who, Side.NOT_VOTING)


def _request(found: re.Match[str], who: str) -> Iterator[Assertion]:
    words = found[0].casefold()
    if (side := _SIDE.search(words)) and _OWN_VOTE.search(words):
        yield ToldVote(found.groupdict().get("who") or who, side_of(side[0]))


def _casting(_found: re.Match[str], _who: str) -> Iterator[Assertion]:
    yield ToldCastingVote(None)


def _count(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    parts = found.groupdict()
    side = side_of(parts.get("side") or "for")
    yield ToldCount(
        _read_number(parts["number"]), side, opinion=bool(parts.get("are")), on=parts.get("on") or ""
    )


def _majority(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    yield ToldMajority(side_of(found["side"] or found["plainly"] or "for"), on=found["on"] or "")


def _by_votes(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    lost = _DEFEATED.search(found["decided"]) is not None
    side = Side.AGAINST if lost else Side.FOR
    yield ToldCount(_read_number(found["number"]), side, may_be_majority=True)


def _against_none(_found: re.Match[str], _who: str) -> Iterator[Assertion]:
    yield ToldCount(0, Side.AGAINST)


def _figures(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    numbers = (_read_number(found["one"]), _read_number(found["two"]))
    if "votes" in found.groupdict() or _OF_A_VOTE.search(found.string):
        typed = f"{found['one']} to {found['two']}".casefold()
        yield ToldFigures(typed, numbers, _DEFEATED.search(found.string) is not None)


def _result(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    numbers = tuple(map(int, re.findall(r"\d+", found["numbers"])))
    yield ToldFigures(found["numbers"], numbers, _DEFEATED.search(found.string) is not None)


def _unanimous(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    alone = _SAYS_SO.fullmatch(found.string) or not found[0].casefold().startswith("unanim")
    if alone or _OF_A_VOTE.search(found.string):
        voted = _VOTED_AT_ALL.search(found[0]) is not None
        yield ToldUnanimity(voted, on=_agreed_on(found))


def _agreed_on(found: re.Match[str]) -> str:
    """What was agreed so, where the sentence goes on to say it."""
    goes_on = _GOES_ON.search(found.string, found.start())
    return (goes_on["on"] or goes_on["of"]) if goes_on else ""


def unanimity_in(found: re.Match[str]) -> Iterator[ToldUnanimity]:
    """That a vote was unanimous, where the words of another verb say so: "it was unanimously agreed"."""
    if "unanimously" in found[0].casefold() and found.re.pattern not in (_UNANIMOUS, _NOT_UNANIMOUS):
        yield ToldUnanimity(voted=False, on=_agreed_on(found))


def _not_unanimous(_found: re.Match[str], _who: str) -> Iterator[Assertion]:
    yield ToldUnanimity(voted=False, denied=True)


def _all_so_many(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    if found["by"] and not _AGREED_BY.search(found.string[: found.end("by")]):
        return
    yield ToldUnanimity(voted=False)
    everyone = bool(found["members"] or found["present"])
    yield ToldCount(_read_number(found["number"]), Side.FOR, opinion=True, everyone=everyone)


def _only_one(found: re.Match[str], _who: str) -> Iterator[Assertion]:
    side = side_of(found["side"])
    yield ToldVote(found["who"], side)
    yield ToldCount(1, side, opinion=True)


def _tie(_found: re.Match[str], _who: str) -> Iterator[Assertion]:
    yield ToldTie()


_HAVING_BACKED = (
    r"\b(?:was|were) (?:\w+ )?(?:glad|proud|pleased|happy|sorry|ashamed) to have"
    rf" (?P<backed>supported|backed|opposed|voted (?:for|in favour of|against)) (?:it|{THE} {THING}){END}"
)
"""Councillor Hale was glad to have supported it."""
_AMONG = rf"\b(?:was|were) (?:among|one of) those (?:(?:who )?(?:had )?)?(?:voted|voting) {VOTED_SIDE}"


def _having_backed(found: re.Match[str], who: str) -> Iterator[Assertion]:
    against = found["backed"].casefold() in ("opposed", "voted against")
    yield ToldVote(who, Side.AGAINST if against else Side.FOR)


VOTE_VERBS: tuple[Verb, ...] = (
    *EXCLUSION_VERBS,
    *SPOKEN_VOTE_VERBS,
    *TURNOUT_VERBS,
    whole(_RESULT, _result),
    *(whole(form, _figures) for form in _FIGURES),
    *(whole(form, _count) for form in _COUNTS),
    whole(_BY_VOTES, _by_votes),
    whole(_MOST, _majority),
    whole(_NONE_AGAINST, _against_none),
    whole(_ALL_SO_MANY, _all_so_many),
    whole(_ONLY_ONE, _only_one),
    whole(_NOT_UNANIMOUS, _not_unanimous),
    whole(_UNANIMOUS, _unanimous),
    whole(_TIED, _tie),
    whole(
        rf"(?:^{_IT_HAD} {_DECIDED} |\b)(?:by|on|with|through|thanks to) (?:the )?"
        r"(?:chair\w*['’]s (?:own )?(?:casting )?|casting )vote\b",
        _casting,
    ),
    whole(r"\b(?:a|the) casting vote (?:was|had been) (?:used|cast|given|exercised)\b", _casting),
    whole(_NOTED_VOTE, _request),
    *CASTING_VERBS,
    *(whole(form, _vote) for form in _LISTED),
    personal(_AMONG, _vote, any_time=True),
    personal(_HAVING_BACKED, _having_backed),
    personal(rf"\b(?:(?:was|were|is|are) recorded as (?:having )?)?(?:voted|voting) {VOTED_SIDE}", _vote),
    personal(
        rf"\b(?:(?:was|were|is|are) (?:recorded|noted|minuted) as (?:having )?)?(?P<side>{_ABSTAINED})"
        rf"(?: from (?:the )?vot(?:e|ing)(?: on [^,.;]{{1,80}})?)?{END}",
        _vote,
    ),
    personal(rf"\b(?:voted|voting) {_VOTED_ON}", _vote),
    personal(_NO_VOTE, _no_vote),
    personal(
        rf"\bwas the only (?:member|councillor|one|person) (?:to vote|voting|who voted) {VOTED_SIDE}", _vote
    ),
    personal(rf"\brecorded (?:his|her|their) votes? (?P<side>against|for|in favour){END}", _vote),
    personal(_REQUESTED, _request),
    personal(
        rf"\b(?:cast (?:his|her|their) votes?|voted) (?P<side>against|for|in favour|no|yes){END}", _vote
    ),
    *STANCE_VERBS,
)
