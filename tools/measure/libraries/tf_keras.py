"""Keras 2, whose last version is the distribution tf_keras; its names are those of Keras."""

from tools.measure.libraries.keras import describe

LIBRARY = describe("tf_keras", ("tf_keras", "tensorflow-cpu"), "tf_keras")
