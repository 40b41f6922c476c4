"""The page that shows a form. Enter in a field of one line, or F2, records it; Escape keeps the words."""

from collections.abc import Sequence
from enum import Enum
from pathlib import PurePath
from typing import ClassVar, TypeAlias

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from scrutiny_tui.domain.drafts import FormDraft
from scrutiny_tui.domain.errors import ClerkError
from scrutiny_tui.tui.commands import FORM, SAVE_FROM_LINES, bindings_for, key_label, key_of
from scrutiny_tui.tui.form_definition import Field, Form, FormValues, WrongField
from scrutiny_tui.tui.screens.page import Page
from scrutiny_tui.tui.text import content, shorten
from scrutiny_tui.tui.widgets.choice import Choice
from scrutiny_tui.tui.widgets.lines_field import LinesField
from scrutiny_tui.tui.widgets.page_footer import PageFooter
from scrutiny_tui.tui.widgets.text_field import TextField

_BELOW = "▼ further fields:"
_NEXT_LINE = f"{key_of(FORM, 'save-form')}: next line; {key_label(SAVE_FROM_LINES)} saves."

FieldWidget: TypeAlias = TextField | Choice | LinesField
"""What a field is typed or chosen in."""


class FormState(Enum):
    """How far a form has come. Enter counts only in a form that is open: pressed twice, it records once."""

    OPEN = "open"
    SAVING = "saving"
    SAVED = "saved"


