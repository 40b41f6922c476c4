"""Documents: composed from a sitting and a house style, and written to Word, text and tables."""
