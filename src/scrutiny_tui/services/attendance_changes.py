"""Sets what is recorded of one person's attendance. Each change is one that capture lines would make.

Where nothing is recorded of the person, the line for it is recorded: `/here`, `/ap`, `/with`. Where something
is, that is taken out of the lines that record it first, so that the minutes say only what is so.
"""

from functools import partial

from msgspec.structs import replace

from scrutiny_tui.domain.attendance import identity_in
from scrutiny_tui.domain.changes import Edit
from scrutiny_tui.domain.errors import Refused
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.domain.grammar.context import LineContext, has_begun
from scrutiny_tui.domain.grammar.line import read_line
from scrutiny_tui.domain.grammar.written_lines import written_line
from scrutiny_tui.domain.item_kinds import item_of_apologies, item_of_substitutes
from scrutiny_tui.domain.people import Membership, Named, Person
from scrutiny_tui.domain.prepared_items import post_prepared
from scrutiny_tui.domain.recording.attendance_edits import (
    Attending,
    OfPerson,
    exemption_of,
    is_read_as,
    not_about,
)
from scrutiny_tui.domain.recording.change_builder import place_after, place_behind
from scrutiny_tui.domain.room_events import Absence, Attendance, Excuse, Mode, Post, post_of
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import counted, one_line
from scrutiny_tui.services.attendance_list import AttendanceRow, Group, attendance_rows
from scrutiny_tui.services.comings_and_goings import ComingsAndGoings


