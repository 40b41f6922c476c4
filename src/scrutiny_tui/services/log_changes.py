"""What changed in entries of the action log, kept as updates with the time and the old value."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime

from scrutiny_tui.domain.action_log import LogEntry, Response, Update
from scrutiny_tui.domain.changes import Edit
from scrutiny_tui.domain.dates import written
from scrutiny_tui.domain.text import listed


def updates_between(
    edits: Iterable[Edit],
    at: datetime,
    new_id: Callable[[], str],
    *,
    by: str = "",
    note: str = "",
    reason: str = "",
) -> tuple[Edit, ...]:
    """An update for each field of a log entry that the edits alter, with the old value and the new.

    Each is exempt as its entry is.

    Args:
        edits: the edits of a change; those of other records are ignored.
        at: when it happened.
        new_id: gives an identifier that was never given before.
        by: on whose word.
        note: what was said.
        reason: why, where a reason was asked for.
    """
    found: list[Edit] = []
    for edit in edits:
        if isinstance(edit.before, LogEntry) and isinstance(edit.after, LogEntry):
            old, new = kept(edit.before), kept(edit.after)
            exempt = edit.after.exempt
            found += [
                Edit(
                    None,
                    Update(
                        new_id(), edit.after.id, at, by, field, old[field], new[field], note, reason, exempt
                    ),
                )
                for field in old
                if old[field] != new[field]
            ]
    return tuple(found)


def responded(
    before: LogEntry, response: Response | None, at: datetime, new_id: Callable[[], str]
) -> tuple[Edit, ...]:
    """The edits that record a response to a recommendation, or take one back; none if it stands so already.

    Args:
        before: the recommendation.
        response: the response; None for none.
        at: when it is recorded.
        new_id: gives an identifier that was never given before.
    """
    after = replace(before, response=response)
    if after == before:
        return ()
    updates = updates_between([Edit(before, after)], at, new_id)
    return (Edit(before, replace(after, updated=at.date())), *updates)


def kept(entry: LogEntry) -> dict[str, str]:
    """The fields of which every change is kept, by name, each as words."""
    response = entry.response
    return {
        "text": entry.text,
        "owners": listed(owner.text for owner in entry.owners),
        "due": entry.due.wording if entry.due else "",
        "status": entry.status.value,
        "response": _in_words(response) if response else "",
    }


def _in_words(response: Response) -> str:
    """A response in words: "accepted on 9 December 2026: the dues are cut"."""
    explained = f": {response.explanation}" if response.explanation else ""
    return f"{response.answer} on {written(response.on)}{explained}"
