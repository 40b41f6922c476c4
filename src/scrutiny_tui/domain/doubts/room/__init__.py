"""Doubts about who was there, presided, voted or had an interest."""
