"""Doubts about two wordings of one matter that have another figure, date or sum."""
