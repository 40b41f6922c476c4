"""When something begins, ends or takes place, which two lines of an item date otherwise."""

import pytest

from tests.domain.doubts.doubted import HERE, said

APPLY = "The Director said that the new charges would apply from 1 October."
START = "Work on the sea wall would start in September 2028."
RAISED = "/resolved that mooring charges be increased by 4% from 1 April"
RENT = "The rent of a plot would go up by £6 from £48 to £54 from 1 October."
CLOSES = "The consultation would close on 12 May."
FERRY = "/resolved that the ferry timetable come into force on 1 July"


@pytest.mark.parametrize(
    ("before", "line", "here", "there"),
    [
        (APPLY, "/resolved that the new charges apply from 1 November", "from 1 November", "from 1 October"),
        (
            APPLY,
            "/recommend that the charges take effect on 1 December @Cabinet",
            "on 1 December",
            "from 1 October",
        ),
        (APPLY, "/resolved to introduce the new charges from 1 May", "from 1 May", "from 1 October"),
        (
            START,
            "/resolved that the work on the sea wall start in September 2027",
            "in September 2027",
            "in September 2028",
        ),
        (START, "Work on the wall would start in April 2028.", "in April 2028", "in September 2028"),
        (
            RAISED,
            "The Director confirmed that the new charges would apply from 1 May.",
            "from 1 May",
            "from 1 April",
        ),
        (RENT, "/resolved that the rent of a plot be £54 from 1 May", "from 1 May", "from 1 October"),
        (RENT, "/resolved that tenants pay £54 from 1 May", "from 1 May", "from 1 October"),
        (FERRY, "It would come into force on 1 June.", "on 1 June", "on 1 July"),
        (CLOSES, "/resolved that the consultation end on 19 May", "on 19 May", "on 12 May"),
        (
            "The slipway reopens on 3 June.",
            "/rs that the slipway reopen on 10 June",
            "on 10 June",
            "on 3 June",
        ),
        (
            "The ferry would run until 30 September.",
            "/rs that the ferry run until 31 October",
            "until 31 October",
            "until 30 September",
        ),
        (
            "From 1 May, the charges would apply.",
            "/rs that the charges apply from 1 June",
            "from 1 June",
            "From 1 May",
        ),
    ],
)
def test_another_date_of_the_same_thing_is_doubted(before: str, line: str, here: str, there: str) -> None:
    assert said(*HERE, before, line) == [f"“{here}” stands here, and “{there}” before: one may be a slip."]


NOVEMBER = "/resolved that the new charges apply from 1 November"


@pytest.mark.parametrize(
    "lines",
    [
        (APPLY, "/resolved that the new charges apply from 1 October 2026"),
        (APPLY, "Councillor Reed asked for 1 November.", NOVEMBER),
        (APPLY, "Members thought that the charges should be postponed.", NOVEMBER),
        (APPLY, f"\\{APPLY.replace('October', 'May')}"),
        ("Councillor Reed asked whether the charges could apply from 1 October.", NOVEMBER),
        ("The charges would apply from October.", "/resolved that the charges apply from 1 October 2026"),
        (
            "The charges for visitors would apply from 1 October.",
            "/rs that charges for boats apply from 1 May",
        ),
        ("Work on the pier would start in May.", "/resolved that work on the wall start in June"),
        ("Phase 1 of the work would start in May.", "/resolved that phase 2 of the work start in June"),
        ("The work would start in May.", "The second phase of the work would start in June."),
        ("The work would start in May.", "The work would end in June."),
        ("The scheme started in May 2019.", "/resolved that the scheme start in May 2027"),
        ("The pilot would apply until May.", "/resolved that the pilot apply from March"),
        (f"{APPLY[:-1]}, but members preferred 1 November.", NOVEMBER),
        (
            "The slipway would be closed from 4 May and would reopen on 14 May.",
            "/resolved that the slipway be closed from 4 May",
        ),
        ("The slipway would be closed until 14 May.", "/resolved that the slipway be closed from 4 May"),
        ("The work would end by June.", "The Director said that the work would now end by August."),
        ("The meeting would be held on 12 May.", "The meeting at Mill Lane would be held on 19 May."),
        (APPLY, "/moved Moss seconded Reed: that the charges apply from 1 May", "/vote 1-4"),
        (START, "The work would start with a survey in April 2028."),
        (START, "/item 6", "Work on the sea wall would start in September 2027."),
    ],
)
def test_a_date_of_something_else_and_one_that_is_explained_are_not(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines) == []


def test_the_date_of_what_is_exempt_is_not_quoted_in_public() -> None:
    public = "The new charges would apply from 1 May."
    assert said(*HERE, "/exempt 3", APPLY, "/public", public) == []
    assert said(*HERE, APPLY, "/exempt 3", public, "/public") != []
