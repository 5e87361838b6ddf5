"""A conditional GAN with a training step of its own."""
import tensorflow as tf
from tensorflow.keras import layers


def build_generator(latent_dim, num_classes):
    noise = layers.Input(shape=(latent_dim,))
    label = layers.Input(shape=(1,), dtype="int32")
    label_embedding = layers.Flatten()(layers.Embedding(num_classes, latent_dim)(label))
    x = layers.multiply([noise, label_embedding])
    x = layers.Dense(784, activation="tanh")(x)
    return tf.keras.Model([noise, label], layers.Reshape((28, 28, 1))(x))


class ConditionalGAN(tf.keras.Model):
    def __init__(self, generator, latent_dim):
        super().__init__()
        self.generator = generator
        self.latent_dim = latent_dim

    def compile(self, g_optimizer, loss_fn):
        super().compile()
        self.g_optimizer = g_optimizer
        self.loss_fn = loss_fn

    def train_step(self, data):
        images, labels = data
        batch_size = tf.shape(images)[0]
        noise = tf.random.normal(shape=(batch_size, self.latent_dim))
        with tf.GradientTape() as tape:
            fake = self.generator([noise, labels])
            loss = self.loss_fn(images, fake)
        grads = tape.gradient(loss, self.generator.trainable_weights)
        self.g_optimizer.apply_gradients(zip(grads, self.generator.trainable_weights))
        wrong = tf.random.uniform((batch_size, 1), 0, 10)
        self.generator([noise, wrong])  # EMB102
        sampled = tf.random.uniform((batch_size, 1), 0, 10, dtype=tf.int32)
        self.generator([noise, sampled])
        return {"loss": loss}


(x_train, y_train), (x_test, y_test) = tf.keras.datasets.mnist.load_data()
x_train = x_train.astype("float32") / 255.0
one_hot = tf.keras.utils.to_categorical(y_train, 10)
generator = build_generator(100, 10)
gan = ConditionalGAN(generator, 100)
gan.compile(tf.keras.optimizers.Adam(), tf.keras.losses.MeanSquaredError())
dataset = tf.data.Dataset.from_tensor_slices((x_train, y_train)).shuffle(1024).batch(64)
gan.fit(dataset, epochs=1)
gan.fit(tf.data.Dataset.from_tensor_slices((x_train, one_hot)).batch(64), epochs=1)  # EMB103
generator.predict([tf.random.normal((1, 100)), tf.constant([[3]])])
generator.predict([tf.random.normal((1, 100)), tf.constant([[3.0]])])  # EMB201
generator.predict([tf.random.normal((1, 100)), tf.random.normal((1, 1))])  # EMB102
