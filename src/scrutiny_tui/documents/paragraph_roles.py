"""Paragraph roles: compose gives each paragraph a role, and each writer gives each role a look."""

from enum import StrEnum


class Role(StrEnum):
    """The roles of paragraphs, in lists and outside them."""

    SUMMARY = "summary"
    DRAFT = "draft"
    EXEMPT = "exempt"
    ATTENDANCE = "attendance"
    ATTENDANCE_GROUP = "attendance group"
    ATTENDEE = "attendee"
    URGENT = "urgent"
    AUTHOR = "author"
    PURPOSE = "purpose"
    PAPER = "paper"
    DISCUSSION = "discussion"
    SUB_POINT = "sub-point"
    RESOLUTION = "resolution"
    CLAUSE = "clause"
    PROCEEDING = "proceeding"
    REASON = "reason"
    IN_TEXT = "in text"
    CLOSING_LEAD = "closing lead"
    CLOSING = "closing"
    ROOM = "room"
    MEETING = "meeting"
    DECLARATION = "declaration"
    EXCLUSION = "exclusion"
    CONFIRMED = "confirmed"
    SIGNATURE = "signature"
    TABLE_END = "table end"
