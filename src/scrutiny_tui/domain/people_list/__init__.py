"""Understands a list of people, as a council keeps it in a spreadsheet."""
