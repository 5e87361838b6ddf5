import tensorflow as tf

try:
    from .layers import embedding
except ImportError:
    from layers import embedding


class Net(tf.keras.Model):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.table = embedding()

    def call(self, x):
        return self.table(x)


def build(kind="net"):
    return {"net": Net, "dense": lambda: tf.keras.Sequential([tf.keras.layers.Dense(3)])}[kind]()
