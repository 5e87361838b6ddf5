"""A package of trainers."""
