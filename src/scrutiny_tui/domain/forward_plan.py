"""The forward plan: decisions that an executive says it will take, and a committee may want to hear of first.

An executive in England publishes its key decisions 28 clear days before it takes them (Local Authorities
(Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012, regulation 9).
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ForwardDecision:
    """A decision of the forward plan that a committee keeps in view. The plan is public, and so is this.

    Attributes:
        id: the store's own identifier.
        committee: identifier of the committee that keeps it in view.
        title: what is to be decided.
        maker: who decides: the cabinet, a cabinet member, an officer; may be empty.
        when: the time of the decision as the plan has it ("July 2026"); may be empty.
        on: the day that it gives, for a month the last; None where it gives none.
        key: whether it is a key decision.
        planned: identifier of the planned item by which the committee considers it before the decision; None
            where it does not want to.
    """

    id: str
    committee: str
    title: str
    maker: str = ""
    when: str = ""
    on: date | None = None
    key: bool = False
    planned: str | None = None
