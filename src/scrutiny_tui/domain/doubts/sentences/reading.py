"""What a point asserts of the meeting, read from its words alone: no name in them is looked up.

A sentence tells who did what where its subject stands straight before one of the verbs. It asserts nothing of
this meeting where it reports what someone said, is about another meeting or another body, or is a quotation.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from msgspec.structs import replace

from scrutiny_tui.domain.doubts.sentences.asides import (
    moves_in,
    supporters_in,
    vote_in,
)
from scrutiny_tui.domain.doubts.sentences.assertions.amendment_assertions import ToldAmendment
from scrutiny_tui.domain.doubts.sentences.assertions.assertion import (
    Assertion,
    OfCounts,
    OfVotes,
    Told,
    ToldFate,
    ToldMover,
    ToldSubstitute,
    ToldUnanimity,
    ToldWords,
)
from scrutiny_tui.domain.doubts.sentences.assertions.matter_assertions import ToldDeferral, ToldMatter
from scrutiny_tui.domain.doubts.sentences.assertions.stance_assertions import ToldSide
from scrutiny_tui.domain.doubts.sentences.clauses import (
    doer,
    lists_acts,
    narrates,
    own_subject,
    subject_of_later,
    with_subjects,
)
from scrutiny_tui.domain.doubts.sentences.everyday_words import in_plain_words
from scrutiny_tui.domain.doubts.sentences.facts import facts_in
from scrutiny_tui.domain.doubts.sentences.other_matters import OF_OTHERS, OTHER_MATTERS, OtherMatters
from scrutiny_tui.domain.doubts.sentences.retold import retold
from scrutiny_tui.domain.doubts.sentences.splitting import as_typed, sentences_in
from scrutiny_tui.domain.doubts.sentences.unread import unread_in
from scrutiny_tui.domain.doubts.sentences.verbs.action_verbs import actions_told
from scrutiny_tui.domain.doubts.sentences.verbs.attendance_verbs import ATTENDANCE_VERBS, SPEECH
from scrutiny_tui.domain.doubts.sentences.verbs.fate_verbs import FATE_VERBS
from scrutiny_tui.domain.doubts.sentences.verbs.interest_verbs import kinds_told
from scrutiny_tui.domain.doubts.sentences.verbs.motion_verbs import MOTION_VERBS
from scrutiny_tui.domain.doubts.sentences.verbs.naming_verbs import posts_told
from scrutiny_tui.domain.doubts.sentences.verbs.part_verbs import PART_VERBS
from scrutiny_tui.domain.doubts.sentences.verbs.substitute_verbs import substitutes_told
from scrutiny_tui.domain.doubts.sentences.verbs.undertaking_verbs import undertakings_told
from scrutiny_tui.domain.doubts.sentences.verbs.verb import Verb
from scrutiny_tui.domain.doubts.sentences.verbs.vote_verbs import VOTE_VERBS, unanimity_in
from scrutiny_tui.domain.doubts.sentences.whole_sentences import told_by_whole
from scrutiny_tui.domain.word_pattern import WordPattern

_VERBS = (*PART_VERBS, *VOTE_VERBS, *MOTION_VERBS, *ATTENDANCE_VERBS)
"""Every verb; where two begin at the same place, the first one is read."""
_LEAD = WordPattern(
    r"(?:(?:and|but|then|so|here|later|also|finally|subsequently|however|therefore|accordingly|unfortunately"
    r"|in (?:reply|response|answer)|at (?:this|that) (?:point|stage)|at \d[\d.:]*(?: ?[ap]m)?),? "
    r"|(?:on(?! the (?:motion|propos))|upon|having|following|after|during|in|before|as) [^,:]{1,80}, "
    r"|when [^,:]{1,60} had (?:left|gone|arrived|returned|joined|come back)\b[^,:]{0,20}, "
    r"|it was (?:also )?(?:noted|recorded|minuted) that "
    r"|the (?:chair(?:man|woman|person)?|clerk) (?:reported|announced|advised|said|told members) that"
    r" (?=apologies\b|[^,;:]{2,60} (?:had )?sent (?:\w+ )?apologies\b))+",
    re.IGNORECASE,
)
_OF_CLAUSES = (
    r"that|whether|why|how|if|because|which|what|where|when|than|since|unless|until"
    r"|would|will|should|could|might|shall|must"
)
_SUBORDINATE = WordPattern(rf"\b(?:{_OF_CLAUSES})\b", re.IGNORECASE)
"""What makes the rest of a sentence someone's words, or a wish."""
_REPORTED = WordPattern(rf"\b(?:{_OF_CLAUSES}|not|never|nor|neither|without)\b", re.IGNORECASE)
"""What makes the rest of a sentence someone's words, a wish, or what did not happen."""
_GOES_ON = WordPattern(
    r"(?:^|[\s,])(?:and|but|then|,)(?: (?:then|also|later|finally|again|so))*\s*$"
    r"|\b(?:and|but), [^,]{2,40},\s*$|\bwhereupon (?:he|she|they)\s*$",
    re.IGNORECASE,
)
"""The end of what stands before a verb that has the subject of the verb before it."""
_LAST_PART = WordPattern(
    r"(?:,| and| but| so),? (?=(?:the|this|that) (?:substantive )?(?:motion|amendment)"
    r" (?:was|fell|failed)\b)",
    re.IGNORECASE,
)
_CONNECTS = WordPattern(
    r"^(?:[^:]*:|[\s,:]|(?:and|but|while|whilst|then|with|both|only|just|even)\b)+", re.IGNORECASE
)
_ADVERBS = frozenset(
    {
        *("then", "also", "both", "all", "again", "therefore", "has", "have", "however", "alone", "briefly"),
        *("now", "formally", "duly", "subsequently", "accordingly", "only"),
    }
)
_AUXILIARY = WordPattern(r" (?:had|has|have)$")
_NOT_DONE = WordPattern(r"\b(?:had|has|have) (?:not|never)(?: yet)? $")
_BEGINS = WordPattern(rf"(?:,? (?:{'|'.join(sorted(_ADVERBS))}))* ", re.IGNORECASE)
_TO_DO = WordPattern(
    r"(?:(?:agreed|undertook|promised|offered) to|to"
    r"|(?:said (?:that )?(?:he|she|they) )?(?:would|will)) (?!be\b)",
    re.IGNORECASE,
)
"""What stands behind a speaker who is to do something."""
_DECLARES = WordPattern(r",? (?:and|then)(?: then)? (?=(?:declared|ruled|withdrew) (?:the|this|her|his) )")
_INSTEAD = r"(?:(?:substituting|deputising)|as (?:an? |the |his |her |their )?substitute)"
_MEMBER = WordPattern(r"\b(?:and|from|for|by)\b", re.IGNORECASE)
_WITH_SUBSTITUTE = WordPattern(
    r"(?:^|[,:.]|\b(?:and|from|for)\b)\s*(?P<member>[^,:;()]{2,60}?) \("
    rf"(?:(?P<before>[^()]{{2,60}}?) (?:was |is )?{_INSTEAD}"
    r"|(?:substituted by|substitutes?|sub|replaced by|represented by)[:,]? (?P<behind>[^()]{2,60}))\)",
    re.IGNORECASE,
)
"""Apologies were received from Councillor Hale (Councillor Moss substituting)."""