class FormPage(Page):
    """Shows a form and records what is typed in it.

    Args:
        form: its fields, and what records them.
    """

    PAGE = FORM
    BINDINGS = bindings_for(FORM)
    CSS_PATH: ClassVar[list[str | PurePath]] = ["form_page.tcss"]
    AUTO_FOCUS = ".first"

    def __init__(self, form: Form) -> None:
        super().__init__()
        self.form = form
        self._state = FormState.OPEN
        self._followed: dict[str, str] = {}
        self._from_before: dict[str, str] = {}
        self._focused = ""

    def headline(self) -> str:
        """What is being added or changed."""
        return self.form.title

    def body(self) -> ComposeResult:
        """Each field with its label before it and a hint below."""
        left = self.services.drafts.form(self.form.key)
        words = self.form.at_first | (dict(left.words) if left is not None else {})
        yield Static(id="from-before", markup=False)
        with VerticalScroll(id="form", can_focus=False):
            if self.form.about:
                yield Static(content(self.form.about), id="about", markup=False)
            for asked in self.form.fields:
                with Horizontal(classes="field", id=f"row-{asked.id}"):
                    yield Static(content(asked.label), classes="label", markup=False)
                    field = self.widget(asked, words[asked.id])
                    field.set_class(asked is self._first_field, "first")
                    yield field
                yield Static(content(_help(asked)), classes="hint", id=f"hint-{asked.id}", markup=False)
        yield Static(id="below", markup=False)

    def on_mount(self) -> None:
        """Say so when the form contains words that were left in it earlier."""
        left = self.services.drafts.form(self.form.key)
        self._from_before = dict(left.words) if left is not None else {}
        self._follow(list(self._from_before))
        self._show_what_belongs()
        self._show_from_before()
        self._show_below_when_it_moves()

    def widget(self, asked: Field, value: str) -> FieldWidget:
        """The widget in which a field is typed or chosen."""
        name = f"field-{asked.id}"
        if asked.choices:
            return Choice(asked.choices, value, id=name)
        if asked.lines:
            return LinesField(value, id=name)
        return TextField(value, replaces=asked.replaces, id=name)

    @property
    def words(self) -> FormValues:
        """The values in the form now."""
        words = FormValues((asked.id, self._field(asked.id).value) for asked in self.form.fields)
        left = self.services.drafts.form(self.form.key)
        words.exempt = left.exempt if left is not None else None
        return words

    def flush(self) -> None:
        """Keep the values that were changed; another program may change the others."""
        if self._state is FormState.SAVED and not self.form.again:
            return
        words, untouched = self.words, self.form.at_first | self._followed
        typed = tuple((name, value) for name, value in words.items() if value != untouched[name])
        exempt = words.exempt or (self.form.exempt_now() if typed else None)
        self.services.drafts.keep_form(FormDraft(self.form.key, self.form.title, typed, exempt))

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Bring the hint below the field into sight, where the form is longer than the screen."""
        held = event.widget.parent if isinstance(event.widget.parent, LinesField) else event.widget
        in_lines = isinstance(held, LinesField)
        self.query_one(PageFooter).save_with(key_label(SAVE_FROM_LINES) if in_lines else "")
        self._focused = (held.id or "").removeprefix("field-")
        self._bring_hint_into_sight()

    def _bring_hint_into_sight(self) -> None:
        for hint in self.query(f"#hint-{self._focused}"):
            self.call_after_refresh(hint.scroll_visible, animate=False)

    def on_input_changed(self) -> None:
        """Keep the words, and what follows from them."""
        self._follow()
        self._show_what_belongs()
        self._show_from_before()
        self.flush()

    def on_choice_changed(self) -> None:
        """Keep what was chosen, and what follows from it, and ask for what belongs to it."""
        self._follow()
        self._show_what_belongs()
        self._show_from_before()
        self.flush()

    def on_input_submitted(self) -> None:
        """Record the form, from any of its fields that have one line."""
        self.action_save_form()

    def action_save_form(self) -> None:
        """Record the form, or say why not: below the field, or above the keys."""
        if self._state is FormState.SAVED and self.form.again and self.words != self.form.at_first:
            self._state = FormState.OPEN  # the next one was typed
        if self._state is not FormState.OPEN:
            return
        self._state = FormState.SAVING
        try:
            self._save()
        finally:
            if self._state is FormState.SAVING:
                self._state = FormState.OPEN

    def _save(self) -> None:
        for asked in self.form.fields:
            self._hint(asked.id, _help(asked), wrong=False)
        try:
            done = self.form.save(self.words)
        except WrongField as wrong:
            self._hint(wrong.field, str(wrong), wrong=True)
            self._field(wrong.field).focus()
        except ClerkError as refusal:
            self.show()
            self.say(str(refusal))
        else:
            self._state = FormState.SAVED
            self._done(done)

    def action_next_field(self) -> None:
        """Go to the next field."""
        self.focus_next()

    def action_back(self) -> None:
        """Go back one step, and say that what was typed is kept, and not recorded."""
        self.flush()
        kept = self.services.drafts.form(self.form.key) is not None
        self.go_back(
            f"Not saved: {self.form.title}. Your words are there when you open it again." if kept else ""
        )

    def action_clear_form(self) -> None:
        """Restore the form to what it was before anything was typed."""
        self._from_before.clear()
        for name, value in self.form.at_first.items():
            self._field(name).start(value)
        self._followed.clear()
        self._follow()
        self.services.drafts.drop_form(self.form.key)
        self._show_from_before()
        self._field(self._first_field.id).focus()

    @property
    def _first_field(self) -> Field:
        """The first field that has not only one value to choose from."""
        fields = self.form.fields
        return next((asked for asked in fields if len(asked.choices) != 1), fields[0])

    def _show_from_before(self) -> None:
        """Say in which fields words stand that were left there earlier, until others are typed there."""
        words, clear = self.words, key_of(FORM, "clear-form")
        kept = [asked for asked in self.form.fields if self._from_before.get(asked.id) == words[asked.id]]
        shown = self.query_one("#from-before", Static)
        labels = ", ".join(asked.label for asked in kept)
        sentence = f"Your words from before are here again: {labels}. {clear} starts again without them."
        shown.update(content(sentence))
        shown.display = bool(kept)

    def _follow(self, given: Sequence[str] = ()) -> None:
        """Give the fields that follow others their values, but for those that the clerk has given one.

        Args:
            given: the fields that the clerk gave a value when the form was last open.
        """
        words = self.words
        for asked in self.form.fields:
            if asked.follows is not None:
                before = self._followed.get(asked.id, asked.at_first)
                self._followed[asked.id] = value = asked.follows(words)
                if words[asked.id] == before != value and asked.id not in given:
                    self._field(asked.id).start(value)

    def _show_what_belongs(self) -> None:
        """Show the fields that belong to what the others say, and hide those that do not."""
        words = self.words
        for asked in self.form.fields:
            if asked.belongs is not None:
                for widget in self.query(f"#row-{asked.id}, #hint-{asked.id}"):
                    widget.display = asked.belongs(words)

    def _show_below_when_it_moves(self) -> None:
        """Name what is below the screen whenever that may have become something else."""
        form = self.query_one("#form", VerticalScroll)
        for moved in ("scroll_y", "virtual_size", "size"):
            self.watch(form, moved, self._show_below_later)

    def _show_below_later(self) -> None:
        self.call_after_refresh(self._show_below)

    def _show_below(self) -> None:
        """Say which fields are below the screen; where there are none, their line has the room."""
        form, shown = self.query_one("#form", VerticalScroll), self.query_one("#below", Static)
        room = form.scrollable_content_region.height + shown.display
        last = form.scroll_offset.y + room - 1
        rows = ((asked.label, self.query_one(f"#row-{asked.id}")) for asked in self.form.fields)
        labels = [label for label, row in rows if row.display and row.virtual_region.y >= last]
        labels = labels if form.virtual_size.height > room else []
        shown.update(content(shorten(f"{_BELOW} {', '.join(labels)}", max(1, self.size.width - 4))))
        if shown.display is not bool(labels):
            shown.display = bool(labels)
            self._bring_hint_into_sight()

    def _done(self, sentence: str) -> None:
        if self.form.again:
            self.action_clear_form()
            self.show()
            self.say(f"{sentence} Type the next one, or press {key_of(FORM, 'back')}.")
            return
        self.services.drafts.drop_form(self.form.key)
        self.go_back(sentence)

    def _field(self, name: str) -> FieldWidget:
        found = self.query_one(f"#field-{name}")
        assert isinstance(found, FieldWidget)  # noqa: S101  made by `widget`
        return found

    def _hint(self, name: str, sentence: str, *, wrong: bool) -> None:
        hint = self.query_one(f"#hint-{name}", Static)
        hint.update(content(sentence))
        hint.set_class(wrong, "-wrong")


def _help(asked: Field) -> str:
    """What stands below a field: how to type it, and how the form is saved from several lines."""
    return f"{asked.hint} {_NEXT_LINE}".strip() if asked.lines else asked.hint
