"""What minutes are. Pure: no clock, no files, no screen; only the standard library, dateutil and holidays."""
