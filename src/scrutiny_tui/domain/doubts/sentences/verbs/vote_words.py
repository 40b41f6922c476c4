"""Words of votes that several families of sentences have: the sides, and on what a vote was."""

from scrutiny_tui.domain.doubts.sentences.verbs.verb import THE
from scrutiny_tui.domain.outcomes import Side

_SIDES = {
    "for": Side.FOR,
    "in favour": Side.FOR,
    "in support": Side.FOR,
    "yes": Side.FOR,
    "no": Side.AGAINST,
    "against": Side.AGAINST,
    "dissent": Side.AGAINST,
    "opposition": Side.AGAINST,
    "abst": Side.ABSTAINED,
}
END = (
    r"(?=[,.;:)]|$| (?:and|but|while|whilst|because|since|on|with|at|as|in|after|before|when"
    r"|having|although|though|due)\b)"
)
"""What ends the words of a vote."""
THING = (
    r"(?:motion|proposal|amendment|resolution|recommendations?|application|item|report|plan|scheme|decision)"
)
_WORDS = r"(?:[\w'’-]+ ){0,6}[\w'’-]+?"
ON_IT = rf"(?: (?:it|this|approval|refusal|deferral|{THE} {_WORDS}))?"
_FOR_IT = rf"(?: (?:it|this|approval|refusal|deferral|{THE} (?:[\w'’-]+ ){{0,3}}{THING}))?"
VOTED_SIDE = rf"(?P<side>against|in favour|in support|for(?={_FOR_IT}{END}))(?: of)?{ON_IT}{END}"
"""On which side a vote was, and on what: "against the closure of the depot"."""
ON = rf"(?!(?:it|this|and|but|while|whilst|{THE} {THING})\b)(?P<on>(?:[\w'’£-]+ ){{0,7}}?[\w'’£-]+){END}"
"""Something in words of its own: "the lease"."""
NO_ONE = r"(?:no one|nobody|none|no (?:member|councillor)s?)"
EVERYONE = (
    r"(?:(?:all|everyone|everybody|every (?:member|councillor)|all (?:of )?(?:the )?(?:members|councillors))"
    r"(?: present)?|the (?:whole|full|entire) (?:committee|panel))"
)


def side_of(words: str) -> Side:
    """The side that words such as "in favour of" name."""
    return next(side for word, side in _SIDES.items() if words.casefold().startswith(word))
