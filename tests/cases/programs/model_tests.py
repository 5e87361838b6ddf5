"""Tests of models in classes that derive from each other."""
import unittest

import numpy as np
import tensorflow as tf


def make_model(kind):
    if kind == "lstm":
        return tf.keras.Sequential([tf.keras.layers.Embedding(20, 4), tf.keras.layers.LSTM(4)])
    return tf.keras.Sequential([tf.keras.layers.Dense(4)])


class Base(tf.test.TestCase):
    kind = "lstm"

    def setUp(self):
        super().setUp()
        np.random.seed(0)
        self.model = make_model(self.kind)
        self.floats = np.random.rand(2, 5)
        self.ids = np.random.randint(0, 20, size=(2, 5))

    def check(self, x):
        return self.model(x)


class LstmTest(Base):
    def test_ids(self):
        self.assertEqual(self.check(self.ids).shape, (2, 4))

    def test_floats(self):
        self.model.predict(self.floats)  # EMB101

    def test_ones(self):
        output = self.model(np.ones((2, 5)))  # EMB201
        self.assertAllClose(output, output)

    def test_save(self):
        self.model.save("x.keras")
        loaded = tf.keras.models.load_model("x.keras")
        loaded.predict(self.floats)

    def test_raises(self):
        with self.assertRaises(ValueError):
            self.model.predict("text")

    def test_subtests(self):
        for dtype in ("int32", "int64"):
            with self.subTest(dtype):
                self.model(self.ids.astype(dtype))
        for dtype in ("float32", "float64"):
            with self.subTest(dtype):
                self.model(self.ids.astype(dtype))  # EMB201


class DenseTest(Base):
    kind = "dense"

    def test_floats(self):
        self.model.predict(self.floats)


def test_pytest_style():
    model = make_model("lstm")
    assert model(np.zeros((1, 3), dtype="int32")).shape == (1, 4)
    assert model(np.zeros((1, 3))).shape == (1, 4)  # EMB201


if __name__ == "__main__":
    unittest.main()
