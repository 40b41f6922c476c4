"""The sample: an invented council with a past meeting, a meeting in progress and an action log."""

from scrutiny_tui.demo.sample import COMMITTEE, add_sample

__all__ = ["COMMITTEE", "add_sample"]
