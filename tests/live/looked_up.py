"""Runs programs for real and tells what each embedding lookup receives.

``python looked_up.py FILE...`` prints one line of JSON for each file: how it ``ended``, and for each lookup the
``dtype`` of its ids, the smallest and the largest of them, whether all are ``whole``, and the ``rows`` of the table.
What is not known, such as the ids in a graph without data, is None. With ``--entrances`` what a Keras model is handed
is listed, too, as it is before the model's Input makes another dtype of it; such a lookup has an ``entrance``.
"""

from __future__ import annotations

import contextlib
import functools
import importlib
import inspect
import io
import json
import os
import re
import sys
import warnings
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")

#: What is looked up by the program under way.
seen: list[dict[str, object]] = []


def note(ids: object, rows: object, **more: object) -> None:
    """Remember one lookup; ids of which only the dtype is known, in a graph, have no numbers."""
    import numpy as np

    dtype = str(getattr(ids, "dtype", None) or np.asarray(ids).dtype).rpartition(".")[2]
    dtype = dtype.removeprefix("<dtype: '").removesuffix("'>")
    low = high = whole = None
    with contextlib.suppress(Exception):
        numbers = ids.detach().cpu().numpy() if hasattr(ids, "detach") else np.asarray(ids)
        if numbers.size and numbers.dtype.kind in "iufb":
            low, high, whole = float(numbers.min()), float(numbers.max()), bool((numbers % 1 == 0).all())
    seen.append({"dtype": dtype, "low": low, "high": high, "whole": whole, "rows": rows, **more})


def patch_method(cls: type, name: str, rows: str) -> None:
    """Watch a method whose first argument is the ids."""
    original = getattr(cls, name)

    @functools.wraps(original)
    def watched(self, ids, *more, **named):
        note(ids, getattr(self, rows, None))
        return original(self, ids, *more, **named)

    # Keras asks a layer's method which parameters it has.
    watched.__signature__ = inspect.signature(original)
    setattr(cls, name, watched)


def patch_function(module: object, name: str, ids: int, table: int) -> None:
    """Watch a function by the positions of its ids and its table."""
    original = getattr(module, name)

    @functools.wraps(original)
    def watched(*given, **named):
        caller = sys._getframe(1).f_code.co_filename
        if len(given) > max(ids, table) and "site-packages" not in caller:
            shape = getattr(given[table], "shape", None)
            note(given[ids], int(shape[0]) if shape is not None else None)
        return original(*given, **named)

    setattr(module, name, watched)


def patch(text: str) -> None:
    """Watch the lookups of the libraries that a program names."""
    if ("tensorflow" in text or "keras" in text) and "tensorflow" not in patched:
        import keras
        import tensorflow as tf

        tf.config.run_functions_eagerly(True)
        patch_method(keras.layers.Embedding, "call", "input_dim")
        patch_function(tf, "gather", 1, 0)
        patch_function(tf.nn, "embedding_lookup", 1, 0)
        patched.add("tensorflow")
    if ("tf_keras" in text or "TF_USE_LEGACY_KERAS" in text) and "tf_keras" not in patched:
        import tf_keras

        patch_method(tf_keras.layers.Embedding, "call", "input_dim")
        patched.add("tf_keras")
    if "torch" in text and "torch" not in patched:
        import torch

        patch_method(torch.nn.Embedding, "forward", "num_embeddings")
        patch_method(torch.nn.EmbeddingBag, "forward", "num_embeddings")
        patch_function(torch.nn.functional, "embedding", 0, 1)
        patched.add("torch")
    for name, cls in (("flax.linen", "Embed"), ("flax.nnx", "Embed")):
        if "flax" in text and name not in patched:
            patch_method(getattr(importlib.import_module(name), cls), "__call__", "num_embeddings")
            patched.add(name)
    if "jax" in text and "jax" not in patched:
        import jax.numpy as jnp

        patch_function(jnp, "take", 1, 0)
        patched.add("jax")


def patch_entrances() -> None:
    """Watch what models of Keras are handed, before anything converts it."""
    import keras

    original = keras.layers.Layer.__call__

    @functools.wraps(original)
    def watched(self, *given, **named):
        is_model = type(self).__name__ in ("Functional", "Sequential")
        if is_model and given and not isinstance(given[0], (list, tuple, dict)):
            note(given[0], None, entrance=True)
        return original(self, *given, **named)

    keras.layers.Layer.__call__ = watched


patched: set[str] = set()


def sources(folder: Path, text: str) -> list[str]:
    """The texts of the modules in a folder that a program imports."""
    names = re.findall(r"^(?:from|import) +(\w+)", text, re.MULTILINE)
    files = [file for name in names for file in (folder / f"{name}.py", *(folder / name).rglob("*.py"))]
    return [file.read_text(encoding="utf-8") for file in files if file.is_file()]


def run(path: Path) -> dict[str, object]:
    """Run one program as the main module, in its own folder."""
    text = path.read_text(encoding="utf-8")
    patch("\n".join([text, *sources(path.parent, text)]))
    seen.clear()
    ended = "ok"
    before, folder = dict(sys.modules), Path.cwd()
    sys.path.insert(0, str(path.parent))
    os.chdir(path.parent)
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            exec(compile(text, str(path), "exec"), {"__name__": "__main__", "__file__": str(path)})
    except SystemExit as error:
        ended = "ok" if error.code in (None, 0, False) else f"SystemExit: {error}"
    except Exception as error:
        ended = f"{type(error).__name__}: {error}"
    finally:
        os.chdir(folder)
        sys.path.pop(0)
        for name in set(sys.modules) - set(before):
            if str(getattr(sys.modules[name], "__file__", "")).startswith(str(path.parent)):
                del sys.modules[name]
    return {"file": str(path), "ended": ended.split("\n")[0][:300], "lookups": list(seen)}


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    if "--entrances" in sys.argv:
        patch_entrances()
    for name in (name for name in sys.argv[1:] if name != "--entrances"):
        print(json.dumps(run(Path(name))), flush=True)
