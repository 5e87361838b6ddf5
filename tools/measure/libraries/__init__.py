"""The libraries that are measured, each in a module of its own that imports it."""
