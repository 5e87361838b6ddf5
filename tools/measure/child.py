"""The child process that measures: ``python -m tools.measure.child TASK LIBRARY PATTERN SEED SHARD SHARDS SKIPPED``.

Writes a line of JSON before each name and one behind it: ``["begin", NAME]``, ``["done", NAME, ANSWER]``; at last
``["end"]``, or ``["error", TRACEBACK]`` where the tool itself is at fault.
"""

from __future__ import annotations

import json
import os
import random
import re
import resource
import sys
import traceback
import warnings
from collections.abc import Callable, Mapping
from typing import Any, TextIO

import numpy as np

from tools.measure.calls import Subject
from tools.measure.entry import measure
from tools.measure.library import Library
from tools.measure.survey import load, other_names, subjects

#: Calls that ask for more memory than so many bytes fail.
MEMORY_LIMIT = 8 << 30


def _measured(subject: Subject, library: Library, seed: int) -> list[str | None]:
    """The line of a subject, or why it has none; the numbers that it is found with are always the same."""
    found = measure(subject, library)
    return [found.line, found.reason]


def _checked(subject: Subject, library: Library, seed: int) -> list[Any]:
    """How much the package claims of a subject, and what is wrong of it, for numbers from a seed."""
    # Measuring needs no libcst, and runs where it is not installed.
    from tools.measure.claims import check

    return list(check(subject, library, seed))


TASKS: Mapping[str, Callable[[Subject, Library, int], list[Any]]] = {"measure": _measured, "check": _checked}


def main(channel: TextIO, task: str, name: str, pattern: str, seed: int, shard: int, shards: int, skipped: int) -> None:
    """Do a task for every ``shards``-th name from number ``shard`` on, but for the first ``skipped`` of them."""
    warnings.simplefilter("ignore")
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    library = load(name)
    chosen = [subject for key, subject in subjects(library).items() if re.search(pattern, key)]
    for subject in chosen[shard::shards][skipped:]:
        channel.write(json.dumps(["begin", subject.name]) + "\n")
        # One call after the other draws other numbers, the same ones whatever was measured before.
        random.seed(seed)
        np.random.seed(seed)
        library.seed(seed)
        channel.write(json.dumps(["done", subject.name, TASKS[task](subject, library, seed)]) + "\n")
    for other, first in other_names(library).items() if shard == 0 and task == "measure" else ():
        if re.search(pattern, other):
            channel.write(json.dumps(["done", other, [f"{other} is {first}", ""]]) + "\n")


if __name__ == "__main__":
    # What libraries print, in Python or C, must not come between the messages.
    channel = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    try:
        task, library, pattern, *numbers = sys.argv[1:]
        main(channel, task, library, pattern, *map(int, numbers))
        channel.write(json.dumps(["end"]) + "\n")
    except BaseException:
        channel.write(json.dumps(["error", traceback.format_exc()]) + "\n")
    # Threads that a library has left behind must not keep the process.
    os._exit(0)
