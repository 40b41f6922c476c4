"""Names: who is meant by a printed name, a surname, a title with it, initials, a role or an office."""
