"""The child process that measures: ``python -m tools.measure.child LIBRARY PATTERN SHARD SHARDS SKIPPED``.

Writes a line of JSON before each name and one behind it: ``["begin", NAME]``, ``["done", NAME, LINE, REASON]``; at last
``["end"]``, or ``["error", TRACEBACK]`` where the tool itself is at fault.
"""

from __future__ import annotations

import json
import os
import re
import resource
import sys
import traceback
import warnings
from typing import TextIO

from tools.measure.entry import measure
from tools.measure.survey import load, subjects

#: Calls that ask for more memory than so many bytes fail.
MEMORY_LIMIT = 8 << 30


def main(channel: TextIO, name: str, pattern: str, shard: int, shards: int, skipped: int) -> None:
    """Measure every ``shards``-th name from number ``shard`` on, but for the first ``skipped`` of them."""
    warnings.simplefilter("ignore")
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    library = load(name)
    chosen = [subject for key, subject in subjects(library).items() if re.search(pattern, key)]
    for subject in chosen[shard::shards][skipped:]:
        channel.write(json.dumps(["begin", subject.name]) + "\n")
        found = measure(subject, library)
        channel.write(json.dumps(["done", found.name, found.line, found.reason]) + "\n")


if __name__ == "__main__":
    # What libraries print, in Python or C, must not come between the messages.
    channel = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    try:
        main(channel, sys.argv[1], sys.argv[2], *(int(number) for number in sys.argv[3:6]))
        channel.write(json.dumps(["end"]) + "\n")
    except BaseException:
        channel.write(json.dumps(["error", traceback.format_exc()]) + "\n")
    # Threads that a library has left behind must not keep the process.
    os._exit(0)
