"""Coverage-guided fuzzing: ``python -m fuzz.guided [OPTION...] FOLDER...``.

Options are those of libFuzzer, such as ``-max_total_time=60``. Inputs that reach new code are written to the first
folder. An input that breaks a promise ends the run, and is written to a file.
"""

from __future__ import annotations

import importlib
import pkgutil
import random
import sys

import atheris

with atheris.instrument_imports(include=["flake8_embedding_dtype"]):
    import flake8_embedding_dtype

    # The package loads its parts when they are needed, which would be too late to watch them.
    for part in pkgutil.walk_packages(flake8_embedding_dtype.__path__, "flake8_embedding_dtype."):
        if ".doors." not in part.name and not part.name.endswith("__main__"):
            importlib.import_module(part.name)
    from fuzz.properties import check

from fuzz.mutations import mutate


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _mutated(data: bytes, limit: int, seed: int) -> bytes:
    """A change of tokens, or now and then one of libFuzzer's own changes of bytes."""
    source = random.Random(seed)
    if source.random() < 0.1:
        return bytes(atheris.Mutate(data, limit))
    return mutate(_text(data), source).encode()[:limit]


def _try(data: bytes) -> None:
    check(_text(data))


if __name__ == "__main__":
    atheris.Setup(sys.argv, _try, custom_mutator=_mutated)
    atheris.Fuzz()
