"""Doubts about "fewer" of what cannot be counted: "fewer fly-tipping in the villages", where "more" was said.

"Less" of what can be counted is how people speak, and is left alone.
"""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.discussion import Note
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind, doubt_at
from scrutiny_tui.domain.doubts.sentences.splitting import as_typed
from scrutiny_tui.domain.entries import Entry
from scrutiny_tui.domain.grammar.discussion_lines import LITERAL
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.word_pattern import WordPattern

_UNCOUNTED = (
    r"(?:[a-z]+-[a-z]+ing|flooding|littering|fouling|housing|funding|lighting|heating|overcrowding|shoplifting"
    r"|traffic|congestion|noise|pollution|waste|litter|rubbish|money|time|dust|damage|crime|vandalism"
    r"|behaviour|graffiti|sewage|electricity|energy|information|advice|equipment|furniture|homelessness"
    r"|unemployment|poverty|income|mud|rain|snow|space)"
)
"""What has no plural. Whoever is "using" or "parking" can be counted: "fewer using the bus"."""
_ENDS = (
    r"(?= (?:in|on|at|than|from|for|round|around|near|along|after|since|because|if|when|this|last|there|here"
    r"|overall)\b|,? (?:which|but|so|as|while)\b|[.;:)!?]|,? *$)"
)
"""What follows words that are whole, and not "fewer noise complaints", "fewer waste and litter bins"."""
_FEWER = WordPattern(rf"\bfewer {_UNCOUNTED}{_ENDS}", re.IGNORECASE)


def check(_sitting: Sitting, entry: Entry) -> Iterator[Doubt]:
    """The words of an entry that have fewer of what cannot be counted; a line with a backslash is right."""
    if isinstance(entry.body, Note) or entry.line.lstrip().startswith(LITERAL):
        return
    for words in as_typed(entry.text):
        for found in _FEWER.finditer(words):
            sentence = f"“{found[0]}” cannot be counted: was “less” meant, or another word?"
            yield doubt_at(entry, DoubtKind.NO_SENTENCE, sentence)
