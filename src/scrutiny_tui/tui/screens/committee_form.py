"""The forms that add and change a committee."""

from collections.abc import Callable, Sequence

from scrutiny_tui.domain.committees import (
    DEFAULT_STYLE,
    Committee,
    Councils,
    QuorumRule,
    Remote,
    read_quorum,
)
from scrutiny_tui.domain.deadline_days import MOST_DAYS, OwnDays
from scrutiny_tui.services.use_cases import UseCases
from scrutiny_tui.tui.form_definition import Field, Form, FormValues, WrongField
from scrutiny_tui.tui.widgets.choice import CHOICE_KEYS

_NAME = "In full, as the minutes print it."
_STYLE = f"How its minutes are printed ({CHOICE_KEYS})."
_STYLE_GONE = f"The style file of “{{}}” is not there: put it back, or choose another style ({CHOICE_KEYS})."
_TERM = "What running text calls it; taken from the name when empty."
_REMOTE = f"Whether a member who attends online is present and may vote ({CHOICE_KEYS})."
_ATTENDING = tuple((remote.value, remote.value) for remote in Remote)
_QUORUM = (
    "Members who must be present, or a part, such as 1/4; jointly: 5, one of each council. May be empty."
)
_AS_STYLE = "as the house style has it"
_NAMED = ((_AS_STYLE, _AS_STYLE), *((councils.value, councils.value) for councils in Councils))
_COUNCILS = f"Where documents name who appointed a member of a joint committee ({CHOICE_KEYS})."
_DEADLINES = {
    "clear_days": ("Clear days", "Between publication and meeting; {} in the style."),
    "despatch": ("Sent out", "Before the publication, to the members; {} in the style."),
    "papers_due": ("Reports due", "Before the publication; {} in the style."),
    "draft_minutes": ("Draft minutes", "After the meeting; {} in the style."),
    "call_in": ("Call-in", "After a decision was published; {} in the style."),
}
"""The label and the hint of each deadline."""
_YES, _NO = "yes", "no"
_EXECUTIVE = f"Whether what its own meetings decide may be called in ({CHOICE_KEYS})."


def new_committee(services: UseCases, on_added: Callable[[str], None]) -> Form:
    """The form that adds a committee.

    Args:
        services: what records it.
        on_added: called with the identifier of the committee that was added.
    """

    def save(words: FormValues) -> str:
        committee = services.prepare.add_committee(
            words["name"],
            style=words["style"],
            term=words["term"],
            quorum=_quorum(words),
            remote=Remote(words["remote"]),
            councils=_councils(words),
        )
        on_added(committee.id)
        return f"Added {committee.name}."

    fields = _fields(services.prepare.styles, Committee("", "", "", "", DEFAULT_STYLE))
    return Form("committee:new", "New committee", fields, save)


def edited_committee(services: UseCases, committee: Committee) -> Form:
    """The form that changes a committee."""

    def save(words: FormValues) -> str:
        after = services.prepare.edit_committee(
            committee,
            name=words["name"],
            term=words["term"],
            quorum=_quorum(words),
            style=words["style"],
            remote=Remote(words["remote"]),
            councils=_councils(words),
        )
        return f"Changed {after.name}."

    styles = services.prepare.styles
    kept = [] if committee.style in styles else [committee.style]
    fields = _fields([*kept, *styles], committee, _STYLE_GONE.format(committee.style) if kept else _STYLE)
    about = f"Its references begin with {committee.prefix}, for ever."
    return Form(f"committee:{committee.id}", "Change a committee", fields, save, about=about)


def own_deadlines(services: UseCases, committee: Committee) -> Form:
    """The form for the days of a committee's deadlines; an empty field is as its house style has it."""
    house = services.workspace.customs_of(committee).days

    def save(words: FormValues) -> str:
        days = OwnDays(**{name: _count(name, words[name]) for name in _DEADLINES})
        services.prepare.set_days(committee, days, executive=words["executive"] == _YES)
        return f"Changed the deadlines of {committee.name}."

    fields = tuple(
        Field(name, label, _typed(getattr(committee.settings.days, name)), hint.format(getattr(house, name)))
        for name, (label, hint) in _DEADLINES.items()
    )
    is_executive = _YES if committee.settings.executive else _NO
    decides = Field("executive", "Executive", is_executive, _EXECUTIVE, ((_NO, _NO), (_YES, _YES)))
    about = "Working days, without bank holidays. An empty field is as the house style has it; 0 is for none."
    return Form(
        f"committee:{committee.id}:days",
        f"Deadlines · {committee.name}",
        (*fields, decides),
        save,
        about=about,
    )


def _typed(count: int | None) -> str:
    return "" if count is None else str(count)


def _count(field: str, typed: str) -> int | None:
    typed = typed.strip()
    least = 1 if field == "clear_days" else 0
    if not typed:
        return None
    if not (
        typed.isascii() and typed.isdecimal() and least <= int(typed[:4]) <= MOST_DAYS and len(typed) < 4
    ):
        raise WrongField(
            field, f"Write a number of working days from {least} to {MOST_DAYS}, or leave it empty."
        )
    return int(typed)


def _fields(styles: Sequence[str], committee: Committee, about_style: str = _STYLE) -> tuple[Field, ...]:
    return (
        Field("name", "Name", committee.name, _NAME),
        Field("style", "House style", committee.style, about_style, tuple(zip(styles, styles, strict=True))),
        Field("term", "Called", committee.term, _TERM),
        Field("quorum", "Quorum", committee.quorum_typed, _QUORUM),
        Field("remote", "Online", committee.settings.remote, _REMOTE, _ATTENDING),
        Field("councils", "Councils", committee.settings.councils or _AS_STYLE, _COUNCILS, _NAMED),
    )


def _councils(words: FormValues) -> Councils | None:
    return None if words["councils"] == _AS_STYLE else Councils(words["councils"])


def _quorum(words: FormValues) -> QuorumRule:
    try:
        return read_quorum(words["quorum"])
    except ValueError:
        raise WrongField(
            "quorum",
            "Write the quorum as a number (3), as a part (1/4), “5, one of each council”, or nothing.",
        ) from None
