"""From a sitting and a house style to a printable, and from that to Word, text and tables."""
