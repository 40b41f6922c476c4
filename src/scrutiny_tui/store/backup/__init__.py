"""The whole store in one file, on request and once a day."""
