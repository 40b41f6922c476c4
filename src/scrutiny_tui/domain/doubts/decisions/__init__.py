"""Doubts about motions, amendments, votes and what was resolved."""
