"""Sentences that someone came or left."""

import pytest

from tests.domain.doubts.doubted import HERE, THREE, said

LEFT = "Only words say that Councillor Col Reed left: /out records it."
SPEAKS = (
    "The words say that Councillor Col Reed left, and the record has them as speaking afterwards:"
    " /out records the leaving, and /in the return."
)
BACK = "Councillor Col Reed is recorded as coming into the meeting, but was in the room already."
MOSS_LEFT = "Only words say that Councillor Ada Moss left: /out records it."
CAME = "Only words say that Councillor Ben Hale came in: /in records it."


@pytest.mark.parametrize(
    ("lines", "sentences"),
    [
        (("Reed left the room.",), [LEFT]),
        (("At this point Councillor Reed left the meeting.",), [LEFT]),
        (("Councillor Reed and Councillor Moss then withdrew from the chamber.",), [LEFT, MOSS_LEFT]),
        (("Councillor Ben Hale joined the meeting.",), [CAME]),
        (("Cllr Reed left at 7.05 pm.",), [LEFT]),
        (("Cllr. Reed left.",), [LEFT]),
        (("At 7.05 pm Reed departed.",), [LEFT]),
        (("Councillor Reed has left, saying that it was late.",), [LEFT]),
        (("Councillor Reed left early, at 7.05.",), [LEFT]),
        (("Councillor Reed (7.05 pm) left.",), [LEFT]),
        (("Reed had to leave at 7.05.",), [LEFT]),
        (("Cllr Reed went at 7.05 pm.",), [LEFT]),
        (("Councillor Reed withdrew for the rest of the evening.",), [LEFT]),
        (("Ben Hale arrived at 7.05 pm.",), [CAME]),
        (("Councillor Ben Hale arrived late.",), [CAME]),
        (("/out Reed 7.10", "/in Reed 7.20", "/item 6", "Reed left the room."), [LEFT]),
        (("As a governor, Councillor Reed left the room.",), [LEFT]),
        (("As a governor of the school Councillor Reed left the room.",), [LEFT]),
        (("Reed left the room.", "reed: asked about the pier"), [SPEAKS]),
        (("Reed left the room.", "/item 6", "reed: asked about the pier"), [SPEAKS]),
        (("Reed left the room.", "Councillor Reed asked about the pier."), [SPEAKS]),
        (("Reed left the room.", "/in Reed", "reed: asked about the pier"), [LEFT, BACK]),
        (("reed: asked about the pier", "Reed left the room."), [LEFT]),
    ],
)
def test_a_move_that_only_words_tell_is_doubted(lines: tuple[str, ...], sentences: list[str]) -> None:
    assert said(*THREE, *lines) == sentences


@pytest.mark.parametrize(
    "lines",
    [
        ("Reed left the room.", "/out Reed 7.10"),
        ("/out Reed 7.10", "Councillor Reed left the meeting."),
        ("/declare Reed 5 DPI a boat; leaves", "Councillor Reed left the room."),
        ("Reed left the Council in 2019.", "The pilots left the room.", "\\Reed left the room."),
        ("Reed went on.", "Reed left us a map.", "Reed had to leave it."),
        ("Reed left no doubt.", "Reed withdrew the proposal.", "Reed arrived at another view."),
        ("Reed returned to the question.", "Reed left the vote to the others.", "Reed joined in the thanks."),
        ("/out Reed 7.10", "Reed left at 7.10 pm."),
        ("Reed had left the room untidy.", "moss: Reed left the room untidy."),
        ("/out Reed 7.10", "Reed returned to the meeting.", "/in Reed 7.20"),
    ],
)
def test_a_move_that_is_recorded_too_is_not(lines: tuple[str, ...]) -> None:
    assert said(*HERE, *lines) == []
