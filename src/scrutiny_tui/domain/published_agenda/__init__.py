"""Reads a published agenda: what each of its lines is, and the agenda that they make."""
