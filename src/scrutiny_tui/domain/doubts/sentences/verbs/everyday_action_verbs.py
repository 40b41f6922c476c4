"""How it is told in everyday words who is to see to something, and by when: "the swings are for Mr Pike"."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions.action_assertions import ToldAction
from scrutiny_tui.domain.doubts.sentences.clauses import NAME
from scrutiny_tui.domain.word_pattern import WordPattern

_WILL = (
    r"(?: (?:would|will|is to|are to|was to|were to|has to|have to|agreed to|undertook to|promised to"
    r"|offered to"
    r"|is going to|was going to|was asked to|were asked to)(?: now| then| also)?)"
)
_BY = r"(?P<when>,? (?:by|before|within|in time for|no later than) [^,;:]+)?$"
_WHAT = (
    r"(?P<what>(?:the|this|that|those|these|any|all the|his|her|their) [^,;:]{2,80}?|[a-z][\w'’ -]{2,60}?)"
)
_SEE_TO = (
    r"(?:sort(?: out)?|see to|look after|deal with|take care of|take on|handle|tackle|chase(?: up)?|pursue"
    r"|fix"
    r"|attend to|follow up|pick up|progress|arrange|organise|manage)"
)
_SEEING_TO = (
    r"(?:sorting(?: out)?|seeing to|looking after|dealing with|taking care of|taking on|handling|tackling"
    r"|chasing(?: up)?|fixing|following up|picking up|arranging|organising)"
)
_SAW_TO = r"(?:took on|takes on|took charge of|takes charge of|has taken on|took away|has charge of)"
_DONE = (
    r"(?:done|sorted(?: out)?|seen to|fixed|mended|repaired|finished|completed|dealt with|put right|arranged)"
)
_IN_PLACE = rf"(?:{_DONE}|back|ready|in place|complete|available|out|here|in|there)"
_WHO = rf"(?P<who>{NAME}|(?-i:[Tt]he [A-Z])[^,;:]{{2,60}}?|officers)"
_FORMS = tuple(
    WordPattern(form, re.IGNORECASE)
    for form in (
        rf"^{_WHO}{_WILL} {_SEE_TO} {_WHAT}{_BY}",
        rf"^{_WHO}{_WILL} (?:get|have) {_WHAT} {_DONE}{_BY}",
        rf"^{_WHO} (?:is|are|was|were|would be|will be) (?:now )?{_SEEING_TO} {_WHAT}{_BY}",
        rf"^{_WHO} {_SAW_TO} {_WHAT}{_BY}",
        (
            rf"^{_WHAT} (?:is|are|was|were) (?:a matter |a job |one )?(?:for|down to|up to|with|left to"
            r"|left with)"
            rf" {_WHO}(?: to (?:{_SEE_TO}|do|repair|mend))?{_BY}"
        ),
        rf"^{_WHAT} (?:is|are|was|were) {_WHO}['’]s (?:job|task|responsibility|to do){_BY}",
        (
            rf"^it (?:is|was) (?:for|up to|down to) {_WHO} to (?:{_SEE_TO}|repair|mend|get|do|find|provide"
            rf"|send) {_WHAT}{_BY}"
        ),
        (
            rf"^{_WHO} (?:has|had|was given|has been given) (?:until|till) (?P<until>[^,;:]+?) (?:for"
            rf"|to \w+) {_WHAT}$"
        ),
    )
)
"""Someone, and what they are to see to."""
_THINGS = r"(?P<what>(?:the|this|that|those|these|all the|our|his|her|their) [^,;:]{2,80}?)"
_WHEN = r"(?P<when> (?:by|before|within|in time for|no later than) [^,;:]+)$"
_DATED = tuple(
    WordPattern(form, re.IGNORECASE)
    for form in (
        rf"^{_THINGS}(?: (?:would|will|is to|are to|was to|were to|should))? be {_IN_PLACE}{_WHEN}",
        rf"^{_THINGS} (?:is|are|was|were) (?:due|to come|expected|promised){_WHEN}",
        rf"^{_THINGS} (?:would|will) (?:come|follow|arrive|go out|be with \w+){_WHEN}",
        (
            r"^(?:members|we|the committee|the panel|everyone)(?: (?:would|will|can|could|should|were to"
            r"|are to))?"
            rf" (?:have|get|see|receive|expect|hear) {_THINGS}{_WHEN}"
        ),
    )
)
"""Something, and when it is to be there."""


def everyday_actions_told(sentence: str) -> Iterator[ToldAction]:
    """Who a sentence tells is to see to something, or when it is to be there."""
    if found := next((found for form in _FORMS if (found := form.match(sentence))), None):
        parts = found.groupdict()
        when = f" by {parts['until']}" if parts.get("until") else parts.get("when") or ""
        yield ToldAction(found["who"], f"{found['what']}{when}", general=True)
    elif found := next((found for form in _DATED if (found := form.match(sentence))), None):
        yield ToldAction("", f"{found['what']}{found['when']}", general=True)
