"""How sentences tell that someone never came, came late, had left by then, or stayed to the end."""

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import TypeAlias

from scrutiny_tui.domain.dates import MONTHS
from scrutiny_tui.domain.doubts.sentences.assertions.assertion import (
    ToldAbsence,
    ToldMove,
    ToldNoReturn,
    ToldPresence,
)
from scrutiny_tui.domain.doubts.sentences.assertions.attending_assertions import (
    OfAttending,
    ToldLate,
    ToldMissed,
    ToldMoveAtItem,
    ToldNeverCame,
    ToldNoOneMoved,
    ToldThroughout,
)
from scrutiny_tui.domain.doubts.sentences.assertions.presence_assertions import (
    ToldHowMany,
    ToldPresent,
    ToldStayed,
)
from scrutiny_tui.domain.doubts.sentences.clauses import NAME, doer
from scrutiny_tui.domain.doubts.sentences.verbs.clock_words import HOUR
from scrutiny_tui.domain.doubts.sentences.verbs.verb import NUMBER, number_in
from scrutiny_tui.domain.room_events import Mode, Move
from scrutiny_tui.domain.word_pattern import WordPattern

_Asserted: TypeAlias = (
    OfAttending
    | ToldAbsence
    | ToldMove
    | ToldNoReturn
    | ToldPresence
    | ToldPresent
    | ToldStayed
    | ToldHowMany
)

