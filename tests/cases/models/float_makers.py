"""Layers that stand before an embedding in one graph: which make floats, and which keep what they get."""
import tensorflow as tf

layers = tf.keras.layers
ids = tf.keras.Input((4, 4), dtype="int32")
image = tf.keras.Input((8, 8, 3), dtype="uint8")

layers.Embedding(9, 2)(layers.Dense(4)(ids))  # EMB102
layers.Embedding(9, 2)(layers.Dense(4, activation="sigmoid")(ids))  # EMB101
layers.Embedding(9, 2)(layers.Dense(4, activation="softmax")(ids))  # EMB101
layers.Embedding(9, 2)(layers.Dense(4, activation="relu")(ids))  # EMB102
layers.Embedding(9, 2)(tf.argmax(layers.Dense(4, activation="softmax")(ids), axis=-1))
layers.Embedding(256, 2)(layers.Rescaling(1.0 / 255)(image))  # EMB201
layers.Embedding(256, 2)(layers.Rescaling(1.0 / 256)(image))  # EMB201
layers.Embedding(256, 2)(layers.Flatten()(image))
layers.Embedding(9, 2)(layers.Normalization()(ids))  # EMB102
layers.Embedding(9, 2)(layers.BatchNormalization()(ids))  # EMB102
layers.Embedding(9, 2)(layers.LayerNormalization()(ids))  # EMB201
layers.Embedding(9, 2)(layers.Flatten()(ids))
layers.Embedding(9, 2)(layers.Reshape((16,))(ids))
layers.Embedding(9, 2)(layers.Permute((2, 1))(ids))
layers.Embedding(9, 2)(layers.RepeatVector(3)(layers.Flatten()(ids)))
layers.Embedding(9, 2)(layers.Cropping1D(1)(ids))
layers.Embedding(9, 2)(layers.Concatenate()([ids, ids]))
layers.Embedding(9, 2)(layers.Concatenate()([ids, layers.Dense(4)(ids)]))  # EMB201
layers.Embedding(9, 2)(layers.Dropout(0.5)(layers.Dense(4)(ids)))  # EMB102
layers.Embedding(9, 2)(layers.LSTM(4)(tf.keras.Input((4, 4))))  # EMB101
layers.Embedding(9, 2)(layers.Softmax()(layers.Dense(4)(ids)))  # EMB101
layers.Embedding(9, 2)(layers.Discretization([1.0, 2.0])(tf.keras.Input((4,))))
layers.Embedding(9, 2)(layers.Hashing(9)(tf.keras.Input((4,), dtype="string")))
layers.Embedding(9, 2)(layers.StringLookup()(tf.keras.Input((4,), dtype="string")))
layers.Embedding(9, 2)(layers.CategoryEncoding(9)(ids))  # EMB103
layers.Embedding(9, 2)(layers.Embedding(9, 2)(ids))  # EMB101
layers.Embedding(9, 2)(layers.Conv1D(4, 3)(layers.Embedding(9, 2)(layers.Flatten()(ids))))  # EMB102
layers.Embedding(9, 2)(layers.GlobalAveragePooling1D()(layers.Dense(4)(ids)))  # EMB102
layers.Embedding(9, 2)(layers.Lambda(lambda x: tf.keras.backend.cast(x, "float32"))(ids))  # EMB201
layers.Embedding(9, 2)(layers.Lambda(lambda x: tf.keras.backend.cast(x, "int64"))(layers.Dense(4)(ids)))
layers.Embedding(9, 2)(layers.Lambda(lambda x: x[:, 0])(ids))
layers.Embedding(9, 2)(ids / 2)  # EMB102
layers.Embedding(9, 2)(ids // 2)
layers.Embedding(9, 2)(ids + 1)
layers.Embedding(9, 2)(tf.cast(ids, tf.float32))  # EMB201
layers.Embedding(9, 2)(tf.keras.layers.Activation("sigmoid")(layers.Dense(4)(ids)))  # EMB101

# in a stack: the line where the embedding is added or given
stack = tf.keras.Sequential()
stack.add(tf.keras.Input((4,)))
stack.add(layers.Dense(4))
stack.add(layers.Embedding(9, 2))  # EMB102
stack = tf.keras.Sequential()
stack.add(tf.keras.Input((4,), dtype="int32"))
stack.add(layers.Flatten())
stack.add(layers.Embedding(9, 2))
tf.keras.Sequential(  # EMB102
    [
        tf.keras.Input((4,)),
        layers.Normalization(),
        layers.Embedding(9, 2),
    ]
)
tf.keras.Sequential([tf.keras.Input((4,), dtype="int64"), layers.Reshape((2, 2)), layers.Embedding(9, 2)])
