"""The form that begins a municipal year of a committee."""

from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.services.use_cases import UseCases
from scrutiny_tui.tui.form_definition import Field, Form, FormValues, WrongField
from scrutiny_tui.tui.screens.day_field import read_day

_DAY = "The day of the annual meeting: minutes of meetings before it stay as they are."
_LEAVING = "Those who are not appointed again: Hale, Reed. Add or import new members afterwards."
_ELECTED = "The person elected; empty where that is not known yet."


def new_year_form(services: UseCases, committee: Committee) -> Form:
    """The form that ends terms and clears or fills the offices from the annual meeting on.

    Args:
        services: what records it.
        committee: the committee.
    """

    def save(words: FormValues) -> str:
        day = read_day("on", words["on"], services.workspace.today)
        if day is None:
            raise WrongField("on", "Write the day of the annual meeting, such as 12 May 2026.")
        return services.municipal_year.begin(
            committee,
            day,
            leaving=words["leaving"],
            chair=words["chair"],
            vice_chair=words["vice_chair"],
        )

    return Form(
        f"new-year:{committee.id}",
        f"New municipal year · {committee.name}",
        (
            Field("on", "From", "", _DAY),
            Field("leaving", "Leaving", "", _LEAVING),
            Field("chair", "Chair", "", _ELECTED),
            Field("vice_chair", "Vice-chair", "", _ELECTED),
        ),
        save,
        about="The action log stays with the committee. Chair and vice-chair hold office until that day.",
    )
