"""The forms that add and change a person of a committee."""

from collections.abc import Callable

from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.people import Capacity, Membership, Office, Person
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
_VOTES = "Yes, no, or on what: education matters only. May be empty."


def new_person(services: UseCases, committee: Committee, on_added: Callable[[str], None]) -> Form:
    """The form that adds people to a committee, one after another.

    Args:
        services: what records them.
        committee: the committee.
        on_added: called with the identifier of each membership that was added.
    """

    def save(words: FormValues) -> str:
        person, membership = services.prepare.add_person(
            words["name"],
            committee,
            capacity=Capacity(words["capacity"]),
            office=Office(words["office"]),
            role=words["role"],
            initials=words["initials"],
            votes=words["votes"],
        )
        on_added(membership.id)
        return f"Added {person.name}."

    fields = person_fields()
    title = f"New person · {committee.name}"
    return Form(f"person:new:{committee.id}", title, fields, save, again=True)


def edited_person(services: UseCases, person: Person, membership: Membership) -> Form:
    """The form that changes a person and their membership of the committee."""

    def save(words: FormValues) -> str:
        services.prepare.edit_person(
            person,
            membership,
            name=words["name"],
            role=words["role"],
            initials=words["initials"],
            capacity=Capacity(words["capacity"]),
            office=Office(words["office"]),
            votes=words["votes"],
            since=read_day("since", words["since"], services.workspace.today),
        )
        return "Changed."

    votes = membership.entitlement.votes_typed
    fields = person_fields(
        person.name, membership.capacity, membership.office, person.role, person.initials, votes
    )
    since = Field("since", "From", "", _SINCE)
    return Form(f"person:{membership.id}", "Change a person", (*fields, since), save)


def person_fields(
    name: str = "",
    capacity: Capacity = Capacity.MEMBER,
    office: Office = Office.NONE,
    role: str = "",
    initials: str = "",
    votes: str = "",
) -> tuple[Field, ...]:
    """The fields of a person of a committee, with these values at first."""
    return (
        Field("name", "Name", name, _NAME),
        Field("capacity", "Capacity", capacity.value, _CAPACITY, _CAPACITIES),
        Field("office", "Office", office.value, "Chair, vice-chair, or none.", _OFFICES),
        Field("role", "Role", role, _ROLE),
        Field("initials", "Initials", initials, _INITIALS),
        Field("votes", "Votes", votes, _VOTES),
    )
