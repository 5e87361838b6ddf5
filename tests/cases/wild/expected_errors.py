"""Tests that expect an error ask for it."""

import contextlib
import unittest

import numpy as np
import pytest
import tensorflow as tf
import torch

table = tf.keras.layers.Embedding(10, 4)


def test_bad_ids():
    with pytest.raises(tf.errors.InvalidArgumentError):
        table(np.array([10]))
    with pytest.raises(ValueError, match="positive integer"):
        tf.keras.layers.Embedding(10 / 2, 4)
    with pytest.raises(RuntimeError), torch.no_grad():
        torch.nn.Embedding(10, 4)(torch.rand(3))
    with contextlib.suppress(IndexError):
        torch.nn.Embedding(10, 4)(torch.tensor([10]))
    with contextlib.suppress(ValueError):
        table(np.random.rand(3))  # EMB101
    with torch.no_grad():
        torch.nn.Embedding(10, 4)(torch.tensor([10]))  # EMB401
    table(np.array([10]))  # EMB401


class TestLayer(unittest.TestCase):
    def test_float_size(self):
        with self.assertRaisesRegex(ValueError, "positive integer"):
            tf.keras.layers.Embedding(10, 4.0)
        with self.assertRaises(ValueError):
            torch.nn.Embedding(10, 4)(torch.rand(3))
        with self.subTest("floats"):
            torch.nn.Embedding(10, 4)(torch.rand(3))  # EMB301
