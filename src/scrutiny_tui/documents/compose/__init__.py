"""Compose: makes a `Printable` from a sitting and a house style. Pure, and independent of file formats."""

from scrutiny_tui.documents.compose.action_log import compose_action_log, compose_log_head
from scrutiny_tui.documents.compose.agenda import compose_agenda, compose_agenda_item, has_exempt_items
from scrutiny_tui.documents.compose.attendance_sheet import compose_attendance_sheet
from scrutiny_tui.documents.compose.briefing import compose_briefing
from scrutiny_tui.documents.compose.by_item import compose_items, compose_public_item
from scrutiny_tui.documents.compose.decisions import compose_decisions
from scrutiny_tui.documents.compose.minutes import compose_item, compose_minutes, compose_preview
from scrutiny_tui.documents.compose.referral import bodies_addressed, compose_referral
from scrutiny_tui.documents.compose.supplement import compose_supplement
from scrutiny_tui.documents.compose.work_programme import compose_work_programme, work_programme_sheet

__all__ = [
    "bodies_addressed",
    "compose_action_log",
    "compose_agenda",
    "compose_agenda_item",
    "compose_attendance_sheet",
    "compose_briefing",
    "compose_decisions",
    "compose_item",
    "compose_items",
    "compose_log_head",
    "compose_minutes",
    "compose_preview",
    "compose_public_item",
    "compose_referral",
    "compose_supplement",
    "compose_work_programme",
    "has_exempt_items",
    "work_programme_sheet",
]
