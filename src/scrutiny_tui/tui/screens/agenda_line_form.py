"""The form that says what a line of a published agenda is."""

from scrutiny_tui.domain.published_agenda.lines import LineMeaning
from scrutiny_tui.domain.text import shortened
from scrutiny_tui.services.agenda_import import AgendaImport
from scrutiny_tui.tui.form_definition import Field, Form, FormValues, WrongField
from scrutiny_tui.tui.widgets.choice import CHOICE_KEYS

_MEANINGS = tuple((meaning.value, meaning.value) for meaning in LineMeaning)
_WORDLESS = (LineMeaning.ITEM, LineMeaning.NOT_TAKEN)
"""What a line may be without words: an item's number alone, or nothing."""


def line_form(imports: AgendaImport, meeting: str, at: int) -> Form:
    """The form that changes what one line is understood as.

    Args:
        imports: keeps the lines.
        meeting: reference of the meeting.
        at: the place of the line among them, from 0.
    """
    line = imports.kept(meeting)[at]

    def save(words: FormValues) -> str:
        meaning, taken = LineMeaning(words["meaning"]), words["words"].strip()
        if not taken and meaning not in _WORDLESS:
            raise WrongField("words", f"Say what is taken as {meaning}, or choose “not taken”.")
        lines = list(imports.kept(meeting))
        lines[at] = line.understood_as(meaning, number=words["number"].strip(), words=taken)
        imports.keep(meeting, lines)
        return f"Changed: {line.source.place} is {meaning}."

    return Form(
        f"import:{meeting}:{at}:{shortened(line.source.shown)}",
        "Change a line",
        (
            Field(
                "meaning",
                "Is",
                line.meaning.value,
                f"{CHOICE_KEYS} change it, or its first letter.",
                _MEANINGS,
            ),
            Field("number", "Number", line.number, "Of the item that begins here; empty for all else."),
            Field("words", "Taken", line.words or line.source.text, "What is taken of the line."),
        ),
        save,
        about=f"{line.source.place}: {line.source.shown}",
    )
