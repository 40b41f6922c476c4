"""What happened: every change is one line in the journal, and later in the history."""
