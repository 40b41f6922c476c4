"""The table `papers`: titles, headings and notices of the documents other than the minutes."""

from typing import Annotated

from msgspec import Struct

from scrutiny_tui.documents.styles.number_formats import ListFormat, NumberSample, Unnumbered
from scrutiny_tui.documents.styles.whole_numbers import WholeNumber
from scrutiny_tui.documents.styles.wordings import MeetingWording, Wording, gaps, kept_gaps, line_gaps


class DecisionsWords(Struct, frozen=True):
    """The note of decisions and actions, made on the evening of the meeting.

    Attributes:
        document: the title in the file's properties, and the footer of each page.
        line: the line under the committee's name.
        notice: the notice that this is a draft and not the minutes; empty for none.
        none: printed if nothing was decided.
        actions: the heading of the table of actions.
    """

    document: MeetingWording
    line: MeetingWording
    notice: MeetingWording
    none: Wording
    actions: Wording


class AgendaWords(Struct, frozen=True):
    """The agenda.

    Attributes:
        document: the title in the file's properties, and the footer of each page.
        date: how dates are written here, in supplements and in the briefing, as `date` of the table `dates`;
            empty for the same as there.
        council: the line above the committee's name, here and in a supplement: the council; empty for none.
        line: the line under the committee's name.
        published: the line that says when the agenda was published, once it was given out; never on an exempt
            one.
        members: the words before the names of the members.
        co_opted: the words before the names of co-opted members; empty to list them behind the members.
        substitutes: the words before the names of substitutes; empty to list none.
        member: how each of them is listed; {vote} is whether a co-opted member may vote, in the words of the
            table `attendance`, where it is not on all business.
        public_part: the heading of the items to be considered in public, where some are not; empty for none.
        exempt_part: the heading of those to be considered in private; empty for none.
        motion: how the motion to exclude the public begins, above the items in private or under an item for
            it; the rest is the resolution, `excluded` of the table `exempt`, in which it stands for
            {resolved}. Empty for no motion.
        exempt: the line under the title of an item to be considered in private; {paragraphs} is filled with
            `one` or `several` of the table `exempt`.
        quorum: the words before the quorum, where the committee's is known; empty to leave it out.
        contact: the line with the contact officer, telephone and email; empty for none.
        notices: the lines under the members: who may be asked, how the public attends, what is recorded.
        urgent: why an item is urgent, here, in supplements and in the briefing: the chair has not agreed yet.
        withdrawn: that an item has been withdrawn from the agenda, here and in the briefing.
        deferred: that an item has been deferred to another meeting; {date} is its day.
        together: that an item will be taken together with another; {item} is the reference of the other.
        arising: the heading of the table of open entries from earlier meetings, where no item is for them.
        closed: the heading of the table of what was closed since the last meeting.
    """

    document: MeetingWording
    date: str
    council: MeetingWording
    line: MeetingWording
    published: Annotated[str, gaps("published", needs=["published"])]
    members: Wording
    co_opted: Wording
    substitutes: Wording
    member: Annotated[str, kept_gaps("name", "office", "vote", needs=["name"])]
    public_part: Wording
    exempt_part: Wording
    motion: Wording
    exempt: Annotated[str, gaps("paragraphs")]
    quorum: Wording
    contact: MeetingWording
    notices: tuple[MeetingWording, ...]
    urgent: Annotated[str, line_gaps("reason", needs=["reason"])]
    withdrawn: Annotated[str, gaps()]
    deferred: Annotated[str, gaps("date")]
    together: Annotated[str, gaps("item", needs=["item"])]
    arising: Wording
    closed: Wording


