"""Doubts: what in a meeting contradicts itself, cannot be right, or is missing."""
