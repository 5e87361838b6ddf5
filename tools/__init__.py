"""Tools of this repository. They are not installed."""
