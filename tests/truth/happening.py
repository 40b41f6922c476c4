"""A happening: capture lines, and what must and must not be said of it, tried through the command line.

A case is a table of a TOML file. What it may say:

    name            one sentence: what is held to
    lines           capture lines, in the meeting of the first day
    prints, never   patterns found, and not found, in the public minutes (text, white space folded)
    exempt_prints, exempt_never   the same for the exempt minutes
    next_lines, next_prints, next_never   lines captured in the meeting after it, and what its minutes say
    doubts, undoubted   patterns found, and not found, in what `capture` and `check` say
    returned        the numbers of the lines that are handed back, and of no others
    log             the entries of the action log, in order: each a table of what its JSON holds
    says            tables of a command (`run`) and of what it prints (`prints`, `never`)
    style, quorum   of the committee; "england" and "3" unless said
    more, after     commands before and after the capture, where {C} is the committee, {M} the meeting
                    and {R1} the first reference of the log
    today           the day of the meeting unless said
    why             where the rule comes from

Patterns do not mind capitals, unless they say so: (?-i:…).
"""

import json
import re
import shlex
import shutil
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.cli.command_line import CommandLine, Ran

KEYS = {
    *(
        "name",
        "why",
        "lines",
        "prints",
        "never",
        "exempt_prints",
        "exempt_never",
        "next_lines",
        "next_prints",
    ),
    *(
        "next_never",
        "doubts",
        "undoubted",
        "returned",
        "log",
        "says",
        "style",
        "quorum",
        "more",
        "after",
        "today",
    ),
}

Case = Mapping[str, Any]  # what TOML gives


@dataclass(frozen=True)
class Council:
    """The committee that all cases of a folder are about.

    Attributes:
        committee: its name.
        members: their printed names, and the office or capacity as the command line has it.
        officers: printed name, role and initials.
        days: the days of its meetings, the first of which the cases happen on.
        time: when the meetings begin.
    """

    committee: str
    members: tuple[tuple[str, str], ...]
    officers: tuple[tuple[str, str, str], ...]
    days: tuple[str, ...]
    time: str


@dataclass
class Stores:
    """Stores with a committee and its meetings, made once for each style and quorum.

    Attributes:
        folder: where they are.
        made: by council, style and quorum: the store and the references of its meetings.
    """

    folder: Path
    made: dict[tuple[str, str, str], tuple[Path, tuple[str, ...]]] = field(default_factory=dict)

    def copy_of(
        self, at: Path, council: Council, style: str, quorum: str, typed: Callable[[Path], CommandLine]
    ) -> tuple[str, ...]:
        """Put a store with this committee at a path; the references of its meetings."""
        key = (council.committee, style, quorum)
        if key not in self.made:
            store = self.folder / f"store-{len(self.made)}"
            self.made[key] = (store, set_up(typed(store), council, style, quorum))
        store, meetings = self.made[key]
        shutil.copytree(store, at)
        return meetings


def set_up(scrutiny: CommandLine, council: Council, style: str, quorum: str) -> tuple[str, ...]:
    """Add a committee, its people and its meetings; the references of the meetings."""
    name, today = council.committee, council.days[0]
    scrutiny.done("committee", "add", name, "--style", style, "--quorum", quorum, today=today)
    for person, office in council.members:
        scrutiny.done("person", "add", person, "--committee", name, office, today=today)
    for person, role, initials in council.officers:
        officer = ("--officer", "--role", role, "--initials", initials)
        scrutiny.done("person", "add", person, "--committee", name, *officer, today=today)
    when = ("--time", council.time, "--date")
    return tuple(
        scrutiny.done("meeting", "add", "--committee", name, *when, day, today=today).strip()
        for day in council.days
    )


def cases_in(folder: Path) -> list[tuple[str, Case]]:
    """All cases of a folder, each with its file and name."""
    return [
        (f"{file.stem}: {case['name']}", case)
        for file in sorted(folder.glob("*.toml"))
        for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]
    ]


def faults_of(case: Case, scrutiny: CommandLine, council: Council, meetings: tuple[str, ...]) -> list[str]:
    """What the program says that is not so, or leaves out; nothing when all is well."""
    return list(Happening(case, scrutiny, council, meetings).faults())


