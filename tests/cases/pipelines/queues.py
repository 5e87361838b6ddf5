"""What is taken from a queue was put in before."""
import queue

import numpy as np
import tensorflow as tf

embedding = tf.keras.layers.Embedding(64, 4)
ids, pixels = queue.Queue(maxsize=4), queue.LifoQueue()


def produce():
    for start in range(3):
        ids.put(np.arange(start, start + 4))
        pixels.put_nowait((np.arange(4), np.random.randint(0, 64, 4) / 64))
    ids.put(None)
    pixels.put(None)


def consume():
    while True:
        batch = ids.get()
        if batch is None:
            break
        embedding(batch)
    while (item := pixels.get(timeout=1)) is not None:
        positions, values = item
        embedding(positions)
        embedding(values)  # EMB101


produce()
consume()
