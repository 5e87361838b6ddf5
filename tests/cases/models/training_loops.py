"""train_step and its kin, tf.function signatures, GradientTape loops."""
import numpy as np
import tensorflow as tf

layers = tf.keras.layers
ids = np.random.randint(0, 50, (8, 4))
noise = np.random.rand(8, 4) * 50
labels = np.zeros((8, 1))


# train_step hands on what fit is given
class Plain(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.table = layers.Embedding(50, 8)
        self.head = layers.Dense(1)

    def call(self, x):
        return self.head(tf.reduce_mean(self.table(x), 1))

    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            loss = self.compute_loss(y=y, y_pred=self(x, training=True))
        self.optimizer.apply_gradients(zip(tape.gradient(loss, self.trainable_weights), self.trainable_weights))
        return {m.name: m.result() for m in self.metrics}

    def test_step(self, data):
        x, y, weights = tf.keras.utils.unpack_x_y_sample_weight(data)
        return {"loss": tf.reduce_mean(self(x, training=False) - y)}

    def predict_step(self, data):
        return self(data, training=False)


plain = Plain()
plain.compile("adam", "mse")
plain.fit(noise, labels)  # EMB102
plain.fit(ids, labels)
plain.evaluate(noise, labels)  # EMB102
plain.evaluate(ids, labels)
plain.predict(noise)  # EMB102
plain.predict(ids)


# train_step that makes the float itself
class Augmented(Plain):
    def train_step(self, data):
        x, y = data
        noisy = tf.cast(x, tf.float32) + tf.random.normal(tf.shape(x))
        self(noisy, training=True)  # EMB102
        self(x, training=True)
        return {}


augmented = Augmented()
augmented.compile("adam", "mse")
augmented.fit(ids, labels)


# a sampler: random latent vectors into a generator that looks up
class Gan(tf.keras.Model):
    def __init__(self, generator, discriminator):
        super().__init__()
        self.generator = generator
        self.discriminator = discriminator

    def train_step(self, data):
        latent = tf.random.normal((8, 16))
        self.generator(latent)
        self.discriminator(data)
        return {}


gan = Gan(tf.keras.Sequential([layers.Dense(4)]), tf.keras.Sequential([layers.Embedding(50, 8)]))
gan.compile("adam")
gan.fit(ids)
gan.fit(noise)  # EMB102


# signatures cast what a Python caller passes, tensors must fit
class Exported(tf.Module):
    def __init__(self):
        super().__init__()
        self.table = layers.Embedding(50, 8)

    @tf.function(input_signature=[tf.TensorSpec([None, 4], tf.float32)])
    def serve(self, x):
        return self.table(x)  # EMB201

    @tf.function(input_signature=[tf.TensorSpec([None, 4], tf.int32)])
    def serve_ids(self, x):
        return self.table(x)

    @tf.function(input_signature=(tf.TensorSpec(shape=[None, 4], dtype=tf.int64), tf.TensorSpec([None], tf.float32)))
    def serve_both(self, x, weights):
        return self.table(x) * self.table(weights)  # EMB201


@tf.function
def step(model, x, y):
    with tf.GradientTape() as tape:
        prediction = model(x, training=True)
        loss = tf.reduce_mean((prediction - y) ** 2)
    return tape.gradient(loss, model.trainable_variables)


@tf.function(jit_compile=True, reduce_retracing=True)
def fast_step(x):
    return plain(x)


for epoch in range(3):
    for start in range(0, len(ids), 4):
        step(plain, ids[start : start + 4], labels[start : start + 4])
        step(plain, noise[start : start + 4], labels[start : start + 4])  # EMB102
        fast_step(noise[start : start + 4])  # EMB102
        fast_step(ids[start : start + 4])


def train(model, dataset, epochs):
    optimizer = tf.keras.optimizers.Adam()
    for epoch in range(epochs):
        for step, (x, y) in enumerate(dataset):
            with tf.GradientTape() as tape:
                loss = tf.reduce_mean(model(x) - y)
            grads = tape.gradient(loss, model.trainable_variables)
            optimizer.apply_gradients(zip(grads, model.trainable_variables))


train(plain, tf.data.Dataset.from_tensor_slices((noise, labels)).batch(2), 3)  # EMB102
train(plain, tf.data.Dataset.from_tensor_slices((ids, labels)).batch(2), 3)
train(plain, [(noise, labels)], 3)  # EMB102
train(plain, [(ids, labels)], 3)
train(plain, zip(noise, labels), 3)  # EMB102

# mixed precision: the policy says nothing of ids
tf.keras.mixed_precision.set_global_policy("mixed_float16")
half = tf.keras.Sequential([layers.Embedding(50, 8), layers.Dense(1)])
half(ids)
half(noise)  # EMB102
half(tf.cast(ids, tf.float16))  # EMB201
half(tf.cast(ids, tf.keras.mixed_precision.global_policy().compute_dtype))
half(tf.cast(ids, half.layers[0].compute_dtype))
