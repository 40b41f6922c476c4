"""Doubts about dates and times, and about the meetings and days that something is due by."""
