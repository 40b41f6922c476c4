"""Capture: what its keys mean and what it shows, apart from the widgets."""
