"""Days that do not exist, and weekdays that do not fit. The meeting is on Tuesday 3 March 2026."""

import pytest

from scrutiny_tui.domain.doubts.doubt import DoubtKind
from tests.domain.doubts.doubted import MET, said


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("It ends on 31 September.", "There is no 31 September."),
        ("It ends on the 31st of June.", "There is no 31st of June."),
        ("It ends on 30 February 2027.", "There is no 30 February 2027."),
        ("It ends on 29 February 2027.", "There is no 29 February 2027."),
        ("It ends on November 31, 2026.", "There is no November 31, 2026."),
        ("It ends on 31/11/2026.", "There is no 31/11/2026."),
        ("It ends on 31.11.2026.", "There is no 31.11.2026."),
        ("It ends on 2026-11-31.", "There is no 2026-11-31."),
        ("It lasts from 29 to 31 April.", "There is no 31 April."),
        ("It ends on Tuesday 11 November 2026.", "11 November 2026 is a Wednesday, not a Tuesday."),
        ("It ends on tuesday, 11th November 2026.", "11 November 2026 is a Wednesday, not a Tuesday."),
        ("It ends on Tue 11/11/2026.", "11 November 2026 is a Wednesday, not a Tuesday."),
        ("It ends on Sun 12/4/27.", "12 April 2027 is a Monday, not a Sunday."),
        ("/rq a chart @DEC by Sun 12/4/27", "12 April 2027 is a Monday, not a Sunday."),
        ("It ends on Sunday 13/4.", "13 April 2026 is a Monday, not a Sunday."),
        ("It ended at 25.30 pm.", "There is no 25.30 pm."),
        ("It ended at 7.75 pm, late.", "There is no 7.75 pm."),
        ("It ended at 13:00 a.m.", "There is no 13:00 a.m."),
        ("/rs ends at 7.60pm", "There is no 7.60pm."),
        ("/rq a chart @DEC by the last meeting", "“by the last meeting” is before the meeting."),
        ("/rq a chart @DEC for the previous meeting", "“for the previous meeting” is before the meeting."),
        ("It ends on 11 November 2026 (Tuesday).", "11 November 2026 is a Wednesday, not a Tuesday."),
        ("It ends on Monday, November 11th, 2026.", "11 November 2026 is a Wednesday, not a Monday."),
        ("It is to be seen on Monday 10 March.", "10 March 2026 is a Tuesday, not a Monday."),
        ("/rs that it end on 31 September", "There is no 31 September."),
        ("/moved Moss seconded Reed: that it end on 31 September", "There is no 31 September."),
        ("/rq a chart @DEC by 31 September", "There is no 31 September."),
        ("/rq a chart @DEC by 30 Febuary", "“Febuary” is not a month. Did you mean February?"),
        ("/rq a chart @DEC by Ocotber", "“Ocotber” is not a month. Did you mean October?"),
        ("/rq a chart @DEC by 5 Marhc", "“Marhc” is not a month. Did you mean March?"),
        (
            "/rq a chart @Lock Keepers and the Mate by 31 Febuary",
            "“Febuary” is not a month. Did you mean February?",
        ),
        ("It ends on 5 Ocotber.", "“Ocotber” is not a month. Did you mean October?"),
        ("/rq a chart @DEC by 12 October 2025", "“by 12 October 2025” is before the meeting."),
        ("/rq a chart @DEC by 31/11", "There is no 31/11."),
        ("/rq a chart @DEC by 31/11/26", "There is no 31/11/26."),
        ("/rq a chart @DEC by the 32nd", "There is no 32nd."),
        ("/rq a chart @DEC by 32 March", "There is no 32 March."),
        ("/rq a chart @DEC by Tuesday 32 March", "There is no 32 March."),
        ("/rq a chart @DEC by 29 Feb", "There is no 29 Feb in 2027."),
        ("It leaks. >> DEC by Thursday 31/06", "There is no 31/06."),
        ("/rq a chart @DEC by tommorow", "“tommorow” is not understood. Did you mean tomorrow?"),
        ("/rq a chart @DEC by teh next meeting", "“teh” is not understood. Did you mean the?"),
        ("/rq a chart @DEC by Wendesday", "“wendesday” is not understood. Did you mean wednesday?"),
        ("/rc a chart @Jo Soap by tommorow", "“tommorow” is not understood. Did you mean tomorrow?"),
        ("/rc a chart @Jo Soap next meetting", "“meetting” is not understood. Did you mean meeting?"),
        ("/rc a chart @Jo Soap by end of Mrach", "“mrach” is not understood. Did you mean march?"),
        ("/rq a chart @DEC by end of Mrach", "“mrach” is not understood. Did you mean march?"),
        ("/ac a chart >> Jo Soap by 3 Februrary", "“Februrary” is not a month. Did you mean February?"),
        ("/rs draws a chart >> Mr Soap Wensday", "“wensday” is not understood. Did you mean wednesday?"),
        ("/rq a chart @DEC yesterday", "“yesterday” is before the meeting."),
        ("/rq a chart @DEC by last Friday", "“by last Friday” is before the meeting."),
        ("/rq a chart @DEC by Monday 10 March", "10 March 2026 is a Tuesday, not a Monday."),
        ("/rq a chart @DEC by Monday 10 November", "10 November 2026 is a Tuesday, not a Monday."),
        ("/ap Reed (away until 31 June)", "There is no 31 June."),
        ("/declare Reed 5 ORI a boat since 31 June", "There is no 31 June."),
        ("/purpose To prepare for 31 June.", "There is no 31 June."),
        ("/deferred to 31 September", "There is no 31 September."),
        ("/item 9 Minutes of Tuesday 2 December 2026", "2 December 2026 is a Wednesday, not a Tuesday."),
        ("/urgent Breach because it rained on 31 June", "There is no 31 June."),
    ],
)
def test_a_day_that_cannot_be_is_doubted(line: str, sentence: str) -> None:
    found = said("/item 5", line, but=DoubtKind.FATE_OPEN)
    assert [one for one in found if one != "Nothing is recorded of this item."] == [sentence]


