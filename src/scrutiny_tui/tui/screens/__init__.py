"""One file for each screen, with its styles beside it."""
