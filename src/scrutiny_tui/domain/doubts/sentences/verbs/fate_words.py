"""Words for what became of a motion or an amendment, as they are written and as they are spoken."""

import re

from scrutiny_tui.domain.word_pattern import WordPattern

LOST = (
    r"lost|defeated|beaten|rejected|negatived|outvoted|voted (?:down|out)|turned (?:down|away)|thrown out"
    r"|knocked (?:back|down|on the head)|kicked (?:out|into touch)|shot down|struck down|refused|dismissed"
    r"|unsuccessful|quashed|squashed"
    r"|not (?:carried|passed|agreed|approved|adopted|supported|accepted|successful|voted through)"
    r"(?! (?:unanimously|nem|without))"
)
"""Behind "was"."""
KEPT = (
    r"carried|passed|agreed|approved|adopted|successful|endorsed|upheld|won"
    r"|(?:voted|waved|nodded|pushed|put|forced) through"
)
OTHER = r"withdrawn|deferred|accepted|taken (?:up|on board)|dropped|pulled|taken off the table"
_NOT = r"(?:did not|could not|had not|never|failed to)"
_GET = r"(?:g[eo]t|go|gone|went|come|make it|scrape|squeak)"
FELL = (
    r"fell|failed(?! to\b)|lapsed|received no support|went down|lost(?! (?:its|the|all)\b)|bit the dust"
    r"|hit the buffers|came to nothing|got nowhere|was no more"
    rf"|{_NOT} (?:carry|pass|succeed|win|receive support|get (?:the|enough) votes|get a majority"
    rf"|{_GET} through"
    r"|find (?:support|favour|a majority)|win (?:enough votes|a majority|the vote))"
    r"|found no (?:support|favour|majority)"
)
"""Without "was"."""
GOT_THROUGH = (
    r"carried|passed|succeeded|won(?: through| the (?:day|vote)| out)?|found favour|had a majority"
    r"|got (?:a majority|the votes it needed)|prevailed|scraped home"
    r"|(?:got|gone|went|came|sailed|scraped|squeaked|squeezed|crept|made it|breezed) through|made it"
)
KEEP = ("did not carry", "not carried", "not agreed", "not passed")
"""Words for a loss that a doubt repeats."""
_LOSES = WordPattern(rf"(?:{LOST}|{FELL})", re.IGNORECASE)
_PLAIN = (
    ("lost", "defeated", "rejected", "fell", "failed", *KEEP),
    ("carried", "passed", "agreed", "approved", "adopted", "withdrawn", "deferred", "accepted"),
)
"""Words that a doubt repeats."""
_TAKEN_BACK = ("dropped", "pulled", "taken off the table")
_TAKEN_UP = ("taken up", "taken on board")


def plain_fate(word: str) -> str:
    """A word for what became of something, as a doubt says it."""
    if any(word in words for words in _PLAIN):
        return word
    if word in _TAKEN_BACK:
        return "withdrawn"
    if word in _TAKEN_UP:
        return "accepted"
    lost = _LOSES.fullmatch(word) or "not " in word or word.endswith((" down", " out", " back"))
    return "lost" if lost else "carried"