@dataclass
class Happening:
    """One case, typed into a store of its own.

    Attributes:
        case: the case.
        scrutiny: the command line on that store.
        council: whose committee it is.
        meetings: the references of the committee's meetings.
    """

    case: Case
    scrutiny: CommandLine
    council: Council
    meetings: tuple[str, ...]

    def faults(self) -> Iterator[str]:
        """Type the case and say what is wrong."""
        if unknown := set(self.case) - KEYS:
            yield f"the case says what no case may say: {', '.join(sorted(unknown))}"
        yield from self._commands("more")
        taken = self._captured(self.meetings[0], self.case["lines"])
        if taken.status not in (0, 1):
            yield f"capture ended with {taken.status}: {taken.err}"
        if "next_lines" in self.case:
            later = self._captured(self.meetings[1], self.case["next_lines"])
            if later.status != 0:
                yield f"the next meeting's capture ended with {later.status}: {later.err}"
        yield from self._commands("after")
        yield from self._returned(taken.err)
        yield from self._minutes("", self.meetings[0], "public")
        yield from self._minutes("exempt_", self.meetings[0], "exempt")
        yield from self._minutes("next_", self.meetings[1], "public")
        yield from self._doubts(taken.err)
        yield from self._log()
        for command in self.case.get("says", ()):
            ran = self._run(*self._words(command["run"]))
            text = ran.out + ran.err
            yield from wrong_in(text, command.get("prints", ()), command.get("never", ()), command["run"])

    def _run(self, *words: str, stdin: str = "") -> Ran:
        today = self.case.get("today", self.council.days[0])
        return self.scrutiny(*words, stdin=stdin.encode(), today=today)

    def _captured(self, meeting: str, lines: str) -> Ran:
        return self._run("capture", meeting, stdin=lines.lstrip("\n"))

    def _entries(self) -> list[dict[str, Any]]:
        return list(json.loads(self._run("actions", "--format", "json").out or "[]"))

    def _words(self, command: str) -> list[str]:
        given = {"C": self.council.committee, "M": self.meetings[0]}
        if "{R" in command:
            given |= {f"R{place}": entry["reference"] for place, entry in enumerate(self._entries(), 1)}
        return [re.sub(r"\{(\w+)\}", lambda gap: given[gap[1]], word) for word in shlex.split(command)]

    def _commands(self, key: str) -> Iterator[str]:
        for command in self.case.get(key, ()):
            ran = self._run(*self._words(command))
            if ran.status != 0:
                yield f"{command} ended with {ran.status}: {ran.err}"

    def _returned(self, said: str) -> Iterator[str]:
        if "returned" in self.case:
            back = sorted({int(line) for line in re.findall(r"^-:(\d+): (?!doubt)", said, re.MULTILINE)})
            if back != sorted(self.case["returned"]):
                yield f"lines handed back: {back}, and should be {self.case['returned']}: {said}"

    def _minutes(self, prefix: str, meeting: str, part: str) -> Iterator[str]:
        wanted, unwanted = self.case.get(f"{prefix}prints", ()), self.case.get(f"{prefix}never", ())
        if wanted or unwanted:
            file = self.scrutiny.store.parent / f"{prefix}minutes.txt"
            ran = self._run("export", "minutes", meeting, "--part", part, "--output", str(file))
            if ran.status != 0:
                yield f"no {prefix}minutes: {ran.err}"
                return
            yield from wrong_in(file.read_text(encoding="utf-8"), wanted, unwanted, f"{prefix}minutes")

    def _doubts(self, said: str) -> Iterator[str]:
        wanted, unwanted = self.case.get("doubts", ()), self.case.get("undoubted", ())
        if wanted or unwanted:
            ran = self._run("check", self.meetings[0])
            if ran.status not in (0, 1):
                yield f"check ended with {ran.status}: {ran.err}"
            yield from wrong_in(f"{said} {ran.out} {ran.err}", wanted, unwanted, "doubts")

    def _log(self) -> Iterator[str]:
        if "log" not in self.case:
            return
        entries, wanted = self._entries(), self.case["log"]
        if len(entries) != len(wanted):
            yield f"the log has {len(entries)} entries, and should have {len(wanted)}: {entries}"
        for want, entry in zip(wanted, entries, strict=False):
            for key, value in want.items():
                if not is_as(key, value, entry.get(key)):
                    yield f"log: {key} of “{entry['text']}” is {entry.get(key)!r}, and should be {value!r}"


def is_as(key: str, wanted: object, held: object) -> bool:
    """Whether an entry of the log holds what a case wants; an empty text is nothing held."""
    if key == "text":
        return re.search(str(wanted), str(held), re.IGNORECASE) is not None
    return (held or "") == wanted if isinstance(wanted, str) else held == wanted


def wrong_in(text: str, wanted: list[str], unwanted: list[str], what: str) -> Iterator[str]:
    """Which patterns are missing in a text, and which are there that should not be."""
    folded = re.sub(r"\s+", " ", text)
    missing = [pattern for pattern in wanted if not re.search(pattern, folded, re.IGNORECASE)]
    there = [pattern for pattern in unwanted if re.search(pattern, folded, re.IGNORECASE)]
    for pattern in missing:
        yield f"not in {what}: {pattern}"
    for pattern in there:
        yield f"in {what}, and never should be: {pattern}"
    if missing or there:
        yield f"{what}: {folded}"
