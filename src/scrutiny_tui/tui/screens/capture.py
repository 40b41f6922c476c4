"""Capture: the clerk types while others speak.

The bar at the bottom has the keys all the time; what is chosen above it, or at the side, is chosen from the
bar. Nothing opens over it, and its answers have a place of their own. The controller
(`tui.capture.controller`) knows what a key means; this screen passes it the keys and draws what it holds.
"""

from asyncio import to_thread
from collections.abc import Sequence
from functools import partial, partialmethod

from textual import on, work
from textual.app import ComposeResult

from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.services.capture_view import Minutes
from scrutiny_tui.tui.capture import answers
from scrutiny_tui.tui.capture import facts as capture_facts
from scrutiny_tui.tui.capture.answers import Reply
from scrutiny_tui.tui.capture.controller import CaptureController
from scrutiny_tui.tui.capture.copying import copy_of_item
from scrutiny_tui.tui.capture.selection import Reach
from scrutiny_tui.tui.commands import CAPTURE, bindings_for, commands_for
from scrutiny_tui.tui.painting import after_painting
from scrutiny_tui.tui.screens.report_planner import ReportPlanner
from scrutiny_tui.tui.text import content, shorten
from scrutiny_tui.tui.widgets.agenda_pane import AgendaPane
from scrutiny_tui.tui.widgets.bar import CaptureBar
from scrutiny_tui.tui.widgets.blank import Blank, BlankRow, Caption
from scrutiny_tui.tui.widgets.document_view import DocumentView
from scrutiny_tui.tui.widgets.item_pane import ItemPane
from scrutiny_tui.tui.widgets.menu import SuggestionMenu
from scrutiny_tui.tui.widgets.outcomes_pane import OutcomesPane
from scrutiny_tui.tui.widgets.preview_pane import PreviewPane
from scrutiny_tui.tui.widgets.top_line import TopLine

EXEMPT_BANNER = "EXEMPT: the public is out. /public lets them back in."
CLOCK_INTERVAL = 1.0
"""How often the time in the top line is updated, in seconds."""
SECONDS_UNTIL_COMPOSED = 0.25
"""The bar gets the keys first. House styles take a while to load; until then the item is in plain words."""
SECONDS_UNTIL_DOUBTED = 0.4
"""How long after a key the line is checked for doubts: longer than from key to key, or the next one waits."""
COMPOSED_AT_ONCE = 60
"""How many entries are composed in less time than a key takes; a longer item is composed after painting."""
MARGINS_BELOW = 6
"""How many cells are left empty beside the words below the bar."""
PROMPT_SHARE = 3
"""The bar's name for the item takes no more than the line's width divided by this."""