@pytest.mark.parametrize(
    "line",
    [
        "It ends on 30 September, Wednesday 11 November 2026 and 29 February 2028.",
        "It was on Monday 10 November, and it will be on Tuesday 10 March.",
        "It will be on Tuesday 10 November, as the agenda said.",
        "It began at 7.30 pm, 19.30 pm, 12 noon, 7:05 a.m. and 12.00am, and cost £25.75.",
        "It ends on Mon 12/4/27 or Sunday 12.4.26, and 5 men met on sat 12/4/27.",
        "It sat 3 May and met on 11/11/2026 and 11.11.26.",
        "Of 31 may trees, 46 March Street has 3.31 June flowers.",
        "The score was 31-9-2 in ref. 31/13, and £31.9.2026 was paid.",
        "Planning reference 22/13/2026/A, on page 31.",
        "/note ring on 31 June",
        "/rs notes it >> DEC by 30 June",
        "/rq a chart @DEC by 3 March 2026",
        "The 12 Marsh Lane houses and 5 members, 20 jurors and 3 Octopus berths.",
        "/rq a chart @DEC by the next meeting",
        "/rq a chart @DEC by 31/12",
        "/rq a chart @DEC by Friday 30/10",
        "/rq a chart @DEC by the end of 26/27",
        "/rq a chart @DEC by the 31st",
        "/rq a chart @DEC by the 50th anniversary",
        "/rq a chart @DEC when the new lock is open",
        "It ends on 32 May Street, and 31/11 of it is mud.",
    ],
)
def test_a_day_that_can_be_is_not_doubted(line: str) -> None:
    assert said("/item 5", line) == []


@pytest.mark.parametrize("line", ["/confirm 8 December", "/confirm 9 November 2025"])
def test_minutes_of_a_day_on_which_the_committee_did_not_meet_are_doubted(line: str) -> None:
    [sentence] = said("/item 5", line, sitting=MET)
    assert sentence.startswith("No meeting of the committee on ")


def test_minutes_of_a_meeting_are_not_doubted_nor_any_where_no_meeting_is_known() -> None:
    assert said("/item 5", "/confirm 9 December", sitting=MET) == []
    assert said("/item 5", "/confirm 8 December") == []
