"""What is recorded, in words: for the line below the bar and the notes beside an entry."""

from scrutiny_tui.domain.action_log import Due
from scrutiny_tui.domain.consequences import Consequence
from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.discussion import Author, Heading, Note, Paper, Point, Purpose
from scrutiny_tui.domain.entries import VERIFY, Body
from scrutiny_tui.domain.grammar.context import LineContext
from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.moments import item_of
from scrutiny_tui.domain.outcomes import (
    Accepted,
    Action,
    Agreed,
    Amendment,
    AskedAgain,
    Ballot,
    Carried,
    Clause,
    Conclusion,
    Deferred,
    LogClosed,
    LogUpdated,
    Lost,
    Motion,
    Noted,
    Reason,
    Recommendation,
    RecordedVote,
    Request,
    Responded,
    SaidOfLog,
    Vote,
    Withdrawn,
)
from scrutiny_tui.domain.particulars import CallInOutcome, Particular
from scrutiny_tui.domain.people import Named
from scrutiny_tui.domain.preparation import AttendsItem, Enquiry, Preparation, TimeAllowed
from scrutiny_tui.domain.room import must_leave
from scrutiny_tui.domain.room_events import (
    Attendance,
    Concerned,
    Confirmation,
    Declaration,
    Exclusion,
    MeetingTime,
    Mode,
    Moment,
    NoApologies,
    NoDeclarations,
    Post,
    Presence,
    PublicReturns,
    post_of,
)
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import counted, listed, shortened
from scrutiny_tui.domain.times import shown

JOINT = " · "
_LOGGED = 40
"""How much of the wording of an entry of the log is shown, in characters."""
KINDS: dict[type[Body], str] = {
    Heading: "heading",
    Purpose: "purpose",
    Author: "report",
    Paper: "paper",
    Note: "note, never printed",
    Enquiry: "line of enquiry",
    TimeAllowed: "time allowed",
    AttendsItem: "attending",
    CallInOutcome: "decision called in",
    Clause: "clause of the resolution",
    Recommendation: "recommendation",
    Request: "request",
    Action: "action",
    Conclusion: "conclusion",
    Reason: "reason",
    Noted: "noted",
    Agreed: "agreed",
    Motion: "motion",
    Amendment: "amendment",
    Vote: "vote",
    Ballot: "ballot",
    Lost: "motion lost",
    Carried: "carried",
    Withdrawn: "withdrawn",
    Deferred: "deferred",
    Accepted: "amendment accepted by the mover",
    RecordedVote: "recorded vote",
    Responded: "response",
    LogUpdated: "update",
    LogClosed: "closure",
    AskedAgain: "asked again",
    Declaration: "declaration",
    NoApologies: "no apologies",
    NoDeclarations: "no interests declared",
    PublicReturns: "the public returns",
}
_MODES = {
    Mode.HERE: "present",
    Mode.ONLINE: "online",
    Mode.WITH: "in attendance",
    Mode.SUBSTITUTE: "substitute",
    Mode.APOLOGIES: "apologies",
    Mode.ABSENT: "absent",
}


def due_in_words(due: Due | None, context: LineContext) -> str:
    """When something is due, as the wording was understood."""
    if due is None:
        return "no date yet"
    if due.next_meeting:
        coming = context.sitting.next_meeting
        return f"due at the next meeting, {written(coming)}" if coming else "due at the next meeting"
    return f"due {written(due.on)}" if due.on else f"due “{due.wording}”, which gives no date"


def name_of(named: Named, context: LineContext) -> str:
    """A name as it was understood: the person it means, someone named before, or the name as typed."""
    person = context.sitting.people.get(named.person or "")
    if person is None:
        known = [bearer.name for bearer in context.directory.people_named(named.text)]
        return known[0] if len(known) == 1 and known[0] != named.text else f"“{named.text}” as typed"
    same = named.text.casefold() in (person.name.casefold(), person.initials.casefold())
    return named.text if same else person.name


