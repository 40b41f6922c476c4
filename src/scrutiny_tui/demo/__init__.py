"""The sample: an invented council, a meeting behind it, a meeting in progress, and an action log."""

from scrutiny_tui.demo.sample import COMMITTEE, add_sample

__all__ = ["COMMITTEE", "add_sample"]
