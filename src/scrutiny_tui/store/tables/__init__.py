"""What is so: the tables of documents in memory, and the files they are read from."""