class SupplementWords(Struct, frozen=True):
    """A supplement to an agenda that was given out. An item in it is printed as in the agenda.

    Attributes:
        document: the title in the file's properties, and the footer of each page.
        line: the line under the committee's name.
        given: the line that says when it was given out, and when the agenda was.
        not_given: the notice on one that is not given out yet.
        moved: that the meeting is held at another time or place than the agenda had, {old_date}, {old_time}
            and {old_venue}.
        why: why it comes later than the agenda.
        added: the line under the title of an item that is new.
        followed: the line before the papers and author lines that were to follow.
        papers: the line before what else was added to an item.
        altered: the line before what has other words than in the agenda.
        gone: that something is no longer part of the item.
        title: the number and title that the agenda had.
        considered: that an item is considered by itself that was withdrawn, deferred or taken with another.
        public: that an item is considered in public that was likely to be exempt.
        removed: that an item is no longer on the agenda.
        none: printed if there is nothing in it, because what it held is exempt by now.
    """

    document: Annotated[str, gaps("venue", "date", "time", "number", "given", "agenda")]
    line: Annotated[str, gaps("venue", "date", "time", "number", "given", "agenda")]
    given: Annotated[str, gaps("number", "given", "agenda")]
    not_given: Annotated[str, gaps("number")]
    moved: Annotated[
        str,
        gaps(
            *("venue", "date", "time", "old_venue", "old_date", "old_time"), needs=["venue", "date", "time"]
        ),
    ]
    why: Annotated[str, gaps("reason", needs=["reason"])]
    added: Wording
    followed: Wording
    papers: Wording
    altered: Wording
    gone: Annotated[str, gaps("text", needs=["text"])]
    title: Annotated[str, gaps("title", needs=["title"])]
    considered: Wording
    public: Wording
    removed: Wording
    none: Wording


class ActionSheetWords(Struct, frozen=True):
    """The action sheet of one owner; its table is that of the action log.

    Attributes:
        document: the title in the file's properties, and the footer of each page.
        line: the line under the committee's name; {date} is the day as at which the log is printed.
    """

    document: Annotated[str, gaps("date", "owner")]
    line: Annotated[str, gaps("date", "owner")]


class ReferralWords(Struct, frozen=True):
    """The recommendations made to one body, with the minutes they come from.

    Attributes:
        document: the title in the file's properties, and the footer of each page.
        line: the line under the committee's name.
        draft: the notice that the minutes are not yet confirmed; empty for none.
        heading: the heading of the recommendations.
        lead: the words before the recommendations; empty for none.
        lines: how they are numbered, shown by the first number; or "bullets", or "none" for sentences.
        recommendation: a recommendation; {item} is the number of the minute, {reference} is the reference in
            the action log.
        minute: the words before the minutes.
    """

    document: Annotated[str, gaps("venue", "date", "time", "body")]
    line: Annotated[str, gaps("venue", "date", "time", "body")]
    draft: MeetingWording
    heading: Annotated[str, gaps("body")]
    lead: Annotated[str, gaps("body")]
    lines: Annotated[ListFormat, NumberSample((), (Unnumbered.NONE,))]
    recommendation: Annotated[str, kept_gaps("text", "due", "date", "item", "reference", needs=["text"])]
    minute: Wording


class BriefingWords(Struct, frozen=True):
    """The chair's briefing.

    Attributes:
        document: the title in the file's properties, and the footer of each page.
        line: the line under the committee's name.
        time: how long an item may take; {minutes} is the time allowed, {begins} and {ends} are worked out
            from the meeting's time and the times allowed before it, where those are known.
        time_not_before: the same of an item before which something is considered that has no time allowed;
            {begins} is the earliest time.
        attending: who attends for an item.
        attendee: how each of them is listed.
        enquiries: the words before the key lines of enquiry.
        lines: how those are numbered, shown by the first number; or "bullets", or "none" for paragraphs.
        overdue: the heading of entries past their due date.
        before: the heading of entries due before the meeting.
        silent: the heading of entries not reported on since the last meeting.
        to_close: the heading of entries reported done.
        answer: the heading of the column with the boxes.
        boxes: the choices to tick.
        none: printed if there is nothing under a heading.
        nothing: printed in place of all four headings if there is nothing under any of them.
    """

    document: MeetingWording
    line: MeetingWording
    time: Annotated[str, gaps("minutes", "begins", "ends")]
    time_not_before: Annotated[str, gaps("minutes", "begins")]
    attending: Annotated[str, gaps("names", needs=["names"])]
    attendee: Annotated[str, kept_gaps("name", "post", needs=["name"])]
    enquiries: Wording
    lines: Annotated[ListFormat, NumberSample((), (Unnumbered.NONE,))]
    overdue: Wording
    before: Wording
    silent: Wording
    to_close: Wording
    answer: Wording
    boxes: tuple[str, ...]
    none: Wording
    nothing: Wording


