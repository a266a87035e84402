"""The files of the starting content: see script/content-files."""
