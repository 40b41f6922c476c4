"""The forms that add and change a person of a committee."""

from collections.abc import Callable

from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.people import (
    NO_DETAILS,
    Capacity,
    Membership,
    Office,
    Person,
    PersonDetails,
    details_of,
)
from scrutiny_tui.services.use_cases import UseCases
from scrutiny_tui.tui.form_definition import Field, Form, FormValues
from scrutiny_tui.tui.screens.day_field import read_day
from scrutiny_tui.tui.widgets.choice import CHOICE_KEYS

_CAPACITIES = tuple((capacity.value, capacity.value) for capacity in Capacity)
_OFFICES = (
    (Office.NONE.value, "none"),
    (Office.CHAIR.value, "chair"),
    (Office.VICE_CHAIR.value, "vice-chair"),
)
_NAME = "As printed, title included: Councillor Ada Moss."
_CAPACITY = f"{CHOICE_KEYS} change it, or its first letter."
_ROLE = "The post held: Director for Children and Families."
_INITIALS = "By which the papers call them: DCF."
_SINCE = "The day from which this holds; empty puts right what was wrong."
_COUNCIL = "On a joint committee, the council that appointed them. May be empty."
_VOTES = "Yes, no, or on what: education matters only. May be empty."


def new_person(services: UseCases, committee: Committee, on_added: Callable[[str], None]) -> Form:
    """The form that adds people to a committee, one after another.

    Args:
        services: what records them.
        committee: the committee.
        on_added: called with the identifier of each membership that was added.
    """

    def save(words: FormValues) -> str:
        person, membership = services.prepare.add_person(entered(words), committee)
        on_added(membership.id)
        return f"Added {person.name}."

    fields = person_fields()
    title = f"New person · {committee.name}"
    return Form(f"person:new:{committee.id}", title, fields, save, again=True)


def edited_person(services: UseCases, person: Person, membership: Membership) -> Form:
    """The form that changes a person and their membership of the committee."""

    def save(words: FormValues) -> str:
        since = read_day("since", words["since"], services.workspace.today)
        services.prepare.edit_person(person, membership, entered(words), since)
        return "Changed."

    since = Field("since", "From", "", _SINCE)
    fields = (*person_fields(details_of(person, membership)), since)
    return Form(f"person:{membership.id}", "Change a person", fields, save)


def person_fields(details: PersonDetails = NO_DETAILS) -> tuple[Field, ...]:
    """The fields of a person of a committee, with these values at first."""
    return (
        Field("name", "Name", details.name, _NAME),
        Field("capacity", "Capacity", details.capacity.value, _CAPACITY, _CAPACITIES),
        Field("office", "Office", details.office.value, "Chair, vice-chair, or none.", _OFFICES),
        Field("role", "Role", details.role, _ROLE),
        Field("initials", "Initials", details.initials, _INITIALS),
        Field("votes", "Votes", details.votes, _VOTES),
        Field("council", "Appointed by", details.council, _COUNCIL),
    )


def entered(words: FormValues) -> PersonDetails:
    """What was entered into those fields."""
    return PersonDetails(
        words["name"],
        Capacity(words["capacity"]),
        Office(words["office"]),
        words["role"],
        words["initials"],
        words["votes"],
        words["council"],
    ).on_one_line()
