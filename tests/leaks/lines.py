"""Capture lines of every kind. Each `%` stands for a secret of its own."""

import re
from collections.abc import Callable

PRINTED = (
    "Members heard that % was open.",
    "Chair: asked about %",
    "- the north of %",
    "/heading %",
    "/conclude % had improved.",
    "/resolved supports %.",
    "/request the cost of % @DEC by 30 April",
    "/action visit % @Reed by June",
    "A note on % would be circulated. >> DEC by 30 April",
)
"""Lines whose words the public minutes print when they are typed in public."""
SAID_OF_LOG = (
    "% had begun",
    "closed because % was open",
    "ask again by June because % was late",
    "ask again before % opens",
)
"""What a line says of an entry of the log, behind its reference."""
OTHERS = (
    "~% on the quay",
    "% rounds?? were missed",
    r"\/% or: a point",
    "/purpose To review %.",
    "/report Report by the Director of %",
    "/paper %, appendix 2",
    "/note ask about %",
    "/enquiry why was % late?",
    "/allow 30",
    "/asked Jane %: when will % open?",
    "/answer % opens soon",
    "/supplementary and % too?",
    "/written @% by June",
    "/matter the sale of %",
    "/maker Cabinet Member for %",
    "/grounds % was not asked",
    "/outcome back because % was not asked",
    "/prayer that % be kept",
    "/attending Dr % Kerr, Director, % Trust",
    "/resolved asks for a plan of %. >> @% by % next week",
    "/request the price of % @% by the %",
    "/action see to % @% as soon as % allows",
    "/recommend fund % @% by 30 April",
    "/recommend that % be bought @Cabinet",
    "/reason % was missed.",
    "/noted",
    "/noted % and its figures",
    "/agreed",
    "/agreed that % go ahead",
    "/moved Hale seconded Reed",
    "/moved Hale seconded Reed: that % be kept",
    "/vote 2-1",
    "/vote unanimous",
    "/lost",
    "/carried",
    "/withdrawn",
    "/deferred to the meeting after %",
    "/accepted",
    "/amend Hale Reed leave out “%”",
    "/record Hale against",
    "/ballot % 2, % 1",
    "/here all",
    "/ap Reed",
    "/absent Hale",
    "/sub Mr % for Reed",
    "/online Hale",
    "/with DEC",
    "/with Dr % Kerr, Director, % Trust",
    "/in Hale 7.17",
    "/in Mrs % Lund 7.20",
    "/out Reed 8.05",
    "/chair Hale",
    "/declare Hale 5 ORI trustee of %; stays",
    "/declare none",
    "/respond ECSC-001 rejected because % is short",
    "/respond ECSC-002 accepted because of %",
    "/update ECSC-001 % had begun",
    "/update 2 closed because % was open",
    "/update ecsc-1 ask again by June because % was late",
    "/open 6pm",
    "/adjourn 7pm",
    "/resume 7.05pm",
    "/extend 30",
    "/confirm 3 March with 8.4: for “%” read “%”",
    "/close 9pm",
)
"""Lines that print otherwise, elsewhere, or not at all."""
ITEMS = (
    "/item 5",
    "/item 6",
    "/item %",
    "/item 20 %",
    "/urgent % because of %",
    "/question %",
    "/callin %",
    "/petition %",
)
"""Lines that go to an item, or add one."""
OUT, IN = "/exempt 3", "/public"
SLIPS = (
    "/exmpt 3",
    "/exempt3",
    "▪ /exempt 3",
    "Chair: /exempt 3",
    "10.32 /exempt 3",
    "o\t/exempt 3",
    "** /exempt",
)
"""Lines that may have been meant to exclude the public."""


def is_boundary(line: str) -> bool:
    """Whether a line begins or ends an exempt stretch, or may have been meant to."""
    return line in (OUT, IN, *SLIPS)


def is_fact(line: str) -> bool:
    """Whether the names in a line are public wherever it is typed: a substitute's, as a member's."""
    return line.startswith("/sub ")


def filled(line: str, secret: Callable[[], str]) -> str:
    """A line with its secrets."""
    return re.sub("%", lambda _: secret(), line)
