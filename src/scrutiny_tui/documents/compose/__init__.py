"""Compose: from a sitting and a house style to a `Printable`. Pure, and of no file format."""

from scrutiny_tui.documents.compose.action_log import ActionRow, action_rows, compose_action_log
from scrutiny_tui.documents.compose.minutes import compose_item, compose_minutes

__all__ = ["ActionRow", "action_rows", "compose_action_log", "compose_item", "compose_minutes"]
