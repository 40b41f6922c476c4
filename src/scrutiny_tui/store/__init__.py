"""Where records are kept: TinyDB on a journal. The only importer of tinydb."""
