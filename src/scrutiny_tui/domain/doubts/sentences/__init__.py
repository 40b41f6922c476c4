"""Doubts about sentences that say who did what: a sentence records nothing."""
