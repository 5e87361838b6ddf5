"""Measures in child processes: some calls abort the interpreter, or never end."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tools.measure.entry import Measured

#: A child that says nothing for so long is stopped.
SILENCE_LIMIT = 400.0
ROOT = Path(__file__).resolve().parents[2]

#: Why there is no line: the child died, or was silent for too long.
CRASHES = "crashes"


def measure_all(
    library: str, pattern: str = "", jobs: int | None = None, python: str = sys.executable
) -> list[Measured]:
    """Every entry of a library, in the order of names; see :func:`ask`."""
    answers = ask("measure", library, pattern, jobs, python)
    return [Measured(name, *(answer or (None, CRASHES))) for name, answer in answers]


def ask(
    task: str, library: str, pattern: str = "", jobs: int | None = None, python: str = sys.executable, seed: int = 0
) -> list[tuple[str, Any]]:
    """What children find of the subjects of a library: names in order, each with an answer; None where it crashed.

    :param task: one of :data:`.child.TASKS`
    :param pattern: only names that it is found in
    :param jobs: how many children work side by side
    :param python: the interpreter that has the library
    :param seed: of the numbers that claims are held against
    :raises RuntimeError: for an error of the tool itself
    """
    jobs = jobs or os.cpu_count() or 1
    results: queue.Queue[tuple[str, Any] | BaseException | None] = queue.Queue()

    def work(shard: int) -> None:
        try:
            for answer in _shard([python, "-m", "tools.measure.child", task, library, pattern, str(seed)], shard, jobs):
                results.put(answer)
            results.put(None)
        except BaseException as error:
            results.put(error)

    for shard in range(jobs):
        threading.Thread(target=work, args=(shard,), daemon=True).start()
    found: list[tuple[str, Any]] = []
    running = jobs
    while running:
        result = results.get()
        if isinstance(result, BaseException):
            raise result
        if result is None:
            running -= 1
        else:
            found.append(result)
    return sorted(found, key=lambda answer: answer[0])


def _shard(command: Sequence[str], shard: int, jobs: int) -> Iterator[tuple[str, Any]]:
    """The answers for every ``jobs``-th name. A child that dies is followed by one that goes on behind the name."""
    skipped = 0
    while True:
        last: str | None = None
        for message in _messages([*command, str(shard), str(jobs), str(skipped)]):
            if message[0] == "end":
                return
            if message[0] == "error":
                raise RuntimeError(f"{' '.join(command)}: {message[1]}")
            if message[0] == "begin":
                last = message[1]
                continue
            yield message[1], message[2]
            skipped += 1
            last = None
        if last is None:
            raise RuntimeError(f"{' '.join(command)} ended early")
        yield last, None
        skipped += 1


def _messages(command: Sequence[str]) -> Iterator[list[Any]]:
    """What a child says, until it ends or is silent for too long."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0", "TF_CPP_MIN_LOG_LEVEL": "3"}
        environment |= {"TF_ENABLE_ONEDNN_OPTS": "0", "OMP_NUM_THREADS": "1", "CUDA_VISIBLE_DEVICES": ""}
        child = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        lines: queue.Queue[str] = queue.Queue()

        def read() -> None:
            for line in child.stdout or ():
                lines.put(line)
            lines.put("")

        reader = threading.Thread(target=read, daemon=True)
        reader.start()
        try:
            while True:
                line = lines.get(timeout=SILENCE_LIMIT)
                if not line:
                    return
                yield json.loads(line)
        except queue.Empty:
            return
        finally:
            child.kill()
            child.wait()
            reader.join()
            if child.stdout is not None:
                child.stdout.close()
