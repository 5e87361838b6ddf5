"""A trainer that holds the models."""
import tensorflow as tf

from translation.model import Decoder, Encoder


class Trainer:
    def __init__(self, vocab=1000, units=64, size=16):
        self.size = size
        self.encoder = Encoder(vocab, units)
        self.decoder = Decoder(vocab, units)

    def sample(self):
        return self.encoder(tf.random.uniform((self.size, 8)), self.encoder.initialize_hidden_state(self.size))  # EMB101

    def restore(self, path):
        self.decoder(tf.zeros((1, 1)), tf.zeros((1, 64)), tf.zeros((1, 8, 64)))  # EMB201
        self.decoder.load_weights(path)

    def restore_ids(self, path):
        self.decoder(tf.zeros((1, 1), tf.int32), tf.zeros((1, 64)), tf.zeros((1, 8, 64)))

    def train(self, dataset):
        for source, target in dataset:
            hidden = self.encoder.initialize_hidden_state(self.size)
            output, hidden = self.encoder(source, hidden)
            self.decoder(tf.expand_dims(target[:, 0], 1), hidden, output)
