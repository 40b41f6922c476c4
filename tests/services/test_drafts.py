"""What is typed and not yet recorded is handed over to be kept, and taken up again."""

from dataclasses import dataclass, field

import pytest
from msgspec.structs import replace

from scrutiny_tui.domain.changes import Change, removed
from scrutiny_tui.domain.drafts import FormDraft, LineDraft, OpenPage, TypedLine, Unrecorded
from scrutiny_tui.domain.exemption import Exemption
from scrutiny_tui.services.drafts import Drafts
from tests.services.office import Clerk


@dataclass
class Drawer:
    """Keeps the states it is handed, or, when it is stuck, none of them for good."""

    states: list[Unrecorded] = field(default_factory=list)
    left_before: Unrecorded | None = None
    stuck: bool = False

    def found(self) -> Unrecorded | None:
        return self.left_before

    def keep(self, state: Unrecorded) -> None:
        self.states.append(state)

    def sync(self) -> bool:
        return not self.stuck


def drafts_of(clerk: Clerk, keeper: Drawer) -> Drafts:
    """The drafts of a program that keeps them."""
    drafts = Drafts(clerk.workspace)
    drafts.begin(keeper)
    return drafts


@pytest.fixture
def drawer() -> Drawer:
    return Drawer()


def test_every_change_is_handed_over_at_once(clerk: Clerk, drawer: Drawer) -> None:
    drafts = drafts_of(clerk, drawer)
    draft = drafts.of("ECSC-2026-03-03")
    draft.write("The f")
    draft.write("The fe")
    draft.put_away()
    draft.bring_back()
    draft.take_up(TypedLine("Another.", "e1"))
    draft.type_into("i5")
    draft.recorded("i5")
    drafts.keep_form(FormDraft("committee:new", "New committee", (("name", "E"),)))
    drafts.drop_form("committee:new")
    drafts.come_to([OpenPage("people", "c1")])
    assert len(drawer.states) == 10
    put_away = (TypedLine("The fe", came_back=True, id="n00001"),)
    last = LineDraft("ECSC-2026-03-03", TypedLine(""), put_away, "i5")
    assert drawer.states[-1] == Unrecorded((last,), (), (OpenPage("people", "c1"),))


def test_what_is_as_it_was_is_not_handed_over_again(clerk: Clerk, drawer: Drawer) -> None:
    draft = drafts_of(clerk, drawer).of("ECSC-2026-03-03")
    draft.put_away()
    draft.recorded(None)
    draft.write("")
    assert drawer.states == []


def test_the_drafts_of_an_earlier_run_are_taken_up(clerk: Clerk) -> None:
    meeting = clerk.meeting(clerk.committee())
    line = LineDraft(meeting.id, TypedLine("The f"), (TypedLine("Put away."),), "i5")
    form = FormDraft("committee:new", "New committee", (("name", "E"),))
    drafts = drafts_of(clerk, Drawer(left_before=Unrecorded((line,), (form,), (OpenPage("log"),))))
    assert drafts.of(meeting.id).line == line
    assert drafts.of(meeting.id).restored
    assert drafts.form("committee:new") == form
    assert drafts.back == (OpenPage("log"),)


def test_words_are_no_longer_those_of_an_earlier_run_once_the_clerk_has_typed(clerk: Clerk) -> None:
    meeting = clerk.meeting(clerk.committee())
    found = Unrecorded((LineDraft(meeting.id, TypedLine("The f")),))
    draft = drafts_of(clerk, Drawer(left_before=found)).of(meeting.id)
    draft.write("The fe")
    assert not draft.restored


def test_after_the_clerk_has_left_no_page_is_opened_again_and_only_words_are_kept(clerk: Clerk) -> None:
    committee = clerk.committee()
    one, other = clerk.meeting(committee), clerk.prepare.add_meeting(committee, clerk.workspace.today)
    lines = (LineDraft(one.id, item="i5"), LineDraft(other.id, TypedLine("The f"), item="i6"))
    drawer = Drawer(left_before=Unrecorded(lines, (), (OpenPage("log"),), left=True))
    drafts = drafts_of(clerk, drawer)
    assert drafts.back == ()
    assert drafts.unrecorded.lines == lines[1:]


def test_the_draft_of_a_meeting_that_has_gone_is_dropped(clerk: Clerk) -> None:
    meeting = clerk.prepare.add_meeting(clerk.committee(), clerk.workspace.today)
    clerk.workspace.record(Change("delete a meeting", clerk.clock.now(), removed(meeting)))
    found = Unrecorded((LineDraft(meeting.id, TypedLine("The f")),))
    assert drafts_of(clerk, Drawer(left_before=found)).unrecorded.lines == ()


def test_leaving_is_noted_when_everything_is_kept_and_only_then(clerk: Clerk, drawer: Drawer) -> None:
    drafts = drafts_of(clerk, drawer)
    drawer.stuck = True
    assert not drafts.keep_now(left=True)
    drafts.of("ECSC-2026-03-03").write("typed on")
    assert not drawer.states[-1].left
    drawer.stuck = False
    assert drafts.keep_now(left=True)
    assert drawer.states[-1].left


def test_a_program_that_only_reads_says_that_nothing_is_kept(clerk: Clerk) -> None:
    assert not Drafts(clerk.workspace).keep_now()


def test_a_line_has_one_identifier_from_its_first_letter_on(clerk: Clerk) -> None:
    draft = Drafts(clerk.workspace).of("ECSC-2026-03-03")
    draft.write("T")
    first = draft.words.id
    draft.write("Th")
    draft.put_away()
    draft.write("A")
    assert first
    assert draft.kept[0].id == first
    assert draft.words.id not in ("", first)
    draft.recorded(None)
    draft.write("A")
    assert draft.words.id not in ("", first)


def test_a_line_keeps_the_exemption_under_which_its_first_letter_was_typed(clerk: Clerk) -> None:
    draft = Drafts(clerk.workspace).of("ECSC-2026-03-03")
    draft.write("T", Exemption((3,)))
    draft.write("Th")
    assert draft.words.exempt == Exemption((3,))
    draft.put_away()
    draft.write("In public.")
    draft.put_away()
    assert [words.exempt for words in draft.kept] == [Exemption((3,)), None]


def test_words_that_were_recorded_are_known_by_their_change_and_others_are_not(clerk: Clerk) -> None:
    meeting = clerk.meeting(clerk.committee())
    lines = (TypedLine("/agreed", id="c1"), TypedLine("/agreed", id="c2"))
    item = clerk.prepare.agenda.add(meeting, "To go")
    clerk.workspace.record(Change("delete an item", clerk.clock.now(), removed(item), id="c1"))
    found = Unrecorded((LineDraft(meeting.id, lines[0], lines),))
    draft = drafts_of(clerk, Drawer(left_before=found)).of(meeting.id)
    assert draft.words.text == ""
    assert draft.kept == lines[1:]


def test_words_of_a_meeting_that_only_a_newer_copy_of_the_store_has_are_kept_for_that(
    clerk: Clerk, drawer: Drawer
) -> None:
    newer = clerk.workspace.store.sequence + 5
    line = LineDraft("ECSC-2031-01-07", TypedLine("The f", id="c1"), since=newer)
    gone = replace(line, meeting="ECSC-2031-02-07", since=0)
    drawer.left_before = Unrecorded((line, gone))
    drafts = drafts_of(clerk, drawer)
    drafts.of("ECSC-2026-03-03").write("The t")
    assert [kept.meeting for kept in drawer.states[-1].lines] == [line.meeting, "ECSC-2026-03-03"]
    assert drawer.states[-1].lines[0] == line
