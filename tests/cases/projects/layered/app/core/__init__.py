from . import layers as L
from .model import Net, build

__all__ = ["L", "Net", "build", "lazy"]


def lazy():
    from .model import Net as Late

    return Late()
