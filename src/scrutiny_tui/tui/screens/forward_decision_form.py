"""The forms that add and change a decision of the forward plan."""

from collections.abc import Callable
from datetime import date

from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.forward_plan import ForwardDecision
from scrutiny_tui.domain.text import shortened
from scrutiny_tui.services.forward_plan import ForwardWords
from scrutiny_tui.services.privacy import exempt_now
from scrutiny_tui.services.use_cases import UseCases
from scrutiny_tui.tui.form_definition import Field, Form, FormValues
from scrutiny_tui.tui.screens.day_field import read_day
from scrutiny_tui.tui.widgets.choice import CHOICE_KEYS

_TITLE = "What is to be decided, as the forward plan has it."
_MAKER = "Who decides: the Cabinet, a cabinet member, an officer; empty where you do not know."
_WHEN = "The day or the month of the decision (15 July 2026, July 2026), or empty."
_TAKEN = "The day on which it was decided; empty while it was not. Its call-in then has an end."
_PUBLISHED = "The day on which the decision was published; empty for the same day."
_YES, _NO = "yes", "no"


def new_decision(services: UseCases, committee: str, on_added: Callable[[str], None]) -> Form:
    """The form that adds decisions, one after another.

    Args:
        services: what records them.
        committee: identifier of the committee.
        on_added: called with the identifier of each decision that was added.
    """

    def save(words: FormValues) -> str:
        new = services.forward_plans.add(committee, _words(services, words))
        on_added(new.id)
        return f"Added “{shortened(new.title)}”."

    return Form(
        f"forward:new:{committee}",
        f"New decision · {services.workspace.committee(committee).name}",
        _fields(ForwardDecision("", committee, "")),
        save,
        again=True,
        exempt_now=lambda: exempt_now(services.workspace, committee),
    )


def edited_decision(services: UseCases, decision: ForwardDecision) -> Form:
    """The form that changes a decision."""

    def save(words: FormValues) -> str:
        after = services.forward_plans.edit(decision, _words(services, words))
        return f"Changed “{shortened(after.title)}”."

    return Form(
        f"forward:{decision.id}",
        "Change a decision",
        _fields(decision),
        save,
        exempt_now=lambda: exempt_now(services.workspace, decision.committee),
    )


def _words(services: UseCases, words: FormValues) -> ForwardWords:
    taken, published = (
        read_day(field, words[field], services.workspace.today) for field in ("taken", "published")
    )
    return ForwardWords(
        words["title"], words["maker"], words["when"], words["key"] == _YES, taken, published, words.exempt
    )


def _fields(decision: ForwardDecision) -> tuple[Field, ...]:
    choices = ((_NO, "no"), (_YES, "yes"))
    key = Field("key", "Key decision", _YES if decision.key else _NO, f"{CHOICE_KEYS} change it.", choices)
    return (
        Field("title", "Decision", decision.title, _TITLE),
        Field("maker", "Decided by", decision.maker, _MAKER),
        Field("when", "When", decision.when, _WHEN),
        key,
        Field("taken", "Taken on", _day(decision.taken), _TAKEN),
        Field("published", "Published on", _day(decision.published), _PUBLISHED),
    )


def _day(day: date | None) -> str:
    return written(day) if day is not None else ""
