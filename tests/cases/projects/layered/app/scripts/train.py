import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", ".."))

import numpy as np

import app
from app import build
from app.config import Config, SCALE
from app.core import layers
from app.core.model import Net
from app.data import TRANSFORMS, Loader, compose
from app.utils.helpers import evaluate, timed


@timed
def smoke(model, x):
    return model(x)


def main():
    model = build()
    smoke(model, np.random.rand(3))  # EMB101
    smoke(model, np.arange(3))
    for batch in Loader(transform=TRANSFORMS["half"]):
        model(batch)  # EMB102
    for batch in Loader(transform=TRANSFORMS["keep"]):
        model(batch)
    for batch in Loader(transform=compose(TRANSFORMS["keep"], TRANSFORMS["half"])):
        model(batch)  # EMB102
    for batch in Loader():
        model(batch)
    model(Loader().floats())  # EMB201
    model(Loader().ids())
    build("dense")(Loader().floats())
    app.lazy()(np.zeros(3))  # EMB201
    app.lazy()(np.zeros(3, int))
    app.L.embedding()(np.zeros(3))  # EMB201
    layers.embedding()(layers.scaled(np.arange(3)))
    layers.embedding()(np.arange(3) * Config.SCALE)  # EMB201
    layers.embedding()(np.arange(3) * SCALE)
    Net()(Loader().floats() / 3)  # EMB102
    evaluate(Net(), Loader(transform=TRANSFORMS["half"]))  # EMB102
    evaluate(Net(), Loader())

    class Local(Net):
        def call(self, x):
            return super().call(x / 2)  # EMB102

    Local()(np.arange(3))


if __name__ == "__main__":
    main()