def kind_of(body: Body) -> str:
    """What kind of line a body is, in a few words."""
    return str(body.kind) if isinstance(body, Particular) else KINDS[type(body)]


def body_in_words(body: Body, context: LineContext, kind: str = "") -> str:
    """What a body records, in a few words.

    Args:
        body: the body.
        context: what its line is read against.
        kind: what kind of outcome it is, where that can be said more closely: "vote on the motion".
    """
    match body:
        case Point():
            return _point(body, context)
        case Attendance(mode, people, instead_of):
            stands = f" for {name_of(instead_of, context)}" if instead_of else ""
            return f"{_MODES[mode]}: {listed(_in_attendance(body, p, context) for p in people)}{stands}"
        case Presence(move, people, at, moment):
            time = f" at {shown(at)}" if at else "" if moment else ", no time"
            time += _moment(moment, context) if moment else ""
            return f"{listed(name_of(p, context) for p in people)} {move}{time}"
        case MeetingTime(kind, at, minutes):
            by = f" by {counted(minutes, 'minute')}" if minutes else ""
            return f"{kind}{by}" + (f" at {shown(at)}" if at else "")
        case Exclusion(paragraphs):
            under = f"paragraph {listed(map(str, paragraphs))}" if paragraphs else "paragraph to be added"
            return f"the public leaves, {under}: EXEMPT from here to /public"
        case Responded(reference, answer, because, on):
            when = [f"on {written(on)}"] if on else []
            why = [f"because {because}"] if because else []
            return f"response to {reference}: {', '.join([answer, *when, *why])}"
        case LogUpdated() | LogClosed() | AskedAgain():
            return _said_of_log(body, context)
        case Confirmation(_, on, corrections):
            corrected = f" with {corrections}" if corrections else ""
            return f"minutes of {written(on) if on else ''} confirmed{corrected}"
        case _:
            return JOINT.join([kind or kind_of(body), *_particulars(body, context)])


def _said_of_log(body: SaidOfLog, context: LineContext) -> str:
    """What is said of an entry of the log, with its wording, so that the right one is seen to be meant."""
    logged = context.sitting.logged(body.reference)
    named = (
        f"{body.reference} ({shortened(logged.text, _LOGGED)})" if logged and logged.text else body.reference
    )
    if isinstance(body, LogUpdated):
        return f"update on {named}"
    because = [f"because {body.because}"] if body.because else []
    if isinstance(body, LogClosed):
        return ", ".join([f"closes {named}", *because])
    due = [due_in_words(body.due, context)] if body.due else ["due as before"]
    return ", ".join([f"asks again for {named}", *due, *because])


def reminders(sitting: Sitting, item: Item) -> list[str]:
    """Who must leave for an interest in an item, a sentence for each; and that the public must."""
    said = []
    if item.likely_exempt is not None and not (sitting.in_private or _public_left(sitting, item)):
        said.append(f"exclude the public: /exempt {', '.join(map(str, item.likely_exempt))}".strip())
    for named, follows in must_leave(sitting).get(item.id, ()):
        person = sitting.people.get(named.person or "")
        chair = " the chair" if follows is Consequence.LEAVES_CHAIR else ""
        said.append(f"{person.name if person else named.text} must leave{chair}")
    return said


def _public_left(sitting: Sitting, item: Item) -> bool:
    return any(isinstance(entry.body, Exclusion) for entry in sitting.of_item(item.id))


def _in_attendance(said: Attendance, named: Named, context: LineContext) -> str:
    """A person's name, with what was said of their apologies, or of their post."""
    excuse, post = said.excuse_of(named), post_of(named, said.posts)
    words = [f"for {excuse.absence}"] if excuse.absence else []
    words += [excuse.reason] if excuse.reason else []
    words += [post.words] if post else []
    return f"{name_of(named, context)} ({', '.join(words)})" if words else name_of(named, context)


