"""Helpers, and a cycle back to the base class."""
import base  # noqa: F401


def identity(x):
    return x


def scaled(x):
    return x / 10


def bucketed(x):
    return x // 10
