"""The grammar of capture lines: what each line that a clerk types records."""