_CONTRACTED = WordPattern(r"\b(?P<verb>isn|aren|wasn|weren|didn|couldn|hadn|hasn)['’]t\b")
_IS_NOT = WordPattern(r"['’]s(?= (?:not|gone|away|missing|late|here)\b)")
_OTHER_TIME = WordPattern(
    rf"\b(?:last|previous|next|earlier|ago|yesterday|in (?:\d{{4}}|{'|'.join(MONTHS)})|visit|briefing"
    r"|workshop|seminar|council|cabinet|(?:working|task) group|board|vote|voted|voting)\b",
    re.IGNORECASE,
)
"""Words that make a sentence one about another meeting, or about a vote."""
_REPORTED = WordPattern(
    r"\b(?:that|whether|why|how|if|said|told|asked|because|which|would|felt|thought)\b", re.IGNORECASE
)
_MEETING = r"(?:the |this |tonight['’]s )?(?:whole |entire )?(?:meeting|sitting|evening|proceedings)"
_THERE = rf"(?:there|here|present|in attendance|(?:in|at) (?:the (?:room|chamber)|{_MEETING}))"
_TONIGHT = (
    r"(?:,? (?:tonight|today|this (?:evening|morning|afternoon)|at all|in the end|too|either|as well|again"
    r"|after all|in time|unfortunately|sadly))*"
)
_END = r"(?=[.,;](?!\d)|$)"
_AND = r"(?=[.,;](?!\d)|$| (?:and|but|so|because|as|since)\b)"
_AT = rf"(?:,? (?:(?:at|about|around|just (?:before|after)) )+{HOUR})"
_TOLD_AT = WordPattern(rf"(?<!just) (?:at|until|till) (?P<at>{HOUR})", re.IGNORECASE)
"""The time that is told exactly: not "about seven"."""
_ALREADY = r"(?:already |just |since |both |all |also |now |by then |again |sadly |unfortunately )*"
_GO = (
    r"(?:left(?: us)?|gone|departed|slipped (?:out|away|off)|headed (?:off|home)|gone (?:home|out)"
    r"|stepped out|walked out|nipped out|popped out|dashed off|withdrawn|disappeared)"
)
_WENT = (
    r"(?:slipped (?:away|off)|nipped out|popped out|headed (?:off|home)|dashed (?:off|out)|rushed off"
    r"|went off|shot off"
    r"|got away|had to (?:dash(?: off| out| away)?|rush(?: off| away)?|get away|head off|be (?:off|away)))"
)
_BY_THEN = (
    r"(?:,? (?:by (?:now|then|this (?:point|time|stage)|that (?:point|time))|already|early|again"
    r"|(?:at|by) (?:this|that) (?:point|stage|time)"
    r"|(?:by the time of|before|when|after) (?:the|this|it|we|they)\b[^,;:]{0,40}))"
)
_ROOM = r"(?: the (?:meeting|room|chamber|building))"
_CAME = (
    r"(?:turned up|showed up|shown up|got (?:here|there|in)(?: in time)?|made it(?: here| in)?|came(?: in"
    r"| along)?"
    r"|come(?: in)?|arrived|appeared|joined us|rolled up|pitched up|walked in)"
)
_PRIVATE = r"the (?:private|exempt|confidential|closed) (?:items?|part|business|session|matters?|section)"
_NO_TITLE = r"(?:end|vote|close|break|rest|start|beginning|meeting|adjournment|others?|very|last|next)"
_PART_OF = r"(?:(?:in|at) the (?:middle|end|start|beginning) of|(?:half|part)[- ]?way through)"
_OF_ITEM = (
    rf",? (?:(?:just )?(?P<when>before|during|after|at|for|{_PART_OF})"
    rf"(?: the end of)? (?:(?:agenda )?item (?P<number>\w+(?:\.\d+)*)|(?P<private>{_PRIVATE})"
    r"|(?P<this>this(?: (?:item|one|part|point|stage|debate|discussion))?(?! ))"
    rf"|the (?!{_NO_TITLE}\b)(?P<title>[a-z][\w'’-]+(?: [a-z][\w'’-]+){{0,2}}?)"
    r"(?: (?:item|debate|discussion))?))"
)
_LATE = r"(?:,? (?:very |rather |a (?:bit|little) |quite |\w+ minutes )?late)"
_TO_END = rf"(?:(?:right )?(?:to|until|till) the (?:very )?end(?: of {_MEETING})?|to the last)"
_WHOLE = (
    rf"(?:all (?:evening|night|afternoon|morning|through|the way through|the time)|the whole (?:time"
    rf"|evening|way through)|(?:for|through(?:out)?) (?:all of {_MEETING}|the (?:whole|entire) (?:of the )?"
    rf"(?:meeting|evening)|{_MEETING})|from (?:start|beginning) to (?:finish|end)|throughout)"
)
_FROM_START = (
    rf"(?:(?:from|since) the (?:very )?(?:start|beginning|off|outset)(?: of {_MEETING})?|on time"
    r"|in (?:good )?time)"
)
_FORMS: dict[str, str] = {
    "never": (
        r"(?:(?:did not|never)(?: (?:come|came)(?: along)?| attend(?:ed)?| appear(?:ed)?| turn(?:ed)? up"
        r"| show(?:ed)?(?: up)?| ma[kd]e it| join(?:ed)? us| arrived?| get here| got here)"
        r"|could not (?:come|make it|get (?:here|there)|be (?:here|there)|make the meeting)"
        r"|(?:had|has) (?:not|never) (?:come|turned up|arrived|appeared|shown up|attended)"
        r"|(?:was|were) (?:unable|not able) to (?:come|make it|be (?:here|there)|get (?:here|there))"
        rf"|failed to (?:come|attend|appear|turn up|show(?: up)?|arrive)|was a no[- ]show"
        r"|(?:was|were) (?:off sick|off ill)|stayed away)"
        rf"(?:(?: (?:to|at|for))? {_MEETING})?{_TONIGHT}{_AND}"
    ),
    "not_there": (
        rf"(?:(?:was|were|is|are) (?:also )?(?:not|never|nowhere) {_THERE}|(?:was|were) (?:both "
        r"|also )?(?:missing|away))(?: (?:for|during) (?:this|it|that|the (?:vote|item"
        rf"|rest)))?{_TONIGHT}{_AND}"
    ),
    "gone": (
        rf"(?:(?:had|has) {_ALREADY}{_GO}{_ROOM}?(?:{_AT}|{_BY_THEN})*"
        rf"|(?:was|were|is|are) (?:no longer {_THERE}|not {_THERE} any ?more|(?:long "
        rf"|already )?gone|by (?:now|then) (?:away|gone|out)|away(?= by (?:now|then))){_BY_THEN}*){_END}"
    ),
    "left_until": (
        rf"(?:did not (?:leave|go)|(?:stayed|remained)(?: on)?|(?:was|were) (?:still )?{_THERE})"
        rf" (?:until|till)(?: about| around)? {HOUR}{_END}"
    ),
    "came_until": (
        r"did not (?:come(?: in)?|arrive|turn up|get (?:here|there|in)|join us|appear|make it|show up)"
        rf" (?:until|till|before)(?: about| around)? {HOUR}{_END}"
    ),
    "no_return": (
        r"(?:(?:did not|never) (?:return|returned|come back|came back|rejoin(?: us| the meeting)?)"
        r"|(?:was|were) not back)"
        rf"(?: (?:in)?to (?:the (?:room|chamber)|{_MEETING}))?(?:,? after (?:{_PRIVATE}|(?:agenda )?item \w+"
        rf"|the (?:item|break|adjournment|vote)))?{_TONIGHT}{_END}"
    ),
    "went_item": rf"(?:had )?(?:{_GO}|{_WENT}|went(?: home)?){_ROOM}?{_OF_ITEM}{_END}",
    "came_item": rf"(?:had |only )*(?:{_CAME}|joined the meeting){_OF_ITEM}{_END}",
    "went": (
        rf"(?:{_WENT}{_ROOM}?(?: early)?{_AT}?|(?:left|slipped out|went) at {HOUR}"
        rf"|(?:{_GO}|{_WENT}|went){_ROOM}? (?:(?:half|part)[- ]?way through"
        rf"|in the middle)(?: of {_MEETING})?){_END}"
    ),
    "came": (
        rf"(?:had |only |finally |eventually )*(?:{_CAME}(?:{_LATE}{_AT}|{_LATE}|{_AT}| to {_MEETING}{_AT})"
        rf"|(?:was|were)(?: both| also)? (?:\w+ minutes |a (?:bit|little) |rather |quite |very )?late"
        rf"(?: for {_MEETING}| (?:in )?(?:getting here|arriving|coming(?: in)?))?){_END}"
    ),
    "to_come": (
        r"(?:(?:would|will)(?P<not> not)? be|(?:was|were|is|are)(?: going to be| running)"
        rf"(?! late (?:in )?(?:starting|finishing))) "
        rf"(?:very |rather |slightly |a (?:bit|little) |quite |\w+ minutes )?late(?: for {_MEETING})?{_END}"
    ),
    "online": (
        r"(?:(?:joined|attended|took part|was|were|came in)(?: us)?|(?:joined"
        r"|attended) the meeting) (?:online"
        r"|remotely|virtually"
        r"|(?:by|via|over|on) (?:an? |the )?(?:video(?: ?link)?|(?:tele)?phone|Teams|Zoom))"
        rf"{_TONIGHT}{_END}"
    ),
    "attended": rf"{_CAME}(?: to {_MEETING})?{_TONIGHT}{_END}",
    "to_end": (
        rf"(?:(?:stayed|remained|stuck it out|sat (?:it out|through))(?: (?:here|there|on))? {_TO_END}"
        rf"|(?:was|were) (?:still )?{_THERE} (?:{_TO_END}|at the (?:very )?(?:end|close)(?: of {_MEETING})?)"
        rf"|(?:did not|never) (?:leave|left)(?: early|{_ROOM})?(?: at all)?){_END}"
    ),
    "throughout": (
        rf"(?:(?:was|were|stayed|remained|sat) {_THERE},? {_WHOLE}"
        rf"|(?:stayed|remained|attended) (?!throughout{_END}|for {_MEETING}){_WHOLE}"
        r"|(?:stayed for|sat through|attended) (?:all of the|the (?:whole|entire)(?: of the)?) (?:meeting"
        r"|evening))"
        rf"{_END}"
    ),
    "stayed": rf"(?:stayed|remained)(?: on| put)? throughout{_END}",
    "from_start": rf"(?:was|were|had been|has been) (?:{_THERE} )?{_FROM_START}{_END}",
    "missed": (
        rf"missed (?:(?:the )?(?P<first>(?:very )?(?:start|beginning|opening|first (?:item"
        rf"|part))(?: of {_MEETING})?)"
        r"|(?P<this>(?:the|this) (?:item|debate|discussion))|(?:agenda )?item (?P<number>\w+(?:\.\d+)*))"
        rf"{_END}"
    ),
    "here": (
        r"(?:was|were) (?:still |back )*(?:(?<=still )(?:here|there)|in the (?:room|chamber)|here)"
        rf"{_TONIGHT}{_END}"
    ),
    "sent": (
        r"(?:had |has )?(?:apologised(?: for (?:absence|not (?:coming|attending|being (?:here|there"
        r"|able to \w+))))?"
        r"|(?:emailed|phoned|rang|texted|sent word)(?: in)?(?: with)? (?:his|her|their) apologies"
        r"|called in sick"
        r"|asked (?:for|that) (?:his|her|their) apologies (?:to )?be (?:noted|recorded|given|accepted)"
        r"|phoned in sick|(?:sent|gave|given) in (?:his|her|their) apologies)"
        rf"{_TONIGHT}{_END}"
    ),
}
_VERBS = tuple(
    (kind, WordPattern(rf" (?:then |also |both |all |sadly |unfortunately )*{form}", re.IGNORECASE))
    for kind, form in _FORMS.items()
)
_MOVES = {
    **dict.fromkeys(("gone", "went", "left_until"), Move.WENT),
    **dict.fromkeys(("came", "came_until"), Move.CAME),
}
_AT_ITEM = {"went_item": Move.WENT, "came_item": Move.CAME}
_AWAY = {"not_there": Mode.ABSENT, "sent": Mode.APOLOGIES}
_OF_WHO: dict[str, Callable[[str], _Asserted]] = {
    "never": ToldNeverCame,
    "attended": ToldPresence,
    "online": ToldPresence,
    "here": ToldPresent,
    "stayed": ToldStayed,
    "no_return": ToldNoReturn,
}
_ANY = WordPattern(
    r"\b(?:never|not|could|missing|away|gone|left|late|missed|failed|end|throughout|evening|start"
    r"|beginning|whole"
    r"|came|come|turned|showed|shown|got|made|arrived|appeared|joined|slipped|headed|dash|dashed|rush|nipped"
    r"|popped|rushed|here|room|there|longer|no[- ]show|off|went|apolog\w+|sick|time|rolled|pitched|neither"
    r"|sign|walked|tonight|today|attended|teams|zoom|video|phone|online|remotely|virtually|present|chamber"
    r"|\w+n['’]t)\b",
    re.IGNORECASE,
)
_WHO = WordPattern(
    rf"(?:^(?:[Oo]nly )?|(?<=\w),? (?:and|but|though|although|as|since|while|when) "
    rf"|(?<=\w)(?:,| [–-]) (?={NAME} (?:had|has|was|were) ))(?P<who>{NAME})(?= )"
)
_WORD = WordPattern(r"[^ ]+(?= )")
_IN_NAMES = frozenset({"and", "of", "for", "the", "van", "der", "de", "von", "&", "to"})
"""Words that stand between the words of a name or a post, and end none."""
_AND_THEN = WordPattern(r",? (?:and|but)(?= )")
_NEITHER = WordPattern(
    rf"^neither (?P<one>[^,;:]{{2,40}}) nor (?P<other>[^,;:]{{2,40}}?) (?:came|attended|turned up|made it"
    rf"|appeared|was {_THERE}|were {_THERE}|could (?:come|attend|make it)){_TONIGHT}{_END}",
    re.IGNORECASE,
)
_NO_SIGN = WordPattern(
    r"^(?:there was )?no (?:sign of (?P<who>[^,;:]{2,40}?)(?: tonight| today)?|(?P<name>[^,;:]{2,40}?)"
    r" (?:tonight|today|this evening))$",
    re.IGNORECASE,
)
_NO_ONE = r"(?:no ?one|nobody|no members?|no councillors?|none of (?:the members|us|them))"
_EVERYONE = r"(?:every ?one|everybody|all (?:the |of the )?(?:members|councillors)|(?:we|they) all|all)"
_NO_ONE_LEFT = WordPattern(
    rf"^(?:{_NO_ONE} (?:had |has )?(?:left|gone|went home|slipped out)(?: early| the (?:meeting|room))?"
    rf"(?: (?:before the end|by then|by now|yet))?"
    rf"|{_EVERYONE} (?:(?:was|were) still {_THERE}|(?:stayed|remained|was there|were there)"
    rf" (?:{_TO_END}|{_WHOLE}))){_END}",
    re.IGNORECASE,
)
_NO_ONE_LATE = WordPattern(
    rf"^(?:{_NO_ONE} (?:was late|came late|arrived late|turned up late|came in late)|{_EVERYONE} (?:was"
    rf"|were|came"
    rf"|arrived) on time){_END}",
    re.IGNORECASE,
)
_ALL_CAME = WordPattern(
    rf"^(?:every ?one|everybody|all(?: of)?(?: the| us)? ?(?P<number>{NUMBER})?) (?:had )?(?:come"
    rf"|turned up|made it"
    rf"|showed up|(?:was|were) {_THERE}){_END}",
    re.IGNORECASE,
)
_NO_APOLOGIES = WordPattern(
    rf"^{_NO_ONE} (?:had |has |have )?(?:sent|gave|given|submitted|tendered|offered|made)(?: in)?"
    r"(?: (?:any|their|his|her))? apologies\b",
    re.IGNORECASE,
)
_APOLOGIES = WordPattern(
    r"^(?:the )?apologies (?:(?:had |have )?(?:also )?(?:came|come|arrived)(?: in)?|were"
    r"|for this meeting were)"
    r" from (?P<who>[^;:]{2,100}?)(?: too| as well| also)?$",
    re.IGNORECASE,
)
_ONES_APOLOGIES = WordPattern(
    r"^(?P<who>(?-i:[A-Z])[^;:,]{1,60}?)(?:['’]s|(?<=s)['’]) apologies"
    r"(?: (?:were|had been) (?:read(?: out)?|passed on|conveyed|announced|reported|given|mentioned)"
    r"| (?:came in|had come in|came|had come|arrived|had arrived))?$",
    re.IGNORECASE,
)


