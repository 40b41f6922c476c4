"""Files outside the store: which of them are written and read, and how."""
