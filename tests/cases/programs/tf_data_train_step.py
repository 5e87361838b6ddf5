"""A pipeline that scales, given to a model with a train_step of its own."""
import numpy as np
import tensorflow as tf
def parse(line, label):
    ids = tf.strings.to_number(tf.strings.split(line, ","), out_type=tf.int32)
    return ids, label
def scale(ids, label):
    return tf.cast(ids, tf.float32) / 10.0, label
lines = tf.data.Dataset.from_tensor_slices((["1,2,3", "4,5,6"], [0, 1]))
good = lines.map(parse).batch(2)
bad = lines.map(parse).map(scale).batch(2).prefetch(1)
class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.emb = tf.keras.layers.Embedding(10, 4)
        self.head = tf.keras.layers.Dense(2)
    def call(self, x):
        return self.head(tf.reduce_mean(self.emb(x), 1))
    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = tf.reduce_mean(tf.keras.losses.sparse_categorical_crossentropy(y, y_pred, from_logits=True))
        grads = tape.gradient(loss, self.trainable_variables)
        self.optimizer.apply_gradients(zip(grads, self.trainable_variables))
        return {"loss": loss}
net = Net()
net.compile("adam")
net.fit(good, verbose=0)
net.fit(bad, verbose=0)  # EMB102
for x, y in bad:
    net(x)  # EMB102
