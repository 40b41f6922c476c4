"""Words behind a name that declare no interest: "none", "nothing to declare", "has no interest"."""

import re

_NOTHING = (
    r"(?:none|nil|nothing|nobody|no[ -]one|n/?a|not (?:any|applicable)|neither|zero|nought|tb[ac]"
    r"|later(?=\W*$))\b"
)
_INTEREST = (
    r"(?:interests?|declarations?|conflicts?|DPIs?|ORIs?|NRIs?|(?:disclosable|financial|pecuniary|personal"
    r"|prejudicial|registrable)(?=\W*$))\b"
)
_SAYS = (
    r"(?:(?:but|he|she|they|who|has|had|have|having|is|was|were|are|did|does|do|with|that|there|said|says|stated"
    r"|reported|confirmed|made|makes|declar(?:e|es|ed|ing))\s+)*"
)
_NOT = r"(?:(?:did|does|do|has|had|have|is|was)(?:n['’]?t|\s+not)|not)"
_NO_INTEREST = re.compile(
    rf"{_SAYS}(?:{_NOTHING}|no(?:t|ne)?\W*$|no longer\b.*\b{_INTEREST}"
    rf"|(?:no|without)\s+(?!vot|part)(?:[\w-]+\s+){{0,3}}?{_INTEREST}"
    rf"|{_NOT}\s+(?:declar\w*|hold|have|got|any)\b"
    r"|(?:withdrew|withdrawn|retract\w*|declined)\s+(?:(?:his|her|their|the|this|that|to|an?)\s+)?"
    rf"(?:declar\w*|{_INTEREST}))",
    re.IGNORECASE,
)
_AROUND = " \t-–—:;,.()[]\"“”'’?"


def declares_nothing(words: str) -> bool:
    """Whether words that should say what an interest is say that there is none, or nothing at all.

    Args:
        words: what stands behind the names, the items and the category. Empty words say nothing against it.
    """
    said = words.strip(_AROUND)
    return bool(_NO_INTEREST.match(said)) if said else bool(words.strip(" \t:;,.-–—"))