def attending_told(whole: str, lead: int) -> Iterator[_Asserted]:
    """What a sentence tells of who came, stayed and left.

    Args:
        whole: the sentence.
        lead: where it begins behind words such as "by then,".
    """
    if _ANY.search(whole) is None or _OTHER_TIME.search(whole):
        return
    sentence = _IS_NOT.sub(" is", whole[lead:])
    sentence = _CONTRACTED.sub(lambda found: f"{found['verb'].removesuffix('n')} not", sentence)
    yield from _of_several(sentence)
    for found in islice(_WHO.finditer(sentence), 4):
        if found.start() and _REPORTED.search(sentence, 0, found.start()):
            return
        yield from _of_one(sentence, found)


def _of_several(sentence: str) -> Iterator[_Asserted]:
    """What is told of no one, of everyone, or of those whose apologies came."""
    if found := _NEITHER.match(sentence):
        yield ToldNeverCame(f"{found['one']} and {found['other']}")
    elif found := _NO_SIGN.match(sentence):
        yield ToldAbsence(found["who"] or found["name"], Mode.ABSENT)
    elif _NO_ONE_LEFT.match(sentence):
        yield ToldNoOneMoved(Move.WENT)
    elif _NO_ONE_LATE.match(sentence):
        yield ToldNoOneMoved(Move.CAME)
    elif found := _ALL_CAME.match(sentence):
        yield ToldHowMany(number_in(found["number"]) if found["number"] else None, all=True)
    elif _NO_APOLOGIES.match(sentence):
        yield ToldAbsence("", Mode.APOLOGIES)
    elif found := _APOLOGIES.match(sentence) or _ONES_APOLOGIES.match(sentence):
        yield ToldAbsence(found["who"], Mode.APOLOGIES)


