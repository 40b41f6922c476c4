"""Doubts about names that no one has, posts that someone else has, and labels that name no speaker."""
