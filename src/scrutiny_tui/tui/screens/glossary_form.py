"""The forms that enter, change and import the initials of the glossary."""

from collections.abc import Callable
from pathlib import Path

from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.glossary import GlossaryEntry
from scrutiny_tui.services.privacy import exempt_now
from scrutiny_tui.services.use_cases import UseCases
from scrutiny_tui.tui.form_definition import Field, Form, FormValues, WrongField
from scrutiny_tui.tui.widgets.choice import CHOICE_KEYS

_INITIALS = "As they are typed: SEND."
_MEANING = "In full: Special Educational Needs and Disabilities."
_WHOSE = f"Of this committee alone, or of every committee ({CHOICE_KEYS})."
_FILE = "The path of a workbook (.xlsx) or .csv file: initials beside their meanings."
_OURS, _ALL = "this committee", "every committee"
_EXEMPT = " It is exempt: no public document prints it."


def new_initials(
    services: UseCases, committee: Committee, on_added: Callable[[str], None], initials: str = ""
) -> Form:
    """The form that enters initials, one after another; or those that are doubted.

    Args:
        services: what records them.
        committee: the committee in whose glossary they are entered.
        on_added: called with the identifier of what was added.
        initials: those that are doubted; empty for any.
    """

    def save(words: FormValues) -> str:
        new = services.glossary.add(
            words["initials"], words["meaning"], _committee(words, committee), words.exempt
        )
        on_added(new.id)
        return _said("Added", new)

    return Form(
        f"glossary:new:{committee.id}:{initials}",
        f"New initials · {committee.name}",
        _fields(GlossaryEntry("", initials, "", committee.id)),
        save,
        again=not initials,
        exempt_now=lambda: exempt_now(services.workspace, committee.id),
    )


def edited_initials(services: UseCases, committee: Committee, entry: GlossaryEntry) -> Form:
    """The form that changes what initials mean."""

    def save(words: FormValues) -> str:
        whose = _committee(words, committee)
        after = services.glossary.edit(entry, words["initials"], words["meaning"], whose, words.exempt)
        return _said("Changed", after)

    return Form(
        f"glossary:{entry.id}",
        "Change initials",
        _fields(entry),
        save,
        exempt_now=lambda: exempt_now(services.workspace, committee.id),
    )


def imported_glossary(services: UseCases, committee: Committee) -> Form:
    """The form that takes the initials of a list."""

    def save(words: FormValues) -> str:
        if not words["file"].strip():
            raise WrongField("file", "Type the path of the file.")
        listed = services.glossary.read_file(Path(words["file"].strip()).expanduser())
        return services.glossary.take(listed, _committee(words, committee), words.exempt).summary

    return Form(
        f"glossary:import:{committee.id}",
        f"Import a glossary · {committee.name}",
        (Field("file", "File", "", _FILE), _whose(committee.id)),
        save,
        exempt_now=lambda: exempt_now(services.workspace, committee.id),
    )


def _said(done: str, entry: GlossaryEntry) -> str:
    return f"{done} {entry.initials}.{_EXEMPT if entry.exempt is not None else ''}"


def _committee(words: FormValues, committee: Committee) -> str | None:
    return committee.id if words["whose"] == _OURS else None


def _fields(entry: GlossaryEntry) -> tuple[Field, ...]:
    return (
        Field("initials", "Initials", entry.initials, _INITIALS),
        Field("meaning", "Meaning", entry.meaning, _MEANING),
        _whose(entry.committee),
    )


def _whose(committee: str | None) -> Field:
    return Field("whose", "Used by", _OURS if committee else _ALL, _WHOSE, ((_OURS, _OURS), (_ALL, _ALL)))