def _of_one(sentence: str, named: re.Match[str]) -> Iterator[_Asserted]:
    """What is told of those who are named at one place: the verb that stands straight behind the name."""
    for end in _ends_of_name(sentence, named):
        for kind, form in _VERBS:
            if found := form.match(sentence, end):
                yield _assertion(kind, found, sentence[named.start("who") : end])
                return
    first = doer(sentence) if named.start() == 0 else ""
    for joined in _AND_THEN.finditer(sentence, len(first)) if first else ():
        matches = ((kind, form.match(sentence, joined.end())) for kind, form in _VERBS)
        kind, found = next(((kind, found) for kind, found in matches if found), ("", None))
        if found and not _REPORTED.search(sentence, 0, joined.start()):
            yield _assertion(kind, found, first)


def _ends_of_name(sentence: str, named: re.Match[str]) -> Iterator[int]:
    """Where the names may end: behind each of their words, as long as the words can be names."""
    start = named.start("who")
    for word in islice(_WORD.finditer(sentence, start), 12):
        small = word[0].rstrip(",")
        if word.start() > start and small.islower() and small not in _IN_NAMES:
            return
        if small not in _IN_NAMES:
            yield word.end()


def _assertion(kind: str, found: re.Match[str], who: str) -> _Asserted:
    """What a verb of a kind tells of someone."""
    time = _TOLD_AT.search(found[0])
    if kind in _MOVES:
        return ToldMove(who, _MOVES[kind], time["at"] if time else "")
    if kind in _AT_ITEM:
        when, number = found["when"].casefold(), "this" if found["this"] else found["number"] or ""
        when = "during" if " " in when or "way" in when else when
        return ToldMoveAtItem(who, _AT_ITEM[kind], when, number, found["title"] or "")
    if kind in _AWAY:
        return ToldAbsence(who, _AWAY[kind])
    if kind == "missed":
        return ToldMissed(who, "first" if found["first"] else "this" if found["this"] else found["number"])
    if kind == "to_come":
        return ToldLate(who, late=not found["not"])
    if kind in _OF_WHO:
        return _OF_WHO[kind](who)
    return ToldThroughout(who, from_start=kind != "to_end", to_end=kind != "from_start")
