"""What happened: every change is one line of the journal, and later of the history."""