class AttendanceSheetWords(Struct, frozen=True):
    """The attendance sheet, which those who are there sign.

    Attributes:
        document: the title in the file's properties, and the footer of each page.
        line: the line under the committee's name.
        members: the heading of the table of members and co-opted members.
        substitutes: the heading of the table of substitutes.
        cabinet: the heading of the table of cabinet members.
        officers: the heading of the table of officers.
        others: the heading of the last table, of witnesses and whoever else comes.
        name: the heading of the column of names.
        post: the heading of the column of offices and posts.
        signature: the heading of the column to sign in.
        apologies: what stands in it for someone who has sent apologies.
        empty_lines: how many empty lines the last table has.
    """

    document: MeetingWording
    line: MeetingWording
    members: Wording
    substitutes: Wording
    cabinet: Wording
    officers: Wording
    others: Wording
    name: Wording
    post: Wording
    signature: Wording
    apologies: Wording
    empty_lines: Annotated[int, WholeNumber(0)]


class ProgrammeWords(Struct, frozen=True):
    """The work programme of a committee.

    Attributes:
        document: the title in the file's properties, and the footer of each page.
        line: the line under the committee's name; {date} is the day as at which the programme is printed.
        meeting: the heading of a meeting. A month without a meeting is headed with the month.
        slipped: the heading of what was planned for an earlier meeting and not taken.
        unsettled: the heading of what has no meeting yet.
        none: printed if nothing is planned for a meeting.
        item: the heading of the column of titles.
        purpose: the heading of the column that says what an item is for.
        lead: the heading of the column that says who brings it.
        asked: the heading of the column that says which meeting asked for it.
        asked_in: the meeting and the item in which it was asked for.
        when: the heading of the column in Excel that says when, where no meeting does.
        meeting_date: the heading of the column in Excel with the day of the meeting.
        kind: the heading of the column in Excel with the kind of business.
        number: the heading of the column in Excel with the number on the agenda.
        sheet: the name of the sheet in an Excel workbook.
        forward: the heading of the decisions of the forward plan that are to be considered before.
        decision: the heading of the column of decisions.
        maker: the heading of the column that says who decides.
        decided: the heading of the column that says when.
        key: what stands behind a key decision.
        seen: the heading of the column that says at which meeting it is considered.
    """

    document: Annotated[str, gaps("date")]
    line: Annotated[str, gaps("date")]
    meeting: Annotated[str, gaps("date", "venue", needs=["date"])]
    slipped: Wording
    unsettled: Wording
    none: Wording
    item: str
    purpose: str
    lead: str
    asked: str
    asked_in: Annotated[str, gaps("date", "item")]
    when: str
    meeting_date: str
    kind: str
    number: str
    sheet: str
    forward: Wording
    decision: str
    maker: str
    decided: str
    key: str
    seen: str


class DocumentWords(Struct, frozen=True):
    """The documents other than the minutes.

    Attributes:
        decisions: the note of decisions and actions.
        agenda: the agenda.
        supplement: a supplement to an agenda that was given out.
        sheet: the action sheet of one owner.
        referral: the recommendations made to one body.
        briefing: the chair's briefing.
        attendance: the attendance sheet.
        programme: the work programme.
    """

    decisions: DecisionsWords
    agenda: AgendaWords
    supplement: SupplementWords
    sheet: ActionSheetWords
    referral: ReferralWords
    briefing: BriefingWords
    attendance: AttendanceSheetWords
    programme: ProgrammeWords
