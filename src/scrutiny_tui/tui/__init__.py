"""The screens. The only importer of textual."""
