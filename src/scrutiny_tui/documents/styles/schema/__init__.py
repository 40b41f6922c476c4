"""The settings of a house style: one file for each table of a style file, named as the table is.

To add a setting, add an attribute to its table here, and set it in `templates/england.toml`.
"""
