"""What examines a damaged store and puts it right."""
