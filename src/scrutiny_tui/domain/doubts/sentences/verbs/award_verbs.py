"""How sentences tell who was awarded a lease, a contract or a grant: "Tarn Ltd got it"."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.doubts.sentences.assertions.award_assertions import ToldAward
from scrutiny_tui.domain.doubts.sentences.verbs.verb import ADVERBS, BODY
from scrutiny_tui.domain.word_pattern import WordPattern

_WHO = r"(?P<who>(?-i:(?:[Tt]he )?[A-Z])[\w'’&.-]*(?: (?:and|of|&|(?-i:[A-Z])[\w'’&.-]*)){0,5})"
_WHAT = r"(?:it|this|the day|the (?P<what>[a-z][\w'’-]+(?: [a-z][\w'’-]+)?))"
_END = r"(?=$|[,.]| (?:and|but|instead|in the end|after all|then|tonight|by \d)\b)"
_WILL = r"(?:would|will|is to|was to|are to|were to)(?: now| then)?"
_GOT = (
    rf"(?:got|gets|won|wins|has won|had won|landed|secured|{_WILL} (?:have|get|be given|be awarded)"
    r"|(?:was|were) (?:then |duly )?(?:given|awarded|granted|handed|offered))"
)
_WON = (
    rf"(?:won|wins|{_WILL} win|(?:was|were) (?:the )?(?:winners?|(?:picked|chosen|selected|preferred"
    r"|successful)"
    rf"(?: (?:one|bidder|firm))?)|came out on top|came first|got the nod|has it|had it)"
)
_LOST = (
    rf"(?:(?:did not|failed to|{_WILL} not) (?:get|win|have)(?: (?:it|the [a-z]+))?"
    rf"|(?:lost|missed)(?: out)?(?: on {_WHAT})?"
    r"|(?:was|were) (?:not (?:picked|chosen|selected|successful)|unsuccessful|beaten|passed over))"
)
_GIVEN = r"(?:given|awarded|let|sold|granted|offered)"
_GOES = rf"(?:went|goes|{_WILL} go|(?:was|were) {_GIVEN}|{_WILL} be {_GIVEN})"
_FORMS = tuple(
    (won, WordPattern(form, re.IGNORECASE))
    for won, form in (
        (True, rf"^{_WHO} {_GOT} {_WHAT}{_END}"),
        (True, rf"^{_WHO} {_WON}{_END}"),
        (False, rf"^{_WHO} {_LOST}{_END}"),
        (True, rf"^{_WHO} (?:beat|pipped|saw off) (?-i:[A-Z])[^,;:.]+$"),
        (True, rf"^{_WHAT} {_GOES} to {_WHO}{_END}"),
        (True, rf"^{_WHAT} (?:is|was) {_WHO}['’]s{_END}"),
        (
            True,
            (
                rf"^(?:{BODY}|we|they){ADVERBS} (?:went (?:with|for)|picked|chose|selected|settled on"
                r"|plumped for|preferred)"
                rf" {_WHO}{_END}"
            ),
        ),
        (
            True,
            (
                r"^the (?:winner|winning (?:bid|bidder|tender|firm|offer)|successful (?:bid|bidder|firm"
                r"|tender)) (?:was|is)"
                rf" (?:that of |from )?{_WHO}(?:['’]s)?{_END}"
            ),
        ),
    )
)


def awards_told(sentence: str) -> Iterator[ToldAward]:
    """Who a sentence tells was awarded something, or was not."""
    for won, form in _FORMS:
        if found := form.match(sentence):
            yield ToldAward(found["who"], found.groupdict().get("what") or "", won=won)
            return