@lru_cache(maxsize=2048)
def asserted(text: str) -> tuple[Told, ...]:
    """What the sentences of a text assert, in order; nothing for most texts."""
    return tuple(_told(text))


@lru_cache(maxsize=2048)
def asserted_of(name: str, text: str) -> tuple[Told, ...]:
    """What the words behind a speaker's name assert of the speaker: "hale: voted against".

    That is an act of the meeting that stands straight behind the name, or in a later clause of the speaker's:
    "hale: thanked the officers, and voted against". What was spoken of is none.

    Args:
        name: the speaker's name as printed.
        text: the words.
    """
    name = name.replace(".", "")
    sentences = list(with_subjects(map(in_plain_words, sentences_in(f"{name} {text}"))))
    to_do = sentences[:1] if _TO_DO.match(text) else []
    found = [Told(one, text, first=True) for sentence in to_do for one in _to_do(sentence)]
    for sentence in sentences if narrates(text) else sentences[:1]:
        if not sentence.startswith(f"{name} "):
            continue
        told = _of_sentence(sentence) if _acts_at_once(sentence, name) else _later(sentence, name, len(name))
        found += [Told(one, sentence, first=True) for one in told if not isinstance(one, ToldWords)]
    return tuple(found)


def _to_do(sentence: str) -> Iterator[Assertion]:
    """What a speaker is to do, and took on."""
    yield from actions_told(sentence)
    yield from undertakings_told(sentence)


