"""Python's garbage collector, which need not look through what an analysis makes."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator


@contextlib.contextmanager
def uncollected() -> Iterator[None]:
    """Let the garbage collector rest while trees and graphs are made and walked.

    They stay until the analysis of a file ends; looking for garbage among them takes a quarter of the time or more.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
