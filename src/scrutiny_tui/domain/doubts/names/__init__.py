"""Doubts about names: nobody has them, somebody else has the post, or no speaker is meant."""
