"""Capture: the clerk types while others speak.

The bar at the bottom has the keys for as long as the screen is open; what is chosen above it, or at the side,
is chosen from the bar. Nothing opens over it, and what it answers is words in their place.
"""

from collections.abc import Mapping, Sequence

from textual import on
from textual.app import ComposeResult

from scrutiny_tui.domain.meetings import Item
from scrutiny_tui.domain.sitting import Sitting
from scrutiny_tui.domain.text import counted
from scrutiny_tui.services.place import Place
from scrutiny_tui.services.showing import PrintedEntry, agenda, in_the_room, item_rows
from scrutiny_tui.services.workspace import Refused
from scrutiny_tui.tui import capture_facts
from scrutiny_tui.tui.commands import CAPTURE, bindings_for
from scrutiny_tui.tui.screens.capture_hand import CaptureHand, Reach
from scrutiny_tui.tui.screens.page import Page
from scrutiny_tui.tui.text import content, shorten
from scrutiny_tui.tui.typist import Answer, Typist
from scrutiny_tui.tui.widgets.agenda_pane import AgendaPane
from scrutiny_tui.tui.widgets.bar import CaptureBar
from scrutiny_tui.tui.widgets.blank import Blank, BlankRow, Caption
from scrutiny_tui.tui.widgets.document_view import DocumentView
from scrutiny_tui.tui.widgets.item_pane import ItemPane
from scrutiny_tui.tui.widgets.menu import SuggestionMenu
from scrutiny_tui.tui.widgets.outcomes_pane import OutcomesPane
from scrutiny_tui.tui.widgets.preview_pane import PreviewPane

EXEMPT = "EXEMPT: the public is out. /public lets them back in."
NOTHING_TO_COPY = Answer("There is no item to copy yet. Type /item and a title to add one.", wrong=True)
RESTORED = "Your words from before are here again."
RESTORED_AFTER_END = "Your words from before are here again: the program had ended without being left."
WIDE = 110
"""From this many cells on there is room for the sides; as in `ScrutinyApp.HORIZONTAL_BREAKPOINTS`."""
SECONDS_A_LOOK_AT_THE_CLOCK = 1.0
SECONDS_UNTIL_COMPOSED = 0.25
"""The bar has the keys first. House styles take their time to load; until then the item is in plain words."""
PROMPT_SHARE = 3
"""The bar's name for the item takes no more than the line's width divided by this."""


