"""What two sittings are compared by."""

from msgspec.structs import asdict

from scrutiny_tui.domain.sitting import Sitting

_NOT_RECORDED = {"derived", "logged", "confirmed_before"}


def recorded_of(sitting: Sitting) -> dict[str, object]:
    """All that a sitting holds, without what was worked out from it and what looks into other meetings."""
    return {name: value for name, value in asdict(sitting).items() if name not in _NOT_RECORDED}