def _prepared(body: Preparation, context: LineContext) -> str:
    if isinstance(body, AttendsItem):
        return listed(_with_post(named, post_of(named, body.posts), context) for named in body.people)
    return body.text if isinstance(body, TimeAllowed) else "for you and the chair, in no public document"


def _with_post(named: Named, post: Post | None, context: LineContext) -> str:
    name = name_of(named, context)
    return f"{name} ({post.words})" if post else name


def _moment(moment: Moment, context: LineContext) -> str:
    known = item_of(context.sitting, moment.concerned) is not None
    return f" {moment.relation} item {moment.concerned.number}" + (
        "" if known else ", which is not on the agenda"
    )


def _point(point: Point, context: LineContext) -> str:
    words = ["sub-point" if point.mark else "point"]
    words += [name_of(point.speaker, context)] if point.speaker else []
    words += ["rough, to be written up"] if point.rough else []
    words += ["to verify"] if VERIFY in point.text else []
    return JOINT.join(words)


def _particulars(body: Body, context: LineContext) -> list[str]:
    match body:
        case Motion(mover, seconder, text):
            seconded = [f"seconded {name_of(seconder, context)}"] if seconder else []
            return [f"moved {name_of(mover, context)}", *seconded, *([text] if text else [])]
        case Amendment(mover, seconder):
            return [
                f"moved {name_of(mover, context)}",
                *([f"seconded {name_of(seconder, context)}"] if seconder else []),
            ]
        case RecordedVote(who, side):
            return [f"{listed(name_of(w, context) for w in who)} {side}"]
        case Vote():
            return [vote_in_words(body, context)]
        case Ballot():
            return _ballot(body, context)
        case Preparation():
            return [_prepared(body, context)]
        case Particular() | CallInOutcome():
            return list(filter(None, body.in_short))
        case Deferred(text) if text:
            return [text]
        case Declaration():
            # The items come last: on a narrow screen the end of a long title is cut off.
            words = (
                "everyone present" if body.everyone else listed(name_of(who, context) for who in body.who),
                body.category,
                body.follows or body.consequence,
                *(_item_in_words(concerned, context) for concerned in body.items),
            )
            return [word for word in words if word]
        case _:
            return []


def _ballot(ballot: Ballot, context: LineContext) -> list[str]:
    cast = listed(f"{name_of(who, context)} {number}" for who, number in ballot.votes)
    if ballot.winner is None:
        return [cast, "equal votes, no one elected"]
    casting = " by casting vote" if ballot.casting else ""
    return [cast, f"{name_of(ballot.winner, context)} elected {ballot.office}".strip() + casting]


def _item_in_words(concerned: Concerned, context: LineContext) -> str:
    item = item_of(context.sitting, concerned)
    if item is not None:
        return f"item {item.label}"
    return f"item {concerned.number}, which is not on the agenda" if concerned.number else ""


def vote_in_words(vote: Vote, context: LineContext) -> str:
    """A vote as it was understood, with a warning when there are more votes than members who may vote."""
    on = f"clause {listed(map(str, vote.clauses))}, " if vote.clauses else ""
    manner = f", {vote.manner}" if vote.manner and vote.counted else ""
    return f"{on}{_outcome_in_words(vote, context)}{manner}"


def _outcome_in_words(vote: Vote, context: LineContext) -> str:
    if vote.unanimous or vote.counted is None:
        return "unanimous" if vote.unanimous else vote.manner.value
    if vote.numbers is None:
        return "; ".join(
            f"{side}: {listed(name_of(n, context) for n in names)}" for side, names in vote.names
        )
    carried, against, abstained = vote.numbers
    casting = f", chair's casting vote {vote.casting}" if vote.casting else ""
    abstentions = f", {abstained} abstained" if abstained is not None else ""
    return f"{carried} for, {against} against{abstentions}{casting}"
