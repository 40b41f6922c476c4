"""The command line: what can be done without the screen, so that a council can script it."""

from scrutiny_tui.cli.run import main

__all__ = ["main"]
