"""The names in a list of people, put into the form in which they are printed."""

import re
from collections.abc import Sequence

from msgspec import Struct, field

from scrutiny_tui.domain.customs import Customs
from scrutiny_tui.domain.names.forms import HONOURS
from scrutiny_tui.domain.names.looks import looks_like_a_name
from scrutiny_tui.domain.names.titles import COUNCILLOR, folded, title_run, titles_of
from scrutiny_tui.domain.people_list.headings import is_heading_of_names
from scrutiny_tui.domain.people_list.standing import Standing, read_standing

MOST_CHARACTERS = 120
"""A longer cell is no name."""
_NOBODY = re.compile(
    r"\W*(?:vacan(?:t|cy|cies)\b.*|tb[ca]|to be (?:confirmed|advised|appointed|nominated)|n/?a|none)\W*"
)
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_BEHIND = re.compile(r"\s+[–—-]\s+|\s*;\s*|,\s+|,(?=\S)")
"""What parts a name from what is said of its bearer."""
_POST_WORDS = frozenset(
    {
        *(
            "director",
            "head",
            "manager",
            "officer",
            "chief",
            "leader",
            "member",
            "assistant",
            "deputy",
            "clerk",
        ),
        *(
            "secretary",
            "solicitor",
            "governor",
            "representative",
            "executive",
            "treasurer",
            "adviser",
            "advisor",
        ),
        *(
            "lead",
            "principal",
            "senior",
            "service",
            "services",
            "inspector",
            "superintendent",
            "commissioner",
        ),
        *("of", "for", "and", "the", "&"),
    }
)
"""Words of a post, by which "Gwen Dale, Director" is not taken for a surname with its forename."""
_MOST_FORENAMES = 4


class NameRead(Struct):
    """A name from a list.

    Attributes:
        name: as it is printed; empty where the cell names nobody.
        standing: what stands with it of capacity, office and post.
        mended: what was put right, each in a short phrase.
        refused: why there is no name in the cell; empty where there is one.
    """

    name: str = ""
    standing: Standing = field(default_factory=Standing)
    mended: list[str] = field(default_factory=list)
    refused: str = ""


def read_name(cell: str, customs: Customs, *, title: str = "", councillors: bool = False) -> NameRead:
    """A name in a cell.

    Args:
        cell: its words: "Cllr Ada Moss (Chair)", "Moss, Ada", "Gwen Dale, Director of Place".
        customs: the council's own titles and words.
        title: the title that another column gives.
        councillors: whether the heading says that all in the column are councillors.
    """
    if refused := _why_no_name(cell):
        return NameRead(refused=refused)
    found = NameRead(" ".join(_BRACKETS.sub("", cell).split()))
    for said in _BRACKETS.findall(cell):
        _take(found, said, customs)
    _part(found, customs)
    _put_title(found, customs, title, councillors=councillors)
    if not looks_like_a_name(found.name, customs):
        found.refused = f"“{found.name}” does not look like a name"
    return found


def _why_no_name(cell: str) -> str:
    if not cell:
        return "there is no name"
    if is_heading_of_names(cell):
        return f"“{cell}” is a heading"
    if _NOBODY.fullmatch(folded(cell)):
        return f"“{cell}” names nobody"
    if len(cell) > MOST_CHARACTERS:
        return "what stands in place of the name is far too long"
    return ""


def _take(found: NameRead, said: str, customs: Customs) -> None:
    """Take what stands in brackets behind a name, or say that it is not taken."""
    standing = read_standing(said, customs)
    if standing.told:
        found.standing = standing
        found.mended.append(f"“{said}” is taken from behind the name")
    elif folded(said) in HONOURS:
        found.name = f"{found.name} {said}"
    elif said.strip():
        found.mended.append(f"“({said})” is not taken")


def _part(found: NameRead, customs: Customs) -> None:
    """Part a name from what stands behind it: an office, a post, an honour, or its own forenames."""
    parted = _BEHIND.split(found.name, maxsplit=1)
    if len(parted) == 1 or not all(parted):
        return
    before, behind = parted
    standing = read_standing(behind, customs)
    if all(folded(word) in HONOURS for word in behind.replace(",", " ").split()):
        return
    if standing.told:
        found.name, found.standing = before, standing
        found.mended.append(f"“{behind}” is taken from behind the name")
    elif "," in found.name and _is_turned_round(before, behind, customs):
        found.name = _turned(before, behind, customs)
        found.mended.append(f"written “{before}, {behind}”")
    else:
        found.name, found.standing = before, Standing(post=behind)
        found.mended.append(f"“{behind}” is taken as the role")


def _is_turned_round(before: str, behind: str, customs: Customs) -> bool:
    """Whether a name begins with its surname: "Moss, Councillor Ada"."""
    words = folded(behind).split()
    count, titles = title_run(words, titles_of(customs))
    forenames = words[count:]
    if not _POST_WORDS.isdisjoint(forenames) or len(forenames) > _MOST_FORENAMES:
        return False
    titled, _ = title_run(folded(before).split()[:-1], titles_of(customs))
    return bool(titles) or not titled or len(folded(before).split()) == titled + 1


def _turned(before: str, behind: str, customs: Customs) -> str:
    """Forenames before the surname, the titles of either before both."""
    surname, forenames = before.split(), behind.split()
    first, second = (_titles(words, customs) for words in (surname, forenames))
    titles = [*surname[:first], *forenames[:second]]
    honours = [word for word in forenames[second:] if folded(word) in HONOURS]
    given = [word for word in forenames[second:] if word not in honours]
    return " ".join([*titles, *given, *surname[first:], *honours])


def _titles(words: Sequence[str], customs: Customs) -> int:
    """How many of some words are titles at their beginning."""
    return title_run([folded(word) for word in words], titles_of(customs))[0]


def _put_title(found: NameRead, customs: Customs, title: str, *, councillors: bool) -> None:
    known = titles_of(customs)
    words = [folded(word) for word in found.name.split()]
    _, has = title_run(words[:-1], known)
    _, given = title_run(folded(title).split(), known)
    if title and given and not set(given) <= set(has):
        found.name = f"{title} {found.name}"
    elif councillors and not has:
        found.name = f"{COUNCILLOR.capitalize()} {found.name}"
        found.mended.append("“Councillor” is put before the name")
