"""Doubts about what is asked of one person or post in words, and of another behind its `@` or `>>`."""

import re
from collections.abc import Iterator

from scrutiny_tui.domain.action_log import Kind
from scrutiny_tui.domain.doubts.doubt import Doubt, DoubtKind
from scrutiny_tui.domain.doubts.names.owner_posts import is_post, is_same_post
from scrutiny_tui.domain.doubts.room.taking_part import attendee_of, printed_name
from scrutiny_tui.domain.doubts.sentences.follow_up_meant import has_owner
from scrutiny_tui.domain.doubts.sentences.posts import known_in
from scrutiny_tui.domain.doubts.sentences.wording import recorded_otherwise
from scrutiny_tui.domain.entries import Entry, FollowUp
from scrutiny_tui.domain.outcomes import Action, Clause, Recommendation, Request
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import listed
from scrutiny_tui.domain.word_pattern import WordPattern

_WHO = r"(?P<who>(?:the )?(?-i:[A-Z])[^,;:]{2,60}?)"
_ALSO = r"(?: (?:now|also|then|therefore|further|formally|respectfully))*"
_ASKS = r"(?:ask|request|instruct|urge|require|direct|task|call on|call upon)(?:s|ed)?"
_TASKED = r"(?:asked|requested|instructed|urged|required|directed|tasked|commissioned)"
_DOES = (
    r"(?:arrang|bring|circulat|compil|confirm|consult|contact|distribut|draft|email|examin|explain"
    r"|forward|give|investigat|issu|obtain|organis|prepar|present|produc|provid|publish|report|review"
    r"|send|share|submit|suppl|undertak|updat|write)(?:e|y|s|es|ies)?\b(?! (?:was|were|is|are|be)\b)"
)
"""What an owner does, behind "That the Head of Parks"."""
_COMMITTEE = r"(?:the (?:sub-?)?(?:committee|panel|board) |members )"
_MUST = r"(?:to|will|would|shall|should|must|is to|undertakes? to|undertook to|agree[sd]? to)"
_PAPER = r"(?:note|report|briefing|update|reply|answer|figures|paper|letter|list)"
_OF_PAPER = r"(?= (?:on|about|of|to|by|with|for|as|setting)\b|[.,;]|$)"
_FORMS = tuple(
    WordPattern(form, re.IGNORECASE)
    for form in (
        rf"^(?:that |to )?{_COMMITTEE}?{_ASKS} {_WHO} to (?P<does>.+)",
        rf"^(?:that )?{_WHO} (?:(?:to|would|will|is to|shall|should) )?be{_ALSO} {_TASKED} to (?P<does>.+)",
        rf"^(?:that )?{_WHO} (?:is|was|are|were){_ALSO} {_TASKED} to (?P<does>.+)",
        rf"^that {_WHO}{_ALSO} (?P<does>{_DOES}.*)",
        rf"^(?:that )?{_WHO}{_ALSO} {_MUST}{_ALSO} (?P<does>.+)",
        rf"^(?:an? |the )?(?:[\w-]+ ){{0,3}}{_PAPER}(?: back)? (?:to come )?from {_WHO}{_OF_PAPER}",
    )
)
"""Of whom words ask something."""
_NO_DOER = WordPattern(
    r"(?:be\b|not\b|have\b|get\b|receive|hear|benefit|attend|come\b|join|meet\b|speak\b|address\b|see\b|welcome"
    r"|note\b|continue|remain)",
    re.IGNORECASE,
)
"""What is no errand: whoever "is to attend" is asked by the owner."""
_CLERKS = WordPattern(
    r"\b(?:clerks?|secretary|democratic|governance|scrutiny|support|member services"
    r"|committee (?:officer|administrator|manager|services))\b",
    re.IGNORECASE,
)
"""Those who see to what a member is to do."""
_POST = WordPattern(
    r"(?:[Tt]he )?[A-Z]\w+(?: [A-Z]\w+)* (?:of|for) (?:(?:and|of|for|the|&) |[A-Z][\w'’-]*(?: |$))+"
)
"""A post that only one person has, whole: "the Head of Parks", and not "the Head of Parks bring a plan"."""


def check(sitting: Sitting, item: str | None) -> Iterator[Doubt]:
    """What an item asks of one, in words, with another as its owner."""
    for entry in sitting.of_item(item):
        asked = entry.follow_up
        if asked and asked.owners and isinstance(entry.body, Action | Clause | Recommendation | Request):
            yield from _of_entry(sitting, entry, asked)


def _of_entry(sitting: Sitting, entry: Entry, asked: FollowUp) -> Iterator[Doubt]:
    found = next((one for form in _FORMS if (one := form.match(entry.text.strip()))), None)
    if found is None or _NO_DOER.match(found.groupdict().get("does") or ""):
        return
    who = found["who"]
    known = known_in(sitting, entry, who)
    told = printed_name(sitting, known[0]) if known else _post_in(who)
    if not told or has_owner(sitting, asked, who, known) or _goes_to_a_body(asked):
        return
    posts = [(_role(sitting, owner) or owner.text, owner.text) for owner in asked.owners]
    clerks = any(_CLERKS.search(words) for post in posts for words in post)
    if not clerks and (known or not any(is_same_post(who, role) for role, _ in posts)):
        owners = listed([printed_name(sitting, owner) for owner in asked.owners])
        yield recorded_otherwise(entry, DoubtKind.OTHER_WORDS, f"{told} is to do this", owners)


def _goes_to_a_body(asked: FollowUp) -> bool:
    """Whether a body is recommended something, which it is to have its officers do."""
    bodies = (owner.person is None and not is_post(owner.text) for owner in asked.owners)
    return asked.kind is Kind.RECOMMENDATION and any(bodies)


def _post_in(who: str) -> str:
    """The post that words are, within a sentence; empty where they are none that only one person has."""
    post = _POST.fullmatch(who) is not None and is_post(who)
    return f"the {who.removeprefix('The ').removeprefix('the ')}" if post else ""


def _role(sitting: Sitting, owner: Named) -> str:
    attendee, person = attendee_of(sitting, owner), sitting.people.get(owner.person or "")
    return attendee.role if attendee else person.role if person else ""
