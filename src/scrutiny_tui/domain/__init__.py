"""What minutes are. Pure: no clock, no files, no screen; the standard library and dateutil only."""
