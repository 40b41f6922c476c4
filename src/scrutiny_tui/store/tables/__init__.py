"""The present state: the tables of documents in memory, and the files they are read from."""
