"""See `damage.py`. Long: every byte becomes each of the 255 others."""

from pathlib import Path

from tests.faults.damage import alter_everywhere, spoil_the_archive, tear_everywhere


def test_a_journal_torn_at_any_byte_shows_the_changes_that_are_whole_and_loses_no_byte(
    tmp_path: Path, *, long: bool
) -> None:
    assert tear_everywhere(tmp_path, thorough=long) > 500


def test_a_store_any_byte_of_which_was_altered_is_never_silently_another(
    tmp_path: Path, *, long: bool
) -> None:
    assert alter_everywhere(tmp_path, thorough=long) > 5000


def test_a_file_of_the_archive_that_was_altered_or_torn_at_any_byte_costs_no_meeting_but_its_own(
    tmp_path: Path, *, long: bool
) -> None:
    assert spoil_the_archive(tmp_path, thorough=long) > 1000