def _acts_at_once(sentence: str, name: str) -> bool:
    """Whether an act of the meeting stands straight behind a name at the beginning of a sentence."""
    begins = _BEGINS.match(sentence, len(name))
    verbs = (match.start() for verb, match in _verbs_in(sentence) if verb is not SPEECH)
    does = (match.start("does") for _, match in _fates_in(sentence) if "does" in match.groupdict())
    return begins is not None and begins.end() in (next(verbs, None), next(does, None))


def _later(sentence: str, name: str, read_to: int) -> Iterator[Assertion]:
    """What the later clauses of a speaker assert, in which nothing is said by anyone else."""
    if not narrates(sentence[read_to:].strip()):
        return
    reported = False
    for found in _DECLARES.finditer(sentence, read_to):
        act = f"{name} {sentence[found.end() :]}"
        yield from _fate_in(act, OtherMatters(act))
    for verb, found in _verbs_in(sentence):
        before = sentence[read_to : max(found.start(), read_to)]
        reported = reported or _REPORTED.search(before) is not None
        read_to = max(found.end(), read_to)
        goes_on = not reported and (_GOES_ON.search(before) or before.endswith(", "))
        joined = goes_on or subject_of_later(before, name) == name
        if joined and (verb.personal or narrates(found[0])) and not _is_of_others(sentence, found):
            reported = False
            yield from verb.makes(found, name)


def _is_of_others(sentence: str, found: re.Match[str]) -> bool:
    """Whether a later clause is about another meeting, or the sentence about another body."""
    return bool(OF_OTHERS.search(sentence) or OTHER_MATTERS.search(sentence, found.end()))


def _told(text: str) -> Iterator[Told]:
    for found in _WITH_SUBSTITUTE.finditer(text):
        member = _MEMBER.split(found["member"])[-1].strip()
        yield Told(ToldSubstitute(found["before"] or found["behind"], member), found[0], first=False)
    for number, sentence in enumerate(with_subjects(map(in_plain_words, sentences_in(text)))):
        read = tuple(_of_sentence(sentence))
        for one in (*read, *_unread(sentence, read)):
            yield Told(one, sentence, first=number == 0)
        yield from (one for one in _facts(sentence) if one.assertion not in read)
    for sentence in as_typed(text):
        for one in _in_asides(sentence):
            yield Told(one, sentence, first=False)
        yield from _votes_in_asides(sentence)


def _unread(sentence: str, told: Sequence[Assertion]) -> Iterator[Assertion]:
    """What a sentence of this meeting is about and no verb reads, where it is not what someone said."""
    lead = _LEAD.match(sentence)
    whole = sentence[lead.end() if lead else 0 :]
    for one in unread_in(whole, told):
        before = whole[: one.at]
        if not (_REPORTED.search(before) or SPEECH.form.search(before) or OTHER_MATTERS.search(sentence)):
            yield one


def _in_asides(sentence: str) -> Iterator[Assertion]:
    """What stands between a name and its verb: a post, what someone had done, who supported them."""
    yield from posts_told(sentence)
    yield from substitutes_told(sentence)
    yield from kinds_told(sentence)
    for told in (*moves_in(sentence), *retold(sentence)):
        yield from _of_sentence(told)
    yield from map(ToldWords, supporters_in(sentence))


def _votes_in_asides(sentence: str) -> Iterator[Told]:
    """The votes that stand between "resolved" and "that"."""
    if vote := vote_in(sentence):
        told, on = vote
        for one in _of_votes(told):
            unanimous = replace(one, on=on) if isinstance(one, ToldUnanimity) else one
            yield Told(unanimous, sentence, first=False)


def _facts(sentence: str) -> Iterator[Told]:
    """What someone states as a fact of a motion or a vote, while the sentence is one of this meeting."""
    for fact, about in facts_in(sentence):
        for one in _of_sentence(fact):
            if _is_of_a_motion(one) or (_is_of_a_vote(one) and not about):
                yield Told(one, fact, first=False, reported=True, about=about)


def _is_of_a_vote(one: Assertion) -> bool:
    """Whether a vote as a whole is told: how many, and not who."""
    return isinstance(one, OfCounts) or (isinstance(one, ToldSide) and not one.who)


