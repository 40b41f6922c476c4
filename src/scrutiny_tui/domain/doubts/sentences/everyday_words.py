"""Everyday words for what was moved, seconded and voted for, put as the verbs read them.

"Councillor Hale put it forward" is read as "Councillor Hale had moved it". What is said of "it" may be about
something else where the item has no motion: so it is put with "had", as of another time.
"""

import re
from collections.abc import Callable

from scrutiny_tui.domain.doubts.sentences.clauses import NAME
from scrutiny_tui.domain.doubts.sentences.everyday_room_words import room_in_plain_words
from scrutiny_tui.domain.word_pattern import WordPattern

_WORDS = WordPattern(
    r"\b(?:forward|brought|tabled|made|backed|supported|motion|proposal|amendment|one who|second(?:er|ing)?"
    r"|suggested|went|sided|hands?|moved?|propose|introduced|laid|gave|lent|opted|stayed|kept)\b",
    re.IGNORECASE,
)
"""One of these stands in every sentence that is put in other words; most sentences have none."""
_MOVED = r"(?:motion|proposal|amendment)"
_THING = rf"(?:the|this|that|his|her|their)(?: (?:original|substantive|first|second|third))? {_MOVED}"
_IT = rf"(?P<it>it|{_THING})"
_ENDS = r"(?=[.,;]|$| (?:and|but|with)\b)"
_WHO = rf"(?P<who>{NAME}(?:,? and {NAME})?)"
_BROUGHT = r"(?:put forward|brought(?: forward)?|tabled|submitted)"
_BACKED = r"(?:backed|supported|seconded)"
_AND_BACKED = rf"(?=,? and {NAME} {_BACKED} it{_ENDS})"
_OF_WHOM = r"(?:['’]s?|(?<=s)['’])(?: own)?"
_MEMBER = r"(?:one|member|councillor)"
_WILLING = (
    r"(?:was (?:happy|glad|pleased|willing|ready|quick|keen|(?:the )?first)|offered|agreed|volunteered"
    r"|(?:chipped|jumped|piped|stepped|came|leapt|weighed) (?:in|up|forward)|got up|stood(?: up)?|rose|spoke"
    r"|put (?:up (?:his|her|their) hand|(?:his|her|their) hand up)|said (?:he|she|they) would(?= second))"
)
_HANDS = r"(?:put|stuck|had|raised) (?:up )?(?:his|her|their) hands?(?: up)?"
_ON_THIS = r" (?:on|over) (?:this|it|that|the (?:vote|motion|amendment))(?=[.,;]|$)"


def _moved(found: re.Match[str]) -> str:
    """That someone moved something, of another time where only "it" is told."""
    return "had moved it" if found["it"].casefold() == "it" else f"moved {found['it']}"


_FORMS: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    (rf"\b(?:put it forward|suggested it|brought it(?: forward)?){_AND_BACKED}", r"moved it"),
    (rf"(?<=\bmoved it)(?P<and>,? and {NAME}) {_BACKED} it{_ENDS}", r"\g<and> seconded it"),
    (rf"\bput (?:it|this) forward{_ENDS}", r"had moved it"),
    (rf"\bput (?P<it>{_THING}) forward{_ENDS}", r"moved \g<it>"),
    (rf"\b(?:brought(?: forward)?|made|submitted) (?P<it>{_THING}){_ENDS}", r"moved \g<it>"),
    (rf"(?<=\bmoved )(?P<and>{_THING},? and {NAME}) {_BACKED} it{_ENDS}", r"\g<and> seconded it"),
    (rf"^(?:it|this) was {_BROUGHT} by (?={NAME}{_ENDS})", r"it had been moved by "),
    (rf"^(?P<it>{_THING}) was {_BROUGHT} by\b", r"\g<it> was moved by"),
    (r"^put forward by\b", "moved by"),
    (rf"(?P<moved>\bmoved by {NAME}(?:,? and|,))(?: was)? {_BACKED} by\b", r"\g<moved> seconded by"),
    (r"^backed by\b", "seconded by"),
    (
        rf"^(?:it|this) (?:was|is) {_WHO}{_OF_WHOM} (?P<what>{_MOVED}){_ENDS}",
        r"\g<what> had been moved by \g<who>",
    ),
    (rf"^{_IT} (?:was|is) (?:that of )?{_WHO}{_OF_WHOM}{_ENDS}", r"\g<it> was moved by \g<who>"),
    (rf"^(?P<it>{_THING}) (?:came|was|had come) from {_WHO}{_ENDS}", r"\g<it> was moved by \g<who>"),
    (rf"^(?P<it>{_THING}) (?:stood|was) in {_WHO}['’]s? name{_ENDS}", r"\g<it> was moved by \g<who>"),
    (rf"^(?P<it>{_THING}) (?:stood|was) in the name of (?={NAME})", r"\g<it> was moved by "),
    (rf"\bwas the {_MEMBER} (?:who|to) (?P<did>second|mov|propos)ed? {_IT}{_ENDS}", r"\g<did>ed \g<it>"),
    (
        rf"\b{_WILLING}(?: to|(?<=would)) second(?: {_IT})?{_ENDS}",
        lambda found: f"seconded {found['it'] or 'it'}",
    ),
    (rf"\b{_WILLING} to (?:move|propose) {_IT}{_ENDS}", _moved),
    (rf"\b(?:gave it a second|lent (?:it )?(?:his|her|their) support as seconder){_ENDS}", "seconded it"),
    (rf"\bmoved (?P<it>it|{_THING}) formally{_ENDS}", _moved),
    (rf"\b(?:introduced|laid) (?P<it>{_THING}){_ENDS}", r"moved \g<it>"),
    (rf"^the (?:second|seconding) (?:came|was) from {_WHO}{_ENDS}", r"\g<who> seconded it"),
    (rf"\b(?:gave|provided|offered) (?:the|a|his|her|their) second{_ENDS}", "seconded it"),
    (rf"\b{_HANDS} (?P<side>for|against)\b", r"voted \g<side>"),
    (rf"\b{_HANDS} in favour\b", "voted for"),
    (
        rf"(?<!one )(?<!all )(?<!body )\b(?:gave|lent) {_IT} (?:his|her|their) (?:support|backing){_ENDS}",
        r"supported \g<it>",
    ),
    (
        rf"\b(?:sat on (?:his|her|their) hands|(?:stayed|kept|opted) out of the vote){_ENDS}",
        "abstained from the vote",
    ),
    (rf"\bwent along with {_IT}{_ENDS}", r"supported \g<it>"),
    (rf"\b(?:went|sided) with {_WHO}{_ON_THIS}", r"voted with \g<who>"),
)
"""How a sentence reads, and how it is put, in the order in which they are tried."""
_READ = tuple((WordPattern(form, re.IGNORECASE), instead) for form, instead in _FORMS)


def in_plain_words(sentence: str) -> str:
    """A sentence with the words that the verbs read for what was done in the room, moved and voted for."""
    sentence = room_in_plain_words(sentence)
    if not _WORDS.search(sentence):
        return sentence
    for form, instead in _READ:
        sentence = form.sub(instead, sentence)
    return sentence[:1].upper() + sentence[1:]
