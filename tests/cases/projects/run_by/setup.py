"""A file that marks the root of a project."""
