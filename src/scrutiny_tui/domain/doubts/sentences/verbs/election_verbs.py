"""How sentences tell of elections."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions.election_assertions import (
    OfElections,
    ToldBallot,
    ToldBallotOf,
    ToldCandidate,
    ToldContest,
    ToldDeclined,
    ToldElected,
    ToldNomination,
)
from scrutiny_tui.domain.doubts.sentences.verbs.verb import ADVERBS, BODY, NUMBER, number_in
from scrutiny_tui.domain.word_pattern import WordPattern

_NO_OFFICE = r"(?! to (?!be\b)| (?:as |to be )?(?:an?|one of|members?)\b)"
"""Behind "elected": that someone is one of several, "to the task group", is no office."""
_ELECTED = WordPattern(
    rf"^(?P<who>[^,;:]{{2,60}}?),? (?:was|were)(?P<not> not)?{ADVERBS}(?: declared)?"
    rf" (?:re-?)?(?:elected|appointed|chosen|selected){_NO_OFFICE}(?P<rest>(?: [^;:]*)?)$",
    re.IGNORECASE,
)
_BE_ELECTED = WordPattern(
    rf"^it was{ADVERBS} (?:agreed|decided|resolved) that (?P<who>[^,;:]{{2,60}}?) (?:should )?"
    rf"(?P<not>not )?be (?:re-?)?(?:elected|appointed){_NO_OFFICE}(?P<rest>(?: [^;:]*)?)$",
    re.IGNORECASE,
)
_APPOINTED = WordPattern(
    rf"^(?:{BODY}|it was){ADVERBS} (?:(?:agreed|decided|resolved) to (?:appoint|elect)|appointed|elected"
    r"|chose) (?P<who>[^,;:]{2,60}?)(?P<not>(?!))?(?P<rest>(?: (?:as|to be|unopposed|by)\b[^;:]*)?)$",
    re.IGNORECASE,
)
_WON = WordPattern(
    r"^(?P<who>[^,;:]{2,60}?) (?P<does>won|lost)"
    r"(?: the (?:ballot|vote|election|contest)\b|(?= (?:with|by)\b))(?P<rest>.*)",
    re.IGNORECASE,
)
_CAME = WordPattern(
    r"^(?P<who>[^,;:]{2,60}?) (?:was|came|finished) (?:the )?(?:first|second|third|last|runner-up)"
    rf" with (?P<number>{NUMBER})(?: votes?)?$",
    re.IGNORECASE,
)
_VOTED_FOR = WordPattern(
    rf"^(?:only )?(?P<number>{NUMBER})(?: members?| councillors?)? voted for (?P<who>[^,;:]{{2,60}})$",
    re.IGNORECASE,
)
_HAD = WordPattern(
    r"(?:^|, (?:and |with )?| and | with )(?P<who>[^,;:]{2,60}?) (?:had )?"
    r"(?:received|got|had|polled|obtained|secured)"
    rf" (?P<number>{NUMBER}) votes?\b",
    re.IGNORECASE,
)
_AND_HAD = WordPattern(
    rf"(?:,|,? and|,? with|,? while) (?P<who>[^,;:]{{2,60}}?) (?P<number>{NUMBER})(?: votes?)?(?=,| and\b|$)",
    re.IGNORECASE,
)
_WORD = rf"(?!(?:{NUMBER}|and|to|votes?)\b)[^\W\d_][\w'’-]*"
_EACH = rf"{_WORD}(?: {_WORD}){{0,5}} ?[:–]? {NUMBER}\b(?: votes?)?"
_LISTED = WordPattern(
    r"^(?P<votes>(?:the )?(?:votes?|voting|ballot|result)(?: cast)?(?: (?:was|were))?\s*[:–-]?\s*)?"
    rf"(?P<list>{_EACH}(?:,? (?:and |to )?{_EACH})+)$",
    re.IGNORECASE,
)
_FOR_EACH = WordPattern(
    rf"(?:^(?:[Tt]he )?(?:[Vv]otes?|[Rr]esult)(?: of the ballot)? (?:was|were)|,|,? and)"
    rf" (?P<number>{NUMBER})(?: votes?)? for (?P<who>[A-Z][^,;:]{{1,50}}?)(?=,| and\b|$)",
)
"""The votes were three for Hale and two for Moss."""
_VOTES = WordPattern(r"(?:the )?(?:votes?|result)\b", re.IGNORECASE)
_ONE_LISTED = WordPattern(
    rf"(?P<who>{_WORD}(?: {_WORD}){{0,5}}) ?[:–]? (?P<number>{NUMBER})\b", re.IGNORECASE
)
"""Votes: Hale 3, Moss 2."""
_TIED = WordPattern(
    r"^(?:they|both(?: candidates)?|the (?:two )?candidates) (?:were )?tied(?=[.,;]|$)"
    r"|^(?:the|this) (?:ballot|election) (?:was|ended in) (?:a )?(?:tied|tie|dead heat)\b"
    r"|^the votes (?:in the ballot|for the (?:two )?candidates|for (?:both|each) candidates?) were"
    r" (?:equal|tied)",
    re.IGNORECASE,
)
_NONE = WordPattern(
    r"^(?:no ballot was (?:held|taken|needed)|there was no (?:ballot|election))\b", re.IGNORECASE
)
_FIGURES = (
    rf"(?:,? (?:by|with|on)?(?: a (?:vote|score) of)? ?(?P<one>{NUMBER})(?: votes?)?"
    rf"(?: ?[-–] ?| to | against )(?P<two>{NUMBER})(?: votes?)?)"
)
_HOW = r"(?:(?:narrowly|easily|comfortably|just|then|duly|had|only just|clearly) )*"
_NAME = r"(?!it\b|the (?:motion|amendment|proposal)\b)[^,;:]{2,60}?"
_CONTEST_ENDS = r"(?=[.,;]|$| (?:and|in the ballot|for the (?:chair|post|place|seat)|to become)\b)"
_BEAT = WordPattern(
    rf"^(?P<winner>{_NAME}),? {_HOW}(?:(?:was |were )?(?:elected|chosen|preferred|selected) (?:over|ahead of"
    r"|in preference to|to)|beat|(?<=had )beaten|(?<!was )(?<!were )defeated|pipped|saw off|overcame"
    r"|edged out|outpolled|(?:got|had|polled|received) more votes than|won (?:against|over)"
    rf"|(?:came|finished) (?:ahead of|before)) (?P<loser>[^,;:]{{2,60}}?){_FIGURES}?"
    rf"(?: to (?:it|the post))?{_CONTEST_ENDS}",
    re.IGNORECASE,
)
_LOST_TO = WordPattern(
    rf"^(?P<loser>{_NAME}),? {_HOW}"
    rf"(?:lost (?:out )?to|(?:was|were) {_HOW}(?:beaten|defeated|outpolled) by"
    rf"|came (?:behind|second to)) (?P<winner>[^,;:]{{2,60}}?){_FIGURES}?{_CONTEST_ENDS}",
    re.IGNORECASE,
)
_WON_BY = WordPattern(
    rf"^(?P<winner>{_NAME}),? {_HOW}(?:won|(?:was |were )?{_HOW}(?:elected|chosen|selected)"
    r"|was the winner|took it)(?: the (?:ballot|vote|election|contest))?(?: by a (?:landslide|whisker))?"
    rf"{_FIGURES}{_CONTEST_ENDS}",
    re.IGNORECASE,
)
_LOST_BY = WordPattern(
    rf"^(?P<loser>{_NAME}),? {_HOW}(?:lost|(?:was|were) {_HOW}(?:beaten|defeated))"
    rf"(?: the (?:ballot|vote|election|contest))?{_FIGURES}{_CONTEST_ENDS}",
    re.IGNORECASE,
)
_WENT_TO = WordPattern(
    rf"^(?:(?:it|the (?:ballot|vote|result)) was (?P<one>{NUMBER})(?: ?[-–] ?| to )(?P<two>{NUMBER})"
    r" (?:to|for|in favour of)|the (?:ballot|election|contest) (?:went to|was won by))"
    r" (?P<winner>(?-i:[A-Z])[^,;:]{1,60})$",
    re.IGNORECASE,
)
_CONTESTS = (_BEAT, _LOST_TO, _WON_BY, _LOST_BY, _WENT_TO)
"""Hale defeated Moss 5-1. Moss lost to Hale. Hale won 5-1. Moss was beaten 5-1."""
_WON_AT_ALL = WordPattern(
    rf"^(?P<who>{_NAME}),? {_HOW}"
    r"(?:won(?: the (?:ballot|vote|election|contest|day))?|got (?:in|it|the (?:post|job))"
    r"|was the (?:\w+ )?winner|(?:had|got|polled|received) (?:the )?most votes"
    r"|topped the (?:poll|ballot)|came (?:first|top|out on top)"
    r"|(?P<lost>lost(?: the (?:ballot|vote|election|contest))?"
    rf"|(?:came|was|finished) (?P<place>second|third|last|the runner-up|runner-up)))"
    rf"(?: (?:with|on) (?P<number>{NUMBER})"
    r"(?: votes?)?)?$",
    re.IGNORECASE,
)
_LEAD_OF = WordPattern(
    rf"^(?P<who>{_NAME})(?:(?: had|,? with) a (?:majority|lead|margin) of"
    r"|['’]s? (?:majority|lead|margin) was)"
    rf" (?P<number>{NUMBER})(?: votes?)?$",
    re.IGNORECASE,
)
_THANKED = WordPattern(
    rf"^(?P<who>{_NAME}),? (?:(?:then|also|warmly|formally) )*(?:thanked|was grateful to) [^,;:]{{2,60}}?"
    r" for (?:(?:re-?)?electing|choosing|appointing) (?:him|her|them)\b",
    re.IGNORECASE,
)
"""Councillor Hale thanked members for electing her."""
_CONGRATULATED = WordPattern(
    r"\b(?:congratulated|congratulations to) (?P<who>[^,;:]{2,60}?) on (?:(?:his|her|their) (?:re-?)?"
    r"(?:election|appointment|victory|win|success)"
    r"|(?:being|having been) (?:re-?)?(?:elected|appointed|chosen))\b",
    re.IGNORECASE,
)
_BALLOT_OF = WordPattern(
    rf"\bin a (?:ballot|vote|poll) of (?P<number>{NUMBER})\b"
    rf"|\b(?P<cast>{NUMBER}) (?:votes|ballot papers) (?:were|had been) cast\b",
    re.IGNORECASE,
)
_NOMINATED_BY = WordPattern(
    r"\b(?:was|were) nominated by (?P<who>[^,;:]+?)(?=[,;]|$| and\b)"
    r"(?:,? and (?!seconded\b)[^,;:]{2,60}? by (?P<other>[^,;:]+?)(?=[,;]|$))?",
    re.IGNORECASE,
)
"""Councillor Hale was nominated by Councillor Moss and Councillor Reed by Councillor Gray."""
_NOMINATED = WordPattern(
    rf"^(?P<who>{_NAME}),? (?:then |also )*(?P<does>nominated|put forward the name of"
    r"|seconded (?:the|this|that|her|his) nomination|seconded the name of)\b",
    re.IGNORECASE,
)
_DECLINED = WordPattern(
    rf"^(?P<who>{_NAME}),? (?:then |duly )?(?:declined|turned down|refused(?: to accept)?"
    r"|did not (?:accept|take up)|stood down from|resigned from) (?:the|this|that|his|her|their)"
    r" (?:post|office|position|role|chair|vice-chair|appointment|nomination|election)"
    r"(?=[.,;]|$| (?:and|of|as|because)\b)"
    rf"|^(?P<other>{_NAME}),? (?:then |duly )?(?:withdrew (?:his|her|their) (?:name|nomination|candidacy)"
    r"|declined(?: to (?:stand|serve|accept))?|stood (?:down|aside)|pulled out|stepped (?:down|aside)"
    r"|turned (?:it|the (?:post|office|role|job)) down|was not chosen|(?:did"
    r"|would) not (?:stand|serve"
    r"|accept|take it(?: on)?|want (?:it|the (?:post|office|role|job)|to (?:stand|serve|do it"
    r"|be [^,;:]{3,30}))))"
    r"(?=[.,;]|$| (?:and|because)\b)",
    re.IGNORECASE,
)
"""Councillor Hale declined the post."""
_PLACES = {"second": 2, "runner-up": 2, "third": 3, "last": -1}
_NO_ONE = WordPattern(
    r"(?:no ?one|nobody|neither(?: candidate)?|no (?:member|candidate|councillor))", re.IGNORECASE
)
_UNOPPOSED = WordPattern(r"\b(?:unopposed|nem\b|without (?:a )?(?:ballot|contest|opposition))", re.IGNORECASE)
_MAJORITY = WordPattern(
    rf"\b(?:(?P<by>by)|by a majority of|(?P<votes>with|having (?:had|received|won|polled|secured)))"
    rf" (?P<number>{NUMBER}) votes?\b(?! to\b| against\b)",
    re.IGNORECASE,
)
_VOTES_FIRST = WordPattern(rf"^with (?P<votes>{NUMBER} votes?),? (?P<rest>.+)$", re.IGNORECASE)
_VOTES_ASIDE = WordPattern(
    rf"^(?P<who>[^,;:]{{2,60}}), (?:with|having \w+|who (?:had|received|got|polled))"
    rf" (?P<votes>{NUMBER} votes?), (?P<rest>(?:was|were) .+)$",
    re.IGNORECASE,
)
_VOTES_BEHIND = WordPattern(r", (?=(?:with|having) [^,]* votes?$)", re.IGNORECASE)
_TO = WordPattern(
    r"^(?: (?:as|to be))?(?: (?:the|a|an))? (?P<to>"
    r"(?!by\b|unopposed|nem\b|without|unanimously|on\b|in\b|with\b).+?)"
    r"(?= (?:by|unopposed|nem|without|unanimously|for|with|and)\b|,|$)",
    re.IGNORECASE,
)


def elections_told(sentence: str) -> Iterator[OfElections]:
    """What a sentence tells of an election."""
    sentence = _votes_last(sentence)
    if found := _DECLINED.match(sentence):
        yield ToldDeclined(found["who"] or found["other"])
    if found := _BALLOT_OF.search(sentence):
        yield ToldBallotOf(number_in(found["number"] or found["cast"]))
    if found := _THANKED.match(sentence) or _CONGRATULATED.search(sentence):
        yield ToldElected(found["who"], elected=True)
    else:
        yield from _nominations(sentence)
        yield from _result(sentence)


def _result(sentence: str) -> Iterator[OfElections]:
    """How a sentence says that an election went."""
    contest = next((found for form in _CONTESTS if (found := form.match(sentence))), None)
    if contest:
        yield _contest(contest)
    elif found := _WON_AT_ALL.match(sentence):
        place = _PLACES.get((found["place"] or "").casefold().removeprefix("the "))
        if place:
            yield ToldContest("", found["who"], place=place)
        else:
            yield ToldElected(found["who"], elected=not found["lost"])
        if found["number"]:
            yield ToldCandidate(found["who"], number_in(found["number"]))
    elif found := _LEAD_OF.match(sentence):
        yield ToldElected(found["who"], elected=True, majority=number_in(found["number"]))
    elif found := _ELECTED.match(sentence) or _BE_ELECTED.match(sentence) or _APPOINTED.match(sentence):
        yield _elected(found)
    elif found := _WON.match(sentence):
        yield _won(found)
    elif _TIED.match(sentence) or _NONE.match(sentence):
        yield ToldBallot(tied=_TIED.match(sentence) is not None)
    else:
        yield from _candidates(sentence)


def _nominations(sentence: str) -> Iterator[ToldNomination]:
    """Who nominated, and who seconded that."""
    if found := _NOMINATED.match(sentence):
        yield ToldNomination(found["who"], seconds=found["does"].casefold().startswith("second"))
    for by in _NOMINATED_BY.finditer(sentence):
        yield from (ToldNomination(who, seconds=False) for who in by.group("who", "other") if who)


def _contest(found: re.Match[str]) -> ToldContest:
    parts = found.groupdict()
    figures = (parts["one"], parts["two"])
    numbers = tuple(number_in(word) for word in figures if word)
    return ToldContest(
        parts.get("winner") or "", parts.get("loser") or "", tuple(sorted(numbers, reverse=True))
    )


def _candidates(sentence: str) -> Iterator[ToldCandidate]:
    """The candidates of a sentence, each with how many votes they had."""
    for_each = _FOR_EACH.finditer(sentence) if _VOTES.match(sentence) else ()
    if found := _CAME.match(sentence) or _VOTED_FOR.match(sentence):
        yield ToldCandidate(found["who"], number_in(found["number"]))
    elif found := _LISTED.match(sentence):
        for number, one in enumerate(_ONE_LISTED.finditer(found["list"])):
            alone = found["votes"] is not None and number == 0
            yield ToldCandidate(one["who"], number_in(one["number"]), of_ballot=alone)
    elif found := _HAD.search(sentence):
        yield ToldCandidate(found["who"], number_in(found["number"]))
        for other in _AND_HAD.finditer(sentence, found.end()):
            yield ToldCandidate(other["who"], number_in(other["number"]))
    for one in for_each:
        yield ToldCandidate(one["who"], number_in(one["number"]))


def _votes_last(sentence: str) -> str:
    """A sentence with the votes at its end, wherever they stand: "With five votes, Hale was elected"."""
    if found := _VOTES_FIRST.match(sentence):
        return f"{found['rest']} with {found['votes']}"
    if found := _VOTES_ASIDE.match(sentence):
        return f"{found['who']} {found['rest']} with {found['votes']}"
    return _VOTES_BEHIND.sub(" ", sentence)


def _won(found: re.Match[str]) -> ToldElected:
    majority, votes = _by_how_many(found["rest"])
    return ToldElected(
        found["who"], elected=found["does"].casefold() == "won", majority=majority, votes=votes
    )


def _by_how_many(rest: str) -> tuple[int | None, int | None]:
    """By how many votes more someone was elected, and with how many; None for what is not said."""
    found = _MAJORITY.search(rest)
    if found is None:
        return None, None
    number = number_in(found["number"])
    return None if found["votes"] else number, number if found["by"] or found["votes"] else None


def _elected(found: re.Match[str]) -> ToldElected:
    rest = found["rest"]
    to = _TO.match(rest)
    majority, votes = _by_how_many(rest)
    no_one = _NO_ONE.fullmatch(found["who"]) is not None
    return ToldElected(
        "" if no_one else found["who"],
        elected=not found["not"] and not no_one,
        to=to["to"] if to else "",
        unopposed=_UNOPPOSED.search(rest) is not None,
        majority=majority,
        votes=votes,
    )
