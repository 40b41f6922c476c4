"""The forms that add and change a person of a committee."""

from collections.abc import Callable

from scrutiny_tui.domain.committees import Committee
from scrutiny_tui.domain.people import Capacity, Membership, Office, Person
from scrutiny_tui.services.use_cases import UseCases
from scrutiny_tui.tui.form_definition import Field, Form, FormValues
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
        )
        on_added(membership.id)
        return f"Added {person.name}."

    fields = _fields(Person("", ""), Capacity.MEMBER, Office.NONE)
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
        )
        return "Changed."

    fields = _fields(person, membership.capacity, membership.office)
    return Form(f"person:{membership.id}", "Change a person", fields, save)


def _fields(person: Person, capacity: Capacity, office: Office) -> tuple[Field, ...]:
    return (
        Field("name", "Name", person.name, _NAME),
        Field("capacity", "Capacity", capacity.value, _CAPACITY, _CAPACITIES),
        Field("office", "Office", office.value, "Chair, vice-chair, or none.", _OFFICES),
        Field("role", "Role", person.role, _ROLE),
        Field("initials", "Initials", person.initials, _INITIALS),
    )
