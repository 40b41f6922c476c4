"""The use cases: prepare, capture, follow up, export; and the ports they need."""
