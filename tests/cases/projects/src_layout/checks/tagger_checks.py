"""Checks beside src/."""
import unittest

import numpy as np

from tagger.models import Tagger


class TestTagger(unittest.TestCase):
    def setUp(self):
        self.model = Tagger()
        self.ids = np.ones((2, 5), dtype="int32")

    def test_floats(self):
        output = self.model(np.random.rand(2, 5))  # EMB101
        self.assertEqual(output.shape, (2, 5, 16))

    def test_ones(self):
        self.model.predict(np.ones((2, 5)))  # EMB201

    def test_ids(self):
        self.model(self.ids)
        self.model.predict(np.random.randint(0, 500, (2, 5)))
