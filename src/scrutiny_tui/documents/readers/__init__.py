"""Reads files of other programs, which may come from anywhere."""
