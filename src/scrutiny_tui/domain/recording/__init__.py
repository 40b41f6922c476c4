"""Recording: what lines were read as, made into a change; and what was recorded, edited."""
