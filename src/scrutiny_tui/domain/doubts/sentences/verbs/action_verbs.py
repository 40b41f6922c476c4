"""How sentences tell what someone is to do, or has done."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.dates import MONTHS
from scrutiny_tui.domain.doubts.sentences.assertions.action_assertions import (
    OfActions,
    ToldAction,
    ToldDone,
    ToldNoActions,
)
from scrutiny_tui.domain.doubts.sentences.verbs.everyday_action_verbs import everyday_actions_told
from scrutiny_tui.domain.word_pattern import WordPattern

_WOULD = WordPattern(
    r"^(?P<who>[^,;:]{2,60}?)"
    r"(?: (?:(?:would|will|is to|are to|was to|were to)(?: now| therefore| then| also)?"
    r"|(?:agreed|undertook|promised|offered|was asked|were asked|was requested|were requested) to|to"
    r"|(?:said|promised|confirmed|agreed) (?:that )?(?:he|she|they)(?: would| will|['’]d|['’]ll)"
    r"|(?:(?:is|are|was|were) (?:now )?going|(?:has|have|had) (?:promised|offered|agreed|undertaken)"
    r"|means?|meant|plans?|planned|hopes?|hoped|aims?|aimed) to"
    r")|(?<=\w)['’](?:d|ll))"
    r" (?P<words>(?!(?:be(?! (?:in touch|back)\b)|not|the|an?|this|that|his|her|their)\b)[^;]+)$",
    re.IGNORECASE,
)
_ASKED_TO = (
    WordPattern(
        r"^(?P<who>[^,;:]{2,60}?)"
        r" (?:(?:would|will|is to|was to|should) (?:now |also )?be|has been|had been|was|were)"
        r" (?:asked|requested|invited|urged|recommended|called on|advised) to"
        r" (?P<words>(?!be\b|not\b)[^;]+)$",
        re.IGNORECASE,
    ),
    WordPattern(
        r"^(?:the committee|members|the panel|it was)(?: \w+ly| then| also)?"
        r" (?:(?:agreed|resolved|decided) (?:to )?(?:ask|recommend(?: to)?|request|urge|invite)"
        r"|asked|recommended(?: to)?|requested|urged|invited)"
        r" (?P<who>(?-i:(?:the )?[A-Z])[^,;:]{1,40}?) (?:to|that (?:it|they|he|she)?)"
        r" ?(?P<words>(?!be\b|not\b)[^;]+)$",
        re.IGNORECASE,
    ),
    WordPattern(
        r"^(?:the committee|members|the panel|it was)(?: \w+ly| then| also)?"
        r" (?:asked|recommended|requested|urged|agreed|resolved) that"
        r" (?P<who>(?-i:(?:the )?[A-Z]\w+(?: [A-Z]\w+)*)) (?:should |be asked to )?"
        r"(?P<words>(?!be\b|not\b|is\b|was\b|had\b|has\b)[^;]+)$",
        re.IGNORECASE,
    ),
    WordPattern(r"^(?P<who>(?:[Tt]he )?[A-Z]\w+) (?:should|must) (?P<words>(?!be\b|not\b|have\b)[^;]+)$"),
)
_WOULD_BE = WordPattern(
    r"^(?P<what>(?:the|a|an|all) [^,;:]{3,100}?) (?:would|will|is to|are to|was to|were to|to) be"
    r" (?P<does>\w+(?:ed|en|nt|lt|de|ght)\b[^,;:]*)$",
    re.IGNORECASE,
)
_WOULD_FOLLOW = WordPattern(
    r"^(?P<what>(?:the|a|an) [^,;:]{3,100}?) (?:(?:would|will) (?:follow|come|be (?:available|ready|due"
    r"|with (?:members|the committee)))"
    r"|(?:was|is|were|are) (?:to follow|due|promised|expected))"
    r" (?P<when>(?:by|before|on|in|at|within|no later than) [^,;:]+)$",
    re.IGNORECASE,
)
_SENDING = WordPattern(
    r"^(?P<who>[^,;:]{2,60}?) (?:is|are|was|were|will be|would be) (?:now |also )?"
    r"(?P<words>(?:sending|providing|getting|bringing|circulating|supplying|preparing|finding out) [^;]+)$",
    re.IGNORECASE,
)
_FROM = WordPattern(
    r"^(?P<what>[^,;:]{3,100}?) (?:(?:(?:would|will|is to|are to|was to|were to|to) )?"
    r"(?:come|follow|be (?:sent|provided|supplied|given))|due|awaited|expected) from"
    r" (?P<who>(?-i:(?:the )?[A-Z])[^,;:]*?)"
    r"(?P<when> (?:by|before|within|in|no later than) [^,;:]*)?$",
    re.IGNORECASE,
)
"""The figures would come from Mr Pike by 1 May."""
_SAID_THAT = WordPattern(
    r"^(?:the |an? )[^,;:]{2,60}? (?:said|confirmed|explained|reported|added|promised|noted) (?:that )?"
    r"(?=(?:the|an?|all) )",
    re.IGNORECASE,
)
_SENT = WordPattern(
    r"(?:sent|e-?mailed|circulated|provided|supplied|forwarded|shared|given)(?: (?:out|on|round|back))?"
    r"(?: to (?:all )?(?:members|the committee|councillors))?",
    re.IGNORECASE,
)
"""The figures would be sent out to members by 1 May."""
_AGENT = WordPattern(
    rf"^(?P<does>.*?) by (?P<who>(?:the )?(?!(?:{'|'.join(MONTHS)})\b)[A-Z][^,;:]*?)"
    r"(?P<when> (?:by|before|within|in|no later than) [^,;:]*)?$"
)
_HAD_BEEN = WordPattern(
    r"^(?P<what>(?:the|a|an|all) [^,;:]{3,100}?) (?:had|has|have) (?:already |since |now )?been"
    r" (?P<does>\w+(?:ed|en|nt|lt|de)\b[^,;:]*)$",
    re.IGNORECASE,
)
_NONE = WordPattern(
    r"^(?:(?:there were no|there was no|no) (?:actions?(?: points?)?|follow[- ]?ups?)"
    r"(?: (?:arose|arising|needed|required|(?:was|were) (?:agreed|needed|required|asked for|recorded|taken"
    r"|arising"
    r"|to be taken))"
    r"(?: from (?:the|this) \w+)?)?"
    r"|nothing (?:more |further |else )?(?:was|needed) (?:asked for|to be done|to do|to be followed up|owed)"
    r"|(?:no ?one|nobody) (?:was asked|had|has) to do anything|there (?:was|is) nothing to (?:do|follow up"
    r"|chase))$",
    re.IGNORECASE,
)


def actions_told(sentence: str) -> Iterator[OfActions]:
    """What a sentence tells of what someone is to do."""
    if _NONE.match(sentence):
        yield ToldNoActions()
    elif seen_to := tuple(everyday_actions_told(sentence)):
        yield from seen_to
    elif found := _HAD_BEEN.match(sentence):
        yield ToldDone(f"{found['what']} {found['does']}")
    elif found := next(filter(None, (form.match(sentence) for form in _ASKED_TO)), None):
        yield ToldAction(found["who"], found["words"])
    elif found := _FROM.match(sentence):
        yield ToldAction(found["who"], f"send {found['what']}{found['when'] or ''}")
    elif found := _SENDING.match(sentence):
        yield ToldAction(found["who"], found["words"])
    elif found := _WOULD_FOLLOW.match(sentence):
        yield ToldAction("", f"{found['what']} {found['when']}")
    elif found := _WOULD_BE.match(sentence):
        agent = _AGENT.match(found["does"])
        does = f"{agent['does']}{agent['when'] or ''}" if agent else found["does"]
        sent = _SENT.match(does)
        what = _SAID_THAT.sub("", found["what"])
        words = f"send {what}{does[sent.end() :]}" if sent else f"{what} {does}"
        yield ToldAction(agent["who"] if agent else "", words)
    elif found := _WOULD.match(sentence):
        yield ToldAction(found["who"], found["words"])
