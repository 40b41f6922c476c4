"""The form that says that an agenda, or a supplement to it, was given out."""

from scrutiny_tui.domain.dates import written
from scrutiny_tui.services.privacy import exempt_at
from scrutiny_tui.services.supplements import GivingOut
from scrutiny_tui.services.use_cases import UseCases
from scrutiny_tui.tui.commands import GIVEN_OUT, key_of
from scrutiny_tui.tui.form_definition import Field, Form, FormValues, WrongField
from scrutiny_tui.tui.screens.day_field import read_day

_DAY = "The day on which it was published and sent: 9 December 2026, 9/12."
_WHY = "Why it comes later than the agenda, as it is printed; may be empty."
_URGENT = "Fewer clear days are left than the law has: why it is urgent, as it is printed."
_URGENT_FIELD = "urgent-{}"


def giving_out_form(services: UseCases, meeting: str) -> Form:
    """The form for what of a meeting is given out next.

    Args:
        services: what records it.
        meeting: reference of the meeting.
    """
    supplements, today = services.supplements, services.workspace.today
    name, changes = supplements.next_name(meeting), supplements.not_given_out(meeting)
    late = supplements.too_late(meeting, today)

    def save(words: FormValues) -> str:
        day = read_day("on", words["on"], today)
        if day is None:
            raise WrongField("on", "Write the day on which it was given out, such as 12 May 2026.")
        urgent = {item.id: words[_URGENT_FIELD.format(at)] for at, item in enumerate(late)}
        said = GivingOut(day, words.get("why", ""), urgent, words.exempt)
        new = supplements.give_out(meeting, said)
        more = f" {key_of(GIVEN_OUT, 'export')} makes the document." if new.number else ""
        return f"{new.name} was given out on {written(new.on)}.{more}"

    why = (Field("why", "Why late", "", _WHY),) if changes else ()
    reasons = (
        Field(_URGENT_FIELD.format(at), f"Item {item.number} urgent", "", _URGENT)
        for at, item in enumerate(late)
    )
    fields = (Field("on", "Given out on", written(today), _DAY), *why, *reasons)
    return Form(
        f"given-out:{meeting}:{name}",
        f"{name} · {meeting}",
        fields,
        save,
        about=changes.in_words if changes else "Others have the agenda from then on as it stands now.",
        exempt_now=lambda: exempt_at(services.workspace, meeting),
    )
