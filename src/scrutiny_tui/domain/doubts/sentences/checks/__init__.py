"""What sentences assert, held to the record: one module for each family."""