def _is_of_a_motion(one: Assertion) -> bool:
    return isinstance(one, ToldFate) and one.named in ("motion", "amendment", "vote")


def _of_votes(sentence: str) -> Iterator[OfVotes]:
    yield from (one for one in _of_sentence(sentence) if isinstance(one, OfVotes))


def _of_sentence(sentence: str) -> Iterator[Assertion]:
    lead = _LEAD.match(sentence)
    read_to = lead.end() if lead else 0
    subject = first = doer(sentence, read_to)
    what, reported, other_matters = "", False, OtherMatters(sentence)
    yield from _whole(sentence, read_to, tuple(_fate_in(sentence, other_matters)))
    for verb, found in _verbs_in(sentence):
        before = sentence[read_to : max(found.start(), read_to)]
        reported = reported or _REPORTED.search(before) is not None
        read_to = max(found.end(), read_to)
        later = subject_of_later(before, first) if reported or lists_acts(before, first) else ""
        if _NOT_DONE.search(before) or (reported and (not later or _is_of_others(sentence, found))):
            continue
        if verb.personal:
            subject = _AUXILIARY.sub("", later or _subject(before, subject))
            first = first or subject
        away = not reported and not verb.any_time and other_matters.around(found, speaks=verb is SPEECH)
        reported = False
        if not away and (subject or not verb.personal):
            for one in (*verb.makes(found, subject), *unanimity_in(found)):
                if isinstance(one, ToldMover):
                    what = one.what or what
                yield replace(one, what=what) if isinstance(one, ToldMover) else one


def _whole(sentence: str, lead: int, fates: Sequence[Assertion]) -> Iterator[Assertion]:
    """What a sentence as a whole tells: of an amendment by its number, else of a motion, else of a matter."""
    others = tuple(told_by_whole(sentence, lead))
    if any(isinstance(one, ToldAmendment) for one in others):
        yield from others
    else:
        yield from fates
        of_motion = any(not isinstance(one, ToldFate) or one.named != "change" for one in fates)
        yield from (one for one in others if not of_motion or not _is_of_the_fate(one))


def _is_of_the_fate(one: Assertion) -> bool:
    """Whether what became of a motion is told again as what was decided on its matter."""
    if isinstance(one, ToldDeferral):
        return not (one.pronoun and one.until)  # until when, the fate does not tell
    return isinstance(one, ToldMatter) and not one.on_motion


def _fate_in(sentence: str, other_matters: OtherMatters) -> Iterator[Assertion]:
    """What a sentence says became of a motion."""
    for verb, found in islice(_fates_in(sentence), 1):
        if not other_matters.around(found) and not _REPORTED.search(found.groupdict().get("who") or ""):
            yield from verb.makes(found, "")


def _fates_in(sentence: str) -> Iterator[tuple[Verb, re.Match[str]]]:
    """The forms that a sentence has, or else its last part: "…, and the motion was lost"."""
    last = _LAST_PART.search(sentence)
    before = sentence[: last.start()] if last else ""
    parted = last is not None and not (
        _SUBORDINATE.search(before) or OTHER_MATTERS.search(before) or SPEECH.form.search(before)
    )
    for verb in FATE_VERBS:
        found = verb.form.match(sentence)
        if found is None and last and parted:
            found = verb.form.match(sentence[last.end() :])
        if found is not None:
            yield verb, found


@lru_cache(maxsize=64)
def _verbs_in(sentence: str) -> tuple[tuple[Verb, re.Match[str]], ...]:
    """The verbs of a sentence in order; of two that overlap, the first one."""
    found = [
        (match.start(), place, verb, match)
        for place, verb in enumerate(_VERBS)
        for match in verb.form.finditer(sentence)
    ]
    apart: list[tuple[Verb, re.Match[str]]] = []
    end = 0
    for start, _, verb, match in sorted(found, key=lambda one: one[:2]):
        if start >= end:
            apart.append((verb, match))
            end = match.end()
    return tuple(apart)


def _subject(before: str, subject: str) -> str:
    """The names before a verb; those of the verb before it where it has none of its own."""
    if subject and _GOES_ON.search(before):
        return subject
    if own := own_subject(before):
        return own
    words = _CONNECTS.sub("", before.strip()).split()
    while words and words[-1].casefold().strip(",") in {*_ADVERBS, "who", "having", ""}:
        words.pop()
    return " ".join(words).rstrip(",")
