"""Recording: making a change from the lines read, and editing what was recorded."""