class AttendanceChanges(ComingsAndGoings):
    """Sets who attends one meeting, each time as one change, and says what is recorded then.

    Whatever alters minutes that are published or confirmed takes a reason, `because`; without one it raises
    `ReasonNeededError`.
    """

    def everyone_here(self, *, because: str = "") -> str:
        """Record that all who are expected are present.

        Raises:
            Refused: nobody is expected any more.
            StoreError: it could not be written.
        """
        expected = LineContext(self.sitting).expected
        if not expected:
            raise Refused("Nobody is expected any more: attendance is recorded for every member.")
        self._alter("record who is here", lambda now: self._at_home(now, Mode.HERE, "/here all"), because)
        return f"Present: {counted(len(expected), 'member')}, all who were expected."

    def present(self, key: str, *, because: str = "") -> str:
        """Record that a member is here, or that someone else attends.

        Raises:
            Refused: so it is recorded, they have left, or they are a substitute and it is not said for whom.
            StoreError: it could not be written.
        """
        row = self.row(key)
        if row.events and not row.present:
            raise Refused(f"{row.name} has left: record that they came back, or take back that they left.")
        if row.asks_for_whom:
            raise Refused(f"{row.name} is a substitute: say for which member they sit in.")
        if row.group is Group.SUBSTITUTES:
            raise Refused(f"So it is recorded already: {row.name}, {row.recorded}.")
        return self.attends(key, Mode.HERE if row.seated else Mode.WITH, because=because)

    def attends(self, key: str, mode: Mode, *, instead_of: str = "", because: str = "") -> str:
        """Record how someone attends, or that they are absent. Who is absent neither came nor left.

        Args:
            key: whom.
            mode: how.
            instead_of: for a substitute, the key of the member.
            because: why published minutes are altered.

        Raises:
            Refused: so it is recorded already.
            StoreError: it could not be written.
        """
        row = self.row(key)
        member = self.row(instead_of).named if instead_of else None
        return self._say(row, Attendance(mode, (row.named,), member), because)

    def apologies(
        self,
        key: str,
        absence: Absence = Absence.MEETING,
        reason: str = "",
        *,
        because: str = "",
        exempt: Exemption | None = None,
    ) -> str:
        """Record apologies, for the meeting or a part of it.

        Args:
            key: whose.
            absence: for which part of the meeting.
            reason: the reason given; empty for none.
            because: why published minutes are altered.
            exempt: the exemption under which the reason was typed; None for one typed in public.

        Raises:
            Refused: so it is recorded already, or the reason is not read as one.
            StoreError: it could not be written.
        """
        row, reason = self.row(key), one_line(reason)
        excuses = (Excuse(row.named, absence, reason),) if absence or reason else ()
        return self._say(row, Attendance(Mode.APOLOGIES, (row.named,), None, excuses), because, exempt)

    def withdraw(self, key: str, *, because: str = "") -> str:
        """Take back all that is recorded of someone's attendance: a member is expected again.

        Raises:
            Refused: nothing is.
            StoreError: it could not be written.
        """
        row = self.row(key)
        return self._take_back(row, row.lines, because)

    def withdraw_last(self, key: str, *, because: str = "") -> str:
        """Take back the last line about someone: that they left, and only then that they were here.

        Raises:
            Refused: there is none.
            StoreError: it could not be written.
        """
        row = self.row(key)
        return self._take_back(row, row.lines[-1:], because)

    def add(
        self,
        name: str,
        role: str = "",
        body: str = "",
        *,
        because: str = "",
        exempt: Exemption | None = None,
    ) -> tuple[str, str]:
        """Record that an officer or a visitor attends whom the list does not have.

        Args:
            name: as printed.
            role: the post held; empty for none.
            body: the body they come from; empty for none.
            because: why published minutes are altered.
            exempt: the exemption under which that was typed; None for what was typed in public.

        Returns:
            Their key, and what is recorded, in words.

        Raises:
            Refused: there is no name, the list has it, or the words are not read as one person.
            StoreError: it could not be written.
        """
        named = Named(one_line(name).strip('"“”'))
        if not named.text:
            raise Refused("Give the name.")
        post = Post(named, one_line(role), one_line(body))
        attends = Attendance(Mode.WITH, (named,), posts=(post,) if post.words else ())
        self._refuse_who_is_known(named)

        def alter(sitting: Sitting) -> Sitting:
            return self._at_home(sitting, Mode.WITH, self._line(sitting, attends), exempt)

        self._alter("record who attends", alter, because)
        key = identity_in(self.sitting, named)
        return key, self._told(key)

    def add_of_committee(
        self, person: Person, membership: Membership, edits: tuple[Edit, ...], *, because: str = ""
    ) -> str:
        """Record, as one change, that someone serves the committee from now on, and attends.

        Args:
            person: the person.
            membership: in what capacity; it holds on the day of the meeting.
            edits: what adds both (`Prepare.new_person`).
            because: why published minutes are altered.

        Raises:
            Refused: the list has them already.
            StoreError: it could not be written.
        """
        named = Named(person.name, person.id)
        self._refuse_who_is_known(Named(person.name))

        def alter(sitting: Sitting) -> Sitting:
            wider = replace(
                sitting,
                people={**sitting.people, person.id: person},
                memberships=(*sitting.memberships, membership),
            )
            return self._at_home(wider, Mode.WITH, self._line(wider, Attendance(Mode.WITH, (named,))))

        self._alter("record who attends", alter, because, edits)
        return self._told(person.id)

    # How a change is made

    def _say(
        self, row: AttendanceRow, said: Attendance, because: str, typed_under: Exemption | None = None
    ) -> str:
        def alter(sitting: Sitting) -> Sitting:
            after, kept = self._without_mode(sitting, row, said.mode)
            exempt = typed_under or exemption_of(sitting, row.lines)
            if kept is not None and self._is_so(kept, said):
                return after
            line = self._line(after, said)
            if kept is not None:
                item = sitting.item(kept.entry.item)
                place = partial(place_after, entry_id=kept.entry.id)
                return self._capture.with_line(after, line, item, place=place, exempt=exempt)
            return self._at_home(after, said.mode, line, exempt)

        lines = [line for line in row.lines if isinstance(line.body, Attendance)]
        as_said = bool(lines) and self._is_so(lines[-1], said)
        if as_said and not (said.mode is Mode.ABSENT and row.events):
            raise Refused(f"So it is recorded already: {row.name}, {row.recorded}.")
        self._alter("record attendance", alter, because)
        return self._told(row.key)

    def _without_mode(
        self, sitting: Sitting, row: AttendanceRow, mode: Mode
    ) -> tuple[Sitting, OfPerson[Attendance] | None]:
        """The sitting without the lines about how someone attends, and the one left that has their post."""
        kept, after = None, sitting
        for line in row.lines:
            if isinstance(line.body, Attendance):
                if post_of(line.named, line.body.posts) is not None:
                    kept = OfPerson(line.entry, line.body, line.named)
                    continue
            elif mode is not Mode.ABSENT:
                continue
            after = not_about(after, line)
        return after, kept

    def _at_home(self, sitting: Sitting, mode: Mode, line: str, exempt: Exemption | None = None) -> Sitting:
        """The sitting with a line where it belongs: apologies in their item, all else before the first.

        While the public is out, what belongs before the first item is recorded where the clerk types.
        """
        item = None
        if mode in (Mode.APOLOGIES, Mode.ABSENT):
            item = item_of_apologies(sitting.items)
        elif mode is Mode.SUBSTITUTE:
            item = item_of_substitutes(sitting.items)
        if item is not None:
            place = partial(place_behind, item=item)
            return self._capture.with_line(sitting, line, item, place=place, exempt=exempt)
        item = self._capture.item if sitting.in_private and has_begun(sitting) else None
        return self._capture.with_line(sitting, line, item, exempt=exempt)

    def _line(self, sitting: Sitting, said: Attendance) -> str:
        """The line that records this.

        Raises:
            Refused: no line does: a reason or a post is not read as one.
        """
        line = written_line(said, sitting)
        read = read_line(line, LineContext(sitting))
        if not is_read_as(sitting, read, _with_posts_prepared(sitting, said)):
            as_others = f"“{line}” is not read as one person. Alter the name, or type the line in capture."
            raise Refused(getattr(read, "reason", "") or as_others)
        return line

    def _is_so(self, line: OfPerson[Attending], said: Attendance) -> bool:
        """Whether a line says of a person how they attend as this does; their post does not matter."""
        body = line.body
        if not isinstance(body, Attendance) or body.mode is not said.mode:
            return False
        before, now = body.excuse_of(line.named), said.excuse_of(said.people[0])
        members = [identity_in(self.sitting, one) for one in (body.instead_of, said.instead_of) if one]
        same_member = len(members) != 1 and len(set(members)) <= 1
        return same_member and (before.absence, before.reason) == (now.absence, now.reason)

    def _refuse_who_is_known(self, named: Named) -> None:
        key = identity_in(self.sitting, named)
        if any(row.key == key and not row.comes_for_item for row in attendance_rows(self.sitting)):
            raise Refused(f"{named.text} is in the list already: choose them there.")

    def _take_back(self, row: AttendanceRow, lines: tuple[OfPerson[Attending], ...], because: str) -> str:
        if not lines:
            raise Refused(f"Nothing is recorded of {row.name}.")

        def alter(sitting: Sitting) -> Sitting:
            for line in lines:
                sitting = not_about(sitting, line)
            return sitting

        self._alter("take back attendance", alter, because)
        return self._told(row.key, row.name)


def _with_posts_prepared(sitting: Sitting, said: Attendance) -> Attendance:
    """What a line that gives no post records: the post said where someone is to attend for an item."""
    if said.mode is not Mode.WITH:
        return said
    without = (named for named in said.people if post_of(named, said.posts) is None)
    known = (post_prepared(sitting, named) for named in without)
    return replace(said, posts=(*said.posts, *filter(None, known)))
