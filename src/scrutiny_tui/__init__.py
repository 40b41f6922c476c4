"""Minute council scrutiny committees from the terminal."""