class CaptureScreen(Page):
    """One meeting, captured.

    Args:
        subject: reference of the meeting.

    Attributes:
        composing: whether the item is shown in its house style yet.
    """

    PAGE = CAPTURE
    CSS_PATH = "capture.tcss"
    BINDINGS = bindings_for(CAPTURE)
    AUTO_FOCUS = "#bar"

    def body(self) -> ComposeResult:
        """The document between the agenda and the outcomes, and the bar below them.

        The prompt and the words below the bar have a row each to themselves: what shares the bar's is painted
        at every key.
        """
        self._take_up()
        self.set_class(not self._wide, "-narrow")  # textual says so too, but after the first painting
        with Blank(id="workspace"):
            with BlankRow(id="papers"):
                yield self._agenda
                yield self._item
                yield self._outcomes
                yield self._minutes
            yield self._menu
        yield Caption(content(EXEMPT), id="exempt")
        with BlankRow(id="line"):
            with BlankRow(id="named"):
                yield Caption(id="prompt")
            yield self._bar
        with BlankRow(id="below"):
            yield Caption(id="words")

    def _take_up(self) -> None:
        """Make what is typed with, and what answers it."""
        services = self.services
        place = Place(services.workspace, self.subject)
        self._typist = Typist(place, services.open_capture, services.drafts.of(self.subject))
        self._bar, self._menu = CaptureBar(), SuggestionMenu()
        self._item, self._agenda, self._outcomes = (
            ItemPane(id="item"),
            AgendaPane(id="agenda"),
            OutcomesPane(id="outcomes"),
        )
        self._minutes = PreviewPane(id="preview")
        self._hand = CaptureHand(
            self._typist,
            self._bar,
            self._menu,
            self._item,
            self._agenda,
            self._minutes,
            show=self.show,
            say=self.answer,
            leave=self.action_back,
        )
        self._bar.hand, self._bar.heard = self._hand, self._explain_soon
        self._explaining = self.composing = False
        self._explained = self._prompted = ""

    def on_mount(self) -> None:
        """Keep an eye on the clock, and bring back what was being typed."""
        self.set_interval(SECONDS_A_LOOK_AT_THE_CLOCK, self.show_top)
        self.call_after_refresh(self.set_timer, SECONDS_UNTIL_COMPOSED, self._compose_too)
        self._bar.put(self._typist.text)
        self._explained = self._typist.text
        understood, notices = self._typist.understood(), self.services.workspace.notices
        if self._typist.restored:
            understood = Answer(RESTORED)
        self.answer(Answer(" ".join(notices)) if notices and not understood.says else understood)

    def _compose_too(self) -> None:
        self.composing = True
        self.show()

    def headline(self) -> str:
        """The committee and the date."""
        shown = [*self.facts(), self.services.workspace.saving.state.value]
        room = capture_facts.room_beside(shown, self.app.size.width)
        return capture_facts.headline(self._typist.place.sitting, room, wide=self._wide)

    def facts(self) -> Sequence[str]:
        """How the meeting stands, and who is present."""
        now = self.services.workspace.clock.now()
        return capture_facts.facts(self._typist.place.sitting, now, wide=self._wide)

    def fill(self) -> None:
        """Show the item, the sides, and what the bar types into."""
        place, hand = self._typist.place, self._hand
        sitting, item = place.sitting, place.item
        rows = item_rows(sitting, item, self._composed(sitting, item))
        took = capture_facts.minutes_on(sitting, item, self.services.workspace.clock.now())
        at_end = hand.reach is Reach.BAR
        # At first the end is in view: to wrap a long item would keep the clerk from the bar.
        shown = rows if self.composing or not at_end else rows[-self.app.size.height :]
        self._item.show(item, shown, chosen=hand.entry, at_end=at_end, took=took)
        if hand.preview:
            self._show_minutes(sitting, [item.id if item else "", *(row.entry for row in rows)])
        self._agenda.show(agenda(sitting), here=item.id if item else "", chosen=hand.target)
        self._outcomes.show(rows, in_the_room(sitting), room_only=hand.room)
        self._name_the_item(item)
        self.set_class(sitting.in_private, "-exempt")
        self.set_class(hand.reach is Reach.ITEMS, "-items")
        self.set_class(hand.reach is Reach.ENTRIES, "-entries")
        self.set_class(hand.room, "-room")
        self.set_class(hand.preview, "-preview")

    def flush(self) -> None:
        """Keep what stands in the bar; before it is mounted, nothing does."""
        if self.is_mounted:
            self._typist.writes(self._bar.text)

    def take_up_words(self) -> None:
        """Have the words in the bar that the program left which had the store before."""
        if self._typist.text != self._bar.text:
            self._bar.put(self._typist.text)

    def welcome_back(self) -> str:
        """Where words came back, what they are."""
        return RESTORED_AFTER_END if self._typist.restored else super().welcome_back()

    def say(self, sentence: str) -> None:
        """Say a sentence below the bar; it stands until the clerk types."""
        if sentence:
            self.answer(Answer(sentence))

    def answer(self, answer: Answer) -> None:
        """Say what the line will record, what was recorded, or why not."""
        self._explained = self._bar.text
        words = self.query_one("#words", Caption)
        words.set_class(answer.wrong, "-wrong")
        words.update(content(answer.says), layout=False)

    def _explain_soon(self) -> None:
        self._typist.writes(self._bar.text)
        if not self._explaining:
            self._explaining = True
            self.call_after_refresh(self._explain)

    def _explain(self) -> None:
        self._explaining = False
        if self._bar.text != self._explained:
            self._menu.offer(self._typist.suggestions(*self._bar.place))
            found = self._typist.understood()
            half_typed = found.wrong and self._menu.is_open
            self.answer(Answer("" if half_typed else found.says))

    @on(DocumentView.Picked, "#agenda")
    def _pick_item(self, picked: DocumentView.Picked) -> None:
        self._hand.go_to(picked.key)

    @on(DocumentView.Picked, "#item,#outcomes")
    def _pick_entry(self, picked: DocumentView.Picked) -> None:
        if picked.key == self._hand.entry:
            self._hand.edit(picked.key)
        else:
            self._hand.choose_entry(picked.key)

    def action_record(self) -> None:
        """Record the line."""
        self._hand.enter()

    def action_edit_above(self) -> None:
        """Go up into the entries."""
        self._hand.up(at_edge=True)

    def action_items(self) -> None:
        """Choose an item of the agenda."""
        self._hand.choose_item()

    def action_room(self) -> None:
        """Show who is in the room, alone; a second time, not."""
        self._hand.show_room()

    def action_preview(self) -> None:
        """Show all the minutes as they will read, from the item on that is typed into."""
        self.composing = True
        self.services.export.reload_styles()
        self._hand.show_preview()

    def action_other_style(self) -> None:
        """Show the minutes in the next house style."""
        self._hand.show_other_style(self.services.export.styles)

    def action_copy_item(self) -> None:
        """Put the public part of the item on the clipboard, and say what is there now."""
        sitting, item = self._typist.place.sitting, self._typist.place.item
        if item is None:
            self.answer(NOTHING_TO_COPY)
            return
        style = self._hand.style if self._minutes.display else ""
        try:
            copy = self.services.export.item_as_text(sitting, item, style)
        except Refused as refusal:
            self.answer(Answer(str(refusal), wrong=True))
        else:
            self.app.copy_to_clipboard(copy.text)
            self.answer(Answer(_copied(item, copy.text, copy.left_out)))

    def action_next_item(self) -> None:
        """Go to the next item."""
        self._hand.step_item(+1)

    def action_previous_item(self) -> None:
        """Go to the item before."""
        self._hand.step_item(-1)

    def action_entry_up(self) -> None:
        """Move the chosen entry up."""
        self._hand.move_entry(-1)

    def action_entry_down(self) -> None:
        """Move the chosen entry down."""
        self._hand.move_entry(+1)

    def action_delete_entry(self) -> None:
        """Delete the chosen entry."""
        self._hand.delete_entry()

    def action_undo(self) -> None:
        """Undo typing, then the last thing recorded."""
        self._hand.undo()

    def action_redo(self) -> None:
        """Do again what was undone."""
        self._hand.redo()

    @property
    def _wide(self) -> bool:
        return self.app.size.width >= WIDE

    def _composed(self, sitting: Sitting, item: Item | None) -> Mapping[str, PrintedEntry]:
        """The item in the house style; nothing where the style cannot be read, as an export will say."""
        if not self.composing or item is None:
            return {}
        try:
            return self.services.export.by_entry(sitting, item)
        except Refused:
            return {}

    def _show_minutes(self, sitting: Sitting, latest: Sequence[str]) -> None:
        style = self._hand.style or sitting.committee.style
        try:
            sections = self.services.export.preview(sitting, style)
        except Refused as refusal:
            self._minutes.refuse(str(refusal), style)
        else:
            self._minutes.show(sections, sitting.exempt, style, latest)

    def _name_the_item(self, item: Item | None) -> None:
        name = item.label if item is not None else "Before the first item"
        prompt = f"{shorten(name, max(12, self.app.size.width // PROMPT_SHARE))} › "
        if prompt != self._prompted:
            self._prompted = prompt
            self.query_one("#prompt", Caption).update(content(prompt, "bold $accent"))


def _copied(item: Item, text: str, left_out: int) -> str:
    name = f"Item {item.number}" if item.number else "The item"
    said = f"{name} is on the clipboard: {counted(len(text.splitlines()), 'line')}"
    if not left_out:
        return f"{said}."
    return f"{said}; {left_out} exempt {'entry is' if left_out == 1 else 'entries are'} left out."
