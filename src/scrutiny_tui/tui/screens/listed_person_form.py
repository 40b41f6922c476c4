"""The form that says what is understood of a row of a list of people."""

from msgspec.structs import replace

from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.text import shortened
from scrutiny_tui.services.people_import import PeopleImport
from scrutiny_tui.tui.form_definition import Form, FormValues, WrongField
from scrutiny_tui.tui.screens.person_form import entered, person_fields


def listed_person_form(imports: PeopleImport, committee: Committee, at: int) -> Form:
    """The form that changes what is understood of one row.

    Args:
        imports: keeps the list.
        committee: the committee whose people they are.
        at: the place of the row in the list, from 0.
    """
    row = imports.kept(committee).people[at]

    def save(words: FormValues) -> str:
        details = entered(words)
        if not details.name:
            raise WrongField("name", "Give the name, or leave the row out.")
        after = replace(
            row,
            details=details,
            guessed=False,
            says_office=True,
            mended=("you changed it",),
            left_out="",
        )
        imports.alter(committee, at, after)
        return f"Changed: {row.place} is {details.name}."

    return Form(
        f"people-import:{committee.id}:{at}:{shortened(row.source)}",
        "Change a row",
        person_fields(row.details),
        save,
        about=f"{row.place}: {row.source}",
    )
