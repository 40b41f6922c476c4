"""Values of options. Each function reads one from the command line, or says what was expected."""

import re
from argparse import ArgumentParser, ArgumentTypeError, _SubParsersAction
from datetime import date, datetime, time
from pathlib import Path
from typing import TypeAlias

from scrutiny_tui.domain.committees import QuorumRule, read_quorum
from scrutiny_tui.domain.part import Part

Commands: TypeAlias = "_SubParsersAction[ArgumentParser]"


def word(text: str) -> str:
    """A choice as a script writes it: lower case, joined by hyphens ("with-officers")."""
    return text.strip().lower().replace(" ", "-")


def day(text: str) -> date:
    """A date as YYYY-MM-DD."""
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise ArgumentTypeError(f"{text!r} is no date of the calendar written YYYY-MM-DD, for example 2026-03-17")


def moment(text: str) -> datetime:
    """A moment as YYYY-MM-DD, or with HH:MM or HH:MM:SS after a space. A day alone means its end."""
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}( \d{2}:\d{2}(:\d{2})?)?", text):
            return datetime.fromisoformat(text + " 23:59:59.999999"[len(text) - len("YYYY-MM-DD") :])
    except ValueError:
        pass
    raise ArgumentTypeError(
        f"{text!r} is no moment written YYYY-MM-DD or “YYYY-MM-DD HH:MM”, for example “2026-03-17 10:30”"
    )


def clock_time(text: str) -> time:
    """A time as HH:MM."""
    try:
        if re.fullmatch(r"\d{1,2}:\d{2}", text):
            return time.fromisoformat(text.zfill(5))
    except ValueError:
        pass
    raise ArgumentTypeError(f"{text!r} is no time of day written HH:MM, for example 10:30")


def yes_or_no(text: str) -> bool:
    """Whether something is so: yes or no."""
    if (typed := text.strip().lower()) not in ("yes", "no"):
        raise ArgumentTypeError(f"{text!r} is neither yes nor no")
    return typed == "yes"


def part(text: str) -> Part:
    """A part of a meeting's record, in upper or lower case."""
    try:
        return Part(text.strip().lower())
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no part of the record; write public or exempt") from None


def folder(text: str) -> Path | None:
    """A folder; None for an empty name, which a script passes when its variable is not set."""
    return Path(text) if text.strip() else None


def quorum(text: str) -> QuorumRule:
    """A quorum: a number of members, a part of them ("1/4"), or with one of each council."""
    if "/" not in text and "each" not in text.lower():
        return QuorumRule(whole_number(text))
    try:
        return read_quorum(text)
    except ValueError:
        raise ArgumentTypeError(
            f"{text!r} is no quorum; write a number of members, a part of them, such as 1/4, or "
            "either with “, one of each council”"
        ) from None


def whole_number(text: str) -> int:
    """A whole number, 0 or more."""
    if text.isascii() and text.isdecimal() and len(text) <= 9:
        return int(text)
    raise ArgumentTypeError(f"{text!r} is no whole number")
