"""Doubts about what was said while the public was out, and about the words that send them out."""
