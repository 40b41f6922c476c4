"""What sentences assert: one module for each family."""
