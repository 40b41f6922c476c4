"""The capture-line grammar: what a clerk types, read into what it records."""
