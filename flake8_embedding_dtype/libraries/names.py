"""Canonical names: one for all the spellings under which a library's function or class can be imported."""

from __future__ import annotations

import functools
from types import MappingProxyType
from typing import Final

#: Prefixes and what they stand for; applied until none fits.
_PREFIXES: Final = MappingProxyType(
    {
        "tensorflow.compat.v1": "tensorflow",
        "tensorflow.compat.v2": "tensorflow",
        "tensorflow._api.v2": "tensorflow",
        "tensorflow.contrib.keras": "keras",
        "tensorflow.keras": "keras",
        "tensorflow.python.keras": "keras",
        "tf_keras": "keras",
        "tf_keras.Sequential": "keras.legacy.Sequential",
        "tf_keras.models.Sequential": "keras.legacy.Sequential",
        "keras_nlp": "keras_hub",
        "keras.src": "keras",
        "keras.src.legacy": "keras",
        "keras_preprocessing": "keras.preprocessing",
        "keras_tuner": "keras.tuners",
        "kerastuner": "keras.tuners",
        "scikeras.wrappers": "keras.wrappers.scikit_learn",
        "keras.api": "keras",
        "keras._tf_keras.keras": "keras",
        "jax._src.numpy": "jax.numpy",
        "lightning.pytorch.LightningModule": "torch.nn.Module",
        "pytorch_lightning.LightningModule": "torch.nn.Module",
        "torch.utils.data.dataloader": "torch.utils.data",
        "torch.utils.data.dataset": "torch.utils.data",
        "torch.nn.modules.sparse": "torch.nn",
        "collections.abc": "typing",
        "typing_extensions": "typing",
        "numpy._typing": "numpy.typing",
        "pandera.typing": "pandas",
        "numpy.core": "numpy",
        "numpy.matlib": "numpy",
        "pandas.core.frame": "pandas",
        "pandas.core.series": "pandas",
    }
)

#: Modules of another edition of a library, some of whose members do other things than their namesakes.
EDITIONS: Final = frozenset({"tf_keras", "tf_keras.models"})


@functools.lru_cache(maxsize=16384)
def canonical(dotted: str) -> str:
    """The canonical form of a dotted name: ``tensorflow.keras.layers.Embedding`` is ``keras.layers.Embedding``."""
    changed = True
    while changed:
        changed = False
        parts = dotted.split(".")
        for length in range(min(len(parts), 4), 0, -1):
            prefix = ".".join(parts[:length])
            if prefix in _PREFIXES:
                dotted = ".".join([_PREFIXES[prefix], *parts[length:]])
                changed = True
                break
    return dotted


@functools.lru_cache(maxsize=16384)
def is_part(dotted: str) -> bool:
    """Whether a name is the beginning of another spelling: ``tensorflow.compat`` of ``tensorflow.compat.v1``."""
    return any(prefix.startswith(f"{dotted}.") for prefix in _PREFIXES)


def shortened(dotted: str) -> list[str]:
    """Shorter names to try for something imported from deep inside a package.

    Libraries re-export their public names, so that ``keras.layers.core.embedding.Embedding`` is also
    ``keras.layers.Embedding``. Given most specific first.
    """
    parts = dotted.split(".")
    return [".".join([*parts[:keep], parts[-1]]) for keep in range(len(parts) - 2, 0, -1)]
