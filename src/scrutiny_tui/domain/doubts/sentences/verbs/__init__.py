"""The forms in which sentences tell of an act: one module for each family."""
