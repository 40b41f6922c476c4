"""Decisions: motions, amendments and votes, worked out from the entries of one item."""