class CaptureScreen(ReportPlanner):
    """One meeting, captured.

    Args:
        subject: reference of the meeting.
    """

    PAGE = CAPTURE
    CSS_PATH = "capture.tcss"
    BINDINGS = bindings_for(CAPTURE)
    AUTO_FOCUS = "#bar"

    def body(self) -> ComposeResult:
        """The document between the agenda and the outcomes, and the bar below them.

        The prompt and the words below the bar each have a row to themselves: what shares the bar's row is
        painted at every key.
        """
        self._prepare()
        with Blank(id="workspace"):
            with BlankRow(id="papers"):
                yield self._agenda
                yield self._item
                yield self._outcomes
                yield self._minutes
            yield self._menu
        yield Caption(content(EXEMPT_BANNER), id="exempt")
        yield Caption(id="refused")
        with BlankRow(id="line"):
            with BlankRow(id="named"):
                yield Caption(id="prompt")
            yield self._bar
        with BlankRow(id="below"):
            yield Caption(id="words")

    def _prepare(self) -> None:
        """Make the controller and the widgets it is drawn with."""
        services = self.services
        self._store = services.workspace.store
        self._bar = CaptureBar(
            pressed=self._pressed, pasted=self._pasted, turned=self._turn_page, changed=self._bar_changed
        )
        self._recording = services.capture(self.subject)
        self._controller = CaptureController(
            self._recording,
            services.drafts.of(self.subject),
            lambda: services.export,
            insert=self._insert,
            leave=self.action_back,
        )
        self._menu, self._item, self._agenda = SuggestionMenu(), ItemPane(id="item"), AgendaPane(id="agenda")
        self._outcomes, self._minutes = OutcomesPane(id="outcomes"), PreviewPane(id="preview")
        self._explaining = self._filling = False
        self._explained = self._prompted = self._took = ""
        self._offered_at = (0, 0)
        self._drawn: object = None
        self._filled: object = None
        self._answered = Reply()

    def on_screen_resume(self) -> None:
        """Show all of the page at once: nothing is in sight yet, so nothing can wait."""
        self._fill_rest()
        self.shell.note_pages()

    def on_mount(self) -> None:
        """Keep an eye on the clock, and bring back what was being typed."""
        self.set_interval(CLOCK_INTERVAL, self.show_top)
        self.call_after_refresh(self.set_timer, SECONDS_UNTIL_COMPOSED, self._compose_item)
        line, notices = self._controller.line, self.services.workspace.notices
        self._bar.put(line.text)
        self._explained = line.text
        found = Reply(answers.RESTORED) if line.restored else line.understood()
        self.answer(Reply(" ".join(notices)) if notices and not found.says else found)

    def on_unmount(self) -> None:
        """Stop following the meeting: the page has gone."""
        self._recording.close()

    def on_resize(self) -> None:
        """Fit the top line and the name of the item to the new width."""
        if self._drawn is not None:  # the first size comes before the page is shown
            self._fill_rest()

    @property
    def composing(self) -> bool:
        """Whether the item is shown in its house style yet."""
        return self._controller.shown.composing

    def _compose_item(self) -> None:
        self._controller.shown.compose()
        self._fill_rest()
        self._begin_to_doubt()

    @work(exclusive=True, group="doubts")
    async def _begin_to_doubt(self) -> None:
        """Doubt what is recorded once another thread has read it: at first that takes too long for a key."""
        shown = self._controller.shown
        await to_thread(shown.read_ahead, shown.view.sitting)
        self._mark_doubts()
        self._add_doubts(self._controller.answer)

    def headline(self) -> str:
        """The committee and the date."""
        shown = [*self.facts(), self._store.saving.state.value]
        room = capture_facts.room_beside(shown, self.app.size.width)
        return capture_facts.headline(self._controller.shown.view, room, wide=self.wide)

    def facts(self) -> Sequence[str]:
        """How the meeting stands, and who is present."""
        now = self.services.workspace.clock.now()
        return capture_facts.facts(self._controller.shown.view, now, wide=self.wide)

    def show(self) -> None:
        """Show the item at once, and the rest after painting it: a recorded line waits for nothing else.

        The top line does not say "saved" beside a line that is not on disk yet.
        """
        if self._filling:  # all of it is about to be shown
            return
        self._filling = True
        self._while_there(self._fill_item)
        self.query_one(TopLine).tell_saved(self._store.saving.state)
        after_painting(self, self._fill_rest)

    def _fill_rest(self) -> None:
        self._filling = False
        if self.is_current:  # what is beneath another page is shown when it comes back
            super().show()
            if self.composing:
                after_painting(self, self._mark_doubts)

    def _mark_doubts(self) -> None:
        if self.is_current:
            self._while_there(self._controller.shown.mark_doubts, self.fill)

    def _fill_item(self) -> None:
        minutes, chosen = self._controller.shown, self._controller.chosen
        if len(minutes.view.rows) <= COMPOSED_AT_ONCE:
            self._while_there(minutes.compose_item)
        view = minutes.view
        filled = (view, chosen, minutes.composing, self._took, self.app.size)
        if filled == self._filled:
            return
        self._filled = filled
        self.set_class(view.sitting.in_private, "-exempt")
        # At first only the end is shown: wrapping a long item would keep the clerk from the bar.
        shown = view.rows if minutes.composing or chosen else view.rows[-self.app.size.height :]
        show = partial(self._item.show, view.item, shown, chosen=chosen, at_end=not chosen, took=self._took)
        self._while_there(show)

    def fill(self) -> None:
        """Show the item, the sides, and what the bar types into; what has not changed is not painted."""
        controller, size = self._controller, self.app.size
        composed: list[Minutes | None] = [None]
        self._while_there(controller.shown.compose_item, lambda: composed.append(controller.shown.minutes))
        view, minutes = controller.shown.view, composed[-1]
        self._took = capture_facts.beside_the_item(view, self.services.workspace.clock.now())
        refused = controller.line.refused
        state = (view, minutes, controller.selection, controller.chosen, controller.room_alone)
        drawn = (*state, self.composing, self._took, refused, size)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        self._fill_item()
        self._name_the_item(view.item)
        target, alone = controller.selection.target, controller.room_alone
        self._while_there(
            partial(self._agenda.show, view.agenda, here=view.item_id, chosen=target),
            partial(
                self._outcomes.show, view.rows, view.room, room_only=alone, room_is_later=view.room_is_later
            ),
        )
        if minutes is not None:
            self._while_there(partial(self._minutes.show, minutes, [view.item_id, *view.entries]))
        self.query_one("#refused", Caption).update(content(refused))
        self._set_classes()

    def flush(self) -> None:
        """Keep what stands in the bar, once there is a bar."""
        if self.is_mounted:
            self._controller.line.write(self._bar.text)

    def take_up_words(self) -> None:
        """Put the words into the bar that were left by the program which had the store before."""
        self._draw_bar()

    def welcome_back(self) -> str:
        """Say which words came back, if any did."""
        return answers.RESTORED_AFTER_END if self._controller.line.restored else super().welcome_back()

    def say(self, sentence: str) -> None:
        """Say a sentence below the bar; it stands until the clerk types."""
        if sentence:
            self.answer(Reply(sentence))

    def answer(self, answer: Reply) -> None:
        """Say what the line will record, what was recorded, or why not."""
        self._explained = self._bar.text
        self._controller.answer = answer
        answered, self._answered = self._answered, answer
        if answer != answered:
            words = self.query_one("#words", Caption)
            words.set_class(answer.wrong, "-wrong")
            width = self.app.size.width - MARGINS_BELOW
            long = len(answer.says) > width and answer.is_long(width)  # most fit one row: nothing is wrapped
            self.set_class(long, "-long")
            said = content(answer.fitted(width) if answer.doubt else answer.says)
            words.update(said, layout=long)

    def _add_doubts(self, answer: Reply) -> None:
        """Say what is doubted of the answer, unless the clerk has typed on since."""
        if self.is_current and self._controller.answer is answer and self._bar.text == self._explained:
            self._while_there(self._controller.add_doubts, lambda: self.answer(self._controller.answer))

    def obey(self, command: str) -> None:
        """Do what a command of the registry asks, which the controller knows by the same name."""
        self._controller.line.write(self._bar.text)
        self._while_there(getattr(self._controller, command), self._draw)

    def action_undo(self) -> None:
        """Undo typing, then, or after something recorded was altered, the last thing recorded."""
        self._controller.line.write(self._bar.text)
        if self._bar.can_undo and not self._controller.line.acted:
            self._bar.undo()
        else:
            self.obey("undo")

    def action_redo(self) -> None:
        """Do again what was undone last: something recorded, or typing."""
        if self._bar.can_redo and not self._controller.line.acted:
            self._bar.redo()
        else:
            self.obey("redo")

    def action_copy_item(self) -> None:
        """Put the public part of the item on the clipboard, and say what is there."""
        self._while_there(self._copy_item)

    def _copy_item(self) -> None:
        style = self._controller.shown.style if self._minutes.display else ""
        text, reply = copy_of_item(self.services.export, self._controller.shown.view, style)
        if text is not None:
            self.app.copy_to_clipboard(text)
        self.answer(reply)

    def action_plan_report(self) -> None:
        """Plan the report that the chosen entry, or the item's last outcome, asks for."""
        entry, item = self._controller.chosen, self._controller.shown.view.item_id
        self.ask_to_plan(lambda: self.services.asked_reports.of_entry(self.subject, entry, item))

    def show_place(self, item: str | None, entry: str | None, *, and_back: bool = False) -> None:
        """Go to an item, or before the first, and choose an entry; see `CaptureController.show_place`."""
        self._while_there(lambda: self._controller.show_place(item, entry, and_back=and_back), self._draw)

    @on(DocumentView.Picked, "#agenda")
    def _pick_item(self, picked: DocumentView.Picked) -> None:
        self._while_there(lambda: self._controller.go_to(picked.key), self._draw)

    @on(DocumentView.Picked, "#item,#outcomes")
    def _pick_entry(self, picked: DocumentView.Picked) -> None:
        self._controller.line.write(self._bar.text)
        self._while_there(lambda: self._controller.choose_entry(picked.key), self._draw)

    # What the bar calls

    def _pressed(self, key: str, *, at_edge: bool = True) -> bool:
        controller = self._controller
        if key == "letter" and not controller.awaits_letter:
            return False
        controller.line.write(self._bar.text)
        used = [True]  # stays so when the meeting turns out to be gone: then no key means anything here
        self._while_there(lambda: used.append(self._press(key, at_edge=at_edge)), self._draw)
        return used[-1]

    def _press(self, key: str, *, at_edge: bool) -> bool:
        if key == "tab" or (self._controller.menu.is_open and key != "letter"):
            self._explain()  # something was typed since the menu was drawn
        return self._controller.press(key, at_edge=at_edge)

    def _pasted(self, text: str) -> None:
        self._controller.line.write(self._bar.text)
        self._while_there(lambda: self._controller.paste(text), self._draw)

    def _turn_page(self, by: int) -> None:
        at_bar = self._controller.selection.reach is Reach.BAR
        (self._minutes if self._controller.shown.preview_open and at_bar else self._item).turn(by)

    def _bar_changed(self) -> None:
        self._controller.line.write(self._bar.text)
        if not self._explaining:
            self._explaining = True
            self.call_after_refresh(self._explain)

    def _explain(self) -> None:
        self._explaining = False
        moved = self._controller.menu.is_open and self._bar.cursor_location != self._offered_at
        if self._bar.text != self._explained or moved:
            self._while_there(self._explain_line)

    def _explain_line(self) -> None:
        self._offered_at = self._bar.cursor_location
        self._controller.explain(*self._bar.place)
        self._menu.show(self._controller.menu)
        answer = self._controller.answer
        self.answer(answer)
        self.set_timer(SECONDS_UNTIL_DOUBTED, partial(self._add_doubts, answer))

    def _insert(self, choice: str, start: int, end: int) -> None:
        self._bar.write(choice, start, end)
        self._controller.line.write(self._bar.text)

    # What is drawn

    def _draw(self) -> None:
        """Draw what the controller holds."""
        self._draw_bar()
        self._menu.show(self._controller.menu)
        answer = self._controller.answer
        self.show()
        if answer is not self._answered:
            self.answer(answer)
            after_painting(self, partial(self._add_doubts, answer))

    def _draw_bar(self) -> None:
        if self._bar.text != self._controller.line.text:
            self._bar.put(self._controller.line.text, first_line=self._controller.corrects)

    def _set_classes(self) -> None:
        controller = self._controller
        self.set_class(bool(controller.line.refused), "-refused")
        self.set_class(controller.selection.reach is Reach.ITEMS, "-items")
        self.set_class(controller.selection.reach is Reach.ENTRIES, "-entries")
        self.set_class(controller.room_alone, "-room")
        self.set_class(controller.shown.preview_open, "-preview")

    def _name_the_item(self, item: Item | None) -> None:
        name = item.label if item is not None else "Before the first item"
        prompt = f"{shorten(name, max(12, self.app.size.width // PROMPT_SHARE))} › "
        if prompt != self._prompted:
            self._prompted = prompt
            self.query_one("#prompt", Caption).update(content(prompt, "bold $accent"))


for _command in commands_for(CAPTURE):
    _action = f"action_{_command.action}"
    if hasattr(CaptureController, _command.action) and not hasattr(CaptureScreen, _action):
        setattr(CaptureScreen, _action, partialmethod(CaptureScreen.obey, _command.action))
