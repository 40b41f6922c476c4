"""Customs: what of a council's house style is needed to read its capture lines."""

from msgspec import Struct

from scrutiny_tui.domain.deadline_days import USUAL_DAYS, DeadlineDays
from scrutiny_tui.domain.working_days import Nation


class Customs(Struct, frozen=True):
    """The words of one council.

    Attributes:
        titles: the titles that its printed names begin with, besides those that are known everywhere.
        chair: what minutes call the person in the chair.
        vice_chair: what they call the vice-chair.
        chair_words: what the person in the chair is called, in all of these ways.
        vice_chair_words: the same of the vice-chair.
        nation: the nation the council is in.
        interests: the categories of interest in the council's code of conduct.
        days: the days that it has for its deadlines; a committee may have others (`Settings.days`).
        remote_present: whether the law counts a member who attends online as present.
    """

    titles: tuple[str, ...] = ()
    chair: str = "Chair"
    vice_chair: str = "Vice-Chair"
    chair_words: tuple[str, ...] = ()
    vice_chair_words: tuple[str, ...] = ()
    nation: Nation = Nation.ENGLAND
    interests: tuple[str, ...] = ()
    days: DeadlineDays = USUAL_DAYS
    remote_present: bool = False

    def plus(self, other: "Customs") -> "Customs":
        """These customs with others added, each word once; offices, nation and deadlines are the others'."""
        return Customs(
            _each_once(self.titles, other.titles),
            other.chair,
            other.vice_chair,
            _each_once(self.chair_words, other.chair_words),
            _each_once(self.vice_chair_words, other.vice_chair_words),
            other.nation,
            _each_once(self.interests, other.interests),
            other.days,
            self.remote_present or other.remote_present,
        )


def _each_once(*words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for each in words for word in each if word))


ENGLAND = Customs(
    chair_words=(
        *("Chair", "Chairman", "Chairwoman", "Chairperson", "Convener", "Convenor"),
        *("Madam Chair", "Mr Chair", "Mr Chairman", "Madam Chairman", "Cadeirydd", "Cathaoirleach"),
    ),
    vice_chair_words=(
        *("Vice-Chair", "Vice-Chairman", "Vice-Chairwoman", "Vice-Chairperson", "Vice-Convener"),
        *("Deputy Chair", "Deputy Chairman", "Deputy Chairperson", "Depute Convener", "Is-gadeirydd"),
    ),
)
"""What is understood in every council, whatever its house style says."""
