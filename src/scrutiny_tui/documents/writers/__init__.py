"""Writers: each turns a document or the rows of the action log into a file of one format."""
