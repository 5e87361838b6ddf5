"""A flake8 plugin that finds float data that reaches embedding lookups."""

__version__ = "0.1.0"
